"""Does this verb hand on a finding here: found, showed, revealed, noted? A reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.documents import PICTURES
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.handing import clause_around, handed_on
from framing.annotators.voice.verbs.people import findings

_THINGS = ("found", "shown", "showed", "discovered", "demonstrated")
_PICTURES = ("video", "footage")
# "Images show the bridge could have fallen", not "a man who is falling", "the car he was in", "the moment it fell"
_CLAUSE_SHOWN = re.compile(
    r"(?: (?!(?:who|which|that|where|what|how|when|as|and|but|he|she|they|it|we|i|you|moment|scene|aftermath)\b)"
    r"[\w'’-]+){1,5} (?:is|are|was|were|has|have|had|could|may|might|would|will|did)\b"
)
_GUILTY = re.compile(r" (?:[\w'’.-]+ ){1,5}?(?:guilty|liable|negligent|in contempt|to (?:have|be))\b")  # a verdict
_CAME_ON = re.compile(
    r" (?:it|him|her|them)(?:[.,;:!?\n]| (?:in|on|at|near|dead|alive|lying|under|after|where|while|when|inside)\b)"
)
_JURIES = re.compile(r"\b(?:jury|jurors|judge|court|tribunal|panel|arbitrators?)(?: has| had)? $")
_PLAIN_CLAUSE = re.compile(r" (?:he|she|they|it|we|there) (?:was|were|is|are|had|has|have|did|would|will|could)\b")
_TOLD_THING = re.compile(
    r" (?:the|his|her|their|its|a|an|more|new|[\w.-]+['’]s|details|plans)\b(?! (?:garden|way|man|woman|door|name))"
)
_NOTHING = re.compile(
    r" no (?:\w+ )?(?:proof|signs?|indications?|wrongdoing|criminality|links?|basis|grounds?|faults?)\b"
)
_NEWS = re.compile(
    r" (?:[\w'’.-]+ ){0,3}?(?:new|more|further|details?|plans?|names?|identity|identities|prices?|dates?|locations?"
    r"|results?|findings|existence|ties|secrets?|news|information|views?|opinion|figures?|numbers?|reasons?|truth|contents?|sources?|deal|sum)\b"
)
_SHOWN_BY = re.compile(r" that (?:show|prove|reveal|detail|describe|suggest|indicate|support|outline|contain)\b")
_WORTH = frozenset(("worth", "without", "not", "merits", "bears"))
_OF_SOMETHING = re.compile(r"(?: [\w'’-]+){1,4} of ")
_KNOWN = re.compile(r" (?!last\b|this\b)(?:[a-z-]+ )?[a-z-]+(?:ists?|ers?|ors?|ians?|ers|critics?) [A-Z]")
_STUDIED = frozenset(("study", "studies", "researchers", "scientists", "research"))
UNSURE = frozenset(("it", "who", "that", "which", "and", "study", "report", "poll", "survey"))


def show(scene: Scene, start: int, end: int) -> str:
    """found, showed, revealed, noted: with a clause or a quotation handed on, not a thing found or shown."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if passive(scene, start) and not low[start:end].endswith("ing"):
        return _came_out(scene, start, end)
    inside = scene.part_at(start) >= 0
    begin = max(scene.sentence(start)[0], start - 130)
    if inside and not (findings(low, begin, start) or (low.startswith("found that ", start))):
        return ""
    if (
        low.startswith(_THINGS, start)
        and low.startswith((" in ", " by ", " at ", " on "), end)
        and not scene.that_soon(end)
    ):
        return "after a quotation" if scene.after_quote(start) else ""
    if _no_finding(scene, start, end):
        return ""
    found = "that-clause" if low.startswith("remind", start) and scene.that_soon(end) else handed_on(scene, start, end)
    if found == "before a quotation" and not (scene.quote_next(end, close=True) and _words_shown(scene, start, end)):
        found = ""
    if not found and low.startswith("show", start) and not _shows_somebody(scene, start, end, begin):
        return ""
    if low.startswith(("determined", "found", "showed"), start) and clause_around(scene, start, end):
        return "clause around it"
    return found or _told(scene, start, end) or _finding(scene, start, end, begin)


