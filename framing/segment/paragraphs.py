"""What a line break means: the end of a paragraph, or only the end of a line that was too long.

A blank line always parts paragraphs. A single break parts them too (most news files have one paragraph a line), unless

1. the text is hard-wrapped as a whole: no wide lines; at most breaks the next line's first word would not have fitted
   on the line; lines mostly end without a full stop and often go on with a small letter. Then a single break parts
   only after a stop on a line with room to spare, after a much shorter line (a heading), and before a bullet;
2. or this one line ends without a stop and the next goes on with a small letter.
"""

from __future__ import annotations

import re
from itertools import pairwise

Stretch = tuple[int, int]

_BREAK = re.compile("\r\n|[\n\r\v\x85\u2028]")
_BULLET = re.compile(r"(?:[-–—•*·▪‣]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_ENDED = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*\Z")
_WIDEST, _NARROWEST = 100, 35
_LOOK = 400


def paragraphs(text: str) -> list[Stretch]:
    r"""Stretches without surrounding white space, in order.

    >>> text = "He came.\nShe left.\n\nThey met on the bridge that leads out of\nthe town."
    >>> [text[a:b] for a, b in paragraphs(text)]
    ['He came.', 'She left.', 'They met on the bridge that leads out of\nthe town.']
    """
    lines = _lines(text)
    if len(lines) < 2:
        return lines
    width = _wrapped_at(text, lines)
    out = [lines[0]]
    for before, line in pairwise(lines):
        if _joined(text, before, line, width):
            out[-1] = (out[-1][0], line[1])
        else:
            out.append(line)
    return out


def _lines(text: str) -> list[Stretch]:
    """Lines that hold something, without surrounding white space."""
    out = []
    at = 0
    for line in text.splitlines(keepends=True):
        kept = line.strip()
        if kept:
            start = at if line[0] == kept[0] else at + len(line) - len(line.lstrip())
            out.append((start, start + len(kept)))
        at += len(line)
    return out


def _joined(text: str, before: Stretch, line: Stretch, width: int) -> bool:
    """Whether a line goes on in the next."""
    gap = text[before[1] : line[0]]
    if gap == "\n\n":
        return False  # as in most texts
    single = len(gap) == 1 or gap == "\r\n" or len(_BREAK.findall(gap)) == 1
    if not single or "\f" in gap or "\u2029" in gap:
        return False
    length, small = before[1] - before[0], text[line[0]].islower()
    if length >= _NARROWEST and small and not _ends(text, before) and not _BULLET.match(text, line[0]):
        return True
    if not width or _BULLET.match(text, line[0]):
        return False
    room = _fits(text, before, line, width)
    return not (room and _ends(text, before)) and (small or length >= 0.6 * width)


def _wrapped_at(text: str, lines: list[Stretch]) -> int:
    """The width at which the whole text is wrapped, or 0."""
    lengths = sorted(b - a for a, b in lines)
    width = lengths[int(0.98 * (len(lengths) - 1))] if len(lengths) > 40 else lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    pairs = full = small = open_ = cased = 0
    # The first lines tell; looking at all of a book would not change it.
    for before, line in pairwise(lines[:_LOOK]):
        if len(_BREAK.findall(text, before[1], line[0])) != 1:
            continue
        first = text[line[0]]
        pairs += 1
        full += not _fits(text, before, line, width)
        small += first.islower()
        cased += first.islower() or first.isupper()
        open_ += not _ends(text, before)
    wrapped = full >= 0.6 * pairs and open_ >= 0.5 * pairs and (small >= 0.2 * pairs or not cased)
    return width if pairs and wrapped else 0


def _fits(text: str, before: Stretch, line: Stretch, width: int) -> bool:
    """Whether the next line's first word would have found room at the end of this line."""
    first = text[line[0] : min(line[1], line[0] + width)].split(None, 1)[0]
    return before[1] - before[0] + 1 + len(first) <= width


def _ends(text: str, line: Stretch) -> bool:
    return _ENDED.search(text, max(line[0], line[1] - 6), line[1]) is not None
