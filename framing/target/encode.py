"""A sentence with a marked target as piece numbers, the form both networks were trained on.

[CLS] … [1] target [2] … [3] further mention [4] … [SEP]; a long text is cut to a window around the target.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.target.pieces import Pieces

TARGET, FURTHER, START, END = (1, 2), (3, 4), 101, 102
REACH = 700  # characters to either side that are looked at: more than any window holds


class Case(NamedTuple):
    """One mention to be judged: offsets are code points of ``text``, end exclusive."""

    text: str
    start: int
    end: int
    further: Sequence[tuple[int, int]] = ()


class Encoded(NamedTuple):
    """Pieces, the stretch of them that is the target with its marks, and those of further mentions."""

    pieces: list[int]
    first: int
    last: int
    further: list[tuple[int, int]]


def encode(case: Case, pieces: Pieces, most: int) -> Encoded:
    """The case as at most ``most`` + 2 pieces.

    >>> e = encode(Case("Orlova lied.", 0, 6), Pieces(["[UNK]", "-", "-", "-", "-", "lied", ".", "orlova"]), 20)
    >>> e.pieces, e.first, e.last
    ([101, 1, 7, 2, 5, 6, 102], 1, 3)
    """
    text, start, end = case.text, case.start, case.end
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    marks = [(start, end, True)]
    if case.further:
        marks += [(a, b, False) for a, b in case.further if low <= a and b <= high and (b <= start or a >= end)]
        marks.sort()
    found = [START]
    first = last = 0
    further: list[tuple[int, int]] = []
    at = low
    for a, b, is_target in marks:
        if a < at:
            continue
        found += pieces(text[at:a])
        opened, closed = TARGET if is_target else FURTHER
        begin = len(found)
        found.append(opened)
        found += pieces(text[a:b])
        found.append(closed)
        if is_target:
            first, last = begin, len(found) - 1
        else:
            further.append((begin, len(found) - 1))
        at = b
    found += pieces(text[at:high])
    found.append(END)
    whole = Encoded(found, first, last, further)
    return whole if len(found) <= most + 2 else _window(whole, most)


def _window(whole: Encoded, most: int) -> Encoded:
    inner = len(whole.pieces) - 2
    cut = max(0, min(whole.first - 1 - most // 2, inner - most))
    kept = [START, *whole.pieces[1 + cut : 1 + cut + most], END]
    last = min(whole.last - cut, most)
    further = [(max(1, a - cut), min(b - cut, most)) for a, b in whole.further if b - cut >= 1 and a - cut <= most]
    return Encoded(kept, whole.first - cut, last, further)
