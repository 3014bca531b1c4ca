"""If, whether, inverted should: open conditions against concessions, wishes and general rules (Quirk et al. 1985)."""

from __future__ import annotations

import re

from framing.annotators.hedging.openness import TELLING, asked_open, fulfilled, lawlike, proviso, rhetorical, undecided
from framing.annotators.hedging.pasts import past
from framing.lexicon.choice import quick

_END = re.compile(
    r"[.!?\n](?:(?<=\n)|(?<! [a-z]\.)(?<!\.[a-z]\.)(?<! (?:mr|ms|dr)\.)(?<! (?:mrs|sen|rep|gov|gen)\.)[ \"])"
)
_NOT_OPEN_BEFORE = quick(
    r"\b(?:even|as|what|ask(?:ed|s|ing)?|asked (?:him|her|them|me|us)|see|tell|told|mind|matter|care|inquired|"
    r"enquired|damned|difference|matters? little|tell (?:me|us)|than|compared (?:to|with)|(?:remember|"
    r"recall)(?:ed|s)?|"
    r"prefer|(?:like|love|hate|prefer|appreciate) it) $"
)
_CLOSERS = frozenset(  # with what those end
    re.findall(
        r"\w+",
        "even as what ask asks asked asking him her them me us see tell told mind matter matters care "
        "inquired enquired damned difference little than to with prefer it remember remembers remembered "
        "recall recalls recalled",
    )
)
_ASKED = re.compile(r"\bask(?:ed|ing|s)? (?:(?!that\b|what\b|how\b|for\b|to\b|and\b|but\b|about\b)[\w’'.-]+ ){1,14}$")
_SET = quick(
    r" (?:not\b(?!,? (?:then|he|she|they|we|it)\b)|need be|"
    r"necessary(?= (?!for\b|to\b|by\b|on\b|in\b|and\b|or\b|at\b)[a-z])|possible|appropriate|required|"
    r"any(?=[,.;:)]| ?-| (?:at all|or)\b)|anything|ever\b|only\b|so\b|you will\b|"
    r"you(?:'ll| may| can)? (?:recall|remember)\b|you(?:'ve| have) (?:ever|already|just|been)\b|you(?:'ve)? missed\b|"
    r"you have(?:n't| not) (?:been|heard|seen|noticed|read|tried|already|yet)\b|"
    r"you like|i may|nothing else|at times|sometimes|somewhat|slightly|occasionally|rather|often|a bit|a little|"
    r"at all|in doubt|it bleeds|it's (?:tuesday|not broken)|"
    r"the (?:cap|shoe|hat) fits|it ain't broke|push comes to shove|truth be told|looks could kill|"
    r"for no (?:other|better)|for nothing|memory serves|i'm honest|you ask me)"
)
_SETS = frozenset(  # how those begin
    word[:2]
    for word in re.findall(
        r"\w+ ?",
        "not need necessary possible appropriate required any ever only so you i ,nothing at sometimes somewhat "
        "slightly occasionally rather often a ,in it the for truth looks push memory",
    )
)
_RESULT = re.compile(  # the first letter before the boundary: so the search runs from letter to letter
    r"[wcmsg'](?:(?<=')(?:ll|d)|(?<!\w\w)(?:(?<=w)(?:ill|on't|ould(?:n't)?)|(?<=c)(?:ould(?:n't)?|annot)|"
    r"(?<=m)(?:ay|ight|ust)|"
    r"(?<=s)(?:hould(?:n't)?|hall)|(?<=g)(?:oing to|onna)))\b"
)
# "if he lied, why did he stay?": an argument, no condition
_TAUNT = re.compile(
    r",[\"'’]? (?:(?:then|well),? )?(?:how|why|wh(?:at|o|ere)(?! (?:will|would|happens|next)))\b(?!ever)"
)
_BAFFLED = re.compile(  # "if that is no fraud, I don't know what is"
    r"\b(?:i|we) don't know (?:what|who|where)(?: (?:is|are|was|does|did|else|would|will|could|can)(?: be| is)?)?"
    r"(?:$|[.,;\"])"
)
_CONCEDED = quick(
    r" (?:[\w-]+ly |at times |sometimes )?(?!so\b|true\b|present\b|passed|(?:re-?)?elected|approved|confirmed|"
    r"adopted|ratified|enacted|signed|prove[nd]|upheld|implemented|successful|granted|accepted|verified|"
    r"substantiated|"
    r"imposed|convicted|sustained|repeated|replicated|chosen|found|asked|pressed|invited|called|named|appointed|"
    r"nominated|"
    r"selected|caught|completed|extended|followed|honou?red|enforced|triggered|released|indicted|charged|sold|built|"
    r"needed|finali[sz]ed|funded|made public)[\w-]+(?:,| -|\))"
)
_GENERIC = quick(r" (?:you|someone|somebody|anyone|anybody|one|a person|your)\b")
_MAY = re.compile(r"\b(?:may|might|could|would)\b")
_VOWED = re.compile(r" (?:i|we)(?:'ll| will| won't)\b")  # "if you move, I will shout": said to one hearer
_THEN = re.compile(r", (?:then )?(?!you\b|i\b|we\b)(?:[\w'’-]+ ){1,6}?(?:will|won't|(?:is|are) going to)\b")
_CAN = re.compile(r", (?:then )?(?!you\b|i\b|we\b)(?:[\w'’-]+ ){1,8}?(?:can|can't|cannot)\b")
_BE = re.compile(
    r" (?:(?!don't|doesn't)[\w’'$-]+ ){0,10}?(?:is|are|am|has|(?<!to )have|i'm|you're|they're|it's|he's|she's|we're|"
    r"isn't|aren't)\b"
)


