"""Vague sources: an unnamed group that is the only authority of a claim (Vincze et al. 2008's weasels)."""

from __future__ import annotations

import re

_SPEAK = (
    r"(?:say|said|saying|argu(?:e|ed|ing)|claim(?:ed|ing)?|contend(?:ed|ing)?|believ(?:e|ed|ing)|think|thought|fear(?:ed)?|warn(?:ed|ing)?|"
    r"worr(?:y|ied)|predict(?:ed)?|suggest(?:ed|ing)?|insist(?:ed|ing)?|maintain(?:ed)?|alleg(?:e|ed)|caution(?:ed)?|speculat(?:e|ed|ing)|"
    r"complain(?:ed|ing)?|assert(?:ed)?|expect(?:ed)?|wonder(?:ed)?|agree(?:d)?|estimat(?:e|ed)|acknowledged?|concede[d]?|told|hope(?:d)?|wrote|written|add(?:ed)?|tweeted)"
)
_CLAIM = (
    r"(?:" + _SPEAK[3:-1] + r"|show(?:ed|n)?|find|found|indicat(?:e|ed)|note(?:d)?|point(?:ed)? (?:out|to)|call(?:ed|ing)?|"
    r"describ(?:e|ed|ing)|deem(?:ed)?|consider(?:ed)?|see|saw|view(?:ed)?|admit(?:ted)?|suspect(?:ed)?|conclud(?:e|ed)|"
    r"accus(?:e|ed|ing)|criticiz(?:e|ed)|criticis(?:e|ed)|dismiss(?:ed)?|blam(?:e|ed)|question(?:ed|ing)?|counter(?:ed)?|feel|felt|hail(?:ed)?|"
    r"labell?ed|dubbed|slam(?:med)?|decr(?:y|ied)|denounced?|compar(?:e|ed)|attribut(?:e|ed)|assum(?:e|ed)|regard(?:ed)?|report(?:ed)?|"
    r"reveal(?:ed)?|surfaced|emerged|tell|claim|stress(?:ed)?|are (?:\w+ )?(?:concerned|worried|skeptical|sceptical|terrified|afraid|convinced|"
    r"sure|certain|divided|calling|asking|hopeful))"
)
_ADVERB = r"(?:(?:have|had|has|are|were|also|now|often|long|already|even|still|then|widely|generally|recently|later|alike|\w+ly|not|do|did|on twitter|on social media|too) )"
_VERB = re.compile(rf"(?:,? (?:who|that|which))? {_ADVERB}{{0,3}}{_CLAIM}\b(?! by\b)")
_SINGULAR = re.compile(r" (?:has |also |now |clearly |consistently |strongly |\w+ly )?(?:shows|suggests|indicates|says|found|finds|points to|shown|suggested|showed|suggesting|showing|suggest|show)\b")
_REACH = re.compile(
    rf"(?: (?:in|on|at|of|from|with|for|close to|familiar with|briefed on|inside|within|across|involved|opposed to|critical of|who|and)\b[^.;:\"?!,]{{2,45}}"
    rf"|, including [^.;:\"?!,]{{2,40}},| ?-[^.;:\"?!]{{3,90}}-)(?:,? (?:who|that))? ?{_SPEAK}\b(?! by\b)"
)
_REACH_NOT = re.compile(r"\b(?:where|which|was|were|is|are|has|will|he|she|they|it|to)\b")
_TO_CLAIM = re.compile(r" to (?:conclude|believe|think|argue|suggest|speculate|wonder|suspect|fear|question)\b")
_BY = re.compile(
    r"(?:\b(?:according to|(?:shown|found|confirmed|corroborated|suggested|reported|supported|documented|alleged|demonstrated|described|seen|viewed|regarded|cited|quoted) (?:by|in))"
    r") (?:(?!the\b|an?\b|his\b|her\b|their\b)[\w.-]+ ){0,3}$"
)
_INVERTED = re.compile(r"[,\"] (?:say|said|warn|warned|argue|argued|claim|note) (?:(?!the\b|an?\b|his\b|her\b|their\b)[\w.-]+ ){0,3}$")
_ENDS = re.compile(r"[.,;:\"]| (?:who|in|at|familiar|with|on|from|close|and|including)\b")
_BY_A = re.compile(r"\baccording to (?:an? |one |two |three |four |several |multiple |people and )(?:(?!of\b)[\w.-]+ ){0,3}$")
_SINGLE = re.compile(r"\b(?:an?|one|another) (?:[\w.-]+ ){0,3}$")
_DEFINITE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|our|this|my|your|'s|party|police|fbi|cia|bureau|committee|company|campaign|dhs|ice|nypd)"
    r"(?: (?:two|three|four|same|former|other|defense|legal))? $"
)
_OWN = re.compile(r"(?:\b(?:his|her|their|its|our|my|your)|[’']s|s[’']) (?:[\w-]+ ){0,2}$")
_PRONOUN = {"some", "many", "others", "several"}
_GROUPS = {"democrats", "republicans", "americans", "people", "voters", "residents", "democrat", "republican"}
_SOME = re.compile(r"\b(?:some|many|several|most|other|few|a number of|certain|unnamed|anonymous|scores of|dozens of|plenty of|numerous|countless)(?: \w+)? $")
_PRONOUN_VERB = re.compile(
    rf" (?:(?:have|had|are|were|may|might|would|will|even|now|also|still|also|on (?:the )?\w+|in the \w+(?: \w+)?|at the \w+|in \w+|of (?:them|us)|also|later|here) ){{0,2}}{_CLAIM}\b(?! by\b)"
)
_INSIDER = re.compile(r" (?:familiar with|with (?:direct |first-?hand |intimate )?knowledge|briefed on|close to|who (?:spoke|asked|declined|requested|was not|were not|has seen|have seen|was granted|were granted|insisted)|involved in|in the know|inside)\b")
_SAID_AFTER = re.compile(r" [^.;:\"?!]{4,70}?,? (?:said|say|says|told|tell)\b")
_NAMED = re.compile(r"(?:[A-Z][\w.&'’-]+ )$")
_ORDINARY = frozenset(
    "rights health school intelligence law legal some many several most other defense former senior local state federal city county "
    "republican democratic conservative liberal progressive immigration military security "
    "environmental political national international tax climate election campaign".split()
)
_WHY = "unnamed, and the claim's only source"


