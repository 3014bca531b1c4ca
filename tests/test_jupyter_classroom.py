"""The widget for a class: one button, the lesson's own words, no key before its time, nobody gets another's marks."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.jupyter import ClassMarking
from framing.report import agreement, coding
from framing.sample import folder
from framing.workshop.handed import collect
from framing.workshop.lead import Leading
from framing.workshop.pack import prepared
from framing.workshop.reasons import KINDS
from framing.workshop.settings import chosen

TEXT = "The pool may open.  Perhaps it is full. Tickets cost two coins."
ARTICLES = pd.DataFrame({"article_id": ["a/1", "b"], "title": ["First", "Second"], "text": [TEXT, "It may rain."]})
MAY = {"start": 9, "end": 12, "layer": "hedging", "label": "hedge", "voice": ""}


def begin(widget: ClassMarking, name: str, sure: bool = False) -> None:
    """What the browser does when somebody gives a name."""
    widget.student = {"name": name, "sure": sure, "turn": widget.student.get("turn", 0) + 1}


def marked(where: Path, name: str) -> ClassMarking:
    """A widget in which somebody marked a word."""
    widget = ClassMarking(ARTICLES, folder=where)
    begin(widget, name)
    widget.work = {"article_id": "a/1", "marks": [MAY], "change": 1}
    return widget


def test_beginners_have_one_button() -> None:
    """A hedge is a hedge; the kinds are there when they are asked for; nobody is asked for voices."""
    plain = ClassMarking(ARTICLES)
    assert [(x["layer"], x["label"]) for x in plain.labels] == [("hedging", "hedge")]
    assert plain.voices == []
    assert len(ClassMarking(ARTICLES, kinds=True).labels) == 8
    more = ClassMarking(ARTICLES, ["hedging", "booster", "attribution"])
    assert [x["label"] for x in more.labels] == ["hedge", "booster", "reporting_word"]


def test_sentences_have_numbers() -> None:
    """Each begins where its first letter stands."""
    assert [TEXT[a:][:7] for a in ClassMarking(ARTICLES).article["sentences"]] == ["The poo", "Perhaps", "Tickets"]


def test_widget_key_and_table_use_the_same_words() -> None:
    """Every kind in the key's table is the word on its mark and in the widget; no word of the kit's own is there."""
    page = Leading(prepared(fr.read(folder()), chosen("advanced"), sample=True), True)
    names = page.names
    assert names["hedging:hedge"] == "hedge" and names["attribution:reporting_word"] == "reporting word"
    assert {":".join(kind) for kind in KINDS} <= set(names)
    shown = page.key().html
    for layer, label in {(s.layer, s.label) for s in page.lesson.main.spans.itertuples()}:
        assert shown.count(names[f"{layer}:{label}"]) >= 2
    assert "epistemic</" not in shown and "doxastic</" not in shown


def test_the_key_is_kept_back_until_it_is_asked_for() -> None:
    """No mark and no reason in key, words alike or pair; a report leaves out what is kept back."""
    page = Leading(prepared(fr.read(folder()), chosen(), sample=True), True)
    for piece in (page.key, page.alike, page.pair):
        assert "m-hedging" not in piece(False).html and "per 100" not in piece(False).html
        assert piece(False).html != piece(True).html
    assert "m-hedging" in page.pair(True).html
    assert 'class="left-out"' in page.key(False).html and "page.key(True)" in page.key(False).html


def test_the_kits_marks_are_refused_where_they_are_not_allowed() -> None:
    """Also if the browser asks."""
    for allowed in (False, True):
        widget = ClassMarking(ARTICLES, kit=allowed)
        begin(widget, "7")
        widget.asked = True
        assert bool(widget.kit) is allowed is widget.offered


def test_each_student_has_a_file_of_the_text(tmp_path: Path) -> None:
    """Its lines say who and which text; before a name is given nothing is kept."""
    widget = ClassMarking(ARTICLES, folder=tmp_path)
    widget.work = {"article_id": "a/1", "marks": [MAY], "change": 1}
    assert list(tmp_path.iterdir()) == []
    marked(tmp_path, " 8b / 7 ")
    (file,) = tmp_path.iterdir()
    assert file.name == "marks-a-1-8b-7.jsonl"
    row = json.loads(file.read_text("utf-8"))
    assert (row["article_id"], row["annotator"], row["cue"]) == ("a/1", "8b / 7", "may")


def test_nobody_gets_anothers_marks(tmp_path: Path) -> None:
    """Another number starts without marks; the same number of a second class only with a yes to the question."""
    marked(tmp_path, "7")
    other = ClassMarking(ARTICLES, folder=tmp_path)
    begin(other, "8")
    assert (other.asking, other.article["marks"]) == (False, [])
    same = ClassMarking(ARTICLES, folder=tmp_path)
    begin(same, "7")
    assert same.asking and same.article["marks"] == [] and "7 has 1 mark here already" in same.question
    begin(same, "7", sure=True)
    assert not same.asking and same.article["marks"] == [MAY]
    assert same.progress == [1, 0]
    hasty = ClassMarking(ARTICLES, folder=tmp_path)
    begin(hasty, "7", sure=True)  # a yes to nothing that was asked
    assert hasty.asking


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "a\x00b"])
def test_who_gives_no_name_is_asked_again(tmp_path: Path, name: str) -> None:
    """With what is wanted."""
    widget = ClassMarking(ARTICLES, folder=tmp_path)
    begin(widget, name)
    assert widget.asking and "up to 40 characters" in widget.question


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    """It is named, stays as it is, and the widget waits."""
    widget = ClassMarking(ARTICLES, folder=tmp_path)
    widget.file("7").write_text("{", encoding="utf-8")
    begin(widget, "7")
    assert widget.asking and "is not JSON" in widget.question
    assert widget.file("7").read_text("utf-8") == "{"


def test_a_plain_hedge_meets_one_of_any_kind(tmp_path: Path) -> None:
    """In a class's results and in validation: the word is found, and no label is said to be wrong."""
    texts = fr.read(pd.DataFrame({"article_id": ["a/1"], "text": [TEXT]}))
    widget = marked(tmp_path, "7")
    lesson = prepared(texts, chosen(), article="a/1")
    (handed,) = collect([tmp_path], lesson).handed
    assert handed.student == "7" and [m.layer for m in handed.marks] == ["hedging"]
    by_hand = coding.hand(texts, "", str(widget.file("7")))
    spans = fr.annotate(texts, layers=["hedging"])
    ids = ["a/1"]
    assert agreement.accuracy(by_hand.marks, spans, ids)[["label", "recall"]].values.tolist() == [["all", 1.0]]
    assert "other label" not in set(agreement.differences(by_hand.marks, spans, ids)["what"])
