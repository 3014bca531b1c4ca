"""Places in a text that were found before, asked in time that does not grow with their number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Places:
    """Intervals ``[start, end)`` of several kinds; a question costs a bisection.

    >>> found = Places([(0, 8, "booster"), (20, 30, "booster")])
    >>> found.cover(3, 8, "booster"), found.cover(3, 8, "hedge"), found.cover(6, 12, "booster")
    (True, False, False)
    >>> found.touch(6, 12, "booster"), found.touch(8, 20, "booster")
    (True, False)
    """

    def __init__(self, places: Iterable[tuple[int, int, str]]) -> None:
        kinds: dict[str, list[tuple[int, int]]] = {}
        for start, end, kind in sorted(places):
            kinds.setdefault(kind, []).append((start, end))
        # By kind: where they begin, and how far those that have begun by then reach at most.
        self._kinds = {
            kind: ([start for start, _ in some], list(accumulate((end for _, end in some), max)))
            for kind, some in kinds.items()
        }

    def cover(self, start: int, end: int, kind: str) -> bool:
        """Does one of this kind hold all of ``[start, end)``?"""
        starts, reach = self._kinds.get(kind, ((), ()))
        before = bisect_right(starts, start)
        return before > 0 and reach[before - 1] >= end

    def touch(self, start: int, end: int, kind: str) -> bool:
        """Does one of this kind share a character with ``[start, end)``?"""
        starts, reach = self._kinds.get(kind, ((), ()))
        before = bisect_left(starts, end)
        return before > 0 and reach[before - 1] > start
