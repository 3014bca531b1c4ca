"""Laws of repetition and reuse: offsets, sharding, order, the index, and hostile text."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.annotators import repetition
from framing.reuse import Index, clusters, reuse
from framing.reuse.detect import gathered, mapped, shared
from framing.segment import Segments
from framing.shingles.words import grams, join, words

FIXED = ["a", "a0", "a1", "b", "b0", "b1"]
HEADS, TAILS = ("har", "ves", "tol", "mi", "qua", "ler", "dö", "è"), ("bour", "sel", "ten", "ra", "y")
WORDS = [a + b for a in HEADS for b in TAILS]
HOSTILE = st.text(alphabet=st.sampled_from(list("ab .\n\r\t\0’“”—é\u0301😀\u202eÄжλ中")), max_size=200)


def prose(rng: random.Random, n: int) -> str:
    """Sentences of invented words, with curly quotes and paragraphs."""
    out = []
    for i in range(n):
        line = " ".join(rng.choice(WORDS) for _ in range(rng.randint(6, 20))).capitalize()
        out.append((f"“{line},” she said." if rng.random() < 0.3 else line + ".") + ("\n\n" if i % 3 == 2 else " "))
    return "".join(out).strip()


def corpus(seed: int, n: int = 24) -> pd.DataFrame:
    """Articles of which every third holds a stretch of an earlier one, or is an edited copy."""
    rng = random.Random(seed)
    texts: list[str] = []
    for i in range(n):
        text = prose(rng, rng.randint(4, 14))
        if i % 3 == 2:
            old = rng.choice(texts)
            low = rng.randrange(max(1, len(old) // 2))
            text = f"{text}\n\n{old[low:]}" if rng.random() < 0.5 else old.replace("harbour", "haven")
        texts.append(text)
    return pd.DataFrame({"article_id": [f"n{i}" for i in range(n)], "text": texts})


def rows(table: pd.DataFrame) -> list[list[object]]:
    return table[FIXED].values.tolist()


@pytest.mark.parametrize("seed", range(4))
def test_any_sharding_gives_the_identical_result(seed: int) -> None:
    """Cut into shards of any sizes, the articles give the same passages, word for word."""
    table = corpus(seed)
    texts = table["text"].tolist()
    rng = random.Random(seed)
    whole = None
    for _ in range(4):
        cuts = sorted({0, len(texts), *(rng.randrange(len(texts)) for _ in range(rng.randint(0, 9)))})
        parts = [mapped(texts[a:b]) for a, b in pairwise(cuts)]
        found, marks, twins = gathered(parts)
        result = twins, shared(texts, found, marks)
        assert whole is None or result == whole
        whole = result
    assert whole is not None
    assert whole[1]


@pytest.mark.parametrize("seed", range(4))
def test_both_sides_of_a_passage_say_the_same(seed: int) -> None:
    """The words of both sides share what the similarity says, and offsets cut whole words of the text as read."""
    table = corpus(seed)
    text = dict(zip(table["article_id"], table["text"], strict=True))
    for row in reuse(table).to_dict("records"):
        left, right = text[row["a"]][row["a0"] : row["a1"]], text[row["b"]][row["b0"] : row["b1"]]
        assert left == left.strip() != ""
        assert right == right.strip() != ""
        one, two = words([left]).hash, words([right]).hash
        assert np.isin(one, two).mean() >= min(0.99, row["similarity"] - 0.01)
        if row["similarity"] == 1 and row["unit"] == "paragraph":
            assert one.tolist() == two.tolist()


@pytest.mark.parametrize("seed", range(3))
def test_an_index_that_is_extended_finds_what_a_rebuilt_one_does(seed: int, tmp_path: Path) -> None:
    """Old articles added in two pieces and new ones asked: the same passages as all of them in one run."""
    table = corpus(seed)
    index = Index(tmp_path)
    index.add(table.iloc[:9])
    index.add(table.iloc[9:15])
    new = table.iloc[15:]
    together = reuse(table)
    assert index.ids() == table["article_id"].tolist()[:15]
    assert rows(index.query(new)) == rows(together[together["b"].isin(new["article_id"])])


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_articles_does_not_matter(seed: int) -> None:
    """Passages and clusters are the same pairs whichever article comes first."""
    table = corpus(seed)
    other = table.sample(frac=1, random_state=seed)

    def pairs(t: pd.DataFrame) -> set[frozenset[str]]:
        return {frozenset((a, b)) for a, b in zip(t["a"], t["b"], strict=True)}

    def groups(t: pd.DataFrame) -> set[frozenset[str]]:
        return {frozenset(g["id"]) for _, g in clusters(t, reuse(t)).groupby("cluster")}

    assert pairs(reuse(table)) == pairs(reuse(other))
    assert groups(table) == groups(other)


@given(st.lists(HOSTILE, max_size=5))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_text_keeps_offsets_inside_and_words_whole(texts: list[str]) -> None:
    """Every word lies in its text, is letters and digits, and shards bound together equal the whole."""
    whole = words(texts)
    for n, text in enumerate(texts):
        for i in range(int(whole.first[n]), int(whole.first[n + 1])):
            piece = text[int(whole.start[i]) : int(whole.stop[i])]
            assert piece
            assert not any(c.isspace() for c in piece)
    for one, other in zip(whole, join([words([t]) for t in texts]), strict=True):
        assert one.tolist() == other.tolist()
    doubled = pd.DataFrame({"article_id": range(2 * len(texts)), "text": texts * 2}).astype(str)
    for row in reuse(doubled).to_dict("records"):
        assert 0 <= row["a0"] < row["a1"] <= len(doubled["text"][int(row["a"])])
        assert 0 <= row["b0"] < row["b1"] <= len(doubled["text"][int(row["b"])])


@given(HOSTILE.map(lambda t: t * 3) | st.integers(0, 50).map(lambda n: prose(random.Random(n), 8) * 2))
@settings(max_examples=60, deadline=None)
def test_repetition_spans_hold_their_cue_and_never_overlap(text: str) -> None:
    """``text[start:end] == cue`` and no character stands in two spans."""
    last = 0
    for span in repetition.annotator()(Segments(text)):
        assert text[span.start : span.end] == span.cue != ""
        assert span.start >= last
        assert 0 < span.strength <= 1
        last = span.end


def test_grams_tell_order_and_length() -> None:
    """Runs of words get one number only when the words and their order are the same."""
    number = grams(words(["a b c a b d b a"]).hash, 2).tolist()
    assert number[0] == number[3]
    assert len(set(number)) == len(number) - 1


def test_one_line_of_megabytes_takes_no_more_than_its_share() -> None:
    """A text of one line and one word repeated without end finishes, and so does one without any letter."""
    table = pd.DataFrame({"article_id": ["x", "y"], "text": ["tide " * 200_000, "." * 1_000_000]})
    assert (reuse(table)["a"] == "x").all()
