"""What a difference is made of, cue by cue, and what it hangs on: again without single cues and articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import pandas as pd

from framing.compare.sensitivity import LITTLE
from framing.compare.thin import TOO_LITTLE
from framing.report import wording
from framing.report.drawings import parts
from framing.report.evidence import behind
from framing.report.figures import Plate, plate
from framing.report.headlines import TOLD, Scale, clear, headline, scale, sentence
from framing.report.highlight import name_of
from framing.report.markup import Cell, Fragment, left_out, link, number, numeric, table, text
from framing.report.sides import ALONE, Sides
from framing.report.sources import title_of

MOST_PARTS = 10  # bars of the figure, rows of its table; the others are one
MOST_NAMED = 2  # cues and articles that a finding hangs on, in its sentence
MOST_FINDINGS = TOLD  # taken apart; as many as the report begins with
PER_WORDS = "per 100 words"


@dataclass(frozen=True)
class Drivers:
    """``page``: the comparison; ``scores``, ``cluster``: what it was made from."""

    page: Sides
    scores: pd.DataFrame
    cluster: pd.DataFrame | None = None

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        """The clear differences, the surest first; without any, the one with an interval that is nearest to it."""
        sure = _rows(clear(self.page.gaps).head(MOST_FINDINGS))
        return sure or _nearest(self.page.gaps)

    @cached_property
    def leading(self) -> dict[str, Any] | None:
        """The finding that the figure takes apart: the surest one that counts cues."""
        counted = [m for m, unit in self.page.units.items() if unit == PER_WORDS]
        own = self.page.gaps[self.page.gaps["measure"].isin(counted)]
        return next(iter([*_rows(clear(own).head(1)), *_nearest(own)]), None)

    @cached_property
    def parts(self) -> pd.DataFrame:
        """``framing.compare.shift`` of the leading finding; empty without one."""
        from framing.compare import shift

        if self.leading is None:
            return pd.DataFrame({c: [] for c in ("layer", "cue", "count_a", "count_b", "rate_a", "rate_b", "part")})
        spans = behind(str(self.leading["measure"]), self.page.spans)
        return shift(spans, self.scores, None, self.page.by, _pair(self.leading), self.cluster)

    @cached_property
    def trials(self) -> pd.DataFrame:
        """``framing.compare.sensitivity`` of every finding, one after the other: ``measure, group_a, group_b, …``."""
        from framing.compare import sensitivity

        found = []
        for row in self.findings:
            name, pair = str(row["measure"]), _pair(row)
            trial = sensitivity(self.scores, self.page.spans, name, pair, self.page.by, cluster=self.cluster)
            found.append(trial.assign(measure=name, group_a=pair[0], group_b=pair[1]))
        heads = ["measure", "group_a", "group_b", "left_out", "kind", "estimate", "low", "high", "change", "verdict"]
        return pd.concat(found, ignore_index=True)[heads] if found else pd.DataFrame(columns=heads)

    def shift(self) -> Fragment:
        """The leading difference taken apart: in words, as a figure, as a table."""
        if self.page.alone:
            return left_out(ALONE)
        if self.leading is None or self.parts.empty:
            return Fragment(f'<p id="shift">{self._none(" in how often cues are used", PER_WORDS)}</p>')
        shown = self._shown()
        name, pair = str(self.leading["measure"]), _pair(self.leading)
        unit = f"{PER_WORDS}: {pair[0]} minus {_rest(pair[1])}"
        told = "; ".join(
            f"{r.label}: {number(r.part, 3)}" + ("" if pd.isna(r.count_a) else f" ({r.count_a:.0f} : {r.count_b:.0f})")
            for r in shown.itertuples()
        )
        about = Plate(
            "shift",
            f"What the difference is made of: {headline(name).title.lower()}, {pair[0]} against {_rest(pair[1])}",
            f"Each bar is what one cue adds per 100 words; all bars together are the difference. Counts: {pair[0]} : "
            f"{_rest(pair[1])}.",
            f"Bars for the cues that make the difference in {headline(name).title.lower()} between {pair[0]} and "
            f"{_rest(pair[1])}, per 100 words, with counts. {told}.",
        )
        figure = plate(partial(parts, shown, (pair[0], _rest(pair[1])), unit), about, self.page.keep_in)
        return Fragment(f'<p id="shift" class="lead">{self._told()}</p>') + figure + self._table(shown)

    def _none(self, about: str = "", unit: str = "") -> str:
        """Why no difference, or none in this unit, is taken apart."""
        units = self.page.gaps["measure"].map(self.page.units).astype(str)
        tested = self.page.gaps["p"].notna() & units.str.startswith(unit)
        if not tested.any():
            return f"No difference{about} could be tested."
        return f"Too little was found to take any difference{about} apart."

    def _told(self) -> str:
        row = self.leading or {}
        name = str(row["measure"])
        gap, cues = float(row["estimate"]), self.parts
        with_it = cues[cues["part"] * gap > 0]
        first = [f"“{text(wording.bare(c))}” ({link(self._behind(c), number(p, 2))})" for c, p in _few(with_it)]
        against = cues[cues["part"] * gap < 0]
        count = wording.counted(len(with_it), "cue")
        made = f"{count[0].upper()}{count[1:]} of {len(cues):,} pull{'s' * (len(with_it) == 1)} this way"
        other = f", {wording.counted(len(against), 'pulls', 'pull')} the other way" if len(against) else ""
        most = f" Most comes from {wording.listed(first)} per 100 words." if first else ""
        return f"{self._said(row, self.page.units[name])} {made}{other}.{most}"

    def _said(self, row: Mapping[str, Any], unit: str) -> str:
        if len(clear(pd.DataFrame([row]))):
            return sentence(row, unit, self.page.anchors)
        told = f"{headline(str(row['measure'])).title.lower()}, {row['group_a']} against {_rest(str(row['group_b']))}"
        odds = f"p = {number(row['p'], 3)}, but q = {number(row['q'], 3)}"
        return (
            "No difference of this kind is clear of chance. The nearest to it, which tells of these articles and no "
            f"others: {text(told)}, {_gap(row, scale(unit))} {text(unit)} ({odds})."
        )

    def _shown(self) -> pd.DataFrame:
        """The largest parts, and all others as one: ``label, cue, layer, count_a, count_b, rate_a, rate_b, part``."""
        rows = self.parts.head(MOST_PARTS).assign(label=lambda f: "“" + f["cue"].map(wording.bare) + "”")
        rest = self.parts.iloc[MOST_PARTS:]
        if rest.empty:
            return rows
        label = f"{len(rest):,} further cue{'s' * (len(rest) > 1)}"
        sums = {c: rest[c].sum() for c in ("count_a", "count_b", "rate_a", "rate_b", "part")}
        return pd.concat([rows, pd.DataFrame([{"label": label, "cue": "", "layer": "", **sums}])], ignore_index=True)

    def _table(self, shown: pd.DataFrame) -> Fragment:
        one, two = _pair(self.leading or {})
        sides = self._articles(one), self._articles(two)
        rows: list[tuple[str | Cell, ...]] = []
        for r in shown.itertuples():
            spots = [self.page.showcase.place(str(r.layer), str(r.cue), side) for side in sides]
            why = self._behind(str(r.cue))
            rows.append((
                Cell(link(why, str(r.cue or r.label))),
                *(numeric(float(n), 0, spot) for n, spot in zip((r.count_a, r.count_b), spots, strict=True)),
                numeric(float(r.rate_a), 3), numeric(float(r.rate_b), 3), numeric(float(r.part), 3),
            ))  # fmt: skip
        whole = [float(self.parts[c].sum()) for c in ("count_a", "count_b", "rate_a", "rate_b", "part")]
        own = {(str(g), str(m)): a for (m, g), a in self.page.anchors.items()}
        name = str((self.leading or {})["measure"])
        to = [own.get((one, name), ""), own.get((two, name), ""), "", "", own.get(("", name), "")]
        digits = (0, 0, 3, 3, 3)
        rows.append(("all together", *(numeric(v, d, t) for v, d, t in zip(whole, digits, to, strict=True))))
        heads = ["cue", one, _rest(two), f"{one}, {PER_WORDS}", f"{_rest(two)}, {PER_WORDS}", "adds"]
        return table(heads, rows, "What each cue adds to the difference; a count leads to a place where it stands")

    def _articles(self, group: str) -> frozenset[int]:
        """The rows of a group, or of all but the first of the pair."""
        members = self.page.members
        if group in members:
            return frozenset(members[group])
        first = str((self.leading or {}).get("group_a"))
        return frozenset(i for name, rows in members.items() if name != first for i in rows)

    def _behind(self, cue: str) -> str:
        """Where to see a cue: its row in the table of cues, else that table."""
        layer = str(self.parts["layer"].iloc[0])
        return self.page.showcase.explained(layer, cue) or f"why-{name_of(layer)}"

    def hangs(self) -> Fragment:
        """Each finding again without the cue, and without the article, that changes it most."""
        if self.page.alone:
            return left_out(ALONE)
        if not self.findings:
            return Fragment(f'<p id="hangs">{self._none()}</p>')
        told, rows = [], []
        for row, (_, trial) in zip(self.findings, self._each(), strict=True):
            told.append(self._verdict(row, trial))
            rows += list(self._trial(row, trial))
        heads = ["finding", "left out", "difference without it [95 %]", "then"]
        lead = "".join(f"<li>{t}</li>" for t in told)
        every = len(clear(self.page.gaps))
        some = f" (the {MOST_FINDINGS} surest of {every:,})" if every > MOST_FINDINGS else ""
        caption = f"The findings again, without what changes each of them most{some}"
        return Fragment(f'<ul id="hangs">{lead}</ul>') + table(heads, rows, caption)

    def _each(self) -> Iterator[tuple[Any, pd.DataFrame]]:
        return iter(self.trials.groupby(["measure", "group_a", "group_b"], sort=False))

    def _trial(self, row: Mapping[str, Any], trial: pd.DataFrame) -> Iterator[tuple[str | Cell, ...]]:
        shown = scale(self.page.units[str(row["measure"])])
        name = str(row["measure"])
        evidence = self.page.anchors.get((name, str(row["group_a"])), self.page.anchors[(name, "")])
        yield _name(row), "nothing", Cell(link(evidence, _gap(row, shown)), "number"), "–"
        for kind in ("cue", "article"):
            own = trial[trial["kind"] == kind]
            changed = own[own["verdict"] != ""]
            for r in pd.concat([own.head(1), changed.head(3)]).drop_duplicates("left_out").itertuples():
                gap = {"estimate": r.estimate, "low": r.low, "high": r.high}
                yield (
                    _name(row),
                    self._left(kind, str(r.left_out), row),
                    Cell(_gap(gap, shown), "number"),
                    self._then(r, row).removeprefix("it ").removeprefix("is ") or "as before",
                )

    def _verdict(self, row: Mapping[str, Any], trial: pd.DataFrame) -> str:
        """One finding in a sentence: whether it stands without any single cue and article."""
        start = f"<strong>{text(_name(row))}</strong>"
        tried = " or ".join(k for k in ("cue", "article") if (trial["kind"] == k).any())
        changed = trial[~trial["verdict"].isin(["", LITTLE])]
        scarce = trial[trial["verdict"] == LITTLE]
        if changed.empty:
            sure = bool(len(clear(pd.DataFrame([row]))))
            still = "as clear as before" if sure else "still not clear of chance"
            if scarce.empty:
                return f"{start}: no single {tried} decides it; without any one of them it is {still}."
            return f"{start}: no single {tried} decides it; {self._named(row, scarce)}."
        return f"{start}: {self._named(row, changed)}{f'; {self._named(row, scarce)}' if len(scarce) else ''}."

    def _named(self, row: Mapping[str, Any], trials: pd.DataFrame) -> str:
        """What becomes of a finding without those that change it most, and how many more do as much."""
        named = [
            f"without {self._left(str(r.kind), str(r.left_out), row).html} {self._then(r, row)}"
            for r in trials.head(MOST_NAMED).itertuples()
        ]
        more = len(trials) - len(named)
        further = f"; so too without {'one' if more == 1 else f'any one of {more}'} more" if more else ""
        return f"{'; '.join(named)}{further}"

    def _then(self, trial: Any, row: Mapping[str, Any]) -> str:
        """What becomes of a finding, '' if nothing. Of one not clear only the interval is told: q is not known."""
        verdict = str(trial.verdict)
        if not verdict or verdict.startswith("turns"):
            return f"it {verdict}" if verdict else ""
        if verdict == LITTLE:
            gap = scale(self.page.units[str(row["measure"])]).told(trial.estimate)
            return f"the difference is {gap}, on too little evidence to be sure of it"
        if pd.isna(trial.low):
            return "it has too little for an interval"
        if len(clear(pd.DataFrame([row]))):
            return f"it is {verdict}"
        return f"its interval {'leaves out' if verdict.startswith('becomes') else 'takes in'} 0"

    def _left(self, kind: str, name: str, row: Mapping[str, Any]) -> Cell:
        if kind == "cue":
            layer = str(row["measure"]).replace("@", ".").split(".")[0]
            to = self.page.showcase.explained(layer, name)
            said = wording.bare(name)
            return Cell(f"the cue “{link(to, said) if to else text(said)}”")
        ids = self.page.articles["article_id"].astype(str)
        at = int((ids == name).to_numpy().argmax())
        title = wording.shortened(title_of(self.page.articles.iloc[at]), 70)
        return Cell(f"“{link(f'a{at}', title) if at in self.page.evidence.segments else text(title)}”")


def _name(row: Mapping[str, Any]) -> str:
    return f"{headline(str(row['measure'])).title}: {row['group_a']} against {_rest(str(row['group_b']))}"


def _gap(row: Mapping[str, Any], shown: Scale) -> str:
    if pd.isna(row["low"]):
        return f"{shown.told(row['estimate'])} [{TOO_LITTLE}]"
    return f"{shown.told(row['estimate'])} [{shown.told(row['low'])} to {shown.told(row['high'])}]"


def _pair(row: Mapping[str, Any]) -> tuple[str, str]:
    return str(row["group_a"]), str(row["group_b"])


def _rest(group: str) -> str:
    return "the rest" if group == "rest" else group


def _few(cues: pd.DataFrame, most: int = 3) -> list[tuple[str, float]]:
    return [(str(c), float(p)) for c, p in zip(cues["cue"].head(most), cues["part"].head(most), strict=True)]


def _nearest(gaps: pd.DataFrame) -> list[dict[str, Any]]:
    """The tested gap that comes nearest to being clear, or none: with an interval, and something found to make it."""
    found = (gaps["value_a"] != 0) | (gaps["value_b"] != 0)
    tested = gaps[gaps["p"].notna() & gaps["low"].notna() & found]
    order = tested.assign(_size=tested["effect"].abs()).sort_values(
        ["p", "_size"], ascending=[True, False], kind="stable"
    )
    return _rows(order.head(1).drop(columns="_size"))


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]
