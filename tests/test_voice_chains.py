"""Whose a second verb is that "and" or "but" joins to the first."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()


def last(text: str) -> str:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "attribution"][-1]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm met Omar Falk and said it rained.", "Olga Holm"),
        ("The Tram Union backed the Roads Bureau and said it rained.", "Tram Union"),
        ("The guard sighed, looked up at the Long Tower and told Olga Holm it was over.", "the guard"),
        ("Her backers met outside the yard, waved Marland flags and later said it was over.", "her backers"),
        ("Holm points at the Tram Council and the Roads Bureau and urged each to act. Holm left.", "Holm"),
        ("Tram leaders have looked at the full, unread report and have also called for a vote.", "Tram leaders"),
        ("One tired River Guard agent turned to Olga Holm and said it was over.", "one tired River Guard agent"),
        ("Olga Holm left. She sold the Tram Union and said it was over.", "Olga Holm"),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text: str, source: str) -> None:
    """What stands in front of "and said" is never the subject of "said": that is the subject of the verb before."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm said that Omar Falk left and warned that it may rain.", "Olga Holm"),
        ("Olga Holm said the Tram Union was poor but warned that it may rain.", "Olga Holm"),
        ("Olga Holm left as one clerk ran up to her and warned that it may rain.", "one clerk"),
        ("Olga Holm wept when Omar Falk came and said it was over.", "Omar Falk"),
    ],
)
def test_of_a_report_the_first_speaker_goes_on(text: str, source: str) -> None:
    """Behind "that", "was" and "has" the one who reports goes on; a clause with a plain verb goes on itself."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm and Omar Falk said it rained.", "Olga Holm and Omar Falk"),
        ("Olga Holm and Omar Falk met and said it rained.", "Olga Holm and Omar Falk"),
        ("Olga Holm met Omar Falk and Emil Roe said it rained.", "Emil Roe"),
    ],
)
def test_and_before_a_name_joins_names(text: str, source: str) -> None:
    """A name between "and" and the cue speaks itself, or with the name before it."""
    assert last(text) == source
