"""Accounts: reported, wrote, according to."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.judges import content
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.people import by_somebody

_MEASURE = re.compile(
    r" (?:(?:the|their|its|his|her|a|an|each|strict|certain) )?(?:\w+ )?(?:plan|number|amount|size|type"
    r"|level|levels|law|rules|rule|need|needs|ability"
    r"|schedule|principles?|standards?|design|height|weight|age|taste|custom|tradition|preference|merit"
    r"|script|race|income|convictions|beliefs|conscience|likelihood|means|faith|abilities"
    r"|values)\b(?=[,.;:!?)\n]|$| (?:and|or|of|for|to|in|with|as|when|that)\b)"
)
_REPORTS_OF = (
    " show",
    " say",
    " suggest",
    " indicate",
    " claim",
    " surfaced",
    " emerged",
    " of ",
    " from ",
    " about ",
    " on ",
)
_WORKS = re.compile(
    r" (?:(?:a|an|the|his|her|its|their|two|three|several|many)? ?(?:(?!in |on |to |at |for "
    r"|about )\w+ ){0,2}(?:verdict|papers?|poems?"
    r"|books?|novels?|songs?|checks?|script|code|law"
    r"|legislation|music|stories|op-eds?|articles?|essays?|pieces?|columns?|memoirs?|letters?|reviews?"
    r"|memos?|memorand\w+|posts?|items?|history|account|biography|guide|speech|prescriptions?)\b|for\b"
    r"|to work|it\b|this\b|\w+ day op)"
)
_BOOK = re.compile(r" (?:[\w-]+ ){0,2}(?:prescriptions?|checks|biograph(?:y|ies)|memoirs?|novels?|songs?|lyrics)\b")
# "wrote the report in May", "wrote the court's opinion"; not "wrote in a report"
_REPORT = re.compile(
    r" (?:the|an?|his|her|its|their|that|this|two|several)(?: (?!in\b|on\b|to\b|for\b|about\b)[\w'’-]+){0,3}?"
    r" (?:reports?|stud(?:y|ies)|opinions?|dissents?|rulings?|bills?)\b"
    r"(?P<alone>(?=[.,;:\n]|$| (?:in|on|for|about|into)\b))?"
)
_WORK_BEFORE = re.compile(
    r"\b(?:books?|novels?|songs?|poems?|scripts?|laws?|letters?|essays?|articles?|columns?|papers?|music|lyrics)"
    r" (?:(?:that|which) )?(?:the )?(?:[\w.'-]+ ){1,2}$"
)
_ON_DUTY = re.compile(r" to (?:work|duty|jail|prison|custody|camp|base|the scene|court)\b")
_PAPER = re.compile(r"\b[A-Z][\w.’'-]*, which $")
_FINITE_NEXT = (" says", " said", " shows", " showed", " found", " finds", " states", " stated", " notes", " noted")
_OUTLET = re.compile(r" (?:the |a )?[A-Z]\w")
_LAW = re.compile(r" (?:[\w.-]+ ){1,4}?(?:law|laws|guidelines?|rules?|policy|regulations?|statute|code|protocols?)\b")
_REPORT_OF = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]h(?:is|at)|[Hh](?:is|er)|[Ii]ts|[Tt]heir) (?:[A-Z][\w.&-]*(?: and| of)? ){1,5}(?<!s )$"
    r"|\b[Aa]n? (?:[A-Z][\w.&-]* ){1,4}$"
)
_BY_OUTLET = re.compile(r"(?: (?:on )?\w+)? by (?:the )?[A-Z]")


def account(scene: Scene, start: int, end: int) -> str:
    """reported, wrote: somebody's account, with or without a clause; not a report, not a book."""
    low = scene.low
    if low.startswith("report", start) and _no_account(scene, start, end):
        return ""
    found = content(scene, start, end)
    if low.startswith(" to ", end) and _ON_DUTY.match(low, end):
        return ""
    if low.startswith("wr", start) and _work(scene, start, end):
        return ""
    if low[start:end] == "written":
        written = re.search(r"(?:have|has|had|'ve)(?: \w+)? $", low[max(0, start - 20) : start])
        as_he_has = f" {low[max(0, start - 16) : start]}".find(" as ") >= 0
        return "account" if written and (found or as_he_has) and not scene.wh_next(end) else ""
    if low.startswith("reported", start) and (
        _BY_OUTLET.match(scene.text, end, end + 40) or (passive(scene, start) and by_somebody(scene, end))
    ):
        return "account"
    if low.startswith("reported", start) and scene.word_before(start) == "which":
        return found or ("account" if _PAPER.search(scene.text, start - 40, start) else "")
    first = scene.word_before(start) == "first" and low.startswith("reported", start)
    if found or not verbal(scene, start, end) or passive(scene, start) or not (first or somebody(scene, start)):
        return found
    if _WORKS.match(low, end, end + 50) or (low.startswith("wr", start) and _REPORT.match(low, end, end + 60)):
        return ""
    return "account" if scene.part_at(start) < 0 else ""


def _work(scene: Scene, start: int, end: int) -> bool:
    """Is it a book or a song that somebody writes: "wrote a memoir", "a song that she wrote"?"""
    low = scene.low
    if not low.startswith("wrote", start):
        written = _WORKS if low.startswith("written", start) else _BOOK
        return written.match(low, end, end + 50) is not None
    if _BOOK.match(low, end, end + 50) or _WORK_BEFORE.search(low, start - 60, start):
        return True
    paper = _REPORT.match(low, end, end + 60)
    if low.endswith("who ", 0, start):  # "who wrote the report left"
        return paper is not None or _WORKS.match(low, end, end + 50) is not None
    return paper is not None and paper["alone"] is not None


def _no_account(scene: Scene, start: int, end: int) -> bool:
    """Is it the noun ("reports of", "according to media reports"), or work at a story ("reporting on")?"""
    low = scene.low
    if low.startswith("reports", start) and low.startswith(_REPORTS_OF, end):
        return not (scene.text[start - 2 : start - 1].isalpha() and scene.that_soon(end) and somebody(scene, start))
    if low.startswith("reporting on", start):
        return not scene.that_soon(end)
    if low.startswith("reported", start):
        return scene.text[start] == "R" and low.find(" by ", end, end + 4) < 0  # "Reported cases rose"
    if low[start:end] == "report" and (low.startswith(_FINITE_NEXT, end) or _named_report(scene, start, end)):
        return True
    return low[start:end] in ("report", "reports") and low.find("according to", max(0, start - 40), start) >= 0


def _named_report(scene: Scene, start: int, end: int) -> bool:
    """Is it the noun behind a name: "a Karsk Herald report"; not "the Herald and the Post report"?"""
    if scene.that_next(end):
        return False
    found = _REPORT_OF.search(scene.text, start - 60, start)
    return found is not None and not scene.low.endswith(" and ", 0, found.start())


def per(scene: Scene, start: int, end: int) -> str:
    """per the Herald, per Reuters: behind a comma or a bracket, with a name; not per person."""
    before = scene.low[start - 2 : start]
    if before not in (", ", " (") and before[1:] != "(":
        first = scene.text[start] == "P" and scene.opens(start) and scene.low.find(", ", end, end + 40) > 0
        if not (first or scene.after_quote(start)):
            return ""
    named = _OUTLET.match(scene.text, end, end + 12) and not _LAW.match(scene.low, end, end + 60)
    return "source named" if named else ""


def according(scene: Scene, start: int, end: int) -> str:
    """according to somebody; not to plan, to size or to need."""
    return "" if _MEASURE.match(scene.low, end) else "source named"
