"""The names in a text and the ways it names one of them: capitals, titles, apposition. Rules only, no model.

A name is a run of capitalised words ("Anna Orlova", "Bank of Merrowby"). The words of a title before it, days, months
and words for peoples are not part of one, and a capital at the start of a sentence counts for nothing by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from framing.segment import Segments, Stretch
from framing.target.roles import BODIES, CALENDAR, FUNCTION, PEOPLES, PLACES, ROLES, TITLES

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*(?<![’'\-])"
_RUN = re.compile(
    rf"(?<![\w’'\-]){_CAPITAL}(?:(?:(?<=[\s.][A-Z])\. | | of (?:the )?| de | von | van | al-){_CAPITAL})*"
)
_ACRONYM = re.compile(r" \(([A-Z]{2,6})\)")
_POSSESSIVE = re.compile(r"[’']s$")
_LOWER = re.compile(r"(?<![\w’'\-])[a-zß-öø-ÿ][\w’'\-]*")
_BEFORE = re.compile(r"([\w’'\-]+)\.? $")


def names(segments: Segments) -> Iterator[Stretch]:
    """The names of a text in order, as offsets; a word that begins a sentence only if it stands elsewhere too."""
    text = segments.text
    inside = {text[a:b] for a, b, first in _runs(segments) if not first}
    parts = {part for name in inside for part in name.split()}
    for a, b, first in _runs(segments):
        name = text[a:b]
        if not first or " " in name or name in parts:
            yield a, b


def _runs(segments: Segments) -> Iterator[tuple[int, int, bool]]:
    """Capitalised runs without titles: start, end, whether the run begins its sentence."""
    text = segments.text
    starts = {a for a, _ in segments.sentences} | {a + 1 for a, _ in segments.sentences}
    for m in _RUN.finditer(text):
        a, b = m.span()
        first = a in starts or not text[max(0, a - 2) : a].strip(" “\"'‘(—")
        b -= len(m[0]) - len(_POSSESSIVE.sub("", m[0]))
        while a < b:
            word = re.match(r"[\w’'\-]+", text[a:b])
            if word is None or not _aside(word[0]):
                break
            a += word.end()
            a += len(text[a:b]) - len(text[a:b].lstrip(". "))
            first = False if word[0].lower() in TITLES else first
        if b - a > 1:
            yield a, b, first


def _aside(word: str) -> bool:
    low = word.lower()
    return low in TITLES or low in CALENDAR or low in PEOPLES or low in FUNCTION


def found(segments: Segments, most: int, least: int = 2) -> list[str]:
    """The names that a text has most, at most ``most``, each with at least ``least`` mentions; a last name counts for
    the one full name that ends in it.

    >>> found(Segments("Anna Orlova left. Then Orlova spoke of Merrowby, and Merrowby heard Orlova."), 5)
    ['Anna Orlova', 'Merrowby']
    """
    counts = Counter(segments.text[a:b] for a, b in names(segments))
    for name in [n for n in counts if " " not in n]:
        full = [n for n in counts if n.endswith(f" {name}") and " of " not in n]
        if len(full) == 1:
            counts[full[0]] += counts.pop(name)
    return [name for name, n in counts.most_common() if n >= least][:most]


def variants(segments: Segments, name: str) -> dict[str, str]:
    """The wordings a text uses for ``name`` → why: "full", "last name", "acronym" or "apposition".

    A last name alone stands for the one person of that name in the text, whose full name counts as well; where there
    are several (``bearers``) it stands for itself alone.

    >>> text = "The Merrow chancellor, Anna Orlova, resigned. The Merrow chancellor wept."
    >>> variants(Segments(text), "Anna Orlova")
    {'Anna Orlova': 'full', 'Orlova': 'last name', 'the Merrow chancellor': 'apposition'}
    >>> variants(Segments("A word with Anna Orlova. Orlova left."), "Orlova")
    {'Anna Orlova': 'full', 'Orlova': 'last name'}
    """
    name = re.sub(r"^[Tt]he ", "", " ".join(name.split()))
    people = bearers(segments, name)
    if len(people) == 1:
        ways: dict[str, str] = {}
        for full in people[0]:
            ways |= _named(segments, full)
        return ways
    return _named(segments, name)


def bearers(segments: Segments, last: str) -> list[list[str]]:
    """The people of a last name in a text, each with the full names it has there, the longest first.

    A word or two before the last name make a full name, but for titles ("Mayor Orlova"), and for words that make a
    place of it ("New Orlova"). "B. Orlova" and "Boris Karl Orlova" are Boris Orlova's.

    >>> bearers(Segments("It was Anna Orlova who saw Boris Orlova at Port Orlova. B. Orlova left."), "Orlova")
    [['Boris Orlova', 'B. Orlova'], ['Anna Orlova']]
    """
    if " " in last or last.lower() in BODIES | ROLES:
        return []
    full: dict[str, None] = {}
    common = set(_LOWER.findall(segments.text))  # "Later Orlova left" names nobody Later where "later" stands too
    for a, b, first in _runs(segments):
        words = segments.text[a:b].split()
        if len(words) < 2 or words[-1] != last or "of" in words or words[0].lower() in PLACES:
            continue
        if not (first and words[0].lower() in common):
            full[segments.text[a:b]] = None
    people: list[list[str]] = []
    for name in sorted(full, key=lambda n: -len(n)):
        same = next((p for p in people if _same(p[0].split(), name.split())), None)
        if same is None:
            people.append([name])
        else:
            same.append(name)
    return people


def _same(one: list[str], two: list[str]) -> bool:
    """Whether two full names of one last name may be one person's: all words of the second are the first's, or initials
    of them."""
    return all(any(w == v or (w.endswith(".") and v.startswith(w[:-1])) for v in one[:-1]) for w in two[:-1])


def _named(segments: Segments, name: str) -> dict[str, str]:
    ways = {name: "full"}
    words = name.split()
    if len(words) > 1 and " of " not in name and words[-1].lower() not in ROLES and not _body(words):
        ways[words[-1]] = "last name"
    for m in re.finditer(re.escape(name), segments.text):
        short = _ACRONYM.match(segments.text, m.end())
        if short:
            ways[short[1]] = "acronym"
    for described in _appositions(segments.text, name):
        ways.setdefault(described, "apposition")
    return ways


def _body(words: list[str]) -> bool:
    """Whether the last word is that of a body or a place rather than of a person."""
    return words[-1].lower() in BODIES


def _appositions(text: str, name: str) -> Iterator[str]:
    """Wordings in apposition, with "the": "the Merrow chancellor, NAME" and "NAME, head of the bank,"."""
    described = r"(?:[Tt]he |[Aa]n? )?((?:[\w’'\-]+ ){0,4}[\w’'\-]+)"
    for m in re.finditer(rf"{re.escape(name)}, {described}(?=[,.;])", text):
        if _role(m[1].split(), among=3) and not m[1].lower().startswith(("who ", "which ", "whose ", "said ", "a ")):
            yield f"the {m[1]}"
    for m in re.finditer(rf"[Tt]he ((?:[\w’'\-]+ ){{0,3}}[\w’'\-]+),? {re.escape(name)}(?!\w)", text):
        if m[1].split()[-1].lower() in ROLES:
            yield f"the {m[1]}"


def _role(words: list[str], among: int) -> bool:
    return any(word.lower() in ROLES for word in words[:among]) and not any(w.lower().endswith("ed") for w in words)


def places(segments: Segments, ways: dict[str, str]) -> list[tuple[int, int, str]]:
    """Where the wordings stand: start, end, why; longest first, none inside another.

    A single word is passed over where a neighbour makes it another name: "Boris Orlova", "Orlova Street".
    """
    text = segments.text
    known = {word for way in ways for word in way.split()}
    wordings = "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w\-])(?:{wordings})(?![\w\-])", re.IGNORECASE)
    printed = {way.lower(): way for way in ways}
    taken: list[tuple[int, int, str]] = []
    for m in pattern.finditer(text):
        way = printed[m[0].lower()]
        described = ways[way] in ("apposition", "given")
        if m[0] != way and not (described and m[0][1:] == way[1:]):
            continue  # a wording may open a sentence; otherwise "us" is not "US"
        if not described and _other(segments, m.start(), m.end(), known):
            continue
        taken.append((m.start(), m.end(), ways[way]))
    return taken


def _other(segments: Segments, start: int, end: int, known: set[str]) -> bool:
    """Whether the words beside make this another name."""
    text = segments.text
    after = re.match(rf" ({_CAPITAL})", text[end : end + 40])
    if after and after[1] not in known and not _aside(after[1]):
        return True
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is None or not before[1][:1].isupper() or before[1] in known or _aside(before[1]):
        return False
    if before[1].lower() in ROLES or before[0][-2:] == ". ":
        return False
    begins = segments.sentence_at(before.start())
    at_start = begins is not None and not text[begins[0] : before.start()].strip(" “\"'‘(")
    return not (at_start and re.search(rf"\b{re.escape(before[1].lower())}\b", text))
