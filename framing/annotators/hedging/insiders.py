"""What is said behind a noun of one who knows: "officials briefed on the talks", "people familiar with the matter"."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_INSIDER = quick(
    r"(?:,(?= (?:who|speaking|granted|request|asking)))? \"?(?:familiar with|speaking (?:on|under) (?:the "
    r")?condition|"
    r"granted anonymity|requesting anonymity|asking not to be|"
    r"with (?:direct |first-?hand |intimate )?knowledge|briefed on|"
    r"close to|who (?:(?:\w+ly )?spoke|asked|declined|requested|was not|"
    r"were not|did not want|didn't want|would not|refused|has seen|have seen|was granted|were granted|insisted|"
    r"(?:ha[sd]|have|was|were|is|are) (?:been )?"
    r"(?:briefed|familiar|privy))|involved in|in the know|inside)\b"
)
# How those begin, with the blank or the comma before them: four characters, looked up first.
INSIDE = frozenset(
    re.findall(r"[ ,]...", ' fam wit bri clo who inv in  ins spe gra req ask "fa "cl "br, wh, sp, gr, re, as')
)


def inside(low: str, b: int) -> bool:
    """Does it stand behind the noun?"""
    return low[b : b + 4] in INSIDE and _INSIDER.match(low, b) is not None


def insider(low: str, a: int, b: int) -> bool:
    """ "Briefed on the talks"; "the deal is off, the people said"."""
    return inside(low, b) or (low.startswith(" said", b) and low.endswith((", the ", ", these "), 0, a))


_SAID_AFTER = quick(
    r",? [^.;:\"?!]{4,70}?,? (?:said|say|says|told|tell|confirmed|described|acknowledged|worry|"
    r"worried|fear|feared|believe|believed|think|warn|warned)\b"
)


def insider_says(low: str, b: int) -> object:
    return _SAID_AFTER.match(low, b) if inside(low, b) else None
