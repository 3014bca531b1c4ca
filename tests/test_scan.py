"""The joint marker: quicker, and never different from the plain one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.lexicon import Lexicon, parse
from framing.lexicon.judge import marker
from framing.lexicon.scan import scanner

HEAD = "name='{0}'\nversion='1'\nlanguage='en'\nlayer='{0}'\nsource='me'\nlicence='CC0'\n"
BODY = "[labels.a]\nentries=[{}]\n{}\nhits=['[us]']\nmisses=['x']\n"


def lexicon(layer: str, entries: str, more: str = "") -> Lexicon:
    return parse(HEAD.format(layer) + BODY.format(entries, more))


ONE = lexicon("one", "'us', 'far left', 'far-left', \"don't\", 'of course', 'café', 'wait, what', 'course of'")
TWO = lexicon("two", "'us', 'left', 'course'", "not_before=['of']")
PIECES = [
    "us",
    "far",
    "left",
    "far-left",
    "don't",
    "don’t",
    "of",
    "course",
    "café",
    "CAFÉ",
    "wait, what",
    "-",
    ",",
    "—",
    "“",
    "”",
]
PIECES += [" ", "  ", "\n", "\n\n", "\r\n", "\xa0", "•", "Ж", "é", "\u0301", "?", "_", "1", ".", "🙂", "İ", "ß"]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=20).map("".join))
@settings(max_examples=400, deadline=None)
def test_the_spans_are_those_of_the_plain_marker(text: str) -> None:
    """Boundaries, compounds, white space, hidden letters and judges: the same spans, in order."""
    judges = {}
    assert scanner([ONE, TWO], judges)(text) == sorted(marker([ONE, TWO], judges)(text))


@pytest.mark.parametrize(
    "odd",
    [lexicon("odd", "'hesita*'"), lexicon("odd", "'привет'"), lexicon("odd", "'us'", "except=['us all']")],
    ids=["open end", "Cyrillic", "exception"],
)
def test_what_it_cannot_do_it_leaves_to_the_plain_marker(odd: Lexicon) -> None:
    """Open ends, wide letters and exceptions are found as before."""
    text = "They hesitated: привет, us all, us."
    assert scanner([odd], {})(text) == marker([odd], {})(text) != []


def test_no_lexicon_gives_no_spans() -> None:
    """An empty list of lexicons is allowed."""
    assert scanner([], {})("us") == []
