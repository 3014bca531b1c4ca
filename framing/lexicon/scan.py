"""The marker of ``judge.py`` for several layers at once: one pass, with word boundaries in the patterns.

Where an automaton looks for "us" it stops in every "just", and each stop costs more than the pass itself. Here all that
is no part of a word is a blank, and the automaton looks for " us ": nearly all it finds is a cue. What blanks hide
(hyphens, commas, letters beyond Latin-1) is looked at afterwards. The spans are those of ``marker``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ahocorasick_rs import BytesAhoCorasick, Implementation

from framing.lexicon.entries import Lexicon
from framing.lexicon.fold import fold, squeezed
from framing.lexicon.judge import _ALWAYS, Judge, Mark, _joined, _rule, _rules, marker
from framing.lexicon.match import _is_letter, longest
from framing.model import Span

_WORDS = bytes(code if chr(code).isalnum() or code == 95 else 32 for code in range(256))
_UNSURE, _HYPHEN = b"?-"  # neighbours that need a second look: "?" may hide a letter, "-" makes a compound


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
    find = _finder([e.cue.encode("latin-1") for e in entries])
    named: dict[tuple[int, str], str] = {}

    def mark(text: str, known: bytes = b"") -> list[Span]:
        folded = known or fold(text)
        low = folded.decode("latin-1")
        kept: dict[str, list[tuple[int, int, int, str]]] = {}
        for start, end, which in find(text, folded):
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


def _finder(cues: Sequence[bytes]) -> Callable[[str, bytes], list[tuple[int, int, int]]]:
    """Where each cue stands as whole words and in no compound: start, end, number of the cue."""
    exact = [cue if cue.translate(_WORDS) != cue or b" " in cue else None for cue in cues]
    kind = Implementation.DFA if len(cues) < 20000 else Implementation.ContiguousNFA
    search = BytesAhoCorasick([b" %s " % cue.translate(_WORDS) for cue in cues], implementation=kind)

    def find(text: str, folded: bytes) -> list[tuple[int, int, int]]:
        short, back = squeezed(folded) if b"  " in folded else (folded, None)
        padded = b" " + short + b" "
        out = []
        for which, start, stop in search.find_matches_as_indexes(padded.translate(_WORDS), overlapping=True):
            end = stop - 2
            if exact[which] is not None and short[start:end] != exact[which]:
                continue
            ahead, behind = padded[start], padded[end + 1]
            if back is not None:
                start, end = back(start), back(end - 1) + 1
            if ahead == _UNSURE and start and _is_letter(text[start - 1]):
                continue
            if behind == _UNSURE and end < len(text) and _is_letter(text[end]):
                continue
            if (ahead == _HYPHEN or behind == _HYPHEN) and _joined(text, start, end):
                continue
            out.append((start, end, which))
        return out

    return find
