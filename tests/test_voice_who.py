"""Who speaks, by how they are named: names whole and clean, two at once, sources without a name, what is nobody."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.annotators.voice.who.fronts import unglued
from framing.segment import Segments

HEAR = hearing()


def told(text: str) -> list[str]:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "attribution"]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.source, s.rule.partition(":")[0]) for s in HEAR(Segments(text))[0] if s.layer == "quotation"]


@pytest.mark.parametrize(
    "front",
    ["Apparently", "Unfortunately", "Although", "Plaintiff", "Even", "Vermont’s", "Socialist", "CLOSE", "So", "Later"],
)
def test_what_is_glued_to_a_name_comes_off(front: str) -> None:
    """A word in front with a capital is no given name, neither there nor where the last name stands alone."""
    text = f"{front} Anna Holm said the bridge was shut. The river rose. Holm told the court that it would open."
    assert told(text) == ["Anna Holm", "Anna Holm"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Although Denmark has denied it, the talks go on.", "Denmark"),
        ("Like Holm, Orlova said no. Holm said yes.", "Orlova"),
        ("The paper was written by Director of Policy Emil Holm. Holm said no.", "Emil Holm"),
        ("One senior Democrat said no.", "one senior Democrat"),
        ("A Karsk Post column said no.", "a Karsk Post column"),
    ],
)
def test_names_without_their_front(text: str, source: str) -> None:
    """Conjunctions, articles and the end of an office come off; a party member without a name has none."""
    assert told(text)[0] == source


@pytest.mark.parametrize(
    "name",
    ["Sally Holm", "Kelly Brandt", "Emily Kane", "Women’s Rights Watch", "Policy Exchange", "Story Holm", "Daily Mail"],
)
def test_given_names_and_bodies_keep_their_front(name: str) -> None:
    """Names in -ly, owners in the name of a body, and names of two words stay whole."""
    assert unglued(name.split(), {"rights"}, {"watch", "mail"}) == name.split()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Danish Ministry of Defence said no.", "Danish Ministry of Defence"),
        ("“No,” said the Karsk Board of Roads and Rivers.", "Karsk Board of Roads and Rivers"),
        ("It rained, according to the Centers for Water and Power Services.", "Centers for Water and Power Services"),
        ("“No,” says Karsk Office of Roads and Rivers spokeswoman Emily Kane.", "Emily Kane"),
        ("A Department of Roads lawyer said no.", "a Department of Roads lawyer"),
        ("It rained, according to the University of Karsk’s report.", "University of Karsk"),
        ("It rained, according to the University of Karsk’s lawyers.", "the University of Karsk’s lawyers"),
        ("“No,” said Karsk Chamber of Trade President Emil Holm.", "Emil Holm"),
        ("John Fund of Karsk said no.", "John Fund"),
        ("“No,” said the Karsk Board of Roads and Emil Holm.", "Karsk Board of Roads and Emil Holm"),
        ("It rained, according to the Karsk Post on Monday.", "Karsk Post"),
    ],
)
def test_the_name_of_a_body_goes_on_behind_its_preposition(text: str, source: str) -> None:
    """A ministry of something is named whole; who works for it is somebody else."""
    assert told(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Holm and Peter Brandt wrote that it was late.", "Anna Holm and Peter Brandt"),
        ("Anna Holm and Peter Brandt ran the study. Holm and Brandt said no.", "Anna Holm and Peter Brandt"),
        ("Both Holm and Orlova said no.", "Holm and Orlova"),
        ("“No,” said Anna Holm and Peter Brandt.", "Anna Holm and Peter Brandt"),
        ("It is late, according to Anna Holm and Peter Brandt.", "Anna Holm and Peter Brandt"),
        ("Reps. Anna Holm, D-Maine, and Peter Brandt, R-Iowa, said no.", "Anna Holm and Peter Brandt"),
        ("Anna Holm, Peter Brandt and Ivo Lund said no.", "Anna Holm, Peter Brandt and Ivo Lund"),
        ("The Roads Department and the Rivers Agency said no.", "Roads Department and Rivers Agency"),
        ("Anna Holm and her lawyers said no.", "Anna Holm and her lawyers"),
        ("He says that farmers and fishermen have warned of floods.", "farmers and fishermen"),
        ("The U.S. Salt and Water Service announced a plan late on Friday.", "U.S. Salt and Water Service"),
        (
            "An engineer from the Department of Roads and Bridges said no.",
            "an engineer from the Department of Roads and Bridges",
        ),
    ],
)
def test_two_who_speak_together_are_both_the_source(text: str, source: str) -> None:
    """Subjects joined by "and" are one source of that form; an "and" in the name of a body joins nobody."""
    assert told(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The vote was held in Karsk and Holm said no.", "Holm"),
        ("The storm hit Karsk and residents said no.", "residents"),
        ("The mayor left and Anna Holm said no.", "Anna Holm"),
        ("Anna Holm left the hall and Peter Brandt says no.", "Peter Brandt"),
        ("The road was shut – and city officials said no.", "city officials"),
    ],
)
def test_what_else_and_joins(text: str, source: str) -> None:
    """Where "and" joins two clauses, the second one's subject speaks alone."""
    assert told(text)[-1] == source


