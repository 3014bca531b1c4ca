"""Quotations in single marks, which look like apostrophes; and what a quotation is."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.annotators.voice.marks.bounds import Bounds

DOUBLE = '"“”„«»'
PARAGRAPHS = 80  # of one quotation; more are a missing mark
_SINGLE_OPEN = re.compile(
    r"['‘](?<![\w.,;:!?’'”\"].)(?=[\w\[$£€(…“\"])(?!(?:\d0s|em|til|tis|twas|cause|bout|n|cos|round)\b)"
)
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(\[])['’](?!\w)")


class Part(NamedTuple):
    """One stretch of a quotation inside one paragraph, with its marks; ``inner`` leaves them out."""

    start: int
    end: int
    inner_start: int
    inner_end: int


class Quote(NamedTuple):
    """A quotation as printed: its parts, one for each paragraph, and whether a mark closes it."""

    parts: tuple[Part, ...]
    closed: bool

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        return self.parts[-1].end


def singles(text: str, bounds: Bounds, doubles: list[Quote]) -> list[Quote]:
    """Quotations in single marks that stand outside double ones; an apostrophe is no mark."""
    taken = [part[:2] for quote in doubles for part in quote[0]]
    out: list[Quote] = []
    which, reach = 0, 0
    for at in sorted([*places(text, "'"), *places(text, "‘")]):
        if at < reach or (at and text[at - 1].isalnum()) or _SINGLE_OPEN.match(text, at) is None:
            continue  # most are apostrophes
        while which < len(taken) and taken[which][1] <= at:
            which += 1
        if which < len(taken) and taken[which][0] <= at:
            continue
        end = min(bounds.paragraph(at)[1], at + 3000)
        if which < len(taken):
            end = min(end, taken[which][0]) if taken[which][0] > at + 1 else end
        close = _single_close(text, at + 1, end)
        if close < 0 and text[at] == "‘":
            going = _single_paragraphs(text, bounds, at)
            if going:
                out.append(Quote(going, True))
                reach = going[-1].end
                continue
        if close < 0:
            reach = max(reach, min(end, at + 200)) if text[at] == "'" else reach
            continue
        out.append(Quote((Part(at, close + 1, at + 1, close),), True))
        reach = close + 1
    return out


def places(text: str, sign: str) -> list[int]:
    """Where a sign stands."""
    out: list[int] = []
    at = text.find(sign) if sign in text else -1
    while at >= 0:
        out.append(at)
        at = text.find(sign, at + 1)
    return out


def apostrophe_apart(text: str) -> bool:
    """Does a straight single mark begin the text, a line or a word? Sign by sign: a search for two is slow."""
    at = text.find("'")
    while at > 0 and text[at - 1] not in " \n":
        at = text.find("'", at + 1)
    return at >= 0


def _single_paragraphs(text: str, bounds: Bounds, at: int) -> tuple[Part, ...]:
    """A quotation in single marks that goes on in paragraphs which open with the mark again; () when none closes it."""
    parts: list[Part] = []
    while len(parts) < PARAGRAPHS:
        end = bounds.paragraph(at)[1]
        close = _single_close(text, at + 1, end)
        if close >= 0:
            return (*parts, Part(at, close + 1, at + 1, close)) if parts else ()
        parts.append(Part(at, end, at + 1, end))
        at = end
        while at < len(text) and text[at].isspace():
            at += 1
        if not text.startswith("‘", at) or not bounds.opens_paragraph(at):
            break
    return ()


def together(doubles: list[Quote], others: list[Quote], text: str) -> list[Quote]:
    """In order and without overlap: a quotation inside another goes, and where two cross, the double marks win."""
    out: list[Quote] = []
    reach = 0
    for quote in sorted(doubles + others, key=_start):
        start, end = quote[0][0][0], quote[0][-1][1]
        if start < reach:
            if end <= reach or text[start] not in DOUBLE:
                continue
            out.pop()
        out.append(quote)
        reach = end
    return out


def _start(quote: Quote) -> int:
    return quote[0][0][0]


def _single_close(text: str, start: int, end: int) -> int:
    """The closing single mark: one after punctuation before the next opens, else the first that fits."""
    first = -1
    again = _SINGLE_OPEN.search(text, start, end)
    limit = again.start() if again else end
    for mark in _SINGLE_CLOSE.finditer(text, start, min(limit, end)):
        at = mark.start()
        before = text[at - 1]
        plural = before == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
        if before in ",.?!…" or not plural:
            return at
        if first < 0:
            first = at
    return first


_SAID_BEHIND = re.compile(
    r"\s*$|\s*\n|,? (?:[\w.’'-]+ ){0,7}?(?:said|says|told|added|wrote|tweeted|asked|continued|explained|responded"
    r"|replied|concluded|noted|argued|recalled|reports?|reported|writes?|tells|warned|insisted|declared)\b"
    r"| (?:adding|calling|citing|referring|criticizing|criticising|noting|describing|explaining|writing|suggesting)\b"
)


def never_opened(text: str, bounds: Bounds, at: int) -> int:
    """Where words begin whose closing mark stands here, with a speaker behind it, but whose opening mark was lost; −1.

    Their sentence is all that is surely theirs.
    """
    if at < 8 or text[at - 1] not in ",.?!…" or not _SAID_BEHIND.match(text, at + 1, at + 90):
        return -1
    start = bounds.sentence(at - 1)[0]
    return start if at - start > 8 and text[start].isalnum() else -1


def spaced(text: str, at: int) -> bool:
    """Does a straight mark between two spaces open a quotation that another closes in its line (called it " late ")?"""
    if text[at] != '"' or text[at - 1 : at] != " " or text[at + 1 : at + 2] != " ":
        return False
    close = text.find('"', at + 2, at + 300)
    return close > 0 and text.find("\n", at, close) < 0 and text[close - 1] in " ,.?!"
