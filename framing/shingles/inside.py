"""Articles that repeat themselves: found shard by shard, each article on its own.

Seeds here are counted inside the article only, so that a line every article of a corpus has is still found when one
article has it three times.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.shingles.edges import Text
from framing.shingles.match import Runs, Settings, chains, repeated, runs, whole
from framing.shingles.words import PHRASE, Ints, Words, grams, grams_at, mix

_STEP = np.uint64(0x9E3779B97F4A7C15)
INSIDE = Settings(k=3, gap=12, drift=6)
SEED = 7  # a repetition holds at least this many unchanged words in a row
LEAST = 8  # equal words of a repeated sentence or paragraph
LIKE = 0.4  # equal words of all words of a repetition, at least
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


def repeating(words: Words, among: Ints | None = None, k: int = SEED) -> Ints:
    """Numbers of the articles in which some ``k`` words in a row stand twice; ``among``: where to look, if known."""
    if among is None:
        number = grams(words.hash, k)
        at = np.arange(len(number))
        owner: Ints = words.owner()[at].astype(np.int64)
    else:
        number, at, owner = grams_at(words.hash, among, k), among, np.searchsorted(words.first, among, "right") - 1
    number = mix(number + owner.astype(np.uint64) * _STEP)
    place, group = repeated(number)
    if not len(place):
        return np.empty(0, np.int64)
    number, owner, at = number[place], owner[place], at[place]
    twice = (group[:-1] == group[1:]) & (number[:-1] == number[1:]) & (owner[:-1] == owner[1:])
    twice &= (at[1:] - at[:-1] >= k) & (words.first[owner[:-1] + 1] - at[1:] >= k)
    return np.flatnonzero(np.bincount(owner[:-1][twice]))


def _apart(r: Runs) -> Runs:
    """The first place ends before the second begins: what both would hold is cut from the first's end.

    Where little would be left, the text goes on saying the same thing: each saying is set beside the next.
    """
    over = np.maximum(0, r.a1 - r.b0)
    fits = r.a1 - r.a0 > 2 * over
    cut = r._replace(a1=r.a1 - over, b1=r.b1 - over, matched=r.matched - over).take(fits)
    if fits.all():
        return cut
    both = Runs(*(np.concatenate(columns) for columns in zip(cut, _one_by_one(r.take(~fits)), strict=True)))
    return both.take(np.lexsort((both.b0, both.a0, both.pair)))


def _one_by_one(r: Runs) -> Runs:
    """Runs that overlap their own continuation, in pieces as long as what is said again, or enough of those."""
    period = r.b0 - r.a0
    size = np.where(period < LEAST, period * -(-LEAST_PART // period), period)
    count = np.maximum(0, (r.b1 - r.a0) // size - 1)
    which = np.repeat(np.arange(len(count)), count)
    size, step = size[which], np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    a0 = r.a0[which] + step * size
    matched = r.matched[which] * size // (r.a1 - r.a0)[which]
    return Runs(r.pair[which], a0, a0 + size, a0 + size, a0 + 2 * size, matched)


def inside(texts: Sequence[str], words: Words, among: Ints | None = None) -> list[Twin]:
    """What each of the texts says twice, in order of article and place; ``among``: where a seed may begin, if known."""
    which = repeating(words, among)
    if not len(which):
        return []
    window = whole(words, which, which)
    found = chains(runs(words, window, INSIDE), INSIDE)
    found = _apart(found)
    found = found.take(found.matched >= LEAST)
    if not len(found.pair):
        return []
    edges = Text(words)
    found, level = edges.settle(found, window)
    likeness = np.minimum(1, found.matched / np.maximum(found.a1 - found.a0, found.b1 - found.b0))
    good = ((level > PHRASE) | (found.matched >= LEAST_PART)) & (likeness >= LIKE)
    found, level, likeness = found.take(good), level[good], likeness[good]
    number = which[found.pair]
    left, right = edges.cut(texts, number, found.a0, found.a1), edges.cut(texts, number, found.b0, found.b1)
    columns = (number, level, likeness)
    return sorted(
        Twin(n, one[0], one[1], two[0], two[1], whole_of, same)
        for one, two, n, whole_of, same in zip(left, right, *(c.tolist() for c in columns), strict=True)
    )
