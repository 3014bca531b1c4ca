"""Sources of real-looking news: a clause's subject, whom "it" means, hearers, roles, and where nothing is said."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.annotators.voice.who.gate import admitted, clause
from framing.annotators.voice.who.names import Speaker, words
from framing.lexicon import load
from framing.segment import Segments

HEAR = hearing()


def speakers(text: str) -> list[str]:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "quotation"]


def cues(text: str) -> list[str]:
    return [s.cue for s in HEAR(Segments(text))[0] if s.layer == "attribution"]


def told(text: str) -> list[tuple[str, str]]:
    return [(s.cue, s.source) for s in HEAR(Segments(text))[0] if s.layer == "attribution"]


@pytest.mark.parametrize(
    ("subject", "source"),
    [
        ("Head teacher Amina Sorel", "Amina Sorel"),
        ("Harbour master Ole Brandt", "Ole Brandt"),
        ("Greg Vane", "Greg Vane"),
        ("The head teacher", "the head teacher"),
        ("Residents", "residents"),
        ("The Environment Office", "Environment Office"),
    ],
)
@pytest.mark.parametrize(
    "verb", ["shrugged it off", "waved the worries away", "played it down", "threw the letter away"]
)
def test_no_clause_is_a_source(subject: str, source: str, verb: str) -> None:
    """Behind a whole clause the speaker is its subject, without its verb and without the role in front of a name."""
    assert told(f"{subject} {verb}, adding that the cuts were small.")[-1] == ("adding", source)
    assert speakers(f"{subject} {verb}, saying the cuts were “temporary”.") == [source]


@pytest.mark.parametrize(
    "name",
    ["the mayor waved it away", "agents overheard him", "said the mayor", "the engineers think that it", "Ole saw it"],
)
def test_the_gate_lets_no_clause_through(name: str) -> None:
    """A subject with its verb never passes whole; its subject may."""
    known = words(load("speakers-en"))
    for kind in ("person", "body", "unnamed"):
        assert admitted(Speaker(name, kind), known).name in ("", "the mayor", "the engineers", "Ole")


@pytest.mark.parametrize(
    "name", ["officials briefed on the plan", "people familiar with the talks", "a man like him", "the retired clerk"]
)
def test_the_gate_keeps_noun_phrases(name: str) -> None:
    """What stands behind a noun and is no finite verb stays."""
    assert admitted(Speaker(name, "unnamed"), words(load("speakers-en"))).name == name


STUDY = "A study by Northport University said that fish were fewer. The river is long.\n\n"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The Environment Office believes that the pass has helped. It estimates that half use it.",
            "Environment Office",
        ),
        ("The Environment Office hopes for more. It says that half use it.", "Environment Office"),
        ("The Harbour Board, which owns the pier, runs the pass. It says that half use it.", "Harbour Board"),
        ("The river bends in the valley. It says that half use it.", ""),
        ("The engineers think that it works. They say that half use it.", "the engineers"),
        ("Residents want it open. They say that half use it.", "residents"),
        ("It says that half use it.", "a study by Northport University"),
    ],
)
def test_it_and_they_mean_the_subject_before(text: str, source: str) -> None:
    """The subject of the sentence before, when it can speak; nobody from another paragraph when another one begins."""
    assert told(STUDY + text)[-1][1] == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her office was told three times that the pier was cracked.", ("told", "")),
        ("The mayor was told on Monday that the pier was cracked.", ("told", "")),
        ("The council has been informed that the pier was cracked.", ("informed", "")),
        ("The mayor got told that the pier was cracked.", ("told", "")),
        ("The mayor was silent when told that the pier was cracked.", ("told", "")),
        ("Amina Sorel was asked whether it would rain.", ("asked", "")),
        ("The mayor was told by engineers that the pier was cracked.", ("told", "engineers")),
        ("He was told in May by the Environment Office that it was cracked.", ("told", "Environment Office")),
        ("The mayor was asked in May by two hosts to respond to it.", ("asked", "two hosts")),
        ("The mayor told her office that the pier was cracked.", ("told", "the mayor")),
        ("Amina Sorel asked whether it would rain.", ("asked", "Amina Sorel")),
    ],
)
def test_whoever_hears_does_not_speak(text: str, expected: tuple[str, str]) -> None:
    """Whoever is told, informed or asked is the hearer; who told it is named behind "by" or nowhere."""
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said nothing in May.",
        "The mayor has said nothing about the pier.",
        "She said little about it.",
        "She said not a word about the fire.",
        "He told reporters nothing.",
        "He told the court nothing of the fire.",
        "One clerk asked not to be named.",
        "A clerk asked that her name not be used.",
        "Nobody might say so aloud.",
        "No one has said so yet.",
        "The council should have asked why.",
    ],
)
def test_where_nothing_is_said_no_cue_stands(text: str) -> None:
    """Nothing said, nobody who says it, a request about one's own name, a question that was not put."""
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("She said nothing had changed.", "said"),
        ("The mayor said nothing in the report was new.", "said"),
        ("She said little had changed.", "said"),
        ("He told reporters that nothing was known.", "told"),
        ("He told reporters nothing would change.", "told"),
        ("The mayor said so.", "said"),
        ("The council asked why.", "asked"),
        ("Residents asked that the gate be opened.", "asked"),
    ],
)
def test_nothing_as_the_subject_of_a_statement(text: str, cue: str) -> None:
    """That nothing has changed is a statement; what was asked was asked."""
    assert cues(text) == [cue]


