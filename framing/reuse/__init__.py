"""Passages shared by two articles, or said twice in one; clusters of copies; what was changed in the copying.

The steps, each a module: ``anchors`` (which pairs), ``align`` (where exactly), ``detect`` (all of it over shards),
``verdicts`` (what a passage is), ``clusters`` (which articles are copies), ``changes`` (what was changed).
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from framing.errors import TableError, nearest
from framing.reuse.changes import changes, difference
from framing.reuse.clusters import clusters, coverage
from framing.reuse.detect import gathered, mapped, shards, shared
from framing.reuse.verdicts import largest, verdicts
from framing.table import Passages

__all__ = ["changes", "clusters", "coverage", "difference", "largest", "reuse", "verdicts"]

LEVELS = ("phrase", "sentence", "paragraph")


def reuse(articles: pd.DataFrame, *, inside: bool = True, across: bool = True) -> Passages:
    """Every passage that stands twice, in one article (a == b) or in two.

    Columns: ``a, a0, a1, b, b0, b1`` (article ids and code-point offsets, end exclusive), ``unit`` (paragraph, sentence
    or phrase: what the passage is the whole of), ``similarity`` (equal words over all, above 0 to 1), and those of
    ``verdicts``: ``kind, share_a, share_b, first``.
    Cost: linear in the text, about a second per ten megabytes.

    >>> text = "The mayor opened the long bridge over the river on Monday and thanked the builders."
    >>> found = reuse(pd.DataFrame({"article_id": ["x", "y"], "text": [text, "He said: " + text]}))
    >>> found[["a", "a0", "a1", "b", "b0", "b1"]].values.tolist()
    [['x', 0, 83, 'y', 9, 92]]
    """
    for name in ("article_id", "text"):
        if name not in articles.columns:
            raise TableError(f"no column {name!r}", hint=nearest(name, map(str, articles.columns)))
    ids, texts = articles["article_id"].astype(str).tolist(), articles["text"].astype(str).tolist()
    found, marks, twins = gathered(
        (mapped(part, within=inside, across=across) for part in shards(texts)), sum(map(len, texts)) // 2 + len(texts)
    )
    rows: list[tuple[Any, ...]] = [
        (ids[t.number], t.a0, t.a1, ids[t.number], t.b0, t.b1, LEVELS[t.level], t.similarity) for t in twins
    ]
    rows += [
        (ids[s.a], s.a0, s.a1, ids[s.b], s.b0, s.b1, LEVELS[s.level], s.similarity)
        for s in (shared(texts, found, marks) if across else ())
    ]
    return _table(articles, rows)


def _table(articles: pd.DataFrame, rows: list[tuple[Any, ...]]) -> Passages:
    table = Passages.from_rows(row[:6] for row in rows)
    table["unit"] = pd.Series([row[6] for row in rows], dtype="str", index=table.index)
    table["similarity"] = pd.Series([round(row[7], 4) for row in rows], dtype="float64", index=table.index)
    told = verdicts(articles, table)
    for name in told.columns:
        table[name] = told[name]
    return table
