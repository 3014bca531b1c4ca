"""Passages inside and across articles: accuracy on gold, speed and memory beside peers, cost against size.

    python benchmarks/reuse.py speed NEWS.parquet [--peer]      MB per CPU-second, bytes of memory per byte of text
    python benchmarks/reuse.py growth NEWS.parquet              the exponent of cost from 2,500 to 10,000 articles
    python benchmarks/reuse.py gold GOLD_FOLDER/PREFIX SCORE.py passages and clusters, by the gold's own scorer
    python benchmarks/reuse.py clough ANSWERS.jsonl.gz          copied or not, leave one task out
    python benchmarks/reuse.py largest NEWS.parquet             the twenty largest shared passages

Every run of speed and growth is a process of its own; the best of ``--times`` counts, for the machine may be shared.
The peer (datasketch, MinHash LSH) only pairs articles; it gives no passages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd


def news(path: str, rows: int | None = None) -> pd.DataFrame:
    """The articles, with the columns reuse knows."""
    table = pd.read_parquet(path)
    kept = [c for c in ("article_id", "text", "title", "outlet", "published") if c in table.columns]
    return table[kept].head(rows) if rows else table[kept]


def size(table: pd.DataFrame) -> int:
    return sum(len(text.encode("utf-8", "replace")) for text in table["text"])


def lines(path: str) -> list[dict[str, Any]]:
    raw = Path(path).read_bytes()
    text = (gzip.decompress(raw) if path.endswith(".gz") else raw).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def once(path: str, what: str, rows: int | None) -> dict[str, float]:
    """One measured run in this process: CPU seconds, and memory beyond what the articles took."""
    import resource

    from framing.reuse import reuse

    table = news(path, rows)
    text = size(table)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    found = minhash(table) if what == "peer" else len(reuse(table, across=what == "all"))
    cpu = time.process_time() - start
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    return {"cpu": cpu, "mb": text / 1e6, "memory": memory / text, "found": found}


def minhash(table: pd.DataFrame) -> int:
    """The peer: 5-word shingles, 128 permutations, threshold 0.5."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    pairs = 0
    for name, text in zip(table["article_id"], table["text"], strict=True):
        words = text.lower().split()
        mark = MinHash(num_perm=128)
        mark.update_batch({" ".join(words[i : i + 5]).encode("utf-8", "replace") for i in range(len(words) - 4)})
        pairs += len(index.query(mark))
        index.insert(str(name), mark)
    return pairs


def best(path: str, what: str, rows: int | None, times: int) -> dict[str, float]:
    """The quickest of several processes."""
    command = [sys.executable, __file__, "once", path, "--what", what, *(["--rows", str(rows)] if rows else [])]
    done = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout) for _ in range(times)
    ]
    return min(done, key=lambda d: d["cpu"])


def speed(path: str, times: int, peer: bool) -> None:
    for what in ("inside", "all", *(["peer"] if peer else [])):
        d = best(path, what, None, 1 if what == "peer" else times)
        print(
            f"{what:7} {d['mb']:.1f} MB  {d['cpu']:6.2f} CPU s  {d['mb'] / d['cpu']:6.1f} MB per CPU s"
            f"  {d['memory']:5.1f} bytes of memory per byte of text  {d['found']:.0f} found"
        )


def growth(path: str, times: int) -> None:
    low, high = 2500, 10000
    a, b = best(path, "all", low, times), best(path, "all", high, times)
    exponent = math.log(b["cpu"] / a["cpu"]) / math.log(high / low)
    by_text = math.log(b["cpu"] / a["cpu"]) / math.log(b["mb"] / a["mb"])
    print(
        f"{low}: {a['cpu']:.2f} CPU s   {high}: {b['cpu']:.2f} CPU s   exponent {exponent:.2f} (by text {by_text:.2f})"
    )


def gold(prefix: str, scorer: str) -> None:
    from framing.reuse import clusters, reuse

    table = pd.DataFrame(lines(f"{prefix}_docs.jsonl.gz")).rename(columns={"id": "article_id"})
    found = reuse(table)
    with tempfile.TemporaryDirectory() as folder:
        passages, groups = Path(folder) / "passages.jsonl", Path(folder) / "clusters.jsonl"
        passages.write_text(found.iloc[:, :6].to_json(orient="records", lines=True))
        groups.write_text(clusters(table, found).to_json(orient="records", lines=True))
        for arguments in (
            ["passages", prefix, str(passages), "--mode", "cross"],
            ["passages", prefix, str(passages), "--mode", "within"],
            ["clusters", prefix, str(groups)],
        ):
            done = subprocess.run([sys.executable, scorer, *arguments], capture_output=True, text=True)
            print(arguments[0], " ".join((done.stdout or done.stderr).split()))


def clough(path: str) -> None:
    from framing.reuse import overlap

    rows = lines(path)
    text = {row["id"]: row["text"] for row in rows}
    answers = [row for row in rows if row["label"] != "orig"]
    score = np.array([overlap(row["text"], text[row["source_id"]]) for row in answers])
    copied = np.array([row["label"] != "non" for row in answers])
    task = np.array([row["task"] for row in answers])
    right = 0
    for one in sorted(set(task)):
        known = task != one
        right += int(((score[~known] > cut(score[known], copied[known])) == copied[~known]).sum())
    print(f"copied or not, leave one task out: {right} of {len(answers)} right, {right / len(answers):.3f}")


def cut(score: np.ndarray[Any, Any], copied: np.ndarray[Any, Any]) -> float:
    """The threshold that is right most often; the middle one of several."""
    values = np.unique(score)
    cuts = (values[1:] + values[:-1]) / 2
    right = np.array([((score > c) == copied).sum() for c in cuts])
    ties = cuts[right == right.max()]
    return float(ties[len(ties) // 2])


def twenty(path: str) -> None:
    from framing.reuse import largest, reuse

    table = news(path)
    named = table.set_index("article_id")
    for row in largest(table, reuse(table)).to_dict("records"):
        a, b = named.loc[row["a"]], named.loc[row["b"]]
        print(f"{row['chars']:6} {row['kind']:16} {row['articles']} articles  {a['outlet']} | {b['outlet']}")
        print(f"       {row['text'][:110]!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["speed", "growth", "gold", "clough", "largest", "once"])
    parser.add_argument("path")
    parser.add_argument("scorer", nargs="?", default="score.py")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--rows", type=int)
    parser.add_argument("--what", dest="run", default="all", choices=["all", "inside", "peer"])
    a = parser.parse_args()
    if a.what == "once":
        print(json.dumps(once(a.path, a.run, a.rows)))
    elif a.what == "speed":
        speed(a.path, a.times, a.peer)
    elif a.what == "growth":
        growth(a.path, a.times)
    elif a.what == "gold":
        gold(a.path, a.scorer)
    elif a.what == "clough":
        clough(a.path)
    else:
        twenty(a.path)


if __name__ == "__main__":
    main()
