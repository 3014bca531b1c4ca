"""What an article says twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from framing.annotators import repetition
from framing.segment import Segments

FIRST = "The harbour council met on Tuesday evening to discuss the new ferry timetable for the winter months."
SECOND = "A spokeswoman for the fishermen said that nobody had asked them about the early crossings."
THIRD = "The vote on the plan was put off until the end of the month, when the mayor returns from her journey."
mark = repetition.annotator()


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n"])
def test_pasted_paragraphs_are_marked_in_both_places(gap: str) -> None:
    """Every paragraph that stands twice is a span of its own, and its rule gives the offsets of the other place."""
    text = gap.join([FIRST, SECOND, THIRD, SECOND, THIRD])
    spans = mark(Segments(text))
    assert [s.cue for s in spans] == [SECOND, THIRD, SECOND, THIRD]
    assert {s.label for s in spans} == {"paragraph"}
    for span in spans:
        low, high = map(int, span.rule.rsplit(" ", 1)[1].split("-"))
        assert text[low:high] == span.cue
        assert low != span.start


def test_nothing_is_marked_where_nothing_is_repeated() -> None:
    """An article that says everything once has no repetition."""
    assert mark(Segments("\n\n".join([FIRST, SECOND, THIRD]))) == []


def test_a_lightly_edited_paragraph_is_a_repetition() -> None:
    """One changed word does not hide a copy, and the strength says that it is not exact."""
    edited = SECOND.replace("early", "late")
    spans = mark(Segments("\n\n".join([SECOND, FIRST, edited])))
    assert [s.cue for s in spans] == [SECOND, edited]
    assert all(0.5 < s.strength < 1 for s in spans)


@pytest.mark.parametrize("text", ["", " ", "\0", "a", "😀" * 50, "ab " * 3, "é\u0301 " * 40, "\u202eword " * 30])
def test_hostile_text_keeps_the_laws(text: str) -> None:
    """Spans lie inside the text, hold the characters they say, and no character is in two of them."""
    last = 0
    for span in mark(Segments(text)):
        assert text[span.start : span.end] == span.cue != ""
        assert last <= span.start
        last = span.end


def test_a_stock_phrase_is_marked_wherever_it_stands() -> None:
    """A phrase with content that stands three times is marked each time; a name that comes back is not."""
    phrase = "when the tide finally turns against us"
    name = "the Ministry of Inland Waters in Lowmouth"
    text = (
        f"A diver who works for {name} smiled at us for a while before he said a word. {phrase.capitalize()}, he said, "
        f"nobody will remember the harbour.\n\nTwo clerks will leave {phrase}, they wrote. It rained, and they had "
        f"just come home from a very long day of counting buoys at {name}.\n\nBut {phrase} boats go back to sea, and "
        f"there is always another winter for those who wait for one behind their windows. So there is for {name}."
    )
    spans = mark(Segments(text))
    assert [s.cue for s in spans] == [phrase.capitalize(), phrase, phrase]
    assert {s.label for s in spans} == {"phrase"}


def test_many_articles_at_once_give_the_spans_of_each() -> None:
    """What ``prime`` finds for a batch is what each article gives alone."""
    texts = [
        "",
        FIRST,
        f"{FIRST}\n\n{SECOND}\n\n{FIRST}",
        "\n".join([f"{n}. when the tide turns against us" for n in "abc"]),
    ]
    batch = [Segments(text) for text in texts]
    repetition.prime(batch)
    assert [mark(s) for s in batch] == [mark(Segments(text)) for text in texts]
    assert [len(mark(s)) for s in batch] == [0, 0, 2, 3]


@pytest.mark.parametrize("times", [2, 3, 5, 6, 7, 12, 40])
@pytest.mark.parametrize("between", ["\n\n", " "])
def test_what_stands_any_number_of_times_on_end_is_found(times: int, between: str) -> None:
    """However often a passage follows itself, nearly all of its characters are marked, and every twin says the same."""
    text = "Rain fell on the pier. " + between.join([SECOND] * times)
    spans = mark(Segments(text))
    assert sum(s.end - s.start for s in spans) > 0.9 * times * len(SECOND)
    for span in spans:
        low, high = map(int, span.rule.rsplit(" ", 1)[1].split("-"))
        assert text[low:high].split() == span.cue.split()


def test_a_long_litany_takes_time_in_proportion(in_proportion: Callable[..., None]) -> None:
    """A text that says the same thing without an end costs time with its length, not with its square."""
    in_proportion(lambda text: mark(Segments(text)), "The mayor said on Tuesday that it may rain. ")
