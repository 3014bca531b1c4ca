"""One article, read closely: what was found, the text with its marks, why each mark is there, what is measured."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np
import pandas as pd

from framing.report import caution, counted, highlight, twice, wording
from framing.report.drawings import strips
from framing.report.figures import Plate, plate
from framing.report.markup import Cell, Fragment, joined, link, table, text
from framing.report.sources import title_of
from framing.segment import Segments

KEY = "a0"
LONGEST = 100_000  # characters shown; a page with more opens slowly, and its PDF not at all
MOST_MARKS = 4_000  # in the text shown; the same
MOST_ROWS = 300  # of a table
MOST_PLACES = 30  # links per cue
FIRST = ("hedging", "booster", "attribution", "quotation", "loaded", "repetition", "echo")


@dataclass(frozen=True)
class Reading:
    """The page of one article: ``articles`` has one row, ``spans`` and ``scores`` are its own."""

    articles: pd.DataFrame
    spans: pd.DataFrame
    scores: pd.DataFrame
    keep_in: str = ""

    @cached_property
    def body(self) -> str:
        return str(self.articles.iloc[0]["text"])

    @cached_property
    def segments(self) -> Segments:
        return Segments(self.body)

    @property
    def title(self) -> str:
        return title_of(self.articles.iloc[0])

    @cached_property
    def layers(self) -> list[str]:
        """The layers that have marks, the main ones first; tone is left out."""
        present = self.spans["layer"].astype(str).unique().tolist()
        order = [*FIRST, *(x for x in highlight.ORDER if x not in FIRST), *present]
        return [x for x in dict.fromkeys(order) if x in present and x != "tone"]

    def subject(self) -> Fragment:
        """Title, outlet, date and length."""
        row = self.articles.iloc[0]
        facts = [str(row[c]) for c in ("outlet", "published", "author") if isinstance(row.get(c), str) and row[c]]
        facts.append(wording.counted(len(self.segments.words), "word"))
        facts.append(wording.counted(len(self.segments.paragraphs), "paragraph"))
        return Fragment(f'<p class="subject">“{text(self.title)}” · {text(" · ".join(facts))}</p>')

    def finding(self) -> Fragment:
        """What was found, in plain words; every number is a link to what it rests on."""
        if (others := caution.language(self.articles)).html:
            return others
        sentences = [self._repeated(), self._echoed(), self._hedged(), self._boosted(), self._sourced(), self._loaded()]
        return Fragment(f'<p class="finding">{" ".join(s for s in sentences if s)}</p>')

    def _repeated(self) -> str:
        found = self.spans[self.spans["layer"] == "repetition"]
        if found.empty:
            return "Nothing in this article is said twice."
        said, standing = self._value("repetition.again"), self._value("repetition.share")
        if said < 0.025:
            passages = link("repeats", wording.counted(len(found), "repeated passage"))
            return f"Little in this article is said twice ({passages})."
        about = "" if wording.share(said).startswith(("all", "almost")) else "About "
        start = f"{about}{wording.share(said)} of the article".capitalize()
        return (
            f"{start} repeats what it already said: {link('repeats', wording.share(standing))} of its words stand in "
            "a passage that occurs at least twice."
        )

    def _echoed(self) -> str:
        found = self.spans[self.spans["layer"] == "echo"]
        if found.empty:
            return ""
        said = "; ".join(dict.fromkeys(map(wording.quoted, found["cue"].head(2))))
        return f"It says a phrase again within one clause {link('why-echo', wording.times(len(found)))}: {text(said)}."

    def _loaded(self) -> str:
        found = self.spans[(self.spans["layer"] == "loaded") & (self.spans["voice"] == "author")]
        if found.empty:
            return ""
        many = wording.counted(len(found), "loaded word")
        return f"In its own voice it uses {link('why-loaded', many)}{_foremost(found['cue'])}."

    def _boosted(self) -> str:
        found = self.spans[self.spans["layer"] == "booster"]
        if found.empty:
            return ""
        return f"It boosts {link('why-booster', wording.times(len(found)))}, {_own(found)}{_foremost(found['cue'])}."

    def _value(self, measure: str) -> float:
        found = self.scores.loc[self.scores["measure"] == measure, "value"]
        return float(found.iloc[0]) if len(found) and found.notna().iloc[0] else 0.0

    def _hedged(self) -> str:
        found = self.spans[self.spans["layer"] == "hedging"]
        if found.empty:
            return "It does not hedge."
        kinds = found["label"].value_counts()
        most = wording.listed([str(k).replace("_", " ") for k in kinds.index[:2]])
        often = "; most often: " if kinds.iloc[0] > 1 else ": " if len(kinds) < 3 else "; among them: "
        return f"It hedges {link('why-hedging', wording.times(len(found)))}, {_own(found)}{often}{text(most)}."

    def _sourced(self) -> str:
        cues = self.spans[self.spans["layer"] == "attribution"]
        if cues.empty:
            return "It names no source for what it says."
        tones = cues["label"].value_counts()
        often = link("why-attribution", wording.times(len(cues)))
        if len(tones) == 1:
            return (
                f"It hands on what others say {often}, {'each time ' * (len(cues) > 1)}{text(_plain(tones.index[0]))}."
            )
        told = [f"{wording.times(int(n))} {_plain(str(k))}" for k, n in tones.items()]
        return f"It hands on what others say {often}: {text(wording.listed(told))}."

    def text(self) -> Fragment:
        """The article with every mark, under a legend that switches layers on and off."""
        present = self.spans["layer"].astype(str).unique().tolist()
        inside = self.spans[self.spans["end"] <= self.shown]
        marks = highlight.marks(inside, KEY, self._targets)
        body = highlight.article_html(self.body[: self.shown], marks, KEY)
        note = ""
        if self.shown < len(self.body):
            note = (
                f'<p class="warning">The first {self.shown:,} of {len(self.body):,} characters are shown, with their '
                f"{len(inside):,} of {len(self.spans):,} marks; everything is counted.</p>"
            )
        return highlight.legend(present) + Fragment(f'{note}<article class="article" id="{KEY}">{body}</article>')

    @cached_property
    def shown(self) -> int:
        """Where the text on the page ends: between two words."""
        most = min(LONGEST, int(self.spans["start"].iloc[MOST_MARKS]) if len(self.spans) > MOST_MARKS else LONGEST)
        if len(self.body) <= most:
            return len(self.body)
        space = self.body.rfind(" ", 0, most)
        return space if space > 0 else most

    def place(self, start: int, layer: str) -> Cell:
        """A link to a mark, or the paragraph alone where the mark is not on the page."""
        starts = [a for a, _ in self.segments.paragraphs]
        return Cell(self.linked(start, layer, f"¶{bisect_right(starts, start)}", f"character {start}"))

    def linked(self, start: int, layer: str, words: str, title: str = "") -> str:
        """Words as a link to a mark, or by themselves where the mark is not on the page."""
        ends = self._ends.get((layer, start), self.shown + 1)
        return link(highlight.anchor(KEY, start, layer), words, title) if ends <= self.shown else text(words)

    @cached_property
    def _ends(self) -> dict[tuple[str, int], int]:
        spans = self.spans
        return dict(zip(zip(spans["layer"], spans["start"], strict=True), spans["end"], strict=True))

    @cached_property
    def _targets(self) -> dict[tuple[str, str, str], str]:
        """The anchor of the row that explains a cue."""
        seen: dict[tuple[str, str, str], str] = {}
        for layer, label, cue in self.spans[["layer", "label", "cue"]].drop_duplicates().itertuples(index=False):
            seen.setdefault((layer, label, cue.casefold()), f"w-{highlight.name_of(layer)}-{len(seen)}")
        return seen

    def where(self) -> Fragment:
        """A figure: where in the text the marks of each layer stand."""
        words = self.segments.words
        starts = np.array([a for a, _ in words])
        rows = []
        for layer in self.layers:
            found = self.spans[self.spans["layer"] == layer]
            first = np.searchsorted(starts, found["start"].to_numpy(), "right") - 1.0
            last = np.searchsorted(starts, found["end"].to_numpy()).astype(float)
            rows.append((highlight.sign(layer)[0], np.column_stack([first, last])))
        if not rows:
            return Fragment("<p>No marks to show.</p>")
        breaks = [float(np.searchsorted(starts, a)) for a, _ in self.segments.paragraphs[1:]]
        counts = ", ".join(f"{name}: {len(places)}" for name, places in rows)
        about = Plate(
            "where",
            "Where the marks stand in the text",
            "From the first word (left) to the last.",
            f"Strips that show where in the article the marks stand. Marks of each layer: {counts}.",
        )
        return plate(partial(strips, rows, len(words), breaks), about, self.keep_in)

    def repeats(self) -> Fragment:
        """Every repeated passage with all its places, each linked to the text."""
        return twice.repeats(self)

    def why(self, layer: str) -> Fragment:
        """A row per cue of a layer: what it is, whose words, which rule fired, and every place."""
        found = self.spans[self.spans["layer"] == layer]
        name = highlight.sign(layer)[0]
        if found.empty:
            return Fragment(f'<p id="why-{highlight.name_of(layer)}">No {text(name)} was found.</p>')
        # Plain lists: a layer has hundreds of cues, and a frame for each is slow.
        groups: dict[tuple[str, str], list[Any]] = {}
        for s in found[["label", "cue", "start", "voice", "source", "rule"]].itertuples(index=False):
            groups.setdefault((str(s.label), s.cue.casefold()), []).append(s)
        rows = []
        for (label, cue), group in groups.items():
            places = ", ".join(self.place(s.start, layer).html for s in group[:MOST_PLACES])
            if len(group) > MOST_PLACES:
                places += f" and {len(group) - MOST_PLACES:,} more"
            voices = wording.listed(_few(sorted({_whose(s.voice, s.source) for s in group})))
            rules = "; ".join(_few(sorted({_rounded(str(s.rule)) for s in group})))
            cue_cell = Cell(text(wording.shortened(group[0].cue, 90)), "", self._targets[(layer, label, cue)])
            rows.append((cue_cell, _plain(label), voices, Cell(f"<code>{text(rules)}</code>"), Cell(places)))
        heads = ["cue", "kind", "whose words", "rule", "where"]
        rows, cut = rows[:MOST_ROWS], max(0, len(rows) - MOST_ROWS)
        said = f" ({cut:,} rarer cues are in the table of spans)" if cut else ""
        return table(heads, rows, f"Every {name} with the rule that found it{said}", f"why-{highlight.name_of(layer)}")

    def measures(self) -> Fragment:
        """The scores of the article, with what each is divided by; each leads to the marks it counts."""
        return counted.measures(self, KEY)


def _few(words: list[str], most: int = 8) -> list[str]:
    """At most so many, and how many more there are: a cell of a table is no place for hundreds."""
    return words if len(words) <= most else [*words[:most], f"{len(words) - most:,} more"]


def _own(found: pd.DataFrame) -> str:
    """How many of these marks are the article's own words."""
    own = int((found["voice"] == "author").sum())
    if len(found) == 1:
        return "in its own voice" if own else "not in its own voice"
    some = "none" if own == 0 else "one" if own == 1 else wording.counted(own, "", "of them")
    return f"{'all' if own == len(found) else some} in its own voice"


