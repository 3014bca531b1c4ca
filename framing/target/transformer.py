"""The stronger engine: a fine-tuned MiniLM (Wang et al. 2020, arXiv:2002.10957) in whole numbers, run by onnxruntime.

Its weights lie beside the light engine's; onnxruntime comes with the extra ``framing-kit[target]``. Nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from framing.errors import FramingError
from framing.target.encode import Case, encode
from framing.target.light import arrays, softmax
from framing.target.network import Floats
from framing.target.pieces import Pieces

MOST = 160  # pieces, as in training
PER_BATCH = 600  # pieces worked on at a time; more is slower on two cores
MODELS = Path(__file__).parent.parent / "models"
WEIGHTS, VOCABULARY = MODELS / "target-minilm-int8.onnx", MODELS / "target-minilm-vocabulary.txt"


class Transformer:
    """The network with its vocabulary; ``probabilities`` gives (n, 3): negative, neutral, positive."""

    name = "transformer"

    def __init__(self, path: Path = WEIGHTS, vocabulary: Path = VOCABULARY, threads: int = 0) -> None:
        runtime = _runtime()
        for file in (path, vocabulary):
            if not file.is_file():
                hint = 'benchmarks/train_target_extra.py makes it; engine="light" needs no more'
                raise FramingError("the weights of the transformer engine are missing", where=str(file), hint=hint)
        options = runtime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = runtime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._pieces = Pieces(vocabulary.read_text(encoding="utf-8").split("\n"))

    def probabilities(self, cases: Sequence[Case]) -> Floats:
        """(n, 3), each row summing to 1; linear in the number of cases."""
        encoded = [encode(case, self._pieces, MOST) for case in cases]
        order = sorted(range(len(encoded)), key=lambda i: len(encoded[i].pieces))
        out = np.zeros((len(encoded), 3), np.float32)
        at = 0
        while at < len(order):
            some = order[at : at + max(1, PER_BATCH // len(encoded[order[at]].pieces))]
            ids, first, last, _ = arrays([encoded[i] for i in some])
            place = np.arange(ids.shape[1])
            inside = (place >= first[:, None]) & (place <= last[:, None])
            given = {"ids": ids, "att": (ids != 0).astype(np.int64), "tm": inside.astype(np.float32)}
            out[some] = self._session.run(None, given)[0]
            at += len(some)
        return softmax(out)


def _runtime() -> Any:
    try:
        return import_module("onnxruntime")
    except ImportError:
        hint = 'pip install "framing-kit[target]"; engine="light" needs no more'
        raise FramingError("the transformer engine needs onnxruntime", hint=hint) from None


@lru_cache(maxsize=1)
def transformer() -> Transformer:
    """The engine with the shipped weights, loaded once."""
    return Transformer()
