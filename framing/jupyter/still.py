"""Marked articles as plain HTML: what an exported page shows in place of a widget."""

from __future__ import annotations

import re

import pandas as pd

from framing.jupyter.marked import PAGE
from framing.report import highlight, style
from framing.report.markup import text as escaped
from framing.report.sources import title_of

MOST = 10  # articles shown


def still(articles: pd.DataFrame, marks: pd.DataFrame) -> str:
    """The articles that have marks, each text with the marks and their labels; the first one if none has any."""
    ids = articles["article_id"].astype(str)
    has = ids.isin(set(marks["article_id"].astype(str))) if len(marks) else ids == ids.iloc[0]
    chosen = articles[has.to_numpy()]
    pages = "".join(_page(row, marks) for _, row in chosen.head(MOST).iterrows())
    more = f"<p>{len(chosen) - MOST} more articles have marks.</p>" if len(chosen) > MOST else ""
    return f"{style.in_lab().html}{pages}{more}"


def _page(row: pd.Series, marks: pd.DataFrame) -> str:
    text = str(row["text"])
    own = marks[marks["article_id"].astype(str) == str(row["article_id"])]
    found = [_mark(m) for m in own.itertuples() if text[m.start : m.end] == m.cue]
    body = highlight.article_html(text, found, "still")
    title = f'<p style="font-weight:700;margin:.7em 0 .2em">{escaped(title_of(row))}</p>'
    return f'<div style="{PAGE}"><div class="article" style="margin:.6em 0 0">{title}{body}</div></div>'


def _mark(m: object) -> highlight.Mark:
    start, end, layer, label, voice, who = (
        getattr(m, c) for c in ("start", "end", "layer", "label", "voice", "annotator")
    )
    told = ", ".join(filter(None, [str(label).replace("_", " "), voice, who]))
    # A layer is anybody's word; as part of a class it must be letters.
    safe = re.sub(r"\W", "-", str(layer), flags=re.ASCII)
    return highlight.Mark(start, end, "attitude" if safe == "repetition" else safe, label, told, f"{layer}: {told}", "")
