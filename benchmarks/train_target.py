"""Train the light engine of target stance, or measure an engine.

    python benchmarks/train_target.py fit TRAIN DEV MINILM TEACHER OUT.npz [--minutes 3] [--held]
    python benchmarks/train_target.py measure GOLD [--engine NAME] [--weights FILE] [--predictions FILE]

TRAIN, DEV, GOLD: NewsMTSC as JSON Lines, plain or gzip. MINILM as in train_target_extra.py, TEACHER the folder it wrote
with --soft. FILE: weights of the light engine (.npz) or of the transformer (.onnx). With --held neither DEV nor the
first fold of TRAIN is fitted; TEACHER must then be trained likewise.
``fit`` needs torch, transformers and safetensors; ``measure`` only the package.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np

LABELS = ("negative", "neutral", "positive")


def macro_f1(gold: np.ndarray[Any, Any], said: np.ndarray[Any, Any]) -> float:
    right = [2 * ((gold == c) & (said == c)).sum() / max(1, (gold == c).sum() + (said == c).sum()) for c in range(3)]
    return 100 * float(np.mean(right))


def between(gold: np.ndarray[Any, Any], said: np.ndarray[Any, Any], texts: list[str]) -> tuple[float, float]:
    """A 95 % bootstrap interval over sentences (mentions of one sentence go together)."""
    chance = np.random.default_rng(1)
    own: dict[str, list[int]] = {}
    for i, text in enumerate(texts):
        own.setdefault(text, []).append(i)
    groups = [np.array(g) for g in own.values()]
    tries = []
    for _ in range(2000):
        drawn = np.concatenate([groups[k] for k in chance.integers(len(groups), size=len(groups))])
        tries.append(macro_f1(gold[drawn], said[drawn]))
    low, high = np.percentile(tries, [2.5, 97.5])
    return float(low), float(high)


def measure(given: argparse.Namespace) -> None:
    from framing.target.encode import Case
    from framing.target.light import Light
    from framing.target.stance import engine_named
    from framing.target.transformer import Transformer

    rows = read(given.gold)
    cases = [Case(r["text"], r["target_start"], r["target_end"], r.get("further_mentions") or ()) for r in rows]
    if given.weights:
        engine = (Transformer if given.weights.suffix == ".onnx" else Light)(given.weights)
    else:
        engine = engine_named(given.engine)
    engine.probabilities(cases[:8])
    begun, used = time.perf_counter(), time.process_time()
    said = engine.probabilities(cases).argmax(1)
    wall, used = time.perf_counter() - begun, time.process_time() - used
    print(f"{len(cases)} mentions, {len(cases) / wall:.0f} a second, {len(cases) / used:.0f} per second of one core")
    gold = np.array([LABELS.index(r["label"]) for r in rows])
    for split in sorted({r.get("split", "all") for r in rows}):
        some = np.array([r.get("split", "all") == split for r in rows])
        texts = [r["text"] for r in rows if r.get("split", "all") == split]
        low, high = between(gold[some], said[some], texts)
        print(
            f"{split}: macro-F1 {macro_f1(gold[some], said[some]):.1f} ({low:.1f} to {high:.1f}), {some.sum()} mentions"
        )
    if given.predictions:
        lines = [json.dumps({"id": r["id"], "label": LABELS[k]}) + "\n" for r, k in zip(rows, said, strict=True)]
        given.predictions.write_text("".join(lines), encoding="utf-8")


def read(path: Path) -> list[dict[str, Any]]:
    import gzip

    stored = path.read_bytes()
    printed = (gzip.decompress(stored) if path.suffix == ".gz" else stored).decode()
    return [json.loads(line) for line in printed.split("\n") if line.strip()]


def fit(given: argparse.Namespace) -> None:
    from target_student import teach_student  # beside this file; needs torch

    teach_student(given)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = asked.add_subparsers(required=True)
    one = kinds.add_parser("measure")
    one.set_defaults(run=measure)
    one.add_argument("gold", type=Path)
    one.add_argument("--engine", choices=["light", "transformer"], default="light")
    one.add_argument("--weights", type=Path)
    one.add_argument("--predictions", type=Path)
    two = kinds.add_parser("fit")
    two.set_defaults(run=fit)
    for name in ("train", "dev", "minilm", "teacher", "out"):
        two.add_argument(name, type=Path)
    two.add_argument("--minutes", type=float, default=3.0)
    two.add_argument("--held", action="store_true")
    two.add_argument("--limit", type=int, help="only so many rows, to try the script")
    given = asked.parse_args()
    given.run(given)


if __name__ == "__main__":
    main()
