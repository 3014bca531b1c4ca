"""Who is in focus: the persons that are subjects of sentences, and the one an article is mostly about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.annotators.voice.gate import doer, person_name
from framing.annotators.voice.names import NAME, NOBODY, OPENERS, NameBook, Speaker
from framing.annotators.voice.openings import adjunct
from framing.annotators.voice.people import FINDINGS, PEOPLE
from framing.annotators.voice.phrases import Phrases
from framing.annotators.voice.scene import Scene
from framing.annotators.voice.subjects import LEADING, leading
from framing.annotators.voice.wordset import word_set

_COURTESY = ("mr", "mrs", "ms", "miss", "dr")
_ONLY_ROLE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Ww]hen|[Ww]hile|[Aa]s|[Ii]f|[Aa]fter) )?(?:[\w’'-]+ ){0,4}"
    r"|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){0,3}[\w’'-]+, "
)
_NOT_IN_ROLE = word_set("of in on at for with from by to saying said told about called like over after before than and")
_WOMEN = word_set(
    """woman girl wife widow daughter mother sister actress policewoman grandmother aunt niece waitress landlady nun
    stepmother granddaughter girlfriend fiancée headmistress"""
)
_MEN = word_set(
    """man boy husband widower son father brother actor policeman fireman fisherman grandfather uncle nephew waiter
    landlord monk stepfather grandson boyfriend fiancé headmaster postman gunman priest"""
)
_AT_ONCE = 120  # characters, at least, that are searched for names at a time
_ROLE = 6  # words that may stand behind the last comma, at most: "But the former mayor of Karsk "
_LINED_UP = 240  # characters a subject may stand behind the beginning of its sentence


class Focus:
    """The persons of one article as subjects of its sentences; asked place by place."""

    def __init__(self, scene: Scene, book: NameBook) -> None:
        self.scene = scene
        self.book = book
        self._main: str | None = None
        self._subjects: dict[tuple[int, int], str] = {}  # what was found at each printed name; '' for no subject

    def subjects(self, begin: int, end: int) -> Iterator[str]:
        """Persons that are subjects of sentences between two places, outside quotations; the nearest first."""
        known, text, sentence = self._subjects, self.scene.text, self.scene.sentence
        first = end + 1
        while begin < end:
            # No name goes over a comma: what stands before one is looked at only when it is needed.
            cut = max(begin, text.rfind(",", begin, end - _AT_ONCE) + 1) if end - begin > _AT_ONCE else begin
            for found in reversed(list(NAME.finditer(text, cut, end))):
                at = found.start()
                if at < first:
                    first = sentence(at)[0]
                if at > first + _LINED_UP:
                    continue
                comma = text.rfind(",", first, at)
                if text.count(" ", comma + 2 if comma >= 0 else first + 1, at) > _ROLE:
                    continue
                place = found.span()
                name = known.get(place)
                if name is None:
                    name = known[place] = self.person(found) if self._is_subject(found, first) else ""
                if name:
                    yield name
            end = cut

    def person(self, found: re.Match[str]) -> str:
        """The person a printed name stands for: a full name or one with a courtesy title; '' for anything else."""
        scene, book = self.scene, self.book
        if found[0] in OPENERS or scene.part_at(found.start()) >= 0:
            return ""
        name = book.canonical(found[0])
        first = found[0].split()[0].rstrip(".").lower()
        printed = " " in name or first in _COURTESY
        return name if printed and person_name(name) and book.kind(name, False) == "person" else ""

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
        role = before[adjunct(before) :]
        opening = (role or printed).partition(" ")[0]
        if opening.endswith("ing") and len(opening) > 6:
            return False  # "Blaming the minister, he said"
        return bool(_ONLY_ROLE.fullmatch(role)) and _NOT_IN_ROLE.isdisjoint(role.lower().split())

    def unnamed(self, wanted: str, at: int, heard: int) -> str:
        """Whom the sentence before begins with, if that is one person without a name: "The clerk left. She said"."""
        scene, known = self.scene, self.book.known
        first = scene.sentence(at)[0]
        if heard > first - 2:
            return ""
        part = scene.part_before(at)
        quoted = part >= 0 and scene.parts[part][0] <= first + 1 and at - scene.parts[part][1] < 3
        if first < 3 or not (quoted or at - first < 5):
            return ""
        begin = scene.sentence(first - 2)[0]
        if heard > begin or scene.part_at(begin) >= 0:
            return ""
        found = LEADING.match(scene.text, begin, first)
        noun = found[1].rpartition(" ")[2].lower() if found else ""
        if not found or noun in (_MEN if wanted == "f" else _WOMEN) or noun[-1:] == "s" or noun in known.title:
            return ""
        return found[1][0].lower() + found[1][1:] if noun in known.unnamed or doer(noun) else ""

    def opening(self, word: str, at: int, heard: int, phrases: Phrases) -> Speaker:
        """The body or the people that the sentence before begins with ("it", "they"), when no cue came in between."""
        scene = self.scene
        first = scene.sentence(at)[0]
        if first < 3 or heard > first:
            return NOBODY
        begin = scene.sentence(first - 2)[0]
        if heard > begin or scene.part_at(begin) >= 0:
            return NOBODY
        subject = leading(scene.text, begin, first, word == "they")
        head = phrases.head(subject) if subject else NOBODY
        if head.kind != "unnamed":
            return head if word == "it" and head.kind == "body" else NOBODY
        if word == "they":
            return head
        noun = subject.rpartition(" ")[2]
        tells = subject.startswith("The ") and (noun in FINDINGS or noun in PEOPLE) and noun[-1] != "s"
        return Speaker(head.name, "body") if tells else NOBODY

    def he_or_she(self, wanted: str, at: int, heard: int, last: Speaker) -> Speaker:
        """Who can be he or she: the last sentence's subject if a person, who spoke last or the article's one person."""
        if unnamed := self.unnamed(wanted, at, heard):
            return Speaker(unnamed, "unnamed")
        gender = self.book.gender
        fits = last.name and gender(last.name) in ("", wanted)
        for name in self.subjects(max(heard, at - 700, 0), at):
            its = gender(name)
            if its == wanted or (its == "" and (not fits or self.scene.sentence(at)[0] > heard)):
                return Speaker(name, "person")
        if fits:
            return last
        for name in self.subjects(max(0, at - 1200), at):
            if gender(name) == wanted:
                return Speaker(name, "person")
        main = self.main()
        return Speaker(main, "person") if main and gender(main) in ("", wanted) else NOBODY

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
            if name and name not in counts:
                counts[name] = text.count(name.split()[-1], 0, 20_000)
        best = sorted(counts.items(), key=lambda item: -item[1])[:2]
        if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
            return ""
        return best[0][0]
