"""The page of shared passages: copies, who took what from whom, and what was changed in the copying."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd

from framing.report import wording
from framing.report.copied import LARGEST, MOST_ROWS, ROUTES, Copied
from framing.report.copying import agency
from framing.report.figures import Plate, plate
from framing.report.markup import Cell, Fragment, link, numeric, table, text
from framing.report.routes import routes


@dataclass(frozen=True)
class Shared(Copied):
    """The whole page."""

    def subject(self) -> Fragment:
        """How many articles, of how many groups, and what they share by verdict."""
        kinds = self.across["kind"].value_counts()
        names = ("copy", "part copy", "shared quotation")
        told = [f"{int(kinds[k]):,} × {k}" for k in names if k in kinds]
        line = self.passages[(self.passages["kind"] == "boilerplate")]
        groups = wording.counted(self.articles["group"].nunique(), "group")
        shown = [f"{wording.counted(len(self.articles), 'article').capitalize()} in {groups} by {self.by}", *told]
        shown += [f"{len(line):,} × boilerplate, apart"] if len(line) else []
        return Fragment(f'<p class="subject">{text(" · ".join(shown))}</p>')

    def finding(self) -> Fragment:
        """What was found, in plain words."""
        if self.across.empty:
            return Fragment('<p class="finding">No two of these articles share a passage.</p>')
        told = [self._stories(), self._takers(), self._changed(), self._example()]
        body = " ".join(t for t in told if t)
        return Fragment(f'<p class="finding">{body}</p>{self._order()}')

    @cached_property
    def _copies(self) -> pd.DataFrame:
        """Clusters of two and more articles: ``cluster, articles, groups, members``; the largest first."""
        own = self.clusters.assign(group=[self._group(str(i)) for i in self.clusters["id"]])
        found = own.groupby("cluster", sort=False).agg(
            articles=("id", "size"), groups=("group", "nunique"), members=("id", list)
        )
        kept = found[found["articles"] > 1].reset_index()
        return kept.sort_values(["articles", "groups"], ascending=False, kind="stable", ignore_index=True)

    def _stories(self) -> str:
        if self._copies.empty:
            return "No article is a copy of another as a whole."
        top = self._copies.iloc[0]
        names = sorted({self._group(str(m)) for m in top["members"]})
        listed = wording.listed(names) if len(names) <= 4 else wording.counted(len(names), "group")
        where = f"{wording.counted(int(top['articles']), 'article')} ({text(listed)})"
        first = self._earliest(top["members"])
        wire = agency(str(self.articles["text"].iloc[self.row[first]])[:200])
        title = f"“{text(self._title(first))}”" + (f" (by its first line from the agency {text(wire)})" if wire else "")
        if len(self._copies) == 1:
            return f"{link('copies', 'One story')}, {title}, stands in {where}."
        many = wording.counted(len(self._copies), "story", "stories").capitalize()
        return f"{link('copies', many)} stand in two articles or more; the most printed, {title}, in {where}."

    def _earliest(self, members: list[str]) -> str:
        """The member that others took from and that took from none, else the first by date."""
        takers = set(self.taken["taker"])
        when = self.articles["published"].fillna("~") if "published" in self.articles else self.articles["title"]
        return min(map(str, members), key=lambda m: (m in takers, str(when.iloc[self.row[m]]), self.row[m]))

    def _takers(self) -> str:
        who = self.taken["taker"].nunique()
        if not who:
            return "What the articles share is quoted speech, which both may have heard."
        many = wording.counted(who, "article").capitalize()
        has = "has" if who == 1 else "have"
        return f"{link('map', many)} {has} prose that stands in another as well."

    def _changed(self) -> str:
        counts = self.named["act"].value_counts()
        wanted = ("hedge dropped", "hedge added", "reporting verb changed", "attribution dropped")
        told = []
        for act in dict.fromkeys([*wanted, *map(str, counts.index)]):
            if act in counts:
                noun, verb = act.rsplit(" ", 1)
                told.append(f"{link('act-counts', wording.counted(int(counts[act]), noun))} {verb}")
        return f"In the copying: {wording.listed(told)}." if told else "No framing act was found in the copying."

    def _example(self) -> str:
        """The plainest case: a hedge near the top of an article that became something else."""
        own = self.named[(self.named["act"] == "hedge dropped") & (self.named["after"] != "")]
        own = own[own["before"].str.len() + own["after"].str.len() < 60]
        if own.empty:
            return ""
        own = own.assign(_open=[not self._known[n] for n in own["passage"]], _modal=own["label_before"] != "modal")
        r = own.sort_values(["_open", "_modal", "a0", "n"], kind="stable").iloc[0]
        where = link(f"act{r['n']}", r["after"]) if r["n"] < MOST_ROWS else text(r["after"])
        return (
            f"Where {text(self._group(r['a']))} has “{text(r['before'])}”, {text(self._group(r['b']))} has “{where}”: "
            f"the hedge “{text(wording.bare(str(r['cue_before'])))}” is gone."
        )

    def _order(self) -> str:
        counts = self.taken["order"].value_counts()
        if self.taken.empty:
            return ""
        dated, line, none = (int(counts.get(k, 0)) for k in ("earlier", "agency line", ""))
        return (
            f'<p class="note">Of {wording.counted(len(self.taken), "passage")} taken, which side is the older is told '
            f"by the date for {dated:,}, by an agency’s line at the top of one article alone for {line:,}; for "
            f"{none:,} it is not known, and there “dropped” and “added” say what differs and not who changed it. "
            "Earlier does not mean source: both may have copied a third.</p>"
        )

    def map(self) -> Fragment:
        """The figure of who took from whom, and its numbers."""
        if self.flows.empty:
            return Fragment('<p id="map">Nothing was taken from one group by another.</p>')
        top = self.flows.head(ROUTES)
        told = "; ".join(
            f"{r.taker} {'from' if r.order == 'known' else 'and'} {r.source}, {r.chars:,} characters"
            + ("" if r.order == "known" else ", order not known")
            for r in top.itertuples()
        )
        more = f" The {len(top)} largest of {len(self.flows):,} are drawn." if len(self.flows) > len(top) else ""
        about = Plate(
            "map",
            "Who took what from whom",
            "From left to right: the earlier, the later. A thicker line: more characters; a broken line without an "
            f"arrow: the order is not known. The numbers are those of the table.{more}",
            f"Lines from the group that printed a passage first to the group that took it. {told}.",
        )
        return plate(partial(routes, top), about, self.keep_in) + self._routes(top)

    def _routes(self, top: pd.DataFrame) -> Fragment:
        rows = []
        for n, r in enumerate(top.itertuples(), 1):
            pair = self.shown[self.routed[n - 1]]
            known = r.order == "known"
            rows.append((
                numeric(n, 0), str(r.source), str(r.taker), numeric(r.chars, 0, pair), numeric(r.passages, 0),
                numeric(r.articles, 0), "yes" if known else "no",
            ))  # fmt: skip
        heads = ["no.", "from", "to", "characters", "passages", "articles", "order known"]
        return table(heads, rows, "Who took from whom; characters lead to an example", "map")

    def copies(self) -> Fragment:
        """Every story that stands in two articles or more."""
        if self._copies.empty:
            return Fragment('<p id="copies">No article is a copy of another.</p>')
        rows = []
        for r in self._copies.head(LARGEST).itertuples():
            names = sorted({self._group(str(m)) for m in r.members})
            first = self._earliest(r.members)
            who = wording.listed(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
            where = ", ".join(self._named(str(m)).html for m in r.members[:8])
            rows.append((self._title(first), numeric(r.articles, 0), numeric(r.groups, 0), who, Cell(where)))
        cut = f" (the {LARGEST} largest of {len(self._copies):,})" if len(self._copies) > LARGEST else ""
        return table(["story", "articles", "groups", self.by, "where"], rows, f"Stories printed more than once{cut}",
                     "copies")  # fmt: skip