_TITLES = (" mr", " mrs", " ms", " dr", " sen", " rep", " gov", " gen", " st", " jr", "u.s", "u.n", "d.c", "o.p")


def _before(low: str, a: int) -> str:
    """What stands before the cue in its sentence, at most 150 characters."""
    left = low[a - 150 if a > 150 else 0 : a]
    stop = left.rfind(". ")
    while stop >= 0 and left.endswith(_TITLES, 0, stop):
        stop = left.rfind(". ", 0, stop)
    if "?" in left or "!" in left:  # one letter is sooner found than two
        stop = max(stop, left.rfind("! "), left.rfind("? "))
    if '"' in left:
        stop = max(stop, left.rfind('."'))
    return left[max(stop, left.rfind("\n")) + 1 :]


def _after(low: str, b: int) -> str:
    """What stands behind it, at most 200 characters."""
    stop = _END.search(low, b, b + 200)
    return low[b : stop.start() if stop else b + 200]


def _closed(low: str, last: str, a: int, b: int) -> bool:
    """Is it no condition: "even if", "asked if", "if necessary", "a simple, if uncomfortable, truth"?"""
    if (last in _CLOSERS or not last.isalpha()) and _NOT_OPEN_BEFORE.search(low, a - 16 if a > 16 else 0, a):
        return True
    if low[b + 1 : b + 3] in _SETS and _SET.match(low, b):
        return True
    near = a - 90 if a > 90 else 0
    if low.find("ask", near, a) >= 0 and _ASKED.search(low, near, a):
        return True
    return (
        low.startswith((", ", "("), a - 2 if low[a - 1 : a] == " " else a - 1) and _CONCEDED.match(low, b) is not None
    )


def _left_open(low: str, last: str, a: int) -> bool:
    """Is it an open question: "not clear if", "declined to say if", "whether it fell or if", "when or if"?"""
    if asked_open(low, last, a):
        return True
    if not low.startswith(_AND, a - 4):
        return False
    return low.endswith("when or ", 0, a) or _WHETHER.search(low, a - 130 if a > 130 else 0, a) is not None


_WANT = frozenset(("want", "wants"))
_TELLING = _WANT | TELLING  # of the words that follow, only these are asked for
_AIM = re.compile(r" (?:[\w'.-]+ ){1,3}?wants? ")
_DUTY = re.compile(r"\b(?:must|should|ha(?:s|ve) to|had better|ought to)\b")


def _aimed(low: str, b: int, ahead: frozenset[str], before: str) -> bool:
    """ "The club must sell if it wants to live": what an aim asks for, no open condition."""
    if _WANT.isdisjoint(ahead) or not _AIM.match(low, b):
        return False
    return _DUTY.search(before) is not None or _DUTY.search(_after(low, b)) is not None


def _uncertain(before: str, after: str) -> bool:
    """Does what "you" or "someone" might do have an uncertain result, or one the speaker vows?"""
    if _MAY.search(before + after) or _THEN.search(after):
        return True
    return after.startswith(" you ") and _VOWED.search(after) is not None


def _argued(low: str, after: str, at: int) -> bool:
    """ "If he lied, why did he stay?", "if that is no fraud, I don't know what is": an argument, no condition."""
    if "don't know" in after and _BAFFLED.search(after):
        return True
    return "?" in low[at - 1 : at + 1] and _TAUNT.search(after) is not None


