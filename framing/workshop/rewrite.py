"""A sentence to write anew, with its scores as one types."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from framing.annotate import Marker
from framing.commitment import commitments
from framing.model import Span
from framing.report import highlight, style
from framing.segment import Segments

_HERE = Path(__file__).parent
LAYERS = ("hedging", "booster", "attribution")


def scored(said: str) -> dict[str, float]:
    """words, hedges, boosters, reporting words, and firmness from 0 to 1, the mean over the sentences.

    >>> scored("The bridge may be safe.")["hedges"], scored("The bridge is safe.")["hedges"]
    (1, 0)
    """
    return _read(said)[1]


@lru_cache(maxsize=1)
def _marker() -> Marker:
    """Compiled once, not on every key."""
    return Marker(LAYERS)


def _read(said: str) -> tuple[str, dict[str, float]]:
    """The text with its marks as HTML, and its scores."""
    segments = Segments(said)
    spans = [Span(*row[1:]) for row in _marker()(segments)]
    firm = [value for _, _, value in commitments(said, segments.sentences, spans)]
    counts = {layer: sum(s.layer == layer for s in spans) for layer in LAYERS}
    marks = [highlight.Mark(s.start, s.end, s.layer, s.label, s.label.replace("_", " "), s.rule, "") for s in spans]
    scores: dict[str, float] = {
        "words": len(segments.words),
        "hedges": counts["hedging"],
        "boosters": counts["booster"],
        "reporting words": counts["attribution"],
        "firmness": round(sum(firm) / len(firm), 2) if firm else float("nan"),
    }
    return highlight.marked(said, 0, len(said), marks) if said else "", scores


class Rewrite(anywidget.AnyWidget):
    """A box to write in; beneath it the marked sentence and its scores, made anew on every change.

    >>> Rewrite("It may rain.").view["scores"]["hedges"]
    1
    """

    _esm = _HERE / "rewrite.js"

    said = traitlets.Unicode("").tag(sync=True)  # written by the browser
    first = traitlets.Dict().tag(sync=True)  # the scores of the sentence as it was
    view = traitlets.Dict().tag(sync=True)  # html, scores
    look = traitlets.Unicode("").tag(sync=True)

    def __init__(self, said: str) -> None:
        super().__init__(said=said, first=_plain(scored(said)), look=style.in_lab().html)
        self._see(None)
        self.observe(self._see, "said")

    def _see(self, _: Any) -> None:
        html, scores = _read(self.said)
        self.view = {"html": html, "scores": _plain(scores)}


def _plain(scores: dict[str, float]) -> dict[str, float | None]:
    """JSON has no NaN."""
    return {k: None if v != v else v for k, v in scores.items()}
