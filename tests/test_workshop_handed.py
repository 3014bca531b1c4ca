"""Files that hold the same count once; who marked nothing is in the class."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.workshop import lesson, results
from framing.workshop.handed import collect
from framing.workshop.pack import data, prepared
from framing.workshop.settings import chosen

HEAD = "article_id,start,end,layer,label\n"


@pytest.fixture
def plan(tmp_path: Path) -> lesson.Lesson:
    frame = fr.read(pd.DataFrame({"text": ["The ferry may stop today. It is expected to run on Friday, they say."]}))
    made = prepared(frame, chosen(students=2))
    data(made, tmp_path / "pack")
    return made


def line(plan: lesson.Lesson, start: int, end: int) -> str:
    mark = {"article_id": plan.main.name, "start": start, "end": end, "layer": "hedging", "label": "modal"}
    return json.dumps(mark) + "\n"


def test_a_file_downloaded_twice_is_one_student(plan: lesson.Lesson, tmp_path: Path) -> None:
    """The plain name is kept, each copy is told; a file that differs, and two without a mark, are students."""
    (tmp_path / "m").mkdir()
    for name in ("7", "7 (1)", "marks"):
        (tmp_path / f"m/{name}.jsonl").write_text(line(plan, 10, 13))
    (tmp_path / "m/8.jsonl").write_text(line(plan, 4, 9))
    for name in ("10", "11"):
        (tmp_path / f"m/{name}.csv").write_text(HEAD)
    work = collect([tmp_path / "m"], plan)
    assert [h.student for h in work.handed] == ["10", "11", "7", "8"] and not work.refused
    told = [n for n in work.notes if "byte for byte" in n]
    assert [n.partition(", byte")[0] for n in told] == [
        "7 (1).jsonl is the same as 7.jsonl", "marks.jsonl is the same as 7.jsonl"
    ]  # fmt: skip


def test_who_marked_nothing_is_in_the_class(plan: lesson.Lesson, tmp_path: Path) -> None:
    """A table with its header alone, an empty file of the widget, a name without words: all counted."""
    (tmp_path / "m").mkdir()
    (tmp_path / "m/9.jsonl").write_text("")
    (tmp_path / "m/emil.csv").write_text(HEAD)
    (tmp_path / "m/paper.csv").write_text("student,sentence,words\nAda,1,may\nCem,,\nAda,,\n")
    (tmp_path / "m/lost.csv").write_text("")
    (tmp_path / "m/nobody.csv").write_text("student,sentence,words\n")
    done = results(tmp_path / "pack", [tmp_path / "m"], tmp_path / "out")
    work = collect([tmp_path / "m"], plan)
    assert {h.student: len(h.marks) for h in work.handed} == {"9": 0, "Ada": 1, "Cem": 0, "emil": 0}
    assert [file for file, _, _ in work.refused] == ["lost.csv", "nobody.csv"]
    assert [n.partition(":")[0] for n in work.notes if "marked nothing" in n] == ["9.jsonl", "emil.csv", "paper.csv"]
    assert len(done.students) == 4 and set(done.words["students"]) == {4} and done.words["share"].max() == 0.25


@pytest.mark.parametrize(
    ("words", "heading", "said"),
    [("may", "You found", ""), ("The ferry may", "You found", "Right word, too long: you marked “The ferry may”."),
     ("expected", "You found", "Right word, too short: you marked “expected”."),
     ("The ferry may stop today.", "Right word, too long", "you marked “The ferry may stop today.”")],
)  # fmt: skip
def test_a_mark_round_the_right_word_is_neither_missed_nor_foreign(
    plan: lesson.Lesson, tmp_path: Path, words: str, heading: str, said: str
) -> None:
    """It stands once, with the kit's word; only one that is not much longer counts as found."""
    at = plan.main.text.index(words)
    (tmp_path / "a.jsonl").write_text(line(plan, at, at + len(words)))
    done = results(tmp_path / "pack", [tmp_path / "a.jsonl"], tmp_path / "out")
    page = next((tmp_path / "out/students").iterdir()).read_text(encoding="utf-8").partition("<main>")[2]
    own = page.partition(f"<h2>{heading}</h2>")[2].partition("<h2>")[0]
    cue = "expected to" if words == "expected" else "may"
    assert f"<strong>{cue}</strong>" in own and said in own and ("too" in own) == bool(said)
    assert "You marked, the kit did not" not in page and page.count(f"<strong>{cue}</strong>") == 1
    assert done.students["found"].item() == int(heading == "You found") and done.students["marks"].item() == 1
