"""Comparison: intervals, effects, p and q, copies, small groups, and what is said where little is known."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from framing.compare import compare, groups, sensitivity, sentences
from framing.compare.intervals import ratio
from framing.compare.tallies import tallies
from framing.errors import ParameterError, TableError
from framing.model import GAP_COLUMNS
from framing.score import MEASURES, score
from framing.table import Scores


def corpus(n: int = 12, copies: int = 1, rates: tuple[float, ...] = (2.0, 1.0)) -> tuple[Scores, pd.DataFrame]:
    """Scores and articles of as many groups as there are rates, each article so many times."""
    rng = np.random.default_rng(7)
    rows, articles = [], []
    for g, rate in enumerate(rates):
        for i in range(n):
            words = int(np.ceil(np.exp(rng.normal(6, 0.5))))
            hedges, idioms = int(rng.poisson(rate * words / 100)), int(rng.poisson(0.2))
            polarity = rng.normal(0.1, 0.05)
            for copy in range(copies):
                name = f"{'ABCDE'[g]}{i}-{copy}"
                articles.append((name, "ABCDE"[g], f"{'ABCDE'[g]}{i}", f"2024-05-{1 + i % 3:02d}T08:00:00Z"))
                rows += [
                    (name, "words", words, "words", words, 1),
                    (name, "hedging", 100 * hedges / words, "per 100 words", hedges, words),
                    (name, "hedging.idiom", 100 * idioms / words, "per 100 words", idioms, words),
                    (name, "tone.polarity", polarity, "polarity", polarity * 9, 9),
                ]
    table = pd.DataFrame(articles, columns=["article_id", "outlet", "piece", "published"])
    return Scores.from_rows(rows), table


def one(gaps: pd.DataFrame, measure: str = "hedging") -> pd.Series:
    rows = gaps[gaps["measure"] == measure]
    assert len(rows) == 1
    return rows.iloc[0]


def test_values_are_ratios_of_sums() -> None:
    """A group's value is Σ count / Σ base in the measure's unit, and the gap their difference, a minus b."""
    scores, articles = corpus()
    gap = one(compare(scores, "outlet", articles))
    for end, name in (("a", "A"), ("b", "B")):
        own = scores[(scores["measure"] == "hedging") & scores["article_id"].str.startswith(name)]
        assert gap[f"value_{end}"] == pytest.approx(100 * own["count"].sum() / own["base"].sum())
    assert gap["estimate"] == gap["value_a"] - gap["value_b"]
    assert gap["low"] < gap["estimate"] < gap["high"] and gap["low"] > 0
    assert gap["effect_low"] < gap["effect"] < gap["effect_high"] <= 1


def test_the_table_is_the_documented_one() -> None:
    """Columns of the model, one row per measure and pair, every pair once."""
    scores, articles = corpus(rates=(2.0, 1.0, 1.0))
    gaps = compare(scores, "outlet", articles)
    assert tuple(gaps.columns) == GAP_COLUMNS
    assert len(gaps) == 3 * 4 and not gaps.duplicated(["measure", "group_a", "group_b"]).any()


def test_the_same_seed_gives_the_same_table() -> None:
    """No clock, no global random state; another seed moves only p and q."""
    scores, articles = corpus()
    first, again = (compare(scores, "outlet", articles, seed=3) for _ in range(2))
    pd.testing.assert_frame_equal(first, again)
    other = compare(scores, "outlet", articles, seed=4)
    pd.testing.assert_frame_equal(first.drop(columns=["p", "q"]), other.drop(columns=["p", "q"]))


def test_copies_count_once() -> None:
    """Ten copies of every article, and nothing gets surer: the table is that of the articles alone."""
    scores, articles = corpus()
    copied, many = corpus(copies=10)
    clusters = many.rename(columns={"article_id": "id", "piece": "cluster"})[["id", "cluster"]]
    alone, together = compare(scores, "outlet", articles), compare(copied, "outlet", many, cluster=clusters)
    pd.testing.assert_frame_equal(pd.DataFrame(alone), pd.DataFrame(together), check_exact=False, rtol=1e-9)
    unaware = one(compare(copied, "outlet", many))
    assert unaware["high"] - unaware["low"] < one(alone)["high"] - one(alone)["low"], "the test can tell"


def test_copies_count_once_in_the_rest_of_several_groups() -> None:
    """A piece that further outlets of the rest print too adds nothing to it: neither to n nor to the value."""
    scores, articles = corpus(rates=(2.0, 1.0, 3.0))
    parts, rows = [scores], [articles]
    for k, (first, outlet) in enumerate([("B3-0", "C"), ("B3-0", "B"), ("C2-0", "B"), ("C2-0", "D"), ("C2-0", "E")]):
        parts.append(scores[scores["article_id"] == first].assign(article_id=f"x{k}"))
        rows.append(articles[articles["article_id"] == first].assign(article_id=f"x{k}", outlet=outlet))
    many, more = pd.concat(parts, ignore_index=True), pd.concat(rows, ignore_index=True)
    copies = more.rename(columns={"article_id": "id", "piece": "cluster"})[["id", "cluster"]]
    alone = compare(scores, "outlet", articles, against="rest").set_index(["measure", "group_a"]).xs("A", level=1)
    told = compare(many, "outlet", more, copies, against="rest").set_index(["measure", "group_a"]).xs("A", level=1)
    for column in ("n_b", "value_b", "estimate", "low", "high", "effect", "p"):
        assert told[column].to_list() == pytest.approx(alone[column].to_list()), column


def test_a_column_of_clusters_is_summed() -> None:
    """Articles of one author are one piece of evidence, weighted by all they wrote; the value stays the same."""
    scores, articles = corpus(copies=3)
    by_piece = one(compare(scores, "outlet", articles, cluster="piece"))
    assert by_piece["n_a"] == 12
    assert by_piece["value_a"] == pytest.approx(one(compare(scores, "outlet", articles))["value_a"])
    wider = by_piece["high"] - by_piece["low"]
    assert wider == pytest.approx(np.diff(one(compare(*_first(scores, articles)))[["low", "high"]].astype(float))[0])


def _first(scores: pd.DataFrame, articles: pd.DataFrame) -> tuple[pd.DataFrame, str, pd.DataFrame]:
    kept = scores["article_id"].str.endswith("-0")
    return scores[kept], "outlet", articles


def test_a_piece_in_both_groups_is_not_two() -> None:
    """The same wire story in two outlets: no difference, p = 1, and an interval of no width, for they are one piece."""
    scores, articles = corpus(rates=(2.0,))
    twin = scores.assign(article_id="x" + scores["article_id"])
    both = pd.concat([articles, articles.assign(article_id="x" + articles["article_id"], outlet="B")])
    clusters = both.rename(columns={"article_id": "id", "piece": "cluster"})[["id", "cluster"]]
    gap = one(compare(pd.concat([scores, twin]), "outlet", both, cluster=clusters))
    assert gap["estimate"] == 0 and gap["p"] == 1 and "12 pieces in both groups" in gap["note"]
    assert gap["high"] - gap["low"] == pytest.approx(0, abs=1e-9)


def test_sentences_are_not_independent() -> None:
    """Scores per sentence are summed within their article: more sentences do not make more evidence."""
    scores, articles = corpus()
    halves = pd.concat([scores.assign(count=scores["count"] / 2, base=scores["base"] / 2)] * 2, ignore_index=True)
    pd.testing.assert_frame_equal(
        pd.DataFrame(compare(scores, "outlet", articles)), pd.DataFrame(compare(halves, "outlet", articles))
    )


@pytest.mark.parametrize("n", [0, 1])
def test_a_group_of_one_has_no_interval_and_says_so(n: int) -> None:
    """Its value stands; interval, p and q are NaN, with a sentence why; a group of none cannot come up."""
    scores, articles = corpus()
    articles.loc[articles.index[n + 1] : articles.index[11], "outlet"] = "B"
    gap = one(compare(scores, "outlet", articles))
    assert gap["n_a"] == n + 1
    tone = one(compare(scores, "outlet", articles), "tone.polarity")
    assert math.isnan(gap["p"]) == (n == 0) and math.isnan(tone["low"]) == (n == 0)
    assert ("A has one piece only: no interval" in gap["note"]) == (n == 0)
    told = sentences(compare(scores, "outlet", articles))
    assert ("could not be tested" in told[-1]) == (n == 0)


def test_of_two_groups_each_is_the_others_rest() -> None:
    """Against "rest" two groups have the one difference they have without it, with the same p and q."""
    scores, articles = corpus()
    pd.testing.assert_frame_equal(
        pd.DataFrame(compare(scores, "outlet", articles, against="rest")),
        pd.DataFrame(compare(scores, "outlet", articles)),
    )
    three = compare(*_first(*corpus(rates=(2.0, 1.0, 1.0))), against="rest")
    assert list(zip(three["group_a"], three["group_b"], strict=True))[:3] == [
        ("A", "rest"),
        ("B", "rest"),
        ("C", "rest"),
    ]


def test_missing_groups_are_counted() -> None:
    """Articles without a value in the column are left out, and every row says how many."""
    scores, articles = corpus()
    articles.loc[[0, 1], "outlet"] = [None, ""]
    assert "2 articles without outlet left out" in one(compare(scores, "outlet", articles))["note"]
    assert "2 articles without outlet left out" in groups(scores, "outlet", articles)["note"].iloc[0]


def test_day_is_taken_from_published() -> None:
    """by="day" groups by the date of ``published``, whatever its time."""
    scores, articles = corpus()
    assert set(groups(scores, "day", articles)["group"]) == {"2024-05-01", "2024-05-02", "2024-05-03"}


def test_nothing_found_is_not_certainty() -> None:
    """Not one idiom in ten articles: the value is 0 and the interval reaches as far as chance may have hidden some."""
    scores, articles = corpus()
    none = scores.assign(count=scores["count"].where(scores["measure"] != "hedging.idiom", 0.0))
    table = groups(none, "outlet", articles)
    row = table[(table["measure"] == "hedging.idiom") & (table["group"] == "A")].iloc[0]
    assert row["value"] == 0 and row["low"] == 0
    assert row["high"] == pytest.approx(100 * 3.688879 / row["base"])
    gap = one(compare(none, "outlet", articles), "hedging.idiom")
    assert gap["low"] < 0 < gap["high"] and gap["p"] == 1 and "found in neither" in gap["note"]


def counted(unit: str, one: list[int], two: list[int]) -> tuple[Scores, pd.DataFrame]:
    """Scores and articles of two groups A and B: how often a thing stands in each article of 200 words."""
    name, factor = ("voice.quoted", 1) if unit == "share of words" else ("booster", 100)
    counts = [*(("A", n) for n in one), *(("B", n) for n in two)]
    rows = [(f"a{i}", name, factor * n / 200, unit, n, 200) for i, (_, n) in enumerate(counts)]
    articles = pd.DataFrame({"article_id": [f"a{i}" for i in range(len(counts))], "outlet": [g for g, _ in counts]})
    return Scores.from_rows(rows), articles


@pytest.mark.parametrize(
    ("unit", "one_side", "two_side"),
    [
        ("share of words", [0] * 4, [0] * 5),  # a share of none: 0.0 [−45.9 to 52.2] told nobody anything
        ("per 100 words", [9, 0, 0, 0], [0] * 4),  # the side with more stands on one article
        ("per 100 words", [1, 0, 0, 0], [0, 1, 1, 0, 1]),  # the side with less may be the one with more
        ("per 100 words", [3, 1, 0], [0, 0, 0]),  # every interval lies above 0: [−20.0 to 1.1] of "too little" with it
        ("share of words", [60, 1, 0, 0], [200] * 4),  # and every share below 1
    ],
)
def test_a_difference_with_a_side_of_next_to_nothing_has_no_interval(
    unit: str, one_side: list[int], two_side: list[int]
) -> None:
    """Groups and differences are judged by one rule, and what has no interval is not told as clear."""
    scores, articles = counted(unit, one_side, two_side)
    gap = compare(scores, "outlet", articles).iloc[0]
    assert math.isnan(gap["low"]) and math.isnan(gap["high"])
    assert "A: too little for an interval" in gap["note"]
    row = groups(scores, "outlet", articles).iloc[0]
    assert math.isnan(row["low"]) and "too little for an interval" in row["note"]
    assert not any("higher" in s for s in sentences(pd.DataFrame([gap]), level=1))


def test_a_difference_beyond_what_a_thin_side_leaves_open_keeps_its_interval() -> None:
    """One booster in one article against dozens everywhere: how few they are does not matter to which has more."""
    scores, articles = counted("per 100 words", [9, 8, 10, 7, 9], [1, *[0] * 7])
    gap = compare(scores, "outlet", articles).iloc[0]
    assert 0 < gap["low"] < gap["estimate"] < gap["high"] and "too little" not in gap["note"]


@pytest.mark.parametrize(("b", "little"), [((0.1, 0.9), True), ((0.4, 0.45), False)])
def test_a_mean_that_may_have_any_value_has_no_interval(b: tuple[float, float], little: bool) -> None:
    """Two articles whose tone differs left open −1 to 1, which every tone is; two that agree have an interval."""
    values = [("A", 0.4), ("A", 0.41), *(("B", v) for v in b)]
    rows = [(f"a{i}", "tone.polarity", v, "polarity", 9 * v, 9) for i, (_, v) in enumerate(values)]
    articles = pd.DataFrame({"article_id": [f"a{i}" for i in range(4)], "outlet": [g for g, _ in values]})
    table = groups(Scores.from_rows(rows), "outlet", articles)
    gap = compare(Scores.from_rows(rows), "outlet", articles).iloc[0]
    assert table["low"].isna().tolist() == [False, little] and math.isnan(gap["low"]) == little
    assert (
        "B: too little for an interval: 2 pieces so far apart that it would take in nearly every value" in gap["note"]
    ) == little


def test_none_against_all_keeps_its_interval() -> None:
    """A share of none in nine articles against one of all in nine: far apart, however little none is by itself."""
    scores, articles = counted("share of words", [0] * 9, [200] * 9)
    gap = compare(scores, "outlet", articles).iloc[0]
    assert -1 <= gap["low"] < gap["high"] < 0 and "too little" not in gap["note"]


def test_enough_against_none_keeps_its_interval() -> None:
    """That the other group has none takes nothing from a side that has an interval of its own."""
    scores, articles = counted("per 100 words", [4, 5, 3], [0, 0, 0])
    gap = compare(scores, "outlet", articles).iloc[0]
    assert gap["low"] < gap["estimate"] < gap["high"] and "too little" not in gap["note"]


def test_what_is_left_without_an_article_is_judged_by_the_same_rule() -> None:
    """Without the one article that shares a thing with another, too little is left for an interval."""
    scores, articles = counted("per 100 words", [9, 1, 0, 0], [1, 1, 1])
    spans = pd.DataFrame(columns=["article_id", "layer", "label", "cue", "voice"])
    trials = sensitivity(scores, spans, "booster", ("A", "B"), articles=articles).set_index("left_out")
    whole = compare(scores, "outlet", articles).iloc[0]
    assert trials["low"]["nothing"] == pytest.approx(whole["low"], nan_ok=True)
    assert math.isnan(trials["low"]["a1"]) and math.isnan(trials["high"]["a1"])


def test_what_stays_without_an_article_is_not_called_shaky() -> None:
    """A difference that hardly changes without an article is not "no longer clear", be the interval too wide for what
    is left; one that loses a fifth of its size with an article is."""
    spans = pd.DataFrame(columns=["article_id", "layer", "label", "cue", "voice"])
    scores, articles = counted("per 100 words", [3, 2, 2, 0], [0, 0, 0, 0])
    trials = sensitivity(scores, spans, "booster", ("A", "B"), articles=articles).set_index("left_out")
    assert trials["low"]["nothing"] > 0 and math.isnan(trials["low"]["a0"])
    assert trials["estimate"]["a4"] == trials["estimate"]["nothing"] and trials["low"]["a4"] < 0
    assert set(trials["verdict"].drop("nothing")) <= {"", "too little left"}
    scores, articles = counted("per 100 words", [9, 6, 6, 5, 7, 3], [3, 4, 2, 4, 2, 3])
    trials = sensitivity(scores, spans, "booster", ("A", "B"), articles=articles).set_index("left_out")
    assert trials["verdict"]["a0"] == "no longer clear"


def test_a_missing_interval_has_its_own_reason() -> None:
    """Two groups with finds in three of four articles: the one without an interval is not told that this is why."""
    scores, articles = counted("per 100 words", [4, 3, 4, 0], [4, 1, 2, 0])
    table = groups(scores, "outlet", articles).set_index("group")
    assert table["low"].isna().to_dict() == {"A": False, "B": True}
    assert "4 pieces so far apart that its upper end would be over 20 times the lower" in table["note"]["B"]
    assert "found in" not in table["note"]["B"]


def test_a_label_that_is_its_whole_layer_is_not_tested_twice() -> None:
    """Every booster is labelled booster: that measure is left out unless it is named, and then gives the same row."""
    scores, articles = counted("per 100 words", [9, 8, 10, 7], [1, 1, 2, 3])
    label = scores.assign(measure="booster.booster")
    some = scores.assign(measure="booster.sure", count=scores["count"] - 1)
    both = Scores(pd.concat([scores, label, some], ignore_index=True))
    assert compare(both, "outlet", articles)["measure"].tolist() == ["booster", "booster.sure"]
    named = pd.DataFrame(compare(both, "outlet", articles, measures=["booster", "booster.booster"]))
    rows = named.drop(columns="measure")
    pd.testing.assert_series_equal(rows.iloc[0], rows.iloc[1], check_names=False)
    assert "(per 100 words)" in sentences(named[1:], level=1)[0]


def test_intervals_stay_in_range() -> None:
    """No rate below 0, no share above 1, however few and skewed."""
    rng = np.random.default_rng(5)
    rows = []
    for i in range(8):
        quoted = int(rng.choice([0, 3, 97, 99]))
        rows += [(f"a{i}", "voice.quoted", quoted / 100, "share of words", quoted, 100)]
    articles = pd.DataFrame({"article_id": [f"a{i}" for i in range(8)], "outlet": list("AAAABBBB")})
    t = tallies(Scores.from_rows(rows), "outlet", articles)
    for code in range(2):
        found = ratio(t.count[t.rows(code)], t.base[t.rows(code)], t.bounds)
        assert 0 <= found.low[0] < found.high[0] <= 1
    assert MEASURES["voice.quoted"].high == 1


def test_a_table_from_disk_works(tmp_path: Path) -> None:
    """Scores that forgot their class, joined with the column, saved and loaded, give the same gaps."""
    scores, articles = corpus()
    pd.DataFrame(scores).merge(articles[["article_id", "outlet"]]).to_parquet(tmp_path / "scores.parquet")
    loaded = pd.read_parquet(tmp_path / "scores.parquet")
    pd.testing.assert_frame_equal(compare(loaded, "outlet"), compare(scores, "outlet", articles))


def test_a_label_that_a_batch_lacks_counts_as_none() -> None:
    """No row for a label where the words were counted means that the words held none of it."""
    scores, articles = corpus()
    thin = scores[(scores["measure"] != "hedging.idiom") | (scores["count"] > 0)]
    assert len(thin) < len(scores)
    full, sparse = compare(scores, "outlet", articles), compare(thin, "outlet", articles)
    pd.testing.assert_series_equal(one(full, "hedging.idiom"), one(sparse, "hedging.idiom"), check_names=False)


def test_against_one_group_or_the_rest() -> None:
    """``against`` leaves only the gaps to that group; "rest" puts each against all the others."""
    scores, articles = corpus(rates=(2.0, 1.0, 1.0))
    to_b = compare(scores, "outlet", articles, against="B", measures=["hedging"])
    assert to_b[["group_a", "group_b"]].values.tolist() == [["A", "B"], ["C", "B"]]
    rest = compare(scores, "outlet", articles, against="rest", measures=["hedging"])
    assert rest["n_b"].tolist() == [24, 24, 24]


def test_too_many_groups_are_not_paired() -> None:
    """Seventy groups make 2,415 pairs: said, with what to do, rather than computed for hours."""
    scores, articles = corpus(n=70, rates=(1.0,))
    articles["outlet"] = articles["article_id"]
    with pytest.raises(ParameterError, match="2415 pairs; compare each with all others: against='rest'"):
        compare(scores, "outlet", articles)


def test_hedges_g_instead() -> None:
    """The other effect size comes with its own name and interval."""
    scores, articles = corpus()
    gap = one(compare(scores, "outlet", articles, effect="hedges_g"))
    assert gap["effect_name"] == "Hedges' g" and gap["effect_low"] < gap["effect"] < gap["effect_high"]


def test_numbers_are_ordered_by_size() -> None:
    """Groups named by numbers stand in their order, not in that of their letters."""
    scores, articles = corpus(rates=(1.0, 1.0, 1.0))
    articles["size"] = articles["outlet"].map({"A": 10, "B": 9, "C": 100})
    assert groups(scores, "size", articles, measures=["hedging"])["group"].tolist() == ["9", "10", "100"]


@pytest.mark.parametrize(
    ("call", "error", "told"),
    [
        ({"by": "outlt"}, TableError, "no column 'outlt'; did you mean 'outlet'"),
        ({"cluster": "peice"}, TableError, "did you mean 'piece'"),
        ({"measures": ["hegding"]}, ParameterError, "did you mean 'hedging'"),
        ({"effect": "cohens_d"}, ParameterError, "no effect 'cohens_d'"),
        ({"against": "Z"}, ParameterError, "no group 'Z'"),
    ],
)
def test_wrong_names_are_answered_with_the_nearest(call: dict[str, object], error: type, told: str) -> None:
    """A misspelt column, measure, effect or group ends in one line that names the nearest."""
    scores, articles = corpus(n=3)
    with pytest.raises(error, match=told):
        compare(scores, **{"by": "outlet", "articles": articles, **call})  # type: ignore[arg-type]


def test_articles_that_are_missing_are_named() -> None:
    """An article table that lacks scored articles is refused, not silently joined."""
    scores, articles = corpus(n=3)
    with pytest.raises(TableError, match="no row for article 'A0-0'"):
        compare(scores, "outlet", articles.iloc[1:])


def test_a_hostile_group_name_is_only_a_name() -> None:
    """Markup in a name travels as text; the tables do not care."""
    scores, articles = corpus(n=4)
    articles["outlet"] = articles["outlet"].replace({"A": "<img onerror=alert(1)>"})
    assert set(groups(scores, "outlet", articles)["group"]) == {"<img onerror=alert(1)>", "B"}


def test_sentences_rank_only_what_is_clear() -> None:
    """A clear gap is told with its numbers; for the others the groups are not ranked."""
    scores, articles = corpus(n=20, rates=(3.0, 1.0))
    told = sentences(compare(scores, "outlet", articles))
    assert told[0].startswith("A is higher than B in hedging: ")
    assert "not ranked" in told[-1] and not any("idiom" in line for line in told)
    same, table = corpus(n=20, rates=(1.0, 1.0))
    assert sentences(compare(same, "outlet", table, measures=["hedging"])) == [
        "The difference in hedging is not clear of chance: the groups are not ranked on it."
    ]
    assert sentences(compare(same, "outlet", table).iloc[:0])[0].startswith("There is one group")


def test_one_left_is_told_as_one() -> None:
    """ "The other difference", and "one further": never "1 differences"."""
    scores, articles = corpus(40, rates=(3.0, 1.0))
    gaps = pd.DataFrame(compare(scores, "outlet", articles, measures=["hedging", "tone.polarity"]))
    assert sentences(gaps)[-1] == "The other difference is not clear of chance: the groups are not ranked on it."
    assert (
        sentences(pd.concat([gaps[:1]] * 3), most=2)[-1]
        == "One further difference is clear too; the table has them all."
    )


def test_a_column_without_values_is_told() -> None:
    """A column in which no article has anything makes no groups, and says so in one line."""
    articles = pd.DataFrame({"article_id": ["a", "b"], "text": ["It may rain."] * 2, "author": ["", None]})
    with pytest.raises(TableError, match="no article has a value in column 'author'"):
        compare(score(articles), by="author")
