"""Papers nobody signed: "reports that he left", "a recent study found", "research suggests"."""

from __future__ import annotations

import re

from framing.annotators.hedging.handed import WHY
from framing.lexicon.choice import quick

STUDIES = frozenset(
    ("studies", "reports", "polls", "surveys", "estimates", "media reports", "news reports", "forecasts", "projections")
)
_SINGULAR = quick(
    r"(?:,? (?:which|that))? (?:has |also |now |clearly |consistently |strongly |\w+ly )?(?:shows?|suggests?|"
    r"indicates|"
    r"says|found|finds|points to|shown|suggested|showed|suggesting|showing)\b|"
    r"(?: \w+ly)? (?:said|concludes?d?|estimate[sd]|warn(?:s|ed)|argue[sd]|claim(?:s|ed))\b"
)
_ABOUT = (" that", " which", " on", " about", " of", " by", " from")
_SURFACED = re.compile(r" that (?:show|say|surfaced|emerged)")
_MET = frozenset(
    re.findall(
        r"\w+",
        "confirm confirms confirmed confirming deny denies denied denying downplay downplays downplayed downplaying "
        "dismiss dismisses dismissed dismissing reject rejects rejected rejecting dispute disputes disputed "
        "disputing "
        "refute refuted refuting rebut rebutted discount discounted rubbish rubbished amid amidst despite following "
        "after given contradict contradicted contradicting corroborate corroborated verify substantiate",
    )
)
_MET_THAT = _MET | {"to", "on", "about", "by", "over", "with", "were", "been", "seen", "heard", "hearing", "are", "as"}
_THERE = frozenset(("there", "have", "been"))
_THERE_ARE = ("there are ", "there were ", "there have been ")
_KIND = frozenset(
    re.findall(
        r"\w+", "media news press earlier recent unconfirmed persistent widespread local multiple several some various"
    )
)
_ROSE = quick(
    r" (?:(?:have|had|also|first|then|recently|later) ){0,2}(?:circulat(?:ed|ing)|emerged|surfaced|swirled|"
    r"beg[au]n to (?:emerge|surface|circulate|swirl)|abound(?:ed)?|"
    r"referred to)\b| on the ground (?:in \w+ )?(?:say|said|suggest|indicate)"
)
_THEIR_OWN = ("the ", "these ", "those ", "his ", "her ", "their ", "its ", "police ", "court ", "the two ")
_TRUE = re.compile(r" (?:are|were|prove|proved) (?:\w+ )?(?:true|correct|accurate|false|untrue|right|wrong)\b")
_A_PAPER = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|latest|newest) "
    r"(?:(?!police|court|pool|medical|government|draft|first)[a-z0-9-]+ ){0,2}$"
)
_A_WORDS = frozenset(("a", "an", "another", "one", "latest", "newest"))
_NEW = frozenset(("new", "recent", "major", "large", "growing", "similar", "separate", "latest"))
_OFFICES = frozenset(  # whose papers have an author
    (
        "census",
        "police",
        "court",
        "federal",
        "government",
        "finance",
        "fundraising",
        "financial",
        "quarterly",
        "medical",
        "autopsy",
        "inspection",
    )
)
_TAG = re.compile(
    r"(?:^|\n|[.?!\"] )(?!(?:the|an?|one|his|her|their|its|our|my|as|and|said|says|"
    r"photo|image|picture|video|graphic|data|chart|map|file) )(?:[\w.&'-]+ ){1,3}$"
)
_END = frozenset((".", ",", ";", ":", '"', ")", "\n", ""))
_BARE = re.compile(r"(?:^|, |\n)(?:(?!(?:the|an?|his|her|its|their|one|and|who|which|as) |mr|ms)[\w.&-]+ ){0,4}$")
_BY_SOME = ("by some ", "by most ", "by many ")
_LAST = re.compile(r" (?:says|said|finds|found|shows|suggests|warns|claims)(?=[.\n]|$)")
LASTS = frozenset((" sa", " fi", " fo", " sh", " su", " wa", " cl"))  # how those words begin
NAMED = re.compile(r"[A-Z][\w.&'’-]+ $")
_THE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|our|this|my|your|'s)"
    r"(?: (?:two|three|four|same|former|other))? $|(?:\b(?:his|her|their|its|our|my|your)|'s|s') (?:[\w-]+ ){0,2}$"
)


_SHOWING = re.compile(r" (?:now |also )?(?:showing|indicating|finding|putting)\b")
_THE_NEW = re.compile(r"\b(?:the|these|those|his|her|their|its|\w+['’]s) (?:[\w.-]+ ){0,3}$")


def _showing(low: str, a: int, b: int) -> bool:
    """ "With polls showing a lead"."""
    return _SHOWING.match(low, b) is not None and not _THE_NEW.search(low, a - 44 if a > 44 else 0, a)


def reports(low: str, a: int, b: int) -> bool:
    """ "He denied reports that", "amid reports of", "if reports are true"; not "police took reports of a fire"."""
    if _TRUE.match(low, b):
        return not low.endswith(("'s ", "s' ", " his ", " her ", " its "), 0, a)
    if _ROSE.match(low, b):
        return not low.endswith(_THEIR_OWN, 0, a)
    words = low[a - 30 if a > 30 else 0 : a].split()[-2:]
    met = _MET_THAT if low.startswith(" that ", b) else _MET
    if words and words[0] in _THERE and low.endswith(_THERE_ARE, 0, a):
        return True
    if not words or (words[-1] not in met and words[-1] not in _KIND):
        return low.startswith(" that ", b) and starts(low, a)
    if words[-1] in met:
        return True
    return len(words) > 1 and words[0] in met


