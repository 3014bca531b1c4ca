"""The commitment score: a linear model of readers' ratings beside a small forest, with its reasons.

Fitted to ratings of sentence certainty (Pei and Jurgens 2021, doi:10.18653/v1/2021.emnlp-main.784) by
``benchmarks/train_commitment.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.commitment.features import features, named, names, weights
from framing.commitment.forest import Floats, forest, parts, shares
from framing.model import Span

LOW, HIGH = 1.0, 6.0  # the raters' scale


def vector(sentence: str, spans: Sequence[Span]) -> list[float]:
    """All features of a sentence, in the order of ``features.names()``."""
    values = features(sentence, spans) | dict.fromkeys(named(sentence), 1.0)
    return [values.get(name, 0.0) for name in names()]


def commitment(sentence: str, spans: Sequence[Span]) -> float:
    """How firmly a sentence commits itself, from 0 (all open) to 1 (flatly asserted).

    ``spans``: the sentence's hedges and boosters with offsets into it. Fitted to science news and abstracts; it orders
    sentences, its steps are not probabilities.

    >>> may = Span(3, 6, "hedging", "modal", "may", 0.6)
    >>> commitment("It may rain.", [may]) < commitment("It will rain.", [])
    True
    """
    return _scores([vector(sentence, spans)])[0]


def commitments(text: str, sentences: Sequence[tuple[int, int]], spans: Sequence[Span]) -> list[tuple[int, int, float]]:
    """``(start, end, score)`` for each sentence of a text; ``spans`` hold offsets into the text, sorted by start.

    >>> commitments("It rains. It may rain.", [(0, 9), (10, 22)], [Span(13, 16, "hedging", "modal", "may")])[0][:2]
    (0, 9)
    """
    rows = []
    at = 0
    for start, end in sentences:
        while at < len(spans) and spans[at].start < start:
            at += 1
        own = []
        while at < len(spans) and spans[at].start < end:
            own.append(spans[at]._replace(start=spans[at].start - start, end=spans[at].end - start))
            at += 1
        rows.append(vector(text[start:end], own))
    scored = zip(sentences, _scores(rows), strict=True)
    return [(start, end, score) for (start, end), score in scored]


def reasons(sentence: str, spans: Sequence[Span]) -> list[tuple[str, float]]:
    """What moved the score, ``(feature, share of the scale)``, the weightiest first.

    With the first row, ``("start", …)``, the shares sum to the score before it is held in [0, 1]. A feature that moved
    the score by being absent is called ``absent: …``.

    >>> found = reasons("It may rain.", [Span(3, 6, "hedging", "modal", "may", 0.6)])
    >>> [name for name, _ in found[:2]]
    ['start', 'may']
    """
    row = np.array(vector(sentence, spans))
    model, trees = weights(), forest()
    moved = row * _linear() + shares(trees, row)
    base = model.intercept + trees.value[trees.roots].sum() - LOW
    called = (name if value else f"absent: {name}" for name, value in zip(names(), row, strict=True))
    found = [(name, float(by) / (HIGH - LOW)) for name, by in zip(called, moved, strict=True) if abs(by) > 1e-9]
    return [("start", float(base) / (HIGH - LOW)), *sorted(found, key=lambda f: (-abs(f[1]), f[0]))]


def _linear() -> Floats:
    return np.array(list(weights().weights.values()))


_AT_ONCE = 512  # sentences: the trees need memory for each


def _scores(rows: list[list[float]]) -> list[float]:
    out: list[float] = []
    for at in range(0, len(rows), _AT_ONCE):
        x = np.array(rows[at : at + _AT_ONCE])
        # row by row, so that a sentence's score does not hang on its neighbours by a rounding
        rating = (x * _linear()).sum(axis=1) + weights().intercept + parts(forest(), x)
        out += np.clip((rating - LOW) / (HIGH - LOW), 0.0, 1.0).tolist()
    return out
