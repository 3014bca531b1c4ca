"""Vague sources: an unnamed group that is the only authority of a claim (Farkas et al. 2010's weasels).

Most such nouns claim nothing where they stand, so the cheap questions come first: what follows, what stands before?
"""

from __future__ import annotations

import re

from framing.annotators.hedging.claims import (
    BY_MANY_END,
    PRONOUN_VERB,
    SAYS,
    SINGULAR,
    TO_CLAIM,
    TO_SOMEBODY,
    VERB,
    acts,
    at_work,
    called_by,
    judged_by,
    reaches,
    showing,
)

_NO_ARTICLE = r"(?!the\b|an?\b|his\b|her\b|their\b)"
_BY = re.compile(
    r"\b(?:according to|(?:shown|found|confirmed|corroborated|suggested|reported|supported|documented|alleged|"
    r"demonstrated|described|seen|"
    rf"viewed|regarded|cited|quoted) (?:by|in)|citing) (?:{_NO_ARTICLE}[\w.-]+ ){{0,4}}$"
)
_BY_A = re.compile(
    r"\baccording to (?:an? |one |two |three |four |several |multiple |people and )(?:(?!of\b)[\w.-]+ ){0,4}$"
)
_INVERTED = re.compile(rf"[,\"] (?:say|said|warn|warned|argue|argued|claim|note) (?:{_NO_ARTICLE}[\w.-]+ ){{0,3}}$")
_ENDS = re.compile(r"[.,;:\"]| (?:who|in|at|familiar|with|on|from|close|and|including)\b")
_HINTS = frozenset(
    re.findall(
        r"[\w']+",
        "according shown found confirmed corroborated suggested reported supported documented alleged "
        "demonstrated described seen viewed regarded cited quoted citing say said warn warned argue argued claim note",
    )
)
_SINGLE = re.compile(r"\b(?:an?|one|another|second|third) (?:[\w.-]+ ){0,3}$")
_DEFINITE = re.compile(
    r"\b(?:the|these|those|his|her|their|its|our|this|my|your|'s)"
    r"(?: (?:two|three|four|same|former|other|defense|legal))? $|(?:\b(?:his|her|their|its|our|my|your)|'s|"
    r"s') (?:[\w-]+ ){0,2}$"
)
_STUDIES = frozenset(("studies", "reports", "polls", "surveys", "estimates", "media reports", "news reports"))
_STUDIES_OF = (" that", " which", " on", " about", " of", " by")
_SURFACED = re.compile(r" that (?:show|say|surfaced|emerged)")
_SHARE = re.compile(r"(?:percent|%) of (?:[\w'-]+ )?$|-out-of-\w+ $|\d in \d+ $")
_SOME = re.compile(
    r"\b(?:some|many|several|most|other|few|a number of|a lot of|certain|unnamed|anonymous|scores of|"
    r"dozens of|plenty of|numerous|countless|fellow)(?: (?!for\b|of\b|to\b|in\b|with\b|and\b|words?\b)[\w-]+){0,3} $|"
    r"\b(?:top|senior|leading|prominent|moderate|veteran|centrist|skeptical) $"
)
_SOME_WORDS = frozenset(
    re.findall(
        r"[\w']+",
        "some many several most other few of certain unnamed anonymous numerous countless fellow top senior leading "
        "prominent moderate veteran centrist skeptical",
    )
)
_A = frozenset(("a", "an", "one", "another", "second", "third", "to", "two", "three", "several", '"a', '"one', "(a"))
_INSIDER = re.compile(
    r"(?:,(?= who))? \"?(?:familiar with|with (?:direct |first-?hand |intimate )?knowledge|briefed on|"
    r"close to|who (?:(?:\w+ly )?spoke|asked|declined|requested|was not|"
    r"were not|has seen|have seen|was granted|were granted|insisted)|involved in|in the know|inside)\b"
)
_INTERVIEWED = re.compile(r" (?:(?:that |whom |who )?(?:i|we) |\w+ )(?:talked|spoke) (?:to|with)\b")
_SAID_AFTER = re.compile(
    r",? [^.;:\"?!]{4,70}?,? (?:said|say|says|told|tell|confirmed|described|acknowledged|worry|"
    r"worried|fear|feared|believe|believed|think|warn|warned)\b"
)
_INDIRECT = re.compile(r"\b(?:what|how|whatever) (?:[\w-]+ )?$")
_NAMED = re.compile(r"[A-Z][\w.&'’-]+ $")
_ORDINARY = frozenset(
    re.findall(
        r"[\w.']+",
        "u.s. u.n. e.u. us "
        "rights health school intelligence law legal some many several most other defense former senior local "
        "state federal city county "
        "republican democratic conservative liberal progressive immigration military security environmental "
        "political national international "
        "tax climate election campaign american british russian chinese israeli palestinian iranian iraqi "
        "turkish french german european "
        "western mexican canadian ukrainian syrian afghan saudi japanese korean indian pakistani egyptian "
        "italian spanish arab african",
    )
)
_COMPOUND = tuple(
    "-" + x for x in ("appointed", "backed", "born", "aligned", "based", "led", "era", "leaning", "friendly")
)
_ASKED = re.compile(r"\b(?:if|whether) $")
_AND_OTHER = re.compile(r"\w[,\w] and other (?:[\w-]+ ){0,2}$")
_SECRET = frozenset(("sources", "insiders", "aides", "officials", "advisers", "advisors"))
_UNNAMED = frozenset(("official", "source", "person", "aide", "diplomat", "insider", "operative", "staffer"))
_CAMP = frozenset(
    (
        "critics",
        "opponents",
        "detractors",
        "defenders",
        "skeptics",
        "sceptics",
        "supporters",
        "backers",
        "allies",
        "foes",
    )
)
_WHOSE = re.compile(
    r"(?:(?<!and )\b(?:his|her|its|their)|['’]s|s['’]) (?:[\w-]+ )?$"
)  # nobody is named by "his critics"
_QUESTIONERS = frozenset(("reporters", "journalists", "investigators", "lawmakers", "lawyers", "attorneys"))
_GOES_ON = (" ", ",", "-")
_WHO_SPOKE = re.compile(r" who (?:\w+ly )?(?:spoke|asked|declined|requested|insisted)\b")
_SPOKE = re.compile(
    r"(?:,? (?:who|whose) [^.;:\"?!,]{4,60},| (?:on|inside|familiar with|briefed on|close to) "
    r"[^.;:\"?!,]{4,40})?(?: also| later| then)? (?:said|says|told|added|noted|declined|"
    r"refused to (?:say|name))\b"
)
_OF = re.compile(r"\b(?:a|an|one|former) (?:\w+ )?(?:of|to) the $|\bof the $")
_SOME_OF = re.compile(r"\b(?:some|many|several|most|few) of (?:[\w.'’-]+ ){1,5}$")
_WHY = "unnamed, and the claim's only source"


