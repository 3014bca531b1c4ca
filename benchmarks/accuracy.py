"""Hedges, boosters and reporting cues beside a gold standard: our annotators, and the word lists you point at.

    python benchmarks/accuracy.py --gold news_dev.jsonl.gz [--list NAME=FILE ...] [--layer hedging] [--resamples 1000]
    python benchmarks/accuracy.py --gold bioscope_train.jsonl.gz          (sentence level)
    python benchmarks/accuracy.py --gold benchmarks/unread.jsonl --articles news_10k.parquet

Gold with ``marks`` (start, end, layer, type, voice) is scored span by span, gold with ``uncertain`` by sentence.
Gold without ``text`` has it in ``--articles``, a table: that of its ``article`` from code point ``start`` to ``end``.
A mark with ``"doubtful": true``, such as one on which two annotators differ, counts neither for nor against.
A list is plain text with one cue a line, or any lexicon the kit reads (TOML, LIWC, quanteda YAML, CSV); its cues count
wherever they stand as whole words. Precision, recall and F1 count overlaps; ``exact`` asks for the same two ends.
Intervals are 95 % percentile bootstrap intervals over passages (sentences), with a fixed seed.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from framing.annotate import Marker
from framing.lexicon import Entry, Matcher, load, parse
from framing.lexicon.convert import convert
from framing.segment import Segments

# A finder gives (start, end, label, voice) for each mark in a text.
Found = list[tuple[int, int, str, str]]
Finder = Callable[[str], Found]
GOLD_LAYER = {"hedging": "hedge", "booster": "booster", "attribution": "report"}
SEED = 2026


def rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def with_texts(gold: list[dict[str, Any]], articles: Path | None) -> list[dict[str, Any]]:
    """Rows that have no text, with that of their passage."""
    wanted = {g["article"] for g in gold if "text" not in g}
    if not wanted:
        return gold
    if articles is None:
        raise SystemExit("this gold standard holds no texts: name the table that has them with --articles")
    table = pd.read_parquet(articles, columns=["article_id", "text"])
    texts = dict(table[table["article_id"].isin(wanted)].itertuples(index=False))
    if missing := sorted(wanted - set(texts)):
        raise SystemExit(f"{articles}: no article {missing[0]!r}, nor {len(missing) - 1} others of the gold standard")
    return [g if "text" in g else {**g, "text": texts[g["article"]][g["start"] : g["end"]]} for g in gold]


def ours(layer: str) -> Finder:
    mark = Marker([layer])
    return lambda text: [(row[1], row[2], row[4], row[7]) for row in mark(Segments(text))]


def listed(path: Path) -> Finder:
    """A published list as it stands: whole words, longest wins, no context."""
    if path.suffix == ".toml":
        entries = list(load(path).entries)
    elif path.suffix in (".dic", ".dicx", ".yml", ".yaml", ".csv", ".tsv"):
        entries = list(parse(convert(path)).entries)
    else:
        words = {" ".join(line.lower().split()) for line in path.read_text(encoding="utf-8").splitlines()}
        entries = [Entry(w.rstrip("*"), "", open_end=w.endswith("*")) for w in sorted(words) if w.rstrip("*")]
    find = Matcher(entries).find
    return lambda text: [(m.start, m.end, m.entry.label, "") for m in find(text)]


def counted(gold: list[dict[str, Any]], layer: str, find: Finder) -> dict[str, np.ndarray]:
    """For each label and for all the sums that ``figures`` needs — a row for each passage.

    Of all, a mark is found where anything of the layer overlaps it; of a label, where something of that label does,
    or a cue of a list that has no labels.
    """
    kind = GOLD_LAYER[layer]
    labels = sorted({m["type"] for g in gold for m in g["marks"] if m["layer"] == kind and m["type"]})
    out = {name: np.zeros((len(gold), 9)) for name in ["all", *labels]}
    for i, passage in enumerate(gold):
        given = [m for m in passage["marks"] if m["layer"] == kind]
        marks = [
            (m["start"], m["end"], m["type"] or layer, m.get("voice") or "") for m in given if not m.get("doubtful")
        ]
        doubtful = [(m["start"], m["end"]) for m in given if m.get("doubtful")]
        found = [f for f in find(passage["text"]) if not any(f[0] < b and a < f[1] for a, b in doubtful)]
        for name, table in out.items():
            own = [m for m in marks if name in ("all", m[2])]
            their = [f for f in found if name in ("all", f[2])]
            hit = [[f for f in found if f[0] < m[1] and m[0] < f[1]] for m in own]
            right = sum(any(m[0] < f[1] and f[0] < m[1] for m in own) for f in their)
            exact = len({m[:2] for m in own} & {f[:2] for f in their})
            typed = sum(any(f[2] == m[2] for f in over) for m, over in zip(own, hit, strict=True))
            met = sum(any(f[2] in ("", m[2]) or name == "all" for f in over) for over, m in zip(hit, own, strict=True))
            voiced = [
                any(f[3] == m[3] for f in over)
                for m, over in zip(own, hit, strict=True)
                if m[3] and over and over[0][3]
            ]
            table[i] = (len(own), len(their), met, right, exact, sum(map(bool, hit)), typed, len(voiced), sum(voiced))
    return out


def figures(sums: np.ndarray) -> np.ndarray:
    """Precision, recall, F1, exact F1, share of found marks with the right label and voice; sums in the last axis."""
    gold, found, met, right, exact, hit, typed, asked, voiced = np.moveaxis(sums, -1, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        precision, recall = right / found, met / gold
        f1 = 2 * precision * recall / (precision + recall)
        return np.stack([precision, recall, f1, 2 * exact / (gold + found), typed / hit, voiced / asked], -1)


def resampled(table: np.ndarray, times: int) -> np.ndarray:
    """2.5 and 97.5 % of the figures over resampled passages."""
    draw = np.random.default_rng(SEED).integers(0, len(table), (times, len(table)))
    drawn = figures(table[draw].sum(1))
    drawn[:, np.isnan(drawn).all(0)] = 0.0  # what nothing can be said of, such as a list's voices
    limits: np.ndarray = np.nanpercentile(drawn, [2.5, 97.5], axis=0)
    return limits


def show(name: str, tables: dict[str, np.ndarray], times: int) -> None:
    print(f"\n{name}")
    print(f"{'label':14}{'gold':>6}{'found':>7}{'precision':>11}{'recall':>8}{'F1':>7}", end="  ")
    print(f"{'95 % interval':15}{'exact':>7}{'label':>7}{'voice':>7}  {'95 % interval':15}{'of':>5}")
    for label, table in tables.items():
        total = table.sum(0)
        precision, recall, f1, exact, typed, voiced = figures(total)
        limits = resampled(table, times)
        low, high = limits[:, 2]
        print(
            f"{label:14}{total[0]:6.0f}{total[1]:7.0f}{precision:11.3f}{recall:8.3f}{f1:7.3f}"
            f"  {low:.3f} to {high:.3f} {exact:7.3f}{typed:7.3f}",
            end="",
        )
        low, high = limits[:, 5]
        print(f"{voiced:7.3f}  {low:.3f} to {high:.3f} {total[7]:5.0f}" if total[7] else "")


def sentences(name: str, gold: list[dict[str, Any]], find: Finder, times: int) -> None:
    """Sentence level: is a sentence that is marked uncertain found to hold a cue?"""
    table = np.array([(g["uncertain"], bool(find(g["text"]))) for g in gold], dtype=bool)
    counts = np.stack([table[:, 0], table[:, 1], table.all(1)], 1).astype(float)

    def rates(sums: np.ndarray) -> np.ndarray:
        gold_, found, both = np.moveaxis(sums, -1, 0)
        return np.stack([both / found, both / gold_, 2 * both / (found + gold_)], -1)

    draw = np.random.default_rng(SEED).integers(0, len(counts), (min(times, 300), len(counts)))
    low, high = np.percentile(np.array([rates(counts[d].sum(0))[2] for d in draw]), [2.5, 97.5])
    precision, recall, f1 = rates(counts.sum(0))
    print(f"{name:16} sentences {len(gold)}  precision {precision:.3f}  recall {recall:.3f}", end="  ")
    print(f"F1 {f1:.3f} ({low:.3f} to {high:.3f})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True, action="append")
    parser.add_argument("--articles", type=Path, help="a Parquet table with article_id and text")
    parser.add_argument("--list", dest="lists", metavar="NAME=FILE", action="append", default=[])
    parser.add_argument("--layer", choices=sorted(GOLD_LAYER), action="append")
    parser.add_argument("--resamples", type=int, default=1000)
    given = parser.parse_args()
    lists = {name: listed(Path(file)) for name, _, file in (item.partition("=") for item in given.lists)}
    for path in given.gold:
        gold = with_texts(rows(path), given.articles)
        print(f"== {path.name}")
        if "marks" not in gold[0]:
            for name, find in {"framing": ours("hedging"), **lists}.items():
                sentences(name, gold, find, given.resamples)
            continue
        for layer in given.layer or ["hedging", "booster"]:
            for name, find in {"framing": ours(layer), **lists}.items():
                show(f"{name}, {layer}", counted(gold, layer, find), given.resamples)


if __name__ == "__main__":
    main()
