"""Measures over time: periods, and before and after an event."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.errors import ParameterError, TableError
from framing.report import report
from framing.report.drawings import course
from framing.report.times import Times, apart, compared, dated, main
from framing.table import Articles

OWN = """
name = "rivers-en"
version = "1"
language = "en"
layer = "rivers"
source = "our own"
licence = "CC0-1.0"
[labels.water]
entries = ["river"]
hits = ["The [river] rose."]
misses = ["It rose."]
"""


def articles(*days: str | None) -> Articles:
    return Articles(
        pd.DataFrame({"article_id": [str(i) for i in range(len(days))], "text": "x", "published": list(days)})
    )


def test_an_article_on_the_day_of_the_event_is_after_it() -> None:
    """Before is before; an article without a date takes no side."""
    found = dated(articles("2024-10-08", "2024-10-09T08:00", None, "2024-10-10"), "day", "2024-10-09")
    assert found["side"].tolist() == ["before 2024-10-09", "from 2024-10-09 on", "from 2024-10-09 on"]
    assert found["period"].tolist() == ["2024-10-08", "2024-10-09", "2024-10-10"]


def test_auto_takes_the_finest_period_a_figure_can_hold() -> None:
    """Forty days are days; forty-one are months."""
    days = [f"2024-{m:02d}-{d:02d}" for m in (1, 2) for d in range(1, 29)]
    assert dated(articles(*days[:40]), "auto", "")["period"].iloc[0] == "2024-01-01"
    assert dated(articles(*days[:41]), "auto", "")["period"].iloc[0] == "2024-01"


def test_what_cannot_be_placed_in_time_is_said() -> None:
    """No date at all, or an event that is none."""
    with pytest.raises(TableError, match="no article has a date"):
        dated(articles(None, "yesterday", "2024-13-01"), "day", "")
    with pytest.raises(TableError, match="column 'printed' holds dates: name it published"):
        dated(Articles(articles("").assign(printed="2026-03-04")), "day", "")
    for event in ("9 October", "2024-13-01"):
        with pytest.raises(ParameterError, match="write it as 2024-10-09"):
            dated(articles("2024-10-08"), "day", event)


def told(texts: dict[str, list[str]]) -> pd.DataFrame:
    """For each outlet an article a day, the first on 8 October, as a table."""
    rows = [(f"{o}{n}", o, f"2024-10-{8 + n:02d}", words) for o, own in texts.items() for n, words in enumerate(own)]
    return pd.DataFrame(rows, columns=["article_id", "outlet", "published", "text"])


def test_values_are_followed_apart() -> None:
    """A period and a side of each value; what has none is left out, the smaller ones of too many are one."""
    days = dated(articles("2024-10-08", "2024-10-09", "2024-10-09", "2024-10-09"), "day", "2024-10-09")
    days = Articles(days.assign(outlet=["A", "A", None, "B"]))
    found = apart(days, "outlet", 6)
    assert found["period"].tolist() == ["A: 2024-10-08", "A: 2024-10-09", "B: 2024-10-09"]
    assert found["side"].tolist() == ["A: before 2024-10-09", "A: from 2024-10-09 on", "B: from 2024-10-09 on"]
    assert apart(days, None, 6) is days
    assert apart(Articles(days.assign(outlet=list("ABCC"))), "outlet", 2)["of"].tolist() == [
        "the 2 smaller groups", "the 2 smaller groups", "C", "C",
    ]  # fmt: skip
    with pytest.raises(TableError, match="did you mean 'outlet'"):
        apart(days, "outlets", 6)


def test_an_event_is_judged_within_each_value() -> None:
    """North hedges from the event on, South before it: opposite differences, not none; q is over all of them."""
    hedged, plain = "It might rain at the harbour. Perhaps it snows.", "It rained at the harbour. Then it snowed."
    frame = told({"North": [plain] * 6 + [hedged] * 6, "South": [hedged] * 6 + [plain] * 6})
    found = apart(dated(fr.read(frame), "day", "2024-10-14"), "outlet", 6)
    scores = fr.score(found, fr.annotate(found))
    groups, gaps = compared(scores, "2024-10-14", ["hedging"], cluster=None, seed=1)
    assert gaps["group_a"].tolist() == ["North: before 2024-10-14", "South: before 2024-10-14"]
    assert gaps["group_b"].tolist() == ["North: from 2024-10-14 on", "South: from 2024-10-14 on"]
    assert gaps["estimate"].iloc[0] == pytest.approx(-gaps["estimate"].iloc[1]) and gaps["estimate"].iloc[0] < 0
    assert gaps["q"].tolist() == pytest.approx(gaps["p"].tolist()), "two tests with the same p"
    page = Times(
        found, fr.annotate(found), groups, gaps, fr.reuse(found), "period", followed="outlet", event="2024-10-14"
    )
    words = re.sub("<[^>]+>", "", page.subject().html + page.finding().html)
    assert "in twelve periods, by outlet: North (12) and South (12)" in words
    assert "South: before 2024-10-14 hedges more than South: from 2024-10-14 on" in words


def test_the_panels_of_a_course_share_one_scale() -> None:
    """Every dot lies inside its panel, at its own period, although a value lacks one."""
    rows = pd.DataFrame({"of": ["A", "A", "B"], "group": ["2024-10", "2024-11", "2024-11"], "n": [3, 3, 3]})
    rows = rows.assign(value=[0.1, 0.2, 5.0], low=[0.0, 0.1, 4.0], high=[0.2, 0.3, 6.0])
    panels = course(rows, "per 100 words", 0.5).axes
    assert [panel.get_title(loc="left") for panel in panels] == ["A", "B"]
    assert {panel.get_ylim() for panel in panels} == {panels[0].get_ylim()} and panels[0].get_ylim()[1] >= 5
    dots = [[float(line.get_xdata()[0]) for line in panel.lines if line.get_marker() == "o"] for panel in panels]
    assert dots == [[0.0, 1.0], [1.0]]


def test_a_layer_of_ones_own_is_followed(tmp_path: Path) -> None:
    """It stands among the measures that nobody named, and on the page, outlet by outlet."""
    (tmp_path / "rivers.toml").write_text(OWN, encoding="utf-8")
    frame = told({"North": ["The river rose.", "The river fell again. It rained."], "South": ["It rose.", "It fell."]})
    lexicons = [str(tmp_path / "rivers.toml")]
    own = fr.lexicon.several(lexicons)
    spans = fr.annotate(fr.read(frame), lexicons=own)
    assert "rivers" in main(fr.score(fr.read(frame), spans), list(own))
    page = tmp_path / "times.html"
    report("over_time", frame, to=page, kernel=False, by="outlet", lexicons=lexicons)
    html = page.read_text(encoding="utf-8")
    assert ">rivers</h3>" in html
    assert "North: 2024-10-08: one sentence" in html and "by outlet: North (2) and South (2)" in html
