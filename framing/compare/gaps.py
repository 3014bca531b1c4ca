"""Group estimates and the gaps between groups, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any
from zlib import crc32

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.effects import EFFECTS
from framing.compare.intervals import FEW, Estimate, difference, ratio
from framing.compare.permutation import Shuffled, permutation
from framing.compare.tallies import Tallies, alike, once, tallies
from framing.compare.thin import Side, apart, thin
from framing.errors import ParameterError, nearest
from framing.table import Gaps, Table

Real = NDArray[np.float64]
WORK = 60_000_000  # rows shuffled at most, in the whole table, to tell very small p apart
MANY = 60  # above so many groups not every pair is compared


class Groups(Table):
    """One row per measure and group: its value with an interval, and how much evidence it rests on."""

    columns_fixed = (
        "measure", "group", "articles", "pieces", "value", "low", "high", "unit", "count", "base", "note",
    )  # fmt: skip


def groups(
    scores: pd.DataFrame,
    by: str,
    articles: pd.DataFrame | None = None,
    cluster: str | pd.DataFrame | None = None,
    measures: Sequence[str] | None = None,
    level: float = 0.95,
) -> Groups:
    """Every measure of every group with its interval; parameters as in ``compare``.

    ``articles``: how many there are; ``pieces``: how many of them are separate evidence (clusters) and have a base for
    this measure; ``value``: the ratio of sums, in ``unit``; ``low``, ``high``: its interval, NaN for fewer than two
    pieces or too little found (``framing.compare.thin``); ``count``, ``base``: the sums; ``note``: what to beware of,
    '' if nothing.
    """
    t = tallies(scores, by, articles, cluster, measures)
    rows = []
    for code, name in enumerate(t.groups):
        own = t.rows(code)
        e = ratio(t.count[own], t.base[own], t.bounds, level)
        n, holding = (t.base[own] > 0).sum(axis=0), _holding(t.count[own], t.base[own])
        for i, m in enumerate(t.measures):
            count, base = t.count[own, i].sum() / m.scale, t.base[own, i].sum()
            little = thin(m.unit, holding[i], n[i], e.low[i], e.high[i])
            ends = (np.nan, np.nan) if little else (e.low[i], e.high[i])
            note = "; ".join([*_few(name, n[i], t), *([little] if little else [])])
            rows.append((m.name, name, t.articles[own].sum(), n[i], e.value[i], *ends, m.unit, count, base, note))
    frame = pd.DataFrame(rows, columns=list(Groups.columns_fixed))
    frame = frame.sort_values(
        "measure", key=lambda c: c.map({m.name: i for i, m in enumerate(t.measures)}), kind="stable"
    )
    return Groups(frame.reset_index(drop=True).astype({"measure": "str", "group": "str", "unit": "str", "note": "str"}))


def compare(  # noqa: PLR0913 - one verb, whose options all have a default
    scores: pd.DataFrame,
    by: str = "outlet",
    articles: pd.DataFrame | None = None,
    cluster: str | pd.DataFrame | None = None,
    measures: Sequence[str] | None = None,
    seed: int = 1,
    *,
    effect: str = "cliffs_delta",
    against: str | None = None,
    permutations: int = 1_999,
    level: float = 0.95,
) -> Gaps:
    """The difference of every measure between every two groups: how large, how sure.

    ``scores``: what ``framing.score`` returns, per article or per sentence (sentences of one article are summed, for
    they are not independent), also loaded from disk. ``by``: the column that makes the groups; ``day`` is taken from
    ``published``. ``articles``: where that column stands, if the scores no longer know it. ``cluster``: what counts
    as one piece of evidence: a column (author, …: its articles are summed), or the table ``id, cluster`` of
    ``framing.clusters`` or a column named ``cluster`` (copies of one piece: they count once, as their mean).
    ``measures``: names; None means all but the shares with single articles and the labels that are all there is of
    their layer. ``effect``: "cliffs_delta" or "hedges_g".
    ``against``: only gaps to this group, or to "rest", all other groups together (needed above 60 groups; of two
    groups, which are each other's rest, the one gap there is).
    ``permutations``: how many ways of shuffling the groups are tried, unless all can be; more for a p so small that
    the table's size asks for it. ``seed``: of the shuffling; the same seed gives the same table.

    Returns one row per measure and pair: ``value_a``, ``value_b`` are ratios of sums, ``estimate`` = a − b in the
    measure's unit with its interval ``low, high`` (NaN where too little was found, see ``note``); ``effect`` with
    ``effect_low, effect_high`` on the values of the single pieces; ``p`` by permutation, two-sided; ``q`` is p after
    Benjamini and Hochberg (1995) over the whole table; ``n_a``, ``n_b`` count pieces that have a base; ``note`` says in
    words what to beware of. What cannot be said is NaN. Raises ``TableError`` and ``ParameterError``, with the nearest
    name there is.
    Cost: pairs × permutations × articles of the pair.
    """
    if effect not in EFFECTS:
        raise ParameterError(f"no effect {effect!r}", hint=nearest(effect, EFFECTS))
    if against is not None and against != "rest":
        against = str(against)
    t = tallies(scores, by, articles, cluster, measures)
    rows: list[tuple[Any, ...]] = []
    if against is None and len(t.groups) > MANY:
        n = len(t.groups)
        raise ParameterError(
            f"{n} groups in column {by!r} make {n * (n - 1) // 2} pairs",
            hint="compare each with all others: against='rest'",
        )
    pairs = list(_pairs(t, against))
    tests = len(pairs) * len(t.measures)
    for a, b, one, two in pairs:
        rng = np.random.default_rng([seed, crc32(f"{by}\0{a}\0{b}".encode())])
        rows += _pair(t, (a, b), (one, two), effect, (permutations, tests), level, rng)
    frame = pd.DataFrame(rows, columns=list(Gaps.columns_fixed))
    order = {m.name: i for i, m in enumerate(t.measures)}
    frame = frame.sort_values("measure", key=lambda c: c.map(order), kind="stable").reset_index(drop=True)
    gaps = Gaps.from_rows(frame.itertuples(index=False, name=None))
    gaps["q"] = adjusted(gaps["p"].to_numpy())
    return gaps


def adjusted(p: Real) -> Real:
    """Benjamini and Hochberg's q of every p that is a number.

    >>> adjusted(np.array([0.01, np.nan, 0.04])).tolist()
    [0.02, nan, 0.04]
    """
    from scipy.stats import false_discovery_control

    q, known = np.full(len(p), np.nan), ~np.isnan(p)
    if known.any():
        q[known] = false_discovery_control(p[known])
    return q


def _pairs(t: Tallies, against: str | None) -> Iterator[tuple[str, str, NDArray[np.int64], NDArray[np.int64]]]:
    """Names and rows of every two groups to be compared."""
    every = range(len(t.groups))
    if against == "rest" and "rest" not in t.groups and len(t.groups) != 2:
        if len(t.groups) > 1:
            for a in every:
                yield t.groups[a], "rest", t.rows(a), np.flatnonzero(t.group != a)
    elif against is not None and (against != "rest" or "rest" in t.groups):
        if against not in t.groups:
            raise ParameterError(f"no group {against!r} in column {t.by!r}", hint=nearest(against, [*t.groups, "rest"]))
        b = t.groups.index(against)
        yield from ((t.groups[a], against, t.rows(a), t.rows(b)) for a in every if a != b)
    else:
        yield from ((t.groups[a], t.groups[b], t.rows(a), t.rows(b)) for a, b in combinations(every, 2))


def _pair(  # noqa: PLR0913
    t: Tallies,
    names: tuple[str, str],
    rows: tuple[NDArray[np.int64], NDArray[np.int64]],
    effect: str,
    permutations: tuple[int, int],
    level: float,
    rng: np.random.Generator,
) -> Iterator[tuple[Any, ...]]:
    a, b = (_one_row_each(t, own) for own in rows)
    ea, eb = (_estimate(t, part, level) for part in _aligned(a, b))
    na, nb = ((part.base > 0).sum(axis=0) for part in (a, b))
    estimate, low, high = difference(ea, eb, t.bounds, level)
    both = _stacked(a, b, t.bounds.high)
    times, tests = permutations
    closer = min(40 * tests, WORK * len(t.measures) // (tests * len(both.in_a)))
    p = permutation(both, rng, times, closer)
    title, size_of = EFFECTS[effect]
    for i, m in enumerate(t.measures):
        size = size_of(_values(a, i), _values(b, i), level)
        said = list(_notes(t, names, (na[i], nb[i]), (ea.value[i], eb.value[i]), int((both.twin >= 0).sum() // 2)))
        little = list(apart(m.unit, _side(names[0], a, ea, i), _side(names[1], b, eb, i)))
        ends = (np.nan, np.nan) if little else (low[i], high[i])
        yield (
            m.name, *names, na[i], nb[i], ea.value[i], eb.value[i], estimate[i], *ends,
            size.value, title, size.low, size.high, p[i], np.nan, "; ".join([*said, *little]),
        )  # fmt: skip


class _Side:
    """Clusters of one side of a pair, each in one row."""

    def __init__(self, cluster: NDArray[np.int64], count: Real, base: Real) -> None:
        self.cluster, self.count, self.base = cluster, count, base


def _one_row_each(t: Tallies, rows: NDArray[np.int64]) -> _Side:
    """ "Rest" may hold one cluster in several groups; it is one piece all the same, and of copies one copy's."""
    t = once(t, rows)
    cluster, at = np.unique(t.cluster[rows], return_inverse=True)
    count, base = np.zeros((len(cluster), len(t.measures))), np.zeros((len(cluster), len(t.measures)))
    np.add.at(count, at, t.count[rows])
    np.add.at(base, at, t.base[rows])
    return _Side(cluster, count, base)


def _aligned(a: _Side, b: _Side) -> tuple[_Side, _Side]:
    """Both sides over the clusters of either, 0 where a cluster is not on that side."""
    every = np.union1d(a.cluster, b.cluster)
    out = []
    for side in (a, b):
        at = np.searchsorted(every, side.cluster)
        count, base = np.zeros((len(every), side.count.shape[1])), np.zeros((len(every), side.count.shape[1]))
        count[at], base[at] = side.count, side.base
        out.append(_Side(every, count, base))
    return out[0], out[1]


def _estimate(t: Tallies, side: _Side, level: float) -> Estimate:
    return ratio(side.count, side.base, t.bounds, level)


def _stacked(a: _Side, b: _Side, top: Real) -> Shuffled:
    n = len(a.cluster) + len(b.cluster)
    twin = np.full(n, -1, dtype=np.int64)
    _, at_a, at_b = np.intersect1d(a.cluster, b.cluster, return_indices=True)
    twin[at_a], twin[at_b + len(a.cluster)] = at_b + len(a.cluster), at_a
    count, base = np.concatenate([a.count, b.count]), np.concatenate([a.base, b.base])
    return Shuffled(count, base, np.arange(n) < len(a.cluster), twin, top)


def _holding(count: Real, base: Real) -> NDArray[np.int64]:
    """In how many pieces that have a base anything was counted, per measure."""
    return np.asarray(((count != 0) & (base > 0)).sum(axis=0))


def _side(name: str, side: _Side, e: Estimate, i: int) -> Side:
    """The ``i``-th measure of one side of a pair."""
    there = side.base[:, i] > 0
    holding = int((side.count[there, i] != 0).sum())
    return Side(name, e.value[i], e.low[i], e.high[i], holding, int(there.sum()))


def _values(side: _Side, i: int) -> Real:
    there = side.base[:, i] > 0
    return np.asarray(side.count[there, i] / side.base[there, i])


def _few(name: str, n: int, t: Tallies) -> list[str]:
    said = []
    if n == 0:
        said.append(f"nothing to measure in {name}")
    elif n == 1:
        said.append(f"{name} has one piece only: no interval")
    elif n < FEW:
        said.append(f"{name} has only {n} pieces")
    if t.left_out:
        said.append(f"{t.left_out} article{'s' * (t.left_out > 1)} without {t.by} left out{t.odd}")
    return said


def _notes(
    t: Tallies, names: tuple[str, str], n: tuple[int, int], values: tuple[float, float], shared: int
) -> Iterator[str]:
    from math import comb

    said = [*_few(names[0], n[0], t), *_few(names[1], n[1], t)]
    yield from dict.fromkeys(said)
    if alike(names):
        yield "the two groups differ only in case or blanks"
    if min(n) > 1 and 2 / comb(int(sum(n)), int(n[0])) > 0.05:
        yield "too few for any difference to reach p < 0.05"
    if values == (0.0, 0.0):
        yield "found in neither"
    if shared:
        yield f"{shared} piece{'s' * (shared > 1)} in both groups"
