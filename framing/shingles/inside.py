"""Articles that repeat themselves: found shard by shard, each article on its own.

Seeds here are counted inside the article only, so that a line every article of a corpus has is still found when one
article has it three times.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.shingles.edges import PHRASE, Page, Stretch, settle
from framing.shingles.match import Runs, Settings, chains, runs, sorted_places, whole
from framing.shingles.words import Ints, Words, grams, mix

_STEP = np.uint64(0x9E3779B97F4A7C15)
INSIDE = Settings(k=3, gap=12, drift=6)
LEAST = 8  # equal words of a repeated sentence or paragraph
LEAST_PART = 15  # equal words of a repeated piece of a sentence


class Twin(NamedTuple):
    """Code points ``a0:a1`` and ``b0:b1`` of article ``number`` say the same; ``level`` as in ``edges``."""

    number: int
    a0: int
    a1: int
    b0: int
    b1: int
    level: int
    similarity: float


def repeating(words: Words, k: int = 6) -> Ints:
    """Numbers of the articles in which some ``k`` words in a row stand twice."""
    number = grams(words.hash, k)
    owner = words.owner()[: len(number)]
    number = mix(number + owner.astype(np.uint64) * _STEP)
    place, group = sorted_places(number, max(1, len(number)).bit_length())
    if not len(place):
        return np.empty(0, np.int64)
    i, j = place[:-1], place[1:]
    twice = (group[:-1] == group[1:]) & (number[i] == number[j]) & (owner[i] == owner[j]) & (j - i >= k)
    twice &= words.first[owner[i] + 1] - j >= k
    return np.unique(owner[i[twice]]).astype(np.int64)


def stretches(words: Words, s: Settings = INSIDE) -> Runs:
    """Stretches of at least ``LEAST`` equal words that stand twice in one article; ``pair`` is the article's number."""
    which = repeating(words)
    found = chains(runs(words, whole(words, which, which), s), s)
    found = _apart(found)
    found = found.take(found.matched >= LEAST)
    return found._replace(pair=which[found.pair])


def _apart(r: Runs) -> Runs:
    """The first place ends before the second begins: what both would hold is cut from the first's end."""
    over = np.maximum(0, r.a1 - r.b0)
    keep = r.a1 - r.a0 > 2 * over
    return r._replace(a1=r.a1 - over, b1=r.b1 - over, matched=r.matched - over).take(keep)


def inside(texts: Sequence[str], words: Words) -> list[Twin]:
    """What each of the texts says twice, in order of article and place."""
    out: list[Twin] = []
    page, at = None, -1
    r = stretches(words)
    for number, a0, a1, b0, b1, matched in zip(*(c.tolist() for c in r), strict=True):
        if number != at or page is None:
            page, at = Page(texts[number], words, number), number
        s: Stretch = settle(page, page, (a0, a1, b0, b1))
        if s.level == PHRASE and matched < LEAST_PART:
            continue
        similarity = min(1.0, matched / max(s.a1 - s.a0, s.b1 - s.b0))
        out.append(Twin(number, *page.cut(s.a0, s.a1), *page.cut(s.b0, s.b1), s.level, similarity))
    return sorted(out)
