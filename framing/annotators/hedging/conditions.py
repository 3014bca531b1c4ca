"""If, whether, inverted should: open conditions against concessions, rules and counterfactuals (Quirk et al. 1985)."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?][ \"]|\n")
_NOT_OPEN_BEFORE = re.compile(
    r"\b(?:even|as|what|ask(?:ed|s|ing)?|asked (?:him|her|them|me|us)|see|tell|told|mind|matter|care) $"
)
_SET = re.compile(
    r" (?:not\b|necessary|needed|need be|possible|appropriate|required|any\b|anything|ever\b|only\b|so\b|you will\b|"
    r"you like|i may|nothing else|"
    r"at all|memory serves|i'm honest|you ask me)"
)
_RESULT = re.compile(
    r"\b(?:will|won't|would|wouldn't|could|couldn't|may|might|should|shouldn't|shall|must|going to|gonna|"
    r"cannot)\b|'ll\b|'d\b"
)
_PAST = re.compile(
    r" (?:[\w’'$-]+ ){1,6}?(?:had|were|was|did|didn't|wasn't|weren't|hadn't|could|could've|wanted|knew|got|made|"
    r"went|came|took|gave|"
    r"found|lost|won|ran|tried|used|[a-z]{3,}ed)\b"
)
_WOULD = re.compile(r"\bwould(?:n't)?\b|'d\b")
_PARTICIPLE = re.compile(
    r" (?:elected|approved|passed|convicted|confirmed|enacted|adopted|true|successful|implemented|found|signed|"
    r"left|unchecked|granted|"
    r"re-?elected|nominated|selected|chosen|proven|upheld|ratified|finalized|completed|accurate|correct)\b"
)
_GENERIC = re.compile(r" (?:you|someone|somebody|anyone|anybody|one|a person|your)\b")
_MAY = re.compile(r"\b(?:may|might|could|would)\b")
_BE = re.compile(r" (?:[\w’'$-]+ ){0,7}?(?:is|are|am|has|have|i'm|you're|they're|it's|he's|she's|we're|isn't|aren't)\b")


def _before(low: str, a: int) -> str:
    """What stands before the cue in its sentence, at most 90 characters."""
    left = low[max(0, a - 90) : a]
    return left[max(left.rfind(". "), left.rfind("! "), left.rfind("? "), left.rfind("\n"), left.rfind('."')) + 1 :]


def _after(low: str, b: int) -> str:
    """What stands behind it, at most 200 characters."""
    stop = _END.search(low, b, b + 200)
    return low[b : stop.start() if stop else b + 200]


def if_(low: str, text: str, a: int, b: int) -> str:
    """Open conditions count; "even if", "as if", counterfactuals and general rules do not."""
    if _NOT_OPEN_BEFORE.search(low, max(0, a - 16), a) or _SET.match(low, b):
        return ""
    if _PARTICIPLE.match(low, b):
        return "open condition"
    after = _after(low, b)
    result = _RESULT.search(after) or _RESULT.search(_before(low, a))
    if _PAST.match(after):
        return "" if not result or _WOULD.search(_before(low, a)) or _WOULD.search(after) else "open condition"
    if _GENERIC.match(low, b):
        return "open condition of an uncertain result" if result and _MAY.search(_before(low, a) + after) else ""
    if result:
        return "open condition of an uncertain result"
    asks = low[b + len(after) : b + len(after) + 1] == "?"
    return "" if asks or _BE.match(after) else "open condition"


_OPEN_BEFORE = re.compile(
    r"\b(?:decid(?:e|es|ed|ing)|determin(?:e|es|ed|ing)|doubts?(?: \w+)?|question(?:s|ed|ing)?(?: \w+)?|unclear|"
    r"uncertain|not known|"
    r"unknown|unsure|sure|wonder(?:s|ed|ing)?|remains?|see|know|known|knows|say|over|about|tell|predict|certain|"
    r"undecided|"
    r"consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|uncertainty|clear|asked|asks|asking|ask|speculation|concerns?|"
    r"debat(?:e|es|ed|ing)|"
    r"skeptical|sceptical|matter of|studying|investigating|exploring|assessing|probing|evaluating|reviewing|"
    r"examining|decision|issue is|"
    r"question is|skepticism|scepticism|concerned|concerning)(?: (?:about|over|on|of|as to|as|is|was|him|her|"
    r"them|among \w+ about))? $"
)
_START = re.compile(r"(?:^|[.!?]\"? |[\n\"])$")
_CLOSED_BEFORE = ("regardless of ", "no matter ", "irrespective of ")


def whether(low: str, text: str, a: int, b: int) -> str:
    """Counts when the matter is open."""
    if low.endswith(_CLOSED_BEFORE, 0, a):
        return ""
    if _OPEN_BEFORE.search(low, max(0, a - 40), a):
        return "the matter is open"
    return "the matter is left open" if text[a] == "W" and _START.search(low, max(0, a - 3), a) else ""


_SUBJECT = re.compile(
    r" (?:he|she|they|it|we|you|i|there|that|this|these|those|the|a|an|any|anyone|anything|someone|his|her|"
    r"their|its|no|more|such)\b"
)
_ASKING = re.compile(r"\b(?:what|how|why|when|where|who|whom|which|nor|never|again|neither|and|but|or|\w+ly) $")


def inverted(low: str, text: str, a: int, b: int) -> str:
    """ "Should he win" and "on the horizon should Orlov agree": a condition by inversion, not a duty or a question."""
    if not (_SUBJECT.match(low, b) or text[b + 1 : b + 2].isupper()) or _ASKING.search(low, max(0, a - 12), a):
        return ""
    at = b + len(_after(low, b))
    return "" if "?" in low[at - 1 : at + 1] else "condition by inversion"


JUDGES = {"if": if_, "whether": whether, "inverted": inverted}