def _foremost(cues: pd.Series, most: int = 3) -> str:
    """The cues that a sentence names, as text: all of a few, else the most frequent, or some where none comes twice.

    >>> _foremost(pd.Series(["never", "Clearly", "of course", "clearly", "surely"]))
    '; most often: “clearly”'
    """
    counts = cues.str.casefold().value_counts()
    first = counts.head(most)
    often = first[first > 1] if len(counts) > most and counts.iloc[0] > 1 else first
    lead = "" if len(counts) <= most else "; most often" if counts.iloc[0] > 1 else "; among them"
    return f"{lead}: {text(wording.listed([wording.quoted(str(w)) for w in often.index]))}"


def _whose(voice: str, source: str) -> str:
    name = {"quote": "quoted", "reported": "reported"}.get(voice, "author")
    return f"{name}: {wording.shortened(source, 40)}" if source and name != "author" else name


def _rounded(rule: str) -> str:
    """A rule with its long fractions cut to what a reader can use.

    >>> _rounded("polarity=-0.16666666666666666")
    'polarity=-0.17'
    """
    return re.sub(r"-?\d+\.\d{3,}", lambda m: f"{float(m[0]):.2f}", rule)


def _plain(label: str) -> str:
    return label.replace("_", " ")


def all_why(page: Reading) -> Fragment:
    """The explanations of every layer that has marks; tone last, because it is the longest and says least."""
    tone = ["tone"] if (page.spans["layer"] == "tone").any() else []
    order = [*(x for x in page.layers if x != "repetition"), *tone]
    return joined(Fragment(f"<h3>{text(highlight.several(x).capitalize())}</h3>") + page.why(x) for x in order)
