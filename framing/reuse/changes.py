"""What was changed in the copying: the words that differ inside a passage, and the framing acts among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, NamedTuple

import pandas as pd

from framing.shingles.words import words

COLUMNS = (
    *("a", "b", "a0", "a1", "b0", "b1", "before", "after"),
    *("act", "cue_before", "cue_after", "label_before", "label_after"),
)
NAMES = {"hedging": "hedge", "booster": "booster", "attribution": "attribution", "loaded": "loaded word"}


class Change(NamedTuple):
    """Code points ``a0:a1`` of one text became ``b0:b1`` of the other; one of the two may be empty."""

    a0: int
    a1: int
    b0: int
    b1: int


class Cue(NamedTuple):
    """One marked cue inside a change."""

    start: int
    end: int
    layer: str
    label: str
    cue: str
    strength: float


def difference(a: str, b: str) -> list[Change]:
    """The words of ``a`` that are not those of ``b``, in order; case, punctuation and white space do not count.

    >>> [("might ease"[c.a0 : c.a1], "will ease"[c.b0 : c.b1]) for c in difference("might ease", "will ease")]
    [('might', 'will')]
    """
    w = words([a, b])
    cut = int(w.first[1])
    left, right = w.hash[:cut].tolist(), w.hash[cut:].tolist()
    start, stop = w.start.tolist(), w.stop.tolist()
    out = []
    for op, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        out.append(Change(*_place(start[:cut], stop[:cut], i, j), *_place(start[cut:], stop[cut:], k, m)))
    return out


def _place(start: list[int], stop: list[int], i: int, j: int) -> tuple[int, int]:
    """Code points of words ``i:j``; an empty stretch lies right after the word before it."""
    if i < j:
        return start[i], stop[j - 1]
    return (stop[i - 1], stop[i - 1]) if i else (0, 0)


def changes(articles: pd.DataFrame, passages: pd.DataFrame, spans: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row per change inside the passages between two articles, and per framing act: two hedges dropped are two.

    Columns: ``a, b`` (from, to: the article published first is ``a`` where that is known), ``a0, a1, b0, b1`` (code
    points of the changed words), ``before, after`` (those words), ``act`` ('' or one of "hedge dropped", "hedge added",
    "hedge changed" and the same for booster, attribution and loaded word; "reporting verb changed"), the cue and its
    label before and after.  ``spans``: the table of ``framing.annotate``; without it no act can be told.
    A cue that only moved inside the passage is no act; of several on both sides the first became the first.

    >>> text = "The plant might open in the spring, engineers of the ministry said on Monday morning in the capital."
    >>> a = pd.DataFrame({"article_id": ["x", "y"], "text": [text, text.replace("might", "will")]})
    >>> p = pd.DataFrame({"a": ["x"], "a0": [0], "a1": [len(text)], "b": ["y"], "b0": [0], "b1": [len(text) - 1]})
    >>> s = pd.DataFrame([("x", 10, 15, "hedging", "modal", "might", 1.0)],
    ...     columns=["article_id", "start", "end", "layer", "label", "cue", "strength"])
    >>> changes(a, p, s)[["before", "after", "act"]].values.tolist()
    [['might', 'will', 'hedge dropped']]
    """
    text = dict(zip(articles["article_id"].astype(str), articles["text"].astype(str), strict=True))
    cues = _cues(spans, set(passages["a"]) | set(passages["b"])) if spans is not None else {}
    rows: list[tuple[Any, ...]] = []
    told: set[tuple[Any, ...]] = set()
    for p in passages[passages["a"] != passages["b"]].to_dict("records"):
        a, b = (p["b"], p["a"]) if p.get("first") == p["b"] else (p["a"], p["b"])
        (a0, a1), (b0, b1) = ((p["b0"], p["b1"]), (p["a0"], p["a1"]))[:: 1 if a == p["b"] else -1]
        found = [Change(c.a0 + a0, c.a1 + a0, c.b0 + b0, c.b1 + b0) for c in difference(text[a][a0:a1], text[b][b0:b1])]
        acts = list(_acts(found, cues.get(a, ()), cues.get(b, ())))
        for n, change in enumerate(found):
            if (a, b, *change) in told:
                continue  # passages of two articles may overlap
            told.add((a, b, *change))
            words_of = (text[a][change.a0 : change.a1], text[b][change.b0 : change.b1])
            here = [act[1:] for act in acts if act[0] == n] or [("", "", "", "", "")]
            rows.extend((a, b, *change, *words_of, *act) for act in here)
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _cues(spans: pd.DataFrame, wanted: set[str]) -> dict[str, list[Cue]]:
    """The cues of the layers that make acts, by article."""
    kept = spans[spans["layer"].isin(list(NAMES)) & spans["article_id"].astype(str).isin(wanted)]
    kept = kept[(kept["layer"] != "loaded") | (kept["strength"] >= 1)]  # a word flagged only in company makes no act
    out: dict[str, list[Cue]] = {}
    columns = [kept[c] for c in ("article_id", "start", "end", "layer", "label", "cue", "strength")]
    for name, start, end, layer, label, cue, strength in zip(*columns, strict=True):
        out.setdefault(str(name), []).append(Cue(start, end, layer, label, cue, strength))
    return out


