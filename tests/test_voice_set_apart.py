"""Words without quotation marks that are somebody's: transcripts, headlines, embedded posts; and the passive."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.model import Region, Span
from framing.segment import Segments

HEAR = hearing()


def heard(text: str) -> tuple[list[Span], list[Region]]:
    return HEAR(Segments(text))


def voice(text: str, word: str) -> tuple[str, str]:
    at = text.index(word)
    return next(((r.voice, r.source) for r in heard(text)[1] if r.start <= at < r.end), ("author", ""))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("HOLM: I think the dam may break.", "may", ("quote", "HOLM")),
        ("HOLM: Well, nobody knows if it may break.", "may", ("quote", "HOLM")),
        ("KARSK: The army may leave the town.", "may", ("author", "")),
        ("Ms. Reed: The dam may break.", "may", ("quote", "Ms. Reed")),
        ("It was quiet.\n\nDr Nina Holm: The dam may break.\n\nNobody spoke.", "may", ("quote", "Nina Holm")),
        ("Ms. Reed: The dam is old.\n\nTom Falk: I fear it may break.", "may", ("quote", "Tom Falk")),
        ("Dr. Holm: Dam May Break Again\n\nIt rained.", "May", ("author", "")),
        ("SEE ALSO: We may lose the dam", "may", ("author", "")),
        ("Nina Holm: So you may sell?\nCarl Reed: That may be.", "may be", ("quote", "Carl Reed")),
        ("Nina Holm: The yard.\nCarl Reed: The sea, which may rise.", "may", ("author", "")),
        ("It was quiet.\n\nREED: You go.\n…\nWe may go as well.\n\nIt may rain.", "may go", ("quote", "REED")),
        ("It was quiet.\n\nREED: You go.\n…\nWe may go as well.\n\nIt may rain.", "may rain", ("author", "")),
        ("Anna Orlova: Dam May Break Again", "May", ("reported", "Anna Orlova")),
        ("Orlova: Dam may break\nThe dam is old, Anna Orlova said.", "may", ("reported", "Anna Orlova")),
        ("Floods: Dam may break\nThe dam is old, Anna Orlova said.", "may", ("author", "")),
        ("Orlova Calls the Dam ‘Probably Lost’ for Karsk", "Probably", ("quote", "")),
        (
            "She wrote to us (and the letter is long), as we reported:\n\nMy dear town, it may rain.",
            "may",
            ("quote", ""),
        ),
    ],
)
def test_words_set_apart_without_marks(text: str, word: str, expected: tuple[str, str]) -> None:
    """A line behind a name in capitals is a quotation when somebody speaks or is spoken to in it; headlines report."""
    got = voice(text, word)
    assert (got[0], got[1] if expected[1] else "") == expected


TWEET = "It may rain, perhaps. pic.example/x — Anna Orlova (@aorlova) March 3, 2019"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (TWEET, "may", ("quote", "Anna Orlova")),
        (f"The town may flood.\n\n{TWEET}\n\nIt probably will.", "perhaps", ("quote", "Anna Orlova")),
        (f"The town may flood.\n\n{TWEET}\n\nIt probably will.", "may flood", ("author", "")),
        (f"The town may flood.\n\n{TWEET}\n\nIt probably will.", "probably", ("author", "")),
        ("It could.\n\nIt may rain.\n— Anna Orlova (@aorlova) March 3, 2019", "may", ("quote", "Anna Orlova")),
        ("It could.\n\nIt may rain.\n— Anna Orlova (@aorlova) March 3, 2019", "could", ("author", "")),
        (f"The town could flood, as Orlova wrote: {TWEET}", "could", ("author", "")),
        ("It may rain — and so it did (@aorlova).", "may", ("author", "")),
    ],
)
def test_embedded_posts(text: str, word: str, expected: tuple[str, str]) -> None:
    """The paragraph in front of a signature with handle and date is its writer's; nothing around it is."""
    assert voice(text, word) == expected


def test_a_long_post_with_two_blanks_between_its_sentences() -> None:
    """Looking for the sentence in which a long post begins comes to an end, however sentences are set off."""
    text = "It was late.  " * 30 + "It may rain.  — Anna Orlova (@aorlova) March 3, 2019"
    assert voice(text, "may") == ("quote", "Anna Orlova")


def test_who_acts_in_the_passive() -> None:
    """The source of "was praised by X" is X, whose name is not handed over itself."""
    text = "Holm was praised by two officials as a possible winner."
    assert [s.source for s in heard(text)[0] if s.cue == "praised"] == ["two officials"]
    assert voice(text, "officials") == ("author", "")
    assert voice(text, "possible")[0] == "reported"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The port may close,” Nina Holm and Jan Reed report.", "may", "quote"),
        ("It may be the worst yard in town,” calling its owner a fool.", "may", "quote"),
        ('The mayor, once considered mild, called it " possibly wrong ."\nReed left.', "considered", "author"),
        ('The mayor, once considered mild, called it " possibly wrong ."\nReed left.', "possibly", "quote"),
        ("“We go. It is late. “We may stay.” It may rain,", "may stay", "quote"),
        ("“We go. It is late. “We may stay.” It may rain,", "may rain", "author"),
        ('The pipe is 5 " long, and it may leak.', "may", "author"),
    ],
)
def test_marks_that_were_lost_or_set_off_by_spaces(text: str, word: str, expected: str) -> None:
    """A closing mark with its source behind it has its sentence; a mark between spaces opens when another closes."""
    assert voice(text, word)[0] == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("There is no doubt that the plan might fail.", "might"),
        ("Nobody doubts that the dam may hold.", "may"),
        ("It may belong to the town, whatever the neighbours think.", "may"),
    ],
)
def test_what_nobody_doubts_and_whatever_others_think(text: str, word: str) -> None:
    """A doubt that is denied, and an opinion that is waved aside, hand the claim to nobody."""
    assert voice(text, word) == ("author", "")


@pytest.mark.parametrize("form", ["replied “No.”", "replied: “No.”", "said no."])
def test_a_subject_that_is_asked_is_no_statement(form: str) -> None:
    """Of "A clerk, asked whether it may rain, replied" the subject is the author's; a statement in front is not."""
    assert voice(f"A clerk, asked whether it may rain, {form}", "asked") == ("author", "")
    assert voice("The dam may break, the clerk replied.", "may") == ("reported", "the clerk")
