"""What an article says twice: paragraphs, sentences and phrases, each with the place of its twin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from framing.model import Span
from framing.segment import Segments, Stretch
from framing.shingles.inside import inside
from framing.shingles.words import words

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

LAYERS = ("repetition",)
Mark = tuple[int, int, int, int, str, float]


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Marks of layer repetition; ``label`` is paragraph, sentence or phrase, ``strength`` the similarity to the twin.

    ``rule`` names the twin's offsets.  No lexicon is used.

    >>> line = "The mayor opened the long bridge over the river on Monday."
    >>> [(s.label, s.start, s.rule) for s in annotator()(Segments(line + "\\n\\nRain fell.\\n\\n" + line))]
    [('paragraph', 0, 'same paragraph as 72-130'), ('paragraph', 72, 'same paragraph as 0-58')]
    """

    def annotate(segments: Segments) -> list[Span]:
        text = segments.text
        marks = [m for twin in inside([text], words([text])) for m in _marks(segments, twin[1:5], twin.similarity)]
        return [
            Span(a, b, "repetition", label, text[a:b], strength, rule=f"same {label} as {c}-{d}")
            for a, b, c, d, label, strength in _longest(marks)
        ]

    return annotate


def _marks(segments: Segments, twin: Sequence[int], similarity: float) -> list[Mark]:
    """A twin as marks on both of its places, paragraph by paragraph where it holds several."""
    a0, a1, b0, b1 = twin
    left, right = _inside(segments.paragraphs, a0, a1), _inside(segments.paragraphs, b0, b1)
    if left and len(left) == len(right):
        return [
            mark
            for (a, b), (c, d) in zip(left, right, strict=True)
            for mark in _both(a, b, c, d, "paragraph", similarity)
        ]
    label = "sentence" if _inside(segments.sentences, a0, a1) and _inside(segments.sentences, b0, b1) else "phrase"
    return _both(a0, a1, b0, b1, label, similarity)


def _both(a: int, b: int, c: int, d: int, label: str, strength: float) -> list[Mark]:
    return [(a, b, c, d, label, strength), (c, d, a, b, label, strength)]


def _inside(stretches: list[Stretch], low: int, high: int) -> list[Stretch]:
    """The segments that lie in ``low:high``."""
    return [(a, b) for a, b in stretches if low <= a and b <= high]


def _longest(marks: list[Mark]) -> list[Mark]:
    """Longest first, then the earliest; what overlaps a mark already taken is left out."""
    taken: list[Mark] = []
    for mark in sorted(set(marks), key=lambda m: (m[0] - m[1], m)):
        if all(mark[1] <= t[0] or t[1] <= mark[0] for t in taken):
            taken.append(mark)
    return sorted(taken)
