"""The page on which students mark with nothing but a browser: what it holds, and where each word stands."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from framing.model import UNTYPED
from framing.workshop import reasons
from framing.workshop.lesson import Lesson, Text


class Piece(NamedTuple):
    """A word, or what stands between two words of a sentence, with its place in code points of the text as read."""

    start: int
    end: int
    words: str
    word: bool


def facts(lesson: Lesson) -> dict[str, Any]:
    """What the template ``marking`` needs beside the facts of the other pages."""
    return {"given": _given(lesson), "texts": [(t, paragraphs(t)) for t in lesson.texts]}


def paragraphs(text: Text) -> list[list[tuple[int, list[Piece]]]]:
    """Paragraphs of a text, each a list of number and pieces of a sentence; the pieces together are the sentence."""
    out = []
    numbered = list(enumerate(text.segments.sentences, 1))
    for first, last in text.segments.paragraphs:
        line = [(n, list(_pieces(text, a, b))) for n, (a, b) in numbered if first <= a < last]
        if line:
            out.append(line)
    return out


def _pieces(text: Text, start: int, end: int) -> Iterator[Piece]:
    at = start
    for a, b in text.segments.words:
        if start <= a and b <= end:
            if at < a:
                yield Piece(at, a, text.text[at:a], False)
            yield Piece(a, b, text.text[a:b], True)
            at = b
    if at < end:
        yield Piece(at, end, text.text[at:end], False)


def _given(lesson: Lesson) -> str:
    """Texts and labels as JSON that may stand in a page: nothing in it closes a tag. No mark of the kit is in it.

    ``id`` is that of the texts and the task: what a browser kept of another lesson is not shown in this one.
    """
    layers = lesson.settings.layers
    labels = [{"layer": x, "label": UNTYPED.get(x, x), "name": reasons.called(x)} for x in layers]
    texts = [{"id": t.name, "text": t.text} for t in lesson.texts]
    plain = json.dumps({"labels": labels, "texts": texts})
    whole = {"id": hashlib.sha256(plain.encode("ascii")).hexdigest()[:16], "labels": labels, "texts": texts}
    return json.dumps(whole).replace("<", "\\u003c")
