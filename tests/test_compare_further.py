"""Words that set groups apart, time, hand coding, audit, sensitivity, warnings."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from framing.compare import (
    around,
    compare,
    corrected,
    cue_counts,
    draw,
    groups,
    heard,
    log_odds,
    over_time,
    precision,
    sensitivity,
    shift,
    warnings,
    word_counts,
)
from framing.errors import ParameterError, TableError
from framing.read import read
from framing.report.caution import cautions
from framing.score import score
from framing.table import Spans

OFTEN = "The bridge might open soon. The river rose and the talks went on."
SELDOM = "The bridge will open soon. The river rose and the talks went on."


def corpus(n: int = 12) -> tuple[pd.DataFrame, Spans]:
    """Outlet A writes "might" three times in four articles, B once in four."""
    texts = [OFTEN if (i % 4 < 3) == (g == "A") else SELDOM for g in "AB" for i in range(n)]
    articles = pd.DataFrame(
        {
            "article_id": [f"{g}{i}" for g in "AB" for i in range(n)],
            "text": texts,
            "outlet": ["A"] * n + ["B"] * n,
            "published": [f"2024-05-{1 + i % 6:02d}" for _ in "AB" for i in range(n)],
        }
    )
    rows = [
        (i, t.index("might"), t.index("might") + 5, "hedging", "modal", "might", 1.0, "author", "", "")
        for i, t in zip(articles["article_id"], texts, strict=True)
        if "might" in t
    ]
    return articles, Spans.from_rows(rows)


def test_log_odds_find_the_planted_word() -> None:
    """The word that one group prefers comes first there, with its raw counts; shared words stay near 0."""
    articles, _ = corpus(20)
    table = log_odds(word_counts(articles), articles, "outlet", prior=50)
    first = table[table["group"] == "A"].iloc[0]
    assert first["term"] == "might" and (first["count"], first["count_rest"], first["articles"]) == (15, 5, 15)
    assert first["low"] > 0 and first["total"] == 20 * 13
    the = table[(table["group"] == "A") & (table["term"] == "the")].iloc[0]
    assert the["low"] < 0 < the["high"] and abs(the["log_odds"]) < 0.01
    mirrored = table[(table["group"] == "B") & (table["term"] == "might")].iloc[0]
    assert mirrored["log_odds"] == pytest.approx(-first["log_odds"])


def test_log_odds_are_monroes() -> None:
    """The value is Monroe, Colaresi and Quinn's eq. 15, worked out by hand for one word."""
    articles, _ = corpus(20)
    table = log_odds(word_counts(articles), articles, "outlet", prior=100)
    row = table[(table["group"] == "A") & (table["term"] == "might")].iloc[0]
    alpha = 100 * 20 / 520
    odds = [(y + alpha) / (260 + 100 - y - alpha) for y in (15, 5)]
    assert row["log_odds"] == pytest.approx(np.log(odds[0]) - np.log(odds[1]))


def test_a_burst_in_one_article_proves_little() -> None:
    """Thirty times in one article is not thirty times as sure: its interval takes in 0, that of thirty articles not."""
    base = "the talks went on and on by the river until they were over"
    texts = [base] * 60
    spread, burst = [*texts], [*texts]
    spread[:30] = [base + " zebra"] * 30
    burst[0] = base + " zebra" * 30
    lows = []
    for corpus_texts in (spread, burst):
        articles = pd.DataFrame(
            {"article_id": map(str, range(60)), "text": corpus_texts, "outlet": ["A"] * 30 + ["B"] * 30}
        )
        table = log_odds(word_counts(articles), articles, "outlet")
        lows.append(float(table[(table["group"] == "A") & (table["term"] == "zebra")]["low"].iloc[0]))
    assert lows[0] > 0 > lows[1]


