"""Boosters: certainty and truth insisted on, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotators.stance import annotator
from framing.segment import Segments

MARK = annotator()


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("It is certainly true.", ["certainly"]),
        ("It is almost certainly true.", []),
        ("Make no mistake: of course he knew.", ["Make no mistake", "of course"]),
        ("It is clear that he left. It is not clear why.", ["clear"]),
        ("Speak clearly about certain men.", []),
        ("He has always lied, and not always well.", ["always"]),
        ("That is what really happened.", ["really"]),
        ("It was really very good.", []),
        ("There is no doubt that it sank.", ["no doubt"]),
        ("It is 100% false, and 100% of members know.", ["100%"]),
        ("The film was deeply, extremely dull.", []),
    ],
)
def test_the_sense_decides(text: str, cues: list[str]) -> None:
    """A booster insists on truth; manner, degree and denial do not."""
    assert [s.cue for s in MARK(Segments(text))] == cues


PIECES = st.sampled_from(["certainly ", "no doubt", "’", "\n", "not ", "clear", " is ", "İ", "."])


@given(st.lists(PIECES | st.text(max_size=4)).map("".join))
def test_spans_read_as_their_cue_and_never_overlap(text: str) -> None:
    """text[start:end] == cue, one label, and no character in two spans."""
    at = 0
    for span in MARK(Segments(text)):
        assert text[span.start : span.end] == span.cue
        assert (span.layer, span.label) == ("booster", "booster")
        assert span.start >= at
        at = span.end
