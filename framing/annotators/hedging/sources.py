"""Vague sources: an unnamed group that is the only authority of a claim (Farkas et al. 2010's weasels).

Most such nouns claim nothing where they stand, so the cheap questions come first: what follows, what stands before?
"""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import (
    CLAIMING,
    ONWARD,
    REACHING,
    SPEAK,
    TO_SOMEBODY,
    VERB,
    claims,
    led_to,
    reached,
    reaches,
)
from framing.annotators.hedging.crowds import (
    ALLEGING,
    CALLING,
    INDIRECT,
    SOME_OF,
    beside_a_name,
    by_them,
    crowd,
    made_by,
    still_unnamed,
)
from framing.annotators.hedging.deeds import CAMP, COUNTED, acts, no_claim
from framing.annotators.hedging.documents import NAMED, STUDIES, evidence, headed, paper, papers, reported
from framing.annotators.hedging.handed import ENDED, HINTS, WHY, handed_over
from framing.annotators.hedging.insiders import INSIDE, inside, insider_says
from framing.annotators.hedging.ones import one
from framing.annotators.hedging.pronouns import pronoun, somebody
from framing.lexicon.judge import ByCue, Judge

_INSIDE, _ANN, _TO, _ARE_ASKING = 4, 8, 16, 32
_WAYS = {  # what the four characters behind a noun may begin
    head: ONWARD.get(head, 0) | _INSIDE * (head in INSIDE) | _ANN * (head == " ann") | _ARE_ASKING * (head == " are")
    for head in {*ONWARD, *INSIDE, " ann"}
} | {" to ": _TO}
_HANDING = HINTS | {"by"}
_DEFINITE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|our|this|my|your|'s)"
    r"(?: (?:two|three|four|five|six|seven|eight|nine|ten|dozen|\d[\d,]*|same|new|former|other|defense|legal|named|"
    r"[\w-]+(?:ntal|ical|onal|cial|tic|ian|ish|ese|ous|ern)))? $|(?:\b(?:his|her|their|its|our|my|your)|'s|"
    r"s') (?:[\w-]+ ){0,2}$"
)
_DETERMINERS = frozenset(("the", "these", "those", "his", "her", "their", "its", "our", "this", "my", "your"))
_THESE = re.compile(r"\bthese (?:(?!(?:is|are|was|were|has|have|had|will|would|did|show)\b)[\w'-]+,? ){1,4}$")
_SHARE = re.compile(r"(?:percent|%|half|thirds?|quarters?) of (?:[\w'-]+ )?$|-out-of-\w+ $|\d in \d+ $")
_MADE_TO = ("make ", "makes ", "made ", "making ", "let ", "lets ", "letting ", "help ", "helps ", "hear ", "heard ")
_BARE_VERB = re.compile(r" (?:worry|think|believe|wonder|feel|fear|say|see|doubt|question|suspect|expect|tell)\b")
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
_WHOSE = re.compile(
    r"(?:(?<![a-z.)] and )\b(?:his|her|its|their)|['’]s|s['’]) (?:[\w-]+ )?$"
)  # "his critics" names nobody
_TOPICAL = CAMP | {"donors", "loyalists", "watchers", "fans", "surrogates", "boosters", "apologists", "doubters"}
_HEIRS = ("al", "ian", "ish", "ese", "ern", "ist", "ican")  # "Australian officials", "Western experts": no body's name
_KNOWN = frozenset(
    ("researchers", "lawmakers", "legislators", "scientists", "professors", "lawyers", "attorneys", "groups")
)
_AT_LAST = re.compile(r" (?:sa(?:id|y)|argued?|warn(?:ed)?|concluded?|added|noted?|believed?|suggest(?:ed)?)[.,]")
_GENERALLY = (" think", " believe", " feel", " describe ", " speak of ", " talk about ")
_LISTED = re.compile(  # "activists, lawyers and priests say"
    rf"(?:, (?:[\w'’-]+ ){{0,3}}[\w'’-]+s){{1,3}},? and (?:[\w'’-]+ ){{0,4}}?[\w'’-]+(?:s|men|women|people) "
    rf"(?:(?:have|also|now|all|alike) )?(?:{SPEAK})\b(?! (?:by|to)\b)"
)
_LIST_AT = re.compile(r"(?:^|[.!?\"\n] ?|[;:] |\b(?:but|that|as|while|which|because|what) )(?:[\w.'’-]+ ){0,3}$")
_ARE = re.compile(r"(?<!there )\b(?:are|were) $|n['’]t $")
_WHO = (" who ", " that ")
_WHAT_HIS = ("what ", "what his ", "what her ", "what its ", "what their ", "what some ", "what many ")


def _papers(low: str, text: str, a: int, b: int) -> str:
    """ "Polls show", "reports that he left" and the like; not "reports from the bank"."""
    found = papers(low, a, b)
    if found is None:
        return _group(low, text, a, b)
    return WHY if found else ""


def _group(low: str, text: str, a: int, b: int) -> str:
    """ "Critics say", "officials familiar with it said", "experts warn", "according to analysts"."""
    way = _WAYS.get(low[b : b + 4])
    if not (_says(low, a, b, way) if way is not None else _says_late(low, a, b)):
        words = low[a - 44 if a > 44 else 0 : a].split()
        if _HANDING.isdisjoint(words) or (given := _given(low, text, words, a, b)) is False:
            return ""
        if given:
            return WHY
    return WHY if _unnamed(low, text, a, b) else ""


