"""What every format takes and gives: a source of bytes in, rows and refusals out."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from typing import IO, Any, NamedTuple


class Refused(NamedTuple):
    """What could not be read: ``row`` counts from 1 (lines in JSON Lines), None for a whole file."""

    file: str
    row: int | None
    reason: str


class Row(NamedTuple):
    """One article as its format gives it; ``named`` says that the file holds this one only and lends it its name.

    ``notes``: what its user should hear of though it was read.
    """

    number: int | None
    fields: dict[str, Any]
    named: bool = False
    notes: tuple[str, ...] = ()


class Source(NamedTuple):
    """Bytes with a name (the path relative to what was asked for) and a suffix; opened as often as needed."""

    name: str
    suffix: str
    opens: Callable[[], IO[bytes]]
    zipped: bool = False
    text_column: str | None = None

    def open(self) -> IO[bytes]:
        raw = self.opens()
        return _Unzipped(raw) if self.zipped else raw  # type: ignore[return-value]  # GzipFile is one in all but name

    def chunks(self, size: int = 1 << 20) -> Iterator[bytes]:
        with self.open() as stream:
            while chunk := stream.read(size):
                yield chunk


class _Unzipped(gzip.GzipFile):
    """A zipped file that closes what it was given; GzipFile leaves that open."""

    def __init__(self, raw: IO[bytes]) -> None:
        self.raw_file = raw
        super().__init__(fileobj=raw, mode="rb")

    def close(self) -> None:
        super().close()
        self.raw_file.close()


class Unreadable(Exception):
    """Why a whole file cannot be read; caught by ``framing.read`` and turned into a row of the refusals."""


Reader = Callable[[Source], Iterator["Row | Refused"]]
