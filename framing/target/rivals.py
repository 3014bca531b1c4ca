"""Others who hold the target's post in an article, and whether a phrase can mean them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from framing.target.attached import Attached
from framing.target.heads import ORGANISED, SETTLED, SHORTER, SOON
from framing.target.phrases import DEFINITE, Phrase

_NOT_YET = frozenset(("former", "elect", "incoming"))
_NOWHERE = 1 << 60  # behind any text


class Post(NamedTuple):
    """What an article says of the target's post under one head."""

    marks: frozenset[frozenset[str]]
    kinds: frozenset[str]
    where: frozenset[str]
    indefinite: bool  # only "a lawyer": anybody may be another


class _Rivals(NamedTuple):
    """What is known of those whom one kind of phrase could mean instead of the target."""

    wheres: frozenset[frozenset[str]]  # of those who hold the post now
    kinds: frozenset[frozenset[str]]
    holding: int  # where the first stands who holds the post now
    former: list[int]  # where those stand who held it or will


class Others:
    """All others of one head; ``names``: where the target's names begin, in order."""

    def __init__(self, others: Sequence[Attached], names: Sequence[int]) -> None:
        self._others = others
        self._names = names
        self._known: dict[tuple[str, frozenset[str]], _Rivals] = {}

    def _rivals(self, p: Phrase) -> _Rivals:
        key = (p.head, p.marks)
        if key not in self._known:
            some = [o for o in self._others if _comparable(o, p)]
            now = [o for o in some if not (o.past or o.phrase.marks & _NOT_YET - p.marks)]
            former = sorted(o.phrase.start for o in some if o.past or o.phrase.marks & _NOT_YET - p.marks)
            self._known[key] = _Rivals(
                frozenset(o.phrase.where for o in now),
                frozenset(o.phrase.kinds for o in some),
                min((o.phrase.start for o in now), default=_NOWHERE),
                former,
            )
        return self._known[key]

    def leave(self, p: Phrase, post: Post) -> bool:
        """Whether the others leave a definite phrase to the target."""
        rivals = self._rivals(p)
        alone = rivals.holding == _NOWHERE and not rivals.former
        soon = not p.marks and any(m & SOON for m in post.marks)
        if p.marks not in post.marks and not (soon and alone):
            return False
        if p.where and not any(where and where <= p.where | post.where for where in rivals.wheres):
            return True
        if p.kinds & post.kinds and all(kinds and not kinds & p.kinds for kinds in rivals.kinds):
            return True
        return alone or self._bare(p, rivals)

    def _bare(self, p: Phrase, rivals: _Rivals) -> bool:
        """Whether the bare "the mayor" is the target: it was named before, nobody else who holds the post was, and no
        former holder since the target's last name."""
        named = bisect_left(self._names, p.start)
        if not named or rivals.holding < p.start:
            return False
        last = bisect_left(rivals.former, p.start)
        return not last or rivals.former[last - 1] <= self._names[named - 1]


def another(a: Attached, post: Post) -> bool:
    """Whether somebody else is said to hold such a post: a name, another place's, for a kind of people anybody."""
    p = a.phrase
    if a.mine or (p.head in ORGANISED | SETTLED and a.mine is None and p.det in DEFINITE and not p.where):
        return False
    if a.mine is False:
        return True
    if p.marks:
        return False
    if p.det in DEFINITE:
        return (p.elsewhere and p.end > p.b) or not known(p.where, post)
    return post.indefinite and bool(p.det or p.where)


def known(where: frozenset[str], post: Post) -> bool:
    """Whether words with a capital are those of the target's post, or its body's initials ("the WTB president").

    >>> post = Post(frozenset(), frozenset(["trade"]), frozenset(["world", "board"]), False)
    >>> known(frozenset(["wtb"]), post), known(frozenset(["karsk"]), post)
    (True, False)
    """
    initials = {w[0] for w in post.where | post.kinds}
    return all(w in post.where or (2 <= len(w) <= 5 and len(initials) > 2 and set(w) <= initials) for w in where)


def _comparable(o: Attached, p: Phrase) -> bool:
    """Whether two phrases can be for holders of one post: the mayor's deputy is no rival of the mayor."""
    if o.phrase.head != p.head and p.head not in SHORTER.get(o.phrase.head, ()):
        return False  # the fire chief is another chief, not another police chief
    return o.phrase.marks == p.marks if p.marks else not o.phrase.marks - {"former"} - SOON
