"""One of an unnamed group: "a senior official said", "according to a person briefed on the talks", "the aide added"."""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import FIRST, TO_SOMEBODY, claims, reaches
from framing.annotators.hedging.crowds import SPOKE
from framing.annotators.hedging.documents import LASTS, headed, headline, told_paper
from framing.annotators.hedging.handed import BY_A, ENDED, PLACED, SAID_ONE, WHY, called_by
from framing.annotators.hedging.insiders import insider, insider_says
from framing.lexicon.choice import quick

_SAYS_LATE = re.compile(
    r" (?:at|in|of|from|on|with|close to) [^.;:\"?!,]{2,60}? (?:says|warns|argues|"
    r"believes|thinks|fears|insists|claims|tells|calls it|notes|puts? it)\b"
)
_AT = (" at ", " of ", " in ", " from ", " with ", " on ", " close ")
_GO_ON = frozenset(" " + head for head in FIRST) | frozenset(
    f" {word} "[:4]  # how the words begin that may come behind one source of a claim
    for word in re.findall(
        r"\w+",
        "to once whose as fears worries alleges asserts tells puts declared quipped joked replied responded "
        "commented sees declined refused familiar briefed close with in on at of from for inside within across "
        "involved working living looking opposed critical polled surveyed interviewed contacted and",
    )
)
_SAYS = quick(
    r"(?:,? (?:who|that|which))?(?: (?:also|now|once|later|\w+ly|even))? (?:says|argues|claims|believes|thinks|warns|"
    r"fears|worries|predicts|suggests|insists|maintains|alleges|cautions|complains|asserts|expects|estimates|notes|"
    r"points out|calls|describes|contends|questions|suspects|tells|adds|writes|explains|reports|recalls|puts? it|"
    r"told|declared|quipped|joked|replied|responded|commented|sees|admits|concedes|acknowledges)\b(?! by\b)"
)

_SINGLE = re.compile(
    r"\b(?:an?|one|another|second|third) (?:[\w.-]+ ){0,3}$|"
    r"\b(?:an?|one|another) (?:(?!(?:of|for|to|from|in|at|by|on|and|who|that|the|with|is|was)\b)[\w.-]+ ){4,5}$"
)
_A = frozenset(("a an one another second third to two three several (a (one " + '"a "one').split())
_FOREMOST = ("the first ", "the only ", "the last ", " single ")
_AGED = re.compile(r", \d{1,3}, (?:an?|one) (?:[\w.-]+ ){0,3}$")  # "Ann Orlova, 57, a clerk"
_UNNAMED = frozenset(("official", "source", "person", "aide", "diplomat", "insider", "operative", "staffer"))
_FOR_CLIENTS = ("lawyer", "attorney", "lobbyist")
_WHO_TOLD = re.compile(
    r" who [^.;:,\"?!]{3,80} (?:told|said|says|tells|describe[sd]|recall(?:s|ed)|remember(?:s|ed))\b"
)
_APPOSED = re.compile(r"\w[,)] (?:an?|one|another) (?:[\w.-]+ ){0,3}$")
_DEEDS = (" who", ", who", " that ", " saw ", " found ", " show")
_HEADINGS = LASTS | {" te", " co"}  # how what follows in a heading begins
_THE_ONE = re.compile(
    r"\bthe (?:(?:same|senior|other|second|third|unnamed|administration|government|military|intelligence|"
    r"security|house|u\.s\.) ){0,3}$"
)
_THE_FORMER = re.compile(r"\bthe (?:[\w.]+ ){1,4}$")
_OF = re.compile(r"\b(?:a|an|one|former) (?:\w+ )?(?:of|to) the $|\bof the $")
_SAID_THE = (" said the ", " said the senior ", " added the ", " says the ")
_FAR = 900  # characters within which whom more is said of may have had a name
_BY_NAME = r"\b{0}(?:,? [A-Z]|,? (?:named|called) )|[A-Z][\w.’'-]+, [^.;:?!]{{0,50}}\b{0}\b"


