"""A cue behind its statement: "The dam may break, Holm said", and what only looks like it."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.around import ADJUNCTS, ASKED, AUXILIARIES, clause_start, far, said_behind
from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.stretches.comments import STILL_OPEN
from framing.annotators.voice.wordset import word_set

_ADDRESSEE = re.compile(
    r" (?:me|us|him|her|them|reporters|(?:(?!that\b|he\b|she\b|it\b|they\b|there\b"
    r"|if\b)[\w'’.&-]+ ){0,5}?(?!that\b|he\b|she\b|it\b|they\b|there\b)[\w'’.&-]+?)(?=[,.;:]|\s(?:in|on"
    r"|at|during|last|this|as|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|$)"
)
_RELATIVE = re.compile(
    r",? ?(?:who|which|that|where|when|and|but|adding|saying|or|after|while"
    r"|especially|including|because|since|though|although|despite|given|than|like|unlike|particularly|unless)\b"
)
_GOES_ON = re.compile(
    r" there (?:is|was|are|were|has|had|will|would|could|may|might)\b"
    r"| (?:(?:last|this) \w+|earlier|yesterday|today|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r" (?:he|she|they|it|there|we|i) (?!said\b|says\b)\w+"
    r"|[^.,;:!?\"\n]{0,60}?(?: (?:whether|why|how)\b|,? that\b(?! (?:is|was|are|were|has|have|had|would|will|could|can"
    r"|may|might|aired|day|week|night|year|morning|evening)\b))"
)
_GERUND_AFTER = word_set("after before by while without in of for when")
CONDITION = ("if ", "unless ", "even if ")
OBJECTS = frozenset(
    (
        "strong",
        "a finding",
        "at somebody",
        "demand",
        "by somebody",
        "account",
        "promise",
        "answers it",
        "answers back",
        "talks about it",
        "points to it",
    )
)
HANDING_FORCE = (
    "warn",
    "caution",
    "vow",
    "threat",
    "demand",
    "protest",
    "charg",
    "fum",
    "bemoan",
    "beg",
    "plead",
    "urg",
)
_TO_SOMEBODY = word_set("told tells informed warned")
_NEVER = word_set("never not didn't doesn't hasn't hadn't won't wouldn't couldn't cannot nobody")


def trailing(scene: Scene, cue: Cue, first: int, last: int) -> list[tuple[int, int]] | None:
    """The clauses before and behind "..., X said, ..."; None when the cue does not trail."""
    low, (start, end, _, _, _, _, _, _, _) = scene.low, cue
    comma = scene.comma_before(start, first) if start > first + 9 else -1
    if comma <= first + 8 or _not_behind(scene, cue, comma):
        return None
    if comma + 2 == start and low.startswith(" to ", end):
        return []  # "the flood, estimated to have cost nearly a million"
    form = low[start:end]
    if form in _TO_SOMEBODY:
        found = _ADDRESSEE.match(low, end, last)
        end = found.end() if found else end
    if _RELATIVE.match(low, comma) or not scene.trails(end):
        return None
    if _GOES_ON.match(low, end, last) and not low.startswith(("-", " -"), end):
        return None
    if low.startswith(CONDITION, first) and low.find(",", first, comma) < 0 and clause_next(scene, end):
        return None
    if far(scene.text[comma:start]) or low.startswith("according to ", low.rfind(", ", first, comma) + 2):
        return None  # no subject, or a comma that ends another source
    if low.startswith((", as ", "- as "), comma):
        return []
    before = [(clause_start(low, first, comma), comma)]
    if said_behind(scene, end, last) and not STILL_OPEN.match(low, end):
        before.append((end, last))
    return before


def _not_behind(scene: Scene, cue: Cue, comma: int) -> bool:
    """Does the cue not stand behind a statement, for its form or what is around it?"""
    low, (start, end, _, reason, _, _, _, first, _) = scene.low, cue
    if reason in OBJECTS and not (low.startswith(HANDING_FORCE, start) and not low.startswith((" to ", " by "), end)):
        return True  # its object stands behind it
    alone = comma + 2 == start
    if low.endswith("ing", start, end) and (alone or scene.word_before(start) in _GERUND_AFTER):
        return True  # ", asking for help": a participle, not a source behind its statement
    if low.startswith(" by ", end) and (alone or scene.word_before(start) == "as"):
        return True  # ", accused by the court of theft,", "as repeated by the minister"
    if alone and ASKED.fullmatch(low, first, comma):
        return True  # "A spokeswoman, asked whether it would be late, replied"
    if alone:  # the comma ends words about the subject: "Holm, a judge, said on Monday"
        return low.count(" ", end, cue.last) > 4 and not (low.startswith(" to ", end) or scene.inverted(end, start))
    if start - comma > 12 and not _NEVER.isdisjoint(low[comma:start].split()):
        return True
    if low[first : low.find(" ", first)] not in ADJUNCTS or not scene.quote_next(end, close=True):
        return False
    return AUXILIARIES.isdisjoint(low[first:comma].split())  # "In a speech in Karsk, Holm said, “…”"


def clause_next(scene: Scene, end: int) -> bool:
    """Does a clause of its own follow, with or without "that"?"""
    return scene.that_next(end) or scene.that_soon(end) or scene.finite_next(end)
