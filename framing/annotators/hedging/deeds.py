"""Verbs of saying that do something instead: "critics who denounced the war", "drivers told to stay at home"."""

from __future__ import annotations

import re

_WHO = (" who ", " that ")
_WHO_ACTED = re.compile(
    r" (?:who|that) (?:\w+ ){0,2}(?:denounced?|condemn(?:ed)?|critici[sz]ed?|accused?|dismiss(?:ed)?|slam(?:med)?|"
    r"mock(?:ed)?|decr(?:y|ied)|blamed?|believed?|think|thought|feel|felt|compared?|hail(?:ed)?|dub(?:bed)?|"
    r"call(?:ed)?|describe|described|labell?ed|dispute|disputed)\b"
)


_DEED = re.compile(
    r" (?:do|did|have|had|would|could)(?: not|n['’]t) (?:\w+ )?(?:sa(?:y|id)|tell|told|disclosed?|revealed?|"
    r"confirm(?:ed)?|"
    r"explain(?:ed)?|described?)\b|"
    r"(?: (?:have|had|also|then|later|recently))? (?:"
    r"add(?:ed)? (?:an?|\d\S*|more|new|two|three|four|several|their|his|her|its|to|fuel|staff|jobs|workers)\b|"
    r"agreed? (?:(?:\w+day|last \w+|this \w+|late|earlier) )?to\b|"
    r"observed? (?:an?|the|\w+) (?:\w+ )?(?:minute|moment|silence|holidays?|rules?|fast|ceasefire|truce|anniversary)\b|"
    r"call(?:ed)? (?:off|to|in|up|before|upon|as|(?:(?:an?|the|more|no|\w+) )?(?:(?:\w+ )?(?:witness(?:es)?|meetings?|"
    r"halt|strike|vote|elections?|conference|truce|hearings?)))\b|"
    r"(?:wr(?:ote|ite)|written|tweet(?:ed)?|read) (?:(?:an?|the|their|his|her|open|several|many|"
    r"more) ){0,2}(?:letters?|"
    r"books?|essays?|songs?|poems?|checks?|cheques?|code|off|down|up|photo(?:graph)?s?|pictures?|videos?|images?)\b|"
    r"told (?:\w+ ){0,2}(?:stor(?:y|ies)|jokes?|tales?|lies)\b|told to\b|"
    r"declared? (?:war|victory|independence|bankruptcy|an? (?:emergency|truce|ceasefire|strike|state of))\b|"
    r"conceded? (?:defeat|\w+ goals?|an? (?:goal|penalty|point)|the (?:race|election|match))\b|"
    r"revealed? (?:their|its|his|her|an?) |recalled? \d|confirmed (?:him|her|(?:his|her) (?:nomination|appointment))\b|"
    r"compared? (?:notes|data|results|samples|groups|two|three|four|\d+|the (?:results|data|groups))\b)"
)
_DONE_TO = re.compile(
    r" (?:(?:accused|suspected) of|(?:criticized|criticised|blamed|praised|condemned|denounced) for|"
    r"questioned (?:about|over)|(?:described|seen|viewed|regarded|hailed|perceived|considered|branded|deemed|"
    r"dubbed) as)\b"
)
_WHOM = re.compile(r"\b(?:which|that|whom|who|what)\b|,")


def acts(low: str, a: int, b: int) -> bool:
    """Is no claim made: "voters who believe in her", "lawyers called two witnesses", "officials accused of fraud"?"""
    if low.startswith(_WHO, b):
        return _WHO_ACTED.match(low, b) is not None
    if _DONE_TO.match(low, b):  # "whom officials accused of fraud" is their claim
        return _WHOM.search(low, max(0, a - 40), a) is None
    return _DEED.match(low, b) is not None
