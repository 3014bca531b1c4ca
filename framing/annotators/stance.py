"""Boosters in English news: certainty and truth insisted on, told apart from manner, degree and negation."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from framing.lexicon import Lexicon, load
from framing.lexicon.fold import folded
from framing.lexicon.judge import Judge, marker
from framing.model import Span
from framing.segment import Segments

LAYERS = ("booster",)

_WHAT = re.compile(r"\b(?:what|how|who|where|why|whom)(?: [\w'’.-]+){0,3} $")
_DEGREE = re.compile(r"\b(?:how|what an?|is|was|are|be|'s) $")
_DENIED = re.compile(r"(?:\b(?:not|never|can|could|might|may|would|to|ever|if|did|do|does|you|will|should)|n't) $")
_IS = re.compile(
    r" (?:(?:is|was|are|were|does|did|has|have|had)(?:n't)?|matters?|mattered|counts?|counted|happen|"
    r"means?|meant|going on|about)\b"
)
_END = re.compile(r"[.!?\"]")
_WHY = "insists on the truth"


def really(low: str, text: str, a: int, b: int) -> str:
    """Insists in "what he really meant", "it really is"; "really good" is degree, a question asks."""
    left = low[max(0, a - 50) : a]
    if _WHAT.search(left):
        return _WHY if low[b + 1 : b + 2].isalpha() and not _DEGREE.search(left) else ""
    return _WHY if _IS.match(low, b) and not _DENIED.search(left) else ""


def actually(low: str, text: str, a: int, b: int) -> str:
    """Insists, unless it asks."""
    stop = _END.search(low, b, b + 140)
    return "" if stop is not None and stop.group() == "?" else _WHY


JUDGES: dict[str, Judge] = {"really": really, "actually": actually}


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Compile once, then mark: spans of layer ``booster``, each with the rule that decided.

    >>> mark = annotator()
    >>> [(s.cue, s.rule) for s in mark(Segments("It is certainly so, but not always."))]
    [('certainly', 'booster:certainly (certainty)')]
    """
    mark = marker([x for x in lexicons if x.layer in LAYERS] or [load("booster-en")], JUDGES)
    return lambda segments: mark(segments.text, folded(segments))
