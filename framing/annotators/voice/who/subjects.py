"""The words around a subject: what may stand between it and its verb, where its clause and its phrase end."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.documents import SHOWN
from framing.annotators.voice.verbs.grammar import passive
from framing.annotators.voice.who.names import NAME
from framing.annotators.voice.wordset import word_set

DROPPED = word_set(
    """has have had is was were are be been being also later then once again recently already never now still too got
    even should must can would could may might will did does do not just further first itself himself herself earlier
    themselves yesterday today tonight both all each and began kept monday tuesday wednesday thursday friday saturday
    sunday"""
)
NOT_NAMES = word_set(
    "the a an in on at for with by from but and or if when as this that these those he she it they we his her"
)
_DROPPED_TWO = re.compile(
    r"(?:(?:last|this) (?:week|month|year|night|morning|spring|summer|fall|autumn|winter)"
    r"|to reporters|on to|(?:(?:attempt|appear|seem)(?:ed|s)?|continue[ds]?) to"
    r"|sought to|tried to|began (?:to|by)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
# The last two characters of what PRONOUN finds.
PRONOUN_ENDS = frozenset(("he", "ey", "it", "we", "ou", "i", *(f"{sign}i" for sign in " (—–-")))
_SECOND_OF_TWO = word_set(
    "week month year night morning spring summer fall autumn winter reporters to by"
    " monday tuesday wednesday thursday friday saturday sunday"
)
PRONOUN = re.compile(r"(?:^|[\s(—–-])(he|she|they|it|i|we|you)$", re.I)
WHO = re.compile(r",?[ ](?:who|which|that)$")
RELATIVE_FIRST = re.compile(r"^(?:which|who|where)\b[^,;:]*, ")  # what an opening adjunct drags along
END_NP = re.compile(
    r"[ ,;:.!?\n\"“”()—–](?:(?<! )|(?<= )(?:- |(?:in a|in an|in the|on|at|during|after|before|when|as|while|told|said"
    r"|says|last|this|that|who|which|earlier|yesterday|today|to reporters|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|and (?:he|she|they|it))\b))"
)
DOT_OK = re.compile(
    r"(?:^|[ ])(?:(?:[A-Z]\.)*[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Sgt|Lt|Col|Capt|Prof|Rev|Jr|Sr|U\.S|U\.N)$"
)
INVERTIBLE = word_set("said says wrote added explained reported tweeted notes reports states")
_CLAUSE = word_set(
    """and but that because as while when where if though although since so whether what how which than after
    before - -- — –"""
)
BREAK = re.compile(r"[ ,—–(](?:(?<! )|(?<= )--? )")
ENDING = "for of by in at from with to on who close familiar near briefed involved"
HEAD_END = re.compile(rf" (?:{ENDING.replace(' ', '|')}|(?<=\w )(?:inside|outside|within|including))\b")
LEADING = re.compile(
    r"((?:The|A|An|Two|Three|Some|Several|Many|Aid|Local)? ?(?:[\w’'-]+ ){0,3}?[\w’'-]+) (?=\w+ed\b"
    r"|is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b|would\b|did\b|gave\b|made\b|held\b|met\b|sent\b"
    r"|put\b|dispute\b)"
)
_PLACE = r"[A-Z][\w.-]+(?: [A-Z][\w.-]+)?"
# "his aunt, his aunt, Elvira Roe," and "Ralf Tessler's aunt, Elvira Roe,": a role and the name of who holds it.
_ROLE_THEN_NAME = re.compile(
    rf"(?:^|, | and (?=(?:his|her|their|its) ))(?P<role>(?:(?:the|an?|his|her|their|its|our|another) "
    rf"|(?:(?:[A-Z][\w.’'-]*|the|his|her) )*[\w’'-]+[’']s? )[a-z][^,;.:]{{1,50}}), "
    rf"(?P<name>{NAME.pattern})(?: of {_PLACE})?,?$",
)
NAMED_THEN = re.compile(
    rf"(?:(?:The|the|A|a|An|an|His|Her|Their|Its|One|Another|his|her|their|its)\b[^,;.:]{{2,60}}"
    rf"|(?:[A-Z][\w.]+ )?[A-Z]\w+[’']s? [a-z][^,;.:]{{2,40}}), "
    rf"({NAME.pattern}(?= of {_PLACE}[,.])|(?:the )?{NAME.pattern}(?=[,\n]|\.?$|\. | \(| —))"
)


_PRESENT = re.compile(
    r"((?:(?:The|A|An|Two|Three|Some|Several|Many|Most|Its|His|Her|Their) |[A-Z])(?:[\w’'&-]+ ){0,4}?[\w’'-]+)"
    r"(?:, (?:which|who)\b[^,.;:\"“”]{2,80},)?"
    r" (?=[a-z]+s (?:that|the|an?|its|it|for|on|to|in|no|not|more|about|with)\b)"
)
_PRESENT_MANY = re.compile(
    r"((?:(?:The|Two|Three|Some|Several|Many|Most|Its|His|Her|Their) |[A-Z])(?:[\w’'-]+ ){0,3}?[\w’'-]*s)"
    r" (?=(?:want|think|believe|hope|fear|live|work|like|need|use|expect|see|feel|know|own|run|fight|argue)\b)"
)


def leading(text: str, begin: int, end: int, many: bool) -> str:
    """The noun phrase that a sentence begins with and that its verb follows; '' for none that is plain."""
    found = LEADING.match(text, begin, end)
    if found is None or not _NO_PHRASE.isdisjoint(found[1].split()):
        found = (_PRESENT_MANY if many else _PRESENT).match(text, begin, end)
    return without_tail(found[1]) if found and _NO_PHRASE.isdisjoint(found[1].split()) else ""


_NO_PHRASE = word_set("that it he she they which who when if as is was are were has had believes thinks hopes says")


HEARERS = word_set("told asked informed notified assured reminded advised warned briefed")
TOLD_LATER = re.compile(
    r"(?: (?:in|on|at|last|this|earlier|later|again|twice|once|repeatedly|recently|yesterday|(?:two|three|four) times)"
    r"(?: (?!by\b|to\b|that\b)\w+){0,3}?)? by "
)


_HEARD = (
    "told on ",
    "told in ",
    "told that ",
    "told of ",
    "told about ",
    "informed on ",
    "informed that ",
    "informed of ",
)


def before_to(low: str, at: int) -> int:
    """How many characters behind "by" can name who asked: "asked on Monday by two hosts to respond"."""
    to = low.find(" to ", at, at + 100)
    return to - at if to >= 0 else 100


def hearer(scene: Scene, start: int) -> bool:
    """Is the subject of "told", "asked" the one who hears it: "was told", "got told", "had never been told"?"""
    word, low = scene.word_before(start), scene.low
    if passive(scene, start) or word in ("got", "getting", "gets", "when", "once", "if"):
        return True
    # "The mayor, told on Monday that": whoever tells would tell somebody.
    return low[start - 2 : start] == ", " and low.startswith(_HEARD, start)


_OF_HOW = ["of", "how"]  # "an agent with an idea of how it works"


def last_clause(words: str) -> str:
    """The last clause of the words before a cue: what follows a conjunction, a comma, a dash."""
    comma = words.rfind(", ")
    tail = words[comma + 2 :] if comma >= 0 else words
    parts = tail.split()
    if _CLAUSE.isdisjoint(parts) and not ("(" in tail or "—" in tail or ":" in tail or ";" in tail or "–" in tail):
        return tail
    for i in range(len(parts) - 1, -1, -1):
        word = parts[i]
        if (word in _CLAUSE and parts[i - 1 : i + 1] != _OF_HOW) or word[-1] in ",;:—–":
            return " ".join(parts[i + 1 :])
        if word[0] == "(":
            return " ".join(parts[i:])[1:]
    return tail


def role_and_name(words: str) -> tuple[str, str]:
    """The role and the name that the words before a cue end with, when both are set apart; else nothing."""
    comma = words.rfind(", ", 0, len(words) - 1)
    if comma < 0:
        return "", ""
    initial = words[comma + 2]
    if initial.isascii() and not initial.isupper():
        return "", ""  # no name
    found = _ROLE_THEN_NAME.search(words)
    if found is None or NAME.fullmatch(words[: found.start()].rpartition(", ")[2].strip()):
        return "", ""  # "Ada Holm, a judge of the Upper Court, Karsk, said"
    return found["role"], found["name"]


def before_verb(words: str) -> str:
    """A clause's subject: what stands before its first finite verb; all of it where no verb is found.

    >>> before_verb("Fire chief Ada Holm shrugged it off"), before_verb("officials briefed on the plan")
    ('Fire chief Ada Holm', 'officials briefed on the plan')
    """
    parts = words.split()
    if parts and parts[0].lower() in PRONOUNS:
        return words
    for i in range(1, len(parts)):
        if (parts[i] == "who" and i < 5) or is_verb(parts, i):
            turned = parts[i] in ("is", "are", "was", "were") and parts[i + 1 : i + 2] in (
                ["he"],
                ["she"],
                ["they"],
            )  # "so eager was he"
            return words if turned else without_tail(" ".join(parts[:i])).rstrip(" ,")
    return words


def is_verb(parts: list[str], i: int) -> bool:
    """Is this word, behind another, surely a finite verb: with an object or a particle behind, or behind a name?"""
    word = parts[i]
    if word in _FINITE:
        return True
    past = word in PAST or (word[-1] == "d" and word.endswith("ed") and len(word) > 4 and word not in _NO_PAST)
    if word in _WITH_TO and parts[i + 1 : i + 2] == ["to"]:
        return True
    if not past or not word.islower():
        return False
    behind = parts[i + 1].strip(",.") if i + 1 < len(parts) else ""
    before = parts[i - 1]
    if behind[:1].isupper() and before.lower() not in ARTICLES:
        return True  # "asked Holm"
    named = i > 1 and before[0].isupper() and before[-1].isalnum()
    return behind.lower() in _OBJECTS or (named and parts[0].lower() not in _PLURAL_OF)


_TODAY = ["USA", "Today"]


def trimmed(parts: list[str]) -> list[str]:
    """The words before a cue without auxiliaries and adverbs; none when "and" joins a second verb to the first."""
    while parts:
        low = parts[-1].lower()
        if low == "and" or parts[-2:] == _TODAY:
            return [] if low == "and" else parts
        if low not in DROPPED and not (low.endswith("ly") and parts[-1].islower()):
            break
        parts.pop()
    return parts


def without_tail(gap: str) -> str:
    """The words before a cue without the auxiliaries and adverbs that stand next to it."""
    parts = gap.split()
    while parts:
        word = parts[-1].lower()
        if word[-3:] == "day" and len(parts) > 2 and parts[-2] == "on":
            del parts[-2:]
        elif (word in DROPPED and parts[-2:] != _TODAY) or (
            word[-2:] == "ly" and len(word) > 3 and parts[-1].islower()
        ):
            parts.pop()
        elif word in _PARTICIPLES and len(parts) > 1:
            parts.pop()  # "a poll conducted on Monday"
        elif word in _SECOND_OF_TWO and len(parts) > 1 and _DROPPED_TWO.fullmatch(f"{parts[-2].lower()} {word}"):
            del parts[-2:]
            if word == "to" and parts and parts[-1] in ("went", "goes", "gone"):
                parts.pop()  # "he went on to say"
        else:
            break
    return " ".join(parts)


_PARTICIPLES = word_set("conducted released published commissioned issued obtained posted carried")
_FINITE = word_set(
    """is was are were has had have does did will would can could may might must should said says told tells insist
    insists believes thinks argues predicts predict show shows wants think
    believe say tell argue"""
)
# "The mayor reacted to it"; "a man linked to it" is no clause
_WITH_TO = word_set(
    """sought responded reacted agreed refused declined failed decided tried attempted began continued appeared seemed
    managed hoped planned promised vowed threatened returned went came turned pointed come comes go goes"""
)
PAST = word_set(
    """ran went became took gave left stood threw put came made held met got saw kept led hit set began rose won lost
    spoke wrote sat fought brought sent built found felt knew grew drew broke chose drove paid sold bought thought
    caught struck hung shook laid swept told said swore tore fell stuck withdrew forgot understood"""
)
_NO_PAST = word_set("hundred indeed speed naked sacred wicked newlywed proceed exceed succeed")
_OBJECTS = word_set(
    """the a an his her its their our my it him them us this that these those off away aside back up down out over
    himself herself itself themselves one two three four five several some"""
)
_PLURAL_OF = word_set("people those officials residents sources somebody someone anyone")  # "people from Karsk accused"
PRONOUNS = word_set("he she they it i we you")
OBJECT_PRONOUNS = {
    "he": "he",
    "she": "she",
    "they": "they",
    "it": "it",
    "him": "he",
    "her": "she",
    "them": "they",
    "me": "i",
    "us": "we",
}
OPENING = word_set(
    """But And Meanwhile Yet So When While As If Although Though Because Then Now Still However Instead That
    Since Even Only"""
)
ARTICLES = word_set("the a an some two three several many other most his her their its another one")
NO_SUBJECT = word_set(
    """of for in at from to by with on and or under near inside outside within against between among behind across
    throughout toward towards beyond including via how the a an his her their its"""
)
PARTICLES = word_set("& de del della da dos van von der den bin ibn al el la le di af")


def of_paper(words: list[str]) -> bool:
    """Do the words behind a name go on with what a paper is called ("Gallup poll data"), without a verb?"""
    near = words[0]
    return words[-1] in SHOWN and near[-2:] != "ed" and near not in PAST and near not in DROPPED and near != "saw"


def goes_with(word: str) -> bool:
    """Does this word belong to the name that follows: a capital, no comma, a full stop only after a title?"""
    end = word[-1]
    if word[0].isupper():
        return end.isalnum() or (end == "." and len(word) < 6) or word.endswith(("'s", "’s"))
    return word in PARTICLES
