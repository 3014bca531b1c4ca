"""The light engine: the shipped weights, and probabilities for many mentions at once.

The weights are one ``.npz``: piece vectors as bytes with a scale per piece, all else in half precision; where they come
from stands beside them. Nothing but numpy is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.errors import FramingError
from framing.target.encode import Case, Encoded, encode
from framing.target.network import Floats, forward
from framing.target.pieces import Pieces

MOST = 78  # pieces, as in training
PER_BATCH = 3_000  # pieces worked on at a time: what fits a core's cache
WEIGHTS = Path(__file__).parent.parent / "models" / "target-light.npz"


class Light:
    """The network with its vocabulary; ``probabilities`` gives (n, 3): negative, neutral, positive."""

    name = "light"

    def __init__(self, path: Path = WEIGHTS) -> None:
        if not path.is_file():
            raise FramingError("the weights of the light engine are missing", where=str(path), hint="install again")
        with np.load(path) as stored:
            kept: dict[str, NDArray[Any]] = {name: stored[name] for name in stored.files}
        self._pieces = Pieces(bytes(kept.pop("vocabulary")).decode().split("\n"))
        scale = kept.pop("emb_scale").astype(np.float32)[:, None]
        self._weights: dict[str, Floats] = {name: value.astype(np.float32) for name, value in kept.items()}
        self._weights["emb"] *= scale

    def probabilities(self, cases: Sequence[Case]) -> Floats:
        """(n, 3), each row summing to 1; linear in the number of cases."""
        encoded = [encode(case, self._pieces, MOST) for case in cases]
        order = sorted(range(len(encoded)), key=lambda i: len(encoded[i].pieces))
        out = np.zeros((len(encoded), 3), np.float32)
        at = 0
        while at < len(order):
            n = max(1, PER_BATCH // len(encoded[order[at]].pieces))
            some = order[at : at + n]
            out[some] = forward(self._weights, *arrays([encoded[i] for i in some]))
            at += n
        return softmax(out)


def arrays(some: Sequence[Encoded]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Piece numbers (rows, longest), the targets' first and last piece, and what belongs to further mentions."""
    longest = max(len(e.pieces) for e in some)
    ids = np.array([e.pieces + [0] * (longest - len(e.pieces)) for e in some])
    further = np.zeros(ids.shape, np.int64)
    for row, e in enumerate(some):
        for a, b in e.further:
            further[row, a : b + 1] = 1
    return ids, np.array([e.first for e in some]), np.array([e.last for e in some]), further


def softmax(logits: Floats) -> Floats:
    """Over the last axis.

    >>> softmax(np.zeros((1, 4), np.float32)).tolist()
    [[0.25, 0.25, 0.25, 0.25]]
    """
    p: Floats = np.exp(logits - logits.max(-1, keepdims=True))
    p /= p.sum(-1, keepdims=True)
    return p


@lru_cache(maxsize=1)
def light() -> Light:
    """The engine with the shipped weights, loaded once."""
    return Light()
