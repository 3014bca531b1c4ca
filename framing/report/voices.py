"""Whose voice a mark stands in, by the coder and by the kit: how often they agree, and where they do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from framing.model import VOICES
from framing.report.agreement import RESAMPLES, interval

COLUMNS = ("layer", "voice", "marks", "same", "agreement", "low", "high", "kappa")
BOTH = ("article_id", "start", "end", "layer", "label", "voice", "kit")


def pairs(marks: pd.DataFrame, spans: pd.DataFrame, ids: Sequence[str]) -> pd.DataFrame:
    """The marks with a voice by hand that the kit found: ``article_id, start, end, layer, label, voice`` (the
    coder's) and ``kit`` (the voice of the span of that layer which shares most characters with the mark).

    >>> columns = ["article_id", "start", "end", "layer", "label", "voice"]
    >>> rows = [("a", 3, 8, "hedging", "modal", "author"), ("a", 9, 12, "hedging", "", "")]
    >>> hand = pd.DataFrame(rows, columns=columns)
    >>> pairs(hand, hand.assign(voice="quote"), ["a"])[["voice", "kit"]].values.tolist()
    [['author', 'quote']]
    """
    told = marks[marks["voice"].isin(VOICES)] if "voice" in marks.columns else marks.iloc[:0].assign(voice="")
    own = spans[spans["article_id"].astype(str).isin(list(ids)) & spans["layer"].isin(set(told["layer"]))]
    places: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for name, layer, start, end, voice in own[["article_id", "layer", "start", "end", "voice"]].itertuples(index=False):
        places.setdefault((str(name), str(layer)), []).append((int(start), int(end), str(voice)))
    rows = []
    for m in told.itertuples(index=False):
        met = [s for s in places.get((str(m.article_id), str(m.layer)), []) if s[0] < m.end and m.start < s[1]]
        if met:
            most = max(met, key=lambda s: min(s[1], m.end) - max(s[0], m.start))
            rows.append((str(m.article_id), int(m.start), int(m.end), m.layer, m.label, m.voice, most[2]))
    return pd.DataFrame(rows, columns=list(BOTH))


def agreement(both: pd.DataFrame, ids: Sequence[str], seed: int = 1) -> pd.DataFrame:
    """How often the kit gives a mark the coder's voice: a row per layer (voice "all") and per voice by hand in
    it; of several layers, one for all of them first.

    ``both``: what ``pairs`` gives. ``agreement`` has a 95 % percentile bootstrap interval over articles, Wilson's where
    every draw is the same, NaN below two articles. ``kappa`` is Cohen's (1960, doi:10.1177/001316446002000104), what
    is left of the agreement beyond that of two who give their voices as often and by chance; NaN where one voice is
    all there is.
    """
    rows = []
    parts = [(str(layer), own) for layer, own in both.groupby("layer", sort=True)]
    for layer, own in [*([("all layers", both)] if len(parts) > 1 else []), *parts]:
        rows.append((layer, "all", *_agreed(own, ids, seed), kappa(own["voice"], own["kit"])))
        rows += [
            (layer, voice, *_agreed(own[own["voice"] == voice], ids, seed), np.nan)
            for voice in VOICES
            if (own["voice"] == voice).any()
        ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _agreed(own: pd.DataFrame, ids: Sequence[str], seed: int) -> Iterator[float]:
    """Marks, how many with the same voice, their share and its interval."""
    same = (own["voice"] == own["kit"]).groupby(own["article_id"]).agg(["size", "sum"])
    counts = same.reindex(list(map(str, ids)), fill_value=0).to_numpy(np.float64)
    n, right = counts.sum(axis=0)
    yield from (n, right, right / n)
    if len(counts) < 2:
        yield from (np.nan, np.nan)
        return
    drawn = counts[np.random.default_rng(seed).integers(0, len(counts), (RESAMPLES, len(counts)))].sum(axis=1)
    drawn = drawn[drawn[:, 0] > 0]
    yield from interval(drawn[:, 1] / drawn[:, 0], int(right), int(n))


def kappa(one: pd.Series, two: pd.Series) -> float:
    """Cohen's kappa, by statsmodels, of two who named each thing; NaN where both gave all the same name.

    >>> kappa(pd.Series(["a", "a", "b", "b"]), pd.Series(["a", "a", "b", "a"]))
    0.5
    """
    from statsmodels.stats.inter_rater import cohens_kappa

    names = sorted({*one, *two})
    if len(names) < 2:
        return float("nan")
    table = pd.crosstab(one.to_numpy(), two.to_numpy()).reindex(index=names, columns=names, fill_value=0)
    return float(cohens_kappa(table.to_numpy(), return_results=False))
