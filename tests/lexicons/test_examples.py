"""A built-in lexicon proves itself: its hits are found as bracketed, its misses stay unmarked."""

from __future__ import annotations

import pytest

from framing.annotators import hedging, stance
from framing.lexicon import check, load
from framing.segment import Segments

ANNOTATORS = {"hedging-en": hedging, "booster-en": stance}


@pytest.mark.parametrize("name", sorted(ANNOTATORS))
def test_hits_are_found_and_misses_are_not(name: str) -> None:
    """A lexicon's own examples hold in the annotator of its layer, contexts and rules included."""
    mark = ANNOTATORS[name].annotator()
    wrong = check(load(name), lambda t: [(s.start, s.end, s.label) for s in mark(Segments(t))])
    assert wrong == []


@pytest.mark.parametrize("name", sorted(ANNOTATORS))
def test_every_entry_has_a_strength_and_a_source(name: str) -> None:
    """No cue stands in a lexicon without saying how strong it is and who discusses it."""
    for entry in load(name).entries:
        assert 0 < entry.strength <= 1, entry
        assert entry.source, entry


@pytest.mark.parametrize("name", sorted(ANNOTATORS))
def test_every_group_has_examples_of_its_own(name: str) -> None:
    """Every cue of a one-entry group stands in a hit of its label, so that no group goes untried."""
    lexicon = load(name)
    for label in lexicon.labels.values():
        brackets = " ".join(label.hits).lower().replace("’", "'")
        tried = [e for e in label.entries if f"[{e.cue}" in brackets]
        assert len(tried) >= 0.1 * len(label.entries), label.name


def test_the_check_can_fail() -> None:
    """A finder that finds nothing fails every hit, and one that marks everything fails every miss."""
    lexicon = load("booster-en")
    label = lexicon.labels["booster"]
    assert len(check(lexicon, lambda t: [])) == len(label.hits)
    assert len(check(lexicon, lambda t: [(0, len(t), "booster")])) == len(label.hits) + len(label.misses)
