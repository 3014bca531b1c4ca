"""Who holds which post in an article, and which "the mayor" is therefore the target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.target.attached import Attached, attached
from framing.target.bearers import Place
from framing.target.heads import (
    ADJECTIVAL,
    LEVELS,
    ORGANISED,
    PERSONS,
    PLACE_LIKE,
    RANKS,
    SETTLED,
    SHORTER,
    SOON,
    VERBS,
    canonical,
)
from framing.target.page import Page
from framing.target.phrases import DEFINITE, Phrase, phrases
from framing.target.roles import FUNCTION

_NEAR = 90  # characters to either side of a name in which its post can stand
_TOKEN = re.compile(r"[^\W_][\w’'\-]*")
_COPULA = re.compile(
    r"(?<![\w’'])(?P<it>[Ii]t )?(?:is|was|are|were|be|been|being|became|become|becomes|remains?|remained|elected|named"
    r"|appointed)(?: (?:now|also|not|still|currently))?\s$"
)
_COMPOUND = re.compile(
    r"[ -](?:candidate|candidacy|race|election|contest|post|job|role|title|bid|campaign|hopeful|nominee|elect"
    r"|emeritus)s?\b"
    r"|[’']s (?:race|election|contest)\b"
)
_ON = re.compile(r"\s?(?:[,.;:!?)\]–—”\"’\n]|$)|\s([\w’'-]+)")
_WITHIN = re.compile(r"\b(?:in|at|into|inside|outside|near|to|around|from|of|entered|left) $")


class Posts(NamedTuple):
    """What an article says of the target's post under one head."""

    marks: frozenset[frozenset[str]]
    kinds: frozenset[str]
    where: frozenset[str]
    indefinite: bool  # only "a lawyer": anybody may be another


def described(page: Page, named: Sequence[Place], person: bool | None, wording: str) -> list[Place]:
    """Phrases that stand for the target: those beside its name (not counted again) and those its post is known by.

    ``named``: where its names stand; ``person``: whether it is one (None: unknown); ``wording``: its full name.
    """
    mine = [p for p in named if not p.left]
    inherent = {} if person else _inherent(wording)
    heads = sorted({*_heads(page, mine, person), *inherent})
    if not mine or not heads:
        return []
    starts, ends = {p.start for p in mine}, {p.end for p in mine}
    wanted = sorted({*heads, *(s for h in heads for s in SHORTER.get(h, ()))})
    every = [attached(page, p, starts, ends) for p in phrases(page, wanted, frozenset(starts))]
    out: list[Place] = []
    inside = [(p.start, p.end) for p in named]
    for head in heads:
        of_head = [a for a in every if a.phrase.head == head or a.phrase.head in SHORTER.get(head, ())]
        post = _post([a for a in of_head if a.mine and a.phrase.head == head], inherent.get(head))
        if post is not None:
            out += _of_head(page, of_head, post, mine, inside)
    return sorted(set(out))


def _heads(page: Page, mine: Sequence[Place], person: bool | None) -> set[str]:
    """Heads of posts that stand near the target's names."""
    allowed = PERSONS if person else ORGANISED | SETTLED if person is False else PERSONS | ORGANISED | SETTLED
    found: set[str] = set()
    done = 0
    for place in mine:
        begin = max(done, place.start - _NEAR)
        done = max(done, place.end + _NEAR)
        for _, _, head in page.posts(begin, done):
            if head in allowed or (person is not False and not canonical(head)):
                found.add(head)
    return found


def _inherent(wording: str) -> dict[str, Posts]:
    """Heads that the name of a body has in itself: "the office" for the Karsk Port Office."""
    words = [w.lower() for w in wording.split()]
    head = canonical("company" if words[-1].rstrip(".") in ("inc", "corp", "ltd", "plc", "co") else words[-1])
    if head not in ORGANISED and " of " in wording:
        head = canonical(words[0])
    if head not in ORGANISED or len(words) < 2:
        return {}
    rest = frozenset(w for w in words if w not in ("of", "the", "and", "for"))
    return {head: Posts(frozenset([frozenset()]), rest, rest, True)}


def _post(own: Sequence[Attached], inherent: Posts | None) -> Posts | None:
    if not own:
        return inherent
    marks = {a.phrase.marks | ({"former"} if a.past else set()) for a in own}
    marks |= {frozenset() for held in list(marks) if held and all(m in RANKS or m.endswith("est") for m in held)}
    kinds = frozenset(k for a in own for k in a.phrase.kinds)
    where = frozenset(v for a in own for w in a.phrase.where for v in (w, w.removesuffix("s")))  # the Liberals' leader
    indefinite = all(a.phrase.det in ("a", "an", "his", "her", "their") for a in own)
    if inherent:
        kinds, where = kinds | inherent.kinds, where | inherent.where
        marks.add(frozenset())
    return Posts(frozenset(map(frozenset, marks)), kinds, where, indefinite or inherent is not None)


