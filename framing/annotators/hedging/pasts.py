"""A past tense behind "if": what may yet happen, what is supposed, what was (Quirk et al. 1985; Dancygier 1998)."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_PAST = quick(
    r" (?:(?!(?:is|are|am|isn't|aren't|has|have|can|can't|cannot|will|does|doesn't|do|don't|be|been|gets?|"
    r"that|who)\b)"
    r"[\w’'$-]+ ){1,6}?(?:had|were|was|did|didn't|couldn't|wasn't|weren't|hadn't|could|could've|wanted|knew|got|made|"
    r"went|came|took|gave|held|said|told|kept|meant|"
    r"found|lost|won|ran|tried|used|(?!(?:succe|proce|spe|inde|hundr|jar|ahm|mohamm|alfr)ed\b)[a-z]{3,}ed)\b"
)
_EVENT = quick(  # "would pay if he asked": what may yet happen, unlike "if I had wings"
    r" (?:(?!(?:that|who|which|is|are|has|have|had|can|will|does|do|am|gets?)\b)[\w’'$-]+ ){1,4}?(?:(?:was|"
    r"were|wasn't|weren't) (?:not )?(?:\w+ly )?(?:(?!tired|interested|related|supposed|worried|scared)\w{3,}ed|met|"
    r"made|held|won|lost|given|taken|found|brought|sent|caught|done|president|in (?:power|office|charge))|saw|"
    r"took|won|"
    r"lost|came|went|gave|met|found|ran|got|sent|sold|cut|shut|broke|fell|rose|quit|sought|brought|paid|spoke|"
    r"began|did(?! not)|did(?:n't| not) (?!exist|mean|have|know|believe|want|like|care|need|think|love|feel|matter|"
    r"live|seem|understand)[a-z]+|"
    r"held|chose|stood|threw|struck|drew|bought|fought|wrote|grew|hit|signed|left|(?!wanted|needed|liked|loved|"
    r"lived|existed|owned|belonged|seemed|cared|believed|wished|mattered|hoped|worked|used|feared|added|"
    r"proposed|proffered|offered|called|planned)[a-z]{3,}ed)\b"
)
_RETORT = re.compile(r", (?:how|why|what|who|where|is|isn't|are|does|did|do) ")
# "if her son were mayor, she would be glad"
_SUPPOSED = re.compile(r" (?:(?!(?:i|you|we|there|that|this|it|who)\b)[\w’'.-]+ ){1,5}were(?:n't| not)? ")
_NOW = re.compile(
    r" (?:he|she|it) (?!was|has|is|does)[a-z]+s\b|"
    r" (?:they|we|i|people) (?:feel|think|want|need|see|get|fail|lose|win|refuse|keep|find|believe|continue|decide|"
    r"choose|"
    r"agree|remain|become|take|make|go|come|vote|pass|act)\b"
)
_ARGUED = re.compile(
    r" (?:(?!is\b|are\b|has\b|have\b)[\w’'-]+ ){1,3}?(?:lost|won|got|did|was|were|couldn't|[a-z]{3,}ed) "
)
_REMOTE = re.compile(r" (?:[\w’'.-]+ ){1,7}were (?:ever )?to\b")  # "if she were to win": still open
_UNTRUE = re.compile(r"\b(?:might|could) (?:not |never |well )?have \w")
_WOULD = re.compile(r"\bwould(?:n't)?\b|'d\b")
_MAY = re.compile(r"\b(?:may|might|could|would)\b")
# wishes, habits and reckonings among friends: "if I had wings", "they would go there if they wanted quiet"
_IDLE = re.compile(r" (?:i|you|they|people|my|your|our|only)\b")
_DENIED = re.compile(  # "if he knew, he would not have come": an argument that he did not
    r"\b(?:(?:would|could) (?:not|never)|wouldn't|couldn't|would hardly) have\b|\bhave never\b"
)
_UNDONE = re.compile(r"would have (?!to\b)|would've")
_UNDERTAKEN = quick(
    r"\b(?:agreed|promised?|vow(?:ed|s)|pledged?|threat(?:ened|ens|ening)?|offered|allow(?:s|ed|ing)?|willing|"
    r"(?:told|instructed|ordered|urged|advised) (?:\w+ ){0,5}to|"
    r"entitled|option|plan(?:s|ned)?|tariffs|sanctions|order|expected|poised|prepared|ready|likely|unlikely|"
    r"hop(?:ed|ing)|"
    r"warn(?:ed|s|ing)?|fear(?:ed|s)?|faced|risk(?:ed|s)?|doomed|dead|stood to|stands to|"
    r"in (?:danger|trouble|jeopardy))\b"
)


def _eventual(before: str, after: str) -> bool:
    """Is a past tense behind "if" about what may yet happen ("agreed to serve if he won")?"""
    around = before + after
    if "would" not in around and "'d " not in around:
        return _UNDERTAKEN.search(around) is not None
    return _UNDONE.search(around) is None


def past(before: str, after: str, result: bool) -> str | None:
    """What a past tense behind "if" says, with a modal in one of the clauses (`result`); None if there is none."""
    if " were" in after and (_REMOTE.match(after) or (_SUPPOSED.match(after) and _MAY.search(before + after))):
        return "open condition"
    if _EVENT.match(after) and _eventual(before, after):
        return "open condition"
    if (" should " in after or _RETORT.search(after)) and _ARGUED.match(after):
        return ""
    if not _PAST.match(after) or _NOW.match(after):
        return None
    around = before + after
    if not result:
        return ""
    if not _WOULD.search(around) and not _UNTRUE.search(around):
        return "open condition"
    return "" if _IDLE.match(after) or before.endswith(" because ") or _DENIED.search(around) else "supposed case"
