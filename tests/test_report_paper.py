"""A comparison on paper: nothing runs off the sheet, no heading ends a page, and no page but the last is half empty."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import framing as fr
from framing.report import pdf
from framing.report.html import FOLDER
from framing.report.markup import Fragment, table
from framing.report.sides import Sides, compared
from framing.report.sources import opened

FOOT = 50  # points from the lower edge; below stand the running title and the number of the page


def printed(body: Fragment, paper: str = "A4") -> list[list[tuple[float, float, str]]]:
    """The pages of a PDF of this: each text with its place, in shares of the sheet from its lower left corner."""
    from pypdf import PdfReader

    style = (FOLDER / "report.css").read_text(encoding="utf-8")
    html = f'<html lang="en"><head><title>t</title><style>{style}</style></head><body><main>{body.html}</main></body>'
    with TemporaryDirectory() as folder:
        made = Path(folder) / "r.pdf"
        pdf.write(html, made, paper)
        sheets = PdfReader(BytesIO(made.read_bytes())).pages
    return [_places(sheet) for sheet in sheets]


def _places(sheet: object) -> list[tuple[float, float, str]]:
    wide, high = (float(x) for x in (sheet.mediabox.width, sheet.mediabox.height))  # type: ignore[attr-defined]
    found: list[tuple[float, float, str]] = []

    def see(words: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if words.strip() and y > FOOT:
            found.append((x / wide, y / high, words.strip()))

    sheet.extract_text(visitor_text=see)  # type: ignore[attr-defined]
    return found


@cache
def measures() -> Fragment:
    """The measures of the sample by outlet and all their differences, as the report has them."""
    articles = opened("sample", None)
    passages = fr.reuse(articles)
    spans = fr.annotate(articles)
    groups, gaps = compared(fr.score(articles, spans, passages), "outlet", [], against="rest")
    page = Sides(articles, spans, groups, gaps, passages, "outlet")
    return page.measures() + page.table()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_pages_are_full_and_nothing_runs_off_them(paper: str) -> None:
    """Every page but the last is written on for two thirds at least; every text begins on the sheet."""
    sheets = printed(measures(), paper)
    assert len(sheets) <= 15
    for n, places in enumerate(sheets, 1):
        assert max(x for x, _, _ in places) < 0.95, f"page {n} of {paper}"
        assert n == len(sheets) or min(y for _, y, _ in places) < 0.36, f"page {n} of {paper}"


def test_no_heading_ends_a_page() -> None:
    """A heading has what it heads beneath it, whatever stands above it."""
    heads = ("<h2>Heading</h2>", "<h3>Heading</h3>", "<h2>Heading</h2>\n<h3>Heading</h3>")
    figure = '<figure><img alt="" width="700" height="180" src="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org'
    figure += '/2000/svg%27 viewBox=%270 0 700 180%27/%3E"><figcaption>Beneath.</figcaption></figure>'
    parts = []
    for n in range(150):
        words = "<p>" + "It rained on the bridge. " * (7 * n % 17 + 1) + "</p>"
        rows = table(["one", "two"], [("row", k) for k in range(n % 5 + 1)], "Rows").html
        parts.append(words + heads[n % 3] + (rows, figure, "<p>A line.</p>")[n % 4 % 3])
    sheets = printed(Fragment("".join(parts)))
    assert len(sheets) > 15
    for places in sheets:
        assert min(places, key=lambda place: place[1])[2] not in ("Heading", "Rows", "one", "two")


def test_a_table_over_pages_repeats_its_head() -> None:
    """On every page of it a reader sees what the columns are."""
    sheets = printed(table(["cue", "often"], [(f"cue {n}", n) for n in range(150)], "Cues"))
    assert len(sheets) > 2
    assert all(any(words == "often" for _, _, words in places) for places in sheets)
