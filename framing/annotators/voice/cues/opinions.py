"""Does this verb hand on an opinion here: suggested, estimated, recalled? A reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.acts import telling
from framing.annotators.voice.cues.judges import content
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.handing import handed_on
from framing.annotators.voice.verbs.people import findings, nearby
from framing.annotators.voice.wordset import word_set

_STILL = frozenset(("now", "also", "still", "even", "again"))
_PROPOSED = re.compile(r" (?:\w+ing|the|a|an)\b")
_NOT_SPEAKING = word_set("it this that which what there these those data evidence signs")
_HUMAN = ("recall", "hint", "propos", "recommend")
_NO_PLANS = re.compile(
    r" (?:(?:no|any|his|her|their|its) (?:\w+ )?)?(?:plans?|interest|intention|support|willingness|openness)\b"
)
_BROUGHT_BACK = re.compile(
    r" (?:[\w'’.-]+ ){1,4}?(?:ambassadors?|envoys?|diplomats|troops|parliament|cars|vehicles|trucks|products|pounds"
    r"|units)\b"
)
_PUT_AT = re.compile(
    r" (?:[\w'’-]+ ){1,7}?at (?:(?:about|around|roughly|nearly|almost|some|between|up to|more than) )?\W?\d"
)
_FIGURE = re.compile(r" (?!of\b|for\b|\$?\d)(?:[\w'’-]+ ){1,6}?\$?\d")  # estimated losses of 40,000 crowns
_WRONGLY = word_set("falsely wrongly erroneously incorrectly mistakenly")
_THAT_THEY = re.compile(
    r" (?:people|everyone|anyone|[a-z]+s) (?!who\b|to\b|in\b|for\b|on\b|of\b|and\b|or\b|that\b|from\b|be\b|as\b"
    r"|with\b|with\w+|at\b|by\b)[a-z]+\b(?!ed\b)"
)  # recommended residents stay at home
_DOING = re.compile(r" \w+ing\b(?<! during)")
_CANNOT = re.compile(r"(?: [\w'’.-]+){1,3} cannot\b")
_GROUNDS = word_set("evidence reason reasons nothing anything something data enough signs information proof facts")
_RECORDS = word_set(
    """numbers data polls poll figures surveys survey results statistics signs trends indicators study studies research
    findings evidence"""
)
_FACT_OF = re.compile(
    r"\b(?:research|events?|size|sizes|rates?|numbers?|data|lack|silence|timing|history|patterns?|tone|language|presence"
    r"|absence|evidence|results?|analysis|history|level|levels|extent|scale|speed|shape|wording|nature|fact)"
    r" (?:of|by|in|from|on|at) (?:(?!that\b|said\b|says\b)[\w'’.-]+ ){1,8}$"
)  # the size of the crowd suggested it
_SEEMED = word_set("appear appears appeared seem seems seemed")
_SHOWING = _RECORDS | _GROUNDS | {"polling", "report", "reports"}
_SPEECH = re.compile(
    r"\"|\b(?:said|says|told|tells|tweet|wrote|warn|denounc|accus|critic|comment|remark|speech|interview|statement|ask"
    r"|argu|blam|attack|mock|claim|call|jok|spoke|post|address|letter|insist|repl|respond|reject|dismiss|defend|prais|declin|refus|oppos|endors"
    r"|question|announc|testi|disput|downplay|took aim|lash|tout|vow)"
)
_NOT_ALWAYS = ("propos", "estimated to ", "suggest", "indicat")
_FACTS = frozenset(("it", "this", "that", "which"))


def _no_opinion(scene: Scene, start: int, end: int) -> bool:
    """Bills, cuts and weddings are proposed; what figures or what went before suggests is a hedge."""
    low = scene.low
    if low.startswith("p", start):
        return handed_on(scene, start, end) != "that-clause" and not scene.quote_next(end, close=True)
    if low[start:end].endswith("s"):
        return scene.word_before(start) in _FACTS  # "this suggests a leak"
    if not low[start:end].endswith("ing"):
        return low.startswith("e", start)
    if low.startswith("i", start):
        return low[start - 2 : start] == ", "
    if scene.word_before(start) in _SHOWING:
        return True
    return low[start - 2 : start] in (", ", "- ") and not _spoke(scene, start)


def _spoke(scene: Scene, start: int) -> bool:
    """Does the sentence in front of the participle hold a verb or a noun of speech, or words in quotation marks?"""
    return _SPEECH.search(scene.low, max(scene.sentence(start)[0], start - 200), start) is not None


def _going_on(scene: Scene, start: int, end: int) -> bool:
    """suggesting that, with somebody who speaks in front, or at the head of its sentence."""
    if scene.opens(start) and scene.that_next(end):
        return True
    speaks = somebody(scene, start) or scene.word_before(start) in ("while", "by", "and", "for", "in")
    if not speaks:
        words = [w for w in scene.words_before(start, 4) if w not in _STILL and not w.endswith("ly")][-2:]
        speaks = len(words) == 2 and words[1] in ("is", "are", "was", "were") and words[0] not in _NOT_SPEAKING
    return speaks and bool(scene.that_next(end) or scene.finite_next(end) or _CANNOT.match(scene.low, end, end + 50))


def opinion(scene: Scene, start: int, end: int) -> str:
    """suggested, estimated, concluded: what somebody says, not what a fact suggests."""
    low = scene.low
    if low.startswith(_NOT_ALWAYS, start) and _no_opinion(scene, start, end):
        return ""
    if low[start:end].endswith("ing") and _going_on(scene, start, end):
        return "clause"
    if scene.that_next(end) and _clause_for_sure(scene, start, end):
        return "clause"
    if low.startswith("suggested", start) and scene.word_before(start) == "and" and scene.finite_next(end):
        return "clause"
    if scene.word_before(start) in _WRONGLY and scene.finite_next(end):
        return "clause"
    if low.startswith(" at ", end) and low.startswith("hint", start):
        return "hint" if somebody(scene, start) or scene.word_before(start) in ("is", "are", "was", "were") else ""
    if low.startswith("conclud", start) and findings(low, max(0, start - 40), start) and scene.finite_next(end):
        return "clause"
    if not (somebody(scene, start) or _seeming(scene, start)) or (
        scene.part_at(start) >= 0 and scene.word_before(start) in ("i", "we")
    ):
        return ""
    if low.startswith(("suggest", "indicat"), start) and (
        scene.word_before(start) in _RECORDS or _FACT_OF.search(low, start - 90, start)
    ):
        return ""  # what figures suggest is a hedge, nobody's word
    return _held(scene, start, end)


def _held(scene: Scene, start: int, end: int) -> str:
    """suggested, recalled by somebody: a clause, a proposal, a thing told."""
    low = scene.low
    found = content(scene, start, end)
    if (
        not found
        and low.startswith("estimat", start)
        and (_PUT_AT.match(low, end, end + 90) or _FIGURE.match(low, end))
    ):
        return "" if passive(scene, start) or not verbal(scene, start, end) else "a figure"
    if low.startswith(("indicat", "signal"), start) and _NO_PLANS.match(low, end):
        return "proposal"
    if not found and low.startswith("recommend", start):
        plain = verbal(scene, start, end) and not passive(scene, start)
        return "proposal" if plain and (_DOING.match(low, end) or _THAT_THEY.match(low, end, end + 60)) else ""
    if not found and low.startswith("recall", start):
        if _DOING.match(low, end) and verbal(scene, start, end) and not passive(scene, start):
            return "a thing told"
        return "" if _BROUGHT_BACK.match(low, end, end + 60) else telling(scene, start, end)
    if (
        not found
        and low.startswith("suggest", start)
        and verbal(scene, start, end)
        and _PROPOSED.match(scene.low, end, end + 20)
    ):
        found = "proposal"
    return found


def _seeming(scene: Scene, start: int) -> bool:
    """Does somebody seem to suggest it, or go on to: a person for sure, as the records only seem to?"""
    if scene.word_before(start) != "to":
        return False
    at = start - 3
    word = scene.word_before(at)
    if word == "on":
        return scene.word_before(at - 3) in ("went", "goes")
    if word not in _SEEMED:
        return False
    at -= len(word) + 1
    return nearby(scene, at) and scene.word_before(at) not in _SHOWING and scene.word_before(at) not in _FACTS


def _clause_for_sure(scene: Scene, start: int, end: int) -> bool:
    """recalled that, and suggested that, used it to suggest that: a person speaks, whatever the subject."""
    low, word = scene.low, scene.word_before(start)
    if word == "to" and scene.words_before(start, 2)[0] in _SEEMED:
        return _seeming(scene, start)
    if word == "to":
        return scene.words_before(start, 2)[0] not in _GROUNDS and verbal(scene, start, end)
    if word == "that" and low.endswith("ed", start, end) and low.find("statement", max(0, start - 60), start) >= 0:
        return True  # "put out a statement on Monday that suggested that"
    if low.startswith(_HUMAN, start):
        return not low[start:end].endswith("ing") and verbal(scene, start, end)
    return word in ("and", "but") and low[start:end].endswith("ed")
