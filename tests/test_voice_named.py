"""Names in their one form, whose participle it is, and what "that" stands for in front of a cue."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()


def last(text: str) -> str:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "attribution"][-1]


@pytest.mark.parametrize("name", ["Edda Becker", "Edda Connor", "Edda Weaver", "Edda Brandt", "Edda Farmer"])
@pytest.mark.parametrize(
    "before", ["{0} seized the rope.", "It rained. {0} was away.", "{0} rang.\n\nMs {1} was away."]
)
def test_a_name_that_ends_like_a_trade_stays_a_name(name: str, before: str) -> None:
    surname = name.partition(" ")[2]
    assert last(f"{before.format(name, surname)} She claimed that it was late.") == name


@pytest.mark.parametrize("who", ["A baker", "The London weaver", "A Karsk farmer"])
def test_a_trade_with_an_article_is_somebody_without_a_name(who: str) -> None:
    unnamed = who[0].lower() + who[1:]
    assert last(f"{who} seized the rope. She claimed that it was late.") == unnamed


@pytest.mark.parametrize("house", ["a supermarket", "a bakery", "the pharmacy", "a farm", "the Karsk co-operative"])
def test_a_house_of_trade_speaks(house: str) -> None:
    assert last(f"Prices rose, and {house} said that it was late.").lower().endswith(house.split()[-1])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It rained, acting YPA Administrator Andrea Holm said.", "Andrea Holm"),
        ("It rained, former Vice-President Omar Falk said.", "Omar Falk"),
        ("It rained, Professor Emeritus Omar Falk said.", "Omar Falk"),
        ("It rained, Long Lake Wire’s Olga Holm said.", "Olga Holm"),
        ("Karsk-based Capital Yard told the town that it rained.", "Capital Yard"),
        ("Mayor Park Sun-ho runs the yard. It rained, Park casually said.", "Park Sun-ho"),
        ("TESSLER SAYS IT RAINED.\n\nThe clerk Olga Tessler left.", "Olga Tessler"),
        ("Olga Holm, Republican of Ohio said it rained.", "Olga Holm"),
        ("Omar Falk met Olga Falk. It rained, Mrs. Falk said.", "Olga Falk"),
        ("Omar Falk met Olga Falk. It rained, Mr. Falk said.", "Omar Falk"),
        ("Omar Falk left. It rained, Mrs. Falk said.", "Mrs. Falk"),
        ("Vale came and her deputy, Omar Falk, said it rained.", "Omar Falk"),
        ("The town’s new chief, Sen. Olga Holm of Lund, said it rained.", "Olga Holm"),
        ("“It rained,” King said.", "King"),
        ("The king left. “It rained,” King said.", ""),
    ],
)
def test_a_name_has_one_form(text: str, source: str) -> None:
    """Titles, owners and a party with its state come off; a surname may stand first; capitals of a heading count."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Bureau of Fish, Timber and Yards wrote that the law held.", "Bureau of Fish, Timber and Yards"),
        (
            "The Harbour boards for Marland and Lund confirmed that it leaked.",
            "the Harbour boards for Marland and Lund",
        ),
        ("Olga Holm from Lund and Omar Falk said that it leaked.", "Omar Falk"),
    ],
)
def test_a_name_with_and_is_kept_whole(text: str, source: str) -> None:
    """A bureau for several things is one body, and people of two places are not the second place."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Both were there, with Mr. Holm saying that it rained.", "Mr. Holm"),
        ("The day ended with Olga Holm saying that it rained.", "Olga Holm"),
        ("The mayor had a call with Olga Holm saying that it rained.", ""),
        ("Skeptics are not satisfied with the bridge and the yard, saying that the picture is fake.", "Skeptics"),
    ],
)
def test_a_participle_has_a_subject(text: str, source: str) -> None:
    """Whoever stands between "with" and the participle, else what the sentence begins with."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Tram Union leaders backed the old report that formally accused Lund of it.", "the old report"),
        ("Olga Holm got a letter from a ministry that pledged to be fair.", "a ministry"),
        ("Olga Holm, the Lund data clerk who in May claimed that she was fired, left.", "Olga Holm"),
    ],
)
def test_that_stands_for_the_noun_in_front(text: str, source: str) -> None:
    """Of "a report that accused" the report accuses, not whoever the sentence is about."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Deputy Yard Minister Olga Holm met Omar Falk. The deputy yard minister said it rained.", "Olga Holm"),
        ("Candidate Omar Falk left. The Marland senator said it rained.", "Omar Falk"),
        ("Nordkraft, a maker of boats, left Karsk. The company said it rained.", "Nordkraft"),
        ("The Marland Ministry of Roads left. The ministry said it rained.", "Marland Ministry of Roads"),
    ],
)
def test_a_description_is_somebody(text: str, source: str) -> None:
    """An office with all its words, a candidate by another office, a firm by what it is called, a body's whole name."""
    assert last(text) == source


def test_a_passing_report_is_not_whom_the_next_sentence_means() -> None:
    """What "that" stands for does not go on as a speaker."""
    text = "Olga Holm was harsh on a bureau that vowed to be open. She left. The bureau said it was late."
    assert last(text) == "the bureau"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm stressed that Omar Falk denied it. “It is late,” he said.", "Omar Falk"),
        ("Emil Roe stressed that Omar Falk denied it. “It is late,” he said.", "Emil Roe"),
        ("As Olga Roe sang, and a clerk danced, Mr. Holm seemed moved. “It is late,” he said.", "Mr. Holm"),
        ("The tone was set by Omar Falk’s speech, in which he noted that it was late.", "Omar Falk"),
        ("Nine clerks, among them Olga Holm, met. On Friday, she said it was late.", "Olga Holm"),
        ("Nine clerks, among them Olga Holm and Ada Roe, met. On Friday, she said it was late.", ""),
        ("Omar Falk left. He went on to add that it was late.", "Omar Falk"),
        ("Omar Falk met Emil Roe. “It is late,” he said.", "Omar Falk"),
        ("Reporters asked Emil Roe. “It is late,” he said.", "Emil Roe"),
        ("Omar Falk left. One clerk told the court that it rained. “It is late,” he said.", "one clerk"),
        ("Omar Falk left. Some clerks told the court that it rained. “It is late,” he said.", "Omar Falk"),
    ],
)
def test_whom_he_and_she_mean(text: str, source: str) -> None:
    """The one who reports rather than the one reported; the owner of a speech; the only one who is named."""
    assert last(text) == source
