"""What an article says twice: paragraphs, sentences and phrases, each with the place of its twin."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from framing.model import Span
from framing.segment import Segments, Stretch
from framing.shingles.found import Found, found
from framing.shingles.inside import Twin

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

LAYERS = ("repetition",)
_KEPT = "repetition"  # where ``prime`` leaves what it found, beside the cached segments
_AT_ONCE = 64  # articles: with more, what is counted no longer fits into the processor's cache
Mark = tuple[int, int, str, float, str]  # start, end, label, strength, rule


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Marks of layer repetition, on every place where something said twice stands; no lexicon is used.

    ``label``: ``paragraph`` or ``sentence`` when the whole of it is repeated, else ``phrase`` (also a stock phrase that
    stands three times or more).  ``strength``: the share of equal words, above 0 to 1.  ``rule``: where the twin
    stands, in code points.  No character is in two marks: the longest wins.

    >>> line = "The mayor opened the long bridge over the river on Monday."
    >>> [(s.label, s.start, s.rule) for s in annotator()(Segments(line + "\\n\\nRain fell.\\n\\n" + line))]
    [('paragraph', 0, 'same paragraph as 72-130'), ('paragraph', 72, 'same paragraph as 0-58')]
    """

    def annotate(segments: Segments) -> list[Span]:
        text = segments.text
        known: Found = segments.kept.get(_KEPT) or found([text])[0]
        marks = [mark for twin in known.twins for mark in _marks(segments, twin)]
        for phrase in known.stock:
            places = ", ".join(f"{a}-{b}" for a, b in phrase.others)
            rule = f"stock phrase, {len(phrase.others) + 1} times: also at {places}"
            marks.append((phrase.start, phrase.stop, "phrase", 1.0, rule))
        marks = _longest(marks)
        return [Span(a, b, "repetition", label, text[a:b], like, rule=rule) for a, b, label, like, rule in marks]

    return annotate


def prime(batch: Sequence[Segments]) -> None:
    """Look at many articles at once, so that ``annotate`` finds the work done: a third of the time, the same spans.

    >>> line = "The mayor opened the long bridge over the river on Monday."
    >>> batch = [Segments(line), Segments(line + "\\n\\n" + line)]
    >>> prime(batch)
    >>> [len(annotator()(segments)) for segments in batch]
    [0, 2]
    """
    for begin in range(0, len(batch), _AT_ONCE):
        part = batch[begin : begin + _AT_ONCE]
        for segments, known in zip(part, found([s.text for s in part]), strict=True):
            segments.kept[_KEPT] = known


def _marks(segments: Segments, twin: Twin) -> list[Mark]:
    """A twin as marks on both of its places, paragraph by paragraph where it holds several."""
    left = segments.paragraphs_in(twin.a0, twin.a1)
    right = segments.paragraphs_in(twin.b0, twin.b1) if left else []
    if left and len(left) == len(right):
        return [m for p, q in zip(left, right, strict=True) for m in _both(p, q, "paragraph", twin.similarity)]
    p, q = (twin.a0, twin.a1), (twin.b0, twin.b1)
    whole = segments.sentences_in(*p) and segments.sentences_in(*q)
    return _both(p, q, "sentence" if whole else "phrase", twin.similarity)


def _both(p: Stretch, q: Stretch, label: str, strength: float) -> list[Mark]:
    return [(*x, label, strength, f"same {label} as {y[0]}-{y[1]}") for x, y in ((p, q), (q, p))]


def _longest(marks: list[Mark]) -> list[Mark]:
    """Longest first, then the earliest; what overlaps a mark already taken is left out."""
    taken: list[Mark] = []  # in the order of the text, apart
    for mark in sorted(set(marks), key=lambda m: (m[0] - m[1], m)):
        at = bisect(taken, mark)
        if (not at or taken[at - 1][1] <= mark[0]) and (at == len(taken) or mark[1] <= taken[at][0]):
            taken.insert(at, mark)
    return taken
