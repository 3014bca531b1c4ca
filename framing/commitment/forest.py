"""A small forest of regression trees beside the linear part, for features that matter together.

The trees are one ``.npz`` (``models/commitment-forest.npz``): an array of nodes for all trees. A leaf leads to itself.
Extremely randomised trees: Geurts, Ernst and Wehenkel 2006, doi:10.1007/s10994-006-6226-1.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.errors import FramingError

Floats = NDArray[np.float64]
FOREST = Path(__file__).parents[1] / "models" / "commitment-forest.npz"


class Forest(NamedTuple):
    """``feature``, ``threshold``, ``below`` and ``above`` (where to go), ``value`` (mean there, summed over the trees)
    by node; ``roots`` by tree; ``depth``: how many steps reach every leaf; ``names`` of the features in their order.
    """

    feature: NDArray[np.int64]
    threshold: Floats
    below: NDArray[np.int64]
    above: NDArray[np.int64]
    value: Floats
    roots: NDArray[np.int64]
    depth: int
    names: tuple[str, ...]


@lru_cache(maxsize=1)
def forest() -> Forest:
    """The trees that come with the package."""
    if not FOREST.is_file():
        raise FramingError("the trees of the commitment score are missing", where=str(FOREST), hint="install again")
    with np.load(FOREST) as kept:
        ways = [kept[part].astype(np.int64) for part in ("feature", "below", "above", "roots")]
        names = tuple(bytes(kept["names"]).decode().split("\n"))
        threshold, value = kept["threshold"].astype(np.float64), kept["value"].astype(np.float64)
        return Forest(ways[0], threshold, ways[1], ways[2], value, ways[3], int(kept["depth"]), names)


def parts(trees: Forest, x: Floats) -> Floats:
    """(n,): what the trees add to the linear part, on the raters' scale; ``x`` is (n, features)."""
    at = np.broadcast_to(trees.roots, (len(x), len(trees.roots)))
    rows = np.arange(len(x))[:, None]
    for _ in range(trees.depth):
        at = np.where(x[rows, trees.feature[at]] > trees.threshold[at], trees.above[at], trees.below[at])
    return np.asarray(trees.value[at].sum(axis=1))


def shares(trees: Forest, row: Floats) -> Floats:
    """(features,): how much each feature moved the trees' part of one sentence's score, by the splits it decided.

    With the mean at the roots they sum to that part (Saabas's decomposition).
    """
    out = np.zeros(len(row))
    at = trees.roots
    for _ in range(trees.depth):
        split = trees.feature[at]
        to = np.where(row[split] > trees.threshold[at], trees.above[at], trees.below[at])
        np.add.at(out, split, trees.value[to] - trees.value[at])
        at = to
    return out
