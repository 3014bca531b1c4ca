"""If and inverted should: open conditions against concessions, wishes and general rules (Quirk et al. 1985)."""

from __future__ import annotations

import re

from framing.annotators.hedging.alternatives import AND, also_open, whether
from framing.annotators.hedging.openness import TELLING, asked_open, fulfilled, lawlike, proviso, rhetorical
from framing.annotators.hedging.pasts import past
from framing.lexicon.choice import quick

_END = re.compile(
    r"[.!?\n](?:(?<=\n)|(?<! [a-z]\.)(?<!\.[a-z]\.)(?<! (?:mr|ms|dr)\.)(?<! (?:mrs|sen|rep|gov|gen)\.)[ \"])"
)
_NOT_OPEN_BEFORE = quick(
    r"\b(?:even|as|what|ask(?:ed|s|ing)?|asked (?:him|her|them|me|us)|see|tell|told|mind|matter|care|inquired|"
    r"enquired|damned|difference|matters? little|tell (?:me|us)|sorry|(?:forgive|excuse|pardon) (?:me|us)|than|"
    r"compared (?:to|with)|(?:remember|recall)(?:ed|s)?|"
    r"prefer|(?:like|love|hate|prefer|appreciate) it) $"
)
_CLOSERS = frozenset(  # with what those end
    re.findall(
        r"\w+",
        "even as what ask asks asked asking him her them me us see tell told mind matter matters care "
        "inquired enquired damned difference sorry little than to with prefer it remember remembers remembered "
        "recall recalls recalled",
    )
)
_ASKED = re.compile(
    r"\bask(?:ed|ing|s)? (?:over and |(?!that\b|what\b|how\b|for\b|to\b|and\b|but\b|about\b)[\w’'.-]+ ){1,14}$"
)
_PRESSED = re.compile(  # "pressed the mayor, Orlova, if she knew"
    r" pressed (?:[\w'.-]+ ){1,4}[\w'.-]+, [\w'.-]+, $"
)
_SET = quick(
    r" (?:not\b(?!,? (?:then|he|she|they|we|it)\b)|need be|"
    r"necessary(?= (?!for\b|to\b|by\b|on\b|in\b|and\b|or\b|at\b)[a-z])|possible|appropriate|required|"
    r"any(?=[,.;:)]| ?-| (?:at all|or)\b)|anything|ever\b|"
    r"only\b(?! (?:one|two|three|a few|some|half)\b)|so\b|you will\b|"
    r"you(?:'ll| may| can)? (?:recall|remember)\b|you(?:'ve| have) (?:ever|already|just|been)\b|you(?:'ve)? missed\b|"
    r"you have(?:n't| not) (?:been|heard|seen|noticed|read|tried|already|yet)\b|"
    r"you like|i may|nothing else|at times|sometimes|somewhat|slightly|occasionally|rather|often|a bit|a little|"
    r"at all|in doubt|it bleeds|it's (?:tuesday|not broken)|"
    r"the (?:cap|shoe|hat) fits|it ain't broke|push comes to shove|truth be told|looks could kill|"
    r"for no (?:other|better)|for nothing|memory serves|i'm honest|you ask me)"
)
_NO_IF = ("of", "not")  # "a matter of when, not if", "never a question of if", "not if it falls but when"
_BUT_WHEN = re.compile(r"[^.;?!\n]{0,50}\bbut (?:of |only )?when\b")
_STOPS = ("", ",", ".", ";", "?", "!", ")", '"', "\n")
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
    r"adopted|ratified|enacted|signed|prove[nd]|upheld|implemented|successful|granted|accepted|verified|substantiated|"
    r"imposed|convicted|sustained|repeated|replicated|chosen|found|asked|pressed|invited|called|named|appointed|"
    r"nominated|"
    r"selected|caught|completed|extended|followed|honou?red|enforced|triggered|released|indicted|charged|sold|built|"
    r"needed|finali[sz]ed|funded|made public)[\w-]+(?:,| -|\))"
)
_GENERIC = quick(r" (?:you|someone|somebody|anyone|anybody|one|a person|your)\b")
_MAY = re.compile(r"\b(?:may|might|could|would)\b(?! as well)")
_VOWED = re.compile(r" (?:i|we)(?:'ll| will| won't)\b")  # "if you move, I will shout": said to one hearer
_THEN = re.compile(r", (?:then )?(?!you\b|i\b|we\b)(?:[\w'’-]+ ){1,6}?(?:will|won't|(?:is|are) going to)\b")
_CAN = re.compile(r", (?:then )?(?!you\b|i\b|we\b)(?:[\w'’-]+ ){1,8}?(?:can|can't|cannot)\b")
_BE = re.compile(
    r" (?:(?!don't|doesn't)[\w’'$-]+ ){0,10}?(?:is|are|am|has|(?<!to )have|i'm|you're|they're|it's|he's|she's|we're|"
    r"isn't|aren't)\b"
)


