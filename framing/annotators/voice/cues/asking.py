"""Does a form of "ask" hand on a question or a request here? A reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.wordset import word_set

_TO_SPEAK = (
    *("comment", "explain", "respond", "clarify", "describe", "elaborate", "weigh in", "react", "confirm", "reply"),
    *("specify", "assess", "summari"),
)  # she was asked to comment: a question; they were asked to leave: a deed
_POLLED = re.compile(
    r"\b(?:polls?|surveys?|(?:voters|respondents|participants|adults|americans)(?: (?:were|are|is|was))?(?: also)?) $"
)
_NOT_ASKING = word_set("you we i they may might")
_UNNAMED = re.compile(
    r" (?:not to be (?:named|identified|quoted)|to (?:remain|stay) (?:anonymous|unnamed)|for anonymity"
    r"|that (?:his|her|their|its|the) (?:\w+ )?names?\b[^.,;:]{0,30}\b(?:not|withheld|changed))\b"
)
_WHAT_FOR = re.compile(r"\b(?:what|that|which|everything|all|whatever|than) (?:[\w.'’-]+ ){1,4}$")
_QUESTIONS = (" questions", " any questions", " no questions", " more questions", " the question", " the same question")
_THE_QUESTION = re.compile(
    r"\bquestions? (?:(?:that|which) )?"
    r"(?:(?:is|was|are|were|has|have|had|been|being|\w+ly|first|often|also|not) ){1,3}$"
)
_UNASKED = re.compile(r"\b(?:should|would|could|might|must|ought to)(?:n't)?(?: not| never)? have $")


def ask(scene: Scene, start: int, end: int) -> str:
    """asked: a question, a request handed on."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if low.startswith(" to ", end) and passive(scene, start) and not low.startswith(_TO_SPEAK, end + 4):
        return ""
    if _unasked(scene, start, end):
        return ""
    if _breaks_in(scene, start):
        return "question or request"
    if scene.part_at(start) >= 0 and not (
        scene.wh_next(end) or low.startswith((" about ", " me ", " him ", " her "), end)
    ):
        return ""
    if low.startswith(" of ", end) or (_POLLED.search(low, start - 40, start)):
        return ""  # what is asked of them; pollsters ask
    if low.endswith((" being ", " be "), 0, start) and low.find("questions", max(0, start - 60), start) >= 0:
        return ""  # questions are being asked
    if low.startswith(_QUESTIONS, end):
        return ""
    if low[start:end] == "ask" and scene.word_before(start) in _NOT_ASKING:
        between = low.startswith(", ", end) and low.endswith((", they", ", we", ", you", ", i"), 0, start - 1)
        return "question or request" if between and scene.part_at(start) < 0 else ""  # "Why, they ask, ..."
    return "question or request"


def _breaks_in(scene: Scene, start: int) -> bool:
    """Does a quotation begin with this verb and its subject stand outside: Mr. Holm "asked friends to help"?"""
    low = scene.low
    return low[start - 1 : start] == '"' and low[start - 2 : start - 1] == " " and somebody(scene, start)


def _for_a_thing(scene: Scene, start: int, end: int) -> bool:
    """The job asks for patience, they got what they asked for: nothing is told of a question or a request."""
    low = scene.low
    if not low.startswith(" for", end):
        return False
    if low.startswith("asks", start) and not somebody(scene, start):
        return True
    return scene.stops(end + 4) and _WHAT_FOR.search(low, start - 50, start) is not None


def _unasked(scene: Scene, start: int, end: int) -> bool:
    """Is nothing asked about the matter: "asked not to be named", "should have asked", "expects to be asked"?"""
    low = scene.low
    if low.endswith(" to be ", 0, start) or _for_a_thing(scene, start, end):
        return True
    if passive(scene, start) and not low.startswith(" by ", end) and _THE_QUESTION.search(low, start - 60, start):
        return True  # "the question was first asked in 1990"
    return _UNNAMED.match(low, end) is not None or _UNASKED.search(low, start - 24, start) is not None
