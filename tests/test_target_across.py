"""Laws of what articles of one call tell each other of a target's post, and of whose voice a mention stands in."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import ParameterError
from framing.model import Region
from framing.target import by_article, by_group, judged, left_out, mentions, posts_held

TIED = "Mayor Anna Holm of Karsk opened the hall. The mayor smiled."
CROSSED = "cross-document"


def table(*texts: str) -> pd.DataFrame:
    return pd.DataFrame({"article_id": [f"a{i}" for i in range(len(texts))], "text": list(texts)})


def crossed(text: str, *others: str) -> list[str]:
    """What counts in a text by what the other articles say."""
    rows = mentions(table(text, *(others or (TIED,))), "Anna Holm").to_dict("records")
    return [str(row["mention"]) for row in rows if (row["article_id"], row["named_by"]) == ("a0", CROSSED)]


def test_outlets_are_compared_evenly() -> None:
    """An outlet that never prints the post beside the name has the same mentions as one that does."""
    bare = "Anna Holm opened the hall. The disgraced mayor of Karsk fled, the mayor begged, and Holm wept."
    told = bare.replace("Anna", "Mayor Anna", 1)
    found = mentions(table(bare, told, TIED), "Anna Holm").groupby("article_id")["mention"].apply(list)
    assert found["a0"] == found["a1"] == ["Anna Holm", "The disgraced mayor of Karsk", "the mayor", "Holm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm wept. The mayor of Karsk left.", ["The mayor of Karsk"]),
        ("Holm wept. Karsk’s mayor left, and the embattled mayor fell.", ["Karsk’s mayor", "the embattled mayor"]),
        ("The mayor wept. Later Anna Holm left.", ["The mayor"]),
        ("Holm’s plan made the mayor popular.", ["the mayor"]),
        ("Critics of Holm say the mayor lied.", ["the mayor"]),
        ("If they vote against Holm, the mayor will resign.", ["the mayor"]),
        ("Holm wept. The former mayor, Ole By, met Holm. The mayor left.", ["The mayor"]),
        ("Holm wept. The mayor of Dorn left. The mayor smiled.", []),
        ("Holm wept. The mayor left. The mayor of Dorn smiled, and so did the mayor of Karsk.", ["the mayor of Karsk"]),
        ("Holm wept. The mayor of a nearby town left. The mayor smiled.", []),
        ("Mayor Boris Lund met Anna Holm. The mayor wept.", []),
        ("Holm wept. The mayor left. Boris Lund, the mayor of Karsk, smiled.", []),
        ("Holm told the mayor to go. The mayor of Karsk wept.", []),
        ("The mayor told Holm to go. The mayor wept.", []),
        ("Holm and the mayor spoke. The mayor wept.", []),
        ("Anna Holm, the mayor’s lawyer, spoke. The mayor wept.", []),
        ("Anna Holm, wife of the mayor, spoke. The mayor wept.", []),
        ("Holm, who advised the mayor, left. The mayor wept.", []),
        ("The mayor, who met Holm, wept. The mayor left.", []),
        ("Holm, 45, is the mayor’s sister. The mayor left.", []),
        ("Holm insisted the mayor of Karsk must go.", []),
        ("Anna Holm, a candidate for mayor, spoke. The mayor wept.", []),
        ("Anna Holm wants to be mayor. The mayor wept.", []),
        ("Holm wept. The former mayor left, the deputy mayor stayed, and the mayor’s office was shut.", []),
        ("It rained. The mayor wept.", []),
        ("Boris Holm wept. The mayor left.", []),
    ],
)
def test_an_article_goes_by_the_others(text: str, expected: list[str]) -> None:
    """ "The mayor" is the target where the article names it and gives the post to nobody, and nowhere else."""
    assert crossed(text) == expected


def test_a_place_that_another_article_says() -> None:
    """An article that ties the post and never says where takes the place from another; nothing else of it changes."""
    text = "Mayor Anna Holm spoke. Critics jeered the mayor of Karsk. The mayor of Dorn laughed."
    assert crossed(text) == ["the mayor of Karsk"]
    assert crossed(text, "Mayor Anna Holm of Dorn spoke.") == ["The mayor of Dorn"]
    assert crossed("Mayor Anna Holm of Tarn spoke. The mayor of Karsk wept.") == []


def test_what_is_not_passed_on() -> None:
    """Neither a post of many holders, nor one that the articles give and take away: these are listed, not counted."""
    text = "Anna Holm spoke. The lawyer wept. The mayor left."
    for others, wording in (
        (["Anna Holm, the lawyer, spoke."], "The lawyer"),
        ([TIED, "Former mayor Anna Holm spoke."], "The mayor"),
    ):
        assert crossed(text, *others) == []
        left = left_out(table(text, *others), "Anna Holm").query("article_id == 'a0'")
        assert left[["wording", "reason"]].to_numpy().tolist() == [[wording, "not tied here"]]


def test_what_is_left_out_by_other_articles_has_its_reason() -> None:
    """ "The mayor" where the target is not named, or where it is another, is listed; nothing is said without posts."""
    articles = table("It rained. The mayor wept.", "Holm told the mayor to go.", TIED, "The mayor of Dorn wept.")
    left = left_out(articles, "Anna Holm")
    assert left[["article_id", "wording", "reason"]].to_numpy().tolist() == [
        ["a0", "The mayor", "target not named"],
        ["a1", "the mayor", "another holder"],
    ]
    assert left_out(articles, "Anna Holm", posts=()).empty


TEXTS = [
    TIED,
    "Anna Holm opened the hall. The mayor of Karsk fled. The lawyer wept.",
    "Holm wept. The mayor left.",
    "It rained. The mayor wept.",
    "Mayor Boris Lund met Holm. The mayor left.",
    "Anna Holm, a lawyer and former mayor, spoke. The former mayor wept.",
    "Anna Holm, Karsk’s mayor, spoke.",
    "Police chief Anna Holm spoke. The chief wept.",
    "Holm smiled at the chief. The police chief wept. The mayor of Dorn left.",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), max_size=5), st.lists(st.sampled_from(TEXTS), max_size=5))
def test_work_distributes(one: list[str], two: list[str]) -> None:
    """Posts of two batches are their union; with the same posts the rows of two batches are those of both."""
    whole = table(*one, *two)
    first, second = whole.iloc[: len(one)], whole.iloc[len(one) :]
    posts = posts_held(whole, "Anna Holm")
    assert posts == posts_held(first, "Anna Holm") | posts_held(second, "Anna Holm")
    for find in (mentions, left_out):
        together = rows(find(whole, "Anna Holm", posts=posts))
        assert together == [row for part in (first, second) for row in rows(find(part, "Anna Holm", posts=posts))]
        assert together == rows(find(whole, "Anna Holm"))
        alone = [row for i in range(len(whole)) for row in rows(find(whole.iloc[[i]], "Anna Holm"))]
        assert rows(find(whole, "Anna Holm", posts=())) == alone


def rows(frame: pd.DataFrame) -> list[dict[Hashable, Any]]:
    found: list[dict[Hashable, Any]] = frame.to_dict("records")
    return found


def test_posts_can_be_sent_and_belong_to_a_target() -> None:
    """Posts come back from another process as they went; without a target they are nobody's, which is an error."""
    posts = posts_held(table(*TEXTS), "Anna Holm")
    assert pickle.loads(pickle.dumps(posts)) == posts
    with pytest.raises(ParameterError, match="posts"):
        mentions(TIED, posts=posts)
    assert mentions(table("Holm wept. The mayor left.", TIED), "Holm")["named_by"].tolist().count(CROSSED) == 1


