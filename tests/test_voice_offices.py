"""Descriptions of one person or body: "the governor", "the Ohio senator", "the 70-year-old", "the administration"."""

from __future__ import annotations

import pytest

from framing.annotators.voice import hearing
from framing.segment import Segments

HEAR = hearing()


def last(text: str) -> str:
    """The source of the last cue."""
    return [s.source for s in HEAR(Segments(text))[0] if s.layer == "attribution"][-1]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Growers asked Gov. Ulla Brandt to stop the bill. The governor announced a veto.", "Ulla Brandt"),
        ("President Holm was away. “We must act,” the president said.", "Holm"),
        ("The mayor said it would last. Nobody in the hall believed Mayor Ture Lind.", "Ture Lind"),
        ("The levy split the Vass administration. Vass slept badly. Vass ate little. The president said so.", "Vass"),
        ("Holm called the gap a shame. Later he spoke to the press. “We must act,” the president said.", "Holm"),
        ("President Ulla Brandt met Syrian President Omar Haddad. The president said no.", "Ulla Brandt"),
        ("Vice President Rolf Kant sat down. President Ulla Brandt rose. The vice president said no.", "Rolf Kant"),
        ("Former Gov. Rolf Kant sat near Gov. Ulla Brandt. The former governor said no.", "Rolf Kant"),
        ("Anna Holm came third. “We can do it,” the 70-year-old told some friends.", "Anna Holm"),
        ("Sen. Anna Holm lost. “We can do it,” the Ohio senator told her friends.", "Anna Holm"),
        ("Anna Holm denied it. The billionaire said she would sue.", "Anna Holm"),
        ("Rep. Anna Holm met Sen. Rolf Kant. Holm denied it. The lawmaker added that she would sue.", "Anna Holm"),
        (
            "The Vass administration built it. The roof leaked. The administration said it was dry.",
            "the Vass administration",
        ),
        ("Ms Vass met a retired judge, Anna Holm, in May. The judge herself said it was late.", "Anna Holm"),
        ("Nordkraft shares fell. In May, the company said it would close.", "Nordkraft"),
    ],
)
def test_a_description_is_the_one_it_fits(text: str, source: str) -> None:
    """The office names its one holder wherever the article names him; other descriptions mean whom it speaks of."""
    assert last(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Gov. Ulla Brandt met Gov. Rolf Kant. The governor said no.", "the governor"),
        (
            "The president of the Harbour Union said no. President Ulla Brandt slept.",
            "the president of the Harbour Union",
        ),
        ("Another senator talked. The senator said no. Sen. Anna Holm slept. Sen. Rolf Kant left.", "the senator"),
        ("Ole Brandt, a spokesman for the port, said little. The senator said more.", "the senator"),
        ("Since Anna Holm left, the candidate said, all is quiet.", "the candidate"),
        (
            "The Vass administration left. The Kant administration came. The administration said no.",
            "the administration",
        ),
        ("Another judge slept. A retired judge, Anna Holm, woke. The judge said it was late.", "the judge"),
        ("A senator talked. The lawmaker said no. Sen. Anna Holm slept.", "the lawmaker"),
        ("The judges said no. Judges Anna Holm and Rolf Kant slept.", "the judges"),
        ("Attorney General Anna Holm slept. The president said no.", "the president"),
    ],
)
def test_a_description_that_two_fit_stays(text: str, source: str) -> None:
    """Two holders, a holder without a name, somebody of another office: the description itself is left."""
    assert last(text) == source
