"""Laws of segments, tried with hostile text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from framing.segment import Segments

_BITS = [
    "He came", "the U.S.", "a.m.", "Mr.", "J.", "No. 5", "…", "...", ".", "?", "!", "”", "“", '"', "’", ")", "(", "»",
    " ", "  ", "\n", "\r\n", "\r", "\u2028", "\u2029", "\u00a0", "\u200b", "\ufeff", "\t", "\f", "\x85", "- ", "1. ",
    "e\u0301", "\u0301", "🎉", "👩‍🚀", "غَادَرَ", "मंत्री", "。", "总统", "don't", "1,200", "€5.3m", "x" * 90,
    "\0", "_", "İ",
]  # fmt: skip
hostile = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_BITS), max_size=60).map("".join))


@given(hostile)
def test_segments_lie_inside_in_order_and_apart(text: str) -> None:
    """Every kind: 0 ≤ start < end ≤ length, sorted, no overlap; no white space at the rims of what is not a word."""
    s = Segments(text)
    for kind in (s.paragraphs, s.sentences, s.words):
        at = 0
        for a, b in kind:
            assert at <= a < b <= len(text)
            at = b
    for a, b in [*s.paragraphs, *s.sentences]:
        assert not text[a].isspace() and not text[b - 1].isspace()


@given(hostile)
def test_no_character_is_lost(text: str) -> None:
    """What is not white space lies in a paragraph and in a sentence."""
    s = Segments(text)
    for kind in (s.paragraphs, s.sentences):
        inside = {i for a, b in kind for i in range(a, b)}
        assert all(i in inside or c.isspace() for i, c in enumerate(text))


@given(hostile)
def test_sentences_never_cross_paragraphs(text: str) -> None:
    """Each sentence lies in one paragraph, and each paragraph begins and ends with a sentence's rim."""
    s = Segments(text)
    assert all(s.paragraph_at(a) == s.paragraph_at(b - 1) is not None for a, b in s.sentences)
    assert {a for a, _ in s.paragraphs} <= {a for a, _ in s.sentences}
    assert {b for _, b in s.paragraphs} <= {b for _, b in s.sentences}


@given(hostile, st.data())
def test_two_places_are_together_in_one_sentence_only(text: str, data: st.DataObject) -> None:
    """What is told from the characters between two places is what the sentences say."""
    s = Segments(text)
    places = [i for i, c in enumerate(text) if not c.isspace()]
    if places:
        one, other = sorted(data.draw(st.lists(st.sampled_from(places), min_size=2, max_size=2)))
        assert Segments(text).together(one, other) == (s.sentence_at(one) == s.sentence_at(other))


@example(".A.\u0300")
@given(hostile)
def test_no_word_is_lost_or_cut(text: str) -> None:
    """Each letter and digit lies in a word; no word ends before a combining mark; the cheap count is the count."""
    import unicodedata

    s = Segments(text)
    inside = {i for a, b in s.words for i in range(a, b)}
    assert all(i in inside or not c.isalnum() for i, c in enumerate(text))
    assert all(b == len(text) or not unicodedata.category(text[b]).startswith("M") for _, b in s.words)
    assert Segments(text).n_words == len(s.words)


@given(hostile)
def test_the_same_text_gives_the_same_segments(text: str) -> None:
    """The same text twice gives the same segments: nothing is kept between texts."""
    first, second = Segments(text), Segments(text)
    assert (first.paragraphs, first.sentences, first.words) == (second.paragraphs, second.sentences, second.words)
