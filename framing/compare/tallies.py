"""From the long score table to arrays: count and base of every measure for every cluster of every group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.intervals import Bounds
from framing.errors import ParameterError, TableError, nearest
from framing.read.dates import day_of, first_unread, unread
from framing.score import MEASURES, Measure, measure
from framing.table import needs

Real = NDArray[np.float64]
Whole = NDArray[np.int64]
EVENTS = ("per 100 words", "passages", "sentences")
DATED = ("day", "_period", "_side")  # columns made from dates
NEEDED = ("article_id", "measure", "unit", "count", "base")


@dataclass(frozen=True)
class Tallies:
    """Rows are clusters in groups. ``count``, ``base``: rows × measures, scaled so that count / base is the value.

    ``group``, ``cluster``: codes per row; ``articles``: articles per row; ``left_out``: articles without a group;
    ``row``: per article (in order of appearance in the scores) its row.
    """

    measures: list[Measure]
    groups: list[str]
    count: Real
    base: Real
    group: Whole
    cluster: Whole
    articles: Whole
    left_out: int
    by: str
    row: Whole
    copies: bool
    odd: str = ""  # the first date that is not read, if that is why articles were left out

    @property
    def share(self) -> Real:
        """How much each article counts in its row (``row``: per article, −1 without a group): copies share one."""
        return 1.0 / self.articles[self.row] if self.copies else np.ones(len(self.row))

    @property
    def bounds(self) -> Bounds:
        """What the measures' values cannot leave."""
        low, high = (np.array([getattr(m, end) for m in self.measures]) for end in ("low", "high"))
        return Bounds(low, high, np.array([m.unit in EVENTS for m in self.measures], dtype=bool))

    def rows(self, group: int) -> Whole:
        return np.flatnonzero(self.group == group)


def tallies(
    scores: pd.DataFrame,
    by: str,
    articles: pd.DataFrame | None = None,
    cluster: str | pd.DataFrame | None = None,
    measures: Sequence[str] | None = None,
) -> Tallies:
    """Gather the scores by group and cluster; see ``framing.compare.compare`` for the parameters."""
    needs(scores, NEEDED, "scores")
    names = _chosen(scores, measures)
    rows = pd.DataFrame(scores)[scores["measure"].isin(names)]
    ids = pd.Index(pd.unique(scores["article_id"].astype(str)))
    facts = about(scores, articles, ids)
    values = column(facts, by)
    kept = values.notna().to_numpy()
    if len(kept) and not kept.any():
        raise TableError(f"no article has a value in column {by!r}", where="articles", hint=_instead(facts, by))
    groups = _ordered(values[kept])
    count, base, units = _matrix(rows, scores, ids, names)
    known = [measure(name, units[name]) for name in names]
    scale = np.array([m.scale for m in known])
    key, copies = pieces(facts, cluster, ids)
    codes = pd.Index(groups).get_indexer(pd.Index(values.astype(str)))[kept].astype(np.int64)
    pair, row = np.unique(np.stack([codes, key[kept]]), axis=1, return_inverse=True)
    row = row.reshape(-1)
    place = np.full(len(ids), -1, dtype=np.int64)
    place[kept] = row
    size = np.bincount(row, minlength=pair.shape[1])
    count, base = (_folded(part[kept], row, pair.shape[1]) for part in (count * scale, base))
    if copies:  # copies are one piece of evidence: their mean, not their sum
        count, base = count / size[:, None], base / size[:, None]
    odd = odd_dates(facts[~kept]) if by in DATED else ""
    return Tallies(known, groups, count, base, pair[0], pair[1], size, int((~kept).sum()), by, place, copies, odd)


def once(t: Tallies, *sides: Whole) -> Tallies:
    """The same tallies with copies once on each of these sides (rows), where a side may hold several groups.

    In one group all copies of a piece share a row, their mean. A side of several groups has a row from each group that
    printed the piece; each then counts by its share of the copies, so that they add up to the mean of all.
    """
    if not t.copies:
        return t
    articles, part = t.articles.copy(), np.ones(len(t.articles))
    for rows in sides:
        articles[rows] = np.bincount(t.cluster[rows], t.articles[rows])[t.cluster[rows]]
        part[rows] = t.articles[rows] / articles[rows]
    return replace(t, count=t.count * part[:, None], base=t.base * part[:, None], articles=articles)


def sides(t: Tallies, pair: tuple[str, str]) -> tuple[Whole, Whole]:
    """The codes of the groups on each side of a pair; the second may be "rest", all groups but the first."""
    known = [*t.groups, "rest"] if "rest" not in t.groups else t.groups
    for name, there in ((pair[0], t.groups), (pair[1], known)):
        if name not in there:
            raise ParameterError(f"no group {name!r} in column {t.by!r}", hint=nearest(name, there))
    one = t.groups.index(pair[0])
    if pair[1] in t.groups:
        return np.array([one]), np.array([t.groups.index(pair[1])])
    return np.array([one]), np.array([code for code in range(len(t.groups)) if code != one])


def column(known: pd.DataFrame, name: str) -> pd.Series:
    """The values that make the groups; ``day`` is that of ``published``; '' and a date not read count as missing."""
    if name == "day" and "day" not in known.columns and "published" in known.columns:
        found = known["published"].astype("object").map(day_of)
    elif name in known.columns:
        found = known[name]
    else:
        raise TableError(f"no column {name!r}", where="articles", hint=nearest(name, map(str, known.columns)))
    text = found.map(lambda v: None if v is None or v is pd.NaT or v != v or str(v).strip() == "" else str(v))
    return text.astype("object")


