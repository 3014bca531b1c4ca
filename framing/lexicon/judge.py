"""Candidates in, marks out: every cue an automaton finds is put before the judge its entry names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from framing.errors import LexiconError, nearest
from framing.lexicon.entries import Entry, Lexicon
from framing.lexicon.fold import fold
from framing.lexicon.match import Match, compile, longest
from framing.model import Span

# A judge sees the folded text, the text as read, and the place of a cue. It says in words why the cue counts, or ''.
Judge = Callable[[str, str, int, int], str]


def _joined(text: str, start: int, end: int) -> bool:
    """Is the cue part of a compound ("would-be", "think-tank")? Then it is another word."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return True
    return start > 1 and text[start - 1] == "-" and text[start - 2].isalnum()


def marker(lexicons: Sequence[Lexicon], judges: Mapping[str, Judge]) -> Callable[[str], list[Span]]:
    """Compile lexicons once; the function that comes back turns a text into sorted spans without overlaps.

    Raises ``LexiconError`` when an entry names a judge there is not.

    >>> from framing.lexicon import parse
    >>> from framing.lexicon.judge import marker
    """
    parts = []
    for lexicon in lexicons:
        for entry in lexicon.entries:
            if entry.when and entry.when not in judges:
                where = f"{lexicon.path or lexicon.name} [labels.{entry.label}]"
                raise LexiconError(
                    f"cue {entry.cue!r} names no rule {entry.when!r}", where=where, hint=nearest(entry.when, judges)
                )
        parts.append((compile(lexicon), lexicon.layer))
    rules: dict[tuple[int, str], str] = {}

    def named(entry: Entry, reason: str) -> str:
        key = (id(entry), reason)
        if key not in rules:
            rules[key] = f"{entry.rule} ({reason})" if reason else entry.rule
        return rules[key]

    def mark(text: str) -> list[Span]:
        folded = fold(text)
        low = folded.decode("latin-1")
        spans: list[Span] = []
        for matcher, layer in parts:
            kept: list[Match] = []
            why: dict[tuple[int, int, int], str] = {}
            for match in matcher.within(text, folded):
                start, end, entry = match
                if _joined(text, start, end):
                    continue
                if entry.when:
                    reason = judges[entry.when](low, text, start, end)
                    if not reason:
                        continue
                    why[start, end, id(entry)] = reason
                kept.append(match)
            for start, end, entry in longest(kept):
                rule = named(entry, why.get((start, end, id(entry)), ""))
                spans.append(Span(start, end, layer, entry.label, text[start:end], entry.strength, "", "", rule))
        return spans if len(parts) < 2 else sorted(spans)

    return mark
