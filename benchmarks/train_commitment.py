"""Fit the weights of the commitment score and print how well it orders sentences it has not seen.

    python benchmarks/train_commitment.py RATINGS.jsonl[.gz] [--folds 5] [--seeds 5] [--write]

RATINGS has ``text`` and ``certainty`` (1 to 6) on each line, and perhaps ``part_aspect``, which is null or "ext" in the
later batches of ratings; rows without a rating are left out. Prints Pearson's r of cross-validation, mean and range
over seeds, beside the linear part alone, a count of hedges and, where scikit-learn is installed, a ridge on words and
pairs of words. Sentences that share most of their rarer words stand in the same fold. Where ``part_aspect`` names the
ratings' own parts ("train", "val", "test"), the same is printed for the test part after fitting to the other two.
``--write`` fits to all rows and writes ``framing/models/commitment-en.toml`` and ``commitment-forest.npz``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import numpy as np
from commitment_trees import grown, together
from numpy.typing import NDArray

from framing.annotators import hedging, stance
from framing.commitment.features import MODEL, names, weights
from framing.commitment.forest import FOREST, Forest, parts
from framing.commitment.score import HIGH, LOW, vector
from framing.segment import Segments

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]
Fit = Callable[[Rows], Callable[[Rows], Floats]]  # rows to learn from → what is said of other rows
PENALTY, NARROW = 5.0, 20.0
SHARE = 0.4  # of the trees in the score; the rest is the linear part's
LATER = 0.7  # weight of a row of the later batches: probably one rater each, where the first has means of several
ALIKE = 0.4  # cosine of two sentences' rarer words from which they may not be in different folds


class Rated(NamedTuple):
    """Sentences, their ratings, the rows' weights and the part of the ratings that each stands in."""

    texts: list[str]
    y: Floats
    w: Floats
    part: NDArray[np.str_]


def rated(path: Path) -> Rated:
    """The rows with a rating."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("certainty") is not None]
    part = np.array([str(row.get("part_aspect", "first")) for row in rows])
    ratings = np.array([float(row["certainty"]) for row in rows])
    return Rated([row["text"] for row in rows], ratings, np.where(np.isin(part, ("None", "ext")), LATER, 1.0), part)


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
    """The table of features with the ratings; ``whole`` and the others fit to some of the rows and speak of others."""

    def __init__(self, x: Floats, ratings: Rated, group: Rows) -> None:
        self.x, self.group = x, group
        self.texts, self.y, self.w, self.part = ratings
        self.held = penalties()

    def linear(self, rows: Rows) -> Callable[[Rows], Floats]:
        fitted, intercept = ridge(self.x[rows], self.y[rows], self.w[rows], self.held)
        return lambda at: self.x[at] @ fitted + intercept

    def whole(self, rows: Rows) -> Callable[[Rows], Floats]:
        line, trees = self.linear(rows), self.trees(rows)
        return lambda at: (1 - SHARE) * line(at) + parts(trees, self.x[at])

    def hedges(self, rows: Rows) -> Callable[[Rows], Floats]:
        column = list(names()).index("hedges")
        slope, level = np.polyfit(self.x[rows, column], self.y[rows], 1)
        return lambda at: slope * self.x[at, column] + level

    def words(self, rows: Rows) -> Callable[[Rows], Floats]:
        """The peer: a ridge on words and pairs of words by their tf-idf."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import Ridge

        table, line = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), Ridge(alpha=1.0)
        line.fit(table.fit_transform([self.texts[i] for i in rows]), self.y[rows])
        return lambda at: line.predict(table.transform([self.texts[i] for i in at]))

    def trees(self, rows: Rows) -> Forest:
        """Trees with their share of the score in their values."""
        trees = together(grown(self.x[rows], self.y[rows], self.w[rows]), tuple(names()))
        return trees._replace(value=trees.value * SHARE)

    def crossed(self, fit: Fit, folds: int, seed: int) -> Floats:
        """What models fitted to the other folds say of each row."""
        kinds, which = np.unique(self.group, return_inverse=True)
        fold = (np.random.default_rng(seed).permutation(len(kinds)) % folds)[which]
        guess = np.zeros(len(self.y))
        for i in range(folds):
            guess[fold == i] = fit(np.flatnonzero(fold != i))(np.flatnonzero(fold == i))
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


def fits(data: Data) -> dict[str, Fit]:
    """What is compared, by name."""
    peers: dict[str, Fit] = {"count of hedges": data.hedges}
    if find_spec("sklearn"):
        peers["ridge on words"] = data.words
    return {**peers, "linear part": data.linear, "the model": data.whole}


def show_folds(data: Data, folds: int, seeds: int) -> None:
    print(f"Pearson's r, {folds} folds, mean and range over {seeds} seeds")
    for title, fit in fits(data).items():
        guesses = [np.clip(data.crossed(fit, folds, seed), LOW, HIGH) for seed in range(seeds)]
        for part, of in (("", data.w > 0), ("  first batch", data.w == 1), ("  later batches", data.w < 1)):
            if of.any() and (part == "" or not of.all()):
                r = [np.corrcoef(guess[of], data.y[of])[0, 1] for guess in guesses]
                print(f"{title + part:32s} {np.mean(r):.3f} ({min(r):.3f} to {max(r):.3f})")


def show_split(data: Data, draws: int = 2_000) -> None:
    rows, test = (np.flatnonzero(np.isin(data.part, names)) for names in (("train", "val"), ("test",)))
    if not len(rows) or not len(test):
        return
    print(f"Pearson's r, the ratings' own split: {len(rows)} to learn from, {len(test)} to test, 95 % interval")
    drawn = np.random.default_rng(0).integers(0, len(test), (draws, len(test)))
    for title, fit in fits(data).items():
        guess, y = np.clip(fit(rows)(test), LOW, HIGH), data.y[test]
        low, high = np.quantile([np.corrcoef(guess[at], y[at])[0, 1] for at in drawn], (0.025, 0.975))
        print(f"{title:32s} {np.corrcoef(guess, y)[0, 1]:.3f} ({low:.3f} to {high:.3f})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ratings", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    ratings = rated(given.ratings)
    data = Data(table(ratings.texts), ratings, kin(ratings.texts))
    print(f"{len(data.y)} rated sentences in {len(set(data.group))} groups, {data.x.shape[1]} features")
    show_folds(data, given.folds, given.seeds)
    show_split(data)
    if given.write:
        write(data)


if __name__ == "__main__":
    main()
