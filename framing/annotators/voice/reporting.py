"""Reporting cues: every candidate of the lexicon is put before its rule, and the longest that stands wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from framing.annotators.voice.scene import Scene
from framing.annotators.voice.tones import JUDGES
from framing.annotators.voice.wordset import word_set
from framing.errors import LexiconError, nearest
from framing.lexicon import Entry, Lexicon, Matcher, longest


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


_VERBS = word_set("content account holding promise opinion speech show strong quote call hit ask insist demand")
_ARTICLES = word_set("the a an his her its their our your my this these those of in on at for with from into per")


class Found(NamedTuple):
    """What one pass over a text finds: the reporting cues, and where belief verbs stand."""

    cues: list[Cue]
    beliefs: list[tuple[int, int]]


def finder(lexicons: Sequence[Lexicon]) -> Callable[[Scene, bytes], Found]:
    """Compile the lexicons once. Raises ``LexiconError`` when an entry names a rule there is not."""
    for lexicon in lexicons:
        for entry in lexicon.entries:
            if entry.when and entry.when not in JUDGES:
                where = f"{lexicon.path or lexicon.name} [labels.{entry.label}]"
                raise LexiconError(
                    f"cue {entry.cue!r} names no rule {entry.when!r}", where=where, hint=nearest(entry.when, JUDGES)
                )
    entries = [e for x in lexicons for e in x.entries]
    excepts = [(label.name, text) for x in lexicons for label in x.labels.values() for text in label.excepts]
    beliefs = frozenset(id(e) for x in lexicons if x.layer == "belief" for e in x.entries)
    # An exception stands among the patterns as an entry of its own: few texts hold one.
    matcher = Matcher(
        [*entries, *(Entry(" ".join(text.replace("’", "'").split()).lower(), label) for label, text in excepts)]
    )
    count = len(entries)
    # For each entry what decides it: None for a belief; its rule; whether an article in front makes it a noun.
    plans = [
        None
        if id(e) in beliefs
        else (JUDGES[e.when] if e.when else _set_phrase, e.when in _VERBS and not e.cue.endswith("ing"))
        for e in entries
    ]
    facts = [(e.label, e.rule, e.strength, e.when == "insist") for e in entries]

    def find(scene: Scene, folded: bytes) -> Found:
        kept: list[tuple[int, int, int, str]] = []
        believed: list[tuple[int, int]] = []
        word_before, part_at = scene.word_before, scene.part_at
        inside: list[tuple[int, int, str]] = []
        for start, end, which in matcher.places(scene.text, folded):
            if which >= count:
                label, context = excepts[which - count]
                if context.islower() or scene.text[start:end] == context:
                    inside.append((start, end, label))
                continue
            plan = plans[which]
            if plan is None:
                believed.append((start, end))
                continue
            judge, verb = plan
            if verb and word_before(start) in _ARTICLES:
                continue  # a noun, as most rules would find out the long way
            reason = judge(scene, start, end)
            if reason:
                kept.append((start, end, which, reason))
        if inside:
            kept = [k for k in kept if not any(a <= k[0] and k[1] <= b and facts[k[2]][0] == x for a, b, x in inside)]
        cues = []
        for start, end, which, reason in longest(kept):
            label, rule, strength, may_demand = facts[which]
            if may_demand and _DEMAND.match(scene.low, end):
                label, reason = "strong", "a demand"
            fields = (start, end, label, reason, rule, strength, part_at(start) >= 0, *scene.sentence(start))
            cues.append(tuple.__new__(Cue, fields))
        return Found(cues, sorted(believed))

    return find


def _set_phrase(scene: Scene, start: int, end: int) -> str:
    return "set phrase"
