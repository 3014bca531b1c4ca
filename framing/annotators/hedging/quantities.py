"""Approximators: a number, degree or category that is blurred (Prince, Frader and Bosk 1982; Channell 1994)."""

from __future__ import annotations

import re

_FIGURE = (
    r"(?:an? |the |every )?(?:[$£€?]|us\$)?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|a third|third|quarter|quarters|dozen|dozens|"
    r"hundred|hundreds|thousand|thousands|million|millions|billion|noon|midnight|midday)\b)"
)
_NUMBER = re.compile(r"\s+" + _FIGURE)
_LENGTH = re.compile(
    r" (?:an?|the) (?:year|month|week|day|hour|minute|mile|decade|century|foot|meter|kilometer|mile|tenth|fifth|same)\b"
)
_TOPIC = re.compile(
    r"\b(?:talk|talks|talked|talking|tells?|told|asks?|asked|asking|think|thinking|know|knows|knew|stor(?:y|ies)|questions?|concern(?:s|ed)?|worr(?:y|ied|ies)|"
    r"speak|spoke|speaking|learn(?:ed)?|hear|heard|writ(?:e|es|ing)|wrote|joked?|care|forget|something|nothing|all|what|how|read|"
    r"information|details|comments?|complain(?:ed|ts)?|claims?|lied|lies|lying|excited|happy|sorry|book|film|article|debate|news|feel|felt|is it|it's not)(?: \w{2,4})? $"
)
_YEAR = re.compile(
    r"\s+(?:19|20)\d\d(?:\b(?!,\d)(?! (?:people|homes|jobs|votes|miles|feet|men|women|students|workers|troops|deaths|cases)))"
)


def number(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    if cue == "almost":
        return "nearly so"
    if cue == "nearly":
        return "" if low[max(0, a - 4) : a] == "not " or low.startswith(" as ", b) else "nearly so"
    if cue == "or so":
        return (
            ""
            if low.startswith(
                (" he ", " she ", " they ", " it ", " we ", " i ", " you ", " the ", " goes", " many", " much"), b
            )
            else "number left open"
        )
    if cue == "close to":
        return (
            "near a figure"
            if _NUMBER.match(low, b) or low.startswith((" being ", " the level", " all ", " double"), b)
            else ""
        )
    if not (_NUMBER.match(low, b) or (cue in ("about", "around") and _LENGTH.match(low, b))):
        return ""
    if cue == "about" and (_TOPIC.search(low[max(0, a - 24) : a]) or _YEAR.match(low, b)):
        return ""
    if cue in ("about", "around") and low.startswith((" the ", " one another", " one of", " a third of the world "), b):
        return ""
    if cue == "some" and low.startswith((" one ", " a "), b) and not low.startswith((" one million", " one billion", " one hundred", " one thousand"), b):
        return ""
    return "before a number"


def estimated_number(low: str, text: str, a: int, b: int) -> str:
    return "before a number" if _NUMBER.match(low, b) or low[max(0, a - 3) : a] == "an " else ""


_KIND_BEFORE = re.compile(
    r"\b(?:the|this|that|these|those|what|which|any|some|every|same|different|another|new|one|only|no|certain|right|wrong|all|other|his|her|"
    r"their|my|our|its|best|worst|similar|exact|particular|specific|first|whatever|favorite|rare|special|unique|own|each|second|last|\w+est) $"
)
_MORE = re.compile(
    r" (?:more|less|over|under|higher|lower|above|below|fewer|better|worse|ahead|behind|different|[a-z]{2,}er|[a-z]{3,}ier)\b"
)
_FAIR = re.compile(r" (?!and|or|in|by|to|at|as|when|but|under|for|on|with|than|be|if)[a-z]{3,}")


def rough(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    if cue in ("kind of", "sort of"):
        return "" if _KIND_BEFORE.search(low[max(0, a - 14) : a]) else "category left open"
    if cue in ("slightly", "a bit", "a little"):
        return "small degree of a comparison" if _MORE.match(low, b) else ""
    if cue in ("fairly", "reasonably"):
        return "degree of a quality" if _FAIR.match(low, b) else ""
    if cue == "in effect":
        return "" if re.search(r"\b(?:remains?|remained|is|are|was|were|be|been|still|put|already|currently|goes|go|went|stays?|stayed|now|keep|left) $", low[max(0, a - 12) : a]) and low[b : b + 1] != "," else "category left open"
    if cue == "virtually":
        return "nearly so" if re.match(r" (?!on\b|with\b|from\b|by\b|starting\b|this\b|in\b|at\b|and\b|through\b|for\b|to\b|due\b)[a-z0-9]", low[b : b + 12]) else ""
    if cue == "effectively" and re.search(r"\b(?:can|to|more|most|very|as|so|could|not|less|how|work|act|cannot|quickly and|better) $", low[max(0, a - 12) : a]):
        return ""
    if cue == "effectively":
        return "" if re.match(r"(?: (?:and|with|in|at|to|for|as|on|against|than|through|if|across|is|are|was)\b|[.,;)\"])", low[b : b + 9]) else "category left open"
    if cue == "next to":
        return "nearly so" if re.match(r" (?:nothing|no |none|zero|impossible|useless|worthless|never|nil)", low[b : b + 12]) else ""
    if cue == "broadly":
        return "blurred" if re.match(r" (?:similar|speaking|in line|consistent|the same|support|popular|positive|in favor|agree|unchanged|right|true|accept)", low[b : b + 12]) else ""
    if cue == "something of":
        return "category left open" if low.startswith((" a ", " an "), b) else ""
    if cue == "in part":
        return "" if low.startswith((" or ", " two", " of", " one", " because"), b) else "extent left open"
    if cue == "all but":
        return (
            "nearly so"
            if not re.match(r" (?:one|two|three|four|five|six|a|the|his|her|\d|these|those)\b", low[b : b + 8])
            else ""
        )
    if cue in ("in a sense",) and low.startswith(" of ", b):
        return ""
    return "blurred"


JUDGES = {"number": number, "estimated_number": estimated_number, "rough": rough}
