"""Which pairs of articles to align: pairs that share rare runs of words.

Map: every shard gives the numbers of its word runs and where they stand.  Partition: by the number's first byte.  Each
part then knows every article that has a number, so that no sharding of the articles can change what is found.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.shingles.match import Windows, repeated
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

    ``number`` is 32 bits after the eight that make the part; ``word`` the place in the shard, which begins at word
    ``offset`` of the whole; ``part`` where each part begins.
    """

    number: NDArray[np.uint32]
    word: NDArray[np.int32]
    part: Ints
    offset: int = 0


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
    return Marks(short[order], order.astype(np.int32), part.astype(np.int64))


def meetings(marks: list[Marks], part: int, r: Rare) -> tuple[Ints, Ints, NDArray[np.bool_]]:
    """The reduce step of one part: places (word numbers) with the same run, first < second, and whether it is rare."""
    cuts = [slice(m.part[part], m.part[part + 1]) for m in marks]
    number = np.concatenate([m.number[cut] for m, cut in zip(marks, cuts, strict=True)]).astype(np.uint64)
    word = np.concatenate([m.word[cut] + np.int64(m.offset) for m, cut in zip(marks, cuts, strict=True)])
    place, group = repeated(mix(number))
    few = (np.bincount(group) <= r.few)[group] if len(group) else np.empty(0, np.bool_)
    word, number = word[place], number[place]
    pairs: list[tuple[Ints, Ints, NDArray[np.bool_]]] = [(word[:0], word[:0], few[:0])]
    for step in range(1, min(r.few, len(group))):
        same = (group[:-step] == group[step:]) & (number[:-step] == number[step:])
        if step > r.near:
            same &= few[step:]
        at = np.flatnonzero(same)
        if not len(at):
            break
        pairs.append((word[at], word[at + step], few[at]))
    first, second, rare = (np.concatenate(column) for column in zip(*pairs, strict=True))
    return first, second, rare


def candidates(first: Ints, second: Ints, rare: NDArray[np.bool_], words: Words, r: Rare) -> Windows:
    """Pairs of articles with enough anchors on neighbouring diagonals, each once, a < b, and where to look in them.

    A pair that shares much is set side by side whole; one that shares a sentence, only around it.
    """
    owner = words.owner()
    owner_a, owner_b = owner[first], owner[second]
    apart = np.flatnonzero(owner_a != owner_b)
    a, b, rare = owner_a[apart].astype(np.int64), owner_b[apart].astype(np.int64), rare[apart]
    ia, ib = first[apart] - words.first[a], second[apart] - words.first[b]
    pair, line = a * words.articles + b, (ib - ia) // r.drift
    order = _crowded(pair, r.least)
    order = order[np.lexsort((line[order], pair[order]))]
    pair, line, rare, ia, ib = pair[order], line[order], rare[order], ia[order], ib[order]
    head = _heads(pair, line)
    many = np.diff(np.append(head, len(pair)))
    scarce = np.add.reduceat(rare.astype(np.int64), head) if len(head) else head
    pair_of, line_of = pair[head], line[head]
    follows = (np.diff(pair_of) == 0) & (np.diff(line_of) == 1)  # a passage may lie on the border of two bands
    good = (_with_next(scarce, follows) >= r.least) | (_with_next(many, follows) >= r.common)
    good[1:] |= good[:-1] & follows
    bands = [f.reduceat(c, head) for f, c in ((np.minimum, ia), (np.maximum, ia), (np.minimum, ib), (np.maximum, ib))]
    kept = np.flatnonzero(good)
    pair_of, many, bands = pair_of[kept], many[kept], [c[kept] for c in bands]
    return _windows(pair_of, many, bands, words, r)


def _crowded(pair: Ints, least: int) -> Ints:
    """Places of the pairs that may occur ``least`` times: most meet once, and are counted out first."""
    bits = max(1, len(pair)).bit_length() + 1
    slot = (mix(pair.view(np.uint64)) >> np.uint64(64 - bits)).view(np.int64)
    return np.flatnonzero(np.bincount(slot)[slot] >= least) if len(slot) else slot


def _heads(*columns: Ints) -> Ints:
    """Where a row differs from the one before it."""
    n = len(columns[0])
    new = np.ones(n, np.bool_)
    if n:
        new[1:] = np.any([np.diff(c) != 0 for c in columns], axis=0)
    return np.flatnonzero(new)


def _with_next(value: Ints, follows: NDArray[np.bool_]) -> Ints:
    out = value.copy()
    out[:-1] += np.where(follows, value[1:], 0)
    return out


def _windows(pair: Ints, many: Ints, bands: list[Ints], words: Words, r: Rare) -> Windows:
    """One window for each pair that shares much, else one for each place in a; windows of a pair are apart in a."""
    size = np.diff(words.first)
    head = _heads(pair)
    which = np.repeat(np.arange(len(head)), np.diff(np.append(head, len(pair))))
    of = pair[head]
    short = np.minimum(size[of // words.articles], size[of % words.articles])
    wide = (np.add.reduceat(many, head) if len(head) else many) >= r.wide * short
    order = np.lexsort((bands[0], which))
    which, (a0, a1, b0, b1) = which[order], (band[order] for band in bands)
    far = np.maximum.accumulate(a1 + (which << 32)) - (which << 32)  # the furthest end so far in the same pair
    new = np.ones(len(which), np.bool_)
    new[1:] = (np.diff(which) > 0) | (~wide[which[1:]] & (a0[1:] > far[:-1] + 2 * r.around))
    head = np.flatnonzero(new)
    if not len(head):
        return Windows(*[head] * 6)
    which, of = which[head], of[which[head]]
    a, b = of // words.articles, of % words.articles
    low = [np.maximum(np.minimum.reduceat(x, head) - r.around, 0) for x in (a0, b0)]
    high = [np.minimum(np.maximum.reduceat(x, head) + r.around, size[n]) for x, n in ((a1, a), (b1, b))]
    low = [np.where(wide[which], 0, x) for x in low]
    high = [np.where(wide[which], size[n], x) for x, n in zip(high, (a, b), strict=True)]
    return Windows(a, low[0], high[0], b, low[1], high[1])
