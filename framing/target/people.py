"""The names of people: their parts, and each place where a last name stands with what an article prints around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from framing.target.heads import PERSONS, canonical
from framing.target.page import CAPITAL, CLOSING, OPENING, Page, folded
from framing.target.roles import (
    BODIES,
    CALENDAR,
    FUNCTION,
    LOOSE,
    NAME_ENDS,
    NO_GIVEN,
    PARTICLES,
    PEOPLES,
    PLACES,
    SAME_GIVEN,
    SUFFIXES,
    TITLES,
)

_REACH = 80  # characters in front of a last name that can hold the rest of the name
_MOST = 6  # words of a name with its titles
_WORD = re.compile(r"\S+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[A-Z]")
_SUFFIX = re.compile(r",?\s(Jr|Sr|II|III|IV|JR|SR)\b\.?")
_BEHIND = frozenset(
    ("kc", "qc", "mep", "msp", "ms", "obe", "cbe", "mbe", "kbe", "phd", "md", "jp")
)  # letters of honour
_DASHES = ("-", "‐", "‑")
_AFTER = re.compile(rf"[ \u00a0](& )?({CAPITAL})")
_LY = frozenset(("Emily", "Sally", "Kelly", "Molly", "Polly", "Billy", "Lily", "Holly", "Shelly", "Carly", "Beverly"))


class Name(NamedTuple):
    """The parts of a name as a user gives it."""

    given: tuple[str, ...]
    particle: str
    last: str
    suffix: str


class Seen(NamedTuple):
    """A last name in an article: where the name begins and ends, and what stands in front."""

    start: int
    end: int
    last: int
    given: tuple[tuple[str, int], ...]
    suffix: str
    titles: tuple[str, ...]
    odd: bool  # a neighbour makes it another name: "Port Holm", "Holm Street"

    @property
    def words(self) -> list[str]:
        return [word for word, _ in self.given]


@lru_cache(maxsize=1024)
def parts(name: str) -> Name:
    """The parts of a name, without titles.

    >>> parts("Pieter van der Berg"), parts("Mayor Tom K. Holm, Jr.")
    (Name(given=('Pieter',), particle='van der', last='Berg', suffix=''), \
Name(given=('Tom', 'K.'), particle='', last='Holm', suffix='jr'))
    """
    words = [w.strip('“”"()[],') for w in name.split()]
    words = [w for w in words if w]
    suffix = ""
    if len(words) > 1 and words[-1].strip(".").lower() in SUFFIXES:
        suffix = {"junior": "jr", "senior": "sr"}.get(low := words.pop().strip(".").lower(), low)
    while len(words) > 1 and words[0].rstrip(".").lower() in TITLES:
        words.pop(0)
    first = len(words) - 1
    while first > 0 and words[first - 1].lower() in PARTICLES - {"st"}:
        first -= 1
    particle, last = " ".join(words[first:-1]), words[-1]
    joined = re.match(r"([Aa]l|[Ee]l)-(?=\w)", last)
    if joined:
        particle, last = joined[0], last[joined.end() :]
    return Name(tuple(words[:first]), particle, last, suffix)


def seen(page: Page, name: Name) -> list[Seen]:
    """Every place where the last name stands, in order."""
    known = page.kept.get(name)
    if known is None:
        known = page.kept[name] = sorted(_seen(page, name))
    return cast(list[Seen], known)


def _seen(page: Page, name: Name) -> list[Seen]:
    return [_around(page, a, b, suffix, name) for a, b, suffix in _spots(page, name)]


def _spots(page: Page, name: Name) -> Iterator[tuple[int, int, str]]:
    """Where the last name with its particle and its suffix stands, in order."""
    text = page.text
    capitals = len(name.last) > 2 and name.last.lower() not in FUNCTION | CALENDAR and not name.last.isupper()
    if not name.particle and name.last.isascii() and name.last.isalpha() and folded(name.last) not in page.accented:
        for word in (name.last, name.last.upper()) if capitals else (name.last,):
            if word not in text:
                continue
            yield from _plain_spots(text, word)
        return
    last, particle = page.loose(name.last), ""
    if capitals:
        last = rf"(?:{last}|{page.loose(name.last.upper())})"
    if name.particle:
        words = [f"[{w[0].lower()}{w[0].upper()}]{re.escape(w[1:])}" for w in name.particle.rstrip("-").split()]
        particle = r"\s".join(words) + ("-" if name.particle.endswith("-") else r"\s")
        may = all(w.lower() in LOOSE for w in name.particle.rstrip("-").split())
        particle = f"(?:{particle})?" if may else f"(?:{particle})"
    for m in re.finditer(rf"(?<![\w@])(?<!\w[-‐‑]){particle}{last}(?![\w@])(?![-‐‑]\w)", text):
        suffix = _SUFFIX.match(text, m.end())
        yield m.start(), suffix.end() if suffix else m.end(), suffix[1].lower() if suffix else ""


def _plain_spots(text: str, word: str) -> Iterator[tuple[int, int, str]]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, behind = text[max(0, at - 2) : at], text[end : end + 2]
        inside = before[-1:].isalnum() or before[-1:] in ("_", "@") or (before[-1:] in _DASHES and before[:1].isalnum())
        if before[-1:] == "":
            inside = False
        longer = behind[:1].isalnum() or behind[:1] in ("_", "@") or (behind[:1] in _DASHES and behind[1:].isalnum())
        if not inside and not (behind and longer):
            suffix = _SUFFIX.match(text, end)
            yield at, suffix.end() if suffix else end, suffix[1].lower() if suffix else ""
        at = text.find(word, end)


def _around(page: Page, at: int, end: int, suffix: str, name: Name) -> Seen:
    """What stands beside a last name."""
    text = page.text
    given: list[tuple[str, int]] = []
    titles: list[str] = []
    odd = _ends_other(page, end, name)
    low = max(page.paragraph(at)[0], at - _REACH)
    begins = at
    window = text[low:at]
    if window and window[-1].isspace():
        for token in list(_WORD.finditer(window))[-_MOST:][::-1]:
            core = token[0].strip("“”\"‘’'()[]«»„—–")
            plain, place = core.lower().rstrip("."), low + token.start()
            if not core or _closed(token[0], plain):
                break
            if plain in PARTICLES and core.islower() and not given and not titles and not name.particle:
                begins = place
            elif plain in TITLES or canonical(plain) in PERSONS:
                if core in name.given:
                    given.insert(0, (core, place))
                else:
                    titles.append(plain)
            elif titles or not _given(core, plain, name):
                odd = odd or (plain == "of" and not titles and not given and _of_body(window[: token.start()]))
                break
            else:
                given.insert(0, (core, place + token[0].index(core)))
            if token[0][0] in OPENING and token[0][-1] not in CLOSING:
                break
    given = _without_opening(page, given, name)
    if given and given[0][0].lower() in PLACES and given[0][0] not in name.given:
        odd = True
    return Seen(given[0][1] if given else begins, end, begins, tuple(given), suffix, tuple(titles), odd)


def _closed(token: str, plain: str) -> bool:
    """Whether a word in front ends something: a sentence, a clause, a quotation; a nickname in quotes does not."""
    if token[-1] in CLOSING:
        return token[0] not in OPENING
    if token[-1] == ".":
        return not (_INITIALS.fullmatch(token.strip("“\"‘'([«")) or plain in TITLES or canonical(plain))
    return token[-1] in ",;:!?—–…" or token.endswith(("’s", "'s"))


def _given(core: str, plain: str, name: Name) -> bool:
    if not core[0].isupper():
        return core[:3] in ("al-", "el-") and core[3:4].isupper()
    taken = plain in CALENDAR | PEOPLES | NO_GIVEN | FUNCTION
    return core in name.given or not taken or _INITIALS.fullmatch(core) is not None


def _of_body(front: str) -> bool:
    """Whether "of" hangs on a body: "Bank of Holm", where "mayor of Karsk" is nobody's name."""
    words = front.split()
    return bool(words) and words[-1][0].isupper() and words[-1].lower() in BODIES


