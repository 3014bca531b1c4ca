"""The measures of one article, each number over the marks it counts and no others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pandas as pd

from framing.report import wording
from framing.report.evidence import behind, worth
from framing.report.highlight import name_of, several
from framing.report.markup import Cell, Fragment, exact, joined, link, numeric, table, text

if TYPE_CHECKING:
    from framing.report.close import Reading

MOST = 40  # marks named for one number


def measures(page: Reading, key: str) -> Fragment:
    """The scores of the article, with what each is divided by, and under them the marks behind each.

    ``key``: the anchor of the article, for what counts its words. Zero counts are left out and said so.
    """
    own = page.scores[page.scores["article_id"].astype(str) == str(page.articles.iloc[0]["article_id"])]
    shown = own[(own["count"] != 0) & own["value"].notna()]
    rows: list[tuple[str | Cell, ...]] = []
    lists: list[Fragment] = []
    for n, s in enumerate(shown.itertuples()):
        name = str(s.measure)
        found = behind(name, page.spans)
        target = _elsewhere(name) or (f"counted-{n}" if len(found) else key)
        if target == f"counted-{n}":
            lists.append(_marks(page, name, found, target))
        # What is only counted (words, sentences) is a whole number; all else is divided by something.
        value = exact(s.value, target) if s.base == 1 else partial(numeric, digits=2)(s.value, target=target)
        rows.append((name, value, str(s.unit), exact(s.count, target), exact(s.base)))
    note = f'<p class="note">{len(own) - len(shown)} measures of this article are zero or empty and not shown.</p>'
    whole = table(["measure", "value", "unit", "count", "of"], rows, "Measures of this article") + Fragment(note)
    return whole + joined(lists)


def _elsewhere(measure: str) -> str:
    """The anchor of the table that holds what a measure counts already."""
    if measure == "repetition.longest":  # one row of that table, or two: they are named
        return ""
    return "repeats" if measure.partition(".")[0] in ("repetition", "reuse") else ""


def _marks(page: Reading, name: str, found: pd.DataFrame, anchor: str) -> Fragment:
    """The marks of one measure in the order of the text, each with a link to its place."""
    first = found.sort_values("start", kind="stable").head(MOST)
    words = ", ".join(
        " ".join(filter(None, [page.linked(int(s.start), str(s.layer), cue), worth(name, str(s.rule))]))
        for s, cue in zip(first.itertuples(), first["cue"].map(lambda c: wording.shortened(str(c), 30)), strict=True)
    )
    if len(found) > MOST:
        layer = str(found["layer"].iloc[0])
        words += f" and {len(found) - MOST:,} more, among {link(f'why-{name_of(layer)}', f'all {several(layer)}')}"
    many = wording.counted(len(found), "mark")
    return Fragment(f'<p class="note" id="{anchor}"><strong>{text(name)}</strong>, {many}: {words}.</p>')
