"""Prediction-powered estimates: the kit's scores of all articles, put right by a hand-coded sample of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.intervals import SKEWEST, WIDER, Bounds, Estimate, difference, limits, ratio
from framing.compare.tallies import Tallies, tallies
from framing.errors import TableError, nearest
from framing.table import needs

Real = NDArray[np.float64]
ENOUGH = 15  # coded articles from which λ can be told; with fewer the coded sample stands alone


@dataclass(frozen=True)
class Powered:
    """One group's estimate, in arrays of one as ``intervals`` has them; ``weight`` is how far the kit was trusted."""

    estimate: Estimate
    weight: float

    @property
    def value(self) -> float:
        return float(self.estimate.value[0])

    @property
    def low(self) -> float:
        return float(self.estimate.low[0])

    @property
    def high(self) -> float:
        return float(self.estimate.high[0])


def powered(kit: Real, base: Real, hand: Real, bounds: Bounds, level: float = 0.95) -> Powered | None:
    """PPI++ (Angelopoulos, Duchi & Zrnic 2023, arXiv:2311.01453) for the ratio Σ count / Σ base of one group.

    ``kit``: the kit's count per article; ``hand``: the coder's, NaN where nobody coded; the coded ones are a random
    sample. The estimate solves λ·mean over the uncoded of (kit − θ base) + mean over the coded of
    ((hand − θ base) − λ (kit − θ base)) = 0, with λ in [0, 1] that makes its variance least: 0 uses the hand-coded
    sample alone, so the result is hardly worse than that, as it does below 15 coded articles. The interval is made as
    in ``intervals``, with residuals divided by one minus their leverage, because λ was fitted to few. None below three
    coded articles.

    >>> kit, hand = np.array([1.0, 2.0, 3.0, 4.0, 4.0]), np.array([2.0, 3.0, 4.0, np.nan, np.nan])
    >>> one = powered(kit, np.ones(5), hand, Bounds(np.zeros(1), np.full(1, np.inf), np.ones(1, bool)))
    >>> round(one.value, 2), round(one.weight, 2)
    (3.0, 0.0)
    """
    coded = ~np.isnan(hand)
    n, rest = int(coded.sum()), int((~coded).sum())
    if n < 3 or base[coded].sum() <= 0:
        return None
    y, f, x, g, z = hand[coded], kit[coded], base[coded], kit[~coded], base[~coded]
    weight = _weight(y, f, x, kit, base, rest)
    over = (weight * z.mean() if weight else 0.0) + (1 - weight) * x.mean()
    theta = float(((weight * g.mean() if weight else 0.0) + (y - weight * f).mean()) / over)
    guess = f - theta * x
    own = (y - theta * x) - weight * guess
    leverage = x / x.sum()
    if weight and guess.var() > 0:
        leverage = leverage + (guess - guess.mean()) ** 2 / ((guess - guess.mean()) ** 2).sum()
    pull = np.zeros(len(base))
    pull[coded] = (own - own.mean()) / (1 - np.minimum(leverage, 0.9)) / n / over
    pull[~coded] = weight * ((g - theta * z) - (g - theta * z).mean()) / max(rest, 1) / over if weight else 0.0
    return Powered(_estimate(theta, pull, coded, base, bounds, level), weight)


def _weight(y: Real, f: Real, x: Real, kit: Real, base: Real, rest: int) -> float:
    """λ: how far what the coder found goes along with what the kit found."""
    if rest < 2 or len(y) < ENOUGH:
        return 0.0
    residual, guess = y - y.sum() / x.sum() * x, f - f.sum() / x.sum() * x
    spread = float((kit - kit.sum() / base.sum() * base).var(ddof=1))
    if spread <= 0:
        return 0.0
    return min(1.0, max(0.0, float(np.cov(residual, guess)[0, 1]) / spread / (1 + len(y) / rest)))