_CALLING = re.compile(
    r" (?:(?:online|of them|now|also|still|have|has|are|would|in [\w ]{3,20}|critics|people|observers|experts) ){0,2}"
    r"(?:call|called|calling|see|saw|view|viewed|consider|considered|describe|described|describing|regard|regarded|"
    r"deem|deemed|say|said|believe|believed|think|thought|fear|feared|hail|hailed|dubbed|perceive|perceived)\b"
)


def _pronoun(low: str, text: str, a: int, b: int) -> bool:
    """ "Some say", "many have argued"; not "what some say", nor "Mr Orlov and others say"."""
    if low.endswith(" what ", 0, a) and _CALLING.match(low, b):
        return True  # "what many online are calling", "what some see as"
    if low.endswith(" by ", 0, a) and BY_MANY_END.match(low, b) and judged_by(low, a):
        return True  # "associated by many with the war"
    if not PRONOUN_VERB.match(low, b) or (low.startswith("others", a) and low.endswith(" and ", 0, a)):
        return False
    return not _INDIRECT.search(low, max(0, a - 24), a)


def _crowd(low: str, text: str, a: int, b: int) -> bool:
    """ "Some voters say", "two people familiar with the matter"; not "voters went home"."""
    if low.startswith("people", a) and (_insider(low, a, b) or _INTERVIEWED.match(low, b)):
        return True
    if low[b : b + 1] not in _GOES_ON and low.find(" by ", max(0, a - 44), a) < 0:
        return False
    if _SOME_WORDS.isdisjoint(low[max(0, a - 36) : a].rsplit(None, 4)[-4:]) or low.endswith("if ", 0, a):
        return False
    if low[max(0, a - 60) : a].find("one of a number") >= 0:
        return False
    if _SOME.search(low, max(0, a - 44), a) is None or (acts(low, b)):
        return False
    return VERB.match(low, b) is not None or reaches(low, b) or judged_by(low, a)


def _insider(low: str, a: int, b: int) -> bool:
    return _INSIDER.match(low, b) is not None or (low.endswith(", the ", 0, a) and low.startswith(" said", b))


def _one(low: str, text: str, a: int, b: int) -> bool:
    """ "A senior official said", "according to a person briefed on the talks"; not "the source of the river"."""
    left = low[max(0, a - 44) : a]
    if left.endswith("the ") and low[a:b] in _UNNAMED and _SPOKE.match(low, b) and not _OF.search(left):
        return True
    if _A.isdisjoint(left.split()[-4:]) and not _insider(low, a, b):
        return False
    if ("according to " in left and _BY_A.search(left)) or (
        low.startswith(("person", "source"), a) and _insider(low, a, b)
    ):
        return True
    if called_by(low, a, b):
        return True
    if low.startswith((" who", ", who", " that ", " saw ", " found ", " show"), b) and not _insider_says(low, b):
        return False
    says = VERB.match(low, b) or SAYS.match(low, b) or _insider_says(low, b) or at_work(low, b)
    return says is not None and _SINGLE.search(left) is not None


def _insider_says(low: str, b: int) -> object:
    return _SAID_AFTER.match(low, b) if _INSIDER.match(low, b) else None


