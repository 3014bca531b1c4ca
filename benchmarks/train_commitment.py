"""Fit the weights of the commitment score and print how well it orders sentences it has not seen.

    python benchmarks/train_commitment.py RATINGS.jsonl[.gz] [--write]

RATINGS has ``text`` and ``certainty`` (1 to 6) on each line; rows without a rating are left out. Prints Pearson's r of
5-fold cross-validation for three seeds, beside a count of hedges alone. ``--write`` fits to all rows and writes the
weights into ``framing/models/commitment-en.toml``. Needs numpy only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from pathlib import Path

import numpy as np

from framing.annotators import hedging, stance
from framing.commitment import _MODEL, features, weights
from framing.segment import Segments

PENALTY = 5.0


def rated(path: Path) -> tuple[list[str], np.ndarray]:
    """Sentences and ratings, the rows without a rating left out."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("certainty") is not None]
    return [row["text"] for row in rows], np.array([float(row["certainty"]) for row in rows])


def table(texts: list[str]) -> tuple[list[str], np.ndarray]:
    """Names of the features and their values, a row for each sentence."""
    marks = [hedging.annotator(), stance.annotator()]
    patterns = weights().patterns
    names: list[str] = []
    rows = []
    for text in texts:
        segments = Segments(text)
        own = features(text, sorted(span for mark in marks for span in mark(segments)))
        names = [*own, *(name for name, _, _ in patterns)]
        rows.append([*own.values(), *(float(bool(pattern.search(text))) for _, pattern, _ in patterns)])
    return names, np.array(rows)


def ridge(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and intercept of a ridge regression, in closed form."""
    centre, level = x.mean(0), y.mean()
    away = x - centre
    fitted = np.linalg.solve(away.T @ away + PENALTY * np.eye(x.shape[1]), away.T @ (y - level))
    return fitted, float(level - centre @ fitted)


def crossed(x: np.ndarray, y: np.ndarray, seed: int) -> float:
    """Pearson's r between ratings and what models fitted to the other four fifths say."""
    order = np.random.default_rng(seed).permutation(len(y))
    guess = np.zeros(len(y))
    for fold in np.array_split(order, 5):
        rest = np.setdiff1d(order, fold)
        w, intercept = ridge(x[rest], y[rest])
        guess[fold] = np.clip(x[fold] @ w + intercept, 1, 6)
    return float(np.corrcoef(guess, y)[0, 1])


def write(names: list[str], fitted: np.ndarray, intercept: float) -> None:
    """Put the weights in their places in the model file; everything else in it stays."""
    values = dict(zip(names, fitted, strict=True))
    text = _MODEL.read_text(encoding="utf-8").partition("\n[hedges]")[0].rstrip() + "\n"
    text = re.sub(r"(?m)^intercept = .*$", f"intercept = {intercept:.3f}", text)
    for name, _, _ in weights().patterns:
        place = rf'(name = "{re.escape(name)}"\nmatches = .*\nweight = ).*'
        text = re.sub(place, lambda m, name=name: f"{m.group(1)}{values[name]:.3f}", text)
    lines = [f'"{name}" = {values[name]:.3f}' for name in names if name not in {p[0] for p in weights().patterns}]
    _MODEL.write_text(text + "\n[hedges]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ratings", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    texts, y = rated(given.ratings)
    names, x = table(texts)
    hedges = x[:, [names.index("hedges")]]
    print(f"{len(y)} rated sentences, {x.shape[1]} features")
    print("r of hedge counts alone:", " ".join(f"{crossed(hedges, y, seed):.3f}" for seed in range(3)))
    print("r of the model:         ", " ".join(f"{crossed(x, y, seed):.3f}" for seed in range(3)))
    if given.write:
        write(names, *ridge(x, y))
        print(
            "weights written to", _MODEL.relative_to(Path.cwd()) if _MODEL.is_relative_to(Path.cwd()) else _MODEL.name
        )


if __name__ == "__main__":
    main()
