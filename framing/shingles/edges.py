"""From word numbers to characters: where a passage begins and ends in the text, with its punctuation.

An edit in the first or last words of a copy hides its edge from any seed.  Copies begin and end where sentences and
paragraphs do; so an edge moves out to such a break when both sides reach one within a few words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from framing.shingles.words import Words, encode

_BLANK = re.compile(r"\n[^\S\n]*\n|\r[^\S\r]*\r|\r\n[^\S\r\n]*\r\n")
_STOP = re.compile(r"[.!?…:;][\"'”’»)\]]*\s")
PARAGRAPH, SENTENCE, PHRASE = 2, 1, 0
REACH = 8  # words an edge may move
SKEW = 4  # words by which the two sides may differ in that


class Page:
    """One text with its words as code-point offsets, and what stands between them."""

    def __init__(self, text: str, words: Words, number: int) -> None:
        piece = slice(int(words.first[number]), int(words.first[number + 1]))
        start, stop = words.start[piece], words.stop[piece]
        if not text.isascii():
            lead = (np.frombuffer(encode(text), np.uint8) & 0xC0) != 0x80
            before = np.concatenate([[0], np.cumsum(lead)])
            start, stop = before[start], before[stop]
        self.text = text
        self.start: list[int] = start.tolist()
        self.stop: list[int] = stop.tolist()
        self._line = _BLANK.search(text) is None

    def between(self, i: int) -> str:
        """The characters before word ``i`` (and after the word before it)."""
        low = self.stop[i - 1] if i else 0
        return self.text[low : self.start[i] if i < len(self.start) else len(self.text)]

    def level(self, i: int) -> int:
        """What begins with word ``i``: a paragraph, a sentence, or neither."""
        if i <= 0 or i >= len(self.start):
            return PARAGRAPH
        gap = self.between(i)
        if len(gap) == 1 and gap == " ":
            return PHRASE
        if _BLANK.search(gap) or (self._line and ("\n" in gap or "\r" in gap)):
            return PARAGRAPH
        return SENTENCE if _STOP.search(gap) else PHRASE

    def outward(self, i: int, step: int, reach: int) -> int:
        """How many words from place ``i`` to the next break in this direction, or ``reach + 1``."""
        for n in range(reach + 1):
            if self.level(i + step * n):
                return n
        return reach + 1

    def cut(self, i: int, j: int) -> tuple[int, int]:
        """Code points of words ``i:j`` with the punctuation that clings to them."""
        before, after = self.between(i), self.between(j)
        low, high = self.start[i], self.stop[j - 1]
        if i == 0 or any(c.isspace() for c in before):
            low -= len(before) - max((n + 1 for n, c in enumerate(before) if c.isspace()), default=0)
        if j == len(self.start) or any(c.isspace() for c in after):
            high += next((n for n, c in enumerate(after) if c.isspace()), len(after))
        return low, high


class Stretch(NamedTuple):
    """The same wording in two places, in words: ``a0:a1`` and ``b0:b1``; ``level`` says what it is the whole of."""

    a0: int
    a1: int
    b0: int
    b1: int
    level: int


def settle(a: Page, b: Page, found: tuple[int, int, int, int], reach: int = REACH) -> Stretch:
    """Move both edges out to the next break where both sides have one near."""
    a0, a1, b0, b1 = found
    x, y = a.outward(a0, -1, reach), b.outward(b0, -1, reach)
    if max(x, y) <= reach and abs(x - y) <= SKEW:
        a0, b0 = max(0, a0 - x), max(0, b0 - y)
    x, y = a.outward(a1, 1, reach), b.outward(b1, 1, reach)
    if max(x, y) <= reach and abs(x - y) <= SKEW:
        a1, b1 = min(len(a.start), a1 + x), min(len(b.start), b1 + y)
    if a is b and a1 > b0:
        a1, b0 = max(found[1], found[0] + 1), found[2]
    return Stretch(a0, a1, b0, b1, min(a.level(a0), a.level(a1), b.level(b0), b.level(b1)))
