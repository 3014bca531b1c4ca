"""What was copied: the largest passages, both texts side by side, the framing acts, boilerplate apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from framing.report import beside, wording
from framing.report.evidence import LONGEST, Evidence
from framing.report.markup import Cell, Fragment, joined, link, numeric, table, text
from framing.report.showcase import Showcase
from framing.report.sources import title_of

LARGEST = 20
ROUTES = 12  # lines of the map
MOST_ROWS = 60  # of a table of acts
MOST_TEXTS = 40  # articles shown in full


@dataclass(frozen=True)
class Copied:
    """``articles`` have the column ``group``; the other tables are what ``framing.report.copying`` returns for them.

    ``pairs``: how many pairs of articles with the most framing acts are set side by side, besides those of the largest
    passages.
    """

    articles: pd.DataFrame
    passages: pd.DataFrame
    clusters: pd.DataFrame
    taken: pd.DataFrame
    flows: pd.DataFrame
    acts: pd.DataFrame
    spans: pd.DataFrame
    by: str
    pairs: int = 8
    keep_in: str = ""

    @cached_property
    def row(self) -> dict[str, int]:
        return {str(name): i for i, name in enumerate(self.articles["article_id"])}

    @cached_property
    def across(self) -> pd.DataFrame:
        """Passages of two articles that are no boilerplate."""
        p = self.passages
        return p[(p["a"] != p["b"]) & (p["kind"] != "boilerplate")]

    @cached_property
    def largest(self) -> pd.DataFrame:
        from framing.reuse import largest

        return largest(self.articles, self.passages, LARGEST)

    @cached_property
    def named(self) -> pd.DataFrame:
        """The framing acts, with ``n``, the number of their row on the page."""
        found = self.acts[self.acts["act"] != ""].copy()
        found["_shown"] = [(a, b) not in self.shown for a, b in zip(found["a"], found["b"], strict=True)]
        found = found.sort_values("_shown", kind="stable").drop(columns="_shown").reset_index(drop=True)
        return found.assign(n=range(len(found)))

    @cached_property
    def shown(self) -> dict[tuple[str, str], str]:
        """The pairs (earlier, later) that stand side by side → their anchor."""
        long = [self._turned(p.a, p.b, p.first) for p in self.largest.itertuples()]
        counts = self.acts[self.acts["act"] != ""].groupby(["a", "b"]).size()
        most = counts.sort_values(ascending=False, kind="stable").head(self.pairs).index.tolist()
        return {pair: f"pair{n}" for n, pair in enumerate(dict.fromkeys([*long, *self.routed, *most]))}

    @cached_property
    def routed(self) -> list[tuple[str, str]]:
        """For each line of the map the pair of articles that shares most."""
        one, two, known = (
            self.taken["source"].map(self._group),
            self.taken["taker"].map(self._group),
            self.taken["order"],
        )
        out = []
        for r in self.flows.head(ROUTES).itertuples():
            same = (one == r.source) & (two == r.taker)
            if r.order != "known":
                same |= (one == r.taker) & (two == r.source)
            own = self.taken[same & ((known != "") == (r.order == "known"))]
            size = own.groupby(["source", "taker"], sort=False)["chars"].sum()
            out.append(max(size.items(), key=lambda item: (item[1], item[0]))[0])
        return out

    def _turned(self, a: str, b: str, first: str) -> tuple[str, str]:
        return (b, a) if first == b else (a, b)

    def _group(self, name: str) -> str:
        return str(self.articles["group"].iloc[self.row[name]])

    def _title(self, name: str) -> str:
        return title_of(self.articles.iloc[self.row[name]])

    def _named(self, name: str, start: int = 0) -> Cell:
        """A link to the article where it is shown, or to where the pair stands side by side."""
        words = f"{self._group(name)}: {self._title(name)}"
        i = self.texts_shown.get(name)
        if i is not None:
            starts = self.showcase.evidence.segments[i].paragraphs
            at = next((k for k, (a, b) in enumerate(starts, 1) if a <= start < b), 1)
            return Cell(link(f"a{i}-p{at}", words))
        pair = next((anchor for p, anchor in self.shown.items() if name in p), "")
        return Cell(link(pair, words) if pair else text(words))

    def passages_table(self) -> Fragment:
        """The largest shared passages, one row for each wording."""
        rows = []
        for p in self.largest.itertuples():
            pair = self.shown[self._turned(p.a, p.b, p.first)]
            words = " ".join(p.text.split())
            cut = wording.shortened(words)
            size = float(len(words.split()))
            rows.append((
                Cell(text(cut), "wide"), numeric(size, 0, pair), str(p.kind), numeric(100 * p.similarity, 0),
                numeric(p.articles, 0), self._named(p.a, p.a0), self._named(p.b, p.b0),
            ))  # fmt: skip
        if not rows:
            return Fragment('<p id="largest">No two articles share a passage.</p>')
        heads = ["passage", "words", "verdict", "alike, %", "articles", "in", "and in"]
        many = "The largest shared passage" if len(rows) == 1 else f"The {len(rows)} largest shared passages"
        return table(heads, rows, f"{many}; words lead to both texts", "largest")

    @cached_property
    def _tags(self) -> dict[tuple[str, str], dict[tuple[int, int, int, int], list[beside.Act]]]:
        out: dict[tuple[str, str], dict[tuple[int, int, int, int], list[beside.Act]]] = {}
        for r in self.named.itertuples():
            target = f"row{r.n}" if r.n < MOST_ROWS else "acts"
            own = out.setdefault((r.a, r.b), {}).setdefault((r.a0, r.a1, r.b0, r.b1), [])
            own.append(beside.Act(r.act, target, f"act{r.n}"))
        return out

    def side_by_side(self) -> Fragment:
        """The pairs that stand side by side: every passage with the differing words and the acts in them."""
        parts = [self._pair(one, two, anchor) for (one, two), anchor in self.shown.items()]
        if not parts:
            return Fragment("<p>There is no pair to show.</p>")
        every = len(self.across[["a", "b"]].drop_duplicates())
        kept = "all that share a passage"
        if every > len(parts):
            kept = f"of {every:,} that share one: the largest passages and the {self.pairs:,} pairs with the most acts"
        note = f"{wording.counted(len(parts), 'pair')} of articles, {kept}.".capitalize()
        return Fragment(f'<p class="note">{text(note)}</p>') + joined(parts)

    def _pair(self, one: str, two: str, anchor: str) -> Fragment:
        p = self.across
        own = p[((p["a"] == one) & (p["b"] == two)) | ((p["a"] == two) & (p["b"] == one))]
        left, right = (str(self.articles["text"].iloc[self.row[x]]) for x in (one, two))
        places = [(r.a0, r.a1, r.b0, r.b1) if r.a == one else (r.b0, r.b1, r.a0, r.a1) for r in own.itertuples()]
        told: set[str] = set()
        rows: list[tuple[object, ...]] = []
        for n, ((a0, a1, b0, b1), kind, like) in enumerate(
            sorted(zip(places, own["kind"], own["similarity"], strict=True)), 1
        ):
            tags = self._inside((one, two), (a0, a1, b0, b1), told)
            about = f"{n}: {kind}, {100 * like:.0f} % alike"
            for k, pair in enumerate(beside.cells(left[a0:a1], right[b0:b1], tags, len(self.shown) > 4), 2):
                rows.append((about, *pair))
                about = f"{n}, part {k}"
        older = "the earlier on the left" if own["order"].ne("").any() else "order not known"
        groups = [self._group(x) for x in (one, two)]
        heads = ["passage", *(f"{g}: {self._title(x)}" for g, x in zip(groups, (one, two), strict=True))]
        caption = f"{wording.listed(groups)}: {wording.counted(len(own), 'passage')}, {older}"
        joint = "→" if own["order"].ne("").any() else "and"
        return Fragment(f"<h3>{text(groups[0])} {joint} {text(groups[1])}</h3>") + table(heads, rows, caption, anchor)

    def _inside(
        self, pair: tuple[str, str], place: tuple[int, int, int, int], told: set[str]
    ) -> dict[tuple[int, int, int, int], list[beside.Act]]:
        """The acts of a passage by their offsets into it; one that was ``told`` already is left out."""
        a0, a1, b0, b1 = place
        out: dict[tuple[int, int, int, int], list[beside.Act]] = {}
        for (c0, c1, d0, d1), acts in self._tags.get(pair, {}).items():
            if a0 <= c0 and c1 <= a1 and b0 <= d0 and d1 <= b1:
                fresh = [x for x in acts if x.anchor not in told]
                told.update(x.anchor for x in fresh)
                out[(c0 - a0, c1 - a0, d0 - b0, d1 - b0)] = fresh
        return out

    def act_counts(self) -> Fragment:
        """How often each framing act was found, by the group that took."""
        if self.named.empty:
            return Fragment('<p id="act-counts">No framing act was found in the copying.</p>')
        group = self.named["b"].map(self._group)
        names = group.value_counts().index[:5].tolist()
        rows = []
        for act, total in self.named["act"].value_counts().items():
            own = group[self.named["act"] == act]
            first = int(self.named.loc[self.named["act"] == act, "n"].iloc[0])
            target = f"row{first}" if first < MOST_ROWS else "acts"
            rows.append((str(act), numeric(total, 0, target), *(numeric(float((own == g).sum()), 0) for g in names)))
        more = f" (the {len(names)} groups with the most)" if group.nunique() > len(names) else ""
        return table(["act", "all", *names], rows, f"Framing acts by the group that took{more}", "act-counts")

    def acts_table(self) -> Fragment:
        """Every framing act with the words before and after; on a large page those that stand side by side first."""
        if self.named.empty:
            return Fragment('<p id="acts">There is none to show.</p>')
        rows = []
        for r in self.named.head(MOST_ROWS).itertuples():
            where = f"{self._group(r.a)} → {self._group(r.b)}" if self._known[r.passage] else (
                f"{self._group(r.a)} | {self._group(r.b)}"
            )  # fmt: skip
            linked = (r.a, r.b) in self.shown
            rows.append((
                Cell(link(f"act{r.n}", r.act) if linked else text(r.act), "", f"row{r.n}"), _quoted(r.before),
                _quoted(r.after), *(x.replace("_", " ") or "–" for x in (r.label_before, r.label_after)), where,
            ))  # fmt: skip
        cut = f" ({MOST_ROWS} of {len(self.named):,}; the table beside the report has all)"
        heads = ["act", "before", "after", "kind before", "kind after", "between"]
        told = f"Framing acts in the copying{cut if len(self.named) > MOST_ROWS else ''}"
        return table(heads, rows, told, "acts")

    @cached_property
    def _known(self) -> list[bool]:
        return [bool(order) for order in self.taken["order"]]

    def boilerplate(self) -> Fragment:
        """Lines of a page that many articles hold, apart from what was taken."""
        p = self.passages[self.passages["kind"] == "boilerplate"]
        if p.empty:
            return Fragment('<p id="boilerplate">No boilerplate was found.</p>')
        words = [_folded(str(self.articles["text"].iloc[self.row[a]])[x:y])
                 for a, x, y in zip(p["a"], p["a0"], p["a1"], strict=True)]  # fmt: skip
        held = pd.DataFrame({"words": words, "a": p["a"].to_numpy(), "b": p["b"].to_numpy()})
        rows = []
        for wording_, n in held["words"].value_counts().head(10).items():
            own = held[held["words"] == wording_]
            names = set(own["a"]) | set(own["b"])
            groups = sorted({self._group(x) for x in names})
            who = wording.listed(groups) if len(groups) <= 3 else f"{len(groups)} groups"
            rows.append(
                (Cell(text(wording.shortened(str(wording_))), "wide"), numeric(len(names), 0), numeric(n, 0), who)
            )
        caption = f"Boilerplate: {len(held):,} pairs of places, {held['words'].nunique():,} wordings" + (
            "; the ten that stand in most pairs" if held["words"].nunique() > 10 else ""
        )
        return table(["wording", "articles", "pairs", "where"], rows, caption, "boilerplate")

    @cached_property
    def texts_shown(self) -> dict[str, int]:
        """The articles shown in full, but for very long ones → their number on the page."""
        names = dict.fromkeys(x for pair in self.shown for x in pair)
        short = [x for x in names if len(str(self.articles["text"].iloc[self.row[x]])) <= LONGEST]
        return {x: n for n, x in enumerate(sorted(short[:MOST_TEXTS], key=self.row.__getitem__))}

    @cached_property
    def showcase(self) -> Showcase:
        kept = self.articles.iloc[[self.row[x] for x in self.texts_shown]].reset_index(drop=True)
        members = {str(g): list(rows) for g, rows in kept.groupby("group", sort=False).indices.items()}
        spans = self.spans[self.spans["article_id"].astype(str).isin(self.texts_shown)]
        return Showcase(kept, spans, self.across, members, Evidence(kept, spans, range(len(kept)), 1))

    def texts(self) -> Fragment:
        """The articles that stand side by side, in full and with every mark."""
        if not self.texts_shown:
            return Fragment("<p>There is none to show.</p>")
        told = f"{len(self.texts_shown)} of {len(self.articles):,} articles: those of the pairs above."
        return Fragment(f'<p class="note">{text(told)}</p>') + self.showcase.texts()

    def cues(self) -> Fragment:
        """The cues in the articles shown, which their marks lead to."""
        return self.showcase.cues() if self.texts_shown else Fragment("<p>There is none to show.</p>")


def _quoted(words: str) -> Cell:
    return Cell(text(wording.shortened(words)) if words else "–")


def _folded(words: str) -> str:
    return " ".join(words.split())
