"""Whom "he" and "she" can mean besides full names: a last name alone, the subject of the pronoun's own sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.annotators.voice.verbs.people import MANY, PEOPLE
from framing.annotators.voice.who.names import NAME, OPENERS
from framing.annotators.voice.who.subjects import HEAD_END
from framing.annotators.voice.wordset import word_set

_REACH = 20_000  # characters of the article in which a last name is looked for
# What stands behind a last name that is a subject: a finite verb, an adverb, an apposition.
_ACTS = re.compile(
    r" (?:is|was|has|had|will|would|could|can|may|might|did|does|also|never|then|later|once|still|now|just|first"
    r"|himself|herself|and (?:\w+ of )?(?:his|her)\b|\w+ly|\w{2,}ed|ran"
    r"|went|took|gave|left|stood|threw|put|came|made|held|met|got"
    r"|saw|kept|led|set|began|rose|won|lost|spoke|wrote|sat|fought|brought|sent|built|found|felt|knew|grew|drew|broke"
    r"|chose|drove|paid|sold|bought|thought|caught|struck|told|said|understood|goes|leads|says|knows|wants|hopes|thinks"
    r"|believes|\w+s (?:the|an?|his|her|that|to|on|out|off|up|for|in))\b"
    r"|(?: \([^()\n]{1,30}\))?, (?:who|whose|the|an?|\d\d)\b"
)
PLACES = word_set(
    """israel iran iraq russia china turkey syria ukraine pakistan japan germany canada egypt britain moscow beijing
    tehran washington denmark america europe africa asia london paris berlin france spain italy poland india mexico
    brazil australia england scotland wales ireland norway sweden finland greece hungary austria switzerland belgium
    netherlands cuba chile argentina colombia jordan lebanon libya yemen qatar afghanistan vietnam korea taiwan
    kenya nigeria ethiopia somalia sudan texas florida california ohio michigan wisconsin pennsylvania arizona nevada
    iowa georgia alabama virginia kansas illinois oregon utah colorado minnesota missouri kentucky tennessee louisiana
    mississippi maryland massachusetts connecticut vermont maine alaska hawaii idaho montana wyoming nebraska
    oklahoma arkansas indiana delaware chicago boston hollywood islam christianity medicare medicaid obamacare brexit
    indeed perhaps moreover nevertheless instead otherwise besides thus hence overall again however also alas sure
    covid-19 god today yesterday tomorrow everyone nobody somebody nothing everything someone anyone people"""
)


def surname(text: str, name: str, given: bool) -> bool:
    """Can a single word with a capital be a person's last name: no place, no common noun that begins a sentence?

    ``given``: it is a first name, too, and counts only where no last name stands behind it.
    """
    low, text = name.lower(), text[:_REACH]
    if len(name) < 3 or name in OPENERS or low in PEOPLE or low in PLACES or f" {low} " in text:
        return False
    if given and any(text[end + 1 : end + 2].isupper() for _, end in _printed(text, name)):
        return False
    for at, end in _printed(text, name):
        if text[at - 1 : at] == " " and (text[at - 2 : at - 1] == "," or text[at - 2 : at - 1].islower()):
            return True
        line = text.find("\n", end, end + 220)
        if _THEN_HE.search(text, end, line if line >= 0 else end + 220) or _HIS_OWN.match(text, end):
            return True
    return False


def _printed(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name is printed as a word of its own."""
    at, size = text.find(name), len(name)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + size : at + size + 1].isalnum()):
            yield at, at + size
        at = text.find(name, at + size)


def acts(text: str, end: int) -> bool:
    """Does a verb or an apposition follow a last name, and no noun ("Holm aides")?"""
    return _ACTS.match(text, end) is not None


