"""WebAnno TSV 3.3, which INCEpTION reads and writes: tokens with offsets, one column per feature of a layer.

One file per article, ``DOCUMENT.tsv``, or ``DOCUMENT/ANNOTATOR.tsv`` where marks have annotators, as in INCEpTION's
own export. Offsets in this format are UTF-16 units; they are converted both ways. The layer is called
``webanno.custom.Framing`` and has the features ``layer``, ``label`` and ``voice``; of another layer the first feature
with a value is the label.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from framing.errors import FramingError
from framing.exchange.document import (
    Document,
    Mark,
    Skipped,
    by_annotator,
    distinct,
    file_name,
    from_file_name,
    lines,
    tokens,
)

LAYER = "webanno.custom.Framing"
_FEATURES = ("layer", "label", "voice")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_RESERVED = re.compile(r"->|[\\\[\]|_;*\n\r\t]")


def write(documents: Sequence[Document], to: Path) -> None:
    """One file per article, or one per article and annotator, into the folder."""
    distinct([file_name(d.article_id) for d in documents])
    for d in documents:
        for annotator, marks in by_annotator(d):
            name = file_name(d.article_id)
            path = to / name / f"{file_name(annotator)}.tsv" if annotator else to / f"{name}.tsv"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(_tsv(d.text, marks).encode())


def _tsv(text: str, marks: Sequence[Mark]) -> str:
    out = ["#FORMAT=WebAnno TSV 3.3", f"#T_SP={LAYER}|{'|'.join(_FEATURES)}", "", ""]
    unit = [0, *accumulate(2 if c > "\uffff" else 1 for c in text)]
    cut = list(tokens(text, marks))
    starts = [a for a, _ in cut]
    over = _over(starts, marks)
    for s, (first, last) in enumerate(_sentences(text, marks), 1):
        out.append(f"#Text={_escaped(text[first:last])}")
        inside = cut[bisect_left(starts, first) : bisect_left(starts, last)]
        begin = inside[0][0] if inside else last
        if begin > first:  # white space the text begins with: a token too, because sentences begin at their first
            inside.insert(0, (first, begin))
        for t, (a, b) in enumerate(inside, 1):
            here = over.get(a, [])
            cells = ["|".join(_cell(getattr(m, f), n) for n, m in here) or "_" for f in _FEATURES]
            out.append("\t".join([f"{s}-{t}", f"{unit[a]}-{unit[b]}", _escaped(text[a:b]), *cells, ""]))
        out.append("")
    return "\n".join(out) + "\n"


def _over(starts: Sequence[int], marks: Sequence[Mark]) -> dict[int, list[tuple[int, Mark]]]:
    """The numbered marks over each token, in order of number, by the token's start."""
    out: dict[int, list[tuple[int, Mark]]] = {}
    for n, m in enumerate(marks, 1):
        for a in starts[bisect_left(starts, m.start) : bisect_left(starts, m.end)]:
            out.setdefault(a, []).append((n, m))
    return out


def _cell(value: str, number: int) -> str:
    return (_RESERVED.sub(lambda m: f"\\{m[0]}", value) or "*") + f"[{number}]"


