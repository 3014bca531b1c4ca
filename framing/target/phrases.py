"""Phrases for the holder of a post, or for a body or a place by its kind: "the embattled mayor of Karsk"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.target.heads import FORMER, KINDS, OTHERS, PERSONS, SHORT, canonical
from framing.target.page import CAPITAL, Page
from framing.target.roles import CALENDAR, FUNCTION, PEOPLES, TITLES

_REACH = 90  # characters in front of a head that can belong to its phrase
_MOST = 7  # words in front of a head
_WORD = re.compile(r"\S+")
DEFINITE = frozenset(("the", "owner"))
_INDEFINITE = frozenset("a an no any each every some another one many most both".split())
_POINTING = frozenset("this that these those his her its their our my your whose".split())
_BEHIND = re.compile(
    r"\s(?P<by>of|for|at|from)\s(?P<det>(?:(?:the|a|an|another|this|that|her|his|its|their|our|nearby|neighbouring"
    rf"|neighboring|any|every|each|one|rival)\s)*)(?P<what>{CAPITAL}(?:(?:\s| of | of the | and (?=[A-Z]\w+ [A-Z]))"
    rf"{CAPITAL})*|[a-z][\w-]*)"
)
_MARK_BEFORE = "“\"‘'([—–"


class Phrase(NamedTuple):
    """One phrase: its stretch, its head, and what tells its holder from others."""

    start: int
    end: int
    a: int
    b: int
    head: str
    many: bool
    det: str  # the, owner ("Karsk's"), a, his, or ''
    marks: frozenset[str]  # former, next, deputy
    kinds: frozenset[str]  # health, police
    where: frozenset[str]  # words with a capital, lower-cased: karsk
    elsewhere: bool  # of a nearby town, of any town
    loose: bool  # other words without a capital in front


class _Front(NamedTuple):
    start: int
    det: str
    marks: frozenset[str]
    kinds: frozenset[str]
    where: frozenset[str]
    elsewhere: bool
    loose: bool


def phrases(page: Page, heads: list[str], stops: frozenset[int]) -> Iterator[Phrase]:
    """All phrases with these heads, in order; ``stops``: where the target's name begins, which no phrase reaches into.

    >>> from framing.segment import Segments
    >>> text = Page(Segments("He met the former mayor of Karsk."))
    >>> [(text.text[p.start : p.end], p.det, sorted(p.marks), sorted(p.where)) for p in phrases(text, ["mayor"], frozenset())]
    [('the former mayor of Karsk', 'the', ['former'], ['karsk'])]
    """
    text = page.text
    for a, b, head in page.posts_of(heads):
        printed = text[a:b].lower()
        low = max(page.paragraph(a)[0], a - _REACH)
        front = _front(page, list(_WORD.finditer(text, low, a))[-_MOST:], a)
        marks = set(front.marks)
        if printed.startswith(("ex-", "then-")):
            marks.add("former")
        if printed.endswith(("-elect", "-designate")):
            marks.add("elect")
        if text.startswith(".", b) and printed in SHORT:
            b += 1
        many = printed.endswith("s") and canonical(printed) != printed and head not in ("chief of staff", "headteacher")
        p = Phrase(front.start, b, a, b, head, many, front.det, frozenset(marks), *front[3:])
        yield _whole(page, p, stops)


def _front(page: Page, words: list[re.Match[str]], start: int) -> _Front:
    """What stands in front of a head, back to its article."""
    det, marks, kinds, where, loose = "", set(), set(), set(), False
    begins = start
    near: _Front | None = None  # without an article, only what stands right in front counts: "met Health Minister"
    for at in range(len(words) - 1, -1, -1):
        token = words[at]
        core = token[0].lstrip(_MARK_BEFORE)
        low = core.lower().rstrip(".")
        if not core or core[-1] in ",;:!?)”\"—–]" or (core[-1] == "." and not _abbreviated(core)):
            break
        if low in _CHOSEN and at and words[at - 1][0].lower() in _WAS:
            break
        place = token.end() - len(core)
        if low == "the" or low in _INDEFINITE or low in _POINTING:
            det, begins = low, place
            if low in _INDEFINITE and low == "another":
                marks.add("another")
            break
        if low.endswith(("’s", "'s", "s’", "s'")):
            det, begins = "owner", _owner(page, words[: at + 1], where)
            break
        for part in low.replace("then-", "then ").split():
            if part in OTHERS or (part.endswith("est") and len(part) > 5) or part.startswith("ex-"):
                marks.add("former" if part in FORMER or part.startswith("ex-") else part)
        if low in OTHERS or low.startswith("then-"):
            begins = place
        elif low == "and" and at and canonical(words[at - 1][0]) in PERSONS:
            begins = place
        elif low in FUNCTION or low in CALENDAR:
            break
        elif low in KINDS:
            kinds.add(low)
            begins = place
        elif core[0].isupper() and not (re.search(r"-[a-z]+$", core) and not low.endswith("-based")):
            if low not in TITLES:
                where.add(_bare(low))
            begins = place
        elif canonical(low) in PERSONS and at + 1 < len(words) and words[at + 1][0] == "and":
            begins = place
        else:
            if near is None:
                near = _Front(begins, "", frozenset(marks), frozenset(kinds), frozenset(where), False, True)
            loose, begins = True, place
        if core != token[0]:
            break
    if near is not None and not det:
        return near
    return _Front(begins, det, frozenset(marks), frozenset(kinds), frozenset(where), False, loose)


def _abbreviated(core: str) -> bool:
    return re.fullmatch(r"(?:[A-Z]\.)+", core) is not None or core.lower().rstrip(".") in TITLES


_CHOSEN = frozenset("elected re-elected named appointed chosen confirmed called".split())
_WAS = frozenset("was is been be were are being he she they".split())


def _bare(low: str) -> str:
    return re.sub(r"(?:[’']s|-based|-born)$", "", low)


def _owner(page: Page, words: list[re.Match[str]], where: set[str]) -> int:
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
        if token is words[-1] and not core[:1].isupper() and len(words) > 1 and words[-2][0].lower() not in ("the", "this"):
            break
    return begins


def _whole(page: Page, p: Phrase, stops: frozenset[int]) -> Phrase:
    """The phrase with what stands behind its head: of Karsk, for health, of a nearby town."""
    m = _BEHIND.match(page.text, p.b)
    if m is None:
        return p
    end = next((s for s in range(m.start("what"), m.end()) if s in stops), m.end())
    words = page.text[m.start("what") : end].rstrip(" ,").split()
    det = m["det"].split()
    if not words:
        return p
    if words[0][0].isupper():
        plain = [w.lower() for w in words if w[0].isupper()]
        plain = [re.sub(r"[’']s$", "", w) for w in plain]
        if plain[0] in CALENDAR or (m["by"] == "for" and plain[0] in PEOPLES):
            return p
        kinds = {w for w in plain if w in KINDS}
        end = m.start("what") + len(page.text[m.start("what") : end].rstrip(" ,"))
        end -= len(words[-1]) - len(re.sub(r"[’']s$", "", words[-1]))
        elsewhere = bool(set(det) & _ELSEWHERE)
        return p._replace(end=end, kinds=p.kinds | kinds, where=p.where | (set(plain) - kinds), elsewhere=elsewhere)
    if words[0] in KINDS and not det:
        return p._replace(end=end, kinds=p.kinds | {words[0]})
    if m["by"] == "of":
        other = bool(set(det) & _ELSEWHERE) or not det
        return p._replace(end=end if not other or det else p.end, elsewhere=other)
    return p


_ELSEWHERE = frozenset("a an another nearby neighbouring neighboring any every each one rival".split())
