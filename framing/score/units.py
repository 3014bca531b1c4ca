"""All texts in one line: every word, span and passage gets a place on it, so that counting is arithmetic on arrays."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.annotate import texts
from framing.errors import ParameterError, TableError, nearest
from framing.table import needs

Whole = NDArray[np.int64]
PER = ("article", "sentence")


@dataclass(frozen=True)
class Units:
    """What is scored, articles or their sentences, laid end to end.

    ``article``: place of its article, per unit; ``starts``: where the unit begins on the line; ``words``: where each
    word begins, ascending; ``word_unit``: its unit; ``offsets``: where each article begins; ``sentences``: per unit.
    """

    ids: pd.Index
    article: Whole
    starts: Whole
    ends: Whole
    offsets: Whole
    words: Whole
    word_unit: Whole
    sentences: Whole
    first: Whole

    @property
    def size(self) -> int:
        return len(self.article)

    def of(self, article: Whole, places: Whole) -> Whole:
        """The unit each place belongs to: the last one that begins at or before it, in its own article.

        −1 where the article has no unit (a text without a sentence).
        """
        at = np.maximum(np.searchsorted(self.starts, places, side="right") - 1, self.first[article])
        last = self.first[article + 1]
        return np.where(at < last, at, -1)

    def per_unit(self, units: Whole, weights: NDArray[np.float64] | None = None) -> NDArray[np.float64]:
        """Sum per unit; −1 counts nowhere."""
        kept = units >= 0
        weights = None if weights is None else weights[kept]
        return np.bincount(units[kept], weights, minlength=self.size).astype(np.float64)

    def covered(self, starts: Whole, ends: Whole) -> NDArray[np.float64]:
        """Words per unit that begin inside any of the stretches, each word once however many stretches hold it."""
        change = np.zeros(len(self.words) + 1, dtype=np.int64)
        np.add.at(change, np.searchsorted(self.words, starts), 1)
        np.add.at(change, np.searchsorted(self.words, ends), -1)
        inside = np.cumsum(change[:-1]) > 0
        return self.per_unit(self.word_unit[inside])

    def within(self, starts: Whole, ends: Whole) -> Whole:
        """Words that begin inside each stretch."""
        return np.searchsorted(self.words, ends) - np.searchsorted(self.words, starts)


def lay_out(articles: pd.DataFrame, per: str = "article") -> Units:
    """The units of the articles; needs ``article_id`` and ``text``, each id once."""
    if per not in PER:
        raise ParameterError(f"per={per!r} is not allowed", hint=nearest(per, PER))
    needs(articles, ("article_id", "text"), "articles")
    ids = pd.Index(articles["article_id"].astype(str))
    if not ids.is_unique:
        raise TableError(f"article_id {ids[ids.duplicated()][0]!r} stands twice", where="articles")
    rows = [_laid(segments, per) for _, segments in texts(articles)]
    lengths = [length for length, *_ in rows]
    offsets = np.array([0, *accumulate(n + 1 for n in lengths)], dtype=np.int64)
    words = [w + o for (_, w, *_), o in zip(rows, offsets, strict=False)]
    starts = [s + o for (_, _, s, *_), o in zip(rows, offsets, strict=False)]
    ends = [e + o for (_, _, _, e, _), o in zip(rows, offsets, strict=False)]
    count = np.array([len(s) for s in starts], dtype=np.int64)
    first = np.concatenate([[0], np.cumsum(count)]).astype(np.int64)
    line = _joined(words)
    units = Units(
        ids, np.repeat(np.arange(len(rows)), count), _joined(starts), _joined(ends), offsets, line, line,
        _joined([s for *_, s in rows]), first,
    )  # fmt: skip
    of_word = units.of(np.repeat(np.arange(len(rows)), [len(w) for w in words]), line)
    return Units(**{**units.__dict__, "word_unit": of_word})


def _laid(segments: Any, per: str) -> tuple[int, Whole, Whole, Whole, Whole]:
    """Length of the text, beginnings of its words, beginnings and ends of its units, sentences in each."""
    text = segments.text
    words = np.fromiter((a for a, _ in segments.words), dtype=np.int64)
    sentences = segments.sentences
    if per == "article":
        return len(text), words, np.array([0]), np.array([len(text)]), np.array([len(sentences)])
    edges = np.array(sentences, dtype=np.int64).reshape(-1, 2)
    return len(text), words, edges[:, 0], edges[:, 1], np.ones(len(edges), dtype=np.int64)


def _joined(parts: list[Whole]) -> Whole:
    return np.concatenate(parts).astype(np.int64) if parts else np.zeros(0, dtype=np.int64)