def _ends_other(page: Page, end: int, name: Name) -> bool:
    """Whether the word behind makes this another name: "Holm Street"."""
    after = _AFTER.match(page.text, end)
    if after is None:
        return False
    low = after[2].lower()
    if page.headline(end - 1):
        return low in NAME_ENDS
    return bool(after[1]) or not (
        low in TITLES | _BEHIND | CALENDAR | PEOPLES | FUNCTION or after[2] in (*name.given, name.last)
    )


def _without_opening(page: Page, given: list[tuple[str, int]], name: Name) -> list[tuple[str, int]]:
    """Given names without a word that only opens its sentence: "Later Orlova left"."""
    if not given or (name.given and compatible([given[0][0]], name.given)) or not page.opens(given[0][1]):
        return given
    word = given[0][0]
    adverb = word.endswith("ly") and len(word) > 4 and word not in _LY
    return given[1:] if adverb or word.lower() in page.common else given


def compatible(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether given names may be one person's: those of the shorter are the longer's, or initials or short forms.

    >>> compatible(["B."], ["Boris", "Karl"]), compatible(["Bob"], ["Robert"]), compatible(["Anna"], ["Boris"])
    (True, True, False)
    """
    short, long = sorted((_apart(one), _apart(two)), key=len)
    return all(any(_alike(w, v) for v in long) for w in short)


def _apart(words: Iterable[str]) -> list[str]:
    """Given names folded, "J.K." and "Jean-Luc" as two."""
    return [folded(w) for word in words for w in re.findall(r"\w\.(?=.)|[^\W_][^\-]*", word)]


def _alike(w: str, v: str) -> bool:
    if w == v or any(w in group and v in group for group in SAME_GIVEN):
        return True
    short, long = sorted((w.rstrip("."), v.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)
