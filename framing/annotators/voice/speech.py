"""Bring it together: which cue a quotation belongs to, whose words it is, what label it gets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.marks.singles import Part, Quote
from framing.annotators.voice.marks.unspoken import BEFORE_NOBODYS, BEFORE_WORK, nobodys, work
from framing.annotators.voice.verbs.occasions import DONE_TO, done_to
from framing.annotators.voice.who.names import NOBODY, Speaker
from framing.annotators.voice.who.owners import unquoted
from framing.annotators.voice.who.speakers import Teller


class Heard(NamedTuple):
    """A quotation with its label (direct, partial, scare), its speaker and how the speaker was found."""

    quote: Quote
    label: str
    speaker: Speaker
    how: str


def tellers(teller: Teller, cues: list[Cue]) -> list[Speaker]:
    """The speaker of every cue, in order of reading."""
    return teller.tell(cues)


class _Cues(NamedTuple):
    """The cues outside quotations, in order: where they start, the cues, their speakers."""

    starts: list[int]
    cues: list[Cue]
    speakers: list[Speaker]


def heard(scene: Scene, cues: list[Cue], speakers: list[Speaker]) -> list[Heard]:
    """Every quotation with its speaker: its own cue's, or carried over from the one before."""
    if not scene.quotes:
        return []
    told = _outside(scene, cues, speakers)
    out: list[Heard] = []
    low = scene.low
    new = tuple.__new__
    for quote in scene.quotes:
        parts = quote[0]
        which, how = _own_cue(scene, told, parts)
        start = parts[0][0]
        if low[start - 2 : start - 1] in BEFORE_NOBODYS and (why := nobodys(scene, start)):
            label = "scare" if why == "so-called" else _label(scene, parts, False)
            speaker, how = NOBODY, "no source"
        elif which >= 0:
            speaker = told[2][which]
            label = _label(scene, parts, True)
            if label == "title":
                speaker, how = NOBODY, "name of a work"
        else:
            speaker, how = _carried(scene, told, _previous(out), quote)
            label = _label(scene, parts, bool(speaker[0]))
            if label == "scare" or label == "title":
                speaker, how = NOBODY, "no source" if label == "scare" else "name of a work"
        out.append(new(Heard, (quote, label, speaker, how)))
    return out


def _outside(scene: Scene, cues: list[Cue], speakers: list[Speaker]) -> _Cues:
    """The cues outside quotations; none whose subject is told or accused of something, and so does not speak."""
    low = scene.low
    told = _Cues([], [], [])
    starts, kept, who = told
    for cue, speaker in zip(cues, speakers, strict=True):
        start, end, _, _, _, _, inside, first, _ = cue
        if inside or (low[start:end] in DONE_TO and start > first + 3 and done_to(scene, start, end) >= 0):
            continue
        starts.append(start)
        kept.append(cue)
        who.append(speaker)
    return told


def _previous(out: list[Heard]) -> Heard | None:
    """The last of the last three quotations that is somebody's words."""
    for said in out[:-4:-1]:
        if said[1] != "scare" and said[1] != "title":
            return said
    return None


def _own_cue(scene: Scene, told: _Cues, parts: tuple[Part, ...]) -> tuple[int, str]:
    """The cue of this quotation: right behind it, in front of it in its sentence, or around it."""
    starts, cues, _ = told
    start, end, count = parts[0][0], parts[-1][1], len(starts)
    after = bisect_left(starts, end)
    if after < count and starts[after] - end < 200 and cues[after].first <= end + 4:
        at = starts[after]
        between = scene.part_before(at)
        if (
            between >= 0
            and scene.parts[between][1] == end
            and (scene.after_quote(at) or (at - end < 4 and scene.text.startswith("according", at, cues[after].end)))
            and not _another_clause(scene, told, start, end, after)
        ):
            return after, "cue after it"
    before = after - 1
    if before >= 0 and (start < cues[before].last or starts[before] > start):  # else in a sentence before
        first = scene.sentence(start)[0]
        lowest = max(0, after - 9)
        while before >= lowest and starts[before] >= first:
            if cues[before].end <= start and not _taken(scene, told, before, start):
                return before, "cue before it"
            before -= 1
    if after < count and cues[after].first < end and start > scene.sentence(start)[0]:
        last = scene.sentence(start if start > end - 1 else end - 1)[1]
        if starts[after] < last and (
            scene.low[cues[after].end : last].strip(" .") == "" or cues[after].reason in _AT_THE_END
        ):
            return after, "cue at the end of its sentence"
    return -1, ""


def _taken(scene: Scene, told: _Cues, before: int, start: int) -> bool:
    """Does a cue behind another quotation stand in front of this one, and one more between them?"""
    starts, cues, _ = told
    first = cues[before].first
    if before and starts[before - 1] >= first and unquoted(scene, cues[before], start):
        return True
    return (
        before + 1 < len(starts)
        and starts[before + 1] < start
        and "," in scene.low[cues[before].end : start]
        and scene.after_quote(starts[before])
    )


