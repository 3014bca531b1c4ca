"""The articles of a comparison in full, with marks; the passages they share; the cues and the rules behind them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from framing.report import wording
from framing.report.evidence import Evidence
from framing.report.highlight import ORDER, Mark, anchor, article_html, legend, marks, name_of, several
from framing.report.markup import Cell, Fragment, joined, link, numeric, table, text
from framing.report.sources import title_of

MAIN = ("hedging", "booster", "loaded", "attribution")  # explained first and at length
MOST_CUES, MOST_FURTHER = 60, 20
LABEL = 40  # letters of a group in the head of a column and in a tag, which has to stand on one line
UNEXPLAINED = ("quotation", "tone", "repetition", "echo")  # no list of cues: passages, or any word at all


@dataclass(frozen=True)
class Showcase:
    """``evidence.rows`` are the articles shown; ``members`` maps each group to its rows."""

    articles: pd.DataFrame
    spans: pd.DataFrame
    passages: pd.DataFrame
    members: Mapping[str, Sequence[int]]
    evidence: Evidence

    @cached_property
    def _where(self) -> dict[str, int]:
        return {str(name): i for i, name in enumerate(self.articles["article_id"].astype(str))}

    @cached_property
    def _group(self) -> dict[int, str]:
        return {i: group for group, rows in self.members.items() for i in rows}

    @cached_property
    def _rows(self) -> dict[str, frozenset[int]]:
        return {group: frozenset(rows) for group, rows in self.members.items()}

    @cached_property
    def across(self) -> pd.DataFrame:
        """Passages of two articles, the longest first."""
        found = self.passages[self.passages["a"] != self.passages["b"]]
        size = (found["a1"] - found["a0"]).to_numpy()
        kept = found.assign(_size=size).sort_values(["_size", "a", "a0", "b"], ascending=[False, True, True, True])
        return pd.DataFrame(kept[kept["a"].astype(str).isin(self._where) & kept["b"].astype(str).isin(self._where)])

    @cached_property
    def _anchors(self) -> dict[int, set[str]]:
        return {
            i: {
                f"{s.start}-{s.layer}"
                for s in own.itertuples()
                if not (s.layer == "repetition" and s.label == "paragraph")
            }
            for i, own in self.evidence.own.items()
        }

    def has(self, row: int, start: int, layer: str) -> bool:
        """Whether the article is shown and has a mark at that place."""
        return f"{start}-{layer}" in self._anchors.get(row, ())

    @cached_property
    def _first(self) -> dict[tuple[str, str], list[tuple[int, str]]]:
        """Layer and cue → each shown article that has it, with the anchor of its first mark there."""
        out: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for i, own in self.evidence.own.items():
            for s in own.drop_duplicates(["layer", "cue"]).itertuples():
                if self.has(i, s.start, s.layer):
                    out.setdefault((s.layer, folded(s.cue)), []).append((i, anchor(f"a{i}", s.start, s.layer)))
        return out

    def place(self, layer: str, cue: str, rows: Container[int]) -> str:
        """The anchor of the first mark of a cue in the shown ones of these articles, '' if there is none."""
        return next((target for i, target in self._first.get((layer, folded(cue)), ()) if i in rows), "")

    def explained(self, layer: str, cue: str) -> str:
        """The anchor of the row that explains a cue, '' if it is among those without one."""
        wanted = folded(cue)
        return next((to for (x, _, c), to in self._cues.items() if x == layer and folded(c) == wanted), "")

    @cached_property
    def _shared(self) -> dict[int, list[Mark]]:
        """The shared passages of each shown article as marks, longest first, none over another."""
        out: dict[int, list[Mark]] = {i: [] for i in self.evidence.rows}
        for p in self.across.itertuples():
            a, b = self._where[str(p.a)], self._where[str(p.b)]
            for one, start, end, other, there in ((a, p.a0, p.a1, b, p.b0), (b, p.b0, p.b1, a, p.a0)):
                if one in out and all(end <= m.start or m.end <= start for m in out[one]):
                    name = wording.shortened(self._group.get(other, "") or title_of(self.articles.iloc[other]), LABEL)
                    target = self._target(other, there)
                    title = f"shared passage: also in {title_of(self.articles.iloc[other])}"
                    out[one].append(
                        Mark(
                            start,
                            end,
                            "shared",
                            "shared",
                            f"also in {name}",
                            title,
                            f"a{one}-{start}-shared",
                            target,
                        )
                    )
        return out

    def _target(self, row: int, start: int) -> str:
        """The paragraph of a shown article that a passage begins in."""
        if row not in self.evidence.segments:
            return ""
        paragraphs = self.evidence.segments[row].paragraphs
        return next((f"a{row}-p{i}" for i, (a, b) in enumerate(paragraphs, 1) if a <= start < b), f"a{row}")

    @cached_property
    def _cues(self) -> dict[tuple[str, str, str], str]:
        """The anchor of the row that explains a cue, for the most frequent cues of each layer."""
        out: dict[tuple[str, str, str], str] = {}
        for layer in self._explained:
            for n, (label, cue) in enumerate(self._counted(layer).index):
                out[(layer, str(label), str(cue))] = f"w-{name_of(layer)}-{n}"
        return out

    def _counted(self, layer: str) -> pd.Series:
        own = self.spans[self.spans["layer"] == layer]
        counts = own.groupby([own["label"], own["cue"].str.casefold()]).size()
        return counts.sort_values(ascending=False, kind="stable").head(self._most(layer))

    @cached_property
    def _explained(self) -> list[str]:
        """The layers that have a table of cues, the main ones and the user's own first."""
        found = self.spans["layer"].astype(str).unique().tolist()
        own = [x for x in found if x not in ORDER]
        order = dict.fromkeys([*MAIN, *own, *(x for x in ORDER if x not in UNEXPLAINED)])
        return [x for x in order if x in found]

    def _most(self, layer: str) -> int:
        return MOST_CUES if layer in MAIN or layer not in ORDER else MOST_FURTHER

    def cues(self) -> Fragment:
        """The cues of each layer: kind, how often in each group, and a rule that found them."""
        return joined(map(self._cue_table, self._explained))

    def _cue_table(self, layer: str) -> Fragment:
        own = self.spans[self.spans["layer"] == layer]
        group = own["article_id"].astype(str).map(self._where).map(self._group)
        folded = own["cue"].str.casefold()
        counts = pd.crosstab([own["label"], folded], group)
        rules = own.groupby([own["label"], folded])["rule"].agg(lambda r: r.value_counts().index[0])
        names = list(self.members) if len(self.members) <= 6 else []
        rows = []
        for n, (key, total) in enumerate(self._counted(layer).items()):
            each = [
                numeric(
                    float(counts.loc[key, g]) if g in counts and key in counts.index else 0.0,
                    0,
                    self.place(layer, key[1], self._rows[g]),
                )
                for g in names
            ]
            rows.append((
                Cell(text(str(key[1])[:90]), "", f"w-{name_of(layer)}-{n}"), str(key[0]).replace("_", " "),
                numeric(float(total), 0, self.place(layer, key[1], self._group)), *each,
                Cell(f"<code>{text(rules[key])}</code>", "wide"),
            ))  # fmt: skip
        distinct = len(rules)
        most = self._most(layer)
        more = f" (the {most} most frequent of {distinct:,})" if distinct > most else ""
        heads = ["cue", "kind", "all", *(wording.shortened(g, LABEL) for g in names), "found by"]
        name = several(layer).capitalize()
        return Fragment(f"<h3>{text(name)}</h3>") + table(
            heads, rows, f"{name} by group{more}", f"why-{name_of(layer)}"
        )

    def passages_table(self, most: int = 12) -> Fragment:
        """The longest passages that two articles share, each linked to both places."""
        if self.across.empty:
            return Fragment('<p id="shared">No two articles share a passage.</p>')
        rows = [self._passage(p) for p in self.across.head(most).itertuples()]
        pairs = self.across[["a", "b"]].drop_duplicates()
        found = wording.counted(len(self.across), "shared passage")
        lead = f"{found} in {wording.counted(len(pairs), 'pair')} of articles."
        cut = f" The {most} longest are shown." if len(self.across) > most else ""
        note = f"<p>{lead[0].upper()}{lead[1:]}{cut}</p>"
        heads = ["passage", "words", "alike, %", "verdict", "in", "and in"]
        return Fragment(note) + table(heads, rows, "The longest shared passages", "shared")

    def _passage(self, p: object) -> tuple[Cell, ...]:
        a, b = self._where[str(p.a)], self._where[str(p.b)]  # type: ignore[attr-defined]
        words = str(self.articles["text"].iloc[a])[p.a0 : p.a1]  # type: ignore[attr-defined]
        alike = getattr(p, "similarity", float("nan"))
        return (
            Cell(text(wording.shortened(words)), "wide"),
            numeric(float(len(words.split())), 0),
            numeric(100 * alike, 0),
            Cell(text(getattr(p, "kind", ""))),
            self._named(a, p.a0),  # type: ignore[attr-defined]
            self._named(b, p.b0),  # type: ignore[attr-defined]
        )

    def _named(self, row: int, start: int) -> Cell:
        name = title_of(self.articles.iloc[row])
        group = self._group.get(row, "")
        target = self._target(row, start)
        words = f"{group}: {name}" if group else name
        return Cell(link(target, words) if target else text(words))

    def shared_by(self, group: str, rows: Sequence[int], anchor: str, most: int) -> Fragment:
        """The longest passages that a group's articles share with any other."""
        ids = {str(self.articles["article_id"].iloc[i]) for i in rows}
        own = self.across[self.across["a"].astype(str).isin(ids) | self.across["b"].astype(str).isin(ids)]
        items = ""
        for p in own.head(most).itertuples():
            cells = self._passage(p)
            about = " · ".join(cell.html for cell in cells[3:])
            items += f'<li>{cells[0].html} <span class="meta">{about}</span></li>'
        told = f"{min(most, len(own))} of {len(own):,} shared passages" if len(own) else "no shared passage"
        return Fragment(f'<div id="{anchor}"><h4>{text(group)}: {told}</h4><ul>{items}</ul></div>')

    def repeats(self, most: int = 10) -> Fragment:
        """The articles that repeat themselves most."""
        own = self.spans[self.spans["layer"] == "repetition"]
        if own.empty:
            return Fragment('<p id="repeats">No article says a passage twice.</p>')
        size = (own["end"] - own["start"]).groupby(own["article_id"].astype(str)).agg(["sum", "count"])
        rows = []
        for name, (chars, count) in size.sort_values("sum", ascending=False, kind="stable").head(most).iterrows():
            row = self._where.get(str(name))
            if row is None:
                continue
            body = str(self.articles["text"].iloc[row])
            longest = (
                own[own["article_id"].astype(str) == name].assign(_n=lambda f: f["end"] - f["start"]).nlargest(1, "_n")
            )
            start = int(longest["start"].iloc[0])
            rows.append((
                self._named(row, start), numeric(float(count), 0), numeric(100 * chars / max(len(body), 1), 0),
                Cell(text(wording.shortened(str(longest["cue"].iloc[0]))), "wide"),
            ))  # fmt: skip
        heads = ["article", "passages", "% of characters", "the longest"]
        return table(heads, rows, "Articles that say a passage twice", "repeats")

    def texts(self) -> Fragment:
        """The shown articles in full, under one legend."""
        found = set(self.spans["layer"].unique())
        present = [x for x in ORDER if x in found or (x == "shared" and len(self.across))]
        present += sorted(found.difference(ORDER))
        note = ""
        if len(self.evidence.rows) < len(self.articles):
            note = (
                f'<p class="note">{len(self.evidence.rows)} of {len(self.articles):,} articles are shown: those of the '
                f"longest shared passages and an equal draw of each group (seed {self.evidence.seed}).</p>"
            )
        return legend(present) + Fragment(note) + joined(self._article(i) for i in self.evidence.rows)

    def _article(self, row: int) -> Fragment:
        article, own = self.articles.iloc[row], self.evidence.own[row]
        facts = [
            self._group.get(row, ""),
            *(str(article[c]) for c in ("published", "author") if isinstance(article.get(c), str)),
        ]
        about = text(" · ".join(dict.fromkeys(f for f in facts if f)))
        found = [*marks(own, f"a{row}", self._cues), *self._shared[row]]
        return Fragment(
            f'<article class="article" id="a{row}"><h3>{text(title_of(article))}</h3><p class="subject">{about}</p>'
            f"{article_html(str(article['text']), found, f'a{row}')}</article>"
        )


def folded(cue: str) -> str:
    """A cue as the tables of ``framing.compare`` have it: lower case, white space as one space."""
    return " ".join(cue.lower().split())
