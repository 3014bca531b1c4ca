"""Speakers of real-looking news: nobody rather than a wrong one; quotations around several paragraphs; shows."""

from __future__ import annotations

import pytest

from framing.annotators.voice import annotator, hearing
from framing.annotators.voice.who.gate import person_name
from framing.segment import Segments

HEAR = hearing()


def speakers(text: str) -> list[str]:
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "quotation"]


def cues(text: str) -> list[str]:
    return [s.cue for s in HEAR(Segments(text))[0] if s.layer == "attribution"]


@pytest.mark.parametrize(
    "name",
    [
        "Anna Orlova",
        "Ellen Park",
        "Orlova",
        "J. R. Falk",
        "Ludwig van Hoven",
        "Doris Day",
        "May Olsen",
        "April Jones",
        "Will Grace",
    ],
)
def test_names_of_persons_pass(name: str) -> None:
    """Given and last names, initials, particles, and last names that are things too."""
    assert person_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "At",
        "A.G",
        "She",
        "May",
        "Vienna. He",
        "Harbour Trade Conference",
        "Old Guild Building",
        "Internet",
        "Fantastic",
    ],
)
def test_what_is_no_person(name: str) -> None:
    """Months, events, buildings, stop words, initials alone, and two sentences run together are no persons."""
    assert not person_name(name)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Lars Ekdal, the singer, closed the fair. Patience, he told the Northern Harbour Conference, is a virtue."
            "\n\n“We have waited long enough,” he said.\n\nBlaming Minister Ture Holm, he said, was “too easy.”",
            ["Lars Ekdal", "Lars Ekdal"],
        ),
        (
            "Lars Ekdal spoke first, Ekdal said later. At a dinner in the Old Guild Building, he praised the cooks."
            "\n\n“I was hungry,” he said.",
            ["Lars Ekdal"],
        ),
        ("Anna Berg spoke. Noting that Minister Ture Holm was away, she called it “a pity.”", ["Anna Berg"]),
        ("Rolf Ekdal said no. Accusing Ture Holm of lies, he said “enough.”", ["Rolf Ekdal"]),
        ("The council has said the dyke “holds,” but friends of Anna Berg say it leaks.", ["the council"]),
        ("Anna Berg said it leaks, and Councillor Rolf Ekdal shrugged, calling for “a talk.”", ["Rolf Ekdal"]),
        ("A leak in the new dyke grew overnight. “It is nothing,” he said.", [""]),
        ("Three days after a Web clip came out, the driver said he was “sorry.”", ["the driver"]),
        ("When a farmer met the minister and asked about “the levy,” the band stopped.", ["a farmer"]),
        (
            "When Lars Ekdal paused, someone shouted “Louder,” though Ekdal said it was “loud enough.”",
            ["someone", "Lars Ekdal"],
        ),
        ("Radio Karsk host Lars Ekdal, armed with a map, blamed “laziness” for it.", ["Lars Ekdal"]),
        ("The Karsk Mail on June 3, 2011, described him as “a hero.”", ["Karsk Mail"]),
        (
            "Lars Ekdal said the morning was long.\n\n“I was tired,” he added after a “long day.”\n\n"
            "“His excuses are getting thin.”",
            ["Lars Ekdal", "Lars Ekdal", ""],
        ),
        (
            "At the fair, which can be seen on film, Ekdal, waving to the crowd, clearly says, “We shall build it.”",
            ["Ekdal"],
        ),
        ("The New York Gazette printed it. But, the Gazette reported, “nobody read it to the end.”", ["Gazette"]),
        ("-Her rival's campaign admits it had “helped a little.”", ["her rival's campaign"]),
    ],
)
def test_speakers_are_plain_or_nobody(text: str, found: list[str]) -> None:
    """He and she are subjects of sentences, not halls or people spoken about; what looks like nobody is nobody."""
    assert speakers(text) == found


