"""Where the kit and hand coding differ, place by place, and the coded articles themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from framing.report import agreement, voices, wording
from framing.report.coding import Hand
from framing.report.evidence import LONGEST, MOST_ARTICLES, Evidence, drawn
from framing.report.highlight import sign
from framing.report.markup import Cell, Fragment, joined, link, number, numeric, table, text
from framing.report.showcase import Showcase
from framing.report.sources import title_of

MOST_ROWS = 60  # of a table of places
AROUND = 60  # characters of text on each side of a place
TOLD = {
    "missed": "Marked by hand, not by the kit",
    "added": "Marked by the kit, not by hand",
    "other label": "Marked by both, with another label",
    "other voice": "Marked by both, in another voice",
}


@dataclass(frozen=True)
class Places:
    """``hand``: what ``framing.report.coding.hand`` gives; ``groups``, ``gaps``: the tables of
    ``framing.compare.corrected``, empty where nothing could be corrected; ``judged``: rows with a verdict, or none.
    """

    articles: pd.DataFrame
    spans: pd.DataFrame
    hand: Hand
    groups: pd.DataFrame
    gaps: pd.DataFrame
    judged: pd.DataFrame
    by: str = "outlet"
    per: str = "cue"
    seed: int = 1
    keep_in: str = ""

    @cached_property
    def row(self) -> dict[str, int]:
        return {str(name): i for i, name in enumerate(self.articles["article_id"])}

    @cached_property
    def accuracy(self) -> pd.DataFrame:
        return agreement.accuracy(self.hand.marks, self.spans, self.hand.ids, self.hand.complete, self.seed)

    @cached_property
    def differences(self) -> pd.DataFrame:
        found = agreement.differences(self.hand.marks, self.spans, self.hand.ids, self.hand.complete)
        other = self.heard[self.heard["voice"] != self.heard["kit"]].assign(what="other voice")
        other = other.drop(columns="label").rename(columns={"voice": "label"})  # told as by hand and by kit
        return pd.concat([found, other[list(found.columns)]], ignore_index=True) if len(other) else found

    @cached_property
    def heard(self) -> pd.DataFrame:
        """The marks found that have a voice by hand, with that of the kit."""
        return voices.pairs(self.hand.marks, self.spans, self.hand.ids)

    @cached_property
    def voices(self) -> pd.DataFrame:
        """How often the kit gives a mark the voice that the coder gave it."""
        return voices.agreement(self.heard, self.hand.ids, self.seed)

    @cached_property
    def silence(self) -> pd.DataFrame:
        return agreement.silence(self.hand.none, self.spans)

    def places(self) -> Fragment:
        """Every place where hand and kit differ, and where the kit spoke though it should not."""
        return joined(self._places(what) for what in TOLD) + self._silences()

    def _places(self, what: str) -> Fragment:
        anchor = what.replace(" ", "-")
        own = self.differences[self.differences["what"] == what]
        if own.empty:
            said = "no place."
            if what == "added" and not self.hand.complete:
                said = "not measured, since not everything was marked by hand."
            elif what == "other voice" and self.heard.empty:
                said = "not measured, since no mark that the kit found has a voice by hand (column voice)."
            return Fragment(f'<p id="{anchor}">{TOLD[what]}: {said}</p>')
        rows = [
            (
                self._context(r.article_id, r.start, r.end), sign(r.layer)[0], r.label.replace("_", " ") or "–",
                r.kit.replace("_", " ") or "–", self._where(r.article_id),
            )
            for r in self._kept(own).itertuples()
        ]  # fmt: skip
        heads = ["in its sentence", "layer", "by hand", "by kit", "article"]
        return table(heads, rows, f"{TOLD[what]}: {self._count(own)}", anchor)

    def _kept(self, frame: pd.DataFrame) -> pd.DataFrame:
        """All rows, or a draw by the seed that stays in the order of the text."""
        if len(frame) <= MOST_ROWS:
            return frame
        names = {f"{r.article_id}:{r.start}:{r.layer}": n for n, r in enumerate(frame.itertuples())}
        return frame.iloc[sorted(names[x] for x in drawn(names, self.seed)[:MOST_ROWS])]

    def _count(self, frame: pd.DataFrame) -> str:
        some = f"{MOST_ROWS} of {len(frame):,} places, drawn with seed {self.seed}"
        return some if len(frame) > MOST_ROWS else wording.counted(len(frame), "place")

    def _context(self, name: str, start: int, end: int) -> Cell:
        body = str(self.articles["text"].iloc[self.row[name]])
        before, after = body[max(0, start - AROUND) : start], body[end : end + AROUND]
        return Cell(f"… {text(before)}<strong>{text(body[start:end])}</strong>{text(after)} …", "wide")

    def _where(self, name: str) -> Cell:
        words = title_of(self.articles.iloc[self.row[name]])
        return Cell(link(f"a{self.texts_shown[name]}", words) if name in self.texts_shown else text(words))

    def _silences(self) -> Fragment:
        if self.silence.empty:
            return Fragment('<p id="silence">No place was marked as none.</p>')
        loud = self.silence[self.silence["kit"] != ""]
        parts = []
        for layer, own in self.silence.groupby("layer", sort=True):
            quiet = int((own["kit"] == "").sum())
            low, high = agreement.wilson(quiet, len(own))
            parts.append((sign(str(layer))[0], numeric(len(own), 0), numeric(quiet, 0), span(low, high)))
        heads = ["layer", "places", "silent", "95 %"]
        shown = table(heads, parts, "Places that only look like a mark, and the kit’s silence there", "silence")
        rows = [
            (self._context(r.article_id, r.start, r.end), sign(r.layer)[0], str(r.why), r.kit or "silent",
             self._where(r.article_id))
            for r in self._kept(pd.concat([loud, self.silence[self.silence["kit"] == ""]])).itertuples()
        ]  # fmt: skip
        heads = ["in its sentence", "layer", "why it is none", "the kit", "article"]
        return shown + table(heads, rows, f"These places: {self._count(self.silence)}")

    @cached_property
    def texts_shown(self) -> dict[str, int]:
        """The coded articles shown in full, but for very long ones → their number on the page."""
        differ = dict.fromkeys([*self.differences["article_id"], *self.hand.ids])
        short = [x for x in differ if len(str(self.articles["text"].iloc[self.row[x]])) <= LONGEST]
        return {x: n for n, x in enumerate(sorted(short[:MOST_ARTICLES], key=self.row.__getitem__))}

    @cached_property
    def showcase(self) -> Showcase:
        kept = self.articles.iloc[[self.row[x] for x in self.texts_shown]].reset_index(drop=True)
        spans = self.spans[self.spans["article_id"].astype(str).isin(self.texts_shown)]
        none = pd.DataFrame({c: [] for c in ("a", "a0", "a1", "b", "b0", "b1", "similarity")})
        evidence = Evidence(kept, spans, range(len(kept)), self.seed)
        return Showcase(kept, spans, none, {"coded": list(range(len(kept)))}, evidence)

    def cues(self) -> Fragment:
        """The cues of the kit in the articles shown."""
        return self.showcase.cues() if self.texts_shown else Fragment("<p>There is none to show.</p>")

    def texts(self) -> Fragment:
        """The coded articles with the marks of the kit."""
        if not self.texts_shown:
            return Fragment("<p>There is none to show.</p>")
        told = f"{len(self.texts_shown):,} of {len(self.hand.ids):,} coded articles, those with differences first."
        return Fragment(f'<p class="note">{told}</p>') + self.showcase.texts()


def span(low: float, high: float) -> str:
    """An interval in words.

    >>> span(0.5, 0.75), span(float("nan"), 1.0)
    ('95 %: 50 to 75 %', 'no interval')
    """
    return f"95 %: {number(100 * low, 0)} to {number(100 * high, 0)} %" if low == low else "no interval"
