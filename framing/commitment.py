"""How firmly a sentence commits itself: a score in [0, 1], which clause a hedge softens, and title against body.

The score is a small linear model over the hedges and boosters of a sentence and some fifty named patterns; its weights
stand, readable, in ``models/commitment-en.toml`` and were fitted to readers' ratings of sentence certainty
(Pei and Jurgens 2021, doi:10.18653/v1/2021.emnlp-main.784) by ``benchmarks/train_commitment.py``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from math import prod
from pathlib import Path
from typing import NamedTuple

from framing.model import HEDGES, Span

_MODEL = Path(__file__).parent / "models" / "commitment-en.toml"
_LOW, _HIGH = 1.0, 6.0  # the raters' scale


class Weights(NamedTuple):
    """The model as read: intercept, patterns with their weights, weights of the features of hedges."""

    intercept: float
    patterns: tuple[tuple[str, re.Pattern[str], float], ...]
    hedges: dict[str, float]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights that come with the package."""
    data = tomllib.loads(_MODEL.read_text(encoding="utf-8"))
    patterns = tuple((p["name"], re.compile(p["matches"], re.IGNORECASE), float(p["weight"])) for p in data["pattern"])
    return Weights(float(data["intercept"]), patterns, data.get("hedges", {}))


def features(sentence: str, spans: Sequence[Span]) -> dict[str, float]:
    """What the hedges and boosters of a sentence say: counts, strengths, place, and the sentence's length.

    ``spans`` hold offsets into ``sentence``.

    >>> features("It may rain.", [Span(3, 6, "hedging", "modal", "may", 0.6)])["hedge modal"]
    1.0
    """
    hedges = [s for s in spans if s.layer == "hedging"]
    length = min(2.0, len(sentence.split()) / 30)
    out = {
        "hedges": float(min(3, len(hedges))),
        "hedged": float(bool(hedges)),
        "strength together": 1 - prod(1 - s.strength for s in hedges),
        "boosters": float(sum(s.layer == "booster" for s in spans)),
        "length": length,
        "length if hedged": length * bool(hedges),
        "early hedge": max((1 - s.start / max(1, len(sentence)) for s in hedges), default=0.0),
    }
    for label in HEDGES:
        own = [s.strength for s in hedges if s.label == label]
        out[f"hedge {label}"] = float(min(2, len(own)))
        out[f"strength {label}"] = max(own, default=0.0)
    return out


def commitment(sentence: str, spans: Sequence[Span]) -> float:
    """How firmly a sentence commits itself, from 0 (all open) to 1 (flatly asserted).

    ``spans``: the sentence's hedges and boosters with offsets into it. Fitted to science news and abstracts; it orders
    sentences, its steps are not probabilities.

    >>> may = Span(3, 6, "hedging", "modal", "may", 0.6)
    >>> commitment("It may rain.", [may]) < commitment("It will rain.", [])
    True
    """
    model = weights()
    rating = model.intercept + sum(w for _, pattern, w in model.patterns if pattern.search(sentence))
    rating += sum(model.hedges.get(name, 0.0) * value for name, value in features(sentence, spans).items())
    return min(1.0, max(0.0, (rating - _LOW) / (_HIGH - _LOW)))


def commitments(text: str, sentences: Sequence[tuple[int, int]], spans: Sequence[Span]) -> list[tuple[int, int, float]]:
    """``(start, end, score)`` for each sentence of a text; ``spans`` hold offsets into the text, sorted by start.

    >>> commitments("It rains. It may rain.", [(0, 9), (10, 22)], [Span(13, 16, "hedging", "modal", "may")])[0][:2]
    (0, 9)
    """
    out = []
    rest = list(spans)
    at = 0
    for start, end in sentences:
        while at < len(rest) and rest[at].start < start:
            at += 1
        own = []
        while at < len(rest) and rest[at].start < end:
            own.append(rest[at]._replace(start=rest[at].start - start, end=rest[at].end - start))
            at += 1
        out.append((start, end, commitment(text[start:end], own)))
    return out


_BREAK = re.compile(
    r"[;:()\[\]“”\"]|\s[–—-]{1,2}\s|—|,\s+(?:and|but|or|so|yet|while|whereas|although|though|because|since|which|who|where|when|if|unless)\b"
    r"|\s(?:but|because|although|though|while|whereas|unless)\b|,\s",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|provided|assuming|should|whether)\b", re.IGNORECASE)


def scope(text: str, sentence: tuple[int, int], span: Span) -> tuple[int, int]:
    """The clause a hedge softens, as ``[start, end)`` in the text.

    From the break before the cue to the break behind it: punctuation, or a conjunction that opens a clause. Adverbs
    that open a sentence, and conditions, soften the whole sentence.

    >>> text = "The dam may break, but the town is safe."
    >>> a, b = scope(text, (0, len(text)), Span(8, 11, "hedging", "modal", "may"))
    >>> text[a:b]
    'The dam may break'
    """
    start, end = sentence
    if span.label == "conditional" or not text[start : span.start].strip(" \"“'‘("):
        return sentence
    breaks = [m.span() for m in _BREAK.finditer(text, start, end)]
    low = max((b for _, b in breaks if b <= span.start), default=start)
    high = min((a for a, _ in breaks if a >= span.end), default=end)
    while low < span.start and text[low].isspace():
        low += 1
    while high > span.end and text[high - 1] in " .!?\"”’'\n\r\t":
        high -= 1
    return low, high


class TitleGap(NamedTuple):
    """A title beside the sentence of the body it sums up: how much firmer the title is, from -1 to 1.

    ``start`` and ``end`` are the sentence's offsets in the text; ``shared`` are the words both have.
    """

    gap: float
    title: float
    body: float
    start: int
    end: int
    shared: tuple[str, ...]


_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_COMMON = frozenset(
    re.findall(
        r"\w+", "the and for with from that this these those are was were has have had his her its their not but"
    )
)


def title_gap(
    title: tuple[str, Sequence[Span]], text: str, sentences: Sequence[tuple[int, int]], spans: Sequence[Span]
) -> TitleGap | None:
    """The certainty gap between a title and the body sentence that shares most of its words; None if none shares two.

    ``title``: its words and its own spans. Among sentences that share as many words, the first.

    >>> text = "It was cold. The old dam may break, engineers fear."
    >>> hedge = Span(25, 28, "hedging", "modal", "may", 0.6)
    >>> found = title_gap(("Old dam will break", []), text, [(0, 12), (13, 51)], [hedge])
    >>> found is not None and found.gap > 0 and found.shared
    ('break', 'dam', 'old')
    """
    words = _words(title[0])
    scored = commitments(text, sentences, spans)
    best = max(scored, key=lambda s: (len(words & _words(text[s[0] : s[1]])), -s[0]), default=None)
    if best is None:
        return None
    shared = words & _words(text[best[0] : best[1]])
    if len(shared) < 2:
        return None
    own = commitment(*title)
    return TitleGap(own - best[2], own, best[2], best[0], best[1], tuple(sorted(shared)))


def _words(text: str) -> frozenset[str]:
    """Its words in lower case, without a plural's s and without the commonest."""
    found = {w.lower().removesuffix("s") if len(w) > 4 else w.lower() for w in _WORD.findall(text)}
    return frozenset(found - _COMMON)
