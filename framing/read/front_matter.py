"""The few ``key: value`` lines between two ``---`` lines that may stand before a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from framing.read.columns import MEANS

_BLANK = re.compile(r"(?:[ \t]*+(?:\r\n|\r|\n))*+")
_BLOCK = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.S)
_LINE = re.compile(r"([A-Za-z_][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?\Z")
_NAME = re.compile(r"([A-Za-z_][\w .-]{0,40}?)[ \t]*:")
_LONGEST = 20_000
_DASHES = re.compile(r"[-–—]+\Z")


def split(text: str) -> tuple[dict[str, str], str]:
    r"""The fields and the text after them; a text that only begins with a line of dashes is left whole.

    Blank lines may stand before the first ``---``.

    >>> split("---\ntitle: 'A visit'\noutlet: The Herald\n---\nHe came.")
    ({'title': 'A visit', 'outlet': 'The Herald'}, 'He came.')
    >>> split("---\nHe came.\n---\nShe left.")
    ({}, '---\nHe came.\n---\nShe left.')
    """
    start = _start(text)
    if not text.startswith("---", start):
        return {}, text
    block = _BLOCK.match(text, start, min(len(text), start + _LONGEST))
    if not block:
        return {}, text
    fields: dict[str, str] = {}
    for line in block[1].splitlines():
        pair = _LINE.match(line)
        if pair:
            fields[pair[1].strip().lower()] = _unquoted((pair[2] or "").strip())
        elif line.strip() and not line.lstrip().startswith("#"):
            return {}, text
    return (fields, text[block.end() :]) if fields else ({}, text)


def _start(text: str) -> int:
    """Where the first line begins that is not blank."""
    blank = _BLANK.match(text)
    return blank.end() if blank else 0


def doubts(text: str, fields: Mapping[str, str]) -> Iterator[str]:
    r"""Why what stands at the head of ``text`` may not be what its writer meant; ``fields`` is what ``split`` found.

    >>> list(doubts("---\ntitle: A visit\nHe came.", {}))
    ['begins with --- but has no closing ---: its head is read as text']
    >>> list(doubts("title: A visit\n\nHe came.", {}))
    ["begins with 'title:' but has no --- before it: its head is read as text"]
    """
    if not fields:
        yield from _lost(text)


def _lost(text: str) -> Iterator[str]:
    """Why lines that look like front matter are none."""
    start = _start(text)
    lines = text[start : start + _LONGEST].splitlines()
    first = lines[0].rstrip() if lines else ""
    if first == "---":
        end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
        if not _NAME.match(next(filter(str.strip, lines[1:]), "")):
            return
        if not end:
            yield "begins with --- but has no closing ---: its head is read as text"
        for line in lines[1:end]:
            if line.strip() and not line.lstrip().startswith("#") and not _LINE.match(line):
                shown = " ".join(line.split())[:40]
                yield f"between its lines --- stands {shown!r}, which is not 'name: value': its head is read as text"
                return
        return
    pair = _NAME.match(lines[1] if _DASHES.match(first) and len(lines) > 1 else first)
    if pair and pair[1].strip().lower() in MEANS:
        yield f"begins with {pair[1].strip() + ':'!r} but has no --- before it: its head is read as text"


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
