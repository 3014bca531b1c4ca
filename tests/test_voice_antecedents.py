"""Whom he, she, it and they stand for, and whose words a cue hands on where its subject stands farther off."""

from __future__ import annotations

import pytest

from framing.annotate import Marker
from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()
MARK = Marker(["attribution", "quotation"])


def told(text: str) -> list[tuple[str, str]]:
    return [(s.cue, s.source) for s in HEAR(Segments(text))[0] if s.layer == "attribution"]


def last(text: str) -> str:
    return told(text)[-1][1]


def quoted(text: str) -> list[str]:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "quotation"]


def stamped(text: str) -> list[tuple[str, str]]:
    """Every cue with the source of its row: those inside a quotation have its speaker where they name nobody."""
    return [(row[5], row[8]) for row in MARK(Segments(text)) if row[3] == "attribution"]


OTHERS = "Anna Vale said nothing of Tessler in the hall. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Tessler understood the river. He wrote in April that it was wild.", "Tessler"),
        (OTHERS + "Tessler was 100 miles away. “It is not over,” he said.", "Tessler"),
        (OTHERS + "Tessler, a retired clerk, ran for mayor. He said it was time.", "Tessler"),
        (OTHERS + "Tessler aides were away. She said it was time.", "Anna Vale"),
        (OTHERS + "Denmark was quiet. She said it was time.", "Anna Vale"),
        (OTHERS + "But Peter Tessler ran for mayor. “It is time,” he said.", "Peter Tessler"),
    ],
)
def test_a_last_name_alone_can_be_meant(text: str, source: str) -> None:
    """He and she can be a last name that is the subject of a sentence; no place, and no name in front of a noun."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Olga Holm left the party when she called the mayor a fool.", "Olga Holm"),
        ("Olga Holm left the party when he called the mayor a fool.", ""),
        (OTHERS + "After Omar Falk, a young farmer, left the yard, he told two officers that it burned.", "Omar Falk"),
        (OTHERS + "While Omar Falk was away, the bridge fell, she said.", "Anna Vale"),
        (OTHERS + "Two farmers complained that Omar Falk was lazy when he said it was late.", "Omar Falk"),
        ("Anna Vale spoke. Omar Falk met a guest who sang until she said it was late.", "Anna Vale"),
    ],
)
def test_the_subject_of_its_own_sentence_is_meant(text: str, source: str) -> None:
    """Behind "when", "where" and a fronted clause he is whom the sentence begins with, if the name allows it."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The fair was closed by Mayor Peter Brandt. It was late. He wrote that it was wet.", "Peter Brandt"),
        ("The fair was closed by Mayor Olga Brandt. It was late. He wrote that it was wet.", ""),
        ("Peter Brandt’s view is in contrast to a post in which he blasted Omar Falk.", "Peter Brandt"),
        (
            "In Tessler’s mind it was over. Tessler had lost his hat. Tessler friends knew. Then he wrote a song. "
            "It was late, and nobody danced. He said it was wet.",
            "Tessler",
        ),
    ],
)
def test_who_is_meant_without_a_subject_before(text: str, source: str) -> None:
    """Failing a subject: who stands behind "by", the owner of the sentence's subject, or a name often printed."""
    assert last(text) == source


def test_one_person_in_an_office_goes_on_speaking() -> None:
    """He is the governor who spoke last; who was she once is not he later."""
    assert (
        last("The governor said the road was open. It was dark by then. He added that it was late.") == "the governor"
    )
    text = "Anna Vale spoke. Tessler ran for mayor. She said to Tessler it was time. He said it was late."
    assert told(text) == [("said", "Tessler"), ("said", "")]


