"""The tables between the steps: pandas DataFrames that know their columns and what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Self

import pandas as pd

from framing.errors import TableError, nearest
from framing.model import (
    ARTICLE_COLUMNS,
    CLUSTER_COLUMNS,
    GAP_COLUMNS,
    MARK_COLUMNS,
    PASSAGE_COLUMNS,
    REFUSED_COLUMNS,
    SCORE_COLUMNS,
    SPAN_COLUMNS,
)

_WHOLE = {"start", "end", "a0", "a1", "b0", "b1", "n_a", "n_b"}
_REAL = {
    "strength", "value", "count", "base", "value_a", "value_b", "estimate", "low", "high",
    "effect", "effect_low", "effect_high", "p", "q",
}  # fmt: skip


class Table(pd.DataFrame):  # type: ignore[misc]  # pandas ships no types
    """A DataFrame whose first columns are fixed; the user's further columns follow them.

    Slicing and filtering keep the class; ``to_parquet``, ``merge`` and the rest are pandas' own.
    """

    columns_fixed: ClassVar[tuple[str, ...]] = ()

    @property
    def _constructor(self) -> type[Table]:
        return type(self)

    def _repr_html_(self) -> str | None:
        from framing.display import html

        return html(self, type(self).__name__) or super()._repr_html_()

    def __repr__(self) -> str:
        from framing.display import words

        return words(self, type(self).__name__) or super().__repr__()

    @classmethod
    def from_rows(cls, rows: Iterable[Sequence[Any]]) -> Self:
        """Rows in the order of the fixed columns, as a table with fixed types (also when there are none)."""
        frame = pd.DataFrame(list(rows), columns=list(cls.columns_fixed))
        return cls(frame.astype({c: _type_of(c) for c in cls.columns_fixed}))

    @classmethod
    def of_columns(cls, columns: Mapping[str, Sequence[Any]]) -> Self:
        """The fixed columns, given whole, each as cells or as ``strings``: as from rows, in half the time."""
        made = {name: _column(name, columns[name]) for name in cls.columns_fixed}
        return cls(pd.DataFrame(made, copy=False))

    @classmethod
    def checked(cls, frame: pd.DataFrame, where: str = "") -> Self:
        """A user's frame as this table: fixed columns first; a missing one is an error that lists those there are."""
        needs(frame, cls.columns_fixed, where)
        rest = [c for c in frame.columns if c not in cls.columns_fixed]
        return cls(frame[[*cls.columns_fixed, *rest]])


def needs(frame: pd.DataFrame, columns: Iterable[str], where: str = "") -> None:
    """Raises ``TableError`` for the first of the columns that the frame has not, with those it has.

    >>> needs(pd.DataFrame({"text": ["a"]}), ["text"])
    """
    for name in columns:
        if name not in frame.columns:
            raise TableError(f"no column {name!r}", where=where, hint=nearest(name, map(str, frame.columns)))


def belong(marks: pd.DataFrame, articles: pd.DataFrame, what: str = "span") -> None:
    """Raises ``TableError`` where there are marks and none is of any of the articles: 0 everywhere would be no finding.

    >>> belong(pd.DataFrame({"article_id": ["a", "b"]}), pd.DataFrame({"article_id": ["a"]}))
    """
    given, ids = marks["article_id"].astype(str), articles["article_id"].astype(str)
    if len(given) and len(ids) and not given.isin(ids).any():
        raise TableError(
            f"no {what} belongs to these articles: {what}s have {given.iloc[0]!r} …, articles {ids.iloc[0]!r} …",
            hint="annotate the same table that is scored or counted",
        )


def _type_of(column: str) -> str:
    return "int64" if column in _WHOLE else "float64" if column in _REAL else "str"


def _column(name: str, cells: Sequence[Any]) -> Any:
    """One column with its fixed type."""
    import numpy as np

    kind = _type_of(name)
    if kind != "str":
        return np.array(cells, kind)
    return cells if isinstance(cells, pd.api.extensions.ExtensionArray) else strings(cells)


def strings(cells: Sequence[str]) -> Any:
    """A column of text; it goes to Arrow at once, which pandas would do cell by cell."""
    import numpy as np
    import pyarrow as pa

    return pd.StringDtype(na_value=np.nan).__from_arrow__(pa.array(cells, pa.large_string()))


class Articles(Table):
    """One row per article; ``refused`` is the table of what could not be read: file, row, reason.

    ``noted``, with the same columns, is what was read though it looks mistaken: lost front matter, a name of a column
    nearly spelt, another language than English, garbled letters.
    """

    columns_fixed = ARTICLE_COLUMNS
    _metadata: ClassVar[list[str]] = ["_refused", "_noted"]

    @property
    def refused(self) -> pd.DataFrame:
        kept = self.__dict__.get("_refused")
        return kept if kept is not None else pd.DataFrame(columns=list(REFUSED_COLUMNS))

    @property
    def noted(self) -> pd.DataFrame:
        kept = self.__dict__.get("_noted")
        return kept if kept is not None else pd.DataFrame(columns=list(REFUSED_COLUMNS))


class Spans(Table):
    """One row per marked stretch."""

    columns_fixed = SPAN_COLUMNS


class Marks(Table):
    """One row per stretch that a person marked; ``annotator`` says who."""

    columns_fixed = MARK_COLUMNS


class Passages(Table):
    """Two stretches with the same wording, in one or two articles."""

    columns_fixed = PASSAGE_COLUMNS


class Clusters(Table):
    """Which articles are copies of one piece."""

    columns_fixed = CLUSTER_COLUMNS


class Scores(Table):
    """One row per article and measure; ``articles`` holds what the groups are made of (every column but the text)."""

    columns_fixed = SCORE_COLUMNS
    _metadata: ClassVar[list[str]] = ["_articles"]

    @property
    def articles(self) -> pd.DataFrame | None:
        return self.__dict__.get("_articles")


class Gaps(Table):
    """One row per measure and pair of groups: the difference, how sure it is, and what to beware of."""

    columns_fixed = GAP_COLUMNS
