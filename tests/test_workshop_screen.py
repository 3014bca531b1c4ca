"""The pages of a pack on a phone and read aloud."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.errors import ParameterError
from framing.sample import folder
from framing.workshop import pages, results
from framing.workshop.pack import data, prepared, sheets
from framing.workshop.settings import chosen


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    plan = prepared(fr.read(folder()), chosen(students=1), sample=True)
    return {stem: inside for stem, _, inside, _ in sheets(plan)}


def test_rows_are_stacked_on_a_phone(made: dict[str, str]) -> None:
    """Under 600 px no cell of key and pair stands beside another one; each text of the pair bears its name."""
    css = (pages.FOLDER / "workshop.css").read_text(encoding="utf-8")
    phone = css.partition("@media screen and (max-width: 37.5rem) {")[2].partition("\n}")[0]
    blocks = next(line for line in phone.splitlines() if "display: block; width: auto" in line)
    assert all(f"{table} td" in blocks for table in (".stack", ".sides")) and "table-layout: fixed" in css
    assert set(re.findall(r"<table[^>]*>", made["6-answer-key"])) == {'<table class="stack">'}
    assert re.findall(r'data-head="(.): ', made["3-pair"]) == ["A", "B"]


def read_aloud(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def test_numbers_and_marks_are_said_in_words(made: dict[str, str], tmp_path: Path) -> None:
    """Before a sentence its number is called one, a mark bears its name, a count says what it counts; unseen."""
    for name in ("2-handout", "3-pair", "6-answer-key"):
        html = made[name]
        assert html.count('<span class="n">') == html.count('<span class="sr">sentence </span><span class="n">') > 10
        assert not re.search(r"[.?!”] [AB]?\d{1,2}\s+[A-Z]", read_aloud(html)), name
    key = made["6-answer-key"].partition("</h2>")[0]
    assert key.count("m-first") == key.count('<span class="sr">[hedge] </span><span class="mark m-hedging m-first"') > 5
    assert "[hedge]" not in read_aloud(made["2-handout"])
    pack = tmp_path / "pack"
    plan = prepared(fr.read(["The ferry may stop today. The boats are in."]), chosen(students=2))
    data(plan, pack)
    (tmp_path / "t.csv").write_text("student,1,2\n01,1,\n02,1,\n")
    results(pack, [tmp_path / "t.csv"], tmp_path / "out")
    page = (tmp_path / "out/class.html").read_text(encoding="utf-8")
    assert "sentence 1 : The ferry may stop today., marked by 2 sentence 2 : The boats" in read_aloud(page)
    assert ".sr { position: absolute" in page and ".sr { display: none" in page


def test_a_table_that_scrolls_takes_the_keyboard(made: dict[str, str]) -> None:
    """Each has a role, a name and a place in the order of tabs."""
    for html in (made["6-answer-key"], (pages.FOLDER / "class.html.j2").read_text(encoding="utf-8")):
        boxes = re.findall(r'<div class="table"[^>]*>', html)
        assert boxes and all('role="region" tabindex="0" aria-label="' in box for box in boxes)


def test_a_text_without_a_title_is_called_by_its_first_words() -> None:
    """Handout, plan and key name it so; no id of the kit is shown on a page."""
    plan = prepared(fr.read(["The ferry may stop for a month, perhaps two, they say."]), chosen(students=1))
    for stem, _, inside, _ in sheets(plan):
        assert plan.main.name not in inside.partition('<script type="application/json"')[0], stem
        if stem in ("1-plan", "2-handout", "6-answer-key", "slides", "mark"):
            assert "The ferry may stop for a month, perhaps …" in inside, stem
    named = prepared(fr.read(pd.DataFrame({"text": ["It may rain."], "title": ["Rain"]})), chosen(students=1))
    assert named.main.title == "Rain"


def test_an_article_named_by_words_of_several_titles_is_told() -> None:
    """Which ones fit and which is taken; where none fits, the titles; an id alone says nothing."""
    titles = ["Bridge shut", "School lunch", "New bridge"]
    frame = fr.read(pd.DataFrame({"article_id": list("abc"), "title": titles, "text": ["It may rain."] * 3}))
    said = prepared(frame, chosen(), article="bridge").notes
    assert said == ["'bridge' fits 2 articles: Bridge shut (a); New bridge (c); the first is taken"]
    for one, name in (("lunch", "b"), ("c", "c")):
        plan = prepared(frame, chosen(), article=one)
        assert plan.main.name == name and not plan.notes
    with pytest.raises(ParameterError, match=r"Bridge shut \(a\); School lunch \(b\); New bridge \(c\)"):
        prepared(frame, chosen(), article="nonsense")


def test_the_plan_says_what_the_slides_show(made: dict[str, str]) -> None:
    """Paper has no steps; sentences that are left out on the slides are counted."""
    shown = made["slides"].count(">Sentence ")
    rows = made["6-answer-key"].partition("<tbody>")[2].partition("</tbody>")[0]
    marked = len(set(re.findall(r"</span>(\d+)</th>", rows)))
    assert "slides.pdf</strong> shows the answers at once" in made["1-plan"] and shown < marked
    assert f"On the slides are {shown} of the {marked} sentences" in made["1-plan"]