def _came_out(scene: Scene, start: int, end: int) -> str:
    """A passive: found to have lied, "it was revealed on Friday that"."""
    low = scene.low
    if low.startswith(("found to be ", "found to have "), start):
        return "a finding"
    if not low.startswith("reveal", start):
        return ""
    soon = low.startswith("it was ", start - 7) or low.startswith("been ", start - 5)
    return "that-clause" if scene.that_next(end) or (soon and scene.that_soon(end)) else ""


def _words_shown(scene: Scene, start: int, end: int) -> bool:
    """Is it no quality that somebody has shown (“great strength”), but words: set off, or a record's?"""
    low = scene.low
    if not low.startswith("show", start) or not low.startswith(' "', end):
        return True
    return bool(findings(low, max(0, start - 60), start))


def _no_finding(scene: Scene, start: int, end: int) -> bool:
    """Reminded of something, showed up, documents without a clause, found guilty."""
    low = scene.low
    if low.startswith((" up", " off", " out "), end) or scene.word_before(start) in _WORTH:
        return True
    if low.startswith("f", start):
        if _CAME_ON.match(low, end):
            return True  # "how the police found it"
        found = _GUILTY.match(low, end, end + 60)
        return found is not None and (found[0].endswith("guilty") or _JURIES.search(low, start - 24, start) is not None)
    if low.startswith("noted", start) and scene.word_before(start) == "and":
        return _KNOWN.match(scene.text, end) is not None  # "a singer and noted painter Anna Holm"
    if low.startswith("determined", start):
        return low.startswith((" to ", " not to "), end)
    if low.startswith("remind", start):
        return _OF_SOMETHING.match(low, end, end + 50) is not None
    if not low.startswith("documents", start):
        return False
    return _SHOWN_BY.match(low, end) is not None or not (scene.that_next(end) or scene.wh_next(end))


def _told(scene: Scene, start: int, end: int) -> str:
    """noted the delay, revealed more details: a person tells of a thing."""
    low = scene.low
    if low.startswith("noting", start):
        return "a thing told" if low[end : end + 1] == " " and scene.word_before(start) not in _WORTH else ""
    if not low.startswith(("not", "reveal"), start) or not _TOLD_THING.match(low, end, end + 40):
        return ""
    if low.startswith("reveal", start) and not _NEWS.match(low, end, end + 60):
        return ""  # a fight that reveals a twisted logic
    joined = low.startswith("noted", start) and scene.word_before(start) == "and" and scene.part_at(start) < 0
    return "a thing told" if joined or _speaker(scene, start) else ""


def _speaker(scene: Scene, start: int) -> bool:
    """Is the subject a person for sure: a pronoun, a name, a word for people?"""
    word = scene.words_before(start, 2)[-1:]
    return bool(word) and word[0] not in UNSURE and scene.part_at(start) < 0 and somebody(scene, start)


def _shows_somebody(scene: Scene, start: int, end: int, begin: int) -> bool:
    """Does "shows" report at all: a study, a poll, a court in front, or a plain clause? A film alone does not."""
    subjects = findings(scene.low, begin, start)
    if scene.word_before(start) in PICTURES and _CLAUSE_SHOWN.match(scene.low, end, end + 70):
        return True
    return bool(subjects and subjects[-1] not in _PICTURES) or _PLAIN_CLAUSE.match(scene.low, end) is not None


def _finding(scene: Scene, start: int, end: int, begin: int) -> str:
    """A question or a clause without "that", or the plain object of a study, a poll, a court."""
    low = scene.low
    if scene.wh_next(end) and not low.startswith((" when", " where", " who"), end):
        return "question handed on"
    if scene.finite_next(end):
        return "clause"
    if low.startswith((" no evidence", " evidence"), end) or _NOTHING.match(low, end):
        return "a finding"
    if low.startswith("found", start) and scene.word_before(start) == "they" and low[end : end + 1] == " ":
        return "a finding" if not _STUDIED.isdisjoint(findings(low, max(0, start - 400), start)) else ""
    at = max(begin, start - 110, low.rfind(", and " if low.startswith("show", start) else " and ", begin, start))
    return "a finding" if low[end : end + 1] == " " and findings(low, at, start) else ""
