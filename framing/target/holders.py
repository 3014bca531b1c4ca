"""Who holds which post in an article, and which "the mayor" is therefore the target."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple

from framing.target.across import passed_on, shut
from framing.target.attached import Attached, attached
from framing.target.bearers import Place
from framing.target.heads import (
    ADJECTIVAL,
    LEVELS,
    OFFICES,
    ORGANISED,
    PERSONS,
    PLACE_LIKE,
    RANKS,
    SETTLED,
    SHORTER,
    VERBS,
    canonical,
)
from framing.target.page import Page
from framing.target.phrases import DEFINITE, Phrase, phrases
from framing.target.rivals import Others, Post, another, known
from framing.target.roles import FUNCTION

CROSS = "cross-document"  # how a mention is named that rests on another article
_NONE: Mapping[str, Post] = MappingProxyType({})
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


class Told(NamedTuple):
    """Where phrases stand for the target, and the posts the article itself gives it by head."""

    places: list[Place]
    posts: dict[str, Post]


def described(
    page: Page, named: Sequence[Place], person: bool | None, wording: str, others: Mapping[str, Post] = _NONE
) -> Told:
    """Phrases that stand for the target: those beside its name (not counted again) and those its post is known by.

    ``named``: where its names stand; ``person``: whether it is one (None: unknown); ``wording``: its full name;
    ``others``: the posts that other articles give it.
    """
    named = sorted(named)
    mine = [p for p in named if not p.left]
    inherent = {} if person else _inherent(wording)
    starts, ends = {p.start for p in mine}, {p.end for p in mine}
    near = (attached(page, p, starts, ends) for p in phrases(page, _near(page, mine, person), frozenset(starts)))
    heads = sorted({a.phrase.head for a in near if a.mine} | inherent.keys())
    every = _every(page, {*heads, *others}, (starts, ends))
    out: list[Place] = []
    posts: dict[str, Post] = {}
    for head in heads:
        of_head = [a for a in every if a.phrase.head == head or a.phrase.head in SHORTER.get(head, ())]
        own = [a for a in of_head if a.mine and a.phrase.head == head]
        post = _post(own, inherent.get(head))
        if post is not None:
            post = _of_a_place(page, of_head, post, [p.start for p in mine])
            posts |= {head: post} if own else {}
            out += _of_head(page, of_head, post, named)
            out += _placed(page, of_head, (post, others.get(head)), named)
    for head in others.keys() - {*heads, *(s for h in heads for s in SHORTER.get(h, ()))}:
        of_head = [a for a in every if a.phrase.head == head or a.phrase.head in SHORTER.get(head, ())]
        out += _borrowed(page, of_head, (head, others[head]), named)
    return Told(sorted(set(out)), posts)


def unnamed(page: Page, others: Mapping[str, Post]) -> list[Place]:
    """Phrases that could be for the target by its posts in other articles, where an article does not name it."""
    out: list[Place] = []
    for head in others.keys() & OFFICES:
        of_head = _every(page, [head], (set(), set()))
        _, bare = shut(page, of_head, others[head], [])
        not_meant = _bare(of_head) if bare else set()
        found = _of_head(page, of_head, others[head], [])
        out += [p._replace(left="target not named") for p in found if not (p.left or p.start in not_meant)]
    return sorted(set(out))


def _every(page: Page, heads: Iterable[str], names: tuple[set[int], set[int]]) -> list[Attached]:
    wanted = {w for h in heads for w in (h, *SHORTER.get(h, ()))}
    if not wanted:
        return []
    return [attached(page, p, *names) for p in phrases(page, page.posts_of(wanted), frozenset(names[0]))]


def _placed(
    page: Page, every: Sequence[Attached], posts: tuple[Post, Post | None], names: Sequence[Place]
) -> list[Place]:
    """What counts beside the article's own post once another article says its place: "the mayor of Karsk"."""
    post, other = posts
    if other is None or post.where or post.kinds or not other.where or not post.marks <= other.marks:
        return []
    if shut(page, every, other, names)[0]:
        return []
    known_here = {p.start for p in _of_head(page, every, post, names) if p.left != "another holder"}
    found = _of_head(page, every, post._replace(where=other.where), names)
    return [p._replace(why=CROSS) for p in found if not p.left and p.start not in known_here]


