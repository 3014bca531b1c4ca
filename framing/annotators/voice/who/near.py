"""Who stands right in front of a cue: a pronoun, a name, a plain noun; and whom a pronoun means."""

from __future__ import annotations

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.who.descriptions import Descriptions
from framing.annotators.voice.who.focus import Focus
from framing.annotators.voice.who.gate import admitted
from framing.annotators.voice.who.names import NOBODY, NameBook, Speaker
from framing.annotators.voice.who.phrases import Phrases
from framing.annotators.voice.who.subjects import (
    ARTICLES,
    DROPPED,
    NO_SUBJECT,
    NOT_NAMES,
    OPENING,
    PARTICLES,
    PRONOUNS,
    goes_with,
    trimmed,
)


class Near:
    """Reads the nearest words of one article's cues; keeps who spoke last."""

    def __init__(self, scene: Scene, book: NameBook) -> None:
        self.scene = scene
        self.book = book
        self.last = NOBODY
        self.last_person = NOBODY
        self.last_many = NOBODY
        self.phrases = Phrases(scene.text, book)
        self.focus = Focus(scene, book)
        self.descriptions = Descriptions(scene, book, self.focus, self.phrases.offices)
        self.sentence = (-1, NOBODY)
        self.passing = -1  # a cue whose source does not tell its sentence
        self.here = self.person_at = 0  # where the cue stands, and how far the reading had come when a person spoke
        self._ends = scene.ends
        self._common = book.known.common
        self._admitted: dict[Speaker, Speaker] = {}  # who was asked about before

    def _near(self, begin: int, stop: int, first: int) -> Speaker | None:
        """The subject when a pronoun or a name stands right in front of the cue; None for anything less plain.

        The words of a clause that begins at ``first`` are looked at from ``begin`` on. Whatever is not set as plain
        words with one blank between them is left to ``_near_any``.
        """
        text = self.scene.text
        word, low, at, end = _last_word(text, begin, stop)
        if at < 0:
            return self._near_any(begin, stop, first)
        if not word:
            return None
        if low in PRONOUNS:
            return self._pronoun(low, first)
        if not word[0].isupper():
            # Only the nearest words are looked at; a longer piece in front of them does no harm.
            return self._near_common(text[begin:end].rsplit(None, 5), low) if low in self._common else None
        at, word, before = _whole_name(text, begin, at, word)
        if at < 0 or word in OPENING or not word[0].isupper():
            return self._near_any(begin, stop, first)
        if (
            (not before and begin > first)
            or before.lower() in NO_SUBJECT
            or word.lower() in NOT_NAMES
            or word[1:2] == "-"
        ):
            return None
        return self.phrases.name(text[at : end - 1])

    def _near_any(self, begin: int, end: int, first: int) -> Speaker | None:
        """The same for any words in front, however they are set."""
        parts = self.scene.text[begin:end].split()
        if not parts:
            return None
        low = parts[-1].lower()
        return self._pronoun(low, first) if low in PRONOUNS else self._near_name(parts, begin, first)

    def _near_name(self, parts: list[str], begin: int, first: int) -> Speaker | None:
        low = parts[-1].lower()
        if low in DROPPED or low == "and" or low.endswith("ly"):
            parts = trimmed(parts)
            if not parts:
                return None
            low = parts[-1].lower()
        if low in PRONOUNS:
            return self._pronoun(low, first)
        last = parts[-1]
        if not (last[-1].isalnum() or last[-1] == "."):
            return None
        if not last[0].isupper():
            return self._near_common(parts, low)
        i = len(parts) - 1
        while i and goes_with(parts[i - 1]):
            i -= 1
        while i < len(parts) - 1 and (parts[i] in OPENING or not parts[i][0].isupper()):
            i += 1
        if (not i and begin > first) or (i and parts[i - 1].lower() in NO_SUBJECT):
            return None
        if parts[i].lower() in NOT_NAMES or parts[i][1:2] == "-":
            return None
        return self.phrases.name(" ".join(parts[i:]).lstrip("([*|"))

    def _near_common(self, parts: list[str], noun: str) -> Speaker | None:
        """A plain noun phrase right in front of the cue: "the governor", "two officials"."""
        if noun not in self._common:
            return None
        for i in range(len(parts) - 1, max(-1, len(parts) - 5), -1):
            word = parts[i]
            if word.lower() in ARTICLES:
                if i and parts[i - 1].lower() in NO_SUBJECT:
                    return None
                return self.phrases.head(" ".join(parts[i:]), whole=True)
            if not word[-1].isalnum() or word in NO_SUBJECT:
                return None
        return None

    def _pronoun(self, word: str, at: int) -> Speaker:
        if word in ("i", "we"):
            i = self.scene.part_at(at)
            return NOBODY if i >= 0 else Speaker("", "author")
        if word == "it" or word == "they":
            return self._it_or_they(word, at)
        if word == "you":
            return NOBODY
        heard = (self.phrases.at, self.person_at)
        return self.focus.he_or_she("m" if word == "he" else "f", at, self.here, heard, self.last_person)

    def _it_or_they(self, word: str, at: int) -> Speaker:
        """Whom "it" or "they" can mean among those who have spoken: the last body, the last ones without a name."""
        scene, best, focus, phrases = self.scene, self.last_many, self.focus, self.phrases
        for found in (focus.beginning(word, at, self.here, phrases), focus.opening(word, at, phrases.at, phrases)):
            if found.name and admitted(found, self.book.known).name:
                return found
        first = scene.sentence(at)[0]
        opens = scene.low.startswith((word + " ", "but " + word, "and " + word), first)
        part = scene.part_before(at)
        opens = opens or (part >= 0 and scene.parts[part][1] == at)
        # A new paragraph about something else, unless this sentence is its first.
        upto = first - 2 if opens else at
        if self.phrases.at < upto and scene.bounds.breaks_between(self.phrases.at, upto):
            return NOBODY
        if word == "they":
            return best if best.name else self.last
        return best if best.kind == "body" or not self.last.name else self.last


_MARKS = frozenset(',;:)"”—–-')  # behind these no subject ends


def _last_word(text: str, begin: int, end: int) -> tuple[str, str, int, int]:
    """The word before a cue, adverbs and auxiliaries left out, also folded, where it begins and what follows it does.

    '' where no subject can end; −1 for its place where the words are set in another way than with one blank.
    """
    while end > begin:
        if text[end - 1] != " ":
            return "", "", -1, end
        at = text.rfind(" ", begin, end - 1) + 1 or begin
        word = text[at : end - 1]
        if not word.isalnum():
            return "", "", at if word[-1:] in _MARKS else -1, end
        low = word.lower()
        if low not in DROPPED and (low[-2:] != "ly" or not word.islower()):
            return word, low, at, end
        if low == "and":
            break  # a second verb
        if word == "Today" and text.startswith("USA", at - 4):
            return word, low, at, end
        end = at
    return "", "", begin, end


def _whole_name(text: str, begin: int, at: int, word: str) -> tuple[int, str, str]:
    """Where the name that ends with a word at this place begins, its first word and the word in front; −1 as above."""
    while at > begin + 1:
        back = text.rfind(" ", begin, at - 1) + 1 or begin
        before = text[back : at - 1]
        if not before or not before.isprintable():
            return -1, word, ""
        if not (before[0].isupper() or before in PARTICLES) or not goes_with(before):
            return at, word, before
        at, word = back, before
    return at, word, ""
