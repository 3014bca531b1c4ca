"""Verbs of speech that nobody here utters as they stand: behind "to", "will" and "not", or done to their subject."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.wordset import word_set

_BOTH_NAMED = re.compile(
    r"(?:[A-Z][\w.’'-]+ )+and (?:the )?(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )?(?:(?:[A-Z][\w.’'-]+|of"
    r"|for) ){0,4}[A-Z][\w’'-]+ $"
    r"|(?:\b[Ss]?[Hh]e|[A-Z][\w’'-]+) and (?:his|her) (?:[\w-]+ ){1,2}$"
)
_SPOKEN = word_set(
    """warn urge denounce condemn criticize criticise accuse blame demand slam blast chide rebuke mock praise applaud
    ridicule lambaste berate scold hail fault decry deride assail dispute tout dismiss attack hammer reject predict
    implore exhort reiterate reaffirm portray declare announce call claim say argue complain tweet deny stress ask
    boast remind encourage allege reveal plead brand emphasize emphasise"""
)
_WITH_THAT = word_set(
    """warn stress argue complain boast claim declare announce testify state suggest admit deny aver concede insist
    reiterate allege contend assert"""
)
_WILL = word_set("call announce urge state warn argue insist")
UNDENIED = word_set("deny condemn denounce")
_NOT = word_set("not didn't doesn't")
_MOVED = re.compile(
    r"\b(?:prompt(?:ed|ing|s)?|first|latest|highest-ranking|chose|choosing|led|leading|inspired|caused|causing"
    r"|moved|us(?:ed|es|ing)|opportunity|occasion|only|last|joined|gathered"
    r"|appeared (?:at|on|before|in|with)|visited|travell?ed|flew|returned"
    r"|rallied|convened|assembled|(?:showed|turned) up)"
    r"\b[^.;:!?\n\"]{0,70} to $"
)
_VOTED = re.compile(r"\bvot(?:ed|es|ing) (?:[\w-]+ )?to $")
_UNREAL = re.compile(
    r"\b(?:want\w*|going|able|refus\w+|declin\w+|need\w*|had|has|have|having|ought|expected|set"
    r"|unwilling|fail\w*|"
    r"would|will|not|never|easy|hard|difficult|possible|tempt\w+|enough|too|used) (?:\w+ )?to $"
)
_FORUM = re.compile(
    r"\b(?:twitter|facebook|television|tv|stage|streets|floor|podium|speech|speeches|address|letter|interview|forward"
    r"|holiday|op-ed|statement|tweet|tweets|post|rally|ad|ads|conference|efforts?|radio|appearance|in public|email"
    r"|airwaves|instagram|article|column|podcast|event|platform|airtime|remarks)\b[^.;:!?\n\"]{0,50} to $"
)

DONE_TO = word_set(
    """accused criticised criticized blamed praised condemned denounced attacked mocked ridiculed derided rebuked
    lambasted told asked informed warned urged"""
)
_DONE = re.compile(r" (?:of|by|about|over|for|that|to|whether|if|how|why|what|when|where|at|in|on|during|later)\b")
# "The minister, accused of fraud, said": set between commas, and the verb of the subject comes behind the second.
_SET_BETWEEN = re.compile(
    r" (?:[^,.;:!?\n\"]|\.(?=\w)|\b(?:mrs?|ms|dr)\.){1,120}(?=, (?:\w+ly )?(?:\w+ed|said|says|told|tells|spoke|was|were"
    r"|is|are|had|has|will|would|did|does|could|can|made|came|went|gave|left|insists|denies|replies|hit|put|kept|held"
    r"|stood|took)\b)"
)


def done_to(scene: Scene, start: int, end: int) -> int:
    """Where a participle ends that is done to the subject, not by it; −1 for any other verb.

    It stands between commas ("Orlova, told of the plan, said") or opens its sentence ("Told of the plan, Orlova said").
    """
    low = scene.low
    if low[start:end] not in DONE_TO or not _DONE.match(low, end):
        return -1
    if scene.opens(start):
        return low.find(", ", end, scene.sentence(start)[1])
    between = _SET_BETWEEN.match(low, end, end + 150) if low[start - 2 : start] == ", " else None
    return between.end() if between else -1


def agent_length(scene: Scene, start: int, end: int) -> int:
    """How much behind " by " can name who did it: "accused by two of lying", "asked by two about it"."""
    behind = scene.low[end + 3 : end + 143].partition(",")[0]
    if scene.low.startswith(("accused", "told", "warned"), start):
        behind = behind.rpartition(" of ")[0] or behind
    return len(behind.partition(" about ")[0])


def spoken_to(scene: Scene, start: int, form: str, verb: int = -1) -> bool:
    """Is a bare form behind "to" what a speech, a letter, an appearance was for ("took to the stage to warn")?

    ``verb``: where the form stands, when an adverb stands between.
    """
    begin = max(0, start - 100)
    if form in _SPOKEN and (_FORUM.search(scene.low, begin, start) or _MOVED.search(scene.low, begin, start)):
        return True
    if (form == "urge" or form in UNDENIED) and _VOTED.search(scene.low, begin, start):
        return True
    end = (start if verb < 0 else verb) + len(form)
    found = form in _WITH_THAT and (scene.that_next(end) or scene.finite_next(end))
    return found and not _UNREAL.search(scene.low, begin, start)


def said_so(scene: Scene, start: int, form: str, word: str) -> bool:
    """Will somebody say it ("will urge them to"), or does he not deny it? In the journalist's own text only."""
    if form in UNDENIED:
        return word in _NOT and scene.part_at(start) < 0
    if form not in _WILL or scene.part_at(start) >= 0:
        return False
    return word == "will" or (word == "also" and scene.words_before(start, 2)[0] == "will")


