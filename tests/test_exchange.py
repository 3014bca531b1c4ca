"""Exchange with other annotation tools: their own files are read, broken ones are named in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.errors import FramingError, ReadError
from framing.exchange import FORMATS, export, load
from framing.sample import folder

TEXT = "Talks 😀 might fail.\nВ мае, she said."
ARTICLES = pd.DataFrame({"article_id": ["a", "b"], "text": [TEXT, "None."], "outlet": ["Herald", ""]})
MARKS = pd.DataFrame({
    "article_id": ["a", "a"], "start": [8, 20], "end": [13, 25], "layer": ["hedging", "mark"],
    "label": ["modal", "месяц"], "voice": ["author", "quote"], "annotator": ["Ann", "Bo"],
})  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_marks_and_texts_come_back(tmp_path: Path, name: str) -> None:
    """Both articles, also the one without marks; the format is told from the path."""
    articles, marks = load(export(ARTICLES, MARKS, tmp_path / f"x{FORMATS[name].suffix}", name))
    assert dict(zip(articles.article_id, articles.text, strict=True)) == {"a": TEXT, "b": "None."}
    assert marks.cue.tolist() == ["might", "В мае"]
    pd.testing.assert_frame_equal(pd.DataFrame(marks[MARKS.columns]), MARKS.astype(marks[MARKS.columns].dtypes))
    assert articles.refused.empty
    if FORMATS[name].suffix.startswith(".json"):
        assert articles.outlet.tolist() == ["Herald", ""]


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_with_the_kits_own_marks(tmp_path: Path, name: str) -> None:
    """Every span of the kit over the sample goes out and comes back with the same offsets, label and voice."""
    articles = fr.read(folder())
    spans = fr.annotate(articles)
    back = load(export(articles, spans, tmp_path / f"x{FORMATS[name].suffix}", name))[1]
    columns = ["article_id", "start", "end", "layer", "label", "cue", "voice"]
    sort = {"by": columns, "ignore_index": True}
    pd.testing.assert_frame_equal(
        pd.DataFrame(back[columns]).sort_values(**sort), pd.DataFrame(spans[columns]).sort_values(**sort)
    )


def test_the_label_notation_is_the_measures_notation(tmp_path: Path) -> None:
    """doccano shows layer, label and voice in one word."""
    export(ARTICLES, MARKS, tmp_path / "x.jsonl", "doccano")
    first = json.loads((tmp_path / "x.jsonl").read_text("utf-8").splitlines()[0])
    assert first["label"] == [[8, 13, "hedging:modal@author"]]


FOREIGN = {
    "new.jsonl": '{"id": 7, "text": "Anna may.", "entities": [{"id": 1, "label": "PER", "start_offset": 0,'
    ' "end_offset": 4}], "relations": [{"id": 1, "from_id": 1, "to_id": 1, "type": "is"}]}\n',
    "old.jsonl": '{"id": 7, "text": "Anna may.", "labels": [[0, 4, "PER"]]}\n',
    "x.json": '[{"id": 7, "data": {"text": "Anna may."}, "annotations": [{"completed_by":'
    ' {"email": "a@b.org"}, "result": [{"id": "r", "type": "labels", "from_name": "l",'
    ' "value": {"start": 0, "end": 4, "text": "Anna", "labels": ["PER"]}}]}]}]',
    "7.tsv": "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.x.NamedEntity|identifier|value\n#T_RL=de.x.Dep|t|BT_de.x.POS\n\n\n"
    "#Text=Anna may.\n1-1\t0-4\tAnna\t*\tPER\t_\t_\t\n1-2\t5-8\tmay\t_\t_\t_\t_\t\n1-3\t8-9\t.\t_\t_\t_\t_\t\n",
    "7.conll": "-DOCSTART- -X- O O\n\nAnna NNP B-PER\nmay MD O\n. . O\n",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_files_of_the_tools_themselves(tmp_path: Path, name: str) -> None:
    """Labels without a layer get one; what is no mark is told."""
    (tmp_path / name).write_text(FOREIGN[name], encoding="utf-8")
    articles, marks = load(tmp_path / name, layer="ner")
    assert (marks.cue.tolist(), marks.label.tolist()) == (["Anna"], ["PER"])
    assert marks.layer.tolist() == ["NamedEntity" if name.endswith("tsv") else "ner"]
    assert len(articles.refused) == (name in ("new.jsonl", "7.tsv"))
    assert marks.annotator.tolist() == (["a@b.org"] if name == "x.json" else [""])


def test_label_studio_of_old_counts_utf16(tmp_path: Path) -> None:
    """Where the words do not stand at the code points, but at the UTF-16 units, these are meant."""
    region = {"type": "labels", "value": {"start": 9, "end": 14, "text": "might", "labels": ["M"]}}
    tasks = [{"data": {"text": TEXT}, "annotations": [{"result": [region]}]}]
    (tmp_path / "x.json").write_text(json.dumps(tasks), encoding="utf-8")
    assert load(tmp_path / "x.json")[1][["start", "end"]].values.tolist() == [[8, 13]]


def test_brat_discontinuous_marks_and_notes(tmp_path: Path) -> None:
    """A mark in pieces is one mark from its first to its last character; notes and relations are told."""
    (tmp_path / "a.txt").write_text("might or may not", encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1\tHedge 0 5;9 12\tmight may\n#1\tAnnotatorNotes T1\thm\n", encoding="utf-8")
    articles, marks = load(tmp_path)
    assert marks[["start", "end", "layer", "label"]].values.tolist() == [[0, 12, "mark", "Hedge"]]
    assert articles.refused.row.tolist() == [2]


BROKEN = {
    "cut.jsonl": ('{"text": "a", "label": []}\n{"text": "a', "line 2: is not JSON"),
    "outside.jsonl": ('{"text": "a", "label": [[0, 9, "x"]]}', "line 1: the mark 0-9 lies outside the text of 1"),
    "none.jsonl": ('{"label": []}', "line 1: has no 'text'"),
    "words.jsonl": ('{"text": "abc", "label": [["0", 1, "x"]]}', "whole numbers"),
    "cut.json": ('[{"data":\n{"text"', "line 2: is not JSON"),
    "min.json": ('[{"text": "a", "label": []}]', "task 1: has no data.text"),
    "moved.json": (
        '[{"data": {"text": "abc"}, "annotations": [{"result": [{"type": "labels", "value": {"start": 0, "end": 2,'
        ' "text": "bc", "labels": ["x"]}}]}]}]',
        "task 1: 'bc' does not stand at 0-2",
    ),
    "a.tsv": ("1\t2\n", "line 1: is no WebAnno TSV 3"),
    "b.tsv": ("#FORMAT=WebAnno TSV 3.3\n#Text=a\n1-1\tx\ta\n", "line 3: not a token"),
    "a.conll": ("Anna\n", "line 1: not a token with a tag"),
    "b.conll": ('# newdoc id = "a"\n# text = "ab"\nab\t0\t9\tO\n', "line 3: the mark 0-9 lies outside"),
    "c.conll": ("Anna X-PER\n", "line 1: not a BIO tag"),
    "latin.jsonl": (b'{"text": "\xe9"}', "is not UTF-8"),
    "empty.jsonl": ("", "holds no article"),
    "a.xml": ("<a/>", "which format"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_one_line(tmp_path: Path, name: str) -> None:
    """The error names the file and the row and is one line."""
    content, wanted = BROKEN[name]
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ReadError) as caught:
        load(tmp_path / name)
    assert wanted in str(caught.value)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_broken_brat(tmp_path: Path) -> None:
    """Marks without their text, or words that do not stand there, are named with their line."""
    (tmp_path / "a.ann").write_text("T1\tHedge 0 5\tmight\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"a\.ann: has no \.txt beside it"):
        load(tmp_path)
    (tmp_path / "a.txt").write_text("It might.", encoding="utf-8")
    with pytest.raises(ReadError, match=r"a\.ann, line 1: 'might' does not stand at 0 5"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"article_id": "z"}, "article z: a mark names an article that is not there"),
        ({"end": 999}, "lies outside the text"),
        ({"cue": "may"}, "'may' does not stand at 8-13"),
        ({"voice": "nobody"}, "no such voice"),
        ({"label": "a\tb"}, "cannot be printed"),
        ({"label": ""}, "cannot be written as a label"),
    ],
)
def test_marks_that_cannot_be_written(tmp_path: Path, change: dict[str, object], wanted: str) -> None:
    """A mark that would come back otherwise is not written at all."""
    with pytest.raises(FramingError, match=wanted):
        export(ARTICLES, MARKS[:1].assign(**change), tmp_path / "x.jsonl", "doccano")
    assert not list(tmp_path.iterdir())