def test_posts_only_add() -> None:
    """What an article counts by itself it counts with any posts; what is added is named cross-document."""
    whole = table(*TEXTS)
    key = ["article_id", "start", "end", "named_by"]
    apart = set(mentions(whole, "Anna Holm", posts=())[key].itertuples(index=False, name=None))
    posts = posts_held(whole.iloc[[0, 2, 7]], "Anna Holm")
    together = set(mentions(whole, "Anna Holm", posts=posts)[key].itertuples(index=False, name=None))
    assert apart < together
    assert {row[3] for row in together - apart} == {CROSSED}


def test_the_command_says_what_rests_on_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line has the number of mentions that rest on another article; their rows say so."""
    from framing.cli.targets import target

    (tmp_path / "in").mkdir()
    for name, text in (("a", TIED), ("b", "Holm wept. The mayor left."), ("c", "The mayor wept.")):
        (tmp_path / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    out = str(tmp_path / "m.csv")
    target.main([str(tmp_path / "in"), "--target", "Anna Holm", "-o", out], standalone_mode=False)
    told = capsys.readouterr().err
    assert "1 of them by a post that another article gives the target" in told
    assert "1 target not named" in told
    rows = pd.read_csv(out)
    assert rows[rows["rule"].str.startswith("light: cross-document")]["cue"].tolist() == ["The mayor"]


VOICES = (
    "Anna Holm failed the town. “Holm lied to us,” said Lea Ros. Tom Brandt said Holm had forgotten the quay. "
    "According to Ida Moen, Holm broke her word."
)


def test_author_quoted_and_reported_are_apart() -> None:
    """A mention is the author's, a quoted speaker's or a reported one's, with the source, in spans and estimates."""
    spans = judged(VOICES, "Anna Holm", evidence=False)
    assert spans[["voice", "source"]].to_numpy().tolist() == [
        ["author", ""],
        ["quote", "Lea Ros"],
        ["reported", "Tom Brandt"],
        ["reported", "Ida Moen"],
    ]
    counts = {"all": 4, "author": 1, "quote": 1, "reported": 2}
    per = by_article(spans)
    assert dict(zip(per["voice"], per["mentions"], strict=True)) == counts
    articles = pd.DataFrame({"article_id": ["text"], "outlet": ["Herald"]})
    groups = by_group(spans, articles)
    assert dict(zip(groups["voice"], groups["mentions"], strict=True)) == counts


