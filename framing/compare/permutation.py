"""Permutation p of a difference of ratios, all measures at once; groups are shuffled cluster by cluster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import comb
from typing import Self

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]
Whole = NDArray[np.int64]
Truth = NDArray[np.bool_]
ALL = 5_000  # up to so many ways to divide the clusters, every one is tried
AT_ONCE = 2_000
RARE = 10  # a p that rests on fewer ways than this is looked at more closely


@dataclass(frozen=True)
class Shuffled:
    """Rows of one pair of groups; a row is one cluster in one group.

    ``in_a``: which rows are group a's; ``twin``: per row the other row of the same cluster, where that lies in both
    groups (these two only ever change places with each other), else −1; ``top``: the greatest value of each measure,
    None where no measure has one.
    """

    count: Real
    base: Real
    in_a: Truth
    twin: Whole
    top: Real | None = None

    def only(self, measures: Truth) -> Self:
        """The same rows with some of the measures."""
        top = None if self.top is None else self.top[measures]
        return type(self)(self.count[:, measures], self.base[:, measures], self.in_a, self.twin, top)


def permutation(rows: Shuffled, rng: np.random.Generator, times: int, most: int = 0) -> Real:
    """Two-sided p per measure that the two groups are one: how often shuffled groups differ as much.

    The statistic is the studentised difference (Chung & Romano 2013, doi:10.1214/13-AOS1090), so that unequal spread
    is not taken for a difference. p = (1 + as large) / (1 + tried) over ``times`` ways, or exact where all ways can be
    tried; where hardly any was as large, up to ``most`` ways, so that p can become small enough to stand among many.
    NaN where a group has fewer than two clusters with a base. p is not smaller than the chance that all clusters which
    make the higher group the higher one (those with a count) fall to it: one repeated passage in one article shows
    nothing, and of the many ways in which a group is left with none, that with its longest articles is not the rarest.

    >>> y = np.array([[1.0], [2.0], [1.0], [8.0], [9.0], [8.0]])
    >>> rows = Shuffled(y, np.ones((6, 1)), np.arange(6) < 3, np.full(6, -1))
    >>> permutation(rows, np.random.default_rng(1), 99)
    array([0.1])
    """
    there = rows.base > 0
    known = (there[rows.in_a].sum(axis=0) > 1) & (there[~rows.in_a].sum(axis=0) > 1)
    p = np.full(rows.count.shape[1], np.nan)
    if not known.any():
        return p
    rows = rows.only(known)
    every = _every(rows)
    if every is not None:
        p[known] = np.maximum(_as_large(rows, iter([every])) / len(every), _least(rows))
        return p
    large, tried = _as_large(rows, _drawn(rows, rng, times)), np.full(known.sum(), times)
    rare = large < RARE
    further = most - times
    if rare.any() and further > 0:
        large[rare] += _as_large(rows.only(rare), _drawn(rows, rng, further))
        tried[rare] += further
    p[known] = np.maximum((1 + large) / (1 + tried), _least(rows))
    return p


def _least(rows: Shuffled) -> Real:
    """The chance that all clusters with a count in the higher group fall to it, whatever their lengths.

    Two clusters without a count are the same evidence, be one a tenth longer: ways that differ in nothing but which
    of them lie where are one and the same way, though the statistic, which divides by lengths, tells them apart. The
    same holds for clusters that have all they can have (articles that are copied from end to end).
    """
    least = _all_fall(rows, rows.count)
    if rows.top is None:
        return least
    bounded = np.isfinite(rows.top)
    left = np.where(bounded, rows.top, 0.0) * rows.base - rows.count
    return np.where(bounded, np.maximum(least, _all_fall(rows, left)), least)


def _all_fall(rows: Shuffled, count: Real) -> Real:
    """The chance that all clusters with a count fall to the group with more; of opposite signs the rarer of the two."""
    there = rows.base > 0
    y, x = np.where(there, count, 0.0), np.where(there, rows.base, 0.0)
    sides = (rows.in_a, ~rows.in_a)
    one, two = (y[side].sum(axis=0) / x[side].sum(axis=0) for side in sides)
    chance_a, chance_b = (_stay(rows, there, y, side) for side in sides)
    higher = np.where(np.abs(one) > np.abs(two), chance_a, chance_b)
    return np.where(one * two < 0, np.minimum(chance_a, chance_b), higher)


def _stay(rows: Shuffled, there: Truth, y: Real, side: Truth) -> Real:
    """The chance that every cluster of a side in which something was found falls to that side again."""
    from scipy import stats

    found = y != 0
    single, paired = rows.twin < 0, (rows.twin >= 0) & side
    n, own = there[single].sum(axis=0), there[single & side].sum(axis=0)
    k = found[single & side].sum(axis=0)
    alone = found[paired] & (y[paired] != y[rows.twin[paired]])  # where both have as much, changing places is nothing
    chance = np.where(n > 0, stats.hypergeom.pmf(k, np.maximum(n, 1), own, k), 1.0)
    return np.asarray(chance * 0.5 ** alone.sum(axis=0), dtype=np.float64)


def _every(rows: Shuffled) -> Truth | None:
    """All ways to divide the clusters, if they are few."""
    single, paired = _movable(rows)
    k = int(rows.in_a[single].sum())
    divided, swapped = comb(len(single), k), 2 ** min(len(paired), 2 * ALL)
    if divided * swapped > ALL:
        return None
    ways = np.zeros((divided, swapped, len(rows.in_a)), dtype=bool)
    for way, chosen in zip(ways, combinations(single, k), strict=True):
        way[:, list(chosen)] = True
    stays = np.array(list(product((True, False), repeat=len(paired))), dtype=bool)
    ways[:, :, paired], ways[:, :, rows.twin[paired]] = stays, ~stays
    return ways.reshape(divided * swapped, -1)


def _movable(rows: Shuffled) -> tuple[Whole, Whole]:
    """The rows that go to either group, and a's rows of clusters in both, which change places with their twins."""
    return np.flatnonzero(rows.twin < 0), np.flatnonzero((rows.twin >= 0) & rows.in_a)


