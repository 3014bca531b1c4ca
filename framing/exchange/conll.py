"""CoNLL: one token per line with its offsets and BIO tags, the text in a comment before it.

::

    # global.columns = FORM START END BIO
    # newdoc id = "a"
    # annotator = "Ann"
    # text = "Talks might fail."
    Talks   0   5   O
    might   6   11  B-hedging:modal@quote

Marks that overlap stand in further BIO columns. Tokens are cut where marks begin and end, so that no mark loses a
character. Read as well: the plain form of token and tag; its text is put together from the tokens, with one space
between two and a line break after a sentence.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from framing.errors import FramingError
from framing.exchange.document import Document, Mark, Skipped, by_annotator, lines, placed, tag, tokens, untag


def write(documents: Sequence[Document], to: Path) -> None:
    """All documents to one file."""
    out: list[str] = []
    for d in documents:
        for annotator, marks in by_annotator(d):
            rows = _columns(marks)
            heads = " ".join(["FORM", "START", "END", *["BIO"] * len(rows)])
            out += [f"# global.columns = {heads}", *(
                f"# {key} = {json.dumps(value, ensure_ascii=False)}"
                for key, value in (("newdoc id", d.article_id), ("annotator", annotator), ("text", d.text))
            )]  # fmt: skip
            for start, end in tokens(d.text, marks):
                form = "_" if d.text[start:end].isspace() else d.text[start:end]
                out.append("\t".join([form, str(start), str(end), *(_tag(start, row) for row in rows)]))
            out.append("")
    to.write_bytes("".join(line + "\n" for line in out).encode())


def _columns(marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks in as few columns as hold no two over the same character; at least one column."""
    columns: list[list[Mark]] = [[]]
    for m in sorted(marks):
        free = next((c for c in columns if not c or c[-1].end <= m.start), None)
        if free is None:
            columns.append([m])
        else:
            free.append(m)
    return columns


def _tag(start: int, row: Sequence[Mark]) -> str:
    at = bisect_right(row, start, key=lambda m: m.start) - 1
    mark = row[at] if at >= 0 and start < row[at].end else None
    return "O" if mark is None else f"{'B' if mark.start == start else 'I'}-{tag(mark)}"


def read(path: Path, layer: str) -> Iterator[Document | Skipped]:
    """The documents of a file, in order."""
    rows = lines(path.read_bytes().decode("utf-8-sig"))
    if any(line.startswith("# text = ") for line in rows) and any(line.startswith("# newdoc") for line in rows):
        yield from _ours(rows, path, layer)
    else:
        yield from _plain(rows, path, layer)


def _ours(rows: Sequence[str], path: Path, layer: str) -> Iterator[Document]:
    head: dict[str, str] = {}
    marks: list[Mark] = []
    open_: dict[int, Mark] = {}
    for row, line in enumerate([*rows, ""], 1):
        where = f"{path}, line {row}"
        if _heads(line):
            key, _, value = line[2:].partition(" = ")
            head[key] = value if key == "global.columns" else _json(value, where)
        elif line:
            fields = line.split("\t")
            if "text" not in head or len(fields) < 4 or not (fields[1].isdigit() and fields[2].isdigit()):
                raise FramingError(f"not a token with offsets and tags: {line[:60]!r}", where=where)
            span = placed(head["text"], int(fields[1]), int(fields[2]), where)
            if fields[0] not in ("_", head["text"][slice(*span)]):
                raise FramingError(f"{fields[0][:40]!r} does not stand at {fields[1]}-{fields[2]}", where=where)
            marks += _token(open_, fields[3:], span, (where, layer, head.get("annotator", "")))
        elif head:
            if "newdoc id" not in head or "text" not in head:
                raise FramingError("a document without its id or text", where=where)
            marks += open_.values()
            yield Document(head["newdoc id"], head["text"], tuple(marks))
            head, marks, open_ = {}, [], {}


def _heads(line: str) -> bool:
    """Whether a line is a comment; a token may be a number sign too, but then a tab follows."""
    return line.startswith("# ") and " = " in line and not line.startswith("#\t")


def _json(value: str, where: str) -> str:
    try:
        found = json.loads(value)
    except json.JSONDecodeError:
        raise FramingError("the value is no JSON string", where=where, hint="write it in double quotes") from None
    return str(found)


def _token(
    open_: dict[int, Mark], tags: Sequence[str], span: tuple[int, int], known: tuple[str, str, str]
) -> Iterator[Mark]:
    """The marks that end before this token; ``open_`` holds those that go on, by column."""
    where, layer, annotator = known
    for column, word in enumerate(tags):
        kind, _, name = word.partition("-")
        own = untag(name, layer) if name else ("", "", "")
        held = open_.get(column)
        if kind not in ("B", "I", "O") or (kind != "O") != bool(name):
            raise FramingError(f"not a BIO tag: {word!r}", where=where)
        if kind == "I" and held and held[2:5] == own:
            open_[column] = held._replace(end=span[1])
            continue
        if held:
            yield open_.pop(column)
        if kind != "O":
            open_[column] = Mark(*span, *own, annotator)


def _plain(rows: Sequence[str], path: Path, layer: str) -> Iterator[Document]:
    text = ""
    marks: list[Mark] = []
    open_: dict[int, Mark] = {}
    number = 1
    for row, line in enumerate([*rows, "-DOCSTART-"], 1):
        fields = line.split()
        if fields and fields[0] == "-DOCSTART-":
            if text.strip():
                yield Document(f"{path.stem}-{number}", text, (*marks, *open_.values()))
                number += 1
            text, marks, open_ = "", [], {}
        elif fields and not line.startswith("# "):
            if len(fields) < 2:
                raise FramingError(f"not a token with a tag: {line[:60]!r}", where=f"{path}, line {row}")
            text += " " if text and not text.endswith("\n") else ""
            span = (len(text), len(text) + len(fields[0]))
            text += fields[0]
            marks += _token(open_, fields[-1:], span, (f"{path}, line {row}", layer, ""))
        elif not fields:
            marks += open_.values()
            open_ = {}
            text += "\n" if text and not text.endswith("\n") else ""
