"""Segments: where paragraphs, sentences and words begin and end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.segment import Segments

GOLD = Path(__file__).with_name("segment_gold.txt")


def gold() -> list[tuple[str, list[str]]]:
    """Each paragraph of the gold file as its text and its sentences."""
    lines = GOLD.read_text("utf-8").split("\n")
    cases = [line.replace("\\n", "\n").split(" | ") for line in lines if line and not line.startswith("#")]
    return [(" ".join(sentences), sentences) for sentences in cases]


def ends(text: str) -> set[int]:
    return {b for _, b in Segments(text).sentences}


def wanted(sentences: list[str]) -> set[int]:
    out, at = set(), 0
    for sentence in sentences:
        at += len(sentence)
        out.add(at)
        at += 1
    return out


def score() -> tuple[float, list[str]]:
    """F1 of the sentence ends over the gold, and the paragraphs that differ."""
    hit = found = asked = 0
    wrong = []
    for text, sentences in gold():
        # Chinese sentences have no space between them.
        if any(c in text for c in "。？"):
            text = "".join(sentences)
            want = {sum(map(len, sentences[: i + 1])) for i in range(len(sentences))}
        else:
            want = wanted(sentences)
        got = ends(text)
        hit, found, asked = hit + len(got & want), found + len(got), asked + len(want)
        if got != want:
            wrong.append(" | ".join(text[a:b] for a, b in Segments(text).sentences))
    return 2 * hit / (found + asked), wrong


def test_tricky_news_sentences_end_where_a_reader_ends_them() -> None:
    """At least 0.98 F1 over the sentence ends of the gold file, which holds at least 120 sentences."""
    assert sum(len(s) for _, s in gold()) >= 120
    f1, wrong = score()
    assert f1 >= 0.98, "\n".join(wrong)


def pieces(text: str, kind: str) -> list[str]:
    return [text[a:b] for a, b in getattr(Segments(text), kind)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_one_line_is_one_paragraph_where_lines_are_not_wrapped(line_end: str) -> None:
    """Whatever ends the lines, a text with one paragraph a line has as many paragraphs as lines."""
    lines = ["A headline", "The minister resigned on Monday. She gave no reason.", "Her deputy took over."]
    assert pieces(line_end.join(lines), "paragraphs") == lines


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_break_inside_a_wrapped_paragraph_is_only_a_space(line_end: str) -> None:
    """Hard-wrapped text: a blank line parts paragraphs, a single break does not, and sentences run over it."""
    first = [
        "The minister, who had been in office since the spring of 2014,",
        "resigned on Monday after a week of protests in the capital and",
        "in Harrow, where two people died. Her deputy, Ivo Brandt, took",
        "over at once.",
    ]
    second = ["Nobody expected it, the deputy said. The Northern Herald had", "reported on it in May."]
    text = line_end.join([*first, "", *second])
    assert pieces(text, "paragraphs") == [line_end.join(first), line_end.join(second)]
    assert len(pieces(text, "sentences")) == 4


def test_wrapped_paragraphs_without_blank_lines_end_where_room_was_left() -> None:
    """In wrapped text a line that ends with a stop although the next word would have fitted ends its paragraph."""
    text = (
        "The minister, who had been in office since the spring of 2014,\n"
        "resigned on Monday after a week of protests.\n"
        "Nobody had expected it, said her deputy, who took over at once\n"
        "and promised that nothing would change."
    )
    assert [len(p.split("\n")) for p in pieces(text, "paragraphs")] == [2, 2]


def test_bullets_are_paragraphs_of_their_own() -> None:
    """A line that begins with a bullet is never glued to the one before it."""
    text = "What is known so far:\n- two bridges closed\n- one person hurt\n- no arrests"
    assert len(pieces(text, "paragraphs")) == 4


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don’t, don't go.", ["Don’t", "don't", "go"]),
        ("In the U.S. at 5 a.m. today", ["In", "the", "U.S.", "at", "5", "a.m.", "today"]),
        ("By 18:00 it stood 3:1: so at 7:05 p.m.", ["By", "18:00", "it", "stood", "3:1", "so", "at", "7:05", "p.m."]),
        ("state-of-the-art costs 1,200 or €5.3m", ["state-of-the-art", "costs", "1,200", "or", "€5.3m"]),
        ("cafe\u0301s na\u0131\u0308ve", ["cafe\u0301s", "na\u0131\u0308ve"]),
        ("Президент не приехал", ["Президент", "не", "приехал"]),
        ("غَادَرَ الوزير", ["غَادَرَ", "الوزير"]),
        ("मंत्री ने", ["मंत्री", "ने"]),
        ("he left.The end, a,b", ["he", "left", "The", "end", "a", "b"]),
        ("🎉 party 👩‍🚀!", ["party"]),
        ("a – b -- c - d", ["a", "b", "c", "d"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """A word keeps its apostrophes, hyphens, inner stops, commas between digits and combining marks."""
    assert pieces(text, "words") == words
    assert Segments(text).n_words == len(words)


def test_the_place_of_an_offset() -> None:
    """``sentence_at`` and ``paragraph_at`` give the segment that holds the character, None where there is none."""
    s = Segments("One. Two.\n\nThree.")
    assert (s.sentence_at(0), s.sentence_at(4), s.sentence_at(5)) == ((0, 4), None, (5, 9))
    assert (s.paragraph_at(8), s.paragraph_at(10), s.paragraph_at(99)) == ((0, 9), None, None)


def test_headings_stand_alone_and_a_line_that_goes_on_is_joined() -> None:
    """A line without a stop whose next line goes on with a small letter is one paragraph with it."""
    text = "Minister resigns\nShe had been in office since 2014 and nobody\nexpected it to end so soon.\nMore follows"
    assert [p[:8] for p in pieces(text, "paragraphs")] == ["Minister", "She had ", "More fol"]


@pytest.mark.parametrize(
    "unit", ["a. ", "a.\t", ".", "x", " ", '."', "U.S. ", "? ", "1,", "a'", "\n", "a\n", "e\u0301"]
)
def test_long_lines_take_time_in_proportion(unit: str, in_proportion: Callable[..., None]) -> None:
    """Time grows with the length of a line, not with its square."""
    in_proportion(lambda text: (Segments(text).sentences, Segments(text).words), unit)