@pytest.mark.parametrize(
    "opening",
    [
        "It was late, his aunt, his aunt, ",
        "His aunt, ",
        "Ralf Tessler’s aunt, ",
        "It was late, the boy’s mother, ",
        "“It was late,” Ralf Tessler’s aunt, ",
    ],
)
def test_a_relative_with_a_name_is_the_name(opening: str) -> None:
    """Behind a role that somebody has the name set apart is the speaker."""
    assert told(f"{opening}Elvira Rask, said.") == [("said", "Elvira Rask")]


def test_a_role_behind_a_name_keeps_the_name() -> None:
    """The body that ends a role is not the speaker."""
    text = "“It was late,” Ada Holm, a senior adviser to the Upper Court, Karsk Chamber, said."
    assert told(text) == [("said", "Ada Holm")]


def test_a_relative_clause_alone_is_nobody() -> None:
    """Where nothing stands before "who", there is no noun phrase; that is a clause, and no error."""
    assert clause(", who left the hall")
    assert clause(" that the mayor")


@pytest.mark.parametrize(
    ("paper", "verb"),
    [
        ("Satellite images", "show"),
        ("Drone footage", "shows"),
        ("Court records", "reveal"),
        ("Exit polls", "found"),
        ("Norvik shipping data", "showed"),
        ("Photos", "showed"),
        ("the Karsk Bay figures", "show"),
    ],
)
def test_a_paper_is_not_the_word_in_front_of_it(paper: str, verb: str) -> None:
    """Of what kind the images are, or whose the data, is no speaker: the source is the paper, as it is printed."""
    opening = paper[0].upper() + paper[1:]
    assert told(f"{opening} {verb} that the dam had moved.") == [(verb, paper)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Columbia Records said that the song was late.", "Columbia Records"),
        ("Norvik data officers said that the song was late.", "Norvik data officers"),
        ("Ada Holm cited images showing that the dam had moved.", "Ada Holm"),
        ("Ada Holm saw the images and said that the dam had moved.", "Ada Holm"),
        ("Ada Holm, who keeps the records, said that the dam had moved.", "Ada Holm"),
    ],
)
def test_somebody_beside_papers_speaks(text: str, source: str) -> None:
    """A firm called after records, and whoever keeps, sees or cites papers, is the speaker."""
    assert told(text)[-1][1] == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Norvik made and released images showing that the dam had moved.", ""),
        ("The firm tweeted photos showing that the dam had moved.", ""),
        ("Two newly leaked images show that the dam has moved.", "two newly leaked images"),
    ],
)
def test_what_is_done_with_films_is_no_source(text: str, source: str) -> None:
    """A verb in front of pictures tells what somebody did with them; a participle of their kind is theirs."""
    assert told(text)[-1][1] == source


@pytest.mark.parametrize(
    "shown", ["the dam could have moved", "the two boats were already gone", "Holm was at the gate"]
)
@pytest.mark.parametrize("pictures", ["Drone footage", "Satellite images", "Two photographs"])
def test_pictures_that_say_something(pictures: str, shown: str) -> None:
    """A clause behind "show" is what the pictures are said to prove."""
    verb = "shows" if pictures.endswith("footage") else "show"
    assert cues(f"{pictures} {verb} {shown}.") == [verb]


@pytest.mark.parametrize(
    "shown",
    [
        "a man who was falling",
        "the boat he was in",
        "the moment the dam was hit",
        "two men leaving",
        "the mayor at work",
    ],
)
def test_pictures_of_something(shown: str) -> None:
    """A film of a man says nothing, whatever is told of him."""
    assert cues(f"Drone footage shows {shown}.") == []


@pytest.mark.parametrize(
    ("written", "told_of"),
    [
        ("Holm wrote the report in May.", "Holm wrote in the report that it was late."),
        ("Holm, who wrote the report, left.", "Holm, who wrote that it was late, left."),
        ("The judge wrote the court's opinion.", "The judge wrote that the court's opinion was clear."),
        ("The clerks who wrote the bill left.", "The clerks wrote the bill was too long."),
        ("Holm wrote a study of eels.", "Holm wrote of the eels that they were gone."),
    ],
)
def test_a_paper_is_written(written: str, told_of: str) -> None:
    """Who writes a report has done some work; what he wrote in it, that it was so, is told."""
    assert cues(written) == []
    assert cues(told_of) == ["wrote"]


def test_a_clause_of_a_lease_says_so() -> None:
    """What a document says is its statement, and so is what its clause says."""
    assert told("The lease has a clause that says the rent may rise.") == [("says", "a clause")]
    assert told("The lease has a clause on rent.") == []


@pytest.mark.parametrize(
    ("empty", "full"),
    [
        ("The false claims spread fast.", "The false claims of fraud spread fast."),
        ("A torrent of unverified claims came.", "He repeated the unverified claims."),
        ("Dubious claims cost the town a year.", "His dubious claims cost the town a year."),
        ("He settled the claim in May.", "The claim that he settled is false."),
    ],
)
def test_a_claim_is_somebodys_or_says_something(empty: str, full: str) -> None:
    """That claims are false hands nothing to a source: it needs its content, its owner or who makes it."""
    assert cues(empty) == []
    assert len(cues(full)) == 1
