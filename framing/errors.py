"""Everything this package raises on purpose: one root, a handful of children.

A message says what was wrong, where, what was allowed and what to do; the fields hold the same facts for programs.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import partial


class FramingError(Exception):
    """What was wrong, where, and what to do, in one line.

    >>> print(FramingError("no column 'text'", where="news.csv", hint="name it with --text-column"))
    news.csv: no column 'text'; name it with --text-column
    >>> print(FramingError("no column 'place'", hint=nearest("place", ["outlet", "author"])))
    no column 'place'; there are: author, outlet
    """

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        self.what = what
        self.where = where
        self.hint = hint
        super().__init__(what, where, hint)

    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), self.what, where=self.where, hint=self.hint), ()

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        # "There are: …" is a sentence by itself elsewhere; here it goes on after a semicolon.
        hint = "t" + self.hint[1:] if self.hint.startswith("There are") else self.hint
        return " ".join((f"{line}; {hint}" if hint else line).split())


class ReadError(FramingError):
    """An input that could not be read."""


class TableError(FramingError):
    """A table that lacks a column, or holds what the column does not allow."""


class LexiconError(FramingError):
    """A lexicon file that is not one, or whose own examples fail."""


class ParameterError(FramingError):
    """A parameter with an unknown name, a wrong type or a value that is not allowed."""


class ReportError(FramingError):
    """A report that could not be made."""


def nearest(word: str, allowed: Iterable[str]) -> str:
    """A hint that names the nearest allowed word, or all of them.

    >>> nearest("outlt", ["outlet", "author"])
    "did you mean 'outlet'? There are: author, outlet"
    """
    names = sorted(map(str, allowed))
    close = difflib.get_close_matches(str(word), names, n=1)
    start = f"did you mean {close[0]!r}? " if close else ""
    return f"{start}There are: {', '.join(names) or 'none'}"