def test_voices_that_are_given_are_gone_by() -> None:
    """Regions of one's own count and no others; none at all make all the author's; a span table knows quotations."""
    from framing import annotate

    a, b = VOICES.index("Tom"), VOICES.index(" According")
    spans = judged(VOICES, "Anna Holm", {"text": [Region(a, b, "reported", "Brandt")]}, evidence=False)
    assert spans["voice"].tolist() == ["author", "author", "reported", "author"]
    assert set(judged(VOICES, "Anna Holm", {}, evidence=False)["voice"]) == {"author"}
    quoted = judged(VOICES, "Anna Holm", annotate(VOICES, layers=["quotation"]), evidence=False)
    assert quoted["voice"].tolist() == ["author", "quote", "author", "author"]


def test_voices_do_not_depend_on_other_articles() -> None:
    """The voices of many articles together are those of each alone."""
    whole = table(*[VOICES, "Nobody came.", TIED] * 30)
    together = judged(whole, "Anna Holm", evidence=False)
    alone = judged(table(VOICES), "Anna Holm", evidence=False)
    for i in ("a0", "a87"):
        assert together[together["article_id"] == i]["voice"].tolist() == alone["voice"].tolist()


def test_posts_of_others_in_proportion(in_proportion: Callable[..., None]) -> None:
    """Going by the posts of others takes time in proportion to the text, also in one endless sentence."""
    posts = posts_held(TIED, "Anna Holm")
    in_proportion(
        lambda text: mentions(text, "Anna Holm", posts=posts), "Holm wept. The mayor left the mayor of Dorn. "
    )
    in_proportion(
        lambda text: left_out("Holm " + text, "Anna Holm", posts=posts), "and the mayor saw the mayor of Dorn "
    )
    in_proportion(lambda text: left_out(text, "Anna Holm", posts=posts), "It rained, and the mayor wept with mayors ")