def _estimate(theta: float, pull: Real, coded: NDArray[np.bool_], base: Real, bounds: Bounds, level: float) -> Estimate:
    """The interval of the corrected value, on the scale and with the widening of ``intervals``."""
    n, rest = int(coded.sum()), int((~coded).sum())
    parts = [((pull[side] ** 2).sum() * (m - 1) / m, m) for side, m in ((coded, n), (~coded, rest)) if m > 1]
    variance = sum(v for v, _ in parts)
    freedom = variance**2 / sum(v**2 / (m - 1) for v, m in parts) if variance > 0 else n - 1.0
    whole = np.array([base[coded].sum()])
    alone = ratio(np.zeros((n, 1)), base[coded][:, None], bounds, level)  # how far from 0, if the coder found none
    second, third = float((pull**2).sum()), float((pull**3).sum())
    skew = min(third**2 / second**3, SKEWEST**2 / n) if second > 0 else 0.0
    plain = Estimate(
        value=np.array([theta]), error=np.array([variance**0.5]), low=whole, high=whole, n=np.array([freedom + 1]),
        pull=pull[:, None], wider=np.array([1 + WIDER * skew]), none=alone.none, chance=alone.chance,
    )  # fmt: skip
    low, high = limits(plain, np.array([freedom]), bounds, level)
    return replace(plain, low=low, high=high)


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
    needs(coded, ("article_id", "measure", "value"), "coded")
    present = set(scores["measure"])
    for name in pd.unique(coded["measure"]):
        if name not in present:
            raise TableError(f"no measure {name!r} in the scores", where="coded", hint=nearest(name, present))
    wanted = [m for m in pd.unique(coded["measure"]) if measures is None or m in measures]
    found = [
        row for name in wanted for row in _groups(scores, coded[coded["measure"] == name], by, articles, (name, level))
    ]
    rows, gaps = [], []
    for name, group, size, n, kit, one, note, _ in found:
        told = (one.value, one.low, one.high, one.weight) if one else (np.nan,) * 4
        rows.append((name, group, size, n, kit, *told, note))
    for a, b in combinations(found, 2):
        if a[0] == b[0]:
            gaps.append(
                (a[0], a[1], b[1], a[4] - b[4], *_gap(a[5], b[5], a[7], level), "; ".join(filter(None, (a[6], b[6]))))
            )
    columns = ["measure", "group", "articles", "coded", "kit", "value", "low", "high", "weight", "note"]
    pair = ["measure", "group_a", "group_b", "kit", "estimate", "low", "high", "note"]
    return pd.DataFrame(rows, columns=columns), pd.DataFrame(gaps, columns=pair)


def _groups(
    scores: pd.DataFrame, coded: pd.DataFrame, by: str, articles: pd.DataFrame | None, asked: tuple[str, float]
) -> list[Any]:
    name, level = asked
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
        one = powered(kit, base, np.where(base > 0, hand[own] * base, np.nan), t.bounds, level)
        n = int((~np.isnan(hand[own])).sum())
        few = f"{group} has {n} coded article{'s' * (n != 1)}"
        alone_told = f"{few}: hand coding alone (from {ENOUGH} on the kit helps)" if n < ENOUGH else ""
        note = alone_told if one else f"{few}; three are needed"
        alone = float(kit.sum() / base.sum()) if base.sum() else np.nan
        out.append((name, group, len(own), n, alone, one, note, t.bounds))
    return out


def _gap(a: Powered | None, b: Powered | None, bounds: Bounds, level: float) -> tuple[float, float, float]:
    if a is None or b is None:
        return np.nan, np.nan, np.nan
    rows = len(a.estimate.pull), len(b.estimate.pull)
    one = replace(a.estimate, pull=np.vstack([a.estimate.pull, np.zeros((rows[1], 1))]))
    two = replace(b.estimate, pull=np.vstack([np.zeros((rows[0], 1)), b.estimate.pull]))
    estimate, low, high = difference(one, two, bounds, level)
    return float(estimate[0]), float(low[0]), float(high[0])