_MAYBE = re.compile(
    r"(?<!even )(?<!as )\bif (?!(?:so|not|only|true|what|that|whatever|\w+ed)\b)[\w'’.-]+ "
    r"(?:(?!(?:he|she|they|it|we|you|i|because|keeps?|continues?|which|who|that|is|was|are|were|has|had|have|does|do|did|will|would)\b"
    r"|\w+n't\b)[\w'’.-]+ ){0,3}?"
    r"(?:(?:is|was|are|were|has|had|have|been|being|does|do|did|will|would|should|ever|really|\w+ly) ){0,3}$"
)


def in_condition(scene: Scene, start: int) -> bool:
    """Does the verb stand in a condition ("if the mayor says so", "if they had told him"): has nobody said it yet?"""
    begin = max(0, start - 60)
    if scene.low.find("if ", begin, start) < 0:
        return False
    found = _MAYBE.search(scene.low, begin, start)
    return found is not None and found.start() >= scene.begins(start) - 1


_INVERTED = word_set("should did does do will would could can may might must had")


def asked_for(scene: Scene, start: int) -> bool:
    """Does an auxiliary open the sentence ("Should inspectors confirm it", "Did the mayor say so")?"""
    first = scene.begins(start)
    return start - first < 50 and scene.low[first : first + 6].partition(" ")[0] in _INVERTED


def both_named(scene: Scene, start: int) -> bool:
    """Do two people stand in front, "Anna Orlova and her brother"?"""
    begin = max(0, start - 60)
    return scene.low.find(" and ", begin, start) >= 0 and _BOTH_NAMED.search(scene.text, begin, start) is not None


_HAS_DONE = re.compile(
    r"(?:(?!told\b|asked\b|promised\b|denied\b|offered\b|granted\b|awarded\b|called\b|named\b|dubbed\b|accused\b)\w+ed"
    r"|said|written) (?:about|that|the|an?|his|her|their|its|he|she|they|it|there|how|why|whether)\b"
    r"|called (?:the|his|her|their|it|him|them|that|this)\b"
)


def has_done(scene: Scene, word: str, start: int) -> bool:
    """Is "he's" before a participle short for "he has": an object or a clause follows ("he's praised the plan")?"""
    return word in ("he's", "she's") and _HAS_DONE.match(scene.low, start) is not None
