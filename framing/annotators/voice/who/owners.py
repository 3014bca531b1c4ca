"""Whose claim it is: what stands in front of a noun that hands over ("Holm's claim that", "made the claim that")."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene

OF_NOUNS = frozenset(("noun with clause", "claims made", "somebody's claim"))
_NO_KIND = r"(?!(?:back|against|for|of|to|on|off|in|from|with|about|and|or|out|by|the|an?|such|who|that)\b)"
_KIND = rf"(?:{_NO_KIND}[\w-]+ ){{0,2}}$"  # "repeated false claims"
_NAMED = re.compile(r"((?:[A-Z][\w.’'-]*[\w.] )*[A-Z][\w.-]*\w)(?:[’']s|(?<=s)[’']) " + _KIND)
_COMMON = re.compile(
    rf"\b((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:{_NO_KIND}[\w-]+ ){{0,3}}?[\w-]+)(?:[’']s|(?<=s)[’']) " + _KIND
)
_MADE = re.compile(
    r"(?<!who )(?<!his )(?<!her )(?<!their )(?<!its )(?<!the )\b(?P<verb>(?:ma[dk]|repeat|press|push|advanc|spread|echo"
    r"|float|offer|peddl|renew|rais|voic|air|issu|levell?|tweet|defend|drop|withdrew|retract|reviv)"
    r"(?:e[sd]?|s|es|ing|ped)?|(?:st(?:ands|ood)|doubled down|moved|backed|walked back) (?:by|on|off|from))"
    r" (?:(?:an?|the|this|that|his|her|their|its|these|those) )?" + _KIND
)
_BEHIND = re.compile(r" (?:by|from) (?!the (?:same|other)\b)([^,.;:\n]{3,60}?)(?: (?:that|on|in|about|who)\b|[,.])")


def owner(scene: Scene, cue: Cue) -> str | Cue:
    """Who owns a noun cue: his name, a phrase, or the verb whose subject he is; '' for nobody plain."""
    text, start, end = scene.text, cue.start, cue.end
    begin = max(cue.first, start - 70)
    if (m := _BEHIND.match(text, end, end + 90)) and not m[1].endswith("ing"):
        return m[1]
    if (m := _NAMED.search(text, begin, start)) or (m := _COMMON.search(text, begin, start)):
        return m[1]
    m = _MADE.search(text, begin, start)
    return cue._replace(start=m.start("verb"), end=m.end("verb"), reason="made") if m else ""


_IS = re.compile(r" (?:is|are|was|were|(?:has|have|had) been) (?:an? )?$")


def unquoted(scene: Scene, cue: Cue, start: int) -> bool:
    """Do the quoted words at ``start`` judge a claim instead of being it ("called Holm's claim “a lie”")?"""
    if cue.reason not in OF_NOUNS or scene.low.find(" that ", cue.end, start) >= 0:
        return False
    return cue.reason != "noun with clause" or _IS.search(scene.low, cue.end, start) is not None
