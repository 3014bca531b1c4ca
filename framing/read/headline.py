"""Where headlines stand: web pages have them in the text, tables in a column; together they are a confound."""

from __future__ import annotations

from framing.read import html, markdown
from framing.read.source import Refused

_HEAD = 400  # characters of a text in which its headline stands, if it does
_ROWS = 100  # of tables that are looked at: where titles repeat the text throughout, the rest will too
_PAGES = (*html.SUFFIXES, *markdown.SUFFIXES)


class Headlines:
    """Remembers one file with the headline in the text and one that has it apart, and tells of both, once."""

    def __init__(self) -> None:
        self._inside = ""
        self._apart = ""
        self._looked = 0  # rows of tables

    def note(self, file: str, title: str, text: str) -> list[Refused]:
        """The note, as soon as both kinds were met.

        >>> both = Headlines()
        >>> both.note("a.csv", "A visit", "He came."), len(both.note("b.html", "A visit", "A visit He came."))
        ([], 1)
        >>> both.note("c.html", "A visit", "A visit He came.")
        []
        """
        page = file.removesuffix(".gz").endswith(_PAGES)
        if not title or (self._inside if page else self._apart or self._looked >= _ROWS):
            return []
        self._looked += not page
        if (title in " ".join(text[:_HEAD].split())) is not page:
            return []
        if page:
            self._inside = file
        else:
            self._apart = file or "the table"
        if not (self._inside and self._apart):
            return []
        reason = (
            f"its headline stands in its text, that of {self._apart} does not: the words of headlines are counted "
            "in such files alone, so do not compare the two kinds (or give all of them as one kind)"
        )
        return [Refused(self._inside, None, reason)]
