"""How far students agree: percent, Fleiss' kappa, Krippendorff's alpha with an interval.

A unit is a word (or, where paper is among what was handed in, a sentence); a student gives it one category: the layer
of his or her mark, or none. A unit that a student did not read has no value from that student.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from framing.workshop.handed import Handed
    from framing.workshop.lesson import Lesson

DRAWS = 1000  # of the bootstrap
NONE = ""  # the category of what is not marked


class Units(NamedTuple):
    """``values``: units × students, a category or None; ``group``: the sentence a unit stands in; ``place``: where."""

    values: pd.DataFrame
    group: np.ndarray[Any, Any]
    place: list[tuple[str, int, int]]


def words(lesson: Lesson, handed: Sequence[Handed]) -> Units:
    """Every word of every text, judged by those who marked on a computer."""
    own = [h for h in handed if h.articles]
    place, group = [], []
    for text in lesson.texts:
        sentences = np.array([a for a, _ in text.segments.sentences])
        for a, b in text.segments.words:
            if not text.counts(a):
                continue
            place.append((text.name, a, b))
            group.append((text.name, int(np.searchsorted(sentences, a, side="right"))))
    columns = {h.student: _marked(h, place) for h in own}
    return Units(pd.DataFrame(columns, index=range(len(place)), dtype="object"), _numbered(group), place)


def sentences(lesson: Lesson, handed: Sequence[Handed]) -> Units:
    """Every sentence of every text, judged by everybody: marked or not."""
    main = lesson.main
    place = [(t.name, a, b) for t in lesson.texts for a, b in t.segments.sentences if t.counts(a)]
    row = {main.sentence(a): i for i, (name, a, _) in enumerate(place) if name == main.name}
    first = lesson.settings.layers[0]
    columns = {}
    for h in handed:
        values = [None if v is None else (first if v != NONE else NONE) for v in _marked(h, place)]
        for number, ticked in h.ticks.items():
            values[row[number]] = first if ticked else NONE
        columns[h.student] = values
    return Units(pd.DataFrame(columns, index=range(len(place)), dtype="object"), np.arange(len(place)), place)


def _marked(handed: Handed, place: list[tuple[str, int, int]]) -> list[str | None]:
    """The layer of the first mark that touches each stretch."""
    out: list[str | None] = []
    for name, a, b in place:
        touching = [m.layer for m in handed.marks if m.article_id == name and m.start < b and a < m.end]
        out.append((touching[0] if touching else NONE) if name in handed.articles else None)
    return out


def _numbered(group: list[tuple[str, int]]) -> np.ndarray[Any, Any]:
    numbers = {g: i for i, g in enumerate(dict.fromkeys(group))}
    return np.array([numbers[g] for g in group], dtype=int)


def counts(values: pd.DataFrame) -> np.ndarray[Any, Any]:
    """How often each unit got each category: units × categories, missing values left out.

    >>> counts(pd.DataFrame({"a": ["x", None], "b": ["x", "y"]}, dtype="object")).tolist()
    [[2, 0], [0, 1]]
    """
    categories = sorted({v for v in values.to_numpy().ravel() if isinstance(v, str)})
    cells = values.to_numpy()
    return (
        np.stack([(cells == c).sum(axis=1) for c in categories], axis=1)
        if categories
        else np.zeros((len(values), 0), int)
    )


def percent(table: np.ndarray[Any, Any]) -> float:
    """The share of pairs of students who gave a unit the same category, over all pairs; NaN without a pair.

    >>> percent(np.array([[2, 0], [1, 1]]))
    0.5
    """
    each = table.sum(axis=1)
    pairs = (each * (each - 1)).sum()
    return float((table * (table - 1)).sum() / pairs) if pairs else float("nan")


def fleiss(table: np.ndarray[Any, Any]) -> float:
    """Fleiss' kappa (1971) by statsmodels, over the units that most students judged; NaN where chance is 1."""
    from statsmodels.stats.inter_rater import fleiss_kappa

    each = table.sum(axis=1)
    full = table[each == each.max()] if len(table) else table
    if not len(full) or each.max() < 2 or (full.sum(axis=0) > 0).sum() < 2:
        return float("nan")
    return float(fleiss_kappa(full))


def alpha(table: np.ndarray[Any, Any]) -> float:
    """Krippendorff's alpha for categories (2011, "Computing Krippendorff's Alpha-Reliability"); NaN with one category.

    Written out here because the package that has it may not be brought along under our licence; a test holds the two
    together to 1e-9, missing values included.

    >>> round(alpha(np.array([[2, 0], [1, 1], [0, 2]])), 3)
    0.444
    """
    paired = table[table.sum(axis=1) > 1]
    if (paired.sum(axis=0) > 0).sum() < 2:
        return float("nan")
    each, of_kind = paired.sum(axis=1), paired.sum(axis=0)
    n = each.sum()
    observed = ((each**2 - (paired**2).sum(axis=1)) / (each - 1)).sum() / n
    expected = (n**2 - (of_kind**2).sum()) / (n * (n - 1))
    return float(1 - observed / expected)


def interval(table: np.ndarray[Any, Any], group: np.ndarray[Any, Any], seed: int = 1) -> tuple[float, float]:
    """A 95 % interval of alpha: sentences are drawn again with replacement, for words of one sentence hang together.

    NaN where there are fewer than two sentences or one category.
    """
    places = [np.flatnonzero(group == g) for g in np.unique(group)]
    if len(places) < 2 or np.isnan(alpha(table)):
        return float("nan"), float("nan")
    draw = np.random.default_rng(seed)
    found = []
    for _ in range(DRAWS):
        rows = np.concatenate([places[i] for i in draw.integers(len(places), size=len(places))])
        found.append(alpha(table[rows]))
    kept = [f for f in found if not np.isnan(f)]
    if len(kept) < DRAWS / 2:
        return float("nan"), float("nan")
    low, high = np.percentile(kept, [2.5, 97.5])
    return float(low), float(high)


def measured(lesson: Lesson, handed: Sequence[Handed], seed: int = 1) -> pd.DataFrame:
    """unit, students, units, percent, fleiss_kappa, alpha, alpha_low, alpha_high: for words, for sentences."""
    rows = []
    for name, units in (("word", words(lesson, handed)), ("sentence", sentences(lesson, handed))):
        if units.values.shape[1] < 2:
            continue
        table = counts(units.values)
        judged = int((table.sum(axis=1) > 1).sum())
        low, high = interval(table, units.group, seed)
        rows.append(
            (name, units.values.shape[1], judged, percent(table), fleiss(table), alpha(table), low, high)
        )  # fmt: skip
    names = ["unit", "students", "units", "percent", "fleiss_kappa", "alpha", "alpha_low", "alpha_high"]
    return pd.DataFrame(rows, columns=names)
