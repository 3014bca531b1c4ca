"""Echoes: a thing defined by itself within one clause, as in "the reason for the delay is the reason of every delay".

Classical rhetoric's figures of repetition at close range (Lausberg 1998, §§ 608-664, Handbook of Literary Rhetoric).
A repeated passage is another thing: it has the layer ``repetition``, and an echo may stand inside one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import BytesAhoCorasick, Implementation

from framing.lexicon.fold import folded
from framing.model import Span
from framing.segment import Segments

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

LAYERS = ("echo",)

_DETERMINER = "the|a|an|this|that|these|those|no|its|their|his|her|our|my|your"
_LINK = "is|was|are|were|be|been|being|becomes|become|became|remains|remain|remained|means|mean|meant"
_AFTER = "of|to|for|in|on|with|from|at|by|between|against|behind|over|under|that|who|which|is|was|are|were"
# A linking verb in front of a determiner and a noun: the second half, for which the first is looked up backwards.
_AGAIN = re.compile(
    rf"\b(?:{_LINK}) ((?:{_DETERMINER}) [a-z]{{4,}})"
    r"(?: (?:of|to|for|in|on|with|from|at|by|between|against)\b|(?=[.,;:!?)\"'-]|\s*$))"
)
# Where to try it at all: an automaton for each pair of verb and determiner is six times as quick as the expression.
_PAIRS = [f" {link} {det} ".encode() for link in _LINK.split("|") for det in _DETERMINER.split("|")]
_BLANK = bytes(code if chr(code).isalnum() else 32 for code in range(256))
_HEAD = re.compile(rf" (?:{_AFTER})\b")
_STOP = re.compile(r"[.,;:!?()\"\n]")
_REACH = 90  # characters between the two phrases


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Spans of layer and label ``echo``, from the first word of the first phrase to the last of the second
    and a preposition behind it.

    There is no lexicon for this layer; ``lexicons`` are taken so that all annotators have one signature.

    >>> [s.cue for s in annotator()(Segments("Ours is sad: a contract is a contract, after all."))]
    ['a contract is a contract']
    >>> annotator()(Segments("The house that burnt was not the house next door."))
    []
    """
    return _marked


@lru_cache(maxsize=1)
def _pairs() -> BytesAhoCorasick:
    return BytesAhoCorasick(_PAIRS, implementation=Implementation.DFA)


def _again(raw: bytes, low: str) -> Iterator[re.Match[str]]:
    """Every place where ``_AGAIN`` matches, in order."""
    blank = (b" " + raw).translate(_BLANK)
    for _, at, _ in _pairs().find_matches_as_indexes(blank, overlapping=True):
        found = _AGAIN.match(low, at)
        if found:
            yield found


def _marked(segments: Segments) -> list[Span]:
    text = segments.text
    raw = folded(segments)
    low = raw.decode("latin-1")
    spans: list[Span] = []
    for m in _again(raw, low):
        phrase = m[1]
        begin = max(0, m.start() - _REACH, spans[-1].end if spans else 0)
        first = low.rfind(phrase, begin, m.start())
        stop = first + len(phrase)
        if (
            first < 0
            or low[first - 1 : first].isalnum()
            or not _HEAD.match(low, stop)
            or _STOP.search(low, stop, m.start())
        ):
            continue
        rule = f"echo:{phrase} (said to be itself)"
        spans.append(Span(first, m.end(), "echo", "echo", text[first : m.end()], rule=rule))
    return spans
