"""Groups side by side: what was found and how sure, each figure followed by the sentences behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import pandas as pd

from framing.compare.intervals import FEW
from framing.report import measured, wording
from framing.report.drawings import intervals
from framing.report.everywhere import everywhere, quoted
from framing.report.evidence import Evidence, behind, gallery
from framing.report.figures import plate
from framing.report.headlines import TOLD, Scale, also, clear, headline, main, scale, sentence
from framing.report.highlight import marked
from framing.report.markup import Fragment, joined, left_out, link, text
from framing.report.showcase import Showcase
from framing.report.sources import title_of

ALONE = "There is one group: nothing to compare."
NAMED = 8  # groups whose values the first sentence tells; of more it tells the range


@dataclass(frozen=True)
class Sides:
    """The page of a comparison: ``groups`` and ``gaps`` are what ``framing.compare`` returns for ``by``."""

    articles: pd.DataFrame
    spans: pd.DataFrame
    groups: pd.DataFrame
    gaps: pd.DataFrame
    passages: pd.DataFrame
    by: str
    examples: int = 3
    seed: int = 1
    keep_in: str = ""

    @cached_property
    def members(self) -> dict[str, list[int]]:
        """Group → rows of its articles, in the order of the tables."""
        from framing.compare.tallies import column

        values = column(self.articles, self.by).tolist()
        names = list(dict.fromkeys(self.groups["group"].astype(str)))
        rows: dict[str, list[int]] = {name: [] for name in names}
        for i, value in enumerate(values):
            if value in rows:
                rows[value].append(i)
        return rows

    @cached_property
    def alone(self) -> bool:
        """Whether there is one group, and nothing that could be held against it."""
        return len(self.members) == 1 and self.gaps.empty

    @cached_property
    def names(self) -> list[str]:
        """The measures, in the order of the page; those of which nothing was found are left out."""
        # A tone of exactly 0 is a finding, a rate of 0 is nothing found.
        rate = self.groups["unit"].astype(str).str.startswith(("per ", "share of"))
        found = self.groups[self.groups["value"].notna() & ((self.groups["count"] != 0) | ~rate)]
        return list(dict.fromkeys(found["measure"].astype(str)))

    @cached_property
    def absent(self) -> list[str]:
        """The measures of which no article has anything."""
        return [m for m in dict.fromkeys(self.groups["measure"].astype(str)) if m not in self.names]

    @cached_property
    def units(self) -> dict[str, str]:
        return dict(self.groups.drop_duplicates("measure")[["measure", "unit"]].itertuples(index=False, name=None))

    @cached_property
    def evidence(self) -> Evidence:
        return Evidence(
            self.articles, self.spans, gallery(self.members, self.articles, self.seed, self._first()), self.seed
        )

    @cached_property
    def showcase(self) -> Showcase:
        return Showcase(self.articles, self.spans, self.passages, self.members, self.evidence)

    def _first(self) -> list[int]:
        """Articles that must be shown: those of the longest shared passages."""
        across = self.passages[self.passages["a"] != self.passages["b"]]
        longest = across.assign(_size=across["a1"] - across["a0"]).nlargest(6, "_size")
        where = {str(name): i for i, name in enumerate(self.articles["article_id"].astype(str))}
        return sorted({where[str(x)] for x in [*longest["a"], *longest["b"]] if str(x) in where})

    @cached_property
    def anchors(self) -> dict[tuple[str, str], str]:
        """Measure and group → the anchor of the sentences behind the number."""
        own = {(m, g): f"e{i}-{k}" for i, m in enumerate(self.names) for k, g in enumerate(self.members)}
        every = {(m, ""): f"e{i}" for i, m in enumerate(self.names)}
        others = set(self.gaps["group_a"].astype(str)) | set(self.gaps["group_b"].astype(str))
        return {(m, g): f"e{i}" for i, m in enumerate(self.names) for g in others} | every | own

    def subject(self) -> Fragment:
        """How many articles, in which groups."""
        told = [f"{text(g)} ({len(rows):,})" for g, rows in self.members.items()]
        shown = wording.listed(told if len(told) <= 8 else [*told[:8], f"{len(told) - 8} more"])
        count = wording.counted(len(self.articles), "article").capitalize()
        return Fragment(f'<p class="subject">{count} by {text(self.by)}: {shown}</p>')

    def finding(self) -> Fragment:
        """What was found and how sure it is, in plain words."""
        if self.alone:
            return Fragment(f'<p class="finding">{ALONE}</p>') + self._warnings()
        sure = clear(self.gaps)
        tested = int(self.gaps["p"].notna().sum())
        told = [sentence(row, self.units[str(row["measure"])], self.anchors) for row in _rows(sure.head(TOLD))]
        if told:
            start = f"{wording.counted(len(sure), 'difference')} of {tested} tested".capitalize()
            verb = "is" if len(sure) == 1 else "are"
            lead = f"{start} {verb} clear of chance. {told[0]}"
            rest = "".join(f"<li>{t}</li>" for t in told[1:])
            table = f"{link('gaps', 'The table')} has them all; what is unclear is not ranked."
            more = f'<p class="note">{also(sure, self.units, self.anchors)}{table}</p>'
            return (
                Fragment(f'<p class="finding">{lead}</p>' + (f"<ul>{rest}</ul>" if rest else "") + more)
                + self._warnings()
            )
        lead = (
            f"{self._held()} {measured.none_clear(self.gaps)} {self._values()}"
            if tested
            else f"No difference could be tested: it takes two groups of at least two articles each. {self._values()}"
        )
        return Fragment(f'<p class="finding">{lead}</p>') + self._warnings()

    def _held(self) -> str:
        """What was compared with what, in how many measures."""
        known = self.gaps[self.gaps["p"].notna()]
        firsts, seconds = (list(dict.fromkeys(known[c].astype(str))) for c in ("group_a", "group_b"))
        many = wording.counted(known["measure"].nunique(), "measure")
        if len(firsts) == len(seconds) == 1:
            other = "all others together" if seconds == ["rest"] else text(seconds[0])
            return f"{text(firsts[0])} was held against {other} in {many}:"
        if len(seconds) == 1:
            other = "all others together" if seconds == ["rest"] else text(seconds[0])
            return f"Each {text(self.by)} was held against {other}, in {many}:"
        return (
            f"Every two of these {wording.counted(len(self.members), 'group')} were held against each other, in {many}:"
        )

    def _values(self) -> str:
        """The first measure of each group, in the order of their names, lest it read as a ranking."""
        told = []
        for name in self.names[:1]:
            own = self.groups[(self.groups["measure"] == name) & self.groups["value"].notna()]
            title, unit = text(headline(name).title.lower()), text(scale(self.units[name]).unit)
            if 1 < len(own) <= NAMED:
                each = wording.listed([f"{self._number(row)} in {text(row['group'])}" for _, row in own.iterrows()])
                told.append(f"In these articles, {title} {unit} are {each}.")
            elif len(own) > 1:
                low, high = (self._number(own.loc[at]) for at in (own["value"].idxmin(), own["value"].idxmax()))
                told.append(f"In these articles, {title} run from {low} to {high} {unit}.")
        return " ".join(told)

    def _number(self, row: Mapping[str, Any] | pd.Series) -> str:
        shown = scale(str(row["unit"])).told(row["value"])
        return link(self.anchors[(str(row["measure"]), str(row["group"]))], shown)

    def _warnings(self) -> Fragment:
        """Groups with few pieces of evidence, and whatever else the tables say to beware of."""
        most = self.groups.groupby("group", sort=False)["pieces"].max()
        few = [f"{text(g)} ({int(n)})" for g, n in most.items() if n != 1 and n < FEW]
        lone = [text(g) for g, n in most.items() if n == 1]
        told = []
        if lone:
            shown = wording.listed(lone if len(lone) <= 8 else [*lone[:8], f"{len(lone) - 8} more groups"])
            told.append(f"<strong>One article:</strong> {shown}. From one separate piece no interval can be made.")
        if few:
            shown = wording.listed(few if len(few) <= 8 else [*few[:8], f"{len(few) - 8} more groups"])
            told.append(
                f"<strong>Few articles:</strong> {shown}. With fewer than {FEW} separate pieces in a group "
                "the intervals are wide, and one article can change a finding."
            )
        left = (
            self.groups["note"].astype(str).str.extract(r"(\d+ articles? without [^;]+ left out)")[0].dropna().unique()
        )
        told += [text(note) + "." for note in left]
        return Fragment(f'<p class="warning">{" ".join(told)}</p>' if told else "")

    def measures(self) -> Fragment:
        """For each measure: the figure, its numbers, the sentences behind them."""
        found = joined(self._measure(i, name) for i, name in enumerate(self.names))
        if not self.absent:
            return found
        listed = wording.listed([headline(m).title.lower() for m in self.absent])
        return found + Fragment(f'<p class="note">Nothing was found in any article of: {text(listed)}.</p>')

    def _measure(self, at: int, name: str) -> Fragment:
        own = self.groups[self.groups["measure"] == name]
        known, shown = headline(name), scale(self.units[name])
        head = Fragment(f"<h3>{text(known.title)}</h3><p>{text(known.about)} {self._sure(name)}</p>")
        numbers = measured.numbers(own, self.anchors, self.by)
        top = Fragment('<div class="together">') + head + self._figure(at, own, shown) + Fragment("</div>")
        return top + numbers + self._behind(name)

    def _sure(self, name: str) -> str:
        if self.alone:
            return ""
        own = self.gaps[self.gaps["measure"] == name]
        if own["p"].isna().all():
            return "No difference could be tested."
        found = clear(own)
        told = [sentence(row, self.units[name], self.anchors) for row in _rows(found.head(3))]
        return " ".join(told) or "No difference is clear of chance; the groups are not ranked."

    def _figure(self, at: int, own: pd.DataFrame, shown: Scale) -> Fragment:
        rows = measured.drawn(own, shown)
        note = "Dot: estimate; line: 95 % interval, an arrow where it goes on; n: articles, copies counted once."
        if own["pieces"].between(2, FEW - 1).any():
            note += f" Few: under {FEW} articles, so the interval is rough."
        if (rows["low"].isna() & (own["pieces"] > 1)).any():
            note += " Hollow: too little was found for an interval."
        return plate(partial(intervals, rows, shown.unit, shown.digits), measured.about(at, own, note), self.keep_in)

    def _behind(self, name: str) -> Fragment:
        parts = []
        for group, rows in self.members.items():
            if name == "reuse.share":
                parts.append(self.showcase.shared_by(group, rows, self.anchors[(name, group)], self.examples))
                continue
            found, total = self.evidence.sentences(name, rows, self.examples)
            told = f"{text(group)}: {_of(len(found), total, self._drawn(rows))}"
            items = "".join(self._quoted(name, q) for q in found)
            shown = sum(map(self.evidence.segments.__contains__, rows))
            some = len(found) < total or shown < len(rows)
            rest = everywhere(self.showcase, name, rows, self.keep_in).html if some else ""
            head = f'<div id="{self.anchors[(name, group)]}"><h4>{told}</h4>'
            parts.append(Fragment(f"{head}<ul>{items}</ul>{rest}</div>"))
        return Fragment(f'<div class="evidence" id="e{self.names.index(name)}">') + joined(parts) + Fragment("</div>")

    def _drawn(self, rows: list[int]) -> str:
        shown = sum(i in self.evidence.segments for i in rows)
        return "" if shown == len(rows) else f" in {shown:,} of its {len(rows):,} articles, drawn with seed {self.seed}"

    def _quoted(self, name: str, q: Any) -> str:
        own = self.evidence.own[q.row]
        inside = own[(own["start"] < q.end) & (own["end"] > q.start)]
        counted = behind(name, inside)
        plain = quoted(name, counted)
        body = str(self.articles["text"].iloc[q.row])
        row = self.articles.iloc[q.row]
        starts = [s for s in counted["start"] if s >= q.start]
        layer = str(counted["layer"].iloc[0]) if len(counted) else ""
        place = (
            f"a{q.row}-{starts[0]}-{layer}" if starts and self.showcase.has(q.row, starts[0], layer) else f"a{q.row}"
        )
        words = f"{title_of(row)}, character {q.start:,}"
        return f'<li>{marked(body, q.start, q.end, plain)} <span class="meta">{link(place, words)}</span></li>'

    def table(self) -> Fragment:
        """Every gap that was tested or could not be."""
        if self.alone:
            return left_out(ALONE)
        return measured.gaps(self.gaps, self.units, self.anchors)


def _of(shown: int, total: int, drawn: str) -> str:
    if total == 0:
        return f"no sentence{drawn}"
    if shown == total:
        return f"{wording.counted(total, 'sentence')}{drawn}"
    return f"{shown} of {total:,} sentences{drawn}"


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in frame.to_dict("records")]


def compared(
    scores: pd.DataFrame,
    by: str,
    measures: list[str],
    *,
    cluster: str | pd.DataFrame | None = None,
    against: str | None = "rest",
    seed: int = 1,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Groups and gaps of the measures asked for, else of the main ones that these scores have."""
    from framing.compare import compare, groups

    wanted = measures or main(scores)
    table = groups(scores, by, cluster=cluster, measures=wanted)
    order = {m: i for i, m in enumerate(wanted)}

    def sort(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.sort_values("measure", key=lambda c: c.map(order), kind="stable").reset_index(drop=True)

    return sort(table), sort(compare(scores, by, cluster=cluster, measures=wanted, seed=seed, against=against))
