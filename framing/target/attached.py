"""Whose name stands beside a phrase for the holder of a post.

In front ("Mayor Anna Holm", "the mayor, Anna Holm,"), behind ("Anna Holm, mayor of Karsk since 2019,", "Anna Holm
(mayor)"), or with a verb between ("Holm was elected mayor").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.target.heads import KINDS, PERSONS, canonical
from framing.target.page import CAPITAL, Page
from framing.target.phrases import Phrase
from framing.target.roles import BODIES, CALENDAR, CIVIL, FUNCTION, PEOPLES, TITLES

_TOKEN = re.compile(r"[^\W_][\w’'\-]*")
_PERSON = re.compile(rf"{CAPITAL}(?:(?:(?<=\b[A-Z])\.)? {CAPITAL}){{0,3}}")
_TITLE = re.compile(rf"(?:(?:{'|'.join(sorted(CIVIL))}|dr|prof)\.? )", re.IGNORECASE)
_NOW = r"(?:now|currently|also|still|then|today) "
_APPOSED = re.compile(
    rf"(?:,?\s(?:aged )?\d{{1,3}}|\s\([\w .,/–-]{{1,14}}\))?(?:,\s|\s\(|\s[–—-]+\s|[–—]|--)(?:{_NOW})?$"
)
_VERB = re.compile(
    r"(?:,\s(?:re-?)?(?:elected|named|appointed|chosen|sworn in)(?: as)?|(?:,\s)?(?:\swho|who)?\s"
    r"(?P<how>is|has been|have been|becomes|became|has become|remains|(?:was|is|has been|had been"
    r"|been) (?:re-?)?(?:elected|named|appointed|sworn in|chosen|confirmed)(?: as)?"
    r"|(?:has |have )?(?:served|worked) as|serves as|works as|took over as|took office"
    r" as|won (?:re-?)?election as|was|had been|served as|will be|would be)(?: (?:now|currently|also|still|the|its"
    r"|their))*)\s$"
)
_PAST = ("was", "had been", "served as", "will be", "would be")
_CLOSED = re.compile(
    r"(?![’']s\b)[^\S\n]*(?:[,.;:!?)\]–—”\"’]|\n|$|--)"
    r"|\s(?:of|for|in|at|since|from|who|whose|and|until|with|on|which|under"
    r"|to|during|between)\b",
    re.IGNORECASE,
)
_SHUT = re.compile(r"[,.;:!?)\]–—”\"’\n]|$| who\b| and\b|--")
_SUCCESSION = re.compile(r"\b(predecessor|successor|rival|opponent|replacement) (?:\w+ )?as (?:the )?$")


_GAP = re.compile(r"(?:, | \(| [–—-]+ |[–—]|: | is )|\s")
_ENDED = re.compile(r",? (?:from |in |between )?\(?\d{4}(?: ?[–-] ?| to | and )\d{2,4}|,? until\b|,? in the \d{4}s")
_IF = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|Should) [^.;,\n]{0,70}$")
_ITS = ("", "the", "owner", "its", "their", "our", "this")


class Attached(NamedTuple):
    """A phrase and whose it is: the target's (True), another's (False), nobody's that is named (None)."""

    phrase: Phrase
    mine: bool | None
    by: str  # beside or verb
    past: bool


def attached(page: Page, p: Phrase, starts: set[int], ends: set[int]) -> Attached:
    """Whose name stands beside a phrase."""
    text = page.text
    front = text[max(0, p.start - 60) : p.start]
    past = _SUCCESSION.search(front) is not None or _ENDED.match(text, p.end) is not None
    if text.startswith(("’s", "'s"), p.end):
        return Attached(p, None, "", past)  # the mayor's lawyer, the mayor of Karsk's sister
    beside = _APPOSED.search(front)
    if beside and _CLOSED.match(text, p.b):
        whose = _name_before(text, p.start - len(front) + beside.start(), ends)
        if whose or (whose is False and not page.headline(p.a)):
            return Attached(p, whose, "beside", past)
    if p.head == "mp" and p.a - 1 in ends:
        return Attached(p._replace(where=frozenset(), det=""), True, "beside", False)  # Lea Ros MP
    verb = _VERB.search(front)
    if verb and p.det in _ITS and not _IF.search(text, max(0, p.start - 90), p.start):
        whose = _name_before(text, p.start - len(front) + verb.start(), ends)
        if whose is not None:
            return Attached(p, whose, "verb", past or verb["how"] in _PAST)
    whose, end = _name_behind(page, p, starts)
    home = _OF.match(text, end) if whose is not None else None  # Mayor Anna Holm of Karsk
    if home:
        p = p._replace(where=p.where | {w.lower() for w in home[1].split()})
    return Attached(p, whose, "beside" if whose is not None else "", past)


_OF = re.compile(rf",? (?:of|from) (?:the )?({CAPITAL}(?: {CAPITAL})*)")


def _name_before(text: str, end: int, ends: set[int]) -> bool | None:
    if end in ends:
        return True
    words = _RUN_BEFORE.search(text[max(0, end - 50) : end])
    if words is None or words[2].lower() in CALENDAR | FUNCTION or words[2].endswith(("’s", "'s")):
        return None
    return None if (words[1] and words[1].lower() in _NO_PERSON) or words[2].lower() in BODIES else False


_RUN_BEFORE = re.compile(rf"(?:(?<!\w)(\w+) )?(?<!\w)(?:{CAPITAL} ){{0,3}}({CAPITAL})$")
_NO_PERSON = (
    "in",
    "at",
    "from",
    "to",
    "near",
    "on",
    "of",
    "for",
    "the",
    "by",
    "a",
    "an",
    "this",
    "that",
    "its",
    "into",
)


def _name_behind(page: Page, p: Phrase, starts: set[int]) -> tuple[bool | None, int]:
    """Whose name follows, and where it ends: at once ("Mayor Anna Holm"), or set off and closed again ("the mayor, Anna
    Holm,")."""
    text = page.text
    for at in dict.fromkeys((p.end, p.b)):
        gap = _GAP.match(text, at)
        if gap is None:
            continue
        begin = gap.end()
        title = _TITLE.match(text, begin)
        begin = title.end() if title else begin
        behind = _behind_title(text, begin, starts)
        begin = behind if gap[0].isspace() or behind in starts else begin
        mine = begin in starts
        name = _PERSON.match(text, begin)
        if not mine and (name is None or _no_name(name[0])):
            continue
        end = name.end() if name else begin
        if not mine and name and " " not in name[0] and (gap[0].strip() or (text[p.a].islower() and p.det == "the")):
            continue  # "the mayor (L)", "the mayor Karsk deserves"
        if p.many:
            return False, end
        as_mayor = not p.det and text.startswith("As ", max(0, p.start - 3))
        if (
            gap[0].strip()
            and not as_mayor
            and not (_SHUT.match(text, end) or text.startswith((", Jr", "’s", "'s"), end))
        ):
            continue
        return mine, end
    return None, p.end


def _behind_title(text: str, begin: int, starts: set[int]) -> int:
    """Where a name begins behind a further title: "Detective Inspector Lea Ros"."""
    word = _TOKEN.match(text, begin)
    if begin not in starts and word and word[0][0].isupper() and canonical(word[0]) in PERSONS:
        behind = re.match(r"\.?\s", text[word.end() : word.end() + 3])
        return word.end() + behind.end() if behind else begin
    return begin


def _no_name(name: str) -> bool:
    low = name.split()[0].lower().rstrip(".")
    return low in CALENDAR | FUNCTION | PEOPLES | TITLES or canonical(low) != "" or low in KINDS
