"""Candidate windows to passages: seeds, runs, chains, and the edges in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.shingles.edges import PHRASE, Page, settle
from framing.shingles.match import Runs, Settings, Windows, chains, runs
from framing.shingles.words import Words

ACROSS = Settings(k=3, gap=30, drift=12)
LEAST = 9  # equal words of a shared sentence or paragraph
LEAST_PART = 15  # equal words of a shared piece of a sentence
BATCH = 400_000  # words set side by side at a time: what fits the processor's cache best


class Shared(NamedTuple):
    """Code points ``a0:a1`` of article number ``a`` and ``b0:b1`` of ``b``; ``words`` equal words in them."""

    a: int
    a0: int
    a1: int
    b: int
    b0: int
    b1: int
    level: int
    words: int
    similarity: float


def passages(texts: Sequence[str], words: Words, windows: Windows) -> Iterator[Shared]:
    """The passages in all windows, in order of the pairs."""
    page = lru_cache(maxsize=4096)(lambda number: Page(texts[number], words, number))
    for part in _batches(windows):
        w = windows.take(part)
        found = dominant(aligned(words, w))
        for n, a0, a1, b0, b1, matched in zip(*(c.tolist() for c in found), strict=True):
            a, b = int(w.a[n]), int(w.b[n])
            left, right = page(a), page(b)
            s = settle(left, right, (a0, a1, b0, b1))
            if s.level == PHRASE and matched < LEAST_PART:
                continue
            likeness = min(1.0, matched / max(s.a1 - s.a0, s.b1 - s.b0))
            yield Shared(a, *left.cut(s.a0, s.a1), b, *right.cut(s.b0, s.b1), s.level, matched, likeness)


def _batches(w: Windows) -> Iterator[slice]:
    total = np.cumsum(w.a1 - w.a0 + w.b1 - w.b0)
    low = 0
    while low < len(total):
        done = total[low - 1] if low else 0
        high = max(low + 1, int(np.searchsorted(total, done + BATCH, "right")))
        yield slice(low, high)
        low = high


def aligned(words: Words, w: Windows, s: Settings = ACROSS) -> Runs:
    """Chains of at least ``LEAST`` equal words in every window.

    Chaining twice: the second time without the noise, so that nothing stands between the pieces of one passage.
    """
    found = chains(runs(words, w, s), s)
    found = chains(found.take(found.matched >= 5), s)
    return found.take(found.matched >= LEAST)


def dominant(r: Runs) -> Runs:
    """Without passages of which more than half, on both sides, lies in one larger passage of the same pair."""
    order = np.lexsort((-r.matched, r.pair))
    r = r.take(order)
    keep = np.ones(len(r.pair), np.bool_)
    reach = np.searchsorted(r.pair, r.pair, "left")
    for i in np.flatnonzero(reach < np.arange(len(r.pair))):
        keep[i] = not _covered(r, int(i), int(reach[i]), keep)
    return r.take(keep)


def _covered(r: Runs, i: int, low: int, keep: NDArray[np.bool_]) -> bool:
    over_a = np.minimum(r.a1[low:i], r.a1[i]) - np.maximum(r.a0[low:i], r.a0[i])
    over_b = np.minimum(r.b1[low:i], r.b1[i]) - np.maximum(r.b0[low:i], r.b0[i])
    half_a, half_b = (r.a1[i] - r.a0[i]) / 2, (r.b1[i] - r.b0[i]) / 2
    return bool(np.any((over_a > half_a) & (over_b > half_b) & keep[low:i]))
