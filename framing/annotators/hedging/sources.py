"""Vague sources: an unnamed group that is the only authority of a claim (Vincze et al. 2008's weasels)."""

from __future__ import annotations

import re

_CLAIM = (
    r"(?:say|says|said|saying|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|contend(?:s|ed|ing)?|believ(?:e|es|ed|ing)|think|thinks|thought|fear(?:s|ed)?|warn(?:s|ed|ing)?|worr(?:y|ied)|"
    r"predict(?:s|ed)?|suggest(?:s|ed|ing)?|show(?:s|ed|n|ing)?|find|finds|found|indicat(?:e|es|ed)|not(?:e|ed)|insist(?:s|ed|ing)?|maintain(?:s|ed)?|alleg(?:e|es|ed)|"
    r"charg(?:e|ed)|expect(?:s|ed)?|estimat(?:e|es|ed)|point(?:ed)? (?:out|to)|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|deem(?:s|ed)?|consider(?:s|ed)?|see|sees|saw|view(?:ed)?|"
    r"complain(?:ed)?|caution(?:ed)?|speculat(?:e|ed|ing)|wonder(?:ed|ing)?|acknowledge[ds]?|admit(?:ted)?|suspect(?:ed)?|conclud(?:e|ed)|assert(?:ed)?|"
    r"accus(?:e|ed|ing)|criticiz(?:e|ed)|criticis(?:e|ed)|dismiss(?:ed)?|blam(?:e|ed)|question(?:ed|ing)?|agree(?:d)?|told|counter(?:ed)?|feel|felt|hail(?:ed)?|labell?ed|dubbed|"
    r"slam(?:med)?|decr(?:y|ied)|object(?:ed)?|doubt|denounced?|compar(?:e|ed)|attribut(?:e|ed)|assum(?:e|ed)|regard(?:ed)?|report(?:ed)?|reveal(?:ed)?|surfaced|emerged)"
)
_AUX = r"(?:(?:have|has|had|are|is|were|was|may|might|would|will|could|now|also|often|long|already|even|still|then|widely|generally|recently|privately|publicly|later|alike|therefore|frequently|repeatedly|\w+ly|quickly|who|that|and others|been|not|do|don't|did|say|,) )"
_VERB = re.compile(rf"(?:,? (?:who|that))? {_AUX}{{0,3}}{_CLAIM}\b")
_REACH = re.compile(
    rf"(?: (?:in|on|at|of|from|with|for|close to|familiar with|briefed on|inside|outside|within|across|involved|opposed to|critical of|like)\b[^.;:\"?!]{{2,60}}?,?| and [\w -]{{3,30}}?,?|,)"
    rf"(?: (?:who|that))? {_AUX}{{0,2}}{_CLAIM}\b(?! by)"
)
_TO_CLAIM = re.compile(
    r" to (?:conclude|believe|think|argue|suggest|speculate|wonder|suspect|fear|question|call|say)\b"
)
_VERB_BEFORE = re.compile(
    r"(?:\b(?:according to|say|said|say the|among|than|as|by|in|cited by)|, (?:warn|argue|claim|note|report|contend|fear|believe|insist)) (?:(?:some|many|several|multiple|two|three|a number of|"
    r"most|other|subsequent|previous|recent|earlier|independent|senior|anonymous|unnamed|local|federal|government|law enforcement|media|news|intelligence|administration|white house|u\.s\.|"
    r"[\w-]+) ){0,2}$"
)
_BY_WORD = re.compile(
    r"\b(?:according to|(?:shown|found|confirmed|corroborated|suggested|reported|supported|documented|alleged|demonstrated) (?:by|in)|[,\"] (?:say|said|warn|argue)) (?:(?!the\b|an?\b)[\w.-]+ ){0,3}$"
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|our|this|that|my|your|two|three|four|five|both|'s|party|police|department|ministry|fbi|cia|bureau|committee|company|campaign) $"
)
_QUANTIFIER = {"some", "many", "others", "several", "most"}
_PRONOUN_VERB = re.compile(
    rf" (?:(?:have|had|are|were|may|might|would|will|even|now|also|still|also|on the \w+|in the \w+(?: \w+)?|at the \w+|of (?:them|us|those|the|his|her|their)(?: \w+){{0,3}}) ){{0,2}}{_CLAIM}\b"
)
_NAMED = re.compile(r"(?:[A-Z][\w.&'’-]+ )$")


def vague_source(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 44) : a]
    if cue in _QUANTIFIER:
        return "unnamed, and the claim's only source" if _PRONOUN_VERB.match(low, b) else ""
    if _DEFINITE.search(left):
        return ""
    if _NAMED.search(text[max(0, a - 20) : a]) and left[-2:-1] not in ".!?" and text[a - 2 : a - 1] != ".":
        if not re.search(r"(?:[.!?]\"? |^|\n)[\w-]+ $", left):
            return ""
    if _VERB.match(low, b) or _TO_CLAIM.match(low, b) or _BY_WORD.search(left):
        return "unnamed, and the claim's only source"
    if _REACH.match(low, b):
        return "unnamed, and the claim's only source"
    if low.startswith(", ", b) and re.match(rf", {_CLAIM}\b", low[b : b + 16]):
        return "unnamed, and the claim's only source"
    return ""


JUDGES = {"vague_source": vague_source}
