"""Whether a shared passage is a quotation: hardly anything that both articles print stands outside quotation marks.

Two papers that quote one statement share its pieces, and each has a tag of its own between them (“The dam,” Lind said,
“will hold.”). So only such words outside the marks count as prose that the other article has too, and a short tag not
even where both have the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from framing.segment import Segments

QUOTED = 0.8  # share of a passage in quotation marks
HALF = 0.5  # of its characters at the least, tags and what only one side has included
TAG = 6  # words of a tag at most: “said Anna Lind, the harbour mistress”
# A straight mark opens before a word and closes behind one, so that one too many does not turn prose to quotations. In
# a speech of several paragraphs each opens with a mark, and only the last closes.
_CURLY = r"“(?:[^“”]{1,2000}”|(?<=\n“)[^“”\n]{1,2000}(?=\n\s*“))"
_STRAIGHT = r"\"(?<![\w.,!?;:…]\")(?=\S)(?:[^\"]{1,2000}(?<=\S)\"(?!\w)|(?<=\n\")[^\"\n]{1,2000}(?=\n\s*\"\w))"
_QUOTE = re.compile(rf"{_CURLY}|{_STRAIGHT}|«[^«»]{{1,2000}}»|„[^„“”]{{1,2000}}[“”]")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_GOES_ON = re.compile(r"[,?!…–—-]")  # at the end of a piece: its sentence goes on with a tag
Stretches = Sequence[tuple[int, int]]


class Side(NamedTuple):
    """A passage in one of its articles: ``text[low:high]``, and the quotations of the whole article, in their order."""

    text: str
    low: int
    high: int
    quotations: Stretches


def marked(text: str) -> list[tuple[int, int]]:
    """Where quotation marks open and close.

    >>> marked("He said “no” and left.")
    [(8, 12)]
    >>> marked('Five feet 6" tall, he said "no" and left.')
    [(27, 31)]
    """
    return [m.span() for m in _QUOTE.finditer(text)]


def shared_with(stretches: Stretches, low: int, high: int) -> int:
    """How many of the characters ``low:high`` lie in the stretches."""
    return sum(max(0, min(b, high) - max(a, low)) for a, b in stretches)


def quotation(one: Side, other: Callable[[], str]) -> bool:
    """Whether a passage is a quotation on one side; ``other`` gives its text on the other.

    At least ``QUOTED`` of it is in quotation marks; or of its words those that are, beside those outside the marks that
    the other side has as well, tags left out. The marks of the other side are not asked: that one of them is missing
    makes no prose a quotation.

    >>> said = "“The old dam at the head of the valley,” {}, “will hold until the snow is gone from the hills.”"
    >>> text = said.format("said Anna Lind, who built it as a girl")
    >>> one = Side(text, 0, len(text), marked(text))
    >>> quotation(one, lambda: said.format("the engineer told the Oster Post on Friday")), quotation(one, lambda: text)
    (True, False)
    """
    size, inside = one.high - one.low, shared_with(one.quotations, one.low, one.high)
    if inside >= QUOTED * size or inside < HALF * size:
        return inside >= QUOTED * size
    quoted = Counter(_words(one.text, _pieces(one)))
    left = Counter(_WORD.findall(other().lower())) - quoted
    return quoted.total() >= QUOTED * (quoted.total() + (Counter(_prose(one)) & left).total())


def _pieces(side: Side) -> list[tuple[int, int]]:
    """The quotations inside the passage, one inside another not twice."""
    found, at = [], side.low
    for a, b in side.quotations:
        if max(a, at) < min(b, side.high):
            found.append((max(a, at), min(b, side.high)))
            at = found[-1][1]
    return found


def _words(text: str, places: Stretches) -> list[str]:
    return [word for a, b in places for word in _WORD.findall(text[a:b].lower())]


def _prose(side: Side) -> Iterator[str]:
    """The words outside the quotations, those of tags left out."""
    at = side.low
    for a, b in [*_pieces(side), (side.high, side.high)]:
        if at < a:
            after = at > side.low and bool(_GOES_ON.search(side.text[max(at - 2, side.low) : at + 2]))
            yield from _words(side.text, _untagged(side.text, at, a, after, a < side.high))
        at = max(at, b)


def _untagged(text: str, low: int, high: int, after: bool, before: bool) -> Stretches:
    """The sentences between two pieces but for the tags beside them.

    ``after``: a piece whose sentence goes on stands before; ``before``: a piece follows, after a comma or a colon.
    """
    sentences = [(low + a, low + b) for a, b in Segments(text[low:high]).sentences]
    if after and sentences and _tag(text, *sentences[0]):
        del sentences[0]
    if before and sentences and text[low:high].rstrip().endswith((",", ":")) and _tag(text, *sentences[-1]):
        del sentences[-1]
    return sentences


def _tag(text: str, low: int, high: int) -> bool:
    words = _words(text, [(low, high)])
    return len(words) <= TAG and not _verbs().isdisjoint(words)


@cache
def _verbs() -> frozenset[str]:
    """The verbs of saying, in each of their forms."""
    from framing.lexicon import load

    return frozenset(e.cue for e in load("attribution-en").entries if " " not in e.cue and not e.open_end)
