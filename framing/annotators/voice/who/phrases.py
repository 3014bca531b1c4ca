"""What a noun phrase names: a person, a body, an office that somebody holds, or somebody unnamed."""

from __future__ import annotations

import re

from framing.annotators.voice.verbs.documents import SHOWN
from framing.annotators.voice.verbs.people import MANY, PEOPLE
from framing.annotators.voice.who.bodies import body_end
from framing.annotators.voice.who.fronts import PLAIN
from framing.annotators.voice.who.names import NAME, NOBODY, NameBook, Speaker, Words
from framing.annotators.voice.who.offices import Offices, firm, led_by, region
from framing.annotators.voice.who.subjects import ENDING, HEAD_END, of_paper
from framing.annotators.voice.wordset import word_set

_ARTICLE = re.compile(
    r"(?:the|a|an|one|two|three|four|five|some|several|many|another|his|her|their|its|our|most|other"
    r"|both|no|at least|this|that|these|those)\b",
    re.I,
)
_JOINER = re.compile(
    r"^(?:(?:even )?though|although|while|when|if|as|because|since|but|and|that|whether|what|how|so|then) ", re.I
)
_JOINERS = word_set("even though although while when if as because since but and that whether what how so then")
_FIRMS = word_set(
    "company firm agency group network newspaper paper organisation organization operator party bank union airline club"
)
_LED = ("administration", "campaign")
_PREPOSITIONS = word_set("of for from in at with who on and or by to that which")
_OFFICE_OF = re.compile(
    r"(?:(?:the|Acting|acting|Former|former|Deputy|deputy|Assistant|assistant|then-|U\.S\."
    r"|US) )*(?:Secretary|Minister|Under ?[Ss]ecretary|Director|President"
    r"|Chief|Head|Speaker) of (?:the )?(?:[A-Z]\w+ ){1,2}?(?:and [A-Z]\w+ )?(?=[A-Z][\w.]+ [A-Z])"
)


# for, of, by, in, at, from, with, to, on as whole words; the first letter comes first, for speed.
_PREPOSITION = re.compile(
    r"[fobiawt](?<!\w.)(?:(?<=b)y|(?<=f)(?:or|rom)|(?<=o)[fn]|(?<=i)n|(?<=a)(?:t|round)|(?<=w)ith|(?<=t)o)\b"
)
_PREPOSITIONS_ALONE = word_set("for of by in at from with to on around")
_NAMED_FURTHER = re.compile(r"the [\w’'-]+ (?:of|for)\b", re.I)  # "the ministry of health" is not just any ministry
_BEHIND_HEAD = word_set(ENDING + " inside outside within including")
_QUANTIFIERS = word_set("Several Many Multiple Some One Two Three Four Five Six Most Both Other Another Few Every Each")
_OF_NAMED = re.compile(r" (?:of|for|at) (?:the )?[A-Z]")  # "the president of the Harbour Union"
_DETERMINERS = word_set("the a an one two some several many another his her their its our")