def _borrowed(page: Page, every: Sequence[Attached], held: tuple[str, Post], names: Sequence[Place]) -> list[Place]:
    """The places of a post that other articles give the target, in one that gives it to nobody."""
    head, post = held
    found = _of_head(page, every, post, names)
    if not passed_on(head, post):
        return [p if p.left else p._replace(left="not tied here") for p in found]
    all_shut, bare = shut(page, every, post, names)
    not_meant = {p.start for p in found} if all_shut else _bare(every) if bare else set()
    return [p._replace(why=CROSS, left=p.left or ("another holder" if p.start in not_meant else "")) for p in found]


def _bare(every: Sequence[Attached]) -> set[int]:
    """Where phrases stand that say neither place nor kind."""
    return {a.phrase.start for a in every if not (a.phrase.where or a.phrase.kinds)}


def _near(page: Page, mine: Sequence[Place], person: bool | None) -> list[tuple[int, int, str]]:
    """Words for posts that stand near the target's names."""
    allowed = PERSONS if person else ORGANISED | SETTLED if person is False else PERSONS | ORGANISED | SETTLED
    found: dict[tuple[int, int, str], None] = {}
    for place in mine:
        for post in page.posts(max(0, place.start - _NEAR), place.end + _NEAR):
            if post[2] in allowed or (person is not False and not canonical(post[2])):
                found[post] = None
    return list(found)


def _inherent(wording: str) -> dict[str, Post]:
    """Heads that the name of a body has in itself: "the office" for the Karsk Port Office."""
    words = [w.lower() for w in wording.split()]
    head = canonical("company" if words[-1].rstrip(".") in ("inc", "corp", "ltd", "plc", "co") else words[-1])
    if head not in ORGANISED and " of " in wording:
        head = canonical(words[0])
    if head not in ORGANISED or len(words) < 2:
        return {}
    rest = frozenset(w for w in words if w not in ("of", "the", "and", "for"))
    return {head: Post(frozenset([frozenset()]), rest, rest, True)}


def _post(own: Sequence[Attached], inherent: Post | None) -> Post | None:
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
    return Post(frozenset(map(frozenset, marks)), kinds, where, indefinite or inherent is not None)


def _of_a_place(page: Page, every: Sequence[Attached], post: Post, names: Sequence[int]) -> Post:
    """The post with its place, where only what leads up to the name says it: "the mayor of Karsk … Mayor Anna Holm"."""
    free = [a.phrase for a in every if a.mine is None and a.phrase.det in DEFINITE and a.phrase.where]
    if post.where or post.kinds or not free or any(a.mine is False for a in every):
        return post
    first = min(names)
    at = page.segments.sentence_at(first) or (first, first)
    one = len({p.where for p in free}) == 1 and min(p.start for p in free) < at[0]
    if not one or any(p.elsewhere or p.kinds or p.marks not in post.marks for p in free):
        return post
    return post._replace(where=free[0].where)


def _of_head(page: Page, every: Sequence[Attached], post: Post, names: Sequence[Place]) -> list[Place]:
    """The places of one head: counted, or left out and why."""
    others = Others([a for a in every if another(a, post)], sorted(p.start for p in names if not p.left))
    begins, reach = [p.start for p in names], list(accumulate((p.end for p in names), max))
    out = []
    for a in every:
        p = a.phrase
        at = bisect_right(begins, p.a) - 1
        if p.many or (at >= 0 and p.a < reach[at]):
            continue
        if a.mine:
            left = "apposition" if a.by == "beside" and p.det else None
        else:
            left = _left(page, a, post, others) if a.mine is None and p.det in DEFINITE else None
        if left is not None:
            out.append(Place(p.start, p.end, "description", left))
    return out


def _left(page: Page, a: Attached, post: Post, others: Others) -> str | None:
    """Why a definite phrase does not count: '' where it does, None where it is no phrase for a holder at all."""
    p = a.phrase
    if _COMPOUND.match(page.text, p.b) or not _ends_here(page, p):
        return None
    copula = _COPULA.search(page.text, max(0, p.start - 30), p.start)
    if copula and not copula["it"]:
        return "predicate"
    if p.elsewhere or not p.kinds <= post.kinds | LEVELS or not known(p.where, post):
        return "another holder"
    if p.head in ORGANISED | SETTLED and p.loose and not _telling(page, p, post):
        return "another holder"
    return "" if others.leave(p, post) else "another holder"


def _telling(page: Page, p: Phrase, post: Post) -> bool:
    """Whether the words without a capital in front of a body's noun are the name's, or say how it fares."""
    words = [w.lower() for w in _TOKEN.findall(page.text, p.start, p.a)[1:]]
    ends = ("ed", "ous", "ful", "less")
    return all(w in post.kinds or w in post.where or (w.endswith(ends) and len(w) > 4) for w in words)


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