_AT_THE_END = ("clause before it", "source named", "set phrase")
_JOINED = re.compile(r" (?:though|although|but|while|whereas|and|yet|as)\b")


def _another_clause(scene: Scene, told: _Cues, start: int, end: int, after: int) -> bool:
    """Does a conjunction open a new clause behind the quotation, whose own cue stands in front of it?"""
    if not after or told.cues[after - 1].end > start or start > told.cues[after - 1].last:
        return False
    return told.cues[after - 1].first == scene.sentence(start)[0] and _JOINED.match(scene.low, end) is not None


def _carried(scene: Scene, told: _Cues, previous: Heard | None, quote: Quote) -> tuple[Speaker, str]:
    """The speaker of a quotation without a cue: the previous quotation's, or the previous sentence's."""
    if previous and _goes_on(scene, previous, quote):
        return previous.speaker, "goes on"
    first = scene.sentence(quote.start)[0]
    before = bisect_right(told.starts, quote.start) - 1
    near = (
        before >= 0
        and scene.bounds.breaks_between(told.starts[before], quote.start) <= 1
        and quote.start - told.starts[before] < 400
    )
    if near and previous and previous.quote.start > told.starts[before] and _anybodys(scene, previous, quote):
        near = False
    if near and quote.start - first < 3 and _sentences(scene, told.starts[before], quote.start) <= 2:
        return told.speakers[before], "speaker of the sentence before"
    return NOBODY, "no source"


def _anybodys(scene: Scene, previous: Heard, quote: Quote) -> bool:
    """A few words quoted, then a paragraph that opens with a mark, no colon between: that can be anybody."""
    start, last = quote.parts[0][0], previous.quote
    few = len(last.parts) < 2 and last.end - last.start < _FEW_WORDS
    return (
        few
        and scene.bounds.breaks_between(last.end, start) > 0
        and scene.text[max(0, start - 9) : start].rstrip()[-1:] != ":"
    )


def _sentences(scene: Scene, a: int, b: int) -> int:
    """How many sentences begin between two places, at most three."""
    count = 0
    at = a
    while count < 3:
        at = scene.sentence(at)[1] + 1
        while at < len(scene.text) and scene.text[at].isspace():
            at += 1
        if at > b:
            return count
        count += 1
    return count


def _goes_on(scene: Scene, previous: Heard, quote: Quote) -> bool:
    """Does this quotation go on after the last one: nothing but its cue's clause, or a paragraph break, in between?"""
    start, end = quote.parts[0][0], previous.quote.parts[-1][1]
    if start - end > 320 or not previous.speaker.name or previous.label in ("scare", "title"):
        return False
    if start - scene.sentence(start)[0] > 2:
        return False
    if _anybodys(scene, previous, quote):
        return False
    return scene.bounds.breaks_between(end, start) <= 1 and _sentences(scene, end + 1, start) <= 1


_FEW_WORDS = 18  # characters
_TITLED = re.compile(
    r"(?:\bon(?: \w+[’']s| \w+| the)?|\w[’']s(?: [a-z]+)?|titled|entitled|named|show|book|film|movie"
    r"|programme?|series|song|album|novel|memoir|documentary"
    r"|host of|told|hosts|movie|magazine|column|episode of|video,?|article,?|essay,?),? $"
)


def _capitals(inner: str) -> bool:
    """Does every longer word begin with a capital, as in the name of a work?"""
    if inner[-1:] in "!?.":
        return False
    some = False
    for word in inner.strip(",.").split():
        if len(word) > 3 or word[0].isupper():
            some = True
            if not (word[0].isupper() or word.strip("‘'(")[:1].isupper()):
                return False
    return some


def _label(scene: Scene, parts: tuple[Part, ...], sourced: bool) -> str:
    """direct: whole clauses; partial: words inside the journalist's sentence; scare: words of nobody in particular."""
    text = scene.text
    start, _, begin, _ = parts[0]
    inner = text[begin : parts[-1][3]].strip()
    count = inner.count(" ") + 1
    last = inner[-1:]
    ends = last in ".!?,"
    if count < 9:
        named = (not ends or last == ",") and text[start - 1 : start] == " " and _capitals(inner)
        if named and _TITLED.search(text, start - 30, start):
            return "title"
        if ends and text[start - 2 : start - 1] in BEFORE_WORK and work(scene, start, inner):
            return "title"
    whole = (
        ends
        or len(parts) > 1
        or (count >= 4 and inner[:1].isupper())
        or ". " in inner
        or "? " in inner
        or "! " in inner
    )
    if not sourced and (count < 4 or not whole):
        return "scare"
    return "direct" if whole and count > 1 else "partial"
