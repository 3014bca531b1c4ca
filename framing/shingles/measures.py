"""How repetitive one text is: measures with a formula, a unit, a range and a source each."""

from __future__ import annotations

import zlib
from collections import Counter

import numpy as np

from framing.shingles.inside import Twin, inside
from framing.shingles.words import Words, encode, grams, words


def repeated_words(text: str, w: Words | None = None, twins: list[Twin] | None = None) -> tuple[int, int]:
    """Words in passages that stand twice (each word once), and all words.

    >>> repeated_words("The mayor opened the long bridge over the river.\\n\\n" * 2)
    (18, 18)
    """
    w = words([text]) if w is None else w
    twins = inside([text], w) if twins is None else twins
    held = np.zeros(len(w.hash), np.bool_)
    for t in twins:
        for low, high in ((t.a0, t.a1), (t.b0, t.b1)):
            held |= (w.start >= low) & (w.stop <= high)
    return int(held.sum()), len(held)


def repetition(text: str) -> dict[str, float]:
    """All measures of one text; NaN where there is nothing to divide by.

    ``share``: words in repeated passages over all words (0 to 1).  ``longest``: words of the longest repeated passage.
    ``passages``: how many pairs.  ``duplicate_2`` to ``duplicate_10``: see ``duplicate_share``.  ``compression``: see
    ``compression_ratio``.  ``mtld``: see ``mtld``.

    >>> m = repetition("The mayor opened the long bridge over the river.\\n\\n" * 2)
    >>> m["share"], m["longest"], m["passages"]
    (1.0, 9.0, 1.0)
    """
    w = words([text])
    twins = inside([text], w)
    held, base = repeated_words(text, w, twins)
    longest = max((int(((w.start >= t.a0) & (w.stop <= t.a1)).sum()) for t in twins), default=0)
    out = {"share": held / base if base else float("nan"), "longest": float(longest), "passages": float(len(twins))}
    out |= {f"duplicate_{n}": duplicate_share(w, n) for n in range(2, 11)}
    return out | {"compression": compression_ratio(text), "mtld": mtld(w)}


def duplicate_share(w: Words, n: int) -> float:
    """Characters in repeated runs of ``n`` words over all characters of words (0 to 1), as in Gopher's filters.

    For n up to 4: the characters of the most frequent run of n words only; from 5 on: of every run that stands more
    than once, overlaps counted once.  Source: Rae et al. 2021, table A1, arXiv:2112.11446.

    >>> duplicate_share(words(["big red dogs bark and big red dogs bite"]), 3)
    0.6451612903225806
    """
    size = (w.stop - w.start).astype(np.int64)
    number = grams(w.hash, n)
    if not len(size):
        return float("nan")
    if not len(number):
        return 0.0
    value, back, count = np.unique(number, return_inverse=True, return_counts=True)
    if n <= 4:
        weight = np.where(count > 1, count, 0) * np.array([size[i : i + n].sum() for i in _first(back, len(value))])
        best = int(weight.argmax())
        hit = (back == best) & (weight[best] > 0)
    else:
        hit = count[back] > 1
    held = np.zeros(len(size), np.bool_)
    for i in range(n):
        held[i : i + len(number)] |= hit
    return float(size[held].sum() / size.sum())


def _first(back: np.ndarray[tuple[int, ...], np.dtype[np.int64]], kinds: int) -> list[int]:
    out = np.zeros(kinds, np.int64)
    out[back[::-1]] = np.arange(len(back))[::-1]
    return out.tolist()


def compression_ratio(text: str) -> float:
    """Bytes of the text over its bytes when compressed with zlib (1 and more; the higher, the more it repeats itself).

    Compare texts of like length only.  Source: Shaib et al. 2024, arXiv:2403.00553.

    >>> compression_ratio("ab" * 100) > compression_ratio("the quick brown fox jumps over the lazy dog")
    True
    """
    data = encode(text)
    return len(data) / len(zlib.compress(data, 9)) if data else float("nan")


def mtld(w: Words, threshold: float = 0.72) -> float:
    """Measure of textual lexical diversity: mean length of word runs that keep a type-token ratio of ``threshold``.

    Forward and backward, averaged; about 50 to 120 in prose, lower the more words come back.
    Source: McCarthy & Jarvis 2010, doi:10.3758/BRM.42.2.381.

    >>> mtld(words(["a b a b a b a b"]))
    4.0
    """
    tokens = w.hash.tolist()
    return (_factors(tokens, threshold) + _factors(tokens[::-1], threshold)) / 2 if tokens else float("nan")


def _factors(tokens: list[int], threshold: float) -> float:
    factors, seen, count = 0.0, Counter[int](), 0
    for token in tokens:
        seen[token] += 1
        count += 1
        if len(seen) / count <= threshold:
            factors, count = factors + 1, 0
            seen.clear()
    if count:
        factors += (1 - len(seen) / count) / (1 - threshold)
    return len(tokens) / factors if factors else float(len(tokens))
