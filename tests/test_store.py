"""Tables on disk: whole or not at all, and back as they were."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.errors import FramingError, TableError
from framing.store import SUFFIXES, Writer, load, save
from framing.table import Clusters, Spans

TEXT = 'Talks might fail, "perhaps", said Anna\nBrodie — “в мае”, 😀 she could not say.'


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_spans_come_back_as_they_were(tmp_path: Path, suffix: str) -> None:
    """Written in pieces and read again, a span table is the same, also with line breaks and emoji in its cells."""
    spans = fr.annotate(TEXT)
    spans = Spans(spans.assign(article_id="007", cue=spans.cue.where(spans.index != 0, 'a "b",\nc 😀')))
    with Writer(tmp_path / f"s{suffix}") as writer:
        writer.write(spans[:3])
        writer.write(spans[3:])
    back = load(tmp_path / f"s{suffix}", Spans)
    pd.testing.assert_frame_equal(pd.DataFrame(back), pd.DataFrame(spans))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_table_keeps_its_columns(tmp_path: Path, suffix: str) -> None:
    """No rows is a table, not an error."""
    save(Spans.from_rows([]), tmp_path / f"s{suffix}")
    if suffix != ".jsonl":
        assert len(load(tmp_path / f"s{suffix}", Spans)) == 0


def test_an_interrupted_write_leaves_nothing(tmp_path: Path) -> None:
    """The old file stays until the new one is whole."""
    target = tmp_path / "s.csv"
    target.write_text("old")

    def interrupted() -> None:
        with Writer(target) as writer:
            writer.write(fr.annotate(TEXT))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [p.name for p in tmp_path.iterdir()] == ["s.csv"]
    assert target.read_text() == "old"


def test_wrong_places_are_named(tmp_path: Path) -> None:
    """A suffix we do not write, a folder that is not there, a file that is no table."""
    with pytest.raises(FramingError, match=r"\.csv, \.jsonl, \.parquet"):
        Writer("spans.xlsx")
    with pytest.raises(FramingError, match="no such folder"):
        Writer(tmp_path / "none" / "spans.csv")
    with pytest.raises(TableError, match="no such file"):
        load(tmp_path / "none.csv", Spans)
    (tmp_path / "bad.parquet").write_text("PAR1")
    with pytest.raises(TableError, match="cannot be read as a table"):
        load(tmp_path / "bad.parquet", Spans)
    (tmp_path / "bad.csv").write_text("id,clustr\n1,2\n")
    with pytest.raises(TableError, match="no column 'cluster'; did you mean 'clustr'"):
        load(tmp_path / "bad.csv", Clusters)
