"""Does this verb hand on a statement here? The rules for what somebody thinks, holds or promises."""

from __future__ import annotations

import re

from framing.annotators.voice.acts import telling
from framing.annotators.voice.grammar import passive, somebody, verbal
from framing.annotators.voice.handing import LATER_THAT, handed_on
from framing.annotators.voice.judges import content
from framing.annotators.voice.people import findings
from framing.annotators.voice.scene import Scene
from framing.annotators.voice.wordset import word_set

_PROPOSED = re.compile(r" (?:\w+ing|the|a|an)\b")
_SET_APART_THAT = re.compile(r",[^.,;:!?\"\n]{1,40}, that\b")
_ALSO_TRAILING = ("admit", "conced", "agreed", "agrees", "observed", "mention", "advise", "ruled")
_NOT_SPEAKING = word_set("it this that which what there these those data evidence signs")
_HUMAN = ("recall", "hint", "propos", "recommend")
_PLAIN_CLAUSE = re.compile(r" (?:he|she|they|it|we|you) (?:was|were|is|are|had|has|did|would|will)")
_ADMITTED = re.compile(
    r" (?:he|she|they|it|to (?!the (?:hospital|bar|club|case)|hospital|an? (?:hospital|clinic|school))\w+|\w+ing"
    r"|defeat)\b"
)
_GUILT = re.compile(
    r" (?:[\w'-]+ ){0,3}?(?:conduct|wrongdoing|guilt|affair|mistakes?|faults?|errors?|shortcomings"
    r"|responsibility|liability"
    r"|failures?|offences?|offenses?|charges?|killing|murder|theft|lies|using|taking|having|being)\b"
)
_SUBJECT_NEXT = re.compile(r" (?:[A-Z]|(?:the|he|she|it|they|his|her|their)\b)")
_NO_PLANS = re.compile(
    r" (?:(?:no|any|his|her|their|its) (?:\w+ )?)?(?:plans?|interest|intention|support|willingness|openness)\b"
)
_PROMISED = re.compile(
    r" (?:(?:not|never) to\b|(?:me|him|her|them|us|you|voters)\b"
    r"|(?:(?!in\b|on\b|of\b|by\b|at\b|to\b|from\b|for\b|with\b)[\w'-]+ )?(?:a|an|the|his"
    r"|her|their|its|more|no|new|free|quick|swift|better|tougher|action"
    r"|support|help|changes?|reforms?|justice|[a-z]{4,}(?<!s)s|\$?\d[\d.,]*|\w+ (?:million|billion))\b)"
)
_OF_WHAT = re.compile(r"[^,] (?:that|which|what) (?:(?!that\b|which\b)[\w.'’-]+ ){1,4}$")
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
_ROW = re.compile(r", (?:\w+ed\b|(?:and )?\w+ed,)")  # sang, prayed and danced
_OTHER = re.compile(r" (?:said|says|told|wrote|added|asked|tweeted)\b[^\"]*$")
_TO_DO = re.compile(
    r" (?!on\b|about\b|in\b)(?:[\w.'’-]+ ){1,5}?(?:not )?to (?!the\b|a\b|an\b|his\b|her\b|their\b)[a-z]"
)
_OURS = word_set("we i and you to would all")
_GROUNDS = word_set("evidence reason reasons nothing anything something data enough signs information proof facts")
_RECORDS = word_set(
    """numbers data polls poll figures surveys survey results statistics signs trends indicators study studies research
    findings evidence"""
)
_TO_LATER = re.compile(
    r"(?: again| (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:last|this) \w+| repeatedly){1,2} (?:not )?to "
)  # pledged again on Monday not to
_PROMISING = frozenset(("promise", "promises", "promising"))
_SHOWING = _RECORDS | _GROUNDS | {"polling", "report", "reports"}
_SPEECH = re.compile(
    r"\"|\b(?:said|says|told|tells|tweet|wrote|warn|denounc|accus|critic|comment|remark|speech|interview|statement|ask"
    r"|argu|blam|attack|mock|claim|call|jok|spoke|post|address|letter|insist|repl|respond|reject|dismiss|defend|prais|declin|refus|oppos|endors"
    r"|question|announc|testi|disput|downplay|took aim|lash|tout|vow)"
)
_NOT_ALWAYS = ("propos", "estimated to ", "suggest", "indicat")
_FACTS = frozenset(("it", "this", "that", "which"))
_RULINGS = ("ruled in favor of ", "ruled in favour of ", "ruled against ")
_BESIDE = ("observ", "post", "advis", "answer", "rul")


def promise(scene: Scene, start: int, end: int) -> str:
    """promised, pledged: what somebody says he will do."""
    found = content(scene, start, end)
    going_on = scene.low[start:end].endswith("ing")
    if found or not verbal(scene, start, end) or (passive(scene, start) and not going_on):
        return found
    if scene.low.startswith(" to ", end):
        return "" if scene.low.startswith(" to be ", end) and _seems(scene, start, end) else "promise"
    if _TO_LATER.match(scene.low, end, end + 50):
        return "promise"
    if scene.word_before(start) in ("most", "more", "very"):
        return ""
    if not (scene.word_before(start) in ("and", "by") or somebody(scene, start)):
        return ""
    thing = _PROMISED.match(scene.low, end, end + 60) or _OF_WHAT.search(scene.low, max(0, start - 60), start)
    return "promise" if thing else ""


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


def _seems(scene: Scene, start: int, end: int) -> bool:
    """It promises to be a long night: what is to be expected, nobody's promise."""
    form = scene.low[start:end]
    return form in _PROMISING or (
        form == "promised" and (scene.word_before(start) == "it" or not somebody(scene, start))
    )


