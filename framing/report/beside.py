"""Two texts side by side, paragraph by paragraph, with the words that differ struck out on one side, underlined on the
other and, where a framing act lies in them, named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from framing.report.markup import Cell, text
from framing.reuse import difference
from framing.reuse.changes import Change
from framing.shingles.words import words

SAME = 60  # words; a longer paragraph that both have is shortened on a page that holds many
_BREAK = re.compile(r"\n\s*")


class Piece(NamedTuple):
    """A paragraph of both: code points of each side, and the changes inside, counted from the same zero."""

    a0: int
    a1: int
    b0: int
    b1: int
    changes: list[Change]


class Act(NamedTuple):
    """What a change is called, the row of the table that tells of it, and its own place on the page."""

    name: str
    target: str
    anchor: str


Acts = Mapping[tuple[int, int, int, int], Sequence[Act]]


def pieces(left: str, right: str) -> list[Piece]:
    """Both texts cut where the left one has a paragraph break that is not inside a change.

    >>> [(p.a1, p.b1, len(p.changes)) for p in pieces("It might rain.\\n\\nHe left.", "It will rain. He left.")]
    [(16, 14, 1), (24, 22, 0)]
    """
    found = difference(left, right)
    w = words([left, right])
    cut = int(w.first[1])
    starts = w.start.tolist()
    one, two = starts[:cut], starts[cut:]
    ranges = [(bisect_left(one, c.a0), bisect_left(one, c.a1), bisect_left(two, c.b1)) for c in found]
    cuts = [(0, 0)]
    for place in _BREAK.finditer(left):
        k = bisect_left(one, place.end())
        passed = [r for r in ranges if r[0] < k]
        if k >= len(one) or (passed and passed[-1][1] > k):
            continue
        r = k + (passed[-1][2] - passed[-1][1] if passed else 0)
        if r < len(two) and one[k] > cuts[-1][0] and two[r] > cuts[-1][1]:
            cuts.append((one[k], two[r]))
    ends = [*cuts[1:], (len(left), len(right))]
    return [
        Piece(a0, a1, b0, b1, [c for c in found if _inside(c, a0, a1, b0, b1, (a1, b1) == ends[-1])])
        for (a0, b0), (a1, b1) in zip(cuts, ends, strict=True)
    ]


def _inside(c: Change, a0: int, a1: int, b0: int, b1: int, last: bool) -> bool:
    """A change without words on one side stands right after a word, so one of its sides decides."""
    if c.a0 < c.a1:
        return a0 <= c.a0 < a1
    return b0 <= c.b0 < b1 or (last and c.b0 >= b1)


def cells(left: str, right: str, acts: Acts, short: bool = False) -> Iterator[tuple[Cell, Cell]]:
    """A pair of cells for each piece. ``acts``: change → its acts, by offsets into ``left`` and ``right``.

    ``short``: long paragraphs without a change are cut to their first and last words, and that is said.
    """
    for p in pieces(left, right):
        if short and not p.changes and left[p.a0 : p.a1].count(" ") > SAME:
            yield Cell(_ends(left[p.a0 : p.a1]), "wide"), Cell(_ends(right[p.b0 : p.b1]), "wide")
            continue
        yield Cell(_struck(left, p, acts), "wide"), Cell(_added(right, p, acts), "wide")


def _struck(left: str, p: Piece, acts: Acts) -> str:
    out, at = [], p.a0
    for c in p.changes:
        if c.a0 == c.a1:
            continue
        out += [text(left[at : c.a0]), f"<del>{text(left[c.a0 : c.a1])}</del>", _tags(acts.get(c, ()), True)]
        at = c.a1
    return "".join([*out, text(left[at : p.a1])]).strip()


def _added(right: str, p: Piece, acts: Acts) -> str:
    out, at = [], p.b0
    for c in p.changes:
        if c.b0 < c.b1:
            words_ = f"<ins><strong>{text(right[c.b0 : c.b1])}</strong></ins>"
            out += [text(right[at : c.b0]), words_, _tags(acts.get(c, ()), False)]
            at = c.b1
    return "".join([*out, text(right[at : p.b1])]).strip()


def _gone(act: Act) -> bool:
    return act.name.endswith("dropped")


def _tags(found: Iterable[Act], left: bool) -> str:
    """The names of acts after the words: what was dropped on the left, all else on the right."""
    kept = [x for x in found if _gone(x) == left]
    return "".join(f'<a class="tag" id="{x.anchor}" href="#{x.target}">{text(x.name)}</a>' for x in kept)


def _ends(stretch: str) -> str:
    """The first and last words of a paragraph that both have."""
    parts = stretch.split()
    return f"{text(' '.join(parts[:12]))} … {text(' '.join(parts[-6:]))} ({len(parts):,} words, the same in both)"
