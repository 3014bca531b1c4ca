"""Whose words are handed on, with which verb, in which group: whose are revealed, and whose are claimed."""

from __future__ import annotations

import pandas as pd

from framing.compare.gaps import compare
from framing.compare.tallies import column
from framing.compare.words import told_once
from framing.model import REPORT_TONES
from framing.table import Gaps, Table, belong, needs

TOLD_APART = ("endorsing", "distancing")  # the tones whose share of a source's cues is compared


class Heard(Table):
    """One row per source, tone, verb and group; the sources with the most cues first, those without a name last."""

    columns_fixed = ("source", "label", "cue", "group", "count", "articles")


def handed_on(
    spans: pd.DataFrame, articles: pd.DataFrame, by: str, cluster: str | pd.DataFrame | None = None
) -> pd.DataFrame:
    """The reporting cues that ``heard`` counts, as rows of ``spans`` with ``who``, ``verb`` and ``group``.

    Only cues in the author's own voice: the verb inside a quotation is the speaker's choice. ``who`` is ``source``
    in the form it is printed in most, so that a bent apostrophe makes no second speaker; ``verb`` is the cue in lower
    case. ``cluster``: of the copies of a story in one group the first counts, as in ``log_odds``.
    """
    needs(spans, ("article_id", "layer", "label", "cue", "voice", "source"), "spans")
    belong(spans, articles)
    ids = articles["article_id"].astype(str)
    group = column(pd.DataFrame(articles).set_index(ids.to_numpy()), by)
    kept = set(told_once(articles, by, cluster)["article_id"].astype(str))
    own = pd.DataFrame(spans)[(spans["layer"] == "attribution") & (spans["voice"] == "author")]
    own = own[own["article_id"].astype(str).isin(kept)]
    source = own["source"].fillna("").astype(str).str.split().str.join(" ")
    folded = source.str.replace("’", "'").str.casefold()
    shown = source.groupby(folded).agg(lambda s: s.value_counts(sort=False).sort_index().idxmax())
    verb = own["cue"].astype(str).str.lower().str.split().str.join(" ")
    return own.assign(who=folded.map(shown), verb=verb, group=own["article_id"].astype(str).map(group))


def heard(spans: pd.DataFrame, articles: pd.DataFrame, by: str, cluster: str | pd.DataFrame | None = None) -> Heard:
    """Who speaks, with which verb, in which group: ``source, label, cue, group, count, articles``.

    ``label`` is the tone of the verb (neutral, endorsing, distancing, strong), ``source`` "" where no speaker was
    found, ``articles`` in how many articles of the group. Which cues count: see ``handed_on``. Cost: linear in the
    spans.

    >>> columns = ["article_id", "layer", "label", "cue", "voice", "source"]
    >>> rows = [("a", "attribution", "distancing", "claimed", "author", "Anna Holm")]
    >>> articles = pd.DataFrame({"article_id": ["a"], "outlet": ["North"]})
    >>> heard(pd.DataFrame(rows, columns=columns), articles, "outlet").values.tolist()
    [['Anna Holm', 'distancing', 'claimed', 'North', 1, 1]]
    """
    return of_cues(handed_on(spans, articles, by, cluster))


def of_cues(cues: pd.DataFrame) -> Heard:
    """The table of the cues that ``handed_on`` gives."""
    found = cues.groupby(["who", "label", "verb", "group"])["article_id"].agg(["size", "nunique"]).reset_index()
    found.columns = pd.Index(Heard.columns_fixed)
    tones = {tone: n for n, tone in enumerate(REPORT_TONES)}
    order = found.assign(
        _nobody=found["source"] == "",
        _all=-found.groupby("source")["count"].transform("sum"),
        _tone=found["label"].map(lambda label: tones.get(label, len(tones))),
        _verb=-found.groupby(["source", "label", "cue"])["count"].transform("sum"),
    ).sort_values(["_nobody", "_all", "source", "_tone", "label", "_verb", "cue", "group"], kind="stable")
    return Heard(order[list(Heard.columns_fixed)].reset_index(drop=True))


def told_apart(
    cues: pd.DataFrame,
    articles: pd.DataFrame,
    by: str,
    cluster: str | pd.DataFrame | None = None,
    least: int = 10,
    seed: int = 1,
) -> Gaps:
    """Is a source vouched for, or kept at a distance, more in one group than in all the others?

    ``cues``: what ``handed_on`` gives. The share of a source's cues that have that tone, compared as every measure is
    (``framing.compare.compare``, against "rest"); ``measure`` is the tone and the source ("endorsing: Anna Holm"). Only
    sources with ``least`` cues, in two articles of a group and two of the others; an empty table where there is none.
    """
    named = cues[cues["who"] != ""]
    rows = []
    for who, own in named.groupby("who"):
        pieces = own.groupby("group")["article_id"].nunique()
        if len(own) >= least and any(n > 1 and pieces.sum() - n > 1 for n in pieces):
            total = own.groupby("article_id").size()
            for tone in TOLD_APART:
                count = (own["label"] == tone).groupby(own["article_id"]).sum()
                rows += [
                    (i, f"{tone}: {who}", c / n, "share of cues", c, n)
                    for i, c, n in zip(total.index, count, total, strict=True)
                ]
    columns = ["article_id", "measure", "value", "unit", "count", "base"]
    scores = pd.DataFrame(rows, columns=columns)
    if scores.empty:
        return Gaps.from_rows([])
    wanted = list(dict.fromkeys(scores["measure"]))
    return compare(scores, by, articles, cluster, wanted, seed, against="rest")
