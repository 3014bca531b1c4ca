"""One measure of a page: its figure, its numbers, every difference; each value leads to the sentences it comes from."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from framing.compare.intervals import FEW
from framing.compare.thin import TOO_LITTLE, told
from framing.report import wording
from framing.report.figures import Plate
from framing.report.headlines import Scale, headline, scale, titled
from framing.report.markup import Cell, Fragment, exact, link, numeric, table, text

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
    values = "; ".join(
        f"{r.group}: {shown.told(r.value)} ({told(str(r.note)) or _reach(shown, r.low, r.high)})"
        for r in own.itertuples()
    )
    return Plate(
        f"{at + 1:02d}-{''.join(c if c.isalnum() else '-' for c in name)}",
        titled(known.title, shown.unit),
        note,
        f"{titled(known.title, shown.unit)}{' over time' if course else ''}, with 95 % intervals. {values}.",
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
        rows.append((
            str(r.group), numeric(float(r.articles), 0), numeric(shown.factor * r.value, shown.digits, behind),
            _interval(_reach(shown, r.low, r.high), r.low, int(r.pieces), str(r.note)),
            exact(r.count, behind), numeric(r.base, 0),
        ))  # fmt: skip
    heads = [by, "articles", shown.unit.replace("100 ", "100\u00a0"), "95 % interval", "count", "of"]
    return table(heads, rows, f"{headline(name).title}, in numbers; each leads to its sentences")


def _reach(shown: Scale, low: float, high: float) -> str:
    return f"{shown.told(low)} to {shown.told(high)}"


def _interval(reach: str, low: float, pieces: int, note: str) -> Cell:
    if told(note):
        return Cell(_reason(told(note)), "number")
    if not small(pieces):
        return Cell(reach, "number")
    return Cell(small(pieces) if pd.isna(low) else f'{reach} <span class="soft">({small(pieces)})</span>', "number")


def _reason(words: str) -> str:
    """A sentence in place of numbers, on lines of its own: on one it would push the other columns off the page."""
    return f'<span class="reason">{text(words)}</span>'


def none_clear(found: pd.DataFrame) -> str:
    """That no difference is clear of chance, of how many, and how many of them have no interval.

    >>> found = pd.DataFrame({"p": [0.2, 1.0], "note": ["", "A: too little for an interval: found in 1 of 3 pieces"]})
    >>> none_clear(found)[:84]
    'none of 2 differences tested is clear of chance (one has too little for an interval)'
    """
    tested = found[found["p"].notna()]
    if len(tested) == 1:
        return "the one difference tested is not clear of chance, so the groups are not ranked."
    little = int(tested["note"].astype(str).str.contains(TOO_LITTLE).sum())
    said = "all have" if little == len(tested) else wording.counted(little, "has", "have")
    thin = f" ({said} {TOO_LITTLE})" if little else ""
    return f"none of {len(tested)} differences tested is clear of chance{thin}, so the groups are not ranked."


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
    none = TOO_LITTLE if TOO_LITTLE in str(g["note"]) else "no interval"
    words = f"{estimate} [{f'{low} to {high}' if pd.notna(g['low']) else none}]"
    behind = anchors.get((name, one)) or anchors.get((name, ""), "")
    known = headline(name).title
    unit = titled(known, shown.unit).removeprefix(known).removeprefix(", ")
    title = f'{text(known)} <span class="soft">{text(unit)}</span>' if unit else text(known)
    return (
        Cell(title), one, "the rest" if two == "rest" else two, *values,
        Cell(link(behind, words) if behind else text(words), "number"), Cell(f"{g['n_a']} : {g['n_b']}", "number"),
        numeric(float(str(g["effect"])), 2), numeric(float(str(g["p"])), 3), numeric(float(str(g["q"])), 3),
    )  # fmt: skip
