"""How firmly a sentence commits itself: a score in [0, 1] and its reasons, a hedge's scope, title against body.

``commitment`` and ``commitments`` score, ``reasons`` says what moved a score, ``scope`` gives the clause a hedge
softens, ``title_gap`` sets a title beside the sentence it sums up. How it was fitted stands in docs/hedging.md.
"""

from __future__ import annotations

from framing.commitment.features import features
from framing.commitment.scope import scope
from framing.commitment.score import commitment, commitments, reasons
from framing.commitment.titles import TitleGap, title_gap

__all__ = ["TitleGap", "commitment", "commitments", "features", "reasons", "scope", "title_gap"]
