"""Who "who" and "which" stand for in front of a cue: "Holm, a judge who has said", "the Gazette, which reported"."""

from __future__ import annotations

import re

from framing.annotators.voice.verbs.people import PEOPLE
from framing.annotators.voice.who.names import NAME, OPENERS
from framing.annotators.voice.who.openings import adjunct
from framing.annotators.voice.who.subjects import OPENING
from framing.annotators.voice.wordset import word_set

_RELATIVE = re.compile(
    r"(?P<comma>,)? (?P<link>who|which|that)(?:[’'](?:ve|s|d))?"
    r"(?: (?:(?:in|on|last|this|earlier) [A-Z]?[a-z]+|has|have|had|is|was|also|once|later|then|recently|never|now"
    r"|still|first|again|often|even|both|all|been|did|earlier|this|last|(?:year|month|week)|\w+ly|forced|trying|to))* $"
)
_APPOSED = re.compile(
    rf"(?P<who>{NAME.pattern})(?: \([^()]{{1,30}}\))?(?:, \d\d)?, "
    r"(?:an?|the|his|her|its|their|one of|now|then|former|chief|[DR]-)(?:(?<=-)|\b)[^.;:!?\"“”]{0,90}$"
)
_BRACKET = re.compile(r" \([^()]{1,30}\)$")
_PLACED = re.compile(  # "Jan Holm from Karsk, who", "an officer in Karsk who"
    r"(?P<who>(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)|(?:an?|the|one|two) (?:[\w-]+ ){0,3}?(?P<noun>[a-z-]+))"
    r" (?:from|in|of|at|near) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?$"
)
_VERB = re.compile(r"\b(?:is|was|are|were|has|have|had|will|would|said|says|told)\b")
_DETERMINERS = word_set("the a an some many two three other those most several these another his her their its")
_BEGINNINGS = OPENING | OPENERS
_CUT = word_set(
    """of from with by for to in on at about against between among than as and or but is are was were be been that if
    involving including like because while when where has have had does did do said says told tells calls called
    become becomes became over under after before"""
)
_OPENED = re.compile(
    rf"(?P<who>(?:[Tt]he )?{NAME.pattern}|(?:(?:Another|One|A|The|Some|Two|Three) )(?:[a-z-]+ ){{0,2}}?[a-z-]+),?"
    r" (?:who|which|whose) [^;:!?\"“”]{5,200}?,? $"
)


def antecedent(words: str) -> str:
    """The noun phrase that "who" or "which" at the end of the words stands for; '' for none that is plain."""
    found = _RELATIVE.search(words)
    if found is None:
        return ""
    before = words[: found.start()]
    if before[-1:] == ")":
        before = _BRACKET.sub("", before)
    person = " who" in found[0]
    placed = _PLACED.search(before) if person and before.rpartition(" ")[2][:1].isupper() else None
    if placed and (placed["name"] or placed["noun"] in PEOPLE):
        before = before[: placed.end("who")]
    named = _APPOSED.search(before) if person and ", " in before else None
    if named and named["who"] not in _BEGINNINGS and _VERB.search(before, named.end("who")) is None:
        return named["who"]
    names = list(NAME.finditer(before, len(before) - 60))
    if names and names[-1].end() == len(before):
        name = names[-1]
        the = "the " if before[: name.start()].lower().endswith("the ") and not name[0].startswith("The ") else ""
        return the + name[0]
    parts = before.split()[-6:]
    for i in range(len(parts) - 1, -1, -1):
        if parts[i].lower() in _CUT or parts[i][-1] in ",;:—–" or (parts[i].endswith("ing") and len(parts[i]) > 5):
            verb = found["link"] == "that" and (parts[i] == "to" or parts[i + 1 : i + 2] == ["released"])
            parts = parts[i + 1 + verb :]
            break
        if parts[i].lower() in _DETERMINERS:
            parts = parts[i:]
            break
    if found["link"] == "that" and parts and parts[0] in ("his", "her", "their", "its"):
        return ""  # "two officials on his staff that"
    return " ".join(parts)


def with_clause(words: str) -> str:
    """The subject that a sentence begins with when nothing but its "who" clause stands before the cue."""
    at = adjunct(words)
    found = _OPENED.match(words, at)
    return found["who"] if found else ""
