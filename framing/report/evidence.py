"""The sentences behind a number: which spans a measure counts, and a seeded draw of them that a page can hold."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from framing.report.markup import number
from framing.score.measures import NO_SPEECH, SPEAKERS
from framing.segment import Segments

MOST_ARTICLES = 40  # shown in full; a page with more is neither read nor mailed
LONGEST = 20_000  # characters; a longer text is quoted, not shown in full


class Quoted(NamedTuple):
    """A sentence of an article: its row in ``articles`` and its offsets."""

    row: int
    start: int
    end: int


def behind(measure: str, spans: pd.DataFrame) -> pd.DataFrame:
    """The spans a measure counts, by its name: ``layer``, ``layer.label``, ``layer@voice``; none that it leaves out.

    >>> rows = [("hedging", "modal", "quote"), ("booster", "booster", "author")]
    >>> behind("hedging@quote", pd.DataFrame(rows, columns=["layer", "label", "voice"]))["label"].tolist()
    ['modal']
    """
    name, _, voice = measure.partition("@")
    layer, _, label = name.partition(".")
    if name == "booster.balance":
        return spans[spans["layer"].isin(["booster", "hedging"])]
    if layer == "voice":
        return _speech(spans[spans["layer"] == "quotation"], label.partition(".")[2])
    found = spans[spans["layer"] == layer]
    if layer == "repetition":
        if label == "longest":
            return _longest(found)
        return _again(found) if label == "again" else found
    if layer == "tone":
        # Any other rule is that of a stretch which only helped to rate another one.
        return found[found["rule"].astype(str).str.startswith("polarity=")]
    if label and layer != "reuse":
        found = found[found["label"] == label]
    return found[found["voice"] == voice] if voice else found


def worth(measure: str, rule: str) -> str:
    """What a mark adds to a measure that is a mean of numbers, which are in its rule; '' where every mark counts one.

    >>> worth("tone.polarity", "polarity=0.5 subjectivity=0.25"), worth("tone.polarity", "polarity=0.0 subjectivity=1")
    ('+0.50', '0.00')
    >>> worth("tone.subjectivity", "polarity=0.5 subjectivity=0.25"), worth("booster", "booster:clearly")
    ('0.25', '')
    """
    layer, _, name = measure.partition(".")
    found = re.search(rf"\b{name}=(\S+)", rule) if layer == "tone" and name else None
    if not found:
        return ""
    value = round(float(found[1]), 2)
    return f"{'+' * (name == 'polarity' and value > 0)}{number(value, 2)}"


def _speech(quotations: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Quotations in which somebody speaks, as they are scored; ``kind``: those of one kind of speaker."""
    kept = quotations[~quotations["label"].isin(NO_SPEECH)]
    if not kind:
        return kept
    kinds = kept["rule"].astype(str).str.partition(":")[0]
    return kept[kinds.where(kinds.isin(list(SPEAKERS)), "unknown") == kind]


def _again(passages: pd.DataFrame) -> pd.DataFrame:
    """Repeated passages that stood before."""
    twin = passages["rule"].astype(str).str.extract(r" as (\d+)-\d+", expand=False).astype(float)
    return passages[twin < passages["start"]]


def _longest(passages: pd.DataFrame) -> pd.DataFrame:
    """The longest repeated passage of each article, wherever it stands; several where they are as long."""
    words = passages["cue"].map(lambda cue: len(Segments(str(cue)).words))
    return passages[words == words.groupby(passages["article_id"]).transform("max")]


def drawn(ids: Iterable[str], seed: int) -> list[str]:
    """Ids in an order that depends on the seed and on each id alone, so that a new article changes no other's place.

    >>> drawn(["a", "b", "c"], 1) == drawn(["c", "b", "a"], 1)
    True
    """
    return sorted(ids, key=lambda x: hashlib.sha256(f"{seed}:{x}".encode("utf-8", "surrogatepass")).hexdigest())


def gallery(
    groups: Mapping[str, Sequence[int]], articles: pd.DataFrame, seed: int, first: Sequence[int] = ()
) -> list[int]:
    """Rows of the articles shown in full: all of a small corpus, else the ``first`` and an equal draw of each group.

    ``groups``: group → rows.  Articles longer than ``LONGEST`` are left out unless they are named ``first``.
    """
    rows = [i for members in groups.values() for i in members]
    if len(rows) <= MOST_ARTICLES and all(len(t) <= LONGEST for t in articles["text"].iloc[rows]):
        return sorted(rows)
    each = max(1, (MOST_ARTICLES - len(first)) // max(len(groups), 1))
    kept = set(first)
    ids = articles["article_id"].astype(str)
    for members in groups.values():
        short = [i for i in members if len(articles["text"].iloc[i]) <= LONGEST]
        where = {ids.iloc[i]: i for i in short}
        kept.update(where[name] for name in drawn(where, seed)[:each])
    return sorted(kept)


@dataclass(frozen=True)
class Evidence:
    """Sentences of the shown articles that hold what a measure counts."""

    articles: pd.DataFrame
    spans: pd.DataFrame
    rows: Sequence[int]
    seed: int

    @cached_property
    def _row_of(self) -> dict[str, int]:
        return {str(self.articles["article_id"].iloc[i]): i for i in self.rows}

    @cached_property
    def segments(self) -> dict[int, Segments]:
        """The segments of the shown articles."""
        return {i: Segments(str(self.articles["text"].iloc[i])) for i in self.rows}

    @cached_property
    def own(self) -> dict[int, pd.DataFrame]:
        """The spans of each shown article."""
        inside = self.spans[self.spans["article_id"].astype(str).isin(self._row_of)]
        found = {self._row_of[str(name)]: part for name, part in inside.groupby("article_id", sort=False)}
        return {i: found.get(i, self.spans.iloc[:0]) for i in self.rows}

    def sentences(self, measure: str, members: Iterable[int], most: int) -> tuple[list[Quoted], int]:
        """Up to ``most`` sentences of these articles, one article after the other, and how many there are."""
        wanted = [i for i in members if i in self.segments]
        found = {i: self._hits(measure, i) for i in wanted}
        total = sum(map(len, found.values()))
        ids = {str(self.articles["article_id"].iloc[i]): i for i in wanted}
        order = [ids[name] for name in drawn(ids, self.seed)]
        out: list[Quoted] = []
        for turn in range(max(map(len, found.values()), default=0)):
            out += [found[i][turn] for i in order if turn < len(found[i])]
            if len(out) >= most:
                break
        return out[:most], total

    def _hits(self, measure: str, row: int) -> list[Quoted]:
        found = behind(measure, self.own[row])
        places = sorted(zip(found["start"], found["end"], strict=True))
        starts, sentences = [a for a, _ in places], self.segments[row].sentences
        ends = [b for _, b in sentences]
        hits, at = [], 0
        for a, b in sentences:
            at, upto = bisect_left(starts, a, at), bisect_left(starts, b, at)
            if at < upto and measure.startswith("tone."):
                # A word may change that which begins the next sentence ("It was not. Good food came."): both are shown.
                b = ends[min(bisect_left(ends, max(end for _, end in places[at:upto])), len(ends) - 1)]
            if at < upto:
                hits.append(Quoted(row, a, b))
        names = [f"{q.start}" for q in hits]
        order = {name: k for k, name in enumerate(drawn(names, self.seed))}
        return sorted(hits, key=lambda q: order[str(q.start)])
