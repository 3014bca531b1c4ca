"""Whose words a stretch of text is: for each cue the clauses that it hands to its source."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.annotators.voice.cues.acts import FEELING
from framing.annotators.voice.cues.around import (
    AUXILIARIES,
    FINITE,
    according,
    and_that,
    asked,
    before_colon,
    behind_quotation,
    first_person,
    goes_on,
    of_another,
    opening,
    up_to_words,
)
from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.stretches.comments import own_again
from framing.annotators.voice.stretches.ends import (
    NEXT_CLAUSE,
    as_subject,
    ending,
    joined,
    plain_end,
    says_more,
    words_follow,
)
from framing.annotators.voice.stretches.objects import behind_aside, nothing_said, object_end, plain
from framing.annotators.voice.stretches.seconds import second_verb
from framing.annotators.voice.stretches.trailing import CONDITION, HANDING_FORCE, OBJECTS, clause_next, trailing
from framing.annotators.voice.verbs.occasions import DONE_TO, done_to
from framing.annotators.voice.wordset import word_set


class Stretch(NamedTuple):
    """A stretch handed to the source of cue number ``cue`` (−1: to nobody who is named)."""

    start: int
    end: int
    cue: int


def handed(scene: Scene, cues: list[Cue]) -> list[Stretch]:
    """For each cue outside quotations, the clauses it hands to its source: after it, before it, or both."""
    out: list[Stretch] = []
    new = tuple.__new__
    reach = -1  # the end of the last stretch
    for i, cue in enumerate(cues):
        start, _, _, _, _, _, inside, first, _ = cue
        if inside:
            continue
        found = _clauses(scene, cue)
        before = reach
        if reach > start:
            _cut_at_joined(out, joined(scene, first, start))
            reach = _cut_at_joined(out, second_verb(scene, cues[out[-1].cue], out[-1].start, cue))
        if not found:
            continue
        stop = found[0][1]
        if stop < start and of_another(scene, cues, i, stop):
            reach = before
            continue
        if stop <= start and reach > stop:
            _cut_at_source(out, stop, cue)
        for a, b in found:
            if a <= first and out and first < out[-1].start < b <= start:
                a = _behind_first(scene, cues[out[-1].cue], out[-1], a)
            if b > a:
                out.append(new(Stretch, (a, b, i)))
        reach = out[-1].end if out else -1
    return out


def _cut_at_joined(out: list[Stretch], comma: int) -> int:
    """The end of the last stretch, now in front of a conjunction where one stands in it."""
    start, end, cue = out[-1]
    if start < comma:
        out[-1] = Stretch(start, comma, cue)
        return comma
    return end


def _behind_first(scene: Scene, cue: Cue, found: Stretch, begin: int) -> int:
    """Where "Officials said it may fall" begins in "Officials said it may fall, the paper reported": behind "said"."""
    if not cue.end <= found.start < cue.end + 80 or cue.start - cue.first > 80:
        return begin
    words = scene.low[cue.first : cue.start].split()
    return found.start if len(words) < 8 and "," not in scene.low[cue.first : cue.start] else begin


def _cut_at_source(out: list[Stretch], comma: int, cue: Cue) -> None:
    """Earlier stretches end where the source of a trailing cue begins: "X warned that it may fall, two aides said"."""
    for i in range(len(out) - 1, max(-1, len(out) - 6), -1):
        start, end, which = out[i]
        if start < comma < end <= cue.last and end > cue.start:
            out[i] = Stretch(start, comma, which)


def _clauses(scene: Scene, cue: Cue) -> list[tuple[int, int]]:
    """The clauses of one cue."""
    low, (start, end, _, reason, _, _, _, first, last) = scene.low, cue
    form = low[start:end]
    if form in DONE_TO:
        last = max(done_to(scene, start, end), 0) or last
    if form in ("according to", "in the words of"):
        return [(a, _own_end(low, a, b)) if a > start else (a, b) for a, b in according(scene, cue, first, last)]
    if reason == "somebody's words" and low[end : end + 3] == ', "':
        return []  # of "in Holm's words, “...”" the quotation alone
    if first_person(scene, start) and not (form == "told" and scene.word_before(start) in _BEING):
        return []
    if scene.after_quote(start) and not goes_on(scene, cue):
        return behind_quotation(scene, cue, last)
    if low[start - 2 : start] in _SET_APART and (
        scene.inverted(end, start) if form in _INVERTIBLE else form == "say" and _CROWD.match(low, end)
    ):
        return _around_inverted(low, cue)
    if start - first < 6 and form == "asked" and low[first:start] in ("", "when ", "if ", '"'):
        return asked(scene, cue, last)
    if start - first < 9 and form.endswith("ing") and low[first:start] in _GERUND_OPENS:
        return [(a, opening(low, a, b)) for a, b in _following(scene, cue, last)]
    before = (low[end : end + 1] == ":" and before_colon(scene, cue)) or trailing(scene, cue, first, last)
    if before is not None:
        return before
    return [] if nothing_said(low, cue) else _behind(scene, cue, first, last)


def _around_inverted(low: str, cue: Cue) -> list[tuple[int, int]]:
    """The clauses of "The dam, argued Holm, may break": in front of the cue, and behind its source."""
    comma = low.find(", ", cue.end, min(cue.last, cue.end + 90))
    short = low.count(" ", cue.first, cue.start) < 4  # "Then, say witnesses, he left"
    behind = [(comma, cue.last)] if comma >= 0 and (short or FINITE.match(low, comma + 1)) else []
    return [(cue.first, cue.start - 2), *behind]


def _behind(scene: Scene, cue: Cue, first: int, last: int) -> list[tuple[int, int]]:
    """The clauses behind a cue, and the condition that opens its sentence."""
    low, start = scene.low, cue.start
    if cue.reason in _NOUNS:
        if low.startswith(_FRONTED, first) and "," not in low[first:start]:
            last = opening(low, cue.end, last)  # "In examining Holm's claim about it, they might ask"
        elif cue.reason == "noun with clause" and start - first < 30:
            last = as_subject(low, cue.end, last)
    elif low.startswith("as ", first) and cue.end < first + 60:
        said = _AS_SAID.match(low, cue.end, min(last, cue.end + 90))
        if said and "," not in low[first:start]:
            return [(said.end(), last)]  # "As Holm said on Friday, it may fall"
    found = _following(scene, cue, last)
    if not found:
        return found
    for i, (a, b) in enumerate(found):
        found[i] = (a, ending(scene, first, start, a, b))
    if low[first : first + 3] in _CONDITION_BEGINS and low.startswith(CONDITION, first):
        comma = low.find(", ", first, start)
        if 0 < comma < start and low.rfind(", ", first, start) == comma and len(low[comma:start].split()) < 9:
            return [(first, comma), *found]
    return found


def _with_clause(scene: Scene, cue: Cue) -> bool:
    """Does a clause follow a verb that may have a plain object: not just some verb ("praised it but appeared to")?"""
    if cue.reason == "at somebody":
        return scene.that_next(cue.end)
    if scene.low.startswith("threat", cue.start) and _AT_WHOM.match(scene.low, cue.end):
        return False
    return clause_next(scene, cue.end)


def _own_end(low: str, start: int, last: int) -> int:
    """The end of what stands behind a source in front, before the journalist's own "but it is possible"."""
    near = min(last, start + 400)
    cut = own_again(low, (start, start), start + 2, near)
    return cut if cut < near else last


