"""Where all that was counted stands, beside the few sentences a page quotes: nothing counted is without a place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing.report import wording
from framing.report.evidence import behind, worth
from framing.report.highlight import Mark, anchor, marks
from framing.report.markup import Fragment, link, text
from framing.report.showcase import Showcase
from framing.report.sources import title_of

MOST_MARKS = 40  # named one by one; of more, each article with its number
MOST_ARTICLES = 60  # linked for one number


def everywhere(page: Showcase, measure: str, rows: Sequence[int], keep_in: str = "") -> Fragment:
    """All marks that a number of a group counts: each with a link, or each article with its number where they are many.

    ``rows``: the group's articles; of those that the page does not show in full the number is told, and where the table
    of spans has them.
    """
    ids = page.articles["article_id"].astype(str)
    mine = {ids.iloc[i]: i for i in rows}
    found = behind(measure, page.spans)
    found = found[found["article_id"].astype(str).isin(mine)]
    if found.empty:
        return Fragment("")
    shown = {i: page.evidence.own[i] for i in rows if i in page.evidence.own}
    parts, told = [], 0
    each = len(found) <= MOST_MARKS
    for i in sorted(shown)[:MOST_ARTICLES]:
        own = behind(measure, shown[i])
        if len(own):
            places = [
                (str(s.cue), _target(page, i, int(s.start), str(s.layer)), worth(measure, str(s.rule)))
                for s in own.itertuples()
            ]
            told += len(places)
            name = title_of(page.articles.iloc[i])
            if each:
                words = ", ".join(f"{link(to, wording.shortened(cue, 30))} {adds}".rstrip() for cue, to, adds in places)
                parts.append(f"{text(name)}: {words}")
            else:
                parts.append(f"{link(places[0][1], name)} ({len(places)})")
    every = {1: "The one mark", 2: "Both marks"}.get(len(found), f"All {len(found):,} marks")
    lead = every if told == len(found) else f"{told:,} of {len(found):,} marks"
    rest = f"; all are in {text(_table(keep_in))}" if told < len(found) else ""
    return Fragment(f'<p class="note">{lead}: {"; ".join(parts) or "none of them on this page"}{rest}.</p>')


def quoted(measure: str, counted: pd.DataFrame) -> list[Mark]:
    """The marks that a measure counts as they stand in a quoted sentence: those of tone with what each adds."""
    told = [worth(measure, str(rule)) for rule in counted["rule"]]
    found = zip(marks(counted, ""), told, strict=True)
    return [Mark(m.start, m.end, m.layer, m.label, adds or m.tag, m.title, "") for m, adds in found]


def _target(page: Showcase, row: int, start: int, layer: str) -> str:
    """The anchor of a mark, or its article where the mark itself has none."""
    return anchor(f"a{row}", start, layer) if page.has(row, start, layer) else f"a{row}"


def _table(keep_in: str) -> str:
    return f"{Path(keep_in).name}/spans.parquet" if keep_in else "the table of spans"
