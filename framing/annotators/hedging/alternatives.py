"""Whether: an open matter against a choice ("whether to sell") and a concession ("whether rich or poor").

Huddleston & Pullum 2002 (chapters 11 and 14); the choice of words for news is ours.
"""

from __future__ import annotations

import re

from framing.annotators.hedging.openness import undecided
from framing.lexicon.choice import quick

_OPEN_BEFORE = quick(
    r"\b(?:decid(?:e|es|ed|ing)|determin(?:e|es|ed|ing|ation)|doubts?(?: \w+)?|question(?:s|ed|ing)?(?: \w+)?|unclear|"
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
AND = (" or ", "and ", " or", "and")
_WHETHER = quick(
    r"(?:wonder|question|clear|know|decid|determin|doubt|about|sure|certain|over|into|debat|consider|of|on|"
    r"answer|say|see)\w*(?: [\w'’-]+){0,2} (?:whether|if|how|why)\b[^;?!\n]* $|"
    r"\b(?:vague|unclear|clear|uncertain|unsure|unknown)(?: [\w'’-]+){0,2} (?:what|when|who|which)\b[^;?!\n]* $"
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
    r"(?: (?!that\b|and\b|but\b|who\b|which\b|- )[\w'’-]+){0,4} $|"
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
_CLOSED_BEFORE = ("regardless of ", "no matter ", "irrespective of ", "asked about ", "asking about ", "pressed about ")


def _indicated(near: str) -> bool:
    """ "No sign of whether", "had not said whether", "yet to say whether". The last word is looked up first."""
    if near[near.rfind(" ", 0, -1) + 1 : -1] in _INDICATED or "sign" in near or "word" in near:
        return _INDICATION.search(near) is not None
    return ("clue" in near or "indication" in near) and _INDICATION.search(near) is not None


def also_open(low: str, a: int) -> bool:
    """Is there another open question before "or if", "and whether": "unclear whether it fell or if it was cut"?"""
    return _WHETHER.search(low, a - 130 if a > 130 else 0, a) is not None


_HARD = re.compile(  # "hard to judge at this stage whether", "could not say whether", "the question now: whether"
    r"\b(?:hard|harder|difficult|impossible|tough|tricky|early|soon) to (?:judge|tell|say|know|gauge|assess|predict|"
    r"see|determine)\b[^.;:?!\n]{1,45} $|\b(?:could|can)(?:n't|not| not) (?:yet |really )?say $|"
    r"\bno (?:clear )?idea $|"
    r"\b(?:questions?|issue|debate|doubts?|mystery|uncertainty|dispute)\b[^.;:?!\n]{0,60}(?::| -+) $"
)
_HARD_ENDS = (" say ", " idea ", ": ", "- ")


def _hard(low: str, a: int) -> bool:
    near = a - 90 if a > 90 else 0
    if not low.endswith(_HARD_ENDS, near, a) and " to " not in low[near:a]:
        return False
    return _HARD.search(low, near, a) is not None


_LEADS = ("but ", "and ", "yet ", "so ", "that ", "(", "- ", "-", '"', "\n", ". ")
_LEFT = re.compile(  # "whether it works is another question", "whether it is so or not, I don't know"
    r"[^.;?!\n]{3,140}? (?:(?:(?:will|may|could) )?(?:\w+ )?(?:depends?|hinges?) |remains to |"
    r"(?:is|was|remains) (?:still |also |very much )?"
    r"(?:unclear|uncertain|unknown|debatable|doubtful|disputed|(?:open|up) (?:for|to|in)\b|"
    r"(?:an? |the )(?:\w+ )?(?:question|matter|story|conversation|mystery|guess)\b|another\b|any(?:one|body)'s|"
    r"(?:not|n't) (?:yet |immediately )?(?:clear|known|certain)|to be seen))|"
    r"[^.;?!\n]{3,70}, (?:i|we|nobody|no one) (?:really |just )?(?:don't|do not|can't|cannot|knows?|can) "
    r"(?:know|say|tell)\b"
)


def whether(low: str, text: str, a: int, b: int) -> str:
    """Counts when the matter is open; what to do ("whether to sell") is a choice, not a claim."""
    if low.startswith(_CHOICE, b) or low.endswith(_CLOSED_BEFORE, 0, a):
        return ""
    if _OPEN_BEFORE.search(low, a - 40 if a > 40 else 0, a):
        return "the matter is open"
    if low.startswith(AND, a - 4) and also_open(low, a):
        return "the matter is open"
    if _FAR_BEFORE.search(low, a - 70 if a > 70 else 0, a) or _indicated(low[a - 50 if a > 50 else 0 : a]):
        return "the matter is open"
    if (low.startswith(", ", a - 2) and _PARTED.search(low, a - 80 if a > 80 else 0, a)) or undecided(low, a):
        return "the matter is open"
    if _hard(low, a) or ((a == 0 or low.endswith(_LEADS, 0, a)) and _LEFT.match(low, b)):
        return "the matter is open"
    if text[a] != "W" or not _START.search(low, a - 3 if a > 3 else 0, a) or low.startswith(" you ", b):
        return ""
    return "" if _CONCESSIVE.match(low, b) or _OR_NOT.match(low, b) else "the matter is left open"
