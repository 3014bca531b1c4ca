"""Which words weighed: the label's probability with each word taken out in turn.

The way is that of Li, Monroe & Jurafsky 2016 (arXiv:1612.08220).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from framing.target.encode import Case

NEAR = 14  # words to either side of the target that are tried
MOST = 3  # words named
LEAST = 0.05  # a word that moves the label's probability by less is named only where no word moves it by more
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
Weighed = list[tuple[int, int, str, float]]


def weighed(judge: Callable[[Sequence[Case]], Any], cases: Sequence[Case], p: Any) -> list[Weighed]:
    """For each case, ``(start, end, word, weight)`` of at most three words; ``p`` are the cases' probabilities.

    The weight is how much likelier the word makes the label, in (0, 1]. Neutral cases have none.
    """
    tried: list[Case] = []
    places: list[tuple[int, int, int]] = []
    for n, case in enumerate(cases):
        if p[n].argmax() == 1:
            continue
        for a, b in _near(case):
            tried.append(without(case, a, b))
            places.append((n, a, b))
    found: list[Weighed] = [[] for _ in cases]
    if tried:
        left = judge(tried)
        for (n, a, b), q in zip(places, left, strict=True):
            label = int(p[n].argmax())
            weight = float(p[n][label] - q[label])
            if weight >= 0.001:
                found[n].append((a, b, cases[n].text[a:b], round(weight, 3)))
    return [_heaviest(words) for words in found]


def _heaviest(words: Weighed) -> Weighed:
    ordered = sorted(words, key=lambda w: (-w[3], w[0]))
    return [w for w in ordered if w[3] >= LEAST][:MOST] or ordered[:1]


def _near(case: Case) -> list[tuple[int, int]]:
    """The words around the target, without the target's own mentions."""
    taken = [(case.start, case.end), *case.further]
    low = max(0, case.start - 300)
    words = [m.span() for m in _WORD.finditer(case.text, low, min(len(case.text), case.end + 300))]
    before = [w for w in words if w[1] <= case.start][-NEAR:]
    after = [w for w in words if w[0] >= case.end][:NEAR]
    return [(a, b) for a, b in before + after if not any(a < y and x < b for x, y in taken)]


def without(case: Case, a: int, b: int) -> Case:
    """The case with one stretch of its text taken out.

    >>> without(Case("The cruel king", 10, 14), 4, 10)
    Case(text='The king', start=4, end=8, further=[])
    """
    gone = b - a

    def moved(start: int, end: int) -> tuple[int, int]:
        return (start - gone, end - gone) if start >= b else (start, end)

    start, end = moved(case.start, case.end)
    return Case(case.text[:a] + case.text[b:], start, end, [moved(*pair) for pair in case.further])
