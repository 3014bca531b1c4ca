"""The map of who took from whom: a line from each source to each taker, readable in black and white."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from framing.report.figures import INK, SOFT, STYLE, WIDTH

if TYPE_CHECKING:
    from matplotlib.figure import Figure

THINNEST, THICKEST = 0.8, 5.0  # points


def routes(flows: pd.DataFrame) -> Figure:
    """Sources on the left, takers on the right; each line has the number of its row.

    ``flows``: ``source, taker, chars, order``; a line whose order is not known is broken and has no arrow.
    """
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context(dict(STYLE)):
        left, right = (list(dict.fromkeys(flows[c].astype(str))) for c in ("source", "taker"))
        rows = max(len(left), len(right))
        figure = Figure(figsize=(WIDTH, 0.5 + 0.36 * rows))
        figure.subplots_adjust(left=0.30, right=0.70, top=1 - 0.3 / (0.5 + 0.36 * rows), bottom=0.04)
        axes = figure.add_subplot()
        axes.set_axis_off()
        axes.set_xlim(0, 1)
        axes.set_ylim(rows - 0.5, -0.5)
        height = {(0, g): _at(i, len(left), rows) for i, g in enumerate(left)}
        height |= {(1, g): _at(i, len(right), rows) for i, g in enumerate(right)}
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
                x, y, str(n), fontsize=8, ha="center", va="center", color=INK, zorder=5,
                bbox={"boxstyle": "circle,pad=0.18", "facecolor": "white", "edgecolor": SOFT, "lw": 0.6},
            )  # fmt: skip
        for (side, name), at in height.items():
            axes.text(-0.03 if side == 0 else 1.03, at, _short(name), ha="right" if side == 0 else "left", va="center")
        top = -0.5
        axes.text(-0.03, top, "printed first", ha="right", va="bottom", fontsize=8, color=SOFT)
        axes.text(1.03, top, "took", ha="left", va="bottom", fontsize=8, color=SOFT)
        return figure


def _free(one: float, two: float, placed: list[tuple[float, float]]) -> tuple[float, float]:
    """Where on its line a number stands: as far as can be from the numbers before it; the axes are 8 rows wide."""
    spots = [(t, one + (two - one) * t) for t in (0.15 + 0.05 * k for k in range(14))]
    return max(spots, key=lambda s: min(((8 * (s[0] - x)) ** 2 + (s[1] - y) ** 2 for x, y in placed), default=0.0))


def _at(i: int, many: int, rows: int) -> float:
    """The height of a name: names of the shorter side are spread over the whole."""
    return rows * (i + 0.5) / many - 0.5


def _short(name: str, most: int = 26) -> str:
    words = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
