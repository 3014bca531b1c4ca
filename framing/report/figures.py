"""Figures in one style: direct labels, intervals, readable in black and white; in the page and beside it."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from framing.report.markup import Fragment, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, RULE, ACCENT = "#1b1b1b", "#565656", "#cfcfcf", "#00598f"
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
PHONE = "(max-width: 40rem)"  # where the style of a page changes too


@dataclass(frozen=True)
class Frame:
    """How wide a figure is, in inches, and how large its letters and its notes are, in points.

    A figure is as wide as the text, so that its letters are as large as those beside it.
    """

    width: float
    letters: float
    notes: float
    narrow: bool = False


WIDE, NARROW = Frame(7.2, 8.5, 8.0), Frame(3.6, 9.0, 9.0, narrow=True)


class Drawing(Protocol):
    """What draws a figure for a page or, with its names above the rows instead of beside them, for a phone."""

    def __call__(self, *, frame: Frame) -> Figure: ...


@contextmanager
def styled(frame: Frame = WIDE) -> Iterator[None]:
    """Everything drawn inside has the style of a report."""
    from matplotlib import rc_context

    with rc_context({**STYLE, "font.size": frame.letters}):
        yield


@dataclass(frozen=True)
class Plate:
    """What stands around a figure: ``name`` of its files, ``title`` (what it shows), ``note`` (how to read it)."""

    name: str
    title: str
    note: str
    alt: str


def plate(draw: Drawing, about: Plate, keep_in: str = "") -> Fragment:
    """The figure as a fragment with alternative text; kept as ``name.svg`` and ``name.pdf`` if a folder is given.

    A page holds it twice: as wide as its text, and with letters that can be read on a phone.
    """
    with styled():
        wide = draw(frame=WIDE)
        svg = _bytes(wide, "svg")
        if keep_in:
            folder = Path(keep_in)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{about.name}.svg").write_bytes(svg)
            (folder / f"{about.name}.pdf").write_bytes(_bytes(wide, "pdf"))
    with styled(NARROW):
        phone = _bytes(draw(frame=NARROW), "svg")
    return Fragment(
        f'<figure id="figure-{text(about.name)}"><picture><source media="{PHONE}" srcset="{_inline(phone)}">'
        f'<img src="{_inline(svg)}" alt="{text(about.alt)}"></picture>'
        f"<figcaption><strong>{text(about.title)}.</strong> {text(about.note)}</figcaption></figure>"
    )


def _inline(svg: bytes) -> str:
    """A figure as an address that holds it: much smaller than in base64, for a page may have two dozen.

    Without comments, metadata, names of groups and line breaks, and with hundredths of a point; all text in it is
    letters drawn as paths, so that no name of the user's is in the way. Commas stand for spaces, which would take
    three letters each: an address in a list of sources ends at a space.
    """
    drawn = svg.decode("utf-8")
    bare = re.sub(r"<!--.*?-->|<metadata>.*?</metadata>", "", drawn[drawn.index("<svg") :], flags=re.S)
    bare = re.sub(r"<g id='[^']*'", "<g", " ".join(bare.replace('"', "'").split()).replace("> <", "><"))
    bare = re.sub(r"(?<![\d.])([1-9]\d*\.\d\d)\d+", r"\1", re.sub(r"(?<=[:;]) ", "", bare))
    bare = re.sub(r"(?<=\d) (?=-?\d)", ",", re.sub(r" d='([^']*)'", _close, bare)).replace("DejaVuSans-", "D")
    bare = re.sub(r"(<use xlink:href='[^']*') transform='translate\(([\d.]+),0\)'", r"\1 x='\2'", bare)
    return "data:image/svg+xml," + quote(bare, safe="='/:;,.-+()!*@?$~_")


def _close(path: re.Match[str]) -> str:
    """A path without the spaces around its letters."""
    return " d='" + re.sub(r" ?([A-Za-z]) ?", r"\1", path[1]) + "'"


def _bytes(figure: Figure, kind: str) -> bytes:
    out = io.BytesIO()
    no_clock = {"Date": None} if kind == "svg" else {"CreationDate": None, "ModDate": None}
    with warnings.catch_warnings():
        # A name in a script DejaVu lacks is drawn as boxes; it stands in the table and the alternative text as it is.
        warnings.filterwarnings("ignore", message=r"Glyph \d+")
        figure.savefig(out, format=kind, metadata=no_clock)
    return out.getvalue()


def canvas(
    frame: Frame, rows: int, sides: tuple[float, float], bottom: float = 0.52, each: float = 0.3
) -> tuple[Figure, Axes]:
    """An empty figure with room for ``rows`` lines; ``sides`` bound the axes, in shares of the width.
    ``bottom``: inches below them; ``each``: inches a line.

    Never cut to its content: letters must have the same size in every figure of a page.
    """
    from matplotlib.figure import Figure

    height = 0.1 + max(bottom, 0.52) + each * rows
    figure = Figure(figsize=(frame.width, height))
    figure.subplots_adjust(left=sides[0], right=sides[1], bottom=bottom / height, top=1 - 0.06 / height)
    return figure, figure.add_subplot()


def fitting(name: object, tail: str, room: float, frame: Frame = WIDE) -> str:
    """A name and what stands behind it, the name as short as it must be for this many points."""
    most, words = 28, short(name)
    while most > 4 and extent(words + tail, frame) > room:
        most -= 1
        words = short(name, most)
    return words + tail


def extent(words: str, frame: Frame) -> float:
    """How wide words are in a figure, in points."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextToPath

    font = FontProperties(family=str(STYLE["font.family"]), size=frame.letters)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph \d+")
        return float(TextToPath().get_text_width_height_descent(words, font, False)[0])


def short(name: object, most: int = 28) -> str:
    """A name on one line, with an ellipsis where it is longer than this many letters."""
    words = " ".join("".join(c if c.isprintable() else " " for c in str(name)).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
