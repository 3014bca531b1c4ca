"""Whose a second verb is that "and" or "but" joins to the first."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()
LEADERS = "Labour leaders and old ministers"


def last(text: str) -> str:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "attribution"][-1]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm met Omar Falk and said it rained.", "Olga Holm"),
        ("The Tram Union backed the Roads Bureau and said it rained.", "Tram Union"),
        ("The guard sighed, looked up at the Long Tower and told Olga Holm it was over.", "the guard"),
        ("Her backers met outside the yard, waved Marland flags and later said it was over.", "her backers"),
        ("Holm points at the Tram Council and the Roads Bureau and urged each to act. Holm left.", "Holm"),
        ("Tram leaders have studied the long, dull plan and have also called for a vote.", "Tram leaders"),
        ("One tired River Guard agent turned to Olga Holm and said it was over.", "one tired River Guard agent"),
        ("Olga Holm left. She sold the Tram Union and said it was over.", "Olga Holm"),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text: str, source: str) -> None:
    """What stands in front of "and said" is never the subject of "said": that is the subject of the verb before."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm said that Omar Falk left and warned that it may rain.", "Olga Holm"),
        ("Olga Holm said the Tram Union was poor but warned that it may rain.", "Olga Holm"),
        ("Olga Holm left as one clerk ran up to her and warned that it may rain.", "one clerk"),
        ("Olga Holm wept when Omar Falk came and said it was over.", "Omar Falk"),
    ],
)
def test_of_a_report_the_first_speaker_goes_on(text: str, source: str) -> None:
    """Behind "that", "was" and "has" the one who reports goes on; a clause with a plain verb goes on itself."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm and Omar Falk said it rained.", "Olga Holm and Omar Falk"),
        ("Olga Holm and Omar Falk met and said it rained.", "Olga Holm and Omar Falk"),
        ("Olga Holm met Omar Falk and Emil Roe said it rained.", "Emil Roe"),
    ],
)
def test_and_before_a_name_joins_names(text: str, source: str) -> None:
    """A name between "and" and the cue speaks itself, or with the name before it."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Yard Bureau is now looking into the fire after it determined there was a leak.", "Yard Bureau"),
        ("Olga Holm wept after the Yard Bureau shut the gate for what it called “good reasons.”", "Yard Bureau"),
        ("Norway has backed the plan, but it has flatly denied such claims.", ""),
        ("Egypt has backed the plan, but it has flatly denied that it leaked.", "Egypt"),
        ("Olga Holm has backed the plan, but it has flatly denied that it leaked.", ""),
        ("Labour leaders and old ministers are fasting more to show what they say is a need.", LEADERS),
        (
            "The Lock Guard met Holm. Clerks have now printed the names of men they claimed had gone.",
            "Clerks",
        ),
        ("Angry old people took to the streets over what they described as a mild sentence.", "Angry old people"),
    ],
)
def test_it_and_they_can_be_the_subject_of_their_own_sentence(text: str, source: str) -> None:
    """The clause in front of the pronoun tells; "it" is a body or a state, never a person, "they" are several."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Tram lobbyists firmly opposed the rules. It would be too dear, they said.", "Tram lobbyists"),
        (
            "Olga Holm and Omar Falk of Karsk left the yard. They argue that it is too big.",
            "Olga Holm and Omar Falk",
        ),
        ("The news angered some old farmers in Karsk. They say that it was too big.", "some old farmers"),
        ("The news angered some old farmers and two clerks. They say that it was too big.", ""),
        ("Aid workers have urged the town to file. They continue to say the yard will open.", "Aid workers"),
        ("The river bends. They say the yard will open.", ""),
    ],
)
def test_they_can_be_the_people_of_the_sentence_before(text: str, source: str) -> None:
    """Its subject, or the one phrase for people in it; nobody where two fit."""
    assert last(text) == source