def test_a_story_counts_once_in_each_group_that_printed_it() -> None:
    """Three copies in one group count as one; in all the others together, once for each of them."""
    story, own = "the ferry sank by the harbour and the zebra swam", "the talks went on by the river until dusk"
    rows = [("a0", "A", story), ("a1", "A", story), ("a2", "A", story), ("a3", "A", own)]
    rows += [("b0", "B", story), ("c0", "C", story), ("c1", "C", story), ("c2", "C", own)]
    articles = pd.DataFrame(rows, columns=["article_id", "outlet", "text"])
    copies = pd.DataFrame({"id": articles["article_id"], "cluster": articles["text"].str[:9]})
    counts = word_counts(articles)
    found = log_odds(counts, articles, "outlet", least=1, prior=10, cluster=copies)
    zebra = found[found["term"] == "zebra"].set_index("group")
    assert zebra["count"].to_dict() == zebra["articles"].to_dict() == {"A": 1, "B": 1, "C": 1}
    assert zebra["count_rest"].to_dict() == {"A": 2, "B": 2, "C": 2}
    assert zebra.loc["A", ["total", "total_rest"]].tolist() == [19, 29]
    single = articles[articles["article_id"].isin(["a0", "a3", "b0", "c0", "c2"])]
    pd.testing.assert_frame_equal(found, log_odds(word_counts(single), single, "outlet", least=1, prior=10))
    every = log_odds(counts, articles, "outlet", least=1, prior=10)
    assert every[every["term"] == "zebra"].set_index("group")["count"].to_dict() == {"A": 3, "B": 1, "C": 2}


def test_cues_are_counted_like_words() -> None:
    """Cues of a layer, folded; a layer that is not there names the nearest."""
    _, spans = corpus()
    assert cue_counts(spans, "hedging")["count"].sum() == len(spans)
    with pytest.raises(ParameterError, match="did you mean 'hedging'"):
        cue_counts(spans, "hedgin")


def test_a_shift_adds_up_to_the_gap() -> None:
    """The parts of the cues sum to the difference of the layer's rates."""
    articles, spans = corpus()
    scores = score(articles, spans)
    gap = compare(scores, "outlet", articles, measures=["hedging"]).iloc[0]
    parts = shift(spans, scores, articles, "outlet", ("A", "B"))
    assert parts["part"].sum() == pytest.approx(gap["estimate"])
    assert parts.iloc[0][["cue", "count_a", "count_b"]].tolist() == ["might", 9, 3]


def test_a_gap_to_the_rest_with_copies_is_taken_apart_as_it_was_made() -> None:
    """Against "rest", with copies counted once, shift and sensitivity start from the very gap that compare gives."""
    articles, spans = corpus(20)
    articles = articles.assign(outlet=["A", "B", "C", "D"] * 10)
    copies = pd.DataFrame({"id": articles["article_id"], "cluster": [f"c{n // 3}" for n in range(40)]})
    scores = score(articles, spans)
    gaps = compare(scores, "outlet", articles, cluster=copies, measures=["hedging"], against="rest")
    gap = gaps[gaps["group_a"] == "B"].iloc[0]
    parts = shift(spans, scores, articles, "outlet", ("B", "rest"), copies)
    assert parts["part"].sum() == pytest.approx(gap["estimate"])
    assert parts[["count_a", "count_b"]].to_numpy().sum() == len(spans)
    table = sensitivity(scores, spans, "hedging", ("B", "rest"), "outlet", articles, copies)
    assert table.iloc[0][["estimate", "low", "high"]].tolist() == pytest.approx(
        [gap["estimate"], gap["low"], gap["high"]]
    )
    with pytest.raises(ParameterError, match="no group 'E'"):
        shift(spans, scores, articles, "outlet", ("B", "E"), copies)


def test_over_time_has_a_row_for_each_day_with_articles() -> None:
    """A day's value is that of its articles; a day of one article has no interval; months and weeks gather days."""
    articles, spans = corpus()
    scores = score(articles, spans)
    days = over_time(scores, measures=["hedging"])
    assert days["group"].tolist() == [f"2024-05-0{d}" for d in range(1, 7)] and (days["articles"] == 4).all()
    assert over_time(scores, period="month", measures=["hedging"])["group"].tolist() == ["2024-05"]
    assert over_time(scores, period="week", measures=["hedging"])["group"].tolist() == ["2024-04-29", "2024-05-06"]
    each = over_time(scores, by="outlet", measures=["hedging"])
    assert each["of"].value_counts().to_dict() == {"A": 6, "B": 6}
    single = score(articles.iloc[:6], spans)
    assert over_time(single, measures=["hedging"])["low"].isna().all()
    with pytest.raises(ParameterError, match="did you mean 'week'"):
        over_time(scores, period="weeks")
    with pytest.raises(TableError, match="no column 'published'"):
        over_time(score(articles.drop(columns="published"), spans))


