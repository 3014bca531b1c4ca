"""Whose a last name is: the people of an article who bear it, and which of its places are the target's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.target.heads import canonical
from framing.target.page import Page
from framing.target.people import Name, Seen, compatible, parts, seen
from framing.target.roles import BODIES, CALENDAR, CIVIL, FUNCTION, PLACES


class Place(NamedTuple):
    """Where a wording for the target stands, why it is one, and why it is not counted ('' if it is)."""

    start: int
    end: int
    why: str
    left: str = ""


class Bearing(NamedTuple):
    """Where people are first named in full (-1: nowhere), and their titles and posts."""

    first: int
    titles: frozenset[str]


def bearers(page: Page, last: str) -> list[list[str]]:
    """The people of a last name in a text, each with the full names it has there, the longest first.

    A word or two before the last name make a full name, but for titles ("Mayor Orlova"), and for words that make a
    place of it ("New Orlova"). "B. Orlova" and "Boris Karl Orlova" are Boris Orlova's.

    >>> from framing.segment import Segments
    >>> bearers(Page(Segments("It was Anna Orlova who saw Boris Orlova at Port Orlova. B. Orlova left.")), "Orlova")
    [['Boris Orlova', 'B. Orlova'], ['Anna Orlova']]
    """
    name = parts(last)
    if name.last.lower() in BODIES:
        return []
    return [list(dict.fromkeys(_printed(page, s) for s in one)) for one in _people(page, seen(page, name))]


def bears(wanted: str, people: Sequence[Sequence[str]]) -> bool:
    """Whether one of these people may be the one wanted."""
    name = parts(wanted)
    return any(compatible(parts(one[0]).given, name.given) for one in people)


def _printed(page: Page, s: Seen) -> str:
    return " ".join(page.text[s.start : s.end].split())


def _people(page: Page, every: Sequence[Seen]) -> list[list[Seen]]:
    """Full names that may be one person's together, the longest first."""
    full = [s for s in every if s.given and not s.odd and not page.headline(s.start)]
    people: list[list[Seen]] = []
    for s in sorted(full, key=lambda s: -(s.end - s.start)):
        same = next((p for p in people if _same(p[0], s.words, s.suffix)), None)
        if same is None:
            people.append([s])
        else:
            same.append(s)
    return people


def _same(one: Seen, words: Sequence[str], suffix: str) -> bool:
    return compatible(one.words, words) and not (one.suffix and suffix and one.suffix != suffix)


def is_person(page: Page, name: str) -> bool:
    """Whether a name is printed as a person's: with a given name or a title in front, and not as a body's or a place's.

    >>> from framing.segment import Segments
    >>> text = Page(Segments("The Karsk Port Office sued Anna Holm. The Green Cross wept in Karsk."))
    >>> [is_person(text, name) for name in ("Karsk Port Office", "Anna Holm", "Green Cross", "Karsk", "Holm")]
    [False, True, False, False, True]
    """
    words = name.split()
    last = words[-1].lower().strip(".,")
    if last in BODIES or {"of", "for", "and", "&", "in", "without"} & {w.lower() for w in words}:
        return False
    if len(words) > 1 and words[0].lower() in PLACES and words[0].lower() not in ("la", "le", "el"):
        return False
    if len(words) == 1:
        every = seen(page, parts(name))
        return any(s.titles or (s.given and not s.odd and not page.headline(s.start)) for s in every)
    bare, article = page.text.count(name), page.text.count(f"the {name}") + page.text.count(f"The {name}")
    return 2 * article <= bare


def of_person(page: Page, wanted: str) -> list[Place]:
    """The places of a person's name, or of a single word that may be one."""
    name = parts(wanted)
    every = seen(page, name)
    people = _people(page, every)
    if name.given:
        mine = [p for p in people if _same(p[0], name.given, name.suffix)]
        return _places(page, every, name, mine, [p for p in people if p not in mine])
    if len(people) == 1:
        longest = parts(wanted)._replace(given=tuple(people[0][0].words))
        return _places(page, every, longest, people, [])
    return [
        _bare(page, s, name, alone=page.headline(s.start)) for s in every
    ]  # one of several, or nobody's full name: the word by itself


def _places(
    page: Page, every: Sequence[Seen], name: Name, mine: list[list[Seen]], rivals: list[list[Seen]]
) -> list[Place]:
    out = []
    ours, theirs = _bearing(page, mine), _bearing(page, rivals)
    for s in every:
        headline = page.headline(s.start)
        if s.odd:
            out.append(Place(s.start, s.end, "", "another name"))
        elif s.given and _fits(s, name):
            out.append(Place(_begin(s, name), s.end, "full"))
        elif (s.given and not headline) or (headline and s.given and any(_same(r[0], s.words, "") for r in rivals)):
            out.append(Place(s.start, s.end, "", "another name"))
        elif _mine(s, ours, theirs):
            out.append(_bare(page, s, name, alone=True))
        else:
            out.append(Place(s.last, s.end, "", "another name"))
    return out


