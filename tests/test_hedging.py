"""Hedges: the laws every layer keeps, and the decisions that word lists get wrong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotators.hedging import annotator
from framing.lexicon import load, parse
from framing.model import HEDGES
from framing.segment import Segments

MARK = annotator()


def marks(text: str) -> list[tuple[str, str]]:
    return [(s.cue, s.label) for s in MARK(Segments(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A thaw could be on the horizon.", [("could", "modal"), ("on the horizon", "idiom")]),
        ("The port closes should Orlova consider it.", [("should", "conditional")]),
        ("The camp appears designed to last.", [("appears", "epistemic")]),
        ("The camp appears to be new.", [("appears to", "epistemic")]),
        ("Approximately 500 boats left.", [("Approximately", "approximator")]),
        ("It is not clear whether she left.", [("not clear", "epistemic"), ("whether", "conditional")]),
        ("This might imply a truce.", [("might", "modal"), ("imply", "epistemic")]),
        ("Analysts say the lira may fall.", [("Analysts", "vague_source"), ("may", "modal")]),
        ("May Day marches may be banned in May 2024.", [("may", "modal")]),
        ("There is no doubt that he left.", []),
        ("It is no longer likely.", [("likely", "epistemic")]),
        ("The singer appeared in court about the visit.", []),
        ("They believe in spring, and think about it.", []),
        ("Smith said the talks might fail.", [("might", "modal")]),
        ("He must resign, and he should go.", []),
        ("He must have resigned.", [("must", "modal")]),
    ],
)
def test_the_sense_decides(text: str, expected: list[tuple[str, str]]) -> None:
    """The same word is a hedge in one company and none in another."""
    assert marks(text) == expected


def test_a_line_break_and_curly_quotes_inside_a_cue() -> None:
    """How a text is wrapped and which quotes it uses changes nothing but the cue as printed."""
    assert marks("It is up in\nthe air. He might’ve left.") == [("up in\nthe air", "idiom"), ("might’ve", "modal")]
    assert marks("It is up in\n\nthe air.") == []


def test_every_mark_says_why() -> None:
    """A rule names the entry, and in brackets what decided."""
    for span in MARK(Segments("It may rain if critics, perhaps wrongly, believe about 40 men are said to know.")):
        assert re.fullmatch(r"\w+:[\w' ]+ \([^()]+\)", span.rule), span


def test_a_cue_in_a_compound_is_none() -> None:
    """A hyphen makes another word; a dash does not."""
    assert marks("A would-be think-tank opened.") == []
    assert marks("It rained—perhaps—all day.") == [("perhaps", "epistemic")]


def test_a_users_lexicon_takes_the_place_of_ours() -> None:
    """Given a lexicon of the layer, only its cues are marked; a lexicon of another layer changes nothing."""
    own = parse(
        'name="x"\nversion="1"\nlanguage="en"\nlayer="hedging"\nsource="me"\nlicence="CC0"\n'
        '[labels.modal]\nentries=["belike"]\nhits=["[belike]"]\nmisses=["be like"]'
    )
    assert [s.cue for s in annotator([own])(Segments("Belike it may rain."))] == ["Belike"]
    assert [s.cue for s in annotator([load("booster-en")])(Segments("It may certainly rain."))] == ["may"]


COMMON = ["It may rain. ", "In May ", "could", " not", "’", " about 500 ", "if ", "officials say ", "would", "-be"]
ODD = ["\n\n", "é", "İ", "😀", "\r\n", "\u0301", "“", "”. "]
PIECES = st.sampled_from([*COMMON, *ODD])


@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_spans_read_as_their_cue_and_never_overlap(text: str) -> None:
    """text[start:end] == cue, labels are known, strengths lie in (0, 1], and no character is in two spans."""
    at = 0
    for span in MARK(Segments(text)):
        assert text[span.start : span.end] == span.cue
        assert span.label in HEDGES
        assert 0 < span.strength <= 1
        assert span.start >= at
        at = span.end


@given(st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=8).map("".join))
def test_paragraphs_do_not_see_each_other(one: str, two: str) -> None:
    """What is marked in a paragraph is the same alone and among others."""
    one, two = one.strip() or "x", two.strip() or "x"
    gap = "\n\n"
    alone = [(s.start, s.cue, s.label) for s in MARK(Segments(one))]
    alone += [(s.start + len(one) + 2, s.cue, s.label) for s in MARK(Segments(two))]
    assert [(s.start, s.cue, s.label) for s in MARK(Segments(one + gap + two))] == alone


def test_time_grows_with_length_only() -> None:
    """One line of a megabyte takes at most a few times what its parts take."""
    import time

    part = "It may rain, officials in both towns said, if the wind should turn about 40 degrees. " * 120
    begun = time.process_time()
    for _ in range(40):
        MARK(Segments(part))
    parts = time.process_time() - begun
    begun = time.process_time()
    spans = MARK(Segments(part * 40))
    whole = time.process_time() - begun
    assert len(spans) == 40 * len(MARK(Segments(part)))
    assert whole < 4 * parts + 0.2