def _of_head(
    page: Page, every: Sequence[Attached], post: Posts, mine: Sequence[Place], inside: Sequence[tuple[int, int]]
) -> list[Place]:
    """The places of one head: counted, or left out and why."""
    others = [a for a in every if _another(a, post)]
    first = min(p.start for p in mine)
    names = sorted(p.start for p in mine)
    out = []
    for a in every:
        p = a.phrase
        if any(x <= p.a < y for x, y in inside) or p.many:
            continue
        if a.mine:
            if a.by == "beside" and p.det:
                out.append(Place(p.start, p.end, "description", "apposition"))
            continue
        if a.mine is False or p.det not in DEFINITE:
            continue
        left = _left(page, a, post, [o for o in others if o is not a], (first, names))
        if left is not None:
            out.append(Place(p.start, p.end, "description", left))
    return out


def _another(a: Attached, post: Posts) -> bool:
    """Whether somebody else is said to hold such a post: a name, another place's, for a kind of people anybody."""
    p = a.phrase
    if a.mine or (p.head in ORGANISED | SETTLED and a.mine is None and p.det in DEFINITE and not p.where):
        return False
    if a.mine is False:
        return True
    if p.marks:
        return False
    if p.det in DEFINITE:
        return p.elsewhere or not _known(p.where, post)
    return post.indefinite and bool(p.det or p.where)


def _known(where: frozenset[str], post: Posts) -> bool:
    """Whether words with a capital are those of the target's post, or its body's initials ("the WTB president")."""
    initials = {w[0] for w in post.where | post.kinds}
    return all(w in post.where or (2 <= len(w) <= 5 and len(initials) > 2 and set(w) <= initials) for w in where)


def _left(
    page: Page, a: Attached, post: Posts, others: Sequence[Attached], target: tuple[int, list[int]]
) -> str | None:
    """Why a definite phrase does not count: '' where it does, None where it is no phrase for a holder at all."""
    p = a.phrase
    others = [o for o in others if _rivals(o, p)]
    if _COMPOUND.match(page.text, p.b) or not _ends_here(page, p):
        return None
    copula = _COPULA.search(page.text, max(0, p.start - 30), p.start)
    if copula and not copula["it"]:
        return "predicate"
    soon = any(m & SOON for m in post.marks)
    if p.marks not in post.marks and not (not p.marks and soon and not others):
        return "another holder"
    if p.elsewhere or not p.kinds <= post.kinds | LEVELS or not _known(p.where, post):
        return "another holder"
    if p.head in ORGANISED | SETTLED and p.loose and not _telling(page, p, post):
        return "another holder"
    if p.where and not any(o.phrase.where <= p.where | post.where and o.phrase.where for o in others if not o.past):
        return ""
    if p.kinds & post.kinds and all(o.phrase.kinds and not o.phrase.kinds & p.kinds for o in others):
        return ""
    return _bare(p, others, target)


def _rivals(o: Attached, p: Phrase) -> bool:
    """Whether two phrases can be for holders of one post: the mayor's deputy is no rival of the mayor."""
    if o.phrase.head != p.head and p.head not in SHORTER.get(o.phrase.head, ()):
        return False  # the fire chief is another chief, not another police chief
    return o.phrase.marks == p.marks if p.marks else not o.phrase.marks - {"former"} - SOON


def _telling(page: Page, p: Phrase, post: Posts) -> bool:
    """Whether the words without a capital in front of a body's noun are the name's, or say how it fares."""
    words = [w.lower() for w in _TOKEN.findall(page.text, p.start, p.a)[1:]]
    ends = ("ed", "ous", "ful", "less")
    return all(w in post.kinds or w in post.where or (w.endswith(ends) and len(w) > 4) for w in words)


def _bare(p: Phrase, others: Sequence[Attached], target: tuple[int, list[int]]) -> str:
    """The bare "the mayor": nobody else in front who holds the post, and no former holder since the target's name."""
    first, names = target
    former = [o for o in others if o.phrase.marks & {"former", "elect", "incoming"} or o.past]
    holding = [o for o in others if o not in former]
    if p.start < first and others:
        return "another holder"
    if any(o.phrase.start < p.start for o in holding):
        return "another holder"
    last = max((o.phrase.start for o in former if o.phrase.start < p.start), default=-1)
    if last >= 0 and max((n for n in names if n < p.start), default=-1) < last:
        return "another holder"
    return ""


def _ends_here(page: Page, p: Phrase) -> bool:
    """Whether no noun follows that would head the phrase: "the general public", "the office party"."""
    text = page.text
    if p.head in PLACE_LIKE and not p.where and _WITHIN.search(text, max(0, p.start - 12), p.start):
        return False
    if p.head not in ADJECTIVAL or p.end > p.b:
        return True
    behind = _ON.match(text, p.b)
    if behind is None or behind[1] is None:
        return True
    word = behind[1].lower()
    return word in FUNCTION or word in VERBS or word.endswith("ed") or text.startswith(("’s", "'s"), p.b)
