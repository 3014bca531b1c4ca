"""What goes to another tool's format comes back as it was, whatever the text."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from framing.exchange import FORMATS
from framing.exchange.document import Document, Mark, checked
from framing.model import VOICES

PIECES = [
    "might", "May", "on the\r\nhorizon", "в мае", "😀", "👩‍👩‍👧", "e\u0301", "\u0301", "\n", "\n\n", "\r\n", "\r", "\t",
    " ", "  ",    "\u2028", "\x85", "\x0b", "\x1c", "\u00a0",
    "\u200b", "\ufeff", "“", "”", '"', "\\", "\\n", "|", "_", "*", "[1]", "->",
    "#Text=",    "# text = ", "-DOCSTART-", "T1\t", "<b>", "&amp;", ";", "İ", "ß", "لا", "\x00",
]  # fmt: skip
TEXT = (
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14)
    .map("".join)
    .filter(lambda t: not any("\ud800" <= c <= "\udfff" for c in t))
)
NAME = st.sampled_from(
    [
        "modal",
        "vague source",
        "мнение",
        "a:b",
        "a@b",
        "x@quote",
        "-",
        "--2d-",
        "_",
        "*",
        "a|b[2]",
        "😀",
        "#",
        "\\",
        "_ ->",
    ]
)
LAYER = st.sampled_from(["hedging", "self_mention", "слой", "-", "_", "*", "a b", "a|b"])
WHO = st.sampled_from(["", "Ann", "Ян Ё.", "a/b", "con", "😀 b", "user@example.org", "."])


@st.composite
def documents(draw: st.DrawFn) -> list[Document]:
    """Up to three articles with marks that may overlap, touch, begin with a space or lie on an emoji."""
    out = []
    for n in range(draw(st.integers(1, 3))):
        text = draw(TEXT)
        marks = []
        for _ in range(draw(st.integers(0, 4)) if text else 0):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            marks.append(Mark(start, end, draw(LAYER), draw(NAME), draw(st.sampled_from(["", *VOICES])), draw(WHO)))
        name = draw(st.sampled_from(["a", "день 1/visit.md", "x.txt", "😀", "..", "%41", "a b "]))
        out.append(Document(f"{n}{name}", text, tuple(sorted(marks))))
    return out


def back(name: str, given_: list[Document]) -> list[tuple[str, str, tuple[Mark, ...]]]:
    """The documents after one journey, the marks of all annotators of an article together."""
    made = FORMATS[name]
    out: dict[str, Document] = {}
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder) / f"x{made.suffix}"
        if not made.suffix:
            to.mkdir()
        made.write([checked(d) for d in given_], to)
        for d in made.read(to, "mark"):
            assert isinstance(d, Document), d
            old = out.setdefault(d.article_id, d._replace(marks=()))
            assert old.text == d.text
            out[d.article_id] = old._replace(marks=tuple(sorted(old.marks + d.marks)))
    return sorted((d.article_id, d.text, d.marks) for d in out.values())


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
@example(
    [Document("a", "\n\nmight\n\n😀 be\n", (Mark(0, 4, "hedging", "modal"), Mark(9, 12, "hedging", "modal", "quote")))]
)
@example(
    [Document("a", "\n \n"), Document("b", ""), Document("c", " \n", (Mark(0, 1, "a", "b"), Mark(1, 2, "a", "b")))]
)
@example([Document("a", "ab", (Mark(0, 2, "a", "b"), Mark(0, 2, "a", "b")))])
def test_a_journey_loses_nothing(name: str, given_: list[Document]) -> None:
    """Text, offsets, layer, label, voice and annotator are the same after export and import."""
    assert back(name, given_) == sorted((d.article_id, d.text, d.marks) for d in given_)
