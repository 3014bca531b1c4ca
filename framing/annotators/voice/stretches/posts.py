"""Words of a source that a page sets apart: embedded posts with their dateline, and headlines behind a name."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.who.gate import person_name
from framing.annotators.voice.who.names import NameBook

# "— Anna Orlova (@aorlova) March 3, 2019"
_SIGNED = re.compile(
    r"(?:—|–|--?) ?(?P<name>[^\n(]{1,60}?) ?\(@\w{1,20}\),?"
    r" (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r" \d{1,2}, \d{4}"
)
_TOLD = re.compile(
    r"[^:.!?\n]{0,160}?\b(?:tweet|wrote|said|says|post|note|respon|repl|add|claim|shar)[^:.!?\n]{0,80}:[ >]+"
)
_CHANGED = re.compile(r"\[[A-Z]\](?:[a-z]+ | [a-z])")  # "[T]he town": nobody changes a letter of one's own
_LONGEST = 320  # characters of one post
_HEAD = 160  # characters of a headline


def posts(scene: Scene) -> list[tuple[int, int, str]]:
    """Embedded posts: the words in front of a dash, a name, a handle in brackets and a date; start, end and name."""
    text = scene.text
    out: list[tuple[int, int, str]] = []
    at = scene.low.find("(@") if "@" in scene.low else -1
    done = 0
    while at >= 0:
        line = max(text.rfind("\n", 0, at) + 1, at - 66)
        dash = max(text.rfind(sign, line, at) for sign in ("—", "–", "-"))
        dash -= text[dash - 1 : dash] == "-"
        found = _SIGNED.match(text, dash) if dash >= line else None
        if found:
            start = _begin(scene, max(done, 0), dash)
            end = dash
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                out.append((start, end, found["name"].strip()))
            done = found.end()
        at = text.find("(@", at + 2)
    return out


def excerpts(scene: Scene) -> list[tuple[int, int]]:
    """Paragraphs printed from elsewhere without marks: their first letter was changed ("[T]he dam …")."""
    text = scene.text
    out: list[tuple[int, int]] = []
    at = text.find("[")
    while at >= 0:
        if _CHANGED.match(text, at) and (at == 0 or scene.bounds.opens_paragraph(at)):
            out.append((at, scene.bounds.paragraph(at)[1]))
        at = text.find("[", at + 1)
    return out


def _begin(scene: Scene, done: int, dash: int) -> int:
    """Where the post begins: with its paragraph, or the one before when the signature stands alone; behind the last."""
    start = scene.bounds.paragraph(dash)[0]
    if dash - start < 3 and start > 0:
        start = scene.bounds.paragraph(start - 1)[0]
    told = _TOLD.match(scene.low, start, dash)
    start = max(start, done, told.end() if told else 0)
    while start < dash and (scene.text[start].isspace() or scene.text[start] in '"“'):
        start += 1
    while dash - start > _LONGEST:
        behind = scene.sentence(start)[1] + 1
        start = behind if behind > start else start + 1  # more than one blank between two sentences
    return min(start, dash)


def heads(scene: Scene, book: NameBook, lines: list[re.Match[str]]) -> list[tuple[int, int, str]]:
    """Headlines "Orlova: Dam May Break": the words behind a known person's name, and the name.

    ``lines``: lines that begin with some words in capitals and a colon. A topic ("Brexit: ...") is nobody.
    """
    out = []
    for line in lines:
        start, end = scene.bounds.paragraph(line.start(1))
        if end - start > _HEAD or line.start(1) - start > 3 or scene.text[end - 1] in ".:," or line.end() >= end:
            continue
        if scene.text[line.end()] in "\"“'‘" or not scene.text[line.end()].isupper():
            continue
        name = _known_person(line[1].strip(), book)
        if name:
            out.append((line.end(), end, name))
    return out


def _known_person(printed: str, book: NameBook) -> str:
    """The person's name when the words are one: a known given name in front, or a last name the article completes."""
    parts = printed.split()
    if len(parts) > 1 and parts[0].endswith(("’s", "'s")):
        parts = parts[1:]  # "the paper's Holm"
    name = " ".join(parts)
    if not parts or len(parts) > 3 or not person_name(name):
        return ""
    if len(parts) == 1:
        return book.full(name) if len(name) > 2 else ""
    return name if parts[0].lower() in book.known.given else ""
