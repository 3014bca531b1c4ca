"""Hand coding as it comes: a table of marks or of article values, or the key of the built-in sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.errors import ParameterError, TableError, nearest
from framing.model import UNTYPED, VOICES
from framing.report.sources import SAMPLE, told
from framing.table import Table

MARKS = ("article_id", "start", "end", "layer", "label")
VALUES = ("article_id", "measure", "value")
VOICE = "voice"  # a further column of marks: whose words they are
NONE = "none"  # a label: somebody looked, and nothing of this layer stands here
KEY_LAYERS = {"hedge": "hedging", "booster": "booster", "report": "attribution"}
UNIT = "per 100 words"


class Coding(Table):
    """A table that names articles; whatever else it has is looked at later."""

    columns_fixed = ("article_id",)


@dataclass(frozen=True)
class Hand:
    """``marks`` (columns ``MARKS`` and ``voice``, '' where it was not coded) or ``values`` (columns ``VALUES``), one of
    them empty; ``none``: places that are no mark, with ``why``; ``ids``: the articles coded; ``complete``: whether
    everything in them was marked; ``guessed``: whether ``ids`` are only those that have a row; ``key``: whether this is
    the key of the sample.
    """

    marks: pd.DataFrame
    none: pd.DataFrame
    values: pd.DataFrame
    ids: Sequence[str]
    complete: bool
    guessed: bool = False
    key: bool = False


def named(path: str) -> str:
    """The path as a report tells it: relative, '' for none.

    >>> named(""), named("coded/marks.csv")
    ('', 'coded/marks.csv')
    """
    return told(path) if path else ""


def loaded(path: str) -> pd.DataFrame:
    """A coded table from ``.csv``, ``.jsonl`` or ``.parquet``; an empty one for ''."""
    from framing.store import load

    return pd.DataFrame(load(path, Coding)) if path else pd.DataFrame({"article_id": []}, dtype="str")


def hand(
    articles: pd.DataFrame,
    source: str,
    coded: str,
    read: Sequence[str] = (),
    annotator: str = "",
    complete: bool = True,
) -> Hand:
    """The hand coding named by ``coded``: "sample" for the key of the sample, '' for none, else the path of a table.

    ``read``: ids of all articles that the coder read, with or without marks.  ``annotator``: whose marks; all, each
    place once, for ''.  Raises ``TableError`` for a table with neither set of columns, an unknown article or a place
    outside its text, ``ParameterError`` for the key beside other articles.
    """
    if coded == SAMPLE:
        if source != SAMPLE:
            raise ParameterError(
                "coded='sample' is the key of the sample", hint="name the table of your own coding: -p coded=FILE"
            )
        return planted(articles)
    table = loaded(coded)
    known = dict(zip(articles["article_id"].astype(str), articles["text"].astype(str).str.len(), strict=True))
    _known([*table["article_id"].astype(str), *read], known, coded)
    if set(VALUES) <= set(table.columns):
        values = table.assign(value=pd.to_numeric(table["value"], errors="coerce"))
        return Hand(_empty(), _empty(), values, list(dict.fromkeys(table["article_id"])), complete)
    if not coded:
        return Hand(_empty(), _empty(), _empty(VALUES), [], complete)
    missing = [c for c in MARKS if c not in table.columns]
    if missing:
        raise TableError(f"no column {missing[0]!r}", where=coded, hint=f"marks need {', '.join(MARKS)}; values need "
                         f"{', '.join(VALUES)}")  # fmt: skip
    if annotator:
        table = table[_by(table, annotator, coded)]
    table = table.assign(label=table["label"].astype("object").fillna("").astype(str), voice=_voices(table, coded))
    # A plain "hedge" is met by a hedge of any kind, as a mark without a label is.
    table.loc[table["label"] == table["layer"].map(UNTYPED), "label"] = ""
    table = table.drop_duplicates(list(MARKS))
    for i, a, b in zip(table["article_id"], table["start"], table["end"], strict=True):
        if not 0 <= a < b <= known[str(i)]:
            raise TableError(f"{a}:{b} is no place in article {i!r}", where=coded, hint="offsets are code points")
    is_none = table["label"] == NONE
    ids = list(dict.fromkeys(read or table["article_id"].astype(str)))
    inside = table["article_id"].astype(str).isin(ids)
    none = table[is_none & inside].assign(why=table.get("why", ""))
    return Hand(table[~is_none & inside], none, _empty(VALUES), ids, complete, guessed=not read)


def _empty(columns: Sequence[str] = (*MARKS, VOICE, "why")) -> pd.DataFrame:
    return pd.DataFrame({c: [] for c in columns})


def _known(ids: Sequence[str], known: Mapping[str, Any], where: str) -> None:
    for name in ids:
        if name not in known:
            raise TableError(f"no article {name!r}", where=where or "coded_articles", hint=nearest(name, known))


def _voices(table: pd.DataFrame, where: str) -> pd.Series:
    """The coder's voices, '' where there is none."""
    if VOICE not in table.columns:
        return pd.Series("", index=table.index, dtype="object")
    voices = table[VOICE].astype("object").fillna("").astype(str).str.strip()
    for voice in voices.unique():
        if voice not in ("", *VOICES):
            raise TableError(f"no voice {voice!r}", where=where, hint=nearest(voice, VOICES))
    return voices


