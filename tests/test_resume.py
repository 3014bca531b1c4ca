"""Interrupted work goes on where it stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from framing.errors import ReadError
from framing.processes import Crew
from framing.resume import digest, forget, resumable

BATCHES = [pd.DataFrame({"article_id": [str(i)], "text": [f"text {i}"]}) for i in range(4)]


def test_what_was_done_is_not_done_again(tmp_path: Path) -> None:
    """After an interruption only the batches that are missing are worked on, and the result is the same."""
    done: list[str] = []

    def step(batch: pd.DataFrame) -> pd.DataFrame:
        if len(done) == 2:
            done.append("stopped")
            raise KeyboardInterrupt
        done.append(batch.text.iloc[0])
        return pd.DataFrame({"n": [len(batch.text.iloc[0])]})

    with pytest.raises(KeyboardInterrupt):
        list(resumable(BATCHES, Crew(step, jobs=1), tmp_path, "key"))
    again = [frame.n.iloc[0] for _, frame in resumable(BATCHES, Crew(step, jobs=1), tmp_path, "key")]
    assert done == ["text 0", "text 1", "stopped", "text 2", "text 3"]
    assert again == [6, 6, 6, 6]
    forget(tmp_path)
    assert not tmp_path.exists()


def test_a_change_of_text_or_key_is_done_anew() -> None:
    """A kept result counts for the same texts, titles and settings only."""
    one = BATCHES[0]
    names = {digest(one, "a"), digest(one, "b"), digest(one.assign(text="x"), "a"), digest(one.assign(title="t"), "a")}
    assert len(names) == 4
    split = pd.DataFrame({"article_id": ["a", "b"], "text": ["xy", "z"]})
    assert digest(split, "") != digest(split.assign(text=["x", "yz"]), "")


def test_where_nothing_was_done_nothing_is_kept(tmp_path: Path) -> None:
    """A folder for results is made with the first of them: what could not be read leaves none behind."""

    def unreadable() -> Iterator[pd.DataFrame]:
        raise ReadError("found nothing to read")
        yield BATCHES[0]

    with pytest.raises(ReadError):
        list(resumable(unreadable(), Crew(lambda batch: batch, jobs=1), tmp_path / "kept", "key"))
    assert not (tmp_path / "kept").exists()
