"""Sources so wide that only "some", "many" or their like makes them one: pronouns and crowds."""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import ONWARD, PRONOUN_STARTS, PRONOUN_VERB, found_it, led_to, reaches, says_so
from framing.annotators.hedging.deeds import acts
from framing.annotators.hedging.handed import BY_MANY_END, EYES, judged_by, told_by
from framing.annotators.hedging.insiders import insider
from framing.annotators.hedging.speakers import OPENS, SPEAK, SPEAKERS, said_at_last, speak_up
from framing.lexicon.choice import choice

SOME = re.compile(
    r"\b(?:some|many|several|most|other|few|multiple|a number of|a lot of|a handful of|a host of|a string of|(?:a|"
    r"the) (?:growing )?chorus of|certain|unnamed|anonymous|scores of|"
    r"dozens of|plenty of|numerous|countless|fellow)"
    r"(?: (?!for\b|of\b|to\b|in\b|with\b|and\b|words?\b|point\b|extent\b|were\b|are\b|was\b)[\w-]+){0,3} $|"
    r"\b(?:top|senior|leading|prominent|moderate|veteran|centrist|skeptical) $"
)
_SOME_WORDS = frozenset(
    re.findall(
        r"[\w']+",
        "some many several most other few multiple of certain unnamed anonymous numerous countless fellow top senior "
        "leading "
        "prominent moderate veteran centrist skeptical",
    )
)
_COUNT_WORDS = _SOME_WORDS - {"of"}
_COUNTED = re.compile(
    choice(
        _COUNT_WORDS
        | {"number", "lot", "scores", "dozens", "plenty", "hundreds", "handful", "host", "string", "chorus"}
    )
)
_EYES = re.compile(rf"\b{EYES} (?:(?:some|many|several|most|other|various) (?:(?!of\b)[\w.-]+ ){{0,3}})?$")
SOME_OF = re.compile(r"\b(?:some|many|several|most|few|number|scores|dozens|hundreds|plenty) of (?:[\w.'-]+ ){1,5}$")
_AND_OTHER = re.compile(r"\w[,\w] and other (?:[\w-]+ ){0,3}$")  # after a name: "Orlov and other farmers"
_MORE_OTHERS = re.compile(r"\b[a-z]{3,}[rntl]s and other (?:[\w-]+ ){0,3}$")  # "traders and other locals"
_NAMES = re.compile(r", including (?:[a-z]+ ){0,3}[A-Z]\w+ [A-Z]")
_INTERVIEWED = re.compile(r" (?:(?:that |whom |who )?(?:i|we) |\w+ )(?:talked|spoke) (?:to|with)\b")
INDIRECT = re.compile(r"\b(?:what|how|whatever) (?:[\w-]+ )?$")
ALLEGING = re.compile(
    r" (?:alleged?|claim(?:ed)?|contend(?:ed)?|assert(?:ed)?|insist(?:ed)?|charged?|suspect(?:ed)?)\b"
)
CALLING = re.compile(
    r" (?:(?:online|of them|now|also|still|have|has|are|would|in [\w ]{3,20}|critics|people|observers|experts) ){0,2}"
    r"(?:call|called|calling|see|saw|view|viewed|consider|considered|describe|described|describing|regard|regarded|"
    r"deem|deemed|say|said|believe|believed|think|thought|fear|feared|hail|hailed|dubbed|perceive|perceived)\b"
)
_INSIDE = (" in ", " of ", " from ")
_ADDED = ("that ", "their ", "the ", "it ", "he ", "she ", "they ", "there ")
_TO_MIND = re.compile(r"(?:^|[.,;:\"(-] ?|\n)(?:but |and )?to $")
_TOLD = re.compile(
    r" (?:(?:once|also|just|even|recently|later|else|then|actually|already) )?"
    r"(?:said(?! to (?:be|have)\b)|told (?:me|us|him|her|them|"
    r"[a-z]+)(?! to\b)|suggested|claimed|pointed out|remarked|is saying|was saying|has said|has told)\b"
)
_TOLD_HEADS = frozenset(
    (
        " sa",
        " to",
        " su",
        " cl",
        " po",
        " re",
        " is",
        " wa",
        " ha",
        " on",
        " al",
        " ju",
        " ev",
        " la",
        " el",
        " th",
        " ac",
    )
)
_SUPPOSED = (
    "if ",
    "when ",
    "whenever ",
    "unless ",
    "until ",
    "wish ",
    "wished ",
    "wishes ",
    "like ",
    "that ",
    "as though ",
    "time ",
    "had ",
    "for ",
    "maybe ",
    "perhaps ",
)
_THESE = ("the ", "these ", "those ", "the two ", "the three ", "the four ", "the other ", "these two ")
_PRESENT = (
    " with access to ",
    " in touch with ",
    " in contact with ",
    " in the room",
    " on the call",
    " with ties to ",
)
_A_THING = (", ", " - ", " a ", " an ")
_GIVEN = (" to ", " by ", " for ")
_LEADING = frozenset(ahead[-3:] for ahead in (*_GIVEN, *_INSIDE, "what "))  # how what is asked for there ends
GOES_ON = (" ", ",", "-")
WHO_SPOKE = re.compile(r" who (?:\w+ly )?(?:spoke|asked|declined|requested|insisted)\b")
SPOKE = re.compile(
    r"(?:,? (?:who|whose) [^.;:\"?!,]{4,60},| (?:on|inside|familiar with|briefed on|close to|in|with) "
    r"[^.;:\"?!,]{4,40})?(?: also| later| then)? (?:said|says|told|added|adding|noted|declined|put it|"
    r"refused to (?:say|name)|acknowledged|conceded|admitted|confirmed|described|suggested|argued|insisted|warned|"
    r"explained|recalled|stressed|cautioned|maintained|pointed out|claimed|called (?:it|him|her|them|the|this))\b"
)


