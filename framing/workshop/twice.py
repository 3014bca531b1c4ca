"""Paragraphs of a text that stand in it before, word for word: shown where they stand, counted once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from framing.segment import Segments

LEAST = 8  # words: a shorter line said again is a refrain or a rule between parts


class Again(NamedTuple):
    """Paragraph ``number`` says what paragraph ``first`` said, both from 1.

    ``here`` and ``there`` are the places of their characters other than white space, one for one.
    """

    number: int
    first: int
    here: Sequence[int]
    there: Sequence[int]

    def holds(self, at: int) -> bool:
        """Whether a character stands in the later paragraph."""
        return self.here[0] <= at <= self.here[-1]

    def moved(self, at: int) -> int:
        """The same character where it stands first."""
        return self.there[min(bisect_left(self.here, at), len(self.there) - 1)]


def again(segments: Segments) -> list[Again]:
    """The paragraphs that repeat an earlier one but for line breaks and spaces, in their order.

    >>> line = "The old bridge may close for half of the year."
    >>> [(a.number, a.first) for a in again(Segments(f"{line}\\n\\nRain fell.\\n\\n{line}"))]
    [(3, 1)]
    """
    text, words = segments.text, [a for a, _ in segments.words]
    seen: dict[str, tuple[int, list[int]]] = {}
    out = []
    for number, (a, b) in enumerate(segments.paragraphs, 1):
        if bisect_left(words, b) - bisect_left(words, a) < LEAST:
            continue
        here = [at for at in range(a, b) if not text[at].isspace()]
        first, there = seen.setdefault("".join(text[a:b].split()), (number, here))
        if first != number:
            out.append(Again(number, first, here, there))
    return out


def first_place(found: Sequence[Again], start: int, end: int) -> tuple[int, int]:
    """A stretch of a later paragraph where it stands first; any other as it is.

    >>> line = "The old bridge may close for half of the year."
    >>> first_place(again(Segments(f"{line}\\n\\n{line}")), 63, 66)
    (15, 18)
    """
    for one in found:
        if one.holds(start):
            return one.moved(start), one.moved(min(end - 1, one.here[-1])) + 1
    return start, end


def counts(found: Sequence[Again], at: int) -> bool:
    """Whether what stands there is counted: it is not in a paragraph that stood before."""
    return not any(one.holds(at) for one in found)


def told(segments: Segments, found: Sequence[Again]) -> list[str]:
    """A sentence for each paragraph that stands again, with the numbers of its sentences.

    >>> line = "The old bridge may close for half of the year."
    >>> told(s := Segments(f"{line}\\n\\n{line}"), again(s))
    ['Paragraph 2 (sentence 2) is paragraph 1 (sentence 1) again, word for word.']
    """
    return [
        f"Paragraph {one.number} ({_sentences(segments, one.here)}) is paragraph {one.first} "
        f"({_sentences(segments, one.there)}) again, word for word."
        for one in found
    ]


def _sentences(segments: Segments, places: Sequence[int]) -> str:
    numbers = [n for n, (a, _) in enumerate(segments.sentences, 1) if places[0] <= a <= places[-1]]
    return f"sentences {numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else f"sentence {numbers[0]}"
