"""Vague sources: an unnamed group that is the only authority of a claim (Farkas et al. 2010's weasels).

Most such nouns claim nothing where they stand, so the cheap questions come first: what follows, what stands before?
"""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import (
    CLAIMING,
    GO_ON,
    ONWARD,
    REACHING,
    SAYS,
    TO_SOMEBODY,
    VERB,
    at_work,
    claims,
    led_to,
    reached,
    reaches,
)
from framing.annotators.hedging.crowds import (
    ALLEGING,
    CALLING,
    GOES_ON,
    INDIRECT,
    SOME_OF,
    again,
    beside_a_name,
    by_them,
    crowd,
    made_by,
    pronoun,
    somebody,
    still_unnamed,
)
from framing.annotators.hedging.deeds import CAMP, COUNTED, acts, no_claim
from framing.annotators.hedging.documents import (
    NAMED,
    STUDIES,
    evidence,
    headed,
    headline,
    paper,
    papers,
    reported,
    told_paper,
)
from framing.annotators.hedging.handed import BY_A, ENDED, HINTS, PLACED, SAID_ONE, called_by, handed_over
from framing.annotators.hedging.insiders import INSIDE, inside, insider

_INSIDE, _ANN, _TO = 4, 8, 16
_WAYS = {  # what the four characters behind a noun may begin
    head: ONWARD.get(head, 0) | _INSIDE * (head in INSIDE) | _ANN * (head == " ann")
    for head in {*ONWARD, *INSIDE, " ann"}
} | {" to ": _TO}
_HANDING = HINTS | {"by"}
_SINGLE = re.compile(r"\b(?:an?|one|another|second|third) (?:[\w.-]+ ){0,3}$")
_DEFINITE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|our|this|my|your|'s)"
    r"(?: (?:two|three|four|same|former|other|defense|legal|named|"
    r"[\w-]+(?:ntal|ical|onal|cial|tic|ian|ish|ese|ous|ern)))? $|(?:\b(?:his|her|their|its|our|my|your)|'s|"
    r"s') (?:[\w-]+ ){0,2}$"
)
_DETERMINERS = frozenset(("the", "these", "those", "his", "her", "their", "its", "our", "this", "my", "your"))
_THESE = re.compile(r"\bthese (?:(?!(?:is|are|was|were|has|have|had|will|would|did|show)\b)[\w'-]+,? ){1,4}$")
_SHARE = re.compile(r"(?:percent|%) of (?:[\w'-]+ )?$|-out-of-\w+ $|\d in \d+ $")
_A = frozenset(("a an one another second third to two three several (a (one " + '"a "one').split())
_SAID_AFTER = re.compile(
    r",? [^.;:\"?!]{4,70}?,? (?:said|say|says|told|tell|confirmed|described|acknowledged|worry|"
    r"worried|fear|feared|believe|believed|think|warn|warned)\b"
)
_ORDINARY = frozenset(
    re.findall(
        r"[\w.']+",
        "u.s. u.n. e.u. us gop house senate congressional presidential rights health school intelligence law legal "
        "some many several most other defense former senior local state federal city county republican democratic "
        "conservative liberal progressive immigration military security environmental political national "
        "international street valley hollywood beltway washington internet twitter facebook reddit jewish muslim "
        "christian catholic arab black latino hispanic asian evangelical labour tory brexit tax climate election "
        "campaign american british russian chinese israeli palestinian iranian iraqi turkish french german european "
        "western mexican canadian ukrainian syrian afghan saudi japanese korean indian pakistani egyptian italian "
        "spanish arab african",
    )
)
_COMPOUND = tuple(
    "-" + x for x in ("appointed", "backed", "born", "aligned", "based", "led", "era", "leaning", "friendly")
)
_HEADS = frozenset(("officials", "experts", "critics", "analysts", "aides", "witnesses"))
_SECRET = frozenset(("sources", "insiders", "aides", "officials", "advisers", "advisors"))
_FOREMOST = ("the first ", "the only ", "the last ", " single ")
_AGED = re.compile(r"\d, (?:an?|one) (?:[\w.-]+ ){0,3}$")  # "Ann Orlova, 57, a clerk"
_UNNAMED = frozenset(("official", "source", "person", "aide", "diplomat", "insider", "operative", "staffer"))
_WHOSE = re.compile(r"(?:(?<!and )\b(?:his|her|its|their)|['’]s|s['’]) (?:[\w-]+ )?$")  # "his critics" names nobody
_TOPICAL = CAMP | {"donors", "loyalists", "watchers", "fans", "surrogates", "boosters", "apologists", "doubters"}
_HEIRS = ("al", "ian", "ish", "ese", "ern", "ist", "ican")  # "Australian officials", "Western experts": no body's name
_FOR_CLIENTS = ("lawyer", "attorney", "lobbyist")
_WHO_TOLD = re.compile(
    r" who [^.;:,\"?!]{3,80} (?:told|said|says|tells|describe[sd]|recall(?:s|ed)|remember(?:s|ed))\b"
)
_APPOSED = re.compile(r"\w[,)] (?:an?|one|another) (?:[\w.-]+ ){0,3}$")
_AT_LAST = re.compile(r" (?:sa(?:id|y)|argued?|warn(?:ed)?|concluded?|added|noted?|believed?|suggest(?:ed)?)[.,]")
_GENERALLY = (" think", " believe", " feel", " describe ", " speak of ", " talk about ")
_ARE = re.compile(r"(?<!there )\b(?:are|were) $|n['’]t $")
_WHO = (" who ", " that ")
_WHAT_HIS = ("what ", "what his ", "what her ", "what its ", "what their ", "what some ", "what many ")
_HEADING = (":", " ")
_WHY = "unnamed, and the claim's only source"


