"""Echoes: a noun phrase said again within one clause, as in "a contract is a contract".

Classical rhetoric's figures of repetition at close range (Lausberg 1998, §§ 608-664, Handbook of Literary Rhetoric).
A repeated passage is another thing: it has the layer ``repetition``, and an echo may stand inside one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from framing.lexicon.fold import fold
from framing.model import Span
from framing.segment import Segments

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

LAYERS = ("echo",)

_AFTER = "of|to|is|was|are|were|and|or|that|which|who|in|on|for|from|with|by|but|as|than|will|has|had|be|not"
# A determiner, a noun, a function word: so the noun is a head and not the first half of a name or a compound.
_PHRASE = re.compile(
    rf"\b(?:the|an?|this|that|these|those|no|our|their|its|his|her|my|your) ([a-z]{{4,}})(?= (?:{_AFTER})\b)"
)
_AGAIN_ENDS = re.compile(rf" (?:{_AFTER})\b|[.,;:!?)\"']|\s*$")
_STOP = re.compile(r"[.,;:!?()\"]")
_REACH = 60  # characters between the two phrases
_NO_HEAD = frozenset({
    "same", "first", "second", "third", "last", "next", "most", "more", "other", "right", "left", "high", "only",
    "very", "such", "than", "they",
})  # fmt: skip


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Spans of layer and label ``echo``, from the first word of the first phrase to the last of the second.

    There is no lexicon for this layer; ``lexicons`` are taken so that all annotators have one signature.

    >>> [s.cue for s in annotator()(Segments("Ours is sad: a contract is a contract, after all."))]
    ['a contract is a contract']
    >>> annotator()(Segments("The first man met the first woman."))
    []
    """
    return _marked


def _marked(segments: Segments) -> list[Span]:
    text = segments.text
    low = fold(text).decode("latin-1")
    spans: list[Span] = []
    for m in _PHRASE.finditer(low):
        start, end = m.span()
        again = low.find(m.group(), end + 1, end + _REACH)
        if again < 0 or m[1] in _NO_HEAD or (spans and start < spans[-1].end):
            continue
        stop = again + end - start
        if _AGAIN_ENDS.match(low, stop) and not _STOP.search(low, end, again):
            rule = f"echo:{m.group()} (twice in a clause)"
            spans.append(Span(start, stop, "echo", "echo", text[start:stop], rule=rule))
    return spans
