"""Who did what a participle tells: "a list described by Brandt as long", "scolded by two ministers and sent home"."""

from __future__ import annotations

import re
from collections.abc import Callable

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.people import by_somebody
from framing.annotators.voice.who.names import NOBODY, Speaker
from framing.annotators.voice.who.subjects import TOLD_LATER, before_to

_NO_AGENT = re.compile(
    r" by (?:\w+ing\b|(?:early |late |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march\b|april"
    r"|may\b|june|july|august|september|october|november|december|\d|name\b|phone\b|e-?mail|letter|text\b|noon)"
)
_AS = re.compile(r" as (?:an?|the|too|\w+ly) [^,.;:!?]{1,80},")
_SECOND = re.compile(r",? (?:and|but) (?:then |later |also |\w+ly )?\w+ed\b")
_BEHIND = re.compile(r" (?:for|as|in|at|to|who|that|because)\b(?! (?:the )?[A-Z])")


def participle(scene: Scene, start: int, end: int) -> bool:
    """Is a form with people behind "by" a participle without "be": "the list described by Brandt"?"""
    low = scene.low
    if low.startswith(" as ", end):  # "Karsk, denounced as a dead town, lives"
        return low[start - 2 : start] == ", " and low[end - 2 : end] == "ed" and _AS.match(low, end) is not None
    if not low.startswith(" by ", end):
        return False
    if low[end - 2 : end] != "ed" and low[start:end] not in ("seen as", "put", "said", "shown", "written"):
        return False
    if low[end - 4 : end] == "need" or not by_somebody(scene, end) or _NO_AGENT.match(low, end):
        return False
    word = scene.word_before(start)
    return word not in ("he", "she", "they", "it", "we", "i", "who") and word[-3:] != "n't"


def named_behind(scene: Scene, phrase: Callable[[int, int], Speaker], end: int, limit: int) -> Speaker:
    """Who stands behind " by ": what the phrase there names up to a second participle, "for", "as", "who"."""
    at = end + 3
    second = _SECOND.search(scene.text, at, at + limit + 12)
    if second and second.start() - at < limit:
        limit = second.start() - at
    behind = _BEHIND.search(scene.text, at, at + limit)
    return phrase(at, behind.start() - at if behind else limit)


def told_later(low: str, phrase: Callable[[int, int], Speaker], end: int) -> Speaker:
    """Who stands behind "by" when a day or a place comes first: "was told on Monday by two ministers"."""
    then = TOLD_LATER.match(low, end, end + 60)
    return phrase(then.end(), before_to(low, then.end())) if then else NOBODY
