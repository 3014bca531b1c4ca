"""The few ``key: value`` lines between two ``---`` lines that may stand before a text."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.S)
_LINE = re.compile(r"([A-Za-z_][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?\Z")
_LONGEST = 20_000


def split(text: str) -> tuple[dict[str, str], str]:
    r"""The fields and the text after them; a text that only begins with a line of dashes is left whole.

    >>> split("---\ntitle: 'A visit'\noutlet: The Herald\n---\nHe came.")
    ({'title': 'A visit', 'outlet': 'The Herald'}, 'He came.')
    >>> split("---\nHe came.\n---\nShe left.")
    ({}, '---\nHe came.\n---\nShe left.')
    """
    if not text.startswith("---"):
        return {}, text
    block = _BLOCK.match(text, 0, min(len(text), _LONGEST))
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


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
