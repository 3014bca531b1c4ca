"""Words of a source without quotation marks: a block after "the court explains:", and turns in a printed interview."""

from __future__ import annotations

import re

from framing.annotators.voice.reporting import Cue
from framing.annotators.voice.scene import Scene

_TURN = re.compile(r"\n[ \t]*([A-Z][\w.'’ -]{0,31}) ?:[ \t]+(?=\S)")
_NAME = re.compile(r"[A-Z][A-Z.'’ -]{2,30}[A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}|Q|A")
_DATELINES = re.compile(
    r"(?:NOTE|UPDATE|READ|WATCH|MORE|PHOTO|WASHINGTON|CORRECTION|RELATED|VIDEO|ADVERTISEMENT|Read|Watch"
    r"|Photo|Related|Update|Source|Sources|Image|Credit|Note|By|Published|Updated|Editor)"
)


def turns(scene: Scene) -> list[tuple[int, int, str]]:
    """Turns of an interview: at least two lines begin with a name and a colon, one of them twice or in capitals.

    Gives start and end of the words and the name as printed.
    """
    found = [m for m in _line_starts(scene.text) if _NAME.fullmatch(m[1].rstrip()) and not _DATELINES.match(m[1])]
    if not found:
        return []
    names = [m[1].rstrip() for m in found]
    if len(found) < 2 and not (found and names[0].isupper() and _name_again(scene.text, names[0])):
        return []
    good = {n for n in names if names.count(n) > 1 or (n.isupper() and len(n) > 1)} if len(names) < 400 else set(names)
    return [(m.end(), scene.bounds.paragraph(m.start(1))[1], n) for m, n in zip(found, names, strict=True) if n in good]


def _line_starts(text: str) -> list[re.Match[str]]:
    """Where a line begins with up to 32 characters and a colon; from the colons, which are few."""
    out: list[re.Match[str]] = []
    last = -1
    at = text.find(":")
    while at >= 0:
        line = text.rfind("\n", at - 60 if at > 60 else 0, at)
        if line > last:
            last = line
            found = _TURN.match(text, line)
            if found:
                out.append(found)
        at = text.find(":", at + 1)
    return out


def _name_again(text: str, name: str) -> bool:
    """Does the article print the last word of this name in small letters too, as one does with a person?"""
    last = name.split()[-1]
    return len(last) > 3 and last.lower() in text[:20_000].lower().replace(name.lower() + ":", "")


def blocks(scene: Scene, cues: list[Cue]) -> list[tuple[int, int, int]]:
    """Paragraphs that a cue before a colon hands over without marks: start, end, number of the cue."""
    out = []
    for i, cue in enumerate(cues):
        if cue.inside:
            continue
        if scene.text.find(":", cue.end, cue.end + 61) < 0:
            continue
        end = scene.bounds.paragraph(cue.start)[1]
        if (
            end - cue.end > 60
            or scene.text[end - 1 : end] != ":"
            or scene.that_next(cue.end)
            or scene.sentence(cue.start)[1] != end
        ):
            continue
        start = end
        while start < len(scene.text) and scene.text[start].isspace():
            start += 1
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
