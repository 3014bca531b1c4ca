"""Figures in one style: direct labels, intervals, readable in black and white; in the page and beside it."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import numpy as np
import pandas as pd

from framing.report.markup import Fragment, number, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, RULE, ACCENT = "#1b1b1b", "#565656", "#cfcfcf", "#00598f"
WIDTH = 7.2  # inches; a figure is as wide as the text, so that its letters are as large as those beside it
STYLE: Mapping[str, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 8.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": SOFT,
    "axes.labelcolor": SOFT,
    "axes.titlesize": 9.5,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.titlecolor": INK,
    "xtick.color": SOFT,
    "ytick.color": INK,
    "svg.fonttype": "path",
    "svg.hashsalt": "framing",
    "pdf.fonttype": 42,
    "text.parse_math": False,  # an outlet may be called "$x$"
    "figure.dpi": 96,
}


@dataclass(frozen=True)
class Plate:
    """What stands around a figure: ``name`` of its files, ``title`` (what it shows), ``note`` (how to read it)."""

    name: str
    title: str
    note: str
    alt: str


def plate(figure: Figure, about: Plate, keep_in: str = "") -> Fragment:
    """The figure as a fragment with alternative text; kept as ``name.svg`` and ``name.pdf`` if a folder is given."""
    from matplotlib import rc_context

    with rc_context(dict(STYLE)):
        svg = _bytes(figure, "svg")
        if keep_in:
            folder = Path(keep_in)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{about.name}.svg").write_bytes(svg)
            (folder / f"{about.name}.pdf").write_bytes(_bytes(figure, "pdf"))
    return Fragment(
        f'<figure id="figure-{text(about.name)}"><img src="{_inline(svg.decode("utf-8"))}" alt="{text(about.alt)}">'
        f"<figcaption><strong>{text(about.title)}.</strong> {text(about.note)}</figcaption></figure>"
    )


def _inline(svg: str) -> str:
    """A figure as an address that holds it: a quarter smaller than in base64, for a page may have a dozen.

    Without comments, metadata and line breaks; all text in it is paths, so that no name of the user's is in the way.
    """
    bare = re.sub(r"<!--.*?-->|<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.S)
    return "data:image/svg+xml," + quote(" ".join(bare.replace('"', "'").split()), safe=" ='/:;,.-+()!*@?$~_")


def _bytes(figure: Figure, kind: str) -> bytes:
    out = io.BytesIO()
    no_clock = {"Date": None} if kind == "svg" else {"CreationDate": None, "ModDate": None}
    with warnings.catch_warnings():
        # A name in a script DejaVu lacks is drawn as boxes; it stands in the table and the alternative text as it is.
        warnings.filterwarnings("ignore", message=r"Glyph \d+")
        figure.savefig(out, format=kind, metadata=no_clock)
    return out.getvalue()


def strips(rows: Sequence[tuple[str, np.ndarray]], length: float, breaks: Sequence[float]) -> Figure:
    """Where the marks of each layer stand in a text: one row a layer, from the first word to the last.

    ``rows``: layer name and its places, an array with a row ``start, end`` for each; ``breaks``: where paragraphs
    begin; all in words.
    """
    from matplotlib import rc_context

    with rc_context(dict(STYLE)):
        figure, axes = _figure(rows=len(rows), left=0.24, right=0.98)
        for at, (_, places) in enumerate(rows):
            # Marks closer than the eye can tell are one bar: a long text would make a figure of megabytes.
            grain = length / 400
            begins, ends = places[:, 0], places[:, 1]
            cells = np.column_stack([begins // grain, np.maximum(np.ceil((ends - begins) / grain), 1)])
            axes.broken_barh(
                [(a, b) for a, b in np.unique(cells, axis=0) * grain], (at - 0.32, 0.64), facecolor=INK, linewidth=0
            )
        for x in breaks if len(breaks) <= 200 else ():
            axes.axvline(x, color=RULE, linewidth=0.6, zorder=0)
        axes.set_yticks(range(len(rows)), [f"{name} ({len(places)})" for name, places in rows])
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlim(0, max(length, 1))
        axes.set_xlabel("words from the beginning; grey lines: where paragraphs begin")
        axes.spines["left"].set_visible(False)
        axes.tick_params(axis="y", length=0)
        return figure


def intervals(groups: pd.DataFrame, unit: str, digits: int = 1) -> Figure:
    """Groups side by side, one row each: estimate, 95 % interval, the numbers beside them.

    ``groups`` has ``group, n, value, low, high``; a group without an interval shows its estimate as a hollow dot.
    """
    from matplotlib import rc_context

    with rc_context(dict(STYLE)):
        figure, axes = _figure(rows=len(groups), left=0.33, right=0.73)
        limit = _limit(groups)
        for at, row in enumerate(groups.itertuples(index=False)):
            _interval(axes, at, row, digits, limit)
        names = [_fitting(r.group, f"  (n = {r.n})", 0.33) for r in groups.itertuples(index=False)]
        axes.set_yticks(range(len(groups)), names)
        axes.set_ylim(len(groups) - 0.5, -0.5)
        if float(groups[["value", "low"]].min().min()) >= 0:
            axes.set_xlim(left=0)
        else:
            axes.axvline(0, color=SOFT, linewidth=0.7, zorder=0)
        if limit < float("inf"):
            axes.set_xlim(right=limit)
        _across(axes, unit)
        return figure


def parts(rows: pd.DataFrame, pair: tuple[str, str], unit: str) -> Figure:
    """What a difference is made of: a bar for each part, to the right where the first of the pair has more.

    ``rows`` has ``label, part, count_a, count_b``, the largest part first; the counts stand beside the bars.
    """
    from matplotlib import rc_context

    one, two = (_short(name, 22) for name in pair)
    with rc_context(dict(STYLE)):
        figure, axes = _figure(rows=len(rows) + 1, left=0.33, right=0.8, each=0.21)
        for at, row in enumerate(rows.itertuples(index=False)):
            more = row.part > 0
            # Dark against hatched: the two sides differ without colour as well.
            axes.barh(at, row.part, height=0.62, facecolor=ACCENT if more else "white", edgecolor=INK, linewidth=0.8,
                      hatch="" if more else "/////")  # fmt: skip
            counts = "" if pd.isna(row.count_a) else f"{row.count_a:,.0f} : {row.count_b:,.0f}"
            axes.annotate(counts, (1.02, at), xycoords=axes.get_yaxis_transform(), va="center", fontsize=8, color=INK)
        most = float(rows["part"].abs().max()) or 1.0
        axes.set_xlim(min(float(rows["part"].min()) * 1.08, -0.25 * most), max(most * 1.08, 0.25 * most))
        axes.set_yticks(range(len(rows)), [_fitting(r.label, "", 0.33) for r in rows.itertuples(index=False)])
        axes.set_ylim(len(rows) - 0.5, -1.5)
        for words, x, side in ((f"more in {one} →", 0.0, "left"), (f"← more in {two}", 0.0, "right")):
            axes.annotate(f" {words} ", (x, -1), ha=side, va="center", fontsize=8, color=SOFT,
                          bbox={"facecolor": "white", "edgecolor": "none", "pad": 0})  # fmt: skip
        axes.annotate("counts", (1.02, -1), xycoords=axes.get_yaxis_transform(), va="center", fontsize=8, color=SOFT)
        axes.axvline(0, color=INK, linewidth=0.9)
        _across(axes, unit)
        return figure


def course(groups: pd.DataFrame, unit: str, event: float | None = None, digits: int = 1) -> Figure:
    """A measure over time: one dot a period with its 95 % interval, in the order of the rows.

    ``groups`` as in ``intervals``; ``event``: where a line stands, counted in periods from the first.
    """
    from matplotlib import rc_context

    with rc_context(dict(STYLE)):
        figure, axes = _figure(rows=6, left=0.09, right=0.98, bottom=0.45)
        limit = _limit(groups)
        for at, row in enumerate(groups.itertuples(index=False)):
            sure = not (pd.isna(row.low) or pd.isna(row.high))
            if sure:
                axes.plot([at, at], [row.low, min(row.high, limit)], color=INK, linewidth=1.4, solid_capstyle="butt")
                axes.plot(at, row.low, color=INK, marker="_", markersize=6)
                axes.plot(at, min(row.high, limit), color=INK, marker=6 if row.high > limit else "_", markersize=6)
            if not pd.isna(row.value):
                face = ACCENT if sure else "white"
                axes.plot(at, row.value, marker="o", markersize=5.5, color=face, markeredgecolor=ACCENT, clip_on=False)
        if event is not None:
            axes.axvline(event, color=SOFT, linestyle="--", linewidth=1)
            axes.annotate(" event", (event, 1.0), xycoords=axes.get_xaxis_transform(), fontsize=8, color=SOFT, va="top")
        step = max(1, -(-len(groups) // 8))
        names = [f"{_short(r.group)}\nn = {r.n}" for r in groups.itertuples()]
        axes.set_xticks(range(0, len(groups), step), names[::step])
        axes.set_xlim(-0.6, len(groups) - 0.4)
        if float(groups[["value", "low"]].min().min()) >= 0:
            axes.set_ylim(bottom=0)
        axes.set_ylabel(unit)
        axes.grid(axis="y", color=RULE, linewidth=0.5)
        axes.set_axisbelow(True)
        return figure


def _across(axes: Axes, unit: str) -> None:
    """The axis of a figure of rows: values from left to right, so few that their labels never meet."""
    axes.locator_params(axis="x", nbins=6)
    axes.set_xlabel(unit)
    axes.grid(axis="x", color=RULE, linewidth=0.5)
    axes.set_axisbelow(True)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0, pad=6)  # a dot at 0 reaches over the axis


def _limit(groups: pd.DataFrame) -> float:
    """Where the axis ends: an interval far wider than all values would press every dot to the left edge.

    Such an interval is cut there, with an arrow; its numbers stand beside it in full. What goes below 0 has two bounds.
    """
    if float(groups[["value", "low"]].min().min()) < 0:
        return float("inf")
    most, widest = float(groups["value"].max()), float(groups["high"].max())
    return 2.5 * most if 0 < 2.5 * most < widest else float("inf")


def _interval(axes: Axes, at: int, row: Any, digits: int, limit: float) -> None:
    sure = not (pd.isna(row.low) or pd.isna(row.high))
    shown = number(row.value, digits)
    if sure:
        end = min(row.high, limit)
        axes.plot([row.low, end], [at, at], color=INK, linewidth=1.6, solid_capstyle="butt")
        axes.plot(row.low, at, color=INK, marker="|", markersize=6)
        cut = row.high > limit
        axes.plot(end, at, color=INK, marker=5 if cut else "|", markersize=7 if cut else 6, clip_on=False)
        shown = f"{shown}  [{number(row.low, digits)} to {number(row.high, digits)}]"
    if not pd.isna(row.value):
        face = ACCENT if sure else "white"  # a dot at the end of the axis is a whole one all the same
        axes.plot(row.value, at, marker="o", markersize=6, color=face, markeredgecolor=ACCENT, clip_on=False)
    axes.annotate(shown, (1.02, at), xycoords=axes.get_yaxis_transform(), va="center", fontsize=8, color=INK)


def _figure(rows: int, left: float, right: float, bottom: float = 0.52, each: float = 0.3) -> tuple[Figure, Axes]:
    """An empty figure with room for ``rows`` lines; ``left`` and ``right`` bound the axes, in shares of the width.
    ``bottom``: inches below them; ``each``: inches a line.

    Never cut to its content: letters must have the same size in every figure of a page.
    """
    from matplotlib.figure import Figure

    height = 0.62 + each * rows
    figure = Figure(figsize=(WIDTH, height))
    figure.subplots_adjust(left=left, right=right, bottom=bottom / height, top=1 - 0.06 / height)
    return figure, figure.add_subplot()


def _fitting(name: object, tail: str, room: float) -> str:
    """A name and what stands behind it, the name as short as it must be beside axes that begin at this share."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextToPath

    font = FontProperties(family=str(STYLE["font.family"]), size=float(STYLE["font.size"]))
    wide = TextToPath().get_text_width_height_descent
    most, words = 28, _short(name)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph \d+")
        while most > 4 and wide(words + tail, font, False)[0] > room * WIDTH * 72 - 10:
            most -= 1
            words = _short(name, most)
    return words + tail


def _short(name: object, most: int = 28) -> str:
    words = " ".join("".join(c if c.isprintable() else " " for c in str(name)).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
