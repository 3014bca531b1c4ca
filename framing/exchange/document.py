"""What every format writes and reads: a text with the marks people set in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from framing.errors import FramingError
from framing.model import VOICES


class Mark(NamedTuple):
    """One marked stretch, in code points, end exclusive; ``voice`` is one of ``VOICES`` or ''."""

    start: int
    end: int
    layer: str
    label: str
    voice: str = ""
    annotator: str = ""


class Document(NamedTuple):
    """One article; ``meta`` holds its further columns, for the formats that have a place for them."""

    article_id: str
    text: str
    marks: tuple[Mark, ...] = ()
    meta: dict[str, Any] = {}  # noqa: RUF012  # a default that is never written to


class Skipped(NamedTuple):
    """What a file holds that is no mark (a relation, a note): told, not dropped."""

    file: str
    row: int
    reason: str


def tag(mark: Mark) -> str:
    """Layer, label and voice in one word, for formats that have one label and nothing else.

    >>> tag(Mark(0, 3, "hedging", "modal", "quote"))
    'hedging:modal@quote'
    """
    voice = f"@{mark.voice}" if mark.voice or "@" in mark.label else ""
    return f"{mark.layer}:{mark.label}{voice}"


def untag(word: str, layer: str) -> tuple[str, str, str]:
    """The layer, label and voice that ``tag`` wrote; another tool's label is a label of ``layer``.

    >>> untag("hedging:modal@quote", "mark"), untag("PERSON", "mark")
    (('hedging', 'modal', 'quote'), ('mark', 'PERSON', ''))
    """
    head, at, tail = word.rpartition("@")
    label, voice = (head, tail) if at and head and (tail in VOICES or not tail) else (word, "")
    own, colon, rest = label.partition(":")
    return (own, rest, voice) if colon and own and rest else (layer, label, voice)


def checked(document: Document) -> Document:
    """The document, if every mark lies in its text and its words can stand in a file.

    Raises ``FramingError`` that names the article and the mark.
    """
    where = f"article {document.article_id}"
    if any("\ud800" <= c <= "\udfff" for c in document.text):
        raise FramingError("the text holds half a character", where=where, hint="read it again with the right encoding")
    for m in document.marks:
        place = f"{where}, mark {m.start}-{m.end}"
        if not 0 <= m.start < m.end <= len(document.text):
            raise FramingError("the mark lies outside the text", where=place, hint=f"it ends at {len(document.text)}")
        if not m.layer or not m.label or ":" in m.layer:
            raise FramingError(
                f"cannot be written as a label: {m.layer!r}, {m.label!r}",
                where=place,
                hint="give a layer without a colon and a label",
            )
        if m.voice not in ("", *VOICES):
            raise FramingError(f"no such voice: {m.voice!r}", where=place, hint=f"there are: {', '.join(VOICES)}")
        for word in (m.layer, m.label, m.annotator):
            if word != word.strip() or not word.isprintable():
                raise FramingError(
                    f"{word!r} has space around it or characters that cannot be printed", where=place, hint="rename it"
                )
    return document


def placed(text: str, start: Any, end: Any, where: str) -> tuple[int, int]:
    """The offsets, if they are whole numbers inside the text; raises ``FramingError`` otherwise."""
    if type(start) is not int or type(end) is not int:
        raise FramingError(f"offsets must be whole numbers, not {start!r} and {end!r}", where=where)
    if not 0 <= start < end <= len(text):
        raise FramingError(f"the mark {start}-{end} lies outside the text of {len(text)} characters", where=where)
    return start, end


def by_annotator(document: Document) -> list[tuple[str, tuple[Mark, ...]]]:
    """The marks of each annotator, in order of name; at least one pair, so that an unmarked article is kept."""
    names = sorted({m.annotator for m in document.marks}) or [""]
    return [(n, tuple(m for m in document.marks if m.annotator == n)) for n in names]


def tokens(text: str, marks: Iterable[Mark]) -> Iterator[tuple[int, int]]:
    """Words and signs of a text, cut wherever a mark begins or ends, so that each mark is whole tokens.

    White space is a token only where a mark begins or ends with it.

    >>> list(tokens("Hm, ok", [Mark(3, 5, "l", "x")]))
    [(0, 2), (2, 3), (3, 4), (4, 5), (5, 6)]
    """
    listed = list(marks)
    cuts = sorted({0, len(text), *(m.start for m in listed), *(m.end for m in listed)})
    begins = {m.start for m in listed}
    ends = {m.end for m in listed}
    for a, b in pairwise(cuts):
        for found in re.finditer(r"\w+|[^\w\s]|\s+", text[a:b]):
            start, end = a + found.start(), a + found.end()
            if not found[0].isspace() or start in begins or end in ends:
                yield start, end


def lines(text: str) -> list[str]:
    """The lines of a file: cut at line feeds alone, because a text may hold other breaks."""
    return [line.removesuffix("\r") for line in text.split("\n")]


_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*%]|^\.|[. ]$|^ ')


def file_name(name: str) -> str:
    """An article's id or an annotator's name as a file name that every system takes; ``from_file_name`` undoes it.

    >>> file_name("day 1/visit.md"), from_file_name("day 1%2Fvisit.md")
    ('day 1%2Fvisit.md', 'day 1/visit.md')
    """
    safe = _UNSAFE.sub(lambda m: f"%{ord(m[0]):02X}", name) or "%"
    if len(safe.encode()) > 200:
        raise FramingError("too long for a file name", where=f"article {name[:40]}…", hint="give it a shorter id")
    return safe


def from_file_name(name: str) -> str:
    """The id that ``file_name`` was given."""
    return re.sub(r"%([0-9A-F]{2})?", lambda m: chr(int(m[1], 16)) if m[1] else "", name)


def distinct(names: Iterable[str]) -> None:
    """Raises ``FramingError`` where two file names are one on a system that does not tell capitals apart."""
    seen: dict[str, str] = {}
    for name in names:
        if seen.setdefault(name.casefold(), name) != name:
            raise FramingError(
                f"the ids {seen[name.casefold()]!r} and {name!r} would be one file", hint="rename one of them"
            )
