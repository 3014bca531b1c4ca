"""Who said it: the subject of a reporting cue, or the noun phrase behind it, resolved to one speaker of the article."""

from __future__ import annotations

import re

from framing.annotators.voice.names import NAME, NOBODY, NameBook, Speaker
from framing.annotators.voice.phrases import Phrases
from framing.annotators.voice.reporting import Cue
from framing.annotators.voice.scene import Scene

_DROPPED = frozenset(
    """has have had is was were are be been being also later then once again recently already never now still too even would
    could may might will did does do not just further first itself himself herself themselves earlier yesterday today tonight
    both all each and began kept monday tuesday wednesday thursday friday saturday sunday""".split()
)
_DROPPED_TWO = frozenset(
    ["last week", "last month", "last year", "last night", "to reporters", "on to", "continued to", "sought to", "tried to",
     "seemed to", "began to", "attempted to", "appeared to", "began by", "on monday", "on tuesday", "on wednesday", "on thursday",
     "on friday", "on saturday", "on sunday"]
)  # fmt: skip
_PRONOUN = re.compile(r"(?:^|[\s(—–-])(he|she|they|it|i|we|you)$", re.I)
_WHO = re.compile(r",?[ ](?:who|which|that)$")
_STARTER = re.compile(
    r"(?:(?:But|And|Yet|So|Still|Meanwhile|However|Instead|Now|Then|Later|Earlier|Also|Separately|Asked|Moreover|Nevertheless),? )?"
    r"(?:(?:In|On|At|During|After|Before|By|Since|For|From|With|Without|Under|Following|Speaking|Asked|Despite|Last|Earlier|Later|As|When|While"
    r"|[A-Z][a-z]+ing|If|Though|Although|Because|Writing|Responding|Amid|To|Of|Through|Until|Over|Late|Early|Two|Three|One)\b[^,;:\"“”]*, )*"
)
_END_NP = re.compile(r"[,;:.!?\n\"“”()—–]| - | (?:in a|in an|in the|on|at|during|after|before|when|as|while|told|said|says|last|this|that|who|which|earlier|yesterday|today|to reporters|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|and (?:he|she|they|it))\b")
_DOT_OK = re.compile(r"(?:^|[ ])(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Sgt|Lt|Col|Capt|Prof|Rev|Jr|Sr|U\.S|U\.N)$")
INVERTIBLE = frozenset("said says wrote added explained reported tweeted notes reports states".split())
_CLAUSE = frozenset(
    "and but that because as while when where if though although since so whether what how which than after before - -- — –".split()
)
_LEADING = re.compile(
    r"((?:The|A|An|Two|Three|Some|Several|Many|Aid|Local)? ?(?:[\w’'-]+ ){0,3}?[\w’'-]+?) (?=\w+ed\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b|would\b|did\b|gave\b|made\b|held\b|met\b|sent\b|put\b|dispute\b)"
)
_NAMED_THEN = re.compile(
    rf"(?:(?:The|the|A|a|An|an|His|Her|Their|Its|One|Another|his|her|their|its)\b[^,;.:]{{2,60}}|[A-Z]\w+[’']s? [a-z][^,;.:]{{2,40}}), ((?:the )?{NAME.pattern})(?=,|$| \(| —)"
)


def _last_clause(words: str) -> str:
    """The last clause of the words before a cue: what follows a conjunction, a comma, a dash."""
    parts = words.rstrip(" ,").split()
    for i in range(len(parts) - 1, -1, -1):
        word = parts[i]
        if word in _CLAUSE or word[-1] in ",;:—–":
            return " ".join(parts[i + 1 :])
        if word[0] == "(":
            return " ".join(parts[i:])[1:]
    return " ".join(parts)


def _without_tail(gap: str) -> str:
    """The words before a cue without the auxiliaries and adverbs that stand next to it."""
    parts = gap.split()
    while parts:
        word = parts[-1].lower()
        if word in _DROPPED or (word.endswith("ly") and len(word) > 3 and parts[-1].islower()):
            parts.pop()
        elif len(parts) > 1 and f"{parts[-2].lower()} {word}" in _DROPPED_TWO:
            del parts[-2:]
        else:
            break
    return " ".join(parts)


