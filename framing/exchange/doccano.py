"""doccano JSON Lines: ``{"id", "text", "label": [[start, end, "hedging:modal@quote"]]}``, offsets in code points.

One record per article and annotator; the article's further columns are doccano's metadata. Read as well: the form
with ``entities`` that doccano exports for projects with relations, and the older ``labels``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from framing.errors import FramingError
from framing.exchange.document import Document, Mark, Skipped, by_annotator, lines, placed, tag, untag

_OWN = ("id", "text", "label", "labels", "entities", "relations", "annotator", "article_id", "Comments")


def write(documents: Sequence[Document], to: Path) -> None:
    """All documents to one file."""
    out = []
    for d in documents:
        for annotator, marks in by_annotator(d):
            record: dict[str, Any] = {"article_id": d.article_id, "text": d.text}
            record["label"] = [[m.start, m.end, tag(m)] for m in marks]
            record["annotator"] = annotator
            meta = {k: v for k, v in d.meta.items() if k not in _OWN}
            out.append(json.dumps({**record, **meta}, ensure_ascii=False) + "\n")
    to.write_text("".join(out), encoding="utf-8", newline="\n")


def read(path: Path, layer: str) -> Iterator[Document | Skipped]:
    """The records of a file, in order."""
    for row, line in enumerate(lines(path.read_bytes().decode("utf-8-sig")), 1):
        if not line.strip():
            continue
        where = f"{path}, line {row}"
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise FramingError(f"is not JSON ({error.msg})", where=where, hint="was the file cut off?") from None
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            raise FramingError("has no 'text'", where=where, hint="export it from doccano as JSONL")
        for relation in record.get("relations") or []:
            yield Skipped(str(path), row, f"a relation is no mark: {json.dumps(relation)[:80]}")
        annotator = str(record.get("annotator") or "")
        marks = tuple(_mark(entry, record["text"], where, layer, annotator) for entry in _entries(record, where))
        name = str(record.get("article_id") or record.get("id") or f"{path.stem}-{row}")
        meta = {k: str(v) for k, v in record.items() if k not in _OWN and not isinstance(v, list | dict)}
        yield Document(name, record["text"], marks, meta)


def _entries(record: dict[str, Any], where: str) -> list[Any]:
    found: Any = next((record[k] for k in ("label", "labels", "entities") if record.get(k)), [])
    if not isinstance(found, list):
        raise FramingError("its labels are not a list", where=where)
    return found


def _mark(entry: Any, text: str, where: str, layer: str, annotator: str) -> Mark:
    if isinstance(entry, dict):
        entry = [entry.get("start_offset"), entry.get("end_offset"), entry.get("label")]
    if not isinstance(entry, list) or len(entry) != 3 or not isinstance(entry[2], str) or not entry[2]:
        raise FramingError(f"not a label with start and end: {json.dumps(entry)[:80]}", where=where)
    start, end = placed(text, entry[0], entry[1], where)
    return Mark(start, end, *untag(entry[2], layer), annotator)
