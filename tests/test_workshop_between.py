"""Two students beside one another: counts, agreement and the page say the same as the marks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.workshop import agreement, between, lesson, results
from framing.workshop.handed import Handed
from framing.workshop.pack import data, prepared
from framing.workshop.settings import chosen
from framing.workshop.sheetfiles import Marked

TEXT = "The ferry may stop today. It clearly could rain, they say.\n\nPerhaps <b>not</b> 😀 here."


@pytest.fixture
def plan() -> lesson.Lesson:
    frame = fr.read(pd.DataFrame({"text": [TEXT], "title": ["Ferry"]}))
    return prepared(frame, chosen(layers=["hedging", "booster"], students=2))


def one(plan: lesson.Lesson, name: str, **marks: str) -> Handed:
    found = [Marked(plan.main.name, TEXT.index(w), TEXT.index(w) + len(w), layer) for w, layer in marks.items()]
    return Handed(name, "", tuple(found), frozenset({plan.main.name}))


def test_what_both_marked_and_what_one_alone(plan: lesson.Lesson) -> None:
    """Alike, alone and differently are told apart; agreement is that of the class page, for a class of two."""
    a = one(plan, "Ash 1", may="hedging", clearly="booster", Perhaps="hedging")
    b = one(plan, "Elk 2", may="hedging", clearly="hedging", rain="hedging")
    name, units = between.units(plan, [a, b])
    row = between.compared(name, units).iloc[0]
    assert (row["both"], row["only_a"], row["only_b"], row["differently"]) == (1, 1, 1, 1)
    assert row["units"] == len(plan.main.segments.words)
    whole = agreement.measured(plan, [a, b]).set_index("unit").loc["word"]
    assert (row["percent"], row["alpha"]) == pytest.approx((whole["percent"], whole["alpha"]))


def test_sentences_where_somebody_has_crosses_alone(plan: lesson.Lesson) -> None:
    """What is not answered is not compared, neither as the same nor as different."""
    a = one(plan, "Ash 1", may="hedging", clearly="booster")
    b = Handed("Elk 2", "", ticks={1: True, 2: False})
    c = Handed("Fern 3", "", ticks={3: True})
    name, units = between.units(plan, [a, b, c])
    made = between.compared(name, units).set_index(["student_a", "student_b"])
    assert set(made["unit"]) == {"sentence"} and made["units"].tolist() == [2, 1, 0]
    assert made["both"].tolist() == [1, 0, 0] and made["only_a"].tolist() == [1, 0, 0]
    assert made.loc[("Elk 2", "Fern 3"), ["percent", "alpha"]].isna().all()


def test_the_page_holds_every_mark_and_no_name(plan: lesson.Lesson, tmp_path: Path) -> None:
    """A sign per student and unit; each unit of the text has its place; angle brackets stay what they are."""
    data(plan, tmp_path / "pack")
    (tmp_path / "m").mkdir()
    for name, words in (("Ximena", ("may", "Perhaps")), ("Yorick", ("may", "rain")), ("Zora", ())):
        marks = [{"article_id": plan.main.name, "start": TEXT.index(w), "end": TEXT.index(w) + len(w),
                  "layer": "hedging", "label": "hedge", "annotator": name} for w in words]  # fmt: skip
        (tmp_path / f"m/{name}.jsonl").write_text("".join(json.dumps(m) + "\n" for m in marks), encoding="utf-8")
    done = results(tmp_path / "pack", [tmp_path / "m"], tmp_path / "out")
    html = (tmp_path / "out/two-students.html").read_text(encoding="utf-8")
    assert not re.search("Ximena|Yorick|Zora", html) and "</span> &lt;<span" in html and "<b>" not in html
    assert not re.search(r"(?:https?:)?//[a-z]", re.sub(r"base64,[^)]*", "", html))
    found = re.search(r'id="given">(.*?)</script>', html)
    assert found
    given = json.loads(found[1])
    places = re.findall(r'data-u="(\d+)" data-s="\d+">([^<]*)<', html)
    assert [words for _, words in places] == [TEXT[a:b] for a, b in plan.main.segments.words]
    for student, signs in zip(given["names"], given["marks"], strict=True):
        own = {words for number, words in places if signs[int(number)] == "1"}
        assert len(own) == int(done.students.set_index("student").loc[student, "marks"])
    rows = pd.read_csv(tmp_path / "out/two-students.csv")
    assert len(rows) == len(given["agreed"]) == 3 and rows["both"].sum() == 1
    assert sorted(rows["only_a"] + rows["only_b"]) == [2, 2, 2]


def test_one_student_alone_is_compared_with_nobody(plan: lesson.Lesson, tmp_path: Path) -> None:
    """The page of an earlier class does not stay: a new one says why it is empty."""
    data(plan, tmp_path / "pack")
    (tmp_path / "7.csv").write_text("article_id,start,end,layer,label\n")
    results(tmp_path / "pack", [tmp_path / "7.csv"], tmp_path / "out")
    assert "One student alone" in (tmp_path / "out/two-students.html").read_text(encoding="utf-8")
    assert (tmp_path / "out/two-students.csv").read_text().splitlines() == [",".join(between.COLUMNS)]
