"""Modal auxiliaries: possibility and prediction against ability, permission, duty, habit and the future in the past.

Palmer 2001 and Coates 1983 name the senses; the contexts that tell them apart in news are ours.
"""

from __future__ import annotations

import re

from framing.annotators.hedging.ability import could
from framing.annotators.hedging.permission import allowed, named
from framing.lexicon.choice import quick

_POSSIBLE = "possibility"
_CAPITAL_MODAL = quick(
    r" (?:be|have|not|also|get|soon|still|never|need|want|face|lose|win|seek|run|see|take|close|head|go|cut|end|"
    r"influence|affect|help|hurt|harm|cause|lead|change|cost|make|become|come|fall|rise|force|delay|reduce|increase|"
    r"boost|raise|shift|trigger|prove|offer|keep|leave|return|reveal|mean|prevent|push|spark|pose|require|result|"
    r"replace|decide|threaten|die|spread|join|block|veto|resign|explain|contain|save|tip|sway|undermine|backfire|"
    r"happen|prompt|exceed|already|actually|finally|only|just|even)\b"
)
_MAY_IDIOM = re.compile(
    r" (?:as well|i|we|the best|not (?:park|enter|smoke|bring|trespass|carry (?:guns|weapons|firearms)|"
    r"be (?:published|reproduced|broadcast|rewritten|redistributed|"
    r"republished|copied|reprinted|distributed|transmitted|posted)))\b"
)
_MAY_BEFORE = re.compile(
    r"(?:\b(?:told|allowed|informed) (?:that )?(?:he|she|they|you|we|i)|so (?:that )?you|come what|if (?:i|we|you)|"
    r"be that as it|as the case|long) $"
)


_MAY_ENDS = ("he ", "they ", "you ", "we ", "i ", "what ", "it ", "case ", "long ")


def _asked_before(low: str, a: int) -> bool:
    """ "Told she may", "come what may": is the permission or the idiom ahead of the cue?"""
    return low.endswith(_MAY_ENDS, 0, a) and _MAY_BEFORE.search(low, a - 24 if a > 24 else 0, a) is not None


def may(low: str, text: str, a: int, b: int) -> str:
    """ "May" in a date or a name is none, nor is a permission asked for."""
    if text[a] == "M" and (not _CAPITAL_MODAL.match(low, b) or named(low, a, b)):
        return ""
    if (
        low.endswith("may or ", 0, a)
        or _MAY_IDIOM.match(low, b)
        or _asked_before(low, a)
        or _purpose(low, a, b)
        or allowed(low, a, b)
    ):
        return ""
    return _POSSIBLE


_AS_MAY_BE = (" be", " seem", " sound", " appear", " look")
_CONCEDED = re.compile(
    r"\b(?!as |such |even |well |much |far |just )[\w-]+ (?:as|though) (?:it|this|that|he|she|they|we|you|i|the \w+|"
    r"these|those) $|\b(?:however|no matter how|no matter what|whatever) (?:[\w'-]+ ){1,6}$"
)
_CONCEDING = (" as ", " though ", "however ", "no matter ", "whatever ")
_SO_THAT = re.compile(r"\b(?:so|in order) that (?:[\w'.-]+ ){1,5}$")
_WHATEVER = re.compile(r"\bwhatever (?:else )?(?:one|you|people|they|we|some) $")
_OPINION = re.compile(r" (?:think|say|call|believe|make|feel|want)\b")


def _purpose(low: str, a: int, b: int) -> bool:
    """ "So that she may rest" tells of an aim, "whatever one may think" and "odd as it may be" concede."""
    if low.startswith(" have been ", b):  # "so that the fire might have been put out": it was not
        return False
    near = a - 50 if a > 50 else 0
    if low.startswith(_AS_MAY_BE, b):
        left = low[near:a]
        if any(word in left for word in _CONCEDING) and _CONCEDED.search(left):
            return True
    if " that " in low[near:a] and _SO_THAT.search(low, near, a):
        return True
    return "whatever " in low[near:a] and bool(_WHATEVER.search(low, near, a) and _OPINION.match(low, b))


_NOUN_BEFORE = re.compile(
    r"\b(?:the|his|her|its|their|your|my|our|all|of|with|military|economic|financial|industrial|political|sheer|"
    r"full|american|naval|"
    r"collective|little)(?: own)? $"
)


_NOUN_ENDS = frozenset(  # with what those end
    f"{word} "[-3:]
    for word in re.findall(
        r"\w+",
        "the his her its their your my our all of with military economic financial industrial political sheer full "
        "american naval collective little own",
    )
)


_AND_NOUN = re.compile(
    r" and (?!may|will|should|must|could|can|would|probably|likely|perhaps|often|does|did|do|still|even|yet)\w+"
)
_ADDS = frozenset(("als", "jus", "add"))
_ADD = re.compile(r" (?:also |just )?add\b")


