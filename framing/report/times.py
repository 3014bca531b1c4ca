"""Measures over time: each period with its interval, and before and after an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

from framing.errors import ParameterError, TableError
from framing.lexicon import Lexicon
from framing.read.dates import day_of
from framing.report import drawings, headlines, measured, wording
from framing.report.figures import plate
from framing.report.headlines import Scale, headline, scale
from framing.report.markup import Fragment, text
from framing.report.sides import Sides
from framing.report.sources import grouped
from framing.table import Articles

PERIODS = {"day": 10, "month": 7, "year": 4}
MOST = 40  # points a figure can hold
MAIN = ("hedging", "booster", "attribution.distancing", "voice.quoted", "tone.polarity")


def dated(articles: Articles, period: str, event: str) -> Articles:
    """The articles that have a date, with the columns ``period`` and ``side`` (before the event, or from it on).

    ``period``: day, month, year, or "auto" for the finest that gives no more points than a figure can hold.
    Raises ``TableError`` where no article has a date, ``ParameterError`` where the event is not one.
    """
    if event and day_of(event) != event:
        raise ParameterError(f"event={event!r} is not a date", hint="write it as 2024-10-09")
    published = articles["published"].astype("object").map(day_of)
    if not published.notna().any():
        raise TableError("no article has a date in 'published'", where="articles", hint=_date_hint(articles))
    kept = articles[published.notna().to_numpy()]
    days = published.dropna()
    name = period if period in PERIODS else _finest(days)
    side = days.map(lambda d: f"before {event}" if d < event else f"from {event} on") if event else days
    return Articles(kept.assign(period=days.str[: PERIODS[name]].to_numpy(), side=side.to_numpy()))


def apart(articles: Articles, by: str | None, most: int) -> Articles:
    """The dated articles, each value of ``by`` followed apart: the column ``of`` holds it, ``period`` and ``side``
    begin with it. Articles without one are left out; beyond ``most`` values the smaller ones are told as one.

    >>> a = Articles(pd.DataFrame({"outlet": ["A", None], "period": "2024", "side": "2024"}))
    >>> apart(a, "outlet", 6)["period"].tolist()
    ['A: 2024']
    """
    from framing.compare.tallies import column

    if by is None:
        return articles
    found = grouped(articles, by, most)
    values = column(found, by)
    kept = found[values.notna().to_numpy()]
    if kept.empty:
        raise TableError(f"no article with a date has a value in column {by!r}", where="articles")
    of = values.dropna().to_numpy()
    return Articles(kept.assign(of=of, period=of + ": " + kept["period"], side=of + ": " + kept["side"]))


def main(scores: pd.DataFrame, lexicons: Iterable[Lexicon] = ()) -> list[str]:
    """The measures that are followed where none are named: the main ones, and each layer of the user's own lexicons."""
    return headlines.main(scores, lexicons, MAIN)


def _date_hint(articles: Articles) -> str:
    """What to do: a column that holds dates goes by another name, or none does."""
    for name in articles.columns:
        cells = articles[name][articles[name].astype(str) != ""]
        if len(cells) and cells.map(lambda v: isinstance(v, str) and day_of(v) is not None).all():
            return f"column {name!r} holds dates: name it published"
    return "write dates as 2024-10-09"


def _finest(days: pd.Series) -> str:
    return next((name for name, size in PERIODS.items() if days.str[:size].nunique() <= MOST), "year")


