"""Laws of what is a mention of a target: one referring act is one, an outlet's style does not count, others are not."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.segment import Segments
from framing.target import left_out, mentions, namesakes
from framing.target.naming import found
from framing.target.page import Page

CASES = [
    line.split(" | ", 1)
    for line in Path(__file__).with_name("target_mentions.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]

POSTS = [
    "mayor", "president", "prime minister", "health minister", "chancellor", "foreign secretary", "chief executive",
    "coach", "police chief", "bishop", "governor", "general", "chief of staff", "union leader", "MP",
]  # fmt: skip
STYLES = [
    "{T} Anna Holm opened the hall.",
    "Yesterday {r} Anna Holm opened the hall.",
    "Karsk {T} Anna Holm opened the hall.",
    "Karsk {r} Anna Holm opened the hall.",
    "The {r} Anna Holm opened the hall.",
    "The {r}, Anna Holm, opened the hall.",
    "The {r} of Karsk, Anna Holm, opened the hall.",
    "Karsk's {r}, Anna Holm, opened the hall.",
    "Anna Holm, the {r}, opened the hall.",
    "Anna Holm, the {r} of Karsk, opened the hall.",
    "Anna Holm, {r} of Karsk since 2019, opened the hall.",
    "Anna Holm, {T} of Karsk, opened the hall.",
    "Anna Holm ({r}) opened the hall.",
    "Anna Holm – the {r} – opened the hall.",
    "Anna Holm—the {r} of Karsk—opened the hall.",
    "Anna Holm (45), {r} of Karsk, opened the hall.",
    "Anna Holm, Karsk’s {r} since 2019, opened the hall.",
    "Anna Holm is the {r}.",
    "Anna Holm has been {r} of Karsk since 2019.",
    "Anna Holm, who has served as {r} since 2019, opened the hall.",
    "Anna Holm was elected {r} in 2019.",
    "Anna Holm, appointed {r} in 2019, opened the hall.",
    "“No,” said Anna Holm, the {r}.",
    "As {r}, Anna Holm opened the hall.",
    "Anna Holm, embattled {r} of Karsk, opened the hall.",
    "{U} ANNA HOLM opened the hall.",
]
REST = " Critics jeered the {r}. The {r} wept, and the embattled {r} left."


def printed(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text and the stretches that its square brackets mark."""
    text, at = "", []
    for part in re.split(r"([\[\]])", marked.replace("\\n", "\n")):
        if part == "[":
            at.append((len(text), -1))
        elif part == "]":
            at[-1] = (at[-1][0], len(text))
        else:
            text += part
    return text, at


def shown(text: str, stretches: list[tuple[int, int]]) -> str:
    for a, b in sorted(stretches, reverse=True):
        text = f"{text[:a]}[{text[a:b]}]{text[b:]}"
    return text


@pytest.mark.parametrize(("target", "marked"), CASES)
def test_mentions(target: str, marked: str) -> None:
    """Exactly the marked stretches are mentions, and every offset leads to what is printed."""
    text, expected = printed(marked)
    rows = mentions(text, target)
    got = list(zip(rows["start"].tolist(), rows["end"].tolist(), strict=True))
    assert shown(text, got) == shown(text, expected)
    for row in rows.to_dict("records"):
        assert text[row["start"] : row["end"]] == row["mention"]
        assert row["text"][row["target_start"] : row["target_end"]] == row["mention"]


@pytest.mark.parametrize("post", POSTS)
def test_an_outlets_style_does_not_count(post: str) -> None:
    """However an article first prints name and post, it has the same number of mentions: the name and each "the mayor"
    behind."""
    title = post if post.isupper() else post.title().replace(" Of ", " of ")
    texts = [(style + REST).format(r=post, T=title, U=post.upper()) for style in STYLES]
    counts = [len(mentions(text, "Anna Holm")) for text in texts]
    assert dict(zip(STYLES, counts, strict=True)) == dict.fromkeys(STYLES, 4)


def test_what_is_left_out_has_its_reason() -> None:
    """What could be taken for a mention and is none is listed with its offsets and why; nothing is in both tables."""
    text = (
        "Anna Holm, the mayor of Karsk, spoke. The mayor’s office was shut. The former mayor, Ole By, left with Boris "
        "Holm for Holm Street. She is the mayor. The Holm government fell."
    )
    out = left_out(text, "Anna Holm")
    assert out[["wording", "reason"]].to_numpy().tolist() == [
        ["the mayor of Karsk", "apposition"],
        ["The mayor", "body of its own"],
        ["Boris Holm", "another name"],
        ["Holm", "another name"],
        ["the mayor", "predicate"],
        ["Holm", "body of its own"],
    ]
    assert [text[a:b] for a, b in zip(out["start"], out["end"], strict=True)] == out["wording"].tolist()
    assert mentions(text, "Anna Holm")["mention"].tolist() == ["Anna Holm"]
    assert left_out("Nobody is here.", "Anna Holm").empty


def test_an_apposition_is_no_further_mention() -> None:
    """What stands in apposition to a mention stays open to evidence: its words are part of the sentence."""
    rows = mentions("Anna Holm, the disgraced mayor, met Holm.", "Anna Holm")
    assert rows["further_mentions"].tolist() == [[(36, 40)], [(0, 9)]]


