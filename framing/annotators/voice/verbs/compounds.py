"""Is a form in -s ("reports", "rules", "states") a plural noun, alone or at the end of a compound?"""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.people import OF_A_KIND, PEOPLE, findings
from framing.annotators.voice.wordset import word_set

DETERMINERS = word_set(
    "the a an this these those democratic his her its their our your my any no every each such some' '"
)
_OWNERS = frozenset(("his", "her", "their", "its", "my", "our", "your"))
NOT_SUBJECT = word_set("of in on at for with by from about into over under per without despite amid")
_AUXILIARY_NEXT = re.compile(
    r" (?:have|has|are|were|is|was|will|would|could|can|may|do|did|indicate[ds]?|suggest(?:ed)?|with|like|made|given"
    r"|emerged|surfaced|by)\b"
)
_ACCORDING = re.compile(r"\baccording to [^.,:;\n]*$")
_SHOWS = re.compile(
    r" that,? (?:(?:the|an?|its?|he|she|they|we|no|there|people|his|her|their|this|these|those|some|many"
    r"|most|not)\b|[A-Z])"
)
_ON_AIR = word_set(
    """tv television talk news reality quiz game morning radio cable comedy hit new old best other such many several of
    late-night prime-time the two three these those his her their few some any all fashion trade air light"""
)
OBJECT = re.compile(
    r" (?:(?:the|a|an|his|her|its|their|that|how|some|many|those|him|them|me|us|people|all|lawmakers|residents"
    r"|voters|members) |[A-Z“\"])"
)


def compound(scene: Scene, start: int, end: int) -> bool:
    """Is the form in -s the end of a compound ("for government projects") or itself the subject ("states have")?"""
    words = scene.words_before(start, 2)
    if words and (words[-1] in OF_A_KIND or words[-1].endswith("-era")):
        return True
    owned = len(words) == 2 and (words[0].endswith(("'s", "s'")) or words[0] in _OWNERS)
    if owned and words[1] not in PEOPLE and scene.text[start - 2].islower() and words[1].isalpha():
        return not (scene.that_next(end) or scene.finite_next(end))
    if _AUXILIARY_NEXT.match(scene.low, end):
        return True
    begin = start - 30 if start > 30 else 0
    if "according to" in scene.low[begin:start] and _ACCORDING.search(scene.low, begin, start):
        return True
    if len(words) < 2 or words[0] not in NOT_SUBJECT:
        return False
    return not (OBJECT.match(scene.text, end) and findings(scene.low, max(0, start - 60), start))


def plain_subject(scene: Scene, start: int, end: int, form: str) -> bool:
    """Does an article and one noun stand before a form in -s that a clause follows ("the firm claims it is")?"""
    words = scene.words_before(start, 2)
    if form == "shows" and _SHOWS.match(scene.text, end):
        return words[-1:] != [] and words[-1] not in _ON_AIR and words[-1].isalnum()
    plain = (
        len(words) == 2 and words[0].lstrip('"') in DETERMINERS and form.endswith("s") and not words[1].endswith("ed")
    )
    return plain and (scene.that_next(end) or scene.finite_next(end))
