"""The same HTML as a PDF: WeasyPrint, tagged for screen readers; PlutoPrint where Pango is missing."""

from __future__ import annotations

import os
import re
from html import unescape
from pathlib import Path

from framing.errors import ReportError

INSTALL = "for the PDF install Pango (Debian: apt install libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango)"
LONG = re.compile(r"[^\s<>]{30,}")  # a line holds 30 letters and more, also half a page of a pair
BREAKS = "main * { overflow-wrap: normal } main .long-word { overflow-wrap: anywhere }"


def write(html: str, path: Path, paper: str = "A4") -> str:
    """Write ``html`` to ``path`` as PDF; returns the name of the engine that made it.

    Raises ``ReportError`` with the line that says what to install where no engine works.
    """
    html = for_paper(html)
    for name, engine in (("weasyprint", _weasyprint), ("plutoprint", _plutoprint)):
        try:
            data = engine(html, paper)
        except (ImportError, OSError):
            # WeasyPrint is installed but its system library is not: importing it raises OSError.
            continue
        path.write_bytes(data)
        return name
    raise ReportError("no PDF: neither WeasyPrint with Pango nor PlutoPrint works here", where=str(path), hint=INSTALL)


def for_paper(html: str) -> str:
    """A page as the PDF is made of it: no scripts; each space before a number or a mark, and each long word, apart.

    Where a text ends in a space before an element, WeasyPrint at some widths breaks the line after its first word.
    For want of room in a marked stretch it goes back to the space in front: a paragraph's number would stand alone.
    And where a line begins with an element, it takes any text inside for the start of the line, so that a word which
    may be broken is broken there for want of room.  None may be, then, but those that a line might not hold.
    """
    html = re.sub(r"<script>.*?</script>", "", html, flags=re.S)
    html = re.sub(r'(<span class="para-no">\d+</span>) ', r"\1&#160;", html)
    html = re.sub(r' (?=<(?:span|a) class="(?:n|mark)\b)', "<span> </span>", html)
    head, start, body = html.partition("<body")
    return head + start + re.sub(r">[^<]+", _long_words_apart, body)


def _long_words_apart(text: re.Match[str]) -> str:
    return LONG.sub(r'<span class="long-word">\g<0></span>', text[0])


def _weasyprint(html: str, paper: str) -> bytes:
    import logging

    from weasyprint import CSS, HTML
    from weasyprint.urls import URLFetcher

    from framing.report.run import EPOCH

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    try:
        # A report is one file: only what stands in it may be read, nothing from disk or network.
        document = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols={"data"}))
        size = [CSS(string=f"@page{{size:{paper}}} {BREAKS}")]
        made = document.write_pdf(stylesheets=size, pdf_variant="pdf/ua-1", pdf_tags=True, custom_metadata=True)
    finally:
        os.environ.pop("SOURCE_DATE_EPOCH", None)
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before
    return bytes(made)


def provenance_in(html: str) -> str:
    """The provenance of a page as JSON, or ''."""
    found = re.search(r'<meta name="framingprovenance" content="([^"]*)">', html)
    return unescape(found[1]) if found else ""


def _plutoprint(html: str, paper: str) -> bytes:
    import io

    import plutoprint

    sizes = {"A4": plutoprint.PAGE_SIZE_A4, "Letter": plutoprint.PAGE_SIZE_LETTER}
    book = plutoprint.Book(sizes[paper], plutoprint.PAGE_MARGINS_NORMAL, plutoprint.MEDIA_TYPE_PRINT)
    # Its own address is what links inside the page are resolved against; nothing can be fetched from it.
    book.load_html(html, base_url="framing:report")
    for date in (plutoprint.PDF_METADATA_CREATION_DATE, plutoprint.PDF_METADATA_MODIFICATION_DATE):
        book.set_metadata(date, "1980-01-01T00:00:00Z")
    # It keeps no metadata of our own making; the keywords hold the provenance instead.
    book.set_metadata(plutoprint.PDF_METADATA_KEYWORDS, provenance_in(html))
    out = io.BytesIO()
    book.write_to_pdf_stream(out)
    return out.getvalue()
