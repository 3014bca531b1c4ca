"""Strict notebook parameters."""

from __future__ import annotations

import pytest

from framing.errors import ParameterError, ReportError
from framing.report import lookup
from framing.report.parameters import checked, declared, parse

CELL = """
from typing import Literal
by: str = "outlet"  # the column
seed: int = 1
examples: int = 3
shift: int = 0
level: float = 0.95
once: bool = True
names: list[str] = []
column: str | None = None
paper: Literal["A4", "Letter"] = "A4"
"""
KNOWN = parse(CELL)


def test_a_cell_says_name_type_default_and_note() -> None:
    """The cell is the documentation: each line gives all four."""
    assert (KNOWN["by"].kind, KNOWN["by"].default, KNOWN["by"].note) == ("str", "outlet", "the column")
    assert KNOWN["paper"].allowed == ("A4", "Letter")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"seed": "7"}, {"seed": 7}),
        ({"examples": "0"}, {"examples": 0}),
        ({"shift": "-3"}, {"shift": -3}),
        ({"level": "0.9"}, {"level": 0.9}),
        ({"once": "no"}, {"once": False}),
        ({"names": "a, b"}, {"names": ["a", "b"]}),
        ({"names": ["a"]}, {"names": ["a"]}),
        ({"column": ""}, {"column": None}),
        ({"column": "body"}, {"column": "body"}),
        ({"paper": "Letter"}, {"paper": "Letter"}),
    ],
)
def test_text_from_the_command_line_is_read_as_the_type(given: dict[str, object], wanted: dict[str, object]) -> None:
    """Text and values mean the same."""
    assert checked(given, KNOWN) == wanted


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"sed": 1}, "did you mean 'seed'"),
        ({"seed": "many"}, "wants a whole number such as 2, got"),
        ({"seed": 1.5}, "wants a whole number such as 2, got"),
        ({"seed": "1.0"}, "wants a whole number such as 2, got"),
        ({"seed": True}, "wants a whole number such as 2, got"),
        ({"seed": "-1"}, "seed=-1 is below 0"),
        ({"examples": "-3"}, "examples=-3 is below 0"),
        ({"examples": -3}, "the least is 0"),
        ({"level": "nan"}, "wants a number such as 0.5, got"),
        ({"once": "perhaps"}, "wants true or false, got"),
        ({"by": 3}, "wants one piece of text, got 3"),
        ({"names": '["a", "b"]'}, "names wants names with commas between, such as one,two, got"),
        ({"paper": "letter"}, "did you mean 'Letter'"),
    ],
)
def test_what_is_not_declared_stops_the_run(given: dict[str, object], says: str) -> None:
    """A misspelt name, a wrong type and an unknown value are errors that name what is right, in one line."""
    with pytest.raises(ParameterError, match=says) as caught:
        checked(given, KNOWN, "compare")
    assert str(caught.value).startswith("compare: ")
    assert "\n" not in str(caught.value)


def test_a_line_that_declares_nothing_is_refused() -> None:
    """A parameters cell holds declarations only."""
    with pytest.raises(ReportError, match="name: type = value"):
        parse("seed = 1")


def test_every_notebook_declares_its_source() -> None:
    """Each report runs as it stands, on the sample."""
    for name in lookup.names():
        known = declared(lookup.notebook(name))
        assert known["source"].default == "sample"
        assert all(p.note for p in known.values()), f"{name}: a parameter without a comment"


def test_an_unknown_report_is_named_with_the_nearest() -> None:
    """The error lists the reports there are."""
    with pytest.raises(ReportError, match="did you mean 'compare'"):
        lookup.notebook("compair")
