"""Phrases for the holder of a post, or for a body or a place by its kind: "the embattled mayor of Karsk"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from framing.target.fronts import MOST, read_front
from framing.target.heads import KINDS, SHORT, canonical
from framing.target.page import CAPITAL, Page
from framing.target.roles import CALENDAR, PEOPLES

_REACH = 90  # characters in front of a head that can belong to its phrase
_WORD = re.compile(r"(?:(?!--)[^\s—–])+|--|[—–]")
DEFINITE = frozenset(("the", "owner"))
_SENT = frozenset(("ambassador", "envoy", "adviser", "aide", "deputy", "consul"))  # to a country, to a president
_BEHIND = re.compile(
    r"\s(?P<by>of|for|at|from|to)\s(?P<det>(?:(?:the|a|an|another|this|that|her|his|its|their|our|nearby|neighbouring"
    r"|neighboring|any|every|each|one|rival)\s)*)"
    rf"(?P<what>{CAPITAL}(?:(?:\s| of | of the | and (?=[A-Z]\w+(?:[,.)]| [A-Z])))"
    rf"{CAPITAL})*|[a-z][\w-]*)"
)


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


def phrases(page: Page, posts: Iterable[tuple[int, int, str]], stops: frozenset[int]) -> Iterator[Phrase]:
    """The phrases around these words for posts; ``stops``: where the target's name begins, into which none reaches.

    >>> from framing.segment import Segments
    >>> text = Page(Segments("He met the former mayor of Karsk."))
    >>> every = phrases(text, text.posts_of(["mayor"]), frozenset())
    >>> [(text.text[p.start : p.end], p.det, sorted(p.marks), sorted(p.where)) for p in every]
    [('the former mayor of Karsk', 'the', ['former'], ['karsk'])]
    """
    text = page.text
    for a, b, head in posts:
        printed = text[a:b].lower()
        low = max(page.paragraph(a)[0], a - _REACH)
        front = read_front(list(_WORD.finditer(text, low, a))[-MOST:], a)
        marks = set(front.marks)
        if printed.startswith(("ex-", "then-")):
            marks.add("former")
        if printed.endswith(("-elect", "-designate")):
            marks.add("elect")
        if text.startswith(".", b) and printed in SHORT:
            b += 1
        many = printed.endswith("s") and canonical(printed) != printed and head not in ("chief of staff", "headteacher")
        p = Phrase(
            front.start, b, a, b, head, many, front.det, frozenset(marks), front.kinds, front.where, False, front.loose
        )
        yield _whole(page, p, stops)


def _whole(page: Page, p: Phrase, stops: frozenset[int]) -> Phrase:
    """The phrase with what stands behind its head: of Karsk, for health, of a nearby town."""
    m = _BEHIND.match(page.text, p.b)
    if m is None or (m["by"] == "to" and not (p.head in _SENT and m["what"][0].isupper())):
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


_ELSEWHERE = frozenset(
    ("a", "an", "another", "nearby", "neighbouring", "neighboring", "any", "every", "each", "one", "rival")
)
