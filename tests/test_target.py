"""Laws of the stance toward a target: offsets, mentions, intervals, voices, evidence."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing as fr
from framing.errors import FramingError, ParameterError, TableError
from framing.model import SPAN_COLUMNS, Region
from framing.segment import Segments
from framing.target import by_article, by_group, judged, mentions, target_stance
from framing.target.encode import Case, encode
from framing.target.estimate import interval
from framing.target.light import light
from framing.target.naming import found
from framing.target.page import Page
from framing.target.pieces import Pieces

# Own prose: a sentence, its target, and what any reader would say of it.
CLEAR = [
    ("Critics accused Velden of lying to the inquiry and called him a coward.", "Velden", "negative"),
    ("Prosecutors said Marra stole millions from the pension fund.", "Marra", "negative"),
    ("The crowd cheered Tarrow, whose courage saved forty miners.", "Tarrow", "positive"),
    ("Colleagues praised Ostby as a brilliant and generous teacher.", "Ostby", "positive"),
    ("Linnet will meet the delegation on Tuesday, according to the schedule.", "Linnet", "neutral"),
    ("Doran denounced the corrupt and brutal regime of Kesh.", "Kesh", "negative"),
    ("The minister, Fenwick, arrived by train, her office said.", "Fenwick", "neutral"),
    ("Hale failed again and left the club in disgrace.", "Hale", "negative"),
]

STORY = (
    "Chancellor Anna Orlova, the Merrow leader, spoke on Monday. “Orlova is a crook and a liar,” said Boris Orlova. "
    "But Orlova smiled. Critics in Merrowby called Ms Orlova's plan a disgrace. The Merrow leader flew to Merrowby. "
    "The World Trade Board (WTB) offered help. The WTB has an office in Orlova Street."
)


def frame(rows: list[tuple[str, str, str]] = CLEAR) -> pd.DataFrame:
    at = [text.index(name) for text, name, _ in rows]
    ends = [a + len(name) for a, (_, name, _) in zip(at, rows, strict=True)]
    return pd.DataFrame({"text": [r[0] for r in rows], "target_start": at, "target_end": ends})


def test_clear_sentences() -> None:
    """What any reader sees in a plain sentence, the light engine sees in nearly all of ours."""
    labels = fr.target_stance(frame())["label"].tolist()
    assert sum(a == b for a, (_, _, b) in zip(labels, CLEAR, strict=True)) >= len(CLEAR) - 1


def test_the_target_matters() -> None:
    """One sentence, two targets, two stances: the target is judged, not the sentence."""
    text = "Brave firefighter Marra rescued the girl whom killer Velden had kidnapped."
    rows = pd.DataFrame({"text": [text] * 2, "target_start": [18, 53], "target_end": [23, 59]})
    stance = target_stance(rows)["stance"]
    assert (text[18:23], text[53:59]) == ("Marra", "Velden")
    assert stance[0] > 0 > stance[1]


def test_columns_and_range() -> None:
    """The given columns and index stay, stance lies in [−1, 1], and the label follows the likelier side."""
    given_frame = frame().assign(note="kept").set_index(pd.Index(range(10, 18)))
    out = target_stance(given_frame)
    assert list(out.columns) == ["text", "target_start", "target_end", "note", "stance", "label"]
    assert out.index.tolist() == given_frame.index.tolist()
    assert out["stance"].between(-1, 1).all()
    assert (out.loc[out["label"] == "negative", "stance"] < 0).all()
    assert (out.loc[out["label"] == "positive", "stance"] > 0).all()
    assert "stance" not in given_frame


def test_rows_do_not_touch_each_other() -> None:
    """A row's stance is the same alone, among others, and in another order."""
    rows = frame()
    together = target_stance(rows)["stance"].to_numpy()
    alone = np.concatenate([target_stance(rows.iloc[[i]])["stance"] for i in range(len(rows))])
    turned = target_stance(rows.iloc[::-1])["stance"].to_numpy()[::-1]
    assert np.allclose(together, alone, atol=1e-4)
    assert np.allclose(together, turned, atol=1e-4)


def test_an_empty_table() -> None:
    """No rows in, no rows out, with the columns."""
    out = target_stance(frame().iloc[:0])
    assert list(out.columns) == ["text", "target_start", "target_end", "stance", "label"]
    assert len(judged("Nobody is named here.")) == 0
    assert len(by_article(judged("Nobody is named here.", "Orlova"))) == 0


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(min_size=1, max_size=12), st.text(max_size=60))
def test_any_text(before: str, name: str, after: str) -> None:
    """Any text with any target gets a finite stance; the target keeps its place among the pieces."""
    text = before + name + after
    rows = pd.DataFrame({"text": [text], "target_start": [len(before)], "target_end": [len(before) + len(name)]})
    assert np.isfinite(target_stance(rows)["stance"]).all()
    encoded = encode(Case(text, len(before), len(before) + len(name)), light()._pieces, 78)
    assert len(encoded.pieces) <= 80
    assert encoded.pieces[encoded.first] == 1


