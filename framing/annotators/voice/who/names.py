"""Names as an article prints them: titles off, a last name matched with the full name, what kind of speaker it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from framing.annotators.voice.who.fronts import glued, hyphened, surname_first, unglued
from framing.annotators.voice.wordset import word_set
from framing.lexicon import Lexicon

KINDS = ("person", "body", "unnamed", "author", "unknown")

_WORD = r"[A-ZÀ-ÞА-Я][\w’'.\-]*"
# de, del, della, der, den, da, dos, di, van, von, bin, ibn, al, af, el, la, le
_LINK = r"(?:d(?:e(?:l(?:la)?|r|n)?|a|os|i)|v[ao]n|bin|ibn|a[lf]|el|l[ae]|&)"
NAME = re.compile(rf"{_WORD}(?:[ \t\n](?:{_WORD}|(?=[abdeilv&])(?:{_LINK}[ \t\n])+{_WORD}))*")


class Speaker(NamedTuple):
    """A source: its one printed form in the article ('' unknown) and its kind, one of ``KINDS``."""

    name: str
    kind: str


NOBODY = Speaker("", "unknown")


class Words(NamedTuple):
    """The word sets of the speakers lexicon; ``given`` holds the names of women and of men, ``common`` all nouns."""

    title: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    body: frozenset[str]
    unnamed: frozenset[str]
    given: frozenset[str]
    common: frozenset[str]


def words(lexicon: Lexicon) -> Words:
    """The sets of a speakers lexicon; a label that is missing is an empty set."""
    sets: Mapping[str, frozenset[str]] = {
        name: frozenset(e.cue for e in label.entries) for name, label in lexicon.labels.items()
    }
    title, female, male, body, unnamed = (sets.get(name, frozenset()) for name in Words._fields[:5])
    return _shared(Words(title, female, male, body, unnamed, female | male, unnamed | body))


@lru_cache(maxsize=8)
def _shared(found: Words) -> Words:
    """One object for equal sets: the memos below compare it at each hit, and a second copy word by word."""
    return found


@lru_cache(maxsize=1 << 14)  # the names of the day stand in many articles
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
    if len(parts) > 1:
        parts = unglued(parts, known.given, known.body)
    if parts and parts[-1].lower().strip(".") not in known.body:
        for i in range(len(parts) - 2, -1, -1):
            if parts[i].lower().strip(",") in known.title:
                del parts[: i + 1]
                break
    return " ".join(parts).rstrip(".,") if len(parts) > 1 or not parts or len(parts[0]) > 2 else parts[0]


def _first_names(before: str, given: frozenset[str]) -> list[str]:
    """The names and initials at the end of the text before a last name."""
    words = before.rsplit(None, 6)
    i = len(words)
    lowest = i - 5 if i > 5 else 0
    while i > lowest:
        word = words[i - 1]
        if not (word[0].isupper() and (word[-1].isalnum() or word[-1] == ".")) and word not in _LINKS:
            if word[0] in _OPENED and word[1:].lower() in given:
                return [word[1:], *words[i:]]  # “Anna Holm
            break
        if word[-1] == "." and len(word) > 3 and not word.isupper() and word not in _DOTTED:
            break  # "at the Night Fair. Holm"
        if word.endswith(("’s", "'s")):
            break
        i -= 1
        if len(word) == 40:
            break
    firsts = words[i:]
    while firsts and (firsts[0] in _LINKS or firsts[0].lower() in _COMMON):
        if firsts.pop(0) == "New" and firsts and firsts[0] in _NEW_PLACES:
            firsts.pop(0)  # "New York" is no given name
    return firsts


class NameBook:
    """The names of one article: each in its one form, looked up when first met and kept."""

    def __init__(self, text: str, known: Words) -> None:
        self._text = text
        self.known = known
        self._canonical: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        self._courtesy: list[tuple[str, str]] | None = None  # each "Mr " and "Ms. " of the article, and what follows

    @cached_property
    def _joined(self) -> list[int]:
        return list(hyphened(self._text, 2 * _REACH))

    def full(self, last: str) -> str:
        """The first full name with this last part that the article prints, '' if it prints none."""
        name = self._full.get(last)
        if name is None:
            name = self._full[last] = self._search(last)
        return name

    def _search(self, last: str) -> str:
        if last in OPENERS:
            return ""
        text, sought, size = self._text, " " + last, len(last)
        at = -1
        for _ in range(_TRIES):
            at = text.find(sought, at + 1, _REACH)
            if at < 0:
                break
            after = text[at + 1 + size : at + 2 + size]
            if after.isalnum() or (not after.isascii() and after not in "’”—–…"):
                continue
            mark = text[at - 1 : at]
            if mark.isalpha():
                near = text[text.rfind(" ", at - 40 if at > 40 else 0, at) + 1 : at]
                if near.islower() and near.isalpha() and near not in _LINKS:
                    continue  # a small word in front: no first name, quickly
            elif mark != "." and not mark.isalnum() and not mark.isspace():
                continue  # nor behind a comma
            firsts = _first_names(text[at - 40 if at > 40 else 0 : at], self.known.given)
            if firsts:
                name = bare(" ".join([*firsts, last]), self.known)
                given = [p.lower().strip(".,") for p in name.split()[:-1]]
                if given and _COMMON.isdisjoint(given) and self.known.body.isdisjoint(given):
                    return self._shorter(name) if len(given) > 1 else name
        return surname_first(text, last, self._joined, _REACH)

    def _shorter(self, name: str) -> str:
        """A name of three words or more without a headline's word in front that the text uses as a plain word, too."""
        text, given = self._text, self.known.given
        while name.count(" ") > 1:
            front, _, rest = name.partition(" ")
            word = front.lower()
            if word in given or rest[0].islower() or text.count(rest, 0, _REACH) == text.count(name, 0, _REACH):
                break
            plain = text.find(f" {word}", 0, _REACH) >= 0 or not (front.istitle() or front.isupper())
            if rest.partition(" ")[0].lower() not in given and not plain:
                break
            name = rest
        return name

    def canonical(self, printed: str) -> str:
        """The one form for a printed name: the full name the article gives, else the name with its title."""
        form = self._canonical.get(printed)
        if form is None:
            form = self._canonical[printed] = self._form(printed)
        return form

    def _form(self, printed: str) -> str:
        if printed.isalpha():
            if printed in _HALVES:
                whole = re.search(rf"\b{printed} (?:Korea|Vietnam|Yemen|Sudan)\b", self._text)
                return whole[0] if whole else printed
            full = self.full(printed)
            if not full and len(printed) > 4 and printed.isupper() and f" {printed.title()} " in self._text:
                return self.canonical(printed.title())  # in the capitals of a heading
            return full or printed
        first, _, last = printed.partition(" ")
        if first.isalpha() and last.isalpha() and not (glued(first, last) or first.lower() in self.known.title):
            name, parts = printed, [first, last]
        else:
            name = bare(printed, self.known)
            parts = name.split()
        if not parts:
            return printed.strip()
        if len(parts) == 1:
            full = self.full(name)
            if full and first[0] == "M" and first in _GENDER_OF:
                full = self._fitting(full, _GENDER_OF[first])
            if not full and printed.split()[0].lower().rstrip(".") in _COURTESY:
                return " ".join(printed.split())
            return full or name
        full = self.full(parts[-1]) if len(parts[0]) < 4 or parts[0].endswith(".") else ""
        if full and (full.lower().endswith(" " + name.lower()) or (full[0] == parts[0][0] and parts[0].endswith("."))):
            return full
        return self._shorter(name) if len(parts) > 2 else name

    def _fitting(self, full: str, gender: str) -> str:
        """The full name for a courtesy title and a last name: of "Ms. Holm" not Jan Holm but another Holm, if any."""
        first, _, last = full.rpartition(" ")
        given, known = first.partition(" ")[0].lower(), self.known
        other, wanted = (known.male, known.female) if gender == "f" else (known.female, known.male)
        if given not in other:
            return full
        for found in re.finditer(rf"\b([A-Z]\w+) {re.escape(last)}\b", self._text[:_REACH]):
            if found[1].lower() in wanted and found[1].lower() not in known.title:
                return found[0]
        return ""

    def gender(self, name: str) -> str:
        """'f', 'm' or '' as far as given name and courtesy title tell."""
        if name not in self._gender:
            self._gender[name] = self._tell_gender(name)
        return self._gender[name]

    def _tell_gender(self, name: str) -> str:
        parts = name.split()
        if not parts:
            return ""
        first = parts[0].lower()
        if first in self.known.female:
            return "f"
        if first in self.known.male:
            return "m"
        if self._courtesy is None:
            text = self._text
            titles = _COURTESY_BEFORE.finditer(text, 0, _REACH)
            self._courtesy = [(m[0], text[m.end() : min(m.end() + 60, _REACH)]) for m in titles]
        last = parts[-1]
        used = {title for title, behind in self._courtesy if behind.startswith(last)}
        return next((gender for title, gender in _GENDERED if title in used), "") if used else ""

    def kind(self, name: str, article: bool) -> str:
        """Person or body: by the words of the name, by capitals, by an article in front."""
        known = self.known
        first, _, last = name.partition(" ")
        if not first.isalpha() or not (last.isalpha() or first == name):
            return _kind(name, article, known)
        low = first.lower()
        if last and low in known.given:
            return "person"
        if low in known.body or last.lower() in known.body or name.lower() in known.body:
            return "body"
        if name.isupper() and len(first) > 1 and len(last) != 1:
            return "body"
        return "person" if not article or low in known.given else "body"


