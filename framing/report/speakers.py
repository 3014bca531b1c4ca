"""Who speaks, with which verb, in which group: whose words are revealed, and whose are claimed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from framing.compare.heard import Heard
from framing.model import REPORT_TONES
from framing.report import measured, wording
from framing.report.everywhere import quoted
from framing.report.headlines import chance, clear, scale
from framing.report.highlight import anchor, marked
from framing.report.markup import Cell, Fragment, joined, link, numeric, table, text
from framing.report.showcase import LABEL
from framing.report.sides import Sides
from framing.report.sources import title_of
from framing.segment import Segments
from framing.table import Gaps

MOST, OFTEN = 20, 3  # sources with rows of their own, and how many cues it takes to have them
LEAST = 10  # cues of a source whose shares are compared
NAMED = 5  # sources named in a sentence
WIDE = 6  # groups that have a column each; of more, a cell names those that have any
MOST_PLACES = 40  # cues that are linked one by one for one number
REST = "\0"  # the sources that have no rows of their own
HOW = {
    "neutral": "neutrally",
    "endorsing": "as true (endorsing)",
    "distancing": "at a distance (distancing)",
    "strong": "with force (strong)",
}


@dataclass(frozen=True)
class Speakers:
    """``page``: the comparison; ``cluster``: copies, of which each group keeps one, for they are one piece."""

    page: Sides
    cluster: pd.DataFrame | None = None

    @cached_property
    def cues(self) -> pd.DataFrame:
        from framing.compare.heard import handed_on

        found = handed_on(self.page.spans, self.page.articles, self.page.by, self.cluster)
        return found.sort_values(["article_id", "start"], kind="stable")

    @cached_property
    def heard(self) -> Heard:
        """The table that is kept beside the report: every source, no matter how rarely heard."""
        from framing.compare.heard import of_cues

        return of_cues(self.cues)

    @cached_property
    def gaps(self) -> pd.DataFrame:
        from framing.compare.heard import told_apart

        if self.page.alone:
            return Gaps.from_rows([])
        return told_apart(self.cues, self.page.articles, self.page.by, self.cluster, LEAST, self.page.seed)

    @cached_property
    def contested(self) -> list[str]:
        """The sources whose words one group takes for true and another keeps at a distance."""
        marked_ = self.heard[(self.heard["source"] != "") & self.heard["label"].isin(["endorsing", "distancing"])]
        sides = marked_.groupby(["source", "label"])["group"].agg(set).unstack("label")
        if sides.shape[1] < 2:
            return []
        both = sides.dropna()
        order = dict.fromkeys(self.heard["source"])
        return [s for s in order if s in both.index and len(both.at[s, "endorsing"] | both.at[s, "distancing"]) > 1]

    @cached_property
    def blocks(self) -> dict[str, pd.DataFrame]:
        """Source → its cues: those heard most or contested, then all others as ``REST``, then those of nobody."""
        counts = self.heard[self.heard["source"] != ""].groupby("source", sort=False)["count"].sum()
        chosen = {*counts[counts >= OFTEN].index[:MOST], *self.contested[:NAMED]}
        own = {str(s): self.cues[self.cues["who"] == s] for s in counts.index if s in chosen}
        rest = self.cues[(self.cues["who"] != "") & ~self.cues["who"].isin(chosen)]
        nobody = self.cues[self.cues["who"] == ""]
        return own | {name: part for name, part in ((REST, rest), ("", nobody)) if len(part)}

    @cached_property
    def names(self) -> dict[str, str]:
        """What each block is called."""
        rest = self.blocks[REST]["who"].nunique() if REST in self.blocks else 0
        return {s: s for s in self.blocks} | {REST: wording.counted(rest, "further source"), "": "nobody named"}

    def section(self) -> Fragment:
        """What was found in plain words, the table, and every cue that it counts."""
        if self.cues.empty:
            return Fragment('<p id="speakers">No article hands on in its own words what somebody else says.</p>')
        told = " ".join(t for t in (self._told(), self._contested(), self._sure()) if t)
        blocks = joined(self._block(n, name) for n, name in enumerate(self.blocks))
        heading = Fragment("<h3>The cues behind it, source by source</h3>")
        return Fragment(f'<p class="lead">{told}</p>') + self._table() + heading + blocks

    def _told(self) -> str:
        each = [f"{wording.times(len(part))} {HOW.get(tone, f'({tone})')}" for tone, part in self._by_tone(self.cues)]
        many = link("speakers", wording.times(len(self.cues)))
        whom = wording.counted(self.heard.loc[self.heard["source"] != "", "source"].nunique(), "source")
        nobody = int((self.cues["who"] == "").sum())
        none = f" ({link(f'v{len(self.blocks) - 1}', wording.times(nobody))} without naming any)" if nobody else ""
        return f"In their own words these articles hand on {many} what {whom} said{none}: {text(wording.listed(each))}."

    def _contested(self) -> str:
        """In a sentence: whose words are taken for true in one group and kept at a distance in another."""
        if self.page.alone:
            return ""
        if not self.contested:
            return (
                f"No source’s words are taken for true in one {text(self.page.by)} and kept at a distance in another."
            )
        told = [self._verbs(source) for source in self.contested[:NAMED]]
        many = len(self.contested)
        whose = "One source’s words are" if many == 1 else f"The words of {wording.counted(many, 'source')} are"
        cut = f" ({NAMED} of them named here)" if many > NAMED else ""
        by = text(self.page.by)
        return f"{whose} taken for true in one {by} and kept at a distance in another{cut}: {'; '.join(told)}."

    def _verbs(self, source: str) -> str:
        own = self.heard[(self.heard["source"] == source) & self.heard["label"].isin(["endorsing", "distancing"])]
        n = list(self.blocks).index(source)
        parts = []
        for tone, marked_ in own.groupby("label", sort=False):
            groups = [(str(g), str(part["cue"].iloc[0])) for g, part in marked_.groupby("group", sort=False)]
            parts += [
                f"{link(self._anchor(n, str(tone), g), wording.quoted(verb))} in {text(g)}" for g, verb in groups[:2]
            ]
            parts += [f"{tone} in {len(groups) - 2} more"] if len(groups) > 2 else []
        return f"{text(source)}, {wording.listed(parts)}"

    def _sure(self) -> str:
        """Whether anything of it can be told from chance."""
        if self.page.alone:
            return ""
        by = text(self.page.by)
        if self.gaps["p"].notna().sum() == 0:
            return (
                f"That is too few to rank anybody: no source is heard {LEAST} times, in two articles of one {by} and "
                "two of the others, so what differs here may be chance."
            )
        found = clear(self.gaps)
        if found.empty:
            none = measured.none_clear(self.gaps)
            return f"Of the shares of a source’s cues that are taken for true or kept at a distance, {none}"
        told = [self._clear(row) for row in found.head(NAMED).to_dict("records")]
        cut = f" These are the surest of {len(found)} clear differences." if len(found) > NAMED else ""
        return " ".join(told) + cut

    def _clear(self, gap: Mapping[Any, Any]) -> str:
        tone, _, source = str(gap["measure"]).partition(": ")
        shown = scale("share of cues")
        group, other = str(gap["group_a"]), "the rest" if gap["group_b"] == "rest" else str(gap["group_b"])
        value, against, low, high = (shown.told(gap[c]) for c in ("value_a", "value_b", "low", "high"))
        does = "takes for true" if tone == "endorsing" else "keeps at a distance"
        more = "more" if gap["estimate"] > 0 else "less"
        n = list(self.blocks).index(source) if source in self.blocks else list(self.blocks).index(REST)
        here = link(self._anchor(n, tone, group), f"{value} %") if gap["value_a"] else f"{value} %"
        sure = text(chance(gap["q"]))
        return (
            f"<strong>{text(group)} {does} what {text(source)} says {more} often than {text(other)}</strong>: {here} "
            f"of the cues against {against} % (95 % interval of the difference {low} to {high}; q {sure})."
        )

    def _anchor(self, n: int, tone: str, group: str) -> str:
        return f"v{n}-{self._tones.index(tone)}-{self._groups.index(group)}"

    @cached_property
    def _tones(self) -> list[str]:
        """The tones that were found, in their order; those of a lexicon of one's own last."""
        return [t for t in dict.fromkeys([*REPORT_TONES, *self.heard["label"]]) if (self.heard["label"] == t).any()]

    def _by_tone(self, own: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
        return ((tone, own[own["label"] == tone]) for tone in self._tones if (own["label"] == tone).any())

    @cached_property
    def _groups(self) -> list[str]:
        return list(self.page.members)

    def _table(self) -> Fragment:
        rows = []
        for n, (source, own) in enumerate(self.blocks.items()):
            for tone, part in self._by_tone(own):
                cells = [self._cell(n, tone, g, part[part["group"] == g], source) for g in self._groups]
                if len(cells) > WIDE:
                    there = [f"{text(g)}: {c}" for g, c in zip(self._groups, cells, strict=True) if c != "–"]
                    cells = ["; ".join(there)]
                every = numeric(float(len(part)), 0, f"v{n}-{self._tones.index(tone)}")
                rows.append((Cell(link(f"v{n}", self.names[source])), tone, every, *map(Cell, cells)))
        wide = [wording.shortened(g, LABEL) for g in self._groups] if len(self._groups) <= WIDE else ["where"]
        caption = "Who speaks, with which verb: cues in the author’s own words; each number leads to its sentences"
        return table(["who speaks", "tone", "all", *wide], rows, caption, "speakers")

    def _cell(self, n: int, tone: str, group: str, own: pd.DataFrame, source: str) -> str:
        """The verbs of a source in one group, each with how often; of the sources told as one the number alone."""
        if own.empty:
            return "–"
        to = self._anchor(n, tone, group)
        if source == REST:
            return link(to, str(len(own)))
        counts = own["verb"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
        return ", ".join(f"{text(verb)}\u00a0{link(to, str(count))}" for verb, count in counts.items())

    def _block(self, n: int, source: str) -> Fragment:
        """The sentences behind the row of a source; where they are neutral or many, a link to each cue."""
        own = self.blocks[source]
        parts = [
            f'<div id="v{n}-{self._tones.index(tone)}">{self._behind(n, tone, part)}</div>'
            for tone, part in self._by_tone(own)
        ]
        head = f"<h4>{text(self.names[source])}: {wording.counted(len(own), 'cue')}</h4>"
        return Fragment(f'<div class="evidence" id="v{n}">{head}{"".join(parts)}</div>')

    def _behind(self, n: int, tone: str, own: pd.DataFrame) -> str:
        items, notes = "", []
        most = self.page.examples if len(self._groups) <= WIDE else min(1, self.page.examples)
        for group in (g for g in self._groups if (own["group"] == g).any()):
            part, named = own[own["group"] == group], f' id="{self._anchor(n, tone, group)}"'
            told = self._sentences(part, 0 if tone == "neutral" else most)
            for cues in told:
                items += f"<li{named}>{self._sentence(cues)}</li>"
                named = ""
            rest = part.drop([i for cues in told for i in cues.index])
            if len(rest):
                notes.append(f"<span{named}>{text(group)}: {self._places(rest)}</span>")
        more = f'<p class="note">{text(f"Also {tone}" if items else tone.capitalize())}. {"; ".join(notes)}.</p>'
        return (f"<ul>{items}</ul>" if items else "") + (more if notes else "")

    def _sentences(self, own: pd.DataFrame, most: int) -> list[pd.DataFrame]:
        """The cues of each of the first so many sentences."""
        found: dict[tuple[str, int, int], list[Any]] = {}
        for at, cue in zip(own.index, own.itertuples(), strict=True):
            place = self._around(cue) if len(found) <= most else None
            if place is not None and most:
                found.setdefault(place, []).append(at)
        return [own.loc[rows] for rows in list(found.values())[:most]]

    def _around(self, cue: Any) -> tuple[str, int, int]:
        """The sentence that a cue stands in."""
        row = self._row[str(cue.article_id)]
        known = self.page.evidence.segments.get(row) or Segments(str(self.page.articles["text"].iloc[row]))
        start, end = next(((a, b) for a, b in known.sentences if a <= cue.start < b), (cue.start, cue.end))
        return str(cue.article_id), start, end

    def _sentence(self, cues: pd.DataFrame) -> str:
        first = next(cues.itertuples())
        name, start, end = self._around(first)
        row = self._row[name]
        body = str(self.page.articles["text"].iloc[row])
        place = self._link(first, f"{self._title(row)}, character {first.start:,}")
        words = marked(body, start, end, quoted("attribution", cues))
        return f'{words} <span class="meta">{text(first.group)}: {place}</span>'

    def _places(self, own: pd.DataFrame) -> str:
        """Each cue with the character it begins at, article by article."""
        told = []
        for name, part in own.head(MOST_PLACES).groupby("article_id", sort=False):
            links = [self._link(cue, f"{cue.verb} {cue.start:,}") for cue in part.itertuples()]
            told.append(f"{text(self._title(self._row[str(name)]))}, {', '.join(links)}")
        if len(own) > MOST_PLACES:
            told.append(f"and {len(own) - MOST_PLACES:,} more, in the table of spans")
        return "; ".join(told)

    def _title(self, row: int) -> str:
        return wording.shortened(title_of(self.page.articles.iloc[row]), 60)

    def _link(self, cue: Any, words: str) -> str:
        """Words as a link to the cue in its article, where the page shows that."""
        row = self._row[str(cue.article_id)]
        shown = self.page.showcase.has(row, cue.start, "attribution")
        return link(anchor(f"a{row}", cue.start, "attribution"), words) if shown else text(words)

    @cached_property
    def _row(self) -> dict[str, int]:
        return {str(name): i for i, name in enumerate(self.page.articles["article_id"].astype(str))}
