"""Runs of words that two articles share: the anchors of all that follows.

Map: every shard gives the numbers of its word runs and where they stand.  Partition: by the number's first byte.  Each
part then knows every article that has a number, so that no sharding of the articles can change what is found.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.shingles.match import repeated
from framing.shingles.words import Ints, Words, grams, mix

PARTS = 256


class Rare(NamedTuple):
    """What counts as evidence, in words and articles."""

    k: int = 5  # an anchor is this many words in a row
    few: int = 16  # found in at most this many places it is rare: every two of them are compared
    near: int = 2  # in more places (boilerplate, or one wire story everywhere): each with the next two only
    least: int = 5  # rare anchors a pair must share
    common: int = 40  # or anchors of any kind
    drift: int = 40  # on diagonals no further apart than this many words
    wide: float = 0.08  # a pair with so many anchors per word of the shorter article is set side by side whole
    around: int = 40  # else this many words around its anchors


class Marks(NamedTuple):
    """Word runs of one shard, sorted by part.

    ``number`` is 32 bits after the eight that make the part; ``article`` and ``word`` say where it stands: in which
    article of the shard, whose first is article ``offset`` of the whole, and at which of its words; ``part`` where each
    part begins.
    """

    number: NDArray[np.uint32]
    article: NDArray[np.int32]
    word: NDArray[np.int32]
    part: Ints
    offset: int = 0


class Met(NamedTuple):
    """Anchors: word ``ia`` of article ``a`` begins the same run as word ``ib`` of ``b``, a < b; ``rare`` as in Rare."""

    a: Ints
    ia: Ints
    b: Ints
    ib: Ints
    rare: NDArray[np.bool_]

    def take(self, which: NDArray[np.bool_] | Ints) -> Met:
        """The anchors at these places."""
        return Met(self.a[which], self.ia[which], self.b[which], self.ib[which], self.rare[which])


def fingerprint(words: Words, k: int) -> Marks:
    """The map step: runs of ``k`` words inside one article, in parts by their first byte."""
    number = grams(words.hash, k)
    ends = words.first[1:-1]
    keep = np.ones(len(number), np.bool_)
    for i in range(1, k):
        cut = ends - i
        keep[cut[(cut >= 0) & (cut < len(number))]] = False
    top = (number >> np.uint64(56)).astype(np.uint8)
    order = np.argsort(top, kind="stable")
    order = order[keep[order]]
    part = np.concatenate([[0], np.cumsum(np.bincount(top[order], minlength=PARTS))])
    short = (number >> np.uint64(24)).astype(np.uint32)
    article = words.owner()[order]
    return Marks(short[order], article, (order - words.first[article]).astype(np.int32), part.astype(np.int64))


def bound(marks: list[Marks], part: int) -> tuple[NDArray[np.uint64], Ints, Ints]:
    """One part of all shards together: numbers, articles of the whole, words."""
    cuts = [(m, slice(m.part[part], m.part[part + 1])) for m in marks]
    number = np.concatenate([m.number[cut] for m, cut in cuts]).astype(np.uint64)
    article = np.concatenate([m.article[cut] + np.int64(m.offset) for m, cut in cuts])
    return number, article, np.concatenate([m.word[cut] for m, cut in cuts]).astype(np.int64)


def meetings(number: NDArray[np.uint64], article: Ints, word: Ints, r: Rare) -> Met:
    """The reduce step of one part: every two articles that hold the same run, as far as ``r`` lets them meet."""
    place, group = repeated(mix(number))
    number, article, word = number[place], article[place], word[place]
    head = np.flatnonzero(np.diff(group, prepend=0))
    size = np.diff(np.append(head, len(group)))
    after = np.repeat(head + size, size) - np.arange(len(group)) - 1  # how many of its group follow each place
    few = np.repeat(size <= r.few, size)
    meets = np.where(few, after, np.minimum(after, r.near))
    first = np.repeat(np.arange(len(group)), meets)
    second = first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(meets) - meets, meets)
    good = (number[first] == number[second]) & (article[first] != article[second])
    first, second = first[good], second[good]
    return Met(article[first], word[first], article[second], word[second], few[first])


def anchors(marks: list[Marks], articles: int, r: Rare) -> Met:
    """All anchors of pairs that share ``r.least`` or more: part after part, and together only what is left.

    Most pairs meet once, and go before they cost anything: pairs are counted in slots.  A slot may hold several pairs,
    so that none is lost; what stays is looked at exactly later.
    """
    nothing = np.empty(0, np.int64)
    met = [Met(nothing, nothing, nothing, nothing, np.empty(0, np.bool_))]
    if marks:
        met = [meetings(*bound(marks, part), r) for part in range(PARTS)]
    bits = min(26, max(8, articles.bit_length() + 7))
    slots = [_slot(m, bits) for m in met]
    often = np.bincount(np.concatenate(slots), minlength=1 << bits) >= r.least
    met = [m.take(often[slot]) for m, slot in zip(met, slots, strict=True)]
    a, ia, b, ib, rare = zip(*met, strict=True)
    return Met(np.concatenate(a), np.concatenate(ia), np.concatenate(b), np.concatenate(ib), np.concatenate(rare))


def _slot(met: Met, bits: int) -> NDArray[np.int32]:
    number = mix((met.a.astype(np.uint64) << np.uint64(32)) | met.b.astype(np.uint64))
    return (number >> np.uint64(64 - bits)).astype(np.int32)
