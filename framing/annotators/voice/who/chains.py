"""Whose second verb it is: "Ada Holm met Peter Brandt and said" is Ada Holm's, never that of the name next to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.annotators.voice.cues.around import AUXILIARIES as _MODAL
from framing.annotators.voice.verbs.people import MANY, PEOPLE
from framing.annotators.voice.who.names import NAME
from framing.annotators.voice.who.openings import adjunct
from framing.annotators.voice.who.subjects import ARTICLES, PAST, PRONOUNS, is_verb, without_tail
from framing.annotators.voice.wordset import word_set

_ENDS = re.compile(
    r",? (?:and|but|yet|or)(?: (?:[a-z]+ly|also|then|later|even|has|have|had|is|was|are|were|been|once"
    r"|again|still|now|never|did|does|do|not|recently|instead|at one point|at times))* $"
)
_BREAKS = re.compile(
    r"[,;:—–] (?:(?:and|but|so|yet|while|who|which|that|when|as|where|because|after|before|although|though|if) )?"
    r"| (?:and|but|so|that|when|as|while|where|because|after|before|if|who|which|whether|than|-+|—|–) "
)
_DETERMINED = ARTICLES | {"no", "these", "those", "this", "that", "both", "all", "they", "he", "she", "it"}
AUXILIARIES = _MODAL | {"do", "isn't", "isn’t"}
_FAR = 180  # characters of a sentence in which its first verb is looked for
_SET_IN = re.compile(r", | -+ | [—–] | \(| who\b| which\b")
SET_OFF = re.compile(r", (?:who|which|whose|an?|the|one|both|\d\d)\b[^,;:.]{0,90},(?= [a-z])")
_TAG = re.compile(r" \([^()]*\)?")
_NO_SUBJECT = word_set("that when as where because after before if so although though")
_PRESENT = word_set(
    """want think believe hope fear live work like need use expect see feel know own run fight argue view continue speak
    say appear seem try plan sound get make take give call ask"""
)
_AFTER_VERB = word_set(
    """the a an his her its their that to on in at for with up off out over back no not all more it him them this these
    what how when as from by into about against"""
)
_SAME = word_set("shut cut let quit split spread beat")  # present and past alike
_NO_VERB = word_set("of for from in at with on to by or and about than under over")


class Chain(NamedTuple):
    """The subject of the verb that a second one is joined to, where its clause begins, and whether it reports."""

    subject: str
    begin: int
    plain: bool  # a simple past or present, no "is", "would", "had"


NO_CHAIN = Chain("", 0, False)


def chained(gap: str) -> Chain:
    """The subject of the verb that "and" at the end of these words joins another to; ``NO_CHAIN`` for none plain.

    >>> chained("Ada Holm met Peter Brandt and then ").subject
    'Ada Holm'
    >>> chained("The guard sighed, looked up at the Karsk Tower and ").subject
    'The guard'
    """
    end = _ENDS.search(gap[-60:]) if gap[-1:] == " " else None
    if end is None:
        return NO_CHAIN
    words = gap[: len(gap) - len(end[0])]
    return _nearest(words, False)


def governing(words: str) -> str:
    """The subject of the clause that a pronoun at the end of these words hangs on; '' where none is plain.

    >>> governing("Karsk wept after the Yard Bureau closed the yard for what ")
    'the Yard Bureau'
    """
    return _nearest(words, True).subject


def _nearest(words: str, relative: bool) -> Chain:
    """The last clause in these words that has a subject and a verb; ``relative``: in front of a "who", too."""
    opened = adjunct(words)
    breaks = list(_BREAKS.finditer(words, opened))
    upto = -1  # where the clause of a joined subject ends: "Ada Holm and Peter Brandt met and said"
    stop = len(words)
    for i in range(len(breaks) - 1, -2, -1):
        begin, link = (breaks[i].end(), breaks[i][0].split()[-1]) if i >= 0 else (opened, "")
        end_of = upto if upto >= 0 else stop
        stop = breaks[i].start() if i >= 0 else stop
        if link in ("who", "which"):
            if relative:
                continue
            return NO_CHAIN
        found, plain = _before_verb(words[begin:end_of])
        if link == "and" and words[begin - 6 : begin - 5] != "," and not _has_verb(words[:begin]):
            upto = end_of
            continue
        if found and (plain or relative or link not in ("that", "whether")):
            return Chain(found, begin, plain and link not in ("that", "whether"))
    return NO_CHAIN


def subject(words: str) -> str:
    """The subject that a sentence begins with, up to its verb, without what is set in; '' where none is plain.

    >>> subject("On Monday, Ada Holm and Jan Falk, both of Karsk, left the yard.")
    'Ada Holm and Jan Falk'
    """
    words = SET_OFF.sub("", words[adjunct(words) :][:_FAR])
    for found in (*_BREAKS.finditer(words), None):
        end = found.start() if found else len(words)
        who, _ = _before_verb(words[:end])
        if who:
            return who if " and " in who.partition(", ")[2] else _SET_IN.split(who, maxsplit=1)[0]
        if found and found[0].split()[-1] in _NO_SUBJECT:
            return ""
    return ""


def _has_verb(words: str) -> bool:
    """Is there a clause in front of the "and" that these words end with?"""
    words = words.removesuffix(" and ")
    begin = adjunct(words)
    for found in _BREAKS.finditer(words, begin):
        begin = found.end()
    parts = words[begin:].split()
    return any(_verb(parts, i) for i in range(1, len(parts)))


def _before_verb(clause: str) -> tuple[str, bool]:
    """The subject that a clause begins with, when its verb stands behind it, and whether that is no auxiliary."""
    parts = clause.rstrip(".!? \n").split()
    if len(parts) < 2:
        return "", False
    first = parts[0]
    if first.endswith("ing") or not (first[0].isupper() or first in _DETERMINED or first in PEOPLE):
        return "", False
    short = first.lower().replace("’", "'").partition("'")[0]
    if short in PRONOUNS:
        return short, short == first.lower() and parts[1] not in AUXILIARIES
    name = NAME.match(clause)
    at = len(name[0].split()) if name and first.lower() not in _DETERMINED else 1
    for i in range(at, min(len(parts), 12)):
        if _verb(parts, i):
            return without_tail(_TAG.sub("", " ".join(parts[:i]))), parts[i] not in AUXILIARIES
    return "", False


def _verb(parts: list[str], i: int) -> bool:
    """Is this word, of a clause whose verb another follows, the verb?"""
    word, before = parts[i], parts[i - 1]
    if not word.islower() or before in _NO_VERB:
        return False
    if is_verb(parts, i) or word in PAST or word in _SAME:
        return True
    if word.endswith("ed") and len(word) > 4 and before.lower() not in ARTICLES:
        return True
    if word in _PRESENT and (before.lower() in MANY or (before[-1] == "s" and before.lower() in PEOPLE)):
        return True
    named = before[0].isupper() and before.lower() not in _DETERMINED
    if not named or word[-1] != "s" or word in PEOPLE or word.endswith(("ss", "'s", "’s")):
        return False
    further = range(i + 1, min(len(parts), i + 7))
    return i + 1 == len(parts) or parts[i + 1] in _AFTER_VERB or not any(is_verb(parts, j) for j in further)
