"""The laws of the span table, tried with hostile text: every layer at once."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from framing.annotate import Marker, annotate_batch
from framing.lexicon import parse
from framing.model import LAYERS, VOICES
from framing.segment import Segments

PIECES = [
    "might", "mighty", "may", "May", "could", "couldn't", "could’ve", "on the\r\nhorizon", "no doubt", "clearly",
    "said", "Anna Brodie", "she claimed that", "according to", "“", "”", '"', "‘", "’", "'", "about 500", "about",
    "very good", "not bad", "terrible!", ":(", "(!)", "\n\n", "\r\n", "\r", "\u2028", "\t", " ", ".", "?", "…", "—",
    "é", "e\u0301", "\u0301", "😀", "👩‍👩‍👧", "мая", "لا شك", "\u200f", "\u200b", "\x00", "<script>", "ǅ", "İ", "ß",
    "The talks might fail, officials said. ", "It may rain. It may rain. It may rain. ",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=40
).map("".join)
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@functools.lru_cache(maxsize=1)
def marker() -> Marker:
    """All layers, compiled once."""
    return Marker()


@RELAXED
@given(HOSTILE)
@example("")
@example("\r\n" * 9)
@example("“" * 50)
@example("might" * 50)
@example("mighty might !")
def test_spans_say_what_stands_in_the_text(text: str) -> None:
    """Law 1: the cue is text[start:end], inside the text, of a known layer and voice, and never empty."""
    for _, start, end, layer, label, cue, strength, voice, _, rule in marker()(Segments(text)):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == cue
        assert layer in LAYERS
        assert label
        assert rule
        assert -1 <= strength <= 1
        assert voice in VOICES


@RELAXED
@given(HOSTILE)
def test_no_character_counts_twice_in_a_layer(text: str) -> None:
    """Law 1: spans of one layer do not overlap, and come in order."""
    last: dict[str, int] = {}
    for _, start, end, layer, *_ in marker()(Segments(text)):
        assert start >= last.get(layer, 0), (layer, start)
        last[layer] = end


@RELAXED
@given(st.lists(HOSTILE, min_size=1, max_size=4), st.integers(0, 4))
def test_work_distributes(texts: list[str], cut: int) -> None:
    """Law 3: the spans of two parts, one after the other, are the spans of the whole."""
    frame = pd.DataFrame({"article_id": [f"a{i}" for i in range(len(texts))], "text": texts})
    whole = annotate_batch(frame, marker())
    parts = pd.concat([annotate_batch(frame[:cut], marker()), annotate_batch(frame[cut:], marker())])
    pd.testing.assert_frame_equal(pd.DataFrame(whole), pd.DataFrame(parts.reset_index(drop=True)))


WAR = """
name = "war"
version = "1"
language = "en"
layer = "war"
source = "me"
licence = "CC0"
[labels.arms]
entries = [%s]
hits = ["A [tank] came."]
misses = ["A bank came."]
"""


@RELAXED
@given(st.lists(st.sampled_from(["a drone", "drones", "the tank", "no drone here", "dron", "\ndrone\r\n"]), max_size=8))
def test_an_entry_changes_only_the_articles_that_hold_it(texts: list[str]) -> None:
    """Law 6: adding a cue to a lexicon changes exactly the articles that contain it."""
    frame = pd.DataFrame({"article_id": [str(i) for i in range(len(texts))], "text": texts})
    old = annotate_batch(frame, Marker(["war"], [parse(WAR % '"tank"')]))
    new = annotate_batch(frame, Marker(["war"], [parse(WAR % '"tank", "drone"')]))
    gained = set(new.article_id[new.cue == "drone"])
    assert gained == {str(i) for i, text in enumerate(texts) if "drone" in text.split()}
    pd.testing.assert_frame_equal(pd.DataFrame(old), pd.DataFrame(new[new.cue != "drone"].reset_index(drop=True)))


@pytest.mark.parametrize(
    "unit",
    [
        '"no doubt',
        "'\"clearly",
        "—clearly",
        "Story highlights ",
        "5'10\"terrible!’90s“couldn't",
        "A might —",
        "“",
        "a'",
        "said",
    ],
)
def test_time_grows_with_the_length_only(unit: str, in_proportion: Callable[..., None]) -> None:
    """Whatever a text without an end repeats, no layer's time grows with the square of its length."""
    in_proportion(lambda text: marker()(Segments(text)), unit)
