"""Rows into articles: each found row ends either in the table or among the refusals, never nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from framing.errors import ReadError
from framing.model import ARTICLE_COLUMNS, REFUSED_COLUMNS
from framing.read import delimited, html, json_file, json_lines, language, markdown, ours, parquet, plain
from framing.read.columns import Wrong, article, nearly, own_id
from framing.read.dates import day_of
from framing.read.headline import Headlines
from framing.read.source import Reader, Refused, Row, Source, Unreadable
from framing.read.told import UNSUPPORTED
from framing.table import Articles

FORMATS = (plain, markdown, html, delimited, json_lines, json_file, parquet)
DOCUMENTS = (".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf")  # a word processor saves their text
_READERS: dict[str, Reader] = {suffix: form.rows for form in FORMATS for suffix in form.SUFFIXES}


class Collector:
    """Articles and refusals in the order they come; remembers only the ids, so that none is given twice."""

    def __init__(self, text_column: str | None) -> None:
        self.text_column = text_column
        self.seen: dict[str, str] = {}
        self.found = 0
        self.read = 0
        self.reasons: dict[str, Refused] = {}
        self.alike: Counter[str] = Counter()  # files of each suffix that is not read
        self._articles: list[dict[str, Any]] = []
        self._refused: list[Refused] = []
        self._noted: list[Refused] = []
        self._characters = 0
        self._headlines = Headlines()
        self._undated: dict[str, list[tuple[int | None, str]]] = {}  # file → row and text of dates that are not read
        self._begun: str | None = None  # the file whose names of columns were looked at

    def refuse(self, refused: Refused) -> None:
        self.found += 1
        self._refused.append(refused)
        if refused.reason.startswith(UNSUPPORTED):
            self.alike[refused.reason] += 1
        if len(self.reasons) < 3:  # the first of each kind is enough for the error, should nothing be read
            self.reasons.setdefault(refused.reason, refused)

    def add(self, file: str, row: Row) -> None:
        """One row: an article with an id of its own, or a refusal that says why not."""
        if file != self._begun:
            self._begun = file
            self._noted += [Refused(file, None, note) for note in nearly(row.fields)]
        try:
            one = article(row.fields, self.text_column)
        except Wrong as wrong:
            self.refuse(Refused(file, row.number, str(wrong)))
            return
        place = ", ".join([file] * bool(file) + [f"row {row.number}"] * bool(row.number))
        given = one["article_id"]
        if given and given in self.seen:
            self.refuse(Refused(file, row.number, f"duplicate id {given!r}, first in {self.seen[given]}"))
            return
        if not given:
            given = own_id(file, (one[c] for c in ARTICLE_COLUMNS if c != "article_id"), row.named)
            base, count = given, 1
            while given in self.seen:
                count += 1
                given = f"{base}-{count}"
        one["article_id"] = given
        self.seen[given] = place
        self.found += 1
        self.read += 1
        self._characters += len(one["text"])
        self._articles.append(one)
        self._noted += self._headlines.note(file, one["title"], one["text"])
        if one["published"] and day_of(one["published"]) is None:
            self._undated.setdefault(file, []).append((row.number, one["published"]))
        if told := [*row.notes, *language.doubts(one["text"])]:
            self._noted += [Refused(file, row.number, note) for note in told]

    def full(self, size: int) -> bool:
        """A batch is full by articles or by characters, for one article may be as long as a thousand."""
        return len(self._articles) >= size or self._characters >= size * 20_000

    def take(self) -> Articles:
        """What came since the last time, as a table with its refusals and notes."""
        table = tabled(self._articles, self._refused, [*self._noted, *_odd_dates(self._undated)])
        self._undated = {}
        self._articles, self._refused, self._noted, self._characters = [], [], [], 0
        return table

    def check(self, where: str, files: bool = True) -> None:
        """An input of which nothing could be read is an error that names the reasons."""
        if self.read:
            return
        if not self.found:
            hint = f"files may end in {', '.join(known())}" if files else "it is empty"
            raise ReadError("found nothing to read", where=where, hint=hint)
        told = [_told(r, self.alike[r.reason]) if self.found > 1 else r.reason for r in self.reasons.values()]
        named = sum(max(1, self.alike[reason]) for reason in self.reasons)
        why = "; ".join(told)
        more = f" (and {self.found - named} more)" if self.found > named else ""
        count = f"none of {self.found} could be read: " if self.found > 1 else ""
        raise ReadError(f"{count}{why}{more}", where=where)


def known() -> list[str]:
    """The suffixes that can be read."""
    return sorted(s for s in _READERS if s)


def rows_of(source: Source) -> Iterator[Row | Refused]:
    """The rows of one file; whatever breaks in it becomes a refusal of the file or of the rest of it."""
    reader = _READERS.get(source.suffix)
    if reader is None:
        saved = "save its text as .txt; " if source.suffix in DOCUMENTS else ""
        reason = f"{UNSUPPORTED} {source.suffix!r}; {saved}known are {', '.join(known())}"
        yield Refused(source.name, None, reason)
        return
    any_row = False
    try:
        for row in reader(source):
            if not any_row and isinstance(row, Row) and (reason := ours.table(row.fields, source.text_column)):
                raise Unreadable(reason)
            any_row = True
            yield row
    except Unreadable as error:
        yield Refused(source.name, None, str(error))
    except (OSError, EOFError, UnicodeError, MemoryError) as error:
        rest = "the rest is " if any_row else ""
        yield Refused(source.name, None, f"{rest}unreadable: {getattr(error, 'strerror', None) or error}")
    else:
        if not any_row:
            yield Refused(source.name, None, "empty: no article in it")


def tabled(articles: list[dict[str, Any]], refused: Iterable[Refused], noted: Iterable[Refused] = ()) -> Articles:
    """Dictionaries as a table: fixed columns first as strings, then the user's in the order of their first coming."""
    import pandas as pd

    more = dict.fromkeys(name for one in articles for name in one)
    names = [*ARTICLE_COLUMNS, *(n for n in more if n not in ARTICLE_COLUMNS)]
    columns = {n: pd.Series([one.get(n) for one in articles], dtype="str" if n in ARTICLE_COLUMNS else None)
               for n in names}  # fmt: skip
    table = Articles(pd.DataFrame(columns, columns=names))
    for name, rows in (("_refused", refused), ("_noted", noted)):
        kept = pd.DataFrame(list(rows), columns=list(REFUSED_COLUMNS))
        object.__setattr__(table, name, kept.astype({"file": "str", "row": "Int64", "reason": "str"}))
    return table


def _odd_dates(undated: Mapping[str, list[tuple[int | None, str]]]) -> Iterator[Refused]:
    """A note for each file: its first date that is not read, and how many more there are."""
    for file, ((row, date), *others) in undated.items():
        more = f" (and {len(others)} more)" if others else ""
        yield Refused(file, row, f"date {date[:40]!r} is not read{more}: write it as 2026-06-02")


def _told(refused: Refused, alike: int) -> str:
    if alike > 1:
        return f"{alike:,} files such as {refused.file}: {refused.reason}"
    row = f" row {refused.row}" if refused.row else ""
    return f"{refused.file}{row}: {refused.reason}"
