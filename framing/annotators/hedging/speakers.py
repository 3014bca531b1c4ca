"""Crowds that speak up without "some" or "many": readers, nurses, "travel agents", "community leaders"."""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import reaches

SPEAKERS = frozenset(
    re.findall(
        r"\w+",
        "readers viewers employees passengers customers teachers nurses farmers students workers fans "
        "participants attendees tenants shoppers drivers tourists guests patients homeowners users inmates prisoners "
        "members soldiers refugees migrants hostages captives detainees owners families subscribers listeners "
        "motorists commuters spectators growers ranchers miners truckers retirees athletes editors artists victims "
        "agents medics firefighters businesses companies scouts employers "
        "volunteers landlords taxpayers parishioners paramedics musicians",
    )
)
_LED = frozenset(("leaders", "agencies"))
SPEAK = SPEAKERS | _LED  # no other may speak up, but for those with a hyphen
_FIELDS = frozenset(
    re.findall(
        r"\w+",
        "community business industry corporate evangelical union religious civic faith church tribal labor "
        "labour opposition rebel local "
        "aid trade advocacy charity student youth neighborhood",
    )
)
_NO_MODIFIER = frozenset(
    re.findall(r"\w+", "the a an his her its their our my your this that these those no all both every each of for to")
)
_ALOUD = (
    " said",
    " say ",
    " say.",
    " complain",
    " claim",
    " told ",
    " argue",
    " warn",
    " believe ",
    " insist",
    " contend",
    " worry ",
    " fear ",
    " slam",
)
_HAS = re.compile(
    r" (?:have|had|are|were)(?: (?:also|long|already|been|now|still|repeatedly|previously))? "
    r"(?:warn|complain|argu|claim|"
    r"say|said|told|insist|predict|alleg|accus|call(?:ed|ing) (?:it|this|that|him|her)\b)"
)
_ALOUD_HEADS = frozenset(word[:3] for word in _ALOUD)
_HAS_HEADS = frozenset((" ha", " ar", " we"))
_BEHIND = frozenset((" at", " in", " of", " fr", " on", " ac", " an"))
OPENS = _ALOUD_HEADS | _HAS_HEADS | _BEHIND
_SAID = re.compile(
    r"[,\"?!] (?:say|said|warn|warned) (?:(?!the\b|his\b|her\b|their\b|its\b|an?\b|one\b|[\w.-]+s\b)[\w.-]+ ){0,2}$"
)
_COUNTS = ("two ", "three ", "four ", "five ", "six ")
_BY_COUNT = tuple(f"according to {count}" for count in _COUNTS)
_CLAUSE = (
    ". ",
    "\n",
    '"',
    "? ",
    "! ",
    ", ",
    " when ",
    " that ",
    " as ",
    " because ",
    " where ",
    " which ",
    " but ",
    " and ",
)


def speak_up(low: str, text: str, a: int, b: int) -> bool:
    """ "Readers said it was dull", bare at the head of a clause; not "the readers", nor "saw a fire"."""
    head = low[b : b + 3]
    noun = low[a:b]
    if noun not in SPEAKERS and "-" not in noun and (noun not in _LED or not _led(low, a)):
        return False
    if head in _BEHIND:
        return _behind(low, a, b)
    if not low.startswith(_ALOUD, b) and (head not in _HAS_HEADS or _HAS.match(low, b) is None):
        return False
    return a < 2 or low.endswith(_CLAUSE, 0, a) or _modified(low, text, a)


def _behind(low: str, a: int, b: int) -> bool:
    """ "Tenants on both floors say", "two members of the board said"; not "employers in the north added jobs"."""
    near = low[b : b + 70]
    if " add" in near or " agree" in near:
        return False
    if low.startswith("members of", a):
        return low.endswith(_COUNTS, 0, a) and (low.endswith(_BY_COUNT, 0, a) or reaches(low, b))
    return (a < 2 or low.endswith(_CLAUSE, 0, a)) and reaches(low, b)


def _led(low: str, a: int) -> bool:
    """ "Community leaders"; not "the leaders"."""
    return low[a - 20 if a > 20 else 0 : a].rpartition(" ")[0].rpartition(" ")[2] in _FIELDS


def _modified(low: str, text: str, a: int) -> bool:
    """Is there one plain word before the noun, and a clause's head before that: "but travel agents say"?"""
    if low[a - 1] != " ":
        return False
    start = low.rfind(" ", a - 20 if a > 20 else 0, a - 1) + 1
    word = low[start : a - 1]
    if word in _NO_MODIFIER or not word.replace("-", "").isalpha():
        return False
    return start < 2 or (low.endswith(_CLAUSE, 0, start) and (text[start].islower() or text[start - 2] in '.?!"\n'))


def said_at_last(low: str, a: int, b: int) -> bool:
    """ "It is late, said travel agents."; the noun closes the sentence."""
    return _SAID.search(low, a - 36 if a > 36 else 0, a) is not None
