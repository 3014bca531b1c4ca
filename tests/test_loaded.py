"""Loaded language: each word with its reason; names, quotations and plain reports are no evidence against a writer."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.annotators import loaded
from framing.lexicon import check, load, parse
from framing.segment import Segments

MARK = loaded.annotator()
LEXICON = load("loaded-en")


def cues(text: str) -> list[tuple[str, str]]:
    return [(s.cue, s.label) for s in MARK(Segments(text))]


def test_the_lexicon_passes_its_own_examples() -> None:
    """Every hit is found as bracketed, every miss stays unmarked."""
    assert check(LEXICON, lambda text: [(s.start, s.end, s.label) for s in MARK(Segments(text))]) == []


def test_every_label_says_why() -> None:
    """A word is flagged with a reason, and the reason with its literature."""
    assert all(label.about and len(label.entries) > 50 for label in LEXICON.labels.values())
    assert all(entry.source and entry.strength in (0.5, 1.0) for entry in LEXICON.entries)


def test_a_cue_has_one_reason() -> None:
    """No cue stands under two labels: the longest match could not choose between them."""
    seen = [entry.cue for entry in LEXICON.entries]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He joined Heroic Games Ltd in May.", []),
        ("Heroic nurses came.", [("Heroic", "judgement")]),
        ("The slam-dunk and the thug-like man.", []),
        ("The “experts” met.", [("“experts”", "scare_quotes")]),
        ("He called them “experts” then.", []),
        ("He wrote: “experts” and left.", []),
        ("The book “The Long Way” sold well.", []),
        ("The “so-called” plan.", [("so-called", "ridicule")]),
        ("The regime of the generals fell.", [("regime", "slur_label")]),
        ("A new licensing regime began, with a regime of weekly tests.", []),
        ("The flood devastated the coast.", [("devastated", "emotive_verb")]),
        ("Holm was devastated to learn of it, and so were families devastated by the loss.", []),
        ("The strike plunged the town into chaos.", [("plunged", "in_company"), ("chaos", "dysphemism")]),
        ("Chaos came when the bus plunged into the lake.", [("Chaos", "dysphemism")]),
        ("Rents soared and chaos came.", [("soared", "in_company"), ("chaos", "dysphemism")]),
        ("A kite soared over the roofs and chaos came.", [("chaos", "dysphemism")]),
    ],
)
def test_uses_are_told_apart(text: str, wanted: list[tuple[str, str]]) -> None:
    """Names, compounds and words that somebody is said to have said are not the writer's loaded words."""
    assert cues(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The disgraceful mayor left.", True),
        ("The mayor left.", False),
        ("A massive crowd came.", False),  # 0.5: not alone
        ("A massive, furious crowd came.", True),
        ("The disgraceful mayor left on Monday.", False),  # reported: half
        ('She said: "This is a disgraceful and heartless law."', False),
        ("So they caved again!", True),
    ],
)
def test_a_sentence_is_loaded_by_the_words_that_are_its_writers(text: str, wanted: bool) -> None:
    """The threshold is one word flagged alone or two in company; longer quotations do not count."""
    assert loaded.loaded(text) is wanted


def test_sentences_take_only_the_authors_voice() -> None:
    """Spans that stand in a quoted or reported voice say nothing of the writer."""
    text = "A disgraceful, heartless law. A plain law."
    segments = Segments(text)
    spans = MARK(segments)
    rows = loaded.sentences(segments, spans)
    assert [(r.start, r.end, r.loaded) for r in rows] == [(0, 29, True), (30, 42, False)]
    assert rows[0].why == ("judgement: disgraceful", "hyperbole: heartless")
    quoted = [s._replace(voice="quote") for s in spans]
    assert not any(r.loaded for r in loaded.sentences(segments, quoted))


def test_a_users_lexicon_stands_in_for_ours() -> None:
    """The given lexicon replaces the built-in one."""
    head = "name='x'\nversion='1'\nlanguage='en'\nlayer='loaded'\nsource='me'\nlicence='CC0'\n"
    own = parse(head + "[labels.bad]\nentries=['blue']\nhits=['A [blue] sky.']\nmisses=['Rain.']")
    assert [s.cue for s in loaded.annotator([own])(Segments("A disgraceful blue sky."))] == ["blue"]


pieces = st.one_of(
    st.sampled_from([e.cue for e in LEXICON.entries]),
    st.text(max_size=5),
    st.sampled_from(['"', "“", "”", ". ", "\r\n", "\n\n", "said", "🙂", "\u0301", "é"]),
)


@given(st.lists(st.tuples(pieces, st.sampled_from(["", " ", " "])), max_size=16))
@settings(max_examples=300, deadline=None)
def test_spans_are_the_text(parts: list[tuple[str, str]]) -> None:
    """Whatever the text, each span is what stands there and no character stands in two."""
    text = "".join(a + b for a, b in parts)
    segments = Segments(text)
    spans = MARK(segments)
    assert all(text[s.start : s.end] == s.cue != "" and s.layer == "loaded" for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(row.score >= 0 for row in loaded.sentences(segments, spans))


def test_a_weak_word_is_marked_only_in_company() -> None:
    """The name of a political side or an intensifier is no slur and no jeer; beside a flagged word it counts."""
    alone = "The conservative senator never came."
    together = "The conservative senator never came to the disgraceful debate."
    assert MARK(Segments(alone)) == []
    assert [(s.cue, s.label) for s in MARK(Segments(together)) if s.strength < 1] == [
        ("conservative", "in_company"),
        ("never", "in_company"),
    ]
    every = loaded.annotator(every=True)
    assert {s.cue for s in every(Segments(alone))} == {"conservative", "never"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Without any shame the firm sold the yard.", []),
        ("She felt shame, rage and no delight.", []),
        ("The gas blast hurt two men.", []),
        ("Insults were heard.", []),
        ("They shame the poor.", ["shame"]),
        ("It would insult the dead.", ["insult"]),
        ("The mayor blasts the plan.", ["blasts"]),
        ("The council was shamed.", ["shamed"]),
    ],
)
def test_a_thing_is_no_emotive_verb(text: str, found: list[str]) -> None:
    """A word that names a thing as well as a deed is an emotive verb only where it is a verb."""
    assert [s.cue for s in MARK(Segments(text)) if s.label == "emotive_verb"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The report notes “hairline marks” on two beams.", []),
        ("She admitted to “rough edges” in the draft.", []),
        ("They came for the “peaceful” march.", ["“peaceful”"]),
    ],
)
def test_handed_on_words_are_no_scare_quotes(text: str, found: list[str]) -> None:
    """Quoted words beside a verb of saying are handed on; beside none they are held at a distance."""
    assert [s.cue for s in MARK(Segments(text)) if s.label == "scare_quotes"] == found
