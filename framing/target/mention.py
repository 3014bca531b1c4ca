"""Mentions of targets in articles, each with its sentence: what ``target_stance`` takes."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from framing.errors import ParameterError
from framing.segment import Segments
from framing.table import needs
from framing.target.across import Held, together
from framing.target.bearers import Place, bearers, bears
from framing.target.heads import SHORTER, forms
from framing.target.naming import found, names
from framing.target.page import Page
from framing.target.places import look
from framing.target.rivals import Post

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "article_id", "target", "start", "end", "mention", "named_by", "text", "target_start", "target_end",
    "further_mentions",
)  # fmt: skip


LEFT = ("article_id", "target", "start", "end", "wording", "reason")


def mentions(
    articles: pd.DataFrame | str,
    target: str | Sequence[str] | None = None,
    *,
    most: int = 5,
    posts: Iterable[Held] | None = None,
) -> pd.DataFrame:
    """Every mention of a target, with the sentence it stands in.

    ``articles``: a DataFrame with ``article_id`` and ``text``, or one text. ``target``: a name ("Anna Orlova"), or a
    list of a name and further wordings of yours for it ("the Iron Lady"); a last name ("Orlova") stands for the one
    person of that name in an article, and for itself alone where there are several (``namesakes``); None: the people,
    bodies and places an article names most, at most ``most`` of them, each named at least twice. Counted as mentions
    are the full name, also with initials or a short first name, the last name, an acronym that the article gives in
    brackets, and a description by a post or a kind that the article gives the target ("the mayor", "the company").
    Pronouns are not, and what stands in apposition to a mention is part of it. docs/target.md has the rules.
    ``posts``: the posts of the target as other articles say them, from ``posts_held``; None: as all of ``articles`` say
    them; (): each article by itself. An article that names the target and gives its post to nobody goes by them: "the
    mayor" there is named by "cross-document". This is the one place where an article's rows depend on the others: with
    the same ``posts``, the mentions of two batches together are those of both.
    Returns one row per mention: ``article_id, target, start, end`` (code points of the article), ``mention`` (as
    printed), ``named_by`` (full, last name, acronym, description, cross-document, given), ``text`` (the sentence),
    ``target_start, target_end`` (in it) and ``further_mentions`` (of the same target in it, pairs of offsets).
    Raises ``ParameterError`` for an empty name and for ``posts`` without a target, ``TableError`` for a missing column.
    Cost: linear in the text.

    >>> rows = mentions("Anna Orlova, the mayor, won. Critics loathe the mayor.", "Anna Orlova")
    >>> rows[["mention", "named_by", "target_start"]].values.tolist()
    [['Anna Orlova', 'full', 0], ['the mayor', 'description', 15]]
    """
    import pandas as pd

    wanted = _wanted(target)
    rows: list[tuple[Any, ...]] = []
    if wanted:
        rows = _looked(articles, wanted, posts, _of)
    elif posts:
        raise ParameterError("posts without a target", hint="give the target that posts_held was asked for")
    else:
        for article_id, text in texts(articles):
            page = Page(Segments(text), many=True)
            for name in found(page, most):
                rows += _of(page, article_id, [name], look(page, [name]).places)
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({c: "int64" for c in COLUMNS if c in _WHOLE})


def left_out(
    articles: pd.DataFrame | str, target: str | Sequence[str], *, posts: Iterable[Held] | None = None
) -> pd.DataFrame:
    """Where a wording for the target stands that is not counted as a mention, and why.

    ``posts`` as in ``mentions``. Returns one row per place: ``article_id, target, start, end`` (code points of the
    article), ``wording`` (as printed) and ``reason``: apposition (part of a mention beside it), predicate ("is the
    mayor"), body of its own ("the mayor's office"), another holder ("the former mayor"), another name ("Orlova Street",
    "Boris Orlova"), another word ("in May"); by what other articles say of the target's posts also: target not named
    ("the mayor" in an article without the name), not tied here ("the lawyer", of whom there are many, where only
    another article calls the target one). Raises as ``mentions``. Cost: linear in the text.

    >>> text = "Anna Orlova, the mayor, won. The mayor’s office is in Orlova Street."
    >>> left_out(text, "Anna Orlova")[["wording", "reason"]].values.tolist()
    [['the mayor', 'apposition'], ['The mayor', 'body of its own'], ['Orlova', 'another name']]
    """
    import pandas as pd

    rows = _looked(articles, _wanted(target), posts, _not_counted)
    return pd.DataFrame(rows, columns=list(LEFT)).astype({"start": "int64", "end": "int64"})


def posts_held(articles: pd.DataFrame | str, target: str | Sequence[str]) -> frozenset[Held]:
    """The posts that articles give a target: what ``mentions(…, posts=…)`` takes.

    ``articles`` and ``target`` as in ``mentions``. Returns a set of ``Held``, one for each way an article says it: its
    head, marks, kinds and places. The posts of two batches are the union of their sets, so that work distributes:
    collect from each batch, join with ``|``, and pass the whole to every batch. Raises as ``mentions``. Cost: linear in
    the text.

    >>> held = posts_held("Mayor Anna Orlova won.", "Anna Orlova")
    >>> [post.head for post in held]
    ['mayor']
    >>> mentions("Orlova wept. The mayor is tired.", "Anna Orlova", posts=held)["named_by"].tolist()
    ['last name', 'cross-document']
    """
    wanted = _wanted(target)
    found = [look(Page(Segments(text)), wanted).posts for _, text in texts(articles)]
    return frozenset().union(*found)


def namesakes(articles: pd.DataFrame | str, target: str | Sequence[str]) -> dict[str, list[str]]:
    """Articles in which the last name of a target belongs to several people → their full names.

    Where a last name is given as target, there only the last name by itself is a mention, whosever it is: give a full
    name to tell them apart. Where a full name is given, the last name by itself counts by its title ("Mayor Orlova")
    or for the one of them whom the article names first.

    >>> namesakes("He saw Anna Orlova and Boris Orlova.", "Orlova")
    {'text': ['Boris Orlova', 'Anna Orlova']}
    """
    wanted = _wanted(target)[0]
    people = {name: bearers(Page(Segments(text)), wanted) for name, text in texts(articles)}
    told = {name: some for name, some in people.items() if len(some) > 1 and (" " not in wanted or bears(wanted, some))}
    return {name: [person[0] for person in some] for name, some in told.items()}


def nearly(articles: pd.DataFrame | str, target: str | Sequence[str]) -> str:
    """The name in the articles that is spelt most like a target; '' where none is like it. Cost: linear in the text.

    >>> nearly("He saw Ines Corrigan there.", "Ines Corigan"), nearly("He saw Ines Corrigan there.", "Boris Orlov")
    ('Ines Corrigan', '')
    """
    known: dict[str, str] = {}
    for _, text in texts(articles):
        segments = Segments(text)
        for a, b in names(segments):
            known.setdefault(text[a:b].casefold(), text[a:b])
    close = (difflib.get_close_matches(w.casefold(), known, n=1, cutoff=0.75) for w in _wanted(target))
    return next((known[found[0]] for found in close if found), "")


_WHOLE = {"start", "end", "target_start", "target_end"}


def _wanted(target: str | Sequence[str] | None) -> list[str]:
    if target is None:
        return []
    wordings = [" ".join(w.split()) for w in ([target] if isinstance(target, str) else target)]
    if not wordings or not all(any(c.isalnum() for c in w) for w in wordings):
        raise ParameterError("the target has no name", hint='give one, as in target="Anna Orlova"')
    return wordings


def texts(articles: pd.DataFrame | str) -> Iterator[tuple[str, str]]:
    if isinstance(articles, str):
        yield "text", articles
        return
    needs(articles, ("article_id", "text"))
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        yield str(article_id), text


Rows = list[tuple[Any, ...]]


def _looked(
    articles: pd.DataFrame | str,
    wanted: list[str],
    posts: Iterable[Held] | None,
    told: Callable[[Page, str, list[str], Sequence[Place]], Iterable[tuple[Any, ...]]],
) -> Rows:
    """The rows of every article; without ``posts`` those found on the way are collected, and where they can change
    something the article is looked at again."""
    if posts is not None:
        known = frozenset(posts)
        pages = ((article_id, Page(Segments(text))) for article_id, text in texts(articles))
        return [row for i, page in pages for row in told(page, i, wanted, look(page, wanted, known).places)]
    first: list[tuple[str, str, Rows, frozenset[Held]]] = []
    for article_id, text in texts(articles):
        page = Page(Segments(text))
        seen = look(page, wanted)
        first.append((article_id, text, list(told(page, article_id, wanted, seen.places)), seen.posts))
    every: frozenset[Held] = frozenset().union(*(own for _, _, _, own in first))
    others = together(every)
    rows: Rows = []
    for article_id, text, before, own in first:
        if _may_change(text, own, others):
            page = Page(Segments(text))
            rows += told(page, article_id, wanted, look(page, wanted, every).places)
        else:
            rows += before
    return rows


def _may_change(text: str, own: frozenset[Held], others: Mapping[str, Post]) -> bool:
    """Whether an article prints a post that others tell it more of than it says itself."""
    said = {post.head for post in own if post.where or not others[post.head].where}
    heads = {h for head in others.keys() - said for h in (head, *SHORTER.get(head, ()))}
    low = text.lower() if heads else ""
    return any(form in low for head in heads for form in forms(head))


def _not_counted(page: Page, article_id: str, wordings: list[str], every: Sequence[Place]) -> Iterator[tuple[Any, ...]]:
    """The rows of what is left out in one article."""
    for p in every:
        if p.left:
            yield article_id, wordings[0], p.start, p.end, page.text[p.start : p.end], p.left


def _of(page: Page, article_id: str, wordings: list[str], every: Sequence[Place]) -> Iterator[tuple[Any, ...]]:
    """The rows of one target in one article."""
    segments = page.segments
    per_sentence: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
    for a, b, why, left in every:
        if left:
            continue
        sentence = segments.sentence_at(a) or (a, b)
        per_sentence.setdefault((sentence[0], max(b, sentence[1])), []).append((a, b, why))
    for (low, high), inside in per_sentence.items():
        sentence_text = segments.text[low:high]
        for a, b, why in inside:
            others = [(x - low, y - low) for x, y, _ in inside if x != a]
            printed = segments.text[a:b]
            yield article_id, wordings[0], a, b, printed, why, sentence_text, a - low, b - low, others
