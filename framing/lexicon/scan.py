"""The marker of ``judge.py`` for several layers at once, with the same spans: one pass for all their cues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.lexicon.entries import Lexicon
from framing.lexicon.fold import fold
from framing.lexicon.judge import _ALWAYS, Judge, Mark, _joined, _rule, _rules, marker
from framing.lexicon.match import Matcher, longest
from framing.model import Span


def scanner(lexicons: Sequence[Lexicon], judges: Mapping[str, Judge]) -> Mark:
    """Compile lexicons once; the function that comes back turns a text into sorted spans, without overlaps in a layer.

    As ``marker``, and quicker where cues are many or short; lexicons with exceptions, open ends or letters beyond
    Latin-1 are left to ``marker``.

    >>> from framing.lexicon import parse
    >>> head = "name='x'; version='1'; language='en'; layer='hedging'; source='me'; licence='CC0'"
    >>> body = "[labels.modal]; entries=['may']; after=['be']; hits=['It [may] be.']; misses=['I may.']"
    >>> [s.cue for s in scanner([parse((head + ';' + body).replace(';', chr(10)))], {})("It may be, you may not.")]
    ['may']
    """
    entries = [entry for lexicon in lexicons for entry in lexicon.entries]
    odd = any(e.open_end or any(ord(c) > 255 or c == "?" for c in e.cue) for e in entries)
    if odd or not entries or any(label.excepts for x in lexicons for label in x.labels.values()):
        return marker(lexicons, judges)
    deciding = [judge for lexicon in lexicons for judge in _rules(lexicon, judges)]
    layers = [lexicon.layer for lexicon in lexicons for _ in lexicon.entries]
    find = Matcher(entries).places
    named: dict[tuple[int, str], str] = {}

    def mark(text: str, known: bytes = b"") -> list[Span]:
        folded = known or fold(text)
        low = folded.decode("latin-1")
        kept: dict[str, list[tuple[int, int, int, str]]] = {}
        for start, end, which in find(text, folded):
            if "-" in low[start and start - 1 : end + 1] and _joined(text, start, end):
                continue
            judge = deciding[which]
            reason = judge(low, text, start, end) if judge is not None else _ALWAYS
            if reason:
                kept.setdefault(layers[which], []).append((start, end, which, reason))
        out = []
        for layer, found in kept.items():
            for start, end, which, reason in longest(found):
                entry = entries[which]
                rule = named.get((which, reason)) or named.setdefault((which, reason), _rule(entry, reason))
                fields = (start, end, layer, entry.label, text[start:end], entry.strength, "", "", rule)
                out.append(tuple.__new__(Span, fields))
        return sorted(out)

    return mark