def might(low: str, text: str, a: int, b: int) -> str:
    """The noun ("with all his might", "sheer might", "might and power") is none."""
    if low.endswith("might or ", 0, a) or _purpose(low, a, b) or (low[b + 1 : b + 4] in _ADDS and _ADD.match(low, b)):
        return ""
    if (
        low.startswith((" as well", " of ", " makes right"), b)
        or (
            low[a - 3 : a] in _NOUN_ENDS
            and not low.startswith((" be ", " have "), b)
            and _NOUN_BEFORE.search(low, a - 14 if a > 14 else 0, a)
        )
        or low.startswith("sheer ", a - 6)
        or (low.startswith(",", b) and "try as " in low[a - 24 if a > 24 else 0 : a])
        or (low.startswith(" and ", b) and _AND_NOUN.match(low, b))
    ):
        return ""
    return _POSSIBLE


_SHOULD = quick(
    r"(?: (?:also|all|soon|now|then|therefore|eventually|still|not|probably))*"
    r" (?:be (?:able to|enough|among|available|ready|back|over|fine|easy|easier|possible|safe|good|"
    r"in place)|come as no|make it|help|"
    r"give|buoy|bolster|allow|attract|boost|ensure|lead to|result in|prove|provide|arrive|reach|begin to|"
    r"continue(?= to\b|[.,;]|$)|show|"
    r"rise|fall|grow|improve|"
    r"enable|guarantee|stabili[sz]e|minimi[sz]e|alleviate|reassure|translate into|trigger|"
    r"ease|last|suffice|work|become|bring|increase|reduce|take (?:about|around|only|no|a few|less)|"
    r"have (?:no|little) (?:trouble|problem|difficulty|impact|effect))\b"
)
_DUE = "what is expected"
_TURN_OUT = quick(
    r"(?: (?:also|all|soon|now|alone|easily|eventually|probably))? (?:play (?:to|well)|allow for|buoy|bolster|"
    r"sink|benefit|pay off|pick up|rebound|subside|clear up|be (?:kinder|smoother)|"
    r"(?:tighten|narrow|cool|weaken)(?= (?:in|by|as|over|this|next|within|on|before)\b|[,.])|"
    r"suffice|arrive|go (?:up|down|a long way|smoothly)|come (?:down|through|right)|get (?:better|easier|worse|"
    r"cheaper)|take (?:\w+ ){1,3}(?:minutes|hours|days|weeks|months|years)|(?:launch|open|reopen|begin|start|"
    r"end|finish|conclude|debut|resume) (?:by|next|within|later|sometime|around)|"
    r"be helpful|take an? (?:minute|hour|day|week|month|"
    r"year|decade)(?! off)|be (?:known|over|done|finished|"
    r"completed|resolved|settled|ready|back|available|in place|easy|easier|enough) |be (?:a|an) (?:easy|boon|"
    r"boost|relief|cakewalk|shoo-in|landslide))\b"
)
_WHO_OUGHT = quick(
    r"\b(?:he|she|they|we|i|you|who|people|everyone|nobody|one|government|congress|president|party|court|company|"
    r"council|"
    r"board|committee|team|state|states|country|minister|men|women|parents|children|officials|leaders|[a-z]+(?:ers|"
    r"ors|"
    r"ists|ians|ees)|what|how|when|where|why|which)(?: alone)? $"
)
_AT_NAME = re.compile(r"\b(?:of|on|in|at|for|from) (?:the )?[\w.-]+ (?:[\w.-]+ )?$")
_EASILY = re.compile(  # foretold of anybody: "the Danes should win comfortably"
    r" (?:(?:easily|comfortably|handily) )?(?:beat|win|pass|cruise|qualify|advance|prevail|carry|coast)\b"
    r"(?:(?<=ly beat)|(?<=ly win)|(?<=ly pass)|(?<=ly carry)|"
    r"[^.,;?!\n]{0,30} (?:easily|comfortably|handily|with ease)\b)|"
    r" have (?:enough (?!of)|(?:little|no) (?:trouble|difficulty))|"
    r" score more\b| know (?:more|by|soon|within|tonight|tomorrow)\b| (?:not )?take (?:long\b|no time)|"
    r" return to normal\b"
)
_COMING = frozenset(  # how the verbs above begin
    (
        "eas",
        "com",
        "han",
        "bea",
        "win",
        "pas",
        "cru",
        "qua",
        "adv",
        "pre",
        "car",
        "coa",
        "hav",
        "sco",
        "be ",
        "kno",
        "tak",
        "ret",
        "not",
    )
)
_NO_NAME = frozenset(
    ("it ", "this ", "that ", "these ", "results ", "shares ", "prices ", "sales ", "profits ", "traffic ")
)
_SKIES = ("storm ", "storms ", "skies ", "rain ", "snow ", "winds ", "temperatures ", "clouds ", "showers ", "fog ")
_SKY_ENDS = frozenset(end[-4:] for end in _SKIES)
_BACK_BY = re.compile(
    r" (?:have|be) (?:[\w'-]+ ){1,4}(?:back|restored|repaired|reopened|under control|up and running)\b"
)
_NO_SURPRISE = " come as no"
_THING = quick(
    r"\b(?:it|which|there|results?|data|weather|prices|rates?|vaccines?|market|measures?|cuts?|moves?|changes?|"
    r"roads?|bridges?|"
    r"inflation|growth|demand|supply|sales|profits|earnings|revenues?|economy|temperatures?|storm|software|"
    r"technology|"
    r"device|upgrade|funding|money|cash|rebates?|investments?|stimulus|purchases|expansion|transition|construction|"
    r"repairs|"
    r"deliveries|shipments|turnout|boost|drop|decline|improvements?|progress|"
    r"trends?|momentum|pace|pattern|shift|news|line|plan|support|deal|agreement|ruling|forecast|harvest|drug|"
    r"treatment)(?: \w+ly)? $|"
    r"\b(?:this|that|these)(?: much)? $|"
    r"\bthis (?:story|deal|vote|win|bill|plan|step|change|move|year|summer) $|\bthat,[^.,]{1,20}, $|, he says, $"
)


