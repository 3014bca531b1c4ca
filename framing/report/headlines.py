"""The measures a comparative report opens with, and how a reader is told them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.report.markup import number, text


@dataclass(frozen=True)
class Headline:
    """A measure in a reader's words: ``title`` of its section, ``does`` in a sentence ("hedges"), what it is."""

    title: str
    does: str
    about: str


HEADLINES: Mapping[str, Headline] = {
    "hedging": Headline("Hedges", "hedges", "Words that hold back certainty: may, reportedly, about 500."),
    "hedging@author": Headline(
        "Hedges in the outlet's own words", "hedges in its own words", "Hedges outside of quoted and reported speech."
    ),
    "booster": Headline("Boosters", "boosts", "Words that push certainty: clearly, decisive, without doubt."),
    "attribution.endorsing": Headline(
        "Reporting verbs that vouch",
        "vouches for its sources",
        "Verbs that take the source's word as fact: revealed, confirmed.",
    ),
    "attribution.distancing": Headline(
        "Reporting verbs that keep a distance",
        "keeps its distance from its sources",
        "Verbs that leave the word with the source: claimed, alleged.",
    ),
    "voice.quoted": Headline("Words given to quotations", "quotes", "Share of all words that stand inside quotations."),
    "tone.polarity": Headline(
        "Tone: polarity", "is positive in tone", "TextBlob's polarity, −1 to 1, of all rated words; it knows no irony."
    ),
    "tone.subjectivity": Headline(
        "Tone: subjectivity", "is subjective in tone", "TextBlob's subjectivity, 0 to 1, over all rated words."
    ),
    "repetition.again": Headline(
        "Said again in the same article",
        "repeats itself",
        "Share of words in passages that stood before in the same article.",
    ),
    "reuse.share": Headline(
        "Shared with other articles",
        "shares wording with other articles",
        "Share of words that stand in another article too.",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """How a unit is shown: shares as per cent."""

    factor: float
    unit: str
    digits: int

    def told(self, value: float) -> str:
        return number(self.factor * value, self.digits)


def scale(unit: str) -> Scale:
    """The scale of a unit.

    >>> scale("share of words").told(0.1234)
    '12.3'
    """
    if unit.startswith("share of"):
        return Scale(100.0, f"% of {unit.removeprefix('share of ')}", 1)
    return Scale(1.0, unit, 2)


def headline(measure: str) -> Headline:
    """The words for a measure; one we have no words for is called by its name."""
    return HEADLINES.get(measure, Headline(measure, f"is higher in {measure}", ""))


def sentence(gap: Mapping[str, Any], unit: str, links: Mapping[tuple[str, str], str]) -> str:
    """One clear difference as HTML; ``links`` maps measure and group to the anchor of the evidence.

    Only for gaps whose interval leaves out 0: the group with more is named first.
    """
    name, shown = str(gap["measure"]), scale(unit)
    more, less = ("a", "b") if gap["estimate"] > 0 else ("b", "a")
    low, high = sorted((abs(gap["low"]), abs(gap["high"])))
    told = [_linked(shown.told(gap[f"value_{s}"]), links.get((name, str(gap[f"group_{s}"])), "")) for s in (more, less)]
    return (
        f"<strong>{text(_who(gap[f'group_{more}']))} {text(headline(name).does)} more than "
        f"{text(_whom(gap[f'group_{less}']))}</strong>: {told[0]} against {told[1]} {text(shown.unit)}, "
        f"a difference of {shown.told(abs(gap['estimate']))} (95 % interval {shown.told(low)} to {shown.told(high)}; "
        f"q {_p(gap['q'])})."
    )


def clear(gaps: pd.DataFrame, level: float = 0.05) -> pd.DataFrame:
    """The gaps that are clear of chance: interval without 0 and q at most ``level``; the surest first."""
    sure = gaps[(gaps["q"] <= level) & ((gaps["low"] > 0) | (gaps["high"] < 0))]
    size = sure["effect"].abs()
    return (
        sure.assign(_size=size)
        .sort_values(["q", "_size"], ascending=[True, False], kind="stable")
        .drop(columns="_size")
    )


def _who(group: object) -> str:
    return "The rest" if group == "rest" else str(group)


def _whom(group: object) -> str:
    return "the rest" if group == "rest" else str(group)


def _linked(words: str, anchor: str) -> str:
    return f'<a href="#{anchor}">{words}</a>' if anchor else words


def _p(value: float) -> str:
    return "< 0.001" if value < 0.001 else f"= {value:.3f}"