def _by(table: pd.DataFrame, annotator: str, where: str) -> pd.Series:
    if "annotator" not in table.columns:
        raise TableError("no column 'annotator'", where=where, hint="leave the parameter annotator out")
    names = table["annotator"].astype(str)
    if annotator not in set(names):
        raise ParameterError(f"no annotator {annotator!r}", where=where, hint=nearest(annotator, sorted(set(names))))
    return names == annotator


def planted(articles: pd.DataFrame) -> Hand:
    """The key of the sample as hand coding: what was planted on purpose, and the traps; by no means all there is."""
    from framing.sample import key, place

    text = dict(zip(articles["article_id"].astype(str), articles["text"], strict=True))
    rows: list[tuple[Any, ...]] = []
    for kind, entries in key().items():
        for e in entries if kind in KEY_LAYERS or kind == "trap" else ():
            start, end = place(text[e["article"]], e["cue"], e["context"])
            layer = e["layer"] if kind == "trap" else KEY_LAYERS[kind]
            label = NONE if kind == "trap" else e.get("label", "")
            rows.append((e["article"], start, end, layer, label, e.get(VOICE, ""), e.get("why", "")))
    table = pd.DataFrame(rows, columns=[*MARKS, VOICE, "why"])
    is_none = table["label"] == NONE
    ids = [i for i in text if i in set(table["article_id"])]
    return Hand(table[~is_none], table[is_none], _empty(VALUES), ids, complete=False, key=True)


def valued(found: Hand, scores: pd.DataFrame) -> pd.DataFrame:
    """The coder's values of the coded articles, ``article_id, measure, value``: as given, or counted from complete
    marks for every layer that has a measure per 100 words; none where only some things were marked.
    """
    if len(found.values) or not found.complete or not len(found.marks):
        return found.values
    layers = set(found.marks["layer"])
    own = scores[scores["measure"].isin(layers) & (scores["unit"] == UNIT) & (scores["base"] > 0)]
    own = own[own["article_id"].astype(str).isin(list(found.ids))]
    counts = found.marks.groupby([found.marks["article_id"].astype(str), found.marks["layer"]]).size().to_dict()
    marked = [counts.get((str(i), m), 0) for i, m in zip(own["article_id"], own["measure"], strict=True)]
    return pd.DataFrame({
        "article_id": own["article_id"].to_numpy(), "measure": own["measure"].to_numpy(),
        "value": 100.0 * pd.Series(marked, dtype=float).to_numpy() / own["base"].to_numpy(float),
    })  # fmt: skip


def corrected(scores: pd.DataFrame, found: Hand, by: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Groups and differences of ``framing.compare.corrected``; empty tables where the coding allows none."""
    from framing.compare import corrected as put_right

    values = valued(found, scores)
    return put_right(scores, values, by) if len(values) else (pd.DataFrame(), pd.DataFrame())