def should(low: str, text: str, a: int, b: int) -> str:
    """What a thing is expected to do counts; what a person ought to do does not."""
    if low.startswith(_NO_SURPRISE, b):
        return ""
    if low[b + 1 : b + 4] in _COMING and (_EASILY.match(low, b) or _BACK_BY.match(low, b)):
        return _DUE
    if low[a - 4 : a] in _SKY_ENDS and low.endswith(_SKIES, 0, a) and not low.startswith(" be ", b):
        return _DUE
    if _TURN_OUT.match(low, b):
        start = text.rfind(" ", a - 30 if a > 30 else 0, a - 1 if a > 1 else 0) + 1
        if (
            text[start : start + 1].isupper()
            and low[start:a] not in _NO_NAME
            and not _AT_NAME.search(low, a - 40 if a > 40 else 0, a)
        ):
            return ""
        return "" if _WHO_OUGHT.search(low, a - 30 if a > 30 else 0, a) else _DUE
    return _DUE if _SHOULD.match(low, b) and _THING.search(low, a - 40 if a > 40 else 0, a) else ""


_MUST = quick(
    r"(?: (?:also|surely|therefore|then|certainly|really|still|thus|now|all))*"
    r" (?:be (?:looking at|watching|laughing|smiling|grinning|celebrating|spinning|rolling|missing|losing|enjoying|"
    r"dreaming|hurting|freezing|rubbing|referring|hiding|going (?:through|on|crazy|mad)|getting|having|"
    r"regretting|cheering|"
    r"chuckling|seething|fuming|starting to|beginning to|doing something|from)|"
    r"not (?:understand|know|realize|realise|care|like|want|think|believe|mind|(?:have|be) (?:read|heard|seen|"
    r"noticed|"
    r"watching|listening|aware|paying))|"
    r"have (?:already |also )?(?:been|\w+(?:ed|en|wn|ught|ne|lt|id|ft)|had|felt|seen|made|come|gone|known|"
    r"thought|got|lost|"
    r"taken|done|hit|said|cost|meant)|"
    r"(?:shock|gall|rankle|sting|irk|dismay|baffle)\b|"
    r"be (?:due to|responsible|behind|true|wrong|right|false|mistaken|kidding|joking|lying|something|some|a mistake|"
    r"an? error|why|because|"
    r"how|what|that|nice|hard|"
    r"tough|difficult|terrible|awful|terrifying|exhausting|frustrating|aware|wondering|thinking|feeling|crazy|"
    r"nuts|hoping|proud|nervous|"
    r"desperate|the case|exhausted|thrilled|relieved|kicking|delighted|furious|terrified|tired|tempting|galling|"
    r"heartbreaking|embarrassing|maddening|dizzying|surreal|tempted)|seem|feel|look|sound|mean|know|think|wonder|"
    r"realize|believe)\b"
)
_MUST_BE = re.compile(r" (?:surely |also )?be (?:the|an?|one of|some of|his|her|their|its|our|every)\b")
_THERE_BE = re.compile(  # "there must be another way", unlike "there must be an inquiry"
    r" (?:surely |also )?be (?:[\w-]+ ){0,2}?(?:ways?|reasons?|explanations?|cause|mistake|something|someone|"
    r"somebody|"
    r"more to|(?:special )?place|thousands|hundreds|dozens|millions)\b"
)
_HEED = (" know ", " think ", " wonder ", " realize ", " believe ")
_YOU_JEST = (" be joking", " be kidding", " be mad", " be crazy", " be nuts", " be tired", " be exhausted")
_INFERRED = "inference"


def must(low: str, text: str, a: int, b: int) -> str:
    """An inference counts, a duty does not."""
    if _MUST.match(low, b):
        if low.startswith(" not ", b) and low.endswith(("we ", "you ", "i "), 0, a):
            return ""
        if low.startswith("you ", a - 4):
            return _INFERRED if low.startswith(_YOU_JEST, b) else ""
        return "" if low.startswith("we ", a - 3) and low.startswith(_HEED, b) else _INFERRED
    if low.startswith("there ", a - 6) and _THERE_BE.match(low, b):
        return _INFERRED
    return _INFERRED if low.startswith("what ", a - 5) and _MUST_BE.match(low, b) else ""


JUDGES = {"may": may, "might": might, "could": could, "should": should, "must": must}
