"""Articles in, passages out: what both ``reuse`` and the index need of the tables."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from framing.errors import TableError
from framing.reuse.align import Shared
from framing.reuse.texts import Texts
from framing.reuse.verdicts import verdicts
from framing.shingles.inside import Twin
from framing.table import Passages, needs

LEVELS = ("phrase", "sentence", "paragraph")


def checked(articles: pd.DataFrame) -> tuple[list[str], Texts]:
    """Ids and texts of the table, or an error that names the missing column or the id that stands twice."""
    needs(articles, ("article_id", "text"))
    ids = articles["article_id"].astype(str).tolist()
    if len(set(ids)) < len(ids):
        double = next(name for name, times in Counter(ids).items() if times > 1)
        raise TableError(f"article_id {double!r} stands more than once", hint="give every article an id of its own")
    return ids, Texts(articles["text"])


def twin_row(ids: list[str], t: Twin) -> tuple[Any, ...]:
    """A passage inside one article."""
    name = ids[t.number]
    return name, t.a0, t.a1, name, t.b0, t.b1, LEVELS[t.level], t.similarity


def shared_row(ids: list[str], s: Shared) -> tuple[Any, ...]:
    """A passage between two articles."""
    return ids[s.a], s.a0, s.a1, ids[s.b], s.b0, s.b1, LEVELS[s.level], s.similarity


def passage_table(articles: pd.DataFrame, rows: list[tuple[Any, ...]]) -> Passages:
    """The rows as a table, with the verdicts."""
    table = Passages.from_rows(row[:6] for row in rows)
    table["unit"] = pd.Series([row[6] for row in rows], dtype="str", index=table.index)
    table["similarity"] = pd.Series([round(row[7], 4) for row in rows], dtype="float64", index=table.index)
    told = verdicts(articles, table)
    for name in told.columns:
        table[name] = told[name]
    return table