def _going_on(scene: Scene, start: int, end: int) -> bool:
    """suggesting that, with somebody who speaks in front, or at the head of its sentence."""
    if scene.opens(start) and scene.that_next(end):
        return True
    speaks = somebody(scene, start) or scene.word_before(start) in ("while", "by", "and", "for", "in")
    if not speaks:
        words = scene.words_before(start, 2)
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
    if scene.word_before(start) in _WRONGLY and scene.finite_next(end):
        return "clause"
    if low.startswith(" at ", end) and low.startswith("hint", start):
        return "hint" if somebody(scene, start) or scene.word_before(start) in ("is", "are", "was", "were") else ""
    if low.startswith("conclud", start) and findings(low, max(0, start - 40), start) and scene.finite_next(end):
        return "clause"
    if not somebody(scene, start) or (scene.part_at(start) >= 0 and scene.word_before(start) in ("i", "we")):
        return ""
    if scene.word_before(start) in _RECORDS and low.startswith(("suggest", "indicat"), start):
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


def _clause_for_sure(scene: Scene, start: int, end: int) -> bool:
    """recalled that, and suggested that, used it to suggest that: a person speaks, whatever the subject."""
    low, word = scene.low, scene.word_before(start)
    if word == "to":
        return scene.words_before(start, 2)[0] not in _GROUNDS and verbal(scene, start, end)
    if low.startswith(_HUMAN, start):
        return not low[start:end].endswith("ing")
    return word in ("and", "but") and low[start:end].endswith("ed")


def ruling(scene: Scene, start: int, end: int) -> str:
    """ruled for or against somebody; else like held and agreed."""
    if scene.low.startswith(_RULINGS, start):
        return "account" if verbal(scene, start, end) and not passive(scene, start) else ""
    return holding(scene, start, end)


def holding(scene: Scene, start: int, end: int) -> str:
    """held, ruled, agreed: with "that" or beside a quotation only."""
    ours = agreeing(scene, start) and scene.part_at(start) >= 0 and scene.word_before(start) in _OURS
    ours = ours or scene.low.startswith("protests that ", start)  # "the protests that filled the square"
    if ours or not verbal(scene, start, end) or passive(scene, start):
        return ""
    if not agreeing(scene, start) and LATER_THAT.match(scene.low, end):
        return "that-clause"
    if scene.that_next(end) or _SET_APART_THAT.match(scene.low, end, end + 60):
        return "that-clause"
    if scene.colon_next(end) or (scene.wh_next(end) and scene.low[start : start + 8] == "question"):
        return "before a colon or a question"
    if scene.low.startswith("as ", scene.sentence(start)[0]) and scene.stops(end):
        return "as somebody says"
    if _PLAIN_CLAUSE.match(scene.low, end, end + 20) or _agrees(scene, start, end):
        return "clause"
    if scene.low.startswith(_BESIDE, start) and scene.quote_next(end):
        return "before a quotation"
    if scene.low.startswith(("admit", "conced"), start) and _speaks_of(scene, start, end):
        return "admits it"
    if scene.low.startswith(("advis", "counsel"), start) and (
        scene.low.startswith(" against ", end) or _TO_DO.match(scene.low, end, end + 70)
    ):
        return "advice" if scene.word_before(start) == "and" or somebody(scene, start) else ""
    going = agreeing(scene, start) and scene.low.startswith((" to ", " with "), end)
    also = not going and scene.low.startswith(_ALSO_TRAILING, start)
    behind = "clause before it" if also and handed_on(scene, start, end) == "clause before it" else ""
    return behind or quote(scene, start, end)


def _agrees(scene: Scene, start: int, end: int) -> bool:
    """agreed it was late, ruled the wall may stay: a clause without "that"; not "agreed upon"."""
    clause = agreeing(scene, start) or scene.low.startswith(("ruled", "requested"), start)
    plain = clause and not scene.low.startswith((" upon", " with", " about"), end)
    return plain and scene.finite_next(end)


def _speaks_of(scene: Scene, start: int, end: int) -> bool:
    """admitted the delay, admitted X did it: with somebody as the subject, not to a hospital."""
    said = _SUBJECT_NEXT.match(scene.text, end) is not None and scene.quote_next(end)
    if said or _ADMITTED.match(scene.low, end, end + 24):
        return True
    if not scene.low.startswith(("admitted", "admitting"), start):
        return scene.low.startswith("conced", start) and scene.finite_next(end)
    if _GUILT.match(scene.low, end, end + 60):
        return True
    plain = scene.low.startswith((" the ", " his ", " her ", " their ", " its "), end) or scene.finite_next(end)
    return plain and somebody(scene, start) and scene.low.find(" to the hospital", end, end + 80) < 0


def agreeing(scene: Scene, start: int) -> bool:
    """Is it a form of "agree", whose "to" opens a deed, not a statement?"""
    return scene.low.startswith("agree", start)


def quote(scene: Scene, start: int, end: int) -> str:
    """A verb that reports only beside a quotation ("he continued")."""
    low = scene.low
    if low[start - 1 : start] == "(":
        return ""
    if (
        low[start:end] in ("read", "reads")
        and low[start - 1 : start] == " "
        and not scene.opens(start)
        and low.startswith((": ", ":\n", ", in part: ", " in part: "), end)
    ):
        return "before a colon"
    if not verbal(scene, start, end) or low.startswith((" by ", " of "), end):
        return ""
    if low.startswith((" this: ", " the following: "), end):
        return "before a colon"
    if (
        scene.after_quote(start, 90)
        and not _ROW.match(low, end)
        and (scene.trails(end) or scene.inverted(end, start))
        and not _OTHER.search(low, max(0, start - 90), start)
    ):
        return "after a quotation"
    if scene.quote_next(end, close=True) or (low.startswith(", saying", end) and not low.startswith("disagree", start)):
        return "before a quotation"
    return ""
