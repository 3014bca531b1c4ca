"""Where clauses may end: paragraph breaks and sentence ends, cheap enough to look up around a cue."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

# A full stop, then closing marks, then white space and what opens a sentence. A line end counts on its own.
_END = re.compile(
    r"[.!?…][\"”’'»)\]*]*(?:(?=\s)(?:[^\S\n\r]*([\n\r]\s*)|\s+)(?=[\"“‘'«„(\[—–-]*\s?[A-Z0-9À-Þ\u0400-\u042f])"
    r"|(?<=[a-z]{3}\.)(?=[A-Z][a-z]))|([\n\r]\s*)"
)
_SHORT = frozenset(
    """mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt cmdr adm maj rev hon st sr jr vs no nos inc corp co
    ltd jan feb mar apr jun jul aug sept sep oct nov dec mt ft u.s u.k u.n e.u d.c p.m a.m i.e e.g messrs supt insp
    ave blvd dept est fig pp ph.d m.d b.a atty pres det pvt cpl ald assoc bros""".split()
)
_NEVER_LAST = frozenset("mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt cmdr adm rev messrs st".split())
_OPENERS = frozenset("the a an it he she they we i but and in on at as if when this that these those his her".split())


def wrapped(text: str) -> bool:
    """Is the text broken into short lines inside its paragraphs, so that a single line end means nothing?

    >>> wrapped("One line that is cut\\nand goes on.\\n\\nNext.")
    True
    """
    if "\n" not in text:
        return False
    head = text[:6000]
    lines = head.split("\n")
    if max(map(len, lines)) > 110:
        return False
    going_on = sum(1 for a, b in zip(lines, lines[1:], strict=False) if a and b[:1].islower())
    return going_on * 4 > len([x for x in lines if x.strip()]) - 1 or (going_on > 0 and len(lines) < 6)


class Bounds:
    """Sentence and paragraph starts of one text.

    >>> b = Bounds("Mr. Orlov left. He was tired.")
    >>> b.sentence(20)
    (16, 29)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.wrapped = wrapped(text)
        starts, ends, breaks = [0], [], [0]
        flat = not self.wrapped
        for found in _END.finditer(text):
            at, after = found.span()
            line = found[1] or found[2]
            if line:
                if flat or line.count("\n") > 1 or line.count("\r") > 1:
                    breaks.append(after)
                elif text[at] in "\n\r":
                    continue
                elif text[at] == "." and _abbreviated(text, at, after):
                    continue
            elif text[at] == "." and _abbreviated(text, at, after):
                continue
            starts.append(after)
            ends.append(after - len(found[0]) + len(found[0].rstrip()))
        ends.append(len(text.rstrip()) if text else 0)
        self._starts = starts
        self._ends = ends
        self._breaks = breaks
        self._here = (0, 0, 0)  # start of a sentence, start of the next, end: the one last asked for

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around a place: from its first character to its last, white space cut off."""
        start, after, end = self._here
        if start <= at < after:
            return start, end
        i = bisect_right(self._starts, at)
        start = self._starts[i - 1]
        end = max(start, self._ends[i - 1])
        self._here = (start, self._starts[i] if i < len(self._starts) else len(self.text) + 1, end)
        return start, end

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


def _abbreviated(text: str, at: int, after: int) -> bool:
    """Is this full stop part of "Mr.", "U.S.", "Sen." or an initial rather than the end of a sentence?"""
    begin = max(text.rfind(" ", max(0, at - 12), at), text.rfind("\n", max(0, at - 12), at)) + 1
    begin = max(begin, at - 12)
    word = text[begin:at].lstrip("(“\"'‘").lower()
    if len(word) == 1 and word.isalpha():
        return word != "i"
    if word in _NEVER_LAST:
        return True
    if word in _SHORT:
        following = re.match(r"[\"“‘(]*([A-Za-z]+)", text[after : after + 20])
        return not (following and following[1].lower() in _OPENERS and following[1][0].isupper())
    return False
