"""Find the cues of a lexicon in a text: one pass of an automaton, then word boundaries, then the longest wins."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from framing.lexicon.entries import Entry, Lexicon
from framing.lexicon.fold import fold, squeezed, wide_fold

# In folded Latin-1 these bytes go on with a word: letters, digits, the underscore, and "?", behind which anything may hide.
_GOES_ON = bytes(chr(code).isalnum() or chr(code) in "_?" for code in range(256))


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
        patterns = [cue.encode("utf-32-le" if self._wide else "latin-1") for cue in cues]
        kind = Implementation.DFA if len(patterns) < 2000 else Implementation.ContiguousNFA
        self._automaton = BytesAhoCorasick(patterns, implementation=kind) if patterns else None

    def find(self, text: str) -> list[Match]:
        """The cues in the text, by place, the longest where several overlap."""
        return longest(self.candidates(text))

    def candidates(self, text: str) -> list[Match]:
        """Every cue that stands in the text as whole words, also inside longer ones."""
        return self.within(text, b"" if self._wide else fold(text))

    def within(self, text: str, folded: bytes) -> list[Match]:
        """The same for a text that is already folded (``fold``), for callers that need the folded text themselves."""
        if self._automaton is None:
            return []
        raw = self._raw_wide(text) if self._wide else self._raw(text, folded)
        count = len(self.entries)
        entries = self.entries
        out: list[Match] = []
        inside: list[tuple[int, int, str]] = []
        for which, start, end in raw:
            if which >= count:
                label, context = self._excepts[which - count]
                if context.islower() or " ".join(text[start:end].replace("’", "'").split()) == context:
                    inside.append((start, end, label))
                continue
            entry = entries[which]
            out.append(Match(start, _word_end(text, end) if entry.open_end else end, entry))
        return [m for m in out if not _covered(m, inside)] if inside else out

    def _raw(self, text: str, folded: bytes) -> list[tuple[int, int, int]]:
        """What the automaton finds at word boundaries: number of the pattern, start, end."""
        assert self._automaton is not None
        short, back = squeezed(folded) if b"  " in folded else (folded, None)
        padded = b"\n" + short + b"\n"
        found = self._automaton.find_matches_as_indexes(short, overlapping=True)
        goes_on, entries, count = _GOES_ON, self.entries, len(self.entries)
        out = []
        for which, start, end in found:
            # Offsets in ``padded`` are one further: the byte before the cue is padded[start], the one behind padded[end + 1].
            if goes_on[padded[start]] or goes_on[padded[end + 1]]:
                open_end = which < count and entries[which].open_end
                if not self._hidden_boundary(text, start, end, back, open_end):
                    continue
            out.append((which, start, end) if back is None else (which, back(start), back(end - 1) + 1))
        return out

    @staticmethod
    def _hidden_boundary(text: str, start: int, end: int, back: object, open_end: bool) -> bool:
        """A neighbour that looks like a letter: is it one? "?" may stand for a dash or for a Cyrillic letter."""
        if callable(back):
            start, end = back(start), back(end - 1) + 1
        if start and _is_letter(text[start - 1]):
            return False
        return open_end or end >= len(text) or not _is_letter(text[end])

    def _raw_wide(self, text: str) -> list[tuple[int, int, int]]:
        assert self._automaton is not None
        folded = wide_fold(text).encode("utf-32-le")
        out = []
        for which, at, to in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            start, end = at // 4, to // 4
            open_end = which < len(self.entries) and self.entries[which].open_end
            if at % 4 == 0 and self._hidden_boundary(text, start, end, None, open_end):
                out.append((which, start, end))
        return out


def _is_letter(char: str) -> bool:
    """Does this character go on with a word? Letters, digits, the underscore, and marks that combine with a letter."""
    return char.isalnum() or char == "_" or (char > "\u02ff" and unicodedata.category(char)[0] == "M")


def _word_end(text: str, end: int) -> int:
    while end < len(text) and _is_letter(text[end]):
        end += 1
    return end


def _covered(match: Match, inside: list[tuple[int, int, str]]) -> bool:
    return any(a <= match.start and match.end <= b and label == match.entry.label for a, b, label in inside)


def longest(matches: Iterable[Match]) -> list[Match]:
    """No character in two matches: the longest wins, among equals the first to begin, then the first in the lexicon.

    >>> from framing.lexicon import Entry
    >>> one, two = Entry("doubt", "epistemic"), Entry("no doubt", "booster")
    >>> [m.entry.cue for m in longest([Match(3, 8, one), Match(0, 8, two)])]
    ['no doubt']
    """
    found = sorted(matches, key=lambda m: (m[0], -m[1]))
    if all(a[1] <= b[0] for a, b in pairwise(found)):
        return found
    kept: list[Match] = []
    group: list[Match] = []
    reach = -1
    for match in found:
        if match.start >= reach and group:
            kept.extend(_settled(group))
            group = []
        group.append(match)
        reach = max(reach, match.end)
    return kept + _settled(group)


def _settled(group: list[Match]) -> list[Match]:
    """A run of matches that overlap: those that stay, by place."""
    kept: list[Match] = []
    for m in sorted(group, key=lambda m: (m.start - m.end, m.start)):
        if all(m.end <= k.start or k.end <= m.start for k in kept):
            kept.append(m)
    return sorted(kept, key=lambda m: m.start)


@lru_cache(maxsize=32)
def _compiled(entries: tuple[Entry, ...], excepts: tuple[tuple[str, str], ...]) -> Matcher:
    return Matcher(entries, excepts)


def compile(lexicon: Lexicon) -> Matcher:
    """The matcher of a lexicon; made once for each content."""
    excepts = tuple((label.name, text) for label in lexicon.labels.values() for text in label.excepts)
    return _compiled(lexicon.entries, excepts)
