"""What a sentence begins with where that is no person with a name, for "it", "they" and "she"."""

from __future__ import annotations

import re

from framing.annotators.voice.verbs.people import FINDINGS, MANY, PEOPLE
from framing.annotators.voice.who.antecedents import PLACES, one_person
from framing.annotators.voice.who.chains import governing, subject
from framing.annotators.voice.who.gate import doer
from framing.annotators.voice.who.joined import together
from framing.annotators.voice.who.names import NOBODY, Speaker
from framing.annotators.voice.who.persons import MEN, WOMEN, Persons
from framing.annotators.voice.who.phrases import Phrases, lowered
from framing.annotators.voice.who.subjects import HEAD_END, LEADING

_PEOPLE = re.compile(
    r"\b(?P<who>(?:(?:some|many|several|two|three|four|other|local|former) )"
    r"(?:[\w-]+ ){0,2}(?P<noun>[a-z]+s)\b)"
)


_OWN = re.compile(
    r"(?:,? (?:and|but|after|when|because|as|while|since|before|although|though|if|so|yet|until)"
    r"|(?:,? (?:in|of|by|with|for|on|at|over|to|from|about|as|against))? (?:what|whom|which)|,)? (?:it|they)"
    r" (?:[a-z]+ ){0,3}\Z"
)


def _plural(who: str) -> bool:
    """Is this a phrase for several bodies, in small letters: "outside groups"?"""
    noun = HEAD_END.split(" " + who, maxsplit=1)[0].rpartition(" ")[2]
    return noun.islower() and noun[-1] == "s"


def _by_name(who: str) -> bool:
    """Does a name end this phrase, and not a noun with an article in front ("The Governor")?"""
    words = who.split()
    return words[-1][0].isupper() and (len(words) != 2 or words[0] not in _ARTICLES)


_ARTICLES = ("The", "A", "An", "One")


class Leads(Persons):
    """The bodies and the people without a name that the sentences of one article begin with."""

    spoke = ""  # who spoke last, when that was somebody without a name

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
        if heard > begin:  # "One man told me so. “It is late,” he said"
            return self._again(begin) if self.spoke else ""
        if scene.part_at(begin) >= 0:
            return ""
        found = LEADING.match(scene.text, begin, first)
        if found and _by_name(found[1]):
            return ""  # "Tessler was away", "Ruth Calder was away"
        noun = found[1].rpartition(" ")[2].lower() if found else ""
        if not found or noun in (MEN if wanted == "f" else WOMEN) or noun[-1:] == "s" or noun in known.title:
            return ""
        return found[1][0].lower() + found[1][1:] if noun in known.unnamed or doer(noun) else ""

    def _again(self, begin: int) -> str:
        """Who spoke last when that is one person without a name whom a sentence begins with."""
        said = self.spoke.lower()
        again = said.startswith(("a ", "an ", "one ", "another ")) and self.scene.low.startswith(said, begin)
        return self.spoke if again and one_person(said, self.book.known.unnamed) else ""

    def opening(self, word: str, at: int, heard: int, phrases: Phrases) -> Speaker:
        """The body or the people that the sentence before begins with ("it", "they"), when no cue came in between."""
        scene = self.scene
        first = scene.sentence(at)[0]
        if first < 3 or heard > first:
            return NOBODY
        begin = scene.sentence(first - 2)[0]
        if heard > begin or scene.part_at(begin) >= 0:
            return NOBODY
        who = subject(scene.text[begin:first])
        found = self._meant_by(word, who, phrases)
        if found.name or word == "it":
            return found
        return self._people_of(begin, first)

    def _meant_by(self, word: str, who: str, phrases: Phrases) -> Speaker:
        """A subject as "it" or "they": a body, or what only a body can be; several, or people."""
        if not who:
            return NOBODY
        if word == "they":
            both = together(HEAD_END.split(who, maxsplit=1)[0], "", phrases) if " and " in who else NOBODY
            if both.name:
                return both
            noun = HEAD_END.split(" " + who.lower(), maxsplit=1)[0].split()[-1:]
            many = noun and (noun[0] in MANY or (noun[0][-1] == "s" and (noun[0] in PEOPLE or doer(noun[0]))))
            head = phrases.head(who, whole=True) if many else NOBODY
            if many and head.kind != "unnamed" and who.count(" ") < 6:
                return Speaker(lowered(who), "unnamed")
            return head if head.kind == "unnamed" else NOBODY
        head = phrases.head(who, whole=True)
        if head.kind == "unnamed":
            noun = who.rpartition(" ")[2]
            tells = who.startswith("The ") and (noun in FINDINGS or noun in PEOPLE) and noun[-1] != "s"
            return Speaker(head.name, "body") if tells else NOBODY
        state = head.kind == "person" and head.name.lower() in PLACES
        return Speaker(head.name, "body") if state or (head.kind == "body" and not _plural(who)) else NOBODY

    def _people_of(self, begin: int, end: int) -> Speaker:
        """The one phrase for people in a sentence, in whatever role: "It angered some old farmers. They said"."""
        found = [m for m in _PEOPLE.finditer(self.scene.text, begin, end) if m["noun"] in PEOPLE]
        return Speaker(found[0]["who"], "unnamed") if len(found) == 1 else NOBODY

    def beginning(self, word: str, at: int, here: int, phrases: Phrases) -> Speaker:
        """The body, or the people, that the pronoun's own sentence begins with: "The bureau left after it found"."""
        scene = self.scene
        own = _OWN.search(scene.text, max(at, here - 60), here)
        if own is None:
            return NOBODY
        first = scene.sentence(at)[0]
        begin = at if scene.part_at(first) >= 0 else first
        if own.start() - begin < 8 or phrases.at > begin:
            return NOBODY
        return self._meant_by(word, governing(scene.text[begin : own.start()]), phrases)