@pytest.mark.parametrize(
    ("words", "cue", "source"),
    [
        ("The Karsk Supreme Court ruled that the fence must go", "ruled", "Karsk Supreme Court"),
        ("As Mr. Brandt has said, it is late", "said", "Mr. Brandt"),
        ("The treasurer, Peter Brandt, told me that the money was gone", "told", "Peter Brandt"),
        ("It is the fence that Olga Brandt denounced in May", "denounced", "Olga Brandt"),
        ("I’ve told them that the money was gone", "told", "Anna Holm"),
        ("People say it is late", "say", "Anna Holm"),
        ("They told me it was late", "told", "Anna Holm"),
    ],
)
def test_a_cue_in_a_quotation_may_name_its_own_source(words: str, cue: str, source: str) -> None:
    """A name right in front of a cue inside a quotation is its source; with a pronoun it stays with the speaker."""
    rows = stamped(f"“{words},” Anna Holm said. “It is late.”")
    assert rows[0] == (cue, source)
    assert rows[-1] == ("said", "Anna Holm")
    assert quoted(f"“{words},” Anna Holm said. “It is late.”") == ["Anna Holm", "Anna Holm"]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("It was a list described by Brandt as “long.”", "described", "Brandt"),
        ("It was late, as reported by Anna Falk of Radio Karsk.", "reported", "Anna Falk"),
        (
            "The plan was denounced by the Karsk council and angered Mayor Peter Brandt.",
            "denounced",
            "the Karsk council",
        ),
        ("Peter Brandt, denounced as a brutal man, has freed his geese.", "denounced", ""),
        ("Brandt denounced the plan by calling it “bad.”", "denounced", "Brandt"),
        ("Brandt said it was a plan announced by Friday.", "said", "Brandt"),
    ],
)
def test_whoever_stands_behind_by_has_said_it(text: str, cue: str, source: str) -> None:
    """Behind a participle "by" names the speaker, up to a second participle; without "by" nobody is named."""
    assert dict(told(text))[cue] == source


def test_an_agent_in_passing_is_not_who_goes_on() -> None:
    """Who mocked somebody in passing does not tell the sentence."""
    text = "Anna Falk, ridiculed by Peter Brandt as a fool, hit back on Monday, saying it was a lie."
    assert dict(told(text))["ridiculed"] == "Peter Brandt"
    assert "Peter Brandt" not in [source for cue, source in told(text) if cue != "ridiculed"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The day was calm, with Brandt repeatedly saying it was late.", "Brandt"),
        ("The row went on, with both men saying that it was late.", "both men"),
        ("Peter Brandt signed a letter with the firm calling for a “rest.”", "Peter Brandt"),
        ("Even as Denmark protested, two officials pointed back, faulting the firm for its deals.", "two officials"),
        ("Karsk Bank, an old house, e-mailed its clients on Tuesday, claiming that it was late.", "Karsk Bank"),
        ("In announcing that the road would close, Mr. Brandt", "Mr. Brandt"),
        ("Brandt was shouted down by a protester demanding a faster road.", "a protester"),
        ("Peter Brandt offered Olga Falk a drink when it rained, but she refused, citing the law.", "Olga Falk"),
        ("Peter Brandt offered the nurse a drink when it rained, but she refused, citing the law.", ""),
        ("Brandt also replied to the post, hoping for “a rest” and saying the mayor must not go.", "Brandt"),
        ("Two farmers left while Brandt was away, but the union stayed, arguing that it was late.", "the union"),
    ],
)
def test_whose_participle_it_is(text: str, source: str) -> None:
    """A participle belongs to the noun behind "with" or "by", to its own clause, or to who opens the sentence."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It was late, according to The Karsk Herald, which said it had checked the clock.", "Karsk Herald"),
        (
            "“It is wet,” said Peter Brandt, a fellow at the Karsk Institute who has testified about rain.",
            "Peter Brandt",
        ),
        ("The plan was praised by Peter Brandt, its father, who this month criticized the bridge.", "Peter Brandt"),
        ("It was a hard time for the lawyers, who say it was wet.", "the lawyers"),
        ("The mayor heard an officer in Karsk who argued that it was wet.", "an officer"),
        ("The mayor met Peter Brandt from Karsk, who argued that it was wet.", "Peter Brandt"),
        ("Still, the notion of rain is laughed at by two officials who say it is dry.", "two officials"),
        ("Brandt, who worked at the mill and ran a shop for the Committee on Roads, says it was wet.", "Brandt"),
        (
            "Another nurse who feeds and has bathed the patient for weeks told Omar that it was wet.",
            "another nurse",
        ),
        ("The Herald cited a Brandt spokesman as saying it was wet.", "a Brandt spokesman"),
    ],
)
def test_whom_who_and_which_stand_for(text: str, source: str) -> None:
    """ "Who" is the noun in front of it, or the name that an apposition goes with; a place in between is not meant."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Holm, strategist at Brandt Bank:\n\n“First of all, it is late and it will rain.”", "Anna Holm"),
        ("Holm stepped up to the desk: “Hello, my friends, it is late.”", "Holm"),
        ("The Karsk Committee soon followed with a leaflet: “Which one of you will come?”", "Karsk Committee"),
        ("FILE PHOTO: “This is the way it was in May.”", ""),
        ("The bridge opened with a name: “Old Bridge of the Small Town.”", ""),
        ("Holm received a letter: “You must leave by the end of May.”", ""),
    ],
)
def test_a_colon_announces_who_speaks(text: str, source: str) -> None:
    """A name with its role and a colon, or somebody's deed and a colon, name the speaker; a label does not."""
    assert quoted(text) == [source]


