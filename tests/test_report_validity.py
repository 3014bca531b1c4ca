"""The report of the kit against hand coding: the tables people bring, the figures, the page."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import framing as fr
from framing.compare import draw
from framing.errors import ParameterError, TableError
from framing.report import agreement, coding, report, sources, validity, voices
from framing.table import Articles, Scores, Spans

COLUMNS = list(coding.MARKS)


@lru_cache(maxsize=1)
def kit() -> tuple[Articles, Spans, Scores]:
    """Articles, spans and scores of the sample."""
    articles = sources.opened("sample")
    spans = fr.annotate(articles)
    return articles, spans, fr.score(articles, spans)


def page_of(hand: coding.Hand, judged: pd.DataFrame | None = None) -> validity.Validity:
    articles, spans, scores = kit()
    groups, gaps = coding.corrected(scores, hand, "outlet")
    return validity.Validity(
        articles, spans, hand, groups, gaps, coding.loaded("") if judged is None else judged, per="layer"
    )


def whole(page: validity.Validity) -> str:
    parts = (page.subject(), page.finding(), page.figure(), page.numbers(), page.places(), page.corrected(),
             page.audit(), page.cues(), page.texts())  # fmt: skip
    return "".join(p.html for p in parts)


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def coder(tmp_path: Path, every: int = 4, layer: str = "hedging") -> tuple[Path, pd.DataFrame]:
    """A coder who marks what the kit marks, but for each ``every``-th, and one word more in each article."""
    articles, spans, _ = kit()
    own = pd.DataFrame(spans[spans["layer"] == layer])[COLUMNS].reset_index(drop=True)
    own = own[own.index % every != 0]
    first = pd.DataFrame([(i, 0, 1, layer, "idiom") for i in articles["article_id"]], columns=COLUMNS)
    table = pd.concat([own, first], ignore_index=True)
    table.to_csv(tmp_path / "marks.csv", index=False)
    return tmp_path / "marks.csv", table


def test_the_key_measures_recall_and_says_what_it_cannot() -> None:
    """The sample's key lists planted things only: no precision, no corrected estimate, and the page says why."""
    articles, _, _ = kit()
    page = page_of(coding.hand(articles, "sample", "sample"))
    said = plain(page.finding().html)
    assert "by no means every mark, so precision, F1 and corrected estimates cannot be measured" in said
    assert "finds all (95 %" in said and "54 of 54 places that only look like a mark" in said
    assert page.accuracy["precision"].isna().all() and page.accuracy["recall"].notna().all()
    assert page.groups.empty


def test_figures_are_those_counted_by_hand() -> None:
    """Four marks, of which the kit meets three, with five spans of its own."""
    rows = [("a", 0, 5), ("a", 10, 15), ("b", 0, 5), ("b", 10, 15)]
    found = [("a", 0, 5), ("a", 11, 13), ("b", 3, 9), ("b", 20, 25), ("b", 30, 35)]
    gold, spans = (pd.DataFrame([(*r, "hedging", "modal") for r in x], columns=COLUMNS) for x in (rows, found))
    r = agreement.accuracy(gold, spans, ["a", "b"]).iloc[0]
    assert (r["gold"], r["found"], r["recall"], r["precision"]) == (4, 5, 0.75, 0.6)
    assert r["f1"] == pytest.approx(2 / 3) and r["exact"] == pytest.approx(1 / 3)
    assert r["recall_low"] <= r["recall"] <= r["recall_high"]


def test_all_found_is_not_certainty() -> None:
    """Where no draw differs from another the interval is Wilson's, and not from 1 to 1."""
    gold = pd.DataFrame([(i, 0, 5, "hedging", "modal") for i in "abcde"], columns=COLUMNS)
    r = agreement.accuracy(gold, gold, list("abcde")).iloc[0]
    assert r["recall"] == 1 and r["recall_low"] == pytest.approx(0.566, abs=0.001)


def test_a_coded_article_without_a_mark_counts_against_precision() -> None:
    """What the kit marks in an article that was read and left blank is added by it."""
    gold = pd.DataFrame([("a", 0, 5, "hedging", "modal")], columns=COLUMNS)
    spans = pd.DataFrame([("a", 0, 5, "hedging", "modal"), ("b", 0, 5, "hedging", "modal")], columns=COLUMNS)
    assert agreement.accuracy(gold, spans, ["a"])["precision"].iloc[0] == 1
    assert agreement.accuracy(gold, spans, ["a", "b"])["precision"].iloc[0] == 0.5


