"""The map of who took from whom: a line from each source to each taker, readable in black and white."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from framing.report.figures import INK, SOFT, WIDE, Frame, fitting, styled

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

THINNEST, THICKEST = 0.8, 5.0  # points


def routes(flows: pd.DataFrame, frame: Frame = WIDE) -> Figure:
    """Sources on the left, takers on the right; each line has the number of its row.

    ``flows``: ``source, taker, chars, order``; a line whose order is not known is broken and has no arrow.
    """
    from matplotlib.figure import Figure

    with styled(frame):
        left, right = (list(dict.fromkeys(flows[c].astype(str))) for c in ("source", "taker"))
        rows = max(len(left), len(right))
        each, over = (0.6, 0.5) if frame.narrow else (0.36, 0.3)
        high = over + 0.2 + each * rows
        figure = Figure(figsize=(frame.width, high))
        sides = (0.02, 0.98) if frame.narrow else (0.30, 0.70)
        figure.subplots_adjust(left=sides[0], right=sides[1], top=1 - over / high, bottom=0.04)
        axes = figure.add_subplot()
        axes.set_axis_off()
        axes.set_xlim(0, 1)
        axes.set_ylim(rows - 0.5, -0.5)
        height = {(0, g): _at(i, len(left), rows) for i, g in enumerate(left)}
        height |= {(1, g): _at(i, len(right), rows) for i, g in enumerate(right)}
        _lines(axes, flows, height, frame)
        room = (0.6 if frame.narrow else 0.28) * frame.width * 72
        for (side, name), at in height.items():
            _name(axes, fitting(name, "", room, frame), side, at, frame, color=INK)
        for side, words in enumerate(("printed first", "took")):
            _name(axes, words, side, -0.5 - 0.35 * (not frame.narrow), frame, fontsize=frame.notes, color=SOFT)
        return figure


def _lines(axes: Axes, flows: pd.DataFrame, height: Mapping[tuple[int, str], float], frame: Frame) -> None:
    most = float(flows["chars"].max())
    placed: list[tuple[float, float]] = []
    for n, r in enumerate(flows.itertuples(), 1):
        known = r.order == "known"
        apart = 0.0 if known else 0.16  # both kinds of line may run between the same two groups
        one, two = height[(0, str(r.source))] + apart, height[(1, str(r.taker))] + apart
        wide = THINNEST + (THICKEST - THINNEST) * r.chars / most
        axes.annotate(
            "", (0.99, two), (0.01, one),
            arrowprops={
                "arrowstyle": "-|>" if known else "-", "linestyle": "-" if known else (0, (4, 3)),
                "linewidth": wide, "color": INK if known else SOFT, "shrinkA": 0, "shrinkB": 0,
                "mutation_scale": 12,
            },
        )  # fmt: skip
        x, y = _free(one, two, placed)
        placed.append((x, y))
        axes.text(
            x, y, str(n), fontsize=frame.notes, ha="center", va="center", color=INK, zorder=5,
            bbox={"boxstyle": "circle,pad=0.18", "facecolor": "white", "edgecolor": SOFT, "lw": 0.6},
        )  # fmt: skip


def _name(axes: Axes, words: str, side: int, at: float, frame: Frame, **style: Any) -> None:
    """A name outside of the lines or, on a phone, above their ends."""
    if frame.narrow:
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1}
        axes.text(side, at - 0.14, words, ha=("left", "right")[side], va="bottom", bbox=box, zorder=6, **style)
    else:
        axes.text((-0.03, 1.03)[side], at, words, ha=("right", "left")[side], va="center", **style)


def _free(one: float, two: float, placed: list[tuple[float, float]]) -> tuple[float, float]:
    """Where on its line a number stands: as far as can be from the numbers before it; the axes are 8 rows wide."""
    spots = [(t, one + (two - one) * t) for t in (0.15 + 0.05 * k for k in range(14))]
    return max(spots, key=lambda s: min(((8 * (s[0] - x)) ** 2 + (s[1] - y) ** 2 for x, y in placed), default=0.0))


def _at(i: int, many: int, rows: int) -> float:
    """The height of a name: names of the shorter side are spread over the whole."""
    return rows * (i + 0.5) / many - 0.5
