"""Which pairs of articles to align, and where to look in them: around the anchors they share."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from framing.reuse.anchors import Met, Rare
from framing.shingles.match import Windows
from framing.shingles.words import Ints


def candidates(met: Met, size: Ints, r: Rare) -> Windows:
    """Pairs of articles with enough anchors on neighbouring diagonals, each once, a < b, and where to look in them.

    ``size``: how many words each article has.

    A pair that shares much is set side by side whole; one that shares a sentence, only around it.
    """
    order = np.lexsort(((met.ib - met.ia) // r.drift, met.b, met.a))
    a, ia, b, ib, rare = met.take(order)
    pair, line = a * len(size) + b, (ib - ia) // r.drift
    head = _heads(pair, line)
    many = np.diff(np.append(head, len(pair)))
    scarce = np.add.reduceat(rare.astype(np.int64), head) if len(head) else head
    pair_of, line_of = pair[head], line[head]
    follows = (np.diff(pair_of) == 0) & (np.diff(line_of) == 1)  # a passage may lie on the border of two bands
    good = (_with_next(scarce, follows) >= r.least) | (_with_next(many, follows) >= r.common)
    good[1:] |= good[:-1] & follows
    bands = [f.reduceat(c, head) for f, c in ((np.minimum, ia), (np.maximum, ia), (np.minimum, ib), (np.maximum, ib))]
    kept = np.flatnonzero(good)
    pair_of, many, bands = pair_of[kept], many[kept], [c[kept] for c in bands]
    return _windows(pair_of, many, bands, size, r)


def _heads(*columns: Ints) -> Ints:
    """Where a row differs from the one before it."""
    n = len(columns[0])
    new = np.ones(n, np.bool_)
    if n:
        new[1:] = np.any([np.diff(c) != 0 for c in columns], axis=0)
    return np.flatnonzero(new)


def _with_next(value: Ints, follows: NDArray[np.bool_]) -> Ints:
    out = value.copy()
    out[:-1] += np.where(follows, value[1:], 0)
    return out


def _windows(pair: Ints, many: Ints, bands: list[Ints], size: Ints, r: Rare) -> Windows:
    """One window for each pair that shares much, else one for each place in a; windows of a pair are apart in a."""
    head = _heads(pair)
    which = np.repeat(np.arange(len(head)), np.diff(np.append(head, len(pair))))
    of = pair[head]
    short = np.minimum(size[of // len(size)], size[of % len(size)])
    wide = (np.add.reduceat(many, head) if len(head) else many) >= r.wide * short
    order = np.lexsort((bands[0], which))
    which, (a0, a1, b0, b1) = which[order], (band[order] for band in bands)
    far = np.maximum.accumulate(a1 + (which << 32)) - (which << 32)  # the furthest end so far in the same pair
    new = np.ones(len(which), np.bool_)
    new[1:] = (np.diff(which) > 0) | (~wide[which[1:]] & (a0[1:] > far[:-1] + 2 * r.around))
    head = np.flatnonzero(new)
    if not len(head):
        return Windows(*[head] * 6)
    which, of = which[head], of[which[head]]
    a, b = of // len(size), of % len(size)
    low = [np.maximum(np.minimum.reduceat(x, head) - r.around, 0) for x in (a0, b0)]
    high = [np.minimum(np.maximum.reduceat(x, head) + r.around, size[n]) for x, n in ((a1, a), (b1, b))]
    low = [np.where(wide[which], 0, x) for x in low]
    high = [np.where(wide[which], size[n], x) for x, n in zip(high, (a, b), strict=True)]
    return Windows(a, low[0], high[0], b, low[1], high[1])
