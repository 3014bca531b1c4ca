"""How far a long work is: told in characters, also within one article, and only on a terminal."""

from __future__ import annotations

import io
import re
import time
from typing import Any

import pandas as pd
import pytest

import framing as fr
from framing import progress
from framing.annotate import Marker, annotate_batch
from framing.progress import Progress


def shares(drawn: str) -> list[int]:
    """The percentages that a bar showed, one after another."""
    return [int(n) for n in re.findall(r"(\d+)%", drawn)]


def test_the_bar_moves_within_one_long_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """One clause without an end is named, and counted part by part; the whole of it is counted in the end."""
    monkeypatch.setattr(progress, "LONG", 5_000)
    monkeypatch.setattr("tqdm.std.tqdm.monitor_interval", 0)
    articles = pd.DataFrame({"article_id": ["endless"], "text": ["the ferry may sail because it might, " * 300]})
    out = io.StringIO()
    counted: list[float] = []

    def update(n: float = 1) -> None:
        counted.append(n)
        seen(n)

    with Progress(len(articles["text"][0]), shown=True, file=out) as bar:
        seen = bar._bar.update
        monkeypatch.setattr(bar._bar, "update", update)
        for batch in bar.over([articles]):
            annotate_batch(batch, Marker())
            bar.done()
    assert "endless: " in out.getvalue() and shares(out.getvalue())[0] == 0
    assert len([n for n in counted if n]) > 5, "it moved only when the article was done"
    assert sum(counted) == len(articles["text"][0])


def test_the_clock_of_the_bar_moves_where_the_work_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """While one step takes its time the bar is drawn again."""
    monkeypatch.setattr(progress, "BEAT", 0.01)
    out = io.StringIO()
    with Progress(10, shown=True, file=out) as bar:
        for _ in bar.over([pd.DataFrame({"text": ["It may not"]})]):
            before = out.getvalue()
            until = time.monotonic() + 30
            while out.getvalue() == before and time.monotonic() < until:
                time.sleep(0.01)
            assert out.getvalue() != before
            bar.done()


def test_nothing_is_drawn_where_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    """Without a terminal there is no bar, and nobody who only calls the library gets one."""
    fr.annotate("It may rain.", progress=True)
    fr.annotate(["It may rain."] * 200)
    assert capfd.readouterr() == ("", "")


def test_batches_come_through_as_they_are() -> None:
    """The bar looks at what passes and changes nothing; an empty batch counts for nothing."""
    batches: list[Any] = [pd.DataFrame({"text": ["a", "bc"]}), pd.DataFrame({"text": pd.Series([], dtype="str")})]
    with Progress(shown=False) as bar:
        passed = []
        for batch in bar.over(batches):
            passed.append(batch)
            bar.done()
    assert all(a is b for a, b in zip(passed, batches, strict=True))
