"""Between two students: what both marked, what one alone, and how far the two agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd

from framing.workshop import agreement, reasons
from framing.workshop.agreement import NONE, Units
from framing.workshop.handed import Handed
from framing.workshop.lesson import Lesson, Text
from framing.workshop.onscreen import Piece, paragraphs

COLUMNS = ("student_a", "student_b", "unit", "units", "both", "only_a", "only_b", "differently", "percent", "alpha")
SHOWN = 5  # of those who agree most, and of those who agree least


def units(lesson: Lesson, handed: Sequence[Handed]) -> tuple[str, Units]:
    """Words where everybody marked on a computer; sentences where somebody has crosses alone."""
    on_paper = any(not h.articles for h in handed)
    return ("sentence", agreement.sentences(lesson, handed)) if on_paper else ("word", agreement.words(lesson, handed))


def compared(name: str, given: Units) -> pd.DataFrame:
    """Every two students: units that both judged, marked by both alike, by one alone, by both differently; agreement.

    ``percent`` is the share of the units of which they say the same, ``alpha`` Krippendorff's for the two.

    >>> values = pd.DataFrame({"Ash": ["hedging", ""], "Elk": ["hedging", "hedging"]}, dtype="object")
    >>> compared("word", Units(values, np.zeros(2), []))[["both", "only_a", "only_b", "percent"]].values.tolist()
    [[1.0, 0.0, 1.0, 0.5]]
    """
    cells = given.values.to_numpy()
    kinds = sorted({v for v in cells.ravel() if isinstance(v, str)})
    said = (
        np.stack([cells == kind for kind in kinds], axis=2).astype(int) if kinds else np.zeros((*cells.shape, 0), int)
    )
    rows = []
    for i, j in combinations(range(cells.shape[1]), 2):
        judged = (said[:, i].sum(axis=1) > 0) & (said[:, j].sum(axis=1) > 0)
        a, b = cells[judged, i], cells[judged, j]
        on = a != NONE, b != NONE
        same = a == b
        counts = (on[0] & same, on[0] & ~on[1], on[1] & ~on[0], on[0] & on[1] & ~same)
        both = said[judged, i] + said[judged, j]
        share = float(same.mean()) if len(same) else float("nan")
        names = given.values.columns[i], given.values.columns[j]
        rows.append((*names, name, len(a), *(int(c.sum()) for c in counts), share, agreement.alpha(both)))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def facts(lesson: Lesson, given: Units, pairs: pd.DataFrame) -> dict[str, Any]:
    """What the template needs: the texts in units, every student's marks, those who agree most and least."""
    at = {place: number for number, place in enumerate(given.place)}
    ranked = pairs[pairs["alpha"].notna()].sort_values(["alpha", "student_a", "student_b"])
    read = {
        name for (name, _, _), row in zip(given.place, given.values.to_numpy(), strict=True) if any(map(_judged, row))
    }
    words = not len(pairs) or pairs["unit"].iloc[0] == "word"
    return {
        "texts": [(t, _lines(t, at, words)) for t in lesson.texts if t.name in read],
        "given": _given(lesson, given, pairs),
        "names": list(given.values.columns),
        "unit": "word" if words else "sentence",
        "least": ranked.head(SHOWN).to_dict("records"),
        "most": ranked.iloc[::-1].head(SHOWN).to_dict("records") if len(ranked) > SHOWN else [],
    }


def _judged(value: object) -> bool:
    return isinstance(value, str)


def _lines(
    text: Text, at: dict[tuple[str, int, int], int], words: bool
) -> list[list[tuple[int, list[tuple[Any, str]]]]]:
    """Paragraphs of number and pieces of a sentence, each piece with the number of its unit, or None."""

    def pieces(sentence: list[Piece]) -> list[tuple[Any, str]]:
        if words:
            return [(at.get((text.name, p.start, p.end)) if p.word else None, p.words) for p in sentence]
        start, end = sentence[0].start, sentence[-1].end
        return [(at.get((text.name, start, end)), text.text[start:end])]

    return [[(number, pieces(sentence)) for number, sentence in line] for line in paragraphs(text)]


def _given(lesson: Lesson, given: Units, pairs: pd.DataFrame) -> str:
    """JSON for the page: of each student a sign per unit (``-`` not read, 0 no mark, else the place of its layer)."""
    layers = lesson.settings.layers
    sign = {NONE: "0", **{layer: str(n) for n, layer in enumerate(layers, 1)}}
    marks = ["".join(sign[v] if _judged(v) else "-" for v in column) for column in given.values.to_numpy().T]
    agreed = [[None if v != v else v for v in row] for row in pairs[["percent", "alpha"]].values.tolist()]
    least = pairs["alpha"].idxmin() if pairs["alpha"].notna().any() else 0
    first = list(combinations(range(len(marks)), 2))[least] if len(pairs) else ()
    named = [reasons.called(layer) for layer in layers]
    whole = {"names": list(given.values.columns), "marks": marks, "labels": named, "agreed": agreed, "first": first}
    return json.dumps(whole).replace("<", "\\u003c")
