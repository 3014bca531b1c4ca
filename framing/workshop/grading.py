"""Students beside the key, and the words the class agreed on most and least."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from framing.segment import Segments
from framing.workshop import agreement, reasons
from framing.workshop.handed import Handed
from framing.workshop.lesson import Lesson, Text
from framing.workshop.sheetfiles import Marked

SLACK = 3  # a mark may hold this many words more than the key's
AGREED, DIVIDED = 80, 70  # percent of the larger side: at least, at most; between them a unit is neither


class Side(NamedTuple):
    """One student in one text: the key's marks that were found and missed, and the student's that the key has not.

    ``unread``: the key's in sentences without an answer, which are neither found nor missed. ``wide``: the key's in a
    mark that is much longer, which is not found and yet neither missed nor one of the student's own.
    """

    found: list[reasons.Reason]
    missed: list[reasons.Reason]
    extra: list[reasons.Reason]
    unread: Sequence[reasons.Reason] = ()
    wide: Sequence[reasons.Reason] = ()


def beside(text: Text, handed: Handed, layers: Sequence[str]) -> Side:
    """One to one, in order of place: a mark finds a key's mark of its layer if it touches it and is not much longer.

    Of what is found ``why`` says where the mark is longer or shorter than the key's. A mark that touches one and is
    much longer stands beside the first such mark of the key that is not found.
    """
    pairs = zip(text.spans.itertuples(index=False), reasons.of(text), strict=True)
    kept = [(s, r) for s, r in pairs if s.layer in layers and text.counts(s.start)]
    left = [m for m in handed.marks if m.article_id == text.name]
    found: list[reasons.Reason] = []
    wide: list[reasons.Reason] = []
    for most, into in ((SLACK, found), (len(text.text), wide)):
        rest = []
        for span, row in kept:
            hit = next((m for m in left if _touches(m, span) and _longer(m, span, text) <= most), None)
            if hit is None:
                rest.append((span, row))
            else:
                left.remove(hit)
                into.append(row._replace(why=_size(hit, span, text)))
        kept = rest
    return Side(found, [row for _, row in kept], [_extra(m, text) for m in left], (), wide)


def _touches(mark: Marked, span: Any) -> bool:
    return bool(mark.layer == span.layer and mark.start < span.end and span.start < mark.end)


def _longer(mark: Marked, span: Any, text: Text) -> int:
    """By how many words a mark is longer than the key's."""
    both = (Segments(text.text[a:b]).words for a, b in ((mark.start, mark.end), (span.start, span.end)))
    mine, keys = map(len, both)
    return mine - keys


def _size(mark: Marked, span: Any, text: Text) -> str:
    """In words, where a mark is longer or shorter than the key's; '' where it is not."""
    longer = _longer(mark, span, text)
    if not longer:
        return ""
    return f"Right word, too {'long' if longer > 0 else 'short'}: you marked “{_shown(mark, text)}”."


def _shown(mark: Marked, text: Text) -> str:
    words = " ".join(text.text[mark.start : mark.end].split())
    return words if len(words) <= 80 else words[:79].rstrip() + "…"


def _extra(mark: Marked, text: Text) -> reasons.Reason:
    return reasons.Reason(text.sentence(mark.start), _shown(mark, text), reasons.called(mark.layer), "")


def ticked(text: Text, handed: Handed) -> Side:
    """The same from a tally, sentence by sentence: only where a word was marked is known, not which."""
    rows = reasons.once(text)
    key = {r.sentence for r in rows}
    on = {n for n, yes in handed.ticks.items() if yes}
    first = {n: next(r for r in rows if r.sentence == n) for n in sorted(key)}
    read = [n for n in first if n in handed.ticks]
    extra = [reasons.Reason(n, "(a word in this sentence)", "", "") for n in sorted(on - key)]
    found, missed = [first[n]._replace(why="") for n in read if n in on], [first[n] for n in read if n not in on]
    return Side(found, missed, extra, [first[n] for n in first if n not in handed.ticks])


def sides(lesson: Lesson, handed: Handed) -> Side:
    """Everything of one student."""
    parts = [ticked(lesson.main, handed)] if handed.ticks else []
    parts += [beside(t, handed, lesson.settings.layers) for t in lesson.texts if t.name in handed.articles]
    return Side(*([reason for part in parts for reason in part[i]] for i in range(5)))