def _given(low: str, text: str, words: list[str], a: int, b: int) -> bool | None:
    """Is a claim handed to a group that makes none? None where it is, if the group is unnamed."""
    if not HINTS.isdisjoint(words) and handed_over(low, text, a, b):
        return None
    if words[-1] == "the" and low.endswith("according to the ", 0, a):
        return (low[b : b + 1] in ENDED and low[a:b] not in STUDIES) or (low[a:b] in _SECRET and inside(low, b))
    return "by" in words and by_them(low, a, b)


def _unnamed(low: str, text: str, a: int, b: int) -> bool:
    """Is it a claim, and has nobody a name: not "the officials", nor what lawyers do to witnesses?"""
    if acts(low, a, b) or no_claim(low, a, b):
        return False
    if low.endswith(", the ", 0, a) and _AT_LAST.match(low, b) and low[a:b] not in _KNOWN:
        return True
    left = low[a - 44 if a > 44 else 0 : a]
    if ("what" in left or "how" in left or "why " in left) and INDIRECT.search(left):
        if left.endswith(_WHAT_HIS):
            return ALLEGING.match(low, b) is not None or (left.endswith("what ") and CALLING.match(low, b) is not None)
        return low.startswith(" call ", b) and "what " in left  # "what social scientists call"
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
    if left.endswith(("if ", "whether ")) or (left.endswith(_MADE_TO) and _BARE_VERB.match(low, b)):
        return True
    if (" other " in left or low[b : b + 1] == ",") and beside_a_name(low, text, a, b):
        return True
    if (left.rfind(" of ", -24) >= 0 or "% of " in left or "-of-" in left or " in " in left) and _SHARE.search(left):
        return True
    return left.endswith((" when ", " where ", "when ")) and low.startswith(_GENERALLY, b)


def _says(low: str, a: int, b: int, way: int) -> bool:
    """Does the noun go on to claim something?"""
    if way == _TO:
        if low.startswith(("aides", "advis"), a) and TO_SOMEBODY.match(low, b):
            return True
        return led_to(low, a, b)
    if (way & CLAIMING or (low[b] == " " and "ly " in low[b + 3 : b + 20])) and VERB.match(low, b):
        return True
    if way & _ANN:
        return low.startswith(" announced ", b) and low.startswith(("officials", "authorities"), a)
    if way & REACHING and reached(low, b, b + 77 if low[b] == " " else b + 110):
        return True
    if way & _ARE_ASKING and low.startswith(" are asking", b) and "question" in low[a - 44 if a > 44 else 0 : a]:
        return True  # "the questions locals are asking"
    return way & _INSIDE > 0 and insider_says(low, b) is not None


def _says_late(low: str, a: int, b: int) -> bool:
    """The same where nothing but an adverb or a dash may go on to a claim."""
    beside = low[b : b + 1]
    if beside == " " and low[b + 1 : b + 2] != "-":
        return "ly " in low[b + 3 : b + 20] and VERB.match(low, b) is not None
    if beside in (" ", "-"):
        return not low.startswith(("-to ", "-ann"), b) and (claims(low, b) or reaches(low, b))
    if beside == ",":
        if " and " not in low[b : b + 70] or "s" not in low[b : b + 36]:
            return False
        return _LISTED.match(low, b) is not None and _LIST_AT.search(low, a - 40 if a > 40 else 0, a) is not None
    return low[a:b] in _HEADS and headed(low, a, b)


def _named_body(low: str, text: str, a: int, b: int) -> bool:
    """Does a proper name stand right before the noun ("State Department officials")? Not a sentence's first."""
    if low[a:b] in _TOPICAL and not low.startswith(" say their", b):
        return False  # a name before "supporters" is what they support
    start = a - 30 if a > 30 else 0
    blank = text.rfind(" ", start, a - 1 if a else 0)
    if text[blank + 1 if blank >= 0 else start : a].islower():
        return False  # most words are no names
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


_KINDS: dict[str, Judge] = {
    **{noun: crowd(noun) for noun in ("people", "democrats", "republicans", "americans", "voters")},
    **dict.fromkeys(
        ("official", "source", "expert", "aide", "adviser", "person", "democrat", "republican", "diplomat", "insider"),
        one,
    ),
    **dict.fromkeys(("some", "many", "others", "several"), pronoun),
    **dict.fromkeys(("somebody", "someone"), somebody),
    **dict.fromkeys(("research", "evidence"), evidence),
    **dict.fromkeys(("study", "survey", "poll", "report"), paper),
    **dict.fromkeys(STUDIES, _papers),
    **dict.fromkeys(
        ("some quarters", "many quarters", "certain quarters", "some circles", "certain circles"), lambda *_: WHY
    ),
}
JUDGES: dict[str, Judge] = {
    "reported": reported,
    "vague_source": ByCue(lambda noun: _KINDS.get(noun, _group)),  # every vague noun, by its kind
    "vague_crowd": ByCue(crowd),  # too wide to be an authority unless "some", "many" or the like stands before them
    "vague_one": one,
}
