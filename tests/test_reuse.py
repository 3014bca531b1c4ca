"""Passages shared by two articles, and clusters of copies."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.errors import TableError
from framing.reuse import clusters, reuse

WIRE = (
    "The harbour council met on Tuesday evening to discuss the new ferry timetable for the winter months.\n\n"
    "A spokeswoman for the fishermen said that nobody had asked them about the early crossings.\n\n"
    "The vote on the plan was put off until the end of the month, when the mayor returns from her journey."
)
OTHER = "Rain is expected over the islands from Thursday, with strong winds along the western coast at night."


def table(*texts: str) -> pd.DataFrame:
    return pd.DataFrame({"article_id": [f"n{i}" for i in range(len(texts))], "text": list(texts)})


def test_a_copy_is_one_passage_with_exact_offsets() -> None:
    """A verbatim copy after a line of another author is one passage, and both sides are cut where it begins."""
    found = reuse(table(WIRE, f"{OTHER}\n\n{WIRE}"))
    assert found[["a", "a0", "a1", "b", "b0", "b1"]].values.tolist() == [
        ["n0", 0, len(WIRE), "n1", len(OTHER) + 2, len(OTHER) + 2 + len(WIRE)]
    ]


def test_moved_paragraphs_are_found() -> None:
    """Paragraphs in another order are found wherever they stand."""
    parts = WIRE.split("\n\n")
    found = reuse(table(WIRE, "\n\n".join([parts[2], parts[0], parts[1]])))
    assert sum(found["a1"] - found["a0"]) >= len(WIRE) - 4
    assert len(found) == 2


def test_curly_quotes_and_wrapped_lines_do_not_hide_a_copy() -> None:
    """Offsets count code points of the text as read, also after characters of several bytes."""
    line = "“We weren’t asked,” the fishermen’s spokeswoman said on the quay, “and we shan’t sail at five.”"
    plain = '"We weren\'t asked," the fishermen\'s spokeswoman\nsaid on the quay, "and we shan\'t sail at five."'
    found = reuse(table(f"Überall 😀 läuft es…\n\n{line}", plain)).iloc[0]
    assert found["a0"] == len("Überall 😀 läuft es…\n\n")
    assert (found["b0"], found["b1"]) == (0, len(plain))


def test_copies_make_one_cluster() -> None:
    """A copy and its shortened copy belong together; an article that shares nothing stands alone."""
    articles = table(WIRE, OTHER, WIRE, WIRE.rsplit("\n\n", 1)[0])
    assert clusters(articles, reuse(articles))["cluster"].tolist() == ["0", "1", "0", "0"]


def test_a_missing_column_is_named() -> None:
    """A table without text is refused, and the error lists the columns there are."""
    with pytest.raises(TableError, match="body"):
        reuse(pd.DataFrame({"article_id": ["x"], "body": ["y"]}))


@pytest.mark.parametrize("texts", [(), ("",), ("", ""), ("a", "a"), ("\0\0", "\0"), ("word " * 50, "word " * 50)])
def test_hostile_texts_end_without_an_error(texts: tuple[str, ...]) -> None:
    """Offsets lie inside their texts, whatever the texts are."""
    for row in reuse(table(*texts)).to_dict("records"):
        a, b = texts[int(row["a"][1:])], texts[int(row["b"][1:])]
        assert 0 <= row["a0"] < row["a1"] <= len(a)
        assert 0 <= row["b0"] < row["b1"] <= len(b)
