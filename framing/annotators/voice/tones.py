"""Does this verb hand on a statement here? The rules for cues that endorse, keep a distance or carry force."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from framing.annotators.voice import calling, judges
from framing.annotators.voice.grammar import FINDINGS, handed_on, noun, passive, somebody, verbal
from framing.annotators.voice.judges import content
from framing.annotators.voice.scene import Scene

Judge = Callable[[Scene, int, int], str]

_DISMISSED = re.compile(
    r" (?:[\w'’\"-]+ ){0,5}?(?:accusations?|claims?|criticisms?|concerns?|allegations?|charges|idea"
    r"|notion|reports?|suggestions?|as|questions|talk)\b"
)
_THINGS = ("found", "shown", "showed", "discovered", "demonstrated")
_PICTURES = ("video", "footage")
_PLAIN_CLAUSE = re.compile(r" (?:he|she|they|it|we|there) (?:was|were|is|are|had|has|have|did|would|will|could)\b")
_BY = re.compile(
    r" by (?:[A-Z]|(?:the )?(?:president|critics|republicans|democrats|rivals|opponents|activists|mayor|minister)\b)"
)
_OF_SOMETHING = re.compile(r"(?: [\w'’-]+){1,4} of ")
_CLAIMED_THING = re.compile(r" (?:the )?(?:responsibility|lives|asylum|benefits|victory|credit|the life)")
_TO_DO = re.compile(
    r"(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?"
    r"| (?:last|this|earlier this) (?:week|month|year|morning|evening|night)| yesterday| today| again| \w+ly)? to "
)
_TARGET = re.compile(
    r" (?:the (?:\w+ ){0,3}?(?:plan|decision|bill|move|law|policy|report|media|government|administration"
    r"|president|idea|deal"
    r"|proposal|ruling|order|mayor|minister)\b|[A-Z]|(?:his|her|their) (?:rivals?|opponents?|critics?)"
    r"|(?:\w+ ){0,2}(?:companies|firms|lawmakers|leaders|officials|critics|opponents|rivals|media"
    r"|politicians)\b|(?:republican|democrat)\w*)"
)


def demand(scene: Scene, start: int, end: int) -> str:
    """called for, called on: somebody's demand; not "the moment calls for calm"."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if low[start:end].startswith(("calls", "call ")) and not somebody(scene, start):
        return ""
    return "demand" if not passive(scene, start) or low[start:end].startswith("calling") else ""


