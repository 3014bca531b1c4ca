"""Marks in a JSON Lines file, one mark per line, written anew and whole on every change.

The file is read again before it is written, and only the lines of this annotator and article are replaced: several
people, or one person in two windows, may keep their marks of different articles in one file.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.errors import FramingError, ReadError
from framing.model import MARK_COLUMNS

Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    """Every line of the file, in order; none if there is no file yet. Raises ``ReadError`` naming file and line."""
    if not path.exists():
        return []
    out = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            row = json.loads(line.decode("utf-8"))
        except ValueError:
            raise ReadError("is not JSON", where=where, hint="mend or remove the line; nothing was written") from None
        missing = [c for c in MARK_COLUMNS[:5] if c not in row] if isinstance(row, dict) else list(MARK_COLUMNS)
        if missing or type(row["start"]) is not int or type(row["end"]) is not int:
            what = f"lacks {', '.join(missing)}" if missing else "has offsets that are not whole numbers"
            raise ReadError(what, where=where, hint="is this a file of marks?")
        out.append(row)
    return out


def save(path: Path, article_id: str, annotator: str, marks: Sequence[Row]) -> None:
    """Replace this annotator's marks of this article; the rest of the file stays as it is.

    Raises ``FramingError`` if the file cannot be written; the old one is whole then.
    """
    others = [r for r in rows(path) if not mine(r, article_id, annotator)]
    lines = [json.dumps(r, ensure_ascii=False) + "\n" for r in [*others, *marks]]
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(lines)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise FramingError(f"cannot be written ({error.strerror or error})", where=str(path)) from None


def mine(row: Row, article_id: str, annotator: str) -> bool:
    """Whether a line is this annotator's mark in this article."""
    return str(row["article_id"]) == article_id and str(row.get("annotator") or "") == annotator
