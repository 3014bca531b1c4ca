"""A claim handed to an unnamed source by what stands before it: "according to", "said one", "criticised by"."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

WHY = "unnamed, and the claim's only source"  # the reason of every vague source
EYES = r"in the (?:view|eyes|opinion|minds?|judge?ment|estimation|words) of"  # whose view it is, and who is unnamed
_NO_ARTICLE = r"(?!the\b|an?\b|his\b|her\b|their\b)"
_BY = quick(
    r"\b(?:according to|(?:shown|found|confirmed|corroborated|suggested|supported|documented|alleged|"
    r"demonstrated|described|seen|viewed|(?<!well )regarded|quoted) (?:by|in)|"
    rf"citing|cited(?! by)|quoting|quoted|cites|quotes(?! in\b| from\b)|{EYES}|"
    r"(?:the|a|broad|growing) (?:view|opinion|consensus|assessment) "
    r"(?:of|among)|"
    rf"(?<=, )per|(?:speculation|concern|fear|worry|worries|belief|agreement|consensus|doubt|suspicion|"
    rf"unease)s? among) (?:{_NO_ARTICLE}[\w.-]+ ){{0,6}}$"
)
BY_A = quick(
    rf"\b(?:according to|citing|cites|cited|quoting|quotes|quoted|{EYES}) (?:an? |one |two |three |four |several |"
    rf"multiple |people and )"
    r"(?:(?!of\b)[\w.-]+ ){0,4}$"
)
_INVERTED = quick(rf"[,\"] (?:say|said|warn|warned|argue|argued|claim|note) (?:{_NO_ARTICLE}[\w.-]+ ){{0,3}}$")
_ENDS = re.compile(r"[.,;:\"]| (?:who|in|at|familiar|with|on|from|close|and|including)\b")
SAID_ONE = quick(
    r"[,\"?!] (?:say|says|said|recalled|added|noted|warned|lamented|complained|explained|insisted|"
    r"admitted|joked|told) (?:an?|one|another) (?:[\w.-]+ ){0,3}$"
)
ENDED = frozenset((".", ",", ";", ":", '"'))
PLACED = (" at ", " in ", " to ", " who ", " from ", " on ", " with ")
HINTS = frozenset(
    re.findall(
        r"[\w']+",
        "according shown found confirmed corroborated suggested reported supported documented alleged "
        "demonstrated described seen viewed regarded cited quoted citing quoting cites "
        "quotes say said warn warned argue argued claim note view eyes opinion mind minds judgment words estimation "
        "consensus assessment among per",
    )
)


def handed_over(low: str, text: str, a: int, b: int) -> bool:
    """Is the claim handed to the noun by what stands before it?"""
    near = a - 44 if a > 44 else 0
    given = _BY.search(low, near, a) or BY_A.search(low, near, a)
    if given is None:
        return _INVERTED.search(low, near, a) is not None and _ENDS.match(low, b) is not None
    stop = low.find(". ", given.start(), a)
    return stop < 0 or not text[stop + 2].isupper()  # "according to Orlova. Protesters lay in the road"


_JUDGED = quick(
    r"\b(?:criticized|criticised|condemned|dismissed|denounced|hailed|praised|derided|decried|mocked|ridiculed|"
    r"questioned|challenged|disputed|blamed|accused|associated|credited|considered|deemed|perceived|believed|thought|"
    r"feared|expected|called|dubbed|labeled|labelled|panned|slammed|blasted|lambasted|lauded|pilloried|savaged|"
    r"lamented|seen|viewed|regarded|described|welcomed|rejected|voiced|echoed|"
    r"shared) by "
    r"(?:(?:some|many|several|most|other|numerous|various) (?:(?!of\b)[\w.-]+ ){0,2})?$|"
    r"\b(?:called|dubbed|branded|labell?ed|deemed|considered|(?:seen|viewed|regarded|hailed|described|dismissed|"
    r"derided|"
    r"criticized|criticised|denounced|praised) (?:as|for)) (?:(?!when\b|after\b|in\b)[\w'-]+ ){1,5}by "
    r"(?:(?:some|many|several|most|other|numerous|various) (?:(?!of\b)[\w.-]+ ){0,2})?$"
)
BY_MANY_END = re.compile(
    r" (?:an?|as|to|with|for|in|at|on|inside|within|across|around|who|over|of (?:the|his|her|their|us))\b|[.,;:]"
)


def judged_by(low: str, a: int, bare: int = 1) -> bool:
    """ "Criticised by many local teachers": the judgement is handed to the noun."""
    if not bare and low.endswith(" by ", 0, a):
        return False
    return " by " in low[a - 30 if a > 30 else 0 : a] and _JUDGED.search(low, a - 60 if a > 60 else 0, a) is not None


_TOLD_BY = re.compile(
    r"\b(?:told|briefed|informed|warned|assured|advised)(?: [\w-]+){0,3} by "
    r"(?:some|many|several|most|other|numerous|various|multiple|two|three|senior|top|local) (?:(?!of\b)[\w.-]+ "
    r"){0,3}$"
)


def told_by(low: str, a: int, b: int) -> bool:
    """ "She was briefed by several local officials that it leaks"; not "told by some officials to leave"."""
    return low.startswith(" that ", b) and _TOLD_BY.search(low, a - 70 if a > 70 else 0, a) is not None


_SO_BY = quick(
    r"\b(?:viewed|seen|regarded|hailed|described|dismissed|derided|denounced|taken) as "
    r"(?:[\w'-]+ ){1,6}(?<!effort )(?<!attempt )(?<!push )(?<!move )(?<!bid )by (?:(?!the\b|an?\b|his\b|her\b|"
    r"their\b)[\w.-]+ ){0,2}$"
)
_BY_AS = re.compile(
    r"\b(?:viewed|seen|regarded|hailed|described|dismissed|derided|denounced|cited|quoted|touted|interpreted|"
    r"read|taken) "
    r"by (?:(?!the\b|an?\b|his\b|her\b|their\b)[\w.-]+ ){0,2}$"
)


def called_so(low: str, a: int, b: int) -> bool:
    """ "Seen as a sham by local teachers", "cited by local teachers as a cause"."""
    near = a - 90 if a > 90 else 0
    if low.startswith((" as ", " to be "), b):
        return _BY_AS.search(low, near, a) is not None
    return " as " in low[near:a] and _SO_BY.search(low, near, a) is not None and low[b : b + 1] in ENDED


_CALLED_BY = re.compile(
    r"\b(?:described|dubbed|likened|hailed|dismissed|derided|viewed|seen|cited|quoted) by "
    r"(?:an?|one|another) (?:[\w.-]+ )?$"
)


def called_by(low: str, a: int, b: int) -> bool:
    """ "Described by one local critic as a barn"."""
    return low.startswith(" as ", b) and _CALLED_BY.search(low, a - 44 if a > 44 else 0, a) is not None