def test_intervals_hold_the_truth() -> None:
    """Over many simulated codings of 40 articles, 95 % intervals of recall hold 0.8 in 88 to 100 % of them."""
    held = 0
    for seed in range(60):
        rng = np.random.default_rng(seed)
        gold = [(str(i), 10 * k, 10 * k + 5, "hedging", "") for i in range(40) for k in range(rng.integers(1, 6))]
        frame = pd.DataFrame(gold, columns=COLUMNS)
        found = frame[rng.random(len(frame)) < 0.8]
        r = agreement.accuracy(frame, found, [str(i) for i in range(40)], seed=seed).iloc[0]
        held += r["recall_low"] <= 0.8 <= r["recall_high"]
    assert 53 <= held <= 60


def test_complete_marks_give_precision_and_put_estimates_right(tmp_path: Path) -> None:
    """With everything marked there are precision, F1, the places that differ and corrected estimates."""
    articles, _, _ = kit()
    path, table = coder(tmp_path)
    page = page_of(coding.hand(articles, "sample", str(path), list(articles["article_id"])))
    r = page.accuracy.iloc[0]
    assert r["layer"] == "hedging" and r["gold"] == len(table) and 0 < r["precision"] < 1 and 0 < r["recall"] < 1
    missed = page.differences[page.differences["what"] == "missed"]
    assert len(missed) == round((1 - r["recall"]) * r["gold"])
    assert set(page.groups["group"]) == set(articles["outlet"])
    one = page.groups.iloc[0]
    own = articles[articles["outlet"] == one["group"]]["article_id"]
    marks = int(table["article_id"].isin(own).sum())
    words = kit()[2].query("measure == 'hedging'").set_index("article_id").loc[list(own), "base"].sum()
    assert one["value"] == pytest.approx(100 * marks / words)  # all are coded, so it is the coder's own figure


def test_every_link_of_the_page_has_its_target_once(tmp_path: Path) -> None:
    """A number that leads nowhere is no evidence."""
    articles, spans, _ = kit()
    judged = draw(spans, articles, 3, per="layer").head(20).assign(verdict=["yes", "no"] * 10)
    page = page_of(coding.hand(articles, "sample", str(coder(tmp_path)[0])), judged)
    html = whole(page)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    assert "People judged" in plain(html) and "Articles without a row count as not coded" in plain(html)


def test_values_are_taken_as_they_are(tmp_path: Path) -> None:
    """Article values need no marks; three coded articles of a group are enough for an estimate by hand alone."""
    articles, _, _ = kit()
    rows = [(i, "hedging", 2.0) for i in articles["article_id"]]
    pd.DataFrame(rows, columns=list(coding.VALUES)).to_json(tmp_path / "v.jsonl", orient="records", lines=True)
    page = page_of(coding.hand(articles, "sample", str(tmp_path / "v.jsonl")))
    assert page.groups["value"].tolist() == pytest.approx([2.0] * 4)
    assert "group estimates" in plain(page.finding().html)


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        ({"article_id": ["08-herald-visit"], "start": [0]}, "no column 'end'"),
        (
            {"article_id": ["nobody"], "start": [0], "end": [1], "layer": ["hedging"], "label": [""]},
            "no article 'nobody'",
        ),
        (
            {"article_id": ["08-herald-visit"], "start": [0], "end": [99999], "layer": ["hedging"], "label": [""]},
            "is no place",
        ),
        ({"id": ["x"]}, "article_id"),
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, rows: dict[str, list[object]], error: str) -> None:
    """The error says which file and what is wrong with it."""
    pd.DataFrame(rows).to_csv(tmp_path / "marks.csv", index=False)
    with pytest.raises(TableError, match=error):
        coding.hand(kit()[0], "sample", str(tmp_path / "marks.csv"))


def test_the_key_is_for_the_sample_only() -> None:
    """Other articles beside the key are refused before anything is computed."""
    with pytest.raises(ParameterError, match="key of the sample"):
        coding.hand(kit()[0], "articles/", "sample")


