"""Quotations, reporting cues and regions: the laws that hold for every text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from framing.annotate import annotate
from framing.annotators.voice import LAYERS, annotator, answers, hearing, words_by_kind, words_by_speaker
from framing.errors import LexiconError
from framing.lexicon import check, load, parse
from framing.model import REPORT_TONES, Region, Span
from framing.segment import Segments

HEAR = hearing()
PIECES = [
    *["“", "”", '"', "‘", "’", "'", "«", "»", "„", ", ", ". ", "\n\n", "\n", "\r\n", " ", ": ", "—", "-", "?", "("],
    *[" said", " Anna Orlova", " he", " told", " that ", " might ", " according to ", "the ministry", "A", " Mr. "],
    *[" believes", " found", " 5'10\"", "’90s", " says: ", "é", "🙂", "e\u0301", "\x00", "ß", "İ"],
]


def heard(text: str) -> tuple[list[Span], list[Region]]:
    return HEAR(Segments(text))


def cues(text: str) -> list[str]:
    return [s.cue for s in heard(text)[0] if s.layer == "attribution"]


def quoted(text: str) -> list[str]:
    return [s.cue for s in heard(text)[0] if s.layer == "quotation"]


def voice(text: str, word: str) -> tuple[str, str]:
    at = text.index(word)
    return next(((r.voice, r.source) for r in heard(text)[1] if r.start <= at < r.end), ("author", ""))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@example("“ Mr. “")
def test_spans_and_regions_keep_the_laws(text: str) -> None:
    """A span's cue is the text at its place; nothing overlaps in a layer; regions are apart; twice gives the same."""
    spans, regions = heard(text)
    assert (spans, regions) == heard(text)
    assert spans == sorted(spans)
    for span in spans:
        assert text[span.start : span.end] == span.cue
        assert span.cue
        assert span.layer in LAYERS
        assert span.rule
    for layer in LAYERS:
        assert all(a.end <= b.start for a, b in pairwise([s for s in spans if s.layer == layer]))
    assert all(s.label in REPORT_TONES for s in spans if s.layer == "attribution")
    assert all(0 <= r.start < r.end <= len(text) and r.voice in ("quote", "reported") for r in regions)
    assert all(a.end <= b.start for a, b in pairwise(regions))


@pytest.mark.parametrize("name", ["attribution-en"])
def test_the_lexicon_keeps_its_own_examples(name: str) -> None:
    """Every hit of the lexicon is found as bracketed and every miss stays unmarked."""
    mark = annotator()

    def find(text: str) -> list[tuple[int, int, str]]:
        return [(s.start, s.end, s.label) for s in mark(Segments(text)) if s.layer == "attribution"]

    assert check(load(name), find) == []


def test_a_lexicon_of_ones_own_replaces_the_built_in_one() -> None:
    """The given attribution lexicon alone decides; an unknown rule is refused by name."""
    head = 'name="x"\nversion="1"\nlanguage="en"\nlayer="attribution"\nsource="me"\nlicence="CC0"\n[labels.neutral]\n'
    body = 'entries=["quoth"]\nhits=["He [quoth] it."]\nmisses=["A quota."]\n'
    spans, _ = hearing([parse(head + body)])(Segments("He quoth so. She said so."))
    assert [s.cue for s in spans] == ["quoth"]
    with pytest.raises(LexiconError, match="no rule 'sey'"):
        hearing([parse(head + 'when="sey"\n' + body)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She “left”, he said.", ["“left”"]),
        ("“One.\n\n“Two,” she said.", ["“One.", "“Two,”"]),
        ("“Never closed. On and on.\n\nThe next paragraph.", ["“Never closed. On and on."]),
        ("He said “a ‘small’ thing” twice.", ["“a ‘small’ thing”"]),
        ("He said ‘it’s the farmers’ fault’ twice.", ["‘it’s the farmers’ fault’"]),
        ("The players' union isn't happy.", []),
        ('A 6" pipe and a 5\'10" man.', []),
        ("„Nein“, said Uwe. «Non», said Claude.", ["„Nein“", "«Non»"]),
        ('"a"\n"b"', ['"a"', '"b"']),
        ("Back in the '90s it was 'em or us.", []),
    ],
)
def test_quotation_marks(text: str, found: list[str]) -> None:
    """Straight and curly, single and double, nested, over paragraphs, unclosed; apostrophes and inches are no marks."""
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor said so.", ["said"]),
        ("The mayor is said to be ill.", []),
        ("That said, it rained.", []),
        ("They were told to go. He told them to go.", ["told"]),
        ("He told them that it rained.", ["told"]),
        ("The states met. The letter states that it rained.", ["states"]),
        ("A study found that it rained. He found a coin.", ["found"]),
        ("It was a self-described genius.", []),
        ("She claimed victory.", []),
        ("The firm called Norvik called the offer a joke.", ["called"]),
        ("Everything went according to plan, according to Orlova.", ["according to"]),
    ],
)
def test_cues_are_judged_in_their_sentence(text: str, found: list[str]) -> None:
    """A reporting verb counts when it hands a statement on, and not as a noun, a name, an order or a set phrase."""
    assert cues(text) == found


