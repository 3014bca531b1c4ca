"""Measures over time: periods, and before and after an event."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.errors import ParameterError, TableError
from framing.report.times import dated
from framing.table import Articles


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
        dated(articles(None, "yesterday"), "day", "")
    with pytest.raises(TableError, match="column 'printed' holds dates: name it published"):
        dated(Articles(articles("").assign(printed="2026-03-04")), "day", "")
    for event in ("9 October", "2024-13-01"):
        with pytest.raises(ParameterError, match="write it as 2024-10-09"):
            dated(articles("2024-10-08"), "day", event)
