"""Pronouns that stand for an unnamed source: "some say", "many argue", "in the eyes of many", "somebody told me"."""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import CLAIM, FIRST, ONWARD, REACHING, found_it, led_to, reaches
from framing.annotators.hedging.crowds import CALLING, EYES_OF, INDIRECT
from framing.annotators.hedging.deeds import acts
from framing.annotators.hedging.handed import BY_MANY_END, WHY, judged_by
from framing.lexicon.choice import quick

_PRONOUN_VERB = quick(
    r"(?:, (?:however|though|meanwhile|too|of course|including [\w ]{3,30}),)? (?:(?:did|do|have|had|(?:are|"
    r"were)(?= (?:\w+ )?\w+ing\b)|may|might|would|will|even|now|also|still|"
    r"on (?:the )?[\w-]+|in the \w+(?: \w+)?|at the \w+|in \w+|"
    rf"later|\w+ly|here|initially|originally|already|wrongly|previously|privately|openly|"
    rf"always|again|just|long|continued? to|of whom) ){{0,2}}{CLAIM}\b(?! by\b)"
)
_PRONOUN_STARTS = (
    frozenset(head for head in FIRST if head[0] != '"')
    | frozenset(  # how what is asked for there begins
        (word + " ")[:3]
        for word in re.findall(
            r"\w+",
            "did do have had are were may might would will even now also still on in at later here initially "
            "originally already wrongly previously privately openly always again just long continue of gone",
        )
    )
)

_INSIDE = (" in ", " of ", " from ")
_ADDED = ("that ", "their ", "the ", "it ", "he ", "she ", "they ", "there ")
_TO_MIND = re.compile(r"(?:^|[.,;:\"(-] ?|\n)(?:but |and )?to $")
_TOLD = re.compile(
    r" (?:(?:once|also|just|even|recently|later|else|then|actually|already) )?"
    r"(?:said(?! to (?:be|have)\b)|told (?:me|us|him|her|them|"
    r"[a-z]+)(?! to\b)|suggested|claimed|pointed out|remarked|is saying|was saying|has said|has told)\b"
)
_TOLD_HEADS = frozenset(
    (
        " sa",
        " to",
        " su",
        " cl",
        " po",
        " re",
        " is",
        " wa",
        " ha",
        " on",
        " al",
        " ju",
        " ev",
        " la",
        " el",
        " th",
        " ac",
    )
)
_SUPPOSED = (
    "if ",
    "when ",
    "whenever ",
    "unless ",
    "until ",
    "wish ",
    "wished ",
    "wishes ",
    "like ",
    "that ",
    "as though ",
    "time ",
    "had ",
    "for ",
    "maybe ",
    "perhaps ",
)
_GIVEN = (" to ", " by ", " for ")
_SOME_GO_ON = {" to "} | {" " + head for head in _PRONOUN_STARTS} | {head for head in ONWARD if ONWARD[head] & REACHING}
_A_THING = (", ", " - ", " a ", " an ")
_LEADING = frozenset(ahead[-3:] for ahead in (*_GIVEN, *_INSIDE, "what "))  # how what is asked for there ends


def pronoun(low: str, text: str, a: int, b: int) -> str:
    """ "Some say", "many have argued"; not "what some say", nor "Mr Orlov and others say"."""
    if low[a - 3 : a] in _LEADING and (found := _led_in(low, a, b)) is not None:
        return WHY if found else ""
    head = low[b : b + 4]
    if head == " of " and not low.startswith("whom", b + 4):
        return ""
    if head not in _SOME_GO_ON and head[:1] == " " and head[1:2] != "-":  # no claim begins so, but behind an adverb
        stop = low.find(" ", b + 1, b + 40)
        if stop >= 0 and low[stop - 2 : stop] != "ly":
            return ""
    return WHY if _some_say(low, a, b) else ""


def _some_say(low: str, a: int, b: int) -> bool:
    """Do "some", "many" or "others" go on to claim something?"""
    if low.startswith((" added ", " to "), b):
        if low.startswith(" to ", b):
            return led_to(low, a, b)
        if not low.startswith(_ADDED, b + 7):
            return False  # "some added weight"
    if not found_it(low, b) or (low.startswith("others", a) and low.endswith(" and ", 0, a)):
        return False
    if not _pronoun_says(low, b) and (low.startswith((" of ", " and ", ","), b) or not reaches(low, b)):
        return False
    return not INDIRECT.search(low, a - 24 if a > 24 else 0, a) and not acts(low, a, b)


def _pronoun_says(low: str, b: int) -> bool:
    """ "Some now say", "many, however, argue". How the next word begins and ends is looked up first."""
    if low[b : b + 1] == " " and low[b + 1 : b + 4] not in _PRONOUN_STARTS:
        stop = low.find(" ", b + 1, b + 40)
        if stop >= 0 and low[stop - 2 : stop] != "ly":
            return False
    return _PRONOUN_VERB.match(low, b) is not None


def _led_in(low: str, a: int, b: int) -> bool | None:
    """Does what stands before a pronoun decide: "by many", "in the eyes of many", "what some see", "in some cases"?"""
    if low.endswith(_GIVEN, 0, a):
        if low.endswith("by ", 0, a):
            return BY_MANY_END.match(low, b) is not None and judged_by(low, a)  # "associated by many with the war"
        return _in_whose_eyes(low, a, b)
    if low.endswith(" of ", 0, a) and BY_MANY_END.match(low, b):
        return EYES_OF.search(low, a - 30 if a > 30 else 0, a) is not None  # "in the eyes of many, a sham"
    if low.endswith("what ", 0, a) and CALLING.match(low, b):
        return True  # "what many online are calling", "what some see as"
    return False if low.endswith(_INSIDE, 0, a) else None  # "in some reported cases"


def _in_whose_eyes(low: str, a: int, b: int) -> bool:
    """ "To some, a relic", "he is for many - friends and foes - the face of it"; not "it went to some"."""
    if low.endswith("for ", 0, a):
        return low.startswith(" - ", b) and low[a] != "o"
    if low.endswith("according to ", 0, a):
        return BY_MANY_END.match(low, b) is not None
    return low.startswith(_A_THING, b) and _TO_MIND.search(low, a - 12 if a > 12 else 0, a) is not None


def somebody(low: str, text: str, a: int, b: int) -> str:
    """ "Somebody said to me that it was late"; not "if somebody says", "I wish somebody told them"."""
    if low[b : b + 3] not in _TOLD_HEADS or not _TOLD.match(low, b):
        return ""
    return "" if low.endswith(_SUPPOSED, 0, a) else WHY