def starts(low: str, a: int) -> bool:
    """Does a sentence or a heading begin here?"""
    return a < 2 or low[a - 1] == "\n" or low[a - 1] == '"' or low[a - 2 : a] in (". ", "? ", "! ", '" ', "\n ")


def headed(low: str, a: int, b: int) -> bool:
    """ "Report: Mayor to Quit", "Party Official: Mayor to Quit"."""
    if not low.startswith(": ", b):
        return False
    if starts(low, a):
        return not low.startswith("source", a)
    return not low.startswith("report", a) and _TAG.search(low, a - 40 if a > 40 else 0, a) is not None


def headline(low: str, a: int, b: int) -> bool:
    """ "Mayor to Quit, Party Official Says": headings leave the article out."""
    return (
        low[b : b + 3] in LASTS
        and _LAST.match(low, b) is not None
        and _BARE.search(low, a - 44 if a > 44 else 0, a) is not None
    )


_TELLS = re.compile(r" (?:tells|says|confirms|claims)\b")


def told_paper(low: str, a: int, b: int) -> bool:
    """ "Source tells the paper that he left", at the head of a note."""
    if not low.startswith("source", a) or _TELLS.match(low, b) is None:
        return False
    return starts(low, a) or low.endswith(": ", 0, a)


def evidence(low: str, text: str, a: int, b: int) -> str:
    """ "Research suggests"; not "the research shows", nor a named body's."""
    if not _SINGULAR.match(low, b) or low[b : b + 1] == "," or low.startswith("evidence that ", a):
        return ""
    if _THE.search(low, a - 44 if a > 44 else 0, a):
        return ""
    named = NAMED.search(text, a - 20 if a > 20 else 0, a)
    return WHY if named is None or starts(low, named.start()) else ""


def paper(low: str, text: str, a: int, b: int) -> str:
    """ "A recent study found", "according to a report"; not a named body's, which is a source with a name."""
    if low.startswith("report", a) and headed(low, a, b):
        return WHY
    if low[b : b + 3] in LASTS and low.startswith(("report", "study"), a) and headline(low, a, b):
        return WHY
    words = low[a - 40 if a > 40 else 0 : a].split()[-4:]
    if _A_WORDS.isdisjoint(words) or not (_A_PAPER.search(text, a - 44 if a > 44 else 0, a) or _first(low, words, a)):
        return ""
    if "according" in words:
        return WHY if low[b : b + 1] in _END and low.startswith(("report", "study"), a) else ""
    return WHY if _SINGULAR.match(low, b) else ""


def _first(low: str, words: list[str], a: int) -> bool:
    """Is it "A study" or "A new study" at the head of a sentence, where capitals name nobody?"""
    return words[-1] in _A_WORDS or (len(words) > 1 and words[-2] in _A_WORDS and words[-1] in _NEW)


def papers(low: str, a: int, b: int) -> bool | None:
    """What "reports" or "polls" say where nothing is said of them; None leaves it to what any group is asked."""
    if low.endswith("reports", a, b) and (headed(low, a, b) or reports(low, a, b)):
        return True
    if low[a - 20 if a > 20 else 0 : a].rpartition(" ")[0].rpartition(" ")[2] in _OFFICES:
        return False
    if low.startswith(_ABOUT, b):
        return _SURFACED.match(low, b) is not None and low.endswith("after ", 0, a)
    if low.endswith("estimates", a, b) and (low.startswith(" put ", b) or low.endswith(_BY_SOME, 0, a)):
        return True
    if low.startswith("polls", a) and _SHOW.match(low, b):
        return False
    return True if _showing(low, a, b) else None


_SHOW = re.compile(r" (?:[\w-]+ ){0,2}show(?:ed|n)?\b(?! that\b)")  # polls that show a lead are the measurement
_ONES = frozenset(
    re.findall(
        r"\w+",
        "over about amid despite for its his her their the a an of against with after to",
    )
)
_THINGS = frozenset(
    re.findall(
        r"\w+",
        "plan offer deal comment remark feud rift affair talk link tie threat bid romance split meeting attempt "
        "effort "
        "involvement role abuse request demand decision proposal agreement clash row interest sighting breach hack "
        "relationship engagement conversation payment visit order move intention desire refusal willingness",
    )
)
_AMOUNT = frozenset("0123456789$£€")


def reported(low: str, text: str, a: int, b: int) -> str:
    """ "His reported remarks", "a reported secret deal"; not "reported crimes", which are counted, nor a verb."""
    left = low[a - 12 if a > 12 else 0 : a].rpartition(" ")[0].rpartition(" ")[2]
    if left not in _ONES and not left.endswith(("'s", "s'")):
        return ""
    if left == "a" and text[b + 1 : b + 2] in _AMOUNT:
        return "second-hand"  # "a reported $4 million"
    words = low[b : b + 32].split(None, 2)[:2]
    there = any(w.rstrip(".,;:s") in _THINGS for w in words) and not words[0].endswith("'s")
    return "second-hand" if there else ""
