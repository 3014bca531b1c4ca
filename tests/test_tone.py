"""Tone: equal to TextBlob to the last digit, and every figure traceable to its words."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textblob import TextBlob
from textblob import _text as source
from textblob.en import sentiment as lexicon

from framing.annotators import tone
from framing.annotators.tone.operations import Memo
from framing.segment import Segments

ANNOTATE = tone.annotator()
FACES = sorted(form for forms in source.EMOTICONS.values() for form in forms)
ODD = [
    "\n\n", "\r\n\r\n", "\n", "\r", "\t", "  ", "\xa0", " ", "!", "!!", "(!)", "( !)", "(\n\n!)", "...", "....",
    ".....",
    ".", ",", ";", ":", "?", "?!", "(", ")", "[", "]", "-", "--", "—", "…", "_", "8", "x", "X", "o", "O", "D", "3", "p",
    "n't", "can't", "don’t", "isn't", "N'T", "'", "''", '"', "“", "”", "‘", "’", "Mr.", "U.S.", "e.g.", "Ill.", "I'll",
    "END-OF-SENTENCE", "http://a.b/c", "3:30", "(aged 8)", "said: (", "é", "İ", "\u212aind", "\u0301", "🙂",
    "\x00", "\x85",
    "\u2028", "\ufeff", "a", "is", "of", "the", "with", "RB",
]  # fmt: skip
len(lexicon)
KNOWN = sorted(dict.keys(lexicon))
ADVERBS = [w for w in KNOWN if any(tag in dict.get(lexicon, w) for tag in lexicon.modifiers)]
NEGATIONS = [*lexicon.negations, "nothing", "without"]


def judge(text: str) -> None:
    """TextBlob is the judge: scores, assessments, spans."""
    wanted = tuple(TextBlob(text).sentiment)
    got = tone.sentiment(text)
    assert got == wanted, (
        f"the installed TextBlob gives {wanted}, framing gives {got} for {text!r}: if TextBlob was just updated, its "
        "rules or its lexicon changed and framing.annotators.tone must follow"
    )
    listed = [(list(w), p, s, k) for w, p, s, k in lexicon(text).assessments]
    assert [tuple(one) for one in tone.assessments(text)] == listed
    spans = ANNOTATE(Segments(text))
    assert tone.from_spans(spans) == wanted
    assert sum(s.rule.startswith("polarity=") for s in spans) == len(listed)
    assert all(text[s.start : s.end] == s.cue != "" for s in spans)
    assert all(one.end <= after.start for one, after in pairwise(spans))


tokens = st.one_of(
    st.sampled_from(ODD),
    st.sampled_from(FACES),
    st.sampled_from(KNOWN),
    st.sampled_from(ADVERBS),
    st.sampled_from(NEGATIONS),
    st.text(max_size=4),
)
joined = st.lists(st.tuples(tokens, st.sampled_from(["", " ", " ", " ", "\n\n"])), max_size=14).map(
    lambda parts: "".join(a + b for a, b in parts)
)


@given(joined)
@settings(max_examples=700, deadline=None)
def test_equals_textblob_on_hostile_text(text: str) -> None:
    """Words, modifiers, negations, emoticons and odd marks in any order and spacing give TextBlob's own figures."""
    judge(text)


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_equals_textblob_on_any_text(text: str) -> None:
    """Any string at all gives TextBlob's own figures."""
    judge(text)


@given(st.text(alphabet=":;=8xXoODPp()[]<>3-_.'*/\\| \n!sSbc^{}°", max_size=24))
@settings(max_examples=500, deadline=None)
def test_equals_textblob_on_the_stuff_of_emoticons(text: str) -> None:
    """Characters that emoticons are made of, spread and heaped, give TextBlob's own figures."""
    judge(f"very {text} good {text}")


def test_equals_textblob_on_its_own_words() -> None:
    """Every word of TextBlob's lexicon, with modifiers, negations, cases and punctuation around it."""
    roll = random.Random(7)
    for word in KNOWN:
        mark = roll.choice(["", ".", ",", "!", "!!", "...", "?", ":", ";", ")", '"', "’s", " !", " .", " (!)"])
        before = roll.choice(["", "not ", "very ", "not very ", "really not ", "never a ", "no ", "not so ", '"', "("])
        form = roll.choice([word, word.upper(), word.capitalize()])
        judge(
            f"It was {before}{form}{mark} {roll.choice(ADVERBS)} {roll.choice(['', 'a ', 'the '])}{roll.choice(KNOWN)}."
        )


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\n", "good", "not good", "He said: (", "good (aged 8) bad", "very x - D good", "o. O good",
        "so . O good",
        "good. not ! bad", "Good. Wow! Bad. ! !", "not ♥ good", "very ♥ good", "a good:\n\n(bad",
        "not really (\n\n! ) good",
        "good END-OF-SENTENCE ( END-OF-SENTENCE ! ) bad", "Ill. and ill. I'll", "not a\xa0very\u2003good",
        "very\x85good",
        ".good", "..good", "(.good", "goodn't", "very goodn't bad", "x" + " " * 30 + "- D",
        "very 8" + "\n" * 9 + ") good",
        "f*cking can't isn't", "good/bad good-bad good—bad",
    ],
)  # fmt: skip
def test_known_quirks(text: str) -> None:
    """Cases in which a simpler rule went wrong."""
    judge(text)


def test_the_figures_are_those_known_when_this_was_written() -> None:
    """A change of TextBlob's lexicon shows here by name, whatever else it changes."""
    figures = {"good": 0.7, "bad": -0.7, "very good": 0.91, "not good": -0.35, "terribly": -1.0}
    for text, polarity in figures.items():
        assert TextBlob(text).sentiment.polarity == pytest.approx(polarity), f"TextBlob's score of {text!r} changed"


def test_a_far_exclamation_mark_is_a_span_of_its_own() -> None:
    """No character counts twice, and what changed a score from afar is shown where it stands."""
    text = "A good plan. Then rain fell! A bad day."
    told = [(s.cue, s.label) for s in ANNOTATE(Segments(text))]
    assert told == [("good", "positive"), ("!", "exclamation"), ("bad", "negative")]
    assert ANNOTATE(Segments(text))[1].rule == "part-of=2-6 words=!"
    assert ANNOTATE(Segments(text))[1].strength == 0  # no polarity of its own


def test_from_spans_passes_over_other_layers() -> None:
    """An article's figures come from its tone rows alone, in whatever order they stand."""
    spans = ANNOTATE(Segments("A very good, not bad, awful day."))
    other = spans[0]._replace(layer="hedging")
    assert tone.from_spans([other, *reversed(spans)]) == tone.sentiment("A very good, not bad, awful day.")
    assert tone.from_spans([]) == (0.0, 0.0)


def test_the_memo_has_a_bound() -> None:
    """Memory does not grow with the corpus: the memo is emptied when full, and long chunks are not kept."""
    memo = Memo(limit=10)
    for number in range(1000):
        assert memo[f"good,{number}"] is None
        assert len(memo) <= 10
    assert memo["x" * 1000] is None
    assert "x" * 1000 not in memo


@pytest.mark.parametrize(
    "unit", ["good ", "!", ". ", "a", ": ( ", "(good", "b.,", "8 ) ", "x ", "not ", "\n\n", "very "]
)
def test_time_is_linear(unit: str, in_proportion: Callable[..., None]) -> None:
    """Time grows with the length, whatever the text is made of (TextBlob is quadratic on some)."""
    in_proportion(lambda text: ANNOTATE(Segments(text)), unit)
