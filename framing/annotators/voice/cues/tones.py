"""Does this verb hand on a statement here? The rules for cues that endorse, keep a distance or carry force."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from framing.annotators.voice.cues import (
    accounts,
    acts,
    asking,
    calling,
    claims,
    hitting,
    judges,
    opinions,
    saying,
    showing,
    views,
)
from framing.annotators.voice.cues.showing import UNSURE
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.handing import handed_on
from framing.annotators.voice.verbs.people import PEOPLE, by_somebody

Judge = Callable[[Scene, int, int], str]

_DISMISSED = re.compile(
    r" (?:[\w'’\"-]+ ){0,5}?(?:accusations?|arguments?|claims?|criticisms?|concerns?|allegations?|idea"
    r"|notion|reports?|suggestions?|as|questions|talk|calls|attacks|threats?|remarks|comments|rumou?rs|fears"
    r"|worries|plans?"
    r"|proposals?|speculation|complaints?|warnings?|statements?|polls?|findings|stories|story|book|possibility|need"
    r"|prospects?|significance|importance|demands?|protests?|proposals?|theory|theories|comparisons?|worries)\b"
)
_PASSIVE_WITH: Mapping[str, tuple[str, ...]] = {
    "urg": (" by ", " to ", " not to "),
    "cri": ("",),
    "con": (" by ",),
    "dem": (" by ",),
    "der": (" by ",),
    "moc": (" by ",),
    "rid": (" by ",),
}
_OF_THAT = re.compile(r" that (?!would\b|could\b|may\b|might\b|is\b|was\b|has\b|had\b|came\b|will\b)")
_NO_FORCE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("beg", "begs"), (" to differ",)),
    **dict.fromkeys(("hail", "ails", "iled", "ling"), (" from ",)),
    " out": (" to ", " for ", " explicitly to "),
}  # "hailing from Lima", "reaching out and calling out to voters", by the last letters of the form
_THREATENED = re.compile(
    r" (?:\w+ )?(?:(?:legal|military|further|swift) action|lawsuits?|sanctions|tariffs|retaliation|war|strikes|action"
    r"|with"
    r"|(?:[\w'’-]+ ){1,4}?with)\b"
)
_HUMAN_DEED = re.compile(
    r" to (?:sue|file|boycott|fire|resign|quit|veto|withhold|expose|pull|impose|arrest|subpoena|prosecute|strike"
    r"|publish|retaliate|invade|bomb|deport|expel|ban|walk|call|report|release|withdraw|beat|kill)\b"
)
_HABIT = re.compile(r" (?:up)?on (?!monday|having|seeing|getting|meeting)\w+ing\b")
_SUBJECT = re.compile(
    r"(?: (?!that\b|who\b|of\b|what\b|how\b)[\w'’-]+){1,6} "
    r"(?:is|was|isn't|wasn't|will|won't|would|can|can't|could|may|might|does|doesn't|has)\b"
)
_NOT_YET = (" should be ", " must be ", " ought to be ", " could be ")  # "they should be calling on him"
_BLAMED = (" for ", " by ", " on ", " in ")
_THREATS = re.compile(r" (?:the|his|her|their|its|a|an|several|two|[\w-]+[’']s)\b")
DEMANDING = frozenset(("also", "then", "later", "and"))
THREATENING = frozenset(("he", "she", "they", "who", "president", "minister"))
_TO_DO = re.compile(
    r"(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?"
    r"| (?:last|this|earlier this) (?:week|month|year|morning|evening|night)| yesterday| today| again| \w+ly)? to "
)


def demand(scene: Scene, start: int, end: int) -> str:
    """called for, called on: somebody's demand; not "the moment calls for calm"."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if low.endswith(_NOT_YET, 0, start):
        return ""
    joined = low[start:end] == "calls for" and scene.word_before(start) == "and"
    joined = joined or (low.startswith("call ", start) and scene.word_before(start) in ("to", "will"))
    if low[start:end].startswith(("calls", "call ")) and not (joined or somebody(scene, start)):
        return ""
    return "demand" if not passive(scene, start) or low[start:end].startswith("calling") else ""


def insist(scene: Scene, start: int, end: int) -> str:
    """insisted: a statement kept up, or a demand; not a habit ("insists on cooking")."""
    if _HABIT.match(scene.low, end):
        return ""
    return "insists" if verbal(scene, start, end) else ""


_FALLS = (
    *(" in ", " on ", " at ", " for ", " all ", " over ", " during ", " hard", " heavily", " again", " overnight", "."),
    *(" down", " yesterday", " last ", " this ", " and "),
)  # ice from the sky


def strong(scene: Scene, start: int, end: int) -> str:
    """accused, warned, urged: the verb, also in the passive; not the noun."""
    low = scene.low
    form = low[start:end]
    if form == "accused" and scene.opens(start):
        return "strong"
    if (
        (form in ("warning", "charge") or form.startswith("demand"))
        and _OF_THAT.match(low, end)
        and _noun_of(scene, start)
    ):
        return "noun with clause"
    if scene.word_before(start) == "than" and not form.endswith("s"):
        return ""  # "rather than condemn it"
    if low.startswith(_NO_FORCE.get(form[-4:], "\0"), end) or not verbal(scene, start, end):
        return ""
    if form.startswith("hail") and low.startswith(_FALLS, end):
        return ""
    if form.endswith("ing") and scene.text[start].isupper() and _SUBJECT.match(low, end):
        return ""  # "Blaming the sea is idle"
    if form.endswith("ing") and (scene.word_before(start) in hitting.INSTEAD or low.endswith(_NOT_YET, 0, start)):
        return ""
    if form in ("blamed", "accused") and _at_nobody(scene, start, end):
        return ""
    return _forceful(scene, start, end, form)


