"""The fonts of a report: matplotlib's own DejaVu, cut to the characters used and put into the file.

A report looks the same on every machine, offline, and a PDF has its fonts inside.
"""

from __future__ import annotations

import base64
import io
from functools import lru_cache
from pathlib import Path

# Family, weight, style and file of each face a report uses.
FACES = (
    ("DejaVu Serif", "400", "normal", "DejaVuSerif.ttf"),
    ("DejaVu Serif", "700", "normal", "DejaVuSerif-Bold.ttf"),
    ("DejaVu Serif", "400", "italic", "DejaVuSerif-Italic.ttf"),
    ("DejaVu Sans", "400", "normal", "DejaVuSans.ttf"),
    ("DejaVu Sans", "700", "normal", "DejaVuSans-Bold.ttf"),
    ("DejaVu Sans Mono", "400", "normal", "DejaVuSansMono.ttf"),
)
# What every report gets: the Latin letters of Europe and the signs of our own pages. A page that needs no more shares
# the cut with all others, so that a batch cuts once; one that does gets its own.
LATIN = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)]))
ALWAYS = frozenset(LATIN + "–—‘’“”„…−→↑↓·§¶×≤≥±δ€™•�")


def folder() -> Path:
    """Where matplotlib keeps its fonts."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf"


def css(page: str, family: str = "") -> str:
    """``@font-face`` rules that hold every face (of one family, if named), cut to the characters of ``page``."""
    characters = "".join(sorted(ALWAYS.union(page)))
    return "\n".join(_rule(*face, characters) for face in FACES if family in ("", face[0]))


def _rule(family: str, weight: str, style: str, file: str, characters: str) -> str:
    data = base64.b64encode(_subset(file, characters)).decode("ascii")
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f"src:url(data:font/woff;base64,{data}) format('woff')}}"
    )


@lru_cache(maxsize=16)
def _subset(file: str, characters: str) -> bytes:
    """The font with these characters only; no time is written into it, so the same page gives the same bytes."""
    import logging

    from fontTools import subset

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = subset.Options()
    options.flavor = "woff"
    options.recalc_timestamp = False
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.notdef_outline = True
    out = io.BytesIO()
    with subset.load_font(str(folder() / file), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text=characters)
        cutter.subset(font)
        font.save(out)
    return out.getvalue()