def _acts(
    found: Sequence[Change], left: Sequence[Cue], right: Sequence[Cue]
) -> Iterator[tuple[int, str, str, str, str, str]]:
    """Number of the change, act, cue before and after, label before and after."""
    sides = [([c for c in left if _touch(c, f.a0, f.a1)], [c for c in right if _touch(c, f.b0, f.b1)]) for f in found]
    sides = _once(sides)
    old = _unmoved([c for side in sides for c in side[0]], [c for side in sides for c in side[1]])
    new = _unmoved([c for side in sides for c in side[1]], [c for side in sides for c in side[0]])
    for n, side in enumerate(sides):
        for layer, name in NAMES.items():
            before = [c for c in side[0] if c.layer == layer and c in old]
            after = [c for c in side[1] if c.layer == layer and c in new]
            for one, two in zip_longest(before, after):
                cue, label = (["" if c is None else str(getattr(c, f)) for c in (one, two)] for f in ("cue", "label"))
                yield n, _act(name, one, two), cue[0], cue[1], label[0], label[1]


def _once(sides: Sequence[tuple[list[Cue], list[Cue]]]) -> list[tuple[list[Cue], list[Cue]]]:
    """Each cue in one change: of several that it reaches into, the first with a cue of its layer on the other side."""
    placed = []
    for which in (0, 1):
        home: dict[Cue, int] = {}
        for n, side in enumerate(sides):
            for cue in side[which]:
                if cue not in home or (_met(side[1 - which], cue) and not _met(sides[home[cue]][1 - which], cue)):
                    home[cue] = n
        placed.append([[cue for cue in side[which] if home[cue] == n] for n, side in enumerate(sides)])
    return list(zip(*placed, strict=True))


def _met(others: Sequence[Cue], cue: Cue) -> bool:
    return any(other.layer == cue.layer for other in others)


def _touch(cue: Cue, low: int, high: int) -> bool:
    return cue.start < high and low < cue.end


def _unmoved(cues: list[Cue], others: list[Cue]) -> set[Cue]:
    """The cues that the other side has not: what is dropped in one place and added in another was only moved."""
    spare = Counter((c.layer, c.cue.lower()) for c in others)
    out = set()
    for cue in dict.fromkeys(cues):
        key = cue.layer, cue.cue.lower()
        if spare[key] > 0:
            spare[key] -= 1
        else:
            out.add(cue)
    return out


def _act(name: str, before: Cue | None, after: Cue | None) -> str:
    if before and after:
        own = {"attribution": "reporting verb changed", "loaded word": "loaded word swapped"}
        return own.get(name, f"{name} changed")
    return f"{name} {'dropped' if before else 'added'}"