class Phrases:
    """Reads the noun phrases of one article; knows the bodies heard so far."""

    def __init__(self, text: str, book: NameBook) -> None:
        self.text = text
        self.book = book
        self.bodies: list[Speaker] = []
        self.at = 0
        self.offices = Offices(text, book)
        self._whole: dict[str, Speaker] = {}  # what was read: phrases that end where a verb begins, and others
        self._open: dict[str, Speaker] = {}

    def heard(self, speaker: Speaker) -> None:
        """Remember a body that has spoken."""
        if speaker.kind == "body" and (not self.bodies or self.bodies[-1] != speaker):
            self.bodies.append(speaker)
            del self.bodies[:-10]

    def head(self, phrase: str, whole: bool = False) -> Speaker:
        """What a noun phrase names: a person by name, a body, or somebody unnamed.

        ``whole`` says that the phrase ends where its verb begins, so that a name at its end is its head.
        """
        read = self._whole if whole else self._open
        speaker = read.get(phrase)
        if speaker is None:
            plain = phrase.strip(" ,\n–—-•*")
            if plain.partition(" ")[0].lower() in _JOINERS:
                joiner = _JOINER.match(plain)
                plain = plain[joiner.end() :] if joiner else plain
            office = _OFFICE_OF.search(plain) if " of " in plain else None
            plain = plain[: office.start()] + plain[office.end() :] if office else plain
            if plain.islower() and plain.isascii():
                return self._common(plain, plain)  # no name in it
            speaker = self._named(plain, whole) if plain else NOBODY
            if speaker is None:
                return self._common(plain, self._before_names(plain))
            read[phrase] = speaker
        return speaker

    def name(self, printed: str) -> Speaker | None:
        """A bare name without anything around it; None when it is no name."""
        speaker = self._whole.get(printed)
        if speaker is None:
            found = NAME.match(printed)
            speaker = self._speaker(printed, found) if found and found.end() == len(printed) else None
            if speaker is None or not speaker[0]:
                return None
            if speaker[0][0] in "NSEW" and region(speaker[0]):
                speaker = Speaker(speaker[0], "body")
            self._whole[printed] = speaker
        return speaker

    def _before_names(self, phrase: str) -> str:
        """The part of a phrase that holds its head noun: up to a name that stands behind a preposition."""
        for name in NAME.finditer(phrase):
            if name.start() and _preposed(phrase[: name.start()]):
                return phrase[: name.start()]
        return phrase

    def _named(self, phrase: str, whole: bool) -> Speaker | None:
        """The name that heads the phrase; None when a common noun does."""
        first = _first_name(phrase)
        if not first:
            return None
        begin, end = first.span()
        if begin and _preposed(phrase[:begin]):
            return None if phrase[:1].islower() or _ARTICLE.match(phrase) else self._speaker(phrase, first)
        if end == len(phrase):
            return self._speaker(phrase, first)
        further = list(NAME.finditer(phrase, end))
        chosen = first
        if whole and further and not _preposed(phrase[: further[-1].start()]):
            chosen = further[-1]
        if chosen.end() == len(phrase):
            return self._speaker(phrase, chosen)
        stop = body_end(phrase, chosen.start(), chosen.end(), self.book.known)
        if stop > chosen.end():
            return self._long_body(phrase, chosen.start(), stop)
        if not self._role_behind(chosen[0], phrase[chosen.end() :]):
            return self._speaker(phrase, chosen)
        if not further or further[-1].end() != len(phrase):
            return None
        return self._speaker(phrase, further[-1])

    def _role_behind(self, name: str, words: str) -> bool:
        """Does a name stand in front of a role: "Karsk officials", "Karsk's two mayors"?"""
        behind = words.split(None, 2)
        if not behind:
            return False
        near, common = behind[0].lower().strip(".,"), self.book.known.common
        if near in common or name.endswith(("'s", "’s")) or (near not in _PREPOSITIONS and of_paper(behind)):
            return True
        if len(behind) == 1 and near in PEOPLE and near not in MANY:
            return True  # payday lenders
        return len(behind) < 3 and near not in _PREPOSITIONS and behind[-1].lower().strip(".,") in common

    def _long_body(self, phrase: str, begin: int, end: int) -> Speaker | None:
        """A body whose name goes on behind "of", or the one who speaks for it: "a Department of Roads lawyer"."""
        role = phrase[end:].split(None, 1)
        known = self.book.known
        if role and (role[0].lower() in known.unnamed or role[0].lower() in known.title):
            behind = list(NAME.finditer(phrase, end))
            if behind and behind[-1].end() == len(phrase):
                return self._speaker(phrase, behind[-1])
            return Speaker(lowered(f"{phrase[:end]} {role[0]}"), "unnamed")
        printed = phrase[begin:end].removeprefix("The ")
        return Speaker(printed[:-2] if printed.endswith(("’s", "'s")) else printed.rstrip("’'"), "body")

    def _speaker(self, phrase: str, name: re.Match[str]) -> Speaker | None:
        """Person or body for a name in its phrase; None when the "name" is a title or a role with a capital."""
        known = self.book.known
        printed, begin = name[0], name.start()
        before = phrase[:begin].lower() if begin else ""
        the = begin > 3 and before.endswith("the ")
        if printed.startswith(("The ", "the ")):
            the = True
            printed = printed[4:] if printed[0] == "T" else printed
        if "’s " in printed or "'s " in printed:
            printed = _without_outlet(printed, known)
        plain = printed.lower().rstrip(".")
        if plain in known.unnamed:
            return None
        if printed.isalpha():
            if plain in PLAIN:
                return None
            if plain in known.title and plain != "us":
                return self._surname(printed, plain) if plain in _SURNAMES_TOO and not the else None
        else:
            parts = printed.split()
            if len(parts) == 1 and plain in known.title and plain != "us":
                return None
            if len(parts) > 1 and parts[-1].lower() in known.unnamed:
                return Speaker(lowered(phrase), "unnamed")
        canonical = self.book.canonical(printed)
        if the:
            given = canonical.partition(" ")
            role = before.split()[-1:]
            titled = role and (role[0] in known.unnamed or role[0] in known.title)
            the = not (titled or (given[2] and given[0].lower() in known.given))
        return tuple.__new__(Speaker, (canonical, self.book.kind(canonical, the)))

    def _surname(self, printed: str, plain: str) -> Speaker | None:
        """A last name that is a title, too: "King said", when the article has the full name or no king."""
        full = self.book.full(printed)
        if full.partition(" ")[0].lower() in self.book.known.given:
            return Speaker(full, "person")
        alone = plain == "king" and "the king" not in self.text.lower()
        return Speaker(printed, "person") if alone else None

    def _common(self, phrase: str, head: str) -> Speaker:
        """A phrase without a name of its own: a body ("the ministry"), a known person's office, or somebody unnamed."""
        known = self.book.known
        heads = _heads(head)
        if not heads:
            return NOBODY
        noun = heads[-1]
        plain = noun in known.title and len(heads) <= 4 and heads[0] in ("the", "his", "her")
        if plain and not _OF_NAMED.search(phrase):
            person = self.offices.holder(heads, self.at + 200)
            if person.name:
                return person
        nobody = known.unnamed.isdisjoint(heads)
        is_body = noun in known.body or (
            nobody and not (noun[-1:] == "s" and noun in PEOPLE) and not known.body.isdisjoint(heads)
        )
        if is_body and noun not in known.unnamed:
            plain = len(heads) == 2 and heads[0] == "the" and not _NAMED_FURTHER.match(phrase)
            same = self._body(noun) if plain else None
            return same or Speaker(lowered(phrase), "body")
        if not nobody:
            return Speaker(lowered(phrase), "unnamed")
        if heads[0] in _NO_HEAD or (" " not in phrase and not phrase.endswith("s")):
            return NOBODY
        short = len(heads) < 4 or (noun in SHOWN and "ed " not in phrase)
        if phrase.count(" ") > 7 or not (short or _ARTICLE.match(phrase) or not phrase[:1].islower()):
            return NOBODY
        return Speaker(lowered(phrase), "unnamed")

    def _body(self, noun: str) -> Speaker | None:
        """The body that "the ministry", "the company" stands for: one named with this word, or the last one heard."""
        for known_body in reversed(self.bodies):
            if noun in known_body.name.lower().split() and len(known_body.name.split()) > 1:
                return known_body
        window = self.text[max(0, self.at - 1500) : self.at + 300]
        capital = " " + noun.capitalize()
        printed = list(re.finditer(rf"(?:[A-Z][\w’'-]+ )+{capital[1:]}\b", window)) if capital in window else []
        printed = [m for m in printed if m[0].split()[0] != "The" or len(m[0].split()) > 2]
        if printed:
            begin, end = printed[-1].span()
            name = window[begin : body_end(window, begin, end, self.book.known)]
            return Speaker(name[4:] if name.startswith("The ") else name, "body")
        if noun in _LED:
            led = led_by(self.text, noun)
            return Speaker(f"the {led} {noun}", "body") if led else None
        if noun in _FIRMS and self.bodies and self.bodies[-1].name[:1].isupper():
            return self.bodies[-1]
        if noun in ("company", "firm", "airline") and (name := firm(self.text, self.at + 300)):
            return Speaker(name, "body")
        return None


