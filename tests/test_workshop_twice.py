"""A paragraph that stands twice: another text is preferred; else it is told, and its marks are counted once."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.workshop import choose, grading, lesson, pack, reasons, results
from framing.workshop.pack import prepared
from framing.workshop.settings import chosen

PLAIN = "The boats are in. The harbour is closed."
FIRST = "The ferry may stop for a month, the harbour master said on Monday. Perhaps the storm will pass by then."
OTHER = "The island could lose about half of its visitors. A decision is expected on Friday, and not before."


def told(*paragraphs: str) -> lesson.Lesson:
    return prepared(fr.read(pd.DataFrame({"text": ["\n\n".join(paragraphs)]})), chosen(students=3))


def test_another_text_is_preferred() -> None:
    """Of two texts that suit alike the one that says nothing twice is taken, though its sentences are longer."""
    clean = [f"The ferry may stop at the {n} pier, and the boats that lie there stay in." for n in "abcdefgh"]
    texts = {"a": "\n\n".join([FIRST, PLAIN, OTHER, FIRST]), "b": "\n\n".join(clean)}
    articles = pd.DataFrame({"article_id": list(texts), "text": list(texts.values())})
    task = choose.Task("beginner", 6)
    assert choose.to_mark(articles, fr.annotate(articles, layers=["hedging"]), task) == "b"
    once = articles.assign(text=["\n\n".join([FIRST, PLAIN, OTHER, "It may well rain."]), texts["b"]])
    assert choose.to_mark(once, fr.annotate(once, layers=["hedging"]), task) == "a", "the paragraph is the reason"
    bare = articles.assign(text=[texts["a"], "The boats are in. The sun is out. It is warm."])
    assert choose.to_mark(bare, fr.annotate(bare, layers=["hedging"]), task) == "a", "there is nothing to find in b"


def test_plan_and_key_say_which_paragraph_stands_twice(tmp_path: Path) -> None:
    """Both name the paragraphs and their sentences, as does the command; the marks are counted once."""
    plan, clean = told(FIRST, OTHER, FIRST.replace(" for a month", "  for a month")), told(FIRST, OTHER)
    said = "Paragraph 3 (sentences 5 to 6) is paragraph 1 (sentences 1 to 2) again, word for word."
    assert plan.main.repeated == [said] and not clean.main.repeated and not clean.notes
    assert reasons.once(plan.main) == reasons.of(clean.main) != reasons.of(plan.main)
    lines: list[str] = []
    pack(plan.articles, tmp_path, plan.settings, tell=lines.append)
    assert lines == [f"{plan.main.title}: {said}"]
    for name in ("1-plan", "6-answer-key"):
        html = (tmp_path / f"{name}.html").read_text(encoding="utf-8")
        assert said in html, name
    rows = html.partition("<tbody>")[2].partition("</tbody>")[0]
    assert rows.count("<tr>") == len(clean.main.spans) and f"own marks: {len(clean.main.spans)} in" in html


@pytest.mark.parametrize("where", [0, 2])
def test_a_mark_in_either_place_counts_once(where: int, tmp_path: Path) -> None:
    """Who marks the paragraph in one of its places, or in both, has found all of it, and is agreed with."""
    plan = told(FIRST, OTHER, FIRST)
    (tmp_path / "marks").mkdir()
    pack(plan.articles, tmp_path / "pack", plan.settings)
    a, b = plan.main.segments.paragraphs[where]
    mid = plan.main.segments.paragraphs[1]
    keys = {"one": [s for s in plan.main.spans.itertuples() if a <= s.start < b or mid[0] <= s.start < mid[1]],
            "both": list(plan.main.spans.itertuples())}  # fmt: skip
    assert len(keys["both"]) > len(keys["one"])
    for name, own in keys.items():
        lines = [{"article_id": plan.main.name, "start": s.start, "end": s.end, "layer": s.layer, "label": s.label}
                 for s in own]  # fmt: skip
        (tmp_path / f"marks/{name}.jsonl").write_text("".join(json.dumps(x) + "\n" for x in lines))
    done = results(tmp_path / "pack", [tmp_path / "marks"], tmp_path / "out")
    assert done.students["recall"].tolist() == done.students["precision"].tolist() == [1, 1]
    assert done.students["found"].tolist() == [len(keys["one"])] * 2
    assert set(done.agreement["percent"]) == {1} and len(done.words) == len(told(FIRST, OTHER).main.segments.words)


def test_a_cross_in_either_place_counts_once(tmp_path: Path) -> None:
    """On paper too: a cross on the later sentence is one on the first, and no answer is missing."""
    plan = told(FIRST, OTHER, FIRST)
    pack(plan.articles, tmp_path / "pack", plan.settings)
    crosses = {"01": (1, 2, 3), "02": (3, 5, 6), "03": (1, 2, 3, 5, 6)}
    rows = [",".join([n, *("1" if i in on else "" for i in range(1, 7))]) for n, on in crosses.items()]
    (tmp_path / "t.csv").write_text("\n".join(["student,1,2,3,4,5,6", *rows]) + "\n")
    done = results(tmp_path / "pack", [tmp_path / "t.csv"], tmp_path / "out")
    assert done.students["marks"].tolist() == [3, 3, 3] and (done.students["missing"] == 0).all()
    assert done.students["found"].nunique() == 1 and len(done.words) == 4
    assert len(grading.agreed(done.words)[0]) == 3 and "stands twice" in (tmp_path / "out/class.html").read_text()
