"""What a cue hands on: a that-clause, a quotation, the clause in front of it."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.wordset import word_set

LATER_THAT = re.compile(
    r"(?: \d+-\d+)?(?: for (?:years|months|weeks|days|decades|an? \w+|\w+ (?:years|months|weeks))"
    r"| (?:in|on|at|to|from|during|after) [\w'.\"]+(?: [\w'.\"-]+){0,7}?| (?:last|this) \w+"
    r"| (?:earlier|later|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|today|yesterday|again|then|twice|repeatedly|unanimously|bitterly|loudly|openly"
    r"|publicly|privately|angrily)(?: [\w'.-]+){0,3}?)?"
    r"(?:,[^.,;:!?\"\n]{1,50},)? that\b"
    r"(?! (?:way|day|year|week|night|morning|time|had|have|has|is|was|are|were)\b)"
)
_LATER_STARTS = (
    *(
        " in ",
        " on ",
        " at ",
        " to ",
        " from ",
        " for ",
        " during ",
        " after ",
        " last ",
        " this ",
        " earlier",
        " later",
        " that",
        ",",
    ),
    *(" monday", " tuesday", " wednesday", " thursday", " friday", " saturday", " sunday"),
    *(" today", " yesterday", " again", " then", " twice", " repeatedly", " unanimously", " bitterly", " loudly"),
    *(" openly", " publicly", " privately", " angrily"),
)  # what a match of LATER_THAT can begin with, but for a digit
_OBJECT = re.compile(r" (?:an?|the|his|her|its|their|two|three|some|several) (?!following\b)[^\"]*: [^\"'\n]")
CARRIED = word_set(
    "video videos statement statements letter message messages note memo clip footage photo comments remarks text"
)  # said in a video posted on Monday that
_REST = re.compile(
    r" (?:is|was|are|were|will|would|has|had|have|could|should|may|might|must|made|cost|came|led|to be|broke"
    r"|took|gave|went|got|won|lost|ran|left|kept|fell|grew|began|became|knew|meant"
    r"|(?!need\b|indeed\b|hundred\b|red\b|speed\b)[a-z]{3,}ed)\b(?! by\b)"
)
_RELATIVE = re.compile(
    r"\b(?:which|that|who|whom|what) (?:(?!who\b|which\b|that\b|is\b|are\b|was\b|were\b)[\w.'’-]+ ){1,5}$"
)
_NO_SUBJECT = word_set("and or which who that where when while but then to after before by with including despite amid")


def handed_on(scene: Scene, start: int, end: int) -> str:
    """What is handed on: a that-clause, a quotation, a clause before it; '' when there is none of these."""
    if scene.that_next(end):
        return "that-clause"
    if scene.quote_next(end):
        return "before a quotation"
    if scene.after_quote(start):
        return "after a quotation"
    if scene.colon_next(end) and not _OBJECT.match(scene.low, end, end + 170):
        return "before a colon"
    low = scene.low
    if low.find(" that", end, end + 250) >= 0:
        may_follow = low.startswith(_LATER_STARTS, end) or low[end + 1 : end + 2].isdigit()
        if may_follow and LATER_THAT.match(low, end):
            return "that-clause"
    first = scene.begins(start)
    if _as_they(scene, start, end, first) and (scene.stops(end) or scene.trails(end)):
        return "as somebody says"
    comma = scene.comma_before(start, first)
    if comma >= 0 and scene.trails(end) and _short_subject(scene, comma, start):
        if scene.word_before(start) == "by" and low.endswith("ing", start, end):
            return ""  # "said he saved it by replying at once"
        return "clause before it"
    return ""


def clause_around(scene: Scene, start: int, end: int) -> bool:
    """Does the verb stand inside the relative clause that it hands on: "a shed which he hinted had been sold"?"""
    found = _REST.match(scene.low, end, end + 24)
    return found is not None and _RELATIVE.search(scene.low, start - 60, start) is not None


def _as_they(scene: Scene, start: int, end: int, first: int) -> bool:
    """Does the clause begin with "as", at the head of its sentence or after a comma, "but" or "and"?"""
    low = scene.low
    if low.startswith("as ", first):
        return low.find(",", first, start) < 0 or scene.stops(end)
    at = low.rfind(" as ", max(first, start - 60), start)
    if at < 0 or not (low[at - 1] in ",:" or low.endswith((" but", " and"), 0, at)):
        return False
    return low.find(",", at + 1, start) < 0 and low.count(" ", at + 4, start) in (1, 2, 3, 4, 5, 6)


def _short_subject(scene: Scene, comma: int, start: int) -> bool:
    """Between the comma and the verb stands a subject and nothing else."""
    words = scene.low[comma + 1 : start].split()
    return bool(words) and len(words) < 10 and words[0] not in _NO_SUBJECT
