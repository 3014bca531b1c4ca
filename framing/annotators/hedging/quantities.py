"""About, around, some, close to: a blurred number, against a topic, a place and a plain amount (Channell 1994)."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_FIGURE = quick(
    r" (?:an? |the |every )?(?:[$£€?]|us\$)?(?:\d|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|"
    r"a third|third|quarters?|"
    r"twice|double|triple|dozens?|hundreds?|thousands?|millions?|billion|noon|midnight|midday)\b)"
)
_LENGTH = quick(
    r" (?:an?|the) (?:year|month|week|day|hour|minute|mile|decade|century|foot|meter|metre|kilometer|kilometre|"
    r"tenth|fifth|same)\b"
)
_TOPIC = quick(
    r"\b(?:talk(?:s|ed|ing)?|tells?|told(?= \w)|ask(?:s|ed|ing)?|think|thinking|know(?:s|n|ing)?|knew|"
    r"stor(?:y|ies)|questions?|"
    r"concern(?:s|ed)?|"
    r"worr(?:y|ied|ies)|speak|spoke|speaking|learn(?:ed|ing)?|hear|hearing|heard|writ(?:e|es|ing)|wrote|joked?|"
    r"care|forget|"
    r"something|nothing|all|what|"
    r"how|read|information|details|comments?|complain(?:ed|ts)?|claims?|lied|lies|lying|excited|happy|sorry|"
    r"book|film|article|debate|news|"
    r"upset|angry|anxious|nervous|optimistic|pessimistic|enthusiastic|curious|confused|honest|skeptical|sceptical|"
    r"passionate|doubts?|serious|right|wrong|certain|sure|jokes?|lecture|report|"
    r"feel(?! only)|felt(?! only)|is it|it's not|book is|film is)(?: \w{2,4})? $"
)
_YEAR = re.compile(
    r" (?:an? |the )?(?:19|20)\d\d\b(?!,\d)(?! (?:people|homes|jobs|votes|miles|feet|men|women|students|workers|"
    r"troops|deaths|"
    r"cases))"
)
_TIME = (" this time", " that time", " the time ", " the same time")
_NOT_ABOUT = (" the ", " one another", " one of")
_OVER = ("for ", "over ", "during ", "within ", "at ")
_USUAL = re.compile(  # "for about the next ten days", "at about the usual price"
    r" the (?:next|past|last|previous|first|coming|normal|usual|average|going|national|right|pace|rate|level|speed|"
    r"halfway|midpoint|time)\b"
)
_NEAR = (" being ", " the level", " all ", " double")
_SOME_ONE = re.compile(
    r" (?:a |one (?!million|billion|hundred|thousand)|quarters? |\$?[\w.,]+-(?:pound|year|foot|man|person|page|"
    r"member|"
    r"point|time)(?:s?-old)?\b)"
)
_ROUND = re.compile(
    r"\b(?:focus\w*|cent(?:er|re)\w*|revolv\w+|built|based|organi[sz]\w+|unit\w+|structured|rall\w+|turn\w*) $"
)


# How the words begin that may stand behind the cue; a sign and a digit are asked for by themselves.
_HEADS = frozenset(
    word[:2]
    for word in re.findall(
        r"\w+ ?",
        "a ,an ,the ,this ,that ,every ,us ,zero one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
        "eighty "
        "ninety half third quarter dozen hundred thousand million billion noon midnight midday being all double",
    )
)
_SIGNS = "$£€?0123456789"


def number(low: str, text: str, a: int, b: int) -> str:
    """Counts before a figure or a length, unless somebody talks about it."""
    head = low[b + 1 : b + 3]
    if head not in _HEADS and head[:1] not in _SIGNS:
        return ""
    cue = low[a:b]
    if cue == "close to":
        return "near a figure" if _FIGURE.match(low, b) or low.startswith(_NEAR, b) else ""
    if cue == "closer to" and " than " in low[b : b + 50]:
        return ""
    if cue == "some":
        return "before a number" if _FIGURE.match(low, b) and not _SOME_ONE.match(low, b) else ""
    if cue == "around" and low.startswith(_TIME, b):
        return "time left open"
    if cue == "about" and low.endswith(_OVER, 0, a) and _USUAL.match(low, b):
        return "before a measure"
    if low.startswith(_NOT_ABOUT, b) or not (_FIGURE.match(low, b) or _LENGTH.match(low, b)):
        return ""
    if cue == "around" and _ROUND.search(low, a - 16 if a > 16 else 0, a):
        return ""
    if cue == "about" and (_TOPIC.search(low, a - 24 if a > 24 else 0, a) or _YEAR.match(low, b)):
        return ""
    return "before a number"


JUDGES = {"number": number}
