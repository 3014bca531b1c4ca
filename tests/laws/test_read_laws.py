"""Laws of reading, tried with hostile bytes and rows: nothing found is lost, nothing breaks but in our own words."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import ReadError
from framing.read import batches, read

few = settings(max_examples=40, deadline=None)
cell = st.one_of(st.text(max_size=30), st.sampled_from(["", " ", "\0", "He came.", 'a "b"', "a\r\nb", "\ud800", "1"]))
anything = st.one_of(cell, st.none(), st.floats(), st.integers(), st.booleans(), st.lists(st.text(max_size=3)))
SUFFIXES = [".txt", ".md", ".csv", ".tsv", ".json", ".jsonl", ".parquet", ".txt.gz", ".html", ""]


def counted(source: Any) -> int:
    """How many were read and refused together, and that all who were read have a text and an id of their own."""
    try:
        articles = read(source)
    except ReadError as error:
        assert "\n" not in str(error)
        return -1
    assert articles.article_id.is_unique and (articles.article_id != "").all()
    assert not articles.text.str.isspace().any() and (articles.text != "").all()
    assert (articles.refused.reason != "").all()
    return len(articles) + len(articles.refused)


@few
@given(
    st.lists(st.dictionaries(st.sampled_from(["text", "id", "date", "outlet", "x"]), anything), min_size=1, max_size=8)
)
def test_of_a_list_nothing_is_lost(rows: list[dict[str, Any]]) -> None:
    """Read + refused = found, whatever stands in the cells."""
    assert counted([*rows, "He came."]) == len(rows) + 1


@few
@given(st.lists(anything, min_size=1, max_size=8))
def test_of_a_frame_nothing_is_lost(cells: list[Any]) -> None:
    """Read + refused = rows of the frame."""
    frame = pd.DataFrame({"text": pd.Series([*cells, "He came."], dtype="object")})
    assert counted(frame) == len(frame)


@few
@given(st.lists(st.lists(cell.filter(lambda c: "\ud800" not in c), min_size=2, max_size=3), max_size=8))
def test_of_a_csv_nothing_is_lost(rows: list[list[str]]) -> None:
    """Read + refused = rows that were written, broken ones too; cells come back as they were."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(
        [["id", "text"], *rows, ["last", "He came."]]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(stream.getvalue().encode())
        assert counted(path) == len(rows) + 1
        kept = set(read(path).text)
        plain = [r[1] for r in rows if len(r) == 2 and r[1].strip() and "\0" not in r[1]]
        ids = [r[0].strip() for r in rows]
        if len(set(ids)) == len(ids) and "last" not in ids:
            assert all(text in kept for text in plain)


raw_line = st.binary(max_size=20).map(lambda b: b.replace(b"\n", b""))
json_line = cell.map(lambda c: json.dumps({"text": c}).encode())


@few
@given(st.lists(st.one_of(raw_line, json_line), max_size=8))
def test_of_json_lines_nothing_is_lost(lines: list[bytes]) -> None:
    """Read + refused = lines that are not blank, also where bytes are no UTF-8."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_bytes(
            '{"text": "ééééééééééééééééééééééééééééééééééééééééééééééé"}\n'.encode() * 4 + b"\n".join(lines)
        )
        found = 4 + sum(1 for line in lines if line.decode("utf-8", "replace").strip())
        assert counted(path) == found


@few
@given(st.lists(st.tuples(st.sampled_from(SUFFIXES), st.binary(max_size=60)), max_size=6))
def test_of_a_folder_no_file_is_lost(files: list[tuple[str, bytes]]) -> None:
    """Any bytes under any name: each file gives an article or a refusal, and no error but ours."""
    with tempfile.TemporaryDirectory() as folder:
        for i, (suffix, data) in enumerate(files):
            (Path(folder) / f"f{i}{suffix}").write_bytes(data)
        (Path(folder) / "z.txt").write_text("He came.")
        assert counted(folder) >= len(files) + 1
        named = {file for batch in batches(folder) for file in batch.refused.file}
        assert len(named) <= len(files)


@pytest.mark.parametrize("size", [1, 2, 100])
def test_batches_bound_together_are_the_whole(size: int) -> None:
    """Work distributes: ids do not depend on how the reading was cut."""
    texts = ["One.", "", "One.", "Two.", "Three."]
    parts = list(batches(texts, size=size))
    assert [i for p in parts for i in p.article_id] == read(texts).article_id.tolist()
