"""Everything one article repeats, found for many articles at a time: a text alone costs three times as much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.shingles.inside import Twin, inside
from framing.shingles.match import repeated
from framing.shingles.phrases import LENGTH, TIMES, Phrase, stock
from framing.shingles.words import Words, grams, mix, words

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
    for twin in inside(texts, w):
        out[twin.number].twins.append(twin)
    for n in _often(w).tolist():
        out[n].stock.extend(stock(texts[n], one(w, n)))
    return out


def one(w: Words, n: int) -> Words:
    """The words of article ``n`` alone."""
    low, high = int(w.first[n]), int(w.first[n + 1])
    own = np.array([0, high - low], np.int64)
    return Words(w.hash[low:high], w.start[low:high], w.stop[low:high], w.level[low:high], own)


def _often(w: Words) -> NDArray[np.int32]:
    """Articles in which some run of words stands often enough to be a stock phrase."""
    number = grams(w.hash, LENGTH)
    owner = w.owner()[: len(number)]
    place, group = repeated(mix(number + owner.astype(np.uint64) * _STEP))
    if not len(place):
        return np.empty(0, np.int32)
    return np.unique(owner[place[np.bincount(group)[group] >= TIMES]])
