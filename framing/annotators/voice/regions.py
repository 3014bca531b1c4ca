"""Whose words a stretch of text is: for each cue the clauses that it hands to its source."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.annotators.voice.around import (
    AUXILIARIES,
    according,
    asked,
    before_colon,
    behind_quotation,
    far,
    first_person,
    goes_on,
    hands_nothing,
    of_another,
    said_behind,
)
from framing.annotators.voice.ends import (
    NEXT_CLAUSE,
    clause_start,
    ending,
    joined,
    opening,
    plain_end,
    says_more,
    words_follow,
)
from framing.annotators.voice.grammar import passive
from framing.annotators.voice.occasions import done_to
from framing.annotators.voice.reporting import Cue
from framing.annotators.voice.scene import Scene
from framing.annotators.voice.wordset import word_set

_ADDRESSEE = re.compile(
    r" (?:me|us|him|her|them|reporters|(?:(?!that\b|he\b|she\b|it\b|they\b|there\b"
    r"|if\b)[\w'’.&-]+ ){0,5}?(?!that\b|he\b|she\b|it\b|they\b|there\b)[\w'’.&-]+?)(?=[,.;:]|\s(?:in|on"
    r"|at|during|last|this|as|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|$)"
)


class Stretch(NamedTuple):
    """A stretch handed to the source of cue number ``cue`` (−1: to nobody who is named)."""

    start: int
    end: int
    cue: int


def handed(scene: Scene, cues: list[Cue]) -> list[Stretch]:
    """For each cue outside quotations, the clauses it hands to its source: after it, before it, or both."""
    out: list[Stretch] = []
    reach = -1  # the end of the last stretch
    for i, cue in enumerate(cues):
        start, _, _, _, _, _, inside, first, _ = cue
        if not inside:
            found = _clauses(scene, cue)
            if reach > start:
                comma = joined(scene, first, start)
                if out[-1].start < comma:
                    out[-1] = Stretch(out[-1].start, comma, out[-1].cue)
            if found and found[0][1] < start and of_another(scene, cues, i, found[0][1]):
                continue
            if out and found and found[0][1] <= start and out[-1].end > found[0][1]:
                _cut_at_source(out, found[0][1], cue)
            for a, b in found:
                if a <= first and out and first < out[-1].start < b <= start:
                    a = _behind_first(scene, cues[out[-1].cue], out[-1], a)
                if b > a:
                    out.append(tuple.__new__(Stretch, (a, b, i)))
            reach = out[-1].end if out else -1
    return out


def _behind_first(scene: Scene, cue: Cue, found: Stretch, begin: int) -> int:
    """Where "Officials said it may fall" begins in "Officials said it may fall, the paper reported": behind "said"."""
    if found.start != cue.end or cue.start - cue.first > 80:
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
    last = max(done_to(scene, start, end), 0) or last
    if form in ("according to", "in the words of"):
        return according(scene, cue, first, last)
    if first_person(scene, start) or (reason == "somebody's words" and low[end : end + 3] == ', "'):
        return []  # of "in Holm's words, “...”" the quotation alone
    if scene.after_quote(start) and not goes_on(scene, cue):
        return behind_quotation(scene, cue, last)
    set_apart = low[max(0, start - 2) : start] in (", ", "- ")
    if set_apart and (scene.inverted(end, start) if form in _INVERTIBLE else form == "say" and _CROWD.match(low, end)):
        return [(first, start - 2)]
    if start - first < 6 and form == "asked" and low[first:start] in ("", "when ", "if ", '"'):
        return asked(scene, cue, last)
    if start - first < 3 and form.endswith("ing") and scene.text[start].isupper():
        return [(a, opening(low, a, b)) for a, b in _following(scene, cue, last)]
    before = (low[end : end + 1] == ":" and before_colon(scene, cue)) or _trailing(scene, cue, first, last)
    if before is not None:
        return before
    found = [(a, ending(scene, first, start, a, b)) for a, b in _following(scene, cue, last)]
    if found and low[first : first + 3] in _CONDITION_BEGINS and low.startswith(_CONDITION, first):
        comma = low.find(", ", first, start)
        if 0 < comma < start and low.rfind(", ", first, start) == comma and len(low[comma:start].split()) < 9:
            return [(first, comma), *found]
    return found


def _trailing(scene: Scene, cue: Cue, first: int, last: int) -> list[tuple[int, int]] | None:
    """The clauses before and behind "..., X said, ..."; None when the cue does not trail."""
    low, (start, end, _, reason) = scene.low, cue[:4]
    comma = scene.comma_before(start, first)
    if (
        comma <= first + 8
        or (reason in _DEEDS and low.startswith(" to ", end))
        or (reason in _OBJECTS and scene.word_before(start) == "to")  # ", so glad was she to answer back"
    ):
        return None
    form = low[start:end]
    if form.endswith("ing") and (comma + 2 == start or scene.word_before(start) in _GERUND_AFTER):
        return None  # ", asking for help": a participle, not a source behind its statement
    if low.startswith(" by ", end) and (comma + 2 == start or scene.word_before(start) == "as"):
        return None  # ", accused by the court of theft,", "as repeated by the minister"
    if form in ("told", "tells", "informed"):
        found = _ADDRESSEE.match(low, end, last)
        end = found.end() if found else end
    if _RELATIVE.match(low, comma) or not scene.trails(end) or _GOES_ON.match(low, end, last):
        return None
    if low.startswith(_CONDITION, first) and low.find(",", first, comma) < 0 and _clause_next(scene, end):
        return None
    if far(scene.text[comma:start]) or low.startswith("according to ", low.rfind(", ", first, comma) + 2):
        return None  # no subject, or a comma that ends another source
    if low.startswith((", as ", "- as "), comma):
        return []
    before = [(clause_start(low, first, comma), comma)]
    if said_behind(scene, end, last):
        before.append((end, last))
    return before


def _following(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """The clause behind a cue: none after a plain object, up to the quotation or the next clause where that is all."""
    low, (start, end, _, reason) = scene.low, cue[:4]
    if low.startswith(("citing", "quoting", "quoted "), start) or (
        reason == "strong" and not low.startswith(_HANDING_FORCE, start)
    ):
        return []
    if low.startswith(_GAP, end):
        stop = NEXT_CLAUSE.search(low, end, min(last, end + 400))
        return [(end, stop.start() if stop else last)]
    if reason == "a demand" or (reason in _OBJECTS and not _clause_next(scene, end)):
        to = _TO_DO.match(low, end, min(last, end + 160)) if reason in _DEEDS else None
        if to is None:
            return []
        stop = NEXT_CLAUSE.search(low, to.end(), min(last, to.end() + 400))
        return [(to.end(), stop.start() if stop else last)]
    aside = _behind_aside(scene, cue, last) if low.startswith((",", " by "), end) else None
    if aside is not None:
        return aside
    if reason == "names it":
        stop = NEXT_CLAUSE.search(low, end, min(last, end + 400))
        return [(end, stop.start() if stop else last)]
    if words_follow(scene, cue):
        return []
    if reason == "before a quotation" and not _clause_next(scene, end):
        i = scene.part_after(end)
        return [(end, scene.parts[i][0])] if i >= 0 and scene.parts[i][0] < last else []
    return _clause_behind(scene, cue, last)


def _behind_aside(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]] | None:
    """What stands behind "said, before leaving," or "described by two aides as"; None when it is neither."""
    low, end = scene.low, cue.end
    if low.startswith(",", end):
        if hands_nothing(scene, cue) and not _clause_next(scene, end):
            return []
        if not _BETWEEN.match(low, end):
            return None
        comma = low.find(", ", end + 2, min(last, end + 300))
        return [(comma, last)] if comma >= 0 else []
    found = _BY_WHOM.match(low, end, last)
    if found:
        return [(found.end(), last)]
    return [] if passive(scene, cue.start) else None


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
        return [] if cue.reason in _OBJECTS else [(end, that.end() - 5)]
    if that is None and low.startswith(_TOPIC, end) and not scene.wh_next(low.find(" ", end + 1)):
        stop = NEXT_CLAUSE.search(low, end, min(last, end + 400))
        return [(end, stop.start() if stop else last)]
    if that is None and cue.reason == "speech":
        last = plain_end(scene, end, last)
    return [(that.end() if that else end, last)]


def _clause_next(scene: Scene, end: int) -> bool:
    return scene.that_next(end) or scene.that_soon(end) or scene.finite_next(end)


_BY_WHOM = re.compile(r" by (?:[\w'’.-]+ ){1,12}?(?:as|that|whether|to be)\b")
_BETWEEN = re.compile(r", (?:before|after|during|while) [^,;:\"\n]+")
_RELATIVE = re.compile(
    r",? ?(?:who|which|that|where|when|and|but|adding|saying|or|after|while"
    r"|especially|including|because|since|though|although|despite|given|than|like|unlike|particularly|unless)\b"
)
_THAT_SOON = re.compile(r"(?: [\w'’-]+){1,9},? that\b")
_GAP = (
    " could ",
    " would ",
    " might ",
    " may ",
    " will ",
    " was ",
    " is ",
    " were ",
    " are ",
)  # "what he warned could be"
_INVERTIBLE = word_set("said says wrote writes added adds joked explained reported tweeted notes reports states")
_OBJECTS = frozenset(
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
_HANDING_FORCE = (
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
_TOPIC = (" at ", " for ", " against ", " of ", " over ", " about ")
_SUBJECT_NEXT = re.compile(
    r"(?: (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:last|this) \w+| yesterday| today| earlier)?,?"
    r" (?:he|she|it|they|there|we|i|you|he's|she's|it's|they're)\b"
)
_GOES_ON = re.compile(
    r" there (?:is|was|are|were|has|had|will|would|could|may|might)\b|[^.,;:!?\"\n]{0,60}? that\b"
    r"(?! (?:is|was|are|were|has|have|had|would|will|could|can|may|might|aired|day|week|night|year|morning|evening)\b)"
    r"| (?:(?:last|this) \w+|earlier|yesterday|today|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r" (?:he|she|they|it|there|we|i) (?!said\b|says\b)\w+"
)
_DEEDS = frozenset(("strong", "demand", "promise"))
_TO_DO = re.compile(r"(?: (?!(?:after|before|when|because|over|for|as|while)\b)[\w'’.-]+){0,8}? to\b")
_GERUND_AFTER = word_set("after before by while without in of for when")
_CONDITION = ("if ", "unless ", "even if ")
_CONDITION_BEGINS = frozenset(condition[:3] for condition in _CONDITION)
_CROWD = re.compile(
    r" (?:\w+ ){0,2}(?:experts|analysts|officials|critics|observers|supporters|researchers|scientists)\b"
)