def test_insist_has_two_tones() -> None:
    """To insist that something is so keeps a distance; to insist that something be done is a demand."""
    tones = [s.label for s in heard("He insisted that it was so. He insisted that it be done.")[0]]
    assert tones == ["distancing", "strong"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Anna Orlova said the dam might break.", "might", ("reported", "Anna Orlova")),
        ("The dam might break, Anna Orlova said.", "might", ("reported", "Anna Orlova")),
        ("The dam, Anna Orlova said, might break.", "might", ("reported", "Anna Orlova")),
        ("According to Reuters, the dam might break.", "might", ("reported", "Reuters")),
        ("The dam might break, according to Reuters.", "might", ("reported", "Reuters")),
        ("“It might break,” Anna Orlova said.", "might", ("quote", "Anna Orlova")),
        ("The dam might break. Anna Orlova said so.", "might", ("author", "")),
        ("Farmers believe the dam might break.", "might", ("reported", "")),
        ("Farmers believe the dam might break.", "believe", ("author", "")),
        ("I believe the dam might break.", "might", ("author", "")),
        ("The court explains:\n\nThe dam might break.\n\nIt held.", "might", ("quote", "the court")),
        ("The “might” of the dam.", "might", ("author", "")),
    ],
)
def test_whose_words(text: str, word: str, expected: tuple[str, str]) -> None:
    """Indirect speech is reported before and after its cue; a belief's contents too, but not the journalist's own."""
    got = voice(text, word)
    assert (got[0], got[1].lower()) == (expected[0], expected[1].lower())


def test_a_reporting_cue_keeps_the_company_its_lexicon_asks_for() -> None:
    """``not_before`` and the like hold for attribution as for every other layer."""
    head = 'name="x"\nversion="1"\nlanguage="en"\nlayer="attribution"\nsource="me"\nlicence="CC0"\n'
    body = '[labels.neutral]\nentries=["tooted"]\nnot_before=["she"]\nhits=["He [tooted] it."]\nmisses=["It sat."]\n'
    mark = annotator([parse(head + body)])
    assert [s.start for s in mark(Segments("She tooted it. He tooted it.")) if s.layer == "attribution"] == [18]


