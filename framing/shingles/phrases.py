"""Stock phrases: the same few words again and again, and a sentence that says a thing by itself.

A phrase counts when it has content: two words that are neither function words nor names.  A name or a term that comes
back ("the Ministry of Defence") is what the article is about, not how it is written.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np

from framing.shingles.match import repeated
from framing.shingles.words import U64, Ints, Words, grams

LENGTH = 5  # words of a stock phrase, at least
TIMES = 3  # how often it must stand


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


FUNCTION = _set(
    """a about above after again against all also although am an and any are as at be because been before being below
    between both but by can cannot could did do does doing down during each either else ever every few for from further
    had has have having he her here hers herself him himself his how however i if in into is it its itself just least
    less many may me might more most much must my myself near neither no nor not now of off often on once one only onto
    or other our ours out over own per quite rather s said same say says she should since so some such t than that the
    their theirs them themselves then there these they this those though through thus to too toward towards two under
    until up upon us very was we well were what when where whether which while who whom whose why will with within
    without would yes yet you your yours yourself"""
)


class Phrase(NamedTuple):
    """Code points of one occurrence, and of the others."""

    start: int
    stop: int
    others: tuple[tuple[int, int], ...]


def stock(
    text: str, w: Words, length: int = LENGTH, times: int = TIMES, among: tuple[Ints, U64] | None = None
) -> list[Phrase]:
    """Every occurrence of phrases of at least ``length`` words with content that stand ``times`` times or more.

    ``among``: the words at which such a phrase may begin, and the numbers of the runs of ``length`` words there, where
    they are known.

    >>> from framing.shingles.words import words
    >>> t = "When all is said and done, rain fell. " * 3
    >>> [t[p.start : p.stop] for p in stock(t, words([t]), length=6)][:1]
    ['When all is said and done, rain fell']
    """
    at, number = among or _often(w, length, times)
    kinds: dict[int, list[int]] = {}
    for i, value in zip(at.tolist(), number.tolist(), strict=True):
        kinds.setdefault(value, []).append(i)
    often = {
        i: value
        for value, places in kinds.items()
        if len(places) >= times and len(_apart(places, length)) >= times
        for i in places
    }
    runs: list[list[int]] = []
    for i in sorted(often):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    found = [(run[0], run[-1] + length, frozenset([often[i] for i in run])) for run in runs]
    level = w.level.tobytes()
    found = [f for f in found if not any(level[f[0] + 1 : f[1]]) and _content(text, w, f[0], f[1])]
    cut = [((int(w.start[i]), int(w.stop[j - 1])), own) for i, j, own in found]
    out = []
    for place, own in cut:
        alike = [there for there, other in cut if not own.isdisjoint(other)]
        if len(alike) >= times:
            out.append(Phrase(*place, tuple([there for there in alike if there != place])))
    return out


def _often(w: Words, length: int, times: int) -> tuple[Ints, U64]:
    """Where runs of words begin that may stand so often, and their numbers."""
    number = grams(w.hash, length)
    at, group = repeated(number)
    at = at[np.bincount(group)[group] >= times] if len(at) else at
    return at, number[at]


def _apart(places: list[int], length: int) -> list[int]:
    """Places that do not overlap one another."""
    out: list[int] = []
    for at in sorted(places):
        if not out or at >= out[-1] + length:
            out.append(at)
    return out


def _content(text: str, w: Words, low: int, high: int) -> bool:
    """Whether two of the words are neither function words nor names."""
    some = 0
    for a, b in zip(w.start[low:high].tolist(), w.stop[low:high].tolist(), strict=True):
        if b - a > 2 and text[a:b].islower() and text[a:b] not in FUNCTION:
            some += 1
            if some == 2:
                return True
    return False


def most_repeated(text: str, w: Words, length: int = 3, top: int = 10) -> list[tuple[str, int]]:
    """The phrases of ``length`` words with content that stand most often, and how often (twice or more).

    >>> from framing.shingles.words import words
    >>> t = "big red dogs bark; big red dogs bite"
    >>> most_repeated(t, words([t]))
    [('big red dogs', 2)]
    """
    number = grams(w.hash, length)
    count = Counter(number.tolist())
    first: dict[int, int] = {}
    for at, value in enumerate(number.tolist()):
        if count[value] > 1 and value not in first and _content(text, w, at, at + length):
            first[value] = at
    ranked = sorted(first.items(), key=lambda item: (-count[item[0]], item[1]))[:top]
    return [(text[int(w.start[at]) : int(w.stop[at + length - 1])], count[value]) for value, at in ranked]
