"""Where clauses may end: paragraph breaks and sentence ends, cheap enough to look up around a cue."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

# Abbreviations that a full stop does not end; after the soft ones a sentence may end when a new one plainly begins.
_HARD = (
    r"(?<!\b(?:Mr|Ms|Dr|St|Lt|vs|No)\.)(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Adm|Jan|Feb|Aug|Oct|Nov|Dec)\.)"
    r"(?<!\b(?:Prof|Capt|Sens|Reps|Cmdr|Sept)\.)"
)
_SOFT = r"(?<!\b[A-Za-z]\.)(?<!\b(?:Jr|Sr|Co)\.)(?<!\b(?:Inc|Ltd|a\.m|p\.m)\.)(?<!\bCorp\.)(?<!\.[A-Z]\.)"
_OPENS = r"(?:He|She|The|It|But|They|In|A|An|We|And|That|This|His|Her|At|On|As|If|When|I)\b"
# Closing marks behind a stop, then white space and what opens a sentence.
_CLOSED = r"[\"”’'»)\]*]*"
_NEXT = r"\s+(?=[\"“‘'«„(\[—–-]*\s?[A-Z0-9À-Þ\u0400-\u042f])"
# The stop comes first, and each sign has its own search: one for all would look at every character, four times as slow.
_FULL_STOP = re.compile(
    rf"\.(?:(?<=[a-z]{{5}}\.)|{_HARD}(?:{_SOFT}|(?=\s+{_OPENS}))){_CLOSED}"
    rf"(?:{_NEXT}|(?<=[a-z]{{3}}\.)(?=[A-Z][a-z]))"
)
_OTHER_STOPS = "!?…"
_OTHER_END = re.compile(_CLOSED + _NEXT)
_LINES = re.compile(r"[\n\r]\s*")
_LINE_FEEDS = re.compile(r"\n\s*")
_end = re.Match.end
_LONGEST = 4_000  # characters; what goes on longer is a list, a table or no prose, and is looked at in pieces
_WIDE = 110  # characters of a line that is not cut
_BEYOND = 1 << 60  # behind any text


def wrapped(text: str) -> bool:
    """Is the text broken into short lines inside its paragraphs, so that a single line end means nothing?

    >>> wrapped("One line that is cut\\nand goes on.\\n\\nNext.")
    True
    """
    start, end = 0, text.find("\n", 0, 6000)
    if end < 0:
        return False
    while end >= 0:
        if end - start > _WIDE:
            return False  # in most texts the first or the second line tells
        start = end + 1
        end = text.find("\n", start, 6000)
    lines = text[:6000].split("\n")
    if len(lines[-1]) > _WIDE:
        return False
    going_on = sum(1 for a, b in pairwise(lines) if a and b[:1].islower())
    return going_on * 4 > len([x for x in lines if x.strip()]) - 1 or (going_on > 0 and len(lines) < 6)


def _breaks(text: str, is_wrapped: bool) -> list[int]:
    """Where paragraphs begin, the first at 0."""
    breaks = [0]
    if is_wrapped or "\r" in text:
        for found in _LINES.finditer(text):
            if not is_wrapped or found[0].count("\n") > 1 or found[0].count("\r") > 1:
                breaks.append(found.end())
        return breaks
    breaks += map(_end, _LINE_FEEDS.finditer(text))
    return breaks


def _ends(text: str) -> list[int]:
    """Where sentences begin behind a stop, in no order."""
    starts = list(map(_end, _FULL_STOP.finditer(text)))
    for sign in _OTHER_STOPS:
        at = text.find(sign)
        while at >= 0:
            found = _OTHER_END.match(text, at + 1)
            if found:
                starts.append(found.end())
            at = text.find(sign, at + 1)
    return starts


def _too_long(starts: list[int], length: int) -> bool:
    """Does a sentence go on for more than ``_LONGEST`` characters? Such a one holds a multiple of that number."""
    for at in range(0, length, _LONGEST):
        i = bisect_right(starts, at)
        if (starts[i] if i < len(starts) else length) - starts[i - 1] > _LONGEST:
            return True
    return False


def _cut(text: str, starts: list[int]) -> list[int]:
    """The same, and further starts at blanks in what has no end for so long that it is no sentence."""
    out: list[int] = []
    for start, behind in pairwise([*starts, len(text)]):
        while behind - start > _LONGEST:
            out.append(start)
            blank = text.rfind(" ", start, start + _LONGEST) + 1
            start = blank if blank > start else start + _LONGEST
        out.append(start)
    return out


class Bounds:
    """Sentence and paragraph starts of one text.

    >>> b = Bounds("Mr. Orlov left. He was tired.")
    >>> b.sentence(20)
    (16, 29)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.wrapped = wrapped(text)
        self._breaks = breaks = _breaks(text, self.wrapped)
        starts = _ends(text) + breaks  # a place that stands in it twice does no harm
        starts.sort()
        if _too_long(starts, len(text)):
            starts = _cut(text, starts)
        self._starts = [*starts, _BEYOND]
        self._known: list[tuple[int, int] | None] = [None] * len(self._starts)  # the sentences that were asked for

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around a place: from its first character to its last, white space cut off."""
        i = bisect_right(self._starts, at)
        known = self._known[i]
        if known is None:
            start = self._starts[i - 1]
            known = self._known[i] = (start, start + len(self.text[start : self._starts[i]].rstrip()))
        return known

    def begins(self, at: int) -> int:
        """Where the sentence around a place begins: the first half of ``sentence``, for those who ask no more."""
        return self._starts[bisect_right(self._starts, at) - 1]

    def paragraph(self, at: int) -> tuple[int, int]:
        """The paragraph around a place, white space cut off at its end."""
        i = bisect_right(self._breaks, at)
        start = self._breaks[i - 1]
        end = self._breaks[i] if i < len(self._breaks) else len(self.text)
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def breaks_between(self, a: int, b: int) -> int:
        """How many paragraphs begin in ``(a, b]``."""
        return bisect_right(self._breaks, b) - bisect_right(self._breaks, a)

    def opens_paragraph(self, at: int) -> bool:
        """Does a paragraph begin exactly here?"""
        i = bisect_left(self._breaks, at)
        return i < len(self._breaks) and self._breaks[i] == at
