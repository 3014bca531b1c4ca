"""Names as an article prints them: titles off, a last name matched with the full name, what kind of speaker it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from framing.lexicon import Lexicon

KINDS = ("person", "body", "unnamed", "author", "unknown")

_WORD = r"[A-ZÀ-ÞА-Я][\w’'.\-]*"
_LINK = r"(?:de|del|della|da|dos|van|von|der|den|bin|ibn|al|el|la|le|di|af)"
NAME = re.compile(rf"{_WORD}(?:[ \t\n](?:{_LINK}[ \t\n])*{_WORD})*")
_FULL = re.compile(rf"(?<![\w.]){_WORD}(?:[ \t](?:{_LINK}[ \t])*{_WORD})+")
_PRONOUNS = frozenset("he she it they we i you who this that these those there".split())


class Speaker(NamedTuple):
    """A source: its one printed form in the article ('' unknown) and its kind, one of ``KINDS``."""

    name: str
    kind: str


NOBODY = Speaker("", "unknown")


class Words(NamedTuple):
    """The word sets of the speakers lexicon."""

    title: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    body: frozenset[str]
    unnamed: frozenset[str]


def words(lexicon: Lexicon) -> Words:
    """The sets of a speakers lexicon; a label that is missing is an empty set."""
    labels: Mapping[str, frozenset[str]] = {
        name: frozenset(e.cue for e in label.entries) for name, label in lexicon.labels.items()
    }
    return Words(*(labels.get(name, frozenset()) for name in Words._fields))


def bare(name: str, known: Words) -> str:
    """A printed name without titles in front and possessive behind.

    >>> from framing.lexicon import load
    >>> bare("Foreign Minister Sergei Lavrov", words(load("speakers-en")))
    'Sergei Lavrov'
    """
    parts = name.split()
    if parts and parts[-1].endswith(("'s", "’s")):
        parts[-1] = parts[-1][:-2]
    if len(parts) > 1 and parts[0].lower() == "the":
        parts.pop(0)
    if not any(p.lower().strip(".") in known.body for p in parts[-1:]):
        last = max((i for i, p in enumerate(parts[:-1]) if p.lower().strip(",") in known.title), default=-1)
        parts = parts[last + 1 :]
    return " ".join(parts).rstrip(".,") if len(parts) > 1 or not parts or len(parts[0]) > 2 else parts[0]


class NameBook:
    """The full names one article prints, by last name; made when first asked for."""

    def __init__(self, text: str, known: Words) -> None:
        self._text = text
        self.known = known
        self._full: dict[str, str] | None = None

    def _names(self) -> dict[str, str]:
        if self._full is None:
            full: dict[str, str] = {}
            for found in _FULL.finditer(self._text):
                name = bare(found[0], self.known)
                parts = name.split()
                if 2 <= len(parts) <= 4 and not any(p.lower() in self.known.body for p in parts) and parts[0].lower() not in _COMMON:
                    full.setdefault(parts[-1], name)
            self._full = full
        return self._full

    def canonical(self, printed: str) -> str:
        """The one form for a printed name: the full name the article gives, else the name with its title."""
        name = bare(printed, self.known)
        parts = name.split()
        if not parts:
            return printed.strip()
        full = self._names().get(parts[-1])
        if full and full.lower().endswith(" " + name.lower()):
            return full
        if len(parts) == 1:
            return full or (printed.strip() if printed.strip().split()[0].lower().rstrip(".") in _COURTESY else name)
        if full and full.split()[0][0] == parts[0][0] and (full.split()[0] == parts[0] or parts[0].endswith(".")):
            return full
        return name

    def gender(self, name: str) -> str:
        """'f', 'm' or '' as far as given name and courtesy title tell."""
        first = name.split()[0].lower() if name.split() else ""
        last = name.split()[-1] if name.split() else ""
        if first in self.known.female or f"Ms. {last}" in self._text or f"Ms {last}" in self._text or f"Mrs. {last}" in self._text:
            return "f"
        if first in self.known.male or f"Mr. {last}" in self._text or f"Mr {last}" in self._text:
            return "m"
        return ""

    def kind(self, name: str, article: bool) -> str:
        """Person or body: by the words of the name, by capitals, by an article in front."""
        parts = name.split()
        low = [p.lower().strip(".,’'") for p in parts]
        if len(low) == 2 and low[0] in self.known.female | self.known.male:
            return "person"
        if any(p in self.known.body for p in low) or name.lower() in self.known.body:
            return "body"
        if parts and all(p.isupper() and len(p) > 1 for p in parts) and "." not in name:
            return "body"
        if low and low[0] in self.known.female | self.known.male:
            return "person"
        return "body" if article else "person"


_COURTESY = frozenset("mr mrs ms miss dr prof professor sir dame lord lady".split())
_COMMON = frozenset(
    """the a an in on at for with by from about but and or if when as this that these those his her its their our my he she it
    they we monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december after before since while during according earlier last next both all some many new""".split()
)
