"""Loaded language against sentences marked by people: measured, never fitted.

    python benchmarks/loaded.py --babe BABE.jsonl.gz --basil BASIL.jsonl.gz

BABE (Spinde et al. 2021, doi:10.18653/v1/2021.findings-emnlp.101): rows with text and label biased or neutral.
BASIL (Fan et al. 2019, doi:10.18653/v1/D19-1664): articles with text, sentences and spans (bias "lex" or "inf").
Prints macro-F1 with a 95 % interval (1,000 resamples) and the area under the ROC curve; no sentence is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.annotators import loaded
from framing.segment import Segments


def rows(path: str) -> list[dict[str, Any]]:
    raw = Path(path).read_bytes()
    text = (gzip.decompress(raw) if path.endswith(".gz") else raw).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def macro_f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Mean of the F1 of both classes, in percent; pairs are (found, wanted)."""
    out = 0.0
    for side in (True, False):
        hit = sum(a == b == side for a, b in pairs)
        out += 2 * hit / max(1, sum(a == side for a, _ in pairs) + sum(b == side for _, b in pairs))
    return 50 * out


def area(scored: Sequence[tuple[float, bool]]) -> float:
    """The chance that a marked sentence scores above an unmarked one."""
    marked = sorted(s for s, m in scored if m)
    plain = sorted(s for s, m in scored if not m)
    from bisect import bisect_left, bisect_right

    wins = sum(bisect_left(plain, s) + bisect_right(plain, s) for s in marked) / 2
    return wins / max(1, len(marked) * len(plain))


def show(name: str, judged: Sequence[loaded.Sentence], wanted: Sequence[bool]) -> None:
    pairs = [(j.loaded, w) for j, w in zip(judged, wanted, strict=True)]
    roll = random.Random(1)
    drawn = sorted(macro_f1(roll.choices(pairs, k=len(pairs))) for _ in range(1000))
    auc = area([(j.score, w) for j, w in zip(judged, wanted, strict=True)])
    called = sum(found for found, _ in pairs) / len(pairs)
    print(f"{name}: {len(pairs)} sentences, {sum(wanted)} marked, {called:.0%} called loaded")
    print(f"  macro-F1 {macro_f1(pairs):.1f} (95 % interval {drawn[25]:.1f} to {drawn[974]:.1f}), AUC {auc:.2f}")


def babe(path: str) -> None:
    mark, data = loaded.annotator(every=True), rows(path)
    judged = [loaded.judged(r["text"], 0, len(r["text"]), mark(Segments(r["text"]))) for r in data]
    show("BABE", judged, [r["label"] == "biased" for r in data])


def basil(path: str) -> None:
    mark = loaded.annotator(every=True)
    judged: list[loaded.Sentence] = []
    lexical: list[bool] = []
    informational: list[bool] = []
    for row in rows(path):
        spans = mark(Segments(row["text"]))
        for a, b in (s for s in row["sentences"] if s[0] < s[1]):
            judged.append(loaded.judged(row["text"], a, b, [s for s in spans if a <= s.start < b]))
            for kind, out in (("lex", lexical), ("inf", informational)):
                marks = [s for s in row["spans"] if s["bias"].startswith(kind) and s["start"] is not None]
                out.append(any(s["start"] < b and a < s["end"] for s in marks))
    show("BASIL, lexical bias", judged, lexical)
    show("BASIL, informational bias", judged, informational)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--babe")
    parser.add_argument("--basil")
    options = parser.parse_args()
    if options.babe:
        babe(options.babe)
    if options.basil:
        basil(options.basil)


if __name__ == "__main__":
    main()
