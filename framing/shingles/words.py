"""Words of many articles as 64-bit hashes with byte offsets, straight from UTF-8, without making a single string.

A word is a run of letters and digits, lower-cased; punctuation, curly or straight, and any white space only separate.
So a copy that straightened the quotes and wrapped the lines has the same words as its original.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]
Ints = NDArray[np.int64]

_ODD = np.uint64(0x9E3779B97F4A7C15)
_ODD2 = np.uint64(0xC2B2AE3D27D4EB4F)
_PAD = b"\0" * 16
# A letter or digit keeps its (lower-case) byte, everything else of ASCII is 0; bytes of longer characters stay.
_FOLD = bytes(ord(chr(b).lower()) if b < 128 and chr(b).isalnum() else (b if b >= 128 else 0) for b in range(256))
_KEEP = np.array([(1 << (8 * n)) - 1 for n in range(8)] + [(1 << 64) - 1], dtype=np.uint64)


class Words(NamedTuple):
    """All words of some articles, in order.

    ``hash`` one number per word; ``start`` and ``stop`` byte offsets in the article's own UTF-8; ``first`` the number
    of each article's first word, and the number of all words at the end (one more entry than there are articles).
    """

    hash: U64
    start: NDArray[np.int32]
    stop: NDArray[np.int32]
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
    if not joined.isascii():
        _fold_wide(np.frombuffer(folded, np.uint8))
    letters = np.frombuffer(folded, np.uint8) != 0
    edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
    start, stop = edges[0::2], edges[1::2]
    first = np.searchsorted(start, base)
    shift = np.repeat(base[:-1] + 1, np.diff(first))
    return Words(
        _hash(folded, start, stop - start),
        (start - shift).astype(np.int32),
        (stop - shift).astype(np.int32),
        first.astype(np.int64),
    )


def _hash(folded: bytearray, start: Ints, size: Ints) -> U64:
    """A word's number from its first eight bytes, its last eight and its length.

    Reading eight bytes at any offset costs one gather per word instead of one step per byte.  Two words of more than
    sixteen bytes that differ only in the middle get one number; the alignment never rests on one word.
    """
    eight = np.ndarray((len(folded) - 7,), "<u8", buffer=folded, strides=(1,))
    head: U64 = eight[start] & _KEEP[np.minimum(size, 8)]
    tail: U64 = eight[start + np.maximum(size - 8, 0)]
    tail[size <= 8] = 0
    return mix(mix(head) + tail * _ODD2 + size.astype(np.uint64))


def _fold_wide(b: NDArray[np.uint8]) -> None:
    """Blank punctuation outside ASCII and lower-case Latin-1, Greek and Cyrillic capitals, in place."""
    _blank_wide(b)
    one = np.flatnonzero(b == 0xC3)
    upper = one[(b[one + 1] >= 0x80) & (b[one + 1] <= 0x9E) & (b[one + 1] != 0x97)]
    b[upper + 1] += 0x20
    for lead, low, mid, high in ((0xCE, 0x91, 0xA0, 0xAB), (0xD0, 0x90, 0xA0, 0xAF)):
        at = np.flatnonzero(b == lead)
        if not len(at):
            continue
        follow = b[at + 1]
        near = at[(follow >= low) & (follow < mid)]
        far = at[(follow >= mid) & (follow <= high)]
        b[near + 1] += 0x20
        b[far] += 1
        b[far + 1] -= 0x20


def _blank_wide(b: NDArray[np.uint8]) -> None:
    """U+2000-2FFF (dashes, quotes, arrows), U+3000-303F, U+0080-00BF, the byte order mark and U+FF00-FF0F separate."""
    for lead, low, high, width in (
        (0xE2, 0x80, 0xBF, 3),
        (0xE3, 0x80, 0x80, 3),
        (0xEF, 0xBB, 0xBB, 3),
        (0xC2, 0x80, 0xBF, 2),
    ):
        at = np.flatnonzero(b == lead)
        at = at[(b[at + 1] >= low) & (b[at + 1] <= high)]
        for i in range(width):
            b[at + i] = 0


def join(parts: Sequence[Words]) -> Words:
    """Shards bound together equal the whole.

    >>> a, b = words(["one two"]), words(["three"])
    >>> all((x == y).all() for x, y in zip(join([a, b]), words(["one two", "three"])))
    True
    """
    counts = np.concatenate([[0], *(np.diff(p.first) for p in parts)]).astype(np.int64)
    return Words(
        np.concatenate([p.hash for p in parts]) if parts else np.empty(0, np.uint64),
        np.concatenate([p.start for p in parts]) if parts else np.empty(0, np.int32),
        np.concatenate([p.stop for p in parts]) if parts else np.empty(0, np.int32),
        np.cumsum(counts),
    )


def grams(hashes: U64, k: int) -> U64:
    """One number for every k words in a row: ``len(hashes) - k + 1`` of them, none when there are too few.

    >>> h = words(["a b a b"]).hash
    >>> g = grams(h, 2)
    >>> len(g), bool(g[0] == g[2]), bool(g[0] == g[1])
    (3, True, False)
    """
    n = len(hashes) - k + 1
    if n <= 0:
        return np.empty(0, np.uint64)
    out = hashes[:n].copy()
    for i in range(1, k):
        out *= _ODD2
        out += hashes[i : i + n]
    return mix(out)
