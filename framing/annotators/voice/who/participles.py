"""Whose participle it is: "with Brandt saying", "shouted down by a man demanding", "but she refused, citing"."""

from __future__ import annotations

import re

from framing.annotators.voice.who.names import NAME, NOBODY, Speaker
from framing.annotators.voice.who.openings import adjunct
from framing.annotators.voice.who.subjects import ARTICLES, before_verb, is_verb
from framing.annotators.voice.wordset import word_set

_WORDS = r"(?:[\w.’'&-]+ ){0,6}?[\w.’'&-]+"
_WHO = re.compile(rf"(?P<who>{_WORDS}) (?:\w+ly |also |even |now )?$")
_BY = re.compile(r"(?:ed|en|wn|ught|ung)$")
_CITED = re.compile(rf"\b(?:quot|cit)(?:e|es|ed|ing) (?P<who>{_WORDS}) as $")
_OTHER = re.compile(
    rf", (?:but|and|so|yet) (?P<who>he|she|they|{NAME.pattern}|the [a-z]+) (?P<verb>[a-z][\w’'-]+)"
    r"(?: [^,;:]{0,60})?, $"
)
_APPOSED = re.compile(
    rf"(?P<who>(?:[Tt]he )?{NAME.pattern}), "
    r"(?P<role>(?:an?|the|who|which|whose|\d\d|[DR]-)\b[^,;:\"“”]{2,90}), (?P<verb>[\w-]+ed|\w+) "
)
_ALSO = re.compile(
    rf"(?P<who>(?:[Tt]he )?{NAME.pattern})(?: (?:also|then|later|has|had|never|first|once|again|\w+ly))?"
    r" (?P<verb>[\w-]+)\b"
)
# What stands in front of a participle that hangs on the sentence, not on the noun there ("an ad claiming").
_HANGS = re.compile(
    r"(?:[,”\"—–-]|\b(?:by|in|for|when|while|after|before|without|not|of|heard|seen|statement|letter|memo|e-?mail|message|tweet|report"
    r"|post|brief|plan|proposal|night|today|yesterday|\w+day|week|month|year)) (?:\w+ly )?$"
)
_BEFORE = frozenset(("In", "By", "While", "After", "Before", "Without", "When", "Upon", "Even while"))
_NO_CLAUSE = re.compile(r"[,;:.!?\"“”()–—]| - |\b(?:that|who|which|and$|or$|albeit|is|was|are|were|has|had)\b")


def opens(words: str) -> bool:
    """Does a preposition alone stand before the participle: "In announcing the plan, Holm said"?"""
    return words.strip() in _BEFORE


def beside(words: str) -> str:
    """The noun phrase, or the pronoun, that a participle is said of where the words before it tell; else ''."""
    words = words[-200:]
    if " by " not in words and "ith " not in words and words[-2:] != ", " and words[-4:] != " as ":
        return ""
    if words.endswith(" as ") and (cited := _CITED.search(words)):
        return cited["who"]
    at = _behind_with_or_by(words)
    near = _WHO.match(words, at) if at else None
    if near:
        who = near["who"]
        plain = _NO_CLAUSE.search(_TITLE.sub("", who)) is None and (
            who[0].isupper() or who.partition(" ")[0].lower() in _FIRST
        )
        return who if plain and before_verb(who) == who else ""
    at = max(words.rfind(", but "), words.rfind(", and "), words.rfind(", so "), words.rfind(", yet "))
    other = _OTHER.match(words, at) if at >= 0 and words.endswith(", ") else None
    return other["who"] if other and not other["verb"].endswith("ing") else ""


def _behind_with_or_by(words: str) -> int:
    """Where the noun phrase of the nearest ", with" or "shouted down by" begins; 0 for none."""
    by = words.rfind(" by ")
    if by >= 0 and not (words.startswith((" by a ", " by an "), by) or _BY.search(words, 0, by)):
        by = -1
    ith = words.rfind("ith ", by + 1)
    if (
        ith > 0
        and words[ith - 1] in "wW"
        and (ith == 1 or _absolute(words[max(0, ith - 20) : ith - 2], words[ith + 4 :]))
    ):
        return ith + 4
    return by + 4 if by >= 0 else 0


_TITLE = re.compile(r"^(?:Mrs?|Ms|Dr|Sens?|Reps?|Gov|Gen)\.(?= [A-Z])")


def _absolute(front: str, behind: str) -> bool:
    """Is it the "with" of "it ended, with Holm saying", "it ended with Holm saying", not of "a call with Holm"?"""
    if front.lower().endswith((",", " and")):
        return True
    return behind[:1].isupper() and front.rpartition(" ")[2].lower() not in _COMPANY


_COMPANY = word_set(
    """call meeting interview conversation talk talks spoke met meet someone anyone deal agreement working worked agreed
    dinner lunch debate appeared along together stood"""
)
_FIRST = ARTICLES | {"both", "critics", "officials", "the", "a", "an"}


def apposed(words: str, bodies: frozenset[str]) -> Speaker:
    """The name that a sentence begins with: "Karsk Union, a small group, left, saying", "Holm also left and saying"."""
    words = words.removesuffix(" and ").removesuffix(" but ")
    if words[-1:] == " " and _HANGS.search(words[-30:]) is None:
        return NOBODY
    at = adjunct(words)
    found = _APPOSED.match(words, at) or _ALSO.match(words, at)
    if found is None or not (found["verb"].endswith("ed") or is_verb(["x", found["verb"], "the"], 1)):
        return NOBODY
    role = found.groupdict().get("role") or ""
    body = not bodies.isdisjoint(role.split()) or found["who"].endswith((" PAC", " Pac"))
    return Speaker(found["who"].removeprefix("The "), "body" if body else "person")
