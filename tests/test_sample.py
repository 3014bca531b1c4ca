"""The sample: what its key promises stands in the articles, and the kit finds it."""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import Any

import pandas as pd
import pytest

import framing as fr
from framing.annotators import voice
from framing.model import HEDGES, REPORT_TONES, VOICES
from framing.sample import folder, key, paths, place, stretches
from framing.segment import Segments

KEY = key()
LAYER = {"hedge": "hedging", "booster": "booster", "report": "attribution"}
Stretch = tuple[int, int]


def entries(*kinds: str) -> list[Any]:
    """The entries of these kinds as pytest parameters, named by kind, article and cue."""
    found = [(kind, e) for kind in kinds for e in KEY[kind]]
    return [
        pytest.param(
            kind, e, id="-".join([kind, e.get("article", e.get("b", "")), e.get("context", e.get("first", ""))])
        )
        for kind, e in found
    ]


@lru_cache(maxsize=1)
def articles() -> pd.DataFrame:
    """The sample as the kit reads it; each article brings its file's name as its id."""
    found = fr.read(folder())
    assert found.refused.empty
    return found


@lru_cache(maxsize=1)
def texts() -> dict[str, str]:
    """Article → text as read."""
    return dict(zip(articles()["article_id"], articles()["text"], strict=True))


@lru_cache(maxsize=1)
def spans() -> pd.DataFrame:
    """Every mark of the kit in the sample."""
    return pd.DataFrame(fr.annotate(articles()))


@lru_cache(maxsize=1)
def passages() -> pd.DataFrame:
    """Every shared or repeated passage in the sample."""
    return pd.DataFrame(fr.reuse(articles()))


def marks(article: str, layer: str, start: int, end: int) -> pd.DataFrame:
    """The marks of a layer that overlap a stretch."""
    s = spans()
    return s[(s["article_id"] == article) & (s["layer"] == layer) & (s["start"] < end) & (s["end"] > start)]


def only(text: str, first: str, last: str) -> Stretch:
    (found,) = stretches(text, first, last)
    return found


def covered(stretch: Stretch, by: list[Stretch]) -> float:
    """The share of a stretch that lies in some other stretch."""
    inside = {i for a, b in by for i in range(max(a, stretch[0]), min(b, stretch[1]))}
    return len(inside) / (stretch[1] - stretch[0])


def test_the_articles_are_what_the_readme_says() -> None:
    """Sixteen articles by four outlets over three days, each with a headline and 350 to 800 words."""
    table = articles()
    assert len(table) == len(paths()) == 16
    assert [p.stem for p in paths()] == table["article_id"].tolist()
    assert set(table["outlet"]) == {"The Aarnby Lantern", "The Daily Rampart", "Velisk Herald", "Saltmouth Mail"}
    assert {day[:10] for day in table["published"]} == {"2024-10-08", "2024-10-09", "2024-10-10"}
    assert table["title"].str.len().gt(10).all() and table["author"].str.len().gt(3).all()
    lengths = table["text"].str.split().str.len()
    assert lengths.between(350, 800).all(), lengths.tolist()
    assert "All is invented" in (folder().parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "entry"), entries("hedge", "booster", "report", "trap"))
def test_every_cue_stands_at_one_place(kind: str, entry: dict[str, str]) -> None:
    """A planted cue resolves to exactly one stretch, and its label and voice are ones the kit knows."""
    text = texts()[entry["article"]]
    start, end = place(text, entry["cue"], entry["context"])
    assert text[start:end] == entry["cue"]
    assert entry.get("voice", "author") in VOICES
    allowed = {"hedge": HEDGES, "report": REPORT_TONES}.get(kind)
    assert allowed is None or entry["label"] in allowed


def test_nothing_is_planted_twice_or_against_itself() -> None:
    """No two entries of one layer name the same characters, and no trap contradicts a mark."""
    taken: dict[tuple[str, str, int], str] = {}
    for kind in ("hedge", "booster", "report", "trap"):
        for e in KEY[kind]:
            start, end = place(texts()[e["article"]], e["cue"], e["context"])
            for i in range(start, end):
                place_taken = (e["article"], e.get("layer") or LAYER[kind], i)
                assert place_taken not in taken, (e, taken.get(place_taken))
                taken[place_taken] = str(e)


def test_all_types_are_planted() -> None:
    """One article shows all eight types of hedge; every voice, every tone and every kind of trap has its example."""
    assert {e["label"] for e in KEY["hedge"] if e["article"] == "08-lantern-visit"} == set(HEDGES)
    assert {e["voice"] for e in KEY["hedge"]} == set(VOICES)
    assert {e["label"] for e in KEY["report"]} == set(REPORT_TONES)
    assert {"May", "about", "could", "might", "if", "appeared", "doubt"} <= {e["cue"] for e in KEY["trap"]}