def test_an_event_parts_before_from_after() -> None:
    """The event's own day belongs to after; undated articles are counted in the note."""
    articles, spans = corpus()
    articles.loc[0, "published"] = None
    gap = around(score(articles, spans), "2024-05-04", measures=["hedging"]).iloc[0]
    assert (gap["group_a"], gap["group_b"], gap["n_a"], gap["n_b"]) == ("after", "before", 12, 11)
    assert "1 article without date left out" in gap["note"]
    each = around(score(articles, spans), "2024-05-04", by="outlet", measures=["hedging"])
    assert each["group_a"].tolist() == ["A: after", "B: after"]
    with pytest.raises(ParameterError, match="is not a date"):
        around(score(articles, spans), "the day after")


@pytest.mark.parametrize("odd", ["01/06/2026", "02.06.2026", "next Tuesday", "2024-13-01"])
def test_a_date_that_is_not_read_makes_no_day(odd: str) -> None:
    """It is in no period, before and after nothing, in no group of ``day``, and the note tells it with its article."""
    articles, spans = corpus()
    articles.loc[2, "published"] = odd
    scores = score(articles, spans)
    told = f"1 article without {{}} left out (first: {odd!r} of A2; write dates as 2026-06-02)"
    for period, first in {"day": "2024-05-01", "week": "2024-04-29", "month": "2024-05", "year": "2024"}.items():
        table = over_time(scores, period=period, measures=["hedging"])
        assert table["group"].iloc[0] == first and table["articles"].sum() == len(articles) - 1
        assert set(table["group"].str[:4]) == {"2024"} and told.format("date") in table["note"].iloc[0]
    gap = around(scores, "2024-05-04", measures=["hedging"]).iloc[0]
    assert gap["n_a"] + gap["n_b"] == len(articles) - 1 and told.format("date") in gap["note"]
    days = compare(scores, "day", measures=["hedging"])
    assert set(days["group_a"].str[:4]) == {"2024"} and told.format("day") in days["note"].iloc[0]
    assert "missing" in set(warnings(scores, "day")["warning"])
    cues = pd.DataFrame(spans).assign(layer="attribution", source="Anna Holm")
    found = heard(cues, articles, "day")
    assert set(found["group"].str[:8]) == {"2024-05-"} and found["count"].sum() == len(spans) - 1
    with pytest.raises(TableError, match=f"no article has a date in 'published'; first: {odd!r} of A0"):
        over_time(score(articles.assign(published=odd), spans))


def test_a_date_in_words_is_a_day_also_of_an_event() -> None:
    """What ``read`` takes for a date is one here too, in the table and as the event."""
    articles, spans = corpus()
    scores = score(articles.assign(published=articles["published"].map(lambda d: f"{int(d[-2:])} May 2024")), spans)
    assert over_time(scores, measures=["hedging"])["group"].tolist() == [f"2024-05-0{d}" for d in range(1, 7)]
    one, two = (around(scores, event, measures=["hedging"]) for event in ("4 May 2024", "2024-05-04"))
    pd.testing.assert_frame_equal(one, two)


def test_marks_of_other_articles_are_no_finding_of_none() -> None:
    """Spans of which none is of these articles, ids made anew, are refused in a line wherever spans are counted."""
    articles, spans = corpus()
    other = read(articles[["text", "outlet"]])
    cues = pd.DataFrame(spans).assign(layer="attribution", source="Anna Holm")
    calls = [
        lambda: score(other, spans),
        lambda: heard(cues, other, "outlet"),
        lambda: log_odds(cue_counts(spans), other, "outlet"),
        lambda: shift(spans, score(other, spans.head(0)), None, "outlet", ("A", "B")),
    ]
    for call in calls:
        with pytest.raises(
            TableError, match=r"^no (span|count) belongs to these articles: .* 'A0' …, articles '\w+' …"
        ):
            call()
    assert len(score(articles.head(3), spans)), "a part of the articles is no mistake"


