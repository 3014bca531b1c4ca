"""What the students handed in: files of marks and typed tallies → what each student marked, and what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from framing.errors import FramingError
from framing.workshop import sheetfiles, twice
from framing.workshop.kept import TALLY
from framing.workshop.lesson import Lesson, Text
from framing.workshop.sheetfiles import Found, Marked

SUFFIXES = (".jsonl", ".json", ".csv")
SHEETS = (".xlsx", ".xls", ".ods", ".numbers")
# What a pack holds beside the tally in its folder ``data``: nobody's marks.
OWN = ("lesson.json", "articles.jsonl", "key.csv", "for-label-studio.json", "for-doccano.jsonl")


@dataclass(frozen=True)
class Handed:
    """One student: ``articles`` are those he or she judged; ``ticks`` (sentence → marked or not) come from a tally."""

    student: str
    file: str
    marks: tuple[Marked, ...] = ()
    articles: frozenset[str] = frozenset()
    ticks: Mapping[int, bool] = field(default_factory=dict)


class Class(NamedTuple):
    """Everyone's work in order of name; ``refused``: file, row and reason; ``notes``: what was left out of a file."""

    handed: list[Handed]
    refused: list[tuple[str, str, str]]
    notes: list[str]


def collect(sources: Iterable[str | Path], lesson: Lesson) -> Class:
    """Read every file; a broken one is refused with its reason and the others go on.

    Raises ``FramingError`` where a named file or folder is not there.
    """
    made = Class([], [], [])
    taken: dict[tuple[str, str], str] = {}
    read: list[tuple[Found, str]] = []
    files = list(_files(sources))
    same = _same(files)
    for path in files:
        if path in same:
            made.notes.append(
                f"{path.name} is the same as {same[path].name}, byte for byte: counted once; if two students marked "
                "alike, write who it is into each file (annotator)"
            )
            continue
        try:
            found = list(sheetfiles.read(path, lesson)) if path.suffix.lower() in SUFFIXES else None
        except (FramingError, OSError) as error:
            made.refused.append(_told(error, path))
            continue
        if found is None:
            hint = "; save the sheet as CSV" if path.suffix.lower() in SHEETS else ""
            made.refused.append((path.name, "", f"not a file of marks: those end in {', '.join(SUFFIXES)}{hint}"))
            continue
        read += [(one, path.name) for one in found]
    for one, name in sorted(read, key=lambda r: r[0].saved, reverse=True):  # of two saved by one student the later
        _take(one, name, lesson, made, taken)
    made.handed.sort(key=lambda h: h.student)
    return made._replace(handed=_merged(made.handed))


def _files(sources: Iterable[str | Path]) -> Iterator[Path]:
    for source in map(Path, sources):
        if (source / "data" / OWN[0]).is_file():
            yield source / "data" / TALLY
        elif source.is_dir():
            own = OWN if (source / OWN[0]).is_file() else ()
            files = (p for p in source.iterdir() if p.is_file() and not p.name.startswith("."))
            yield from sorted(p for p in files if p.name not in own)
        elif source.exists():
            yield source
        else:
            raise FramingError("no such file or folder", where=str(source), hint="name the students' files")


def _same(files: Sequence[Path]) -> dict[Path, Path]:
    """Files that hold the same, each with the one that is taken: that with the shortest name.

    Empty ones and a header alone are left out: two students may both have marked nothing.
    """
    first: dict[bytes, Path] = {}
    out: dict[Path, Path] = {}
    for path in sorted(set(files), key=lambda p: (len(p.name), p.name)):
        try:
            data = path.read_bytes()
        except OSError:
            continue  # told where it is read
        if len(data.strip().splitlines()) > 1 or data.lstrip()[:1] in (b"{", b"["):
            one = first.setdefault(data, path)
            out |= {} if one == path else {path: one}
    return out


def _told(error: Exception, path: Path) -> tuple[str, str, str]:
    """File, row and reason, without the folders of this machine."""
    if not isinstance(error, FramingError):
        return path.name, "", str(getattr(error, "strerror", "") or error)
    place = error.where.rpartition(", ")[2] if ", " in error.where else ""
    return path.name, place, error.what if not error.hint else f"{error.what}; {error.hint}"


def _take(found: Found, file: str, lesson: Lesson, made: Class, taken: dict[tuple[str, str], str]) -> None:
    """Add what one student did in one file, unless the same text of the same student was there before."""
    if found.note:
        made.notes.append(f"{file}: {found.note}")
    if not (found.student or found.problem):
        return
    if found.problem:
        made.refused.append((file, found.where, found.problem))
        return
    main = lesson.main.name
    own, others = _sorted(found, lesson)
    ticks = _once(found.ticks, lesson.main)
    names = frozenset({main, *(m.article_id for m in own)}) if not found.ticks else frozenset({main})
    twice = [n for n in sorted(names) if (found.student, n) in taken and (n == main or own)]
    if found.marks and not own:
        made.refused.append(
            (file, found.where, f"none of its {len(found.marks)} marks belongs to this lesson ({others})")
        )
        return
    if twice and found.saved:
        made.notes.append(
            f"{file}: {found.student!r} saved again later, in {taken[found.student, twice[0]]}, which is counted; if "
            "they are two students, write who it is into each file (annotator)"
        )
        return
    if twice:
        made.refused.append(
            (
                file,
                found.where,
                f"{found.student!r} handed in {twice[0]!r} already, in {taken[found.student, twice[0]]}",
            )
        )
        return
    for name in names:
        taken[found.student, name] = file
    if others:
        made.notes.append(f"{file}: left out {others}")
    made.handed.append(Handed(found.student, file, tuple(own), names if not found.ticks else frozenset(), ticks))


def _once(ticks: Mapping[int, bool], main: Text) -> dict[int, bool]:
    """Crosses on a sentence that stood before count where it stood first: one on either is a cross."""
    out: dict[int, bool] = {}
    for number, crossed in ticks.items():
        first = main.sentence(twice.first_place(main.again, *main.segments.sentences[number - 1])[0])
        out[first] = out.get(first, False) or crossed
    return out


def _sorted(found: Found, lesson: Lesson) -> tuple[list[Marked], str]:
    """The marks that belong to the lesson, and in words how many do not."""
    known = {t.name: t for t in lesson.texts}
    layers = lesson.settings.layers
    own: set[Marked] = set()
    elsewhere = foreign = 0
    for m in found.marks:
        layer = layers[0] if m.layer == "mark" else m.layer  # a tool without layers
        if m.article_id not in known:
            elsewhere += 1
        elif layer not in layers:
            foreign += 1
        else:
            start, end = twice.first_place(known[m.article_id].again, m.start, m.end)
            own.add(m._replace(start=start, end=end, layer=layer))
    parts = [f"{elsewhere} marks in other articles"] * bool(elsewhere)
    parts += [f"{foreign} marks of layers other than {', '.join(layers)}"] * bool(foreign)
    return sorted(own), " and ".join(parts)


def _merged(handed: Sequence[Handed]) -> list[Handed]:
    """One entry for each student; several files of one student hold different texts."""
    out: dict[str, Handed] = {}
    for h in handed:
        old = out.get(h.student)
        out[h.student] = h if old is None else Handed(
            h.student, f"{old.file}, {h.file}", old.marks + h.marks, old.articles | h.articles, {**old.ticks, **h.ticks}
        )  # fmt: skip
    return list(out.values())
