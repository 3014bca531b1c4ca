"""All places of an article that a wording for the target stands at: counted, or left out with the reason.

One referring act counts once: what stands in apposition to a name, or an acronym in brackets behind it, is left out,
and so is what names a body of the target's ("the mayor's office", "the Holm government").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from framing.target.across import Held, together
from framing.target.bearers import Place, is_person, of_person
from framing.target.holders import CROSS, described, unnamed
from framing.target.page import CAPITAL, Page
from framing.target.roles import BEHIND_BODIES, CALENDAR, FUNCTION, OWN_BODIES, PEOPLES, TITLES

_ACRONYM = re.compile(r"(?:\s?\(|, or )(?:the |or |“|\"|‘|')*([A-Z][\w.&]{0,6}[A-Z]\.?)(?:”|\"|’|')?[;,)]")
_SPELT_OUT = re.compile(r"(?<![\w])([A-Z][\w.&]{0,6}[A-Z]\.?)\s\((?:the\s)?$")
_BODY = re.compile(
    rf"(?P<own>[’']s?)?\s(?:own\s)?(?:[\w-]+\s){{0,2}}?(?P<body>{'|'.join(sorted(OWN_BODIES))})\b(?!-)(?:\s(?P<next>[\w-]+))?"
)
_BESIDE = re.compile(r"(?:,\s|\s\(|\s[–—-]+\s|[–—])")
_BESIDE_END = re.compile(rf"{_BESIDE.pattern}$")
_SHUT = re.compile(r"[,.;:!?)\]–—”\"’\n]|$|\s(?:of|for|who|and)\b")
_ORDER = ("full", "last name", "acronym", "given", "description", CROSS)


class Look(NamedTuple):
    """What one look at an article finds of a target: its places, and the posts the article gives it."""

    places: list[Place]
    posts: frozenset[Held]


def places(page: Page, wordings: Sequence[str]) -> list[Place]:
    """Where a target stands, in order and none inside another; ``wordings``: its name, then the user's further ones.

    >>> from framing.segment import Segments
    >>> text = "Anna Holm, the mayor of Karsk, wept. The mayor’s office was shut, but the mayor smiled."
    >>> [(text[p.start : p.end], p.why, p.left) for p in places(Page(Segments(text)), ["Anna Holm"])]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('Anna Holm', 'full', ''), ('the mayor of Karsk', 'description', 'apposition'),
     ('The mayor', 'description', 'body of its own'), ('the mayor', 'description', '')]
    """
    return look(page, wordings).places


def look(page: Page, wordings: Sequence[str], posts: Iterable[Held] = ()) -> Look:
    """The places of a target as ``places`` gives them, with what other articles say of its posts."""
    others = together(posts)
    wanted = re.sub(r"^[Tt]he ", "", wordings[0])
    person = is_person(page, wanted)
    single = len(wanted.split()) == 1
    named = of_person(page, wanted) if person or single else _of_body(page, wanted)
    named += _given(page, wordings[1:])
    counted = [p for p in named if not p.left]
    if not counted:
        return Look(_apart([*named, *unnamed(page, others)] if others else named), frozenset())
    known = True if person else None if single else False
    told = described(page, counted, known, wanted, others)
    every = _apart([*named, *told.places])
    starts, ends = ({getattr(p, side) for p in every if not p.left and p.why != "given"} for side in ("start", "end"))
    held = frozenset(Held(head, *post) for head, post in told.posts.items())
    return Look([_checked(page, p, (starts, ends), person) for p in every], held)


def _of_body(page: Page, wanted: str) -> list[Place]:
    """The places of a body's or a thing's name, and of the acronym that the article gives it."""
    out = [_whole(page, m.start(), m.end(), "full") for m in _find(page, wanted, upper=True)]
    short: dict[str, None] = {}
    for p in out:
        m = _ACRONYM.match(page.text, p.end) or _SPELT_OUT.search(page.text, max(0, p.start - 16), p.start)
        if m and not p.left and _initials(m[1], wanted):
            short[m[1]] = None
    for acronym in short:
        pattern = re.compile(rf"(?<![\w@])(?<!\w-){re.escape(acronym.rstrip('.'))}\.?(?![\w@])(?!-\w)")
        starts, ends = {p.start for p in out}, {p.end for p in out if p.why == "full"}
        for m in pattern.finditer(page.text):
            end = m.end() - (m[0].endswith(".") and not acronym.endswith("."))
            left = "apposition" if _in_brackets(page.text, m.start(), end, starts, ends) else ""
            out.append(Place(m.start(), end, "acronym", left))
    return out


def _initials(acronym: str, wanted: str) -> bool:
    """Whether the letters of an acronym come in order in the name: (LIB) behind a name is a party."""
    name = iter(wanted.lower())
    letters = [c for c in acronym.lower() if c.isalnum()]
    return all(c in name for c in letters) or bool(re.search(r" (?:of|for|without|and) ", wanted, re.I))


def _in_brackets(text: str, start: int, end: int, starts: set[int], ends: set[int]) -> bool:
    """Whether an acronym stands in brackets behind the name, or in front of the name in brackets."""
    opened = text.rfind("(", max(0, start - 8), start)
    if opened >= 0 and text[end : end + 2].strip("”\"’'")[:1] in (")", ";", ",") and {opened, opened - 1} & ends:
        return True
    joined = re.search(r", or (?:the )?[“\"‘']?$", text[max(0, start - 11) : start])
    if joined and start - len(joined[0]) in ends:
        return True
    behind = re.match(r"\s\((?:the\s)?", text[end : end + 6])
    return behind is not None and end + behind.end() in starts


def _given(page: Page, wordings: Sequence[str]) -> list[Place]:
    """The places of the user's own wordings, as they are, but for a capital where a sentence begins."""
    out = []
    for wording in wordings:
        first = wording[0]
        rest = page.loose(wording[1:])
        pattern = re.compile(rf"(?<![\w\-])[{re.escape(first.upper() + first.lower())}]{rest}(?![\w\-])")
        for m in pattern.finditer(page.text):
            if m[0][0] == first or first.islower() or wording.lower().startswith("the "):
                out.append(Place(m.start(), m.end(), "given"))
    return out


