"""The report of shared passages: order, nearest source, the texts side by side, the whole page."""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.errors import TableError
from framing.report import beside, copying, report, shared, sources
from framing.report.routes import routes
from framing.table import Articles

STORY = (
    "The mayor said the long bridge over the river might open on Monday, and thanked the builders for their work.\n\n"
    "Nobody had crossed the water there since the flood of last year, when the old bridge was carried away."
)


def made(*rows: tuple[str, str, str, str]) -> Articles:
    """Articles of (id, outlet, published, text)."""
    return fr.read(pd.DataFrame(rows, columns=["article_id", "outlet", "published", "text"]))


def page_of(articles: Articles, by: str = "outlet") -> shared.Shared:
    """The page, step by step as the notebook takes them."""
    told = copying.grouped(articles, by)
    passages = copying.ordered(told, fr.reuse(told))
    taken = copying.nearest(passages)
    spans = fr.annotate(copying.involved(told, passages), layers=copying.LAYERS)
    found = copying.acts(told, taken, spans)
    copies = fr.clusters(told, passages)
    return shared.Shared(told, passages, copies, taken, copying.flows(told, taken), found, spans, by)


@lru_cache(maxsize=1)
def sample() -> shared.Shared:
    return page_of(sources.opened("sample"))


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def whole(page: shared.Shared) -> str:
    parts = (page.subject(), page.finding(), page.map(), page.copies(), page.passages_table(), page.act_counts(),
             page.acts_table(), page.side_by_side(), page.boilerplate(), page.cues(), page.texts())  # fmt: skip
    return "".join(p.html for p in parts)


def test_the_might_that_was_dropped_is_told_first() -> None:
    """The sample's Saltmouth Mail prints the wire story without its "might"; the page begins with it."""
    said = plain(sample().finding().html)
    assert "Where The Aarnby Lantern has “might ease”, Saltmouth Mail has “ eases ”" in said
    assert "from the agency North Strait" in said and "hedges dropped" in said
    assert "<del>might ease</del>" in sample().side_by_side().html
    assert "<ins><strong>eases</strong></ins>" in sample().side_by_side().html


def test_every_link_of_the_page_has_its_target_once() -> None:
    """A number that leads nowhere is no evidence; an id that stands twice is two places."""
    html = whole(sample())
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_an_agency_line_tells_the_order_where_dates_do_not() -> None:
    """Of two copies of one day the one with PLACE (Agency) is the older; a date always goes before it."""
    line = "VELISK (North Strait) – "
    same = made(("post", "Post", "2024-10-08", STORY), ("wire", "Lantern", "2024-10-08", line + STORY))
    assert page_of(same).taken[["source", "taker", "order"]].values.tolist() == [["wire", "post", "agency line"]]
    dated = made(("post", "Post", "2024-10-07", STORY), ("wire", "Lantern", "2024-10-08", line + STORY))
    assert page_of(dated).taken[["source", "order"]].values.tolist() == [["post", "earlier"]]


def test_what_no_date_tells_is_not_told() -> None:
    """Without dates there is no source: the line is broken and the table says no."""
    page = page_of(made(("x", "Post", "", STORY), ("y", "Lantern", "", STORY)))
    assert page.flows["order"].tolist() == ["not known"]
    assert "order not known" in page.map().html and "for 1 it is not known" in page.finding().html


def test_copies_of_one_story_are_counted_once_each() -> None:
    """Five copies are four takings, all from the first, and not ten pairs."""
    rows = [(f"a{i}", f"Outlet {i}", f"2024-10-0{i + 1}", STORY) for i in range(5)]
    page = page_of(made(*rows))
    assert page.taken["taker"].tolist() and sorted(page.taken["taker"]) == ["a1", "a2", "a3", "a4"]
    assert "five articles" in plain(page.finding().html)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (STORY, STORY.replace("might open", "opens")),
        (STORY, STORY.replace("\n\n", " ")),
        (STORY, "Today. " + STORY),
        ("One.\n\nTwo three.\n\nFour.", "One. Four."),
        (STORY, STORY.replace("flood of last year", "flood")),
        ("a\n\n\nb", "b\n\na"),
    ],
)
def test_side_by_side_loses_no_character(left: str, right: str) -> None:
    """The pieces of both texts, put together, are the texts; without its marks a cell is what was printed."""
    found = beside.pieces(left, right)
    assert "".join(left[p.a0 : p.a1] for p in found) == left
    assert "".join(right[p.b0 : p.b1] for p in found) == right
    shown = list(beside.cells(left, right, {}))
    for side, body in enumerate((left, right)):
        joined = " ".join(re.sub(r"<[^>]*>", "", pair[side].html) for pair in shown)
        assert joined.split() == body.split()