def test_a_long_text_is_cut_around_its_target() -> None:
    """What lies a thousand words away does not count, and costs nothing."""
    far = "Nobody noticed the rain over the harbour that day. " * 400
    text = far + "Critics called Velden a liar and a thief. " + far
    start = text.index("Velden")
    rows = pd.DataFrame({"text": [text], "target_start": [start], "target_end": [start + 6]})
    assert target_stance(rows)["label"].tolist() == ["negative"]


@pytest.mark.parametrize("start,end", [(-1, 3), (3, 3), (5, 2), (0, 999), (0.5, 3), (None, 3)])
def test_wrong_offsets_are_named(start: object, end: object) -> None:
    """Offsets that name no stretch of the text are an error that says which row."""
    rows = pd.DataFrame({"text": ["Velden left."], "target_start": [start], "target_end": [end]})
    with pytest.raises(TableError, match="row 0"):
        target_stance(rows)


def test_wrong_use_is_one_line() -> None:
    """A missing column, an unknown engine and a nameless target are errors of ours that name what there is."""
    with pytest.raises(TableError, match="target_start"):
        target_stance(pd.DataFrame({"text": ["a"], "target_end": [1]}))
    with pytest.raises(ParameterError, match="light"):
        target_stance(frame(), engine="lihgt")
    with pytest.raises(ParameterError):
        mentions("a", "  ")
    with pytest.raises(TableError):
        mentions(pd.DataFrame({"text": ["a"]}), "a")


def test_pieces_follow_the_rules() -> None:
    """Accents and case fall, punctuation stands alone, a word is its longest pieces, an unknown one is one piece."""
    pieces = Pieces(["[UNK]", "caf", "##e", "##s", "'", "s", "!", "un", "##known"])
    assert pieces("Cafés!") == [1, 2, 3, 6]
    assert pieces("café's") == [1, 2, 4, 5]
    assert pieces("unknown zzz") == [7, 8, 0]
    assert pieces("ca\u200bfe") == pieces("cafe")
    assert pieces("x" * 101) == [0]


def test_mentions_by_name() -> None:
    """Full name, last name and description are mentions; an apposition, a namesake and a street are none."""
    rows = mentions(STORY, "Anna Orlova")
    assert rows["mention"].tolist() == [
        "Anna Orlova", "Orlova", "Orlova", "Orlova", "The Merrow leader",
    ]  # fmt: skip
    for row in rows.to_dict("records"):
        assert STORY[row["start"] : row["end"]] == row["mention"]
        assert row["text"][row["target_start"] : row["target_end"]] == row["mention"]
        assert row["text"] in STORY
    assert rows["further_mentions"][1] == []


def test_no_apposition_no_description() -> None:
    """ "The president" is nobody's wording unless the article says whose."""
    text = "Anna Orlova spoke. The president left. The Merrow leader wept."
    assert mentions(text, "Anna Orlova")["mention"].tolist() == ["Anna Orlova"]


def test_an_acronym_given_in_brackets() -> None:
    """An acronym counts once the article has explained it; in the brackets it belongs to the name in front."""
    assert mentions(STORY, "World Trade Board")["mention"].tolist() == ["World Trade Board", "WTB"]
    assert mentions("The WTB left.", "World Trade Board").empty


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ralf Tessler left. Then Tessler came back.", ["Ralf Tessler", "Tessler"]),
        ("Ralf Tessler left.", ["Ralf Tessler"]),
        ("The town chose Dr Ralf K. Tessler. R. Tessler thanked it.", ["Ralf K. Tessler", "R. Tessler"]),
        ("The mayor, Ralf Tessler, left. The mayor wept.", ["Ralf Tessler", "The mayor"]),
        ("Mayor Tessler met Ralf Tessler’s brother.", ["Tessler", "Ralf Tessler"]),
        ("Later Tessler left. Suddenly Tessler was back with Ralf Tessler.", ["Tessler", "Tessler", "Ralf Tessler"]),
        ("Ralf Tessler met his sister, Greta Tessler. Tessler wept.", ["Tessler"]),  # whose, nobody knows
        ("The road to New Tessler and the Bank of Tessler.", []),
    ],
)
def test_a_last_name_finds_the_full_name(text: str, expected: list[str]) -> None:
    """A mention with the first name holds the target's word and is found, as the longest wording; namesakes are not."""
    assert mentions(text, "Tessler")["mention"].tolist() == expected
    assert judged(text, "Tessler")["cue"].tolist() == expected


def test_namesakes_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where two people bear the last name, the command says who they are."""
    from framing.cli import main

    (tmp_path / "a.txt").write_text("Ralf Tessler met his sister, Greta Tessler. Tessler wept.", encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["target", str(tmp_path / "a.txt"), "--target", "Tessler", "-o", str(tmp_path / "m.csv")])
    assert (
        "Tessler is Greta Tessler or Ralf Tessler; Tessler alone is counted by itself: give a full name"
        in capsys.readouterr().err
    )


def test_given_wordings() -> None:
    """A list adds wordings of the user's own, under the first name."""
    rows = mentions("The Iron Chancellor left. Orlova stayed.", ["Anna Orlova", "the Iron Chancellor"])
    assert rows["named_by"].tolist() == ["given", "last name"]
    assert set(rows["target"]) == {"Anna Orlova"}


