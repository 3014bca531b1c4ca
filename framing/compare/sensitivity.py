"""What a finding hangs on: the gap again without each cue, and without each article."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.intervals import Bounds, difference, ratio
from framing.compare.tallies import Tallies, tallies
from framing.errors import ParameterError, nearest

Real = NDArray[np.float64]
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

    Cues are left out of a measure per 100 words that counts spans (hedging, booster.…, attribution@quote, …); pieces
    (articles, or clusters) out of any. Returns ``left_out, kind ("cue" | "article"), estimate, low, high, change,
    verdict``, the largest change first; the first row, kind "nothing", is the gap itself. ``verdict``: "turns round"
    (the sign changes), "no longer clear" (the interval takes in 0 and did not before), "becomes clear", or "".
    Cost: (cues + pieces) × pieces.
    """
    t = tallies(scores, by, articles, cluster, [measure])
    for name in pair:
        if name not in t.groups:
            raise ParameterError(f"no group {name!r} in column {by!r}", hint=nearest(name, t.groups))
    rows = [t.rows(t.groups.index(name)) for name in pair]
    parts = [*_cues(t, scores, spans, measure, rows), *_pieces(t, scores, rows)]
    whole = [(t.count[own], t.base[own]) for own in rows]
    changes = [whole, *(change for _, _, change in parts)]
    sides = [
        (np.hstack([change[side][0] for change in changes]), np.hstack([change[side][1] for change in changes]))
        for side in (0, 1)
    ]
    names = ["nothing", *(name for name, _, _ in parts)]
    kinds = ["nothing", *(kind for _, kind, _ in parts)]
    estimate, low, high = _gaps(t, sides, rows, level)
    table = pd.DataFrame({"left_out": names, "kind": kinds, "estimate": estimate, "low": low, "high": high})
    table["change"] = table["estimate"] - estimate[0]
    table["verdict"] = [_verdict(table.iloc[0], row) for _, row in table.iterrows()]
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
    counts = np.zeros((len(t.count), len(names)))
    np.add.at(counts, (row_of[at[seen]], cue[seen]), 100.0 * share[at[seen]])
    for i, name in enumerate(names):
        yield str(name), "cue", [(t.count[own] - counts[own, i : i + 1], t.base[own]) for own in rows]


def _pieces(t: Tallies, scores: pd.DataFrame, rows: list[NDArray[np.int64]]) -> Iterator[tuple[str, str, Change]]:
    """Both groups without each piece."""
    ids = pd.unique(scores["article_id"].astype(str))
    first = {row: ids[i] for i, row in reversed(list(enumerate(t.row))) if row >= 0}
    for side, own in enumerate(rows):
        for at, row in enumerate(own):
            change = [(t.count[other].copy(), t.base[other].copy()) for other in rows]
            change[side][0][at] = change[side][1][at] = 0.0
            yield str(first[row]), "article", change


def _gaps(
    t: Tallies, sides: list[tuple[Real, Real]], rows: list[NDArray[np.int64]], level: float
) -> tuple[Real, Real, Real]:
    many = sides[0][0].shape[1]
    one = t.bounds
    bounds = Bounds(np.repeat(one.low, many), np.repeat(one.high, many), np.repeat(one.events, many))
    every = np.unique(np.concatenate([t.cluster[own] for own in rows]))
    estimates = []
    for (count, base), own in zip(sides, rows, strict=True):
        at = np.searchsorted(every, t.cluster[own])
        whole, parts = np.zeros((len(every), many)), np.zeros((len(every), many))
        whole[at], parts[at] = count, base
        estimates.append(ratio(whole, parts, bounds, level))
    return difference(estimates[0], estimates[1], bounds, level)


def _verdict(whole: pd.Series, row: pd.Series) -> str:
    def clear(r: pd.Series) -> bool:
        return bool(r["low"] > 0 or r["high"] < 0)

    if whole["estimate"] * row["estimate"] < 0:
        return "turns round"
    if clear(whole) and not clear(row):
        return "no longer clear"
    return "becomes clear" if clear(row) and not clear(whole) else ""