def test_copies_may_be_named_by_a_column() -> None:
    """A column ``cluster`` does as its table does; a column that does not name copies is an error, not a story."""
    articles, spans = corpus()
    articles["cluster"] = [f"c{n // 3}" for n in range(len(articles))]
    table = articles.rename(columns={"article_id": "id"})[["id", "cluster"]]
    cues = pd.DataFrame(spans).assign(layer="attribution", source="Anna Holm")
    counts = word_counts(articles)
    one, two = (heard(cues, articles, "outlet", cluster=c) for c in ("cluster", table))
    pd.testing.assert_frame_equal(one, two)
    assert one["count"].sum() < heard(cues, articles, "outlet")["count"].sum()
    one, two = (log_odds(counts, articles, "outlet", prior=50, cluster=c) for c in ("cluster", table))
    pd.testing.assert_frame_equal(one, two)
    named = articles.assign(author="Ida")
    for call in (
        lambda: heard(cues, named, "outlet", "author"),
        lambda: log_odds(counts, named, "outlet", cluster="author"),
    ):
        with pytest.raises(ParameterError, match="cluster='author' does not name copies; give the table"):
            call()


def test_groups_that_differ_in_case_alone_are_told() -> None:
    """ "A" and "a " stay apart, and the warnings and the note say so; "A" and "B" have nothing to tell."""
    articles, spans = corpus()
    assert "names" not in set(warnings(score(articles, spans), "outlet")["warning"])
    scores = score(articles.assign(outlet=articles["outlet"].replace("B", "a ")), spans)
    found = warnings(scores, "outlet").set_index("warning")["reason"]
    assert found["names"] == "'A' and 'a ' differ only in case or blanks and are groups apart"
    assert "<strong>Names nearly the same:</strong> &#x27;A&#x27; and" in cautions(found.reset_index()).html
    assert "the two groups differ only in case or blanks" in compare(scores, "outlet", measures=["hedging"])["note"][0]


def test_hand_coding_puts_the_kit_right() -> None:
    """A kit that misses half is corrected to what the coders found; too few coded articles give NaN and a note."""
    articles, spans = corpus(24)
    scores = score(articles, spans)
    ids = [*articles["article_id"][:12], *articles["article_id"][24:26]]
    value = scores[scores["measure"] == "hedging"].set_index("article_id")["value"]
    coded = pd.DataFrame({"article_id": ids, "measure": "hedging", "value": [2 * value[i] for i in ids]})
    table, gaps = corrected(scores, coded, "outlet", articles)
    a, b = (table[table["group"] == g].iloc[0] for g in "AB")
    assert a["value"] == pytest.approx(2 * a["kit"], rel=0.05) and a["low"] < a["value"] < a["high"]
    assert (a["coded"], a["articles"]) == (12, 24)
    assert np.isnan(b["value"]) and "2 coded articles; three are needed" in b["note"]
    assert np.isnan(gaps["estimate"].iloc[0]) and gaps["note"].iloc[0]
    with pytest.raises(TableError, match="coded: no scores of article 'nowhere'"):
        corrected(scores, coded.assign(article_id="nowhere"), "outlet", articles)
    with pytest.raises(TableError, match="no measure 'hegding'"):
        corrected(scores, coded.assign(measure="hegding"), "outlet", articles)


def test_an_audit_draws_the_same_sample_and_counts_verdicts() -> None:
    """The sample depends on the seed alone; precision comes with Wilson's interval; blanks are counted."""
    articles, spans = corpus()
    first, again = draw(spans, articles, 5), draw(spans.sample(frac=1, random_state=1), articles, 5)
    pd.testing.assert_frame_equal(first, again)
    assert len(first) == 5 and (first["of"] == 12).all() and (first["before"] == "The bridge ").all()
    assert not first.equals(draw(spans, articles, 5, seed=2))
    judged = first.assign(verdict=["yes", "Yes", "no", "y", ""])
    row = precision(judged).iloc[0]
    assert (row["hits"], row["judged"], row["right"], row["note"]) == (5, 4, 3, "1 without a verdict")
    assert (row["low"], row["high"]) == pytest.approx((0.3006, 0.9544), abs=1e-3)
    with pytest.raises(TableError, match="verdict 'perhaps' in row 0"):
        precision(first.assign(verdict="perhaps"))


