"""Plain text: one article a file, with front matter if it has any."""

from __future__ import annotations

from collections.abc import Iterator

from framing.read import front_matter
from framing.read.encoding import text_of
from framing.read.source import Refused, Row, Source

SUFFIXES = (".txt", ".text", "")


def rows(source: Source) -> Iterator[Row | Refused]:
    """The article of the file; its offsets count from the first character after the front matter."""
    whole = text_of(source)
    fields, text = front_matter.split(whole)
    yield Row(None, {**fields, source.text_column or "text": text}, True, tuple(front_matter.doubts(whole, fields)))
