"""Marks in a text: nothing lost, nothing executed, nothing nested that may not be."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.model import LAYERS, SPAN_COLUMNS
from framing.report.highlight import ORDER, SIGNS, Mark, article_html, legend, marked, marks, twin_of
from framing.report.switches import OFF, css, on_page

TEXTS = st.text(alphabet=st.sampled_from("ab <>&\"'é–\u0301😀\n\r.\u200fא"), max_size=60)


class Reader(HTMLParser):
    """The text as a reader copies it (no tags, no paragraph numbers), and how links nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.stack: list[tuple[str, bool]] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        style = (found.get("class") or "").split()
        self.stack.append((tag, bool({"tag", "para-no", "again-note"}.intersection(style))))
        assert [t for t, _ in self.stack].count("a") <= 1, "a link inside a link"
        assert tag in {"a", "span", "p", "div"}, f"an element we did not make: {tag}"
        if "id" in found:
            self.ids.append(str(found["id"]))
        if "href" in found:
            self.links.append(str(found["href"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()[0] == tag, "elements cross"

    def handle_data(self, data: str) -> None:
        if not any(hidden for _, hidden in self.stack):
            self.words.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.stack
    return reader


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    body = draw(TEXTS)
    found = []
    for i in range(draw(st.integers(0, 6)) if body else 0):
        a = draw(st.integers(0, len(body) - 1))
        b = draw(st.integers(a + 1, len(body)))
        layer = draw(st.sampled_from(ORDER))
        found.append(Mark(a, b, layer, "modal", draw(st.sampled_from(["", "<b>"])), 'a "title"', f"m{i}", "there"))
    return body, found


@settings(deadline=None, max_examples=300)
@given(marked_texts())
def test_marks_change_no_character(case: tuple[str, list[Mark]]) -> None:
    """Whatever the marks, the text between them is the text as read, every element closes, no link stands in a link."""
    body, found = case
    reader = read(marked(body, 0, len(body), found))
    # HTML reads a carriage return as a line end; nothing else may differ.
    assert "".join(reader.words).replace("\r", "\n") == body.replace("\r", "\n")
    assert len(reader.ids) == len(set(reader.ids)) == len(found)


def test_nothing_of_an_article_is_taken_as_html() -> None:
    """A script in the text, a cue, a source or a rule is words."""
    body = "He <script>alert(1)</script> may go."
    row = ("a", 3, 28, "hedging", "<i>", body[3:28], 1.0, "quote", "<img onerror=x>", '"><script>')
    spans = pd.DataFrame([row], columns=list(SPAN_COLUMNS))
    html = article_html(body, marks(spans, "a0"), "a0")
    assert "<script" not in html and "<img" not in html and "<i>" not in html
    assert read(html).ids


def test_a_repeated_paragraph_leads_to_its_twin_and_back() -> None:
    """Both places carry a link to the other, and the links arrive."""
    line = "The mayor opened the bridge."
    body = f"{line}\n\nRain fell.\n\n{line}"
    second = body.rindex(line)
    rows = [
        (
            "a",
            a,
            a + len(line),
            "repetition",
            "paragraph",
            line,
            1.0,
            "author",
            "",
            f"same paragraph as {b}-{b + len(line)}",
        )
        for a, b in ((0, second), (second, 0))
    ]
    html = article_html(body, marks(pd.DataFrame(rows, columns=list(SPAN_COLUMNS)), "a0"), "a0")
    reader = read(html)
    assert "Stands again as paragraph 3" in html and "Stands again as paragraph 1" in html
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)


def test_a_mark_says_label_voice_and_rule_without_colour() -> None:
    """The words of a mark are on the page and in its title."""
    row = ("a", 3, 6, "hedging", "vague_source", "may", 1.0, "quote", "Ms Orlova", "modal:may")
    html = article_html("He may go.", marks(pd.DataFrame([row], columns=list(SPAN_COLUMNS)), "a0"), "a0")
    assert ">vague source, quoted</span>" in html
    assert re.search(r'title="hedge: vague source; voice: quote; source: Ms Orlova; rule: modal:may"', html)


def test_an_echo_inside_a_repeated_phrase_is_said_once_and_stays_a_place() -> None:
    """Two layers on the same words: one label, both anchors, so that links to either arrive."""
    body = "A contract is a contract."
    rows = [
        ("a", 0, 24, "echo", "echo", body[:24], 1.0, "author", "", "echo:a contract"),
        ("a", 0, 24, "repetition", "phrase", body[:24], 1.0, "author", "", "echo: said again in 14-24"),
    ]
    reader = read(article_html(body, marks(pd.DataFrame(rows, columns=list(SPAN_COLUMNS)), "a0"), "a0"))
    assert {"a0-0-echo", "a0-0-repetition"} <= set(reader.ids)
    assert reader.links == [], "a phrase that repeats itself has no other place to lead to"


def test_every_layer_has_a_sign_and_a_place() -> None:
    """A new layer cannot be forgotten here."""
    assert set(LAYERS) <= set(ORDER) == set(SIGNS)
    assert legend(ORDER).html.count("<input") == len(ORDER)
    assert "in company" in legend(["loaded"]).html and "in company" not in legend(["hedging"]).html


def test_every_layer_looks_different_and_has_a_switch_that_works() -> None:
    """Told apart without colour: no two looks are the same; each switch has its rule, those of dense layers are off."""
    looks = [look for layer, (_, look) in SIGNS.items()]
    assert len(set(looks)) == len(looks)
    shown = legend([*ORDER, "my_words"]).html
    rules = css(on_page(shown))
    for layer in [*ORDER, "my_words"]:
        assert f"#show-{layer}:not(:checked)) .article .m-{layer}{{text-decoration:none" in rules
        assert (f'id="show-{layer}"> ' in shown) == (layer in OFF)
    paper = rules.partition("@media print")[2]
    assert ".m-tone{" in paper and ".m-hedging{" not in paper


def test_the_twin_is_read_from_the_rule() -> None:
    """No place, no link."""
    assert twin_of("same phrase as 12-40") == (12, 40)
    assert twin_of("phrase") is None
