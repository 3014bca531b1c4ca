"""Tables on disk: written piece by piece, by suffix, and only in place once they are whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self, TypeVar

import pandas as pd

from framing import lines
from framing.errors import FramingError, TableError
from framing.table import Table

SUFFIXES = (".csv", ".jsonl", ".parquet")
T = TypeVar("T", bound=Table)


class Writer:
    """Writes frames with the same columns one after another to ``path``, or as CSV to standard output for None.

    The file gets its name when everything is written: an interrupted command leaves no half table behind.
    Raises ``FramingError`` for a suffix other than ``SUFFIXES`` or a folder that cannot be written to.
    """

    def __init__(self, path: str | Path | None) -> None:
        self.path = None if path is None or str(path) == "-" else Path(path)
        self.rows = 0
        self._open: Any = None
        self._part = Path()
        self._write: Callable[[pd.DataFrame], None] = self._csv
        if self.path is None:
            return
        suffix = self.path.suffix.lower()
        if suffix not in SUFFIXES:
            raise FramingError(
                f"cannot write a table as {suffix or 'a file without a suffix'}",
                where=str(path),
                hint=f"the suffixes are {', '.join(SUFFIXES)}",
            )
        if not self.path.parent.is_dir():
            raise FramingError("no such folder", where=str(self.path.parent), hint="make it first")
        self._part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        self._write = {".csv": self._csv, ".jsonl": self._jsonl, ".parquet": self._parquet}[suffix]

    def __enter__(self) -> Self:
        return self

    def write(self, frame: pd.DataFrame) -> None:
        """Append ``frame``; a first frame without rows still gives the file its columns."""
        self._write(frame)
        self.rows += len(frame)

    def _text(self) -> IO[str]:
        if self._open is None:
            self._open = sys.stdout if self.path is None else self._part.open("w", encoding="utf-8", newline="")
        stream: IO[str] = self._open
        return stream

    def _csv(self, frame: pd.DataFrame) -> None:
        first = self._open is None
        self._text().write(lines.csv(frame, header=first))

    def _jsonl(self, frame: pd.DataFrame) -> None:
        self._text().write(lines.jsonl(frame))

    def _parquet(self, frame: pd.DataFrame) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        piece = pa.Table.from_pandas(pd.DataFrame(frame), preserve_index=False)
        if self._open is None:
            self._open = pq.ParquetWriter(self._part, piece.schema)
        self._open.write_table(piece.cast(self._open.schema))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.path is None:
            return
        if self._open is not None:
            self._open.close()
        if kind is None and self._part.exists():
            self._part.replace(self.path)
        else:
            with suppress(FileNotFoundError):
                self._part.unlink()


def save(frame: pd.DataFrame, path: str | Path | None) -> None:
    """One whole table to ``path``, by suffix; CSV to standard output for None."""
    with Writer(path) as writer:
        writer.write(frame)


def load(path: str | Path, kind: type[T]) -> T:
    """A table back from ``.csv``, ``.jsonl`` or ``.parquet``, its columns checked.

    Raises ``TableError`` that says what is wrong with which file.
    """
    file = Path(path)
    readers: dict[str, Callable[[Path], pd.DataFrame]] = {
        ".csv": lambda p: pd.read_csv(p, keep_default_na=False, na_values=["", "NaN", "nan"], dtype=_ids(kind)),
        ".jsonl": lambda p: pd.read_json(p, lines=True, dtype=False),
        ".parquet": pd.read_parquet,
    }
    if file.suffix.lower() not in readers:
        raise TableError("not a table", where=str(path), hint=f"the suffixes are {', '.join(SUFFIXES)}")
    try:
        frame = readers[file.suffix.lower()](file)
    except FileNotFoundError:
        raise TableError("no such file", where=str(path), hint="make it with the step before") from None
    except (ValueError, OSError) as error:
        raise TableError(f"cannot be read as a table ({error})", where=str(path), hint="make it anew") from None
    return kind.checked(
        kind.from_rows([]) if frame.empty and not len(frame.columns) else _worded(frame, kind), str(path)
    )


def _ids(kind: type[Table]) -> dict[str, str]:
    return {
        c: "str" for c in kind.columns_fixed if c in ("article_id", "a", "b", "id", "cluster", "cue", "source", "rule")
    }


def _worded(frame: pd.DataFrame, kind: type[Table]) -> pd.DataFrame:
    """The fixed columns with their fixed types; an empty cell is '' in words and NaN in numbers."""
    types = kind.from_rows([]).dtypes
    fixed = {}
    for name in (c for c in kind.columns_fixed if c in frame):
        words = str(types[name]) == "str"
        fixed[name] = (frame[name].fillna("") if words else frame[name]).astype(types[name])
    return frame.assign(**fixed)