def _sentences(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Stretches between line feeds that stand between visible characters; no cut inside a mark.

    The reader fills a gap with line feeds, so only such gaps may be left out.
    """
    start = len(text) - len(text.lstrip("\n"))
    if start == len(text) or text[start].isspace() or any(m.start < start for m in marks):
        start = 0
    covered, left = 0, sorted(marks, reverse=True)
    for gap in re.finditer(r"(?<=\S)\n+(?=\S)", text):
        while left and left[-1].start < gap.end():
            covered = max(covered, left.pop().end)
        if gap.start() > start and covered <= gap.start():
            yield start, gap.start()
            start = gap.end()
    yield start, len(text)


def _escaped(text: str) -> str:
    return re.sub(r"[\\\n\r\t]", lambda m: _ESCAPES[m[0]], text)


def _plain(text: str) -> str:
    named = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
    return re.sub(r"\\(.)", lambda m: named.get(m[1], m[1]), text)


def read(path: Path, layer: str) -> Iterator[Document | Skipped]:
    """Every file of a folder and of the folders in it; a file in a folder of its own is one annotator's."""
    if not path.is_dir():
        yield from _file(path, from_file_name(path.name.removesuffix(".tsv")), "", layer)
        return
    for file in sorted(path.rglob("*.tsv")):
        inside = file.relative_to(path).parts
        own = from_file_name(inside[-1].removesuffix(".tsv"))
        yield from _file(file, *((from_file_name(inside[-2]), own) if len(inside) > 1 else (own, "")), layer)


class _Column(NamedTuple):
    layer: str
    feature: str


class _Token(NamedTuple):
    start: int
    end: int
    cells: Sequence[str]
    row: int


def _file(file: Path, name: str, annotator: str, layer: str) -> Iterator[Document | Skipped]:
    columns: list[_Column | None] = []
    text, held = "", ""
    found: list[_Token] = []
    rows = lines(file.read_bytes().decode("utf-8-sig"))
    if not rows[0].startswith("#FORMAT=WebAnno TSV 3"):
        raise FramingError("is no WebAnno TSV 3", where=f"{file}, line 1", hint="export it as WebAnno TSV v3.3")
    for row, line in enumerate([*rows, ""], 1):
        if line.startswith("#T_"):
            kind, _, rest = line.partition("=")
            made = _columns(kind, rest)
            columns += made
            if None in made:
                yield Skipped(str(file), row, f"no marks: {line}")
        elif line.startswith("#Text="):
            held += ("\n" if held else "") + _plain(line[6:])
        elif re.match(r"\d+-\d+", line):
            token = _token(line, row, file)
            if held:
                text = _grown(text, held, token.start)
                held = ""
            found.append(token)
        elif not line and held:
            text, held = text + held, ""
    yield Document(name, text, tuple(_marks(text, found, columns, (str(file), layer, annotator))))


def _columns(kind: str, rest: str) -> list[_Column | None]:
    """The columns of one layer: None for those of relations and chains."""
    name, *features = rest.split("|")
    count = 2 if kind == "#T_CH" else max(1, len(features))
    if kind != "#T_SP":
        return [None] * count
    return [_Column(name, f) for f in features or [""]]


def _token(line: str, row: int, file: Path) -> _Token:
    fields = line.split("\t")
    place = re.fullmatch(r"(\d+)-(\d+)", fields[1]) if len(fields) > 2 else None
    if place is None:
        raise FramingError(f"not a token with offsets: {line[:60]!r}", where=f"{file}, line {row}")
    return _Token(int(place[1]), int(place[2]), fields[3:], row)


def _grown(text: str, sentence: str, begin: int) -> str:
    """The text with one more sentence, whose first token begins at ``begin`` (UTF-16); gaps are line feeds."""
    return text + "\n" * max(0, begin - len(text.encode("utf-16-le")) // 2) + sentence


def _marks(
    text: str, found: Sequence[_Token], columns: Sequence[_Column | None], known: tuple[str, str, str]
) -> list[Mark]:
    file, layer, annotator = known
    point = _points(text)
    held: dict[tuple[str, str], tuple[int, int, dict[str, str]]] = {}
    for t, token in enumerate(found):
        if token.start not in point or token.end not in point:
            raise FramingError("a token ends outside the text", where=f"{file}, line {token.row}")
        start, end = point[token.start], point[token.end]
        for column, cell in zip(columns, token.cells, strict=False):
            if column is None or cell in ("_", ""):
                continue
            for n, (value, number) in enumerate(_values(cell)):
                key = (column.layer, f"[{number}]" if number else f"{t}.{n}")
                a, _, values = held.setdefault(key, (start, end, {}))
                values.setdefault(column.feature, value)
                held[key] = (a, max(end, held[key][1]), values)
    return [Mark(a, b, *_named(name, values, layer), annotator) for (name, _), (a, b, values) in held.items() if a < b]


def _points(text: str) -> dict[int, int]:
    """UTF-16 offset → code point."""
    return {u: i for i, u in enumerate([0, *accumulate(2 if c > "\uffff" else 1 for c in text)])}


def _values(cell: str) -> Iterator[tuple[str, str]]:
    """The values of stacked annotations and the numbers of those over several tokens."""
    for part in re.findall(r"(?:[^|\\]|\\.)+", cell, re.S):
        found = re.fullmatch(r"((?:[^\[\\]|\\.)*)(?:\[(\d+)\])?", part, re.S)
        value, number = (found[1], found[2] or "") if found else (part, "")
        yield ("" if value == "*" else re.sub(r"\\(->|.)", r"\1", value)), number


def _named(name: str, values: dict[str, str], layer: str) -> tuple[str, str, str]:
    if name == LAYER:
        return values.get("layer") or layer, values.get("label") or "marked", values.get("voice", "")
    label = values.get("value") or next(filter(None, values.values()), "marked")
    return name.rpartition(".")[2] or layer, label, ""