def test_one_coder_of_two_can_be_chosen(tmp_path: Path) -> None:
    """``annotator`` takes that person's marks alone; a name that is not there is refused."""
    path, table = coder(tmp_path)
    table.assign(annotator=["ann", "bob"] * (len(table) // 2) + ["ann"] * (len(table) % 2)).to_csv(path, index=False)
    articles = kit()[0]
    one, both = (coding.hand(articles, "sample", str(path), annotator=a) for a in ("ann", ""))
    assert len(one.marks) == math.ceil(len(table) / 2) and len(both.marks) == len(table)
    with pytest.raises(ParameterError, match="no annotator 'Ann'"):
        coding.hand(articles, "sample", str(path), annotator="Ann")


def test_voices_by_hand_are_set_beside_the_kits(tmp_path: Path) -> None:
    """Of the marks both have, how many the kit gives the coder's voice, and each place where it does not; a mark that
    it missed, or one without a voice by hand, is not counted."""
    articles, spans, _ = kit()
    own = pd.DataFrame(spans[spans["layer"] == "hedging"]).head(40).reset_index(drop=True)
    turned = own.index % 8 == 0
    own["voice"] = own["voice"].where(~turned, own["voice"].map({"author": "quote"}).fillna("author"))
    own.loc[own.index % 10 == 5, "voice"] = ""
    added = own.iloc[:1].assign(start=0, end=1, voice="reported")
    table = pd.concat([own, added])[[*COLUMNS, "voice"]]
    table.to_csv(tmp_path / "marks.csv", index=False)
    page = page_of(coding.hand(articles, "sample", str(tmp_path / "marks.csv")))
    row = page.voices.iloc[0]
    assert (row["layer"], row["marks"], row["same"]) == ("hedging", 36, 31)
    assert row["low"] < row["agreement"] == pytest.approx(31 / 36) and 0 < row["kappa"] < row["agreement"]
    each = page.voices[page.voices["voice"] != "all"]
    assert each[["marks", "same"]].sum().tolist() == [36, 31]
    other = page.differences[page.differences["what"] == "other voice"]
    assert len(other) == 5 and (other["label"] != other["kit"]).all()
    said = plain(whole(page))
    assert "The kit gives the coder’s voice to 31 of 36 found marks whose voice was coded (95 %:" in said
    assert "Marked by both, in another voice: five places" in said
    table.assign(voice="auther").to_csv(tmp_path / "wrong.csv", index=False)
    with pytest.raises(TableError, match="no voice 'auther'; did you mean 'author'"):
        coding.hand(articles, "sample", str(tmp_path / "wrong.csv"))
    table.drop(columns="voice").to_csv(tmp_path / "none.csv", index=False)
    none = page_of(coding.hand(articles, "sample", str(tmp_path / "none.csv")))
    assert none.voices.empty and "no found mark has one by hand" in plain(whole(none))


def test_chance_agreement_has_no_kappa() -> None:
    """All marks the author's by hand and by the kit agree in full, and that says nothing: kappa is not told."""
    rows = [(str(n % 5), n, n + 1, "hedging", "", "author", "author") for n in range(20)]
    table = voices.agreement(pd.DataFrame(rows, columns=list(voices.BOTH)), list("01234"))
    assert table["agreement"].tolist() == [1, 1] and math.isnan(table["kappa"][0]) and table["low"][0] < 1
    rows = [(*row[:6], "quote") if n % 2 else row for n, row in enumerate(rows)]
    turned = voices.agreement(pd.DataFrame(rows, columns=list(voices.BOTH)), list("01234"))
    assert turned["agreement"][0] == 0.5 and turned["kappa"][0] == 0


def test_a_place_looked_at_and_found_none_is_kept_apart(tmp_path: Path) -> None:
    """Label none says that nothing stands there; the kit's silence is counted, and no recall of it."""
    rows = [("08-herald-visit", 0, 4, "hedging", "none"), ("08-herald-visit", 10, 14, "hedging", "modal")]
    pd.DataFrame(rows, columns=COLUMNS).to_csv(tmp_path / "marks.csv", index=False)
    found = coding.hand(kit()[0], "sample", str(tmp_path / "marks.csv"))
    assert len(found.none) == 1 and found.marks["label"].tolist() == ["modal"]


def test_nothing_given_gives_a_page_all_the_same() -> None:
    """Without coding the page says that nothing was measured, and how to begin."""
    page = page_of(coding.hand(kit()[0], "sample", ""))
    assert "nothing was measured" in whole(page) and "to_judge" in whole(page)


def test_the_notebook_makes_the_page(tmp_path: Path) -> None:
    """The tables stand beside the page; the draw is ready to be judged and can be given back."""
    report("validate", "sample", to=tmp_path / "v.html", kernel=False)
    sheet = pd.read_csv(tmp_path / "v_files" / "to_judge.csv")
    sheet.assign(verdict="yes").to_csv(tmp_path / "judged.csv", index=False)
    again = report("validate", "sample", to=tmp_path / "w.html", kernel=False, coded="",
                   verdicts=str(tmp_path / "judged.csv"), per="layer")[0].read_text(encoding="utf-8")  # fmt: skip
    assert f"{len(sheet):,} of {len(sheet):,}" in again and str(tmp_path) not in again
