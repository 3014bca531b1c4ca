"""When an article was published: in ISO 8601 where that is certain, else as printed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime
from typing import Any

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_FIRST = re.compile(rf"(?:[a-z]+,?\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAME},?\s+(\d{{4}})\Z", re.I)
_MONTH_FIRST = re.compile(rf"(?:[a-z]+,?\s+)?{_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\Z", re.I)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\Z")


def iso(value: Any) -> str:
    """A date or time as ISO 8601; "03/04/2026" stays as printed, for it may be March or April.

    >>> iso("March 4, 2026"), iso("4 Mar. 2026"), iso("2026-03-04T10:30:00Z"), iso("03/04/2026")
    ('2026-03-04', '2026-03-04', '2026-03-04T10:30:00+00:00', '03/04/2026')
    """
    if isinstance(value, datetime):
        return _printed(value)
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).strip()
    return _from_digits(text) or _from_words(text) or str(value)


def day_of(value: Any) -> str | None:
    """The day of a date as it stands in ``published``, or None where it is none that can be read.

    >>> day_of("2026-06-02T10:30"), day_of("2 June 2026"), day_of("01/06/2026"), day_of("2026-13-01"), day_of(None)
    ('2026-06-02', '2026-06-02', None, None, None)
    """
    if missing(value):
        return None
    found = _DAY.match(iso(value))
    try:
        return date.fromisoformat(found[0]).isoformat() if found else None
    except ValueError:
        return None


def unread(ids: Iterable[Any], values: Iterable[Any]) -> list[tuple[str, str]]:
    """Id and text of every date that is there and cannot be read.

    >>> unread(["a", "b", "c"], ["2026-06-02", "next Tuesday", ""])
    [('b', 'next Tuesday')]
    """
    there = ((str(i), value) for i, value in zip(ids, values, strict=True) if not missing(value))
    return [(i, text) for i, value in there if (text := str(value).strip()) and day_of(value) is None]


def first_unread(found: list[tuple[str, str]]) -> str:
    """The first of them, to stand behind how many were left out; '' where there is none.

    >>> first_unread([("b", "next Tuesday"), ("c", "soon")])
    " (first: 'next Tuesday' of b; write dates as 2026-06-02)"
    """
    return f" (first: {found[0][1][:40]!r} of {found[0][0]}; write dates as 2026-06-02)" if found else ""


def missing(value: Any) -> bool:
    """Nothing, as pandas and JSON write it: None, NaN, NaT, NA."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return type(value).__name__ in ("NAType", "NaTType")


def _printed(moment: datetime) -> str:
    bare = moment.time() == time() and moment.tzinfo is None
    return moment.date().isoformat() if bare else moment.isoformat()


def _from_digits(text: str) -> str:
    slashed = _SLASHED.match(text)
    if slashed:
        return _day(int(slashed[1]), int(slashed[2]), int(slashed[3]))
    if not text[:4].isdigit() or len(text) < 8 or not text.isascii():
        return ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    if "W" in text or len(text) == 9 or (text.isdigit() and len(text) != 8):
        return ""
    return moment.date().isoformat() if len(text) in (8, 10) else _printed(moment)


def _from_words(text: str) -> str:
    if found := _DAY_FIRST.match(text):
        return _day(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    if found := _MONTH_FIRST.match(text):
        return _day(int(found[3]), _MONTHS.index(found[1].lower()) + 1, int(found[2]))
    if "," not in text[:5] or ":" not in text:
        return ""
    try:  # "Wed, 04 Mar 2026 10:30:00 +0000", as feeds write it
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