def vague_source(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 44) : a]
    if re.search(r"\b(?:what|how|whatever) (?:[\w-]+ )?$", left) or (cue == "others" and left.endswith(" and ")):
        return ""
    if cue in _PRONOUN:
        return _WHY if _PRONOUN_VERB.match(low, b) else ""
    if cue in ("people", "person", "sources", "source", "officials", "official"):
        if _INSIDER.match(low, b) and (cue in ("people", "person") or _VERB.match(low, b) or _BY.search(left) or _BY_A.search(left) or _SAID_AFTER.match(low, b)):
            return _WHY
        if cue in ("people", "person", "sources", "source") and left.endswith(", the ") and low.startswith(" said", b):
            return _WHY
    if re.search(r"\bif $", left):
        return ""
    if cue in _GROUPS:
        if _SOME.search(left):
            return _WHY if _VERB.match(low, b) or _REACH.match(low, b) else ""
        return _WHY if _BY_A.search(left) else ""
    if cue in ("research", "evidence"):
        return _WHY if _SINGULAR.match(low, b) and not _DEFINITE.search(left) and not _NAMED.search(text[max(0, a - 20) : a]) else ""
    if cue in ("official", "source", "expert", "aide", "adviser", "person"):
        return _WHY if _BY_A.search(left) or (_SINGLE.search(left) and _VERB.match(low, b)) else ""
    if cue in ("studies", "reports", "polls", "surveys", "estimates", "media reports", "news reports") and low.startswith((" that", " which", " on", " about", " of", " by"), b):
        if not re.match(r" that (?:show|say|surfaced|emerged)", low[b : b + 15]) or not low.startswith("after", max(0, a - 6)):
            return ""
    if re.search(r"(?:percent|%) of (?:[\w-]+ )?$", left):
        return ""
    if _DEFINITE.search(left) or _OWN.search(left) or _named_body(low, text, a):
        return ""
    if _VERB.match(low, b) or _TO_CLAIM.match(low, b) or _BY.search(left) or _BY_A.search(left):
        return _WHY
    if _INVERTED.search(left) and _ENDS.match(low, b):
        return _WHY
    reach = _REACH.match(low, b)
    if reach and not _REACH_NOT.search(reach.group()) or (reach and reach.group()[:2] in (" -", "-w")):
        return _WHY
    return ""


def _named_body(low: str, text: str, a: int) -> bool:
    """Does a proper name stand right before the noun ("State Department officials")? A capital that opens a sentence is none."""
    piece = text[max(0, a - 30) : a]
    found = _NAMED.search(piece)
    if not found:
        return False
    if found.group().strip().lower() in _ORDINARY:
        return False
    start = found.start()
    return start > 0 and piece[start - 1] == " " and not piece[:start].rstrip(" \"“").endswith((".", "!", "?", ":", "'", "’", ")"))


JUDGES = {"vague_source": vague_source}
