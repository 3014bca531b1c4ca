"""Where two articles, or two places of one article, share short runs of words: seeds, and the straight runs they make.

Every step works on many pairs at once.  A pair (a, b) with a == b asks for repetition inside one article.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.shingles.words import U64, Ints, Words, grams, mix

_STEP = np.uint64(0x9E3779B97F4A7C15)


class Runs(NamedTuple):
    """Stretches of pair ``pair``: words ``a0:a1`` of article a beside ``b0:b1`` of b; ``matched`` of them are equal."""

    pair: Ints
    a0: Ints
    a1: Ints
    b0: Ints
    b1: Ints
    matched: Ints

    def take(self, which: NDArray[np.bool_] | Ints) -> Runs:
        """The runs at these places."""
        return Runs(*(column[which] for column in self))


class Settings(NamedTuple):
    """How seeds are made and joined, in words."""

    k: int = 3  # seeds: this many words in a row
    group: int = 10  # a seed that stands more often than this in a pair says nothing about place
    bridge: int = 6  # words of one run that may differ without an insertion or a deletion
    gap: int = 30  # words that may lie between two joined runs
    drift: int = 12  # words by which the gap may differ between the two sides
    pay: int = 10_000  # words that may lie between two joined runs for each equal word of the shorter
    look: int = 6  # so many following runs are looked at (noise may stand between two true ones)


def repeated(numbers: U64) -> tuple[Ints, Ints]:
    """Places of the numbers that occur more than once, group after group, and the group of each.

    Counting in a small table leaves out almost all that stand alone at a tenth of the cost of sorting them; the place
    is packed into the low bits of the number, so that one sort without indices does the rest.  Numbers that differ only
    in those low bits share a group: whoever asks compares the numbers.

    >>> from framing.shingles.words import words
    >>> place, group = repeated(words(["a b c b a"]).hash)
    >>> sorted(place[group == group[0]].tolist()) in ([0, 4], [1, 3]), sorted(place.tolist())
    (True, [0, 1, 3, 4])
    """
    bits = max(1, len(numbers)).bit_length()
    slot = (numbers >> np.uint64(64 - min(bits + 2, 32))).view(np.int64)
    place = np.flatnonzero(np.bincount(slot)[slot] > 1) if len(slot) else slot
    low = np.uint64((1 << bits) - 1)
    key = (numbers[place] & ~low) | place.view(np.uint64)
    key.sort()
    same = (key[1:] ^ key[:-1]) <= low
    member = np.zeros(len(key), np.bool_)
    member[:-1] = same
    member[1:] |= same
    at = np.nonzero(member)[0]
    fresh = np.ones(len(at), np.int64)
    fresh[1:] = ~same[at[1:] - 1]
    return (key[at] & low).view(np.int64), np.cumsum(fresh)


class Windows(NamedTuple):
    """What to set beside what: words ``a0:a1`` of article ``a`` and ``b0:b1`` of ``b``, one window per row.

    A window of an article on itself has a == b and counts once.
    """

    a: Ints
    a0: Ints
    a1: Ints
    b: Ints
    b0: Ints
    b1: Ints

    def take(self, which: NDArray[np.bool_] | Ints | slice) -> Windows:
        """The windows at these places."""
        return Windows(*(column[which] for column in self))


def whole(words: Words, a: Ints, b: Ints) -> Windows:
    """Windows as large as the articles."""
    count, zero = np.diff(words.first), np.zeros(len(a), np.int64)
    return Windows(a, zero, count[a], b, zero, count[b])


def runs(words: Words, w: Windows, s: Settings) -> Runs:
    """Straight runs of shared words in every window; ``pair`` is the window's number."""
    nothing = Runs(*(np.empty(0, np.int64) for _ in range(6)))
    alone = w.a == w.b
    low = np.stack([w.a0, w.b0], 1).ravel()
    sizes = np.stack([w.a1 - w.a0, np.where(alone, 0, w.b1 - w.b0)], 1).ravel()
    starts = np.stack([words.first[w.a] + w.a0, words.first[w.b] + w.b0], 1).ravel()
    begin = np.concatenate([[0], np.cumsum(sizes)])
    total = int(begin[-1])
    if total < s.k:
        return nothing
    piece = np.repeat(np.arange(len(sizes)), sizes)
    number = grams(words.hash[np.arange(total) + (starts - begin[:-1])[piece]], s.k)
    number = mix(number + (piece[: len(number)] // 2).astype(np.uint64) * _STEP)
    inside = np.nonzero(piece[: len(number)] == piece[s.k - 1 :])[0]
    place, group = repeated(number[inside])
    place = inside[place]
    first, second = _couples(place, group, piece[place] & 1, alone[piece[place] // 2], s)
    i, j = place[first], place[second]
    ok = (number[i] == number[j]) & (piece[i] // 2 == piece[j] // 2)
    i, j = i[ok], j[ok]
    if not len(i):
        return nothing
    offset = low - begin[:-1]
    return _straight(piece[i] // 2, i + offset[piece[i]], j + offset[piece[j]], s)


def _couples(place: Ints, group: Ints, side: Ints, alone: NDArray[np.bool_], s: Settings) -> tuple[Ints, Ints]:
    """Which members of each group to set side by side: all of a with all of b, and inside one article the next two."""
    size = np.bincount(group)[group] if len(group) else group
    left, right = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for step in range(1, min(s.group, len(group))):
        same = group[:-step] == group[step:]
        if not same.any():
            break
        across = (side[:-step] != side[step:]) & (size[step:] <= s.group)
        within = alone[step:] & (step <= 2) & (place[step:] - place[:-step] >= s.k)
        at = np.nonzero(same & (across | within))[0]
        left.append(at)
        right.append(at + step)
    return np.concatenate(left), np.concatenate(right)


def _straight(pair: Ints, ia: Ints, ib: Ints, s: Settings) -> Runs:
    """Seeds on one diagonal, no more than ``bridge`` words apart, are one run."""
    wide = int(max(ia.max(), ib.max()) + 1).bit_length()
    key = (pair << (2 * wide + 1)) | ((ib - ia + (1 << wide)) << wide) | ia
    key.sort()
    line, at = key >> wide, key & ((1 << wide) - 1)
    step = np.diff(at, prepend=0)
    new = np.ones(len(key), np.bool_)
    new[1:] = (line[1:] != line[:-1]) | (step[1:] > s.bridge + s.k)
    head = np.nonzero(new)[0]
    gain = np.where(new, s.k, np.minimum(step, s.k))
    last = np.append(head[1:], len(key)) - 1
    shift = (line[head] & ((1 << (wide + 1)) - 1)) - (1 << wide)
    a0, a1 = at[head], at[last] + s.k
    return Runs(line[head] >> (wide + 1), a0, a1, a0 + shift, a1 + shift, np.add.reduceat(gain, head))


def chains(r: Runs, s: Settings) -> Runs:
    """Join runs that follow each other on both sides with small gaps: one edited passage."""
    if not len(r.pair):
        return r
    wide = int(r.a1.max()).bit_length()
    r = r.take(np.argsort((r.pair << wide) | r.a0, kind="stable"))
    left, right = [], []
    for step in range(1, min(s.look, len(r.pair) - 1) + 1):
        gap_a = r.a0[step:] - r.a1[:-step]
        gap_b = r.b0[step:] - r.b1[:-step]
        ok = (
            (r.pair[step:] == r.pair[:-step]) & (np.maximum(gap_a, gap_b) <= s.gap) & (np.abs(gap_a - gap_b) <= s.drift)
        )
        ok &= (gap_a >= -s.drift) & (gap_b >= -s.drift)
        ok &= np.maximum(gap_a, gap_b) <= s.pay * np.minimum(r.matched[step:], r.matched[:-step])
        at = np.nonzero(ok)[0]
        left.append(at)
        right.append(at + step)
    links = (np.concatenate(left), np.concatenate(right)) if left else (r.pair[:0], r.pair[:0])
    return _merge(r, *links) if len(links[0]) else r


def _merge(r: Runs, left: Ints, right: Ints) -> Runs:
    """Connected runs as one, from the first word to the last on both sides."""
    label = _connected(len(r.pair), left, right)
    order = np.argsort(label, kind="stable")
    head = np.nonzero(np.diff(label[order], prepend=-1))[0]
    low = [np.minimum.reduceat(c[order], head) for c in (r.a0, r.b0)]
    high = [np.maximum.reduceat(c[order], head) for c in (r.a1, r.b1)]
    matched = np.minimum(np.add.reduceat(r.matched[order], head), np.minimum(high[0] - low[0], high[1] - low[1]))
    return Runs(r.pair[order][head], low[0], high[0], low[1], high[1], matched)


def _connected(n: int, left: Ints, right: Ints) -> Ints:
    """The smallest number of the connected piece each of ``n`` runs belongs to."""
    label = np.arange(n)
    while True:
        one, two = label[left], label[right]
        if np.array_equal(one, two):
            return label
        low = np.minimum(one, two)
        np.minimum.at(label, one, low)
        np.minimum.at(label, two, low)
        label = label[label]