def pronoun(low: str, text: str, a: int, b: int) -> bool:
    """ "Some say", "many have argued"; not "what some say", nor "Mr Orlov and others say"."""
    if low[a - 3 : a] in _LEADING and (found := _led_in(low, a, b)) is not None:
        return found
    if low.startswith((" added ", " to "), b):
        if low.startswith(" to ", b):
            return led_to(low, a, b)
        if not low.startswith(_ADDED, b + 7):
            return False  # "some added weight"
    if not found_it(low, b) or (low.startswith("others", a) and low.endswith(" and ", 0, a)):
        return False
    if not _pronoun_says(low, b) and (low.startswith((" of ", " and ", ","), b) or not reaches(low, b)):
        return False
    return not INDIRECT.search(low, a - 24 if a > 24 else 0, a) and not acts(low, a, b)


def _pronoun_says(low: str, b: int) -> bool:
    """ "Some now say", "many, however, argue". How the next word begins and ends is looked up first."""
    if low[b : b + 1] == " " and low[b + 1 : b + 4] not in PRONOUN_STARTS:
        stop = low.find(" ", b + 1, b + 40)
        if stop >= 0 and low[stop - 2 : stop] != "ly":
            return False
    return PRONOUN_VERB.match(low, b) is not None


def _led_in(low: str, a: int, b: int) -> bool | None:
    """Does what stands before a pronoun decide: "by many", "in the eyes of many", "what some see", "in some cases"?"""
    if low.endswith(_GIVEN, 0, a):
        if low.endswith("by ", 0, a):
            return BY_MANY_END.match(low, b) is not None and judged_by(low, a)  # "associated by many with the war"
        return _in_whose_eyes(low, a, b)
    if low.endswith(" of ", 0, a) and BY_MANY_END.match(low, b):
        return _EYES.search(low, a - 30 if a > 30 else 0, a) is not None  # "in the eyes of many, a sham"
    if low.endswith("what ", 0, a) and CALLING.match(low, b):
        return True  # "what many online are calling", "what some see as"
    return False if low.endswith(_INSIDE, 0, a) else None  # "in some reported cases"


def _in_whose_eyes(low: str, a: int, b: int) -> bool:
    """ "To some, a relic", "he is for many - friends and foes - the face of it"; not "it went to some"."""
    if low.endswith("for ", 0, a):
        return low.startswith(" - ", b)
    if low.endswith("according to ", 0, a):
        return BY_MANY_END.match(low, b) is not None
    return low.startswith(_A_THING, b) and _TO_MIND.search(low, a - 12 if a > 12 else 0, a) is not None


def crowd(low: str, text: str, a: int, b: int) -> bool:
    """ "Some voters say", "two people familiar with the matter"; not "voters went home"."""
    noun = low[a:b]
    if noun.startswith("people") and _people(low, a, b):
        return True
    words = low[a - 36 if a > 36 else 0 : a].rsplit(None, 4)[-4:]
    if _SOME_WORDS.isdisjoint(words) or low.endswith("if ", 0, a):
        if low[b : b + 1] in ".,":
            return noun in SPEAKERS and said_at_last(low, a, b)
        return low[b : b + 3] in OPENS and (noun in SPEAK or "-" in noun) and speak_up(low, text, a, b)
    near = a - 44 if a > 44 else 0
    given = low.find("according to ", near, a) >= 0 or (
        low.find("in the ", near, a) >= 0 and low.find(" of ", near, a) >= 0 and _EYES.search(low, near, a) is not None
    )
    if not given and not _crowd_says(low, b) and not judged_by(low, a):
        return False
    if _COUNT_WORDS.isdisjoint(words) and not _COUNTED.search(low, near, a):
        return False  # "of" alone: "the votes of people"
    if low.find("one of a number", a - 60 if a > 60 else 0, a) >= 0:
        return False
    if beside_a_name(low, text, a, b) or acts(low, a, b):
        return False
    if SOME.search(low, near, a) or (low.find(" of ", near, a) >= 0 and SOME_OF.search(low, near, a)):
        return True
    return low.find(", ", near, a) >= 0 and speak_up(low, text, a, b)  # "many of his peers left, guests said"


