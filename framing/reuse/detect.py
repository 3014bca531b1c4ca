"""Articles to passages, step after step: map, partition, pairs, align."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from framing.reuse.align import Shared, passages
from framing.reuse.anchors import Marks, Rare, anchors, fingerprint
from framing.reuse.windows import candidates
from framing.shingles.inside import Twin, inside
from framing.shingles.words import Words, words

SHARD = 100  # articles hashed at a time: about 600 kB, small enough to stay in the processor's cache

FIRST = np.zeros(1, np.int64)


class Mapped(NamedTuple):
    """What the map step keeps of some articles: their words, the marks of their word runs, what they repeat."""

    words: Words
    marks: Marks | None
    twins: list[Twin]


def shards(texts: Sequence[str], size: int = SHARD) -> Iterator[Sequence[str]]:
    """The texts in pieces."""
    for low in range(0, len(texts), size):
        yield texts[low : low + size]


def mapped(texts: Sequence[str], *, within: bool = True, across: bool = True, rare: Rare | None = None) -> Mapped:
    """The map step: everything that one shard can know by itself."""
    found = words(texts)
    marks = fingerprint(found, (rare or Rare()).k) if across else None
    return Mapped(found, marks, inside(texts, found) if within else [])


def gathered(parts: Iterable[Mapped], room: int | None = None) -> tuple[Words, list[Marks], list[Twin]]:
    """Bind shards together: word and article numbers become those of the whole.

    ``room``: no more words than this can come; then each shard is copied to its place and freed before the next is
    made.  Memory that is only reserved costs nothing.
    """
    if room is None:
        parts = list(parts)
        room = sum(len(part.words.hash) for part in parts)
    whole = Words(
        np.empty(room, np.uint32), np.empty(room, np.int32), np.empty(room, np.int32), np.empty(room, np.uint8), FIRST
    )
    marks: list[Marks] = []
    twins: list[Twin] = []
    first = [FIRST]
    word = article = 0
    for part in parts:
        place = slice(word, word + len(part.words.hash))
        whole.hash[place], whole.start[place] = part.words.hash, part.words.start
        whole.stop[place], whole.level[place] = part.words.stop, part.words.level
        if part.marks is not None:
            marks.append(part.marks._replace(offset=article))
        twins.extend(t._replace(number=t.number + article) for t in part.twins)
        first.append(part.words.first[1:] + word)
        word += len(part.words.hash)
        article += part.words.articles
    found = Words(whole.hash[:word], whole.start[:word], whole.stop[:word], whole.level[:word], np.concatenate(first))
    return found, marks, twins


def shared(texts: Sequence[str], found: Words, marks: list[Marks], rare: Rare | None = None) -> list[Shared]:
    """Passages that two articles share, in order of the pairs and places."""
    r = rare or Rare()
    windows = candidates(anchors(marks, found.articles, r), np.diff(found.first), r)
    return sorted(passages(texts, found, windows))
