"""The pages of a pack: our templates, the report's fonts and marks, as one HTML file and a PDF of the same."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any

from framing.report import highlight
from framing.report.html import FOLDER as REPORT
from framing.workshop.lesson import Text

FOLDER = REPORT.parent / "workshop"

SCRIPTED = ("slides", "marking", "between")  # kinds of page with a script and a style of their own
_MARK = re.compile(r'<span class="mark m-(\w+) m-first"')
_HIDDEN = re.compile(r'<span class="sr">[^<]*</span>')  # on paper a line may break beside what is not shown


def body(template: str, **facts: Any) -> str:
    """The inside of a page; whatever comes from an article is escaped by the template."""
    return str(_environment().get_template(f"{template}.html.j2").render(**facts))


def whole(title: str, inside: str, *, kind: str = "sheet") -> str:
    """A page on its own, with style and fonts in it; ``kind`` is sheet, wide (on its side), slides, marking or between.

    The page to mark on has the letters of the device: it bears what students type, and no paper has to look the same.
    """
    from framing.report.fonts import css as fonts

    shown = unescape(re.sub(r"<[^>]*>", "", inside)) + title + "☐✓\u202f"
    own = [FOLDER / f"{kind}.css"] if kind in SCRIPTED else []
    styles = [REPORT / "report.css", FOLDER / "workshop.css", *own]
    return body(
        "page",
        title=title,
        kind=kind,
        fonts="" if kind == "marking" else fonts(shown),
        style="\n".join(p.read_text(encoding="utf-8") for p in styles),
        script=(FOLDER / f"{kind}.js").read_text(encoding="utf-8") if kind in SCRIPTED else "",
        inside=inside,
    )


def _aloud(mark: re.Match[str]) -> str:
    """Before a mark its name, for those who hear the page."""
    return f'<span class="sr">[{highlight.sign(mark[1])[0]}] </span>{mark[0]}'


def write(folder: Path, stem: str, html: str, paper: bool = True) -> list[Path]:
    """``stem.html`` and, if there is to be ``paper``, ``stem.pdf`` in a folder."""
    from framing.report import pdf

    page, printed = folder / f"{stem}.html", folder / f"{stem}.pdf"
    page.write_text(html, encoding="utf-8", newline="\n")
    if not paper:
        return [page]
    pdf.write(_HIDDEN.sub("", html), printed)
    return [page, printed]


def numbered(text: Text, marked: bool = False) -> list[list[tuple[int, Any]]]:
    """Paragraphs of a text, each a list of number and HTML of a sentence; with the kit's marks if ``marked``."""
    from markupsafe import Markup

    found = highlight.marks(text.spans, "") if marked else []
    plain = [highlight.Mark(m.start, m.end, m.layer, m.label, "", m.title, "") for m in found]
    out: list[list[tuple[int, Any]]] = []
    number = 0
    for first, last in text.segments.paragraphs:
        line = []
        for a, b in text.segments.sentences:
            if first <= a < last:
                number += 1
                html = highlight.marked(text.text, a, b, [m for m in plain if m.start < b and m.end > a])
                line.append((number, Markup(_MARK.sub(_aloud, html))))
        if line:
            out.append(line)
    return out


@lru_cache(maxsize=1)
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