OPENED = "The letter read: “The roof is gone.\n\nThe walls may follow.\n\nSend help.” Nobody came."


@pytest.mark.parametrize("text", [OPENED, OPENED.replace("“", '"').replace("”", '"')])
def test_one_pair_of_marks_around_paragraphs(text: str) -> None:
    """Paragraphs between an opening mark and a closing one are the source's words, not the journalist's."""
    spans, regions = HEAR(Segments(text))
    quoted = [s.cue for s in spans if s.layer == "quotation"]
    assert [q.strip('“”"') for q in quoted] == ["The roof is gone.", "The walls may follow.", "Send help."]
    at = text.index("may follow")
    assert any(r.voice == "quote" and r.start <= at < r.end for r in regions)


@pytest.mark.parametrize(
    "text",
    [
        "“The roof is gone.\n\nNobody came. The ‘roof’ was old.",
        "“The roof is gone.\n\nThe mayor called it “a pity.”",
        "“The roof is gone." + "\n\nOn and on." * 9 + "”",
    ],
)
def test_an_open_mark_does_not_swallow_the_article(text: str) -> None:
    """Without a closing mark, with another opening one before it, or with one far off, the paragraph is the end."""
    first = next(s for s in HEAR(Segments(text))[0] if s.layer == "quotation")
    assert first.cue == "“The roof is gone."
    assert "no closing mark" in first.rule


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A clip surfaced showing the mayor of Karsk in a row with a driver.", []),
        ("The video shows the man, who was limping, leaving the bank.", []),
        ("The video shows that the man was limping.", ["shows"]),
        ("The poll shows support is falling.", ["shows"]),
        ("Records show he was born in Karsk.", ["show"]),
    ],
)
def test_showing_a_picture_is_no_report(text: str, found: list[str]) -> None:
    """A film that shows a man hands no statement on; a that-clause, a poll, a record does."""
    assert cues(text) == found


def test_a_report_behind_a_colon_is_no_block() -> None:
    """A paragraph behind a colon that has marks and a cue of its own is the journalist's, one without a source's."""
    told = "The court explained:\n\nThe clerk Anna Berg called the file “lost,” and nobody looked for it."
    plain = "The court explained:\n\nThe file was lost, and nobody looked for it."
    labels = [[s.label for s in HEAR(Segments(t))[0] if s.layer == "quotation"] for t in (told, plain)]
    assert [["block" in found] for found in labels] == [[False], [True]]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“It is done,” said CNN’s Jan Holm.", "Jan Holm", "person"),
        ("“It is done,” Downing Street said.", "Downing Street", "body"),
        ("“It is done,” Politico reported.", "Politico", "body"),
        ("““It is done,” Orlova said.", "Orlova", "person"),
        ('"“It is done,” Orlova said.', "Orlova", "person"),
        ("Reed’s aide, Ann Lowe, left. “It is done,” Lowe said.", "Ann Lowe", "person"),
    ],
)
def test_outlets_offices_and_doubled_marks(text: str, name: str, kind: str) -> None:
    """An outlet in front of a name stays off it; outlets and offices are bodies; a doubled opening mark is one."""
    spans = [s for s in annotator()(Segments(text)) if s.layer == "quotation"]
    assert [(s.source, s.rule.partition(":")[0]) for s in spans] == [(name, kind)]


def test_a_role_is_told_by_its_head() -> None:
    """The chief of a command is a person, whom "he" can mean; two ministries of something are two."""
    text = (
        "Lida Vorel said no. The chief of the border command, General Pavel Streln, reported on the river. "
        "He confirmed that the bridge was open. The ministry of energy said so. "
        "The ministry of social affairs added that rebates follow."
    )
    told = [(s.cue, s.source) for s in annotator()(Segments(text)) if s.layer == "attribution"]
    assert told == [
        ("said", "Lida Vorel"),
        ("reported", "Pavel Streln"),
        ("confirmed", "Pavel Streln"),
        ("said", "the ministry of energy"),
        ("added", "the ministry of social affairs"),
    ]


