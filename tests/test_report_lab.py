"""How the tables of a report look in a notebook."""

from __future__ import annotations

import re

from framing.report import style
from framing.report.markup import numeric, table


def test_in_the_lab_prose_stands_left_and_figures_right() -> None:
    """JupyterLab's rule (one class, one element) sets all cells right; ours weighs more and knows figures by class."""
    css = style.in_lab().html
    assert re.search(r"div\.table th, div\.table td[^{]*\{ text-align: left;", css)
    assert re.search(r"div\.table td\.number \{ text-align: right;", css)
    made = table(["what", "n"], [("a word", numeric(3, 0))], "Some").html
    assert made.startswith('<div class="table') and '<td class="number">3</td>' in made
