"""A text in the shape in which cues are looked for, one character for one, so that offsets stay."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any, Protocol

from ahocorasick_rs import BytesAhoCorasick

# Lower case, all white space a blank; chr(1) marks a paragraph's end and comes out as a line feed.
_TABLE = bytearray(range(256))
for _code in (*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF)):
    _TABLE[_code] = _code + 32
for _code in (9, 10, 11, 12, 13, 0x85, 0xA0):
    _TABLE[_code] = 32
_TABLE[0xB4] = 0x27
_TABLE[1] = 10
_LATIN = bytes(_TABLE)
_PAIRED = _LATIN[:10] + b"\n" + _LATIN[11:]
_RUN = re.compile(rb"  +")
_DOUBLE = BytesAhoCorasick([b"  "])  # asks thirty times as fast as ``in``, which stops at every blank
_SAME = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("–", "-"), ("—", "-"), ("…", "."))


def fold(text: str) -> bytes:
    """Lower case Latin-1, straight quotes, white space as blanks, a paragraph's end as line feeds; the rest is ``?``.

    As long as the text, always: offsets into one are offsets into the other.

    >>> fold("It\u2019s  in\\nMay.\\n\\nNo")
    b"it's  in may.\\n\\nno"
    """
    if not text.isascii():
        for curly, straight in _SAME:
            text = text.replace(curly, straight)
    raw = text.encode("latin-1", "replace")
    if b"\r" in raw:
        raw = raw.replace(b"\r\n\r\n", b" \x01 \x01")
    lines = raw.split(b"\n")
    if len(lines) % 2 and not any(lines[1::2]):  # each line feed has its twin, as in most news
        return raw.translate(_PAIRED)
    return raw.replace(b"\n\n", b"\x01\x01").replace(b"\n \n", b"\x01 \x01").translate(_LATIN)


class HasText(Protocol):
    """Anything with a text of its own that lets more be kept beside it, such as ``Segments``."""

    text: str
    kept: dict[str, Any]


def folded(segments: HasText) -> bytes:
    """``fold`` of a text that several annotators read: made once and kept with its segments.

    >>> from framing.segment import Segments
    >>> folded(Segments("It MAY."))
    b'it may.'
    """
    known: bytes | None = segments.kept.get("folded")
    if known is None:
        known = segments.kept["folded"] = fold(segments.text)
    return known


def doubled(folded: bytes) -> bool:
    """Do two blanks stand side by side?

    >>> doubled(b"a b"), doubled(b"a  b")
    (False, True)
    """
    return bool(_DOUBLE.find_matches_as_indexes(folded))


def squeezed(folded: bytes) -> tuple[bytes, Offsets]:
    """Runs of blanks as one blank, with the way back.

    >>> short, back = squeezed(b"a  b c")
    >>> short, back(2)
    (b'a b c', 3)
    """
    starts: list[int] = []
    lost: list[int] = []
    gone = 0
    for run in _RUN.finditer(folded):
        starts.append(run.start() - gone + 1)
        gone += run.end() - run.start() - 1
        lost.append(gone)
    return (_RUN.sub(b" ", folded) if starts else folded), Offsets(starts, lost)


class Offsets:
    """From a place in the squeezed text to the same place in the text."""

    def __init__(self, starts: list[int], lost: list[int]) -> None:
        self._starts = starts
        self._lost = lost

    def __bool__(self) -> bool:
        return bool(self._starts)

    def __call__(self, at: int) -> int:
        i = bisect_right(self._starts, at)
        return at + self._lost[i - 1] if i else at


def wide_fold(text: str) -> str:
    """The same for lexicons that Latin-1 cannot hold (Cyrillic, Greek ...): slower, every letter kept."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for curly, straight in _SAME:
        low = low.replace(curly, straight)
    low = low.replace("\r\n\r\n", " \x01 \x01").replace("\n\n", "\x01\x01").replace("\n \n", "\x01 \x01")
    for blank in "\t\n\x0b\x0c\r\x85\xa0":
        low = low.replace(blank, " ")
    return low.replace("\x01", "\n")
