"""Label Studio JSON: one task per article, one annotation per annotator, the voice as a choice on each region.

Offsets are code points, as Label Studio has stored them since 2021; a file of an older version, in UTF-16 units, is
told by its ``text`` fields and converted.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from framing.errors import FramingError
from framing.exchange.document import Document, Mark, Skipped, by_annotator, placed, tag, untag
from framing.model import VOICES


def write(documents: Sequence[Document], to: Path) -> None:
    """All documents to one file, as Label Studio imports it."""
    tasks = [_task(d) for d in documents]
    to.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _task(d: Document) -> dict[str, Any]:
    data: dict[str, Any] = {**d.meta, "article_id": d.article_id, "text": d.text}
    return {"data": data, "annotations": _made(d)}


def config(labels: Sequence[str]) -> str:
    """The labelling interface to paste into a Label Studio project, for labels such as ``hedging:modal``.

    >>> "<Label value='hedging:modal'/>".replace("'", '"') in config(["hedging:modal"])
    True
    """
    wanted = "".join(f"<Label value={quoteattr(name)}/>" for name in labels)
    voices = "".join(f"<Choice value={quoteattr(name)}/>" for name in VOICES)
    return (
        f'<View><Labels name="label" toName="text">{wanted}</Labels><Text name="text" value="$text"/>'
        f'<Choices name="voice" toName="text" perRegion="true">{voices}</Choices></View>'
    )


def _made(d: Document) -> list[dict[str, Any]]:
    out = []
    for annotator, marks in by_annotator(d):
        result: list[dict[str, Any]] = []
        for n, m in enumerate(marks):
            key = hashlib.sha256(f"{annotator}\n{n}\n{m}".encode()).hexdigest()[:10]
            place = {"start": m.start, "end": m.end, "text": d.text[m.start : m.end]}
            common: dict[str, Any] = {"id": key, "to_name": "text"}
            label: dict[str, Any] = {**common, "from_name": "label", "type": "labels"}
            label["value"] = {**place, "labels": [tag(m._replace(voice=""))]}
            label["meta"] = {"text": [f"annotator: {annotator}"]}
            result.append(label)
            if m.voice:
                value = {**place, "choices": [m.voice]}
                result.append({**common, "from_name": "voice", "type": "choices", "value": value})
        if marks:
            out.append({"result": result})
    return out


def read(path: Path, layer: str) -> Iterator[Document | Skipped]:
    """The tasks of a full JSON export, in order."""
    try:
        tasks = json.loads(path.read_bytes().decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise FramingError(
            f"is not JSON ({error.msg})", where=f"{path}, line {error.lineno}", hint="was the file cut off?"
        ) from None
    if not isinstance(tasks, list):
        raise FramingError("is no list of tasks", where=str(path), hint="export it from Label Studio as JSON")
    for number, task in enumerate(tasks, 1):
        where = f"{path}, task {number}"
        data = task.get("data") if isinstance(task, dict) else None
        text = data.get("text") if isinstance(data, dict) else None
        if not isinstance(data, dict) or not isinstance(text, str):
            raise FramingError("has no data.text", where=where, hint="export it as JSON, not as JSON-MIN")
        marks: list[Mark] = []
        for annotation in _list(task.get("annotations"), where):
            if not isinstance(annotation, dict):
                raise FramingError("an annotation is no object", where=where)
            for one in _regions(annotation, text, where, layer):
                if isinstance(one, str):
                    yield Skipped(str(path), number, one)
                else:
                    marks.append(one)
        name = str(data.get("article_id") or task.get("id") or f"{path.stem}-{number}")
        meta = {k: str(v) for k, v in data.items() if k not in ("text", "article_id")}
        yield Document(name, text, tuple(marks), meta)


def _list(value: Any, where: str) -> list[Any]:
    if value is not None and not isinstance(value, list):
        raise FramingError("a list was expected", where=where)
    return value or []


def _regions(annotation: dict[str, Any], text: str, where: str, layer: str) -> Iterator[Mark | str]:
    if annotation.get("was_cancelled"):
        yield "an annotation that was cancelled"
        return
    who = annotation.get("completed_by", "")
    author = str((who.get("email") or who.get("id") or "") if isinstance(who, dict) else who)
    regions = _list(annotation.get("result"), where)
    voices = {}
    for r in regions:
        if isinstance(r, dict) and r.get("type") == "choices" and r.get("from_name") == "voice":
            chosen = (r.get("value") or {}).get("choices") or [""]
            voices[r.get("id")] = chosen[0]
    for r in regions:
        if not isinstance(r, dict) or not isinstance(r.get("value", {}), dict):
            raise FramingError("a region is no object", where=where)
        if r.get("type") == "labels":
            value = r.get("value") or {}
            start, end = _place(text, value, where)
            for word in value.get("labels") or []:
                own, label, voice = untag(str(word), layer)
                yield Mark(start, end, own, label, voices.get(r.get("id"), voice), _annotator(r, author))
        elif r.get("from_name") != "voice":
            yield f"no mark: {r.get('type')} {r.get('from_name', '')}".strip()


def _annotator(region: dict[str, Any], author: str) -> str:
    meta = region.get("meta")
    for line in (meta.get("text") or []) if isinstance(meta, dict) else []:
        if isinstance(line, str) and line.startswith("annotator:"):
            return line.removeprefix("annotator:").strip()
    return author


def _place(text: str, value: dict[str, Any], where: str) -> tuple[int, int]:
    start, end, words = value.get("start"), value.get("end"), value.get("text")
    if type(start) is int and type(end) is int and isinstance(words, str) and text[start:end] != words:
        units = text.encode("utf-16-le")
        try:
            before = len(units[: 2 * start].decode("utf-16-le"))
            inside = units[2 * start : 2 * end].decode("utf-16-le")
        except UnicodeDecodeError:
            inside = ""
        if inside != words or not words:
            raise FramingError(f"{words[:40]!r} does not stand at {start}-{end}", where=where)
        return before, before + len(inside)
    return placed(text, start, end, where)
