"""The plain object of a cue, and what of its source's words stands behind it: "warned them of", "described by X as"."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.around import hands_nothing
from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.stretches.trailing import clause_next
from framing.annotators.voice.verbs.grammar import passive
from framing.annotators.voice.wordset import word_set

_SAYING = word_set("say says said")
_WARNING = ("warn", "caution")
_OF_WHAT = re.compile(r"(?: (?!(?:of|on|in|at|last|by|for|when)\b)[\w'’.-]+){1,6}? (?:of|about|against)\b")
_IF_NOT = re.compile(r"[^,.;:!?\n]*? (?=(?:if|unless)\b)")
_SHOWN = re.compile(
    r"(?: (?!that\b)[\w'’.-]+){1,5}? (?=(?:likely|unlikely|leading|ahead|trailing|behind|pulling|winning|losing|tied"
    r"|favou?red|gaining|slipping|neck|to (?:be|have))\b)"
)
_BY_WHOM = re.compile(r" by (?:[\w'’.-]+ ){1,12}?(?:as|that|whether|to be)\b")
_BETWEEN = re.compile(r", (?:before|after|during|while) [^,;:\"\n]+")
_DEEDS = frozenset(("strong", "demand", "promise"))
_TO_DO = re.compile(r"(?: (?!(?:after|before|when|because|over|for|as|while)\b)[\w'’.-]+){0,8}? to\b")

_CLAIMS = frozenset(("claims made", "somebody's claim"))
# What a claim says follows behind the noun.
_CLAIMING = (
    *(
        " about ",
        " of ",
        " on ",
        " regarding ",
        " against ",
        " that ",
        " is that ",
        " was that ",
        " to have ",
        " to be ",
    ),
    *(" such as ", " to the contrary", ": ", ' "'),
)
# "Said no and left": the answer is all that was said; "said no and that it may fail" goes on.
_ANSWER = re.compile(
    r" (?:no|yes)(?: remains (?:to be|un\w+|open|in doubt)\b| (?:and|but) (?!that\b|no\b|few\b|little\b|only\b|very\b)"
    r"|(?P<verb> (?:is|was|are|were|has|have|had|will|would|could|may|might|can|must|should)\b))"
)
_WHO_ANSWERS = word_set("if when whether unless once who whoever")


def nothing_said(low: str, cue: Cue) -> bool:
    """Is a claim only named ("Holm's claims cost us a year"), or "no" all that was said ("those who said no left")?"""
    if cue.reason in _CLAIMS:
        return not low.startswith(_CLAIMING, cue.end)
    if not low.startswith((" no ", " yes "), cue.end) or not low.startswith("sa", cue.start):
        return False
    found = _ANSWER.match(low, cue.end)
    if found is None:
        return False
    return not found["verb"] or not _WHO_ANSWERS.isdisjoint(low[cue.first : cue.start].split())


def plain(low: str, cue: Cue) -> bool:
    """May a plain object follow this verb of speech, not just a statement ("said rebuilding it may take a year")?"""
    return low[cue.start : cue.end] not in _SAYING or low.startswith(",", cue.end)


def object_end(low: str, cue: Cue, last: int) -> re.Match[str] | None:
    """What ends where the source's words begin behind an object: "warned them of", "vowed to", "show her likely"."""
    start, end, _, reason = cue[:4]
    if reason in _DEEDS:
        if low.startswith(_WARNING, start):
            found = _OF_WHAT.match(low, end, min(last, end + 90))
            if found:
                return found
        return _TO_DO.match(low, end, min(last, end + 160)) or _IF_NOT.match(low, end, min(last, end + 160))
    return _SHOWN.match(low, end, min(last, end + 90)) if reason == "a finding" else None


def behind_aside(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]] | None:
    """What stands behind "said, before leaving," or "described by two aides as"; None when it is neither."""
    low, end = scene.low, cue.end
    if low.startswith(",", end):
        if cue.reason == "somebody's claim" or (hands_nothing(scene, cue) and not clause_next(scene, end)):
            return []
        if not _BETWEEN.match(low, end):
            return None
        comma = low.find(", ", end + 2, min(last, end + 300))
        return [(comma, last)] if comma >= 0 else []
    found = _BY_WHOM.match(low, end, last)
    if found:
        return [(found.end(), last)]
    return [] if passive(scene, cue.start) else None
