"""Intervals for a ratio of sums, and for the difference of two, that hold for few articles and skewed counts.

A group's value is Σ count / Σ base over its clusters. Five things make its interval, each of them needed (the
simulation in ``benchmarks/coverage.py`` shows what happens without):

1. the linearised (Taylor) variance of a ratio, each cluster's residual divided by one minus its share of the base
   (HC3, MacKinnon & White 1985, doi:10.1016/0304-4076(85)90158-7): else a few long articles make it too small;
2. t quantiles instead of normal ones;
3. the scale on which the value has no bound (log, or logit between two bounds): else the interval of a small rate
   reaches below 0 and misses above;
4. a reach widened by 1 + g² / 2n, g the skewness of the clusters' pulls (at most 3): with skewed counts a small
   value comes with a small error, so that the plain interval is most often too short just where it lies too low. The
   half was chosen by simulation;
5. for single events in fewer than ten clusters a reach of at least Poisson's error: a few articles that happen to agree
   are no proof of a small spread.

A difference takes the limits of both groups together (MOVER, Zou & Donner 2008, doi:10.1002/sim.3095) at
Satterthwaite's degrees of freedom.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]
WIDER, SKEWEST, BOTH = 0.5, 3.0, 0.85
FEW = 10  # below so many clusters a group is small: their spread is no safe ground yet


@dataclass(frozen=True)
class Bounds:
    """The least and the greatest value of each measure (±inf for none), and whether its count is one of single events.

    ``events``: hedges are; words in quotations are not, for they come many at a time.
    """

    low: Real
    high: Real
    events: NDArray[np.bool_]


@dataclass(frozen=True)
class Estimate:
    """Ratios of sums, one per measure: value, standard error, interval, clusters, and each cluster's pull.

    ``none``: how far from its bound the value may lie if nothing was found; ``chance``: the standard error that single
    events have at the least, Poisson's.
    """

    value: Real
    error: Real
    low: Real
    high: Real
    n: Real
    pull: Real
    wider: Real
    none: Real
    chance: Real


def ratio(count: Real, base: Real, bounds: Bounds, level: float = 0.95) -> Estimate:
    """Σ count / Σ base per column, with its interval; ``count`` and ``base`` are clusters × measures.

    With fewer than two clusters that have a base the interval is NaN. Where the value stands at a bound (not one hedge
    was found) its error is 0 and the far limit is exact: Poisson's for counted events (about 3.7 / Σ base), that of
    Clopper & Pearson over clusters for shares; NaN for what has no bound on the other side.

    >>> hedges, words = np.array([[2.0], [4.0], [3.0]]), np.array([[100.0], [150.0], [150.0]])
    >>> float(ratio(hedges, words, Bounds(np.zeros(1), np.ones(1), np.ones(1, bool))).value[0])
    0.0225
    """
    used = base > 0
    n = used.sum(axis=0).astype(np.float64)
    total, whole = np.where(used, count, 0.0).sum(axis=0), np.where(used, base, 0.0).sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = total / whole
        share = base / whole
        pull = np.where(used, (count - value * base) / whole / np.maximum(1.0 - share, 1e-9), 0.0)
        second = (pull**2).sum(axis=0)
        error = np.where(n > 1, np.sqrt(second * (n - 1) / n), np.nan)
        # Skewness g1 times its small-sample factor; the error of a value without spread is 0 and needs no widening.
        g = (pull**3).sum(axis=0) / n / (second / n) ** 1.5 * np.sqrt(n * (n - 1)) / np.maximum(n - 2, 1)
        wider = 1 + WIDER * np.minimum(np.nan_to_num(g) ** 2, SKEWEST**2) / n
        none = _none(whole, n, bounds, level)
        chance = np.where(bounds.events, np.sqrt(_event(bounds) * total) / whole, 0.0)
    plain = Estimate(value, error, value, value, n, pull, wider, none, chance)
    low, high = limits(plain, n - 1, bounds, level)
    return Estimate(value, error, low, high, n, pull, wider, none, chance)


def limits(e: Estimate, freedom: Real, bounds: Bounds, level: float, lean: Real | float = 1.0) -> tuple[Real, Real]:
    """The interval of each value with so many degrees of freedom; ``lean`` is the part of the widening that applies."""
    from scipy import stats

    t = stats.t.ppf(0.5 + level / 2, np.where(np.isfinite(freedom), np.maximum(freedom, 1.0), 1.0))
    # Few articles that happen to agree (three cues in each of four) say no more than their cues can: Poisson's error.
    least = float(stats.norm.ppf(0.5 + level / 2)) * np.where(e.n < FEW, e.chance, 0.0)
    reach = np.where(e.n > 1, np.fmax(t * e.error * (1 + lean * (e.wider - 1)), least), np.nan)
    low, high = e.value - reach, e.value + reach
    floor, above = np.isfinite(bounds.low), e.value - bounds.low
    roof, below = np.isfinite(bounds.high), bounds.high - e.value
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        factor = np.exp(reach / above)
        log = floor & ~roof & (above > 0)
        low, high = np.where(log, bounds.low + above / factor, low), np.where(log, bounds.low + above * factor, high)
        both = floor & roof & (above > 0) & (below > 0)
        odds, factor = above / below, np.exp(reach * (1 / above + 1 / below))
        span = bounds.high - bounds.low
        low = np.where(both, bounds.low + span * (1 - 1 / (1 + odds / factor)), low)
        high = np.where(both, bounds.high - span / (1 + odds * factor), high)
        known = e.n > 1
        high = np.where(floor & (above <= 0) & known, bounds.low + e.none, high)
        low = np.where(roof & (below <= 0) & known, bounds.high - e.none, low)
    return low, high


def _none(whole: Real, n: Real, bounds: Bounds, level: float) -> Real:
    """How far from its bound a value may lie of which not one trace was found."""
    from scipy import stats

    span = bounds.high - bounds.low
    share = np.where(np.isfinite(span), np.nan_to_num(span) * (1 - (0.5 - level / 2) ** (1 / np.maximum(n, 1))), np.nan)
    poisson = float(stats.chi2.ppf(0.5 + level / 2, 2)) / 2
    event = _event(bounds) * poisson / whole
    return np.where(bounds.events, np.fmin(event, np.where(np.isfinite(span), span, np.inf)), share)


def _event(bounds: Bounds) -> Real:
    """What one event counts: 100 in a measure per 100 words, whose span is 100; 1 where there is no upper bound."""
    span = bounds.high - bounds.low
    return np.where(np.isfinite(span), np.nan_to_num(span), 1.0)


def difference(a: Estimate, b: Estimate, bounds: Bounds, level: float = 0.95) -> tuple[Real, Real, Real]:
    """a − b per measure with its interval.

    ``pull`` of both must run over the same clusters (0 where a cluster is not in the group), so that clusters that
    lie in both groups, such as one wire story printed by two outlets, are not taken for independent.
    """
    estimate = a.value - b.value
    with np.errstate(divide="ignore", invalid="ignore"):
        own = a.error**2 + b.error**2
        freedom = own**2 / (a.error**4 / (a.n - 1) + b.error**4 / (b.n - 1))
        together = (a.pull * b.pull).sum(axis=0) * np.sqrt((a.n - 1) / a.n * (b.n - 1) / b.n)
        third_a, third_b = (a.pull**3).sum(axis=0), (b.pull**3).sum(axis=0)
        # Equal skewness on both sides cancels in the difference, and with it the need for a wider reach.
        lean = np.nan_to_num(np.abs(third_a - third_b) / (np.abs(third_a) + np.abs(third_b)), nan=1.0)
        lean = BOTH * lean**2
        # Clusters on both sides move both values: that part of the variance is no difference.
        apart = np.sqrt(np.clip(np.nan_to_num(1 - 2 * together / own, nan=1.0), 0.0, 2.0))
    freedom = np.where(np.isfinite(freedom), freedom, np.maximum(np.maximum(a.n, b.n) - 1, 1.0))
    low_a, high_a = limits(a, freedom, bounds, level, lean)
    low_b, high_b = limits(b, freedom, bounds, level, lean)
    down = apart * _reach(a.value - low_a, high_b - b.value)
    up = apart * _reach(high_a - a.value, b.value - low_b)
    known = (a.n > 1) & (b.n > 1)
    return estimate, np.where(known, estimate - down, np.nan), np.where(known, estimate + up, np.nan)


def _reach(one: Real, two: Real) -> Real:
    """Two distances at right angles; a limit that nobody knows adds nothing."""
    return np.asarray(np.hypot(np.nan_to_num(one), np.nan_to_num(two)))
