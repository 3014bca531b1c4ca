"""A second reporting verb of the same subject: the verb is the journalist's, what stands behind it its source's."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()


def voice(text: str, word: str) -> str:
    at = text.index(word)
    return next((r.voice for r in HEAR(Segments(text))[1] if r.start <= at < r.end), "author")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("denied the charge and", "said that"),
        ("confirmed the losses and", "said"),
        ("announced the sale of the mill and", "claimed that"),
        ("revealed a bill of £9,000 but", "said"),
        ("claimed that the mill was sound, and", "boasted that"),
        ("claimed that the mill was sound and", "alleged that"),
        ("said the mill would open but", "admitted that"),
        ("said the mill had not been sold and later", "said"),
        ("said she was tired and also", "claimed that"),
        ("told the council that the mill was ready and", "confirmed that"),
        ("called the plan “a swindle” and", "warned that"),
        ("criticised the plan, yet", "warned that"),
    ],
)
def test_the_second_verb_is_the_journalists(first: str, second: str) -> None:
    text = f"Edda Brink {first} {second} the wheel might break."
    verb = second.split()[0]
    at = text.index(f" {verb} ", text.index(first) + len(first) - 1) + 1
    spans, regions = HEAR(Segments(text))
    assert any(s.start == at and s.source == "Edda Brink" for s in spans if s.layer == "attribution")
    assert not any(r.start <= at < r.end for r in regions)
    assert voice(text, "might") == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "Edda Brink said the miller lied and claimed the money was gone.",
        "Edda Brink said the firm had sold the mill, met the miller and claimed the money was gone.",
        "Edda Brink said she called the miller when he was away and claimed the money was gone.",
        "Edda Brink said the miller had asked for help and claimed the money was gone.",
    ],
)
def test_a_verb_that_may_belong_to_the_clause_ends_nothing(text: str) -> None:
    assert voice(text, "claimed") == "reported"


def test_the_first_statement_stays_reported_up_to_the_conjunction() -> None:
    text = "Edda Brink claimed that the mill could be sold, and alleged that the books were lost."
    assert [voice(text, w) for w in ("could", "sold", ", and", "books")] == [
        "reported",
        "reported",
        "author",
        "reported",
    ]