def test_shares_come_from_the_spans_alone() -> None:
    """Words by speaker and by kind, and who answers whom, need nothing but spans; scare quotes do not count."""
    text = "“We may lose it,” said Anna Orlova. “Never,” said Ivan Petrov. The “palace” stood. “Yes,” Orlova said."
    spans = heard(text)[0]
    assert words_by_speaker(spans) == {("Anna Orlova", "person"): 5, ("Ivan Petrov", "person"): 1}
    assert words_by_speaker(annotate(text)) == words_by_speaker(spans)
    assert words_by_kind(spans) == {"person": 6, "body": 0, "unnamed": 0, "author": 0, "unknown": 0}
    assert answers(spans) == {("Anna Orlova", "Ivan Petrov"): 1, ("Ivan Petrov", "Anna Orlova"): 1}


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "”",
        "‘",
        "'a ",
        "«",
        '"a" ',
        "“a. ",
        "“a\n\n",
        '"a\n',
        " said",
        "Orlova said ",
        "he said “x” ",
        ". ",
        "\n",
        "—",
        "A b, ",
        "‘a\n\n",
        "‘a b ",
        "a: ",
        "Told X: ",
        "it may rain, officials said, ",
        "the mayor's claims and fears of it and ",
        "Anna Lund: A B\n\n",
        'Anna Lund: A "b" C\n\n',
        "““a, ",
        " says: ",
        "He said: ",
    ],
)
def test_cost_grows_with_the_length_only(unit: str, in_proportion: Callable[..., None]) -> None:
    """Time grows with the length, whatever the text is made of: nothing quadratic."""
    in_proportion(lambda text: HEAR(Segments(text)), unit)


def reported_in(text: str) -> list[str]:
    """The stretches in the voice "reported"."""
    return [text[r.start : r.end] for r in heard(text)[1] if r.voice == "reported"]


def labels_in(text: str) -> list[tuple[str, str]]:
    """The cues of a text with their labels."""
    return [(s.cue, s.label) for s in heard(text)[0] if s.layer == "attribution"]


def test_a_relative_clause_that_ends_hands_nothing_over() -> None:
    """What follows ", which the firm denies," is the journalist's again."""
    assert reported_in("The leak, which the firm denies, is thought to have begun in May.") == []
    assert reported_in("The firm denies that the leak began in May.") == [" that the leak began in May."]


def test_asked_without_what_was_asked_hands_nothing_over() -> None:
    """Behind "asked, and" stands the journalist's own clause; behind "asked whether" the question."""
    assert reported_in("Orlova asked, and the guards opened the gate.") == []
    assert reported_in("Orlova asked whether the gate was open.") == [" whether the gate was open."]


@pytest.mark.parametrize(
    ("rest", "label"),
    [
        ("that the pipes ‘would have burst anyway’.", "distancing"),
        ("that he did not break the pipe.", "distancing"),
        ("that the pipes be mended.", "strong"),
        ("that the crews stay at home.", "strong"),
    ],
)
def test_a_demand_has_no_finite_verb(rest: str, label: str) -> None:
    """Who insists that something is so keeps to a statement; who insists that something be done makes a demand."""
    assert labels_in(f"The mayor insisted {rest}") == [("insisted", label)]


def test_a_time_may_stand_between_a_threat_and_its_deed() -> None:
    """ "threatened to leave" and "threatened on Monday morning to leave" are one threat."""
    for when in ("", " on Monday morning", " again", " last week"):
        assert labels_in(f"Mr Petrov threatened{when} to leave the table.") == [("threatened", "strong")]


def test_a_name_is_no_statement() -> None:
    """ "a boy called Ivan" reports nothing, whatever the next sentence says."""
    assert labels_in("The guest was a boy of nine called Ivan. He had a dog and a bag.") == []
    assert labels_in("Orlova called the plan a disgrace.") == [("called", "neutral")]


@pytest.mark.parametrize(("opens", "closes"), [("‘", "’"), ("“", "”")])
def test_a_quotation_goes_on_over_paragraphs_in_either_marks(opens: str, closes: str) -> None:
    """A paragraph that does not close and a next one that opens again are one quotation."""
    text = f"Anna Orlova spoke. {opens}We waited all night.\n\n{opens}Then the dam broke.{closes}\n\nThe rain went on."
    quoted = [text[r.start : r.end] for r in heard(text)[1] if r.voice == "quote"]
    assert quoted == [f"{opens}We waited all night.", f"{opens}Then the dam broke.{closes}"]


def test_an_exception_of_the_lexicon_holds() -> None:
    """ "shows" hands a clause over, "talk shows" do not."""
    assert labels_in("The report shows that the dam leaks.") == [("shows", "endorsing")]
    assert labels_in("Talk shows that night were dull.") == []
