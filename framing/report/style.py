"""The report's look inside JupyterLab: the rules for marks and tables, not those for the page."""

from __future__ import annotations

import re

from framing.report import switches
from framing.report.highlight import SIGNS
from framing.report.markup import Fragment

_OURS = re.compile(
    r"^(?:\.(?:mark|tag|m-|again|article|legend|para-no|evidence|meta|finding|subject|note|warning|table|figure)|body:has|figure|:root)"
)

# JupyterLab sets every cell of a table right, which is for figures alone; "div" outweighs its rules.
_CELLS = """div.table th, div.table td, div.table caption { text-align: left; vertical-align: top; }
div.table th.number, div.table td.number { text-align: right; font-variant-numeric: tabular-nums; }"""


def in_lab() -> Fragment:
    """A style element for the notebook; a report brings its own style and leaves this out.

    >>> ".m-hedging" in in_lab().html and "@page" not in in_lab().html
    True
    """
    from framing.report.html import FOLDER

    css = re.sub(r"/\*.*?\*/", "", (FOLDER / "report.css").read_text(encoding="utf-8"), flags=re.S)
    css = re.sub(r"@media screen \{((?:[^{}]*\{[^{}]*\})*)\s*\}", r"\1", css).split("@media")[0]
    rules = [r for r in re.findall(r"(?:^|(?<=\}))\s*([^{}@]+\{[^{}]*\})", css) if _OURS.match(r.strip())]
    return Fragment("<style>" + "\n".join([*rules, _CELLS, switches.css(SIGNS)]) + "</style>")
