"""Scores: what each measure counts, what it is divided by, and that errors name the nearest column."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from framing.errors import ParameterError, TableError
from framing.model import SCORE_COLUMNS
from framing.score import MEASURES, measure, registry, score
from framing.table import Passages, Spans

A = "Talks might fail. They will. “Good news,” she said."
B = "Talks might fail. They will."
FIRST = "same sentence as {}-{}"


def articles() -> pd.DataFrame:
    return pd.DataFrame({"article_id": ["a", "b", "c"], "text": [A, B, ""], "outlet": ["x", "y", "x"]})


def spans() -> Spans:
    q, g = A.index("“"), A.index("Good")
    return Spans.from_rows(
        [
            ("a", 6, 11, "hedging", "modal", "might", 1.0, "author", "", ""),
            ("a", 23, 27, "booster", "certainty", "will", 1.0, "quote", "", ""),
            ("a", q, q + 12, "quotation", "direct", A[q : q + 12], 1.0, "quote", "she", "person: said after it"),
            ("a", 0, 5, "quotation", "scare", "Talks", 1.0, "author", "", "author: no one speaks"),
            ("a", g, g + 4, "tone", "positive", "Good", 0.7, "quote", "", "polarity=0.7 subjectivity=0.6 words=good"),
            ("a", g + 5, g + 9, "tone", "negation", "news", 1.0, "quote", "", f"part-of={g}-{g + 4} words=!"),
            ("a", 0, 17, "repetition", "sentence", A[:17], 1.0, "author", "", FIRST.format(18, 28)),
            ("a", 18, 28, "repetition", "sentence", A[18:28], 1.0, "author", "", FIRST.format(0, 17)),
            ("b", 6, 11, "hedging", "shrug", "might", 1.0, "author", "", ""),
            ("elsewhere", 0, 1, "hedging", "modal", "x", 1.0, "author", "", ""),
        ]
    )


def passages() -> Passages:
    return Passages.from_rows([("a", 0, 17, "b", 0, 17), ("a", 6, 28, "b", 6, 28), ("a", 0, 5, "a", 18, 22)])


def value(table: pd.DataFrame, article: str, name: str) -> tuple[float, float, float]:
    row = table[(table["article_id"] == article) & (table["measure"] == name)]
    assert len(row) == 1
    return tuple(row.iloc[0][["value", "count", "base"]])


EXPECTED = [
    ("words", 9.0, 9, 1),
    ("sentences", 3.0, 3, 1),
    ("hedging", 100 / 9, 1, 9),
    ("hedging.modal", 100 / 9, 1, 9),
    ("hedging.idiom", 0.0, 0, 9),
    ("hedging@author", 100 / 9, 1, 9),
    ("hedging@quote", 0.0, 0, 9),
    ("booster@quote", 100 / 9, 1, 9),
    ("booster.balance", 0.0, 0, 2),
    ("voice.quoted", 2 / 9, 2, 9),
    ("voice.quoted.person", 2 / 9, 2, 9),
    ("voice.quoted.body", 0.0, 0, 9),
    ("echo", 0.0, 0, 9),
    ("tone.polarity", 0.7, 0.7, 1),
    ("tone.subjectivity", 0.6, 0.6, 1),
    ("repetition.share", 5 / 9, 5, 9),
    ("repetition.again", 2 / 9, 2, 9),
    ("repetition.longest", 3.0, 3, 1),
    ("repetition.count", 2.0, 2, 1),
    ("reuse.share", 5 / 9, 5, 9),
    ("reuse.share:b", 5 / 9, 5, 9),
]


@pytest.mark.parametrize(("name", "expected", "count", "base"), EXPECTED)
def test_a_measure_is_its_count_over_its_base(name: str, expected: float, count: float, base: float) -> None:
    """Each measure counts what its formula says, and the row shows what it was divided by."""
    found = value(score(articles(), spans(), passages()), "a", name)
    assert found == pytest.approx((expected, count, base))


def test_columns_and_order() -> None:
    """The table is the documented one, article by article."""
    table = score(articles(), spans(), passages())
    assert tuple(table.columns) == SCORE_COLUMNS
    plain = table[~table["measure"].str.contains(":")]
    assert plain["article_id"].drop_duplicates().tolist() == ["a", "b", "c"]
    assert table.articles is not None and list(table.articles.columns) == ["article_id", "outlet"]


def test_nothing_to_divide_by_is_not_a_number() -> None:
    """An empty text has no rate, and a text without a rated word no tone; neither is 0."""
    table = score(articles(), spans(), passages())
    assert math.isnan(value(table, "c", "hedging")[0])
    assert math.isnan(value(table, "b", "tone.polarity")[0])
    assert value(table, "c", "words") == (0.0, 0.0, 1.0)


def test_a_label_of_a_users_lexicon_is_a_measure() -> None:
    """A label that is not ours is counted under its own name, and in its layer."""
    table = score(articles(), spans())
    assert value(table, "b", "hedging.shrug")[1] == 1 and value(table, "b", "hedging")[1] == 1
    assert "reuse.share" not in set(table["measure"]), "without passages nothing is known about reuse"


def test_boilerplate_is_not_shared_reporting() -> None:
    """What the reuse step calls boilerplate does not count as shared wording."""
    told = passages().assign(kind=["part copy", "boilerplate", "repetition"])
    assert value(score(articles(), spans(), told), "a", "reuse.share")[1] == 3


def test_sentences_add_up_to_their_article() -> None:
    """Counts of sentences sum to the article's; each sentence row says where it stands."""
    whole, parts = score(articles(), spans(), passages()), score(articles(), spans(), passages(), per="sentence")
    assert {"start", "end"} <= set(parts.columns)
    summed = parts.groupby(["article_id", "measure"])["count"].sum()
    for name in ("words", "sentences", "hedging", "booster", "voice.quoted", "repetition.share", "reuse.share:b"):
        assert summed["a", name] == value(whole, "a", name)[1]
    first = parts[(parts["article_id"] == "a") & (parts["measure"] == "words")].iloc[0]
    assert A[first["start"] : first["end"]] == "Talks might fail."


