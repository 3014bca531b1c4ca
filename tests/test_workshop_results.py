"""What a class found: broken files are named and the others counted; agreement is what the reference says."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import krippendorff
import numpy as np
import pandas as pd
import pytest

import framing as fr
from framing import sample
from framing.errors import FramingError
from framing.exchange import export
from framing.table import Marks
from framing.workshop import agreement, grading, lesson, pseudonyms, results
from framing.workshop.handed import Handed, collect
from framing.workshop.pack import data, prepared
from framing.workshop.results import _runs, counted
from framing.workshop.settings import chosen
from framing.workshop.sheetfiles import Marked


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    data(prepared(fr.read(sample.folder()), chosen(), sample=True), folder)
    return folder


@pytest.fixture(scope="module")
def plan(made: Path) -> lesson.Lesson:
    return lesson.load(made)


def rows(plan: lesson.Lesson, places: list[tuple[int, int]]) -> list[dict[str, Any]]:
    text = plan.main
    return [
        {"article_id": text.name, "start": a, "end": b, "layer": "hedging", "label": "modal", "cue": text.text[a:b]}
        for a, b in places
    ]


def hand_in(folder: Path, plan: lesson.Lesson, count: int) -> None:
    """Files as the widget writes them, each a little different."""
    key = [(s.start, s.end) for s in plan.main.spans.itertuples()]
    words = plan.main.segments.words
    folder.mkdir(exist_ok=True)
    for i in range(count):
        lines = rows(plan, [*key[: 1 + i % 4], words[(7 * i) % 200]])
        (folder / f"s{i:02d}.jsonl").write_text("".join(json.dumps(r) + "\n" for r in lines), encoding="utf-8")


def test_five_broken_files_of_thirty_leave_twenty_five(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """Each broken file is named once with its own reason, in one line; every other student is there."""
    marks = tmp_path / "marks"
    hand_in(marks, plan, 30)
    (marks / "s01.jsonl").write_text((marks / "s01.jsonl").read_text()[:-30])
    (marks / "s02.jsonl").rename(marks / "s02.csv")
    (marks / "s02.csv").write_text("")
    (marks / "s03.jsonl").write_text(json.dumps({**rows(plan, [(4, 9)])[0], "cue": "other"}))
    (marks / "s04.jsonl").write_bytes("é".encode("latin-1") * 9)
    (marks / "s05.jsonl").write_text(json.dumps({**rows(plan, [(4, 9)])[0], "end": 10**6}))
    done = results(made, [marks], tmp_path / "out")
    assert len(done.work.handed) == 25 and len(done.students) == 25
    assert [file for file, _, _ in done.work.refused] == [
        f"s{i:02d}.{'csv' if i == 2 else 'jsonl'}" for i in range(1, 6)
    ]
    told = [reason for _, _, reason in done.work.refused]
    assert len(set(told)) == 5 and not any("\n" in t for t in told)
    assert len(list((tmp_path / "out" / "students").iterdir())) == 25


def test_what_is_shown_names_nobody(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """Names stand in the teacher's folder and nowhere else; without being asked for, not even there."""
    marks = tmp_path / "marks"
    marks.mkdir()
    for name in ("Ximena Quist", "Yorick Zander"):
        lines = [{**r, "annotator": name} for r in rows(plan, [(4, 9)])]
        (marks / f"{name}.jsonl").write_text("".join(json.dumps(r) + "\n" for r in lines))
    (marks / "Ximena broken.jsonl").write_text("{")
    results(made, [marks], tmp_path / "out")
    assert not (tmp_path / "out/for-the-teacher/names.csv").exists()
    first = (tmp_path / "out/students.csv").read_text()
    results(made, [marks], tmp_path / "out", names=True)
    assert (tmp_path / "out/students.csv").read_text() == first
    listed = list(csv.DictReader((tmp_path / "out/for-the-teacher/names.csv").read_text().splitlines()))
    assert [r["student"] for r in listed] == ["Ximena Quist", "Yorick Zander"]
    shown = [p for p in (tmp_path / "out").rglob("*") if p.is_file() and p.parent.name != "for-the-teacher"]
    for file in shown:
        data = file.name + file.read_bytes().decode("latin-1")
        assert not any(part in data for part in ("Ximena", "Quist", "Yorick", "Zander")), file.name
    page = (tmp_path / "out/class.html").read_text()
    assert not any(r["pseudonym"] in page for r in listed)


