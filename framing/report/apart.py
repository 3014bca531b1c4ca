"""The cues and words that set groups apart: log-odds with an informative prior, each with its counts and a sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from framing.report import wording
from framing.report.evidence import drawn
from framing.report.highlight import sign
from framing.report.markup import Cell, Fragment, left_out, link, number, numeric, table, text
from framing.report.showcase import MAIN
from framing.report.sides import ALONE, Sides
from framing.report.sources import title_of

MOST_ROWS = 40  # of a table, over all groups
LEAST = 5  # times a word must stand to be told of
AROUND = 90  # characters of a sentence on each side of the word


@dataclass(frozen=True)
class Apart:
    """``page``: the comparison; ``cluster``: copies, of which each group keeps one, for they are one piece."""

    page: Sides
    cluster: pd.DataFrame | None = None

    @cached_property
    def kept(self) -> pd.DataFrame:
        """The articles with a group, one of each set of copies in a group."""
        from framing.compare.words import told_once

        return told_once(self.page.articles, self.page.by, self.cluster)

    @cached_property
    def cue_words(self) -> pd.DataFrame:
        """``framing.compare.log_odds`` of the cues of the main layers, with the column ``layer`` first."""
        from framing.compare import cue_counts, log_odds

        own = self.page.spans[self.page.spans["layer"].isin(MAIN)]
        named = own.assign(cue=own["layer"].astype(str) + " " + own["cue"].astype(str))
        counts = cue_counts(named[named["article_id"].astype(str).isin(set(self.kept["article_id"].astype(str)))])
        found = log_odds(counts, self.kept, self.page.by, LEAST, _prior(counts))
        parts = [str(term).partition(" ") for term in found["term"]]
        out = pd.DataFrame(found).assign(term=[cue for _, _, cue in parts])
        out.insert(0, "layer", [layer for layer, _, _ in parts])
        return out

    @cached_property
    def plain_words(self) -> pd.DataFrame:
        """``framing.compare.log_odds`` of all words that have a letter."""
        from framing.compare import log_odds, word_counts

        counts = word_counts(self.kept)
        lettered = counts["term"].astype(str).str.contains(r"[^\W\d_]{2}", regex=True)
        return log_odds(counts[lettered], self.kept, self.page.by, LEAST, _prior(counts))

    def cues(self) -> Fragment:
        """The cues that are clearly likelier in one group than in all others."""
        if self.page.alone:
            return left_out(ALONE)
        shown, more = self._chosen(self.cue_words)
        if shown.empty:
            return Fragment('<p id="apart-cues">No cue is clearly likelier in one group than in the others.</p>')
        rows = []
        for r in shown.itertuples():
            here, others = self._sides(str(r.group))
            layer, cue = str(r.layer), str(r.term)
            why = self.page.showcase.explained(layer, cue)
            rows.append((
                str(r.group), Cell(link(why, cue) if why else text(cue)), sign(layer)[0],
                numeric(float(r.count), 0, self.page.showcase.place(layer, cue, here)),
                numeric(float(r.count_rest), 0, self.page.showcase.place(layer, cue, others)),
                _likelier(r.log_odds, r.low, r.high),
            ))  # fmt: skip
        heads = [self.page.by, "cue", "layer", "here", "elsewhere", "times as likely [95 %]"]
        return table(heads, rows, f"Cues that set groups apart{more}", "apart-cues")

    def words(self) -> Fragment:
        """The words that are clearly likelier in one group than in all others, each with a sentence."""
        if self.page.alone:
            return Fragment("")
        shown, more = self._chosen(self.plain_words)
        if shown.empty:
            return Fragment('<p id="apart-words">No word is clearly likelier in one group than in the others.</p>')
        rows = [
            (
                str(r.group), Cell(f"<strong>{text(r.term)}</strong>"), numeric(float(r.count), 0),
                numeric(float(r.count_rest), 0), numeric(float(r.articles), 0), _likelier(r.log_odds, r.low, r.high),
                self._sentence(str(r.term), self.page.members[str(r.group)]),
            )
            for r in shown.itertuples()
        ]  # fmt: skip
        heads = [self.page.by, "word", "here", "elsewhere", "articles", "times as likely [95 %]", "for instance"]
        return table(heads, rows, f"Words that set groups apart{more}", "apart-words")

    def _chosen(self, found: pd.DataFrame) -> tuple[pd.DataFrame, str]:
        """The clear ones, the same number for each group, and what to say of those left out."""
        clear = found[(found["q"] <= 0.05) & (found["low"] > 0)]
        each = max(3, MOST_ROWS // max(len(self.page.members), 1))
        shown = clear.groupby("group", sort=False).head(each)
        order = {name: i for i, name in enumerate(self.page.members)}
        shown = shown.sort_values("group", key=lambda c: c.map(order), kind="stable")
        left = len(clear) - len(shown)
        return shown, f" ({left:,} more are in the tables beside the report)" if left else ""

    def _sides(self, group: str) -> tuple[frozenset[int], frozenset[int]]:
        here = frozenset(self.page.members[group])
        every = frozenset(i for rows in self.page.members.values() for i in rows)
        return here, every - here

    def _sentence(self, word: str, rows: Sequence[int]) -> Cell:
        """A sentence with the word, from a shown article if one has it, linked to its paragraph."""
        ids = self.page.articles["article_id"].astype(str)
        shown = self.page.evidence.segments
        names = drawn([ids.iloc[i] for i in rows], self.page.seed)
        where = {ids.iloc[i]: i for i in rows}
        order = sorted((where[name] for name in names), key=lambda i: i not in shown)
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
        for i in order:
            body = str(self.page.articles["text"].iloc[i])
            found = pattern.search(body)
            if found:
                return self._quoted(i, body, found.start(), found.end())
        return Cell("–")

    def _quoted(self, row: int, body: str, start: int, end: int) -> Cell:
        before, after = body[max(0, start - AROUND) : start], body[end : end + AROUND]
        before = "… " + before.partition(" ")[2] if start > AROUND else before
        after = after.rpartition(" ")[0] + " …" if end + AROUND < len(body) else after
        segments = self.page.evidence.segments.get(row)
        title = wording.shortened(title_of(self.page.articles.iloc[row]), 60)
        at = 0 if segments is None else sum(a <= start for a, _ in segments.paragraphs)
        place = link(f"a{row}-p{at}" if at else f"a{row}", title) if segments is not None else text(title)
        words = f"{text(before)}<strong>{text(body[start:end])}</strong>{text(after)}"
        return Cell(f'{words} <span class="meta">{place}</span>', "wide")


def _prior(counts: pd.DataFrame) -> float:
    """How many words the prior weighs: 500, in a small corpus a tenth of its words, lest it draw all of them to 0."""
    return min(500.0, max(1.0, 0.1 * float(counts["count"].sum())))


def _likelier(log_odds: float, low: float, high: float) -> Cell:
    value, least, most = (number(math.exp(x), 1) for x in (log_odds, low, high))
    return Cell(f"{value} [{least} to {most}]", "number")
