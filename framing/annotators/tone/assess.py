"""TextBlob's running score over a whole text: modifiers, negations, exclamation marks, emoticons.

The state (a modifier that waits for its word, a negation that waits for its word) is TextBlob's own, quirks included.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from framing.annotators.tone.operations import Step, memo, steps
from framing.annotators.tone.places import Hit, finder, flattened, places
from framing.annotators.tone.tokens import joined

_MARKS = "\"'(),.?:;"  # each of them alone is a token that ends nothing
Part = tuple[Step, int]  # a token that took part, and where its chunk starts


class Assessment:
    """A score that modifiers, negations and "!" change: mutable because those that follow still change it."""

    __slots__ = ("intensity", "kind", "negated", "parts", "polarity", "shouted", "subjectivity")
    mark = None  # a step has one made beforehand

    def __init__(self, step: Step, base: int) -> None:
        self.polarity = step.polarity
        self.subjectivity = step.subjectivity
        self.intensity = step.intensity
        self.kind = step.kind
        self.negated = False
        self.shouted = False  # a "!" took part, which may stand far off
        self.parts: list[Part] = [(step, base)]

    @property
    def score(self) -> float:
        """The polarity after negation: "not good" is half as bad as good is good."""
        return self.polarity * -0.5 if self.negated else self.polarity


class Run:
    """One pass over a text, in pieces.

    ``found`` grows in the order in which TextBlob would list its assessments; a step stands in it by itself as long as
    nothing has changed it, and where its word begins in ``starts``.
    """

    __slots__ = ("found", "modifier", "negation", "starts")

    def __init__(self) -> None:
        self.found: list[Step | Assessment] = []
        self.starts: list[int] = []
        self.modifier = 0
        self.negation: Part | None = None

    def last(self) -> Assessment:
        """The last score, ready to be changed."""
        one = self.found[-1]
        if isinstance(one, Assessment):
            return one
        self.found[-1] = changed = Assessment(one, self.starts[-1] - one.start)
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
            last.shouted = True
            last.polarity = max(-1.0, min(last.polarity * 1.25, +1.0))
        elif step.scores:
            self.found.append(step)
            self.starts.append(base + step.start)

    def _known(self, step: Step, base: int) -> None:
        if not self.modifier:
            self.found.append(step)
            self.starts.append(base + step.start)
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

    def stretch(self, flat: str, a: int, b: int, raw: bytes, hits: Sequence[Hit]) -> None:
        """``flat[a:b]``, in which only the chunks around the hits can do more than end something."""
        usual, known, found, starts = finder().known, memo(), self.found.append, self.starts.append
        done = seen = a
        waits: int = self.modifier > 0 or self.negation is not None
        for number, start, stop in hits:
            if start < seen:
                continue
            operation: Any = usual[number]
            if operation is not None and raw[start] == 32 == raw[stop - 1]:
                seen = stop = stop - 2
            else:
                place = start
                start = flat.rfind(" ", done, place) + 1 or done
                stop = flat.find(" ", place, b)
                if stop < 0:
                    stop = b
                seen = stop
                operation = known[flat[start:stop]]
                if not operation:
                    continue
            if waits and start - done > 1:  # one character would be the blank before
                waits = self.pass_over(flat, done, start)
            done = stop
            alone, steps = operation
            if alone is None or waits:
                for step in steps:
                    self.take(step, start)
                waits = self.modifier > 0 or self.negation is not None
                continue
            found(alone)
            starts(start + alone.start)
            self.modifier = waits = alone.modifies
        if waits:
            self.pass_over(flat, done, b)

    def pass_over(self, flat: str, a: int, b: int) -> bool:
        """Chunks that can only end a modifier or a negation, up to the first that ends both: whether one still waits.

        An empty one does nothing.
        """
        while a < b:
            stop = flat.find(" ", a, b)
            if stop < 0:
                stop = b
            if stop > a:
                chunk = flat[a:stop]
                bare = chunk if chunk.isalpha() else chunk.strip(_MARKS)
                value = None if len(bare) > 2 and bare.isalpha() else memo()[chunk]
                if value is None:
                    self.modifier, self.negation = 0, None
                    return False
                if value == 0:
                    self.negation = None
                    if not self.modifier:
                        return False
            a = stop + 1
        return True


def assess(text: str) -> Run:
    """Every assessment of a text."""
    flat = flattened(text)
    raw, hits, windows = places(text, flat)
    run = Run()
    if not windows:
        run.stretch(flat, 0, len(flat), raw, hits)
        return run
    hits = sorted(hits, key=itemgetter(1))  # they come by their ends, and some are longer than a word
    starts = [hit[1] for hit in hits]
    done = 0
    for a, b in windows:
        run.stretch(flat, done, a, raw, hits[bisect_left(starts, done) : bisect_left(starts, a)])
        for step in steps(joined(text, a, b)):
            run.take(step, 0)
        done = b
    run.stretch(flat, done, len(text), raw, hits[bisect_left(starts, done) :])
    return run