def test_the_source_of_the_next_sentence_is_not_taken() -> None:
    """ "According to" that begins the next sentence hands over that one."""
    text = "Anna Holm said it was a “disaster for the town.” According to the Herald, it was late."
    assert quoted(text) == ["Anna Holm"]
    assert quoted("It was a “disaster for the town” according to the Herald.") == ["Herald"]


@pytest.mark.parametrize(
    ("between", "source"),
    [
        ("His wife, Mira, nodded. “It is late,” she said.", "Mira"),
        ("His son, Odo, nodded. “It is late,” he said.", "Odo"),
        ("His wife, Mira, nodded. “It is late,” he said.", "Colm Tarn"),
        ("His town, Mira, was quiet. “It is late,” he said.", "Colm Tarn"),
        ("Nobody saw his wife, Mira, at the gate. “It is late,” he said.", "Colm Tarn"),
    ],
)
def test_kin_with_a_first_name_alone_can_be_meant(between: str, source: str) -> None:
    """He and she can be kin that a sentence begins with, by a first name set apart; kin as an object is never meant."""
    assert last(f"Colm Tarn, a fisherman, stood at the gate. {between}") == source


@pytest.mark.parametrize(
    ("between", "source"),
    [
        ("Another, Colm Tarn, shook his head.", "Colm Tarn"),
        ("Another man, Colm Tarn, shook his head.", "Colm Tarn"),
        ("Another told a guest, Colm Tarn, to go.", "David Okoro"),
        ("Others near the man, Colm Tarn, shook their heads.", "David Okoro"),
    ],
)
def test_another_with_a_name_can_be_meant(between: str, source: str) -> None:
    """He can be who stands behind "another", set apart; not a name that "another" does something to."""
    assert last(f"David Okoro spoke. “It is bad,” Okoro said. {between} “It will rain,” he said.") == source


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("I was told that there was nothing there", ""),
        ("We had been informed that it may flood", ""),
        ("I told them that there was nothing there", "Anna Holm"),
    ],
)
def test_who_hears_a_passive_is_not_its_source(words: str, source: str) -> None:
    """Of "I was told" inside a quotation nobody is the source; every other mark there keeps the quotation's speaker."""
    text = f"“{words},” Anna Holm said."
    assert stamped(text)[0][1] == source
    assert {row[8] for row in Marker(["hedging", "quotation"])(Segments(text))} == {"Anna Holm"}
    assert [region[:3] for region in HEAR(Segments(text))[1]] == [(0, len(words) + 3, "quote")]  # uncut
