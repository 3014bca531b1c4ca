"""A measure through time, with intervals, and before and after an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from framing.compare.gaps import compare, groups
from framing.compare.tallies import about, column, odd_dates
from framing.errors import ParameterError, TableError, nearest
from framing.read.dates import day_of
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
    row: nothing is drawn between them. Articles without a date that is read are left out, as ``note`` says. Raises
    ``TableError`` without ``published``.
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
    turn = day_of(event)
    if turn is None:
        raise ParameterError(f"event {event!r} is not a date", hint="write it as 2024-08-31")
    known = _dated(scores, articles, "day")
    day = known["_period"]
    side = day.map(lambda d: None if not isinstance(d, str) else "after" if d >= turn else "before")
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
    name = "day" if "day" in known.columns else "published"
    day = column(known, name).map(day_of)
    if len(day) and not day.notna().any():
        hint = odd_dates(known).strip(" ()") or "write dates as 2024-10-09"
        raise TableError(f"no article has a date in {name!r}", where="articles", hint=hint)
    if period == "week":
        monday = pd.to_datetime(day, errors="coerce", format="ISO8601").dt.to_period("W")
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
