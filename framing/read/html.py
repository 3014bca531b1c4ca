"""Web pages saved as HTML: main text and metadata by trafilatura (Barbaresi 2021, doi:10.18653/v1/2021.acl-demo.15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.read import ours
from framing.read.encoding import Encoding, decode, judge
from framing.read.source import Refused, Row, Source, Unreadable

SUFFIXES = (".html", ".htm", ".xhtml")

_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,30})""", re.I)


def rows(source: Source) -> Iterator[Row | Refused]:
    """The main text of the page as extracted; nothing of the page is run or fetched."""
    import logging

    from trafilatura import bare_extraction

    data = b"".join(source.chunks())
    page = _decoded(data)
    if not page.strip():
        raise Unreadable("empty")
    if reason := ours.page(page):
        raise Unreadable(reason)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its complaints become our refusals
    found = bare_extraction(page, include_comments=False, with_metadata=True)
    text = getattr(found, "text", None) or ""
    if not text.strip():
        raise Unreadable("no article text found in the page")
    names = {"title": "title", "outlet": "sitename", "published": "date", "author": "author", "url": "url"}
    fields = {ours: getattr(found, theirs, None) or "" for ours, theirs in names.items()}
    yield Row(None, {**fields, source.text_column or "text": text}, named=True)


def _decoded(data: bytes) -> str:
    encoding = judge([data])
    declared = _DECLARED.search(data[:4096])
    if (encoding.name == "utf-8-sig" and encoding.damaged is None) or not declared:
        return decode(data, encoding)
    try:  # bytes that are not UTF-8 are what the page says they are
        return data.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeError):
        return decode(data, Encoding(encoding.name, encoding.damaged))
