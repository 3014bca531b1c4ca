"""Does this verb strike with words: slammed, blasted, ripped, knocked? A reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.compounds import OBJECT
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.people import by_somebody
from framing.annotators.voice.wordset import word_set

INSTEAD = frozenset(("to", "than", "between"))  # devoted to attacking him: no word of it is reported
_WORDS_ONLY = ("pann", "slam", "blast", "bash", "trash", "assail", "skewer", "ripp", "rips", "hammer")
_NEEDS_REASON = ("hit", "knock", "bashing")  # bodies are hit, too
_ARMED = word_set(
    """militants gunmen troops forces rebels soldiers insurgents fighters police israel iran russia militia militias
    terrorists jihadists japan germany army bombers warplanes drones jets"""
)
_ATTACKED_AS = re.compile(r" (?:[\w'’.-]+ ){1,5}?(?:[\w’.-]+, [\w’. -]{2,40}, )?as (?:an?|the|his|her|un\w+|too)\b")
_ELSEWHERE = (" out ", " from ", " apart")  # ripped from the wall
_FOR_DOING = re.compile(
    r" (?!back\b|out\b|on\b|by\b)(?:[\w.'’-]+ ){1,6}?(?:for (?:\w+ing|his|her|its|their|not)"
    r"|over (?:his|her|its|their|the)|on (?:his|her|its|their))\b"
)
_ANY_TARGET = re.compile(
    r" (?:into [a-z]+|(?:him|her|them|the|his|their|its|a|an)\b(?! (?:\w+ )?(?:door|phone|brakes?|ball|car|gate"
    r"|lid|table"
    r"|wall|window|nail|puck|homer|hole|holes|coast|region|city|island|roof|page|shirt))"
    r"(?!(?: \w+){1,3} (?:off|open|apart|down|shut|into|from|out)\b))"
)
_CHALLENGED = re.compile(r" [\w.'’-]+(?:,? [\w.'’-]+){0,7}?,? to (?!the\b|an?\b)[a-z]")
_TARGET = re.compile(
    r" (?:(?:former|then-\w+) |what (?:[\w.'-]+ ){1,3}(?:calls?|called|described|sees|saw|termed)\b"
    r"|the (?:\w+ ){0,3}?(?:plan|decision|bill|move|law|policy|report|media|government"
    r"|administration"
    r"|president|idea|deal|agency|verdict|budget|party|court|judge|coach|press|paper|company|credibility|character"
    r"|integrity|record|proposals?|cuts?|opposition|premier|governor|senator|council|committee|union|club|leadership"
    r"|response|handling|strategy|agenda|remarks|comments|legislation|article|story|film|book|measures?|tax|vote"
    r"|ruling|order|mayor|minister)\b|[A-Z]|(?:his|her|their|its) (?:\w+ )?(?:rivals?|opponents?|critics?"
    r"|policy|policies"
    r"|plans?|handling|record|credibility|character|response|leadership|party)\b"
    r"|(?:\w+ ){0,2}(?:companies|firms|lawmakers|leaders|officials|critics|opponents|rivals|media"
    r"|politicians)\b|(?:republican|democrat)\w*|fellow \w+"
    r"|(?:the|a|an) (?:\w+ ){0,2}?(?:incumbent|candidate|congress\w+|senators?|journalists?|reporters?|judges?"
    r"|nominee)\b)"
)


def hit(scene: Scene, start: int, end: int) -> str:
    """slammed, blasted, ripped: a person or a plan, not a door; beside a quotation, or at something named."""
    low = scene.low
    if low.startswith(_ELSEWHERE, end) or (low.startswith("attack", start) and scene.word_before(start) in _ARMED):
        return ""
    if low.startswith(_NEEDS_REASON, start) and not _FOR_DOING.match(low, end, end + 90):
        return ""
    if not verbal(scene, start, end):
        return ""
    if low.endswith("ing", start, end) and scene.word_before(start) in INSTEAD:
        return ""
    if low.startswith(_NEEDS_REASON, start):
        return "at somebody" if somebody(scene, start) else ""
    if scene.after_quote(start) or scene.quote_next(end) or scene.that_next(end):
        return "beside a quotation"
    if low.startswith(" by ", end) and (passive(scene, start) or low.startswith("slam", start)):
        return "by somebody" if by_somebody(scene, end) else ""
    behind = (" for ", " over ", " as ") if passive(scene, start) else (" for ", " over ")
    if low.startswith(behind, end) and low.endswith("ed", start, end):
        return "for something"
    if low.startswith(_WORDS_ONLY, start) and _ANY_TARGET.match(low, end) and somebody(scene, start):
        return "at somebody"
    return "at somebody" if _TARGET.match(scene.text, end) else _for_doing(scene, start, end)


def _for_doing(scene: Scene, start: int, end: int) -> str:
    """hit the mayor for hiding it, attacked the study as unfair: a reason stands behind the person."""
    if scene.low.startswith("attack", start) and _ATTACKED_AS.match(scene.low, end, end + 60):
        return "at somebody" if somebody(scene, start) else ""
    return "at somebody" if _FOR_DOING.match(scene.low, end, end + 90) and somebody(scene, start) else ""


def challenge(scene: Scene, start: int, end: int) -> str:
    """challenged him to prove it, dared her to try: what somebody is asked for with force."""
    if scene.after_quote(start) and (scene.trails(end) or scene.inverted(end, start)):
        return "after a quotation"
    if not _CHALLENGED.match(scene.low, end, end + 90) or not verbal(scene, start, end) or passive(scene, start):
        return ""
    return "asks for it" if somebody(scene, start) or scene.word_before(start) in ("then", "and") else ""


def praise(scene: Scene, start: int, end: int) -> str:
    """praised, applauded: somebody or something; not hands that clap."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if passive(scene, start) and not low[start:end].endswith("ing"):
        plain = low.startswith("applau", start) or scene.part_at(start) >= 0
        return "of somebody" if not plain or by_somebody(scene, end) else ""
    if scene.part_at(start) >= 0 or scene.stops(end):
        return ""
    going_on = low[start:end].endswith("ing")
    word = scene.word_before(start)
    joined = word == "and" and low.endswith("ed", start, end) and not low.startswith(" by ", end)
    joined = joined and not low.startswith("applau", start)
    joined = joined or (word == "and" and low.endswith("es", start, end) and OBJECT.match(scene.text, end) is not None)
    joined = joined or "whom" in scene.words_before(start, 2)
    return "at somebody" if going_on or joined or word in ("to", "which") or somebody(scene, start) else ""
