"""CSV and TSV: one article a row, a header first; a broken row is refused alone, also one with an open quote."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from typing import Any

from framing.read.encoding import lines_of
from framing.read.source import Refused, Row, Source, Unreadable

SUFFIXES = (".csv", ".tsv", ".tab")


def rows(source: Source) -> Iterator[Row | Refused]:
    """Each row as the strings that stand in it; ``number`` counts rows below the header, blank lines not among them."""
    # The csv module refuses a field over 131,072 characters unless told otherwise, for the whole process.
    csv.field_size_limit(max(csv.field_size_limit(), sys.maxsize >> 33))
    with lines_of(source, newline="") as stream:
        records = _records(_Lines(stream, source.suffix))
        _, head = next(records, (0, None))
        if head is None:
            raise Unreadable("empty")
        if isinstance(head, str):
            raise Unreadable(f"the header cannot be read: {head}")
        header = _header(head)
        for number, (line, values) in enumerate(records, start=1):
            if isinstance(values, str):
                yield Refused(source.name, number, f"line {line}: {values}")
            elif len(values) != len(header):
                reason = f"line {line}: {len(values)} fields where the header has {len(header)}"
                yield Refused(source.name, number, reason)
            else:
                yield Row(number, dict(zip(header, values, strict=True)))


class _Lines:
    """Lines of a stream that can be given back, so that reading goes on after a broken row's first line."""

    def __init__(self, stream: Iterator[str], suffix: str) -> None:
        self.stream = stream
        self.back: list[str] = []
        self.taken: list[str] = []
        self.number = 0
        first = next(stream, None)
        self.delimiter = "," if first is None else delimiter_of(first, suffix)
        if first is not None:
            self.back.append(first)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.back.pop() if self.back else next(self.stream)
        self.taken.append(line)
        return line


def delimiter_of(line: str, suffix: str = ".csv") -> str:
    r"""Tab in a TSV; otherwise what the header has most of, among comma, semicolon and tab.

    >>> delimiter_of("id;text;outlet")
    ';'
    """
    return "\t" if suffix in (".tsv", ".tab") else max(",;\t|", key=line.count)


def _records(lines: _Lines) -> Iterator[tuple[int, list[Any] | str]]:
    """Line number and values of each record, or what is wrong with it. Strict, because a lenient reader glues rows."""
    reader = csv.reader(lines, delimiter=lines.delimiter, strict=True)
    while True:
        start = lines.number + 1
        lines.taken = []
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # Everything after the first line goes back, last line first, and is read again as rows of its own.
            lines.back.extend(reversed(lines.taken[1:]))
            lines.number += 1
            yield start, f"broken row ({error})"
            reader = csv.reader(lines, delimiter=lines.delimiter, strict=True)
            continue
        lines.number += len(lines.taken)
        if values:
            yield start, values


def _header(values: list[str]) -> list[str]:
    names = [v.lstrip("\ufeff").strip() or f"column_{i}" for i, v in enumerate(values, start=1)]
    for name in names:
        if names.count(name) > 1:
            raise Unreadable(f"column {name!r} stands twice in the header")
    return names
