"""Where so little was found that an interval, right as it is, tells a reader nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.compare.intervals import FEW

TOO_LITTLE = "too little for an interval"
FACTOR = 20  # an interval whose far end is so many times the near one leaves open everything that matters
RANGES = {"polarity": 2.0, "subjectivity": 1.0, "balance": 2.0}  # units of means: from the least value to the greatest
NEARLY = 0.9  # share of the range that an interval takes in which leaves open all of it
_APART = "pieces so far apart that"
_NOTE = re.compile(rf"{TOO_LITTLE}: [^;]+")


class Side(NamedTuple):
    """One measure of one group: its value with its interval, and in how many of its pieces anything was found."""

    name: str
    value: float
    low: float
    high: float
    holding: int
    pieces: int


def thin(unit: str, holding: int, pieces: int, low: float, high: float) -> str:
    """The note on a value that rests on next to nothing, '' for any other.

    ``holding``: in how many of the ``pieces`` anything was found. That is so where it was found in one piece alone,
    whose spread to the others is guessed from itself; in few pieces, where the interval spans a factor of over
    ``FACTOR``, or a share was found in none (the limit for 0 of 6 is 46 %), or a mean (of tone) may have ``NEARLY`` any
    value. Such a value has no interval, in no table, report or figure.

    >>> thin("per 100 words", 1, 4, 0.01, 17.9)
    'too little for an interval: found in 1 of 4 pieces'
    >>> thin("per 100 words", 2, 2, 0.1, 17.9)
    'too little for an interval: 2 pieces so far apart that its upper end would be over 20 times the lower'
    >>> thin("polarity", 2, 2, -1.0, 0.99)
    'too little for an interval: 2 pieces so far apart that it would take in nearly every value there is'
    >>> thin("per 100 words", 4, 6, 2.0, 9.0)
    ''
    """
    rate = unit.startswith(("per ", "share of"))
    if not (rate or unit in RANGES) or pieces < 2 or math.isnan(high):
        return ""
    if not rate:
        open_ = pieces < FEW and high - low > NEARLY * RANGES[unit]
        return f"{TOO_LITTLE}: {pieces} {_APART} it would take in nearly every value there is" if open_ else ""
    wide = low > 0 and high > FACTOR * low
    none = holding == 0 and unit.startswith("share of")
    if holding == 1 or (pieces < FEW and (wide or none)):
        # Other groups with as many finds may have an interval: then it is not their number that this one lacks.
        spread = f"{pieces} {_APART} its upper end would be over {FACTOR} times the lower"
        held = f"found in {holding or 'none'} of {pieces} pieces"
        return f"{TOO_LITTLE}: {spread if holding > 1 else held}"
    return ""


def apart(unit: str, one: Side, two: Side) -> Iterator[str]:
    """The notes on a difference that has no interval, because next to nothing was found on a side: none for any other.

    A thin side is no matter where its whole interval lies on one side of the other's value: that one article of a group
    has one booster leaves open how many the group has, and not that another has far more. What stands in one article
    alone never shows that its group has more, and against a group in which nothing was found a thin side shows nothing.

    >>> little = Side("B", 0.1, 0.01, 0.9, 1, 4)
    >>> list(apart("per 100 words", Side("A", 3.0, 1.5, 6.0, 4, 4), little))
    []
    >>> list(apart("per 100 words", Side("A", 0.5, 0.2, 1.1, 4, 4), little))
    ['B: too little for an interval: found in 1 of 4 pieces']
    >>> some = Side("A", 5.0, 0.9, 30.0, 3, 3)
    >>> len(list(apart("per 100 words", some, Side("B", 0.5, 0.2, 1.1, 4, 4))))
    0
    >>> list(apart("per 100 words", some, Side("B", 0.0, 0.0, 0.6, 0, 4)))
    ['A: too little for an interval: 3 pieces so far apart that its upper end would be over 20 times the lower']
    """
    for own, other in ((one, two), (two, one)):
        little = thin(unit, own.holding, own.pieces, own.low, own.high)
        if little and not _beyond(unit, own, other):
            yield f"{own.name}: {little}"


def _beyond(unit: str, own: Side, other: Side) -> bool:
    """Whether the whole interval of a thin side lies on one side of the other's value.

    That it lies between the bounds of its measure is no answer: on the scale they are made on, log or logit, intervals
    never reach 0, nor those of shares 1. Above 0 lies every one; below a share of 1 only that which also lies below the
    other's interval.
    """
    if unit.startswith("share of") and other.value >= 1:
        return own.high < other.low
    return own.high < other.value or (own.low > other.value > 0 and own.holding > 1)


def told(note: str) -> str:
    """The same for a reader of a report, '' where a note says nothing of it.

    >>> told("A has only 4 pieces; too little for an interval: found in 1 of 4 pieces")
    'too little for an interval: found in 1 of 4 articles'
    """
    found = _NOTE.search(note)
    return found[0].replace("pieces", "articles") if found else ""
