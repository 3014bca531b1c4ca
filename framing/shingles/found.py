"""Everything one article repeats, found for many articles at a time: a text alone costs three times as much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.shingles.inside import SEED, Twin, inside
from framing.shingles.match import repeated
from framing.shingles.phrases import LENGTH, TIMES, Phrase, stock
from framing.shingles.words import U64, Ints, Words, grams, mix, words

_STEP = np.uint64(0x9E3779B97F4A7C15)


class Found(NamedTuple):
    """What one text repeats: passages, stock phrases."""

    twins: list[Twin]
    stock: list[Phrase]


def found(texts: Sequence[str]) -> list[Found]:
    """What each of the texts repeats.

    >>> line = "The mayor opened the long bridge over the river on Monday."
    >>> [len(f.twins) for f in found([line, line + "\\n\\n" + line])]
    [0, 1]
    """
    w = words(texts)
    out = [Found([], []) for _ in texts]
    number = grams(w.hash, LENGTH)
    place, group = _repeated(w, number)
    for twin in inside(texts, w, _seeds(place, len(w.hash))):
        out[twin.number].twins.append(twin)
    often = np.sort(place[np.bincount(group)[group] >= TIMES]) if len(place) else place
    cut = np.searchsorted(often, w.first)
    for n in np.flatnonzero(cut[1:] > cut[:-1]).tolist():
        own = often[cut[n] : cut[n + 1]]
        own = own[own <= w.first[n + 1] - LENGTH]
        out[n].stock.extend(stock(texts[n], one(w, n), among=(own - w.first[n], number[own])))
    return out


def one(w: Words, n: int) -> Words:
    """The words of article ``n`` alone."""
    low, high = int(w.first[n]), int(w.first[n + 1])
    own = np.array([0, high - low], np.int64)
    return Words(w.hash[low:high], w.start[low:high], w.stop[low:high], w.level[low:high], own)


def _repeated(w: Words, number: U64) -> tuple[Ints, Ints]:
    """Where runs of words begin that stand more than once in their article, as long as a stock phrase; their groups."""
    owner = w.owner()[: len(number)]
    return repeated(mix(number + owner.astype(np.uint64) * _STEP))


def _seeds(place: Ints, count: int) -> Ints:
    """Where a longer run may stand twice: it begins with shorter ones that do, one word after another."""
    twice = np.zeros(count, np.bool_)
    twice[place] = True
    seeds = twice[: max(0, count - SEED + 1)].copy()
    for further in range(1, SEED - LENGTH + 1):
        seeds &= twice[further : further + len(seeds)]
    return np.flatnonzero(seeds)
