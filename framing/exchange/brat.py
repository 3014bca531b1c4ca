"""brat standoff: ``NAME.txt`` holds the text exactly, ``NAME.ann`` the marks, offsets in code points.

A type is ``layer-label`` (``hedging-modal``); voice and annotator are attributes. Characters that brat does not allow
in such words are written as ``--2d-``, their code point. A mark over a line break is written as fragments, as brat
wants it, and read back as one mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from framing.errors import FramingError
from framing.exchange.document import (
    Document,
    Mark,
    Skipped,
    distinct,
    file_name,
    from_file_name,
    lines,
    placed,
)


def write(documents: Sequence[Document], to: Path) -> None:
    """Two files per document into the folder, which must not hold those of other articles; and ``annotation.conf``."""
    names = [file_name(d.article_id) for d in documents]
    distinct(names)
    types: dict[str, None] = {}
    for name, d in zip(names, documents, strict=True):
        (to / f"{name}.txt").write_bytes(d.text.encode())
        out: list[str] = []
        attributes = 0
        for n, m in enumerate(d.marks, 1):
            kind = f"{_encoded(m.layer)}-{_encoded(m.label)}"
            types[kind] = None
            pieces = _fragments(d.text, m)
            place = ";".join(f"{a} {b}" for a, b in pieces)
            out.append(f"T{n}\t{kind} {place}\t{_flat(' '.join(d.text[a:b] for a, b in pieces))}")
            for key, value in (("Voice", m.voice), ("Annotator", m.annotator)):
                if value:
                    attributes += 1
                    out.append(f"A{attributes}\t{key} T{n} {_encoded(value)}")
        (to / f"{name}.ann").write_bytes("".join(line + "\n" for line in out).encode())
    annotators = sorted({_encoded(m.annotator) for d in documents for m in d.marks if m.annotator})
    (to / "annotation.conf").write_bytes(_conf(list(types), annotators).encode())


def _conf(types: Sequence[str], annotators: Sequence[str]) -> str:
    """What brat must know to show the marks."""
    who = f"Annotator\tArg:<ENTITY>, Value:{'|'.join(annotators)}\n" if annotators else ""
    return (
        "[entities]\n" + "".join(f"{t}\n" for t in sorted(types)) + "[relations]\n[events]\n[attributes]\n"
        "Voice\tArg:<ENTITY>, Value:author|quote|reported\n" + who
    )


def _fragments(text: str, m: Mark) -> list[tuple[int, int]]:
    """The mark cut at line breaks; breaks at its edges stay inside, so that no character is lost."""
    inner = text[m.start : m.end].strip("\n")
    first = m.start + text[m.start : m.end].index(inner) if inner else m.start
    edges = [m.start]
    for gap in re.finditer("\n+", inner):
        edges += [first + gap.start(), first + gap.end()]
    edges.append(m.end)
    return list(zip(edges[::2], edges[1::2], strict=True))


def _flat(words: str) -> str:
    return re.sub(r"\s", " ", words)


def read(path: Path, layer: str) -> Iterator[Document | Skipped]:
    """Every text of a folder and of the folders in it with its marks, or one pair of files."""
    texts = sorted(path.rglob("*.txt")) if path.is_dir() else [path.with_suffix(".txt")]
    alone = [p for p in (path.rglob("*.ann") if path.is_dir() else [path]) if not p.with_suffix(".txt").exists()]
    if alone:
        raise FramingError("has no .txt beside it", where=str(alone[0]), hint="marks need their text")
    for file in texts:
        inside = file.relative_to(path).parts[:-1] if path.is_dir() else ()
        name = "/".join([*inside, from_file_name(file.name.removesuffix(".txt"))])
        yield from _one(file, file.with_name(file.name.removesuffix(".txt") + ".ann"), name, layer)


def _one(file: Path, beside: Path, name: str, layer: str) -> Iterator[Document | Skipped]:
    text = file.read_bytes().decode()
    rows = lines(beside.read_bytes().decode()) if beside.exists() else []
    marks: dict[str, Mark] = {}
    for row, line in enumerate(rows, 1):
        if line.startswith("T"):
            key, mark = _mark(line, text, f"{beside}, line {row}", layer)
            marks[key] = mark
    for row, line in enumerate(rows, 1):
        kind, fields = line[:1], line.split("\t")
        if kind in ("A", "M"):
            words = fields[1].split(" ") if len(fields) > 1 else []
            if len(words) < 2 or words[1] not in marks:
                raise FramingError("an attribute of a mark that is not there", where=f"{beside}, line {row}")
            if len(words) == 3 and words[0] in ("Voice", "Annotator"):
                value, held = "-".join(_decoded(words[2])), marks[words[1]]
                marks[words[1]] = held._replace(voice=value) if words[0] == "Voice" else held._replace(annotator=value)
                continue
        if line.strip() and kind != "T":
            yield Skipped(str(beside), row, f"no mark: {line[:80]}")
    yield Document(name, text, tuple(marks.values()))


def _mark(line: str, text: str, where: str, layer: str) -> tuple[str, Mark]:
    found = re.fullmatch(r"(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)", line, re.S)
    if not found:
        raise FramingError(f"not a mark: {line[:60]!r}", where=where, hint="was the line edited by hand?")
    key, kind, place, words = found.groups()
    pieces = [tuple(map(int, p.split(" "))) for p in place.split(";")]
    for start, end in pieces:
        placed(text, start, end, where)
    if _flat(" ".join(text[a:b] for a, b in pieces)) != _flat(words):
        raise FramingError(
            f"{words[:40]!r} does not stand at {place}", where=where, hint="is the .txt the one that was annotated?"
        )
    parts = _decoded(kind)
    own, label = (parts[0], "-".join(parts[1:])) if len(parts) > 1 and all(parts) else (layer, kind)
    return key, Mark(pieces[0][0], pieces[-1][1], own, label)


def _encoded(word: str) -> str:
    return re.sub(r"[^A-Za-z0-9_]", lambda m: f"--{ord(m[0]):x}-", word)


def _decoded(word: str) -> list[str]:
    """The parts between single hyphens, each as it was before it was encoded."""
    out = [""]
    for found in re.finditer(r"--([0-9a-f]{1,6})-|(-)|([^-]+)", word):
        if found[2]:
            out.append("")
        else:
            out[-1] += chr(int(found[1], 16)) if found[1] and int(found[1], 16) < 0x110000 else found[3] or found[0]
    return out