def test_struck_and_underlined_words_are_those_that_differ() -> None:
    """What is left without the struck words on one side and the underlined ones on the other is the same text."""
    ((left, right),) = beside.cells("It might rain here.", "It will rain.", {})
    assert left.html == "It <del>might</del> rain <del>here</del>."
    assert right.html == "It <ins><strong>will</strong></ins> rain."


def test_boilerplate_stands_apart() -> None:
    """A line that six articles hold is told once, below, and is no taking."""
    line = "Sign up for our newsletter to receive the news of the day in your inbox every morning before breakfast."
    names = ("rain", "snow", "wind", "sun", "hail", "fog", "ice")
    own = {n: " ".join(f"{n}{k}" for k in range(200)).capitalize() + "." for n in names}
    rows = [(f"a{i}", f"Outlet {i}", f"2024-10-0{i + 1}", f"{own[n]}\n\n{line}") for i, n in enumerate(names)]
    page = page_of(made(*rows))
    assert page.taken.empty and page.flows.empty
    assert "Sign up for our newsletter" in page.boilerplate().html
    assert "No two of these articles share a passage" in page.finding().html


def test_nothing_shared_gives_a_page_all_the_same() -> None:
    """Every section of an empty result says that there is nothing."""
    page = page_of(made(("x", "Post", "2024-10-08", "It rained."), ("y", "Lantern", "2024-10-08", "They left.")))
    assert "share a passage" in plain(whole(page))


def test_no_article_is_taken_as_html() -> None:
    """Titles, outlets and words of an article are text."""
    bad = "<script>alert(1)</script>"
    rows = [("x", bad, "2024-10-08", STORY + bad), ("y", "<img onerror=x>", "2024-10-09", STORY.replace("might", bad))]
    html = whole(page_of(made(*rows)))
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(html)
    assert "script" not in tags and tags.count("img") == 1


def test_a_misspelt_column_is_named() -> None:
    """The error says which column there is."""
    with pytest.raises(TableError, match="outlet"):
        copying.grouped(sources.opened("sample"), "outlett")


def test_articles_without_a_group_are_not_lost() -> None:
    """They are one group, and it says that it has no name."""
    told = copying.grouped(made(("x", "", "2024-10-08", STORY), ("y", "Post", "2024-10-09", STORY)), "outlet")
    assert told["group"].tolist() == [copying.NO_GROUP, "Post"]


def test_what_was_refused_is_known_to_this_report_too() -> None:
    """Grouped articles still tell what was refused and noted as they were read."""
    read = fr.read([{"text": STORY, "outlett": "A"}, {"text": ""}])
    told = copying.grouped(read, "outlet")
    assert told.refused["row"].tolist() == [2] and len(told.noted) == 1


def test_the_map_draws_every_line_with_its_number() -> None:
    """One number a row; a line whose order is not known has another style."""
    flows = pd.DataFrame({"source": ["A", "A"], "taker": ["B", "C"], "chars": [9, 3], "order": ["known", "not known"]})
    figure = routes(flows)
    words = {t.get_text() for t in figure.axes[0].texts}
    assert {"1", "2", "A", "B", "C"} <= words


def test_the_notebook_makes_the_page(tmp_path: Path) -> None:
    """The same bytes twice, and every table beside them."""
    one, two = (report("shared_passages", "sample", to=tmp_path / f"{n}.html", kernel=False)[0] for n in "ab")
    assert one.read_bytes() == two.read_bytes()
    kept = {p.name for p in (tmp_path / "a_files").iterdir()}
    assert {"acts.parquet", "taken.csv", "map.svg", "flows.tex"} <= kept


def test_every_kind_of_act_is_told_at_the_top() -> None:
    """A loaded word that came in is an act too: no page says that none was found while its table has one."""
    same = "The council approved the long lease of the harbour by nine votes to eight on Wednesday evening, and"
    page = page_of(made(
        ("North", "One", "2026-03-04", f"{same} it was a good day for the whole town."),
        ("South", "Two", "2026-03-05", f"{same} it was a disgraceful day for the whole town."),
    ))  # fmt: skip
    assert "one loaded word added" in plain(page.finding().html)


def test_the_first_sentences_count_hedges() -> None:
    """Two hedges dropped side by side are two, in the sentence as in the tables."""
    page = page_of(made(
        ("North", "One", "2026-03-04", STORY.replace("might open", "might perhaps open")),
        ("South", "Two", "2026-03-05", STORY.replace("might open", "will open")),
    ))  # fmt: skip
    assert "two hedges dropped" in plain(page.finding().html)
    assert page.acts_table().html.count("hedge dropped") == plain(page.side_by_side().html).count("hedge dropped") == 2
