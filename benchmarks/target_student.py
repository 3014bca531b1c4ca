"""The light network in torch, and how it learns from a teacher: run by ``train_target.py fit``.

Every batch is one of: marked sentences as they stand (gold label and out-of-fold label, half each), the same with
words exchanged, or variations (other names marked, names exchanged, sentences cut or joined); what is not as it stood
gets the teacher's probabilities on the spot. ``framing.target.network`` is the same network in numpy.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from train_target_extra import DEVICE, LABELS, Judge, Rows, encoded, fold, padded, rows

from framing.target.network import distance
from framing.target.pieces import Pieces

LONGEST, MASK, WIDTH, HEADS, HIDDEN, BINS = 80, 103, 96, 4, 192, 48
BUCKETS = (20, 28, 36, 44, 54, 66, LONGEST)
_NAMES = re.compile(
    r"\b(?:[A-Z][\w.'’-]+(?: (?:of the |of |the )?[A-Z][\w.'’-]+)*|he|she|they|it|him|her|them|we|I|who|[a-z]+s)\b"
)


def variations(some: Rows, seed: int) -> Rows:
    """Other targets, exchanged names, sentences cut around the target, sentences with a neighbour."""
    chance = random.Random(seed)
    names, texts = [r["text"][r["target_start"] : r["target_end"]] for r in some], list({r["text"] for r in some})
    found = []
    for text in texts:
        spans = [m.span() for m in _NAMES.finditer(text)]
        chance.shuffle(spans)
        found += [(text, a, b) for a, b in spans[:5]]
    for r in some:
        text, a, b = r["text"], r["target_start"], r["target_end"]
        name = chance.choice(names)
        found.append((text[:a] + name + text[b:], a, a + len(name)))
        before = [m.start() for m in re.finditer(r"\S+", text[:a])][-chance.randint(1, 14) :]
        after = [m.end() for m in re.finditer(r"\S+", text[b:])][: chance.randint(1, 14)]
        i, j = (before[0] if before else a), b + (after[-1] if after else 0)
        found.append((text[i:j], a - i, b - i))
        other = chance.choice(texts)[:120].rsplit(" ", 1)[0]
        shift = len(other) + 1
        first = chance.random() < 0.5
        found.append((f"{other} {text}", a + shift, b + shift) if first else (f"{text} {other}", a, b))
    return [{"text": t, "target_start": a, "target_end": b} for t, a, b in found]


class Pool:
    """Encoded rows by length, drawn at random."""

    def __init__(self, some: Rows, pieces: Pieces, soft: dict[str, list[float]] | None = None) -> None:
        cases = encoded(some, pieces, LONGEST - 2)
        self.ids, self.target, self.any = padded(cases, LONGEST)
        n, low, self.buckets = np.array([len(e.pieces) for e in cases]), 0, []
        for high in BUCKETS:
            inside = np.where((n > low) & (n <= high))[0]
            low = high
            if len(inside):
                self.buckets.append((high, torch.tensor(inside, device=DEVICE)))
        self.share = np.array([len(b) for _, b in self.buckets]) / len(cases)
        if soft is not None:
            gold = F.one_hot(torch.tensor([LABELS[r["label"]] for r in some]), 3).float()
            self.wanted = ((gold + torch.tensor([soft[r["id"]] for r in some]).softmax(-1)) / 2).to(DEVICE)

    def draw(self, n: int) -> tuple[torch.Tensor, ...]:
        high, inside = self.buckets[np.random.choice(len(self.buckets), p=self.share)]
        j = inside[torch.randint(len(inside), (n,), device=DEVICE)]
        return j, self.ids[j, :high], self.target[j, :high], self.any[j, :high]


class Exchange:
    """Pieces outside the target exchanged: half for near ones, the rest for any word or a frequent piece."""

    def __init__(self, vectors: torch.Tensor, seen: torch.Tensor, vocabulary: list[str]) -> None:
        words = [n for n, p in enumerate(vocabulary[: len(vectors)]) if n > 1996 and p.isalpha() and p.isascii()]
        unit = F.normalize(vectors.float(), dim=-1)
        near = [(unit[i : i + 2048] @ unit.T).topk(11).indices[:, 1:] for i in range(0, len(unit), 2048)]
        self.near, self.words = torch.cat(near).to(DEVICE), torch.tensor(words, device=DEVICE)
        self.frequent = seen[seen > 1000]

    def __call__(self, ids: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        how_much = torch.tensor([0.05, 0.12, 0.2, 0.35], device=DEVICE)
        chance = how_much[torch.randint(4, (len(ids), 1), device=DEVICE)]
        hit = (torch.rand(ids.shape, device=DEVICE) < chance) & (ids > MASK) & (target == 0)
        near = self.near[ids, torch.randint(10, ids.shape, device=DEVICE)]
        word = self.words[torch.randint(len(self.words), ids.shape, device=DEVICE)]
        frequent = self.frequent[torch.randint(len(self.frequent), ids.shape, device=DEVICE)]
        kind = torch.rand(ids.shape, device=DEVICE)
        return torch.where(hit, torch.where(kind < 0.5, near, torch.where(kind < 0.8, word, frequent)), ids)


def drawn(*shape: int, scale: float = 1.0) -> nn.Parameter:
    return nn.Parameter(torch.randn(*shape) * scale / math.sqrt(shape[0]))


def normal(x: torch.Tensor, gain: torch.Tensor) -> torch.Tensor:
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-5) * gain


class Block(nn.Module):
    def __init__(self, attends: bool) -> None:
        super().__init__()
        self.attends, self.drop, d = attends, nn.Dropout(0.1), WIDTH
        self.g, self.b1 = nn.Parameter(torch.ones(d)), nn.Parameter(torch.zeros(HIDDEN))
        self.w1, self.w2 = drawn(d if attends else 3 * d, HIDDEN), drawn(HIDDEN, d, scale=0.5)
        if attends:
            self.qkv, self.o, self.g2 = drawn(d, 3 * d), drawn(d, d, scale=0.5), nn.Parameter(torch.ones(d))

    def forward(self, x: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        rows_, n, d = x.shape
        y = normal(x, self.g)
        if self.attends:
            q, k, v = (y @ self.qkv).view(rows_, n, 3, HEADS, d // HEADS).permute(2, 0, 3, 1, 4)
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=there[:, None, None, :])
            x = x + self.drop(a.transpose(1, 2).reshape(rows_, n, d) @ self.o)
            y = normal(x, self.g2)
        else:
            y = F.pad(y * there.unsqueeze(-1), (0, 0, 1, 1))
            y = torch.cat([y[:, :-2], y[:, 1:-1], y[:, 2:]], -1)
        return x + self.drop(F.relu(y @ self.w1 + self.b1) @ self.w2)


class Student(nn.Module):
    def __init__(self, vectors: torch.Tensor) -> None:
        super().__init__()
        d = WIDTH
        e = vectors.float() - vectors.float().mean(0)
        start = e @ torch.linalg.svd(e[999:], full_matrices=False)[2][:d].T
        self.emb, self.drop = nn.Parameter((start / start.std()).clone()), nn.Dropout(0.1)
        self.rel, self.flag = nn.Parameter(torch.randn(BINS, d) * 0.1), nn.Parameter(torch.randn(3, d) * 0.1)
        self.blocks = nn.ModuleList([Block(False), Block(True), Block(True)])
        self.g, self.q, self.k = nn.Parameter(torch.ones(d)), drawn(d, d), drawn(d, d)
        self.h1, self.hb = drawn(3 * d, d), nn.Parameter(torch.zeros(d))
        self.h2, self.hb2 = nn.Parameter(torch.randn(d, 3) * 0.05), nn.Parameter(torch.zeros(3))

    def forward(self, ids: torch.Tensor, target: torch.Tensor, any_mention: torch.Tensor) -> torch.Tensor:
        there, n = ids != 0, ids.shape[1]
        x = self.drop(self.emb[ids] + self.rel[_bins(target)] + self.flag[target + any_mention])
        for block in self.blocks:
            x = block(x, there)
        x = normal(x, self.g)
        own = _mean(x, target)
        q, k, v = ((z.view(len(x), -1, HEADS, WIDTH // HEADS).transpose(1, 2)) for z in (own @ self.q, x @ self.k, x))
        seen = F.scaled_dot_product_attention(q, k.to(q.dtype), v.to(q.dtype), attn_mask=there.view(-1, 1, 1, n))
        whole = torch.cat([own, seen.transpose(1, 2).reshape(len(x), WIDTH), _mean(x, there)], -1)
        logits: torch.Tensor = F.relu(self.drop(whole) @ self.h1 + self.hb) @ self.h2 + self.hb2
        return logits


def _mean(x: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
    weight = chosen.float()
    return (x * weight.unsqueeze(-1)).sum(1) / weight.sum(1, keepdim=True).clamp(min=1)


def _bins(target: torch.Tensor) -> torch.Tensor:
    inside = target.cpu().numpy() > 0
    n = inside.shape[1]
    first, last = inside.argmax(1), n - 1 - inside[:, ::-1].argmax(1)
    return torch.tensor(distance(np.arange(n), first, last), device=target.device)


def teach_student(given: argparse.Namespace) -> None:
    pieces = Pieces((given.minilm / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    vocabulary = (given.minilm / "vocab.txt").read_text(encoding="utf-8").split("\n")
    some = rows(given.train)[: given.limit]
    some = [r for r in some if fold(r)] if given.held else some + rows(given.dev)[: given.limit]
    teacher = Judge(given.minilm).to(DEVICE)
    teacher.load_state_dict(torch.load(given.teacher / "teacher.pt", map_location=DEVICE))
    teacher.eval()
    vectors = teacher.b.embeddings.word_embeddings.weight.data
    real = Pool(some, pieces, json.loads((given.teacher / "soft.json").read_text(encoding="utf-8")))
    varied, exchange = Pool(variations(some, 0), pieces), Exchange(vectors, real.ids.flatten(), vocabulary)
    torch.manual_seed(0)
    np.random.seed(0)
    student = Student(vectors).to(DEVICE)
    learn(student, teacher, (real, varied), exchange, given.minutes * 60)
    save(student, vocabulary, given.out)


def learn(student: Student, teacher: Judge, pools: tuple[Pool, Pool], exchange: Exchange, seconds: float) -> None:
    named = list(student.named_parameters())
    groups = [
        {"params": [p for n, p in named if p.ndim > 1 and n != "emb"], "weight_decay": 0.02, "lr": 2e-3},
        {"params": [p for _, p in named if p.ndim < 2], "weight_decay": 0.0, "lr": 2e-3},
        {"params": [student.emb], "weight_decay": 0.0, "lr": 1e-3},
    ]
    rates = [g["lr"] for g in groups]
    optimizer, begun, step, mean = torch.optim.AdamW(groups, betas=(0.9, 0.98)), time.time(), 0, None
    student.train()
    while (done := (time.time() - begun) / seconds) < 1:
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * (min(1, step / 150) * (0.5 + 0.5 * math.cos(math.pi * done)) + 0.005)
        said, wanted = _batch(student, teacher, pools, exchange)
        (-(wanted * said.log_softmax(-1)).sum(-1).mean()).backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        if done > 0.4:
            now = {k: v.detach() for k, v in student.state_dict().items()}
            mean = {k: (v.clone() if mean is None else torch.lerp(mean[k], v, 0.005)) for k, v in now.items()}
    if mean is not None:
        student.load_state_dict(mean)
    print(f"{step} steps")


def _batch(student: Student, teacher: Judge, pools: tuple[Pool, Pool], exchange: Exchange) -> tuple[Any, Any]:
    """Logits of the student and the probabilities wanted of it."""
    kind = np.random.rand()
    as_it_stands = kind > 0.75
    pool = pools[0] if as_it_stands or kind < 0.375 else pools[1]
    j, ids, target, any_mention = pool.draw(512)
    with torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda"):
        if not as_it_stands:
            ids = exchange(ids, target)
            with torch.no_grad():
                wanted = (teacher(ids, (ids != 0).long(), target.float()).float() / 1.5).softmax(-1)
        said = student(ids, target, any_mention).float()
    return said, pool.wanted[j] if as_it_stands else wanted


def save(student: Student, vocabulary: list[str], path: Path) -> None:
    """Vectors as bytes with a scale per piece, the rest in half precision; pieces of other scripts are left out."""
    state = {k.replace("blocks.", ""): v.detach().float().cpu().numpy() for k, v in student.state_dict().items()}
    vectors = state.pop("emb")
    known = re.compile(r"(##)?[\x21-\x7e]+|[–—‘’“”…£€°§©«»•]")
    kept = [
        n for n in range(len(vectors)) if n <= MASK or (known.fullmatch(vocabulary[n]) and "[un" not in vocabulary[n])
    ]
    vectors = vectors[kept]
    scale = np.maximum(np.abs(vectors).max(1), 1e-6) / 127
    pieces = np.frombuffer("\n".join(vocabulary[n] for n in kept).encode(), np.uint8)
    stored = {k: v.astype(np.float16) for k, v in state.items()}
    stored |= {"emb": np.round(vectors / scale[:, None]).astype(np.int8), "emb_scale": scale.astype(np.float16)}
    np.savez_compressed(path, vocabulary=pieces, **stored)
