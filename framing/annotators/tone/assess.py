"""TextBlob's running score over a whole text: modifiers, negations, exclamation marks, emoticons.

The state (a modifier that waits for its word, a negation that waits for its word) is TextBlob's own, quirks included.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, compress, count, repeat
from typing import Any

from framing.annotators.tone.operations import GOES_ON, INSIDE, Memo, Step, heads, steps
from framing.annotators.tone.tokens import cut, joined, rules

Part = tuple[Step, int]  # a token that took part, and where its chunk starts
_BREAK = re.compile(r"\n\r?\n")
_REACH = 4  # chunks on each side that one emoticon can cover: the longest has five characters


class Assessment:
    """A score that modifiers, negations and "!" change: mutable because those that follow still change it."""

    __slots__ = ("intensity", "kind", "negated", "parts", "polarity", "subjectivity")

    def __init__(self, step: Step, base: int) -> None:
        self.polarity = step.polarity
        self.subjectivity = step.subjectivity
        self.intensity = step.intensity
        self.kind = step.kind
        self.negated = False
        self.parts: list[Part] = [(step, base)]

    @property
    def score(self) -> float:
        """The polarity after negation: "not good" is half as bad as good is good."""
        return self.polarity * -0.5 if self.negated else self.polarity


class Run:
    """One pass over a text, in pieces.

    ``found`` grows in the order in which TextBlob would list its assessments; a step stands in it by itself as long as
    nothing has changed it, with its place in ``bases``.
    """

    __slots__ = ("bases", "found", "modifier", "negation")

    def __init__(self) -> None:
        self.found: list[Step | Assessment] = []
        self.bases: list[int] = []
        self.modifier = 0
        self.negation: Part | None = None

    def last(self) -> Assessment:
        """The last score, ready to be changed."""
        one = self.found[-1]
        if isinstance(one, Assessment):
            return one
        self.found[-1] = changed = Assessment(one, self.bases[-1])
        return changed

    def take(self, step: Step, base: int) -> None:
        """One token."""
        if step.known:
            self._known(step, base)
            return
        if step.negates:
            self.negation = (step, base)
        elif step.reset:
            self.negation = None
        if step.negates and self.modifier == 2 and self.negation is not None:
            last = self.last()
            last.parts.append(self.negation)
            last.negated = True
            self.negation = None
        elif step.reset == 2:
            self.modifier = 0
        if step.word == "!" and self.found:
            last = self.last()
            last.parts.append((step, base))
            last.polarity = max(-1.0, min(last.polarity * 1.25, +1.0))
        elif step.scores:
            self.found.append(step)
            self.bases.append(base)

    def _known(self, step: Step, base: int) -> None:
        if not self.modifier:
            self.found.append(step)
            self.bases.append(base)
        else:
            last = self.last()
            last.parts.append((step, base))
            last.polarity = max(-1.0, min(step.polarity * last.intensity, +1.0))
            last.subjectivity = max(-1.0, min(step.subjectivity * last.intensity, +1.0))
            last.intensity = step.intensity
            last.kind = step.kind
        if self.negation is not None:
            last = self.last()
            last.parts.insert(0, self.negation)
            last.intensity = 1.0 / last.intensity
            last.negated = True
        self.modifier = step.modifies
        self.negation = (step, base) if step.negates else None

    def chunks(self, operations: list[Any], hits: list[int], bases: Iterable[int]) -> None:
        """A stretch of chunks, of which only those numbered in ``hits`` do more than end something."""
        before = -1
        found, places = self.found.append, self.bases.append
        for hit, base in zip(hits, bases, strict=False):
            if self.modifier or self.negation is not None:
                self.pass_over(operations, before + 1, hit)
            before = hit
            _, alone, steps = operations[hit]
            if alone is not None and not self.modifier and self.negation is None:
                found(alone)
                places(base)
                continue
            for step in steps:
                self.take(step, base)
        if self.modifier or self.negation is not None:
            self.pass_over(operations, before + 1, len(operations))

    def pass_over(self, operations: list[Any], a: int, b: int) -> None:
        """Chunks that can only end a modifier or a negation."""
        for i in range(a, b):
            if operations[i] is None:
                self.modifier, self.negation = 0, None
                return
            if operations[i] == 0:
                self.negation = None
                if not self.modifier:
                    return


@lru_cache(maxsize=1)
def memo() -> Memo:
    """One memo for the process."""
    return Memo()


def assess(text: str, places: bool = True) -> Run:
    """Every assessment of a text; without ``places`` the offsets in it mean nothing (and it is quicker)."""
    flat = text
    for space in "\n\r\t\xa0":
        if space in flat:
            flat = flat.replace(space, " ")
    pieces = flat.split(" ")
    operations = list(map(memo().__getitem__, pieces))
    hits = list(compress(count(), operations))
    run = Run()
    suspects = [i for i in hits if operations[i].joins]
    windows = _windows(text, pieces, operations, suspects) if suspects else []
    if not windows:
        run.chunks(operations, hits, _bases(flat, 0, pieces, hits) if places else repeat(0))
        return run
    at = 0
    for a, b in windows:
        _plain(run, flat, at, a, places)
        for step in steps(joined(text, a, b)):
            run.take(step, 0)
        at = b
    _plain(run, flat, at, len(text), places)
    return run


def _plain(run: Run, flat: str, a: int, b: int, places: bool) -> None:
    """A stretch in which no emoticon is spread over spaces."""
    pieces = flat[a:b].split(" ")
    operations = list(map(memo().__getitem__, pieces))
    hits = list(compress(count(), operations))
    run.chunks(operations, hits, _bases(flat[a:b], a, pieces, hits) if places else repeat(0))


def _bases(flat: str, shift: int, pieces: list[str], hits: list[int]) -> Iterator[int]:
    """Where each hit starts. A hit is the next place of its own chunk, for all chunks with the same characters are hits."""
    padded, at = f" {flat} ", 0
    for hit in hits:
        at = padded.index(f" {pieces[hit]} ", at)
        yield shift + at
        at += len(pieces[hit]) + 1


def _windows(text: str, pieces: list[str], operations: list[Any], suspects: list[int]) -> list[tuple[int, int]]:
    """Whole paragraphs in which an emoticon may be spread over chunks: there every token has to be looked at."""
    windows: list[tuple[int, int]] = []
    at = number = done = 0
    for i in suspects:
        if not _reaches(pieces, operations, i):
            continue
        at += sum(map(len, pieces[number:i])) + i - number
        number = i
        first, last = _around(pieces, i)
        high = min(len(text), at + sum(len(piece) + 1 for piece in pieces[i:last]))
        if high <= done:
            continue
        low = at - sum(len(piece) + 1 for piece in pieces[first:i])
        a = windows.pop()[0] if at < done else _paragraph_start(text, low, done)
        found = _BREAK.search(text, high)
        done = found.start() if found else len(text)
        windows.append((a, done))
    return windows


def _paragraph_start(text: str, low: int, done: int) -> int:
    a = max(text.rfind("\n\n", done, max(low, 0)), text.rfind("\n\r\n", done, max(low, 0)))
    return done if a < 0 else a


def _around(pieces: list[str], i: int) -> tuple[int, int]:
    """The chunks that one emoticon with a part in chunk ``i`` can reach, as a range."""
    ends = []
    for way in (-1, 1):
        j, left = i, _REACH
        while left and 0 <= j + way < len(pieces):
            j += way
            left -= pieces[j] != ""
        ends.append(j)
    return ends[0], ends[1] + 1


def _reaches(pieces: list[str], operations: list[Any], i: int) -> bool:
    """Whether an emoticon would be joined here if sentence ends did not count (they can only prevent it)."""
    joining = operations[i].joins
    if joining == INSIDE:
        return True
    way = -1 if joining == GOES_ON else 1
    j = i + way
    while 0 <= j < len(pieces) and not pieces[j]:
        j += way
    if not 0 <= j < len(pieces):
        return False
    beside, known = pieces[j], rules()
    if joining == GOES_ON and beside[-1] not in heads().common:
        return False
    if joining != GOES_ON and beside[0] not in heads().later and not beside[0].isspace():
        return False
    first, last = _around(pieces, i)
    tokens = chain.from_iterable(cut(c, 0, len(c)) for c in pieces[first:last])
    line = " ".join(w for w, _, _ in tokens)
    return bool(known.irony.search(line) or known.emoticons.search(line))
