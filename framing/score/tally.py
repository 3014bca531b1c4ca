"""Count and base of every measure for every unit: nothing but sums over the span table, the passages and the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.model import VOICES
from framing.score.measures import NO_SPEECH, SPEAKERS, Measure
from framing.score.units import Units, Whole

Real = NDArray[np.float64]
Row = tuple[str, Real, Real]
_AGAIN = r" as (\d+)-\d+"


@dataclass(frozen=True)
class Marks:
    """The spans of the scored articles, placed on the line."""

    unit: Whole
    start: Whole
    end: Whole
    layer: pd.Categorical
    frame: pd.DataFrame

    def of(self, layer: str) -> tuple[Whole, Whole, Whole, pd.DataFrame]:
        """Unit, start, end and rows of one layer."""
        kept = np.asarray(self.layer == layer)
        return self.unit[kept], self.start[kept], self.end[kept], self.frame[kept]


def place(spans: pd.DataFrame, units: Units) -> Marks:
    """Spans on the line; those of articles that are not scored here are left out."""
    article = units.ids.get_indexer(pd.Index(spans["article_id"].astype(str)))
    frame, article = spans[article >= 0], article[article >= 0].astype(np.int64)
    offset = units.offsets[article]
    start = frame["start"].to_numpy(np.int64) + offset
    end = frame["end"].to_numpy(np.int64) + offset
    return Marks(units.of(article, start), start, end, pd.Categorical(frame["layer"]), frame)


def tally(units: Units, marks: Marks, measures: Mapping[str, Measure]) -> Iterator[Row]:
    """Name, count and base per unit of every measure made from spans."""
    words, ones = units.per_unit(units.word_unit), np.ones(units.size)
    yield "words", words, ones
    yield "sentences", units.sentences.astype(np.float64), ones
    counts = _counts(units, marks)
    nothing = np.zeros(units.size)
    for name, m in measures.items():
        if m.unit == "per 100 words":
            yield name, counts.get(name, nothing), words
    hedges, boosters = counts.get("hedging", nothing), counts.get("booster", nothing)
    yield "booster.balance", boosters - hedges, boosters + hedges
    yield from _quoted(units, marks, words)
    yield from _tone(units, marks)
    yield from _repetition(units, marks, words)


def _counts(units: Units, marks: Marks) -> dict[str, Real]:
    """Spans per unit under every name they count for: layer, layer.label, layer@voice."""
    keys = pd.MultiIndex.from_arrays([marks.frame[c].astype("category") for c in ("layer", "label", "voice")])
    codes, kinds = pd.factorize(keys)
    seen = marks.unit >= 0
    flat = marks.unit[seen] * len(kinds) + codes[seen]
    table = np.bincount(flat, minlength=units.size * len(kinds)).reshape(units.size, len(kinds)).astype(np.float64)
    out: dict[str, Real] = {}
    for column, (layer, label, voice) in zip(table.T, kinds, strict=True):
        names = [layer, f"{layer}.{label}"] + ([f"{layer}@{voice}"] if voice in VOICES else [])
        for name in names:
            out[name] = out[name] + column if name in out else column
    return out


def _quoted(units: Units, marks: Marks, words: Real) -> Iterator[Row]:
    """Words that somebody is quoted with, all and by the kind of speaker."""
    _, start, end, frame = marks.of("quotation")
    speech = ~frame["label"].isin(NO_SPEECH).to_numpy()
    yield "voice.quoted", units.covered(start[speech], end[speech]), words
    kind = frame["rule"].astype("str").str.partition(":")[0].to_numpy() if len(frame) else np.zeros(0, dtype=str)
    kind = np.where(np.isin(kind, list(SPEAKERS)), kind, "unknown")
    for name in SPEAKERS:
        own = speech & (kind == name)
        yield f"voice.quoted.{name}", units.covered(start[own], end[own]), words


def _tone(units: Units, marks: Marks) -> Iterator[Row]:
    """Sums of the numbers in the rules, added in the order of the text, for that decides a sum's last digit."""
    unit, start, _, frame = marks.of("tone")
    order = np.argsort(start, kind="stable")
    codes, rules = pd.factorize(frame["rule"].to_numpy(object)[order])
    # A span that only helped to rate another one ("part-of=…") has no numbers of its own.
    own = np.char.startswith(rules.astype(str), "polarity=")[codes] if len(rules) else np.zeros(0, dtype=bool)
    unit, codes = unit[order][own], codes[own]
    rated = units.per_unit(unit)
    for name in ("polarity", "subjectivity"):
        numbers = pd.Series(rules, dtype="str").str.extract(rf"\b{name}=(\S+)", expand=False)
        yield f"tone.{name}", units.per_unit(unit, np.asarray(numbers, dtype=np.float64)[codes]), rated


def _repetition(units: Units, marks: Marks, words: Real) -> Iterator[Row]:
    unit, start, end, frame = marks.of("repetition")
    yield "repetition.share", units.covered(start, end), words
    twin = frame["rule"].str.extract(_AGAIN, expand=False).astype(float).to_numpy()
    later = twin < frame["start"].to_numpy()
    yield "repetition.again", units.covered(start[later], end[later]), words
    longest, seen = np.zeros(units.size), unit >= 0
    np.maximum.at(longest, unit[seen], units.within(start, end)[seen])
    yield "repetition.longest", longest, np.ones(units.size)
    yield "repetition.count", units.per_unit(unit), np.ones(units.size)


def shared(units: Units, passages: pd.DataFrame | None) -> tuple[Real, pd.DataFrame]:
    """Words per unit that stand in another article too; and, per pair, unit, other article and words.

    Both ends of a passage count, each for its own article; passages inside one article do not count here, nor does
    what ``kind`` calls boilerplate.
    """
    columns = ["article_id", "start", "end", "other"]
    across = passages[passages["a"] != passages["b"]] if passages is not None else pd.DataFrame(columns=["a"])
    if "kind" in across.columns:
        across = across[across["kind"] != "boilerplate"]
    if across.empty:
        return np.zeros(units.size), pd.DataFrame({"unit": [], "other": [], "words": []})
    sides = [across[["a", "a0", "a1", "b"]], across[["b", "b0", "b1", "a"]]]
    ends = pd.concat([side.set_axis(columns, axis=1) for side in sides], ignore_index=True)
    article = units.ids.get_indexer(pd.Index(ends["article_id"].astype(str)))
    ends, article = ends[article >= 0], article[article >= 0].astype(np.int64)
    start, end = (ends[c].to_numpy(np.int64) + units.offsets[article] for c in ("start", "end"))
    first, last = np.searchsorted(units.words, start), np.searchsorted(units.words, end)
    # A passage's words one by one, since the stretches with one other article may overlap and each word counts once.
    length = last - first
    row = np.repeat(np.arange(len(ends)), length)
    word = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length) + np.repeat(first, length)
    other = ends["other"].astype(str).to_numpy()[row]
    each = pd.DataFrame({"unit": units.word_unit[word], "other": other, "word": word}).drop_duplicates()
    pairs = each[each["unit"] >= 0].groupby(["unit", "other"], sort=True).size().rename("words").reset_index()
    return units.covered(start, end), pairs
