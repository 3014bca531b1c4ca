"""Candidate windows to passages: seeds, runs, chains, and the edges in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.shingles.edges import Text
from framing.shingles.match import Runs, Settings, Windows, chains, runs
from framing.shingles.words import PARAGRAPH, Ints, Words

ACROSS = Settings(k=3, gap=30, drift=12, pay=6)
LEAST = 9  # equal words of a shared sentence or paragraph
LEAST_PART = 15  # equal words of a shared piece of a sentence
LEAST_PARAGRAPH = 1  # equal words of a short paragraph between two copies
NOISE = 5  # chains of fewer equal words stand in no one's way
COPY = 0.5  # two articles that share this much of the shorter one are copies
LIKE = 0.35  # equal words of all words of a passage, at least
BATCH = 400_000  # words set side by side at a time: what fits the processor's cache best


class Shared(NamedTuple):
    """Code points ``a0:a1`` of article number ``a`` and ``b0:b1`` of ``b``; ``words`` equal words in them."""

    a: int
    a0: int
    a1: int
    b: int
    b0: int
    b1: int
    level: int
    words: int
    similarity: float


def passages(texts: Sequence[str], words: Words, windows: Windows) -> Iterator[Shared]:
    """The passages in all windows, in order of the pairs."""
    edges = Text(words)
    for part in _batches(windows):
        w = windows.take(part)
        found, level = edges.settle(dominant(aligned(words, w)), w)
        likeness = np.minimum(1, found.matched / np.maximum(found.a1 - found.a0, found.b1 - found.b0))
        need = np.choose(level, (LEAST_PART, LEAST, LEAST_PARAGRAPH))
        good = (found.matched >= need) & (likeness >= LIKE)
        found, level, likeness = found.take(good), level[good], likeness[good]
        a, b = w.a[found.pair], w.b[found.pair]
        left, right = edges.cut(texts, a, found.a0, found.a1), edges.cut(texts, b, found.b0, found.b1)
        columns = (a, b, level, found.matched, likeness)
        for n, (one, two, whole_of, matched, same) in enumerate(zip(*(c.tolist() for c in columns), strict=True)):
            yield Shared(one, *left[n], two, *right[n], whole_of, matched, same)


def _batches(w: Windows) -> Iterator[slice]:
    total = np.cumsum(w.a1 - w.a0 + w.b1 - w.b0)
    low = 0
    while low < len(total):
        done = total[low - 1] if low else 0
        high = max(low + 1, int(np.searchsorted(total, done + BATCH, "right")))
        yield slice(low, high)
        low = high


def aligned(words: Words, w: Windows, s: Settings = ACROSS) -> Runs:
    """Chains of at least ``LEAST`` equal words in every window; in copies also the shorter ones.

    Chaining twice: the second time without the noise, so that nothing stands between the pieces of one passage.
    """
    found = chains(runs(words, w, s), s)
    joined = chains(found.take(found.matched >= NOISE), s)
    joined = joined.take(joined.matched >= LEAST)
    known = np.bincount(joined.pair, weights=joined.matched, minlength=len(w.a))
    size = np.diff(words.first)
    copy = known >= COPY * np.minimum(size[w.a], size[w.b])
    short = found.take((found.matched < LEAST) & copy[found.pair])
    short = _bound(short, _tiny(words, w, np.flatnonzero(copy)))
    free = _free((short.pair, short.a0, short.a1), (joined.pair, joined.a0, joined.a1), w.a1)
    free |= _free((short.pair, short.b0, short.b1), (joined.pair, joined.b0, joined.b1), w.b1)
    return _bound(joined, short.take(free))


def _bound(one: Runs, two: Runs) -> Runs:
    return Runs(*(np.concatenate(both) for both in zip(one, two, strict=True)))


def _tiny(words: Words, w: Windows, copies: Ints) -> Runs:
    """Paragraphs of fewer words than a seed that stand once in each of two copies ("By our correspondent")."""
    rows: list[tuple[int, ...]] = []
    for n in copies.tolist():
        left, right = _paragraphs(words, int(w.a[n])), _paragraphs(words, int(w.b[n]))
        for key, (low, high) in left.items():
            if high and (there := right.get(key, (0, 0)))[1]:
                rows.append((n, low, high, *there, high - low))
    columns = np.array(rows, np.int64).reshape(-1, 6)
    inside = (columns[:, 1] >= w.a0[columns[:, 0]]) & (columns[:, 2] <= w.a1[columns[:, 0]])
    inside &= (columns[:, 3] >= w.b0[columns[:, 0]]) & (columns[:, 4] <= w.b1[columns[:, 0]])
    return Runs(*columns[inside].T)


def _paragraphs(words: Words, article: int) -> dict[bytes, tuple[int, int]]:
    """The tiny paragraphs of an article by their words; (0, 0) for one that stands more than once."""
    first, last = int(words.first[article]), int(words.first[article + 1])
    edge = np.append(np.flatnonzero(words.level[first:last] == PARAGRAPH), last - first)
    out: dict[bytes, tuple[int, int]] = {}
    for at in np.flatnonzero(np.diff(edge) < ACROSS.k).tolist():
        low, high = int(edge[at]), int(edge[at + 1])
        key = words.hash[first + low : first + high].tobytes()
        out[key] = (0, 0) if key in out else (low, high)
    return out


def _free(asked: tuple[Ints, Ints, Ints], taken: tuple[Ints, Ints, Ints], end: Ints) -> NDArray[np.bool_]:
    """Whether the middle of each stretch (pair, low, high) asked for lies in none that is taken in the same pair."""
    base = np.concatenate([[0], np.cumsum(end + 1)])
    count = np.bincount(base[taken[0]] + taken[1], minlength=int(base[-1]))
    count -= np.bincount(base[taken[0]] + taken[2], minlength=int(base[-1]))
    free: NDArray[np.bool_] = np.cumsum(count)[base[asked[0]] + (asked[1] + asked[2]) // 2] == 0
    return free


def dominant(r: Runs) -> Runs:
    """Without passages that a larger one of the same pair holds: more than half of both sides."""
    order = np.lexsort((-r.matched, r.pair))
    r = r.take(order)
    keep = np.ones(len(r.pair), np.bool_)
    at, step = np.arange(len(r.pair)), 0
    while len(at):
        step += 1
        at = at[(at >= step) & (r.pair[at] == r.pair[at - step])]
        small, large = r.take(at), r.take(at - step)
        half_a = 2 * (np.minimum(small.a1, large.a1) - np.maximum(small.a0, large.a0)) > small.a1 - small.a0
        half_b = 2 * (np.minimum(small.b1, large.b1) - np.maximum(small.b0, large.b0)) > small.b1 - small.b0
        keep[at] &= ~(half_a & half_b)
    return r.take(keep)
