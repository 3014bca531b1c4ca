"""What a lesson is about: its pages speak of loaded words where it looks for those; the advanced get what fits."""

from __future__ import annotations

import re
from html import unescape

import pandas as pd
import pytest

import framing as fr
from framing.lexicon import load
from framing.sample import folder
from framing.workshop import plan, reasons, subjects
from framing.workshop.pack import prepared, sheets
from framing.workshop.settings import chosen


@pytest.fixture(scope="module")
def loaded() -> dict[str, str]:
    lesson = prepared(fr.read(folder()), chosen(layers=["loaded"], students=1), sample=True)
    return {stem: unescape(re.sub(r"<[^>]*>", "", inside)) for stem, _, inside, _ in sheets(lesson)}


def test_a_lesson_on_loaded_words_speaks_of_nothing_else(loaded: dict[str, str]) -> None:
    """No page asks for hedges; each has its own words; every mark of the key has a kind and a reason."""
    for stem, words in loaded.items():
        shown = words.partition('{"id"')[0]
        assert not re.search(r"[Hh]edge|[Bb]ooster|less certain|How sure", shown), stem
    assert (
        "What does this text want you to feel?" in loaded["slides"]
        and "Underline every loaded word" in loaded["2-handout"]
    )
    assert "Against: make the reader dislike them" in loaded["4-rewrite"] and "praise or blame" in loaded["3-pair"]
    assert "Mark every loaded word" in loaded["mark"] and "heated verb" in loaded["6-answer-key"]


def test_every_kind_of_loaded_word_has_words_for_a_class() -> None:
    """Those of the lexicon and the two that a rule finds."""
    known = {label for layer, label in reasons.KINDS if layer == "loaded"}
    assert known == {*load("loaded-en").labels, "scare_quotes", "in_company"}


@pytest.mark.parametrize("about", [subjects.CERTAINTY, subjects.LOADED])
def test_examples_of_a_subject_are_what_they_say(about: subjects.Subject) -> None:
    """The last example of the opening bears a mark and the first none; what only looks like a mark has none."""
    layers = ["loaded"] if about is subjects.LOADED else ["hedging", "booster"]
    examples = [*about.opening[1], *(words for words, _ in reasons.LOOKS[layers[0]])]
    spans = fr.annotate(
        fr.read(pd.DataFrame({"article_id": [str(i) for i in range(6)], "text": examples})), layers=layers
    )
    marked = set(spans["article_id"])
    assert "2" in marked and not marked & {"0", "3", "4", "5"}


@pytest.mark.parametrize(("minutes", "writes"), [(45, False), (60, True)])
def test_the_advanced_do_what_the_minutes_hold(minutes: int, writes: bool) -> None:
    """Under an hour no rewriting in class and no list of kinds; a text of 20 words a minute; the plan says so."""
    settings = chosen("advanced", minutes=minutes, students=1)
    lesson = prepared(fr.read(folder()), settings, sample=True)
    made = {stem: inside for stem, _, inside, _ in sheets(lesson)}
    steps = plan.phases(minutes, level="advanced")
    mark = next(p.minutes for p in steps if p.name == "Mark")
    assert settings.length == 20 * mark and len(lesson.main.segments.words) <= 1.1 * settings.length
    assert [p.name for p in steps].count("Rewrite") == writes and sum(p.minutes for p in steps) == minutes
    assert ("Say it three ways" in made["slides"]) == writes and ("Kinds:" in made["2-handout"]) == writes
    assert ("to take home" in made["1-plan"]) == (not writes)
    alone = [p.name for p in plan.phases(minutes, pair=False, level="advanced")]
    assert "Rewrite" in alone and "Two tellings" not in alone
