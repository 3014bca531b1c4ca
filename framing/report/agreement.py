"""The kit beside hand coding: what was found, missed and added, by layer and label, with bootstrap intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

RESAMPLES = 1000
COLUMNS = (
    *("layer", "label", "articles", "gold", "found", "precision", "precision_low", "precision_high"),
    *("recall", "recall_low", "recall_high", "f1", "f1_low", "f1_high", "exact", "right_label"),
)


class Tally(NamedTuple):
    """Of an article: marks by hand, spans, marks met, spans that meet one, met with the same ends, the same label."""

    gold: int
    found: int
    met: int
    meeting: int
    exact: int
    same: int


Place = tuple[int, int, str]


def tally(gold: Sequence[Place], found: Sequence[Place]) -> Tally:
    """Marks that overlap count as met; (start, end, label).

    >>> tally([(0, 5, "modal"), (9, 12, "idiom")], [(3, 5, "modal"), (20, 22, "modal")])
    Tally(gold=2, found=2, met=1, meeting=1, exact=0, same=1)
    """
    met = [[f for f in found if f[0] < g[1] and g[0] < f[1]] for g in gold]
    meeting = sum(any(f[0] < g[1] and g[0] < f[1] for g in gold) for f in found)
    exact = sum(any(f[:2] == g[:2] for f in own) for g, own in zip(gold, met, strict=True))
    same = sum(any(f[2] == g[2] for f in own) for g, own in zip(gold, met, strict=True))
    return Tally(len(gold), len(found), sum(map(bool, met)), meeting, exact, same)


def places(frame: pd.DataFrame, layer: str) -> dict[str, list[Place]]:
    """Article → its places of one layer."""
    own = frame[frame["layer"] == layer]
    out: dict[str, list[Place]] = {}
    for i, a, b, label in zip(*(own[c].tolist() for c in ("article_id", "start", "end", "label")), strict=True):
        out.setdefault(str(i), []).append((int(a), int(b), str(label)))
    return out


def accuracy(
    marks: pd.DataFrame, spans: pd.DataFrame, ids: Sequence[str], complete: bool = True, seed: int = 1
) -> pd.DataFrame:
    """One row per layer of the hand marks (label "all") and per label in it: columns ``COLUMNS``.

    ``ids``: the articles that were coded; what the kit marks elsewhere is not looked at.  A mark counts as found where
    a span of the same layer (for a label: of the same label) overlaps it.  ``complete``: whether everything in these
    articles was marked; if not, precision, F1 and ``found`` say nothing and are NaN.  Intervals are 95 % percentile
    bootstrap intervals over articles, Wilson's where every draw is the same (all or none found), NaN below two
    articles; rows without the base for a ratio are NaN there.

    >>> rows = [("a", 3, 8, "hedging", "modal"), ("a", 20, 24, "hedging", "idiom")]
    >>> frame = pd.DataFrame(rows, columns=["article_id", "start", "end", "layer", "label"])
    >>> accuracy(frame, frame.iloc[:1], ["a"])[["label", "precision", "recall"]].values.tolist()
    [['all', 1.0, 0.5], ['idiom', nan, 0.0], ['modal', 1.0, 1.0]]
    """
    out = []
    for layer in sorted(set(marks["layer"])):
        gold, found = places(marks, layer), places(spans, layer)
        named = sorted({p[2] for own in gold.values() for p in own if p[2]})
        for label in ["all", *(named if named != [layer] else [])]:
            rows = np.array([_counted(gold.get(i, []), found.get(i, []), label) for i in ids], dtype=float)
            out.append((layer, label, len(ids), *_figures(rows, complete, seed, label == "all" and bool(named))))
    return pd.DataFrame(out, columns=list(COLUMNS))


def _counted(gold: list[Place], found: list[Place], label: str) -> Tally:
    if label == "all":
        return tally(gold, found)
    return tally([g for g in gold if g[2] == label], [f for f in found if f[2] == label])


def _figures(rows: NDArray[np.float64], complete: bool, seed: int, labelled: bool) -> Iterator[float]:
    """Gold, found, then each ratio with its interval, then exact ends and right label as shares of what was met."""
    total = rows.sum(axis=0)
    rng = np.random.default_rng(seed)
    drawn = rows[rng.integers(0, len(rows), (RESAMPLES, len(rows)))].sum(axis=1) if len(rows) > 1 else None
    yield total[0]
    yield total[1] if complete else np.nan
    for ratio in (_precision, _recall, _f1):
        if ratio is not _recall and not complete:
            yield from (np.nan, np.nan, np.nan)
            continue
        yield float(ratio(total))
        tries = ratio(drawn.T) if drawn is not None else np.array([])
        tries = tries[~np.isnan(tries)]
        right, n = {_precision: (total[3], total[1]), _recall: (total[2], total[0])}.get(ratio, (0, 0))
        yield from interval(tries, int(right), int(n))
    yield _over(total[4], total[2])
    yield _over(total[5], total[2]) if labelled else np.nan


def interval(tries: NDArray[np.float64], right: int, n: int) -> tuple[float, float]:
    """The percentiles; where no draw differs from another, which is no certainty, Wilson's interval of the counts."""
    if len(tries) and tries.min() < tries.max():
        low, high = np.percentile(tries, [2.5, 97.5])
        return float(low), float(high)
    return wilson(right, n) if n and len(tries) else (np.nan, np.nan)


