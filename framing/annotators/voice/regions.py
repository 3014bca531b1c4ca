"""Whose words a stretch of text is: from quotations, cues and belief verbs to regions that do not overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from framing.annotators.voice.grammar import somebody
from framing.annotators.voice.reporting import Cue
from framing.annotators.voice.scene import Scene
from framing.annotators.voice.wordset import word_set
from framing.model import Region

_SOURCE_END = re.compile(r"[,;:.!?\n]\s|[.!?]$|\n| - | — |—|$")
_ADDRESSEE = re.compile(
    r" (?:me|us|him|her|them|reporters|(?:(?!that\b|he\b|she\b|it\b|they\b|there\b"
    r"|if\b)[\w'’.&-]+ ){0,5}?(?!that\b|he\b|she\b|it\b|they\b|there\b)[\w'’.&-]+?)(?=[,.;:]|\s(?:in|on"
    r"|at|during|last|this|as|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|$)"
)
_NOUNS = word_set("doubts doubt fears fear hopes hope views view worries worry thought feeling")
_FIRST_PERSON = word_set("i we i've we've i'm we're i'd")


class Stretch(NamedTuple):
    """A stretch handed to the source of cue number ``cue`` (−1: to nobody who is named)."""

    start: int
    end: int
    cue: int


def handed(scene: Scene, cues: list[Cue]) -> list[Stretch]:
    """For each cue outside quotations, the clauses it hands to its source: after it, before it, or both."""
    out: list[Stretch] = []
    for i, cue in enumerate(cues):
        if not cue.inside:
            for a, b in _clauses(scene, cue):
                if b > a:
                    out.append(tuple.__new__(Stretch, (a, b, i)))
    return out


def _clauses(scene: Scene, cue: Cue) -> list[tuple[int, int]]:
    """The clauses of one cue."""
    low = scene.low
    start, end, first, last = cue.start, cue.end, cue.first, cue.last
    form = low[start:end]
    if form in ("according to", "in the words of"):
        return _according(scene, cue, first, last)
    if _first_person(scene, start):
        return []
    if scene.after_quote(start):
        later = low.find(" that", end, last) >= 0 and _THAT_LATER.match(low, end, last)
        return [(end, last)] if later else []
    if low[max(0, start - 2) : start] in (", ", "- ") and form in _INVERTIBLE and scene.inverted(end):
        return [(first, start - 2)]
    before = _trailing(scene, cue, first, last)
    return _following(scene, cue, last) if before is None else before


def _trailing(scene: Scene, cue: Cue, first: int, last: int) -> list[tuple[int, int]] | None:
    """The clauses before and behind "..., X said, ..."; None when the cue does not trail."""
    low = scene.low
    end = cue.end
    comma = scene.comma_before(cue.start)
    if comma <= first + 8:
        return None
    if low[cue.start : end] in ("told", "tells", "informed"):
        found = _ADDRESSEE.match(low, end, last)
        end = found.end() if found else end
    if _RELATIVE.match(low, comma) or not scene.trails(end):
        return None
    if len(low[comma : cue.start].split()) > 10:
        return None
    if low.startswith((", as ", "- as "), comma):
        return []
    before = [(_clause_start(low, first, comma), comma)]
    if low[end : end + 2] in (", ", "- ") or low[end : end + 3] in (" --", " - "):
        before.append((end, last))
    return before


def _following(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """The clause behind a cue: none after a plain object, up to the quotation or the next clause where that is all."""
    low, end = scene.low, cue.end
    reason = cue.reason
    if reason == "a demand" or (reason in _OBJECTS and not _clause_next(scene, end)):
        return []
    if low.startswith(",", end) and _hands_nothing(scene, cue) and not _clause_next(scene, end):
        return []
    if reason == "names it":
        stop = _NEXT_CLAUSE.search(low, end, min(last, end + 400))
        return [(end, stop.start() if stop else last)]
    if reason == "before a quotation" and not scene.that_soon(end):
        i = scene.part_after(end)
        return [(end, scene.parts[i][0])] if i >= 0 and scene.parts[i][0] < last else []
    that = _THAT_SOON.match(low, end, last) if low.find(" that", end, last) >= 0 else None
    return [(that.end() if that else end, last)]


def _clause_next(scene: Scene, end: int) -> bool:
    return scene.that_next(end) or scene.that_soon(end) or scene.finite_next(end)


def _hands_nothing(scene: Scene, cue: Cue) -> bool:
    """Before a comma: "asked, and ..." without what was asked, or a relative clause that ends (", which X denies,")."""
    low = scene.low
    if cue.reason == "question or request":
        return low.startswith((", and ", ", but ", ", so "), cue.end)
    first = scene.sentence(cue.start)[0]
    return bool(_WHICH.search(low, max(first, cue.start - 70), cue.start))


_SEEN_AS = re.compile(r"(?: [\w'’-]+){1,6} (?:as|to be)\b")
_WHICH = re.compile(r", (?:which|whom) [^,;:.!?\"\n]{1,60} $")
_THAT_LATER = re.compile(r"[^.,;:\"\n]{0,60}? that\b")
_NEXT_CLAUSE = re.compile(r", (?:which|who|where|and|but)\b|\n")
_RELATIVE = re.compile(r",? ?(?:who|which|that|where|when|and|but|adding|saying|or|after|while)\b")
_THAT_SOON = re.compile(r"(?: [\w'’-]+){1,9},? that\b")
_INVERTIBLE = word_set("said says wrote added explained reported tweeted notes reports states")
_OBJECTS = frozenset(("strong", "a finding", "at somebody", "demand", "by somebody", "account", "promise"))


def _clause_start(low: str, first: int, stop: int) -> int:
    """Where the clause before a trailing "X said" begins: after the last dash or semicolon of the sentence."""
    begin = max(first, stop - 2000)
    return max(first, *(low.rfind(sign, begin, stop) + 1 for sign in ("; ", "-but ", "--")))


def _first_person(scene: Scene, start: int) -> bool:
    """Is it the journalist who says, finds, believes?"""
    return not _FIRST_PERSON.isdisjoint(scene.low[start - 32 if start > 32 else 0 : start].rsplit(None, 2)[-2:])


def _according(scene: Scene, cue: Cue, first: int, last: int) -> list[tuple[int, int]]:
    """The clauses around "according to X": behind the source, before the phrase, or both."""
    low = scene.low
    found = _SOURCE_END.search(low, cue.end, min(last, cue.end + 300))
    stop = found.start() if found else last
    if cue.start - first < 14 and "," not in low[first : cue.start].rstrip(" ,")[2:]:
        return [(stop, last)]
    before = (first, cue.start)
    return [before, (stop, last)] if low[stop : stop + 1] == "," and last - stop > 6 else [before]


def believed(scene: Scene, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """What a belief verb opens, when somebody other than the journalist believes it."""
    low = scene.low
    out: list[tuple[int, int]] = []
    for start, end in places:
        if scene.part_at(start) >= 0 or _first_person(scene, start):
            continue
        form = low[start:end]
        word = scene.word_before(start)
        if word in ("to", "the", "a", "an", "his", "her", "their", "no") and form not in (
            "conclude",
            "believe",
            "think",
            "fear",
        ):
            continue
        if form in _NOUNS and not somebody(scene, start):
            continue
        opens = scene.that_next(end) or (scene.finite_next(end) and not low.startswith((" to ", " about "), end))
        if form[:4] in ("view", "see", "sees", "saw", "cons", "rega", "perc", "deem"):
            opens = bool(_SEEN_AS.match(low, end, end + 60))
        if opens:
            out.append((end, scene.sentence(start)[1]))
    return out


def merged(quotes: list[Region], reported: list[Region]) -> list[Region]:
    """Regions without overlap, in order: a quotation wins over reported speech, an earlier stretch over a later."""
    if not reported:
        return quotes
    out: list[Region] = []
    new = tuple.__new__
    reach = 0
    i = 0
    for start, end, voice, source in sorted(reported):
        start = max(start, reach)
        if end <= start:
            continue
        reach = end
        while i < len(quotes) and quotes[i].end <= start:
            i += 1
        j = i
        while j < len(quotes) and quotes[j].start < end:
            if quotes[j].start > start:
                out.append(new(Region, (start, quotes[j].start, voice, source)))
            start = max(start, quotes[j].end)
            j += 1
        if start < end:
            out.append(new(Region, (start, end, voice, source)))
    return sorted(out + quotes)
