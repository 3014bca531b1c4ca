"""What to beware of before believing a comparison, each warning with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pandas as pd

from framing.compare.intervals import FEW
from framing.compare.tallies import Tallies, about, alike, column, tallies

SHORT, COVERED, MIXED, CONFOUNDED = 150, 0.5, 0.1, 0.5
GENRES = ("genre", "section", "type", "category", "url", "title")
_OPINION = (
    r"\b(?:opinions?|op-?ed|editorials?|comment(?:ary|isfree)?|columnists?|letters?|analysis|blogs?|view(?:point)?s)\b"
)


def warnings(
    scores: pd.DataFrame, by: str, articles: pd.DataFrame | None = None, cluster: str | pd.DataFrame | None = None
) -> pd.DataFrame:
    """What speaks against the comparison by this column: ``warning, groups, reason``, in plain words; may be empty.

    few: fewer than 10 separate pieces in a group. short: half of a group's articles have under 150 words. mixed:
    groups hold opinion pieces (by genre, section, url or title) in shares more than 10 points apart. coverage: over
    half of the articles hold not one cue. date, topic: the column goes together with another (Cramér's V over 0.5), so
    that a gap may be that of the other. copies: a third of the articles or more are copies. missing: articles without
    a value in the column. names: groups whose names differ only in case or blanks.
    """
    wanted = [m for m in ("words", "hedging", "booster", "attribution") if m in set(scores["measure"])]
    t = tallies(scores, by, articles, cluster, wanted)
    ids = pd.Index(pd.unique(scores["article_id"].astype(str)))
    facts = about(scores, articles, ids)
    group = column(facts, by)
    found = [*_few(t), *_short(scores, group), *_mixed(facts, group), *_coverage(scores, group)]
    found += [*_confounded(facts, group, by), *_copies(t)]
    if t.left_out:
        found.append(("missing", "", f"{t.left_out} of {len(ids)} articles have no {by} and are left out{t.odd}"))
    for names in alike(t.groups):
        told = " and ".join(map(repr, names))
        found.append(("names", ", ".join(names), f"{told} differ only in case or blanks and are groups apart"))
    return pd.DataFrame(found, columns=["warning", "groups", "reason"]).astype("str")


Found = Iterator[tuple[str, str, str]]


def _few(t: Tallies) -> Found:
    for code, name in enumerate(t.groups):
        n = len(t.rows(code))
        if n < FEW:
            yield (
                "few",
                name,
                f"{name} has {n} separate pieces: intervals are wide and p cannot be small"
                if n != 1
                else f"{name} has one separate piece: it has no interval, and no difference to it can be tested",
            )


def _short(scores: pd.DataFrame, group: pd.Series) -> Found:
    words = scores[scores["measure"] == "words"].groupby("article_id", sort=True)["count"].sum()
    for name, own in words.groupby(group.reindex(words.index.astype(str)).to_numpy()):
        if own.median() < SHORT:
            yield (
                "short", str(name),
                f"{_half(str(name), own)}: one cue more moves a rate far",
            )  # fmt: skip


def _half(name: str, words: pd.Series) -> str:
    """How short the articles of a group are: a median is the most that half of them have, not more than they have."""
    if len(words) == 1:
        return f"the article of {name} has {words.iloc[0]:.0f} words"
    return f"half of the articles of {name} have at most {words.median():.0f} words"


def _mixed(facts: pd.DataFrame, group: pd.Series) -> Found:
    told = [c for c in GENRES if c in facts.columns]
    if not told:
        return
    # In an address "/opinion/" is a section; in a title only what stands before a colon names a kind of text.
    texts = pd.Series(False, index=facts.index)
    for name in told:
        values = facts[name].astype("str").str.lower()
        values = values.str.extract(r"^([^:|]{0,20})[:|]", expand=False).fillna("") if name == "title" else values
        texts |= values.str.contains(_OPINION, regex=True, na=False)
    share = texts.groupby(group).mean()
    if len(share) and share.max() - share.min() > MIXED:
        most, least = str(share.idxmax()), str(share.idxmin())
        shares = f"{100 * share.max():.0f} % of {most} but {100 * share.min():.0f} % of {least} are opinion"
        yield "mixed", f"{most}, {least}", f"{shares}: a gap may be one of genre"


def _coverage(scores: pd.DataFrame, group: pd.Series) -> Found:
    cues = scores[scores["measure"].isin(["hedging", "booster", "attribution"])]
    if cues.empty:
        return
    none = cues.groupby("article_id")["count"].sum() == 0
    for name, own in none.groupby(group.reindex(none.index.astype(str)).to_numpy()):
        if own.mean() > COVERED:
            yield (
                "coverage", str(name),
                f"{100 * own.mean():.0f} % of the articles of {name} hold not one cue: another language or genre?",
            )  # fmt: skip


def _confounded(facts: pd.DataFrame, group: pd.Series, by: str) -> Found:
    others = [("date", "day")] if "published" in facts.columns else []
    others += [("topic", c) for c in ("topic", "section", "genre", "category") if c in facts.columns]
    for kind, name in others:
        if name == by or (kind == "date" and by in ("day", "published")):
            continue
        other = column(facts, name)
        known = group.notna() & other.notna()
        if kind == "date":
            yield from _apart(group[known], other[known])
            continue
        v = cramers_v(pd.crosstab(group[known], other[known]).to_numpy(np.float64))
        if v > CONFOUNDED:
            yield kind, "", f"{by} and {name} go together (Cramér's V {v:.2f}): a gap may be one of {name}"


def _apart(group: pd.Series, day: pd.Series) -> Found:
    """Groups whose days hardly meet; single days are too many for a table of them."""
    days = {str(name): own for name, own in day.groupby(group)}
    for a, b in combinations(sorted(days), 2):
        inside = [days[x].between(days[y].min(), days[y].max()).mean() for x, y in ((a, b), (b, a))]
        if max(inside) < CONFOUNDED:
            ends = {x: dict.fromkeys((days[x].min(), days[x].max())) for x in (a, b)}  # a single day stands once
            spans = [f"{x} {' to '.join(ends[x])}" for x in (a, b)]
            yield (
                "date",
                f"{a}, {b}",
                f"the groups come from different days ({'; '.join(spans)}): a gap may be one of time",
            )


def _copies(t: Tallies) -> Found:
    articles, pieces = int(t.articles.sum()), len(t.articles)
    if articles and pieces <= articles * 2 / 3:
        yield "copies", "", f"the {articles} articles are {pieces} separate pieces; copies count once"


def cramers_v(table: np.ndarray) -> float:
    """Cramér's V with Bergsma's correction for small tables (2013, doi:10.1016/j.jkss.2012.10.002): 0 … 1.

    >>> cramers_v(np.array([[20.0, 0.0], [0.0, 20.0]]))
    1.0
    """
    n = table.sum()
    if min(table.shape) < 2 or n < 2:
        return 0.0
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0, keepdims=True) / n
    r, k = table.shape
    phi = max(0.0, float(((table - expected) ** 2 / expected).sum() / n) - (k - 1) * (r - 1) / (n - 1))
    least = min(k - (k - 1) ** 2 / (n - 1), r - (r - 1) ** 2 / (n - 1)) - 1
    return float(min(1.0, (phi / least) ** 0.5)) if least > 0 else 0.0
