"""Reporting cues: every candidate of the lexicon is put before its rule, and the longest that stands wins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from framing.annotators.voice.cues.tones import JUDGES, Judge
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.occasions import in_condition
from framing.annotators.voice.wordset import word_set
from framing.errors import LexiconError, nearest
from framing.lexicon import Entry, Lexicon, Matcher, longest
from framing.lexicon.judge import company
from framing.lexicon.places import Places


class Cue(NamedTuple):
    """A reporting cue that stands: its place, its tone, the reason, the entry's name and strength.

    ``inside`` tells whether it stands in a quotation; ``first`` and ``last`` are the bounds of its sentence.
    """

    start: int
    end: int
    label: str
    reason: str
    rule: str
    strength: float
    inside: bool
    first: int
    last: int


_DEMAND = re.compile(
    r",? (?:on\b|that (?:(?!'?(?:could|would|will|can|may|might|must|should|did|does|to)\b)[\w'’.-]+ ){1,6}?"
    r"(?:be|not|do|have|go|stay|leave|resign|sweeten|pay|remain|take|make|give|stop|come|return|step)\b)"
)


_NOUNS = frozenset(("noun with clause", "somebody's claim", "somebody's own", "source named"))
_VERBS = word_set("content account holding promise opinion speech show strong quote call hit ask insist demand")
_ARTICLES = word_set("the a an his her its their our your my this these those of in on at for with from into per")


class Found(NamedTuple):
    """What one pass over a text finds: the reporting cues, and where belief verbs stand."""

    cues: list[Cue]
    beliefs: list[tuple[int, int]]


def finder(lexicons: Sequence[Lexicon]) -> Callable[[Scene, bytes], Found]:
    """Compile the lexicons once. Raises ``LexiconError`` when an entry names a rule there is not."""
    return _Finder(lexicons).find


class _Finder:
    """Compiled lexicons; for each entry by its number what decides it and what a cue of it says."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        for lexicon in lexicons:
            for entry in lexicon.entries:
                if entry.when and entry.when not in JUDGES:
                    where = f"{lexicon.path or lexicon.name} [labels.{entry.label}]"
                    hint = nearest(entry.when, JUDGES)
                    raise LexiconError(f"cue {entry.cue!r} names no rule {entry.when!r}", where=where, hint=hint)
        self.excepts = [
            (label.name, " ".join(text.replace("’", "'").split()))
            for x in lexicons
            for label in x.labels.values()
            for text in label.excepts
        ]
        # None for a belief and for an exception; else its rule, and whether an article in front makes it a noun.
        self.plans = [
            None
            if x.layer == "belief"
            else (_rule(e), e.when in _VERBS and not e.cue.partition(" ")[0].endswith("ing"))
            for x in lexicons
            for e in x.entries
        ]
        entries = [e for x in lexicons for e in x.entries]
        self.count = len(entries)
        self.plans += [None] * len(self.excepts)
        self.facts = [(e.label, e.rule, e.strength, e.when == "insist") for e in entries]
        # An exception stands among the patterns as an entry of its own: few texts hold one.
        self.rough = Matcher([*entries, *(Entry(text.lower(), label) for label, text in self.excepts)]).rough

    def find(self, scene: Scene, folded: bytes) -> Found:
        """The cues that stand in a text, and its belief verbs."""
        kept: list[tuple[int, int, int, str]] = []
        believed: list[tuple[int, int, int, str]] = []
        excepted: list[tuple[int, int, int]] = []
        word_before, plans = scene.word_before, self.plans
        found, bare = self.rough(scene.text, folded)
        for which, start, end in found:
            end -= 2
            cue, plan = bare[which], plans[which]
            if cue is not None and folded[start:end] != cue:
                continue
            if plan is None:
                if which < self.count:
                    believed.append((start, end, which, ""))
                else:
                    excepted.append((start, end, which - self.count))
                continue
            judge, verb = plan
            if verb and word_before(start) in _ARTICLES:
                continue  # a noun, as most rules would find out the long way
            reason = judge(scene, start, end)
            if reason and not (in_condition(scene, start) and reason not in _NOUNS):
                kept.append((start, end, which, reason))
        if excepted:
            kept, believed = self._outside(scene, kept, excepted), self._outside(scene, believed, excepted)
        return Found(self._cues(scene, kept), sorted([b[:2] for b in believed]))

    def _cues(self, scene: Scene, kept: list[tuple[int, int, int, str]]) -> list[Cue]:
        """The longest where several overlap, with all that later steps ask of a cue."""
        cues: list[Cue] = []
        new, facts, edges, sentence = tuple.__new__, self.facts, scene.edges, scene.sentence
        for start, end, which, reason in kept if _apart(kept) else longest(kept):
            label, rule, strength, may_demand = facts[which]
            if may_demand and _DEMAND.match(scene.low, end):
                label, reason = "strong", "a demand"
            inside = bisect_right(edges, start) & 1 == 1  # ``scene.part_at``
            cues.append(new(Cue, (start, end, label, reason, rule, strength, inside, *sentence(start))))
        return cues

    def _outside(
        self, scene: Scene, found: list[tuple[int, int, int, str]], excepted: list[tuple[int, int, int]]
    ) -> list[tuple[int, int, int, str]]:
        """Without those that stand in an exception of their label; one with capitals counts as it is written only."""
        inside = []
        for start, end, number in excepted:
            label, context = self.excepts[number]
            if context.islower() or " ".join(scene.text[start:end].replace("’", "'").split()) == context:
                inside.append((start, end, label))
        held = Places(inside)
        return [f for f in found if not held.cover(f[0], f[1], self.facts[f[2]][0])]


def _apart(kept: list[tuple[int, int, int, str]]) -> bool:
    """Do they stand in order and apart, with nothing to be settled?"""
    reach = 0
    for start, end, _, _ in kept:
        if start < reach:
            return False
        reach = end
    return True


def _rule(entry: Entry) -> Judge:
    """The rule that an entry names, behind the company that it asks for."""
    rule = JUDGES[entry.when] if entry.when else _set_phrase
    if not any(entry.context):
        return rule
    stands = company(entry.context)
    return lambda scene, start, end: rule(scene, start, end) if stands(scene.low, scene.text, start, end) else ""


def _set_phrase(scene: Scene, start: int, end: int) -> str:
    return "set phrase"