def if_(low: str, text: str, a: int, b: int) -> str:
    """Open conditions and supposed cases count; "even if", "as if", wishes and general rules do not."""
    near = low[a - 16 if a > 16 else 0 : a - 1]
    last = near[near.rfind(" ") + 1 :]  # the word before the cue, or its end
    if _left_open(low, last, a):
        return "the matter is open"
    if text[a] == "I" and low.startswith((" so,", " not,"), b):
        return "open condition"
    if _closed(low, last, a, b):
        return ""
    before = _before(low, a)
    ahead = _TELLING.intersection(low[b : b + 72].split())
    if (rhetorical(low, b, ahead) if text[a] == "I" else lawlike(before)) or _aimed(low, b, ahead, before):
        return ""
    if fulfilled(low, b, ahead):
        return "open condition"
    after = _after(low, b)
    at = b + len(after)
    if _argued(low, after, at):
        return ""
    result = _RESULT.search(after) or _RESULT.search(before)
    gone = past(before, after, result is not None)
    if gone is not None:
        return gone
    if _GENERIC.match(low, b):
        result = result if _uncertain(before, after) else None
        return "open condition of an uncertain result" if result else ""
    if result:
        return "open condition of an uncertain result"
    return "" if _BE.match(after) and not _CAN.search(after) else "open condition"


_OPEN_BEFORE = quick(
    r"\b(?:decid(?:e|es|ed|ing)|determin(?:e|es|ed|ing|ation)|doubts?(?: \w+)?|question(?:s|ed|ing)?(?: \w+)?|"
    r"unclear|"
    r"uncertain|not known|"
    r"unknown|unsure|sure|wonder(?:s|ed|ing)?|remains?|see|know|known|knows|over|about|tell|predict|certain|"
    r"undecided|"
    r"consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|uncertainty|clear|speculation|concerns?|"
    r"debat(?:e|es|ed|ing)|prob(?:e|es|ed)|stud(?:y|ies|ied)|investigate[sd]?|explore[sd]?|reviews?|"
    r"clear to \w+|"
    r"skeptical|sceptical|matter of|studying|investigating|exploring|assessing|probing|evaluating|reviewing|"
    r"examining|decision|issue is|"
    r"question is|skepticism|scepticism|concerned|concerning)(?: (?:about|over|on|of|as to|as|is|was|him|her|"
    r"them|among \w+ about))? $"
)
_START = re.compile(r"(?:^|[.!?]\"? |[\n\"])$")
_AND = (" or ", "and ", " or", "and")
_WHETHER = quick(
    r"(?:wonder|question|clear|know|decid|determin|doubt|about|sure|certain|over|into|debat|consider|of|on|"
    r"answer|say|see)\w*(?: [\w'’-]+){0,2} (?:whether|if|how|why)\b[^;?!\n]* $"
)
_FAR = (
    r"\b(?:(?:wonder|question|doubt|debat|quer|argu|disput)(?:s|e|es|ed|ing|ied|y)?|unclear|uncertain|"
    r"unsure|in doubt|"
    r"doubts were raised|ruling|vot(?:e|es|ed|ing)|investigat\w+|mull\w*|ponder\w*|contemplat\w+|"
    r"inquir\w+|enquir\w+|examin\w+|told|disclos\w+|assess\w*|gaug\w+|evaluat\w+|"
    r"speculat\w+|guess\w*|undecided|split|divided|disagree\w*|tussl\w+|clash\w*|sparr\w+|wrangl\w+|bicker\w*|"
    r"quarrel\w*|"
    r"(?:to )?decid(?:e|ed|es|ing)|determin(?:e|ed|es|ing)|be seen|"
    r"grappl\w+|deliberat\w+|negotiat\w+)"
    r"(?: (?!that\b|and\b|but\b|who\b|which\b)[\w'’-]+){0,4} $|"
    r"\b(?:(?:turn|depend|hinge|rest|center|centre|focus)(?:s|d|es|ed)?|split|divided|disagree\w*|rule|"
    r"ruling) (?:up)?on $|\b(?:arguments?|question|decision|decide|vote|votes|clarity|guidance|depends?|"
    r"consensus)(?: on)? $|"
    r"\b(?:look(?:s|ed|ing)? into|inquir(?:y|ies) into|figur(?:e|ed|ing) out|find(?:ing)? out|"
    r"work(?:ing)? out|learn|disclose|state|confirm|clarify|specify|test|address|answer|discuss(?:ed|ing)?|reveal|"
    r"canvass\w*|"
    r"wait(?:ing)? to (?:see|hear)|know (?:soon|yet|exactly|for sure|for certain)|(?:question|mystery|doubt|"
    r"uncertainty)\b[^.;:?!\n]{0,44} "
    r"(?:is|was|remains)(?: now)?,?|question (?:is|was|now is|remains),?|issue (?:is|was)) $"
)
_FAR_BEFORE = quick(rf"[a-z](?<=(?={_FAR}).)")  # a letter first: so the search leaps from letter to letter
_INDICATION = re.compile(
    r"(?:indication|word|sign|clue)s?(?: (?!that\b|and\b)[\w’'-]+){0,3} $|"
    r"(?:\bnot|n't|never|without)(?: yet| publicly| ever)? (?:said|saying|decided|determined|known) $|"
    r"\byet to (?:publicly )?(?:say|announce|confirm|indicate|signal) $"
)
_INDICATED = frozenset(re.findall(r"\w+", "said saying decided determined known say announce confirm indicate signal"))
_PARTED = re.compile(r"\b(?:question|issue) (?:is|was|remains)(?: now)?, [^.;:?!\n]{3,50}, $")
_CONCESSIVE = re.compile(
    r"[^.;?!\n]{3,90}, (?:he|she|they|it|we|i|you|the|there|this|that|his|her|these|those|a|an|our|their|people|"
    r"all|everyone|everybody|both|each|every|no|nobody)\b"
)
_OR_NOT = re.compile(
    r"[^.;?!\n]{3,60} or not,|"
    r"[^.;?!\n]{3,100}, or [^.;?!\n]{3,100}, (?!is\b|was\b|will|remains|depends|has|could|may|would)|"
    r"[^,.;?!\n]{3,80} or [^,.;?!\n]{1,40}, (?!is|was|will|remains|depends|has|could|may|would)"
)
_CHOICE = (" to ", " or not to ")
_CLOSED_BEFORE = ("regardless of ", "no matter ", "irrespective of ")


