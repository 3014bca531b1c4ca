"""Would in its short form: "it'd be hard", against had ("he'd left", "you'd better")."""

from __future__ import annotations

import re

from framing.annotators.hedging.prediction import would

_BEFORE, _BEHIND = 300, 200  # characters around the cue that the judge of "would" may look at
_HAD = re.compile(  # a participle, or what goes with "had" only
    r"(?: (?:also|always|already|just|never|not|not yet|only|even|ever|still|once|recently|long|since|\w+ly))*"
    r" (?:better|best|been|had|\w+ed|\w+en|done|gone|begun|bought|brought|built|caught|found|felt|fought|got|heard|"
    r"held|kept|known|laid|led|left|lent|lost|made|meant|met|paid|said|sat|sent|shot|slept|sold|spent|stood|"
    r"stuck|sung|"
    r"taught|thought|told|thrown|torn|understood|withdrawn|won|worn|an?|the|no)\b(?<! need)(?<! happen)(?<! listen)"
    r"(?<! open)(?<! widen)(?<! threaten)(?<! weaken)(?<! strengthen)(?<! tighten)(?<! feed)(?<! succeed)(?<! "
    r"proceed)"
    r"(?<! exceed)"
    r"| (?:already|just|yet|[^a-z])"
)


def short(low: str, text: str, a: int, b: int) -> str:
    """The judge of "would", asked with the word written out."""
    cut = low.rfind("'", a, b)
    if cut < 0 or not low[b + 1 : b + 2].isalpha() or low[b] != " " or _HAD.match(low, b):  # "it d" is asked about too
        return ""
    begin = a - _BEFORE if a > _BEFORE else 0
    at = cut - begin + 1
    whole = [t[begin:cut] + " would" + t[b : b + _BEHIND] for t in (low, text)]
    return would(whole[0], whole[1], at, at + 5)


JUDGES = {"would_short": short}