def _one(low: str, text: str, a: int, b: int) -> bool:
    """ "A senior official said", "according to a person briefed on the talks"; not "the source of the river"."""
    beside = low[b : b + 1]
    if low[b + 1 : b + 4] not in GO_ON and beside in GOES_ON and not _late(low, a, b):
        return False
    left = low[a - 44 if a > 44 else 0 : a]
    if "the " in left and (low[a:b] in _UNNAMED or left.endswith("the same ")) and again(low, text, left, a, b):
        return True
    if _A.isdisjoint(left.rsplit(None, 4)[-4:]) and not insider(low, a, b):
        return beside in _HEADING and _heads(low, a, b)
    if low.startswith(" for ", b) and low.startswith(_FOR_CLIENTS, a):
        return False  # they speak for the client
    if left.endswith(_FOREMOST) or (", a" in left and _AGED.search(left)):
        return False
    if _handed(low, text, a, b, left) or called_by(low, a, b):
        return True
    if low.startswith((" who", ", who", " that ", " saw ", " found ", " show"), b) and not _insider_says(low, b):
        told = low.startswith(" who ", b) and _WHO_TOLD.match(low, b)
        return bool(told) and _SINGLE.search(left) is not None and _APPOSED.search(left) is None
    if low.startswith(" reported ", b) and low[b + 10 : b + 30].partition(" ")[0].endswith("ing"):
        return False
    says = claims(low, b) or SAYS.match(low, b) or _insider_says(low, b) or at_work(low, b)
    return bool(says) and _SINGLE.search(left) is not None


def _heads(low: str, a: int, b: int) -> bool:
    """Does the noun stand in a heading: "Official: Mayor to Quit"?"""
    return headed(low, a, b) or headline(low, a, b) or (low[a] == "s" and told_paper(low, a, b))


def _handed(low: str, text: str, a: int, b: int, left: str) -> bool:
    """ "According to a person close to her", "it is late, said one aide"; not "said one aide, Anna Orlova"."""
    if (" of " in left or "according to " in left or "cit" in left or "quot" in left) and BY_A.search(left):
        return True
    if (low[b : b + 1] in ENDED or low.startswith(PLACED, b)) and SAID_ONE.search(left):
        return not text[b + 2 : b + 3].isupper()
    return low.startswith(("person", "source"), a) and insider(low, a, b)


def _late(low: str, a: int, b: int) -> bool:
    """Does the claim stand before the noun, or behind an adverb?"""
    if low[b] != " " or low[b + 1 : b + 2] in '"-':
        return True
    return low.find("ly ", b + 3, b + 20) >= 0 or low.find("according to ", a - 60 if a > 60 else 0, a) >= 0


def _insider_says(low: str, b: int) -> object:
    return _SAID_AFTER.match(low, b) if inside(low, b) else None


def _papers(low: str, text: str, a: int, b: int) -> bool:
    """ "Polls show", "reports that he left" and the like; not "reports from the bank"."""
    found = papers(low, a, b)
    return _group(low, text, a, b) if found is None else found


def _group(low: str, text: str, a: int, b: int) -> bool:
    """ "Critics say", "officials familiar with it said", "experts warn", "according to analysts"."""
    if not _says(low, a, b):
        words = low[a - 44 if a > 44 else 0 : a].split()
        if _HANDING.isdisjoint(words):
            return False
        if HINTS.isdisjoint(words) or not handed_over(low, text, a, b):
            if words[-1] == "the" and low.endswith("according to the ", 0, a):
                return low[b : b + 1] in ENDED and low[a:b] not in STUDIES
            return "by" in words and by_them(low, a, b)
    return _unnamed(low, text, a, b)


def _unnamed(low: str, text: str, a: int, b: int) -> bool:
    """Is it a claim, and has nobody a name: not "the officials", nor what lawyers do to witnesses?"""
    if acts(low, a, b) or no_claim(low, a, b):
        return False
    if low.endswith(", the ", 0, a) and _AT_LAST.match(low, b):
        return True
    left = low[a - 44 if a > 44 else 0 : a]
    if ("what" in left or "how" in left) and INDIRECT.search(left):
        if left.endswith(_WHAT_HIS):
            return ALLEGING.match(low, b) is not None or (left.endswith("what ") and CALLING.match(low, b) is not None)
        return False
    if _asked_or_shared(low, text, left, a, b) or (low.startswith(_WHO, b) and _ARE.search(left)):
        return False  # "they are liberals who show their bias"
    if (
        (" of " in left and SOME_OF.search(left))
        or (low[a:b] in CAMP and low[b : b + 1] == " " and _WHOSE.search(left))
        or (low[a:b] in _SECRET and still_unnamed(low, left, b))
    ):
        return True
    if _definite(left):
        return False
    return (low[a:b] in _SECRET or not _named_body(low, text, a, b)) and not made_by(low, a)


