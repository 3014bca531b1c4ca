"""The page of the kit against hand coding: how much is found, where the two differ, what that does to the estimates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd

from framing.compare.intervals import FEW
from framing.report import agreement, wording
from framing.report.coding import Hand
from framing.report.drawings import intervals
from framing.report.figures import Plate, plate
from framing.report.highlight import sign
from framing.report.markup import Cell, Fragment, joined, link, number, numeric, table, text
from framing.report.places import MOST_ROWS, Places, span

_VOICES = {"author": "the author’s", "quote": "quoted", "reported": "reported"}


@dataclass(frozen=True)
class Validity(Places):
    """The whole page."""

    @cached_property
    def verdicts(self) -> pd.DataFrame:
        from framing.compare import precision

        return precision(self.judged, self.per) if len(self.judged) else pd.DataFrame()

    def subject(self) -> Fragment:
        """How many articles, how many of them coded, by what."""
        coded = f"{wording.counted(len(self.articles), 'article').capitalize()}, {len(self.hand.ids):,} of them coded"
        what = [wording.counted(len(self.hand.marks), "mark")] if len(self.hand.marks) else []
        what += [wording.counted(len(self.hand.none), "place") + " marked as none"] if len(self.hand.none) else []
        what += [wording.counted(len(self.hand.values), "value")] if len(self.hand.values) else []
        what += [wording.counted(len(self.judged), "verdict")] if len(self.judged) else []
        return Fragment(f'<p class="subject">{text(" · ".join([coded, *what]))}</p>')

    def finding(self) -> Fragment:
        """What the kit found of what people marked, and what could not be measured."""
        told = [*self._found(), self._heard(), self._silent(), self._right(), self._shift()]
        body = " ".join(t for t in told if t) or "No hand coding was given, so nothing was measured."
        return Fragment(f'<p class="finding">{body}</p>') + self._limits()

    def _found(self) -> list[str]:
        out = []
        for r in self.accuracy[self.accuracy["label"] == "all"].itertuples():
            name = sign(r.layer)[0]
            said = (
                f"Of {wording.counted(int(r.gold), name)} marked by hand the kit finds "
                f"{link('missed', _percent(r.recall))} ({span(r.recall_low, r.recall_high)})"
            )
            if not math.isnan(r.precision):
                low = span(r.precision_low, r.precision_high)
                said += f"; of those it marks, {link('added', _percent(r.precision))} ({low}) are marked by hand too"
            out.append(said + ".")
        return out

    def _heard(self) -> str:
        """In how many of the marks with a voice by hand the kit hears the same voice."""
        n, same = len(self.heard), int((self.heard["voice"] == self.heard["kit"]).sum())
        if not n:
            return ""
        told = f"{link('voices', f'{same:,} of {n:,}')} found marks whose voice was coded"
        reach = span(self.voices["low"].iloc[0], self.voices["high"].iloc[0])
        most = self.heard["voice"].value_counts()
        return (
            f"The kit gives the coder’s voice to {told} ({reach}); {100 * most.iloc[0] / n:.0f} % of these are "
            f"{_VOICES[str(most.index[0])]} by hand."
        )

    def _silent(self) -> str:
        n = len(self.silence)
        if not n:
            return ""
        quiet = int((self.silence["kit"] == "").sum())
        low, high = agreement.wilson(quiet, n)
        share = link("silence", f"{quiet:,} of {n:,}")
        return f"It stays silent at {share} places that only look like a mark ({span(low, high)})."

    def _right(self) -> str:
        if self.verdicts.empty:
            return ""
        right, n = int(self.verdicts["right"].sum()), int(self.verdicts["judged"].sum())
        if not n:
            return "No row of the audit has a verdict yet."
        share = link("audit", f"{right:,} of {n:,}")
        return f"People judged {share} of its marks to be right ({span(*agreement.wilson(right, n))})."

    def _shift(self) -> str:
        told = self.groups[self.groups["value"].notna()] if len(self.groups) else self.groups
        if not len(told):
            return ""
        outside = int(((told["kit"] < told["low"]) | (told["kit"] > told["high"])).sum())
        return (
            f"Put right by hand coding, {link('corrected', f'{outside:,} of {len(told):,}')} group estimates of the "
            "kit lie outside the corrected interval."
        )

    def _limits(self) -> Fragment:
        told = []
        if self.hand.key:
            told.append(
                "The key of the sample lists what was planted on purpose and by no means every mark, so precision, F1 "
                "and corrected estimates cannot be measured here. The kit was also tested against this key while it "
                "was made: these figures show how the page works, and not how well the kit does on your articles."
            )
        elif not self.hand.complete:
            told.append("The coder did not mark everything, so precision, F1 and corrected estimates are not measured.")
        if self.hand.guessed and not self.hand.key and len(self.hand.ids):
            told.append(
                "Articles without a row count as not coded. If some were read and had nothing to mark, name all that "
                "were read in coded_articles; otherwise precision looks better than it is."
            )
        if 0 < len(self.hand.ids) < FEW:
            told.append(
                f"Only {wording.counted(len(self.hand.ids), 'article')} coded: one article can change a figure."
            )
        return Fragment(f'<p class="warning">{" ".join(map(text, told))}</p>' if told else "")

    def figure(self) -> Fragment:
        """Recall, and where it could be measured precision, of every layer and label."""
        parts = [self._plate(ratio) for ratio in ("recall", "precision")]
        return joined(p for p in parts if p.html) or Fragment("<p>No marks were given.</p>")

    def _plate(self, ratio: str) -> Fragment:
        own = self.accuracy[self.accuracy[ratio].notna()] if len(self.accuracy) else self.accuracy
        if not len(own):
            return Fragment("")
        base = "gold" if ratio == "recall" else "found"
        names = [_named(x, y) for x, y in zip(own["layer"], own["label"], strict=True)]
        columns = {"value": 100 * own[ratio], "low": 100 * own[f"{ratio}_low"], "high": 100 * own[f"{ratio}_high"]}
        rows = pd.DataFrame({"group": names, "n": own[base].astype(int), **columns})
        told = "; ".join(
            f"{r.group}: {number(r.value, 0)} ({number(r.low, 0)} to {number(r.high, 0)})" for r in rows.itertuples()
        )
        what = "of what people marked, the kit finds" if ratio == "recall" else "of what the kit marks, people marked"
        about = Plate(
            ratio, f"{ratio.capitalize()}, %: {what}",
            f"Dot: estimate; line: 95 % interval; n: marks {'by hand' if ratio == 'recall' else 'of the kit'}.",
            f"{ratio.capitalize()} in per cent with 95 % intervals. {told}.",
        )  # fmt: skip
        return plate(partial(intervals, rows, f"{ratio}, %", 0), about, self.keep_in)

    def numbers(self) -> Fragment:
        """The table behind the figures."""
        if self.accuracy.empty:
            return Fragment('<p id="accuracy">No marks were given.</p>')
        rows = [
            (
                _named(r.layer, r.label), numeric(r.gold, 0), numeric(r.found, 0),
                _ratio(r.precision, r.precision_low, r.precision_high, "added"),
                _ratio(r.recall, r.recall_low, r.recall_high, "missed"), _ratio(r.f1, r.f1_low, r.f1_high, ""),
                numeric(r.exact, 2), numeric(r.right_label, 2, "other-label"),
            )
            for r in self.accuracy.itertuples()
        ]  # fmt: skip
        heads = ["layer: label", "by hand", "by kit", "precision [95 %]", "recall [95 %]", "F1 [95 %]", "same ends",
                 "same label"]  # fmt: skip
        shown = table(heads, rows, "The kit against hand coding; each figure leads to where they differ", "accuracy")
        return shown + self._voiced()

    def _voiced(self) -> Fragment:
        """How often the kit hears the coder's voice, by layer and by that voice."""
        if self.voices.empty:
            return Fragment(
                '<p id="voices">Voices were not measured: no found mark has one by hand (column voice).</p>'
            )
        rows = [
            (
                _named(r.layer, r.voice), numeric(r.marks, 0), numeric(r.same, 0),
                _ratio(r.agreement, r.low, r.high, "other-voice"), numeric(r.kappa, 2) if r.kappa == r.kappa else "–",
            )
            for r in self.voices.itertuples()
        ]  # fmt: skip
        heads = ["layer: voice by hand", "found marks", "same by kit", "agreement [95 %]", "Cohen’s κ"]
        return table(heads, rows, "Whose voice: found marks that have one by hand, and the kit’s", "voices")

    def corrected(self) -> Fragment:
        """Group estimates of the kit beside those put right by hand coding."""
        if not len(self.groups):
            return Fragment('<p id="corrected">Nothing could be corrected: it takes complete marks or values.</p>')
        rows = [
            (
                f"{r.measure}: {r.group}", numeric(r.articles, 0), numeric(r.coded, 0), numeric(r.kit, 2, "accuracy"),
                _ratio(r.value, r.low, r.high, ""), numeric(r.weight, 2), r.note or "–",
            )
            for r in self.groups.itertuples()
        ]  # fmt: skip
        heads = [f"measure: {self.by}", "articles", "coded", "kit alone", "corrected [95 %]", "weight", "note"]
        shown = table(heads, rows, "Group estimates, raw and put right by hand coding", "corrected")
        pairs = [
            (f"{r.measure}: {r.group_a} − {r.group_b}", numeric(r.kit, 2), _ratio(r.estimate, r.low, r.high, ""),
             r.note or "–")
            for r in self.gaps.itertuples()
        ]  # fmt: skip
        heads = ["difference", "kit alone", "corrected [95 %]", "note"]
        return shown + (table(heads, pairs, "Differences, raw and put right") if pairs else Fragment(""))

    def audit(self) -> Fragment:
        """Precision by cue (or label, or layer), from people's verdicts."""
        if self.verdicts.empty:
            return Fragment(
                '<p id="audit">No verdicts were given. The table <em>to_judge</em> beside this report is a random draw '
                "of the kit’s marks: write yes or no into its last column and name the file as <em>verdicts</em>.</p>"
            )
        rows = [
            (str(r[0]), numeric(r.hits, 0), numeric(r.judged, 0), numeric(r.right, 0),
             _ratio(r.precision, r.low, r.high, ""), r.note or "–")
            for r in self.verdicts.head(MOST_ROWS).itertuples(index=False)
        ]  # fmt: skip
        cut = f" (the {MOST_ROWS} worst of {len(self.verdicts):,})" if len(self.verdicts) > MOST_ROWS else ""
        heads = [self.per, "drawn", "judged", "right", "precision [95 %]", "note"]
        return table(heads, rows, f"Precision by {self.per}, from verdicts{cut}", "audit")


def to_judge(spans: pd.DataFrame, articles: pd.DataFrame, hand: Hand, size: int, seed: int) -> pd.DataFrame:
    """A draw of the kit's marks for people to judge, up to ``size`` of each label, of the layers coded by hand or, if
    there are none, of hedges, boosters and attributions.
    """
    from framing.compare import draw

    layers = sorted(set(hand.marks["layer"])) or ["attribution", "booster", "hedging"]
    return draw(spans[spans["layer"].isin(layers)], articles, size, seed=seed)


def _named(layer: str, label: str) -> str:
    return f"{layer}: {label.replace('_', ' ')}"


def _percent(value: float) -> str:
    return "all" if value == 1 else f"{number(100 * value, 0)} %"


def _ratio(value: float, low: float, high: float, target: str) -> Cell:
    if value != value:
        return Cell("–", "number")
    shown = link(target, number(value, 2)) if target else number(value, 2)
    return Cell(f"{shown} [{number(low, 2)} to {number(high, 2)}]" if low == low else shown, "number")
