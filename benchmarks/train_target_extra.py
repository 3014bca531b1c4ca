"""Train the transformer engine of target stance, and the soft labels that the light engine learns from.

    python benchmarks/train_target_extra.py TRAIN DEV MINILM OUT [--soft] [--seeds 8] [--epochs 4] [--held]

TRAIN, DEV: NewsMTSC as JSON Lines, plain or gzip: id, text, target_start, target_end, label, further_mentions.
MINILM: a folder with all-MiniLM-L6-v2 (model.safetensors, config.json, vocab.txt). OUT: a folder for teacher.pt, the
mean of the seeds' weights (all of TRAIN and DEV), target-minilm-int8.onnx and target-minilm-vocabulary.txt; with --soft
also soft.json: id → logits, for TRAIN out of fold (five folds by article), for DEV from TRAIN alone.
With --held the mean of the seeds sees neither DEV nor the first fold of TRAIN, for an honest measurement.
Needs torch, transformers, safetensors, onnx and onnxruntime, none of which the package needs. Minutes on a graphics
card, some hours on two cores.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import shutil
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F
from transformers import BertConfig, BertModel

from framing.target.encode import Case, Encoded, encode
from framing.target.pieces import Pieces

LABELS = {"negative": 0, "neutral": 1, "positive": 2}
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
Rows = list[dict[str, Any]]


def rows(path: Path) -> Rows:
    stored = path.read_bytes()
    printed = (gzip.decompress(stored) if path.suffix == ".gz" else stored).decode()
    return [json.loads(line) for line in printed.split("\n") if line.strip()]


def fold(row: dict[str, Any]) -> int:
    """Sentences of one article are in one of five folds."""
    return zlib.crc32("_".join(row["id"].split("_")[:2]).encode()) % 5


def encoded(some: Rows, pieces: Pieces, most: int) -> list[Encoded]:
    return [
        encode(Case(r["text"], r["target_start"], r["target_end"], r.get("further_mentions") or ()), pieces, most)
        for r in some
    ]


def padded(some: list[Encoded], longest: int = 0) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pieces, target and any mention, each (rows, longest)."""
    longest = longest or max(len(e.pieces) for e in some)
    ids, target, any_mention = (torch.zeros(len(some), longest, dtype=torch.long) for _ in range(3))
    for row, e in enumerate(some):
        ids[row, : len(e.pieces)] = torch.tensor(e.pieces)
        target[row, e.first : e.last + 1] = 1
        for a, b in [(e.first, e.last), *e.further]:
            any_mention[row, a : b + 1] = 1
    return ids.to(DEVICE), target.to(DEVICE), any_mention.to(DEVICE)


class Judge(nn.Module):
    """MiniLM; the mean over the sentence and the mean over the target, then one hidden layer."""

    def __init__(self, minilm: Path, attention: str = "sdpa") -> None:
        super().__init__()
        config = BertConfig.from_json_file(minilm / "config.json")
        config._attn_implementation = attention
        self.b = BertModel(config, add_pooling_layer=False)
        start = {k: v.float() for k, v in load_file(minilm / "model.safetensors").items() if not k.startswith("pooler")}
        lacking = self.b.load_state_dict(start, strict=False).missing_keys
        if lacking:
            raise SystemExit(f"{minilm}: no weights for {lacking[0]}")
        self.out = nn.Sequential(nn.Dropout(0.1), nn.Linear(768, 384), nn.Tanh(), nn.Dropout(0.1), nn.Linear(384, 3))

    def forward(self, ids: torch.Tensor, att: torch.Tensor, tm: torch.Tensor) -> torch.Tensor:
        h = self.b(input_ids=ids, attention_mask=att).last_hidden_state

        def mean(mask: torch.Tensor) -> torch.Tensor:
            return (h * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)

        logits: torch.Tensor = self.out(torch.cat([mean(att.float()), mean(tm)], -1))
        return logits


def fit(some: Rows, minilm: Path, pieces: Pieces, seed: int, epochs: int) -> Judge:
    """Fine-tuned: layer-wise rates, smoothed labels, sentences with several targets twice, averaged weights."""
    times: dict[str, int] = {}
    for row in some:
        times[row["text"]] = times.get(row["text"], 0) + 1
    some = some + [row for row in some if times[row["text"]] > 1]
    torch.manual_seed(7)  # one start for all seeds, so that their weights can be averaged
    judge = Judge(minilm).to(DEVICE)
    torch.manual_seed(seed)
    random.seed(seed)
    cases, gold = encoded(some, pieces, 160), torch.tensor([LABELS[r["label"]] for r in some], device=DEVICE)
    steps = epochs * math.ceil(len(cases) / 64)
    optimizer = torch.optim.AdamW(_rates(judge), betas=(0.9, 0.98))
    warm = max(1, steps // 10)
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: s / warm if s < warm else max(0, (steps - s) / max(1, steps - warm))
    )
    mean, step = None, 0
    for _ in range(epochs):
        judge.train()
        for batch in _batches(cases):
            ids, target, _any = padded([cases[i] for i in batch])
            with torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda"):
                z = judge(ids, (ids != 0).long(), target.float())
            F.cross_entropy(z.float(), gold[batch], label_smoothing=0.1).backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            plan.step()
            optimizer.zero_grad()
            step += 1
            if step > steps * 0.3:
                now = {k: v.detach() for k, v in judge.state_dict().items()}
                mean = {k: v.clone() for k, v in now.items()} if mean is None else _nearer(mean, now, 0.01)
    if mean is not None:
        judge.load_state_dict(mean)
    return judge.eval()


