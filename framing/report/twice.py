"""What an article says twice or more: a row for each passage, with every place at which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.report import highlight, wording
from framing.report.markup import Cell, Fragment, numeric, table, text

if TYPE_CHECKING:
    from framing.report.close import Reading

MOST_ROWS = 300  # passages that are looked at
MOST_PLACES = 30  # links in a row
HEADS = ["passage", "kind", "words", "first place", "again", "alike, %"]


def repeats(page: Reading) -> Fragment:
    """Every repeated passage with its first place and all that follow, each linked to the text."""
    found = page.spans[page.spans["layer"] == "repetition"]
    if found.empty:
        return Fragment('<p id="repeats">No passage stands twice.</p>')
    rows = [_row(page, first, sorted(again)) for first, again in gathered(found)]
    return table(HEADS, rows, "Passages that stand twice", "repeats")


def gathered(found: Any) -> list[tuple[Any, set[int]]]:
    """The first mark of each passage, and where it stands again; nothing where it repeats a part of itself.

    ``found``: the spans of the layer repetition of one article, in order of ``start``.
    """
    places = list(zip(found["start"], found["end"], strict=True))
    rows: list[tuple[Any, set[int]]] = []
    row_of: dict[int, int] = {}  # where a mark begins → its row
    for s in found.head(MOST_ROWS).itertuples():
        there = highlight.standing(places, highlight.twin_of(s.rule), s.start)
        at = row_of.get(s.start)
        if at is None and there is not None:
            at = row_of.get(there)  # a third copy names one of the two before it as its twin
        if at is None:
            rows.append((s, set()))
            at = len(rows) - 1
        elif s.start != rows[at][0].start:
            rows[at][1].add(s.start)
        row_of[s.start] = at
        if there is not None and there > s.start and row_of.setdefault(there, at) == at:
            rows[at][1].add(there)
    return rows


def _row(page: Reading, first: Any, again: list[int]) -> tuple[Any, ...]:
    links = ", ".join(page.place(start, "repetition").html for start in again[:MOST_PLACES])
    more = f" and {len(again) - MOST_PLACES:,} more" if len(again) > MOST_PLACES else ""
    return (
        Cell(text(wording.shortened(first.cue, 90)), "wide"),
        str(first.label),
        numeric(len(first.cue.split()), 0),
        page.place(first.start, "repetition"),
        Cell(links + more) if again else "in itself",
        numeric(100 * first.strength, 0),
    )
