"""Does this verb hand on a statement here? The rules for what somebody thinks, holds or promises."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.acts import RELATIVE
from framing.annotators.voice.cues.judges import content
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.handing import CARRIED, LATER_THAT, clause_around, handed_on
from framing.annotators.voice.verbs.people import nearby
from framing.annotators.voice.wordset import word_set

_SET_APART_THAT = re.compile(r",[^.,;:!?\"\n]{1,40}, that\b")
_ALSO_TRAILING = ("admit", "conced", "agreed", "agrees", "observed", "mention", "advise", "ruled")
_PLAIN_CLAUSE = re.compile(r" (?:he|she|they|it|we|you) (?:was|were|is|are|had|has|did|would|will)")
_ADMITTED = re.compile(
    r" (?:(?:this|that|as much)(?=[.,;!?\n])|he|she|they|it"
    r"|to (?!the (?:hospital|bar|club|case)|hospital|an? (?:hospital|clinic|school))\w+|\w+ing|defeat)\b"
)
_GUILT = re.compile(
    r" (?:[\w'-]+ ){0,3}?(?:conduct|wrongdoing|guilt|affair|mistakes?|faults?|errors?|shortcomings"
    r"|responsibility|liability"
    r"|failures?|offences?|offenses?|charges?|killing|murder|theft|lies|using|taking|having|being)\b"
)
_SUBJECT_NEXT = re.compile(r" (?:[A-Z]|(?:the|he|she|it|they|his|her|their)\b)")
_PROMISED = re.compile(
    r" (?:(?:not|never) to\b|(?:me|him|her|them|us|you|voters)\b"
    r"|(?:(?!in\b|on\b|of\b|by\b|at\b|to\b|from\b|for\b|with\b)[\w'-]+ )?(?:a|an|the|his"
    r"|her|their|its|more|no|new|free|quick|swift|better|tougher|action"
    r"|support|help|changes?|reforms?|justice|[a-z]{4,}(?<!s)s|\$?\d[\d.,]*|\w+ (?:million|billion))\b)"
)
_OF_WHAT = re.compile(r"[^,] (?:that|which|what) (?:(?!that\b|which\b)[\w.'’-]+ ){1,7}$")
_ROW = re.compile(r", (?:\w+ed\b|(?:and )?\w+ed,)")  # sang, prayed and danced
_OTHER = re.compile(r" (?:said|says|told|wrote|added|asked|tweeted)\b[^\"]*$")
_TO_DO = re.compile(
    r" (?!on\b|about\b|in\b)(?:[\w.'’-]+ ){1,5}?(?:not )?to (?!the\b|a\b|an\b|his\b|her\b|their\b)[a-z]"
)
_EVERYBODY = word_set("everyone everybody nobody one")
_OURS = word_set("we i and you to would all")
_TO_LATER = re.compile(
    r"(?: again| (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:last|this) \w+| repeatedly){1,2} (?:not )?to "
)  # pledged again on Monday not to
_PROMISING = frozenset(("promise", "promises", "promising"))
_RULED = re.compile(
    r" (?!out\b|over\b|the country\b|in\b|on\b|for\b)(?:[\w'’.-]+ ){1,12}?"
    r"(?:was|were|is|are|had|has|did|does|could|must|should|may|can|died|violated|violates|discriminated|broke|acted)\b"
)
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
    thing = _PROMISED.match(scene.low, end, end + 60) or (
        scene.low.endswith("ed", start, end) and _OF_WHAT.search(scene.low, max(0, start - 80), start)
    )
    return "promise" if thing else ""


def _seems(scene: Scene, start: int, end: int) -> bool:
    """It promises to be a long night: what is to be expected, nobody's promise."""
    form = scene.low[start:end]
    return form in _PROMISING or (
        form == "promised" and (scene.word_before(start) == "it" or not somebody(scene, start))
    )


def ruling(scene: Scene, start: int, end: int) -> str:
    """ruled for or against somebody; else like held and agreed."""
    if scene.low.startswith("ruled ", start) and _RULED.match(scene.low, end, end + 110):
        return "clause" if verbal(scene, start, end) and not passive(scene, start) else ""
    if scene.low.startswith("ruled", start) and clause_around(scene, start, end):
        return "clause around it" if verbal(scene, start, end) and not passive(scene, start) else ""
    if scene.low.startswith(_RULINGS, start):
        return "account" if verbal(scene, start, end) and not passive(scene, start) else ""
    return holding(scene, start, end) or _alone(scene, start, end)


def holding(scene: Scene, start: int, end: int) -> str:
    """held, ruled, agreed: with "that" or beside a quotation only."""
    low = scene.low
    agree = agreeing(scene, start)
    ours = agree and scene.part_at(start) >= 0 and scene.word_before(start) in _OURS
    ours = ours or low.startswith("protests that ", start)  # "the protests that filled the square"
    if ours or _no_view(scene, start, end) or not verbal(scene, start, end) or passive(scene, start):
        return ""
    if not agree and low.find(" that", end, end + 1000) >= 0 and LATER_THAT.match(low, end):
        return "that-clause"
    if scene.that_next(end) or _SET_APART_THAT.match(scene.low, end, end + 60):
        return "that-clause"
    if scene.colon_next(end) or (scene.wh_next(end) and scene.low[start : start + 8] == "question"):
        return "before a colon or a question"
    if scene.low.startswith("as ", scene.begins(start)) and scene.stops(end):
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
    going = agree and scene.low.startswith((" to ", " with "), end)
    also = not going and scene.low.startswith(_ALSO_TRAILING, start)
    behind = "clause before it" if also and handed_on(scene, start, end) == "clause before it" else ""
    return behind or quote(scene, start, end)


def _alone(scene: Scene, start: int, end: int) -> str:
    """Brandt agreed. "It is old," he said: an answer to what stands in front, beside a quotation."""
    low = scene.low
    if not low.startswith(("agreed.", "agrees."), start) or scene.part_at(start) >= 0:
        return ""
    last = scene.sentence(start)[1]
    quoted = low.startswith('"', last) or low[last : last + 3].strip().startswith('"')
    begin = scene.begins(start)
    quoted = quoted or low[max(0, begin - 3) : begin].rstrip().endswith('"')
    speaks = quoted and scene.word_before(start) not in _EVERYBODY and nearby(scene, start)
    return "agrees" if speaks and verbal(scene, start, end) and not passive(scene, start) else ""


def _no_view(scene: Scene, start: int, end: int) -> bool:
    """A meeting or a prisoner held in Karsk, a video posted on Monday: a thing held or sent, nothing said."""
    low = scene.low
    if low.startswith("ruling that ", start):
        return RELATIVE.match(low, end) is not None  # "a ruling that blocked the sale"
    if low.startswith("held", start):
        return low.startswith((" in ", " at ", " on ", " by ", " for "), end)
    return low.startswith("posted", start) and scene.word_before(start) in CARRIED


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
    return (
        plain
        and (somebody(scene, start) or scene.word_before(start) == "and")
        and scene.low.find(" to the hospital", end, end + 80) < 0
    )


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
        and low.startswith((": ", ":\n", ", in part: ", " in part: ", ' in part, "'), end)
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
