"""One article as the search for names reads it, and patterns that do not mind how an outlet prints a name."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from framing.segment import Segments
from framing.target.heads import LONGEST, ends_post, forms, joined, stripped

CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*(?<![’'\-])"
OPENING, CLOSING = "“\"‘'([«„", "”\"’')]»"
_LOWER = re.compile(r"(?<![\w’'\-])[a-zß-öø-ÿ][\w’'\-]*")
_ACCENT = re.compile("[À-ɏ\u0300-\u036f]")
_ACCENTED = re.compile("[\\w\u0300-\u036f]*[À-ɏ\u0300-\u036f][\\w\u0300-\u036f]*")
_WORD = re.compile(r"(?<![\w’'\-])[^\W\d_][\w\-]*(?<!-)")
_SPACE = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
_APART = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "Ø": "O", "Ł": "L", "Đ": "D"}
_BESIDE = 30  # characters beside a word that can belong to its post: "chief executive officer"
_HEADLINE = 160  # characters of one
_LONG = 4  # letters of a word that a headline in capitals gives one


def _variants() -> dict[str, str]:
    """Each plain letter with its accented ones."""
    found: dict[str, str] = {}
    for code in range(0xC0, 0x250):
        plain = _plain(chr(code))
        if plain.isascii() and len(plain) == 1:
            found[plain] = found.get(plain, plain) + chr(code)
    return found


def _plain(letter: str) -> str:
    return _APART.get(letter) or unicodedata.normalize("NFD", letter)[0]


_LETTERS = _variants()


def folded(word: str) -> str:
    """A word without accents and case.

    >>> folded("Márquez"), folded("Søren")
    ('marquez', 'soren')
    """
    return "".join(_plain(c) for c in unicodedata.normalize("NFC", word)).lower()


class Page:
    """An article's segments, and what is asked of it again and again, found once."""

    def __init__(self, segments: Segments, many: bool = False) -> None:
        """``many``: several targets are looked for, so that all posts are found at once."""
        self.segments = segments
        self.many = many
        self.text = segments.text
        self.kept: dict[object, object] = {}  # what was found for one name, for who asks again
        self._headlines: dict[int, bool] = {}

    @cached_property
    def common(self) -> frozenset[str]:
        """Words the article also prints without a capital: "Later Orlova left" names nobody Later."""
        return frozenset(_LOWER.findall(self.text))

    @cached_property
    def accented(self) -> frozenset[str]:
        """Words printed with accents, without them."""
        if self.text.isascii() or not _ACCENT.search(self.text):
            return frozenset()
        return frozenset(folded(word) for word in _ACCENTED.findall(self.text))

    @cached_property
    def low(self) -> str:
        """The text in small letters, as long as it is printed."""
        low = self.text.lower()
        return (
            low if len(low) == len(self.text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        )

    def posts(self, begin: int, end: int) -> list[tuple[int, int, str]]:
        """Where words for posts, bodies and places stand, with the name of the post; of "chief executive" the whole."""
        if self.many and (begin, end) != (0, len(self.text)):
            every = self._posts
            return every[bisect_left(every, (begin,)) : bisect_left(every, (end,))]
        found: list[tuple[int, int, str]] = []
        words: list[re.Match[str]] = []
        for m in _WORD.finditer(self.text, begin, end):
            words.append(m)
            if not ends_post(m[0]):
                continue
            near = [words[-1]]
            for one in words[-2 : -LONGEST - 1 : -1]:
                if self.text[one.end() : near[0].start()] not in (" ", "\u00a0"):
                    break
                near.insert(0, one)
            head, n = joined([stripped(w[0]) for w in near])
            if head:
                start = near[-n].start()
                while found and found[-1][0] >= start:
                    found.pop()
                found.append((start, m.end(), head))
        return found

    @cached_property
    def _posts(self) -> list[tuple[int, int, str]]:
        return self.posts(0, len(self.text))

    def posts_of(self, heads: Iterable[str]) -> list[tuple[int, int, str]]:
        """Where these posts stand in the whole text, in order."""
        wanted = set(heads)
        if self.many:
            return [p for p in self._posts if p[2] in wanted]
        found: set[tuple[int, int, str]] = set()
        for head in wanted:
            for form in forms(head):
                at = self.low.find(form)
                while at >= 0:
                    begin = self.low.rfind(" ", 0, max(0, at - _BESIDE)) + 1
                    near = self.posts(max(begin, at - 2 * _BESIDE), at + len(form) + _BESIDE)
                    found.update(p for p in near if p[2] == head and p[0] <= at < p[1])
                    at = self.low.find(form, at + len(form))
        return sorted(found)

    def paragraph(self, at: int) -> tuple[int, int]:
        return self.segments.paragraph_at(at) or (at, at)

    def opens(self, at: int) -> bool:
        """Whether a sentence begins here, but for quotation marks and brackets."""
        sentence = self.segments.sentence_at(at)
        if sentence is not None and at - sentence[0] > _HEADLINE:
            return False
        return sentence is None or not self.text[sentence[0] : at].strip(" “\"‘'(—–[«")

    def headline(self, at: int) -> bool:
        """Whether this stands in a line that gives every longer word a capital."""
        start, end = self.paragraph(at)
        known = self._headlines.get(start)
        if known is None:
            words = self.text[start:end].split() if end - start <= _HEADLINE else []
            long = [w for w in words if sum(c.isalpha() for c in w) >= _LONG]
            capitals = all(w.strip("“\"‘'([«—–")[:1].isupper() or "-" in w for w in long)
            known = len(words) > 2 and len(long) > 1 and capitals and self.text[end - 1] != "."
            self._headlines[start] = known
        return known

    def loose(self, wording: str) -> str:
        """A pattern for a wording: straight and curly marks, line breaks, accents that an outlet leaves out.

        >>> bool(re.fullmatch(Page(Segments("José")).loose("Jose O'Hara"), "José O’Hara"))
        True
        """
        out = []
        accented = not wording.isascii() or any(folded(w) in self.accented for w in re.findall(r"\w+", wording))
        for c in unicodedata.normalize("NFC", wording):
            if c in "'’‘ʼ":
                out.append("['’‘ʼ]")
            elif c in "-‐‑":
                out.append("[-‐‑]")
            elif c.isspace():
                out.append(_SPACE)
            else:
                plain = _plain(c)
                letters = "".join(dict.fromkeys(_LETTERS.get(plain, plain) + c)) if plain.isalpha() else ""
                out.append(f"[{letters}][\u0300-\u036f]*" if accented and len(letters) > 1 else re.escape(plain))
        return "".join(out)
