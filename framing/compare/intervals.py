"""Intervals for a ratio of sums, and for the difference of two, that hold for few articles and skewed counts.

A group's value is Σ count / Σ base over its clusters. Its variance is the linearised (Taylor) variance of a ratio with
each cluster's residual divided by one minus its share of the base (the jackknife-like HC3 correction of MacKinnon &
White 1985, doi:10.1016/0304-4076(85)90158-7), for otherwise a few long articles make it too small. The interval of a
value that cannot be negative is made on the log scale, with t quantiles. ``benchmarks/coverage.py`` shows by
simulation why these and not the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """Ratios of sums, one per measure: value, standard error, interval, and each cluster's pull on the value."""

    value: Real
    error: Real
    low: Real
    high: Real
    pull: Real


def ratio(count: Real, base: Real, level: float = 0.95, positive: NDArray[np.bool_] | None = None) -> Estimate:
    """Σ count / Σ base per column, with its interval; ``count`` and ``base`` are clusters × measures.

    ``positive``: the columns whose value cannot be below 0. With fewer than two clusters that have a base the interval
    is NaN. With not one count among them the value is 0 and the upper limit the exact Poisson one for 0
    (about 3.7 / Σ base).

    >>> e = ratio(np.array([[2.0], [4.0], [3.0]]), np.array([[100.0], [150.0], [150.0]]))
    >>> float(e.value[0])
    0.0225
    """
    from scipy import stats

    used = base > 0
    n = used.sum(axis=0)
    total, sum_base = np.where(used, count, 0.0).sum(axis=0), base.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = total / sum_base
        share = base / sum_base
        pull = np.where(used, (count - value * base) / sum_base / np.maximum(1.0 - share, 1e-9), 0.0)
        error = np.where(n > 1, np.sqrt((pull**2).sum(axis=0) * (n - 1) / n), np.nan)
        t = stats.t.ppf(0.5 + level / 2, np.maximum(n - 1, 1))
        low, high = value - t * error, value + t * error
        if positive is not None:
            log = positive & (value > 0)
            factor = np.exp(t * error / value)
            low, high = np.where(log, value / factor, low), np.where(log, value * factor, high)
            none = positive & (value == 0) & (n > 1)
            high = np.where(none, stats.chi2.ppf(0.5 + level / 2, 2) / 2 / sum_base, high)
    return Estimate(value, error, low, high, pull)


def difference(a: Estimate, b: Estimate, n_a: Real, n_b: Real, level: float = 0.95) -> tuple[Real, Real, Real]:
    """a − b per measure with its interval: Welch's, with Satterthwaite's degrees of freedom.

    ``pull`` of both must run over the same clusters (0 where a cluster is not in the group), so that clusters that
    lie in both groups, such as one wire story printed by two outlets, are not taken for independent.
    """
    from scipy import stats

    estimate = a.value - b.value
    with np.errstate(divide="ignore", invalid="ignore"):
        both = (a.pull * b.pull).sum(axis=0) * np.sqrt((n_a - 1) / n_a * (n_b - 1) / n_b)
        own = a.error**2 + b.error**2
        freedom = own**2 / (a.error**4 / (n_a - 1) + b.error**4 / (n_b - 1))
        error = np.sqrt(np.maximum(own - 2 * both, 0.0))
        t = stats.t.ppf(0.5 + level / 2, np.where(np.isfinite(freedom), freedom, 1.0))
        low, high = estimate - t * error, estimate + t * error
    # Where one side found nothing its error is 0, which would be false certainty: its own limits take over
    # (MOVER, Zou & Donner 2008, doi:10.1002/sim.3095).
    none = (a.value == 0) & (a.high > 0) | (b.value == 0) & (b.high > 0)
    down = np.hypot(a.value - a.low, b.high - b.value)
    up = np.hypot(a.high - a.value, b.value - b.low)
    return estimate, np.where(none, estimate - down, low), np.where(none, estimate + up, high)
