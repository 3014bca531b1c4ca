"""Whom an article means that calls somebody "the Ohio senator", "the billionaire", "the 70-year-old"."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.marks.unspoken import BOARDS, on_board
from framing.annotators.voice.who.focus import Focus
from framing.annotators.voice.who.names import NAME, NOBODY, NameBook, Speaker
from framing.annotators.voice.who.offices import OFFICES, OTHER, SHORT, Offices
from framing.annotators.voice.wordset import word_set

# What an article calls somebody whom it has just named: no office by which he can be looked up.
_VARIED = word_set("candidate nominee billionaire democrat republican hopeful frontrunner front-runner leader")
_UNSAID = word_set("other another first second third last next same unnamed anonymous current new old late previous")
_SPEAKS_FOR = word_set("spokesman spokeswoman spokesperson moderator host adviser advisor aide reporter anchor manager")
_UNTOLD = word_set("mr mrs ms miss dr former republican democratic gop u.s american then senior democrat us")
_APPOSITION = re.compile(r", ((?:an?|the) [^,.;:\n]+|[a-z][^,.;:\n]+)")
_PRONOUN = re.compile(r"\bs?he\b")
_AT_PLACES = (" in ", " at ", " at a ", " near ", " from ", " on ")  # a name behind these is no person's
_FURTHER = 3  # words that may stand between "the" and its noun
_NEAR = 500  # characters


class Descriptions:
    """Descriptions of persons in one article, asked in order of reading."""

    def __init__(self, scene: Scene, book: NameBook, focus: Focus, offices: Offices) -> None:
        self._scene = scene
        self._offices = offices
        self._book = book
        self._focus = focus
        self._titles: dict[str, frozenset[str]] = {}

    def meant(self, speaker: Speaker, at: int, last: tuple[Speaker, Speaker], heard: int) -> Speaker:
        """The person a description stands for, if the article leaves no doubt; else the description itself; no sign.

        ``last``: who spoke last, and which person did; ``heard``: where that was.
        """
        if speaker.name.rpartition(" ")[2] in BOARDS and on_board(self._scene, at):
            return NOBODY
        if speaker.name[:4].lower() != "the ":
            return speaker
        words = speaker.name.lower().split()
        noun, further = words[-1], words[1:-1]
        if noun == "chief" and further == ["commander", "in"]:
            noun, further = "president", []
        if len(further) > _FURTHER or not _UNSAID.isdisjoint(further):
            return speaker
        aged = noun.endswith("-year-old")
        if not (aged or noun in OFFICES or noun in _VARIED) or any(w.endswith(("'s", "’s")) for w in further):
            return speaker
        if not further and noun in OFFICES and (one := self._introduced(noun, at)):
            return Speaker(one, "person")
        if last[0].name.startswith(("a ", "an ", "one ", "another ")) or (not aged and self._one_of_them(noun, at)):
            return speaker
        held = [] if aged or not OTHER.isdisjoint(further) else self._offices.held(noun, further[:1] == ["former"])
        near = self._scene.text[max(0, at - _NEAR) : at]
        if noun != "lawmaker" and sum(name.split()[-1] in near for name in held) > 1:
            return speaker  # either
        named = self._in_focus(at, last[1], heard)
        if named and (aged or named in held or (not held and self._may_be(named, noun))):
            return Speaker(named, "person")
        then = bool(further) and further[0].startswith("then-")
        return Speaker(held[0], "person") if len(held) == 1 and not then else speaker

    def _may_be(self, name: str, noun: str) -> bool:
        """Has the article no other office for this person than one that the noun can mean?"""
        titles = self._titles_of(name)
        if noun in _VARIED:
            return titles.isdisjoint(_SPEAKS_FOR)
        titles -= _VARIED  # a candidate may be a senator
        fitting = {noun, *(s.lower().rstrip(".") for s in SHORT.get(noun, ()))}
        return not titles or not titles.isdisjoint(fitting)

    def _one_of_them(self, noun: str, at: int) -> bool:
        """Has the text just spoken of somebody of this office without a name ("a senator said ... the lawmaker")?"""
        nouns = "|".join((noun, *(s.lower() for s in SHORT.get(noun, ()) if s[-1] != ".")))
        near = self._scene.low[max(0, at - _NEAR) : at]
        return re.search(rf"\b(?:an?|one|another) (?:[\w'-]+ ){{0,4}}(?:{nouns})\b", near) is not None

    def _introduced(self, noun: str, at: int) -> str:
        """The one of this office whom the text has just named so: "a retired judge, Ada Holm, will lead it"."""
        text, begin = self._scene.text, max(0, at - _NEAR)
        found = list(re.finditer(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w'’-]+ ){{0,4}}{noun}\b", text[begin:at]))
        if len(found) != 1 or f" {noun}s " in text[begin:at]:
            return ""
        behind = begin + found[0].end() + 2
        named = NAME.match(text, behind) if text.startswith(", ", behind - 2) else None
        if named is None or not text.startswith(", ", named.end()) or " " not in named[0]:
            return ""
        return self._focus.person(named)

    def _titles_of(self, name: str) -> frozenset[str]:
        """The titles and roles that stand in front of this person's names, or behind them in an apposition."""
        if name not in self._titles:
            known, text, first, last = self._book.known, self._scene.text, name.split()[0], name.split()[-1]
            found: set[str] = set()
            at = text.find(last)
            while at >= 0:
                front = text[text.rfind("\n", max(0, at - 40), at) + 1 or max(0, at - 40) : at].split()[-2:]
                if front and front[-1] == first:
                    front.pop()
                behind = _APPOSITION.match(text, at + len(last))
                words = [w.lower().rstrip(".") for w in front[-1:] if len(w) < 6 or w[-1] != "."] + (
                    behind[1].lower().split()[:6] if behind else []
                )
                found.update(w for w in words if w in known.title or w in known.unnamed)
                at = text.find(last, at + 1)
            self._titles[name] = frozenset(found - _UNTOLD)
        return self._titles[name]

    def _in_focus(self, at: int, last: Speaker, heard: int) -> str:
        """Whom the text speaks of: the subject of the last sentence that names persons, or who spoke last."""
        scene, focus = self._scene, self._focus
        first = upto = scene.sentence(at)[0]
        if self._named(first, at):
            return ""  # beside a name in its own sentence it is often somebody else
        while upto > max(heard, first - _NEAR):
            begin = scene.sentence(upto - 2)[0]
            if begin >= upto or begin < heard:
                break
            subjects = list(focus.subjects(begin, upto))
            if subjects:
                return subjects[-1]
            if self._named(begin, upto) and not _PRONOUN.search(scene.low, begin, upto):
                return ""
            upto = begin
        return last.name if last.kind == "person" and at - heard < _NEAR else ""

    def _named(self, begin: int, end: int) -> bool:
        """Does a person's name stand here that owns nothing?"""
        text = self._scene.text
        found = (
            m
            for m in NAME.finditer(text, begin, end)
            if not (
                m[0].endswith(("'s", "’s", "s’", "s'")) or text[max(0, m.start() - 6) : m.start()].endswith(_AT_PLACES)
            )
        )
        return any(self._focus.person(m) for m in found)