def _fits(s: Seen, name: Name) -> bool:
    if s.suffix and name.suffix and s.suffix != name.suffix:
        return False
    return compatible(s.words, name.given) or (len(s.given) > 1 and bool(_begin(s, name) - s.start))


def _begin(s: Seen, name: Name) -> int:
    """Where the name begins: with the first word that is the target's, where "Visiting" stands in front."""
    rest = list(s.given)
    while rest and not compatible([rest[0][0]], name.given):
        rest.pop(0)
    if not rest:
        return s.start
    behind = [word for word, _ in rest]
    inside = s.words[: len(s.given) - len(rest)]
    return rest[0][1] if inside and compatible(behind, name.given) and len(name.given) <= len(behind) else s.start


def _bare(page: Page, s: Seen, name: Name, alone: bool = False) -> Place:
    """The last name by itself; ``alone``: whatever a headline's capitals put in front of it."""
    low = name.last.lower()
    if s.odd or (s.given and not alone):
        return Place(s.start, s.end, "", "another name")
    if low in CALENDAR | FUNCTION and not s.titles and not _acts(page.text, s):
        return Place(s.start, s.end, "", "another word")
    article = page.text[max(0, s.last - 4) : s.last].lower() == "the "
    if low in CALENDAR | FUNCTION:
        return Place(s.last, s.end, "last name" if name.given else "full")
    common = low in page.common and (article or (page.opens(s.last) and not _ACTS.match(page.text, s.end)))
    ordinary = common or (article and canonical(low))
    if name.given and ordinary and not s.titles:
        return Place(s.last, s.end, "", "another word")  # "Energy prices rose", "the Bishop left"
    return Place(s.last, s.end, "last name" if name.given else "full")


_TIMES = re.compile(
    r"\b(?:in|since|until|till|by|of|last|next|this|late|early|mid|from|before|after|during|on) $", re.I
)
_ACTS = re.compile(r"[’']s\b|\s(?:said|says|told|is|was|has|had|will|would|left|went|made|took|gave|\w+ed)\b")


def _acts(text: str, s: Seen) -> bool:
    """Whether a name that is also a month or a small word does something here: "May said", not "in May"."""
    return _ACTS.match(text, s.end) is not None and not _TIMES.search(text[max(0, s.last - 8) : s.last])


def _mine(s: Seen, ours: Bearing, theirs: Bearing) -> bool:
    """Whether a last name by itself is the target's, where others bear it too.

    By its title, where one bearer has it; otherwise it is the one's whom the article names first, for relatives are
    given with their first names.
    """
    if theirs.first < 0:
        return True
    for titles in ({canonical(t) for t in s.titles} - {""}, {CIVIL[t] for t in s.titles if t in CIVIL}):
        if titles & ours.titles != titles & theirs.titles:
            return bool(titles & ours.titles)
        if len(titles) == 1 and titles <= {"m", "f"} and (ours.titles | theirs.titles) & {"m", "f"}:
            return not (ours.titles & {"m", "f"})
    return 0 <= ours.first < theirs.first


def _bearing(page: Page, people: list[list[Seen]]) -> Bearing:
    """Where people of a last name are first named, and their titles: those in front, a post behind, man or woman."""
    titles: set[str] = set()
    for x in (x for one in people for x in one):
        titles |= {canonical(t) for t in x.titles} | {CIVIL.get(t, "") for t in x.titles}
        behind = page.text[x.end : x.end + 2] in (", ", " (")
        titles |= {head for _, _, head in page.posts(x.end, x.end + _NEAR)} if behind else set()
        kin = _KIN.search(page.text[max(0, x.start - 16) : x.start]) or (
            _KIN_BEHIND.match(page.text, x.end) if behind else None
        )
        titles |= {"f" if kin[1] in _WOMEN else "m"} if kin else set()
    return Bearing(min((x.start for one in people for x in one), default=-1), frozenset(titles - {""}))


_NEAR = 30  # characters behind a name in which its post stands
_WOMEN = ("wife", "sister", "daughter", "mother", "widow", "aunt", "niece", "grandmother")
_RELATED = "|".join((*_WOMEN, "husband", "brother", "son", "father", "widower", "uncle", "nephew", "grandfather"))
_KIN = re.compile(rf"\b({_RELATED}),? $")
_KIN_BEHIND = re.compile(rf",? \(?(?:his|her|the [\w’']+|[A-Z]\w+[’']s) ({_RELATED})\b")
