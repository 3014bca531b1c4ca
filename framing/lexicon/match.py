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
        self._entries = tuple(entries)
        self._excepts = tuple((label, " ".join(text.replace("’", "'").split())) for label, text in excepts)
        cues = [e.cue for e in self._entries] + [text.lower() for _, text in self._excepts]
        self._wide = any(ord(c) > 255 for cue in cues for c in cue)
        code = "utf-32-le" if self._wide else "latin-1"
        patterns = [cue.encode(code) for cue in cues]
        kind = Implementation.DFA if len(patterns) < 2000 else Implementation.ContiguousNFA
        self._automaton = BytesAhoCorasick(patterns, implementation=kind) if patterns else None

    def find(self, text: str) -> list[Match]:
        """The cues in the text, by place, the longest where several overlap."""
        return longest(self.candidates(text))

    def candidates(self, text: str) -> list[Match]:
        """Every cue that stands in the text as whole words, also inside longer ones, by end and then by start."""
        return self.within(text, wide_fold(text).encode("utf-32-le") if self._wide else fold(text))

    def within(self, text: str, folded: bytes) -> list[Match]:
        """The same for a text that is already folded (``fold``), for callers that need the folded text themselves."""
        if self._automaton is None:
            return []
        step = 4 if self._wide else 1
        short, back = (folded, None) if self._wide or b"  " not in folded else squeezed(folded)
        out: list[Match] = []
        inside: list[tuple[int, int, str]] = []
        count = len(self._entries)
        for which, start, end in self._automaton.find_matches_as_indexes(short, overlapping=True):
            if self._wide:
                if start % step:
                    continue
                start, end = start // step, end // step
            elif back is not None:
                start, end = back(start), back(end - 1) + 1
            if start and _is_letter(text[start - 1]):
                continue
            open_end = which < count and self._entries[which].open_end
            if end < len(text) and _is_letter(text[end]):
                if not open_end:
                    continue
                while end < len(text) and _is_letter(text[end]):
                    end += 1
            if which < count:
                out.append(Match(start, end, self._entries[which]))
            else:
                label, context = self._excepts[which - count]
                if context.islower() or " ".join(text[start:end].replace("’", "'").split()) == context:
                    inside.append((start, end, label))
        return [m for m in out if not _covered(m, inside)] if inside else out


def _is_letter(char: str) -> bool:
    """Does this character go on with a word? Letters, digits, the underscore, and marks that combine with a letter."""
    return char.isalnum() or char == "_" or (char > "\u02ff" and unicodedata.category(char)[0] == "M")


def _covered(match: Match, inside: list[tuple[int, int, str]]) -> bool:
    return any(a <= match.start and match.end <= b and label == match.entry.label for a, b, label in inside)


def longest(matches: Iterable[Match]) -> list[Match]:
    """No character in two matches: the longest wins, among equals the first to begin, then the first in the lexicon.

    >>> from framing.lexicon import Entry
    >>> one, two = Entry("doubt", "epistemic"), Entry("no doubt", "booster")
    >>> [m.entry.cue for m in longest([Match(3, 8, one), Match(0, 8, two)])]
    ['no doubt']
    """
    found = sorted(matches, key=lambda m: (m.start, -m.end))
    if all(a.end <= b.start for a, b in pairwise(found)):
        return found
    kept: list[Match] = []
    group: list[Match] = []
    reach = -1
    for match in [*found, None]:
        if match is None or match.start >= reach:
            for m in sorted(group, key=lambda m: (m.start - m.end, m.start)):
                if all(m.end <= k.start or k.end <= m.start for k in kept[-len(group) :]):
                    kept.append(m)
            group = []
        if match is not None:
            group.append(match)
            reach = max(reach, match.end)
    return sorted(kept)


@lru_cache(maxsize=32)
def _compiled(entries: tuple[Entry, ...], excepts: tuple[tuple[str, str], ...]) -> Matcher:
    return Matcher(entries, excepts)


def compile(lexicon: Lexicon) -> Matcher:
    """The matcher of a lexicon; made once for each content."""
    excepts = tuple((label.name, text) for label in lexicon.labels.values() for text in label.excepts)
    return _compiled(lexicon.entries, excepts)
