"""Verbs of saying that do something instead: "critics who denounced the war", "drivers told to stay at home"."""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import found_it
from framing.annotators.hedging.documents import STUDIES
from framing.lexicon.choice import quick

CAMP = frozenset(
    re.findall(
        r"\w+",
        "critics opponents proponents adherents admirers detractors defenders skeptics sceptics supporters backers "
        "allies foes aides advisers "
        "advisors",
    )
)
COUNTED = frozenset(("some", "many", "several", "numerous", "multiple", "various", "few", "two", "three", "four"))
_COUNSEL = frozenset(("lawyers", "attorneys"))
_RULERS = ("officials", "authorities", "lawmakers", "legislators", "regulators")
_DECLARED = re.compile(r" (?:\w+ly )?declared ")
_PARTISANS = frozenset(
    (*_RULERS, "politicians", "conservatives", "liberals", "progressives", "moderates", "hardliners")
)
_QUESTIONERS = frozenset(("reporters", "journalists", "investigators", "lawmakers", "lawyers", "attorneys"))
_ASKED = ("whether ", "too many ")
_WHO = (" who ", " that ")
_WHO_ACTED = quick(
    r" (?:who|that) (?:\w+ ){0,2}(?:denounced?|condemn(?:ed)?|critici[sz]ed?|accused?|dismiss(?:ed)?|slam(?:med)?|"
    r"mock(?:ed)?|decr(?:y|ied)|blamed?|believed?|think|thought|feel|felt|compared?|hail(?:ed)?|dub(?:bed)?|"
    r"call(?:ed)?|describe|described|labell?ed|dispute|disputed|view(?:ed)?|see|saw|doubt(?:ed)?|fear(?:ed)?|"
    r"worr(?:y|ied)|praised?|regard(?:ed)?|perceived?|express(?:ed)?|voiced?|suspect(?:ed)?)\b"
)


_DEED = quick(
    r" (?:do|did|have|had|would|could)(?: not|n['’]t) (?:\w+ )?(?:indicated?|specif(?:y|ied)|"
    r"mention(?:ed)?|sa(?:y|id)|tell|told|disclosed?|revealed?|"
    r"confirm(?:ed)?|"
    r"explain(?:ed)?|described?)\b|"
    r"(?: (?:have|had|also|then|later|recently))? (?:"
    r"add(?:ed)? (?:an?|\d\S*|more|new|two|three|four|several|their|his|her|its|to|fuel|staff|jobs|workers)\b|"
    r"agreed? (?:(?:\w+day|last \w+|this \w+|late|earlier) )?to\b|"
    r"observed? (?:an?|the|\w+) (?:\w+ )?(?:minute|moment|silence|holidays?|rules?|fast|ceasefire|truce|"
    r"anniversary)\b|"
    r"call(?:ed)? (?:off|to|in|up|before|upon|as|(?:(?:an?|the|more|no|\w+) )?(?:(?:\w+ )?(?:witness(?:es)?|"
    r"meetings?|"
    r"halt|strike|vote|elections?|conference|truce|hearings?)))\b|"
    r"(?:wr(?:ote|ite)|written|tweet(?:ed)?|read) (?:(?:an?|the|their|his|her|open|several|many|"
    r"more) ){0,2}(?:letters?|"
    r"books?|essays?|songs?|poems?|checks?|cheques?|code|off|down|up|photo(?:graph)?s?|pictures?|videos?|images?)\b|"
    r"reported (?:more|fewer|lower|higher) (?:[\w-]+ )?[a-z]+s\b|"
    r"told (?:\w+ ){0,2}(?:stor(?:y|ies)|jokes?|tales?|lies)\b|told to\b|call(?:ed)? themselves\b|(?:wondered|"
    r"debated) whether to\b|"
    r"concluded? (?:the |their |a |an |its )?(?:[\w-]+ )?(?:talks|negotiations|deals?|agreement|visit|meetings?|"
    r"investigation|"
    r"inquiry|probe|business)\b|"
    r"declared? (?:war|victory|independence|bankruptcy|an? (?:emergency|truce|ceasefire|strike|state of))\b|"
    r"conceded? (?:defeat|\w+ goals?|an? (?:goal|penalty|point)|the (?:race|election|match))\b|"
    r"revealed? (?:their|its|his|her|an?) |recalled? \d|confirmed (?:him|her|(?:his|her) (?:nomination|"
    r"appointment))\b|"
    r"compared? (?:notes|data|results|samples|groups|two|three|four|\d+|the (?:results|data|groups))\b|"
    r"compared? (?!(?:to|with)\b)(?![^.;:?!]{1,70} (?:to|with|as)\b))"
)
_DONE_TO = re.compile(
    r" (?:(?:accused|suspected) of|(?:criticized|criticised|blamed|praised|condemned|denounced) for|"
    r"questioned (?:about|over)|deemed (?:to be|too|fit|safe|(?:un|in|ir)\w+|\w+(?:al|ous|ive|ible|able|ic|ent))|"
    r"described in (?!detail)|(?:described|seen|viewed|regarded|hailed|perceived|considered|branded|deemed|"
    r"dubbed) as)\b"
)
_DEEDS = frozenset(  # how what is asked for there begins
    f" {word} "[:4]
    for word in re.findall(
        r"\w+",
        "who that do don did have had would could also then later recently add agree observe call write wrote "
        "written "
        "tweet read reported told wondered debate conclude declare concede reveal recall confirmed compare "
        "accused suspected criticized blamed "
        "praised condemned denounced questioned deemed described seen viewed regarded hailed perceived considered "
        "branded dubbed",
    )
)
_WHOM = re.compile(r"\b(?:which|that|whom|who|what)\b|,")


def acts(low: str, a: int, b: int) -> bool:
    """Is no claim made: "voters who believe in her", "lawyers called two witnesses", "officials accused of fraud"?"""
    if low.endswith(_ASKED, 0, a):
        return True
    head = low[b : b + 4]
    if head not in _DEEDS:
        return False
    if low.startswith(_WHO, b):
        return _WHO_ACTED.match(low, b) is not None
    if _DONE_TO.match(low, b):  # "whom officials accused of fraud" is their claim
        return _WHOM.search(low, a - 40 if a > 40 else 0, a) is None
    return _DEED.match(low, b) is not None


def no_claim(low: str, a: int, b: int) -> bool:
    """Is it an act: "investigators found a knife", "lawyers question a witness"?"""
    noun = low[a:b]
    if noun not in STUDIES and (not found_it(low, b) or low.startswith((" emerged", " surfaced"), b)):
        return True
    if low.startswith(" question", b) and noun in _QUESTIONERS and not low.startswith(" question whether", b):
        return True
    if low.startswith((" for ", " and the president ", " and mr", " and the white house "), b):
        return low[b + 2] == "n" or low[a:b] in _COUNSEL  # they speak for the client, or beside one with a name
    if " declared " in low[b : b + 24] and low.startswith(_RULERS, a) and _DECLARED.match(low, b):
        return True
    if low.startswith(" accused ", b) and noun in _PARTISANS:
        return COUNTED.isdisjoint(
            low[a - 40 if a > 40 else 0 : a].split()[-3:]
        )  # "regulators accused the mill" is an act
    return low.endswith((" and ", ", "), 0, a) and "interviews with " in low[a - 90 if a > 90 else 0 : a]
