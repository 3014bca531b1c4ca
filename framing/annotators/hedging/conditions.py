"""If, whether and their kin: open conditions against concessions, rules, rhetoric and counterfactuals (Quirk et al. 1985)."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?] |[.!?]\"|\n")
_NOT_OPEN_BEFORE = re.compile(
    r"\b(?:even|as|what|ask(?:ed|s|ing)?|asked (?:him|her|them|me|us)|see|tell|told) $"
)
_SET = re.compile(
    r" (?:not\b|necessary|needed|possible|appropriate|required|any\b|anything|ever\b|only\b|so\b|you will\b|you like|i may|nothing else|at all|memory serves|i'm honest|you ask me)"
)
_RESULT = re.compile(
    r"\b(?:will|won't|would|wouldn't|could|couldn't|may|might|should|shouldn't|shall|must|going to|gonna|cannot)\b|'ll\b|'d\b"
)
_PAST = re.compile(
    r" (?:[\w’'$-]+ ){1,6}?(?:had|were|was|did|didn't|wasn't|weren't|hadn't|could|could've|wanted|knew|got|made|went|came|took|gave|found|lost|won|ran|"
    r"tried|used|[a-z]{3,}ed)\b"
)
_WOULD = re.compile(r"\bwould(?:n't)?\b|'d\b")
_PARTICIPLE = re.compile(
    r" (?:elected|approved|passed|convicted|confirmed|enacted|adopted|true|successful|implemented|found|signed|left|unchecked|"
    r"granted|re-?elected|nominated|selected|chosen|proven|upheld|ratified|finalized|completed|accurate|correct)\b"
)


def _sentence(low: str, a: int, b: int) -> tuple[str, str]:
    """What stands before and after the cue in its sentence, at most 160 characters each way."""
    before = low[max(0, a - 160) : a]
    for end in _END.finditer(before):
        before = low[max(0, a - 160) + end.end() : a]
    stop = _END.search(low, b, b + 200)
    return before, low[b : stop.start() if stop else b + 200]


def if_(low: str, text: str, a: int, b: int) -> str:
    if _NOT_OPEN_BEFORE.search(low[max(0, a - 16) : a]) or _SET.match(low, b):
        return ""
    if _PARTICIPLE.match(low, b):
        return "open condition"
    before, after = _sentence(low, a, b)
    result = _RESULT.search(after) or _RESULT.search(before[-90:])
    if _PAST.match(after):
        return "" if _WOULD.search(before + " | " + after) or not result else "open condition"
    if result:
        return "open condition of an uncertain result" if not _GENERIC.match(low, b) or _MAY.search(before + after) else ""
    return "" if _GENERIC.match(low, b) or _BE.match(after) else "open condition"


_GENERIC = re.compile(r" (?:you|someone|somebody|anyone|anybody|one|a person|your)\b")
_MAY = re.compile(r"\b(?:may|might|could|would)\b")
_BE = re.compile(r" (?:[\w’'$-]+ ){0,7}?(?:is|are|am|has|have|i'm|you're|they're|it's|he's|she's|we're|isn't|aren't)\b")


_OPEN_BEFORE = re.compile(
    r"\b(?:decid(?:e|es|ed|ing)|determin(?:e|es|ed|ing)|doubts?(?: \w+)?|question(?:s|ed|ing)?(?: \w+)?|unclear|uncertain|not clear|n't clear|not known|"
    r"unknown|unsure|not sure|n't sure|wonder(?:s|ed|ing)?|remains?|see|know|known|knows|say|over|about|tell|predict|certain|undecided|consider(?:s|ed|ing)?|"
    r"weigh(?:s|ed|ing)?|uncertainty|clear|asked|asks|asking|ask|speculation|concerns?|debat(?:e|es|ed|ing)|skeptical|sceptical|matter of|"
    r"studying|investigating|exploring|assessing|probing|evaluating|reviewing|examining|decision|issue is|question is|wondered|skepticism among \w+|skepticism|scepticism|concerned|concerning)(?: (?:about|over|on|of|as to|as|is|was|him|her|them))? $"
)
_START = re.compile(r"(?:^|[.!?]\"? |[\n\"])$")
_CLOSED_BEFORE = re.compile(r"\b(?:regardless of|no matter|irrespective of) $")


def whether(low: str, text: str, a: int, b: int) -> str:
    left = low[max(0, a - 40) : a]
    if _CLOSED_BEFORE.search(left):
        return ""
    if _OPEN_BEFORE.search(left):
        return "the matter is open"
    if _START.search(left) and text[a] == "W":
        return "the matter is left open"
    return ""


_ASSUME_OFFICE = re.compile(r" (?:the|office|power|control|command|responsib|a |an |that role)")


def condition(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    if cue in ("provided", "assuming"):
        if low.startswith((" that ", " he ", " she ", " they ", " it ", " we ", " you "), b) and low[
            max(0, a - 2) : a
        ] in (", ", "- ", "; ", ". "):
            return "proviso"
        return ""
    if cue in ("as long as", "so long as") and low[max(0, a - 4) : a] == "for ":
        return ""
    if cue in ("as long as", "so long as"):
        return (
            "proviso"
            if re.match(r" (?:he|she|they|it|we|you|i|the|there|that|this|those|these)\b", low[b : b + 12])
            else ""
        )
    if cue == "barring":
        return "open condition" if re.match(r" (?:an?|any|some|another|unforeseen|the unexpected|something)\b", low[b : b + 14]) else ""
    return "open condition"


_SUBJECT = re.compile(
    r" (?:he|she|they|it|we|you|i|there|that|this|these|those|the|a|an|any|anyone|anything|someone|his|her|their|its|no|more|such)\b"
)
_ASKING = re.compile(r"\b(?:what|how|why|when|where|who|whom|which|nor|never|again|neither|and|but|or|\w+ly) $")


def inverted(low: str, text: str, a: int, b: int) -> str:
    """ "Should he win" and "on the horizon should Orlov agree": a condition by inversion, not a duty or a question."""
    if not (_SUBJECT.match(low, b) or (b + 1 < len(text) and text[b + 1].isupper())):
        return ""
    left = low[max(0, a - 12) : a]
    if _ASKING.search(left):
        return ""
    _, after = _sentence(low, a, b)
    at = b + len(after)
    return "condition by inversion" if low[at : at + 1] != "?" and low[at - 1 : at] != "?" else ""


def idiom(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 20) : a]
    if cue == "on the table":
        return "" if re.search(r"\b(?:food|bread|dinner|meals?|money|cards|sat|lay|lying) $", left) else "set phrase"
    if cue == "in question":
        return "set phrase" if re.search(r"\b(?:is|are|was|were|be|been|called?|calls|calling|thrown?|remains?|put|now|left|suddenly) $", left) else ""
    if cue == "in doubt":
        return "" if re.search(r"(?:\b(?:not|never|no longer|hardly)|n't)(?: been| seriously)? $", left) else "set phrase"
    return "set phrase"


JUDGES = {"idiom": idiom, "if": if_, "whether": whether, "condition": condition, "inverted": inverted}
