"""The glossary: its examples are true of the kit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import framing as fr
from framing.model import HEDGES, LAYERS, REPORT_TONES, VOICES

TEXT = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")
ENTRY = re.compile(r"^\*\*([\w ]+)\*\* (.+)$", re.MULTILINE)
ENTRIES = dict(ENTRY.findall(TEXT))
LAYER = {**dict.fromkeys(HEDGES, "hedging"), "booster": "booster", "attribution": "attribution"}


def examples(term: str) -> list[str]:
    return re.findall(r"\*([^*]+)\*", ENTRIES[term])


def test_every_term_of_the_model_is_explained() -> None:
    """Labels, tones and voices that a table can hold have their line, each with an example."""
    named = {*HEDGES, *REPORT_TONES, "booster", "voice", "source", "repetition", "quotation", "attribution"}
    assert named <= set(ENTRIES)
    assert all(f"**{v}**" in TEXT for v in VOICES)
    assert {"hedging", "booster", "attribution", "quotation", "tone", "repetition"} <= set(LAYERS)
    assert all(examples(term) for term in ENTRIES), [term for term in ENTRIES if not examples(term)]


@pytest.mark.parametrize("term", sorted(LAYER))
def test_bracketed_examples_are_marked_and_no_other_word_is(term: str) -> None:
    """What stands in brackets is marked with that label; in an example without brackets nothing is marked."""
    for example in examples(term):
        plain = re.sub(r"[\[\]]", "", example)
        found = fr.annotate(plain, layers=[LAYER[term]])
        wanted = re.findall(r"\[([^]]+)\]", example)
        assert found["cue"].tolist() == wanted, (example, found["rule"].tolist())
        if term in HEDGES:
            assert set(found["label"]) <= {term}


@pytest.mark.parametrize("term", ["loaded", "slur label", "in company"])
def test_examples_of_loaded_words_are_marked_so(term: str) -> None:
    """The word in brackets is marked with that reason; without brackets no word is."""
    for example in examples(term):
        found = fr.annotate(re.sub(r"[\[\]]", "", example), layers=["loaded"])
        kept = found if term == "loaded" else found[found["label"] == term.replace(" ", "_")]
        assert kept["cue"].tolist() == re.findall(r"\[([^]]+)\]", example), (example, found["rule"].tolist())


@pytest.mark.parametrize("tone", ["endorsing", "distancing", "strong"])
def test_examples_of_tone_are_marked_so(tone: str) -> None:
    """The reporting verb of each example has the tone it stands under."""
    for example in (re.sub(r"[\[\]]", "", e) for e in examples(tone)):
        assert fr.annotate(example, layers=["attribution"])["label"].tolist() == [tone], example


def test_what_is_said_of_tone_is_true() -> None:
    """The sentences on tone, here and in "what this kit does not claim", are what TextBlob gives."""
    from textblob import TextBlob

    def polarity(text: str) -> float:
        return float(TextBlob(text).sentiment.polarity)

    limits = (Path(__file__).parents[2] / "docs" / "not-claimed.md").read_text(encoding="utf-8")
    assert all(words in limits for words in ("What a clever plan", "A serious talk", "a massacre of forty villagers"))
    assert polarity("a terrible day") < 0 < polarity("a good day") and polarity("What a clever plan") > 0
    assert polarity("A serious talk") < 0 == polarity("a massacre of forty villagers")
    assert TextBlob("a wonderful day").sentiment.subjectivity > TextBlob("a Tuesday").sentiment.subjectivity