@pytest.mark.parametrize(("kind", "entry"), entries("hedge", "booster", "report"))
def test_every_planted_cue_is_found(kind: str, entry: dict[str, str]) -> None:
    """The kit marks each planted cue, with its label and its voice."""
    stretch = place(texts()[entry["article"]], entry["cue"], entry["context"])
    found = marks(entry["article"], LAYER[kind], *stretch)
    assert len(found) == 1, f"not marked once: {found[['cue', 'label', 'rule']].values.tolist()}"
    mark = found.iloc[0]
    assert mark["label"] == entry.get("label", mark["label"]), mark["rule"]
    assert mark["voice"] == entry.get("voice", mark["voice"]), mark["rule"]


@pytest.mark.parametrize(("kind", "entry"), entries("trap"))
def test_the_kit_is_silent_at_every_trap(kind: str, entry: dict[str, str]) -> None:
    """A word that only looks like a mark is not marked."""
    stretch = place(texts()[entry["article"]], entry["cue"], entry["context"])
    found = marks(entry["article"], entry["layer"], *stretch)
    assert found.empty, (entry["why"], found[["cue", "label", "rule"]].values.tolist())


@pytest.mark.parametrize(("kind", "entry"), entries("quotation"))
def test_every_quotation_is_heard(kind: str, entry: dict[str, str]) -> None:
    """A quotation is in the quoted voice from its first word to its last, also over paragraphs and inside another."""
    text = texts()[entry["article"]]
    stretch = only(text, entry["first"], entry["last"])
    _, regions = voice.hearing()(Segments(text))
    quoted = [(r.start, r.end) for r in regions if r.voice == "quote"]
    assert covered((stretch[0], stretch[1] - 1), quoted) > 0.95, entry["why"]


def test_quotations_end_where_they_end() -> None:
    """The words between two quotations are not quoted: the marks of one never run into the next."""
    for article, words in [
        ("09-herald-talks", "The minister noted that Kalduria had kept every promise"),
        ("10-herald-energy", "Two men from Ostrets appeared in court"),
        ("10-lantern-talks", "The villages are the hard part."),
        ("08-lantern-wire", "Averne, which is hosting the talks"),
    ]:
        start = texts()[article].index(words)
        _, regions = voice.hearing()(Segments(texts()[article]))
        quoted = [(r.start, r.end) for r in regions if r.voice == "quote"]
        assert covered((start, start + len(words)), quoted) == 0, (article, words)


@pytest.mark.parametrize(("kind", "entry"), entries("repeat"))
def test_every_pasted_paragraph_is_found(kind: str, entry: dict[str, Any]) -> None:
    """Both places of what stands twice are marked as such, and are one passage inside the article."""
    article = entry["article"]
    places = stretches(texts()[article], entry["first"], entry["last"])
    assert len(places) == entry["times"]
    assert len({texts()[article][a:b] for a, b in places}) == 1
    for stretch in places:
        found = marks(article, "repetition", *stretch)
        assert found["label"].tolist() == [entry["label"]], found[["label", "start", "end"]].values.tolist()
        assert covered(stretch, [(found.iloc[0]["start"], found.iloc[0]["end"])]) > 0.98
    p = passages()
    inside = p[(p["a"] == article) & (p["b"] == article)]
    assert any(
        covered(places[0], [(r.a0, r.a1)]) > 0.98 < covered(places[1], [(r.b0, r.b1)]) for r in inside.itertuples()
    )


@pytest.mark.parametrize(("kind", "entry"), entries("phrase"))
def test_every_stock_phrase_is_found(kind: str, entry: dict[str, Any]) -> None:
    """Each occurrence of the stock phrase is marked as a repeated phrase, all of it."""
    text = texts()[entry["article"]]
    starts = [i for i in range(len(text)) if text.startswith(entry["cue"], i)]
    assert len(starts) == entry["times"]
    for start in starts:
        found = marks(entry["article"], "repetition", start, start + len(entry["cue"]))
        assert found["label"].tolist() == ["phrase"]
        assert covered((start, start + len(entry["cue"])), list(zip(found["start"], found["end"], strict=True))) > 0.95


def test_nothing_else_is_called_a_repeated_paragraph() -> None:
    """Only the article with pasted paragraphs has any."""
    s = spans()
    found = s[(s["layer"] == "repetition") & (s["label"] == "paragraph")]
    assert set(found["article_id"]) == {e["article"] for e in KEY["repeat"] if e["label"] == "paragraph"}
    assert len(found) == sum(e["times"] for e in KEY["repeat"] if e["label"] == "paragraph")


