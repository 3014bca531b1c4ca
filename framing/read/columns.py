"""A user's columns as those of an article: which name means what, what an article must hold, and its id."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from framing.model import ARTICLE_COLUMNS
from framing.read.dates import day_of, iso, missing

# Read only where the column itself is missing; the column they come from is kept as well. In order of trust.
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "article_id": ("id",),
    "title": ("headline",),
    "outlet": ("source", "publication", "publisher", "newspaper", "paper", "sitename", "site_name", "media_name"),
    "published": (
        "date",
        "published_at",
        "publish_date",
        "publication_date",
        "date_published",
        "pubdate",
        "datetime",
        "day",
    ),
    "author": ("authors", "byline"),
    "url": ("link",),
}
MEANS = {name: column for column in ARTICLE_COLUMNS if column != "text" for name in (column, *SYNONYMS[column])}


class Wrong(Exception):
    """Why one row is no article."""


def article(fields: Mapping[str, Any], text_column: str | None) -> dict[str, Any]:
    """One row's fields as an article's; raises ``Wrong`` where there is no text in it.

    >>> article({"id": 7, "Text": "He came.", "date": "4 March 2026"}, None)["published"]
    '2026-03-04'
    """
    low = _low(tuple(fields))
    place = text_place(fields, low, text_column)
    text = checked_text(fields[place])
    out: dict[str, Any] = {"text": text}
    taken = {place}
    for column in ARTICLE_COLUMNS:
        if column == "text":
            continue
        name = column if column in fields else low.get(column)
        if name is not None:
            taken.add(name)
            if column != "published" and (value := printed(fields[name])):
                out[column] = value
                continue
        found = name if name is not None and printed(fields[name]) else _synonym(fields, low, column)
        out[column] = _value(column, fields[found]) if found is not None else ""
    for name, value in fields.items():
        if name not in taken:
            out[name if name not in out else f"{name}_as_given"] = value
    for name, value in out.items():
        if isinstance(value, str) and name != "text" and not value.isascii() and not _whole(value):
            raise Wrong(f"column {name!r} holds bytes that are no characters (not valid UTF-8)")
    return out


@lru_cache(maxsize=64)  # the rows of a table all have the same
def _low(names: tuple[str, ...]) -> Mapping[str, str]:
    return {name.casefold(): name for name in reversed(names)}


def text_place(fields: Mapping[str, Any], low: Mapping[str, str], text_column: str | None) -> str:
    """The name of the column that holds the text."""
    wanted = text_column or "text"
    place = wanted if wanted in fields else low.get(wanted.casefold())
    if place is None:
        raise Wrong(_no_column(wanted, tuple(fields)))
    return place


@lru_cache(maxsize=64)  # a table without the column says so for every row
def _no_column(wanted: str, names: tuple[str, ...]) -> str:
    low = {name.casefold(): name for name in reversed(names)}
    close = difflib.get_close_matches(wanted.casefold(), low, n=1, cutoff=0.7)
    meant = f"did you mean {low[close[0]]!r}? Name" if close else "name"
    there = ", ".join(map(repr, names)) or "none"
    return f"no column {wanted!r}; {meant} it with --text-column (text_column=). There are: {there}"


def nearly(names: Iterable[str]) -> Iterator[str]:
    """Which of the names of columns are nearly one that is read and is not there.

    >>> list(nearly(["text", "outlett", "Dat", "desk"]))
    ['outlett: did you mean outlet?', 'Dat: did you mean date?']
    >>> list(nearly(["outlett", "Outlet"]))
    []
    """
    given = list(names)
    meant = {MEANS[name.casefold()] for name in given if name.casefold() in MEANS}
    for name in given:
        low = name.casefold()
        close = [] if low in MEANS else difflib.get_close_matches(low, MEANS, n=1, cutoff=0.79)
        if close and len(close[0]) > 2 and abs(len(close[0]) - len(low)) < 2 and MEANS[close[0]] not in meant:
            yield f"{name}: did you mean {close[0]}?"


def checked_text(value: Any) -> str:
    """The text as it is, or why it is none."""
    if missing(value):
        raise Wrong("empty text (the cell holds nothing)")
    if not isinstance(value, str):
        raise Wrong(f"the text is not a string but {type(value).__name__}")
    if not value or value.isspace():
        raise Wrong("empty text")
    if "\0" in value:
        raise Wrong(f"binary: a NUL character in the text, at place {value.index(chr(0))}")
    if not value.isascii() and not _whole(value):
        raise Wrong("the text holds bytes that are no characters (not valid UTF-8)")
    return value


def _whole(value: str) -> bool:
    """Has it no half of a pair of surrogates, which stands for a byte that is no character? Encoding is fastest."""
    try:
        return bool(value.encode())
    except UnicodeEncodeError:
        return False


def printed(value: Any) -> str:
    """A cell as text: lists joined by "; ", 7.0 as "7" (an id that pandas made a float), nothing as ''."""
    if isinstance(value, str):
        return value.strip()
    if missing(value):
        return ""
    if isinstance(value, (list, tuple, set)) or type(value).__name__ == "ndarray":
        return "; ".join(filter(None, map(printed, value)))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, Mapping):
        return printed(value.get("name"))
    return str(value)


def own_id(name: str, fields: Iterable[Any], named: bool) -> str:
    """An id from content alone: the file's name (relative) and what the article says, not its place or the clock.

    >>> own_id("herald/visit.txt", ["He came."], True)
    'visit-f252dd93'
    """
    mark = hashlib.blake2b("\x1f".join([name, *map(str, fields)]).encode(), digest_size=6).hexdigest()
    if not named:
        return mark
    stem = re.sub(r"[^\w.-]+", "-", PurePosixPath(name).name.removesuffix(".gz")).rsplit(".", 1)[0].strip("-.")
    return f"{stem[:40]}-{mark[:8]}" if stem else mark


def _synonym(fields: Mapping[str, Any], low: Mapping[str, str], column: str) -> str | None:
    for other in SYNONYMS[column]:
        name = low.get(other)
        if name is not None and printed(fields[name]) and (other != "day" or _with_year(fields[name])):
            return name
    return None


def _with_year(value: Any) -> bool:
    """Is it a date, not a day of the week or of a month?"""
    return day_of(printed(value)) is not None


def _value(column: str, value: Any) -> str:
    if column == "published" and not isinstance(value, (str, list)) and not missing(value):
        return iso(value)
    return iso(printed(value)) if column == "published" else printed(value)
