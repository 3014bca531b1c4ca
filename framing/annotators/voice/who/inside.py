"""Cues inside a quotation with a subject of their own there: "“The Karsk court ruled that it must go,” she said"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive
from framing.annotators.voice.verbs.people import PEOPLE
from framing.annotators.voice.who.gate import admitted
from framing.annotators.voice.who.names import NAME, NOBODY, OPENERS, Speaker
from framing.annotators.voice.who.phrases import Phrases
from framing.annotators.voice.who.subjects import HEARERS, OPENING, PRONOUNS
from framing.annotators.voice.wordset import word_set
from framing.model import Region, Span

_OWN = re.compile(
    rf"(?:^[“\"'‘(\[ ]*|[,;:—–-] ?|\b(?:that|when|as|and|but|because|if|while|what|where|how|why|then|so|since"
    rf"|after|before|until|which) )(?:[Tt]he [a-z-]+,? )?(?P<who>(?:[Tt]he )?{NAME.pattern})"
    r"(?P<apart>, [^,;:.!?]{2,60},|,)?"
    r"(?: \w{3,}ed and)?"
    r"(?: (?:has|have|had|also|just|even|already|never|then|later|once|now|still|recently|\w+ly)){0,2} $"
)
_BETWEEN = word_set("has have had also just even already never then later once now still recently")
_COMMON = word_set("some many both most several all just only please")


def unheard(
    scene: Scene, cues: Sequence[Cue], speakers: Sequence[Speaker], regions: Sequence[Region], spans: list[Span]
) -> list[Span]:
    """The spans, with a voice of its own each passive cue whose subject hears it, without an agent ("I was told that").

    What has a voice already takes no source from the region around it.
    """
    at = {
        cue.start
        for cue, who in zip(cues, speakers, strict=True)
        if not who.name and scene.low[cue.start : cue.end] in HEARERS and passive(scene, cue.start)
    }
    if not at:
        return spans
    return [
        span._replace(voice=_voice(regions, span.start)) if span.start in at and span.layer == "attribution" else span
        for span in spans
    ]


def _voice(regions: Sequence[Region], at: int) -> str:
    """The voice of the region around a place, '' for the author's own text."""
    i = bisect_right(regions, at, key=attrgetter("start")) - 1
    return regions[i].voice if i >= 0 and at < regions[i].end else ""


def own_subject(scene: Scene, phrases: Phrases, cue: Cue) -> Speaker:
    """The name right in front of a cue inside a quotation; nobody for a pronoun, a common noun, a farther one."""
    start = cue.start
    near = scene.word_before(start)
    if near in PRONOUNS:
        return NOBODY
    if near and near not in _BETWEEN and near[-2:] not in ("ly", "nd") and scene.text[start - len(near) - 1].islower():
        return NOBODY
    part = scene.part_at(start)
    if part < 0 or scene.low[start : cue.end].partition(" ")[0].endswith("ing"):
        return NOBODY
    begin = max(cue.first, scene.parts[part][0], start - 90)
    found = _OWN.search(scene.text[begin:start])
    if found is None or (found["apart"] and found.start() > 2):
        return NOBODY
    who = found["who"].removeprefix("The ").removeprefix("the ")
    first, _, rest = who.partition(" ")
    if first in OPENERS or first in OPENING:
        who = rest
    if not who or who in OPENERS or not who[-1].isalnum() or "’" in who[:5] or "'" in who[:5]:
        return NOBODY  # "I’ve told you"
    low = who.partition(" ")[0].lower()
    if low in _COMMON or (low == who.lower() and (low in PEOPLE or f" {low} " in scene.text)):
        return NOBODY
    the = "the " if found["who"][:4].lower() == "the " else ""
    return admitted(phrases.head(the + who, whole=True), phrases.book.known)
