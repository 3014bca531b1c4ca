"""What a finding hangs on: the gap again without each cue, and without each article."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.intervals import Bounds, Estimate, difference, ratio
from framing.compare.tallies import Tallies, once, sides, tallies
from framing.compare.thin import Side, apart, thin

Real = NDArray[np.float64]
MOST = 300  # cues, and pieces, that are left out one by one: those whose absence changes the gap most
STAYS = 0.9  # a difference that keeps so much of its size hardly changes
LITTLE = "too little left"
COLUMNS = ("left_out", "kind", "estimate", "low", "high", "change", "verdict")


def sensitivity(  # noqa: PLR0913 - one verb, whose options all have a default
    scores: pd.DataFrame,
    spans: pd.DataFrame,
    measure: str,
    pair: tuple[str, str],
    by: str = "outlet",
    articles: pd.DataFrame | None = None,
    cluster: str | pd.DataFrame | None = None,
    level: float = 0.95,
) -> pd.DataFrame:
    """The gap of one measure between two groups, computed again without each single cue and each single piece.

    ``pair``: two groups, the second also "rest". Cues are left out of a measure per 100 words that counts spans
    (hedging, booster.…, attribution@quote, …); pieces (articles, or clusters) out of any; of each the ``MOST`` that
    change the gap most. Returns ``left_out, kind ("cue" | "article"), estimate, low, high, change,
    verdict``, the largest change first; the first row, kind "nothing", is the gap itself. ``verdict``: "turns round"
    (the sign changes), "no longer clear" (the interval leaves out 0 before and not after), "too little left" (nor does
    it here, and yet the difference does not hang on what was left out: it keeps nine tenths of its size or more, or one
    side has too little for an interval of its own, ``framing.compare.thin``, and the difference still reaches the near
    end of the whole interval), "becomes clear", or "".
    Cost: ``MOST`` × pieces.
    """
    t = tallies(scores, by, articles, cluster, [measure])
    rows = [np.flatnonzero(np.isin(t.group, codes)) for codes in sides(t, pair)]
    t = once(t, *rows)
    parts = [*_cues(t, scores, spans, measure, rows), *_pieces(t, scores, rows)]
    whole = [(t.count[own], t.base[own]) for own in rows]
    changes = [whole, *(change for _, _, change in parts)]
    both = [
        (np.hstack([change[side][0] for change in changes]), np.hstack([change[side][1] for change in changes]))
        for side in (0, 1)
    ]
    names = ["nothing", *(name for name, _, _ in parts)]
    kinds = ["nothing", *(kind for _, kind, _ in parts)]
    estimate, low, high, little = _gaps(t, both, rows, level)
    table = pd.DataFrame({"left_out": names, "kind": kinds, "estimate": estimate, "low": low, "high": high})
    table["change"] = table["estimate"] - estimate[0]
    table["verdict"] = [
        _verdict(table.iloc[0], row, few) for (_, row), few in zip(table.iterrows(), little, strict=True)
    ]
    rest = table.iloc[1:].iloc[(-table["change"].iloc[1:].abs()).argsort(kind="stable")]
    return pd.concat([table.iloc[:1], rest], ignore_index=True)[list(COLUMNS)]


Change = list[tuple[Real, Real]]


def _cues(
    t: Tallies, scores: pd.DataFrame, spans: pd.DataFrame, measure: str, rows: list[NDArray[np.int64]]
) -> Iterator[tuple[str, str, Change]]:
    """Counts without each cue of the measure's spans."""
    if t.measures[0].unit != "per 100 words":
        return
    layer, _, label = measure.partition(".")
    layer, _, voice = layer.partition("@")
    kept = spans[spans["layer"] == layer]
    kept = kept[kept["label"] == label] if label else kept
    kept = kept[kept["voice"] == voice] if voice else kept
    ids = pd.Index(pd.unique(scores["article_id"].astype(str)))
    at = ids.get_indexer(pd.Index(kept["article_id"].astype(str)))
    cue, names = pd.factorize(kept["cue"].astype("str").str.lower().str.split().str.join(" "), sort=True)
    # Articles of one cluster share a row; copies count once, as their mean.
    row_of, share = t.row, t.share
    seen = (at >= 0) & (row_of[at] >= 0)
    row, weight, cue = row_of[at[seen]], 100.0 * share[at[seen]], cue[seen]
    pulls = [
        np.bincount(cue[inside], weight[inside], minlength=len(names)) / max(t.base[own].sum(), 1.0)
        for own in rows
        for inside in [np.isin(row, own)]
    ]
    for i in _greatest(pulls[0] - pulls[1]):
        counts = np.bincount(row[cue == i], weight[cue == i], minlength=len(t.count))[:, None]
        yield str(names[i]), "cue", [(t.count[own] - counts[own], t.base[own]) for own in rows]


