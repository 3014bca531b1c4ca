"""How the floor is shared out: words by speaker and by kind of speaker, from the span table alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
KINDS = ("person", "body", "unnamed", "author", "unknown")


def kind_of(rule: str) -> str:
    """The kind of speaker that a quotation's ``rule`` begins with; "unknown" when it names none.

    >>> kind_of("body: cue after it")
    'body'
    """
    kind = rule.partition(":")[0]
    return kind if kind in KINDS else "unknown"


def _quotations(spans: Iterable[Any]) -> Iterable[Any]:
    rows = spans.itertuples() if hasattr(spans, "itertuples") else spans  # a table, or its rows
    return (s for s in rows if s.layer == "quotation" and s.label not in ("scare", "title"))


def words_by_kind(spans: Iterable[Any]) -> dict[str, int]:
    """Quoted words by kind of speaker: all of ``KINDS``, 0 where there are none; scare quotes and titles do not count.

    ``spans``: a span table, its rows or ``Span`` objects, of one article or of many.

    >>> from framing.segment import Segments
    >>> from framing.annotators.voice import annotator
    >>> words_by_kind(annotator()(Segments("“We may lose,” said Anna Orlova.")))["person"]
    3
    """
    out = dict.fromkeys(KINDS, 0)
    for span in _quotations(spans):
        out[kind_of(span.rule)] += len(_WORD.findall(span.cue))
    return out


def words_by_speaker(spans: Iterable[Any]) -> dict[tuple[str, str], int]:
    """Quoted words by (speaker, kind), most words first; the speaker is '' where nobody is named."""
    out: dict[tuple[str, str], int] = {}
    for span in _quotations(spans):
        key = (span.source, kind_of(span.rule))
        out[key] = out.get(key, 0) + len(_WORD.findall(span.cue))
    return dict(sorted(out.items(), key=lambda item: (-item[1], item[0])))


def answers(spans: Iterable[Any]) -> dict[tuple[str, str], int]:
    """Who answers whom in one article: how often the second speaker's quotation follows the first one's.

    >>> from framing.segment import Segments
    >>> from framing.annotators.voice import annotator
    >>> text = "“We may lose,” said Anna Orlova. “We will win,” said Ivan Petrov."
    >>> answers(annotator()(Segments(text)))
    {('Anna Orlova', 'Ivan Petrov'): 1}
    """
    out: dict[tuple[str, str], int] = {}
    last = ""
    for span in _quotations(spans):
        if span.source:
            if last and last != span.source:
                out[last, span.source] = out.get((last, span.source), 0) + 1
            last = span.source
    return out