def test_given_wordings_beside_the_name() -> None:
    """A wording of the user's counts by itself, and not where it stands in apposition to the name."""
    text = "Anna Holm, the Iron Mayor, spoke. The Iron Mayor wept. The Iron Mayor, Anna Holm, left."
    rows = mentions(text, ["Anna Holm", "the Iron Mayor"])
    assert rows["mention"].tolist() == ["Anna Holm", "The Iron Mayor", "Anna Holm"]
    assert rows["named_by"].tolist() == ["full", "given", "full"]


def test_namesakes_of_a_full_name() -> None:
    """Relatives are told where the target is one of them, and not where the article has others of that name only."""
    assert namesakes("Anna Holm met Boris Holm.", "Anna Holm") == {"text": ["Boris Holm", "Anna Holm"]}
    assert namesakes("Clara Holm met Boris Holm.", "Anna Holm") == {}
    assert namesakes("The Karsk Port Office met the Tarn Port Office.", "Karsk Port Office") == {}


WORDS = """Anna Holm HOLM Boris the The mayor ex-mayor of Karsk , . — ( ) “ ” ' ’s Jr. van der al- office Port KPO (KPO)
    is elected former May said chief executive police İ e\u0301 - Ms Mr. A. a company 🙂"""
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "\n", "\n\n", "\u00a0"])), max_size=40),
    st.sampled_from(["Anna Holm", "Holm", "Karsk Port Office", "Karsk", "Anna van der Holm", "A. Holm Jr.", "May"]),
)
def test_places_lie_side_by_side(pieces: list[tuple[str, str]], target: str) -> None:
    """In any text what is counted and what is left out never overlap, and every offset leads to what is printed."""
    text = "".join(word + gap for word, gap in pieces)
    counted, left = mentions(text, target), left_out(text, target)
    assert [text[a:b] for a, b in zip(counted["start"], counted["end"], strict=True)] == counted["mention"].tolist()
    assert [text[a:b] for a, b in zip(left["start"], left["end"], strict=True)] == left["wording"].tolist()
    places = sorted(
        [*zip(counted["start"], counted["end"], strict=True), *zip(left["start"], left["end"], strict=True)]
    )
    assert all(one[1] <= two[0] for one, two in pairwise(places))


def test_names_are_found_behind_titles_and_not_in_headlines() -> None:
    """Without a target, "Karsk Mayor Anna K. Holm" and "Anna Holm" are one name, and a headline makes no new ones."""
    text = (
        "Mayor Holm Opens New Bridge\n\nKarsk Mayor Anna K. Holm spoke. Anna Holm left with Pieter van der Berg. Later "
        "Van der Berg wept."
    )
    assert found(Page(Segments(text)), 9) == ["Anna K. Holm", "Pieter van der Berg"]


def test_the_command_says_what_it_does_not_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The line on standard error has the number of each reason, and --left-out has the places themselves."""
    from framing.cli.targets import target

    (tmp_path / "a.txt").write_text("Anna Holm, the mayor, spoke. The mayor’s office rang.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("It rained.", encoding="utf-8")
    words = [
        str(tmp_path),
        "--target",
        "Anna Holm",
        "-o",
        str(tmp_path / "m.csv"),
        "--left-out",
        str(tmp_path / "l.csv"),
    ]
    target.main(words, standalone_mode=False)
    told = capsys.readouterr().err
    assert "2 articles, 1 mention; 1 article without any" in told
    assert "2 places not counted (1 apposition, 1 body of its own)" in told
    assert pd.read_csv(tmp_path / "l.csv")["wording"].tolist() == ["the mayor", "The mayor"]


def test_any_target_in_any_text() -> None:
    """Names of any shape are looked for in any text without error."""
    texts = [
        "",
        "Holm",
        "Holm's",
        "(Holm) — Holm, the",
        "the mayor",
        "\n\nHolm\n",
        "İ Holm the mayor İ",
        "of of of Holm",
    ]
    for text in texts:
        for name in (
            "Holm",
            "Holm Jr.",
            "Jr.",
            "van der",
            "al-",
            "the",
            "'",
            "A",
            "Mayor",
            "of Holm",
            "(Holm)",
            "Ha.*",
        ):
            if any(c.isalnum() for c in name):
                assert isinstance(mentions(text, name), pd.DataFrame)
                assert isinstance(left_out(text, name), pd.DataFrame)


@pytest.mark.parametrize("target", ["Anna Holm", "Holm", "Karsk Port Office", None])
def test_mentions_in_proportion(in_proportion: Callable[..., None], target: str | None) -> None:
    """Finding mentions takes time in proportion to the text, however many others hold the post."""
    unit = (
        "Mayor Anna Holm spoke. The mayor wept. Boris Holm left, and the former mayor, Ole By, laughed at the mayor of "
        "Tarn. The Karsk Port Office (KPO) sued. The office lost, the KPO wept. "
    )
    in_proportion(lambda text: mentions(text, target), unit)
