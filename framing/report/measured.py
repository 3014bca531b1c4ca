"""One measure of a page: its figure, its numbers, every difference; each value leads to the sentences it comes from."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.compare.intervals import FEW
from framing.report.figures import Plate
from framing.report.headlines import Scale, headline, scale
from framing.report.markup import Cell, Fragment, link, numeric, table, text

Anchors = Mapping[tuple[str, str], str]  # measure and group → the evidence; "" for the group: that of all groups


def drawn(own: pd.DataFrame, shown: Scale) -> pd.DataFrame:
    """The rows of one measure as figures take them: ``group, n, value, low, high`` in the unit that is shown."""
    rows = pd.DataFrame({"group": own["group"], "n": own["pieces"]})
    for column in ("value", "low", "high"):
        rows[column] = own[column] * shown.factor
    return rows


def about(at: int, own: pd.DataFrame, note: str, course: bool = False) -> Plate:
    """What stands around the figure of a measure, the ``at``-th of its page; ``course``: it is one over time."""
    name = str(own["measure"].iloc[0])
    known, shown = headline(name), scale(str(own["unit"].iloc[0]))
    told = "; ".join(
        f"{r.group}: {shown.told(r.value)} ({shown.told(r.low)} to {shown.told(r.high)})" for r in own.itertuples()
    )
    return Plate(
        f"{at + 1:02d}-{''.join(c if c.isalnum() else '-' for c in name)}",
        f"{known.title}, {shown.unit}",
        note,
        f"{known.title}{' over time' if course else ''}, {shown.unit}, with 95 % intervals. {told}.",
    )


def small(pieces: int) -> str:
    """What to say beside an interval of so few separate articles.

    >>> small(4), small(1), small(10)
    ('only 4 articles', 'one article: no interval', '')
    """
    if pieces == 1:
        return "one article: no interval"
    return f"only {pieces} articles" if 0 < pieces < FEW else ""


def numbers(own: pd.DataFrame, anchors: Anchors, by: str) -> Fragment:
    """The groups of one measure: value, interval, count and what it is out of."""
    name = str(own["measure"].iloc[0])
    shown = scale(str(own["unit"].iloc[0]))
    rows = []
    for r in own.itertuples():
        behind = anchors[(name, str(r.group))]
        digits = 0 if float(r.count).is_integer() else 1
        rows.append((
            str(r.group), numeric(float(r.articles), 0), numeric(shown.factor * r.value, shown.digits, behind),
            _interval(f"{shown.told(r.low)} to {shown.told(r.high)}", r.low, int(r.pieces)),
            numeric(r.count, digits, behind), numeric(r.base, 0),
        ))  # fmt: skip
    heads = [by, "articles", shown.unit, "95 % interval", "count", "of"]
    return table(heads, rows, f"{headline(name).title}, in numbers; each leads to its sentences")


def _interval(told: str, low: float, pieces: int) -> Cell:
    if not small(pieces):
        return Cell(told, "number")
    return Cell(small(pieces) if pd.isna(low) else f'{told} <span class="soft">({small(pieces)})</span>', "number")


def gaps(found: pd.DataFrame, units: Mapping[str, str], anchors: Anchors) -> Fragment:
    """Every gap that was tested or could not be."""
    if found.empty:
        return Fragment('<p id="gaps">No groups were compared.</p>')
    rows = [_gap(r, scale(units[str(r.measure)]), anchors) for r in found.itertuples()]
    heads = ["measure", "group", "against", "its value", "theirs", "difference [95 %]", "n", "Cliff's δ", "p", "q"]
    caption = "Every difference with its interval; n: articles of each side, copies counted once"
    return table(heads, rows, caption, "gaps")


def _gap(r: object, shown: Scale, anchors: Anchors) -> tuple[str | Cell, ...]:
    g: Mapping[str, object] = r._asdict()  # type: ignore[attr-defined]
    name, one, two = str(g["measure"]), str(g["group_a"]), str(g["group_b"])
    values = [
        numeric(shown.factor * float(str(g[f"value_{end}"])), shown.digits, anchors.get((name, group), ""))
        for end, group in (("a", one), ("b", two))
    ]
    estimate, low, high = (shown.told(float(str(g[c]))) for c in ("estimate", "low", "high"))
    told = f"{estimate} [{low} to {high}]"
    behind = anchors.get((name, one)) or anchors.get((name, ""), "")
    title = f'{text(headline(name).title)} <span class="soft">{text(shown.unit)}</span>'
    return (
        Cell(title), one, "the rest" if two == "rest" else two, *values,
        Cell(link(behind, told) if behind else text(told), "number"), Cell(f"{g['n_a']} : {g['n_b']}", "number"),
        numeric(float(str(g["effect"])), 2), numeric(float(str(g["p"])), 3), numeric(float(str(g["q"])), 3),
    )  # fmt: skip
