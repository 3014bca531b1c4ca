"""Claims: the verb, and the noun with its clause or with its owner."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.acts import NOUN_LATER_THAT
from framing.annotators.voice.cues.judges import content
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import noun, passive, somebody, verbal
from framing.annotators.voice.verbs.people import MANY, PEOPLE, by_somebody
from framing.annotators.voice.wordset import word_set

_CLAIMED_THING = re.compile(
    r" (?:(?:the|an?|his|her|its|their) )?(?:\w+ )?(?:responsibility|lives|asylum|benefits|victory|credit"
    r"|life|victims?|mandate"
    r"|compensation|refund|titles?|crown|throne|top|gold|medals?|trophy|prize|seats?|lead|place|spot|win|wins)\b"
)
_LIVES = re.compile(
    r" (?:(?:at least|more than|up to|nearly|about|some|the|his|her|their|many) )*(?:(?!that\b)[\w,]+ )?li(?:ves|fe)\b"
)
_CLAIMS_TAKEN = word_set(
    """refuted denied rejected dismissed disputed denies rejects despite over to making made debunked deny reject
    dispute dismiss make makes repeat repeats denying
    rejecting dismissing disputing countered investigating echoed repeated repeating"""
)
_AT_THE_INSURERS = (
    " process",
    " form",
    " adjuster",
    " handler",
    " department",
    " administrator",
    " office",
)  # the claims process
_CLAIMED_AT = (
    " asylum",
    " benefits",
    " compensation",
    " the lives",
    " lives",
    " damages",
    " a refund",
    " expenses",
    " tax",
)
_JUDGED = re.compile(
    r" (?:was|were|is|are|has been|have been) (?:\w+ly )?(?:denie|denounc|reject|dismiss|disput|refut|debunk|fals"
    r"|untrue|baseless|without|contradict|challeng|mock|condemn|repeat|ma[dk]e|exaggerat|wrong)"
)
_SINGLE = word_set("made make makes making repeated repeat repeats repeating dismissed dismisses rejected rejects")
_POINTING = word_set("the that this these those such both all")
_UNMADE = word_set("not never can't don't doesn't didn't cannot could couldn't would wouldn't will won't i we you")
_ITS_CLAUSE = re.compile(r" (?:the|an?|his|her|its|their|[A-Z][\w.’'-]*) ")
_DOUBTFUL = word_set(
    """false dubious baseless unfounded unsubstantiated misleading unproven contested outlandish debunked exaggerated
    bogus inflated sweeping disputed erroneous inaccurate discredited ridiculous unverified"""
)
_OF_WHAT = (" of ", " on ", " regarding ", " concerning ", " against ", " such as ", ": ")  # what a claim says
_SAYS_SO = re.compile(r" (?:that|he|she|it|they|there|this|these|his|her|their|its|the|\")|,? \"|:")
_SO_IT_IS = re.compile(
    r" (?:he|she|it|they|there)(?:'s|'ll| (?:is|was|are|were|has|had|have|will|would|can|could|may|might|did|does))\b"
)
_NOBODY = re.compile(r"\b(?:no|nobody|none|not|never) ")
_AS_THEY = re.compile(r"\b(?:as|than) (?:[\w.'’-]+ ){0,2}(?!the\b|his\b|her\b|its\b|their\b)[\w.'’-]+ $")
_BARE_NOUN = re.compile(
    r" (?!(?:the|an?|he|she|it|they|his|her|their|there|w\w+|some|that|in|on|at|by|president)\b)[a-z]"
)
_MADE = re.compile(r"\b(?:made|makes|make|making|repeated|repeating|echoed) (?:[\w-]+ ){0,3}$")
# "Trump's wiretapping claims", "his false claim": of whom, and of what kind; not what one claims from an insurer
_SOMEBODYS = re.compile(
    r"(?:[A-Z][\w.-]*[’']s?|\b(?:[Hh]is|[Hh]er|[Tt]heir)(?: own)?)"
    r" (?!own|insurance|legal|benefit|defamation|compensation|tax|medical|asylum)[\w-]+ $"
)


def claim(scene: Scene, start: int, end: int) -> str:
    """claimed, alleged: the verb, or the noun with its clause; not claiming benefits or roads maintained."""
    low = scene.low
    form = low[start:end]
    if form in ("claim", "claims"):
        clause = scene.that_next(end) and scene.word_before(start) not in _UNMADE
        if clause or _claim_noun(scene, start, form):
            return "noun with clause" if clause else _claimed(scene, start, end)
    if form.startswith("maintain") and low.find(" innocence", end, end + 40) >= 0 and somebody(scene, start):
        return "claim"
    if _takes(scene, start, end, form):
        return ""
    plain = _plainly_claimed(scene, start, end)
    if plain:
        return plain
    if not verbal(scene, start, end) or (passive(scene, start) and not form.endswith("ing")):
        return ""
    found = content(scene, start, end)
    if form == "alleged" and _BARE_NOUN.match(scene.text, end):
        return "claim" if scene.text[start].islower() and somebody(scene, start) else ""
    if found or form.startswith("maintain"):
        return found
    if low.startswith(" to ", end):
        return "claim"
    ours = form == "claimed" and somebody(scene, start) and not _CLAIMED_THING.match(low, end, end + 30)
    return "claim" if ours else ""


def _takes(scene: Scene, start: int, end: int, form: str) -> bool:
    """A storm claims lives, somebody makes claims of an insurer, or has power to maintain: nothing is said."""
    low = scene.low
    if form == "maintain":
        return scene.word_before(start) in ("and", "to") and not _SAYS_SO.match(low, end)
    if form == "claims" and low.startswith((" of ", *_AT_THE_INSURERS), end):
        return True
    return form.startswith("claim") and _LIVES.match(low, end, end + 50) is not None


def _plainly_claimed(scene: Scene, start: int, end: int) -> str:
    """alleging fraud, what she claims, professes hope, maintained his innocence."""
    low = scene.low
    form = low[start:end]
    if low.startswith((" responsibility", " credit for "), end) and form != "claim" and verbal(scene, start, end):
        return "" if _NOBODY.search(low, max(0, start - 50), start) else "claim"
    if low.startswith(" by ", end) and form.endswith("ed") and scene.word_before(start) == "as":
        return "claim"  # "as alleged by a clerk"
    if scene.stops(end) and form in ("claim", "claims", "claimed") and _AS_THEY.search(low, max(0, start - 50), start):
        return "claim"
    if form in ("alleging", "alleges", "allege") and not scene.stops(end) and verbal(scene, start, end):
        return "claim"
    if form == "claiming" and not low.startswith(_CLAIMED_AT, end) and verbal(scene, start, end):
        return "claim"
    told = form == "claims" or (form == "claim" and scene.word_before(start) in MANY)
    if told and _ITS_CLAUSE.match(scene.text, end) and not _CLAIMED_THING.match(low, end):
        return "claim" if verbal(scene, start, end) and somebody(scene, start) else ""
    if form == "claims" and scene.word_before(start) in ("he", "she", "who") and not _CLAIMED_THING.match(low, end):
        return "claim"
    if form == "claim" and scene.word_before(start) not in _UNMADE and _SO_IT_IS.match(low, end):
        return "claim"  # "sponsors of the bill claim it will help"
    if form.startswith("profess") and low.startswith((" hope", " love", " confidence", " ignorance"), end):
        return "claim"
    return ""


def _claim_noun(scene: Scene, start: int, form: str) -> bool:
    """Is it the noun: behind an article, a verb that takes it, or at the beginning of a sentence?"""
    if (
        scene.word_before(start) in _POINTING
        or noun(scene, start)
        or (form == "claims" and scene.word_before(start) in _CLAIMS_TAKEN)
    ):
        return True
    if scene.word_before(start) in _DOUBTFUL:
        return True
    if _of_a_kind(scene, start) or (form == "claims" and _MADE.search(scene.low, max(0, start - 40), start)):
        return True
    return form == "claims" and scene.text[start].isupper() and scene.opens(start)


def _of_a_kind(scene: Scene, start: int) -> bool:
    """Is it somebody's claim with a word for its kind between ("his false claim"), and no clerk's who claims?"""
    if scene.word_before(start) in PEOPLE:
        return False
    return _SOMEBODYS.search(scene.text, max(0, start - 70), start) is not None


def _claimed(scene: Scene, start: int, end: int) -> str:
    """The noun counts with its clause, or when it is somebody's ("the mayor's claims")."""
    if scene.low.startswith(_AT_THE_INSURERS, end):
        return ""
    if (
        scene.that_next(end)
        or scene.finite_next(end)
        or scene.low.startswith((" to the contrary", ": that ", " such as that "), end)
    ):
        return "noun with clause"
    low, word = scene.low, scene.word_before(start)
    if low.find(" that ", end, end + 120) >= 0 and NOUN_LATER_THAT.match(low, end):
        return "noun with clause"
    return _claims_made(scene, start, end, word)


