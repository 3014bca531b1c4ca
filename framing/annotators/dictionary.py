"""A user's own dictionary, for a layer the kit does not know: every cue counts where it stands as whole words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.lexicon import Lexicon
from framing.lexicon.fold import folded
from framing.lexicon.judge import marker
from framing.model import Span
from framing.segment import Segments

LAYERS: tuple[str, ...] = ()


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Compile once, then mark: spans of the layers that the lexicons name.

    >>> from framing.lexicon import parse
    >>> head = "name='w'; version='1'; language='en'; layer='war'; source='me'; licence='CC0'"
    >>> body = "[labels.arms]; entries=['tank']; hits=['A [tank].']; misses=['A bank.']"
    >>> mark = annotator([parse((head + ';' + body).replace(';', chr(10)))])
    >>> [(s.layer, s.label, s.cue) for s in mark(Segments("The tank stood still."))]
    [('war', 'arms', 'tank')]
    """
    mark = marker(lexicons, {})
    return lambda segments: mark(segments.text, folded(segments))
