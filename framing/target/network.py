"""The light network, forward only, in numpy: a convolution, two attention blocks, and a pool that asks from the target.

A piece starts as its vector, plus one for its distance to the target and one for target or further mention. Blocks are
pre-normalised (Zhang & Sennrich 2019, arXiv:1910.07467) with residuals; the pool is attention whose question is the
target's own vector. Rows of a batch share a length; what is padded is masked.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]
HEADS = 4


def forward(w: Weights, ids: NDArray[Any], first: NDArray[Any], last: NDArray[Any], further: NDArray[Any]) -> Floats:
    """Logits (rows, 3): negative, neutral, positive.

    ``ids``: (rows, pieces), 0 where padded; ``first``, ``last``: the target's pieces; ``further``: (rows, pieces), 1 in
    a further mention.
    """
    rows, n = ids.shape
    there = ids != 0
    at = np.arange(n)
    inside = (at >= first[:, None]) & (at <= last[:, None])
    flag = np.where(inside, 2, further)
    x = w["emb"][ids] + w["rel"][distance(at, first, last)] + w["flag"][flag]
    x = x.reshape(rows * n, -1)
    padding = None if there.all() else ~there
    for k in range(_depth(w)):
        x = (_attend if f"{k}.qkv" in w else _convolve)(w, f"{k}.", x, (rows, n), padding)
    x = _normal(x, w["g"])
    return _judge(w, x.reshape(rows, n, -1), inside, there, padding)


def distance(at: NDArray[Any], first: NDArray[Any], last: NDArray[Any]) -> NDArray[Any]:
    """The bin of each piece's signed distance to the target: pieces to 12, then quarter octaves; 24 inside."""
    bins = _bins(len(at))
    before, after = first[:, None] - at, at - last[:, None]
    bin_of: NDArray[Any] = np.where(before > 0, 24 - bins[np.maximum(before, 0)], 24 + bins[np.maximum(after, 0)])
    return bin_of


def _bins(n: int) -> NDArray[Any]:
    gap = np.arange(n + 1)
    far = 12 + np.floor(np.log2(np.maximum(gap, 1) / 12) * 4)
    return np.minimum(np.where(gap <= 12, gap, far), 23).astype(np.int64)


def _depth(w: Weights) -> int:
    return 1 + max(int(name.split(".")[0]) for name in w if name[0].isdigit())


def _normal(x: Floats, gain: Floats) -> Floats:
    scale = np.einsum("td,td->t", x, x) / np.float32(x.shape[1])
    scale += np.float32(1e-5)
    np.sqrt(scale, out=scale)
    y: Floats = x / scale[:, None]
    y *= gain
    return y


def _relu(x: Floats, bias: Floats) -> Floats:
    x += bias
    np.maximum(x, 0, out=x)
    return x


def _convolve(w: Weights, k: str, x: Floats, shape: tuple[int, int], padding: NDArray[Any] | None) -> Floats:
    """Each piece with its two neighbours, through one hidden layer."""
    rows, n = shape
    d = x.shape[1]
    y = _normal(x, w[k + "g"]).reshape(rows, n, d)
    if padding is not None:
        y[padding] = 0
    wide = np.zeros((rows, n, 3 * d), np.float32)
    wide[:, 1:, :d] = y[:, :-1]
    wide[:, :, d : 2 * d] = y
    wide[:, :-1, 2 * d :] = y[:, 1:]
    x += _relu(wide.reshape(rows * n, 3 * d) @ w[k + "w1"], w[k + "b1"]) @ w[k + "w2"]
    return x


def _attend(w: Weights, k: str, x: Floats, shape: tuple[int, int], padding: NDArray[Any] | None) -> Floats:
    """Each piece looks at all others, then one hidden layer."""
    rows, n = shape
    d = x.shape[1]
    qkv = (_normal(x, w[k + "g"]) @ w[k + "qkv"]).reshape(rows, n, 3, HEADS, d // HEADS)
    q, key, value = (qkv[:, :, i].transpose(0, 2, 1, 3) for i in range(3))
    mixed = _softmax(q @ key.transpose(0, 1, 3, 2), d // HEADS, padding) @ value
    x += mixed.transpose(0, 2, 1, 3).reshape(rows * n, d) @ w[k + "o"]
    x += _relu(_normal(x, w[k + "g2"]) @ w[k + "w1"], w[k + "b1"]) @ w[k + "w2"]
    return x


def _softmax(a: Floats, width: int, padding: NDArray[Any] | None) -> Floats:
    """Over the last axis of (rows, heads, askers, pieces), scaled; in place."""
    a *= np.float32(1 / math.sqrt(width))
    if padding is not None:
        a += np.where(padding, np.float32(-1e9), np.float32(0))[:, None, None, :]
    a -= a.max(-1, keepdims=True)
    np.exp(a, out=a)
    a /= a.sum(-1, keepdims=True)
    return a


def _judge(w: Weights, x: Floats, inside: NDArray[Any], there: NDArray[Any], padding: NDArray[Any] | None) -> Floats:
    rows, n, d = x.shape
    target = _mean(x, inside)
    asked = (target @ w["q"]).reshape(rows, HEADS, 1, d // HEADS)
    key = (x.reshape(rows * n, d) @ w["k"]).reshape(rows, n, HEADS, d // HEADS).transpose(0, 2, 3, 1)
    value = x.reshape(rows, n, HEADS, d // HEADS).transpose(0, 2, 1, 3)
    seen = (_softmax(asked @ key, d // HEADS, padding) @ value).reshape(rows, d)
    hidden = _relu(np.concatenate([target, seen, _mean(x, there)], 1) @ w["h1"], w["hb"])
    logits: Floats = hidden @ w["h2"] + w["hb2"]
    return logits


def _mean(x: Floats, chosen: NDArray[Any]) -> Floats:
    weight = chosen.astype(np.float32)
    mean: Floats = (weight[:, None, :] @ x)[:, 0] / weight.sum(1, keepdims=True)
    return mean
