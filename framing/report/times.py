"""Measures over time: each period with its interval, and before and after an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from framing.errors import ParameterError, TableError
from framing.report import drawings, measured, wording
from framing.report.figures import plate
from framing.report.headlines import Scale, headline, scale
from framing.report.markup import Fragment, text
from framing.report.sides import Sides
from framing.table import Articles

PERIODS = {"day": 10, "month": 7, "year": 4}
MOST = 40  # points a figure can hold
MAIN = ("hedging", "booster", "attribution.distancing", "voice.quoted", "tone.polarity")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _is_day(words: str) -> bool:
    """Is it a day of the calendar, year first ("2024-13-01" is none)?"""
    try:
        return bool(_DATE.fullmatch(words)) and date.fromisoformat(words) is not None
    except ValueError:
        return False


def dated(articles: Articles, period: str, event: str) -> Articles:
    """The articles that have a date, with the columns ``period`` and ``side`` (before the event, or from it on).

    ``period``: day, month, year, or "auto" for the finest that gives no more points than a figure can hold.
    Raises ``TableError`` where no article has a date, ``ParameterError`` where the event is not one.
    """
    if event and not _is_day(event):
        raise ParameterError(f"event={event!r} is not a date", hint="write it as 2024-10-09")
    published = articles["published"].map(lambda v: v if isinstance(v, str) and _DATE.match(v) else None)
    if not published.notna().any():
        raise TableError("no article has a date in 'published'", where="articles", hint=_date_hint(articles))
    kept = articles[published.notna().to_numpy()]
    days = published.dropna().str[:10]
    name = period if period in PERIODS else _finest(days)
    side = days.map(lambda d: f"before {event}" if d < event else f"from {event} on") if event else days
    return Articles(kept.assign(period=days.str[: PERIODS[name]].to_numpy(), side=side.to_numpy()))


def _date_hint(articles: Articles) -> str:
    """What to do: a column that holds dates goes by another name, or none does."""
    for name in articles.columns:
        cells = articles[name][articles[name].astype(str) != ""]
        if len(cells) and cells.map(lambda v: isinstance(v, str) and _DATE.match(v) is not None).all():
            return f"column {name!r} holds dates: name it published"
    return "write dates as 2024-10-09"


def _finest(days: pd.Series) -> str:
    return next((name for name, size in PERIODS.items() if days.str[:size].nunique() <= MOST), "year")


def compared(
    scores: pd.DataFrame, event: str, measures: Sequence[str], *, cluster: pd.DataFrame | None, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Groups by period and, if there is an event, the gaps between before and after it (an empty table otherwise)."""
    from framing.compare import compare, groups
    from framing.table import Gaps

    there = set(scores["measure"].astype(str))
    wanted = list(measures) or [m for m in MAIN if m in there]
    table = groups(scores, "period", cluster=cluster, measures=wanted)
    order = {m: i for i, m in enumerate(wanted)}
    table = table.sort_values(
        ["measure", "group"], key=lambda c: c.map(order) if c.name == "measure" else c, kind="stable"
    )
    if not event:
        return table.reset_index(drop=True), Gaps.from_rows([])
    return table.reset_index(drop=True), compare(scores, "side", cluster=cluster, measures=wanted, seed=seed)


@dataclass(frozen=True)
class Times(Sides):
    """The page of a course over time: ``groups`` are periods, ``gaps`` compare before and after ``event``."""

    event: str = ""
    undated: int = 0

    def subject(self) -> Fragment:
        """How many articles, from when to when."""
        days = self.articles["published"].astype(str).str[:10]
        count = wording.counted(len(self.articles), "article").capitalize()
        spoken = f"{count} from {days.min()} to {days.max()}, in {wording.counted(len(self.members), 'period')}"
        left = f"; {wording.counted(self.undated, 'article')} without a readable date left out" if self.undated else ""
        return Fragment(f'<p class="subject">{text(spoken + left)}</p>')

    def finding(self) -> Fragment:
        """Before and after the event, and how sure the difference is; without one, the range and its intervals."""
        if self.event:
            return super().finding()
        told = [self._spread(name) for name in self.names[:2]]
        return (
            Fragment(
                f'<p class="finding">{" ".join(t for t in told if t)} No event was named, so nothing before and after '
                "it was compared; a rise or fall between two periods whose intervals overlap may be chance.</p>"
            )
            + self._warnings()
        )

    def _held(self) -> str:
        many = self.gaps.loc[self.gaps["p"].notna(), "measure"].nunique()
        told = f"The days before {text(self.event)} were held against those from it on"
        return f"{told}, in {wording.counted(many, 'measure')}:"

    def _spread(self, name: str) -> str:
        own = self.groups[(self.groups["measure"] == name) & self.groups["value"].notna()]
        if len(own) < 2:
            return ""
        low, high = own.loc[own["value"].idxmin()], own.loc[own["value"].idxmax()]
        overlap = "do not overlap" if low["high"] < high["low"] else "overlap, so this may be chance"
        if pd.isna(low["high"]) or pd.isna(high["low"]):
            both = pd.isna(low["high"]) and pd.isna(high["low"])
            overlap = f"cannot be held against each other, for {'there are none' if both else 'one of them has none'}"
        return (
            f"{text(headline(name).title)} run from {self._number(low)} ({text(low['group'])}) to {self._number(high)} "
            f"({text(high['group'])}) {text(scale(str(low['unit'])).unit)}: the extremes of "
            f"{wording.counted(len(own), 'period')}, whose intervals {overlap}."
        )

    def _sure(self, name: str) -> str:
        return super()._sure(name) if self.event else ""

    def _figure(self, at: int, own: pd.DataFrame, shown: Scale) -> Fragment:
        note = "Dot: estimate; line: 95 % interval, an arrow where it goes on; hollow: too little for an interval."
        where = sum(str(g) < self.event[: len(str(g))] for g in own["group"]) - 0.5 if self.event else None
        figure = partial(drawings.course, measured.drawn(own, shown), shown.unit, where, shown.digits)
        return plate(figure, measured.about(at, own, note, course=True), self.keep_in)
