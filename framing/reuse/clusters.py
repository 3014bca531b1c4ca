"""Copies of one piece, grouped: one wire story, fourteen outlets."""

from __future__ import annotations

import numpy as np
import pandas as pd

from framing.model import PASSAGE_COLUMNS
from framing.reuse.texts import Texts
from framing.table import Clusters, needs

COPY = 0.65  # an article of which at least this share stands in another is a copy of it


def covered(low: pd.Series, high: pd.Series, pair: pd.Series) -> pd.Series:
    """Characters of the union of the stretches ``low:high``, per pair, in the order pairs first appear."""
    frame = pd.DataFrame({"pair": pair.to_numpy(), "low": low.to_numpy(), "high": high.to_numpy()})
    frame = frame.sort_values(["pair", "low", "high"], kind="stable")
    # The furthest end so far in the same pair: what lies before it was counted.
    far = frame.groupby("pair", sort=False)["high"].cummax().groupby(frame["pair"], sort=False).shift(fill_value=0)
    fresh = (frame["high"] - np.maximum(frame["low"], far)).clip(lower=0)
    return fresh.groupby(frame["pair"], sort=True).sum()


def coverage(articles: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """One row per pair of different articles: ``a, b, share_a, share_b``, the share of each one's characters.

    Boilerplate is not counted where ``kind`` tells it.
    """
    needs(articles, ("article_id", "text"), "articles")
    needs(passages, PASSAGE_COLUMNS, "passages")
    across = passages[passages["a"] != passages["b"]]
    if "kind" in across.columns:
        across = across[across["kind"] != "boilerplate"]
    keys = across[["a", "b"]].drop_duplicates().sort_values(["a", "b"], kind="stable").reset_index(drop=True)
    number = across[["a", "b"]].merge(keys.reset_index(), on=["a", "b"], how="left")["index"]
    chars = np.maximum(1, Texts(articles["text"]).sizes())
    size = dict(zip(articles["article_id"].astype(str), chars.tolist(), strict=True))
    for side in ("a", "b"):
        held = covered(across[f"{side}0"], across[f"{side}1"], number)
        keys[f"share_{side}"] = held.to_numpy(dtype=float) / keys[side].map(size).to_numpy(dtype=float)
    return keys


def clusters(articles: pd.DataFrame, passages: pd.DataFrame, least: float = COPY) -> Clusters:
    """Every article with its cluster: articles of which at least ``least`` stands in another, directly or in a chain.

    ``cluster`` is the number of the cluster in the order of its first article; one alone is its own cluster.

    >>> texts = ["The mayor opened the long bridge over the river on Monday and thanked the builders."] * 2
    >>> from framing.reuse import reuse
    >>> a = pd.DataFrame({"article_id": ["x", "y", "z"], "text": [*texts, "Rain is expected."]})
    >>> clusters(a, reuse(a))["cluster"].tolist()
    ['0', '0', '1']
    """
    pairs = coverage(articles, passages)
    ids = articles["article_id"].astype(str).tolist()
    at = {name: n for n, name in enumerate(ids)}
    parent = list(range(len(ids)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    copies = pairs[pairs[["share_a", "share_b"]].max(axis=1) >= least]
    for a, b in zip(copies["a"].astype(str), copies["b"].astype(str), strict=True):
        low, high = sorted((root(at[a]), root(at[b])))
        parent[high] = low
    number: dict[int, int] = {}
    return Clusters.from_rows((name, str(number.setdefault(root(n), len(number)))) for n, name in enumerate(ids))
