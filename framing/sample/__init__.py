"""The built-in sample: invented articles written for teaching, and the key to what was planted in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


def folder() -> Path:
    """The folder with the articles alone, ready to be read.

    >>> folder().name
    'articles'
    """
    return _HERE / "articles"


def paths() -> list[Path]:
    """The articles as Markdown files, in order of day and name.

    >>> paths()[0].name
    '08-herald-visit.md'
    """
    return sorted(folder().glob("*.md"))


def key() -> dict[str, list[dict[str, Any]]]:
    """What was planted where: kind → entries, as ``key.toml`` describes them.

    >>> sorted(key())
    ['booster', 'hedge', 'pair', 'passage', 'phrase', 'quotation', 'repeat', 'report', 'trap']
    """
    import tomllib

    return tomllib.loads((_HERE / "key.toml").read_text(encoding="utf-8"))


def place(text: str, cue: str, context: str) -> tuple[int, int]:
    """Where a planted cue stands: offsets into the text, end exclusive.

    Raises ``ValueError`` where the context does not stand exactly once in the text, or the cue not exactly once in it.

    >>> place("It might rain. The might of the sun.", "might", "It might")
    (3, 8)
    """
    import re

    spots = [m.start() for m in re.finditer(re.escape(context), text)]
    cues = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", context)]
    if len(spots) != 1 or len(cues) != 1:
        raise ValueError(f"{context!r} stands {len(spots)} times in the text, {cue!r} {len(cues)} times in it")
    return spots[0] + cues[0][0], spots[0] + cues[0][1]


def stretches(text: str, first: str, last: str) -> list[tuple[int, int]]:
    """Every stretch that begins with ``first`` and runs to the next ``last``, as offsets, end exclusive.

    >>> stretches("One two three. One two three.", "One", "three.")
    [(0, 14), (15, 29)]
    """
    out: list[tuple[int, int]] = []
    at = text.find(first)
    while at >= 0:
        end = text.find(last, at)
        if end < 0:
            break
        out.append((at, end + len(last)))
        at = text.find(first, end + len(last))
    return out