def one(low: str, text: str, a: int, b: int) -> str:
    """ "A senior official said", "according to a person briefed on the talks"; not "the source of the river"."""
    head = low[b : b + 4]
    if (  # what follows goes on to no claim, at once or behind an adverb, and none stands before the noun
        head not in _GO_ON
        and head[:1] == " "
        and head[1:2] not in '"-'
        and "ly " not in low[b + 3 : b + 20]
        and "according to " not in low[a - 60 if a > 60 else 0 : a]
    ):
        return ""
    left = low[a - 44 if a > 44 else 0 : a]
    if "the " in left:
        if (low[a:b] in _UNNAMED or left.endswith("the same ")) and again(low, text, left, a, b):
            return WHY
        if left.endswith("the ") and SPOKE.match(low, b) and _told_of(low, text, a, b):
            return WHY
    words = left.rsplit(None, 6)
    if (_A.isdisjoint(words) or _A.isdisjoint(words[-6:])) and not insider(low, a, b):
        return WHY if (head[:3] in _HEADINGS or head[:2] == ": ") and _heads(low, a, b) else ""
    if left.endswith(_FOREMOST) or (", a" in left and _AGED.search(left)):
        return ""
    if head == " for" and low.startswith(" for ", b) and low.startswith(_FOR_CLIENTS, a):
        return ""  # they speak for the client
    if _handed(low, text, a, b, left) or (head == " as " and called_by(low, a, b)) or _speaks(low, left, b):
        return WHY
    return WHY if (head[:3] in _HEADINGS or head[:2] == ": ") and _heads(low, a, b) else ""


def _speaks(low: str, left: str, b: int) -> bool:
    """Does the noun go on to a claim, and is it "a" or "one" of them?"""
    if low.startswith(_DEEDS, b) and not insider_says(low, b):
        told = low.startswith(" who ", b) and _WHO_TOLD.match(low, b)
        return bool(told) and _SINGLE.search(left) is not None and _APPOSED.search(left) is None
    if low.startswith(" reported ", b) and low[b + 10 : b + 30].partition(" ")[0].endswith("ing"):
        return False
    says = claims(low, b) or _SAYS.match(low, b) or insider_says(low, b) or _at_work(low, b)
    return bool(says) and _SINGLE.search(left) is not None


def _heads(low: str, a: int, b: int) -> bool:
    """Does the noun stand in a heading: "Official: Mayor to Quit"?"""
    return headed(low, a, b) or headline(low, a, b) or (low[a] == "s" and told_paper(low, a, b))


def _handed(low: str, text: str, a: int, b: int, left: str) -> bool:
    """ "According to a person close to her", "it is late, said one aide"; not "said one aide, Anna Orlova"."""
    if (
        "according to " in left or "cit" in left or "quot" in left or ("in the " in left and " of " in left)
    ) and BY_A.search(left):
        return True
    if (low[b : b + 1] in ENDED or low.startswith(PLACED, b)) and SAID_ONE.search(left):
        return not text[b + 2 : b + 3].isupper()
    return low.startswith(("person", "source"), a) and insider(low, a, b)


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


def _told_of(low: str, text: str, a: int, b: int) -> bool:
    """ "The strategist added", a strategist without a name having spoken before."""
    far, noun = a - _FAR if a > _FAR else 0, low[a:b]
    if low.find(" " + noun, far, a - 4) < 0 or _OF.search(low, a - 44 if a > 44 else 0, a):
        return False
    if (
        re.search(rf"\b(?:an?|one|another) (?:[\w.-]+ ){{0,5}}{noun}\b(?!,? [A-Z]|,? (?:named|called) )", text[far:a])
        is None
    ):
        return False
    return re.search(_BY_NAME.format(noun), text[far:a]) is None


def _at_work(low: str, b: int) -> object:
    """ "An aide to the mayor said", "a source at the club said"; not "a resident - Anna Orlova - said"."""
    if low.startswith(" to ", b):
        return TO_SOMEBODY.match(low, b)
    if low.startswith((" -", " interviewed", " polled", " surveyed"), b):
        return None
    if low[b : b + 1] != " ":
        return None
    if reaches(low, b):
        return True
    return (low.startswith(_AT, b) and _SAYS_LATE.match(low, b)) or None