@lru_cache(maxsize=1 << 14)
def _kind(name: str, article: bool, known: Words) -> str:
    parts = name.split()
    if "&" in parts:
        return "body"  # a firm of two names
    low = [p.lower().strip(".,’'") for p in parts]
    if len(low) == 2 and low[0] in known.given:
        return "person"
    if not known.body.isdisjoint(low) or name.lower() in known.body:
        return "body"
    if parts and all(p.isupper() and len(p) > 1 for p in parts) and "." not in name:
        return "body"
    if low and low[0] in known.given:
        return "person"
    return "body" if article else "person"


# Words with a capital that begin a sentence and are nobody's name.
OPENERS = word_set(
    """I The We He They But This And In It A She What Also There When That You As If On At For With By From An So Or No
    Not Yet While After Before Since Monday Tuesday Wednesday Thursday Friday Saturday Sunday Democrats Republicans
    Republican Democratic Advertisement Then Now His Her Their Its My Our These Those Who Where Why How"""
)
_DOTTED = word_set(
    """Mrs. Prof. Sen. Sens. Rep. Reps. Gov. Gen. Col. Maj. Capt. Sgt. Cmdr. Adm. Brig. Cpl. Pvt. Rev. Hon. Supt. Det.
    Atty. Asst. Dep. Pres. Insp. Amb. Chas. Geo. Messrs. Drs. Msgr. Ald. Cllr."""
)
_OPENED = frozenset('"“‘(')
_HALVES = ("North", "South")
_REACH = 60_000  # characters of the article in which a full name is looked for
_TRIES = 6
_COURTESY_BEFORE = re.compile(r"M(?:rs?|s)\.? ")
_GENDERED = (("Ms. ", "f"), ("Mr. ", "m"), ("Mrs. ", "f"), ("Ms ", "f"), ("Mr ", "m"), ("Mrs ", "f"))
_GENDER_OF = {"Mr": "m", "Mr.": "m", "Mrs": "f", "Mrs.": "f", "Ms": "f", "Ms.": "f", "Miss": "f"}
_LINKS = word_set("de del della da dos van von der den bin ibn al el la le di af")
_COURTESY = word_set("mr mrs ms miss dr prof professor sir dame lord lady")
_NEW_PLACES = word_set("York Jersey Hampshire Mexico Orleans Haven England Zealand Delhi")
_COMMON = word_set(
    """the a an in on at for with by from about but and or if when as this that these those his her its their our
    my he she it they we monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december after before since while during according earlier
    last next both all some many new even only"""
)