def test_sensitivity_names_the_cue_that_carries_a_finding() -> None:
    """Without its only cue the gap is gone; without one article it hardly moves; the first row is the gap itself."""
    articles, spans = corpus(20)
    scores = score(articles, spans)
    table = sensitivity(scores, spans, "hedging", ("A", "B"), "outlet", articles)
    gap = compare(scores, "outlet", articles, measures=["hedging"]).iloc[0]
    assert table.iloc[0][["estimate", "low", "high"]].tolist() == pytest.approx(
        [gap["estimate"], gap["low"], gap["high"]]
    )
    assert table.iloc[1][["left_out", "kind", "verdict"]].tolist() == ["might", "cue", "no longer clear"]
    assert table.iloc[1]["estimate"] == 0 and len(table) == 1 + 1 + 40
    without = compare(scores[scores["article_id"] != "A0"], "outlet", articles, measures=["hedging"]).iloc[0]
    row = table[table["left_out"] == "A0"].iloc[0]
    assert row[["estimate", "low", "high"]].tolist() == pytest.approx(
        [without["estimate"], without["low"], without["high"]]
    )
    with pytest.raises(ParameterError, match="no group 'C'"):
        sensitivity(scores, spans, "hedging", ("A", "C"), "outlet", articles)


def kinds(articles: pd.DataFrame, spans: Spans, **options: object) -> set[str]:
    return set(warnings(score(articles, spans), "outlet", articles, **options)["warning"])  # type: ignore[arg-type]


def test_each_warning_has_its_occasion() -> None:
    """Each comes up when its reason is there, and not otherwise."""
    articles, spans = corpus(12)
    long = articles.assign(text=articles["text"] + " The river rose." * 60)
    none, sure = (
        spans.iloc[:0],
        [(i, 0, 3, "booster", "sure", "The", 1.0, "author", "", "") for i in long["article_id"]],
    )
    spans = Spans.from_rows([*spans.itertuples(index=False, name=None), *sure])
    assert kinds(long, spans) == set()
    assert kinds(articles, spans) == {"short"}
    assert kinds(long.iloc[3:], spans) == {"few"}
    urls = np.where(long["outlet"] == "A", "https://a.example/opinion/x", "https://b.example/news/x")
    assert kinds(long.assign(url=urls), spans) == {"mixed"}
    assert kinds(long.assign(topic=long["outlet"].map({"A": "war", "B": "sport"})), spans) == {"topic"}
    assert kinds(long.assign(published="2024-0" + long["outlet"].map({"A": "5", "B": "7"}) + "-01"), spans) == {"date"}
    assert kinds(long, none) == {"coverage"}
    assert kinds(long.assign(outlet=[None, *long["outlet"][1:]], published="2024"), spans) == {"missing"}
    copies = pd.DataFrame({"id": long["article_id"], "cluster": [f"{g}{i // 2}" for g in "ab" for i in range(12)]})
    assert kinds(long, spans, cluster=copies) == {"copies", "few"}
    assert groups(score(long, spans), "outlet", long, copies)["pieces"].max() == 6


def test_a_warning_says_exactly_how_short_and_when() -> None:
    """One article has so many words, not fewer than it has; a group of one day names that day once."""
    articles = pd.DataFrame(
        {
            "article_id": ["a", "b", "c"],
            "text": ["It rained today.", "The river rose again.", "The river fell."],
            "outlet": ["A", "B", "B"],
            "published": ["2024-05-01", "2024-05-02", "2024-05-03"],
        }
    )
    found = warnings(score(articles, Spans.from_rows([])), "outlet", articles)
    told = dict(zip(found["warning"] + " " + found["groups"], found["reason"], strict=True))
    assert told["short A"].startswith("the article of A has 3 words")
    assert told["short B"].startswith("half of the articles of B have at most 4 words")
    assert "A 2024-05-01; B 2024-05-02 to 2024-05-03" in told["date A, B"]


def test_what_is_no_day_is_not_set_against_days() -> None:
    """ "3.4.2026" may be March or April: it neither begins nor ends the days of a group."""
    articles, _ = corpus(2)
    days = {"A": ["2024-05-01", "3.4.2026"], "B": ["2024-05-03", "yesterday"]}
    for group, own in days.items():
        articles.loc[articles["outlet"] == group, "published"] = own
    found = warnings(score(articles, Spans.from_rows([])), "outlet", articles)
    (told,) = found.loc[found["warning"] == "date", "reason"]
    assert "(A 2024-05-01; B 2024-05-03)" in told