def _indicated(near: str) -> bool:
    """ "No sign of whether", "had not said whether", "yet to say whether". The last word is looked up first."""
    if near[near.rfind(" ", 0, -1) + 1 : -1] in _INDICATED or "sign" in near or "word" in near:
        return _INDICATION.search(near) is not None
    return ("clue" in near or "indication" in near) and _INDICATION.search(near) is not None


def whether(low: str, text: str, a: int, b: int) -> str:
    """Counts when the matter is open; what to do ("whether to sell") is a choice, not a claim."""
    if low.startswith(_CHOICE, b) or low.endswith(_CLOSED_BEFORE, 0, a):
        return ""
    if _OPEN_BEFORE.search(low, a - 40 if a > 40 else 0, a):
        return "the matter is open"
    if low.startswith(_AND, a - 4) and _WHETHER.search(low, a - 130 if a > 130 else 0, a):
        return "the matter is open"
    if _FAR_BEFORE.search(low, a - 70 if a > 70 else 0, a) or _indicated(low[a - 50 if a > 50 else 0 : a]):
        return "the matter is open"
    if (low.startswith(", ", a - 2) and _PARTED.search(low, a - 80 if a > 80 else 0, a)) or undecided(low, a):
        return "the matter is open"
    if text[a] != "W" or not _START.search(low, a - 3 if a > 3 else 0, a) or low.startswith(" you ", b):
        return ""
    return "" if _CONCESSIVE.match(low, b) or _OR_NOT.match(low, b) else "the matter is left open"


_SUBJECT = quick(
    r" (?:he|she|they|it|we|you|i|there|that|this|these|those|the|a|an|any|anyone|anything|someone|his|her|"
    r"their|its|no|more|such)\b"
)
_STARTS = ("", *'.!?"\n:”’-—')
_OPENING = re.compile(r"Should (?!be |not |have |we )(?:[\w’'-]+ ){1,6}[\w’'-]+, ")  # "Should talks fail, ..."
_ASKING = re.compile(r"\b(?:what|how|why|when|where|who|whom|which|nor|never|again|neither|and|but|or|so|\w+ly) $")


def inverted(low: str, text: str, a: int, b: int) -> str:
    """ "Should he win" and "on the horizon should Orlov agree": a condition by inversion, not a duty or a question."""
    if not (_SUBJECT.match(low, b) or text[b + 1 : b + 2].isupper() or _OPENING.match(text, a)) or _ASKING.search(
        low, a - 12 if a > 12 else 0, a
    ):
        return ""
    if text[a] == "S" and a and text[a - 2 : a - 1] not in _STARTS:  # a headline in capitals
        return ""
    at = b + len(_after(low, b))
    return "" if "?" in low[at - 1 : at + 1] else "condition by inversion"


JUDGES = {"if": if_, "whether": whether, "inverted": inverted, "proviso": proviso}
