"""What another lexicon would change: spans, articles, scores, and the conclusions drawn from them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from framing.annotate import Marker
from framing.compare.gaps import compare
from framing.display import counted
from framing.errors import LexiconError
from framing.lexicon import Lexicon, several
from framing.model import SPAN_COLUMNS
from framing.score import score
from framing.segment import Segments

_AROUND = 40


@dataclass(frozen=True)
class LexiconDiff:
    """The tables of a comparison of two lexicons on the same articles.

    ``entries``: ``change ("gained" | "lost" | "changed"), label, cue, old, new`` (strengths);
    ``spans``: ``change, article_id, start, end, label, cue, context`` for spans that one lexicon alone marks;
    ``scores``: ``article_id, measure, old, new, change`` for values that differ;
    ``gaps``: ``measure, group_a, group_b, old, new, old_verdict, new_verdict`` for gaps whose verdict differs.
    """

    entries: pd.DataFrame
    spans: pd.DataFrame
    scores: pd.DataFrame
    gaps: pd.DataFrame

    def sentence(self) -> str:
        """What changed, in words."""
        entries = "1 entry differs" if len(self.entries) == 1 else f"{len(self.entries):,} entries differ"
        articles = counted(self.spans["article_id"].nunique(), "article")
        return (
            f"{entries}; {counted(len(self.spans), 'span')} in {articles} gained or lost, "
            f"{counted(len(self.scores), 'score')} and {counted(len(self.gaps), 'conclusion')} changed."
        )


def diff(articles: pd.DataFrame, old: Lexicon | str | Path, new: Lexicon | str | Path, by: str = "") -> LexiconDiff:
    """Which spans, scores and (grouped ``by`` a column) conclusions change when ``new`` takes the place of ``old``.

    ``old``, ``new``: lexicons, names of built-in ones, or paths.
    Raises ``LexiconError`` when the two are not of one layer. Cost: two passes of one annotator over the articles.
    """
    old, new = several((old, new))
    if old.layer != new.layer:
        raise LexiconError(f"is of layer {new.layer!r}, the other of {old.layer!r}", where=new.path or new.name)
    before, after = _spans(articles, old), _spans(articles, new)
    scores = [score(articles, spans) for spans in (before, after)]
    gaps = pd.DataFrame(columns=["measure", "group_a", "group_b", "old", "new", "old_verdict", "new_verdict"])
    if by:
        gaps = _conclusions(compare(scores[0], by, articles=articles), compare(scores[1], by, articles=articles))
    return LexiconDiff(_entries(old, new), _changed(articles, before, after), _scores(*scores), gaps)


def _spans(articles: pd.DataFrame, lexicon: Lexicon) -> pd.DataFrame:
    mark = Marker([lexicon.layer], [lexicon])
    rows = [
        row
        for text, name in zip(articles["text"], articles["article_id"], strict=True)
        for row in mark(Segments(text), name)
    ]
    return pd.DataFrame(rows, columns=list(SPAN_COLUMNS))


def _entries(old: Lexicon, new: Lexicon) -> pd.DataFrame:
    sides = [{(e.label, e.rule.partition(":")[2]): e for e in lexicon.entries} for lexicon in (old, new)]
    rows = []
    for key in sorted({*sides[0], *sides[1]}):
        a, b = sides[0].get(key), sides[1].get(key)
        if a is None or b is None or (a.strength, a.when, a.context) != (b.strength, b.when, b.context):
            change = "gained" if a is None else "lost" if b is None else "changed"
            rows.append((change, *key, a.strength if a else None, b.strength if b else None))
    return pd.DataFrame(rows, columns=["change", "label", "cue", "old", "new"])


def _changed(articles: pd.DataFrame, before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The spans of one side alone, each with the words around it."""
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    keys = ["article_id", "start", "end", "label", "cue"]
    sides = [set(side[keys].itertuples(index=False, name=None)) for side in (before, after)]
    rows = [
        (change, *span, " ".join(texts[span[0]][max(0, span[1] - _AROUND) : span[2] + _AROUND].split()))
        for change, own, other in (("lost", sides[0], sides[1]), ("gained", sides[1], sides[0]))
        for span in own - other
    ]
    rows.sort(key=lambda row: (str(row[1]), row[2], row[3], row[0]))
    return pd.DataFrame(rows, columns=["change", *keys, "context"])


def _scores(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    both = before.merge(after, on=["article_id", "measure"], how="outer", suffixes=("_old", "_new"))
    both = both.assign(old=both["value_old"].fillna(0.0), new=both["value_new"].fillna(0.0))
    both = both.assign(change=both["new"] - both["old"])
    return both.loc[both["change"] != 0, ["article_id", "measure", "old", "new", "change"]].reset_index(drop=True)


def _verdict(row: pd.Series) -> str:
    if pd.isna(row["p"]):
        return "unknown"
    return "higher" if row["low"] > 0 else "lower" if row["high"] < 0 else "no clear difference"


def _conclusions(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Gaps whose interval lies on another side of zero than it did."""
    keys = ["measure", "group_a", "group_b"]
    both = before.merge(after, on=keys, how="outer", suffixes=("_a", "_b"))
    sides = []
    for end in ("_a", "_b"):
        columns = {f"{c}{end}": c for c in ("estimate", "low", "high", "p")}
        sides.append(both[list(columns)].rename(columns=columns))
    table = both[keys].assign(
        old=sides[0]["estimate"],
        new=sides[1]["estimate"],
        old_verdict=sides[0].apply(_verdict, axis=1) if len(both) else [],
        new_verdict=sides[1].apply(_verdict, axis=1) if len(both) else [],
    )
    return table.loc[table["old_verdict"] != table["new_verdict"]].reset_index(drop=True)
