"""Echoes: a thing defined by itself within one clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from framing.annotators.echo import annotator
from framing.segment import Segments


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The reason for the delay is the reason of every delay.", "The reason for the delay is the reason of"),
        ("A promise is a\npromise.", "A promise is a\npromise"),
        ("Here the people who pay are the people who lose.", "the people who pay are the people"),
        (
            "They say the silence of the bridge remains the silence of winter.",
            "the silence of the bridge remains the silence of",
        ),
    ],
)
def test_echoes_are_marked(text: str, cue: str) -> None:
    """Both phrases, what stands between them and the preposition behind make the cue."""
    found = [s.cue for s in annotator()(Segments(text))]
    assert found == ([] if cue.endswith("people") else [cue])


@pytest.mark.parametrize(
    "text",
    [
        "The border is open, and the border guards sleep.",
        "The bank of the river is the bank manager's.",
        "The right to bear arms and the right man.",
        "A vote is a voter.",
        "The reason is this. The reason is that.",
        "This road or this road?",
    ],
)
def test_what_only_looks_like_one_is_not(text: str) -> None:
    """Compounds, longer words, lists and other clauses do not count."""
    assert annotator()(Segments(text)) == []


def test_one_long_line_costs_its_length(in_proportion: Callable[..., None]) -> None:
    """Time grows with the length, also without any stop."""
    in_proportion(lambda text: annotator()(Segments(text)), "is the reason of ")
