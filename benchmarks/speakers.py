"""Who speaks, beside a gold standard: the share of reporting cues and quotations with the right source.

    python benchmarks/speakers.py --gold speakers.jsonl [--resamples 1000]

Gold is JSON Lines, plain or gzip: id, text and ``marks`` with start, end, layer (attribution or quotation) and
``source``, the list of names that are right there ([""]: nobody is named). A mark with ``"doubtful": true`` does not
count. Only marks that the kit finds too are asked for their source; a name must be the same to the letter, so that one
cut short or with a word too many is wrong. Intervals are 95 % percentile bootstrap intervals over passages, with a
fixed seed.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from accuracy import SEED, rows

from framing.annotate import Marker
from framing.segment import Segments

LAYERS = ("attribution", "quotation")
Sums = np.ndarray[Any, Any]


def counted(gold: list[dict[str, Any]], layer: str, mark: Marker) -> Sums:
    """A row for each passage: marks in the gold standard, those found too, those with the right source."""
    table = np.zeros((len(gold), 3))
    for i, passage in enumerate(gold):
        found = {(row[1], row[2]): row[8] for row in mark(Segments(passage["text"])) if row[3] == layer}
        own = [m for m in passage["marks"] if m["layer"] == layer and not m.get("doubtful")]
        met = [m for m in own if (m["start"], m["end"]) in found]
        right = [m for m in met if found[m["start"], m["end"]] in m["source"]]
        table[i] = len(own), len(met), len(right)
    return table


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--resamples", type=int, default=1000)
    given = parser.parse_args()
    gold, mark = rows(given.gold), Marker(LAYERS)
    draws = np.random.default_rng(SEED).integers(0, len(gold), (given.resamples, len(gold)))
    print(f"{len(gold)} passages\n\n{'layer':14}{'gold':>6}{'found':>7}{'right source':>14}  95 % interval")
    for layer in LAYERS:
        table = counted(gold, layer, mark)
        own, met, right = table.sum(0)
        drawn = table[draws].sum(1)
        low, high = np.nanpercentile(drawn[:, 2] / drawn[:, 1], (2.5, 97.5))
        print(f"{layer:14}{own:6.0f}{met:7.0f}{right / met:14.3f}  {low:.3f} to {high:.3f}")


if __name__ == "__main__":
    main()
