"""Words of a source without quotation marks: a block after "the court explains:", and turns in a printed interview."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene

_TURN = re.compile(r"\n?[ \t]*([A-Z][\w.'’ -]{0,31}) ?:[ \t]+(?=\S)")
_NAME = re.compile(r"[A-Z][A-Z.'’ -]{2,30}[A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}|Q|A")
_TITLED = re.compile(r"(?:m(?:r|rs|s|x)|dr|prof|sen|rep|gov|judge|justice|professor|senator|sir|dame)\.? [a-z]", re.I)
_CAPITALS = re.compile(r"[A-Z’']{2,} (?:[A-Z’']+ ){2}")  # a link to another article: "RIVERS: WHAT TO KNOW ABOUT THEM"
_DATELINES = re.compile(
    r"(?:NOTE|UPDATE|READ|WATCH|MORE|PHOTO|WASHINGTON|CORRECTION|RELATED|VIDEO|ADVERTISEMENT|SEE|EDITOR|TOP|OPINION"
    r"|EXCLUSIVE|BREAKING|ANALYSIS|FACT|QUIZ|LISTEN|JOIN|SIGN|CLICK|ALSO|TRENDING|LIVE|POLL|REPORT|TRANSCRIPT|PODCAST|ADDENDUM"
    r"|DISCLOSURE|DISCLAIMER|SUBSCRIBE|SUMMARY|BOTTOM"
    r"|Read|Watch|Photo|Related|Update|Source|Sources|Image|Credit|Note|By|Published|Updated|Editor"
    r"|(?:FILE|File|More|Also|See|Listen|Video|Photos|Opinion|Analysis|Correction|Exclusive|Breaking|Caption|Poll|Quiz)\b)"
)
_ADDRESS = re.compile(
    r"(?:\[[^]\n]*\] ?|[—–.…-]+ ?)?(?:well|so|no|yes|yeah|yep|look|right|okay|ok|oh|thanks|thank|hi|hello|good morning"
    r"|good evening|let's|let me|tell us|sure|exactly|correct|absolutely|welcome)\b"
    r"|[^\n]{0,200}?\b(?:i|i'm|i've|i'd|i'll|we|we're|we've|you|you're|your|my|our|me|us)\b"
)
_GOES_ON = 6  # paragraphs that a turn may go on for


def turns(scene: Scene, lines: list[re.Match[str]]) -> list[tuple[int, int, str]]:
    """Turns of an interview: lines that begin with a name and a colon, when two do or one speaks or is spoken to.

    ``lines``: see ``line_starts``. Gives start and end of the words and the name as printed.
    """
    found = [
        m
        for m in lines
        if _NAME.fullmatch(m[1].rstrip()) and not _DATELINES.match(m[1]) and not _CAPITALS.match(scene.text, m.end())
    ]
    if not found:
        return []
    names = [m[1].rstrip() for m in found]
    loud = [n.isupper() and len(n) > 1 for n in names]
    alone = sum(loud) == 1
    good = {n for n in names if names.count(n) > 1} if len(names) < 400 else set(names)
    out: list[tuple[int, int, str]] = []
    for m, name, capitals in zip(found, names, loud, strict=True):
        titled = _TITLED.match(name) and _ends_a_sentence(scene, m)
        speaks = titled or (
            capitals and (not alone or _ADDRESS.match(scene.low, m.end()) or _name_again(scene.text, name))
        )
        if speaks or (name in good and len(found) > 1):
            out.append((m.end(), scene.bounds.paragraph(m.start(1))[1], name))
    if not good and not any(loud):
        out = _a_pair(scene, found, names) or out
    return [(a, _goes_on(scene, b), name) for a, b, name in out]


def _ends_a_sentence(scene: Scene, line: re.Match[str]) -> bool:
    """Does a line end as speech does? A headline ("Dr. Holm: a life in pictures") has no stop."""
    end = scene.bounds.paragraph(line.start(1))[1]
    return scene.text[end - 6 : end].rstrip(" \n\"”’'").endswith((".", "!", "?", "…", "—"))


def _a_pair(scene: Scene, found: list[re.Match[str]], names: list[str]) -> list[tuple[int, int, str]]:
    """A question and its answer: two neighbouring lines behind two full names, one of them in the first person."""
    if len(found) != 2 or not all(n.count(" ") == 1 for n in names) or names[0] == names[1]:
        return []
    ends = [scene.bounds.paragraph(m.start(1))[1] for m in found]
    if scene.bounds.breaks_between(found[0].start(1), found[1].start(1)) != 1:
        return []
    if not any(_ADDRESS.match(scene.low, m.end(), end) for m, end in zip(found, ends, strict=True)):
        return []
    return [(m.end(), end, n) for m, end, n in zip(found, ends, names, strict=True)]


def _goes_on(scene: Scene, end: int) -> int:
    """Where a turn ends: an ellipsis alone on its line lets it go on in the first person."""
    text = scene.text
    for _ in range(_GOES_ON):
        start = _next(text, end)
        if text[start : start + 1] not in ("…", "[") and text[start : start + 3] != "...":
            return end
        stop = scene.bounds.paragraph(start)[1]
        if stop - start < 6:
            start = _next(text, stop)
            stop = scene.bounds.paragraph(start)[1]
        if start >= len(text) or _TURN.match(text, start) or not _ADDRESS.match(scene.low, start, stop):
            return end
        end = stop
    return end


def _next(text: str, at: int) -> int:
    """Where the next paragraph begins."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def line_starts(text: str) -> list[re.Match[str]]:
    """Where a line begins with up to 32 characters and a colon; from the colons, which are few."""
    out: list[re.Match[str]] = []
    last = -2
    at = text.find(":")
    while at >= 0:
        line = text.rfind("\n", at - 60 if at > 60 else 0, at)
        if line > last:
            last = line
            found = _TURN.match(text, line if line >= 0 else 0)
            if found:
                out.append(found)
        at = text.find(":", at + 1)
    return out