def _crowd_says(low: str, b: int) -> bool:
    """Does it go on to claim something? Where no claim can begin, nothing is searched for."""
    if (
        low[b : b + 4] not in ONWARD
        and low.find("ly ", b + 3, b + 20) < 0
        and low[b : b + 1] != "-"
        and low[b : b + 2] != " -"
    ):
        return False
    return found_it(low, b) and says_so(low, b)


def beside_a_name(low: str, text: str, a: int, b: int) -> bool:
    """ "Orlov and other farmers", "some clerks, including Ann Orlova"; not "traders and other locals"."""
    if low.startswith(", including ", b) and _NAMES.match(text, b):
        return True
    near = a - 44 if a > 44 else 0
    if low.find(" other ", near, a) < 0 or not _AND_OTHER.search(low, near, a):
        return False
    return _MORE_OTHERS.search(text, near, a) is None


def _people(low: str, a: int, b: int) -> bool:
    """ "People are saying", "people close to her"; "these people said", who were told of before."""
    head = low[b : b + 3]
    if head == " sa":
        return low.startswith(" said", b) and low.endswith((" these ", ", the "), 0, a)
    if head in (" ar", " ke"):
        return low.startswith((" are saying", " keep saying"), b)
    if insider(low, a, b):
        return True
    if head in (" wi", " in", " on") and low.startswith(_PRESENT, b) and reaches(low, b):
        return True
    near = low[b : b + 26]
    return (" spoke " in near or " talked " in near) and _INTERVIEWED.match(low, b) is not None


def somebody(low: str, text: str, a: int, b: int) -> bool:
    """ "Somebody said to me that it was late"; not "if somebody says", "I wish somebody told them"."""
    if low[b : b + 3] not in _TOLD_HEADS or not _TOLD.match(low, b):
        return False
    return not low.endswith(_SUPPOSED, 0, a)


def still_unnamed(low: str, left: str, b: int) -> bool:
    """ "The officials who spoke to the paper fear", "the sources added", unnamed before and unnamed now."""
    if not left.endswith(_THESE) or left.endswith("none of the "):
        return False
    return WHO_SPOKE.match(low, b) is not None or SPOKE.match(low, b) is not None


_THE_ONE = re.compile(
    r"\bthe (?:(?:same|senior|other|second|third|unnamed|administration|government|military|intelligence|"
    r"security|house|u\.s\.) ){0,3}$"
)
_THE_FORMER = re.compile(r"\bthe (?:[\w.]+ ){1,4}$")
_OF = re.compile(r"\b(?:a|an|one|former) (?:\w+ )?(?:of|to) the $|\bof the $")
_SAID_THE = (" said the ", " said the senior ", " added the ", " says the ")
_FAR = 900  # characters within which whom more is said of may have had a name
_BY_NAME = r"\b{0}(?:,? [A-Z]|,? (?:named|called) )|[A-Z][\w.’'-]+, [^.;:?!]{{0,50}}\b{0}\b"


def again(low: str, text: str, left: str, a: int, b: int) -> bool:
    """ "The official added", "said the official", "the former city aide said", unnamed before and unnamed now."""
    if _OF.search(left):
        return False
    if _THE_ONE.search(left):
        return SPOKE.match(low, b) is not None or (low[b : b + 1] in ".," and left.endswith(_SAID_THE))
    if low.startswith("diplomat", a) or not _THE_FORMER.search(left) or SPOKE.match(low, b) is None:
        return False
    far = a - _FAR if a > _FAR else 0
    return low.find(low[a:b], far, a) < 0 or re.search(_BY_NAME.format(low[a:b]), text[far:a]) is None


_MADE_BY = re.compile(
    r"\b(?:reports?|study|studies|surveys?|polls?|papers?|letters?|statements?|reviews?|analys[ei]s|filings?|"
    r"tests?|inquiry|probe|investigation|memos?|video|document|documents|bill|law|article|brief|ad|lawsuit)"
    r"(?: \w+){0,4} by (?:(?!some\b|many\b)[\w-]+ ){0,3}$"
)


def made_by(low: str, a: int) -> bool:
    """ "A report released by investigators found": the paper says it."""
    near = a - 34 if a > 34 else 0
    return low.find(" by ", near, a) >= 0 and _MADE_BY.search(low, a - 80 if a > 80 else 0, a) is not None


def by_them(low: str, a: int, b: int) -> bool:
    """ "Criticised by many local teachers", "by officials who spoke to the paper"."""
    return judged_by(low, a, 0) or told_by(low, a, b) or WHO_SPOKE.match(low, b) is not None
