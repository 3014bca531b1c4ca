"""Echoes: a noun phrase said again within one clause."""

from __future__ import annotations

import time

import pytest

from framing.annotators.echo import annotator
from framing.segment import Segments


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The reason for the delay is the reason of every delay.", "The reason for the delay is the reason"),
        ("A promise is a\npromise.", "A promise is a\npromise"),
        ("They chose this road or this road?", "this road or this road"),
    ],
)
def test_echoes_are_marked(text: str, cue: str) -> None:
    """Both phrases and what stands between them make the cue."""
    assert [s.cue for s in annotator()(Segments(text))] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "The border is open, and the border guards sleep.",
        "The bank of the bank clerk's cousin stood there.",
        "The right to bear arms and the right man.",
        "A vote for a voter.",
        "The reason is this. The reason is that.",
    ],
)
def test_what_only_looks_like_one_is_not(text: str) -> None:
    """Compounds, adjectives, longer words and other clauses do not count."""
    assert annotator()(Segments(text)) == []


def test_one_long_line_costs_its_length() -> None:
    """Four times the text takes about four times as long, also without any stop."""
    times = []
    for n in (20_000, 80_000):
        text = "the reason of " * n
        began = time.perf_counter()
        annotator()(Segments(text))
        times.append(time.perf_counter() - began)
    assert times[1] < 12 * times[0]
