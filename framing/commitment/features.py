"""What the commitment score looks at: the hedges and boosters of a sentence, and named words and patterns.

Names, words, patterns and weights stand, readable, in ``models/commitment-en.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import prod
from pathlib import Path
from typing import NamedTuple

from framing.model import HEDGES, Span

MODEL = Path(__file__).parents[1] / "models" / "commitment-en.toml"


class Weights(NamedTuple):
    """The linear part as read: intercept, weights by feature, and how words and patterns are found.

    ``words`` leads from a word to the names it belongs to, ``stems`` from a word's beginning; ``patterns`` are names
    with what they look for in lower case; ``narrow`` are the names whose weights were held nearer to nought.
    """

    intercept: float
    weights: dict[str, float]
    words: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    narrow: frozenset[str]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights that come with the package."""
    data = tomllib.loads(MODEL.read_text(encoding="utf-8"))
    named = [*data["pattern"], *data["narrow"]]
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for entry in named:
        for word in entry.get("words", "").split():
            where = stems if word.endswith("*") else words
            key = word.removesuffix("*")
            where[key] = (*where.get(key, ()), entry["name"])
    patterns = tuple((p["name"], re.compile(p["matches"].lower())) for p in named if "matches" in p)
    own = {p["name"]: float(p["weight"]) for p in named} | data["hedges"]
    return Weights(float(data["intercept"]), own, words, stems, patterns, frozenset(p["name"] for p in data["narrow"]))


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[str, ...]:
    """The names a word in lower case belongs to, by itself or by its beginning."""
    model = weights()
    found = [model.words.get(word, ())] + [model.stems.get(word[:n], ()) for n in range(2, len(word) + 1)]
    return tuple(name for names in found for name in names)


_WORD = re.compile(r"\w{1,40}")


def named(sentence: str) -> frozenset[str]:
    """The names of the words and patterns that stand in a sentence.

    >>> sorted(named("Perhaps."))
    ['perhaps', 'probably', 'weak modal or likelihood']
    """
    lowered = sentence.lower()
    model = weights()
    found = {name for word in set(_WORD.findall(lowered)) for name in _of_word(word)}
    found.update(name for name, pattern in model.patterns if pattern.search(lowered))
    return frozenset(found)


def features(sentence: str, spans: Sequence[Span]) -> dict[str, float]:
    """What the hedges and boosters of a sentence say: counts, strengths, place, and the sentence's length.

    ``spans`` hold offsets into ``sentence``.

    >>> features("It may rain.", [Span(3, 6, "hedging", "modal", "may", 0.6)])["hedge modal"]
    1.0
    """
    hedges = [s for s in spans if s.layer == "hedging"]
    length = min(2.0, len(sentence.split()) / 30)
    out = {
        "hedges": float(min(3, len(hedges))),
        "hedged": float(bool(hedges)),
        "strength together": 1 - prod(1 - s.strength for s in hedges),
        "boosters": float(min(3, sum(s.layer == "booster" for s in spans))),
        "length": length,
        "length if hedged": length * bool(hedges),
        "early hedge": max((1 - s.start / max(1, len(sentence)) for s in hedges), default=0.0),
    }
    for label in HEDGES:
        own = [s.strength for s in hedges if s.label == label]
        out[f"hedge {label}"] = float(min(2, len(own)))
        out[f"strength {label}"] = max(own, default=0.0)
    return out


def names() -> Iterable[str]:
    """All features in their order: those of hedges, then words and patterns as in the file."""
    return weights().weights
