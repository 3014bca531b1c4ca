"""Which words leave a matter open before "whether" and "if", and which general rules only look like conditions.

Huddleston & Pullum 2002 (chapter 11) name the predicates that take closed questions; the choice for news is ours.
"""

from __future__ import annotations

import re

_NEAR = 48  # how far back a governing word is looked for
_ON = ("on", "upon")
_IS = ("is", "be", "remains")
_TO = ("down to", "come to", "comes to", "came to", "clues to", "clue to", "guide to")
_SHUT_ON = re.compile(r"\b(?:ask\w*|differ\w*|based|regardless|depends?) (?:[\w'-]+ )?(?:up)?on $")
_SHUT_IS = re.compile(r"\b(?:it|that|this|there|he|she|who)(?:'s| is)? (?:is|be|remains) $")
_VERBS = frozenset(
    "ascertain establish gauge resolve settle foresee forecast fathom prove judge guess rule ruled rules adjudicate "
    "announce announced signal signaled signalled indicate indicated decipher divine intuit".split()
)
_DENIED = frozenset("announce announced signal signaled signalled indicate indicated".split())  # only when denied
_NO = re.compile(r"(?:\bnot|n't|\bnever|\bwithout|\byet to|\b(?:declin|refus)(?:ed|es|ing) to)(?: \w+ly| yet)? $")


def undecided(low: str, a: int) -> bool:
    """Does what stands before "whether" leave the matter open: "silent on", "it comes down to", "cannot establish"?"""
    left = low[max(0, a - _NEAR) : a]
    word = left[left.rfind(" ", 0, -1) + 1 : -1]
    if word in _ON:
        return _SHUT_ON.search(left) is None
    if word in _IS:
        return _SHUT_IS.search(left) is None
    if word == "to":
        return left.endswith(tuple(f"{end} " for end in _TO))
    if word not in _VERBS:
        return False
    return word not in _DENIED or _NO.search(left[: -len(word) - 1]) is not None


_OPEN_ENDS = (
    "say ",
    "tell ",
    "see ",
    "seen ",
    "predict ",
    "know ",
    "confirm ",
    "out ",
    "sure ",
    "certain ",
    "example ",
    "example, ",
    "decide ",
)
_OPEN_IF = re.compile(
    r"(?:\b(?:declin|refus)(?:ed|es|ing) to (?:say|confirm|predict|tell \w+)|"
    r"\b(?:unable|reluctant|early|soon|hard|difficult|impossible) to (?:say|tell|know|predict|see)|"
    r"\b(?:time|history|the polls|the vote) (?:will|would|may) tell|\bno (?:telling|saying|way to (?:know|tell))|"
    r"\bbe seen|\b(?:let's|we'll|we will|wait and|waiting to|wait to|remains to) see|"
    r"\b(?:find|work|figure) out|\b(?:must|will|to|can|now) decide|"
    r"(?:\bnot|n't) (?:know|say|clear|sure),? for example,?|\b(?:say|know|tell) for (?:sure|certain)) $"
)


def asked_open(low: str, a: int) -> bool:
    """Is "if" an open question: "declined to say if", "time will tell if", "let's see if"?"""
    return low.endswith(_OPEN_ENDS, 0, a) and _OPEN_IF.search(low, max(0, a - _NEAR), a) is not None


_LAW = re.compile(
    r"^[ \"]*(?:an?|any|each|every|no(?! one\b)) (?:[\w'-]+ ){1,3}(?:can|may|must|cannot|can't|is|shall|has to|loses?|forfeits?|"
    r"qualif(?:y|ies)|dies)\b|"
    r"\b(?:laws?|rules?|statutes?|codes?|constitution|policy|guidelines|regulations) (?:also |generally |only |now )?"
    r"(?:allows?|lets?|permits?|bars?|forbids?|prohibits?|requires?|says?|stipulates?)\b|"
    r"^[ \"]*(?:under|in) (?:\w+ ){0,3}(?:law|rules|constitution|statute|code)\b(?!.*\bwould\b)"
)
_LAW_WORDS = frozenset(
    "can may must cannot can't is shall has lose loses forfeit forfeits qualify qualifies dies allows allow lets let "
    "permits permit bars bar forbids prohibits requires require says say stipulate stipulates law rules constitution "
    "statute code".split()
)


def lawlike(before: str) -> bool:
    """Is what stands before "if" a rule of law or of a game: "a driver may be fined if", "the law lets them in if"?"""
    return not _LAW_WORDS.isdisjoint(before.split()) and _LAW.search(before) is not None
