"""The persons of one article: which printed names are theirs, and where they are subjects of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.who.antecedents import (
    acts,
    fronted,
    surname,
    unopened,
)
from framing.annotators.voice.who.gate import person_name
from framing.annotators.voice.who.names import NAME, OPENERS, NameBook
from framing.annotators.voice.who.openings import adjunct
from framing.annotators.voice.who.subjects import HEARERS, is_verb
from framing.annotators.voice.wordset import word_set

_ADDRESSED = ("mr", "mrs", "ms", "miss", "dr")
_OF_ONE = word_set(  # "Justice Holm" is a person as "Ms. Holm" is
    """justice judge president governor gov senator sen representative rep mayor minister secretary chancellor captain
    sergeant detective sheriff general colonel bishop congressman congresswoman"""
)
_ONLY_ROLE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Ww]hen|[Ww]hile|[Aa]s|[Ii]f|[Aa]fter) )?(?:[\w’'-]+ ){0,4}"
    r"|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){0,3}[\w’'-]+, "
    r"|[Aa]nother(?: [\w’'-]+){0,3}, "
)
_NOT_IN_ROLE = word_set(
    """of in on at for with from by to saying said told about called like over after before than and against between
    under without into toward towards behind among that"""
)
_NO_FIRST = word_set("the another all most some many both one each")
WOMEN = word_set(
    """woman girl wife widow daughter mother sister actress policewoman grandmother aunt niece waitress landlady nun
    stepmother granddaughter girlfriend fiancée headmistress"""
)
MEN = word_set(
    """man boy husband widower son father brother actor policeman fireman fisherman grandfather uncle nephew waiter
    landlord monk stepfather grandson boyfriend fiancé headmaster postman gunman priest"""
)
_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|\w+[’']s?) (?:[\w-]+ ){0,2}(wife|widow|husband|widower|(?:grand|step)?"
    r"(?:mother|father|son|daughter)|brother|sister|aunt|uncle|niece|nephew|girlfriend|boyfriend|fiancée?|cousin|partner"
    r"|child), $"
)
_AT_ONCE = 120  # characters, at least, that are searched for names at a time
_ROLE = 6  # words that may stand behind the last comma, at most: "But the former mayor of Karsk "
_LINED_UP = 320  # characters a subject may stand behind the beginning of its sentence


def _object(role: str, printed: str) -> bool:
    """Does another's verb stand right in front of a name ("Holm met Falk"), and none that asks for an answer?"""
    parts = [*role.split(), printed]
    at = len(parts) - 2
    if at < 1 or parts[at] in HEARERS or parts[at] in _LINKING or not is_verb(parts, at):
        return False
    return parts[0][0].isupper() or parts[0] in ("he", "she", "they")


_LINKING = word_set("is are was were be been became remained had has have")