def agents(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The names behind "by" at the end of a clause, the nearest first: "a letter by Minister Jan Holm. He wrote"."""
    found: list[re.Match[str]] = []
    for by in _BY.finditer(text, begin, end):
        stop = _STOP.search(text, by.end(), end)
        name = NAME.match(text, by.end(), stop.start()) if stop else None
        if name and stop and name.end() == stop.start():
            found.insert(0, name)
    return found


def referred(text: str, name: str, wanted: str) -> bool:
    """Does the article give a last name a verb, and "he", "his" more than "she", "her" behind it (or the other way)?"""
    text = text[:_REACH]
    places = list(_printed(text, name))
    behind = [m for _, end in places if (m := _HE_BEHIND.match(text, end))]
    women = sum((m[1] or m[2]).lower() in ("she", "her") for m in behind)
    fitting = len(behind) - women if wanted == "m" else women
    if not fitting or 2 * fitting < len(behind):
        return False
    return any(acts(text, end) for _, end in places)


_HIS_OWN = re.compile(r"(?: [a-z]+){1,4} (?:his|her|himself|herself)\b")  # "Holm first made her call"
_THEN_HE = re.compile(r"[.?!][\"”’]? (?:He|She|His|Her)\b")
_HE_BEHIND = re.compile(r"[^.!?\n]{0,150}?(?: (s?he|his|him|her)|[.!?] (S?He|His|Her))\b")
_BY = re.compile(r"\bby ")
_STOP = re.compile(r"(?<=\w\w\w)[.,](?: (?![a-z])|\n)|, ")
_JOINED = re.compile(
    r"(?:\b(?:when|where|while|as|because|after|before|since|until|although|though|if|which|that|whom|once|but|and"
    r"|so|yet)"
    r"|(?P<fronted>,)) (?:s?he) (?:[a-z]+ ){0,3}$"
)
_ADJUNCT = re.compile(
    r"(?:(?:In|On|At|During|Before|By|Since|For|From|With|Last|Earlier|Later)\b [^,;:\"“”]{2,50}"
    r"|However|Instead|Still|Meanwhile|Indeed), "
)
_FRONTED = re.compile(
    r"(?:In [^,;:]{1,30}, )?(?:(?i:after|when|while|as|if|before|although|though|because|since|once)) "
)


def by_title(name: str, titles: frozenset[str]) -> bool:
    """Is a speaker without a name one person in an office: "the president", "the former governor"?"""
    return name.count(" ") < 4 and name.rpartition(" ")[2] in titles


_OWNED = re.compile(
    rf"(?P<who>{NAME.pattern}[’']s?) (?:[a-z-]+ ){{0,4}}[a-z-]+,? (?:(?:in|at|on|during|for|with|from) which|where)"
    r" s?he (?:[a-z]+ ){0,3}$"
)


def owned(text: str, begin: int, here: int) -> str:
    """Whose speech it is in "Ada Holm's speech, in which she said"; '' where nobody owns what the clause tells of."""
    if text.find("hich ", here - 60 if here > begin + 60 else begin, here) < 0:
        return ""
    found = _OWNED.search(text, begin, here)
    return re.sub(r"[’']s?$", "", found["who"]) if found else ""


def fronted(before: str) -> bool:
    """Does a sentence begin with a clause that a comma ends: "As Ada Holm sang, and a clerk wept, "?"""
    return _FRONTED.match(before) is not None


def one_person(name: str, nouns: frozenset[str]) -> bool:
    """Is a speaker without a name one person: "a former clerk of Karsk", "Ada Holm’s lawyer"?"""
    words = HEAD_END.split(name, maxsplit=1)[0].split()
    noun = words[-1]
    if noun not in nouns or noun[-1] == "s" or noun in MANY or not 1 < len(words) < 7:
        return False
    return words[0].lower() in ("a", "an", "the", "one", "another", "his", "her") or "’s " in name or "'s " in name


_TRAILS = re.compile(r"[\w’']+(?:[.,;]|$)")


def joined(text: str, begin: int, here: int) -> str:
    """How the clause of a pronoun hangs on its sentence: 'sub' behind a conjunction, 'main' behind a fronted clause."""
    words = text[begin:here]
    found = _JOINED.search(words[-60:])
    if found is None or " who " in words:
        return ""
    if not found["fronted"]:
        return "sub"
    return "main" if _FRONTED.match(words) and not _TRAILS.match(text, here) else ""


def opens_with(text: str, begin: int, end: int, how: str) -> re.Match[str] | None:
    """The printed name that a sentence, its last that-clause or its fronted clause begins with."""
    if how == "main":
        opened = _FRONTED.match(text, begin, end)
        begin = opened.end() if opened else begin
    else:
        opened = _ADJUNCT.match(text, begin, end)
        that = text.rfind(" that ", begin, end - 12)
        begin = that + 6 if that >= 0 else opened.end() if opened else begin
    found = NAME.match(text, begin, end)
    return unopened(text, found) if found and found[0].rpartition(" ")[2].lower() not in PEOPLE else None


def unopened(text: str, found: re.Match[str]) -> re.Match[str]:
    """A printed name without the small word with a capital that begins its sentence: "But Ada Holm"."""
    first, _, rest = found[0].partition(" ")
    if rest and first in _BEGINNINGS:
        return NAME.match(text, found.start() + len(first) + 1, found.end()) or found
    return found


_BEGINNINGS = word_set("But And Yet So Then Now Meanwhile Still Though Although Even")
