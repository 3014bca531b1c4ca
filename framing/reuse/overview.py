"""The passages of a corpus at a glance: the largest, and who took from whom."""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.reuse.quoted import shared_with


def largest(articles: pd.DataFrame, passages: pd.DataFrame, top: int = 20) -> pd.DataFrame:
    """The longest passages of kind copy, part copy or shared quotation, one row for each wording.

    Columns of the passages, and ``chars``, ``articles`` (how many hold it), ``text``.
    """
    text = dict(zip(articles["article_id"].astype(str), articles["text"], strict=True))
    table = passages[passages["kind"].isin(["copy", "part copy", "shared quotation"])].copy()
    table["chars"] = table["a1"] - table["a0"]
    table = table.sort_values(["chars", "a", "b", "a0"], ascending=[False, True, True, True], kind="stable")
    seen: dict[str, list[tuple[int, int]]] = {}
    rows, holders = [], []
    for n, row in enumerate(table.itertuples(index=False)):
        if shared_with(seen.get(row.a, ()), row.a0, row.a1) or shared_with(seen.get(row.b, ()), row.b0, row.b1):
            continue
        for name, low, high in ((row.a, row.a0, row.a1), (row.b, row.b0, row.b1)):
            seen.setdefault(name, []).append((low, high))
        hold = table[((table["a"] == row.a) & (table["a0"] < row.a1) & (row.a0 < table["a1"]))
                     | ((table["b"] == row.a) & (table["b0"] < row.a1) & (row.a0 < table["b1"]))]  # fmt: skip
        rows.append(n)
        holders.append(len(set(hold["a"]) | set(hold["b"])))
        if len(rows) == top:
            break
    out = table.iloc[rows].reset_index(drop=True)
    out["articles"] = holders
    out["text"] = [text[a][low:high] for a, low, high in zip(out["a"], out["a0"], out["a1"], strict=True)]
    return out


def flows(articles: pd.DataFrame, passages: pd.DataFrame, by: str = "outlet") -> pd.DataFrame:
    """Who took what from whom: one row per pair of groups, the earlier first, the most characters on top.

    Columns: ``source, taker`` (values of column ``by``), ``articles`` (of the taker), ``passages``, ``chars``.  Only
    copies and part copies with a known direction; within one group nothing is taken.

    >>> a = pd.DataFrame({"article_id": ["x", "y"], "outlet": ["Wire", "Post"]})
    >>> p = pd.DataFrame({"a": ["x"], "b": ["y"], "b0": [0], "b1": [90], "a0": [0], "a1": [88], "kind": ["copy"]})
    >>> flows(a, p.assign(first="x")).values.tolist()
    [['Wire', 'Post', 1, 1, 90]]
    """
    kept = passages[passages["kind"].isin(["copy", "part copy"]) & (passages["first"] != "")]
    group = dict(zip(articles["article_id"].astype(str), articles[by].astype(str), strict=True))
    forward = (kept["first"] == kept["a"]).to_numpy(bool)
    taker = np.where(forward, kept["b"], kept["a"])
    chars = np.where(forward, kept["b1"] - kept["b0"], kept["a1"] - kept["a0"])
    table = pd.DataFrame({"source": kept["first"].map(group), "article": taker, "chars": chars})
    table["taker"] = table["article"].map(group)
    grouped = table[table["source"] != table["taker"]].groupby(["source", "taker"], as_index=False)
    out = grouped.agg(articles=("article", "nunique"), passages=("chars", "size"), chars=("chars", "sum"))
    return out.sort_values(
        ["chars", "source", "taker"], ascending=[False, True, True], kind="stable", ignore_index=True
    )