def _over(a: Any, b: Any) -> Any:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(np.asarray(b) > 0, np.divide(a, b), np.nan)[()]


def _precision(t: NDArray[np.float64]) -> Any:
    return _over(t[3], t[1])


def _recall(t: NDArray[np.float64]) -> Any:
    return _over(t[2], t[0])


def _f1(t: NDArray[np.float64]) -> Any:
    """The harmonic mean; 0 where both are 0, NaN where neither side has a mark."""
    p, r = np.nan_to_num(_precision(t)), np.nan_to_num(_recall(t))
    return np.where(t[0] + t[1] > 0, np.nan_to_num(_over(2 * p * r, p + r)), np.nan)[()]


def differences(marks: pd.DataFrame, spans: pd.DataFrame, ids: Sequence[str], complete: bool = True) -> pd.DataFrame:
    """Every place where hand and kit differ: ``what`` (missed, added, other label), ``article_id, start, end, layer,
    label`` (the coder's) and ``kit`` (the kit's label), in the order of ``ids`` and the text.
    """
    out = []
    for layer in sorted(set(marks["layer"])):
        gold, found = places(marks, layer), places(spans, layer)
        for i in ids:
            for a, b, label in gold.get(i, []):
                own = [f for f in found.get(i, []) if f[0] < b and a < f[1]]
                if not own:
                    out.append(("missed", i, a, b, layer, label, ""))
                elif label and all(f[2] != label for f in own):
                    out.append(("other label", i, a, b, layer, label, own[0][2]))
            for a, b, label in found.get(i, []) if complete else ():
                if all(g[1] <= a or b <= g[0] for g in gold.get(i, [])):
                    out.append(("added", i, a, b, layer, "", label))
    return pd.DataFrame(out, columns=["what", "article_id", "start", "end", "layer", "label", "kit"])


def silence(none: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """Places a coder looked at and found to be no mark: ``article_id, start, end, layer, why``, ``kit`` (the label the
    kit gives there, or '')."""
    found = {layer: places(spans, layer) for layer in set(none["layer"])}
    kit = [
        next((f[2] for f in found[layer].get(str(i), []) if f[0] < b and a < f[1]), "")
        for i, a, b, layer in zip(none["article_id"], none["start"], none["end"], none["layer"], strict=True)
    ]
    return none.assign(kit=kit).reset_index(drop=True)


def wilson(right: int, n: int) -> tuple[float, float]:
    """Wilson's 95 % interval (1927, doi:10.1080/01621459.1927.10502953) of a share.

    >>> [round(x, 2) for x in wilson(9, 10)]
    [0.6, 0.98]
    """
    from scipy.stats import binomtest

    found = binomtest(right, n).proportion_ci(method="wilson")
    return float(found.low), float(found.high)
