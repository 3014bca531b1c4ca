"""Commitment: order, scope, and the gap between a title and its body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotators import hedging, stance
from framing.commitment import commitment, commitments, scope, title_gap, weights
from framing.model import Span
from framing.segment import Segments

MARKS = (hedging.annotator(), stance.annotator())


def spans(text: str) -> list[Span]:
    return sorted(span for mark in MARKS for span in mark(Segments(text)))


def score(text: str) -> float:
    return commitment(text, spans(text))


@pytest.mark.parametrize(
    ("firmer", "weaker"),
    [
        ("The drug cures the disease.", "The drug may cure the disease."),
        ("The drug may cure the disease.", "Perhaps the drug might possibly cure the disease."),
        ("The drug cures the disease.", "It is not known whether the drug cures the disease."),
        ("The cause is found.", "Further research is needed to find the cause."),
    ],
)
def test_hedged_sentences_commit_less(firmer: str, weaker: str) -> None:
    """The same statement scores lower the more it is hedged."""
    assert score(firmer) > score(weaker)


@given(st.text(max_size=200), st.integers(0, 5))
def test_the_score_lies_between_nought_and_one(text: str, n: int) -> None:
    """Whatever the text and however many hedges, the score is in [0, 1]."""
    assert 0 <= commitment(text, [Span(0, 1, "hedging", "modal", "x", 0.9)] * n) <= 1


def test_each_sentence_gets_its_own_spans() -> None:
    """The scores of a text are those of its sentences alone."""
    one, two = "It may rain, perhaps.", "It rains."
    text = f"{one} {two}"
    places = [(0, len(one)), (len(one) + 1, len(text))]
    assert [s for _, _, s in commitments(text, places, spans(text))] == [score(one), score(two)]


def test_every_feature_of_hedges_has_a_weight() -> None:
    """The model file and the code name the same features, so that none is silently nought."""
    from framing.commitment import features

    assert set(features("x", [])) == set(weights().hedges)


@pytest.mark.parametrize(
    ("text", "cue", "clause"),
    [
        ("The dam may break, but the town is safe.", "may", "The dam may break"),
        ("The town is safe because the dam, perhaps, will hold.", "perhaps", "perhaps"),
        (
            "Perhaps the dam will break, and the town flood.",
            "Perhaps",
            "Perhaps the dam will break, and the town flood.",
        ),
        ("He said (it could rain) and left.", "could", "it could rain"),
    ],
)
def test_scope_is_the_clause_around_the_cue(text: str, cue: str, clause: str) -> None:
    """From the break before the cue to the break behind it; an opening adverb softens the whole sentence."""
    at = text.index(cue)
    a, b = scope(text, (0, len(text)), Span(at, at + len(cue), "hedging", "modal", cue))
    assert text[a:b] == clause
    assert a <= at < at + len(cue) <= b


def test_a_title_that_drops_the_hedge_has_a_gap() -> None:
    """The title is set beside the body sentence that shares its words, and the pair is shown."""
    body = "It was cold all week. The old dam may break this spring, engineers fear. Nobody slept."
    places = [(0, 21), (22, 72), (73, len(body))]
    firm = title_gap(("Old dam will break this spring", []), body, places, spans(body))
    assert firm is not None
    assert body[firm.start : firm.end].startswith("The old dam")
    assert firm.gap > 0.1
    same = "The old dam may break this spring, engineers fear."
    equal = title_gap((same, spans(same)), body, places, spans(body))
    assert equal is not None
    assert abs(equal.gap) < 0.02


def test_no_pair_no_gap() -> None:
    """A title that shares no two words with any sentence has no pair."""
    assert title_gap(("Fog", []), "It was cold.", [(0, 12)], []) is None
    assert title_gap(("Fog", []), "", [], []) is None
