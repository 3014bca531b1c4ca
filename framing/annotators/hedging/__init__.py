"""Hedges in English news: typed by a lexicon, told apart in context by rules that say why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.annotators.hedging import (
    beliefs,
    conditions,
    contractions,
    inference,
    modals,
    prediction,
    quantities,
    seeming,
    sources,
)
from framing.lexicon import Lexicon, load
from framing.lexicon.fold import folded
from framing.lexicon.judge import Judge, marker
from framing.model import Span
from framing.segment import Segments

LAYERS = ("hedging",)
JUDGES: dict[str, Judge] = {
    name: judge
    for part in (modals, prediction, contractions, conditions, quantities, beliefs, inference, seeming, sources)
    for name, judge in part.JUDGES.items()
}


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Compile once, then mark: spans of layer ``hedging``, labelled by type, each with the rule that decided.

    >>> mark = annotator()
    >>> [(s.cue, s.label, s.rule) for s in mark(Segments("In May it might rain."))]
    [('might', 'modal', 'modal:might (possibility)')]
    """
    mark = marker([x for x in lexicons if x.layer in LAYERS] or [load("hedging-en")], JUDGES)
    return lambda segments: mark(segments.text, folded(segments))
