"""What stands in front of the noun of a post, back to its article: "the former Karsk | mayor"."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.target.heads import CHOSEN, FORMER, INDEFINITE, KINDS, OTHERS, PERSONS, POINTING, WAS, canonical
from framing.target.roles import CALENDAR, FUNCTION, TITLES

MOST = 7  # words in front of a head that can belong to its phrase
_MARK_BEFORE = "“\"‘'([—–"
_STOPS = ',;:!?)”"—–]'


class Front(NamedTuple):
    """The part of a phrase in front of its head."""

    start: int
    det: str  # the, owner ("Karsk's"), a, his, or ''
    marks: frozenset[str]
    kinds: frozenset[str]
    where: frozenset[str]
    loose: bool  # other words without a capital


class _Reading:
    """The words in front of a head, read from the head backwards."""

    def __init__(self, words: list[re.Match[str]], start: int) -> None:
        self.words = words
        self.start = start
        self.det = ""
        self.marks: set[str] = set()
        self.kinds: set[str] = set()
        self.where: set[str] = set()
        self.loose = False
        self.near: Front | None = None  # without an article only what stands right in front: "met Health Minister"

    def told(self) -> Front:
        sets = (frozenset(self.marks), frozenset(self.kinds), frozenset(self.where))
        return Front(self.start, self.det, *sets, self.loose)

    def take(self, at: int) -> bool:
        """Take one more word; whether another may follow in front of it."""
        token = self.words[at]
        core = token[0].lstrip(_MARK_BEFORE)
        low = core.lower().rstrip(".")
        if not core or core[-1] in _STOPS or core == "--" or (core[-1] == "." and not _abbreviated(core)):
            self.near = None  # all of it stands behind a comma: "Anna Holm, embattled mayor of Karsk,"
            return False
        before = self.words[at - 1][0] if at else ""
        if low in CHOSEN and (before.lower() in WAS or before.endswith(",")):
            return False
        if self._opens(low, at, token.end() - len(core)):
            return False
        return self._word(core, low, at, token.end() - len(core)) and core == token[0]

    def _opens(self, low: str, at: int, place: int) -> bool:
        """Take an article or an owner, with which the phrase begins."""
        if low == "the" or low in INDEFINITE or low in POINTING:
            self.det, self.start = low, place
            return True
        if low.endswith(("’s", "'s", "s’", "s'")):
            self.det, self.start = "owner", _owner(self.words[: at + 1], self.where)
            return True
        return False

    def _word(self, core: str, low: str, at: int, place: int) -> bool:
        """Take a word in the middle; whether it can be of the phrase."""
        marks = [m for m in low.replace("then-", "then ").split() if _marks(m)]
        self.marks.update("former" if m in FORMER or m.startswith("ex-") else m for m in marks)
        joins = low == "and" and at > 0 and canonical(self.words[at - 1][0]) in PERSONS
        if not (marks or joins) and (low in FUNCTION or low in CALENDAR):
            return False
        first_of_two = at + 1 < len(self.words) and self.words[at + 1][0] == "and" and canonical(low) in PERSONS
        if low in KINDS:
            self.kinds.add(low)
        elif core[0].isupper() and (low.endswith("-based") or not re.search(r"-[a-z]+$", core)):
            self.where.update({re.sub(r"-based$", "", low)} - TITLES)
        elif not (marks or joins or first_of_two):
            self.near = self.near or self.told()._replace(loose=True)
            self.loose = True
        self.start = place
        return True


def _marks(word: str) -> bool:
    return word in OTHERS or (word.endswith("est") and len(word) > 5) or word.startswith("ex-")


def read_front(words: list[re.Match[str]], start: int) -> Front:
    """What stands in front of a head that begins at ``start``; ``words``: those before it in the paragraph.

    >>> front = read_front(list(re.finditer(r"\\S+", "He met the former Karsk")), 24)
    >>> front.start, front.det, sorted(front.marks), sorted(front.where)
    (7, 'the', ['former'], ['karsk'])
    """
    reading = _Reading(words, start)
    for at in range(len(words) - 1, -1, -1):
        if not reading.take(at):
            break
    return reading.near if reading.near is not None and not reading.det else reading.told()


def _abbreviated(core: str) -> bool:
    return re.fullmatch(r"(?:[A-Z]\.)+", core) is not None or core.lower().rstrip(".") in TITLES


def _owner(words: list[re.Match[str]], where: set[str]) -> int:
    """Where an owner in front begins ("the town's", "New Karsk's"); its capitals go into ``where``."""
    begins = words[-1].start()
    for token in words[::-1]:
        core = token[0].lstrip(_MARK_BEFORE)
        if token is not words[-1] and (not core or not core[-1].isalnum()):
            break
        if core[:1].isupper() and core.lower() not in FUNCTION:
            where.add(re.sub(r"[’']s?$", "", core.lower()))
        elif core.lower() in ("the", "this") and len(words) > 1:
            return token.end() - len(core)
        elif token is not words[-1]:
            break
        begins = token.end() - len(core)
        if (
            token is words[-1]
            and not core[:1].isupper()
            and len(words) > 1
            and words[-2][0].lower() not in ("the", "this")
        ):
            break
    return begins
