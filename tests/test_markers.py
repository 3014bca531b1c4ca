"""Stance markers: each lexicon proves itself, and the other uses of its words stay unmarked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.annotators import markers
from framing.lexicon import check, load, parse
from framing.segment import Segments

MARK = markers.annotator()
FILES = ["attitude-en", "self-mention-en", "engagement-en", "intensifier-en", "factive-en"]


def found(text: str, layer: str) -> list[str]:
    return [s.cue for s in MARK(Segments(text)) if s.layer == layer]


@pytest.mark.parametrize("name", FILES)
def test_a_lexicon_passes_its_own_examples(name: str) -> None:
    """Every hit is found as bracketed, every miss stays unmarked."""
    lexicon = load(name)
    mark = markers.annotator()
    spans = lambda text: [(s.start, s.end, s.label) for s in mark(Segments(text)) if s.layer == lexicon.layer]  # noqa: E731
    assert check(lexicon, spans) == []


@pytest.mark.parametrize("name", FILES)
def test_a_lexicon_names_its_sources(name: str) -> None:
    """A cue without a source cannot be traced to the literature."""
    assert all(entry.source for entry in load(name).entries)


@pytest.mark.parametrize(
    ("layer", "text", "wanted"),
    [
        ("attitude", "Sadly, it rained.", ["Sadly"]),
        ("attitude", "He looked sadly at it.", []),
        ("attitude", "The talks, ironically, began late.", ["ironically"]),
        ("attitude", "Prices rose surprisingly.", []),
        ("self_mention", "I think we told them about our plan.", ["I", "we", "our"]),
        ("self_mention", "World War I, Elizabeth I and section (i).", []),
        ("self_mention", "The US sent US$5 to us.", ["us"]),
        ("self_mention", "They prayed at Our Lady of the Lake.", []),
        ("engagement", "Consider the cost. They consider the cost.", ["Consider"]),
        ("engagement", "What could possibly go wrong?", ["What could possibly"]),
        ("engagement", "He asked what else was new.", []),
        ("intensifier", "So he left so that it was so very cold.", ["very"]),
        ("intensifier", "It was so cold and too late.", ["so", "too"]),
        ("intensifier", "That kind of person is kind of sad.", ["kind of"]),
        ("factive", "They know that it fell. They know him.", ["know"]),
        ("factive", "I don't know that it fell.", []),
        ("factive", "It is understood that it fell. They understood that it fell.", ["understood"]),
        ("factive", "We stopped eating. The bus stopped.", ["stopped"]),
    ],
)
def test_uses_are_told_apart(layer: str, text: str, wanted: list[str]) -> None:
    """The same word in its other use is no mark."""
    assert found(text, layer) == wanted


words = st.sampled_from([e.cue for name in FILES for e in load(name).entries])
pieces = st.one_of(
    words,
    st.text(max_size=6),
    st.sampled_from([". ", ", ", "\r\n", "\n\n", "“", "’", "🙂", "é", "\u0301", "US", "(i)"]),
)


@given(st.lists(st.tuples(pieces, st.sampled_from(["", " ", " "])), max_size=16))
@settings(max_examples=200, deadline=None)
def test_spans_are_the_text(parts: list[tuple[str, str]]) -> None:
    """Whatever the text, each span is what stands there, every layer in order, no character twice in a layer."""
    text = "".join(a + b for a, b in parts)
    spans = MARK(Segments(text))
    assert all(text[s.start : s.end] == s.cue != "" and s.rule.startswith(s.label) for s in spans)
    for layer in markers.LAYERS:
        mine = [s for s in spans if s.layer == layer]
        assert all(a.end <= b.start for a, b in pairwise(mine))


def test_a_users_lexicon_stands_in_for_ours() -> None:
    """A lexicon of a layer replaces the built-in one of that layer, and only that one."""
    head = "name='x'\nversion='1'\nlanguage='en'\nlayer='attitude'\nsource='me'\nlicence='CC0'\n"
    own = parse(head + "[labels.joy]\nentries=['hooray']\nhits=['[Hooray].']\nmisses=['Rain.']")
    spans = markers.annotator([own])(Segments("Sadly, we left. Hooray."))
    assert [(s.layer, s.cue) for s in spans] == [("self_mention", "we"), ("attitude", "Hooray")]
