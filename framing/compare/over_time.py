"""A measure through time, with intervals, and before and after an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from framing.compare.gaps import compare, groups
from framing.compare.tallies import about, column
from framing.errors import ParameterError, nearest
from framing.table import Gaps

PERIODS = {"day": 10, "month": 7, "year": 4}


def over_time(
    scores: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    period: str = "day",
    by: str | None = None,
    cluster: str | pd.DataFrame | None = None,
    measures: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Every measure for every day (week, month, year) from ``published``, for all articles or per group of ``by``.

    Returns the columns of ``groups`` with ``group`` = the period (weeks by their Monday), preceded by ``of``, the
    value of ``by`` ("" for all). A day with one article has its value and no interval. Days without articles have no
    row: nothing is drawn between them. Raises ``TableError`` without ``published``.
    """
    if period not in (*PERIODS, "week"):
        raise ParameterError(f"no period {period!r}", hint=nearest(period, (*PERIODS, "week")))
    known = _dated(scores, articles, period)
    parts = []
    for name, own in _split(known, by):
        part = groups(scores[scores["article_id"].astype(str).isin(own.index)], "_period", own, cluster, measures)
        part["note"] = part["note"].str.replace("_period", "date")
        part.insert(0, "of", name)
        parts.append(pd.DataFrame(part))
    return pd.concat(parts, ignore_index=True)


def around(
    scores: pd.DataFrame, event: str, articles: pd.DataFrame | None = None, by: str | None = None, **options: Any
) -> Gaps:
    """After against before an event (an ISO date; its day belongs to "after"), for all articles or per group of ``by``.

    ``options``: those of ``compare``. Returns gaps whose groups are "after" and "before" (with ``by``: "x: after").
    p and q tell of articles, not of causes: what else changed on that day changed too.
    """
    try:
        pd.Timestamp(event)
    except ValueError as error:
        raise ParameterError(f"event {event!r} is not a date", hint="write it as 2024-08-31") from error
    known = _dated(scores, articles, "day")
    day = known["_period"]
    side = day.map(lambda d: None if not isinstance(d, str) else "after" if d >= str(event)[:10] else "before")
    parts = []
    for name, own in _split(known.assign(_side=side), by):
        inside = scores[scores["article_id"].astype(str).isin(own.index)]
        gaps = compare(inside, "_side", own, **options)
        gaps["note"] = gaps["note"].str.replace("without _side", "without date")
        for end in ("group_a", "group_b"):
            gaps[end] = (f"{name}: " if name else "") + gaps[end]
        parts.append(gaps)
    table = pd.concat(parts, ignore_index=True)
    from framing.compare.gaps import adjusted

    table["q"] = adjusted(table["p"].to_numpy())
    return Gaps(table)


def _dated(scores: pd.DataFrame, articles: pd.DataFrame | None, period: str) -> pd.DataFrame:
    ids = pd.Index(pd.unique(scores["article_id"].astype(str)))
    known = about(scores, articles, ids)
    day = column(known, "day" if "published" in known.columns or "day" in known.columns else "published")
    if period == "week":
        monday = pd.to_datetime(day, errors="coerce", format="ISO8601").dt.tz_localize(None).dt.to_period("W")
        value = monday.dt.start_time.dt.strftime("%Y-%m-%d").astype("object")
        value = value.where(monday.notna(), None)
    else:
        value = day.map(lambda d: None if not isinstance(d, str) else d[: PERIODS[period]]).astype("object")
    return known.assign(_period=value)


def _split(known: pd.DataFrame, by: str | None) -> list[tuple[str, pd.DataFrame]]:
    if by is None:
        return [("", known)]
    values = column(known, by)
    return [(str(name), known[values == name]) for name in sorted(set(values.dropna()))]