def test_they_are_the_two_who_spoke_and_he_is_neither() -> None:
    """Two who spoke together are meant by "they"; whoever spoke alone before stays the one "he" means."""
    text = "Ivan Lund said no. Anna Holm and Peter Brandt wrote that it was late. They said it was cold. He said yes."
    assert told(text) == ["Ivan Lund", "Anna Holm and Peter Brandt", "Anna Holm and Peter Brandt", "Ivan Lund"]
    assert kinds("“No,” said Anna Holm and Peter Brandt.") == [("Anna Holm and Peter Brandt", "person")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("When Rep. Nora Holm (D., Maine) says no, they listen.", "Nora Holm"),
        ("Sen. Jeff Holm, R-Ohio, who said no, left.", "Jeff Holm"),
        ("Sen. Jeff Holm, R-Ohio, chairman of the Senate Roads Committee, said no.", "Jeff Holm"),
        ("King, R-Ohio, said no. Peter King is a senator.", "Peter King"),
        ("The Night Fair. Holm said no.", "Holm"),
        ("USA Today reported that it rained.", "USA Today"),
    ],
)
def test_party_and_state_are_no_name(text: str, source: str) -> None:
    """A politician's party and state come off; a last name may be a title; a sentence's end is no given name."""
    assert told(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“No,” the ex-wife, who would not be named, told the Karsk Mail.", "the ex-wife"),
        ("It is late, according to a housing advocate.", "a housing advocate"),
        ("Democrats are accusing the mayor of lying.", "Democrats"),
        ("Other bankers, including Anna Holm of Lund, have warned of floods.", "other bankers"),
        ("People inside the agency say it is late.", "People inside the agency"),
        ("Inside sources have described him as loud.", "Inside sources"),
        ("Indeed, dozens of them accused the mayor of lying.", "dozens of them"),
        ("Nearly half of the farmers said no.", "Nearly half of the farmers"),
        ("Several Karsk Post readers said no.", "several Karsk Post readers"),
        ("A poll conducted on Monday showed that it was late.", "a poll"),
        ("Karsk University researchers this week found that it was late.", "Karsk University researchers"),
        ("A chorus of people said no.", "a chorus of people"),
        ("Payday lenders say it is late.", "Payday lenders"),
        ("Some 40 percent say it is late.", "some 40 percent"),
        (
            "A clerk with an idea of how the Karsk Port works said no.",
            "a clerk with an idea of how the Karsk Port works",
        ),
        ("Another pilot who knows the mayor and has flown there for years told Radio Karsk no.", "another pilot"),
        ("The president tried to win over Emil Holm, saying no.", "the president"),
        ("Other municipal and church critics accused the mayor of lying.", "Other municipal and church critics"),
        ("The wing (opened by Anna Holm) was shut. The summary (of May) claims that it is late.", "the summary"),
    ],
)
def test_sources_without_a_name_whatever_stands_behind_their_noun(text: str, source: str) -> None:
    """A noun for people is a source, with a clause, a bracket, an example or a participle behind it as well."""
    assert told(text)[-1] == source


@pytest.mark.parametrize(
    "text",
    [
        "Criticism arose at once, explaining that it was late.",
        "More evidence has emerged showing that it was late.",
        "No one is arguing that it was late.",
        "\n\nRole At Hotelia\n\nThe hotel is old. “It was a shelter,” he says.",
        "The centre of the official bill claims that it is late.",
        "Rather than trying to settle with residents to say it was late.",
    ],
)
def test_what_is_nobody(text: str) -> None:
    """A word that opens a sentence, a heading, a thing with people behind its preposition, nobody: no source."""
    assert not any(told(text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Thereafter, the preacher Emil Holm appeared on screens, urging men to fight.", "Emil Holm"),
        ("Monday morning, Seth Holm, the mayor of Karsk, officially announced that he is running.", "Seth Holm"),
        ("Full Emil Holm Story\n\nEmil Holm is full of ideas. Emil Holm left. Holm said no.", "Emil Holm"),
        ("Long said no. The senator Ann Long left.", "Ann Long"),
        ("It was filed by New York Attorney General Berta Brandt. Brandt said no.", "Berta Brandt"),
        ("North Korea has rockets. On Monday, the North said no.", "North Korea"),
        ("The paper was sent by Mr Holm’s clerk, Emil Lund. Lund said no.", "Emil Lund"),
        ("Criticism of Karsk grew. Ann Long said no. Long said yes.", "Ann Long"),
    ],
)
def test_names_behind_what_opens_a_sentence(text: str, source: str) -> None:
    """An opening word or a headline's word hides no name, and a last name that is a plain word stays one."""
    assert told(text)[-1] == source


def test_a_link_to_another_page_is_no_turn_of_an_interview() -> None:
    """Words behind "More:" and "FILE PHOTO:" are nobody's."""
    text = "Holm left.\n\nMore: A fire in Karsk\n\nMore: A flood in Lund\n\nFILE PHOTO: Emil Holm I saw in Karsk"
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Vale and her deputy, Omar Falk, said in a letter that it was late.", "Anna Vale and Omar Falk"),
        ("On Monday, Vale and the harbour master, Omar Falk, told guests that it was late.", "Anna Vale and Omar Falk"),
        ("“It is late,” said Anna Vale and her deputy, Omar Falk.", "Anna Vale and Omar Falk"),
        ("“It is late,” said Anna Vale and her deputy, Omar Falk, on Monday.", "Anna Vale and Omar Falk"),
        ("The yard in Karsk and its owner, Omar Falk, said it was late.", "Omar Falk"),
    ],
)
def test_two_who_speak_where_the_second_has_a_role(text: str, source: str) -> None:
    """A name, "and", a role and its name are two who speak together; behind a place the second is alone."""
    assert told(f"Anna Vale was there. {text}") == [source]
