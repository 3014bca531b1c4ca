"""An executed notebook as one HTML file: our own template on nbconvert's ``basic``, nothing fetched, no scripts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any

from framing.report import switches
from framing.report.markup import PROVENANCE, canonical, text

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "report"


@dataclass(frozen=True)
class Page:
    """One report: its HTML and the provenance that travels in it."""

    html: str
    provenance: Mapping[str, Any]


def page(notebook: Any) -> Page:
    """The report of an executed notebook.

    The first ``# heading`` is the title; ``##`` headings make the contents; a cell tagged ``lab`` is left out.
    """
    from jinja2 import Template

    from framing.report.fonts import css as fonts

    provenance = _provenance(notebook)
    title = _title(notebook, provenance)
    body = _with_contents(_unique_headings(needed(_body(notebook))))
    made = Template((FOLDER / "page.html.j2").read_text(encoding="utf-8")).render(
        title=text(title),
        style=(FOLDER / "report.css").read_text(encoding="utf-8") + switches.css(switches.on_page(body)),
        fonts=fonts(unescape(re.sub(r"<[^>]*>", "", body)) + title),
        provenance=text(canonical(provenance)),
        body=body,
        has_code='class="code"' in body,
    )
    return Page(made, provenance)


def _body(notebook: Any) -> str:
    """The cells, through nbconvert and our template.

    By the template alone: the HTML exporter would parse the finished page once more, to find pictures without
    alternative text. Ours have one, and for a large report that takes longer than all the rest.
    """
    from nbconvert.exporters import TemplateExporter

    return str(TemplateExporter.from_notebook_node(_exporter(), notebook)[0]).strip()


@lru_cache(maxsize=1)
def _exporter() -> Any:
    from nbconvert.exporters import HTMLExporter
    from nbconvert.filters import Highlight2HTML

    made = HTMLExporter(
        template_name="report",
        extra_template_basedirs=[str(FOLDER.parent)],
        template_file="cells.html.j2",
        exclude_anchor_links=True,
    )
    # The stock template asks for it, though our cells show code as it is.
    made.register_filter("highlight_code", Highlight2HTML(parent=made))
    return made


def _provenance(notebook: Any) -> dict[str, Any]:
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if PROVENANCE in output.get("data", {}):
                return dict(output["data"][PROVENANCE])
    return {}


def _title(notebook: Any, provenance: Mapping[str, Any]) -> str:
    found = next(
        (c.source for c in notebook.cells if c.cell_type == "markdown" and c.source.startswith("# ")), "# Report"
    )
    subject = str(provenance.get("subject", ""))
    return f"{found.splitlines()[0][2:]}{': ' + subject if subject else ''}"


def needed(body: str) -> str:
    """The body without the sections that say that these articles give nothing for them (``markup.left_out``).

    >>> needed('<h1>A</h1><h2>B</h2><p class="left-out">None.</p><h2 id="c">C</h2>')
    '<h1>A</h1><h2 id="c">C</h2>'
    """
    return "".join(part for part in re.split(r"(?=<h2[ >])", body) if '<p class="left-out">' not in part)


def _unique_headings(body: str) -> str:
    """Headings with ids that are unique and plain, in order of the page: ``s1``, ``s2``, …"""
    count = 0

    def named(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        level, words = found[1], found[2]
        return f'<h{level} id="s{count}">{words}</h{level}>'

    return re.sub(r"<h([2-4])(?: id=\"[^\"]*\")?>(.*?)</h\1>", named, body, flags=re.S)


def _with_contents(body: str) -> str:
    """Before the first section: links to all of them, on paper with page numbers."""
    sections = re.findall(r'<h2 id="(s\d+)">(.*?)</h2>', body, re.S)
    if len(sections) < 2:
        return body
    items = "".join(f'<li><a href="#{anchor}">{words}</a></li>' for anchor, words in sections)
    nav = f'<nav class="contents" aria-label="Contents"><p class="contents-title">Contents</p><ol>{items}</ol></nav>\n'
    return body.replace("<h2 ", nav + "<h2 ", 1)