def _preposed(words: str) -> bool:
    """Does a preposition stand among these words?"""
    if words.replace(" ", "").isalnum():  # nearly always
        return not _PREPOSITIONS_ALONE.isdisjoint(words.split())
    return _PREPOSITION.search(words) is not None


def _heads(phrase: str) -> list[str]:
    """The folded words of a phrase up to the preposition behind its head."""
    if phrase.replace(" ", "").isalnum():
        words = phrase.split()
        if _BEHIND_HEAD.isdisjoint(words):
            return words if phrase.islower() else phrase.lower().split()
    return [w.lower().strip(".,’'\"") for w in HEAD_END.split(" " + phrase, maxsplit=1)[0].split()]


def _first_name(phrase: str) -> re.Match[str] | None:
    """The first name in a phrase; none in one that begins like "Several Karsk Post readers"."""
    first = NAME.search(phrase)
    if first and first[0].lower() in _DETERMINERS:
        first = NAME.search(phrase, first.end())
    if first and not first.start() and phrase[-1].islower() and first.end() < len(phrase):
        return None if phrase.partition(" ")[0] in _QUANTIFIERS else first
    return first


def _without_outlet(printed: str, known: Words) -> str:
    """A person's name without the body in front that sent him: "CNN’s Jan Holm" is Jan Holm."""
    owner, mark, name = printed.partition("’s " if "’" in printed else "'s ")
    if not mark or " " not in name or not name[0].isupper():
        return printed
    sent = owner.isupper() or owner.split()[-1].lower() in known.body or name.partition(" ")[0].lower() in known.given
    return name if sent and known.body.isdisjoint(name.lower().split()) else printed


_SURNAMES_TOO = word_set("king judge bishop pope prince major chancellor")  # Peter King
_NO_HEAD = word_set(
    "with in on at for by from of to as when while if that which who whether what how than into about over"
)
_SMALL = _DETERMINERS | word_set(
    "three four five most other both officials police critics experts analysts sources residents prosecutors local"
)


def lowered(phrase: str) -> str:
    """The phrase as one form, its opening capital made small unless a name begins it."""
    first, _, rest = phrase.strip(" ,\n").partition(" ")
    if first.lower() in _SMALL:
        first = first.lower()
    return f"{first} {' '.join(rest.split())}".strip()
