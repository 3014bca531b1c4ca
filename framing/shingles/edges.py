"""From word numbers to characters: where a passage begins and ends in the text, with its punctuation.

An edit in the first or last words of a copy hides its edge from any seed.  Copies begin and end where sentences and
paragraphs do; so an edge moves out to such a break when both sides reach one within a few words.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from framing.shingles.match import Runs, Windows
from framing.shingles.words import PARAGRAPH, Ints, Words

REACH = 8  # words an edge may move
SKEW = 6  # words by which the two sides may differ in that


class Text:
    """The words of all articles, with what begins at each; the end of an article is the end of a paragraph."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.level: NDArray[np.uint8] = np.append(words.level, np.uint8(PARAGRAPH))

    def outward(self, article: Ints, at: Ints, step: int) -> Ints:
        """How many words from each place to the next break in this direction, or ``REACH + 1``."""
        low, high = self.words.first[article], self.words.first[article + 1]
        path = (low + at)[:, None] + step * np.arange(REACH + 1)
        hit = self.level[np.clip(path, low[:, None], high[:, None])] > 0
        return np.where(hit.any(axis=1), hit.argmax(axis=1), REACH + 1)

    def settle(self, r: Runs, w: Windows) -> tuple[Runs, Ints]:
        """Move edges out to the next break where both sides have one near; and what each stretch is the whole of."""
        a, b = w.a[r.pair], w.b[r.pair]
        size_a, size_b = np.diff(self.words.first)[a], np.diff(self.words.first)[b]
        x, y = self.outward(a, r.a0, -1), self.outward(b, r.b0, -1)
        far = np.minimum(REACH, r.matched // 3)  # what is added without proof stays small beside what is proven
        move = (np.maximum(x, y) <= far) & (np.abs(x - y) <= SKEW)
        a0, b0 = np.maximum(r.a0 - move * x, 0), np.maximum(r.b0 - move * y, 0)
        x, y = self.outward(a, r.a1, 1), self.outward(b, r.b1, 1)
        move = (np.maximum(x, y) <= far) & (np.abs(x - y) <= SKEW)
        a1, b1 = np.minimum(r.a1 + move * x, size_a), np.minimum(r.b1 + move * y, size_b)
        clash = (a == b) & (a1 > b0)
        a1, b0 = np.where(clash, r.a1, a1), np.where(clash, r.b0, b0)
        edges = [self.level[self.words.first[n] + at] for n, at in ((a, a0), (a, a1), (b, b0), (b, b1))]
        return Runs(r.pair, a0, a1, b0, b1, r.matched), np.minimum.reduce(edges).astype(np.int64)

    def cut(self, texts: Sequence[str], article: Ints, i: Ints, j: Ints) -> list[tuple[int, int]]:
        """Code points of words ``i:j`` of each article, with the punctuation that clings to them."""
        w, low, high = self.words, self.words.first[article] + i, self.words.first[article] + j
        before = np.where(i > 0, w.stop[low - 1], 0)
        more = high < w.first[article + 1]
        after = np.where(more, w.start[np.where(more, high, 0)], -1)
        columns = (article, before, w.start[low], w.stop[high - 1], after)
        out = []
        for number, p, a, b, q in zip(*(c.tolist() for c in columns), strict=True):
            # One character between two words is a space, or joins them: nothing clings.
            if a - p > 1 or (p == 0 and a):
                a -= _cling(texts[number][p:a][::-1], p == 0)
            if q < 0 or q - b > 1:
                b += _cling(texts[number][b:q] if q >= 0 else texts[number][b:], q < 0)
            out.append((a, b))
        return out


def _cling(gap: str, at_end: bool) -> int:
    """Characters of the gap before its first white space; none where it joins two words without one."""
    for n, c in enumerate(gap):
        if c.isspace():
            return n
    return len(gap) if at_end else 0