def graded(lesson: Lesson, handed: Sequence[Handed]) -> pd.DataFrame:
    """student, unit, marks, found, precision, recall, missing, key_missing: beside the key, of what was answered.

    Precision is NaN for who marked nothing; ``missing``: sentences of a tally without an answer; ``key_missing``: those
    of them that the kit marks, which are neither in ``found`` nor in the share ``recall``.
    """
    rows = []
    answers = sum(lesson.main.counts(a) for a, _ in lesson.main.segments.sentences)
    for h in handed:
        side = sides(lesson, h)
        near = len(side.found) + len(side.wide)
        marks, key = near + len(side.extra), near + len(side.missed)
        hits = len(side.found)
        unit = "sentence" if h.ticks else "mark"
        nan = float("nan")
        missing = answers - len(h.ticks) if h.ticks else 0
        shares = hits / marks if marks else nan, hits / key if key else nan
        rows.append((h.student, unit, marks, hits, *shares, missing, len(side.unread)))
    columns = ["student", "unit", "marks", "found", "precision", "recall", "missing", "key_missing"]
    return pd.DataFrame(rows, columns=columns)


def by_word(lesson: Lesson, handed: Sequence[Handed]) -> pd.DataFrame:
    """article_id, start, end, sentence, words, students, marked, share, key: one row per word, or sentence on paper.

    ``share`` of the students who read it marked it; ``key`` says whether the kit did. Words come from those who marked
    on a computer; where there are none, the rows are sentences.
    """
    paper = not any(h.articles for h in handed)
    units = agreement.sentences(lesson, handed) if paper else agreement.words(lesson, handed)
    values = units.values.to_numpy()
    judged = [sum(isinstance(v, str) for v in row) for row in values]
    marked = [sum(isinstance(v, str) and v != agreement.NONE for v in row) for row in values]
    texts = {t.name: t for t in lesson.texts}
    layers = lesson.settings.layers
    spans = {n: [(s.start, s.end) for s in t.spans.itertuples() if s.layer in layers] for n, t in texts.items()}
    rows = []
    for (name, a, b), n, k in zip(units.place, judged, marked, strict=True):
        if n:
            text = texts[name]
            key = any(start < b and a < end for start, end in spans[name])
            rows.append((name, a, b, text.sentence(a), text.text[a:b], n, k, k / n, key))
    columns = ["article_id", "start", "end", "sentence", "words", "students", "marked", "share", "key"]
    return pd.DataFrame(rows, columns=columns)


def agreed(units: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Of ``by_word``'s rows those that at least 80 % marked, and those that at least 80 % left unmarked.

    First what most marked, and fewest; where none or few marked, before that what the kit does mark. What one student
    alone read is in neither.

    >>> units = pd.DataFrame({"students": 10, "marked": [8, 7, 2, 0], "start": range(4), "key": False})
    >>> [frame["marked"].tolist() for frame in agreed(units)]
    [[8], [0, 2]]
    """
    kept = units[(units["students"] > 1) & (100 * _larger(units) >= AGREED * units["students"])]
    most = 2 * kept["marked"] > kept["students"]
    share = kept["marked"] / kept["students"]
    ranked = kept.assign(share=share)[most].sort_values(["share", "start"], ascending=[False, True])
    rest = kept.assign(share=share)[~most].sort_values(["key", "share", "start"], ascending=[False, True, True])
    return ranked, rest


def divided(units: pd.DataFrame) -> pd.DataFrame:
    """Of ``by_word``'s rows those that 30 to 70 % marked, the most even first; never one of those in ``agreed``.

    >>> units = pd.DataFrame({"students": 10, "marked": [8, 7, 5, 2], "start": range(4)})
    >>> divided(units)["marked"].tolist()
    [5, 7]
    """
    kept = units[(units["students"] > 1) & (100 * _larger(units) <= DIVIDED * units["students"])]
    return kept.assign(larger=_larger(kept) / kept["students"]).sort_values(["larger", "start"]).drop(columns="larger")


def _larger(units: pd.DataFrame) -> pd.Series:
    """How many students are on the larger side, of those who marked a unit and those who did not."""
    marked = units["marked"]
    return marked.where(2 * marked >= units["students"], units["students"] - marked)
