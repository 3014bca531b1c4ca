"""Bring it together: which cue a quotation belongs to, whose words it is, what label it gets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from framing.annotators.voice.names import NOBODY, Speaker
from framing.annotators.voice.occasions import DONE_TO, done_to
from framing.annotators.voice.reporting import Cue
from framing.annotators.voice.scene import Scene
from framing.annotators.voice.singles import Quote
from framing.annotators.voice.speakers import Teller


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
    outside = [(c, s) for c, s in zip(cues, speakers, strict=True) if not (c.inside or _suffered(scene, c))]
    told = _Cues([c.start for c, _ in outside], [c for c, _ in outside], [s for _, s in outside])
    out: list[Heard] = []
    new = tuple.__new__
    for quote in scene.quotes:
        which, how = _own_cue(scene, told, quote)
        if which >= 0:
            speaker = told.speakers[which]
            label = _label(scene, quote, True)
            if label == "title":
                speaker, how = NOBODY, "name of a work"
        else:
            previous = next((h for h in out[:-4:-1] if h.label != "scare" and h.label != "title"), None)
            speaker, how = _carried(scene, told, previous, quote)
            label = _label(scene, quote, bool(speaker.name))
            if label in ("scare", "title"):
                speaker, how = NOBODY, "no source" if label == "scare" else "name of a work"
        out.append(new(Heard, (quote, label, speaker, how)))
    return out


def _suffered(scene: Scene, cue: Cue) -> bool:
    """Is the subject of the cue told or accused of something, and so not the one who speaks?"""
    start, end = cue.start, cue.end
    return start > cue.first + 3 and scene.low[start:end] in DONE_TO and done_to(scene, start, end) >= 0


def _own_cue(scene: Scene, told: _Cues, quote: Quote) -> tuple[int, str]:
    """The cue of this quotation: right behind it, in front of it in its sentence, or around it."""
    start, end = quote.parts[0][0], quote.parts[-1][1]
    after = bisect_left(told.starts, end)
    if after < len(told.starts) and told.starts[after] - end < 200 and told.cues[after].first <= end + 4:
        cue = told.cues[after]
        between = scene.part_before(cue.start)
        if (
            between >= 0
            and scene.parts[between][1] == end
            and (
                scene.after_quote(cue.start)
                or (scene.low[cue.start : cue.end].startswith("according") and told.starts[after] - end < 4)
            )
            and not _another_clause(scene, told, quote, after)
        ):
            return after, "cue after it"
    before = after - 1
    if before < 0 and after >= len(told.starts):
        return -1, ""
    first = scene.sentence(start)[0]
    lowest = max(0, after - 9)
    while before >= lowest and told.starts[before] >= first:
        cue = told.cues[before]
        if cue.end <= start:
            if (
                "," in scene.low[cue.end : start]
                and scene.after_quote(cue.start)
                and before + 1 < len(told.starts)
                and told.starts[before + 1] < start
            ):
                before -= 1
                continue
            return before, "cue before it"
        before -= 1
    if after < len(told.starts) and start > first:
        last = scene.sentence(start if start > end - 1 else end - 1)[1]
        if told.starts[after] >= last:
            return -1, ""
        cue = told.cues[after]
        if scene.low[cue.end : last].strip(" .") == "" or cue.reason in (
            "clause before it",
            "source named",
            "set phrase",
        ):
            return after, "cue at the end of its sentence"
    return -1, ""


_JOINED = re.compile(r" (?:though|although|but|while|whereas|and|yet|as)\b")


def _another_clause(scene: Scene, told: _Cues, quote: Quote, after: int) -> bool:
    """Does a conjunction open a new clause behind the quotation, whose own cue stands in front of it?"""
    start, end = quote.parts[0][0], quote.parts[-1][1]
    if not after or told.cues[after - 1].first != scene.sentence(start)[0]:
        return False
    return told.cues[after - 1].end <= start and _JOINED.match(scene.low, end) is not None


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


def _label(scene: Scene, quote: Quote, sourced: bool) -> str:
    """direct: whole clauses; partial: words inside the journalist's sentence; scare: words of nobody in particular."""
    inner = scene.text[quote.parts[0].inner_start : quote.parts[-1].inner_end].strip()
    count = inner.count(" ") + 1
    start = quote.parts[0].start
    short = count < 9 and scene.text[start - 1 : start] == " "
    if short and _capitals(inner) and _TITLED.search(scene.text, max(0, start - 30), start):
        return "title"
    whole = (
        len(quote.parts) > 1
        or inner[-1:] in ".!?,"
        or (count >= 4 and inner[:1].isupper())
        or ". " in inner
        or "? " in inner
        or "! " in inner
    )
    if not sourced and (count < 4 or not whole):
        return "scare"
    return "direct" if whole and count > 1 else "partial"
