"""Who took what from whom: the order of two articles, each stretch beside its nearest source, and the framing acts."""

from __future__ import annotations

import re
from typing import cast

import pandas as pd

from framing.table import Articles

TAKEN = ("copy", "part copy")
ACTS = ("hedging", "booster", "attribution", "loaded")
LAYERS = ("hedging", "booster", "attribution", "loaded", "quotation", "repetition")
_LINE = re.compile(r"\s*[A-ZÀ-Þ][\w .,'’-]{1,40}?\s*\(([^()\n]{2,40})\)\s*[-–—]")
NO_GROUP = "no group named"


def grouped(articles: Articles, by: str) -> Articles:
    """The articles with a column ``group``: the value of ``by``, or words that say there is none."""
    from framing.compare.tallies import column

    # Not wrapped anew: a new table would not know what was refused as it was read.
    return cast(Articles, articles.assign(group=column(articles, by).fillna(NO_GROUP).to_numpy()))


def agency(text: str) -> str:
    """The agency that the first line of a text names after the place, or ''.

    >>> agency("VELISK (North Strait) – President Marchenov visited."), agency("He left (at last) – and rested.")
    ('North Strait', '')
    """
    found = _LINE.match(text)
    return found[1] if found and found[0].split("(")[0].split(",")[0].strip().isupper() else ""


def ordered(articles: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """The passages with column ``order``: "earlier" where ``first`` is known by date, "agency line" where both are
    equally old and only one carries an agency's line, which makes it the ``first``, or ''.
    """
    ids = articles["article_id"].astype(str)
    outlet = articles["outlet"].fillna("").astype(str) if "outlet" in articles else pd.Series("", index=articles.index)
    lines = {i: agency(t[:200]) for i, t in zip(ids, articles["text"].astype(str), strict=True)}
    wire = {i for i, own in zip(ids, outlet, strict=True) if lines[i] and lines[i].casefold() != own.casefold()}
    first, order = [], []
    for a, b, known, kind in zip(*(passages[c].astype(str) for c in ("a", "b", "first", "kind")), strict=True):
        one = known or (a if a in wire else b if b in wire else "")
        told = "earlier" if known else "agency line" if one and (a in wire) != (b in wire) and kind in TAKEN else ""
        first.append(one if told else "")
        order.append(told)
    return pd.DataFrame(passages.assign(first=first, order=order))


def nearest(passages: pd.DataFrame) -> pd.DataFrame:
    """What was taken, each stretch of an article beside one source alone: the longest passage that holds it.

    Columns ``source, taker`` are added; fourteen copies of one story give thirteen pairs and not ninety-one. Where the
    order is not known, the one named first in the table stands as the source.
    """
    kept = passages[(passages["a"] != passages["b"]) & passages["kind"].isin(TAKEN)].copy()
    turned = (kept["first"] == kept["b"]).to_numpy(bool)
    kept["source"] = kept["b"].where(turned, kept["a"])
    kept["taker"] = kept["a"].where(turned, kept["b"])
    kept["t0"], kept["t1"] = kept["a0"].where(turned, kept["b0"]), kept["a1"].where(turned, kept["b1"])
    kept["chars"] = kept["t1"] - kept["t0"]
    kept["_open"] = kept["order"] == ""  # a source that is known goes before one that is not
    kept = kept.sort_values(
        ["_open", "chars", "similarity", "source", "t0"], ascending=[True, False, False, True, True], kind="stable"
    )
    taken: dict[str, list[tuple[int, int]]] = {}
    rows = []
    for n, (who, low, high) in enumerate(zip(kept["taker"], kept["t0"], kept["t1"], strict=True)):
        own = taken.setdefault(str(who), [])
        if sum(max(0, min(b, high) - max(a, low)) for a, b in own) * 2 < high - low:
            rows.append(n)
        own.append((low, high))
    return kept.iloc[rows].drop(columns="_open").reset_index(drop=True)


def flows(articles: pd.DataFrame, taken: pd.DataFrame) -> pd.DataFrame:
    """One row per pair of groups, the most characters on top: ``source, taker, articles, passages, chars, order``.

    ``order`` is "known" or, where neither dates nor an agency's line tell it, "not known". Inside one group nothing is
    taken.
    """
    group = dict(zip(articles["article_id"].astype(str), articles["group"], strict=True))
    one, two = taken["source"].map(group), taken["taker"].map(group)
    known = (taken["order"] != "").to_numpy(bool)
    swap = ~known & (one > two).to_numpy(bool)
    table = pd.DataFrame({
        "source": one.where(~swap, two), "taker": two.where(~swap, one), "article": taken["taker"],
        "chars": taken["chars"], "order": ["known" if k else "not known" for k in known],
    })  # fmt: skip
    found = table[table["source"] != table["taker"]].groupby(["source", "taker", "order"], as_index=False)
    out = found.agg(articles=("article", "nunique"), passages=("chars", "size"), chars=("chars", "sum"))
    columns = ["source", "taker", "articles", "passages", "chars", "order"]
    return out.sort_values(["chars", "source", "taker"], ascending=[False, True, True], ignore_index=True)[columns]


def involved(articles: Articles, passages: pd.DataFrame) -> Articles:
    """The articles that share more than boilerplate; only these need marks."""
    across = passages[(passages["a"] != passages["b"]) & (passages["kind"] != "boilerplate")]
    names = set(across["a"]) | set(across["b"])
    return Articles(articles[articles["article_id"].astype(str).isin(names).to_numpy()])


def acts(articles: pd.DataFrame, taken: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """The changes of ``framing.reuse.changes`` in what was taken, with ``passage`` (its row there).

    Loaded words are those of layer ``loaded`` at full strength; TextBlob's tone words are not looked at.
    """
    from framing.reuse import changes

    own = spans[spans["layer"].isin(ACTS) & ((spans["layer"] != "loaded") | (spans["strength"] >= 1))]
    found = changes(articles, taken, own)
    places: dict[tuple[str, str], list[tuple[int, int, int, int, int]]] = {}
    for n, p in enumerate(taken.to_dict("records")):
        s0, s1 = (p["a0"], p["a1"]) if p["source"] == p["a"] else (p["b0"], p["b1"])
        places.setdefault((p["source"], p["taker"]), []).append((s0, s1, p["t0"], p["t1"], n))
    rows = zip(found["a"], found["b"], found["a0"], found["a1"], found["b0"], found["b1"], strict=True)
    held = [
        next((n for s0, s1, t0, t1, n in places[(a, b)] if s0 <= a0 and a1 <= s1 and t0 <= b0 and b1 <= t1), -1)
        for a, b, a0, a1, b0, b1 in rows
    ]
    return found.assign(passage=held)
