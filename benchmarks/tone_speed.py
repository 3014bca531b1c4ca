"""Tone beside TextBlob in one run: equal scores, megabytes a second, and how many times as fast.

    python benchmarks/tone_speed.py ARTICLES.parquet [--every 10]

The two take turns, block by block, so that whatever else the machine does slows both. The memo is emptied first. The
collector of cycles rests for both, as it does in ``annotate``: else it goes through all that the others left.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from typing import Any

import pandas as pd

BLOCK = 1000


def timed(work: Callable[[str], Any], texts: list[str]) -> tuple[float, list[Any]]:
    """Processor seconds, and the results."""
    start = time.process_time()
    out = [work(text) for text in texts]
    return time.process_time() - start, out


def main() -> int:
    from textblob import TextBlob

    from framing.annotators import tone
    from framing.annotators.tone.operations import memo
    from framing.segment import Segments

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="Parquet with a column text")
    parser.add_argument("--every", type=int, default=1, help="take every n-th article")
    options = parser.parse_args()
    texts = [str(t) for t in pd.read_parquet(options.articles, columns=["text"])["text"][:: options.every]]
    size = sum(len(t.encode()) for t in texts) / 1e6
    mark = tone.annotator()
    tone.sentiment("good")
    TextBlob("good").sentiment  # noqa: B018 (reads its lexicon)
    memo().clear()
    gc.disable()
    spent = dict.fromkeys(("TextBlob", "scores", "spans"), 0.0)
    unequal = 0
    for i in range(0, len(texts), BLOCK):
        block = texts[i : i + BLOCK]
        seconds, scores = timed(tone.sentiment, block)
        spent["scores"] += seconds
        seconds, wanted = timed(lambda text: tuple(TextBlob(text).sentiment), block)
        spent["TextBlob"] += seconds
        seconds, spans = timed(lambda text: mark(Segments(text)), block)
        spent["spans"] += seconds
        unequal += sum(a != b or tone.from_spans(s) != b for a, b, s in zip(scores, wanted, spans, strict=True))
    print(f"{len(texts)} articles, {size:.1f} MB, {unequal} with another score than TextBlob's")
    for name, seconds in spent.items():
        print(f"{name:9s} {size / seconds:7.2f} MB/s  {spent['TextBlob'] / seconds:6.2f} times TextBlob")
    return 1 if unequal else 0


if __name__ == "__main__":
    raise SystemExit(main())