_LINKS = frozenset(("", "but", "and", "so", "yet", "or", "because"))  # "but if he is a fool, he is a rich one"
_GRANTED = re.compile(
    r"\b(?:why|exception is|especially|or|law|rules?),? $|\b(?:allows?|lets?|letting|entitled?|eligible|qualif\w+)\b"
)
_SPARE = re.compile(  # "the roof, if he has one, is sound", "it must close if the town is to live"
    r" (?:\w+ ){1,2}(?:has|have) (?:one|any|some)[,.;)]| (?:[\w'-]+ ){1,4}?(?:is|are) to\b| (?:\w+ ){1,3}?wants? to\b"
)
_TITLES = (" mr", " mrs", " ms", " dr", " sen", " rep", " gov", " gen", " st", " jr", "u.s", "u.n", "d.c", "o.p")


def _before(low: str, a: int) -> str:
    """What stands before the cue in its sentence, at most 150 characters."""
    left = low[a - 150 if a > 150 else 0 : a]
    stop = left.rfind(". ") if "." in left else -1
    while stop >= 0 and left.endswith(_TITLES, 0, stop):
        stop = left.rfind(". ", 0, stop)
    if "?" in left or "!" in left:  # one letter is sooner found than two
        stop = max(stop, left.rfind("! "), left.rfind("? "))
    if '"' in left:
        stop = max(stop, left.rfind('."'))
    if "\n" in left:
        stop = max(stop, left.rfind("\n"))
    return left[stop + 1 :] if stop >= 0 else left


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
    if last in _NO_IF and (low[b : b + 1] in _STOPS or _BUT_WHEN.match(low, b)):
        return True
    near = a - 90 if a > 90 else 0
    if "ask" in low[near:a] and _ASKED.search(low, near, a):
        return True
    if last.endswith(",") and " pressed " in low[near:a] and _PRESSED.search(low, near, a):
        return True
    return (
        low.startswith((", ", "("), a - 2 if low[a - 1 : a] == " " else a - 1) and _CONCEDED.match(low, b) is not None
    )


def _left_open(low: str, last: str, a: int) -> bool:
    """Is it an open question: "not clear if", "declined to say if", "whether it fell or if", "when or if"?"""
    if asked_open(low, last, a):
        return True
    return low.startswith(AND, a - 4) and (low.endswith("when or ", 0, a) or also_open(low, a))


_WANT = frozenset(("want", "wants"))
_TELLING = _WANT | TELLING  # of the words that follow, only these are asked for
_AIM = re.compile(r" (?:[\w'.-]+ ){1,3}?wants? ")
_DUTY = re.compile(r"\b(?:must|should|ha(?:s|ve) to|had better|ought to)\b")


def _aimed(low: str, b: int, ahead: frozenset[str], before: str) -> bool:
    """ "The club must sell if it wants to live": what an aim asks for, no open condition."""
    if _WANT.isdisjoint(ahead) or not _AIM.match(low, b):
        return False
    return _DUTY.search(before) is not None or _DUTY.search(_after(low, b)) is not None


def _results(part: str) -> bool:
    """Does a clause tell of a result ("will", "he'd", "must")? What the words have in common is looked for first."""
    if (
        not ("ould" in part or "will" in part or "may" in part or "might" in part or "must" in part)
        and not ("'" in part and ("'ll" in part or "'d" in part or "won't" in part))
        and not ("going to" in part or "cannot" in part or "shall" in part or "gonna" in part)
    ):
        return False
    return _RESULT.search(part) is not None


def _uncertain(before: str, after: str) -> bool:
    """Does what "you" or "someone" might do have an uncertain result, or one the speaker vows?"""
    if _MAY.search(before + after) or _THEN.search(after):
        return True
    return after.startswith(" you ") and _VOWED.search(after) is not None


def _argued(low: str, before: str, after: str, at: int) -> bool:
    """ "If he lied, why did he stay?", "why stay if it leaks?", "if that is no fraud, I don't know what is"."""
    if "don't know" in after and _BAFFLED.search(after):
        return True
    return "?" in low[at - 1 : at + 1] and (before.startswith("why ") or _TAUNT.search(after) is not None)


def _premise(text: str, a: int, before: str, after: str) -> bool:
    """ "If he is a fool, he is a rich one": what is granted. "He will stay only if it is warm" stays open."""
    if not _BE.match(after) or _CAN.search(after):
        return False
    if text[a] == "I" or before.strip(' "') in _LINKS or _SPARE.match(after):
        return True
    return _GRANTED.search(before) is not None


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
    if _argued(low, before, after, at):
        return ""
    result = _results(after) or _results(before)
    gone = past(before, after, result)
    if gone is not None:
        return gone
    if _GENERIC.match(low, b):
        return "open condition of an uncertain result" if result and _uncertain(before, after) else ""
    if result:
        return "open condition of an uncertain result"
    return "" if _premise(text, a, before, after) else "open condition"


_SUBJECT = quick(
    r" (?:he|she|they|it|we|you|i|there|that|this|these|those|the|a|an|any|anyone|anything|someone|his|her|"
    r"their|its|no|more|such)\b"
)
_STARTS = ("", *'.!?"\n:”’-—')
_OPENING = re.compile(r"Should (?!be |not |have |we )(?:[\w’'-]+ ){1,6}[\w’'-]+, ")  # "Should talks fail, ..."
_ASKING = re.compile(
    r"\b(?:what|how|why|when|where|who|whom|which|nor|never|again|neither|and|but|or|(?<!do )so|\w+ly) $"
)


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
