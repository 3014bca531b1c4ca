"""Pieces of HTML that a notebook shows and a report keeps: escaped text, links, tables with headers and captions."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

# A table of so many rows and characters is not broken between pages; a row of more than HIGH characters is high.
SHORT, BRIEF, HIGH = 8, 1_000, 200
PROVENANCE = "application/vnd.framing.provenance+json"


@dataclass(frozen=True)
class Fragment:
    """Finished HTML that shows itself in a notebook; ``data`` travels with it for the tools that come after.

    >>> Fragment("<p>Found.</p>")._repr_mimebundle_()["text/html"]
    '<p>Found.</p>'
    """

    html: str
    data: Mapping[str, Any] = field(default_factory=dict)

    def __add__(self, other: Fragment) -> Fragment:
        return Fragment(f"{self.html}\n{other.html}", {**self.data, **other.data})

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return {"text/plain": "(shown as HTML)", "text/html": self.html, **self.data}


def left_out(why: str) -> Fragment:
    """In place of a section that these articles give nothing for: a notebook shows why, a page leaves it out whole.

    >>> left_out("There is one group: nothing to compare.").html
    '<p class="left-out">There is one group: nothing to compare.</p>'
    """
    return Fragment(f'<p class="left-out">{text(why)}</p>')


def joined(fragments: Iterable[Fragment]) -> Fragment:
    """Fragments one after the other, as one."""
    whole = Fragment("")
    for fragment in fragments:
        whole = whole + fragment
    return whole


def text(value: object) -> str:
    """Any value as escaped text; control characters, which no document may hold, as U+FFFD.

    >>> text("<script>") + text(float("nan"))
    '&lt;script&gt;–'
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "–"
    kept = "".join(c if c >= " " or c in "\t\n\r" else "�" for c in str(value))
    return escape(kept.encode("utf-8", "replace").decode("utf-8"), quote=True)


def link(target: str, words: str, title: str = "") -> str:
    """A link inside the report; ``words`` is escaped here.

    >>> link("m3", "3.4")
    '<a href="#m3">3.4</a>'
    """
    named = f' title="{text(title)}"' if title else ""
    return f'<a href="#{text(target)}"{named}>{text(words)}</a>'


def number(value: float, digits: int = 1) -> str:
    """A number as read by people: fixed digits, a true minus sign, – for none.

    >>> number(-2.04), number(12345.0, 0), number(float("nan"))
    ('−2.0', '12,345', '–')
    """
    if value is None or math.isnan(value):
        return "–"
    shown = f"{value:,.{digits}f}"
    return ("−" + shown[1:] if float(shown.replace(",", "")) else shown[1:]) if shown.startswith("-") else shown


@dataclass(frozen=True)
class Cell:
    """A cell whose HTML is made already, with a class for its style."""

    html: str
    style: str = ""
    anchor: str = ""


def table(heads: Sequence[str], rows: Iterable[Sequence[object]], caption: str, anchor: str = "") -> Fragment:
    """A table with a caption, column headers and a row header in its first column; plain values are escaped.

    >>> print(table(["cue"], [["<b>"]], "Cues").html)  # doctest: +ELLIPSIS
    <div class="table short"...<th scope="row">&lt;b&gt;</th></tr>
    </tbody></table></div>
    """
    listed = [list(row) for row in rows]
    styles = [' class="number"' if listed and _is_number(listed[0][i]) else "" for i in range(len(heads))]
    head = "".join(f'<th scope="col"{style}>{text(h)}</th>' for h, style in zip(heads, styles, strict=True))
    body = "\n".join(f"<tr>{''.join(_cell(c, i == 0) for i, c in enumerate(row))}</tr>" for row in listed)
    named = f' id="{anchor}"' if anchor else ""
    kind = _kind(listed)
    return Fragment(
        f'<div class="{kind}" role="region" tabindex="0" aria-label="{text(caption)}"{named}><table>'
        f"<caption>{text(caption)}</caption><thead><tr>{head}</tr></thead>\n<tbody>{body}\n</tbody></table></div>"
    )


def _kind(rows: Sequence[Sequence[object]]) -> str:
    """How a table is broken on paper: a short one never, of a long one no row or two alone, one of high rows anywhere.

    >>> _kind([["may"]] * 3), _kind([["may"]] * 30), _kind([["a paragraph " * 60]] * 3)
    ('table short', 'table long', 'table')
    """
    sizes = [sum(len(re.sub(r"<[^>]*>", "", c.html) if isinstance(c, Cell) else str(c)) for c in row) for row in rows]
    if len(rows) <= SHORT and sum(sizes) <= BRIEF:
        return "table short"
    return "table long" if max(sizes, default=0) <= HIGH else "table"


def _is_number(value: object) -> bool:
    if isinstance(value, Cell):
        return value.style == "number"
    return isinstance(value, int | float) and not isinstance(value, bool)


def _cell(value: object, first: bool) -> str:
    cell = value if isinstance(value, Cell) else Cell(text(value), "number" if _is_number(value) else "")
    named = (f' class="{cell.style}"' if cell.style else "") + (f' id="{cell.anchor}"' if cell.anchor else "")
    return f'<th scope="row"{named}>{cell.html}</th>' if first else f"<td{named}>{cell.html}</td>"


def numeric(value: float, digits: int = 1, target: str = "") -> Cell:
    """A number in a cell; with ``target``, a link to what it rests on."""
    shown = number(value, digits)
    return Cell(link(target, shown) if target and shown != "–" else shown, "number")


def exact(value: float, target: str = "") -> Cell:
    """A count in a cell: whole where it is, else with its fraction (tone adds up shares of a word).

    >>> exact(124.0).html, exact(0.5).html
    ('124', '0.50')
    """
    return numeric(value, 0 if math.isnan(value) or float(value).is_integer() else 2, target)


def canonical(data: object) -> str:
    """JSON with one spelling for one content."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