def _evidence(low: str, text: str, a: int, b: int) -> bool:
    """ "Research suggests"; not "the research shows", nor a named body's."""
    if not SINGULAR.match(low, b):
        return False
    return not _DEFINITE.search(low, max(0, a - 44), a) and not _NAMED.search(text, max(0, a - 20), a)


def _group(low: str, text: str, a: int, b: int) -> bool:
    """ "Critics say", "officials familiar with it said", "experts warn", "according to analysts"."""
    if not _says(low, a, b):
        words = low[max(0, a - 44) : a].split()
        if _HINTS.isdisjoint(words) or not _named_before(low, a, b):
            return ("by" in words and judged_by(low, a, 0)) or (low[a:b] in _STUDIES and showing(low, a, b))
    if acts(low, b) or _no_claim(low, a, b):
        return False
    if low.startswith(" said", b) and low.endswith(", the ", 0, a) and low[b + 5 : b + 6] in ".,":
        return True
    left = low[max(0, a - 44) : a]
    if _ASKED.search(left) or _INDIRECT.search(left) or _SHARE.search(left):
        return False
    if _AND_OTHER.search(left) or (
        left.endswith((" when ", " where ")) and low.startswith((" think", " believe", " feel"), b)
    ):
        return False
    if low[a:b] in _STUDIES and low.startswith(_STUDIES_OF, b):
        return _SURFACED.match(low, b) is not None and left.endswith("after ")
    if _SOME_OF.search(left) or (low[a:b] in _CAMP and low[b : b + 1] == " " and _WHOSE.search(left)):
        return True
    if left.endswith("the ") and low[a:b] in _SECRET and _WHO_SPOKE.match(low, b):
        return True  # "the officials who spoke to the paper fear"
    return not _DEFINITE.search(left.replace("’", "'")) and (low[a:b] in _SECRET or not _named_body(text, a))


def _no_claim(low: str, a: int, b: int) -> bool:
    """Is it an act: "investigators found a knife", "lawyers question a witness"?"""
    if (
        low.startswith(" found ", b)
        and low[a:b] not in _STUDIES
        and not low.startswith(("that ", "no ", "little "), b + 7)
    ):
        return True
    if low.startswith(" question", b) and low[a:b] in _QUESTIONERS and not low.startswith(" question whether", b):
        return True
    return "interviews with " in low[max(0, a - 90) : a] and low.endswith((" and ", ", "), 0, a)


def _says(low: str, a: int, b: int) -> bool:
    """Does the noun go on to claim something?"""
    if low[b : b + 1] not in _GOES_ON:
        return False
    if low.startswith(" announced ", b) and low.startswith(("officials", "authorities"), a):
        return True
    if VERB.match(low, b) or TO_CLAIM.match(low, b) or _insider_says(low, b):
        return True
    if low.startswith(" to ", b) and low.startswith(("aides", "advis"), a) and TO_SOMEBODY.match(low, b):
        return True
    return reaches(low, b)


def _named_before(low: str, a: int, b: int) -> bool:
    """Is the claim handed to the noun by what stands before it?"""
    near = max(0, a - 44)
    if _BY.search(low, near, a) or _BY_A.search(low, near, a):
        return True
    return _INVERTED.search(low, near, a) is not None and _ENDS.match(low, b) is not None


def _named_body(text: str, a: int) -> bool:
    """Does a proper name stand right before the noun ("State Department officials")? Not a sentence's first."""
    start = max(0, a - 30)
    found = _NAMED.search(text, start, a)
    if not found or found.group().strip().lower() in _ORDINARY or found.group()[:-1].endswith(_COMPOUND):
        return False
    if found.group().endswith(". ") and text[a].isupper():
        return False
    if found.start() == start:
        return start > 0
    before = text[start : found.start()]
    return before.endswith(" ") and not before.rstrip(' "“').endswith((".", "!", "?", ":", "'", "’", ")"))


_KINDS = {
    **dict.fromkeys(("some", "many", "others", "several"), _pronoun),
    **dict.fromkeys(("people", "democrats", "republicans", "americans", "voters"), _crowd),
    **dict.fromkeys(
        ("official", "source", "expert", "aide", "adviser", "person", "democrat", "republican", "diplomat", "insider"),
        _one,
    ),
    **dict.fromkeys(("research", "evidence"), _evidence),
}


def vague_source(low: str, text: str, a: int, b: int) -> str:
    """The judge of every vague noun, by its kind."""
    return _WHY if _KINDS.get(low[a:b], _group)(low, text, a, b) else ""


def vague_crowd(low: str, text: str, a: int, b: int) -> str:
    """Groups too wide to be an authority unless "some", "many" or the like stands before them."""
    return _WHY if _crowd(low, text, a, b) else ""


def vague_one(low: str, text: str, a: int, b: int) -> str:
    """One of a group: "an analyst said"."""
    return _WHY if _one(low, text, a, b) else ""


JUDGES = {"vague_source": vague_source, "vague_crowd": vague_crowd, "vague_one": vague_one}
