"""What a sentence begins with where that is no person with a name, for "it", "they" and "she"."""

from __future__ import annotations

import re

from framing.annotators.voice.gate import doer
from framing.annotators.voice.names import NOBODY, Speaker
from framing.annotators.voice.openings import adjunct
from framing.annotators.voice.people import FINDINGS, MANY, PEOPLE
from framing.annotators.voice.persons import MEN, WOMEN, Persons
from framing.annotators.voice.phrases import Phrases
from framing.annotators.voice.subjects import LEADING, leading

_JOINED = re.compile(
    r"(?:\b(?:when|where|while|as|because|after|before|since|until|although|though|if|which|but|and|so|yet|what)|,)"
    r" (?:it|they) (?:[a-z]+ ){0,3}$"
)


class Leads(Persons):
    """The bodies and the people without a name that the sentences of one article begin with."""

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
        if found and found[1][0].isupper() and " " not in found[1]:
            return ""  # "Tessler was away"
        noun = found[1].rpartition(" ")[2].lower() if found else ""
        if not found or noun in (MEN if wanted == "f" else WOMEN) or noun[-1:] == "s" or noun in known.title:
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

    def beginning(self, word: str, at: int, here: int, phrases: Phrases) -> Speaker:
        """The body, or the people, that the pronoun's own sentence begins with: "The bureau left after it found"."""
        text = self.scene.text
        words = text[at:here]
        if _JOINED.search(words) is None or " who " in words:
            return NOBODY
        begin = at + adjunct(words)
        subject = leading(text, begin, here, word == "they")
        head = phrases.head(subject, whole=True) if subject else NOBODY
        if word == "it":
            return head if head.kind == "body" else NOBODY
        many = subject[-1:] == "s" or subject.rpartition(" ")[2].lower() in MANY
        return head if many and head.kind == "unnamed" else NOBODY
