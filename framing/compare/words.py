"""The words and cues that set groups apart: log-odds with an informative Dirichlet prior, and what drives a gap."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.annotate import texts
from framing.compare.gaps import adjusted
from framing.compare.tallies import column, once, pieces, sides, tallies
from framing.errors import ParameterError, nearest
from framing.table import Table, belong, needs

Real = NDArray[np.float64]


class Words(Table):
    """One row per term and group, the most telling first within each group."""

    columns_fixed = (
        "term", "group", "log_odds", "low", "high", "q", "count", "count_rest", "total", "total_rest", "articles",
    )  # fmt: skip


def word_counts(articles: pd.DataFrame) -> pd.DataFrame:
    """``article_id, term, count``: how often each word (lower case) stands in each article; needs ``text``."""
    ids: list[str] = []
    found: list[str] = []
    counts: list[int] = []
    for article_id, segments in texts(articles):
        text = segments.text
        own = Counter(text[a:b].lower() for a, b in segments.words)
        ids += [article_id] * len(own)
        found += own.keys()
        counts += own.values()
    return pd.DataFrame({"article_id": ids, "term": found, "count": counts})


def cue_counts(spans: pd.DataFrame, layer: str | None = None) -> pd.DataFrame:
    """``article_id, term, count``: how often each cue (lower case, white space as one space) stands in each article."""
    needs(spans, ("article_id", "layer", "cue"), "spans")
    rows = pd.DataFrame(spans)
    if layer is not None:
        if layer not in set(rows["layer"]):
            raise ParameterError(f"no spans of layer {layer!r}", hint=nearest(layer, set(rows["layer"])))
        rows = rows[rows["layer"] == layer]
    term = rows["cue"].astype("str").str.lower().str.split().str.join(" ")
    return rows.assign(term=term).groupby(["article_id", "term"], sort=True).size().rename("count").reset_index()


def log_odds(  # noqa: PLR0913 - one verb, whose options all have a default
    counts: pd.DataFrame,
    articles: pd.DataFrame,
    by: str,
    least: int = 5,
    prior: float = 500.0,
    level: float = 0.95,
    *,
    cluster: str | pd.DataFrame | None = None,
) -> Words:
    """How much likelier a term is in each group than in all the others together (Monroe, Colaresi & Quinn 2008).

    ``counts``: ``article_id, term, count`` (of ``word_counts`` or ``cue_counts``). ``prior``: how many words the
    Dirichlet prior weighs, spread over the terms as in all texts together: it draws rare terms towards 0. ``least``:
    a rarer term has no row (it still counts in the totals). ``cluster``: the table of ``framing.clusters``, or
    "cluster" for a column of that name; a story then counts once in each group that printed it, however many copies
    of it the group has. Without it every article counts.

    Returns per term and group ``log_odds`` (natural logarithm, 0 = as likely as elsewhere) with its interval, ``q``
    over all rows, the raw ``count, count_rest`` out of ``total, total_rest``, and in how many ``articles`` of the
    group it stands. The variance is the larger of Monroe's and the one between articles, because words come in
    bursts: a term of one article proves little. doi:10.1093/pan/mpn018. Cost: linear in the rows of ``counts``.
    """
    from scipy import stats

    belong(counts, articles, "count")
    ids_ = articles["article_id"].astype(str)
    known = pd.DataFrame(articles).assign(article_id=ids_).set_index(ids_.to_numpy())
    values = column(told_once(known, by, cluster), by).dropna()
    rows = pd.DataFrame(counts)[counts["article_id"].astype(str).isin(values.index)]
    if rows["term"].nunique() < 2:  # a term alone is all there is in every group
        return Words(pd.DataFrame(columns=list(Words.columns_fixed)))
    terms, names = pd.factorize(rows["term"], sort=True)
    article, ids = pd.factorize(rows["article_id"].astype(str), sort=True)
    count = rows["count"].to_numpy(np.float64)
    group, groups = pd.factorize(values[ids].to_numpy(object), sort=True)
    every = np.bincount(terms, count, minlength=len(names))
    alpha = prior * every / every.sum()
    t = float(stats.norm.ppf(0.5 + level / 2))
    parts = []
    for code, name in enumerate(groups):
        inside = group[article] == code
        one, two = (_odds(terms[side], article[side], count[side], alpha) for side in (inside, ~inside))
        delta, error = one[0] - two[0], np.sqrt(one[1] + two[1])
        part = {"term": names, "group": name, "log_odds": delta, "low": delta - t * error, "high": delta + t * error}
        part |= {"q": 2 * stats.norm.sf(np.abs(delta / error)), "count": one[2], "count_rest": two[2]}
        part |= {"total": one[2].sum(), "total_rest": two[2].sum(), "articles": one[3]}
        parts.append(pd.DataFrame(part)[every >= least])
    table = pd.concat(parts, ignore_index=True)
    table["q"] = adjusted(table["q"].to_numpy(np.float64))
    order = table.assign(_sure=(table["log_odds"] / (table["high"] - table["low"]))).sort_values(
        ["group", "_sure", "term"], ascending=[True, False, True], kind="stable"
    )
    return Words(order[list(Words.columns_fixed)].reset_index(drop=True))


def told_once(articles: pd.DataFrame, by: str, cluster: str | pd.DataFrame | None) -> pd.DataFrame:
    """The articles that have a group, of the copies in one group the first; ``cluster`` as in ``log_odds``.

    A copy in another group stays: what that group changed in it is its own way of telling.

    >>> a = pd.DataFrame({"article_id": ["x", "y", "z"], "outlet": ["A", "A", "B"]})
    >>> told_once(a, "outlet", pd.DataFrame({"id": ["x", "y", "z"], "cluster": "0"}))["article_id"].tolist()
    ['x', 'z']
    """
    group = column(articles, by)
    found = articles[group.notna().to_numpy()]
    if cluster is None:
        return found
    story, copies = pieces(found, cluster, pd.Index(found["article_id"].astype(str)))
    if not copies:  # an author's second article is no copy of the first
        raise ParameterError(f"cluster={cluster!r} does not name copies", hint="give the table of framing.clusters")
    again = pd.DataFrame({"group": group.dropna().to_numpy(object), "story": story}).duplicated()
    return found[~again.to_numpy()]


def _odds(terms: Any, article: Any, count: Real, alpha: Real) -> tuple[Real, Real, Real, Real]:
    """Log-odds per term, its variance, raw counts, and the number of articles with it."""
    k, prior = len(alpha), alpha.sum()
    y = np.bincount(terms, count, minlength=k)
    size = np.bincount(article, count) if len(article) else np.zeros(1)
    n, articles = y.sum(), int((size > 0).sum())
    odd, even = y + alpha, n + prior - y - alpha
    p = odd / (n + prior)
    # Σ over articles of (count − p × words)², without a row for each article that lacks the term.
    spread = np.bincount(terms, count**2, minlength=k) - 2 * p * np.bincount(terms, count * size[article], minlength=k)
    spread = (spread + p**2 * (size**2).sum()) * articles / max(articles - 1, 1)
    with np.errstate(divide="ignore"):
        model = 1 / odd + 1 / even
        between = spread * (1 / odd + 1 / even) ** 2
        value = np.log(odd) - np.log(even)
    there = np.bincount(terms, minlength=k).astype(np.float64)
    return value, np.asarray(np.maximum(model, between)), y.astype(np.float64), there


def shift(
    spans: pd.DataFrame,
    scores: pd.DataFrame,
    articles: pd.DataFrame | None,
    by: str,
    pair: tuple[str, str],
    cluster: str | pd.DataFrame | None = None,
) -> pd.DataFrame:
    """What drives the gap between two groups, cue by cue: a word shift (Gallagher et al. 2021).

    ``pair``: two groups, the second also "rest", all others together. ``cluster``: as in ``compare``; copies count
    once in the rates.
    Returns ``layer, cue, count_a, count_b, rate_a, rate_b, part``: counts as they stand, rates per 100 words, ``part``
    = rate_a − rate_b; the parts of a layer add up to its gap. The largest parts come first.
    doi:10.1140/epjds/s13688-021-00260-3
    """
    t = tallies(scores, by, articles, cluster, ["words"])
    ids = pd.Index(pd.unique(scores["article_id"].astype(str)))
    belong(spans, pd.DataFrame({"article_id": ids}))
    group = np.where(t.row >= 0, t.group[t.row], -1)
    one, two = sides(t, pair)
    t = once(t, *(np.flatnonzero(np.isin(t.group, codes)) for codes in (one, two)))
    side = np.where(np.isin(group, one), "a", np.where(np.isin(group, two), "b", ""))
    words = scores[scores["measure"] == "words"].groupby("article_id", sort=False)["count"].sum()
    total = {end: float((words.reindex(ids).to_numpy() * t.share)[side == end].sum()) for end in "ab"}
    at = ids.get_indexer(pd.Index(spans["article_id"].astype(str)))
    cue = spans["cue"].astype("str").str.lower().str.split().str.join(" ")
    rows = pd.DataFrame({"layer": spans["layer"], "cue": cue, "side": side[at], "weight": t.share[at]})
    rows = rows[(at >= 0) & (rows["side"] != "")]
    found = rows.groupby(["layer", "cue", "side"], sort=True)["weight"].agg(["size", "sum"])
    table = pd.DataFrame(index=found.index.droplevel("side").unique())
    for end in "ab":
        own = found[found.index.get_level_values("side") == end].droplevel("side").reindex(table.index, fill_value=0)
        table[f"count_{end}"] = own["size"]
        table[f"rate_{end}"] = 100 * own["sum"] / total[end] if total[end] else np.nan
    table["part"] = table["rate_a"] - table["rate_b"]
    table = table.reset_index()[["layer", "cue", "count_a", "count_b", "rate_a", "rate_b", "part"]]
    return table.iloc[(-table["part"].abs()).argsort(kind="stable")].reset_index(drop=True)
