"""The figures of the reports. On a phone, names stand above the rows instead of beside them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from framing.report.figures import ACCENT, INK, RULE, SOFT, WIDE, Frame, canvas, extent, fitting, short, styled
from framing.report.markup import number

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ALONG = "words from the beginning; grey lines: where paragraphs begin"
EDGES = (0.03, 0.95)  # of the axes on a phone, in shares of the width


def strips(
    rows: Sequence[tuple[str, np.ndarray]], length: float, breaks: Sequence[float], frame: Frame = WIDE
) -> Figure:
    """Where the marks of each layer stand in a text: one row a layer, from the first word to the last.

    ``rows``: layer name and its places, an array with a row ``start, end`` for each; ``breaks``: where paragraphs
    begin; all in words.
    """
    with styled(frame):
        figure, axes = _rows(frame, len(rows), (0.24, 0.98), ALONG)
        low, high = (0.02, 0.4) if frame.narrow else (-0.32, 0.64)
        for at, (_, places) in enumerate(rows):
            # Marks closer than the eye can tell are one bar: a long text would make a figure of megabytes.
            grain = length / 400
            begins, ends = places[:, 0], places[:, 1]
            cells = np.column_stack([begins // grain, np.maximum(np.ceil((ends - begins) / grain), 1)])
            axes.broken_barh(
                [(a, b) for a, b in np.unique(cells, axis=0) * grain], (at + low, high), facecolor=INK, linewidth=0
            )
        for x in breaks if len(breaks) <= 200 else ():
            axes.axvline(x, color=RULE, linewidth=0.6, zorder=0)
        _named(axes, [f"{name} ({len(places)})" for name, places in rows], frame)
        axes.set_xlim(0, max(length, 1))
        _across(axes, ALONG, frame, grid=False)
        return figure


def intervals(groups: pd.DataFrame, unit: str, digits: int = 1, frame: Frame = WIDE) -> Figure:
    """Groups side by side, one row each: estimate, 95 % interval, the numbers beside them.

    ``groups`` has ``group, n, value, low, high``; a group without an interval shows its estimate as a hollow dot.
    """
    with styled(frame):
        figure, axes = _rows(frame, len(groups), (0.33, 0.73), unit)
        limit, names = _limit(groups), []
        for at, row in enumerate(groups.itertuples(index=False)):
            _interval(axes, at + 0.2 * frame.narrow, row, limit)
            shown = _told(row, digits)
            room = (
                (frame.width * (EDGES[1] - EDGES[0]) * 72 - extent(shown, frame) - 8)
                if frame.narrow
                else 0.33 * frame.width * 72 - 10
            )
            names.append(fitting(row.group, f"  (n = {row.n})", room, frame))
            where, side = ((1.0, at - 0.24), "right") if frame.narrow else ((1.02, at), "left")
            _write(axes, shown, where, ha=side, fontsize=frame.notes, color=INK)
        _named(axes, names, frame)
        if float(groups[["value", "low"]].min().min()) >= 0:
            axes.set_xlim(left=0)
        else:
            axes.axvline(0, color=SOFT, linewidth=0.7, zorder=0)
        if limit < float("inf"):
            axes.set_xlim(right=limit)
        _across(axes, unit, frame)
        return figure


def parts(rows: pd.DataFrame, pair: tuple[str, str], unit: str, frame: Frame = WIDE) -> Figure:
    """What a difference is made of: a bar for each part, to the right where the first of the pair has more.

    ``rows`` has ``label, part, count_a, count_b``, the largest part first; the counts stand beside the bars.
    """
    above = 2 if frame.narrow else 1  # rows that say which side is whose
    sides = (0.34, 0.82) if frame.narrow else (0.33, 0.8)
    with styled(frame):
        figure, axes = canvas(frame, len(rows) + above, sides, bottom=_below(unit, frame), each=0.21)
        for at, row in enumerate(rows.itertuples(index=False)):
            more = row.part > 0
            # Dark against hatched: the two sides differ without colour as well.
            axes.barh(at, row.part, height=0.62, facecolor=ACCENT if more else "white", edgecolor=INK, linewidth=0.8,
                      hatch="" if more else "/////")  # fmt: skip
            counts = "" if pd.isna(row.count_a) else f"{row.count_a:,.0f} : {row.count_b:,.0f}"
            _write(axes, counts, (1.02, at), fontsize=frame.notes, color=INK)
        most = float(rows["part"].abs().max()) or 1.0
        axes.set_xlim(min(float(rows["part"].min()) * 1.08, -0.25 * most), max(most * 1.08, 0.25 * most))
        room = sides[0] * frame.width * 72 - 10
        axes.set_yticks(range(len(rows)), [fitting(r.label, "", room, frame) for r in rows.itertuples(index=False)])
        axes.set_ylim(len(rows) - 0.5, -0.5 - above)
        _sides(axes, pair, frame)
        _write(axes, "counts", (1.02, -1), fontsize=frame.notes, color=SOFT)
        axes.axvline(0, color=INK, linewidth=0.9)
        _across(axes, unit, frame)
        return figure


def course(groups: pd.DataFrame, unit: str, event: float | None = None, digits: int = 1, frame: Frame = WIDE) -> Figure:
    """A measure over time: one dot a period with its 95 % interval, in the order of the rows.

    ``groups`` as in ``intervals``, with a column ``of`` where several are followed: each has a panel of its own under
    the same scale. ``event``: where a line stands, counted in periods from the first.
    """
    several = "of" in groups
    panels = [(str(of), own) for of, own in groups.groupby("of")] if several else [("", groups)]
    periods = sorted(set(groups["group"])) if several else groups["group"].tolist()
    with styled(frame):
        figure, axes = canvas(
            frame, len(panels), (0.16, 0.97) if frame.narrow else (0.09, 0.98), 0.45, 1.25 if several else 1.8
        )
        # One axis is cut into panels, so that a single course and several have the same edges and letters.
        cells = [axes] if not several else _panels(figure, axes, len(panels))
        for cell, (of, own) in zip(cells, panels, strict=True):
            _points(cell, [periods.index(g) for g in own["group"]] if several else range(len(own)), own, _limit(groups))
            if of:
                cell.set_title(short(of), fontsize=frame.letters, pad=3)
            if event is not None:
                cell.axvline(event, color=SOFT, linestyle="--", linewidth=1)
            cell.set_xlim(-0.6, len(periods) - 0.4)
            cell.set_ylabel(unit)
            cell.grid(axis="y", color=RULE, linewidth=0.5)
            cell.set_axisbelow(True)
        if event is not None:
            style: dict[str, Any] = {"fontsize": frame.notes, "color": SOFT, "va": "top"}
            cells[0].annotate(" event", (event, 1.0), xycoords=cells[0].get_xaxis_transform(), **style)
        # Last: a bound set before all is drawn would end the scale of all panels at the first one's values.
        if float(groups[["value", "low"]].min().min()) >= 0:
            cells[0].set_ylim(bottom=0)
        step = max(1, -(-len(periods) // (3 if frame.narrow else 8)))
        names = (
            [short(g) for g in periods] if several else [f"{short(r.group)}\nn = {r.n}" for r in groups.itertuples()]
        )
        cells[-1].set_xticks(range(0, len(periods), step), names[::step])
        return figure


def _panels(figure: Figure, axes: Axes, many: int) -> list[Axes]:
    """Axes one under the other in the place of one, with the same scales and room for a title each."""
    place = axes.get_position()
    axes.remove()
    grid = figure.add_gridspec(
        many, left=place.x0, right=place.x1, bottom=place.y0, top=place.y1 - 0.2 / figure.get_figheight(), hspace=0.45
    )
    return list(grid.subplots(sharex=True, sharey=True, squeeze=False)[:, 0])


def _points(axes: Axes, places: Iterable[int], own: pd.DataFrame, limit: float) -> None:
    """The values of a course with their intervals; one that goes on beyond ``limit`` is cut there, with an arrow."""
    for at, row in zip(places, own.itertuples(index=False), strict=True):
        sure = not (pd.isna(row.low) or pd.isna(row.high))
        if sure:
            axes.plot([at, at], [row.low, min(row.high, limit)], color=INK, linewidth=1.4, solid_capstyle="butt")
            axes.plot(at, row.low, color=INK, marker="_", markersize=6)
            axes.plot(at, min(row.high, limit), color=INK, marker=6 if row.high > limit else "_", markersize=6)
        if not pd.isna(row.value):
            face = ACCENT if sure else "white"
            axes.plot(at, row.value, marker="o", markersize=5.5, color=face, markeredgecolor=ACCENT, clip_on=False)


def _rows(frame: Frame, rows: int, sides: tuple[float, float], unit: str) -> tuple[Figure, Axes]:
    """A figure of rows whose names stand left of them or, on a phone, above each."""
    below = _below(unit, frame)
    return canvas(frame, rows, EDGES, below, each=0.46) if frame.narrow else canvas(frame, rows, sides, below)


def _named(axes: Axes, names: Sequence[str], frame: Frame) -> None:
    """The names of the rows, which begin at 0, and the axis that holds them."""
    axes.set_yticks(range(len(names)), [""] * len(names) if frame.narrow else names)
    for at, name in enumerate(names) if frame.narrow else ():
        _write(axes, name, (0.0, at - 0.24), color=INK)
    axes.set_ylim(len(names) - 0.5, -0.5)


def _write(axes: Axes, words: str, where: tuple[float, float], **style: Any) -> None:
    """Words at a height in rows and a place across in shares of the axes, over whatever line is there."""
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0} if 0 <= where[0] <= 1 else None
    axes.annotate(words, where, xycoords=axes.get_yaxis_transform(), va="center", bbox=box, **style)


def _sides(axes: Axes, pair: tuple[str, str], frame: Frame) -> None:
    """Above the bars: which side is whose; on a phone one under the other, at the left edge."""
    one, two = (short(name, 22) for name in pair)
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0}
    style: dict[str, Any] = {"va": "center", "fontsize": frame.notes, "color": SOFT, "bbox": box}
    if frame.narrow:
        left = -0.34 / 0.48
        for words, at in ((f"→ more in {one}", -2), (f"← more in {two}", -1)):
            axes.annotate(words, (left, at), xycoords=axes.get_yaxis_transform(), **style)
        return
    for words, side in ((f"more in {one} →", "left"), (f"← more in {two}", "right")):
        axes.annotate(f" {words} ", (0.0, -1), ha=side, **style)


def _across(axes: Axes, unit: str, frame: Frame, grid: bool = True) -> None:
    """The axis of a figure of rows: values from left to right, so few that their labels never meet."""
    axes.set_xlabel(_wrapped(unit, frame))
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0, pad=6)  # a dot at 0 reaches over the axis
    if grid:
        axes.locator_params(axis="x", nbins=6)
        axes.grid(axis="x", color=RULE, linewidth=0.5)
        axes.set_axisbelow(True)


def _wrapped(unit: str, frame: Frame) -> str:
    return "\n".join(textwrap.wrap(unit, 32)) if frame.narrow else unit


def _below(unit: str, frame: Frame) -> float:
    """Inches below the axes of a figure, as its label has lines."""
    return 0.52 + 0.16 * _wrapped(unit, frame).count("\n")


def _limit(groups: pd.DataFrame) -> float:
    """Where the axis ends: an interval far wider than all values would press every dot to the left edge.

    Such an interval is cut there, with an arrow; its numbers stand beside it in full. What goes below 0 has two bounds.
    """
    if float(groups[["value", "low"]].min().min()) < 0:
        return float("inf")
    most, widest = float(groups["value"].max()), float(groups["high"].max())
    return 2.5 * most if 0 < 2.5 * most < widest else float("inf")


def _told(row: Any, digits: int) -> str:
    """The value of a row and, where it has one, its interval."""
    shown = number(row.value, digits)
    if pd.isna(row.low) or pd.isna(row.high):
        return shown
    return f"{shown}  [{number(row.low, digits)} to {number(row.high, digits)}]"


def _interval(axes: Axes, at: float, row: Any, limit: float) -> None:
    sure = not (pd.isna(row.low) or pd.isna(row.high))
    if sure:
        end = min(row.high, limit)
        axes.plot([row.low, end], [at, at], color=INK, linewidth=1.6, solid_capstyle="butt")
        axes.plot(row.low, at, color=INK, marker="|", markersize=6)
        cut = row.high > limit
        axes.plot(end, at, color=INK, marker=5 if cut else "|", markersize=7 if cut else 6, clip_on=False)
    if not pd.isna(row.value):
        face = ACCENT if sure else "white"  # a dot at the end of the axis is a whole one all the same
        axes.plot(row.value, at, marker="o", markersize=6, color=face, markeredgecolor=ACCENT, clip_on=False)
