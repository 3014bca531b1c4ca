"""Opinions and rumours that need more than their neighbours: "see ... as", "to me", rumours and speculation."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_AS = re.compile(
    r" (?:(?!which |who |how |on )[^\s.,;:()\"]+ ){1,8}?(?<!such )as "
    r"(?!follows|a result|part of|if|though|(?:they|he|she|it|we|i)\b|soon|well|long|much|many|part|"
    r"an? \w+ (?:turned|passed|fell))"
)
_RELATIVE = re.compile(r"\b(?:which|that|what|who|whom|as|anything|everything|something)(?: (?:[\w'’-]+ ){1,6}) ?$")
_NOUN = re.compile(
    r"\b(?:the|an?|his|her|their|its|my|our|this|that|of|in|with|political|no|and|world|point of|different|same|"
    r"own|to|[a-z]'s|s')(?<!not to) $"
)
_SEES_FIT = (" as he ", " as she ", " as it ", " as they ", " as if ", " as though ", " as well", " as m")
_NOT = ("n't ", "not ")
_UNSEEN = ("when he ", "when she ", "if he ", "if she ", "who ", "until he ", "until she ", "everyone ", "one ")
_HAPPENING = re.compile(
    r" (?!(?:any|an?|no|much|the point in|what|how) )(?:[\w.'-]+ ){1,4}?(?!thing\b|anyt|everyt|somet|morning|evening|"
    r"during|building|meeting)[a-z]{2,}ing\b"
)
_FALLING = re.compile(
    r" (?:[\w'-]+ ){1,4}?(?:rising|falling|growing|slowing|climbing|dropping|easing|averaging|shrinking|expanding)\b"
)
_SIGHT = re.compile(  # "the camp sees no way out", "she sees “a pattern”"; what eyes see is no opinion
    r" (?:(?:no|little|nothing) (?!(?:\w+ )?(?:doctors?|m[ae]n|wom[ae]n|cars?|people)\b)|\"(?:an?|the) |(?:an?|"
    r"another|"
    r"only|few|much|some|the|any)? ?(?:[\w-]+ ){0,2}(?:chances?|opportunit\w+|openings?|ways?|path|needs?|reasons?|"
    r"risks?|threats?|dangers?|links?|parallels?|echoes|patterns?|plots?|conspirac\w+|bias|racism|trend|role|future|"
    r"case|mistake|contradictions?|problems?|double standard|lack|signs?|place|difference|benefits?|connections?|"
    r"potential|promise|value|merit|room|hope|evidence|hypocrisy|advantages?|attempts?|victory|betrayal)\b)"
)
_FORECASTERS = ("forecasters ", "economists ", "analysts ", " survey ", " poll ")
_FORECAST_ENDS = frozenset(end[-3:] for end in _FORECASTERS)
_WHOSE = quick(r"\bin (?:[\w.’'-]+ ){0,3}[\w.-]+['’]s? $")
_IS_THE = ("is the ", "'s the ", "was the ", "at least the ")
_HOLDERS = re.compile(
    r" of (?:the )?(?:many|most|some|several|(?:\w+ )?[a-z]{2,}(?:ers|ors|ists|ics|ysts|erts|als|ans|ats))\b"
)
_WAY = re.compile(r"\b(?:the way|(?<!soon )(?<!long )as)(?: (?!soon\b|long\b)[\w.'-]+){1,3} $")
_THAT = re.compile(r" that(?:,| (?!night|day|morning|evening|week|month|year|he had|she had|they had))")
_OWNED = re.compile(  # "her view that", "the prevailing view that", "the camp's dim view that"
    r"(?:\b(?:his|her|their|my|our|its|administration|prevailing|widespread|popular|conventional|mounting|growing|held)|"
    r"s'|'s|long-?standing) (?:[\w-]+ ){0,2}$"
)
_OPINION = "opinion as the ground"


def seeing(low: str, text: str, a: int, b: int) -> str:
    """To see, view or regard something as something; "in Orlova's view"."""
    if low.startswith("view", a) and _THAT.match(low, b) and _OWNED.search(low, a - 24 if a > 24 else 0, a):
        return _OPINION
    if low.startswith("view", a) and low[b : b + 1] in ",. " and _WHOSE.search(low, a - 40 if a > 40 else 0, a):
        return "" if low.startswith((" of ", " on "), b) else _OPINION
    if low.startswith(" of ", b):
        held = low.endswith(_IS_THE, 0, a) and _HOLDERS.match(low, b)
        return _OPINION if held else ""  # "that is the view of analysts", not "a view of the lake"
    if low.startswith((" it,", " it.", ' it"'), b) and _WAY.search(low, a - 40 if a > 40 else 0, a):
        return _OPINION
    if (
        low[a - 3 : a] in _FORECAST_ENDS
        and low.startswith("see", a)
        and low.endswith(_FORECASTERS, 0, a)
        and not low.startswith((" to ", " as "), b)
    ):
        return _OPINION  # "forecasters see a mild spring"
    if low.startswith("sees", a) and (_FALLING.match(low, b) or _SIGHT.match(low, b)):
        return "" if low.endswith(_UNSEEN, 0, a) else _OPINION  # "the bank sees rents falling"
    if low.startswith("see ", a) and low.endswith(_NOT, 0, a) and _HAPPENING.match(low, b):
        return _OPINION  # "I don't see the law being passed"
    if low.startswith(" as ", b):
        return _straight_as(low, a, b)
    if low[a] in "vr" and _NOUN.search(low, a - 14 if a > 14 else 0, a):
        return ""
    return _OPINION if " as " in low[b : b + 90] and _AS.match(low, b) else ""


def _straight_as(low: str, a: int, b: int) -> str:
    """ "What she viewed as a gift", "a gift, she sees as vital"; not "his view as it rose", "as he sees fit"."""
    if low.startswith("sees", a) and not low.startswith(_SEES_FIT, b):
        return _OPINION
    return _OPINION if _RELATIVE.search(low, a - 60 if a > 60 else 0, a) else ""


_SEEMS = re.compile(
    r"\b(?:it's|that's|means|"
    r"(?:seem|look|sound|feel|appear)(?:s|ed)?(?! (?:a|the|an|up|down|back|over|out)\b)(?: [\w-]+){0,3}) $"
)
_OPENING = ('"', ". ", ", and ", ", but ", "; and ", ". and ", ". but ", ", ", "; ", "\n", '" ')


def to_me(low: str, text: str, a: int, b: int) -> str:
    """ "To me, it looked new" and "it seems to me", not "she spoke to me"."""
    if low.startswith("for me", a):
        return _OPINION if low.startswith(", at least", b) else ""
    if low[b : b + 1] == "," and (a == 0 or low.endswith(_OPENING, 0, a)):
        return _OPINION
    if not low.endswith("me", a, b):
        return ""
    if low.startswith("to me", a) and (a == 0 or low.endswith(_OPENING, 0, a)) and _TO_ME_IT.match(low, b):
        return _OPINION  # "To me it looked new"
    return _OPINION if _SEEMS.search(low, a - 36 if a > 36 else 0, a) else ""


_TO_ME_IT = re.compile(
    r" (?:it|that|this|he|she|they|there|these|those|the \w+)(?:'s|'re)?(?: (?:just|always|still|all|really))? \w+"
)
_TO_THEM = re.compile(
    r", (?:[^.;:!?\"]{1,60}? )?(?:is|are|was|were|isn't|aren't|wasn't|seem(?:s|ed)?|"
    r"look(?:s|ed)?|sound(?:s|ed)?|means?|meant|"
    r"remain(?:s|ed)?|represent(?:s|ed)?|embod(?:y|ies|ied)|symboli[sz]e[sd]?|stands? for|suggest(?:s|ed)?|"
    r"it's|he's|she's|that's|they're|ha(?:s|d|ve) (?:become|been))\b"
)
_LINKED = ("but ", "and ", "yet ", "while ")


def to_them(low: str, text: str, a: int, b: int) -> str:
    """ "To her fans, she is a hero"; not "to her fans, she sent a card", nor "it went to her rivals, who are glad"."""
    if low[b : b + 1] != "," or not (a == 0 or low.endswith(_LINKED, 0, a) or low.endswith(_OPENING, 0, a)):
        return ""
    return _OPINION if _TO_THEM.match(low, b) and not low.startswith((", who ", ", which "), b) else ""


_NAMED_BEFORE = ("that ", "this ", "such ", "the ", "his ", "her ", "their ", "any ")
_OF_WHAT = (
    " that ",
    " about ",
    " over ",
    " of ",
    " on ",
    " as to ",
    " surrounding ",
    " he ",
    " she ",
    " it ",
    " they ",
    " began",
)
_TRADE = ("land ", "currency ", "financial ", "real estate ", "about ", "property ")


_AFLOAT = (
    *(" that ", " of ", " about ", " have swirl", " swirl", " are swirl", " abound", " circulat", " are circulat"),
    *(" have circulat", " persist", " had it", " have it"),
)


def rumour(low: str, text: str, a: int, b: int) -> str:
    """Rumours that something is so, and speculation that is not trade."""
    if low.startswith("spec", a):
        if low.endswith(_NAMED_BEFORE, 0, a) and not low.startswith(_OF_WHAT, b):
            return ""  # "that speculation is wrong" speaks of one already told
        return "" if low.endswith(_TRADE, 0, a) else "guesswork"
    if low.endswith(" false ", 0, a):
        return ""
    return "second-hand" if low.startswith(_AFLOAT, b) else ""


_THINGS = (  # what one weighs: "considers the peace deal", "considers the options available"
    r"(?:deal|proposal|appeal|approval|withdrawal|removal|referral|renewal|denial|trial|hospital|capital|official|"
    r"individual|material|arrival|survival|criminal|signal|rival|festival|arsenal|journal|grant|plant|warrant|"
    r"restaurant|applicant|defendant|participant|migrant|tenant|topic|music|traffic|public|clinic|rhetoric|tactic|"
    r"available|possible|viable|table|cable)"
)
_HELD = quick(
    r" (?:it|him|her|them|himself|herself|themselves|itself|myself|ourselves|this|that|us|me|(?:the|his|her|their|"
    r"its|such) \w+) (?:to be|an?|as|the|too|part|out of|beyond|closed|settled|dead|lost|safe|unsafe|fair|unfair|"
    r"wise|unwise|wrong|racist|"
    rf"(?!{_THINGS}\b)\w+(?:al|ous|ic|ant|ble|ful))\b|"
    r" (?:(?:him|her|it|them|my|our)sel(?:f|ves)) |"
    r" (?!\w+ing |an? |whether |how |what )(?:\w[\w.'’-]* ){1,3}(?:an?|to be|part of|as (?:having|being)) |"
    r" to (?:be|have) "
)
_THAT_HE = re.compile(r"\bthat (?!\w+ly |also )[\w.'’-]+ $")
_YET_TO = ("to ", "would ", "will ", "might ", "may ", "could ", "must ")
_FILM_THEY = re.compile(  # "a song they consider rude", not "they consider private sales"
    r"\b(?:an?|the|any|some|of|as|those|that) (?:[\w'-]+ )?(?!of |for |in |if |when |as |that |and |but )[\w'-]+ "
    r"(?:they|he|she|we|i|many|some) $"
)
_RUDE = re.compile(
    r" [\w-]+(?:al|ous|ic|ant|ble|ful|ive|ent|ate|ed|less|fair|right|wrong|safe)"
    r"(?= to\b| for\b| by\b| and\b|[.,;\"]| ha[sd]\b| is\b)"
)
_HELD_SO = re.compile(r"\b(?:what|which|whom|who) (?:(?!is|are|was|were)[\w.'’-]+ ){1,3}$")
_FOREMOST = re.compile(
    r" (?:the (?:most|least|best|worst|greatest|only|ideal|perfect|real|true) |it (?:their|his|her|its|my|our) )"
)
_GAP = re.compile(r"\bthat (?:almost |nearly )?(?:everyone|everybody|many|most|some|few|nobody)[\w ]{0,24} $")


def considering(low: str, text: str, a: int, b: int) -> str:
    """ "They consider it a fraud", "what she considers unfair"; not "he will consider the offer"."""
    if _HELD.match(low, b):
        return "" if low.endswith(_YET_TO, 0, a) else _OPINION
    if _FOREMOST.match(low, b) and not low.endswith(_YET_TO, 0, a):
        return _OPINION  # "the step we consider the most apt", "they consider it their duty"
    if low.startswith((" a ", " an "), b) and _GAP.search(low, a - 60 if a > 60 else 0, a):
        return _OPINION  # "a sale that many consider a gift"
    if low[b : b + 2].strip() in _STOPS or low.startswith(
        (" whether", " how", " when", " the ", " and ", " a ", " an "), b
    ):
        return ""
    if low.startswith("s", b - 1) and _THAT_HE.search(low, a - 30 if a > 30 else 0, a):
        return _OPINION  # "a rule that he considers unfair"
    near = a - 40 if a > 40 else 0
    if _RUDE.match(low, b) and _FILM_THEY.search(low, near, a):
        return _OPINION
    return _OPINION if _HELD_SO.search(low, near, a) else ""


_WHETHER = (" whether ", " how ", " what ", " when ")
_CHOSEN = re.compile(r" (?:his|her) |(?: [a-z]{3,}ing (?:an?|the|his|her|its|their|it|for|to) )")
_BY_OTHERS = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|get|gets|got|those|all|both|once|long|\w+ly)|'s|'re) (?:[\w-]+ )?$|^$|"
    r"[\n,;:(\"-] ?$"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being) (?:[\w-]+ )?$")
_JUDGED = re.compile(
    r" (?:[a-z]+ly )?(?:un)?(?:likely|safe|fit|rude|too [\w-]+|\w+(?:ous|al|ive|ble|ic|ant|ent|ful|less|ed|y))"
    r"(?=[.,;:?!\"]| (?:by|to|for|and|or|but|enough|in|at|under|because|when|even|if|that)\b|$)"
)


def considered(low: str, text: str, a: int, b: int) -> str:
    """ "She is considered fit", "many considered it a fraud"; not "the board considered the offer"."""
    if low.startswith(_WHETHER, b):
        return ""
    if _CHOSEN.match(low, b):  # "considered her offer", "once considered leaving the firm"; "was considered her rival"
        return _OPINION if low[b + 1] == "h" and _PASSIVE.search(low, a - 24 if a > 24 else 0, a) else ""
    if _HELD.match(low, b) or _BY_OTHERS.search(low, a - 24 if a > 24 else 0, a):
        return _OPINION
    return _OPINION if _JUDGED.match(low, b) else ""


_INCLINED = re.compile(
    r"\b(?:reasons?|grounds|basis|evidence|inclined|prefer|led (?:us|him|her|them)|seem(?:s|ed)?|come|like|though,|"
    r"began|tend) to $"
)
_THAT_IT = re.compile(
    r" (?:that (?!one |through|over|way )\w|(?:he|she|it|they|we|i|there|this|these|those|\w+ \w+s|the \w+)"
    r"(?:'(?:s|re|d|ll)| (?:is|are|was|were|had|has|have|would|will|could|can|did|might|may|must|should|knows?))\b)"
)
_HOW = re.compile(r"\bhow (?:[\w'-]+ ){1,3}$")
_NO_TIME = re.compile(r"\b(?:time|stop(?:ped)?|paused?|space|room|how|what|able) to $")


def think(low: str, text: str, a: int, b: int) -> str:
    """ "They think so", "it is tempting to think that it holds"; not "she has to think", "how people think"."""
    if not low.endswith("to ", 0, a):
        mind = low[b : b + 1] in _STOPS or low.startswith(" than ", b)
        return "" if mind and _HOW.search(low, a - 40 if a > 40 else 0, a) else _OPINION
    near = a - 30 if a > 30 else 0
    if low.startswith((" so.", " so,", " so;"), b) or _INCLINED.search(low, near, a):
        return _OPINION
    return _OPINION if _THAT_IT.match(low, b) and not _NO_TIME.search(low, near, a) else ""


_A_SAD = re.compile(r"\ban? (?:[\w-]+ ){1,2}$")
_SHUT = (".", ",", "!", " indeed")
_JOINED = ("that ", "and ")
_CLAUSE = (" he ", " she ", " it ", " they ", " we ", " i ", " there ", " by ", " to be ")


def thought(low: str, text: str, a: int, b: int) -> str:
    """A noun in "a sad thought" and "that thought"; none in "a man thought to be ill", "the one that thought so"."""
    if low.startswith(_SHUT, b) and _A_SAD.search(low, a - 30 if a > 30 else 0, a):
        return ""
    return "" if low.endswith(_JOINED, 0, a) and not low.startswith(_CLAUSE, b) else _OPINION


_STOPS = ("", ",", ".", ";", "?", "!", ")", ":", "-")

JUDGES = {
    "considered": considered,
    "considering": considering,
    "seeing": seeing,
    "think": think,
    "thought": thought,
    "to_me": to_me,
    "to_them": to_them,
    "rumour": rumour,
}
