"""Commitment: order, scope, and the gap between a title and its body."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.annotators import hedging, stance
from framing.commitment import commitment, commitments, features, reasons, scope, title_gap
from framing.commitment.features import named, names, weights
from framing.commitment.forest import forest
from framing.errors import FramingError
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


def test_every_feature_has_a_weight_and_a_place_in_the_trees() -> None:
    """The two model files and the code name the same features in one order, so that none is silently nought."""
    assert set(features("x", [])) < set(names())
    assert tuple(names()) == forest().names


def test_every_named_word_is_found() -> None:
    """Each word and each stem of the model file, said alone, calls its name; so does each pattern's name once."""
    model = weights()
    for found in (model.words, model.stems):
        for word, owners in found.items():
            assert word == word.lower()
            assert set(owners) <= named(word.upper())
    assert len({name for name, _ in model.patterns}) == len(model.patterns)


@given(st.text(max_size=200), st.integers(0, 3))
@example("Perhaps it may rain, but we do not know.", 1)
def test_reasons_add_up_to_the_score(text: str, n: int) -> None:
    """What moved the score, and where it started, sum to the score, held in [0, 1]."""
    own = [Span(0, 1, "hedging", "modal", "x", 0.9)] * n
    total = sum(by for _, by in reasons(text, own))
    assert min(1.0, max(0.0, total)) == pytest.approx(commitment(text, own), abs=1e-9)


def test_reasons_name_what_moved_the_score() -> None:
    """A hedge lowers the score under its own name; in a sentence without it it stands as absent, if at all."""
    text = "The dam may break."
    moved = dict(reasons(text, spans(text)))
    assert moved["may"] < 0
    assert moved["strength modal"] < 0
    assert "may" not in dict(reasons("The dam will break.", []))


def test_every_walk_through_a_tree_ends_in_a_leaf() -> None:
    """After as many steps as the file names every sentence stands on a leaf, whatever its features."""
    trees = forest()
    leaf = trees.below == trees.above
    ends = trees.roots
    for _ in range(trees.depth):
        ends = np.unique(np.concatenate([trees.below[ends], trees.above[ends]]))
    assert leaf[ends].all()
    assert (trees.below[leaf] == np.flatnonzero(leaf)).all()


@pytest.mark.parametrize("unit", ["no ", "1 ", "need research ", "a"])
def test_one_long_sentence_costs_its_length(in_proportion: Callable[..., None], unit: str) -> None:
    """No pattern looks again and again at what it has seen."""
    in_proportion(lambda text: commitment(text, []), unit)


def test_missing_trees_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the file of trees there is an error with a hint, no other score."""
    monkeypatch.setattr("framing.commitment.forest.FOREST", tmp_path / "none.npz")
    with pytest.raises(FramingError, match="install again"):
        forest.__wrapped__()


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
