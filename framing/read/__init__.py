"""Read articles from files, folders, frames and strings: step one of the flow.

Every format has one file here and one signature, ``rows(source)``. What cannot be read is in ``Articles.refused``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd

from framing.errors import ReadError
from framing.read.collect import Collector, rows_of
from framing.read.find import no_address, sources, standard_input
from framing.read.source import Refused, Row
from framing.table import Articles

__all__ = ["batches", "read"]

Input: TypeAlias = str | os.PathLike[str] | pd.DataFrame | Iterable[Any]
_TEXT = re.compile(r"[\r\n]|\s.*[.!?…]['\"”’»)]*\s*\Z", re.S)


def read(source: Input, text_column: str | None = None) -> Articles:
    """All articles of a source in one table.

    ``source``: a folder (with its folders), a file, "-" for standard input, a DataFrame, or a list of texts, of
    dictionaries or of ``Path`` s; one string that is no file and reads like a text is one article.
    ``text_column``: the column that holds the text, where it is not ``text``.

    Returns ``Articles``: article_id, text, title, outlet, published, author, url, all strings, then the further
    columns of the source. ``.refused`` has file, row, reason; articles + refused = found. ``.noted`` has the same
    columns, for front matter that was not read, for names of columns that are nearly that of one that is missing, for
    dates that are not read ("01/06/2026" may be of January or June), and for texts that do not look like English or
    hold letters read in the wrong encoding.
    Raises ``ReadError`` where nothing could be read. Costs one pass over the bytes and the memory of the texts.

    >>> read(["He came.", "She left.", ""]).refused.reason.tolist()
    ['empty text']
    """
    (whole,) = _collected(source, None, text_column)
    return _typed(whole, source) if isinstance(source, pd.DataFrame) else whole


def batches(source: Input, size: int = 512, text_column: str | None = None) -> Iterator[Articles]:
    """The same articles, in tables of at most ``size`` rows, so that memory does not grow with the corpus.

    Each table carries the refusals met since the one before it; the last may hold refusals only. Only the ids are
    remembered throughout. Raises ``ReadError`` at the end where nothing could be read.

    >>> [len(b) for b in batches(["One.", "Two.", "Three."], size=2)]
    [2, 1]
    """
    if size < 1:
        raise ReadError(f"a batch of {size} articles", hint="size must be at least 1")
    yield from _collected(source, size, text_column)


def _collected(source: Input, size: int | None, text_column: str | None) -> Iterator[Articles]:
    """Tables of ``size`` rows, or one table of all."""
    collector = Collector(text_column)
    given = 0
    for file, row in _found(source, text_column):
        if isinstance(row, Refused):
            collector.refuse(row)
        else:
            collector.add(file, row)
        if size and collector.full(size):
            given = collector.found
            yield collector.take()
    collector.check(_shown(source), isinstance(source, (str, os.PathLike)))
    if collector.found > given:
        yield collector.take()


def _found(source: Input, text_column: str | None) -> Iterator[tuple[str, Row | Refused]]:
    if isinstance(source, pd.DataFrame):
        yield from (("", row) for row in _frame_rows(source))
    elif isinstance(source, (str, os.PathLike)):
        yield from _path_rows(source, text_column)
    elif isinstance(source, (bytes, dict)) or not isinstance(source, Iterable):
        raise ReadError(
            f"cannot read this ({type(source).__name__})", hint="give a path, a DataFrame or a list of texts"
        )
    else:
        for number, item in enumerate(source, start=1):
            if isinstance(item, os.PathLike):
                yield from _path_rows(item, text_column)
            elif isinstance(item, dict):
                yield "", Row(number, {str(k): v for k, v in item.items()})
            else:
                yield "", Row(number, {text_column or "text": item})


def _path_rows(source: str | os.PathLike[str], text_column: str | None) -> Iterator[tuple[str, Row | Refused]]:
    if isinstance(source, str) and source != "-" and _TEXT.search(source) and not _exists(source):
        yield "", Row(None, {text_column or "text": source})
        return
    if source == "-":
        with standard_input(text_column) as piped:
            yield from ((piped.name, row) for row in rows_of(piped))
        return
    no_address(str(source))
    for one in sources(Path(source), text_column):
        if isinstance(one, Refused):
            yield one.file, one
        else:
            yield from ((one.name, row) for row in rows_of(one))


def _exists(source: str) -> bool:
    try:
        return os.path.lexists(source)
    except (ValueError, OSError):  # a NUL character, or longer than any path
        return False


def _frame_rows(frame: pd.DataFrame) -> Iterator[Row | Refused]:
    names = [str(name) for name in frame.columns]
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise ReadError(f"two columns are called {twice[0]!r}", where="DataFrame")
    if isinstance(frame, Articles):
        for file, row, reason in frame.refused.itertuples(index=False):
            yield Refused(file, None if pd.isna(row) else int(row), reason)
    for at in range(0, len(frame), 512):
        part = frame.iloc[at : at + 512]
        values = [part.iloc[:, i].tolist() for i in range(len(names))]
        for number, row in enumerate(zip(*values, strict=True), start=at + 1):
            yield Row(number, dict(zip(names, row, strict=True)))


def _typed(articles: Articles, frame: pd.DataFrame) -> Articles:
    """The user's further columns with the types they had, so that ordered categories stay ordered."""
    kinds = {str(name): kind for name, kind in frame.dtypes.items() if str(name) in articles.columns[7:]}
    for name, kind in kinds.items():
        if articles[name].dtype != kind:
            articles[name] = articles[name].astype(kind)
    return articles


def _shown(source: Input) -> str:
    if isinstance(source, (str, os.PathLike)):
        return "standard input" if source == "-" else str(source)[:200]
    return type(source).__name__
