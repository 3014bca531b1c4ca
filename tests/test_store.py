"""Tables on disk: whole or not at all, and back as they were."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing import lines
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


CELLS = st.one_of(st.none(), st.text(), st.sampled_from(['"', "a,b", "a\rb", "\u2028", "\x00", "NaN", "null"]))
REALS = st.one_of(st.floats(), st.sampled_from([0.1 + 0.2, 1e-7, 1e22, -0.0]))


@given(st.lists(st.tuples(CELLS, st.integers(-(2**63), 2**63 - 1), REALS, st.booleans())))
def test_lines_say_what_the_cells_hold(rows: list[tuple[str | None, int, float, bool]]) -> None:
    """Every cell comes back to the last digit; CSV is what pandas writes, where a lone carriage return is quoted."""
    frame = pd.DataFrame(rows, columns=["a", "b b", 'c"', "d"])
    printed = lines.jsonl(frame)
    assert printed.endswith("\n") == bool(rows)
    back = [tuple(json.loads(line).values()) for line in printed.split("\n")[:-1]]
    assert back == [(a, b, c if math.isfinite(c) else None, d) for a, b, c, d in rows]
    if not any(a is not None and "\r" in a for a, *_ in rows):
        assert lines.csv(frame, header=True) == frame.to_csv(index=False, lineterminator="\n")


def test_cells_that_are_no_words_or_numbers_are_printed_too(tmp_path: Path) -> None:
    """Days, categories and lists, which pandas knows how to write, stand in a table as before."""
    frame = pd.DataFrame({"n": [1], "day": [pd.Timestamp("2026-05-01")], "x": [["a", 1]]})
    save(frame, tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text() == "n,day,x\n1,2026-05-01,\"['a', 1]\"\n"
    save(frame.drop(columns="day"), tmp_path / "t.jsonl")
    assert json.loads((tmp_path / "t.jsonl").read_text()) == {"n": 1, "x": ["a", 1]}


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
