"""Prediction-powered estimates: the kit's scores of all articles, put right by a hand-coded sample of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.tallies import Tallies, tallies
from framing.errors import TableError, nearest

Real = NDArray[np.float64]


@dataclass(frozen=True)
class Powered:
    """A ratio of sums with its variance and degrees of freedom; ``weight`` is how far the kit was trusted."""

    value: float
    variance: float
    freedom: float
    weight: float

    def interval(self, level: float) -> tuple[float, float]:
        """Symmetric, with t quantiles."""
        from scipy import stats

        reach = float(stats.t.ppf(0.5 + level / 2, self.freedom)) * self.variance**0.5
        return self.value - reach, self.value + reach


def powered(kit: Real, base: Real, hand: Real) -> Powered | None:
    """PPI++ (Angelopoulos, Duchi & Zrnic 2023, arXiv:2311.01453) for the ratio Σ count / Σ base of one group.

    ``kit``: the kit's count per article; ``hand``: the coder's, NaN where nobody coded; the coded ones are a random
    sample. The estimate solves λ·mean over the uncoded of (kit − θ base) + mean over the coded of
    ((hand − θ base) − λ (kit − θ base)) = 0, with λ in [0, 1] that makes its variance least: 0 uses the hand-coded
    sample alone, so the result is never much worse than that. None below three coded articles.

    >>> kit, hand = np.array([1.0, 2.0, 3.0, 4.0, 4.0]), np.array([2.0, 3.0, 4.0, np.nan, np.nan])
    >>> one = powered(kit, np.ones(5), hand)
    >>> round(one.value, 2), round(one.weight, 2)
    (3.47, 0.24)
    """
    coded = ~np.isnan(hand)
    n, rest = int(coded.sum()), int((~coded).sum())
    if n < 3 or base[coded].sum() <= 0:
        return None
    y, f, x, g, z = hand[coded], kit[coded], base[coded], kit[~coded], base[~coded]
    weight = 0.0
    if rest > 1:
        start = y.sum() / x.sum()
        residual, guess = y - start * x, f - f.sum() / x.sum() * x
        both = np.concatenate([f, g]) - np.concatenate([f, g]).sum() / base.sum() * np.concatenate([x, z])
        spread = float(both.var(ddof=1))
        if spread > 0:
            together = float(np.cov(residual, guess)[0, 1])
            weight = min(1.0, max(0.0, together / spread / (1 + n / rest)))
    over = (weight * z.mean() if rest else 0.0) + (1 - weight) * x.mean()
    theta = float(((weight * g.mean() if rest else 0.0) + (y - weight * f).mean()) / over)
    own = (y - theta * x) - weight * (f - theta * x)
    # Two values were fitted to the coded sample, θ and λ.
    coded_part = float(((own - own.mean()) ** 2).sum()) / (n - (2 if weight > 0 else 1)) / n / over**2
    rest_part = weight**2 * float((g - theta * z).var(ddof=1)) / rest / over**2 if rest > 1 else 0.0
    total = coded_part + rest_part
    freedom = n - 1.0
    if total > 0 and rest_part > 0:
        freedom = total**2 / (coded_part**2 / (n - 1) + rest_part**2 / (rest - 1))
    return Powered(theta, total, freedom, weight)


def corrected(
    scores: pd.DataFrame,
    coded: pd.DataFrame,
    by: str,
    articles: pd.DataFrame | None = None,
    measures: Sequence[str] | None = None,
    level: float = 0.95,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Group values and their differences as hand coding of all articles would have found them, with valid intervals.

    ``coded``: ``article_id, measure, value`` for a random sample of the articles, ``value`` in the measure's unit as
    a person found it. Two tables come back. Groups: ``measure, group, articles, coded, kit, value, low, high, weight,
    note`` (``kit`` is what the kit alone says; ``weight`` in [0, 1] how much it helped). Differences: ``measure,
    group_a, group_b, kit, estimate, low, high, note``. Below three coded articles a group's numbers are NaN.
    """
    for name in ("article_id", "measure", "value"):
        if name not in coded.columns:
            raise TableError(f"no column {name!r}", where="coded", hint=nearest(name, map(str, coded.columns)))
    present = set(scores["measure"])
    for name in pd.unique(coded["measure"]):
        if name not in present:
            raise TableError(f"no measure {name!r} in the scores", where="coded", hint=nearest(name, present))
    wanted = [m for m in pd.unique(coded["measure"]) if measures is None or m in measures]
    found = [row for name in wanted for row in _groups(scores, coded[coded["measure"] == name], by, articles, name)]
    rows, gaps = [], []
    for name, group, size, n, kit, one, note in found:
        low, high = one.interval(level) if one else (np.nan, np.nan)
        value, weight = (one.value, one.weight) if one else (np.nan, np.nan)
        rows.append((name, group, size, n, kit, value, low, high, weight, note))
    for a, b in combinations(found, 2):
        if a[0] == b[0]:
            gaps.append(
                (a[0], a[1], b[1], a[4] - b[4], *_gap(a[5], b[5], level), "; ".join(filter(None, (a[6], b[6]))))
            )
    columns = ["measure", "group", "articles", "coded", "kit", "value", "low", "high", "weight", "note"]
    pair = ["measure", "group_a", "group_b", "kit", "estimate", "low", "high", "note"]
    return pd.DataFrame(rows, columns=columns), pd.DataFrame(gaps, columns=pair)


def _groups(scores: pd.DataFrame, coded: pd.DataFrame, by: str, articles: pd.DataFrame | None, name: str) -> list[Any]:
    t: Tallies = tallies(scores, by, articles, None, [name])
    ids = pd.Index(pd.unique(scores["article_id"].astype(str)))
    by_hand = dict(zip(coded["article_id"].astype(str), coded["value"].astype(float), strict=True))
    unknown = sorted(set(by_hand) - set(ids))
    if unknown:
        raise TableError(f"no scores of article {unknown[0]!r}", where="coded")
    hand = np.array([by_hand.get(ids[c], np.nan) for c in t.cluster])
    out = []
    for code, group in enumerate(t.groups):
        own = t.rows(code)
        kit, base = t.count[own, 0], t.base[own, 0]
        one = powered(kit, base, np.where(base > 0, hand[own] * base, np.nan))
        n = int((~np.isnan(hand[own])).sum())
        note = "" if one else f"{group} has {n} coded article{'s' * (n != 1)}; three are needed"
        alone = float(kit.sum() / base.sum()) if base.sum() else np.nan
        out.append((name, group, len(own), n, alone, one, note))
    return out


def _gap(a: Powered | None, b: Powered | None, level: float) -> tuple[float, float, float]:
    if a is None or b is None:
        return np.nan, np.nan, np.nan
    variance = a.variance + b.variance
    freedom = variance**2 / (a.variance**2 / a.freedom + b.variance**2 / b.freedom) if variance > 0 else 1.0
    both = Powered(a.value - b.value, variance, freedom, 0.0)
    return both.value, *both.interval(level)
