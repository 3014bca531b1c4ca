"""What may be a speaker at all: a name of a person or a body, or a source without one; anything else is nobody.

A wrong speaker stated with confidence is worse than none. Whatever the search for a subject brings back is asked here
once more whether it looks like somebody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from framing.annotators.voice.verbs.documents import PICTURES, SHOWN
from framing.annotators.voice.verbs.people import PEOPLE
from framing.annotators.voice.who.fronts import PLAIN
from framing.annotators.voice.who.names import NOBODY, Speaker, Words, bare
from framing.annotators.voice.who.subjects import HEAD_END, PAST, before_verb, is_verb
from framing.annotators.voice.wordset import word_set

_NO_BODY = word_set("act amendment constitution internet war treaty")
_DIRECTIONS = word_set("north south east west new northern southern eastern western half fort mount cape")
_TIMES = word_set(
    """january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter thanksgiving"""
)
_THINGS = word_set(
    """conference building internet memorial war hotel arena stadium avenue road square
    airport station summit rally festival parade ceremony convention debate election speech award awards prize museum
    monument library theater theatre mall plaza center centre bowl cup year amendment constitution treaty
    web video agenda security"""
)
_SURNAMES_TOO = word_set("act day hall park street bridge tower week")  # Ellen Park is a woman
_GIVEN_TOO = word_set("april may june august will")  # May Olsen, Will Grace
_STOPS = word_set(
    """the a an in on at for with from by of to but and or if when while as this that these those he she it they we you
    i his her its their our my who which what where why how not no yes then there here after before during since until
    despite over under about into through according meanwhile however is are was were be been has have had can could
    will would may might should must do does did none nothing"""
)
_OF_OTHERS = _DIRECTIONS | _TIMES | _THINGS | _SURNAMES_TOO | _GIVEN_TOO | _STOPS
_PLACED = re.compile(r"[-–—•*(\[]")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]\.?")
_BROKEN = re.compile(r"[a-zà-ÿ]{4,}[.!?] |[;:!?\n]")
_DESCRIBING = re.compile(r"[A-Z][a-z]{3,}(?:astic|istic|atic|ous|ful|less|able|ible|ical|tive|ingly|edly)")
_AUXILIARY = word_set("is are was were be been has have had can could will would may might should must do does did")
_AGENT = re.compile(r"[a-z-]{2,}(?:ers?|ors?|ists?|ians?|man|men|woman|women|ants?|ents?|eers?|ees?|smith|herds?)")
_NO_AGENT = word_set(
    """event events moment letter number order paper water weather power matter member center centre corner winter
    summer november december offer answer error door floor color colour document statement comment government apartment
    agreement movement present percent president's content parent incident department payment treatment plant
    restaurant river over under after never however whether other another either further committee fee coffee"""
)
_DOCUMENTS = SHOWN | word_set(
    """examination analysis reports studies results findings tests estimates research investigation inquiry decision
    emails messages texts notes testimony clause provision passage
    summary sign signs poster rebels conscript conscripts troops authorities family relatives couple neighbours crowd"""
)
_FILMED = PICTURES | {"videos", "recordings"}
_DETERMINERS = word_set("the a an no his her its their our my this that these those one")
_PREPOSITIONS = word_set("of for from in at with to on by about")
_INSIDE = word_set("at to of in for on with from is are was were")  # a headline: "A Role At Home"
_PARTS = word_set(
    """half third quarter percent majority minority number group groups dozens scores hundreds thousands millions lot
    lots handful pair all none most rest fifth tenth both one two three any each
    stream series string wave bunch band list array host circle range flurry pack trio succession chorus"""
)
_NO_SOURCE = word_set("no nobody none rather prior perhaps across among whose last just weeks days hours months years")
_SHARES = word_set("percent majority plurality")
_OPEN_END = word_set("to or and the a an of i")
_OBJECTS = word_set("him them")
_LIKE = (["like"], ["of"], ["with"], ["around"], ["behind"], ["for"], ["near"], ["to"], ["by"], ["among"])
_SUBJECTS = word_set("it he she they we")
_RELATIVE = re.compile(r",? (?:who|which|that|whose)\b")
_VERB_BEHIND = re.compile(
    r"(?P<who>(?:[\w'’-]+ ){0,4}?[\w'’-]+)"
    r" (?:\w+ed|met|ran|went|came|took|saw|held|gave|got)"
    r" (?:(?:the|a|an|his|her|him)\b|(?:\w+ )?(?:back|off|out|away)$)"
)


@lru_cache(maxsize=1 << 14)
def person_name(name: str) -> bool:
    """Is this a name of a person: capitalised words, no month, building or event, no sentence break inside?

    >>> [person_name(n) for n in ("Anna Orlova", "Harbour Conference", "At", "Vienna. He", "June Lund", "June 5")]
    [True, False, False, False, True, False]
    """
    parts = name.split()
    if not parts or _INITIALS.fullmatch(name) or _BROKEN.search(name + " "):
        return False
    low = [p.lower().strip(".,’'") for p in parts]
    if len(parts) == 2 and low[0] in _GIVEN_TOO and parts[1].istitle() and low[1] not in _SURNAMES_TOO:
        low = low[1:]
    if low[0] in _STOPS or low[-1] in _STOPS or low[-1] in _THINGS or not _TIMES.isdisjoint(low):
        return False
    if not _INSIDE.isdisjoint(low[1:-1]) or (len(parts) == 1 and low[0] in PLAIN):
        return False
    if low[0] in _DIRECTIONS or name[1:2] == "-" or "/" in name or "–" in name or "—" in name:
        return False
    if low[-1] in _SURNAMES_TOO and len(parts) != 2:
        return False
    if len(parts) > 1:
        return not (len(parts[-1]) > 2 and parts[-1].isupper() and parts[-1].strip("IVX") and not name.isupper())
    return not _DESCRIBING.fullmatch(name)


def admitted(speaker: Speaker, known: Words) -> Speaker:
    """The speaker when it looks like one, else nobody; an unnamed one loses the verb that was caught with it."""
    name, kind = speaker
    if not name or (kind == "person" and _two_names(name)):
        return speaker
    return _admitted(speaker, known)


def _two_names(name: str) -> bool:
    """Are these two words with a capital that nothing else is called by: surely a person's name?"""
    given, _, last = name.partition(" ")
    if not (given.isalpha() and last.isalpha() and given[0].isupper() and last[0].isupper()) or last.isupper():
        return False
    return given.lower() not in _OF_OTHERS and last.lower() not in _OF_OTHERS


