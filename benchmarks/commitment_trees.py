"""Grow extremely randomised regression trees (Geurts, Ernst and Wehenkel 2006, doi:10.1007/s10994-006-6226-1) in numpy.

Used by ``train_commitment.py``; what is grown is read by ``framing.commitment.forest``.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.commitment.forest import Forest

Floats = NDArray[np.float64]
TREES, LEAST, TRIED, SEED = 100, 6, 0.3, 0  # number, rows in a leaf at least, share of features tried at a split


class Tree(NamedTuple):
    """Nodes as lists; a leaf leads to itself."""

    feature: list[int]
    threshold: list[float]
    below: list[int]
    above: list[int]
    value: list[float]
    depth: int


def grown(x: Floats, y: Floats, w: Floats) -> list[Tree]:
    """``TREES`` trees on all rows; they differ in the features and thresholds they draw."""
    rng = np.random.default_rng(SEED)
    return [_tree(x, y, w, rng) for _ in range(TREES)]


def _tree(x: Floats, y: Floats, w: Floats, rng: np.random.Generator) -> Tree:
    tree = Tree([], [], [], [], [], 0)
    todo = [(np.arange(len(y)), -1, False, 0)]
    deepest = 0
    while todo:
        rows, parent, above, depth = todo.pop()
        here = len(tree.value)
        deepest = max(deepest, depth)
        if parent >= 0:
            (tree.above if above else tree.below)[parent] = here
        tree.value.append(float(np.average(y[rows], weights=w[rows])))
        found = _split(x[rows], y[rows], w[rows], rng) if len(rows) >= 2 * LEAST else None
        feature, threshold = found or (0, 0.0)
        tree.feature.append(feature)
        tree.threshold.append(threshold)
        tree.below.append(here)
        tree.above.append(here)
        if found:
            high = x[rows, feature] > threshold
            todo += [(rows[high], here, True, depth + 1), (rows[~high], here, False, depth + 1)]
    return tree._replace(depth=deepest)


def _split(x: Floats, y: Floats, w: Floats, rng: np.random.Generator) -> tuple[int, float] | None:
    """Of some features, each cut at a random place, the one that explains most; None if none leaves enough rows."""
    low, high = x.min(axis=0), x.max(axis=0)
    varied = np.flatnonzero(high > low)
    if not len(varied):
        return None
    some = rng.permutation(varied)[: max(1, int(TRIED * x.shape[1]))]
    # in single precision, as it is stored, so that a row goes the same way when the trees are read again
    cuts = rng.uniform(low[some], high[some]).astype(np.float32).astype(np.float64)
    up = x[:, some] > cuts
    n = up.sum(axis=0)
    ok = (n >= LEAST) & (len(y) - n >= LEAST)
    if not ok.any():
        return None
    above, total = w @ up, w.sum()
    away = w * (y - np.average(y, weights=w))
    gain = np.where(ok, (away @ up) ** 2 * (1 / np.maximum(above, 1e-9) + 1 / np.maximum(total - above, 1e-9)), -1.0)
    best = int(np.argmax(gain))
    return int(some[best]), float(cuts[best])


def together(trees: list[Tree], names: tuple[str, ...]) -> Forest:
    """The trees as one array of nodes, the values divided by their number."""
    starts = np.cumsum([0] + [len(tree.value) for tree in trees])
    below = np.concatenate([np.array(tree.below) + at for tree, at in zip(trees, starts, strict=False)])
    above = np.concatenate([np.array(tree.above) + at for tree, at in zip(trees, starts, strict=False)])
    feature = np.concatenate([np.array(tree.feature) for tree in trees])
    threshold = np.concatenate([np.array(tree.threshold) for tree in trees])
    value = np.concatenate([np.array(tree.value) for tree in trees]) / len(trees)
    return Forest(feature, threshold, below, above, value, starts[:-1], max(tree.depth for tree in trees), names)
