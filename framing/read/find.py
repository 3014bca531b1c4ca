"""Which files there are: a folder's files in the order of their paths, each as a source or a refusal."""

from __future__ import annotations

import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from framing.errors import ReadError
from framing.read import html, markdown, plain
from framing.read.source import Refused, Source

_TEXTS = frozenset((*plain.SUFFIXES, *markdown.SUFFIXES, *html.SUFFIXES))  # formats with one article and no columns

_ADDRESS = re.compile(r"(?:[a-z][a-z+]{1,9}://|www\.\w)\S*\Z", re.I)


def sources(path: Path, text_column: str | None = None) -> Iterator[Source | Refused]:
    """The files of a folder and its folders, or the one file; names are relative to the folder."""
    if not os.path.lexists(path):
        raise ReadError("no such file or folder", where=str(path))
    if not path.is_dir():
        _has_columns([path.name], path, text_column)
        yield _source(path, path.name, text_column)
        return
    names = sorted(_walk(path))
    _has_columns(names, path, text_column)
    for name in names:
        yield _source(path / name, name, text_column)


def no_address(source: str) -> None:
    """An address on the web is no file: nothing is fetched, and a page that changes could not be read again.

    >>> no_address("https://news.example")
    Traceback (most recent call last):
    framing.errors.ReadError: https://news.example: an address on the web; save the page first, then name the file
    """
    if _ADDRESS.match(source) and not os.path.lexists(source):
        raise ReadError("an address on the web", where=source, hint="save the page first, then name the file")


def _has_columns(names: Sequence[str], path: Path | str, text_column: str | None) -> None:
    """A named text column needs a file with columns; where all are texts it would be passed over in silence."""
    if text_column and names and all(suffix_and_zip(name)[0] in _TEXTS for name in names):
        raise ReadError(
            f"no file here has columns, and so none is called {text_column!r}",
            where=str(path),
            hint="leave --text-column (text_column=) out for texts",
        )


@contextmanager
def standard_input(text_column: str | None = None) -> Iterator[Source]:
    """Standard input, kept in a temporary file because its format and encoding must be looked at before it is read."""
    with tempfile.TemporaryFile() as kept:
        while chunk := sys.stdin.buffer.read(1 << 20):
            kept.write(chunk)
        kept.seek(0)
        suffix = suffix_of(kept.read(1 << 16), text_column)
        _has_columns([f"-{suffix}"], "standard input", text_column)

        def opens() -> IO[bytes]:
            again = os.fdopen(os.dup(kept.fileno()), "rb")
            again.seek(0)
            return again

        yield Source("-", suffix, opens, text_column=text_column)


def suffix_of(head: bytes, text_column: str | None = None) -> str:
    """The format that the first bytes look like; plain text if they look like nothing else.

    >>> suffix_of(b'{"text": "He came."}'), suffix_of(b"<!doctype html>"), suffix_of(b"id,text")
    ('.jsonl', '.html', '.csv')
    """
    if head.startswith(b"PAR1"):
        return ".parquet"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096]
    if start[:1] == b"{":
        first = start.split(b"\n", 1)[0].rstrip()
        return ".jsonl" if first.endswith(b"}") or len(first) == 4096 else ".json"
    if start[:1] == b"[" and start[1:].lstrip()[:1] in (b"{", b'"'):
        return ".json"
    if start[:14].lower() == b"<!doctype html" or start[:5].lower() == b"<html":
        return ".html"
    line = start.split(b"\n", 1)[0].strip().decode("utf-8", "replace")
    for mark, suffix in (("\t", ".tsv"), (",", ".csv"), (";", ".csv")):
        cells = [c.strip().strip('"').casefold() for c in line.split(mark)]
        if len(cells) > 1 and (text_column or "text").casefold() in cells:
            return suffix
    return ".txt"


def _walk(folder: Path) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        # Hidden files are a system's, not a user's; a linked folder is a find of its own and never walked into.
        linked = [f for f in folders if (Path(parent) / f).is_symlink()]
        folders[:] = [f for f in folders if not f.startswith(".") and f != "__pycache__" and f not in linked]
        for name in [*files, *linked]:
            if not name.startswith("."):
                yield (Path(parent) / name).relative_to(folder).as_posix()


def _source(path: Path, name: str, text_column: str | None) -> Source | Refused:
    shown = name.encode("utf-8", "replace").decode()  # a file name may hold bytes that are no text
    try:
        mode = path.stat().st_mode
    except OSError as error:
        broken = path.is_symlink()
        return Refused(shown, None, "broken link" if broken else f"unreadable: {error.strerror}")
    if stat.S_ISDIR(mode):
        return Refused(shown, None, "a linked folder is not followed")
    if not stat.S_ISREG(mode):
        return Refused(shown, None, "not a regular file")
    suffix, zipped = suffix_and_zip(path.name)
    return Source(shown, suffix, lambda: path.open("rb"), zipped, text_column)


def suffix_and_zip(name: str) -> tuple[str, bool]:
    """The suffix that tells the format of a file, and whether the file is zipped.

    >>> suffix_and_zip("May/news.CSV.gz"), suffix_and_zip("notes")
    (('.csv', True), ('', False))
    """
    suffixes = [s.lower() for s in Path(name).suffixes]
    zipped = suffixes[-1:] == [".gz"]
    return ((suffixes[:-1] if zipped else suffixes)[-1:] or [""])[0], zipped