class Teller:
    """Resolves the speakers of one article in order of reading; keeps who spoke last."""

    def __init__(self, scene: Scene, book: NameBook) -> None:
        self.scene = scene
        self.book = book
        self.last = NOBODY
        self.last_person = NOBODY
        self.last_many = NOBODY
        self.phrases = Phrases(scene.text, book)
        self.at = 0
        self.sentence = (-1, NOBODY)

    def tell(self, cue: Cue) -> Speaker:
        """The speaker of the next cue in reading order."""
        scene = self.scene
        speaker = self._of(cue)
        if scene.part_at(cue.start) < 0 and speaker.name:
            self.last = speaker
            if speaker.kind == "person":
                self.last_person = speaker
            elif speaker.kind in ("body", "unnamed"):
                self.last_many = speaker
            self.at = cue.end
            self.phrases.heard(speaker, cue.end)
            self.sentence = (scene.bounds.sentence(cue.start)[0], speaker)
        return speaker

    def _of(self, cue: Cue) -> Speaker:
        scene, text = self.scene, self.scene.text
        form = scene.low[cue.start : cue.end]
        if form.startswith(("according to", "in the words of")):
            return self._phrase(cue.end, limit=110)
        first, _ = scene.bounds.sentence(cue.start)
        begun = scene.low[cue.start - 2 : cue.start] in (", ", "d ", '" ', "- ")
        if form.split(" ")[0].endswith("ing") and self.sentence[0] == first and begun and self.sentence[1].name:
            return self.sentence[1]
        quoted = scene.part_before(cue.start)
        begin = first
        after = quoted >= 0 and scene.parts[quoted][1] > first and scene.parts[quoted][1] <= cue.start
        if after:
            begin = scene.parts[quoted][1]
        near = self._near(max(begin, cue.start - 90), cue.start, begin)
        if near is not None:
            return near
        gap = text[begin : cue.start]
        if len(gap.strip(" ,—–-\n")) == 0 and (after or begin == cue.start):
            return self._phrase(cue.end, limit=140)
        if text[max(0, cue.start - 2) : cue.start] in (", ", "— ") and form in INVERTIBLE and scene.inverted(cue.end):
            return self._phrase(cue.end, limit=140)
        return self._subject(gap, begin, after, form)

    def _near(self, begin: int, end: int, first: int) -> Speaker | None:
        """The subject when a pronoun or a name stands right in front of the cue; None for anything less plain."""
        parts = self.scene.text[begin:end].split()
        while parts:
            low = parts[-1].lower()
            if low in _DROPPED or (low.endswith("ly") and parts[-1].islower()):
                parts.pop()
            else:
                break
        if not parts:
            return None
        last = parts[-1]
        if low in _PRONOUNS:
            return self._pronoun(low, first)
        if not (last[-1].isalnum() or last[-1] == "."):
            return None
        if not last[0].isupper():
            return self._near_common(parts, low)
        i = len(parts) - 1
        while i and _goes_with(parts[i - 1]):
            i -= 1
        while i < len(parts) - 1 and (parts[i] in _OPENING or not parts[i][0].isupper()):
            i += 1
        if (not i and begin > first) or (i and parts[i - 1].lower() in _NO_SUBJECT) or parts[i].lower() in _NOT_NAMES:
            return None
        return self.phrases.name(" ".join(parts[i:]).lstrip("([*|"))

    def _near_common(self, parts: list[str], noun: str) -> Speaker | None:
        """A plain noun phrase right in front of the cue: "the governor", "two officials"."""
        if noun not in self.book.known.unnamed and noun not in self.book.known.body:
            return None
        for i in range(len(parts) - 1, max(-1, len(parts) - 5), -1):
            word = parts[i]
            if word.lower() in _ARTICLES:
                return self.phrases.head(" ".join(parts[i:]), whole=True)
            if not word[-1].isalnum() or word in _NO_SUBJECT:
                return None
        return None

    def _subject(self, gap: str, begin: int, after: bool, form: str) -> Speaker:
        """The subject in the words before the cue."""
        gap = gap[-300:]
        if after:
            gap = gap.lstrip(" ,\n—–-")
        gap = _without_tail(gap)
        relative = _WHO.search(gap)
        if relative:
            gap = gap[: relative.start()]
        pronoun = _PRONOUN.search(gap)
        if pronoun:
            return self._pronoun(pronoun[1].lower(), begin)
        if not gap:
            return self.sentence[1] if self.sentence[0] == self.scene.bounds.sentence(begin)[0] else NOBODY
        if not after:
            opened = _STARTER.match(gap)
            rest = gap[opened.end() :] if opened else gap
        else:
            rest = gap
        if gap.endswith((",", "—", "--", ")", "–")):
            named = _NAMED_THEN.match(rest)
            if named:
                role = rest[: named.start(1)].lower().strip(" ,").split()[-1]
                head = self.phrases.head(named[1])
                return Speaker(head.name, "body") if role in self.book.known.body and head.name else head
            head = self.phrases.head(re.split(r",|—|–| - | -- |\(", rest.strip())[0])
            if head.name:
                return head
        tail = _last_clause(rest)
        found_head = self.phrases.head(tail.strip(" ,"), whole=True)
        if found_head.name:
            return found_head
        if self.sentence[0] == self.scene.bounds.sentence(begin)[0] and self.sentence[1].name and form.endswith(("ed", "ing", "d")):
            return self.sentence[1]
        return self.phrases.head(rest)

    def _phrase(self, at: int, limit: int) -> Speaker:
        """The noun phrase that begins behind a cue."""
        text = self.scene.text
        window = text[at : at + limit]
        if self.scene.bounds.wrapped:
            window = re.sub(r"\n(?!\s)", " ", window)
        lead = len(window) - len(window.lstrip(" \n"))
        window = window[lead:]
        stop = len(window)
        for found in _END_NP.finditer(window):
            if found[0] == "." and _DOT_OK.search(window[: found.start()]):
                continue
            stop = found.start()
            break
        phrase = window[:stop].strip()
        pronoun = re.match(r"(he|she|they|it|him|her|them|me|us)\b", phrase, re.I)
        if pronoun:
            word = {"him": "he", "her": "she", "them": "they", "me": "i", "us": "we"}.get(pronoun[1].lower(), pronoun[1].lower())
            if word != "she" or pronoun[1].lower() == "she" or len(phrase.split()) == 1:
                return self._pronoun(word, at)
        return self.phrases.head(phrase)

    def _pronoun(self, word: str, at: int) -> Speaker:
        if word in ("i", "we"):
            i = self.scene.part_at(at)
            return NOBODY if i >= 0 else Speaker("", "author")
        if word in ("it", "they"):
            before = self._sentence_before(at, word)
            if before.name:
                return before
        if word == "it":
            return self.last_many if self.last_many.kind == "body" or not self.last.name else self.last
        if word == "they":
            return self.last_many if self.last_many.name and self.last.kind != "person" else (self.last_many if self.last_many.name else self.last)
        if word == "you":
            return NOBODY
        return self._he_or_she("m" if word == "he" else "f", at)

    def _sentence_before(self, at: int, word: str) -> Speaker:
        """The body or the people that the sentence before this one begins with, when no cue came in between."""
        scene = self.scene
        first = scene.bounds.sentence(at)[0]
        if first < 3 or self.at > first:
            return NOBODY
        begin = scene.bounds.sentence(first - 2)[0]
        if self.at > begin:
            return NOBODY
        found = _LEADING.match(scene.text, begin, first)
        if not found or scene.part_at(begin) >= 0:
            return NOBODY
        head = self.phrases.head(found[1])
        if word == "it":
            return head if head.kind == "body" else (Speaker(head.name, "body") if head.name and found[1][:4] == "The " and head.kind == "unnamed" and not found[1].endswith("s") else NOBODY)
        return head if head.kind == "unnamed" else NOBODY

    def _he_or_she(self, wanted: str, at: int) -> Speaker:
        """The person last in focus who can be he or she: the last sentence's subject if it is a person, else who spoke last."""
        scene = self.scene
        begin = max(self.at, at - 700, 0)
        best = self.last_person
        fits = best.name and self.book.gender(best.name) in ("", wanted)
        subjects = self._subjects(begin, at)
        for name in reversed(subjects):
            gender = self.book.gender(name)
            if gender == wanted or (gender == "" and (not fits or scene.bounds.sentence(at)[0] > self.at)):
                return Speaker(name, "person")
        if fits:
            return best
        earlier = [n for n in self._subjects(max(0, at - 2500), at, anywhere=True) if self.book.gender(n) in ("", wanted)]
        sure = [n for n in earlier if self.book.gender(n) == wanted]
        if sure:
            return Speaker(sure[-1], "person")
        return Speaker(earlier[-1], "person") if earlier else best

    def _subjects(self, begin: int, end: int, anywhere: bool = False) -> list[str]:
        """Persons named at the beginning of sentences (or anywhere) between two places, outside quotations."""
        scene = self.scene
        out: list[str] = []
        for found in NAME.finditer(scene.text, begin, end):
            if scene.part_at(found.start()) >= 0:
                continue
            if not anywhere and scene.bounds.sentence(found.start())[0] < found.start() - 40:
                continue
            name = self.book.canonical(found[0])
            printed = len(name.split()) > 1 or found[0].split()[0].rstrip(".").lower() in ("mr", "mrs", "ms", "dr")
            if printed and self.book.kind(name, False) == "person" and name.split()[0].lower() not in _NOT_NAMES:
                out.append(name)
        return out


_PRONOUNS = frozenset("he she they it i we you".split())
_OPENING = frozenset(
    "But And Meanwhile Yet So When While As If Although Though Because Then Now Still However Instead That Since".split()
)
_ARTICLES = frozenset("the a an some two three several many other most his her their its another one".split())
_NO_SUBJECT = frozenset("of for in at from to by with on and or under near the a an his her their its".split())
_PARTICLES = frozenset("de del della da dos van von der den bin ibn al el la le di af".split())


def _goes_with(word: str) -> bool:
    """Does this word belong to the name that follows it: a capital, no comma behind, a full stop only after a title or an initial?"""
    end = word[-1]
    if word[0].isupper():
        return end.isalnum() or (end == "." and len(word) < 6) or word.endswith(("'s", "’s"))
    return word in _PARTICLES


_HE_SHE = frozenset(["he", "she", "He", "She"])
_NOT_NAMES = frozenset("the a an in on at for with by from but and or if when as this that these those he she it they we his her".split())