def _pieces(t: Tallies, scores: pd.DataFrame, rows: list[NDArray[np.int64]]) -> Iterator[tuple[str, str, Change]]:
    """Both groups without each piece."""
    ids = pd.unique(scores["article_id"].astype(str))
    first = {row: ids[i] for i, row in reversed(list(enumerate(t.row))) if row >= 0}
    pieces, pulls = [], []
    for side, own in enumerate(rows):
        count, base = t.count[own, 0], t.base[own, 0]
        value = count.sum() / max(base.sum(), 1e-9)
        for cluster in np.unique(t.cluster[own]):
            inside = t.cluster[own] == cluster
            pull = (count[inside].sum() - value * base[inside].sum()) / max(base[~inside].sum(), 1e-9)
            pieces.append((side, inside, str(first[own[inside][0]])))
            pulls.append(pull)
    for i in _greatest(np.array(pulls)):
        side, inside, name = pieces[i]
        change = [(t.count[other].copy(), t.base[other].copy()) for other in rows]
        change[side][0][inside] = change[side][1][inside] = 0.0
        yield name, "article", change


def _greatest(pulls: Real) -> NDArray[np.int64]:
    """The places of the ``MOST`` greatest pulls, in order of place."""
    return np.sort(np.argsort(-np.abs(pulls), kind="stable")[:MOST])


def _gaps(
    t: Tallies, both: list[tuple[Real, Real]], rows: list[NDArray[np.int64]], level: float
) -> tuple[Real, Real, Real, list[bool]]:
    """The gap of every trial with its interval, and whether a side of it has too little for one of its own."""
    many = both[0][0].shape[1]
    one = t.bounds
    bounds = Bounds(np.repeat(one.low, many), np.repeat(one.high, many), np.repeat(one.events, many))
    every = np.unique(np.concatenate([t.cluster[own] for own in rows]))
    estimates, found = [], []
    for (count, base), own in zip(both, rows, strict=True):
        at = np.searchsorted(every, t.cluster[own])
        whole, parts = np.zeros((len(every), many)), np.zeros((len(every), many))
        np.add.at(whole, at, count)  # "rest" may hold one cluster in several groups
        np.add.at(parts, at, base)
        estimates.append(ratio(whole, parts, bounds, level))
        found.append((((whole != 0) & (parts > 0)).sum(axis=0), (parts > 0).sum(axis=0)))
    gap, low, high = difference(estimates[0], estimates[1], bounds, level)
    unit = t.measures[0].unit
    held = [[_side(e, *had, i) for e, had in zip(estimates, found, strict=True)] for i in range(many)]
    none = [any(apart(unit, *two)) for two in held]
    little = [any(thin(unit, x.holding, x.pieces, x.low, x.high) for x in two) for two in held]
    return gap, np.where(none, np.nan, low), np.where(none, np.nan, high), little


def _side(e: Estimate, holding: NDArray[np.int64], pieces: NDArray[np.int64], i: int) -> Side:
    return Side("", float(e.value[i]), float(e.low[i]), float(e.high[i]), int(holding[i]), int(pieces[i]))


def _verdict(whole: pd.Series, row: pd.Series, little: bool) -> str:
    def clear(r: pd.Series) -> bool:
        return bool(r["low"] > 0 or r["high"] < 0)

    if whole["estimate"] * row["estimate"] < 0:
        return "turns round"
    if clear(whole) and not clear(row):
        size, near = abs(row["estimate"]), min(abs(whole["low"]), abs(whole["high"]))
        return LITTLE if size >= STAYS * abs(whole["estimate"]) or (little and size >= near) else "no longer clear"
    return "becomes clear" if clear(row) and not clear(whole) else ""