def _name_again(text: str, name: str) -> bool:
    """Does the article print the last word of this name in small letters too, as one does with a person?"""
    last = name.split()[-1]
    return len(last) > 3 and last.lower() in text[:20_000].lower().replace(name.lower() + ":", "")


_FAR = 400  # characters between a cue and the colon of its sentence
_OWN = re.compile(r"[^.!?\n\"]{0,80}?\b(?:i|i'm|i've|i'd|we|we're|we've|my|our)\b")


def blocks(scene: Scene, cues: list[Cue]) -> list[tuple[int, int, int]]:
    """Paragraphs that a cue before a colon hands over without marks: start, end, number of the cue."""
    out = []
    text = scene.text
    for i, cue in enumerate(cues):
        stop, last = cue[1], cue[8]
        if text[last - 1] != ":" or cue.inside or last - stop > _FAR:
            continue
        end = scene.bounds.paragraph(cue.start)[1]
        if cue.last != end:
            continue
        start = _next(text, end)
        if end - cue.end > 60 or scene.that_next(cue.end):
            behind = cues[i + 1] if i + 1 < len(cues) else None
            if (behind and behind.start < end and not behind.inside) or not _OWN.match(scene.low, start):
                continue
        if start < len(scene.text) and scene.text[start] not in "\"“‘'«„":
            last = scene.bounds.paragraph(start)[1]
            if not _reports(scene, cues[i + 1 : i + 20], start, last):
                out.append((start, last, i))
    return out


def _reports(scene: Scene, cues: list[Cue], start: int, end: int) -> bool:
    """Is this paragraph the journalist's own report, with a quotation in marks and a cue beside it?"""
    part = scene.part_after(start)
    if part < 0 or scene.parts[part][0] >= end:
        return False
    return any(start <= cue.start < end and not cue.inside for cue in cues)