@lru_cache(maxsize=1 << 14)
def _admitted(speaker: Speaker, known: Words) -> Speaker:
    name, kind = speaker
    if kind == "person":
        if " and " in name and name[0].isupper():  # two together, each of whom was asked about alone
            return speaker
        return speaker if person_name(name) and not (" " in name and clause(name)) else NOBODY
    parts = name.split()
    first = parts[0].lower().strip(".,’'")
    if _PLACED.match(name) or _BROKEN.search(name) or len(parts) > 14:
        return NOBODY
    if clause(name):
        speaker = _subject_only(speaker, known)
        name, kind = speaker
        if not name or kind == "person":
            return speaker
        parts = name.split()
    if not _FILMED.isdisjoint(parts) and _handled(parts):
        return NOBODY
    if kind == "body":
        long = name[0].islower() and (len(parts) > 8 or "that" in parts)
        if long or parts[-1].lower() in _NO_BODY:
            return NOBODY
        named = name[0].isupper() and first.endswith("ing")  # Downing Street
        return NOBODY if first in _AUXILIARY or (_no_start(first) and not named) else speaker
    return _unnamed(speaker, first, known)


def clause(name: str) -> bool:
    """Does a subject with its verb stand here instead of a noun phrase: "the mayor waved it away"?"""
    parts = _RELATIVE.split(name, maxsplit=1)[0].split()
    if not parts or not _SUBJECTS.isdisjoint(parts[1:]) or parts[:1] in (["said"], ["told"]):
        return True
    if name.rpartition(" ")[2] in _SUBJECTS:
        return True
    if parts[-1] in _OBJECTS and parts[-2:-1] not in _LIKE:
        return True  # "agents overheard him"
    for i in range(1, len(parts)):  # noqa: SIM110 - asked of every new name
        if parts[i][0].islower() and is_verb(parts, i):
            return True
    return False


def _subject_only(speaker: Speaker, known: Words) -> Speaker:
    """What of a clause is its subject: "Fire chief Ada Holm" is Ada Holm, and "the mayor" is left as it stands."""
    name = before_verb(speaker.name)
    if clause(name) or not _AUXILIARY.isdisjoint(speaker.name.lower().split()):
        return NOBODY
    parts = name.split()
    begin = len(parts)
    while begin and parts[begin - 1][0].isupper():
        begin -= 1
    if len(parts) - begin < 2 or not _PREPOSITIONS.isdisjoint(parts[:begin]):
        return Speaker(name, speaker.kind)
    person = bare(" ".join(parts[begin:]), known)
    return Speaker(person, "person") if " " in person and person_name(person) else Speaker(name, speaker.kind)


def _unnamed(speaker: Speaker, first: str, known: Words) -> Speaker:
    """A source without a name: an unnamed head from the lexicon, or a doer with an article in front; no clause."""
    name = speaker.name
    parts = name.split()
    behind = _VERB_BEHIND.match(name)
    if behind and not known.unnamed.isdisjoint(behind["who"].lower().split()):
        name = behind["who"]
    low = [w.strip(".,’'\"") for w in _RELATIVE.split(name.lower(), maxsplit=1)[0].split()]
    if _no_start(first) or first in _NO_SOURCE or not _AUXILIARY.isdisjoint(low) or low[-1] in _OPEN_END:
        return NOBODY
    if name.count("(") != name.count(")") or first in PAST or parts[1:] == ["that"]:
        return NOBODY
    heads = HEAD_END.split(" " + " ".join(low), maxsplit=1)[0].split()
    if not heads or not _PARTS.isdisjoint(heads) or heads[-1].isdigit():
        heads = low  # "half of the farmers"
    if not known.unnamed.isdisjoint(heads) or not _DOCUMENTS.isdisjoint(heads) or heads[-1] in PEOPLE:
        return Speaker(name, "unnamed")
    if (
        low[:2] == ["one", "of"]
        or (low[-1] == "them" and low[0] in _PARTS)
        or low[-1] in _SHARES
        or any(map(doer, low))
    ):
        return Speaker(name, "unnamed")
    return NOBODY


def _handled(parts: list[str]) -> bool:
    """Does a verb stand in front of films: "released 23 videos", "the firm tweeted photos"; not "two leaked images"?"""
    if parts[0].endswith("ed") and parts[0].islower():
        return True
    return any(w.endswith("ed") and not before.endswith("ly") for before, w in pairwise(parts[1:]))


def doer(noun: str) -> bool:
    """Is this a word for somebody who does something: a baker, a magician?"""
    return _AGENT.fullmatch(noun) is not None and noun not in _NO_AGENT


def _no_start(first: str) -> bool:
    """Can a noun phrase not begin with this word: a preposition, a pronoun, a participle?"""
    if first in _DETERMINERS:
        return False
    return first in _STOPS or (first.endswith("ing") and len(first) > 5)
