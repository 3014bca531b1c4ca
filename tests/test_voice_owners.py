"""Whose claim a noun hands over, and whose words judge it."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()


def sources(text: str, layer: str, cue: str) -> list[str]:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == layer and cue in s.cue.lower()]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Mr. Holm made the odd claim that the bridge was his.", "Mr. Holm"),
        ("Anna Holm has doubled down on her claim that the bridge was hers.", "Anna Holm"),
        ("The port sent Ole Brandt to press the bold claim that the bridge was safe.", "Ole Brandt"),
        ("Anna Holm denied Brandt's repeated claim that the dam leaks.", "Brandt"),
        ("Nobody believed the Obama-era group's claim that the dam holds.", "the Obama-era group"),
        ("Anna Holm rejected his false claims that the dam leaks.", ""),
        ("Anna Holm stood up against claims that the dam leaks.", ""),
    ],
)
def test_the_owner_of_a_claim(text: str, owner: str) -> None:
    """Its owner stands in front of the noun or is the subject of the verb that makes it; else nobody."""
    assert sources(text, "attribution", "claim") == [owner]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr. Holm called Mr. Vass’s claim “another sad trick.”", "Mr. Holm"),
        ("Mr. Holm said Mr. Vass’s claim he could fly was “another sad trick.”", "Mr. Holm"),
        ("Mr. Holm denied Mr. Vass’s claim that the dam was “full of holes.”", "Mr. Vass"),
    ],
)
def test_who_judges_a_claim(text: str, speaker: str) -> None:
    """Words that judge a claim are the judge's; words that are the claim are its owner's."""
    assert sources(text, "quotation", "") == [speaker]


def test_whose_claim_it_is_does_not_speak_next() -> None:
    """The owner of a claim that somebody else speaks of is not who goes on."""
    text = "Rolf Holm disagreed with Olaf Vass’s claim that the dam leaks. “It is dry,” he said."
    assert sources(text, "attribution", "said") == ["Rolf Holm"]


def test_an_owner_may_stand_behind() -> None:
    """ "An admission from Anna Holm that" is hers."""
    text = "The book has an odd admission from former mayor Anna Holm that the dam leaks."
    assert sources(text, "attribution", "admission") == ["Anna Holm"]
