"""What framing itself has written, which is no article though it may lie among them: its pages and its tables."""

from __future__ import annotations

from collections.abc import Iterable

from framing.model import (
    CLUSTER_COLUMNS,
    GAP_COLUMNS,
    MARK_COLUMNS,
    PASSAGE_COLUMNS,
    REFUSED_COLUMNS,
    SCORE_COLUMNS,
    SPAN_COLUMNS,
)

_TABLES = {
    "spans": SPAN_COLUMNS,
    "marks": MARK_COLUMNS,
    "passages": PASSAGE_COLUMNS,
    "clusters": CLUSTER_COLUMNS,
    "scores": SCORE_COLUMNS,
    "gaps": GAP_COLUMNS,
    "refusals": REFUSED_COLUMNS,
}
_PAGE = '<meta name="generator" content="framing">'
_HEAD = 1_000  # characters of a page in which it says who made it


def page(text: str) -> str:
    """Why a page is no article, or ''.

    >>> page('<head><meta name="generator" content="framing"><title>Compared</title></head>')
    'a page that framing wrote, no article'
    """
    return "a page that framing wrote, no article" if _PAGE in text[:_HEAD] else ""


def table(names: Iterable[str], text_column: str | None) -> str:
    """Why a table with these columns holds no articles, or '' where it may, or is somebody else's.

    >>> table(["id", "cluster"], None), table(["id", "cluster", "text"], None), table(["id", "day"], None)
    ('a table of clusters, as framing writes it, no articles', '', '')
    """
    given = set(names)
    if (text_column or "text") in given:
        return ""
    for kind, columns in _TABLES.items():
        if given.issuperset(columns):
            return f"a table of {kind}, as framing writes it, no articles"
    return ""
