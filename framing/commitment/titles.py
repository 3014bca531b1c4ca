"""A title beside the sentence of the body it sums up: how much firmer is it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.commitment.score import commitment, commitments
from framing.model import Span


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