def compared(
    scores: pd.DataFrame, event: str, measures: Sequence[str], *, cluster: pd.DataFrame | None, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Groups by period and, if there is an event, the gaps between before and after it (an empty table otherwise).

    Where values are followed apart, before and after are compared within each.
    """
    from framing.compare import groups
    from framing.table import Gaps

    wanted = list(measures) or main(scores)
    table = groups(scores, "period", cluster=cluster, measures=wanted)
    order = {m: i for i, m in enumerate(wanted)}
    table = table.sort_values(
        ["measure", "group"], key=lambda c: c.map(order) if c.name == "measure" else c, kind="stable"
    )
    if not event:
        return table.reset_index(drop=True), Gaps.from_rows([])
    return table.reset_index(drop=True), _sides(scores, cluster, wanted, seed)


def _sides(scores: pd.DataFrame, cluster: pd.DataFrame | None, wanted: Sequence[str], seed: int) -> pd.DataFrame:
    from framing.compare import compare
    from framing.compare.gaps import adjusted
    from framing.compare.tallies import about

    known = about(scores, None, pd.Index(pd.unique(scores["article_id"].astype(str))))
    if "of" not in known:
        return compare(scores, "side", cluster=cluster, measures=wanted, seed=seed)
    ids, parts = scores["article_id"].astype(str), []
    for of in sorted(set(known["of"])):
        own = known[known["of"] == of]
        parts.append(compare(scores[ids.isin(own.index)], "side", own, cluster, wanted, seed))
    found = pd.concat(parts, ignore_index=True)
    order = {m: i for i, m in enumerate(wanted)}
    found = found.sort_values("measure", key=lambda c: c.map(order), kind="stable", ignore_index=True)
    return found.assign(q=adjusted(found["p"].to_numpy(float)))


@dataclass(frozen=True)
class Times(Sides):
    """The page of a course over time: ``groups`` are periods, ``gaps`` compare before and after ``event``.

    ``undated``, ``ungrouped``: articles left out for want of a date, of a value in the column ``followed``, each value
    of which is followed apart.
    """

    event: str = ""
    undated: int = 0
    ungrouped: int = 0
    followed: str | None = None

    def subject(self) -> Fragment:
        """How many articles, from when to when."""
        days = self.articles["published"].map(day_of)
        count = wording.counted(len(self.articles), "article").capitalize()
        periods = {_when(name) for name in self.members} if self.followed else self.members
        spoken = f"{count} from {days.min()} to {days.max()}, in {wording.counted(len(periods), 'period')}"
        if self.followed:
            each = self.articles["of"].value_counts().sort_index()
            spoken += f", by {self.followed}: {wording.listed([f'{of} ({n})' for of, n in each.items()])}"
        for many, what in ((self.undated, "a readable date"), (self.ungrouped, self.followed)):
            spoken += f"; {wording.counted(many, 'article')} without {what} left out" if many else ""
        return Fragment(f'<p class="subject">{text(spoken)}</p>')

    def finding(self) -> Fragment:
        """Before and after the event, and how sure the difference is; without one, the range and its intervals."""
        if self.event:
            return super().finding()
        told = [self._spread(name, of) for name in self.names[: 1 if self.followed else 2] for of in self._followed]
        return (
            Fragment(
                f'<p class="finding">{" ".join(t for t in told if t)} No event was named, so nothing before and after '
                "it was compared; a rise or fall between two periods whose intervals overlap may be chance.</p>"
            )
            + self._warnings()
        )

    def _held(self) -> str:
        many = self.gaps.loc[self.gaps["p"].notna(), "measure"].nunique()
        each = f", {text(self.followed)} by {text(self.followed)}" if self.followed else ""
        told = f"The days before {text(self.event)} were held against those from it on{each}"
        return f"{told}, in {wording.counted(many, 'measure')}:"

    @property
    def _followed(self) -> list[str]:
        """The values that are followed apart; "" for all articles together."""
        return sorted(set(self.articles["of"])) if self.followed else [""]

    def _spread(self, name: str, of: str = "") -> str:
        own = self.groups[(self.groups["measure"] == name) & self.groups["value"].notna()]
        title = text(headline(name).title)
        if of:
            own = own[own["group"].map(_of) == of]
            title = f"{text(of)}: {title.lower()}"
        if len(own) < 2:
            return ""
        low, high = own.loc[own["value"].idxmin()], own.loc[own["value"].idxmax()]
        overlap = "do not overlap" if low["high"] < high["low"] else "overlap, so this may be chance"
        if pd.isna(low["high"]) or pd.isna(high["low"]):
            both = pd.isna(low["high"]) and pd.isna(high["low"])
            overlap = f"cannot be held against each other, for {'there are none' if both else 'one of them has none'}"
        return (
            f"{title} run from {self._number(low)} ({text(_when(low['group']))}) to {self._number(high)} "
            f"({text(_when(high['group']))}) {text(scale(str(low['unit'])).unit)}: the extremes of "
            f"{wording.counted(len(own), 'period')}, whose intervals {overlap}."
        )

    def _sure(self, name: str) -> str:
        return super()._sure(name) if self.event else ""

    def _figure(self, at: int, own: pd.DataFrame, shown: Scale) -> Fragment:
        note = "Dot: estimate; line: 95 % interval, an arrow where it goes on; hollow: too little for an interval."
        rows = measured.drawn(own, shown)
        if self.followed:
            rows = rows.assign(of=rows["group"].map(_of), group=rows["group"].map(_when))
        periods = sorted(set(rows["group"].astype(str)))
        where = sum(g < self.event[: len(g)] for g in periods) - 0.5 if self.event else None
        figure = partial(drawings.course, rows, shown.unit, where, shown.digits)
        return plate(figure, measured.about(at, own, note, course=True), self.keep_in)


def _of(name: object) -> str:
    """Whose period it is, of one that ``apart`` named."""
    return str(name).rpartition(": ")[0]


def _when(name: object) -> str:
    """The period alone, also of one that ``apart`` named.

    >>> _when("The Post: 2024-10"), _when("2024-10")
    ('2024-10', '2024-10')
    """
    return str(name).rpartition(": ")[2]
