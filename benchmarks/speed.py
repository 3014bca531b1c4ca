"""How fast is each step, beside TextBlob's sentiment alone, measured in one run on one core?

    python benchmarks/speed.py articles/ [--articles 500] [--rounds 3]

CORPUS is anything `framing read` takes. Prints, for each step, megabytes (UTF-8) and articles a CPU-second and how many
times TextBlob's speed that is. Every round has articles of its own, so that nothing is measured on a text seen before;
the best round counts, for the peer as for us. FRAMING_COMPILED=0 in the environment has the sources measured where the
annotators have been compiled (``framing compile``). The last two lines are ``annotate`` by the clock, on one processor
and on all; each says how much of them it got. Where other programs take a part of the machine those lines tell of that
day and no other, and say so: how much faster two processors are than one is then not known.
"""

from __future__ import annotations

import argparse
import functools
import importlib
import os
import time
from collections.abc import Callable, Iterable

import pandas as pd

from framing import compiled
from framing.annotate import MODULES, Marker, annotate, annotate_batch
from framing.processes import processors
from framing.read import read
from framing.segment import Segments

FIVE = ("hedging", "booster", "attribution", "tone", "repetition")


def textblob(texts: Iterable[str]) -> None:
    """The peer: polarity and subjectivity of each text."""
    from textblob import TextBlob

    for text in texts:
        _ = TextBlob(text).sentiment


def steps() -> dict[str, Callable[[list[str]], object]]:
    """What is measured, by name."""
    found: dict[str, Callable[[list[str]], object]] = {
        "TextBlob sentiment": textblob,
        "paragraphs, sentences": lambda texts: [Segments(text).sentences for text in texts],
        "words": lambda texts: [Segments(text).words for text in texts],
    }
    for module in (*MODULES, "voice"):
        mark = importlib.import_module(f"framing.annotators.{module}").annotator()
        found[module] = functools.partial(each, mark)
    five = Marker(FIVE)
    found["the five basic layers"] = lambda texts: annotate_batch(frame(texts), five)
    whole = Marker()
    found["everything, as a table"] = lambda texts: annotate_batch(frame(texts), whole)
    return found


def each(mark: Callable[[Segments], object], texts: list[str]) -> None:
    """One annotator over the texts, each let go when it is done."""
    for text in texts:
        mark(Segments(text))


def frame(texts: list[str]) -> pd.DataFrame:
    """The texts as articles."""
    return pd.DataFrame({"article_id": range(len(texts)), "text": texts})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--articles", type=int, default=500, help="articles a round")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    texts = read(given.corpus).text.tolist()[: given.articles * given.rounds]
    parts = [texts[i :: given.rounds] for i in range(given.rounds)]
    sizes = [sum(len(text.encode("utf-8", "surrogatepass")) for text in part) / 1e6 for part in parts]
    how = "compiled annotators" if compiled.in_use() else "annotators from their sources (framing compile: faster)"
    print(f"{len(texts)} articles, {sum(sizes):.1f} MB, in {given.rounds} rounds; {how}\n")
    print(f"{'step':24}{'MB/s':>8}{'articles/s':>12}{'x TextBlob':>12}")
    peer = 0.0
    for name, job in steps().items():
        rates = [
            (size / (spent := seconds(job, part)), len(part) / spent) for part, size in zip(parts, sizes, strict=True)
        ]
        fastest, articles = max(rates)
        peer = peer or fastest
        print(f"{name:24}{fastest:8.1f}{articles:12.0f}{fastest / peer:12.1f}", flush=True)
    print("\nannotate by the clock, with the start of its processes")
    for jobs in dict.fromkeys((1, processors())):
        print(by_the_clock(texts, sum(sizes), jobs), flush=True)


def by_the_clock(texts: list[str], size: float, jobs: int) -> str:
    """A line on ``annotate`` with so many jobs: speed, and how much of the processors it was given."""
    busy, began = used(), time.perf_counter()
    annotate(frame(texts), jobs=jobs)
    spent = time.perf_counter() - began
    got = (used() - busy) / spent
    name = f"{jobs} processor{'s' * (jobs > 1)}"
    return f"{name:24}{size / spent:8.1f}{len(texts) / spent:12.0f}{'':12}  {given_of(got, jobs)}"


ENOUGH = 0.85  # of the processors asked for; what it takes to start and to hand over work is about a tenth


def given_of(got: float, jobs: int) -> str:
    """How much of ``jobs`` processors the work got, and what that says of its speed.

    >>> given_of(1.96, 2)
    'got 1.96 of 2 processors'
    >>> given_of(1.2, 2)
    'got 1.20 of 2 processors: too small a part to say how fast it is on 2'
    """
    said = f"got {got:.2f} of {jobs} processor{'s' * (jobs > 1)}"
    return said if got >= ENOUGH * jobs else f"{said}: too small a part to say how fast it is on {jobs}"


def used() -> float:
    """CPU-seconds of this process and of those it started and that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def seconds(job: Callable[[list[str]], object], texts: list[str]) -> float:
    """CPU-seconds for these texts."""
    began = time.process_time()
    job(texts)
    return time.process_time() - began


if __name__ == "__main__":
    main()
