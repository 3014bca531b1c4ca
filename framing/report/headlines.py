"""The measures a comparative report opens with, and how a reader is told them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.lexicon import Lexicon
from framing.model import LAYERS
from framing.report.markup import number, text

TOLD, ALSO = 5, 12  # clear differences told in a sentence each, and named after those


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
    "loaded": Headline(
        "Loaded words",
        "uses loaded words",
        "Words an editor would flag, each with the reason; no measure of an outlet's bias.",
    ),
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
        "Tone: polarity",
        "is positive in tone",
        "TextBlob's polarity, −1 to 1, the mean of all rated words; it knows no irony.",
    ),
    "tone.subjectivity": Headline(
        "Tone: subjectivity", "is subjective in tone", "TextBlob's subjectivity, 0 to 1, the mean of all rated words."
    ),
    "repetition.again": Headline(
        "Said again in the same article",
        "repeats itself",
        "Share of words in passages that stood before in the same article.",
    ),
    "reuse.share": Headline(
        "Words in shared passages",
        "shares wording with other articles",
        "Share of words in passages shared with another article; words changed in such a passage count too.",
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


def titled(title: str, unit: str) -> str:
    """A title with its unit, which is not said twice.

    >>> titled("Hedges", "per 100 words"), titled("Tone: polarity", "polarity")
    ('Hedges, per 100 words', 'Tone: polarity')
    """
    return title if title.casefold().endswith(unit.casefold()) else f"{title}, {unit}"


def main(scores: pd.DataFrame, lexicons: Iterable[Lexicon] = (), known: Iterable[str] = tuple(HEADLINES)) -> list[str]:
    """The measures that a comparison is of where none are named: the main ones (``known``) that these scores have, and
    those of the layers that the user's own lexicons add, one for each."""
    there = set(scores["measure"].astype(str))
    own = dict.fromkeys(x.layer for x in lexicons if x.layer not in LAYERS)
    return [m for m in [*known, *own] if m in there]


def headline(measure: str) -> Headline:
    """The words for a measure; one we have no words for is called by its name."""
    return HEADLINES.get(measure, Headline(measure, "", ""))


def sentence(gap: Mapping[str, Any], unit: str, links: Mapping[tuple[str, str], str]) -> str:
    """One clear difference as HTML; ``links`` maps measure and group to the anchor of the evidence; the
    difference leads to that of the group named first.

    Only for gaps whose interval leaves out 0: a group is told against the rest, else the one with more comes first.
    """
    name, shown = str(gap["measure"]), scale(unit)
    first, second = ("a", "b") if gap["estimate"] > 0 or gap["group_b"] == "rest" else ("b", "a")
    word = "more" if (gap["estimate"] > 0) == (first == "a") else "less"
    does = text(f"{headline(name).does} {word}" if headline(name).does else f"has {word} {name}")
    low, high = sorted((abs(gap["low"]), abs(gap["high"])))
    told = [
        _linked(shown.told(gap[f"value_{s}"]), links.get((name, str(gap[f"group_{s}"])), "")) for s in (first, second)
    ]
    gap_ = _linked(shown.told(abs(gap["estimate"])), links.get((name, str(gap[f"group_{first}"])), ""))
    other = "the rest" if gap[f"group_{second}"] == "rest" else str(gap[f"group_{second}"])
    return (
        f"<strong>{text(gap[f'group_{first}'])} {does} than {text(other)}</strong>: "
        f"{told[0]} against {told[1]} {text(shown.unit)}, a difference of {gap_} "
        f"(95 % interval {shown.told(low)} to {shown.told(high)}; q {text(chance(gap['q']))})."
    )


def also(sure: pd.DataFrame, units: Mapping[str, str], links: Mapping[tuple[str, str], str]) -> str:
    """The clear differences beyond those told in a sentence each: measure, groups, size; '' where there are none."""
    named = []
    for gap in sure.iloc[TOLD : TOLD + ALSO].to_dict("records"):
        name, one, two = (str(gap[c]) for c in ("measure", "group_a", "group_b"))
        size = _linked(scale(units[name]).told(gap["estimate"]), links.get((name, one), ""))
        other = "the rest" if two == "rest" else two
        named.append(f"{text(headline(name).title.lower())}, {text(one)} against {text(other)} ({size})")
    more = len(sure) - TOLD - len(named)
    rest = [f"and {more:,} more"] if named and more else []
    return f"Above are the {TOLD} surest. Clear too: {'; '.join([*named, *rest])}. " if named else ""


def clear(gaps: pd.DataFrame, level: float = 0.05) -> pd.DataFrame:
    """The gaps that are clear of chance: interval without 0 and q at most ``level``; the surest first."""
    sure = gaps[(gaps["q"] <= level) & ((gaps["low"] > 0) | (gaps["high"] < 0))]
    size = sure["effect"].abs()
    return (
        sure.assign(_size=size)
        .sort_values(["q", "_size"], ascending=[True, False], kind="stable")
        .drop(columns="_size")
    )


def _linked(words: str, anchor: str) -> str:
    return f'<a href="#{anchor}">{words}</a>' if anchor else words


def chance(value: float) -> str:
    """A p or q behind its letter.

    >>> chance(0.0204), chance(0.00001)
    ('= 0.020', '< 0.001')
    """
    return "< 0.001" if value < 0.001 else f"= {value:.3f}"