def _definite(left: str) -> bool:
    """ "The officials", "these other two"; the words are looked up first, but behind a sign they may hide."""
    near = left.rsplit(" ", 4)[-4:]
    if (not _DETERMINERS.isdisjoint(near) or not "".join(near).isalpha()) and _DEFINITE.search(" ".join(near)):
        return True
    return "ese " in left and _THESE.search(left) is not None


def _asked_or_shared(low: str, text: str, left: str, a: int, b: int) -> bool:
    """ "Asked if officials said", "12 percent of parents say", "Orlov and other officials"."""
    if left.endswith(("if ", "whether ")):
        return True
    if (" other " in left or low[b : b + 1] == ",") and beside_a_name(low, text, a, b):
        return True
    if ("of" in left or " in " in left) and _SHARE.search(left):
        return True
    return left.endswith((" when ", " where ", "when ")) and low.startswith(_GENERALLY, b)


def _says(low: str, a: int, b: int) -> bool:
    """Does the noun go on to claim something?"""
    head = low[b : b + 4]
    way = _WAYS.get(head)
    if way is None:  # nothing but an adverb or a dash may go on to a claim
        if head[:1] not in GOES_ON:
            return low[a:b] in _HEADS and headed(low, a, b)
        if head[0] == "-" or head[:2] == " -":
            return head not in ("-to ", "-ann") and (claims(low, b) or reaches(low, b))
        return head[0] == " " and low.find("ly ", b + 3, b + 20) >= 0 and VERB.match(low, b) is not None
    if way == _TO:
        if low.startswith(("aides", "advis"), a) and TO_SOMEBODY.match(low, b):
            return True
        return led_to(low, a, b)
    if (way & CLAIMING or (head[0] == " " and low.find("ly ", b + 3, b + 20) >= 0)) and VERB.match(low, b):
        return True
    if way & _ANN:
        return low.startswith(" announced ", b) and low.startswith(("officials", "authorities"), a)
    if way & REACHING and reached(low, b, b + 77 if head[0] == " " else b + 110):
        return True
    return way & _INSIDE > 0 and _insider_says(low, b) is not None


def _named_body(low: str, text: str, a: int, b: int) -> bool:
    """Does a proper name stand right before the noun ("State Department officials")? Not a sentence's first."""
    if low[a:b] in _TOPICAL and not low.startswith(" say their", b):
        return False  # a name before "supporters" is what they support
    start = a - 30 if a > 30 else 0
    found = NAMED.search(text, start, a)
    if not found or found.group().strip().lower() in _ORDINARY or found.group()[:-1].endswith(_COMPOUND):
        return False
    if found.group()[:-1].endswith(_HEIRS) or not COUNTED.isdisjoint(low[a - 40 if a > 40 else 0 : a].split()[-3:]):
        return False
    if found.group().endswith(". ") and text[a].isupper():
        return False
    if found.start() == start:
        return start > 0
    before = text[start : found.start()]
    return before.endswith(" ") and not before.rstrip(' "“').endswith((".", "!", "?", ":", "'", "’", ")"))


_KINDS = {
    **dict.fromkeys(("some", "many", "others", "several"), pronoun),
    **dict.fromkeys(("somebody", "someone"), somebody),
    **dict.fromkeys(("people", "democrats", "republicans", "americans", "voters"), crowd),
    **dict.fromkeys(
        ("official", "source", "expert", "aide", "adviser", "person", "democrat", "republican", "diplomat", "insider"),
        _one,
    ),
    **dict.fromkeys(("research", "evidence"), evidence),
    **dict.fromkeys(("study", "survey", "poll", "report"), paper),
    **dict.fromkeys(STUDIES, _papers),
    **dict.fromkeys(
        ("some quarters", "many quarters", "certain quarters", "some circles", "certain circles"), lambda *_: True
    ),
}


def vague_source(low: str, text: str, a: int, b: int) -> str:
    """The judge of every vague noun, by its kind."""
    return _WHY if _KINDS.get(low[a:b], _group)(low, text, a, b) else ""


def vague_crowd(low: str, text: str, a: int, b: int) -> str:
    """Groups too wide to be an authority unless "some", "many" or the like stands before them."""
    return _WHY if crowd(low, text, a, b) else ""


def vague_one(low: str, text: str, a: int, b: int) -> str:
    """One of a group: "an analyst said"."""
    return _WHY if _one(low, text, a, b) else ""


JUDGES = {"reported": reported, "vague_source": vague_source, "vague_crowd": vague_crowd, "vague_one": vague_one}
