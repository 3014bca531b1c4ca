"""TextBlob's tokens with offsets: the same cuts as ``textblob._text.find_tokens``, each with its place in the text.

The cuts are written anew because TextBlob rewrites the text before it cuts it (so positions are lost) and is quadratic
on runs of punctuation; what counts as punctuation, abbreviation, emoticon and irony mark is read from the installed
TextBlob, so that a new version of it is followed, not forked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

Token = tuple[str, int, int]

END = "END-OF-SENTENCE"
_RUN = re.compile(r"[“”‘’'\"]|[^\s“”‘’'\"]+")
_GAP = re.compile(r"\n(?:\r?\n)+")
_LETTERS = re.compile(r"[A-Za-z|.]*")
_STOPS = frozenset(("...", ".", "!", "?", END))
_CLOSERS = frozenset(("”", "’", "...", ".", "!", "?", ")", END))


@dataclass(frozen=True)
class Rules:
    """What TextBlob's tokeniser knows: split-off characters, abbreviations, and the patterns that join tokens again."""

    split: frozenset[str]
    abbreviations: frozenset[str]
    shapes: tuple[re.Pattern[str], ...]
    irony: re.Pattern[str]
    emoticons: re.Pattern[str]

    def abbreviated(self, text: str, a: int, b: int, letters: int) -> bool:
        """Whether ``text[a:b]``, which ends in a full stop, keeps it; ``letters``: where its letters end."""
        if letters < b - 1 and b - a > 12:
            return False  # without this a run of stops behind a very long word would be read again for every stop
        piece = text[a:b]
        return piece in self.abbreviations or any(shape.match(piece) for shape in self.shapes)


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The installed TextBlob's own constants."""
    from textblob import _text as source

    shapes = (source.RE_ABBR1, source.RE_ABBR2, source.RE_ABBR3)
    split = frozenset(source.PUNCTUATION.replace(".", ""))
    return Rules(split, frozenset(source.ABBREVIATIONS), shapes, source.RE_SARCASM, source.RE_EMOTICONS)


def cut(text: str, a: int, b: int) -> list[Token]:
    """The tokens of ``text[a:b]`` before any are joined; line breaks are plain white space here.

    >>> [w for w, _, _ in cut("Mr. Orlov can't say...", 0, 22)]
    ['Mr.', 'Orlov', 'ca', 'n', "'", 't', 'say', '...']
    """
    out: list[Token] = []
    known = rules()
    for found in _RUN.finditer(text, a, b):
        c, d = found.span()
        if text[d - 1] == "n" and text.startswith("'t", d, b) and d - c > 1:
            _peel(text, c, d - 1, known, out)
            _peel(text, d - 1, d, known, out)
        else:
            _peel(text, c, d, known, out)
    return out


def _peel(text: str, a: int, b: int, known: Rules, out: list[Token]) -> None:
    """Split leading and trailing punctuation from ``text[a:b]``, in TextBlob's order."""
    while a < b and text[a] in known.split:
        out.append((text[a], a, a + 1))
        a += 1
    tail: list[Token] = []
    letters = -1
    while a < b and (text[b - 1] == "." or text[b - 1] in known.split):
        if text[b - 1] in known.split:
            b -= 1
            tail.append((text[b], b, b + 1))
        if b - a >= 3 and text.startswith("...", b - 3):
            tail.append(("...", b - 3, b))
            b -= 3
            while b > a and text[b - 1] == ".":
                b -= 1
        if a < b and text[b - 1] == ".":
            if letters < 0:
                letters = _LETTERS.match(text, a, b).end()  # type: ignore[union-attr]
            if known.abbreviated(text, a, b, letters):
                break
            b -= 1
            tail.append((".", b, b + 1))
    if a < b:
        out.append((text[a:b], a, b))
    out.extend(reversed(tail))


def joined(text: str, a: int, b: int) -> list[Token]:
    """The tokens of ``text[a:b]`` with emoticons and ironic "(!)" joined, as TextBlob does sentence by sentence.

    >>> [w for w, _, _ in joined("He said: (", 0, 10)]
    ['He', 'said', ':(']
    """
    tokens: list[Token] = []
    at = a
    for gap in _GAP.finditer(text, a, b):
        tokens += [*cut(text, at, gap.start()), (END, gap.start(), gap.start())]
        at = gap.end()
    tokens += cut(text, at, b)
    known = rules()
    out: list[Token] = []
    for sentence in _sentences(tokens):
        for pattern in (known.irony, known.emoticons):
            sentence = _join(sentence, pattern)
        out += sentence
    return out


def _sentences(tokens: list[Token]) -> list[list[Token]]:
    """TextBlob's sentences: they end after a stop and the closing marks that follow it."""
    out: list[list[Token]] = []
    i = j = 0
    while j < len(tokens):
        if tokens[j][0] in _STOPS:
            while j < len(tokens) and tokens[j][0] in _CLOSERS:
                j += 1
            out.append([t for t in tokens[i:j] if t[0] != END])
            i = j
        j += 1
    out.append(tokens[i:])
    return out


def _join(tokens: list[Token], pattern: re.Pattern[str]) -> list[Token]:
    """Tokens with those made one between which ``pattern`` matches over the space."""
    line = " ".join(w for w, _, _ in tokens)
    group = min(1, pattern.groups)
    seams = {i for m in pattern.finditer(line) for i in range(m.start(group), m.end(group)) if line[i] == " "}
    if not seams:
        return tokens
    out: list[Token] = []
    pieces: list[Token] = []
    at = 0
    for token in tokens:
        pieces.append(token)
        at += len(token[0])
        if at not in seams:
            out.append(("".join(w for w, _, _ in pieces), pieces[0][1], pieces[-1][2]))
            pieces = []
        at += 1
    return out