def test_a_pseudonym_does_not_depend_on_the_others() -> None:
    """The same name under the same secret is the same, whoever joins; another secret gives another."""
    many = [f"student {i}" for i in range(200)]
    whole, few = pseudonyms.named(many, "a"), pseudonyms.named(many[:20], "a")
    assert sum(whole[s] == few[s] for s in few) >= 19 and len(set(whole.values())) == 200
    assert sum(pseudonyms.named(many, "b")[s] == whole[s] for s in many) < 5


def test_every_way_to_hand_in_is_read(plan: lesson.Lesson, tmp_path: Path) -> None:
    """Widget, CSV, Label Studio, doccano and paper give the same marks, whatever the tool."""
    places = [(s.start, s.end) for s in plan.main.spans.itertuples()][:3]
    marks = rows(plan, places)
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(r) + "\n" for r in marks))
    pd.DataFrame(marks).to_csv(tmp_path / "b.csv", index=False, sep=";")
    table = Marks.from_rows(
        [[r["article_id"], r["start"], r["end"], "hedging", "modal", r["cue"], "", ""] for r in marks]
    )
    export(plan.articles, table, tmp_path / "c.json", "label_studio")
    export(plan.articles, table, tmp_path / "d.jsonl", "doccano")
    typed = [["student", "sentence", "words"], *(["e", plan.main.sentence(a), plan.main.text[a:b]] for a, b in places)]
    with (tmp_path / "e.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows(typed)
    found = collect([tmp_path], plan)
    assert [h.student for h in found.handed] == list("abcde") and not found.refused
    wanted = tuple(Marked(plan.main.name, a, b, "hedging") for a, b in places)
    assert all(h.marks == wanted for h in found.handed)


def test_a_typed_tally_counts_sentences(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """Ones and noughts are read, an empty row is nobody and said so, a wrong cell is named with its row."""
    lines = (made / "data/tally.csv").read_text().splitlines()
    last = len(plan.main.segments.sentences)
    key = {plan.main.sentence(s.start) for s in plan.main.spans.itertuples()}
    good = f"{last}," + ",".join("1" if n in key else "0" for n in range(1, last + 1))
    half = f"{last}," + ",".join("1" if n == min(key) else "" if n > min(key) + 1 else "0" for n in range(1, last + 1))
    file = tmp_path / "tally.csv"
    file.write_text(
        "\n".join([lines[0], f"01,{good}", f"02,{half}", f"03,{last}," + "," * (last - 1), f"04,{last},7"]) + "\n"
    )
    done = results(made, [file], tmp_path / "out")
    assert [(f, row) for f, row, _ in done.work.refused] == [("tally.csv", "row 4")]  # below the header
    assert len(done.students) == 2 and done.students["precision"].tolist() == [1, 1]
    assert sorted(done.students["recall"]) == sorted([1.0, 1 / len(key)])
    assert done.agreement["unit"].tolist() == ["sentence"] and done.words["words"].str.len().max() > 20
    assert "tally.csv: 1 row holds no 1 and no 0: it is taken for a handout that nobody used" in done.work.notes
    assert any("02: nothing is typed from sentence" in note and "read_to" in note for note in done.work.notes)


def typed_tally(plan: lesson.Lesson, rows: dict[str, tuple[str, set[int]]]) -> str:
    """A tally with crosses alone: for each student how far he or she read, and the sentences with a cross."""
    numbers = range(1, len(plan.main.segments.sentences) + 1)
    lines = [",".join(["student", "read_to", *map(str, numbers)])]
    for student, (end, crosses) in rows.items():
        lines.append(",".join([student, end, *("1" if n in crosses else "" for n in numbers)]))
    return "\n".join(lines) + "\n"


def test_crosses_alone_do_not_find_everything(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """An empty cell is no cross, as the handout says: who crosses one sentence has found one and missed the rest."""
    key = sorted({plan.main.sentence(s.start) for s in plan.main.spans.itertuples()})
    last = str(len(plan.main.segments.sentences))
    (tmp_path / "tally.csv").write_text(typed_tally(plan, {"01": (last, {key[0]}), "02": ("", set(key))}))
    done = results(made, [tmp_path / "tally.csv"], tmp_path / "out", names=True)
    known = pd.read_csv(tmp_path / "out/for-the-teacher/names.csv", dtype=str).set_index("student")["pseudonym"]
    table = done.students.set_index("student")
    assert table.loc[known["01"], "recall"] == pytest.approx(1 / len(key)) and table.loc[known["02"], "recall"] == 1
    assert not done.work.notes and (table["missing"] == 0).all() and set(done.words["students"]) == {2}


def test_a_pack_alone_gives_its_tally_and_nobody_else(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """Key and texts in the pack's folder are nobody's marks; an untouched tally and a spreadsheet are told as such."""
    pack = tmp_path / "pack"
    shutil.copytree(made / "data", pack / "data")
    for given in ([], [pack], [pack / "data"]):
        with pytest.raises(FramingError, match=r"tally.csv: \d+ rows hold no 1 and no 0"):
            results(pack, given, tmp_path / "out")
    (pack / "data/tally.csv").write_text(typed_tally(plan, {"01": ("", {1}), "02": ("", {2})}))
    for given in ([], [pack], [pack / "data"]):
        assert len(results(pack, given, tmp_path / "out").students) == 2
    (tmp_path / "tally.xlsx").write_bytes(b"PK")
    with pytest.raises(FramingError, match="save the sheet as CSV"):
        results(pack, [tmp_path / "tally.xlsx"], tmp_path / "out")


def test_nothing_crossed_is_an_answer(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """One 0 in a row is a student who crossed nothing, and no word of it."""
    last = len(plan.main.segments.sentences)
    text = typed_tally(plan, {"01": ("", {1}), "02": ("", set())}).replace("02,,", "02,,0", 1)
    (tmp_path / "tally.csv").write_text(text)
    done = results(made, [tmp_path / "tally.csv"], tmp_path / "out")
    assert sorted(done.students["marks"]) == [0, 1] and not done.work.notes
    assert done.words["students"].tolist() == [2] * last


def test_missing_answers_are_named_and_counted_apart(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """What comes after ``read_to`` is neither found nor missed: in the table, on both pages, in a line."""
    key = sorted({plan.main.sentence(s.start) for s in plan.main.spans.itertuples()})
    last = len(plan.main.segments.sentences)
    rows = {"01": (str(key[0]), {key[0]}), "02": (str(last), set(key)), "03": (str(key[0]), {key[0], key[-1]})}
    (tmp_path / "tally.csv").write_text(typed_tally(plan, rows))
    done = results(made, [tmp_path / "tally.csv"], tmp_path / "out")
    assert [r[2] for r in done.work.refused] == [f"a cross on sentence {key[-1]}, but read_to is {key[0]}"]
    early = done.students[done.students["missing"] > 0].iloc[0]
    assert (early["found"], early["missing"], early["key_missing"]) == (1, last - key[0], len(key) - 1)
    assert done.work.notes == [
        f"tally.csv: answers are missing of 01 ({last - key[0]} of {last}): they count neither as found nor as missed"
    ]
    page = (tmp_path / "out/class.html").read_text(encoding="utf-8")
    assert f'<span class="big">{last - key[0]}</span> answers are missing, from 1 student' in page
    own = (tmp_path / f"out/students/{early['student'].replace(' ', '-').lower()}.html").read_text(encoding="utf-8")
    assert f'<span class="big">{last - key[0]}</span> sentences without an answer, {len(key) - 1} of them' in own
    assert done.words["students"].tolist().count(1) == last - key[0], "only one read them"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_two_students_have_no_middle(made: Path, plan: lesson.Lesson, tmp_path: Path, count: int) -> None:
    """Of one or two students each figure is told; a middle takes three."""
    (tmp_path / "tally.csv").write_text(typed_tally(plan, {f"0{i}": ("", set(range(1, i + 2))) for i in range(count)}))
    results(made, [tmp_path / "tally.csv"], tmp_path / "out")
    page = (tmp_path / "out/class.html").read_text(encoding="utf-8")
    assert ("in the middle of the class" in page) == (count > 2)
    assert f'<span class="big">{count}</span> student{"" if count == 1 else "s"}' in page


@pytest.mark.parametrize("students", [1, 2, 3, 7, 10, 30])
def test_nobody_is_agreed_and_divided_at_once(students: int) -> None:
    """At least 80 % on one side is agreed, at most 70 % divided, never both; nobody agrees or quarrels alone."""
    units = pd.DataFrame({"students": students, "marked": range(students + 1), "start": 0, "key": False})
    sure, unmarked = (frame["marked"].tolist() for frame in grading.agreed(units))
    torn = grading.divided(units)["marked"].tolist()
    larger = {n: max(n, students - n) / students for n in range(students + 1)}
    several = students > 1
    assert sorted(sure + unmarked) == [n for n, x in larger.items() if several and x >= 0.8]
    assert sorted(torn) == [n for n, x in larger.items() if several and x <= 0.7]
    assert sure == sorted(sure, reverse=True) and all(n > students / 2 for n in sure)
    assert unmarked == sorted(unmarked) and [larger[n] for n in torn] == sorted(larger[n] for n in torn)


def test_the_class_page_says_its_rule_and_what_it_leaves_out(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """A sentence with all, none, half, 21 or 4 of 30 stands in one list; what is not shown is counted."""
    last = len(plan.main.segments.sentences)
    crosses = [30, 15, 21, 4, 23, *[0] * (last - 5)]
    lines = [",".join(["student", *map(str, range(1, last + 1))])]
    lines += [",".join([f"{i:02d}", *("1" if i < n else "0" for n in crosses)]) for i in range(30)]
    (tmp_path / "tally.csv").write_text("\n".join(lines) + "\n")
    results(made, [tmp_path / "tally.csv"], tmp_path / "out")
    page = " ".join((tmp_path / "out/class.html").read_text(encoding="utf-8").split())
    agree, _, rest = page.partition("Where we agree</h2>")[2].partition("Where we are divided</h2>")
    torn = rest.partition("<h2>")[0]
    assert "<strong>The rule.</strong>" in agree and f"1 of the {last} sentences is neither" in agree
    assert "30 of 30" in agree and "0 of 30" in agree and f"And {last - 4 - 8} more sentences." in agree
    assert torn.index("15 of 30") < torn.index("21 of 30") and torn.count(" of 30<") == 2
    assert not any(f">{n} of 30" in agree for n in (15, 21, 23))


def test_the_same_text_of_one_student_counts_once(plan: lesson.Lesson, tmp_path: Path) -> None:
    """A second file of the same student is refused with the name of the first."""
    for name in ("one", "two"):
        line = json.dumps({**rows(plan, [(4, 9)])[0], "annotator": "Ana"}) + "\n" * (1 + (name == "two"))
        (tmp_path / f"{name}.jsonl").write_text(line + "\n")
    found = collect([tmp_path], plan)
    assert len(found.handed) == 1 and "one.jsonl" in found.refused[0][2]


def test_neighbours_with_the_same_count_keep_a_mark_and_a_number_each(
    made: Path, plan: lesson.Lesson, tmp_path: Path
) -> None:
    """Every sentence that somebody crossed is marked on the class page, with the number of students after it."""
    last = len(plan.main.segments.sentences)
    crossed = {2, 3, 4, 7, 8, last - 1, last}
    rows = {f"{n:02d}": ("", crossed) for n in range(1, 6)}
    (tmp_path / "tally.csv").write_text(typed_tally(plan, rows))
    lines = [s for line in counted(results(made, [tmp_path / "tally.csv"], tmp_path / "out")) for s in line]
    assert len(lines) == last
    for number, html in lines:
        assert html.count('class="mark') == html.count('<span class="tag">5</span>') == int(number in crossed), number


def test_a_stretch_of_marked_words_ends_with_its_sentence(plan: lesson.Lesson) -> None:
    """Words that as many marked are one stretch inside a sentence, and two where a sentence ends between them."""
    first, second = plan.main.segments.sentences[:2]
    words = [(a, b) for a, b in plan.main.segments.words if first[0] <= a < second[1]]
    own = pd.DataFrame(
        [(a, b, plan.main.sentence(a), 3, 0.6) for a, b in words],
        columns=["start", "end", "sentence", "marked", "share"],
    )
    stretches = _runs(own, plan.main.text)
    assert not any(a < second[0] < b for a, b, _, _ in stretches)
    assert any(a > first[0] or b < first[1] for a, b, _, _ in stretches) and len(stretches) < len(words)


def test_pages_of_an_earlier_class_do_not_stay(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """In a used folder the pages of students who are gone go, and are told; what somebody else put there stays."""
    tally, out = tmp_path / "tally.csv", tmp_path / "out"
    tally.write_text(typed_tally(plan, {f"{n:02d}": ("", {1}) for n in range(1, 5)}))
    assert not results(made, [tally], out).removed
    before = set((out / "students").iterdir())
    for name in ("my-notes.html", "heron-417.html", "heron-417.txt"):
        (out / "students" / name).write_text("mine")
    others = {p for p in (out / "students").iterdir() if p.read_text(encoding="utf-8") == "mine"}
    tally.write_text(typed_tally(plan, {"01": ("", {1}), "05": ("", {1})}))
    done = results(made, [tally], out)
    now = set((out / "students").iterdir())
    assert len(now - others) == 2 and others <= now
    assert set(done.removed) == before - now and len(done.removed) == 3


def test_a_tally_in_the_code_page_of_a_spreadsheet_is_read(made: Path, plan: lesson.Lesson, tmp_path: Path) -> None:
    """Names with accents as Windows saves them stay themselves; marks in JSON are UTF-8 or refused."""
    text = typed_tally(plan, {"Zoë Müller": ("", {1}), "Ana": ("", {1})})
    (tmp_path / "tally.csv").write_bytes(text.replace(",", ";").encode("cp1252"))
    (tmp_path / "a.jsonl").write_bytes('{"annotator": "Zoë"}'.encode("cp1252"))
    work = collect([tmp_path], plan)
    assert {h.student for h in work.handed} == {"Zoë Müller", "Ana"}
    assert [reason for _, _, reason in work.refused] == ["is not UTF-8 (byte 17); save it as UTF-8"]


def test_a_list_of_names_of_an_earlier_class_is_told_and_what_was_written_in_it_is_kept(
    made: Path, plan: lesson.Lesson, tmp_path: Path
) -> None:
    """Unasked it stays, and what differs is told; asked for anew it is this class's, and a typed one lies beside."""
    tally, out = tmp_path / "tally.csv", tmp_path / "out"
    listed = out / "for-the-teacher/names.csv"
    tally.write_text(typed_tally(plan, {f"{n:02d}": ("", {1}) for n in range(1, 5)}))
    assert not results(made, [tally], out, names=True).said and not results(made, [tally], out).said
    four = listed.read_text()
    tally.write_text(typed_tally(plan, {"01": ("", {1}), "05": ("", {1})}))
    said = results(made, [tally], out).said
    assert "3 in it are not in this class, 1 of the class not in it" in said and listed.read_text() == four
    assert not results(made, [tally], out, names=True).said
    assert [line[:2] for line in listed.read_text().splitlines()[1:]] == ["01", "05"]
    typed = "\ufeff" + listed.read_text().replace(",", ";").replace("05;", "05 Ana;")
    listed.write_text(typed, encoding="utf-8")
    (out / "for-the-teacher/names-1.csv").write_text("mine")
    assert "kept as names-2.csv" in results(made, [tally], out, names=True).said
    assert (out / "for-the-teacher/names-2.csv").read_text(encoding="utf-8") == typed
    assert (out / "for-the-teacher/names-1.csv").read_text() == "mine"
    assert not results(made, [tally], out, names=True).said


def test_the_rows_of_refused_marks_count_below_the_header(plan: lesson.Lesson, tmp_path: Path) -> None:
    """A row number is that of the docs, in every kind of table; a line of JSON Lines is a line."""
    (tmp_path / "a.csv").write_text("student,sentence,words\nA,1,zzz\n,,\nA,999,foo\nA,x,foo\nA,1,\n")
    (tmp_path / "b.csv").write_text("article_id,start,end,layer,label\na,0,1,hedging,modal\na,b,1,hedging,modal\n")
    (tmp_path / "c.csv").write_text("student,1\n01,1\n02,7\n")
    (tmp_path / "d.jsonl").write_text('{"article_id": "a"}\n')
    (tmp_path / "e.csv").write_text("hello\n")
    (tmp_path / "f.csv").write_text("\nhello\n")
    refused = {(file, row): reason for file, row, reason in collect([tmp_path], plan).refused}
    rows = [("a.csv", "row 1"), ("a.csv", "row 3"), ("a.csv", "row 4"), ("a.csv", "row 5"), ("b.csv", "row 2"),
            ("c.csv", "row 2"), ("d.jsonl", "line 1"), ("e.csv", ""), ("f.csv", "")]  # fmt: skip
    assert sorted(refused) == rows
    last = len(plan.main.segments.sentences)
    assert refused["a.csv", "row 1"] == "'zzz' does not stand in sentence 1"
    assert refused["a.csv", "row 3"] == f"there is no sentence 999: the text has {last} sentences"
    assert refused["a.csv", "row 4"] == "'x' is no number of a sentence" and refused["a.csv", "row 5"] == "no words"
    assert all(
        columns in refused["e.csv", ""] for columns in ("article_id, start", "student, sentence, words", "read_to")
    )


def test_what_is_no_pack_is_said_without_names_of_classes(made: Path, tmp_path: Path) -> None:
    """A folder that is not there, one that is no pack and a broken pack are three things; none is a Python class."""
    (tmp_path / "empty").mkdir()
    shutil.copytree(made / "data", tmp_path / "broken/data")
    (tmp_path / "broken/data/lesson.json").write_text('{"settings": 1}')
    for name, said in (("gone", "no such file or folder"), ("empty", "is no pack"), ("broken", "is a broken pack")):
        with pytest.raises(FramingError, match=said) as caught:
            lesson.load(tmp_path / name)
        assert "Error" not in str(caught.value) and "\n" not in str(caught.value)


def test_nothing_usable_is_one_line(made: Path, tmp_path: Path) -> None:
    """Where not one file can be used, the error says why; a folder that is no pack is named."""
    (tmp_path / "a.jsonl").write_text("{")
    with pytest.raises(FramingError, match="is not JSON"):
        results(made, [tmp_path / "a.jsonl"], tmp_path / "out")
    with pytest.raises(FramingError, match="is no pack"):
        results(tmp_path, [tmp_path / "a.jsonl"], tmp_path / "out")


@pytest.mark.parametrize("seed", range(20))
def test_alpha_is_that_of_the_reference_with_missing_values(seed: int) -> None:
    """From our table of units and students, alpha equals the reference on the raw data, and the formula."""
    draw = np.random.default_rng(seed)
    students, units, kinds = draw.integers(2, 8), draw.integers(5, 60), draw.integers(2, 5)
    raw = draw.integers(0, kinds, size=(students, units)).astype(float)
    raw[draw.random(raw.shape) < 0.3] = np.nan
    words = pd.DataFrame(raw.T).map(lambda v: None if np.isnan(v) else f"k{int(v)}").astype("object")
    ours = agreement.alpha(agreement.counts(words.where(words.notna(), None)))
    assert ours == pytest.approx(krippendorff.alpha(raw, level_of_measurement="nominal"), abs=1e-9)
    assert ours == pytest.approx(by_hand(raw), abs=1e-9)


def by_hand(raw: np.ndarray[Any, Any]) -> float:
    """Observed and expected disagreement, pair by pair (Krippendorff 2011)."""
    columns = [c[~np.isnan(c)] for c in raw.T]
    columns = [c for c in columns if len(c) > 1]
    n = sum(map(len, columns))
    observed = sum((c[:, None] != c[None, :]).sum() / (len(c) - 1) for c in columns) / n
    pooled = np.concatenate(columns)
    expected = (pooled[:, None] != pooled[None, :]).sum() / (n * (n - 1))
    return float(1 - observed / expected)


def test_full_agreement_and_one_category() -> None:
    """Of one mind: 1; where only one category is used there is nothing to correct for chance, and no number."""
    assert agreement.alpha(np.array([[3, 0], [0, 3]])) == 1 == agreement.fleiss(np.array([[3, 0], [0, 3]]))
    one = np.array([[3, 0], [3, 0]])
    assert np.isnan(agreement.alpha(one)) and np.isnan(agreement.fleiss(one)) and agreement.percent(one) == 1


def test_the_interval_holds_alpha_and_repeats() -> None:
    """The estimate lies inside its interval; the same seed gives the same one."""
    draw = np.random.default_rng(2)
    truth = draw.integers(0, 2, 60)
    votes = (truth[:, None] ^ (draw.random((60, 6)) < 0.15)).astype(int)
    table = np.stack([(votes == k).sum(axis=1) for k in (0, 1)], axis=1)
    group = np.arange(60) // 3
    low, high = agreement.interval(table, group)
    assert low < agreement.alpha(table) < high and (low, high) == agreement.interval(table, group)


def test_marking_everything_is_no_way_to_find_all(plan: lesson.Lesson) -> None:
    """One mark over the whole text finds nothing; the key itself finds all with full precision."""
    name, text = plan.main.name, plan.main.text
    key = tuple(Marked(name, s.start, s.end, "hedging") for s in plan.main.spans.itertuples())
    greedy = Handed("g", "", (Marked(name, 0, len(text), "hedging"),), frozenset({name}))
    exact = Handed("e", "", key, frozenset({name}))
    table = grading.graded(plan, [greedy, exact]).set_index("student")
    assert table.loc["g", "recall"] == 0 and table.loc["e", "precision"] == table.loc["e", "recall"] == 1


def test_from_articles_to_results_on_the_command_line(tmp_path: Path) -> None:
    """Two commands, no code: a pack from a text file, results from a file of marks, each told in lines."""
    from click.testing import CliRunner

    from framing.cli.classroom import results as show
    from framing.cli.classroom import workshop

    (tmp_path / "storm.txt").write_text("The ferry may stop. Perhaps the storm will pass. The harbour is closed.")
    packed = ["-o", str(tmp_path / "pack"), "--students", "1", "--layers", "hedging", str(tmp_path / "storm.txt")]
    done = CliRunner().invoke(workshop, packed)
    assert done.exit_code == 0 and "begin with 1-plan.pdf" in done.output
    plan = lesson.load(tmp_path / "pack")
    for name, place in (("ana", (10, 13)), ("ben", (4, 9))):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(rows(plan, [place])[0]) + "\n")
    (tmp_path / "broken.csv").write_text("a,b\n1,2\n")
    given = [str(tmp_path / x) for x in ("pack", "ana.jsonl", "ben.jsonl", "broken.csv")]
    done = CliRunner().invoke(show, [*given, "-o", str(tmp_path / "out"), "--names"])
    assert done.exit_code == 0 and "2 students, 1 file or row refused" in done.output
    assert "refused: broken.csv: has the columns a, b" in done.output
    assert (tmp_path / "out/for-the-teacher/names.csv").is_file()