def test_found_targets() -> None:
    """The names used most are found, a last name counts for its full name, days and opening words are not names."""
    text = (
        "Yesterday Clara Vance opened the Tallow Bridge. However, Vance did not stay. Mayor Vance said on Friday that "
        "Tallow Bridge cost too much. However, the people of Sorrel Bay liked it. On Friday, Sorrel Bay had a feast."
    )
    assert found(Page(Segments(text)), 9) == ["Clara Vance", "Tallow Bridge", "Sorrel Bay"]


def test_voices_are_apart() -> None:
    """A mention inside a quotation is the speaker's, from regions and from a span table alike."""
    a, b = STORY.index("“"), STORY.index("”") + 1
    articles = pd.DataFrame({"article_id": ["x"], "text": [STORY]})
    spans = judged(articles, "Anna Orlova", {"x": [Region(a, b, "quote", "Boris Orlova")]})
    assert spans[spans["voice"] == "quote"]["source"].tolist() == ["Boris Orlova"]
    row = ("x", a, b, "quotation", "direct", STORY[a:b], 1.0, "quote", "Boris Orlova", "")
    table = pd.DataFrame([row], columns=list(SPAN_COLUMNS))
    pd.testing.assert_frame_equal(pd.DataFrame(spans), pd.DataFrame(judged(articles, "Anna Orlova", table)))
    table["label"] = "scare"
    assert set(judged(articles, "Anna Orlova", table)["voice"]) == {"author"}
    per = by_article(spans).set_index("voice")
    assert per.loc["all", "mentions"] == per.loc["author", "mentions"] + per.loc["quote", "mentions"] == 5


def test_spans_show_their_evidence() -> None:
    """A span's cue is its text, its strength |stance|; its rule names the engine and words at their offsets."""
    spans = judged(STORY, "Anna Orlova")
    assert (spans["layer"] == "target").all()
    assert np.allclose(spans["strength"], spans["stance"].abs())
    assert all(STORY[s.start : s.end] == s.cue and s.rule.startswith("light: ") for s in spans.itertuples())
    disgrace = spans[spans["rule"].str.contains("disgrace")]
    at = STORY.index("disgrace")
    assert f"({at}-{at + 8})" in disgrace["rule"].iloc[0]


def test_intervals() -> None:
    """Student's t: the textbook value for four numbers; one mention has no interval; limits stay in [−1, 1]."""
    mean, low, high = interval(np.array([0.1, 0.2, 0.3, 0.4]))
    assert (round(mean, 3), round(low, 4), round(high, 4)) == (0.25, 0.0446, 0.4554)
    assert np.isnan(interval(np.array([0.5]))[1])
    assert interval(np.array([-0.9, 0.9]))[1:] == (-1.0, 1.0)


def test_groups_weigh_articles() -> None:
    """An outlet's estimate is the mean over its articles, however often each names the target."""
    often = "Critics called Velden a liar. " * 5
    articles = pd.DataFrame(
        {
            "article_id": ["a", "b", "c"],
            "text": [often, CLEAR[2][0].replace("Tarrow", "Velden"), often],
            "outlet": list("xxy"),
        }
    )
    spans = judged(articles, "Velden", evidence=False)
    per = by_article(spans).query("voice == 'all'").set_index("article_id")
    groups = by_group(spans, articles).query("voice == 'all'").set_index("outlet")
    assert groups.loc["x", "stance"] == pytest.approx(per.loc[["a", "b"], "stance"].mean())
    assert groups["articles"].tolist() == [2, 1]
    for share in ("negative", "neutral", "positive"):
        assert groups.loc["x", share] == pytest.approx(per.loc[["a", "b"], share].mean())
    assert per.loc["a", "negative"] != per.loc["b", "negative"]
    assert groups.loc["x", "mentions"] == 6


def test_the_transformer_says_what_it_needs() -> None:
    """Without its extra the stronger engine is one line that names it; with it, it judges clear sentences."""
    try:
        out = target_stance(frame(), engine="transformer")
    except FramingError as missing:
        assert "target" in str(missing) or "train_target_extra" in str(missing)
        return
    assert sum(a == b for a, (_, _, b) in zip(out["label"], CLEAR, strict=True)) >= len(CLEAR) - 1


def test_the_command(tmp_path: object) -> None:
    """``framing target`` writes a span per mention and the estimates."""
    from framing.cli.targets import target

    folder = Path(str(tmp_path))
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(STORY, encoding="utf-8")
    words = [str(folder / "in"), "--target", "Anna Orlova", "-o", str(folder / "m.jsonl")]
    target.main([*words, "--estimates", str(folder / "e.csv")], standalone_mode=False)
    rows = [json.loads(line) for line in (folder / "m.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["cue"] for row in rows][:2] == ["Anna Orlova", "Orlova"]
    assert {"quote", "author", "reported"} == {row["voice"] for row in rows}
    estimates = pd.read_csv(folder / "e.csv")
    assert estimates.loc[estimates["voice"] == "all", "mentions"].tolist() == [5]
