"""Spans gained and lost between two revisions of the kit, each with the words around it.

    python benchmarks/drift.py OLD NEW INPUT [--layer hedging] [--show 40]

OLD and NEW are git revisions; NEW may be ``.`` for the working tree. INPUT is a folder or file of texts, JSON Lines or
Parquet with a ``text`` column. Each revision is unpacked and run in a process of its own, so that the two cannot mix.
Exit code 0 when nothing changed, 1 when something did.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

# Run in the unpacked revision: texts come in as JSON Lines, spans go out as JSON Lines.
_RUN = """
import json, sys
from importlib import import_module
from framing.segment import Segments
mark = import_module("framing.annotators." + {"hedging": "hedging", "booster": "stance"}[sys.argv[1]]).annotator()
for line in sys.stdin:
    row = json.loads(line)
    for s in mark(Segments(row["text"])):
        print(json.dumps([row["id"], s.start, s.end, s.label, s.rule]))
"""


def texts(path: Path, limit: int) -> dict[str, str]:
    """Ids and texts of an input."""
    if path.suffix == ".parquet":
        import pandas as pd

        frame = pd.read_parquet(path)
        ids = frame["article_id"] if "article_id" in frame else frame.index.astype(str)
        return dict(list(zip(map(str, ids), frame["text"], strict=True))[:limit])
    if path.suffix in (".jsonl", ".gz"):
        import gzip

        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            found = [json.loads(line) for line in lines]
        return {str(row.get("id", row.get("article_id", i))): row["text"] for i, row in enumerate(found[:limit])}
    files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
    return {str(f): f.read_text(encoding="utf-8") for f in files[:limit]}


def spans(revision: str, layer: str, given: dict[str, str]) -> dict[tuple[str, int, int, str], str]:
    """The spans one revision marks, with their rules."""
    with tempfile.TemporaryDirectory() as folder:
        if revision == ".":
            root = Path(__file__).resolve().parent.parent
        else:
            packed = subprocess.run(["git", "archive", revision, "framing"], check=True, capture_output=True).stdout
            with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
                archive.extractall(folder, filter="data")
            root = Path(folder)
        lines = "\n".join(json.dumps({"id": name, "text": text}) for name, text in given.items())
        done = subprocess.run(
            [sys.executable, "-c", _RUN, layer], input=lines, text=True, capture_output=True, check=False, cwd=root
        )
        if done.returncode:
            sys.exit(f"{revision}: {done.stderr.strip().splitlines()[-1]}")
    return {(i, a, b, label): rule for i, a, b, label, rule in map(json.loads, done.stdout.splitlines())}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("input", type=Path)
    parser.add_argument("--layer", choices=["hedging", "booster"], default="hedging")
    parser.add_argument("--show", type=int, default=40, help="how many of each to print (default 40)")
    parser.add_argument("--limit", type=int, default=1000, help="how many texts to read (default 1000)")
    given = parser.parse_args()
    read = texts(given.input, given.limit)
    old, new = (spans(revision, given.layer, read) for revision in (given.old, given.new))
    print(f"{len(read)} texts, {len(old)} spans in {given.old}, {len(new)} in {given.new}")
    for word, own, other in (("lost", old, new), ("gained", new, old)):
        only = sorted(set(own) - set(other))
        print(
            f"\n{len(only)} {word}: "
            + ", ".join(f"{n} {label}" for label, n in Counter(k[3] for k in only).most_common())
        )
        for name, start, end, label in only[: given.show]:
            text = read[name]
            left, right = text[max(0, start - 50) : start], text[end : end + 50]
            line = " ".join(f"{left}[{text[start:end]}]{right}".split())
            print(f"  {word} {label} in {name} at {start}: {line}  ({own[name, start, end, label]})")
    return int(set(old) != set(new))


if __name__ == "__main__":
    sys.exit(main())