def _forceful(scene: Scene, start: int, end: int, form: str) -> str:
    """The verbs that ask for more than a subject: dismissed, charged, threatened, demanded, mocked."""
    low = scene.low
    if form.startswith("dismiss"):
        active = form.endswith("ing") or not passive(scene, start)
        if not active and by_somebody(scene, end):
            return "strong"
        return "strong" if active and _DISMISSED.match(low, end) else ""
    if form.startswith("charg") and low.startswith((" with ", " of "), end):
        return ""
    if form.startswith(("charg", "protest", "plead")):
        pleads = form.startswith("plead") and low.startswith((" with ", " for "), end) and somebody(scene, start)
        return "strong" if pleads else views.holding(scene, start, end)
    if form.startswith("threat"):
        return _threat(scene, start, end)
    if form == "demanded" and scene.word_before(start) not in DEMANDING and not somebody(scene, start):
        that = scene.that_next(end) and not passive(scene, start)
        return "strong" if that or scene.words_before(start, 2) == ["and", "have"] else ""
    if form in ("demands", "demand") and not _demanded(scene, start, end, form):
        return ""
    if (
        passive(scene, start)
        and form.startswith(("derid", "mock", "ridicul", "condemn", "critici", "demand", "urg", "reprimand"))
        and not low.startswith(_PASSIVE_WITH.get(form[:3], " by "), end)
        and not form.endswith("ing")
    ):
        return ""
    return "strong"


def _demanded(scene: Scene, start: int, end: int, form: str) -> bool:
    """Is it the verb: with somebody in front, or joined to another ("says it is late and demands an end to it")?"""
    word = scene.word_before(start)
    if word == "and" and form == "demands":
        return _THREATS.match(scene.low, end, end + 30) is not None
    return word == "to" or somebody(scene, start)


def _at_nobody(scene: Scene, start: int, end: int) -> bool:
    """for fear of being blamed, the man accused in the case: nobody does it here."""
    if scene.low.startswith("b", start):
        return passive(scene, start) and not scene.low.startswith(_BLAMED, end)
    return scene.low.startswith(" in the ", end) and scene.low.find(" of ", end, end + 80) < 0


def _noun_of(scene: Scene, start: int) -> bool:
    """Is it somebody's demand, or a warning given: an article or an owner in front?"""
    word = scene.word_before(start)
    return word in ("a", "his", "her", "their", "its") or (word.endswith(("'s", "s'")) and len(word) > 3)


def _threat(scene: Scene, start: int, end: int) -> str:
    """threatened: somebody, with something or to do it; not a flood that threatens a town."""
    low = scene.low
    form = low[start:end]
    named = bool(scene.text[end + 1 : end + 2].isupper() or _TO_DO.match(low, end) or handed_on(scene, start, end))
    joined = (
        form == "threatening" and low.startswith(" to ", end) and scene.word_before(start) in ("and", "by", "while", "")
    )
    if form == "threatening" and low.startswith(" to ", end) and scene.word_before(start).endswith("ly"):
        joined = scene.words_before(start, 2)[0] in ("and", "by", "while")
    if form == "threatened" and _HUMAN_DEED.match(low, end) and not passive(scene, start):
        return "strong" if scene.word_before(start) not in ("it", "that", "which") else ""
    if passive(scene, start) and not form.endswith("ing"):
        return "strong" if by_somebody(scene, end) else ""
    word = scene.word_before(start)
    told = _THREATENED.match(low, end) or low.startswith(" to ", end)
    joined = joined or bool(form == "threatened" and word in ("and", "also") and told)
    if form == "threatened" and word not in UNSURE and _THREATS.match(low, end, end + 30):
        named = named or scene.text[start - 1 - len(word)].isupper() or word in PEOPLE
    plain = word in THREATENING or told or low.startswith((" him", " her", " them", " and "), end)
    return "strong" if (named or plain) and (joined or somebody(scene, start)) else ""


JUDGES: Mapping[str, Judge] = {
    "say": saying.say,
    "tell": saying.tell,
    "ask": asking.ask,
    "speech": judges.speech,
    "content": judges.content,
    "account": accounts.account,
    "naming": calling.naming,
    "promise": views.promise,
    "referring": calling.referring,
    "according": accounts.according,
    "per": accounts.per,
    "opinion": opinions.opinion,
    "holding": views.ruling,
    "quote": views.quote,
    "call": calling.call,
    "demand": demand,
    "show": showing.show,
    "claim": claims.claim,
    "insist": insist,
    "praise": hitting.praise,
    "feeling": acts.feeling,
    "answer": acts.answer,
    "retort": acts.retort,
    "clear": acts.clear,
    "doubt": acts.doubt,
    "talk": acts.talk,
    "assertion": acts.assertion,
    "court": acts.court,
    "telling": acts.telling,
    "wording": acts.wording,
    "statement": acts.statement,
    "strong": strong,
    "hit": hitting.hit,
    "challenge": hitting.challenge,
}
