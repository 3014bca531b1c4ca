"""Where in a text TextBlob's score may change: everything else need not be looked at.

One pass of an Aho-Corasick automaton over a folded copy of the text finds every word of TextBlob's lexicon that stands
between boundaries; emoticons are found by their rare characters. Both err only by finding too much: what is found is
then cut and judged by TextBlob's own rules.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from framing.annotators.tone.operations import Operation, operation, words
from framing.annotators.tone.tokens import END, rules

_FOLDED = (("\xa0", " "), *((mark, '"') for mark in "“”‘’"), *((mark, "%") for mark in "–—…"))
_BREAK = re.compile(r"\n\r?\n")
_IRONY = re.compile(r"\(\s*!\s*\)")


def flattened(text: str) -> str:
    """The text with one kind of space, quotation mark and dash: of one length with it, and mostly ASCII, so quicker.

    Double quotes stand for the curly ones, which TextBlob also splits off; "%" for the dashes, which it never does.
    """
    flat = text
    for space in "\n\r\t":
        if space in flat:
            flat = flat.replace(space, " ")
    if not flat.isascii():
        for mark, plain in _FOLDED:
            if mark in flat:
                flat = flat.replace(mark, plain)
    return flat


class Finder(NamedTuple):
    """The automaton, how bytes are folded for it, and how emoticons are told."""

    table: bytes
    automaton: Any
    known: tuple[Operation | None, ...]  # what each word does where it stands between blanks; None: to be looked at
    first_tail: int  # patterns from here on are letters that may end an emoticon: " d "
    first_head: int  # and from here on digits that may begin one: "8 "
    heads: tuple[str, ...]
    later: frozenset[str]  # what can follow in an emoticon
    faces: re.Pattern[str]
    backs: re.Pattern[str]
    plain: re.Pattern[str]  # a word that no emoticon goes over, nor begins in


@lru_cache(maxsize=1)
def finder() -> Finder:
    """Built once for the process from the installed TextBlob."""
    import ahocorasick_rs
    from textblob import _text as source

    forms = [form for group in source.EMOTICONS.values() for form in group]
    lettered = [form for form in forms if form[0].isalnum()]
    tails = sorted({form[-1].lower() for form in lettered if form[-1].isalnum()})
    digits = sorted({form[0].lower() for form in lettered if not form[-1].isalnum()})
    table = _table()
    known = sorted({_folded(w, table) for w in (*words().scores, *words().negations)})
    patterns = [*known, *(b" %s " % t.encode() for t in tails), *(b"%s " % h.encode() for h in digits)]
    spaced = [r"\s*".join(map(re.escape, form)) for form in sorted(forms, key=len, reverse=True)]
    split = re.escape("".join(sorted(rules().split)))
    inner = re.escape("".join({c for form in lettered for c in form[1:-1]}))
    first = re.escape("".join({form[0] for form in lettered}))
    longest = max(len(run) for form in forms for run in re.findall(r"[^\W\d_]*", form))
    return Finder(
        table,
        ahocorasick_rs.BytesAhoCorasick(patterns, implementation=ahocorasick_rs.Implementation.DFA),
        (*(_alone(pattern) for pattern in known), *[None] * (len(patterns) + 1 - len(known))),
        len(known),
        len(known) + len(tails),
        tuple(sorted({form[0] for form in forms if not form[0].isalnum()})),
        frozenset({""} | {c.lower() for form in forms for c in form[1:]}),
        re.compile(rf"(?:{'|'.join(spaced)})(?:(?<=[{split}])|(?=\s|[{split}.“”‘’'\"]|n't|$))", re.IGNORECASE),
        re.compile(rf"(?:[{first}]\s*[{inner}]*\s*|^[\s{inner}]{{8}})$", re.IGNORECASE),
        re.compile(rf"(?<!\S)[A-Z]{{{longest},}}(?![{first}])[A-Z](?=\s)", re.IGNORECASE),
    )


def _alone(pattern: bytes) -> Operation | None:
    word = pattern.strip().decode("latin-1")
    found = operation(word) if word.isascii() and word.isalpha() else None
    return found if isinstance(found, tuple) else None


def _table() -> bytes:
    """Latin-1 folded: white space and all that TextBlob splits off to a space, the rest to lower case."""
    out = []
    for number in range(256):
        one = chr(number)
        low = one.lower() if len(one.lower()) == 1 and ord(one.lower()) < 256 else one
        out.append(32 if one.isspace() or one in rules().split or one in "'\".?" else ord(low))
    return bytes(out)


def _folded(word: str, table: bytes) -> bytes:
    return b" %s " % word.encode("latin-1", "replace").translate(table)


Hit = tuple[int, int, int]  # number of the word in ``Finder.known`` (-1 for a "!"), its start, its end plus two


class Places(NamedTuple):
    """Where words that count (or "!") may stand, in order, and which stretches may hold emoticons.

    In a stretch all tokens are looked at. It goes from a plain word to a plain word or to the ends of the paragraph:
    TextBlob joins no emoticon over either. ``raw`` is the text in Latin-1 between two blanks.
    """

    raw: bytes
    hits: list[Hit]
    stretches: list[tuple[int, int]]


def places(text: str, flat: str) -> Places:
    """Look for them in the flattened text."""
    if END in text or "\u212a" in text:  # TextBlob's own sign, or a letter that becomes a "k", printed in the text
        return Places(b"", [], [(0, len(text))])
    kit = finder()
    raw = b" %s " % flat.encode("latin-1", "replace")
    # TextBlob cuts before it: "goodn't" is "good n ' t". One byte is looked for ten times as fast as three.
    cut = raw.replace(b"n't", b" 't") if b"'" in raw else raw
    hits: list[Hit] = kit.automaton.find_matches_as_indexes(cut.translate(kit.table), overlapping=True)
    extents: list[tuple[int, int] | None] = []
    limit = kit.first_tail
    odd = [hit for hit in hits if hit[0] >= limit]  # they stay among the hits: as words they come to nothing
    if odd:
        extents = [_extent(kit, text, number, start) for number, start, _ in odd]
    for head in kit.heads:
        if head in flat:
            extents += _faces(kit, text, flat, head)
    if "!" in flat:
        hits = sorted([*hits, *((-1, i, i + 2) for i in _all(flat, "!"))], key=itemgetter(1))
        extents += [m.span() for m in _IRONY.finditer(text)]
    return Places(raw, hits, _stretches(kit, text, sorted({extent for extent in extents if extent is not None})))


def _all(flat: str, mark: str) -> list[int]:
    out, i = [], flat.find(mark)
    while i >= 0:
        out.append(i)
        i = flat.find(mark, i + 1)
    return out


def _faces(kit: Finder, text: str, flat: str, head: str) -> list[tuple[int, int] | None]:
    out: list[tuple[int, int] | None] = []
    whole = kit.faces.fullmatch(head) is not None
    for i in _all(flat, head):
        following = flat[i + 1 : i + 3].lstrip()[:1].lower()
        if whole or following in kit.later:  # "" too: white space as far as one looks
            found = kit.faces.match(text, i)
            if found:
                out.append(found.span())
    return out


def _extent(kit: Finder, text: str, number: int, start: int) -> tuple[int, int] | None:
    """Whether the letter or digit found belongs to an emoticon such as "x - D" or "8 )"."""
    if number >= kit.first_head:
        face = kit.faces.match(text, start - 1)
        return face.span() if face else None
    low = max(0, start - 8)
    near = kit.backs.search(text[low:start])  # or white space as far as one looks: then all of it is looked at
    return (low, start + 1) if near else None


_NEAR = 80  # characters before an emoticon in which a plain word is looked for


def _stretches(kit: Finder, text: str, extents: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What each extent is looked at with; those that touch are made one."""
    out: list[tuple[int, int]] = []
    done = ended = 0
    for low, high in extents:
        if high <= done:
            continue
        a = out.pop()[0] if low < done else _begin(kit, text, done, low)
        if high > ended or not ended:
            found = _BREAK.search(text, high)
            ended = found.start() if found else len(text)
        plain = kit.plain.search(text, high, ended)
        done = plain.end() if plain else ended
        out.append((a, done))
    return out


def _begin(kit: Finder, text: str, done: int, low: int) -> int:
    a = max(text.rfind("\n\n", done, low + 1), text.rfind("\n\r\n", done, low + 1), done)
    return max((m.start() for m in kit.plain.finditer(text, max(a, low - _NEAR), low)), default=a)