def odd_dates(known: pd.DataFrame) -> str:
    """The first of these articles' dates that is there and is not read, to stand behind how many were left out."""
    name = "day" if "day" in known.columns else "published"
    return first_unread(unread(known.index, known[name])) if name in known.columns else ""


def alike(groups: Iterable[str]) -> list[list[str]]:
    """Groups whose names differ only in case or blanks.

    >>> alike(["Post", "Star", "post ", "POST"])
    [['Post', 'post ', 'POST']]
    """
    folded: dict[str, list[str]] = {}
    for name in groups:
        folded.setdefault(" ".join(name.split()).casefold(), []).append(name)
    return [names for names in folded.values() if len(names) > 1]


def _instead(known: pd.DataFrame, name: str) -> str:
    """What to do where a column holds nothing: take the one of nearly that name that does, if there is one."""
    close = get_close_matches(name, [str(c) for c in known.columns if str(c) != name and known[c].notna().any()], n=1)
    return f"did you mean {close[0]!r}?" if close else "name a column that tells them apart"


def _chosen(scores: pd.DataFrame, wanted: Sequence[str] | None) -> list[str]:
    """The measures asked for, in the order they first appear; only when named, shares with single articles, and labels
    that are all there is of their layer, for one test would be counted as two."""
    there = list(pd.unique(scores["measure"]))
    if wanted is None:
        again = _again(scores, there)
        return [name for name in there if ":" not in name and name not in again]
    for name in [wanted] if isinstance(wanted, str) else wanted:
        if name not in there:
            raise ParameterError(f"no measure {name!r}", hint=nearest(name, (n for n in there if ":" not in n)))
    return [name for name in there if name in ([wanted] if isinstance(wanted, str) else list(wanted))]


def _again(scores: pd.DataFrame, there: Sequence[str]) -> set[str]:
    """The labels without a fixed measure of their own whose every mark is every mark of their layer."""
    labels = {str(name): str(name).partition(".")[0] for name in there if "." in str(name) and name not in MEASURES}
    labels = {name: layer for name, layer in labels.items() if layer in there}
    own = scores[scores["measure"].isin({*labels, *labels.values()})]
    sums = own.groupby("measure")["count"].sum()
    return {name for name, layer in labels.items() if sums[name] == sums[layer]}


def about(scores: pd.DataFrame, articles: pd.DataFrame | None, ids: pd.Index) -> pd.DataFrame:
    """What is known of each scored article, in the order of ``ids``."""
    found = articles if articles is not None else getattr(scores, "articles", None)
    if found is None:  # a table from disk that was joined with its articles
        rest = [c for c in scores.columns if c not in ("measure", "value", "unit", "count", "base", "start", "end")]
        found = pd.DataFrame(scores)[rest].drop_duplicates("article_id")
    needs(found, ["article_id"], "articles")
    table = pd.DataFrame(found).assign(article_id=found["article_id"].astype(str)).set_index("article_id", drop=False)
    missing = ids.difference(table.index)
    if len(missing):
        raise TableError(
            f"no row for article {missing[0]!r}", where="articles", hint=f"{len(missing)} scored articles are not there"
        )
    if not table.index.is_unique:
        raise TableError(f"article_id {table.index[table.index.duplicated()][0]!r} stands twice", where="articles")
    return table.loc[ids]


def _matrix(
    rows: pd.DataFrame, scores: pd.DataFrame, ids: pd.Index, names: list[str]
) -> tuple[Real, Real, dict[str, str]]:
    """Count and base, articles × measures; sentences of one article are summed."""
    at = ids.get_indexer(pd.Index(rows["article_id"].astype(str))) * len(names)
    at = at + pd.Index(names).get_indexer(pd.Index(rows["measure"]))
    shape, size = (len(ids), len(names)), len(ids) * len(names)
    count, base = (
        np.bincount(at, rows[c].fillna(0.0), minlength=size).astype(np.float64).reshape(shape)
        for c in ("count", "base")
    )
    first = rows.drop_duplicates("measure")
    units = {str(k): str(v) for k, v in zip(first["measure"], first["unit"], strict=True)}
    words = scores[scores["measure"] == "words"]
    if len(words):
        # A batch without the label of a user's lexicon has no row for it; it still had the words to find none in.
        place = ids.get_indexer(pd.Index(words["article_id"].astype(str)))
        total = np.bincount(place, words["count"], minlength=len(ids))
        there = np.bincount(at, minlength=size).reshape(shape) > 0
        rated = np.array([units[n] == "per 100 words" for n in names])
        base = np.where(~there & rated, total[:, None], base)
    return count, base, units


def pieces(known: pd.DataFrame, cluster: str | pd.DataFrame | None, ids: pd.Index) -> tuple[Whole, bool]:
    """A code per article, and whether the clusters are copies of one piece."""
    if cluster is None:
        return np.arange(len(ids)), False
    if isinstance(cluster, str):
        values = column(known, cluster)
        copies = cluster == "cluster"
    else:
        needs(cluster, ("id", "cluster"), "clusters")
        table = dict(zip(cluster["id"].astype(str), cluster["cluster"].astype(str), strict=True))
        values, copies = pd.Series([table.get(i) for i in ids], index=known.index, dtype="object"), True
    # An article of no cluster stands alone.
    alone = [f"\0{i}" if v is None or v != v else v for i, v in zip(ids, values, strict=True)]
    return pd.factorize(np.array(alone, dtype=object))[0].astype(np.int64), copies


def _folded(part: Real, row: Whole, size: int) -> Real:
    out = np.zeros((size, part.shape[1]))
    np.add.at(out, row, part)
    return out


def _ordered(values: Iterable[str]) -> list[str]:
    """Groups in order; numbers by size."""
    names = sorted(set(values))
    try:
        return sorted(names, key=float)
    except ValueError:
        return names
