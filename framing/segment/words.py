"""What a word is: letters and digits with their marks, joined by apostrophes, hyphens and inner stops."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

Stretch = tuple[int, int]


def words(text: str) -> list[Stretch]:
    """Words in order; nothing that holds a letter or a digit is left out, and no letter is parted from its marks.

    >>> text = "Don’t say U.S. state-of-the-art costs €5.3m or 1,200."
    >>> [text[a:b] for a, b in words(text)]
    ['Don’t', 'say', 'U.S.', 'state-of-the-art', 'costs', '€5.3m', 'or', '1,200']
    """
    return list(map(re.Match.span, _pattern(_may_have_marks(text)).finditer(text)))


def count(text: str) -> int:
    """How many words there are, at less cost than finding where."""
    return len(_pattern(_may_have_marks(text)).findall(text))


# Wider than the marks and narrow enough to leave out curly quotes, dashes and Chinese: it only chooses the pattern.
_NEAR_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u1fff\u200c\u200d\u20d0-\u20ff\u2c00-\u2fff\u302a-\u309a\ua000-\uabff\ufb1e"
    "\ufe00-\ufe2f\U00010000-\U0010ffff]"
)


def _may_have_marks(text: str) -> bool:
    return not text.isascii() and _NEAR_MARKS.search(text) is not None


@lru_cache(maxsize=2)
def _pattern(marked: bool) -> re.Pattern[str]:
    """The same rule twice, for the marks' many ranges would slow down a text that has none."""
    marks = _marks() if marked else ""
    run = rf"[^\W_]++(?:[{marks}]++[^\W_]*+)*+" if marks else r"[^\W_]++"
    # An apostrophe or hyphen joins; a full stop joins unless a space was forgotten ("said.The"); , and : join digits.
    joint = r"(?:['’ʼ\-‐‑&]|\.(?!(?<=[a-z]\.)[A-Z])|(?<=\d)[,:](?=\d))"
    # The last stop of "U.S." and "a.m." belongs to the word, unless it bears a mark of its own.
    dotted = rf"(?:(?<=\.[^\W\d_])\.(?![^\W_]{f'|[{marks}]' if marks else ''}))?+"
    # Most words are followed by a space, after which nothing needs to be tried.
    return re.compile(rf"[$€£¥₽₴]?+{run}(?:(?! )(?:{joint}{run})*+{dotted})?+")


@lru_cache(maxsize=1)
def _marks() -> str:
    """A character class of all combining marks below the emoji, with the joiners of Indic and Persian script."""
    found = [c for c in range(0x300, 0x1F000) if unicodedata.category(chr(c))[0] == "M"]
    found += [0x200C, 0x200D, *range(0xE0100, 0xE01F0)]
    ranges: list[list[int]] = []
    for c in sorted(found):
        if ranges and ranges[-1][1] == c - 1:
            ranges[-1][1] = c
        else:
            ranges.append([c, c])
    return "".join(f"\\U{a:08x}-\\U{b:08x}" for a, b in ranges)
