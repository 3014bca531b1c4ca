"""Spans → scores: one row per article (or sentence) and measure, each with what it was divided by."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from framing.model import PASSAGE_COLUMNS, SCORE_COLUMNS, SPAN_COLUMNS
from framing.score.measures import MEASURES, Measure, measure, registry
from framing.score.tally import place, shared, tally
from framing.score.units import Units, lay_out
from framing.table import Scores, belong, needs

__all__ = ["MEASURES", "Measure", "measure", "registry", "score"]


def score(
    articles: pd.DataFrame | str,
    spans: pd.DataFrame | None = None,
    passages: pd.DataFrame | None = None,
    per: str = "article",
    measures: Mapping[str, Measure] | None = None,
) -> Scores:
    """Every measure of every article or sentence, as one long table.

    ``articles``: rows with ``article_id`` and ``text``, or one string. ``spans``: what ``framing.annotate`` returns;
    None annotates now. ``passages``: what ``framing.reuse`` returns; None leaves the reuse measures out.
    ``per``: "article" or "sentence". ``measures``: what ``registry`` gives, for batches that must have the same
    measures although their labels differ; None takes ``MEASURES`` and any further label the spans carry.

    Returns ``article_id, measure, value, unit, count, base`` (per sentence also ``start, end``, offsets of the
    sentence in the text): ``value = scale × count / base``, NaN where the base is 0. A span counts for the sentence
    in which it starts. Scores of one batch depend on that batch alone, so the scores of two batches together are the
    scores of both; spans of other articles are left out. Raises ``TableError`` for a missing column, an id that stands
    twice, or (without ``measures``) spans none of which is of these articles, ``ParameterError`` for another ``per``.
    Cost: linear in words and spans.

    >>> table = score("Talks might fail. They will not.", per="article")
    >>> table.loc[table["measure"] == "hedging", ["count", "base", "unit"]].values.tolist()
    [[1.0, 6.0, 'per 100 words']]
    """
    if isinstance(articles, str):
        articles = pd.DataFrame({"article_id": ["text"], "text": [articles]})
    units = lay_out(articles, per)
    if spans is None:
        from framing.annotate import annotate

        spans = annotate(articles)
    needs(spans, SPAN_COLUMNS, "spans")
    if measures is None:  # a batch that is one of several may well hold no mark
        belong(spans, articles)
    if passages is not None:
        needs(passages, PASSAGE_COLUMNS, "passages")
    known = dict(measures) if measures is not None else registry(_labels(spans))
    rows = {name: (count, base) for name, count, base in tally(units, place(spans, units), known)}
    words = rows["words"][0]
    total, pairs = shared(units, passages)
    if passages is not None:
        rows["reuse.share"] = (total, words)
    table = pd.concat([_long(units, rows, known), _pairs(units, pairs, words)], ignore_index=True)
    scores = Scores(table[[*SCORE_COLUMNS, *(["start", "end"] if per == "sentence" else [])]])
    scores.__dict__["_articles"] = _without_text(articles)
    return scores


def _labels(spans: pd.DataFrame) -> list[tuple[str, str]]:
    return [(str(a), str(b)) for a, b in spans[["layer", "label"]].drop_duplicates().itertuples(index=False)]


def _long(
    units: Units, rows: Mapping[str, tuple[np.ndarray, np.ndarray]], known: Mapping[str, Measure]
) -> pd.DataFrame:
    """Unit by unit, the measures in the order of the registry."""
    names = [name for name in known if name in rows]
    count = np.array([rows[n][0] for n in names]).T.ravel()
    base = np.array([rows[n][1] for n in names]).T.ravel()
    scale = np.tile([known[n].scale for n in names], units.size)
    unit = np.repeat(np.arange(units.size), len(names))
    table = _placed(units, unit)
    table["measure"] = pd.array(np.tile(np.array(names, dtype=object), units.size), dtype="str")
    table["unit"] = pd.array(np.tile(np.array([known[n].unit for n in names], dtype=object), units.size), dtype="str")
    return table.assign(value=_value(scale, count, base), count=count, base=base)


def _pairs(units: Units, pairs: pd.DataFrame, words: np.ndarray) -> pd.DataFrame:
    """One row per pair of articles that share a passage; a pair without one has no row."""
    unit = pairs["unit"].to_numpy(np.int64)
    count, base = pairs["words"].to_numpy(np.float64), words[unit]
    table = _placed(units, unit)
    table["measure"] = "reuse.share:" + pairs["other"].astype("str")
    table["unit"] = MEASURES["reuse.share"].unit
    return table.assign(value=_value(np.ones(len(unit)), count, base), count=count, base=base)


def _placed(units: Units, unit: np.ndarray) -> pd.DataFrame:
    """Article, start and end of each unit, offsets in its own text."""
    article = units.article[unit]
    names = units.ids.astype("str").take(article)
    offset = units.offsets[article]
    return pd.DataFrame({"article_id": names, "start": units.starts[unit] - offset, "end": units.ends[unit] - offset})


def _value(scale: np.ndarray, count: np.ndarray, base: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(base > 0, count / base, np.nan)
    # Multiplied last and only where it is not 1: a polarity stays TextBlob's own to the last digit.
    return np.asarray(np.where(scale == 1.0, ratio, scale * ratio))


def _without_text(articles: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(articles.drop(columns="text")).assign(article_id=articles["article_id"].astype(str))