@pytest.mark.parametrize(("kind", "entry"), entries("passage"))
def test_every_borrowed_passage_is_found(kind: str, entry: dict[str, Any]) -> None:
    """A passage that one article took from another is found on both sides, nearly to the character."""
    a, b = entry["a"], entry["b"]
    here = only(texts()[a], entry["a_first"], entry["a_last"])
    there = only(texts()[b], entry["b_first"], entry["b_last"])
    p = passages()
    straight, turned = p[(p["a"] == a) & (p["b"] == b)], p[(p["a"] == b) & (p["b"] == a)]
    in_a = [*zip(straight["a0"], straight["a1"], strict=True), *zip(turned["b0"], turned["b1"], strict=True)]
    in_b = [*zip(straight["b0"], straight["b1"], strict=True), *zip(turned["a0"], turned["a1"], strict=True)]
    assert covered(here, in_a) > 0.85 < covered(there, in_b), (covered(here, in_a), covered(there, in_b))


@pytest.mark.parametrize(
    ("a", "b"), sorted({(e["a"], e["b"]) for e in KEY["passage"]}), ids=lambda article: str(article)
)
def test_borrowed_passages_end_where_they_end(a: str, b: str) -> None:
    """Of what is called borrowed, nearly all is: passages do not swallow what stands around them."""
    planted = [only(texts()[b], e["b_first"], e["b_last"]) for e in KEY["passage"] if (e["a"], e["b"]) == (a, b)]
    p = passages()
    straight, turned = p[(p["a"] == a) & (p["b"] == b)], p[(p["a"] == b) & (p["b"] == a)]
    found = [*zip(straight["b0"], straight["b1"], strict=True), *zip(turned["a0"], turned["a1"], strict=True)]
    assert found
    right = sum(covered(f, planted) * (f[1] - f[0]) for f in found)
    assert right / sum(f[1] - f[0] for f in found) >= 0.85, [texts()[b][s:e] for s, e in found]


def test_own_writing_is_not_called_a_copy() -> None:
    """Two articles written apart on one event share names and short quotations, never a paragraph."""
    p = passages()
    apart = {("09-lantern-plant", "09-rampart-plant"), ("08-lantern-visit", "08-rampart-visit")}
    here = p[[tuple(sorted(pair)) in apart for pair in zip(p["a"], p["b"], strict=True)]]
    longest = (here["a1"] - here["a0"]).max() if len(here) else 0
    assert longest < 200, here[["a", "b", "a0", "a1"]].values.tolist()


@pytest.mark.parametrize(("kind", "entry"), entries("passage"))
def test_every_change_stands_on_its_side(kind: str, entry: dict[str, Any]) -> None:
    """The words a change took away stand in the source and not in the copy, and the other way round."""
    source = texts()[entry["a"]][slice(*only(texts()[entry["a"]], entry["a_first"], entry["a_last"]))]
    copy = texts()[entry["b"]][slice(*only(texts()[entry["b"]], entry["b_first"], entry["b_last"]))]
    for change in entry["changes"]:
        if change["act"].startswith("moved"):
            continue
        assert not change["from"] or (source.count(change["from"]) == 1 and change["from"] not in copy)
        assert not change["to"] or copy.count(change["to"]) == 1
    if not entry["changes"]:
        assert source == copy


def test_the_outlets_differ_as_planned() -> None:
    """Per 100 words the Lantern hedges most and the Rampart boosts most, by far."""
    table, s = articles(), spans()
    words = table["text"].str.split().str.len().groupby(table["outlet"]).sum()
    outlet = dict(zip(table["article_id"], table["outlet"], strict=True))
    for layer, first in (("hedging", "The Aarnby Lantern"), ("booster", "The Daily Rampart")):
        here = s[s["layer"] == layer]
        rate = (here["article_id"].map(outlet).value_counts() / words * 100).fillna(0)
        assert rate.idxmax() == first and rate[first] > 2 * rate.drop(first).max(), (layer, rate.to_dict())


def test_pairs_share_an_event_and_not_its_wording() -> None:
    """The two articles of a lesson's pair are of one day; the key names them with a reason."""
    day = {i: d[:10] for i, d in zip(articles()["article_id"], articles()["published"], strict=True)}
    for pair in KEY["pair"]:
        assert day[pair["a"]] == day[pair["b"]] and len(pair["why"]) > 20
    for entry in itertools.chain(KEY["trap"], KEY["quotation"]):
        assert entry["article"] in day and entry["why"]


def test_a_wrong_context_is_refused() -> None:
    """A context that stands twice, or a cue that is only part of a word, is an error and never a guess."""
    with pytest.raises(ValueError, match="2 times in the text"):
        place("It may. It may.", "may", "It may")
    with pytest.raises(ValueError, match="0 times in it"):
        place("The mayor.", "may", "The mayor")