def show(scene: Scene, start: int, end: int) -> str:
    """found, showed, revealed, noted: with a clause or a quotation handed on, not a thing found or shown."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if passive(scene, start) and not low[start:end].endswith("ing"):
        return ""
    inside = scene.part_at(start) >= 0
    begin = max(scene.sentence(start)[0], start - 80)
    findings = bool(FINDINGS.search(low, begin, start))
    if inside and not findings:
        return ""
    if (
        low.startswith(_THINGS, start)
        and low.startswith((" in ", " by ", " at ", " on "), end)
        and not scene.that_soon(end)
    ):
        return "after a quotation" if scene.after_quote(start) else ""
    if low.startswith("remind", start) and _OF_SOMETHING.match(low, end, end + 50):
        return ""
    if low.startswith((" up", " off"), end):
        return ""
    found = handed_on(scene, start, end)
    if found == "before a quotation" and not scene.quote_next(end, close=True):
        found = ""
    if not found and low.startswith("show", start) and not _shows_somebody(scene, start, end, begin):
        return ""
    return found or _finding(scene, start, end, begin)


def _shows_somebody(scene: Scene, start: int, end: int, begin: int) -> bool:
    """Does "shows" report at all: a study, a poll, a court in front, or a plain clause? A film does not."""
    subjects = [m[0] for m in FINDINGS.finditer(scene.low, begin, start)]
    return bool(subjects and subjects[-1] not in _PICTURES) or _PLAIN_CLAUSE.match(scene.low, end) is not None


def _finding(scene: Scene, start: int, end: int, begin: int) -> str:
    """A question or a clause without "that", or the plain object of a study, a poll, a court."""
    low = scene.low
    if scene.wh_next(end) and not low.startswith((" when", " where", " who"), end):
        return "question handed on"
    if scene.finite_next(end):
        return "clause"
    if low.startswith((" no evidence", " evidence"), end):
        return "a finding"
    near = FINDINGS.search(low, max(begin, start - 45), start)
    if near and " and " not in low[near.end() : start] and low[end : end + 1] == " ":
        return "a finding"
    return ""


def claim(scene: Scene, start: int, end: int) -> str:
    """claimed, alleged: the verb, or the noun with its clause; not claiming benefits or roads maintained."""
    low = scene.low
    form = low[start:end]
    if form in ("claim", "claims") and noun(scene, start) and scene.word_before(start) not in ("the", "any", "no"):
        return "noun with clause" if scene.that_next(end) or scene.finite_next(end) else ""
    if not verbal(scene, start, end) or (passive(scene, start) and not form.endswith("ing")):
        return ""
    found = content(scene, start, end)
    if found or form.startswith("maintain"):
        return found
    if low.startswith(" to ", end):
        return "claim"
    if form == "alleged":
        return ""
    return (
        "claim" if form == "claimed" and somebody(scene, start) and not _CLAIMED_THING.match(low, end, end + 30) else ""
    )


def insist(scene: Scene, start: int, end: int) -> str:
    """insisted: a statement kept up, or a demand."""
    return "insists" if verbal(scene, start, end) else ""


def strong(scene: Scene, start: int, end: int) -> str:
    """accused, warned, urged: the verb, also in the passive; not the noun."""
    low = scene.low
    form = low[start:end]
    if form == "accused" and scene.opens(start):
        return "strong"
    if not verbal(scene, start, end):
        return ""
    if form.startswith("dismiss"):
        return "strong" if not passive(scene, start) and _DISMISSED.match(low, end) else ""
    if form.startswith(("charg", "protest", "plead")):
        return judges.holding(scene, start, end)
    if form.startswith("threat"):
        named = scene.text[end + 1 : end + 2].isupper() or _TO_DO.match(low, end) or handed_on(scene, start, end)
        joined = (
            form == "threatening"
            and low.startswith(" to ", end)
            and scene.word_before(start) in ("and", "by", "while", "")
        )
        return "strong" if named and (joined or somebody(scene, start)) else ""
    if form.startswith("demand") and not form.endswith("ing") and not somebody(scene, start):
        return ""
    if (
        passive(scene, start)
        and form.startswith(("derid", "mock", "ridicul", "condemn", "critici", "demand", "urg"))
        and not low.startswith(" by ", end)
        and not form.endswith("ing")
    ):
        return ""
    return "strong"


def hit(scene: Scene, start: int, end: int) -> str:
    """slammed, blasted, ripped: a person or a plan, not a door; beside a quotation, or at something named."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if scene.after_quote(start) or scene.quote_next(end) or scene.that_next(end):
        return "beside a quotation"
    if low.startswith(" by ", end) and passive(scene, start):
        return "by somebody" if _BY.match(scene.text, end) else ""
    return "at somebody" if _TARGET.match(scene.text, end) and low[start:end] not in ("bashing",) else ""


JUDGES: Mapping[str, Judge] = {
    "say": judges.say,
    "tell": judges.tell,
    "ask": judges.ask,
    "speech": judges.speech,
    "content": judges.content,
    "account": judges.account,
    "naming": calling.naming,
    "promise": judges.promise,
    "referring": calling.referring,
    "according": judges.according,
    "opinion": judges.opinion,
    "holding": judges.holding,
    "quote": judges.quote,
    "call": calling.call,
    "demand": demand,
    "show": show,
    "claim": claim,
    "insist": insist,
    "strong": strong,
    "hit": hit,
}