def _claims_made(scene: Scene, start: int, end: int, word: str) -> str:
    """The noun without a clause: claims about it, claims made, the claim that was denied, somebody's claim."""
    low = scene.low
    if word == "the" and _JUDGED.match(low, end):
        return "claims made"
    if low.startswith(" about ", end) or (word in _DOUBTFUL and low.startswith(_OF_WHAT, end)):
        return "claims made"
    if word in _POINTING:
        before = scene.words_before(start, 2)[0]
        taken = before in _CLAIMS_TAKEN or (before == "on" and scene.stops(end))
        return "claims made" if taken and (low.endswith("s", start, end) or before in _SINGLE) else ""
    if low.startswith(" by ", end) and by_somebody(scene, end):
        return "claims made"
    owned = word.endswith(("'s", "s'")) and scene.low.startswith(" of ", end)
    if _of_a_kind(scene, start):
        return "somebody's claim"
    if scene.low.startswith((" of ", " for ", " against ", " office"), end) and not owned:
        return ""
    if _MADE.search(scene.low, max(0, start - 40), start):
        return "claims made"
    if not word.endswith(("'s", "s'")):
        return ""
    named = word.rstrip("'s") in PEOPLE or word[:-2] in PEOPLE or scene.text[scene.low.rfind(word, 0, start)].isupper()
    return "somebody's claim" if named else ""
