"""Fit the weights of the commitment score and print how well it orders sentences it has not seen.

    python benchmarks/train_commitment.py RATINGS.jsonl[.gz] [--folds 5] [--seeds 5] [--write]

RATINGS has ``text`` and ``certainty`` (1 to 6) on each line, and perhaps ``part_aspect``, which is null or "ext" in the
later batches of ratings; rows without a rating are left out. Prints Pearson's r of cross-validation, mean and range
over seeds, beside the linear part alone and a count of hedges. Sentences that share most of their rarer words stand in
the same fold. ``--write`` fits to all rows and writes ``framing/models/commitment-en.toml`` and
``commitment-forest.npz``. Needs numpy only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
from commitment_trees import grown, together
from numpy.typing import NDArray

from framing.annotators import hedging, stance
from framing.commitment.features import MODEL, names, weights
from framing.commitment.forest import FOREST, Forest, parts
from framing.commitment.score import HIGH, LOW, vector
from framing.segment import Segments

Floats = NDArray[np.float64]
Fit = Callable[[NDArray[np.int64]], Callable[[Floats], Floats]]
PENALTY, NARROW = 5.0, 20.0
SHARE = 0.4  # of the trees in the score; the rest is the linear part's
LATER = 0.7  # weight of a row of the later batches: probably one rater each, where the first has means of several
ALIKE = 0.4  # cosine of two sentences' rarer words from which they may not be in different folds


def rated(path: Path) -> tuple[list[str], Floats, Floats]:
    """Sentences, ratings and the rows' weights; the rows without a rating left out."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("certainty") is not None]
    later = [row.get("part_aspect", "first") in (None, "ext") for row in rows]
    ratings = np.array([float(row["certainty"]) for row in rows])
    return [row["text"] for row in rows], ratings, np.where(later, LATER, 1.0)


def table(texts: list[str]) -> Floats:
    """The features' values, a row for each sentence."""
    marks = [hedging.annotator(), stance.annotator()]
    found = (sorted(span for mark in marks for span in mark(Segments(text))) for text in texts)
    return np.array([vector(text, spans) for text, spans in zip(texts, found, strict=True)])


def kin(texts: list[str]) -> NDArray[np.int64]:
    """A number for each sentence, the same for sentences that are nearly the same."""
    bags = [set(re.findall(r"\w{3,}", text.lower())) for text in texts]
    places: dict[str, list[int]] = {}
    for i, bag in enumerate(bags):
        for word in bag:
            places.setdefault(word, []).append(i)
    rare = {word: np.log(len(texts) / len(at)) ** 2 for word, at in places.items() if len(at) < len(texts) / 20}
    norm = [sum(rare.get(word, 0.0) for word in bag) ** 0.5 or 1.0 for bag in bags]
    group = np.arange(len(texts))
    for i, bag in enumerate(bags):
        near: dict[int, float] = {}
        for word in bag & rare.keys():
            for j in places[word]:
                near[j] = near.get(j, 0.0) + rare[word]
        for j, shared in near.items():
            if j < i and shared / (norm[i] * norm[j]) > ALIKE:
                group[group == group[i]] = group[j]
    return group


def penalties() -> Floats:
    """How strongly each feature's weight is held to nought."""
    narrow = weights().narrow
    return np.array([NARROW if name in narrow else PENALTY for name in names()])


def ridge(x: Floats, y: Floats, w: Floats, held: Floats) -> tuple[Floats, float]:
    """Weights and intercept of a ridge regression, in closed form."""
    centre, level = np.average(x, axis=0, weights=w), float(np.average(y, weights=w))
    away = x - centre
    fitted = np.linalg.solve((away.T * w) @ away + np.diag(held), (away.T * w) @ (y - level))
    return fitted, float(level - centre @ fitted)