def _rates(judge: Judge, rate: float = 1.5e-4, decay: float = 0.9) -> list[dict[str, Any]]:
    groups = []
    for name, p in judge.named_parameters():
        depth = 6 - int(name.split("layer.")[1].split(".")[0]) if "layer." in name else 7
        own = rate * decay**depth if name.startswith("b.") else rate * 3
        groups.append({"params": [p], "lr": own, "weight_decay": 0 if p.ndim < 2 else 0.01})
    return groups


def _batches(cases: list[Encoded], size: int = 64) -> list[list[int]]:
    order = random.sample(range(len(cases)), len(cases))
    chunks = [
        sorted(order[i : i + size * 16], key=lambda j: len(cases[j].pieces)) for i in range(0, len(order), size * 16)
    ]
    found = [c[i : i + size] for c in chunks for i in range(0, len(c), size)]
    random.shuffle(found)
    return found


def _nearer(mean: dict[str, torch.Tensor], now: dict[str, torch.Tensor], by: float) -> dict[str, torch.Tensor]:
    return {k: torch.lerp(v, now[k], by) if v.is_floating_point() else v for k, v in mean.items()}


@torch.no_grad()
def logits(judge: Judge, some: Rows, pieces: Pieces) -> np.ndarray[Any, Any]:
    cases, out = encoded(some, pieces, 160), []
    for at in range(0, len(cases), 64):
        ids, target, _any = padded(cases[at : at + 64])
        out.append(judge(ids, (ids != 0).long(), target.float()).float().cpu().numpy())
    return np.concatenate(out)


def mixed(judges: list[Judge], minilm: Path) -> Judge:
    """The mean of the weights."""
    states = [j.state_dict() for j in judges]
    whole = {
        k: torch.stack([s[k] for s in states]).mean(0) if v.is_floating_point() else v for k, v in states[0].items()
    }
    judge = Judge(minilm, "eager")
    judge.load_state_dict(whole)
    return judge.eval()


def export(judge: Judge, out: Path) -> None:
    """To ONNX, weights as bytes."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    ids = torch.randint(1000, 20000, (2, 17))
    tm = torch.zeros(2, 17)
    tm[:, 3:6] = 1
    names = ["ids", "att", "tm"]
    axes = {name: {0: "rows", 1: "pieces"} for name in names} | {"logits": {0: "rows"}}
    whole = out / "whole.onnx"
    torch.onnx.export(
        judge.cpu(), (ids, (ids != 0).long(), tm), str(whole), input_names=names, output_names=["logits"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(whole, out / "target-minilm-int8.onnx", weight_type=QuantType.QInt8, per_channel=True)


def soft_labels(train: Rows, dev: Rows, minilm: Path, pieces: Pieces, epochs: int) -> dict[str, list[float]]:
    found = {}
    for k in range(5):
        judge = fit([r for r in train if fold(r) != k], minilm, pieces, 100 + k, epochs)
        held = [r for r in train if fold(r) == k]
        found |= {r["id"]: z.tolist() for r, z in zip(held, logits(judge, held, pieces), strict=True)} if held else {}
    judge = fit(train, minilm, pieces, 0, epochs)
    return found | {r["id"]: z.tolist() for r, z in zip(dev, logits(judge, dev, pieces), strict=True)}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "dev", "minilm", "out"):
        asked.add_argument(name, type=Path)
    asked.add_argument("--soft", action="store_true")
    asked.add_argument("--held", action="store_true")
    asked.add_argument("--seeds", type=int, default=8)
    asked.add_argument("--epochs", type=int, default=4)
    asked.add_argument("--limit", type=int, help="only so many rows, to try the script")
    given = asked.parse_args()
    train, dev = rows(given.train)[: given.limit], rows(given.dev)[: given.limit]
    pieces = Pieces((given.minilm / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    given.out.mkdir(parents=True, exist_ok=True)
    if given.soft:
        labels = soft_labels(train, dev, given.minilm, pieces, given.epochs)
        (given.out / "soft.json").write_text(json.dumps(labels), encoding="utf-8")
    fitted = [r for r in train if fold(r)] if given.held else train + dev
    judges = [fit(fitted, given.minilm, pieces, 20 + s, given.epochs).cpu() for s in range(given.seeds)]
    judge = mixed(judges, given.minilm)
    torch.save(judge.state_dict(), given.out / "teacher.pt")
    export(judge, given.out)
    shutil.copy(given.minilm / "vocab.txt", given.out / "target-minilm-vocabulary.txt")


if __name__ == "__main__":
    main()