def _following(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """The clause behind a cue: none after a plain object, up to the quotation or the next clause where that is all."""
    low, (start, end, _, reason, _, _, _, _, _) = scene.low, cue
    if (reason == "strong" and not low.startswith(HANDING_FORCE, start)) or (
        low[start] in "cq" and low.startswith(("citing", "cited", "cites", "quot"), start)
    ):
        return _accused_of(scene, cue, last)
    if low[end : end + 3] in _GAP_BEGINS and low.startswith(_GAP, end):
        if scene.word_before(start) in AUXILIARIES:
            return []  # "whatever he might say could hurt him"
        stop = NEXT_CLAUSE.search(low, end, min(last, end + 400))
        return [(end, stop.start() if stop else last)]
    if reason == "a demand" or (reason in OBJECTS and not _with_clause(scene, cue)):
        to = object_end(low, cue, last)
        if to is None:
            return []
        stop = _DEED_ENDS.search(low, to.end(), min(last, to.end() + 400))
        return [(to.end(), stop.start() if stop else last)]
    aside = behind_aside(scene, cue, last) if low[end : end + 1] == "," or low.startswith(" by ", end) else None
    if aside is not None:
        return aside
    if reason in _NAMING:
        return _named(scene, cue, last)
    if words_follow(scene, cue):
        return and_that(scene, end, last)
    if reason == "before a quotation" and not clause_next(scene, end):
        return up_to_words(scene, end, last)
    return _clause_behind(scene, cue, last)


def _accused_of(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """What "accused the clerk of lying" says of the clerk; nothing of other attacks, nor of "citing two people"."""
    what = _OF_WHAT.match(scene.low, cue.end, min(last, cue.end + 120)) if scene.low[cue.start] == "a" else None
    if what is None or not scene.low.startswith("accus", cue.start):
        return []
    stop = NEXT_CLAUSE.search(scene.low, what.end(), last)
    return [(what.end(), stop.start() if stop else last)]


def _named(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """What a thing is called, up to the next clause; what a feeling that somebody expressed is about."""
    low, end = scene.low, cue.end
    if cue.reason == "feeling expressed":
        felt = FEELING.match(low, end, end + 80)
        return [(felt.end() if felt else end, last)]
    gerund = low.endswith("ing", cue.start, end) and scene.word_before(cue.start) in ("for", "of", "by", "from")
    stop = (_VERB if gerund else NEXT_CLAUSE).search(low, end, min(last, end + 400))
    return [(end, stop.start() if stop else last)]


def _clause_behind(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """The clause behind a cue and its "that"; of an object with a relative clause the object alone."""
    low, end = scene.low, cue.end
    at = low.find(" that", end, min(last, end + 300))
    if at >= 0 and at < end + 40 and scene.that_next(end):
        return [(end, last)]
    that = _THAT_SOON.match(low, end, last) if at >= 0 else None
    if that and _SUBJECT_NEXT.match(low, end):
        return [(end, last)]  # "said he believed that the dam might break"
    if that and not AUXILIARIES.isdisjoint(low[end : that.end()].split()):
        return [(end, last)]  # "said the dam might break and that the road would flood"
    if that and says_more(scene, cue, that.end()):
        return [] if cue.reason in OBJECTS else [(end, that.end() - 5)]
    if that is None and low.startswith(_TOPIC, end) and not scene.wh_next(low.find(" ", end + 1)):
        stop = NEXT_CLAUSE.search(low, end, min(last, end + 400))
        return [(end, stop.start() if stop else last)]
    if that is None and cue.reason == "speech" and plain(low, cue):
        last = plain_end(scene, end, last, not low.startswith(_DESCRIBING, cue.start))
    if cue.reason == "told":
        aside = _TOLD_WHOM.match(low, end, min(last, end + 200))
        end = aside.end() - 1 if aside else end
    return [(that.end() if that else end, last)]


_VERB = re.compile(NEXT_CLAUSE.pattern + r"| (?:would|will|is|was|has|had|are|were)\b")
_DEED_ENDS = re.compile(NEXT_CLAUSE.pattern + rf"| and{FINITE.pattern}")
_DESCRIBING = ("descri", "portray", "depict")
_TOLD_WHOM = re.compile(r" (?:[\w'’.-]+ ){0,6}?[\w'’.-]+, (?:which|who|whose|where) [^,;:!?\n\"]{3,100}, ")
_OF_WHAT = re.compile(r"(?: (?!of\b)[\w'’.-]+){0,9}? of(?= )")
_THAT_SOON = re.compile(r"(?: [\w'’-]+){1,9}?,? that\b")
# "what he warned could be"
_GAP = tuple(f" {verb} " for verb in ["could", "would", "might", "may", "will", "was", "is", "were", "are"])
_GAP_BEGINS = frozenset(words[:3] for words in _GAP)
_INVERTIBLE = word_set(
    """said says wrote writes added adds joked explained reported tweeted notes reports states argued argues warned
    warns insisted insists noted claimed claims concluded testified"""
)
_TOPIC = (" at ", " for ", " against ", " of ", " over ", " about ")
_SUBJECT_NEXT = re.compile(
    r"(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:last|this) \w+| yesterday| today| earlier)?,?"
    r" (?:he|she|it|they|there|we|i|you|he's|she's|it's|they're)\b"
)
_AT_WHOM = re.compile(
    r" (?!that\b|to\b|he\b|she\b|it\b|they\b)(?:[\w'’.-]+ ){1,5}?(?:after|for|over|when|before|with)\b"
)
_NOUNS = frozenset(("noun with clause", "claims made", "somebody's claim"))
_FRONTED = ("in ", "by ", "despite ", "amid ", "with ", "following ", "after ", "before ", "notwithstanding ", "given ")
_AS_SAID = re.compile(
    r"(?: (?:(?:in|on|at|during|to|after|before|earlier|last|this)(?: (?!(?:that|he|she|it|they)\b)[\w'’.-]+){1,6}?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|recently|earlier)){1,2}(?=, )"
)
_NAMING = frozenset(("names it", "feeling expressed"))
_SET_APART = frozenset((", ", "- "))
_BEING = word_set("we're i'm are am was were been")
_GERUND_OPENS = frozenset(("", "in ", "by ", "after ", "while ", "before ", "without ", "when ", "despite "))
_CONDITION_BEGINS = frozenset(condition[:3] for condition in CONDITION)
_CROWD = re.compile(
    r" (?:\w+ ){0,2}(?:experts|analysts|officials|critics|observers|supporters|researchers|scientists|strategists"
    r"|operatives|aides|advisers|lawmakers|sources|witnesses|economists|scholars|doctors|lawyers|insiders|advocates"
    r"|activists|investigators|prosecutors|opponents|historians|campaigners|residents|pollsters)\b"
)