def _drawn(rows: Shuffled, rng: np.random.Generator, times: int) -> Iterator[Truth]:
    """So many ways at random, some at a time."""
    single, paired = _movable(rows)
    first = rows.in_a[single]
    for start in range(0, times, AT_ONCE):
        size = min(AT_ONCE, times - start)
        ways = np.zeros((size, len(rows.in_a)), dtype=bool)
        ways[:, single] = rng.permuted(np.tile(first, (size, 1)), axis=1)
        swapped = rng.random((size, len(paired))) < 0.5
        ways[:, paired] = ~swapped
        ways[:, rows.twin[paired]] = swapped
        yield ways


def _as_large(rows: Shuffled, ways: Iterator[Truth]) -> Real:
    """Per measure, in how many of the ways the groups differ at least as much as they do."""
    from scipy.sparse import csr_matrix

    there = rows.base > 0
    # Most measures are told per word and share their base: what is summed for one need not be summed for another.
    base, same = np.unique(np.where(there, rows.base, 0.0), axis=1, return_inverse=True)
    same = same.reshape(-1)
    y, x = np.where(there, rows.count, 0.0), base[:, same]
    features = np.hstack([y, y * y, x * y, base, base * base, base > 0])
    edges = np.cumsum([y.shape[1]] * 3 + [base.shape[1]] * 2)
    total = features.sum(axis=0)

    def statistic(ways: Truth) -> Real:
        # A small group against a large rest: only the rows of the small one need to be added up.
        few = 5 * int(ways[0].sum()) < ways.shape[1]
        one = (csr_matrix(ways) if few else ways).astype(np.float64) @ features
        sides = []
        for summed in (one, total - one):
            sy, syy, sxy, sx, sxx, n = np.split(summed, edges, axis=1)
            sides.append(_ratio(sy, syy, sxy, sx[:, same], sxx[:, same], n[:, same]))
        (a, va), (b, vb) = sides
        with np.errstate(divide="ignore", invalid="ignore"):
            gap = a - b
            # Without any spread a difference is as large as it can be; without a difference it is none.
            none = np.abs(gap) <= 1e-9 * np.maximum(np.abs(a), np.abs(b))
            t = np.where(none, 0.0, np.abs(gap) / np.sqrt(va + vb))
        return np.asarray(np.nan_to_num(t, nan=0.0, posinf=np.inf))

    observed = statistic(rows.in_a[None, :])[0]
    large = np.zeros(y.shape[1])
    for part in ways:
        large += (statistic(part) >= observed * (1 - 1e-9)).sum(axis=0)
    return large


def _ratio(*sums: Real) -> tuple[Real, Real]:
    """Value and linearised variance of each ratio, from sums of y, y², xy, x, x² and 1."""
    sy, syy, sxy, sx, sxx, n = sums
    with np.errstate(divide="ignore", invalid="ignore"):
        value = sy / sx
        spread = syy - 2 * value * sxy + value**2 * sxx
        # What is left of equal sums after rounding is no spread.
        spread = np.where(spread <= 1e-12 * syy, 0.0, spread)
        return value, spread / sx**2 * n / (n - 1)