def test_what_stands_behind_a_verb_and_cannot_speak_is_no_inverted_subject() -> None:
    """In "X, said the instructions fill a page" X says it."""
    text = "Norway’s finance minister, Gleb Saro, said the instructions fill eleven pages."
    assert [s.source for s in annotator()(Segments(text)) if s.layer == "attribution"] == ["Gleb Saro"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister, accused of a cover-up, said it was late.", [("accused", ""), ("said", "the minister")]),
        ("Falk, told of the plan, said it was late.", [("told", ""), ("said", "Falk")]),
        ("Falk, accused by villagers of lying, denied it.", [("accused", "villagers"), ("denied", "Falk")]),
        ("Falk, asked whether it would rain, said no.", [("asked", ""), ("said", "Falk")]),
        ("Told of the plan, Falk said it was late.", [("Told", ""), ("said", "Falk")]),
        ("The minister was accused of a cover-up.", [("accused", "")]),
        ("Falk spoke at noon, warned of floods, and left.", [("warned", "Falk")]),
        ("Falk accused the minister of a cover-up.", [("accused", "Falk")]),
    ],
)
def test_what_is_done_to_the_subject_is_not_said_by_it(text: str, expected: list[tuple[str, str]]) -> None:
    """Whoever is accused or told of something does not speak there; the verb behind it is theirs."""
    assert [(s.cue, s.source) for s in HEAR(Segments(text))[0] if s.layer == "attribution"] == expected


def test_a_participle_set_in_hands_nothing_on() -> None:
    """What stands between the commas ends at the second one: "said" is the author's word, and the quotation Falk's."""
    text = "Falk, told of the plan, said it was late."
    spans, _ = HEAR(Segments(text))
    assert [s.voice for s in spans if s.cue == "said"] != ["reported"]
    assert not [r for r in HEAR(Segments(text))[1] if r.start <= text.index("said") < r.end]
    assert speakers("“It is late,” Mr Falk, criticised for the delay, said.") == ["Mr Falk"]


TOLD = "Ralf Tessler runs the yard. Tessler said the bridge was sound. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The clerk walked out of the hall. She said the letter was a lie.", "the clerk"),
        ("The young nurse was waiting outside. “It was a lie,” she said.", "the young nurse"),
        ("The woman walked out of the hall. He said the letter was a lie.", "Ralf Tessler"),
        ("The ministry sent a letter. He said it was a lie.", "Ralf Tessler"),
        ("The visitors were waiting outside. He said it was a lie.", "Ralf Tessler"),
    ],
)
def test_she_may_be_somebody_without_a_name(text: str, source: str) -> None:
    """One person without a name who begins the sentence before is meant by "she"; a woman is not meant by "he"."""
    spans = [s for s in HEAR(Segments(TOLD + text))[0] if s.layer == "attribution"]
    assert spans[-1].source == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We will pay,” Stroud & Vale said on Tuesday.", "Stroud & Vale"),
        ("Even Menzel said the bridge was sound.", "Menzel"),
        ("The clerk said the letter was a lie.", "the clerk"),
        ("Sources close to the minister insist the bridge is sound.", "sources close to the minister"),
    ],
)
def test_a_source_whole_and_no_more(text: str, source: str) -> None:
    """A firm of two names is one source, "even" is no given name, and a plural keeps its verb from afar."""
    assert [s.source for s in HEAR(Segments(text))[0] if s.layer == "attribution"] == [source]


def test_neither_confirmed_nor_denied_says_nothing() -> None:
    """Who neither confirmed nor denied a thing stands behind nothing; who confirmed it does."""
    assert cues("The ministry neither confirmed nor denied the report.") == []
    assert cues("The ministry confirmed the report.") == ["confirmed"]
