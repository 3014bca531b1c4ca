"""Words in marks that nobody speaks: shows, banners, so-called things; and subjects that a show's name hides."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()


def quoted(text: str) -> list[tuple[str, str]]:
    return [(s.label, s.source) for s in HEAR(Segments(text))[0] if s.layer == "quotation"]


def told(text: str) -> list[tuple[str, str]]:
    return [(s.cue, s.source) for s in HEAR(Segments(text))[0] if s.layer == "attribution"]


@pytest.mark.parametrize(
    "text",
    [
        "“We must wait,” Emil Holm said in an interview with NBK’s “Face the Town.”",
        "“We must wait,” Emil Holm told NBK News’ “This Week in Karsk.”",
        "“We must wait,” Emil Holm said in an appearance on “Face the Town.”",
        "“We must wait,” said Emil Holm of a pact that would be called the “North Sea Trade Agreement.”",
    ],
)
def test_a_show_with_its_full_stop_is_no_quotation(text: str) -> None:
    """A name of a programme or a thing at the end of a sentence is a title, whatever cue stands near."""
    assert quoted(text) == [("direct", "Emil Holm"), ("title", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Under a banner reading “Win in May,” Emil Holm called for calm.",
        "Emil Holm said it was cold; he wore a T-shirt that said “Work Less.”",
        "The plates read “choose life,” Emil Holm said.",
        "Emil Holm pointed to the so-called “Brandt letter,” as well as the rain.",
    ],
)
def test_nobody_speaks_what_is_written_on_things(text: str) -> None:
    """What a banner, a shirt or a plate says, and what is only so called, has no speaker."""
    assert quoted(text) == [("scare", "")]
    assert ("", "Emil Holm") in [("", source) for _, source in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Emil Holm said on Monday: “Stop.”",
        "Emil Holm said no. “Read The Signs Again.”",
        "Emil Holm read the sign and said “no more of that.”",
    ],
)
def test_what_only_looks_like_it_keeps_its_speaker(text: str) -> None:
    """Capitals and full stops alone make no show, a sign that is read by somebody no lettering."""
    assert quoted(text)[0][1] == "Emil Holm"


def test_a_sign_is_no_speaker() -> None:
    """Neither the sign nor who holds it says what stands on it."""
    assert told("Joe Lind held a sign saying “Greetings from Karsk” at noon.") == [("saying", "")]


def test_who_is_asked_does_not_ask() -> None:
    """Between commas "asked at the briefing" is done to the subject."""
    assert told("Emil Holm, asked at the briefing about the dam, said it was safe.") == [
        ("asked", ""),
        ("said", "Emil Holm"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "But Anna Holm, speaking on “Karsk & Friends,” mocked the rivals.",
        "Anna Holm, speaking on “Karsk & Friends,” took aim at the rivals, saying the race was won.",
        "Sen. Anna Holm, a Karsk Liberal, appeared on “The Morning Room” and said there was no time.",
        "Anna Holm, D-Ohio, gave a wave and said there was no time.",
        "On Monday, Anna Holm, a judge, went to Karsk and said there was no time.",
    ],
)
def test_a_subject_before_a_show_or_an_apposition(text: str) -> None:
    """The name of a show and an apposition do not part a subject from its verbs."""
    assert told(text)[-1][1] == "Anna Holm"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("North Marland has consistently denied that it took part.", "North Marland"),
        ("Farmers in North Marland said that it rained.", "Farmers in North Marland"),
        ("The North Side said that it rained.", "North Side"),
    ],
)
def test_a_country_with_a_point_of_the_compass(text: str, source: str) -> None:
    """It speaks where it is the whole subject."""
    assert told(text)[0][1] == source
