"""Markdown: read as it is written, marks included; a first heading lends its words to the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.read import front_matter
from framing.read.encoding import text_of
from framing.read.source import Refused, Row, Source

SUFFIXES = (".md", ".markdown")

_HEADING = re.compile(r"\s*#[ \t]+(\S.*?)[ \t#]*(?:[\r\n]|\Z)")


def rows(source: Source) -> Iterator[Row | Refused]:
    """The article of the file; its offsets count from the first character after the front matter."""
    whole = text_of(source)
    fields, text = front_matter.split(whole)
    heading = _HEADING.match(text)
    title = {"title": heading[1]} if heading and not fields.get("title") else {}
    yield Row(
        None, {**fields, **title, source.text_column or "text": text}, True, tuple(front_matter.doubts(whole, fields))
    )
