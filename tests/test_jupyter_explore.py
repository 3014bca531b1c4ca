"""The explorer's Python half: what is chosen leads to bars and sentences that agree with the scores."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import framing as fr
from framing.errors import FramingError
from framing.jupyter import Explorer
from framing.sample import folder


@pytest.fixture(scope="module")
def corpus() -> tuple[Any, Any]:
    """The sample and its spans."""
    articles = fr.read(folder())
    return articles, fr.annotate(articles)


def test_a_bar_is_the_reports_value(corpus: tuple[Any, Any]) -> None:
    """Marks and words of each bar are the sums of the scores' counts and bases."""
    articles, spans = corpus
    shown = Explorer(articles, spans)
    shown.state = {**shown.state, "layer": "hedging"}
    scores = fr.score(articles, spans)
    own = scores[scores.measure == "hedging"].merge(articles[["article_id", "outlet"]], on="article_id")
    sums = own.groupby("outlet")[["count", "base"]].sum()
    bars = shown.bars.set_index("group")
    assert bars["count"].to_dict() == sums["count"].astype(int).to_dict()
    assert bars["words"].to_dict() == sums["base"].astype(int).to_dict()


def test_a_picked_bar_gives_its_sentences(corpus: tuple[Any, Any]) -> None:
    """As many as the bar counts; each cue stands in its sentence where it is said to stand."""
    shown = Explorer(*corpus)
    bar = shown.bars.iloc[0]
    shown.state = {**shown.state, "picked": bar.group}
    found = shown.sentences
    assert len(found) == bar["count"] == shown.view["count"]
    assert set(found.group) == {bar.group}
    assert all(s.sentence[s.at : s.at + len(s.cue)] == s.cue for s in found.itertuples())
    assert len(shown.view["sentences"]) <= 40


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({"groups": ["Velisk Herald"]}, {"Velisk Herald"}),
        ({"first": 0, "last": 0}, None),
        ({"words": "Orlesk"}, None),
        ({"voice": "quote"}, None),
        ({"groups": []}, set()),
    ],
)
def test_a_choice_leaves_less(corpus: tuple[Any, Any], change: dict[str, Any], left: set[str] | None) -> None:
    """Each choice leaves a part of what there was, and the parts that were not asked for are gone."""
    shown = Explorer(*corpus)
    before = shown.bars["count"].sum()
    shown.state = {**shown.state, **change}
    assert shown.bars["count"].sum() < before
    if left is not None:
        assert set(shown.bars.group) == left
    if "last" in change:
        assert set(shown.sentences.day) == {shown.choices["days"][0]}


def test_articles_without_outlet_or_date() -> None:
    """They are a group of their own, and nothing is lost; an unknown column is told."""
    frame = pd.DataFrame({"text": ["It might 😀 rain.", "It may snow.", ""], "outlet": ["A", "", "B"]})
    shown = Explorer(frame[:2])
    assert shown.bars["count"].tolist() == [1, 1]
    assert set(shown.bars.group) == {"A", "not said"}
    assert "<td>1</td>" in shown._repr_mimebundle_()[0]["text/html"]
    with pytest.raises(FramingError, match="did you mean 'outlet'"):
        Explorer(frame[:1], by="outlt")


def test_the_browsers_half_asks_nothing_of_the_network() -> None:
    """No address, no import, no font from elsewhere in script or style."""
    here = Path(fr.__file__).parent / "jupyter"
    for name in ("explore.js", "explore.css"):
        text = (here / name).read_text("utf-8")
        assert not [w for w in ("http:", "https:", "//cdn", "@import", "import(", "url(", "fetch(") if w in text]