class Data:
    """The table with ratings and row weights; ``linear`` and ``whole`` fit to some of the rows."""

    def __init__(self, x: Floats, y: Floats, w: Floats, group: NDArray[np.int64]) -> None:
        self.x, self.y, self.w, self.group = x, y, w, group
        self.held = penalties()

    def linear(self, rows: NDArray[np.int64]) -> Callable[[Floats], Floats]:
        fitted, intercept = ridge(self.x[rows], self.y[rows], self.w[rows], self.held)
        return lambda x: x @ fitted + intercept

    def whole(self, rows: NDArray[np.int64]) -> Callable[[Floats], Floats]:
        line, trees = self.linear(rows), self.trees(rows)
        return lambda x: (1 - SHARE) * line(x) + parts(trees, x)

    def hedges(self, rows: NDArray[np.int64]) -> Callable[[Floats], Floats]:
        at = list(names()).index("hedges")
        slope, level = np.polyfit(self.x[rows, at], self.y[rows], 1)
        return lambda x: slope * x[:, at] + level

    def trees(self, rows: NDArray[np.int64]) -> Forest:
        """Trees with their share of the score in their values."""
        trees = together(grown(self.x[rows], self.y[rows], self.w[rows]), tuple(names()))
        return trees._replace(value=trees.value * SHARE)

    def crossed(self, fit: Fit, rows: NDArray[np.int64], folds: int, seed: int) -> Floats:
        """What models fitted to the other folds say of each of the rows."""
        kinds, which = np.unique(self.group[rows], return_inverse=True)
        fold = (np.random.default_rng(seed).permutation(len(kinds)) % folds)[which]
        guess = np.zeros(len(rows))
        for i in range(folds):
            guess[fold == i] = fit(rows[fold != i])(self.x[rows[fold == i]])
        return guess


def write(data: Data) -> None:
    """Fit to all rows and put the weights in their places, times the linear part's share; all else there stays."""
    rows = np.arange(len(data.y))
    fitted, intercept = ridge(data.x, data.y, data.w, data.held)
    fitted, intercept = fitted * (1 - SHARE), intercept * (1 - SHARE)
    text = re.sub(r"(?m)^intercept = .*$", f"intercept = {intercept:.3f}", MODEL.read_text(encoding="utf-8"))
    for name, weight in zip(names(), fitted, strict=True):
        hedge = rf'(?m)^("{re.escape(name)}" = ).*$'
        entry = rf'(name = "{re.escape(name)}"\n(?:matches|words) = .*\nweight = ).*'
        text, n = re.subn(f"{hedge}|{entry}", lambda m, w=weight: f"{m[1] or m[2]}{w:.3f}", text)
        assert n == 1, name
    MODEL.write_text(text, encoding="utf-8")
    trees = data.trees(rows)
    np.savez_compressed(
        FOREST,
        feature=trees.feature.astype(np.int16),
        threshold=trees.threshold.astype(np.float32),
        below=trees.below.astype(np.int32),
        above=trees.above.astype(np.int32),
        value=trees.value.astype(np.float32),
        roots=trees.roots.astype(np.int32),
        depth=np.int64(trees.depth),
        names=np.frombuffer("\n".join(trees.names).encode(), np.uint8),
    )
    print("weights written to", MODEL.name, "and", FOREST.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ratings", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    texts, y, w = rated(given.ratings)
    data = Data(table(texts), y, w, kin(texts))
    rows = np.arange(len(y))
    print(f"{len(y)} rated sentences in {len(set(data.group))} groups, {data.x.shape[1]} features")
    print(f"Pearson's r, {given.folds} folds, mean and range over {given.seeds} seeds")
    for title, fit in (("count of hedges", data.hedges), ("linear part", data.linear), ("the model", data.whole)):
        guesses = [np.clip(data.crossed(fit, rows, given.folds, seed), LOW, HIGH) for seed in range(given.seeds)]
        for part, of in (("", w > 0), ("  first batch", w == 1), ("  later batches", w < 1)):
            if of.any() and (part == "" or not of.all()):
                r = [np.corrcoef(guess[of], y[of])[0, 1] for guess in guesses]
                print(f"{title + part:32s} {np.mean(r):.3f} ({min(r):.3f} to {max(r):.3f})")
    if given.write:
        write(data)


if __name__ == "__main__":
    main()
