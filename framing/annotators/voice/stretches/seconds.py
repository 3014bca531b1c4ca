"""Where a stretch ends because its subject says something further: "She denied the charge and said that"."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.around import AUXILIARIES
from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.stretches.trailing import clause_next
from framing.annotators.voice.verbs.forms import ANY, BARE, GOING_ON, IN_S, NOUN_TOO, PAST_FORM, kind_of
from framing.annotators.voice.who.subjects import ARTICLES, PAST
from framing.annotators.voice.wordset import word_set

_AND = re.compile(
    r"(?P<end>(?:,\"?)?) (?P<link>and|but|yet|or)"
    r"(?: (?:also|then|later|again|still|even|once|has|have|had|[a-z]+ly)){0,3} \Z"
)
_QUOTED = re.compile(r"\"[^\"]*\"")
_OPENS = word_set("who which that when while after before until because since as if where whether what how than")
_BEING = word_set("is are was were")
_HAVING = word_set("has have had")
_DOES = word_set("did does do didn't doesn't don't")
_NEGATED = re.compile(r"n't\b")
_FURTHER = word_set("not also now never still already just only all both too been being be")
_NO_PAST = word_set("need feed seed deed weed heed reed bed red shed hundred indeed speed proceed exceed succeed")
_SAYING = word_set("said says say told tells")


def second_verb(scene: Scene, named: Cue, begin: int, second: Cue) -> int:
    """Where what the cue ``named`` hands over from ``begin`` ends before a second cue; 0 where it goes on.

    Both verbs must have the same subject: a conjunction and adverbs alone stand in front of the second. Behind a clause
    with a verb that the second one could go on with ("said the firm lied and claimed") nothing ends.
    """
    low, start = scene.low, second.start
    found = _AND.search(low, max(begin, start - 50), start)
    if found is None or begin < named.end or second.reason in _NOUNS:
        return 0
    if low.find(" not only ", named.end, start) >= 0 or low.startswith(" all but ", start - 9):
        return 0  # "denied it, and a review not only cleared her but called her a hero"
    if named.reason == "names it" and found["link"] == "and" and not found["end"]:
        return found.start()
    form = _word(low, start)
    if not _fits(low[named.start : named.end], form):
        return 0
    words = _QUOTED.sub(" ", low[named.end : found.start()]).replace(",", " ,").split()
    apart = found["end"] != "" or found["link"] != "and"
    clause = clause_next(scene, named.end) or scene.that_soon(named.end)
    if not _goes_on(words, form, clause, apart, clause_next(scene, start + len(form))):
        return found.start()
    return 0


def _word(low: str, start: int) -> str:
    """The word that stands here."""
    end = low.find(" ", start)
    return low[start : end if end >= 0 else len(low)].strip(",:;.")


def _fits(first: str, second: str) -> bool:
    """Are these two verbs of one tense, or a past one behind "saying"?"""
    one, other = kind_of(first)[1], kind_of(second)[1]
    if other in (NOUN_TOO, ANY):
        other = IN_S if second[-1] == "s" else BARE
        if one == PAST_FORM:
            return False
    if other == PAST_FORM:
        return one in (PAST_FORM, GOING_ON) or first in _CLAIMS
    if one in (ANY, NOUN_TOO):
        one = IN_S if first[-1] == "s" else BARE
    return one == other


_NOUNS = frozenset(("noun with clause", "claims made", "somebody's claim", "somebody's own"))
_CLAIMS = word_set("claim claims allegation allegations accusation accusations")


def _goes_on(words: list[str], form: str, clause: bool, apart: bool, content: bool) -> bool:
    """Can the second verb go on with the last clause of the words behind the first one?

    ``clause``: a clause follows the first verb; ``apart``: a comma or "but" stands in front of the second; ``content``:
    a clause follows the second.
    """
    last = max((i for i, w in enumerate(words) if _finite(w)), default=-1)
    past = [i for i in range(max(1, last + 1), len(words)) if _past(words, i)]
    if not clause and last < 0 and not past:
        return False  # a plain object
    if past and (last < 0 or any(w in _OPENS for w in words[last:])):
        return not apart or any(w in _OPENS for w in words[max(last, 1) : past[-1]])
    if apart or last < 0:
        return False
    if any(_past(words, i) for i in range(1, last)) and any(w in _OPENS for w in words[1:last]):
        return True  # "said she called him when he was away and claimed"
    verb = words[last]
    if verb in _HAVING:
        return form not in _SAYING or bool(past)  # "the firm had taken steps, met with him and told him"
    if verb in _BEING and form not in _SAYING:
        participle = any(w[-2:] == "ed" or w in PAST for w in words[last + 1 : last + 4])
        return participle and not content
    return False


def _finite(word: str) -> bool:
    return word in AUXILIARIES or word in _DOES or _NEGATED.search(word) is not None


def _past(words: list[str], i: int) -> bool:
    """May this word be a past form of a clause of its own, not a participle behind an article or "be"?"""
    word, before = words[i], words[i - 1]
    if word not in PAST and (not word.endswith("ed") or word in _NO_PAST):
        return False
    return before not in ARTICLES and before not in _FURTHER and not _finite(before)
