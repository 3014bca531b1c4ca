"""Law 2: every score equals what its spans say when recomputed from the span table and the words alone."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.score import score
from framing.segment import Segments
from framing.table import Passages, Spans

TEXTS = st.text(alphabet="ab might \n.“”'é😀\r\u0301", max_size=80) | st.sampled_from(
    ["", "He might. She will!\r\n\r\n“So,” he said.", "U.S. talks may, or may not, fail.", "😀 might\u0301 be 1.5 “x”"]
)
LAYERS = {
    "hedging": ["modal", "idiom", "own"],
    "booster": ["certainty"],
    "attribution": ["neutral", "strong"],
    "quotation": ["direct", "scare"],
    "tone": ["positive"],
    "repetition": ["phrase"],
}


@st.composite
def corpora(draw: st.DrawFn) -> tuple[pd.DataFrame, Spans, Passages]:
    """Hostile texts with spans and passages anywhere in them."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=4))
    ids = [f"id{i}" for i in range(len(texts))]
    rows: list[tuple[Any, ...]] = []
    for i, text in zip(ids, texts, strict=True):
        for layer, labels in LAYERS.items():
            for a, b in _stretches(draw, text):
                numbers = draw(st.sampled_from([(0.5, 1.0), (-0.1, 0.3), (1 / 3, 0.7)]))
                rule = f"polarity={numbers[0]!r} subjectivity={numbers[1]!r} words=x" if layer == "tone" else ""
                rule = f"same phrase as {draw(st.integers(0, 60))}-70" if layer == "repetition" else rule
                rule = draw(st.sampled_from(["person: x", "body: y", "z"])) if layer == "quotation" else rule
                voice = draw(st.sampled_from(["author", "quote", "reported"]))
                rows.append((i, a, b, layer, draw(st.sampled_from(labels)), text[a:b], 1.0, voice, "", rule))
    shared = []
    for x, y in draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=4)):
        ends = [_one(draw, texts[ids.index(i)]) for i in (x, y)]
        shared.append((x, *ends[0], y, *ends[1]))
    frame = pd.DataFrame({"article_id": ids, "text": texts})
    return frame, Spans.from_rows(rows), Passages.from_rows(shared)


def _one(draw: st.DrawFn, text: str) -> tuple[int, int]:
    a = draw(st.integers(0, len(text)))
    return a, draw(st.integers(a, len(text)))


def _stretches(draw: st.DrawFn, text: str) -> list[tuple[int, int]]:
    """Stretches that do not overlap, as in one layer."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def recomputed(text: str, rows: list[Any], stretches: list[tuple[int, int, str]]) -> dict[str, tuple[float, float]]:
    """Count and base of the measures, by plain loops over one article's spans and words."""
    words = [a for a, _ in Segments(text).words]
    of = {layer: [r for r in rows if r.layer == layer] for layer in LAYERS}

    def covered(found: list[tuple[int, int]]) -> int:
        return sum(any(a <= w < b for a, b in found) for w in words)

    n, out = len(words), {"words": (len(words), 1), "sentences": (len(Segments(text).sentences), 1)}
    for layer in ("hedging", "booster", "attribution"):
        out[layer] = (len(of[layer]), n)
        for voice in ("author", "quote", "reported"):
            out[f"{layer}@{voice}"] = (sum(r.voice == voice for r in of[layer]), n)
        for label in LAYERS[layer]:
            if label != "certainty":
                out[f"{layer}.{label}"] = (sum(r.label == label for r in of[layer]), n)
    h, b = len(of["hedging"]), len(of["booster"])
    out["booster.balance"] = (b - h, b + h)
    said = [r for r in of["quotation"] if r.label != "scare"]
    out["voice.quoted"] = (covered([(r.start, r.end) for r in said]), n)
    for kind in ("person", "body"):
        out[f"voice.quoted.{kind}"] = (covered([(r.start, r.end) for r in said if r.rule.startswith(kind)]), n)
    for i, name in enumerate(("polarity", "subjectivity")):
        total = 0.0
        for r in of["tone"]:
            total += float(r.rule.split()[i].partition("=")[2])
        out[f"tone.{name}"] = (total, len(of["tone"]))
    again = [r for r in of["repetition"] if int(r.rule.split()[-1].partition("-")[0]) < r.start]
    out["repetition.share"] = (covered([(r.start, r.end) for r in of["repetition"]]), n)
    out["repetition.again"] = (covered([(r.start, r.end) for r in again]), n)
    out["repetition.longest"] = (max([covered([(r.start, r.end)]) for r in of["repetition"]], default=0), 1)
    out["repetition.count"] = (len(of["repetition"]), 1)
    out["reuse.share"] = (covered([(a, b) for a, b, _ in stretches]), n)
    for other in {o for *_, o in stretches}:
        out[f"reuse.share:{other}"] = (covered([(a, b) for a, b, o in stretches if o == other]), n)
    return out


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(corpora())
def test_scores_are_what_the_spans_say(corpus: tuple[pd.DataFrame, Spans, Passages]) -> None:
    """Law 2, and the range of nothing is NaN: recomputed by loops, every score comes out the same."""
    articles, spans, passages = corpus
    table = score(articles, spans, passages)
    found = {(r.article_id, r.measure): r for r in table.itertuples()}
    for article, text in zip(articles["article_id"], articles["text"], strict=True):
        rows = [r for r in spans.itertuples() if r.article_id == article]
        sides = [((p.a, p.a0, p.a1, p.b), (p.b, p.b0, p.b1, p.a)) for p in passages.itertuples() if p.a != p.b]
        stretches = [(a, b, other) for pair in sides for i, a, b, other in pair if i == article]
        for name, (count, base) in recomputed(text, rows, stretches).items():
            row = found.get((article, name))
            if row is None:  # no row: a label nobody used, or an article with which not a word is shared
                assert count == 0
                continue
            assert (row.count, row.base) == (count, base), name
            scale = 100.0 if row.unit == "per 100 words" else 1.0
            assert math.isnan(row.value) if base == 0 else row.value == scale * (count / base)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(corpora())
def test_sentences_sum_to_articles(corpus: tuple[pd.DataFrame, Spans, Passages]) -> None:
    """What can be added up is: words, cues and covered words of the sentences are those of the article."""
    articles, spans, passages = corpus
    whole = score(articles, spans, passages).set_index(["article_id", "measure"])["count"]
    parts = score(articles, spans, passages, per="sentence").groupby(["article_id", "measure"])["count"].sum()
    with_sentences = set(parts.index.get_level_values(0))
    for (article, name), count in whole.items():
        if article in with_sentences and name not in ("repetition.longest",) and not name.startswith("tone."):
            assert parts.get((article, name), 0.0) == count, name
