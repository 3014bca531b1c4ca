"""Candidates in, marks out: every cue the automaton finds is put before the rule its entry names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from framing.errors import LexiconError, nearest
from framing.lexicon.choice import by_letter
from framing.lexicon.entries import Context, Entry, Lexicon
from framing.lexicon.fold import fold
from framing.lexicon.match import Matcher, compile, longest
from framing.model import Span

# A judge sees the folded text, the text as read, and the place of a cue. It says in words why the cue counts, or ''.
Judge = Callable[[str, str, int, int], str]


class ByCue:
    """A rule that asks first which cue it is; that is asked once for each entry, not wherever it stands.

    >>> rule = ByCue(lambda cue: lambda low, text, start, end: "a month" if cue == "may" else "")
    >>> rule("in may", "In May", 3, 6), rule("in june", "In June", 3, 7)
    ('a month', '')
    """

    def __init__(self, of: Callable[[str], Judge]) -> None:
        self.of = of

    def __call__(self, low: str, text: str, start: int, end: int) -> str:
        return self.of(low[start:end])(low, text, start, end)


class Mark(Protocol):
    """Cues in, spans out; ``known`` is the folded text where the caller has it (``fold.folded``)."""

    def __call__(self, text: str, known: bytes = b"") -> list[Span]: ...


_FEW = 40  # endings that are sooner tried one by one than a word is cut out and looked up
_NEAR = 48  # characters before a cue that its context may speak of
_WORD = re.compile(r"[\w'.%]+|[\w'.%]+\w\?")
_TAIL = re.compile(r"(?<!\\)[a-z'](?:[a-z' ]*[a-z'])?$")  # the plain words in which an expression ends, come what may
_PLAIN = re.compile(r"[a-z][a-z' -]*")
_BRACKETED = re.compile(r"\([^()]*\)")


def company(context: Context, then: Judge | None = None) -> Judge:
    """The judge that asks for an entry's company, and then, if there is one, the annotator's own rule.

    >>> judge = company(Context(not_before=("to",), after=("that", "he"), because="belief"))
    >>> [judge(t, t, t.index("think"), t.index("think") + 5) for t in ("i think that", "to think that", "i think of")]
    ['belief', '', '']
    """
    after, not_after = _behind(context.after), _behind(context.not_after)
    before, not_before = _ahead(context.before), _ahead(context.not_before)
    because = context.because or "in its company"

    def judge(low: str, text: str, start: int, end: int) -> str:
        if not_after is not None and not_after(low, end):
            return ""
        if after is not None and not after(low, end):
            return ""
        if not_before is not None and not_before(low, start):
            return ""
        if before is not None and not before(low, start):
            return ""
        return then(low, text, start, end) if then is not None else because

    return judge


def _behind(items: tuple[str, ...]) -> Callable[[str, int], object] | None:
    """Does one of the expressions stand right behind this place?"""
    return re.compile(rf" ?(?:{_any(items)})(?!\w)").match if items else None


def _ahead(items: tuple[str, ...]) -> Callable[[str, int], object] | None:
    """Does one of the expressions end right before this place?

    Single words are looked up, which is quickest; an expression that ends in a plain word is tried behind it only.
    """
    if not items:
        return None
    words = frozenset(w for item in items if _WORD.fullmatch(item) for w in _spellings(item))
    rest = [item for item in items if not _WORD.fullmatch(item)]
    last = {item: tails for item in rest if (tails := _tails(item))}
    tails = tuple(sorted({tail for some in last.values() for tail in some}))
    tailed, free = _ending(tuple(last)), _ending(tuple(item for item in rest if item not in last))
    # What the text before the cue has to end with, where that can be told and is soon gone through.
    known = {end + blank for end in (*words, *tails) for blank in (" ", "") if blank or not end[-1].isalnum()}
    few = ("\n", *known) if free is None and len(known) <= _FEW else ()

    def ends(low: str, start: int) -> object:
        if few and not low.endswith(few, 0, start):
            return False
        near = start - _NEAR if start > _NEAR else 0
        left = low[near:start]
        ahead = left[-1:]
        if ahead == " ":
            left = left[:-1]
        word = left.rpartition(" ")[2]
        if word in words or (not word.isalpha() and word[word.rfind("\n") + 1 :].lstrip("\"'([-") in words):
            return True
        if tailed is not None and (left.endswith(tails) or ahead == "\n") and tailed(low, near, start):
            return True
        return free(low, near, start) if free is not None else None

    return ends


def _tails(item: str) -> tuple[str, ...]:
    """The plain endings of which an expression has one, whatever it finds; none where that cannot be told."""
    if item in ("\\(", '"'):
        return (item[-1],)
    if "\\(" in item or "\\)" in item or "|" in _unbracketed(item):
        return ()
    if item.endswith(",?"):
        return tuple(tail + mark for tail in _tails(item[:-2]) for mark in ("", ","))
    if item.endswith((")", ")?")):  # alternatives at the end, without brackets in them
        start, stop = item.rfind("("), item.rfind(")")
        if not item.startswith("(?:", start) or ")" in item[start:stop]:
            return ()
        found = [_tails(part) for part in item[start + 3 : stop].split("|")]
        if item[-1] == "?":
            found.append(_tails(item[:start]))
        return tuple(tail for some in found for tail in some) if all(found) else ()
    if item[-1:] in (",", "%"):
        return (item[-1],)
    tail = _TAIL.search(item)
    return () if tail is None else (tail[0],)


def _unbracketed(item: str) -> str:
    """The expression without what stands in brackets."""
    while item != (item := _BRACKETED.sub("", item)):
        pass
    return item


def _ending(items: tuple[str, ...]) -> Callable[[str, int, int], object] | None:
    return re.compile(rf"(?<!\w)(?:{_any(items)}) ?$").search if items else None


def _any(items: tuple[str, ...]) -> str:
    """The alternation of expressions, tried letter by letter."""
    plain = [item for item in items if _PLAIN.fullmatch(item)]
    return by_letter(plain, *[item for item in items if not _PLAIN.fullmatch(item)])


def _spellings(item: str) -> tuple[str, ...]:
    return (item[:-1], item[:-2]) if item.endswith("?") else (item,)


def marker(lexicons: Sequence[Lexicon], judges: Mapping[str, Judge]) -> Mark:
    """Compile lexicons once; the function that comes back turns a text into sorted spans without overlaps.

    ``judges`` are the annotator's own rules by the names that entries give in ``when``.
    Raises ``LexiconError`` when an entry names a rule there is not.

    >>> from framing.lexicon import parse
    >>> head = "name='x'; version='1'; language='en'; layer='hedging'; source='me'; licence='CC0'"
    >>> body = "[labels.modal]; entries=['may']; after=['be']; hits=['It [may] be.']; misses=['I may.']"
    >>> [s.cue for s in marker([parse((head + ';' + body).replace(';', chr(10)))], {})("It may be, you may not.")]
    ['may']
    """
    parts = [(compile(x), _rules(x, judges), [Naming(entry, x.layer) for entry in x.entries]) for x in lexicons]

    def mark(text: str, known: bytes = b"") -> list[Span]:
        folded = known or fold(text)
        low = folded.decode("latin-1")
        spans: list[Span] = []
        for matcher, rules, named in parts:
            kept, tangled = sifted(matcher, rules, named, text, folded, low)
            spans += longest(kept) if tangled else kept
        return spans if len(parts) < 2 else sorted(spans)

    return mark


class Naming(dict[str, tuple[str, str, float, str]]):
    """Layer, label, strength and rule of an entry's spans, by the reason why it counts; made when first asked for.

    >>> Naming(Entry("may", "modal"), "hedging")["possibility"]
    ('hedging', 'modal', 1.0, 'modal:may (possibility)')
    """

    __slots__ = ("_entry", "_layer")

    def __init__(self, entry: Entry, layer: str) -> None:
        self._entry, self._layer = entry, layer

    def __missing__(self, reason: str) -> tuple[str, str, float, str]:
        entry = self._entry
        rule = entry.rule if reason == _ALWAYS else f"{entry.rule} ({reason})"
        self[reason] = self._layer, entry.label, entry.strength, rule
        return self[reason]


def sifted(
    matcher: Matcher, rules: Sequence[Judge | None], named: Sequence[Naming], text: str, folded: bytes, low: str
) -> tuple[list[Span], bool]:
    """The spans of the cues that count, by their ends; beside them, whether some of them overlap."""
    kept: list[Span] = []
    reach, tangled = 0, False
    found, bare = matcher.rough(text, folded)
    for which, start, end in found:
        end -= 2
        judge = rules[which]
        if judge is None:
            reason = _ALWAYS
        elif not (reason := judge(low, text, start, end)):
            continue
        if (cue := bare[which]) is not None and folded[start:end] != cue:
            continue
        if "-" in low[start and start - 1 : end + 1] and _joined(text, start, end):
            continue
        if start < reach:
            tangled = True
        if end > reach:
            reach = end
        layer, label, strength, rule = named[which][reason]
        kept.append(_made(Span, (start, end, layer, label, text[start:end], strength, "", "", rule)))
    return kept, tangled


_ALWAYS = " "
_made = tuple.__new__  # a span is a tuple; its own constructor would only sort the arguments, and there are many


def _rules(lexicon: Lexicon, judges: Mapping[str, Judge]) -> list[Judge | None]:
    """The judge of each entry, in the order of the entries; None where the cue always counts."""
    out: list[Judge | None] = []
    made: dict[tuple[Judge | None, Context], Judge] = {}
    for entry in lexicon.entries:
        if entry.when and entry.when not in judges:
            raise LexiconError(
                f"cue {entry.cue!r} names no rule {entry.when!r}",
                where=f"{lexicon.path or lexicon.name} [labels.{entry.label}]",
                hint=nearest(entry.when, judges),
            )
        own = judges[entry.when] if entry.when else None
        if isinstance(own, ByCue) and " " not in entry.cue:  # a cue of several words may be spaced otherwise
            own = own.of(entry.cue)
        if any(entry.context):
            key = own, entry.context
            own = made.get(key) or made.setdefault(key, company(entry.context, own))
        out.append(own)
    return out


def _joined(text: str, start: int, end: int) -> bool:
    """Is the cue part of a compound ("would-be", "think-tank")? Then it is another word."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return True
    return start > 1 and text[start - 1] == "-" and text[start - 2].isalnum()