def _find(page: Page, wanted: str, upper: bool) -> list[re.Match[str]]:
    forms = [page.loose(wanted), *([page.loose(wanted.upper())] if upper and not wanted.isupper() else [])]
    pattern = re.compile(rf"(?<![\w@])(?<!\w[-‐‑])(?:{'|'.join(forms)})(?![\w@])(?![-‐‑]\w)")
    return list(pattern.finditer(page.text))


def _whole(page: Page, start: int, end: int, why: str) -> Place:
    """A name of a body, left out where a word with a capital beside it makes it another's."""
    if page.headline(start):
        return Place(start, end, why)
    text = page.text
    after = re.match(rf" ({CAPITAL})", text[end : end + 40])
    before = re.search(rf"({CAPITAL}) $", text[max(0, start - 40) : start])
    other = after is not None and not _aside(after[1])
    if before is not None and not _aside(before[1]) and not page.opens(start - len(before[0])):
        other = True
    return Place(start, end, why, "another name" if other else "")


def _aside(word: str) -> bool:
    return word.lower() in TITLES | CALENDAR | PEOPLES | FUNCTION


def _apart(every: Sequence[Place]) -> list[Place]:
    """The places in order, none inside another: counted before left out, the longer first."""
    taken: list[Place] = []
    ends: list[tuple[int, int]] = []
    for p in sorted(set(every), key=lambda p: (p.start, bool(p.left), -p.end, _ORDER.index(p.why) if p.why else 9)):
        if ends and p.start < ends[-1][1]:
            if not p.left and taken[-1].left:
                taken[-1], ends[-1] = p, (p.start, p.end)
            continue
        taken.append(p)
        ends.append((p.start, p.end))
    return taken


def _checked(page: Page, p: Place, names: tuple[set[int], set[int]], person: bool) -> Place:
    if p.left:
        return p
    if p.why == "given" and _beside(page.text, p, *names):
        return p._replace(left="apposition")
    return p._replace(left="body of its own") if person and _own_body(page, p) else p


def _beside(text: str, p: Place, starts: set[int], ends: set[int]) -> bool:
    """Whether the user's wording stands in apposition to a name: "Anna Orlova, the Iron Chancellor,"."""
    front = _BESIDE_END.search(text[max(0, p.start - 4) : p.start])
    if front and p.start - len(front[0]) in ends and _SHUT.match(text, p.end):
        return True
    behind = _BESIDE.match(text, p.end)
    return behind is not None and behind.end() in starts


def _own_body(page: Page, p: Place) -> bool:
    """Whether a person's name or post names a body here: "Holm's office", "the Holm government"."""
    text = page.text
    if p.why in ("description", CROSS) and re.search(r"\b[Oo]ffice of $", text[max(0, p.start - 12) : p.start]):
        return True
    m = _BODY.match(text, p.end)
    if m is None or (m["next"] or "").lower() in BEHIND_BODIES:
        return False
    between = text[m.end("own") if m["own"] else p.end : m.start("body")].split()
    if any(w.lower() in FUNCTION for w in between):
        return False
    if m["own"]:
        return True
    return not between and p.why in ("full", "last name")
