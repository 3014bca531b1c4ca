"""Many words as one regular expression that is tried letter by letter, not word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable


def choice(words: Iterable[str]) -> str:
    """An expression for any of these words: what they begin with alike is written, and tried, once.

    It finds what ``a|b|c`` finds where nothing but a boundary can end a word: which of the words comes first in the
    alternation then makes no difference. The words are plain text, not expressions.

    >>> choice(["say", "said", "tell", "told"])
    '(?:sa(?:id|y)|t(?:ell|old))'
    >>> bool(re.fullmatch(choice(["a", "an", "any"]), "an")), bool(re.fullmatch(choice(["a", "an", "any"]), "ann"))
    (True, False)
    """
    by: dict[str, set[str]] = {}
    for word in words:
        by.setdefault(word[:1], set()).add(word[1:])
    return _joined([re.escape(first) + _joined_tails(tails) if first else "" for first, tails in sorted(by.items())])


def _joined_tails(tails: set[str]) -> str:
    return choice(tails) if tails != {""} else ""


def _joined(branches: list[str]) -> str:
    if len(branches) == 1:
        return branches[0]
    if branches[0]:
        return f"(?:{'|'.join(branches)})"
    rest = branches[1:]
    return f"(?:{'|'.join(rest)})?"  # a word may end here: the longer ones are tried before
