"""Find the cues of a lexicon in a text: one pass of an automaton, then word boundaries, then the longest wins."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from ahocorasick_rs import BytesAhoCorasick, Implementation

from framing.lexicon.entries import Entry, Lexicon
from framing.lexicon.fold import doubled, fold, squeezed, wide_fold
from framing.lexicon.places import Places

# What a byte of folded text says of a word's end: 1 goes on with the word, 2 ("?") may stand for anything, 0 ends it.
_GOES_ON = bytes(2 if chr(c) == "?" else int(chr(c).isalnum() or chr(c) == "_") for c in range(256))
# All that may end a word as a blank: a cue between blanks is then found at word boundaries only.
_BLANKED = bytes(c if _GOES_ON[c] == 1 else 32 for c in range(256))

_TABLE = 12_000  # letters; the full table of more cues outgrows the processor's cache, a compressed one does not

_start = itemgetter(0)
_by_end = itemgetter(1, 0, 2)
Place = TypeVar("Place", bound=tuple[Any, ...])  # anything that begins with start and end


class Match(NamedTuple):
    """An entry found at ``[start, end)``, in code points of the text as read."""

    start: int
    end: int
    entry: Entry


class Matcher:
    """A compiled lexicon.

    >>> from framing.lexicon import load
    >>> [m.entry.cue for m in Matcher(load("hedging-en").entries).find("A mayor might, perhaps.")]
    ['might', 'perhaps']
    """

    def __init__(self, entries: Iterable[Entry], excepts: Iterable[tuple[str, str]] = ()) -> None:
        """``excepts`` are pairs of label and context; a cue inside such a context does not count."""
        self.entries = tuple(entries)
        self._excepts = tuple((label, " ".join(text.replace("’", "'").split())) for label, text in excepts)
        cues = [e.cue for e in self.entries] + [text.lower() for _, text in self._excepts]
        self._wide = any(ord(c) > 255 for cue in cues for c in cue)
        self._open = tuple(e.open_end for e in self.entries) + (False,) * len(self._excepts)
        self._some_open = any(self._open)
        # The cues that blanks may have made of another text, as they are.
        self._bare: tuple[bytes | None, ...] = (None,) * len(cues)
        self._sure = self._bare
        if self._wide:
            patterns = [cue.encode("utf-32-le") for cue in cues]
        else:
            bare = [cue.encode("latin-1") for cue in cues]
            blanked = [cue.translate(_BLANKED) for cue in bare]
            patterns = [b" " + cue + b" "[is_open:] for cue, is_open in zip(blanked, self._open, strict=True)]
            self._bare = tuple(cue if b" " in blank else None for cue, blank in zip(bare, blanked, strict=True))
        small = sum(map(len, patterns)) < _TABLE
        kind = Implementation.DFA if small else Implementation.ContiguousNFA
        self._automaton = BytesAhoCorasick(patterns, implementation=kind) if patterns else None

    def find(self, text: str) -> list[Match]:
        """The cues in the text, by place, the longest where several overlap."""
        return longest(self.candidates(text))

    def candidates(self, text: str) -> list[Match]:
        """Every cue that stands in the text as whole words, also inside longer ones."""
        return self.within(text, b"" if self._wide else fold(text))

    def within(self, text: str, folded: bytes) -> list[Match]:
        """The same for a text that is already folded (``fold``), for callers that need the folded text themselves."""
        return [Match(start, end, self.entries[which]) for start, end, which in self.places(text, folded)]

    def places(self, text: str, folded: bytes) -> list[tuple[int, int, int]]:
        """The same as bare numbers: start, end, and the number of the entry in ``entries``."""
        if self._automaton is None:
            return []
        raw = self._raw_wide(text) if self._wide else self._raw(text, folded)
        if not (self._excepts or self._some_open):
            return raw
        count = len(self.entries)
        inside: list[tuple[int, int, str]] = []
        for start, end, which in raw:
            if which >= count:
                label, context = self._excepts[which - count]
                if context.islower() or " ".join(text[start:end].replace("’", "'").split()) == context:
                    inside.append((start, end, label))
        held = Places(inside)
        return [
            (start, _word_end(text, end) if self._open[which] else end, which)
            for start, end, which in raw
            if which < count and not held.cover(start, end, self.entries[which].label)
        ]

    def rough(self, text: str, folded: bytes) -> tuple[list[tuple[int, int, int]], tuple[bytes | None, ...]]:
        """The same before the last question, for a caller that turns most of them down: number, start, end plus two.

        Beside them, for each entry, what ``folded[start:end]`` has to be; None where there is nothing to ask.
        """
        if self._automaton is None:
            return [], ()
        if self._wide or self._excepts or self._some_open or doubled(folded):
            return [(which, start, end + 2) for start, end, which in self.places(text, folded)], self._sure
        blanked = b" %b " % folded.translate(_BLANKED)
        found = self._automaton.find_matches_as_indexes(blanked, overlapping=True)
        if not text.isascii() and _hides(text, folded):
            hidden = self._hidden_boundary  # a letter that Latin-1 cannot hold has been taken for a boundary
            found = [
                (which, start, end)
                for which, start, end in found
                if (text[start - 1 : start] <= "\xff" >= text[end - 2 : end - 1]) or hidden(text, start, end - 2, False)
            ]
        return found, self._bare

    def _raw(self, text: str, folded: bytes) -> list[tuple[int, int, int]]:
        """What the automaton finds at word boundaries: start, end, number of the pattern."""
        assert self._automaton is not None
        short, back = squeezed(folded) if doubled(folded) else (folded, None)
        blanked = b" %b " % short.translate(_BLANKED)
        found = self._automaton.find_matches_as_indexes(blanked, overlapping=True)
        # A pattern is a blank longer than its cue at either end, and so is the text ahead.
        bare, is_open = self._bare, self._open
        if self._some_open:
            ends = ((which, start, end if is_open[which] else end - 1) for which, start, end in found)
            out = [(s, e - 1, w) for w, s, e in ends if (cue := bare[w]) is None or short[s : e - 1] == cue]
            out.sort(key=_by_end)
        else:
            out = [(s, e - 2, w) for w, s, e in found if (cue := bare[w]) is None or short[s : e - 2] == cue]
        if back is not None:
            out = [(back(start), back(end - 1) + 1, which) for start, end, which in out]
        if text.isascii() or not _hides(text, folded):
            return out
        return [p for p in out if self._hidden_boundary(text, p[0], p[1], is_open[p[2]])]

    @staticmethod
    def _hidden_boundary(text: str, start: int, end: int, is_open: bool) -> bool:
        """Is there a boundary on both sides? A neighbour folded to "?" may be a dash or a Cyrillic letter."""
        if start and _is_letter(text[start - 1]):
            return False
        return is_open or end >= len(text) or not _is_letter(text[end])

    def _raw_wide(self, text: str) -> list[tuple[int, int, int]]:
        """The same in four bytes a character, for cues that Latin-1 cannot hold."""
        assert self._automaton is not None
        folded = wide_fold(text).encode("utf-32-le")
        out = []
        for which, at, to in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if at % 4 == 0 and self._hidden_boundary(text, at // 4, to // 4, self._open[which]):
                out.append((at // 4, to // 4, which))
        return out


def _hides(text: str, folded: bytes) -> bool:
    """Did folding turn some letter or sign into "?"?"""
    at = folded.find(b"?")
    while at >= 0 and text[at] == "?":
        at = folded.find(b"?", at + 1)
    return at >= 0


def _is_letter(char: str) -> bool:
    """Does this character go on with a word? Letters, digits, the underscore, and marks that combine with a letter."""
    return char.isalnum() or char == "_" or (char > "\u02ff" and unicodedata.category(char)[0] == "M")


def _word_end(text: str, end: int) -> int:
    while end < len(text) and _is_letter(text[end]):
        end += 1
    return end


def longest(matches: Iterable[Place]) -> list[Place]:
    """No character in two matches: the longest wins, among equals the first to begin, then the first in the lexicon.

    >>> from framing.lexicon import Entry
    >>> one, two = Entry("doubt", "epistemic"), Entry("no doubt", "booster")
    >>> [m.entry.cue for m in longest([Match(3, 8, one), Match(0, 8, two)])]
    ['no doubt']
    """
    kept: list[Place] = []
    first, reach = 0, -1  # where the last run of matches that overlap begins in ``kept``, and how far it reaches
    for match in sorted(matches, key=_start):
        if match[0] >= reach:
            if len(kept) - first > 1:
                kept[first:] = _settled(kept[first:])
            first, reach = len(kept), match[1]
        elif match[1] > reach:
            reach = match[1]
        kept.append(match)
    if len(kept) - first > 1:
        kept[first:] = _settled(kept[first:])
    return kept


def _settled(group: list[Place]) -> list[Place]:
    """A run of matches that overlap: those that stay, by place."""
    kept: list[Place] = []
    for m in sorted(group, key=lambda m: (m[0] - m[1], m[0])):
        if all(m[1] <= k[0] or k[1] <= m[0] for k in kept):
            kept.append(m)
    return sorted(kept, key=_start)


@lru_cache(maxsize=32)
def _compiled(entries: tuple[Entry, ...], excepts: tuple[tuple[str, str], ...]) -> Matcher:
    return Matcher(entries, excepts)


def compile(lexicon: Lexicon) -> Matcher:
    """The matcher of a lexicon; made once for each content."""
    excepts = tuple((label.name, text) for label in lexicon.labels.values() for text in label.excepts)
    return _compiled(lexicon.entries, excepts)
