"""Permutation p of a difference of ratios, all measures at once; groups are shuffled cluster by cluster."""

from __future__ import annotations

from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]
Whole = NDArray[np.int64]
ALL = 5_000  # up to so many ways to divide the clusters, every one is tried


def permutation(
    count: Real, base: Real, in_a: NDArray[np.bool_], twin: Whole, rng: np.random.Generator, times: int
) -> Real:
    """Two-sided p per measure that the two groups are one: how often shuffled groups differ as much.

    ``count``, ``base``: rows × measures, a row is one cluster in one group; ``in_a``: which rows are group a's;
    ``twin``: per row the other row of the same cluster, where the cluster lies in both groups (these two only ever
    change places with each other), else −1. The statistic is the studentised difference (Chung & Romano 2013,
    doi:10.1214/13-AOS1090), so that unequal spread is not taken for a difference. p = (1 + as large) / (1 + tried),
    or exact where all ways can be tried. NaN where a group has fewer than two clusters with a base.

    >>> y = np.array([[1.0], [2.0], [1.0], [8.0], [9.0], [8.0]])
    >>> permutation(y, np.ones((6, 1)), np.arange(6) < 3, np.full(6, -1), np.random.default_rng(1), 99)
    array([0.1])
    """
    labels, exact = _labels(in_a, twin, rng, times)
    features = [np.where(base > 0, part, 0.0) for part in (count, base, count**2, count * base, base**2, base > 0)]
    n = features[5]
    observed = _statistic(in_a[None, :].astype(np.float64), features)[0]
    as_large = np.zeros(count.shape[1])
    for start in range(0, len(labels), 2_000):
        tried = _statistic(labels[start : start + 2_000].astype(np.float64), features)
        as_large += (np.abs(tried) >= np.abs(observed) * (1 - 1e-9) - 1e-12).sum(axis=0)
    p = as_large / len(labels) if exact else (1 + as_large) / (1 + len(labels))
    return np.where((n[in_a].sum(axis=0) > 1) & (n[~in_a].sum(axis=0) > 1), p, np.nan)


def _labels(
    in_a: NDArray[np.bool_], twin: Whole, rng: np.random.Generator, times: int
) -> tuple[NDArray[np.bool_], bool]:
    """Ways to divide the rows: all of them, or ``times`` drawn ones."""
    single = np.flatnonzero(twin < 0)
    paired = np.flatnonzero((twin >= 0) & in_a)
    k = int(in_a[single].sum())
    if not len(paired) and comb(len(single), k) <= ALL:
        ways = np.zeros((comb(len(single), k), len(in_a)), dtype=bool)
        chosen = np.array(list(combinations(range(len(single)), k)), dtype=np.int64).reshape(len(ways), k)
        np.put_along_axis(ways, chosen, True, axis=1)
        return ways, True
    ways = np.zeros((times, len(in_a)), dtype=bool)
    first = np.zeros(len(single), dtype=bool)
    first[:k] = True
    ways[:, single] = rng.permuted(np.tile(first, (times, 1)), axis=1)
    swapped = rng.random((times, len(paired))) < 0.5
    ways[:, paired] = ~swapped
    ways[:, twin[paired]] = swapped
    return ways, False


def _statistic(labels: Real, features: list[Real]) -> Real:
    """Studentised difference per way and measure; 0 where a side has no base."""
    sides = []
    for side in (labels, 1.0 - labels):
        y, x, yy, xy, xx, n = (side @ f for f in features)
        with np.errstate(divide="ignore", invalid="ignore"):
            value = y / x
            variance = np.maximum(yy - 2 * value * xy + value**2 * xx, 0.0) / x**2 * n / (n - 1)
        sides.append((value, variance))
    (a, va), (b, vb) = sides
    with np.errstate(divide="ignore", invalid="ignore"):
        gap = a - b
        # Without any spread a difference is as large as it can be; without a difference it is none.
        t = np.where(np.abs(gap) <= 1e-12 * np.maximum(np.abs(a), np.abs(b)), 0.0, gap / np.sqrt(va + vb))
    return np.asarray(np.nan_to_num(t, nan=0.0, posinf=np.inf, neginf=-np.inf))