class Persons:
    """The persons of one article as subjects of its sentences; asked place by place."""

    def __init__(self, scene: Scene, book: NameBook) -> None:
        self.scene = scene
        self.book = book
        self._main: str | None = None
        self._meant: dict[str, str] = {}  # who has been "he" or "she", where the name does not tell
        self._surnames: dict[str, bool] = {}
        self._subjects: dict[tuple[int, int], str] = {}  # what was found at each printed name; '' for no subject

    def subjects(self, begin: int, end: int) -> Iterator[str]:
        """Persons that are subjects of sentences between two places, outside quotations; the nearest first."""
        known, text = self._subjects, self.scene.text
        while begin < end:
            # No name goes over a comma: what stands before one is looked at only when it is needed.
            cut = max(begin, text.rfind(",", begin, end - _AT_ONCE) + 1) if end - begin > _AT_ONCE else begin
            for found in reversed(list(NAME.finditer(text, cut, end))):
                place = found.span()
                name = known.get(place)
                if name is None:
                    name = known[place] = self._subject_at(found)
                if name:
                    yield name
            end = cut

    def _subject_at(self, found: re.Match[str]) -> str:
        """The person of a printed name that is the subject of its sentence; '' for anything else."""
        text = self.scene.text
        if "." in found[0]:
            found = self._one(found)
        at = found.start()
        first = self.scene.begins(at)
        if at > first + _LINED_UP:
            return ""
        comma = text.rfind(",", first, at)
        if text.count(" ", comma + 2 if comma >= 0 else first + 1, at) > _ROLE:
            return ""
        bare = unopened(text, found) if " " in found[0] else found
        return self.person(bare) if self._is_subject(bare, first) else ""

    def _one(self, found: re.Match[str]) -> re.Match[str]:
        """The last of two names that a full stop parts: "He met Ada Holm. Jan Falk left"."""
        first = self.scene.sentence(found.end() - 1)[0]
        return (NAME.match(self.scene.text, first, found.end()) or found) if first > found.start() else found

    def person(self, found: re.Match[str]) -> str:
        """The person a printed name stands for: a full name or one with a courtesy title; '' for anything else."""
        scene, book = self.scene, self.book
        if found[0] in OPENERS or scene.part_at(found.start()) >= 0:
            return ""
        word = found[0].split()[0]
        first = word.rstrip(".").lower()
        the = scene.low.startswith("the ", max(0, found.start() - 4)) and first not in book.known.title
        if the or first in _NO_FIRST or (len(word) > 3 and word.isupper() and not found[0].isupper()):
            return ""
        name = book.canonical(found[0])
        titled = first in _ADDRESSED or (first in _OF_ONE and word != found[0] and name not in OPENERS)
        printed = " " in name or titled or self._relative(found, name)
        printed = printed or (acts(scene.text, found.end()) and self._surname(name))
        return name if printed and person_name(name) and book.kind(name, False) == "person" else ""

    def _relative(self, found: re.Match[str], name: str) -> bool:
        """Is a first name alone set apart behind kin, which tells of "he" or "she": "His wife, Anne, left"?"""
        text, at = self.scene.text, found.start()
        kin = _KIN.search(text, at - 60, at) if text[at - 2 : at] == ", " else None
        if kin is None or not text.startswith(", ", found.end()):
            return False
        noun = kin[1].lower()
        if noun in WOMEN or noun in MEN:
            self._meant.setdefault(name, "f" if noun in WOMEN else "m")
        return True

    def _surname(self, name: str) -> bool:
        if name not in self._surnames:
            given = name.lower() in self.book.known.given
            self._surnames[name] = surname(self.scene.text, name, given)
        return self._surnames[name]

    def _is_subject(self, found: re.Match[str], first: int) -> bool:
        """Does nothing but an opening adjunct and a role stand before it in its sentence, and no possessive behind?"""
        text, printed = self.scene.text, found[0]
        at, end = found.span()
        if printed in OPENERS or printed.endswith(("'s", "’s", "'", "’")) or text[end : end + 2] in ("’s", "'s"):
            return False
        if text.startswith("\n\n", end):
            return False  # a heading
        if at == first:
            opening = printed.partition(" ")[0]
            return len(opening) < 7 or not opening.endswith("ing")
        if text[at - 1] != " ":
            return False
        before = text[first:at]
        if before.endswith(", ") and fronted(before) and acts(text, end):
            return True
        role = before[adjunct(before) :]
        opening = (role or printed).partition(" ")[0]
        if opening.endswith("ing") and len(opening) > 6:
            return False  # "Blaming the minister, he said"
        if not _ONLY_ROLE.fullmatch(role) or not _NOT_IN_ROLE.isdisjoint(role.lower().split()):
            return False
        return not _object(role, printed)

    def _owner(self, printed: str) -> str:
        """The person of "Ada Holm's view is that"; '' where it is no person's."""
        name = self.book.canonical(printed)
        known = (" " in name or self._surname(name)) and person_name(name) and self.book.kind(name, False) == "person"
        return name if known else ""

    def gender(self, name: str) -> str:
        """As the name tells it, or the pronoun that stood for it before."""
        return self.book.gender(name) or self._meant.get(name, "")

    def main(self) -> str:
        """The one person of the article's first sentences who is named most; '' when two share the place."""
        if self._main is None:
            self._main = self._most_named()
        return self._main

    def _most_named(self) -> str:
        text = self.scene.text
        counts: dict[str, int] = {}
        for found in NAME.finditer(text, 0, 1200):
            name = self.person(found)
            if " " in name and name not in counts:
                counts[name] = text.count(name.split()[-1], 0, 20_000)
        best = sorted(counts.items(), key=lambda item: -item[1])[:2]
        if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
            return ""
        return best[0][0]
