"""Where sentences end: every stop before white space is looked at once, and only a doubtful one is judged at length.

The order of the rules is that of certainty: what follows (a small letter never begins a sentence), then quotation
marks, then what the stop belongs to (an initial, an abbreviation, a number), then the plain case.
"""

from __future__ import annotations

import re
from functools import lru_cache

from framing.segment.stops import CLOCK_NEXT, LETTERED, NUMBERED, SAYING, SOFT, STARTERS, TITLES

Stretch = tuple[int, int]

_CLOSERS = "\"'”’»›)\\]}」』）"
_OPENERS = "\"'“‘„«‹(\\[{¿¡"
_ASIAN = "。！？｡"
_OTHER = "؟۔।" + _ASIAN
STOPS: str = ".!?…" + _OTHER
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}\Z|ph\.?d\Z", re.I)
_WORD = re.compile(r"[^\W\d_]{1,24}")
_SAID = re.compile(rf"(?:[A-Z][\w.’'-]{{0,30}}\s{{1,3}}){{1,4}}?(?:{SAYING})\b")
_LISTED = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\Z")
_OMITTED = re.compile(r"(?:\.{3,5}|…)\s{0,3}(?!\s)[^\W\d_a-z]")
_SHORT = TITLES | SOFT | NUMBERED
_QUOTES = frozenset('"”’»')
_LEAD = "\"'“‘„«‹([{¿¡-–—*•/"


def sentences(text: str, paragraphs: list[Stretch]) -> list[Stretch]:
    """Stretches without surrounding white space, in order, none across a paragraph.

    >>> text = "Sen. John F. Kennedy left at 5 p.m. Monday. “Why?” he asked. “I know. We go.”"
    >>> [text[a:b] for a, b in sentences(text, [(0, len(text))])]
    ['Sen. John F. Kennedy left at 5 p.m. Monday.', '“Why?” he asked.', '“I know.', 'We go.”']
    """
    out: list[Stretch] = []
    find = _stops(not text.isascii() and any(c in text for c in _OTHER)).finditer
    for first, last in paragraphs:
        at = first
        for m in find(text, first, last):
            if m[2] is None:  # no white space: only Chinese and Japanese end a sentence so
                start = end = m.end()
            elif _ends(text, at, m):
                end, start = m.end(1), m.end(2)
            else:
                continue
            if start >= last:
                break
            out.append((at, end))
            at = start
        out.append((at, last))
    return out


@lru_cache(maxsize=2)
def _stops(other: bool) -> re.Pattern[str]:
    """Closing marks, white space, opening marks and the next character after each run of stops.

    The look-behind keeps a run of a million dots linear: nothing is tried inside a run that has failed. It stands
    after the first stop, so that the search can leap from stop to stop.
    """
    end = ".!?…" + (_OTHER if other else "")
    tail = rf"|(?<=[{_ASIAN}])|(?<=[{_ASIAN}][{_CLOSERS}]))" if other else ")"
    return re.compile(
        rf"[{end}](?<![{end}][{end}])[{end}]*+([{_CLOSERS}]*+(?:[ \xa0\u202f]»)?+)(?:(\s++)([{_OPENERS}]*+)(\w?){tail}"
    )


def _ends(text: str, first: int, m: re.Match[str]) -> bool:
    """Whether the sentence that began at ``first`` ends at this stop."""
    openers, after = m.group(3, 4)
    if after.islower():
        return _brand(text, m.start(4))
    if not after and not openers:
        return _before_sign(text, m)
    start, stop = m.start(), m.start(1)
    if stop - start > 1 or text[start] != ".":
        return _after_mark(text, m, text[start:stop])
    far = start - 24 if start - 24 > first else first
    # Most words stand behind a blank and are nothing but letters: they need no more splitting.
    if _whole(text[text.rfind(" ", far, start) + 1 or far : start].lower()):
        return True
    token = text[far:start].rsplit(None, 1)
    word = token[-1].lstrip(_LEAD) if token else ""
    return _whole(word.lower()) or _after_abbreviation(text, first, m, word)


def _whole(low: str) -> bool:
    """Whether this is a word that is never shortened so."""
    return len(low) > 1 and low not in _SHORT and low.isalpha()


def _after_abbreviation(text: str, first: int, m: re.Match[str], word: str) -> bool:
    low, after = word.lower(), m[4]
    following = _WORD.match(text, m.start(4))
    next_word = following[0] if following else ""
    quoted = not _QUOTES.isdisjoint(m[1])
    if m.start() - len(word) <= first + 1 and _LISTED.match(word):
        return False  # "1. Wash your hands": the number of a list, not a sentence
    if after.isdigit() and low in NUMBERED:
        return False
    if low in ("no", "nos"):
        return True
    if low in TITLES:
        return False
    if low in ("a.m", "p.m", "am", "pm"):
        return next_word not in CLOCK_NEXT
    begins = next_word in STARTERS or bool(m[3]) or quoted
    if len(word) == 1 and word.isalpha():
        if word.islower():
            return True
        before = text[max(first, m.start() - 24) : m.start() - 1].split()
        lettered = bool(before) and before[-1].lower().strip(_LEAD) in LETTERED
        return (
            (begins and next_word != "I" and not m[3])
            or quoted
            or (lettered and word != "I")
            or (word == "I" and begins)
        )
    if low in ("e.g", "i.e"):
        return False
    if _DOTTED.match(word) or low in SOFT:
        return begins or (low == "etc" and not m[1])
    return True


def _after_mark(text: str, m: re.Match[str], run: str) -> bool:
    """After ?, ! and dots: a quoted question may go on with who asked it; dots with a space before are an omission."""
    closers, openers = m[1], m[3]
    if "?" in run or "!" in run:
        return not (any(c in "\"'”’»" for c in closers) and not openers and _SAID.match(text, m.start(4)))
    spaced = m.start() == 0 or text[m.start() - 1].isspace()
    if spaced and not closers:
        return bool(openers) and openers[0] in "“„«" and len(run) > 3
    return True


def _before_sign(text: str, m: re.Match[str]) -> bool:
    """A sign follows, neither letter nor opening mark: a bullet, a dash, a currency, an emoji."""
    sign, stopped = text[m.end(2) : m.end(2) + 1], text[m.start() : m.start(1)] == "."
    if sign in (".", "…") and stopped:  # "They came. ... They saw": the omission belongs to what follows it
        return _OMITTED.match(text, m.end(2)) is not None
    if sign in ("-", "–", "—"):  # "Rep. Hill, D-Calif. – who was there"
        return stopped and not text[m.end(2) + 1 : m.end(2) + 4].strip("-–— ")[:1].islower()
    return bool(sign) and sign not in ",;:.!?…%)]}”»&/+=|<>"


def _brand(text: str, place: int) -> bool:
    return text[place] in "ei" and text[place + 1 : place + 2].isupper()
