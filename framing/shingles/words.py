"""Words of many articles as 32-bit hashes with offsets, straight from UTF-8, without making a single string.

A word is a run of letters and digits, lower-cased; punctuation, curly or straight, and any white space only separate.
So a copy that straightened the quotes and wrapped the lines has the same words as its original.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.shingles.fold import fold_wide

U64 = NDArray[np.uint64]
U32 = NDArray[np.uint32]
Ints = NDArray[np.int64]

_ODD = np.uint64(0x9E3779B97F4A7C15)
_ODD2 = np.uint64(0xC2B2AE3D27D4EB4F)
_PAD = b"\0" * 16
# A letter or digit keeps its (lower-case) byte, everything else of ASCII is 0; bytes of longer characters stay.
_FOLD = bytes(ord(chr(b).lower()) if b < 128 and chr(b).isalnum() else (b if b >= 128 else 0) for b in range(256))
# What ends a sentence or a line; an old Mac's line ends with "\r" alone, all others have a "\n".
_LINE = ord("\n")
_MARK = np.array([{"\n": 2, ".": 1, "!": 1, "?": 1, ":": 1, ";": 1}.get(chr(b), 0) for b in range(256)], np.uint8)
_LINES, _STOPS = np.uint64(0x0202020202020202), np.uint64(0x0101010101010101)
PARAGRAPH, SENTENCE, PHRASE = 2, 1, 0
_KEEP = np.array([(1 << (8 * n)) - 1 for n in range(8)] + [(1 << 64) - 1], dtype=np.uint64)


class Words(NamedTuple):
    """All words of some articles, in order.

    ``hash`` one number per word; ``start`` and ``stop`` code-point offsets in the article's text; ``level`` what begins
    with the word (``PARAGRAPH``, ``SENTENCE`` or ``PHRASE``, which is neither); ``first`` the number of each article's
    first word, and the number of all words at the end (one more entry than there are articles).
    """

    hash: U32
    start: NDArray[np.int32]
    stop: NDArray[np.int32]
    level: NDArray[np.uint8]
    first: Ints

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return len(self.first) - 1

    def owner(self) -> NDArray[np.int32]:
        """The number of the article each word belongs to."""
        return np.repeat(np.arange(self.articles, dtype=np.int32), np.diff(self.first))


def mix(x: U64) -> U64:
    """Spread every bit of a number over all 64 (a multiply and xor-shift finaliser)."""
    x = (x ^ (x >> np.uint64(32))) * _ODD
    x ^= x >> np.uint64(29)
    return x


def encode(text: str) -> bytes:
    """UTF-8, one '?' for a lone surrogate, so that code points still count right."""
    return text.encode("utf-8", "replace")


def words(texts: Sequence[str]) -> Words:
    """Hash every word of the texts.

    >>> w = words(["The end.", "the END!"])
    >>> w.first.tolist(), bool((w.hash[:2] == w.hash[2:]).all()), w.stop.tolist()
    ([0, 2, 4], True, [3, 7, 3, 7])
    """
    blobs = [encode(t) for t in texts]
    sizes = np.fromiter((len(b) for b in blobs), np.int64, len(blobs)) + 1
    base = np.concatenate([[0], np.cumsum(sizes)])
    joined = b"\0".join([b"", *blobs, _PAD])
    folded = bytearray(joined.translate(_FOLD))
    ascii_only = joined.isascii()
    wide = np.flatnonzero(np.frombuffer(joined, np.uint8) >= 0x80) if not ascii_only else base[:0]  # longer characters
    if not ascii_only:
        fold_wide(np.frombuffer(folded, np.uint8), wide)
    letters = np.frombuffer(folded, np.uint8) != 0
    edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
    start, stop = edges[0::2], edges[1::2]
    first = np.searchsorted(start, base)
    level = _levels(joined, start, stop, first)
    number = _hash(folded, start, stop - start)
    if not ascii_only:
        later = wide[(np.frombuffer(joined, np.uint8)[wide] & 0xC0) == 0x80]
        start, stop, base = _code_points(later, start, stop, base)
    shift = np.repeat(base[:-1] + 1, np.diff(first))
    return Words(number, (start - shift).astype(np.int32), (stop - shift).astype(np.int32), level, first)


def _code_points(later: Ints, start: Ints, stop: Ints, base: Ints) -> tuple[Ints, Ints, Ints]:
    """Byte offsets as code-point offsets: less one for every continuation byte (``later``) before them."""
    word = np.searchsorted(start, later, "right")
    lost = np.cumsum(np.bincount(word, minlength=len(start) + 1))[: len(start)]
    inner = word[later < np.append(0, stop)[word]] - 1  # in a word, not in the gap after it
    return (
        start - lost,
        stop - lost - np.bincount(inner, minlength=len(stop)),
        base - np.searchsorted(later, base),
    )


def _levels(joined: bytes, start: Ints, stop: Ints, first: Ints) -> NDArray[np.uint8]:
    """What begins with each word, from the line ends and full stops in the first eight bytes of the gap before it.

    An empty line ends a paragraph; in an article that has none, every line does.
    """
    level = np.zeros(len(start), np.uint8)
    gap = start[1:] - stop[:-1]
    # One character that ends no line ends nothing ("3.5" and "U.S." have no space).
    at = np.flatnonzero((gap > 1) | (np.frombuffer(joined, np.uint8)[stop[:-1]] == _LINE))
    eight = np.ndarray((len(joined) - 7,), "<u8", buffer=joined, strides=(1,))
    inside: U64 = _MARK[eight[stop[at]].view(np.uint8)].view("<u8") & _KEEP.take(gap[at], mode="clip")
    lines = np.bitwise_count(inside & _LINES)
    at += 1
    level[at[(inside & _STOPS) != 0]] = SENTENCE
    some = lines > 0
    at, many = at[some], lines[some] > 1
    owner = np.searchsorted(first, at, "right") - 1
    spaced = np.zeros(len(first), np.bool_)
    spaced[owner[many & (at > first[owner])]] = True
    level[at[many | ~spaced[owner]]] = PARAGRAPH
    level[first[first < len(level)]] = PARAGRAPH
    return level


def _hash(folded: bytearray, start: Ints, size: Ints) -> U32:
    """A word's number from its first eight bytes, its last eight and its length.

    Reading eight bytes at any offset costs one gather per word instead of one step per byte.  Two words of more than
    sixteen bytes that differ only in the middle get one number; the alignment never rests on one word.
    """
    eight = np.ndarray((len(folded) - 7,), "<u8", buffer=folded, strides=(1,))
    number: U64 = eight[start]
    number &= _KEEP.take(size, mode="clip")
    long = np.flatnonzero(size > 8)
    tail: U64 = eight[start[long] + size[long] - 8]
    number *= _ODD
    number[long] ^= mix(tail) + size[long].view(np.uint64)
    return (mix(number) >> np.uint64(32)).astype(np.uint32)


def join(parts: Sequence[Words]) -> Words:
    """Shards bound together equal the whole.

    >>> a, b = words(["one two"]), words(["three"])
    >>> all((x == y).all() for x, y in zip(join([a, b]), words(["one two", "three"])))
    True
    """
    counts = np.concatenate([[0], *(np.diff(p.first) for p in parts)]).astype(np.int64)
    return Words(
        np.concatenate([p.hash for p in parts]) if parts else np.empty(0, np.uint32),
        np.concatenate([p.start for p in parts]) if parts else np.empty(0, np.int32),
        np.concatenate([p.stop for p in parts]) if parts else np.empty(0, np.int32),
        np.concatenate([p.level for p in parts]) if parts else np.empty(0, np.uint8),
        np.cumsum(counts),
    )


def grams(hashes: U32, k: int) -> U64:
    """One number for every k words in a row: ``len(hashes) - k + 1`` of them, none when there are too few.

    >>> h = words(["a b a b"]).hash
    >>> g = grams(h, 2)
    >>> len(g), bool(g[0] == g[2]), bool(g[0] == g[1])
    (3, True, False)
    """
    n = len(hashes) - k + 1
    if n <= 0:
        return np.empty(0, np.uint64)
    out = hashes[:n].astype(np.uint64)
    for i in range(1, k):
        out *= _ODD2
        out += hashes[i : i + n]
    return mix(out)


def grams_at(hashes: U32, at: Ints, k: int) -> U64:
    """The same numbers for the runs that begin at these words only.

    >>> h = words(["a b a b"]).hash
    >>> bool((grams_at(h, np.array([0, 2]), 2) == grams(h, 2)[[0, 2]]).all())
    True
    """
    out = hashes[at].astype(np.uint64)
    for i in range(1, k):
        out *= _ODD2
        out += hashes[at + i]
    return mix(out)
