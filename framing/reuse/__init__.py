"""Passages shared by two articles, or said twice in one; clusters of copies; what was changed in the copying.

The steps, each a module: ``anchors`` (which pairs), ``align`` (where exactly), ``detect`` (all of it over shards),
``verdicts`` (what a passage is), ``clusters`` (which articles are copies), ``changes`` (what was changed), ``index``
(an old corpus on disk).
"""

from __future__ import annotations

import pandas as pd

from framing.reuse.changes import changes, difference
from framing.reuse.clusters import clusters, coverage
from framing.reuse.detect import gathered, mapped, shards, shared
from framing.reuse.index import Index
from framing.reuse.overlap import overlap
from framing.reuse.overview import flows, largest
from framing.reuse.table import checked, passage_table, shared_row, twin_row
from framing.reuse.verdicts import verdicts
from framing.table import Passages

__all__ = ["Index", "changes", "clusters", "coverage", "difference", "flows", "largest", "overlap", "reuse", "verdicts"]


def reuse(articles: pd.DataFrame, *, inside: bool = True, across: bool = True) -> Passages:
    """Every passage that stands twice, in one article (a == b) or in two.

    Columns: ``a, a0, a1, b, b0, b1`` (article ids and code-point offsets, end exclusive), ``unit`` (paragraph, sentence
    or phrase: what the passage is the whole of), ``similarity`` (equal words over all, above 0 to 1), and those of
    ``verdicts``: ``kind, share_a, share_b, first``.
    Cost: near linear in the text; ``benchmarks/reuse.py`` prints it.

    >>> text = "The mayor opened the long bridge over the river on Monday and thanked the builders."
    >>> found = reuse(pd.DataFrame({"article_id": ["x", "y"], "text": [text, "He said: " + text]}))
    >>> found[["a", "a0", "a1", "b", "b0", "b1"]].values.tolist()
    [['x', 0, 83, 'y', 9, 92]]
    """
    ids, texts = checked(articles)
    room = int(texts.sizes().sum()) // 2 + len(texts)  # a word and the gap behind it are two characters at least
    found, marks, twins = gathered((mapped(part, within=inside, across=across) for part in shards(texts)), room)
    rows = [twin_row(ids, t) for t in twins]
    rows += [shared_row(ids, s) for s in (shared(texts, found, marks) if across else ())]
    return passage_table(articles, rows)
