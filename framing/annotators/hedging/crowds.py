"""Sources so wide that only "some", "many" or their like makes them one: pronouns and crowds."""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import ONWARD, found_it, reaches, says_so
from framing.annotators.hedging.deeds import acts
from framing.annotators.hedging.handed import EYES, WHY, called_so, judged_by, told_by
from framing.annotators.hedging.insiders import INSIDE, inside
from framing.annotators.hedging.speakers import OPENS, SPEAK, SPEAKERS, said_at_last, speak_up
from framing.lexicon.choice import choice, quick
from framing.lexicon.judge import Judge

SOME = quick(
    r"\b(?<!how )(?:some|many|several|most|other|few|multiple|a number of|a lot of|a handful of|a host of|a "
    r"string of|(?:a|"
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
_PARTS = tuple(  # what SOME and SOME_OF know before "of"
    re.findall(r"\w+", "some many several most few number lot handful host string chorus scores dozens plenty hundreds")
)
EYES_OF = re.compile(rf"\b{EYES} (?:(?:some|many|several|most|other|various) (?:(?!of\b)[\w.-]+ ){{0,3}})?$")
SOME_OF = re.compile(r"\b(?:some|many|several|most|few|number|scores|dozens|hundreds|plenty) of (?:[\w.'-]+ ){1,5}$")
_AND_OTHER = re.compile(
    r"\w[,\w] and (?:(?:two|three|four|several|many|some|a few) )?other (?:[\w-]+ ){0,3}$"
)  # after a name: "Orlov and other farmers"
_MORE_OTHERS = re.compile(r"\b[a-z]{3,}[rntl]s and other (?:[\w-]+ ){0,3}$")  # "traders and other locals"
_NAMES = re.compile(r", including (?:[a-z]+ ){0,3}[A-Z]\w+ [A-Z]")
_INTERVIEWED = re.compile(r" (?:(?:that |whom |who )?(?:i|we) |\w+ )(?:talked|spoke) (?:to|with)\b")
INDIRECT = re.compile(r"\b(?:what|how|why|whatever) (?:[\w-]+ )?$")
ALLEGING = re.compile(
    r" (?:alleged?|claim(?:ed)?|contend(?:ed)?|assert(?:ed)?|insist(?:ed)?|charged?|suspect(?:ed)?)\b"
)
CALLING = quick(
    r" (?:(?:online|of them|now|also|still|have|has|are|would|in [\w ]{3,20}|critics|people|observers|experts) ){0,2}"
    r"(?:call|called|calling|see|saw|view|viewed|consider|considered|describe|described|describing|regard|regarded|"
    r"deem|deemed|say|said|believe|believed|think|thought|fear|feared|hail|hailed|dubbed|perceive|perceived)\b"
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
_PEOPLE_SAY = frozenset((" sa", " ar", " ke"))
_PEOPLE_GO_ON = _PEOPLE_SAY | {head[:3] for head in (*INSIDE, *_PRESENT)}
GOES_ON = (" ", ",", "-")
WHO_MET = re.compile(
    r" (?:(?:who|whom) (?:\w+ly )?(?:met|attended|heard|saw|worked|know|knew|later)\b|in attendance|present)"
)
WHO_SPOKE = re.compile(r" who (?:\w+ly )?(?:spoke|asked|declined|requested|insisted)\b")
SPOKE = quick(
    r"(?:,? (?:who|whose) [^.;:\"?!,]{4,60},| (?:on|inside|familiar with|briefed on|close to|in|with) "
    r"[^.;:\"?!,]{4,40})?(?: (?:also|later|then|now|once|\w+ly))? (?:said|says|told|added|adding|noted|declined|"
    r"put it|"
    r"refused to (?:say|name)|acknowledged|conceded|admitted|confirmed|described|suggested|argued|insisted|warned|"
    r"explained|recalled|stressed|cautioned|maintained|pointed out|claimed|called (?:it|him|her|them|the|this))\b"
)


def crowd(noun: str) -> Judge:
    """The judge of one such noun: "some voters say", "two people familiar with the matter"; not "voters went home".

    Few stand behind "some" or "many", and of the rest only those who speak up may count.
    """
    if noun.startswith("people"):
        return _people
    return _speaker if noun in SPEAK or "-" in noun else _plain


def _plain(low: str, text: str, a: int, b: int) -> str:
    words = low[a - 36 if a > 36 else 0 : a].rsplit(None, 4)
    if _SOME_WORDS.isdisjoint(words) or _SOME_WORDS.isdisjoint(words[-4:]):  # most often of all five
        if "according" not in words or not low.endswith("according to ", 0, a):
            return ""
        return WHY if inside(low, b) or WHO_MET.match(low, b) else ""
    words = words[-4:]
    if _COUNT_WORDS.isdisjoint(words) and "".join(words).isalpha() and not _part(low[a - 44 if a > 44 else 0 : a]):
        return ""  # "of" alone: "the votes of people"
    return WHY if _some_crowd(low, text, words, a, b) and _quantified(low, a) else ""


def _speaker(low: str, text: str, a: int, b: int) -> str:
    words = low[a - 36 if a > 36 else 0 : a].rsplit(None, 4)
    if _SOME_WORDS.isdisjoint(words) or _SOME_WORDS.isdisjoint(words := words[-4:]) or low.endswith("if ", 0, a):
        if low[b : b + 1] in ".,":
            return WHY if low[a:b] in SPEAKERS and said_at_last(low, a, b) else ""
        return WHY if low[b : b + 3] in OPENS and speak_up(low, text, a, b) else ""
    if not _some_crowd(low, text, words, a, b):
        return ""
    if _quantified(low, a):
        return WHY
    if ", " not in low[a - 44 if a > 44 else 0 : a]:
        return ""
    return WHY if speak_up(low, text, a, b) else ""  # "many of his peers left, guests said"


def _part(left: str) -> bool:
    """Is it a part of them: "scores of the local farmers"?"""
    at = left.rfind(" of ")
    while at >= 0:
        if left.endswith(_PARTS, 0, at):
            return True
        at = left.rfind(" of ", 0, at)
    return False


def _some_crowd(low: str, text: str, words: list[str], a: int, b: int) -> bool:
    """Does the noun claim something, or is a claim handed to it, with words before it that count or quantify?"""
    near = a - 44 if a > 44 else 0
    claim = _may_claim(low, b)
    if not claim and not _given(low, near, a) and not judged_by(low, a):
        return False
    if _COUNT_WORDS.isdisjoint(words) and not _COUNTED.search(low, near, a):
        return False  # "of" alone: "the votes of people"
    if claim and not (found_it(low, b) and says_so(low, b)) and not _given(low, near, a) and not judged_by(low, a):
        return False
    if low.endswith("if ", 0, a) or "one of a number" in low[a - 60 if a > 60 else 0 : a]:
        return False
    return not beside_a_name(low, text, a, b) and not acts(low, a, b)


def _quantified(low: str, a: int) -> bool:
    near = a - 44 if a > 44 else 0
    if SOME.search(low, near, a):
        return True
    return " of " in low[near:a] and SOME_OF.search(low, near, a) is not None


def _given(low: str, near: int, a: int) -> bool:
    """ "According to some farmers", "in the eyes of some farmers"."""
    left = low[near:a]
    if "according to " in left:
        return True
    if "in the " not in left or " of " not in left:
        return False
    return EYES_OF.search(low, near, a) is not None


def _may_claim(low: str, b: int) -> bool:
    """May it go on to claim something? Where no claim can begin, nothing is searched for."""
    return low[b : b + 4] in ONWARD or "ly " in low[b + 3 : b + 20] or low[b : b + 1] == "-" or low[b : b + 2] == " -"


def beside_a_name(low: str, text: str, a: int, b: int) -> bool:
    """ "Orlov and other farmers", "some clerks, including Ann Orlova"; not "traders and other locals"."""
    if low.startswith(", including ", b) and _NAMES.match(text, b):
        return True
    near = a - 44 if a > 44 else 0
    if " other " not in low[near:a] or not _AND_OTHER.search(low, near, a):
        return False
    return _MORE_OTHERS.search(text, near, a) is None


def _people(low: str, text: str, a: int, b: int) -> str:
    """ "People are saying", "people close to her"; "these people said", who were told of before."""
    head = low[b : b + 3]
    if head in _PEOPLE_GO_ON:
        if head == " sa":
            known = low.startswith(" said", b) and low.endswith((" these ", ", the "), 0, a)
        elif head in (" ar", " ke"):
            known = low.startswith((" are saying", " keep saying"), b)
        else:
            known = (inside(low, b) or low.startswith(_PRESENT, b)) and (
                reaches(low, b) or not (low.startswith((*_PRESENT, " inside"), b) or low.endswith(" the ", 0, a))
            )
        if known:
            return WHY
    near = low[b : b + 26]
    if (" spoke " in near or " talked " in near) and _INTERVIEWED.match(low, b) and head not in _PEOPLE_SAY:
        return WHY
    return _plain(low, text, a, b)


def still_unnamed(low: str, left: str, b: int) -> bool:
    """ "The officials who spoke to the paper fear", "the sources added", unnamed before and unnamed now."""
    if not left.endswith(_THESE) or left.endswith("none of the "):
        return False
    return WHO_SPOKE.match(low, b) is not None or SPOKE.match(low, b) is not None


_MADE_BY = re.compile(
    r"\b(?:reports?|study|studies|surveys?|polls?|papers?|letters?|statements?|reviews?|analys[ei]s|filings?|"
    r"tests?|inquiry|probe|investigation|memos?|video|document|documents|bill|law|article|brief|ad|lawsuit)"
    r"(?: \w+){0,4} by (?:(?!some\b|many\b)[\w-]+ ){0,3}$"
)


def made_by(low: str, a: int) -> bool:
    """ "A report released by investigators found": the paper says it."""
    near = a - 34 if a > 34 else 0
    return " by " in low[near:a] and _MADE_BY.search(low, a - 80 if a > 80 else 0, a) is not None


def by_them(low: str, a: int, b: int) -> bool:
    """ "Criticised by many local teachers", "by officials who spoke to the paper"."""
    if judged_by(low, a, 0) or told_by(low, a, b) or WHO_SPOKE.match(low, b) is not None:
        return True
    return called_so(low, a, b) or (inside(low, b) and judged_by(low, a))