def test_a_batch_depends_on_itself_alone() -> None:
    """Scores of two batches, one after the other, are the scores of both (given the same measures)."""
    known = registry([("hedging", "shrug")])
    whole = score(articles(), spans(), measures=known)
    assert len(spans()) and not set(spans()["article_id"]) & {"c"}, "a batch without a mark is one too"
    parts = [score(articles().iloc[i : i + 1], spans(), measures=known) for i in range(3)]
    joined = pd.concat([pd.DataFrame(p) for p in parts], ignore_index=True)
    pd.testing.assert_frame_equal(pd.DataFrame(whole), joined)


def test_no_articles_no_rows() -> None:
    """An empty table gives an empty table of the same types."""
    empty, full = score(articles().iloc[:0], spans().iloc[:0], passages()), score(articles(), spans())
    assert len(empty) == 0 and dict(empty.dtypes) == dict(full.dtypes)


def test_every_measure_of_the_registry_is_made() -> None:
    """What is documented is delivered: each registry name has a row, each value lies in its range."""
    table = score(articles(), spans(), passages())
    assert set(MEASURES) <= set(table["measure"])
    for row in table.dropna().itertuples():
        m = measure(row.measure)
        assert m.low <= row.value <= m.high and row.unit == (m.unit or row.unit)


def test_kinds_of_speaker_are_those_of_the_annotator() -> None:
    """The score knows every kind of speaker that a quotation's rule can name."""
    from framing.annotators.voice.measures import KINDS
    from framing.score.measures import SPEAKERS

    assert set(SPEAKERS) == set(KINDS)


def test_one_string_is_one_article() -> None:
    """A string is scored as it stands, annotated on the way."""
    table = score("Talks might fail.")
    assert value(table, "text", "hedging.modal")[1] == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda a, s: (a.rename(columns={"text": "txt"}), s), "no column 'text'"),
        (lambda a, s: (a.rename(columns={"article_id": "articel_id"}), s), "did you mean 'articel_id'"),
        (lambda a, s: (a, s.drop(columns="layer")), "spans: no column 'layer'"),
        (lambda a, s: (pd.concat([a, a]), s), "'a' stands twice"),
    ],
)
def test_a_table_that_lacks_something_says_so(change, told) -> None:  # type: ignore[no-untyped-def]
    """One line: which table, which column, what there is."""
    with pytest.raises(TableError, match=told):
        score(*change(articles(), spans()))


def test_another_per_is_refused() -> None:
    """A misspelt unit names the nearest one."""
    with pytest.raises(ParameterError, match="did you mean 'sentence'"):
        score(articles(), spans(), per="sentences")


def test_tone_is_textblobs_to_the_last_digit() -> None:
    """Summed in the order of the text, the mean is the very float of ``from_spans``, whatever the order of the rows."""
    from framing.annotators.tone import annotator, from_spans
    from framing.segment import Segments

    text = "A very good day, not so bad, a terrible mess of a lovely, ugly, great, 3rd best plan! Oh dear! Fine."
    found = annotator()(Segments(text))
    rows = Spans.from_rows([("t", *span) for span in found]).sample(frac=1, random_state=3)
    table = score(pd.DataFrame({"article_id": ["t"], "text": [text]}), rows)
    expected = from_spans(found)
    assert (value(table, "t", "tone.polarity")[0], value(table, "t", "tone.subjectivity")[0]) == expected
    assert np.isfinite(expected).all()


def test_every_layer_has_a_measure() -> None:
    """What the kit marks it also counts: each layer of the model has a measure, also where no span was found."""
    from framing.model import LAYERS

    known = {m.layer for m in MEASURES.values()}
    assert set(LAYERS) <= known
