"""What the articles of a call say of a target's posts, and where an article that says nothing itself may go by it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.target.attached import Attached
from framing.target.bearers import Place
from framing.target.heads import LEVELS, OFFICES
from framing.target.page import Page
from framing.target.phrases import DEFINITE
from framing.target.rivals import Post, known

_NEAR = 160  # characters between two that one clause can hold
_NOT_HELD = frozenset(("former", "elect", "incoming"))
_APART = re.compile(r"[,;:.!?()\[\]“”\"\n–—]|--")
_EMBEDS = re.compile(r"\b(?:of|to|for|against|with|about|by|from|on|over|under|toward|towards|around|behind|like) $")
_OWNER = ("’s", "'s")
_RELATED = re.compile(
    r",\s(?:(?:an?|the|his|her|their|its)\s)?(?:(?:[\w’'-]+\s){1,4}(?:of|to|for|under)\s)?$|\s(?:and|or)\s$"
)
_CLAUSE = re.compile(r",?\swho(?:m|se)?\s[^,;:.!?()“”\"\n–—]*$")  # Holm, who advised the mayor
_AGE = re.compile(r"(?:,\s\d{1,3},?|\s\(\d{1,3}\),?)(?=\s)")
_SOUGHT = re.compile(r"\b(?:for|be|become|becoming|being|of)\s(?:the\s|an?\s|town\s|city\s)*$", re.IGNORECASE)
_CONTEST = re.compile(r"[ -](?:candidate|candidacy|race|election|contest|bid|hopeful|nominee|elect)s?\b")


class Held(NamedTuple):
    """A post that an article says the target holds, as far as the article says it.

    ``head``: the post ("mayor"); ``marks``: what else it is called (former, deputy), one set for each way; ``kinds``
    (health, finance) and ``where`` (karsk) in small letters; ``indefinite``: only "a lawyer" is said, which anybody
    may be.
    """

    head: str
    marks: frozenset[frozenset[str]]
    kinds: frozenset[str]
    where: frozenset[str]
    indefinite: bool


def together(posts: Iterable[Held]) -> dict[str, Post]:
    """The posts under each head, as one article would say them.

    >>> held = Held("mayor", frozenset([frozenset()]), frozenset(), frozenset(), False)
    >>> sorted(together([held, held._replace(where=frozenset(["karsk"]))])["mayor"].where)
    ['karsk']
    """
    heads: dict[str, list[Held]] = {}
    for one in sorted(posts, key=lambda one: one.head):
        heads.setdefault(one.head, []).append(one)
    return {
        head: Post(
            frozenset(m for one in some for m in one.marks),
            frozenset(k for one in some for k in one.kinds),
            frozenset(w for one in some for w in one.where),
            all(one.indefinite for one in some),
        )
        for head, some in heads.items()
    }


def passed_on(head: str, post: Post) -> bool:
    """Whether an article may go by what others say: one person at a time has the post, and it is the target's still.

    >>> mayor = Post(frozenset([frozenset()]), frozenset(), frozenset(), False)
    >>> past = mayor._replace(marks=mayor.marks | {frozenset(["former"])})
    >>> passed_on("mayor", mayor), passed_on("lawyer", mayor), passed_on("mayor", past)
    (True, False, False)
    """
    held = {not m & _NOT_HELD for m in post.marks}
    return head in OFFICES and not post.indefinite and len(held) == 1


def shut(page: Page, every: Sequence[Attached], post: Post, names: Sequence[Place]) -> tuple[bool, bool]:
    """Whether an article gives the post to somebody else: in every phrase, in those that say no place or kind.

    In every phrase where the target is said to be another: "Holm told the mayor", "Holm, the mayor’s lawyer", "Holm
    wants to be mayor". In the bare "the mayor" where another holder is named, or another place or department.
    """
    names = [n for n in names if not n.left]
    begins = [n.start for n in names]
    if any(_is_another(page, a, names, begins) for a in every):
        return True, True
    for a in every:
        p = a.phrase
        if a.mine is False and not (a.past or p.marks) and not _of_another_kind(a, post):
            return False, True
        if a.mine is None and p.det in DEFINITE and not p.many and _contradicts(a, post):
            return False, True
    return False, False


def _of_another_kind(a: Attached, post: Post) -> bool:
    return bool(a.phrase.kinds - LEVELS and post.kinds and not a.phrase.kinds & post.kinds)


def _contradicts(a: Attached, post: Post) -> bool:
    p = a.phrase
    return not p.marks and (p.elsewhere or not p.kinds <= post.kinds | LEVELS or not known(p.where, post))


def _is_another(page: Page, a: Attached, names: Sequence[Place], begins: Sequence[int]) -> bool:
    """Whether a phrase and a name in its sentence are two people; ``begins``: where the names do, in order."""
    p, text = a.phrase, page.text
    if a.mine is not None or p.many:
        return False
    low, high = page.segments.sentence_at(p.a) or (p.start, p.end)
    at = bisect_left(begins, p.start)
    before = names[at - 1] if at and low <= begins[at - 1] and names[at - 1].end <= p.start else None
    at = bisect_left(begins, p.end)
    behind = names[at] if at < len(names) and names[at].end <= high else None
    if p.det not in DEFINITE:
        sought = _CONTEST.match(text, p.b) or _SOUGHT.search(text, max(low, p.start - 40), p.start)
        return sought is not None and (before is not None or behind is not None)
    if before is not None and _two(text, (before.start, before.end), (p.start, p.end), low):
        return True
    return behind is not None and _two(text, (p.start, p.end), (behind.start, behind.end), low)


def _two(text: str, one: tuple[int, int], two: tuple[int, int], low: int) -> bool:
    """Whether what stands first acts on, speaks of or comes with what stands behind: "Holm told the mayor"."""
    between = text[one[1] : min(two[0], one[1] + _NEAR + 1)]
    if len(between) > _NEAR or between.startswith(_OWNER) or _EMBEDS.search(text[max(low, one[0] - 12) : one[0]]):
        return False  # Holm’s plan made the mayor popular; critics of Holm say the mayor lied
    age = _AGE.match(between)
    between = between[age.end() :] if age else between
    if not _APART.search(between) or _CLAUSE.match(between):
        return bool(between.strip())
    related = _RELATED.match(between)
    return related is not None and (between.rstrip() != "," or text.startswith(_OWNER, two[1]))
