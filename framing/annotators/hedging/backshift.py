"""Would that only moves a "will" into the past (Quirk et al. 1985): what was promised, once thought, or told in turn.

The judge of "would" asks this last, of the places it would else mark.
"""

from __future__ import annotations

import re

from framing.annotators.hedging.agents import agent
from framing.annotators.hedging.foretold import BEFALLS, EFFECT, ORDERED, STATE, UNREAL
from framing.lexicon.choice import quick

_FAR = 240  # how far back the verb of saying may stand
_TOLD = (
    r"(?:said|told|added|adding|announced|confirmed|promised|vowed|pledged|threatened|informed|indicated|indicating|"
    r"suggested|insisted|insisting|stated|tweeted|warned|signaled|signalled|saying|stressed|noted|noting|assured|"
    r"notified|reported)"
)
_SAYS = re.compile(rf"\b{_TOLD}\b")
_HE = r"(?:he|she|they|we|i|(?:his|her|their) \w+)"
_HE_ENDS = frozenset(("he ", "ey ", "we ", " i ", "ly "))
_HE_TOLD = re.compile(rf"\b(?!said they ){_TOLD}(?: [\w'.-]+){{0,3}}(?: that)? {_HE} (?:\w+ly )?$")
_IF_TOLD = re.compile(  # "told her that if she stayed, he would leave"
    rf"\b{_TOLD}\b.*\b(?:if|unless) [^;,]{{2,90}}, (?:then )?{_HE} (?:\w+ly )?$"
)
_NP = r"(?!\w+ing )(?!if )[\w' -]{1,50}$"
_PROMISE = quick(rf"\b(?:promises?|pledges?|assurances?|guarantees?|vows?) that {_NP}")
_HOPE = quick(
    rf"\b(?:(?:the|some|any|no|his|her|its|their|in|on|of|raised|raising|high|great|fresh) (?:hopes?|expectations?)|"
    rf"claims?|denial|shock|disbelief) that {_NP}"
)
_SURELY = quick(
    r"\b(?:was|were|been|being|remained|grew|became|seemed|felt) (?:[\w-]+ ){0,4}?(?:certain|confident|concerned|"
    rf"worried|convinced|hopeful|sure|optimistic|afraid|resigned) (?:that )?{_NP}"
)
_KNEW = quick(
    r"\b(?:assumed|expected|hoped|knew|figured|realized|realised|recognized|recognised|feared|imagined|learned|"
    rf"learnt|worried) (?:that(?:, [^,]{{3,60}},)? )?{_NP}"
)
_ONCE = quick(
    r"\b(?:had|have|has|having|once|never|long|initially|originally|previously|first|always|most|many|everyone|"
    r"everybody|experts|analysts|economists|pundits|forecasters) (?:\w+ ){0,2}?(?:predicted|thought|expected|believed|"
    rf"imagined|estimated|assumed|figured|forecast|reckoned|supposed|guessed) (?:that )?{_NP}"
)


def _forms(words: str) -> frozenset[str]:
    """These words, also behind a quotation mark or a bracket."""
    return frozenset(sign + word for word in words.split() for sign in ("", '"', "'", "(", "["))


# With one of these before the cue the patterns above are asked, else not; behind a hyphen they are asked in any case.
_PROMISES = _forms(
    "promise promises pledge pledges assurance assurances guarantee guarantees vow vows hope hopes expectation "
    "expectations claim claims denial shock disbelief"
)
_SURE = _forms("certain confident concerned worried convinced hopeful sure optimistic afraid resigned")
_KNOWN = _forms(
    "assumed expected hoped knew figured realized realised recognized recognised feared imagined learned learnt worried"
)
_THOUGHT = _forms(
    "predicted thought expected believed imagined estimated assumed figured forecast reckoned supposed guessed"
)
TELLING = _PROMISES | _SURE | _KNOWN | _THOUGHT
_IT_TOLD = re.compile(
    r"\b(?:said|says|saying|announced|confirmed|promised|indicated|added) (?:[\w'.-]+ ){0,4}?"
    r"(?:\w+day|week|month|year|morning|afternoon|evening|night)(?: that)? it $|\btold (?:[\w.-]+ ){1,3}that it $"
)
_BRINGS = re.compile(  # what comes of a deed, meant or not
    r" (?:\w+ly )?(?:hurt|harm|help|benefit|damage|undermine|destroy|risk|weaken|strengthen|improve|make|mean|cause|"
    r"lead|result|allow|require|prevent)\b"
)
_WHO = re.compile(
    r" (?:and|but) (?:that )?(?:the )?(?:president|company|agency|department|government|administration|ministry|court|"
    r"senate|committee|city|state|country|bank|party|police|governor|mayor|senator|candidate|office|officials|"
    r"lawmakers|republicans|democrats) $"
)
_NAMED = re.compile(r" (?:and|but) that (?:[A-Z][\w'’.-]+ ){1,3}$")
_AND = (" and ", " but ")
_AND_HE = tuple(f"{link}that {who} " for link in (*_AND, ", ") for who in ("he", "she", "they", "we", "i"))


def backshifted(low: str, text: str, left: str, words: frozenset[str], at: int, b: int) -> bool:
    """Is it a will of then: "repeated their promise that the fair would go on", "told her that if so, he would go"?

    The words before the cue are known, and so are most of the answers.
    """
    promise = " that " in left and ("-" in left or not words.isdisjoint(_PROMISES))
    if (promise and _PROMISE.search(left)) or _undertaken(low, left, at, b):
        return True
    if not ((promise and _HOPE.search(left)) or _thought(low, left, words, b) or _in_turn(low, text, left, at, b)):
        return False
    return EFFECT.match(low, b) is None


def _thought(low: str, left: str, words: frozenset[str], b: int) -> bool:
    """ "Was certain that she would go", "had thought the rain would stop"."""
    if "if " in left or " if " in low[b : b + 90]:
        return False
    if not words.isdisjoint(_THOUGHT) and _ONCE.search(left):
        return True
    if not words.isdisjoint(_SURE) and _SURELY.search(left):
        return True
    return ("-" in left or not words.isdisjoint(_KNOWN)) and _KNEW.search(left) is not None


def _undertaken(low: str, left: str, at: int, b: int) -> bool:
    """What somebody says he will do if: "told her that if it rained, he would go"; what a body will: "on Monday it"."""
    if left[-4:] == " it ":
        return not low.startswith(BEFALLS, b) and not EFFECT.match(low, b) and _IT_TOLD.search(left) is not None
    if left[-3:] not in _HE_ENDS and not agent(left):
        return False
    if "if " not in left and "unless " not in left:
        behind = low[b : b + 130]
        if " if " not in behind and " unless " not in behind:
            return False
    if STATE.match(low, b) or _BRINGS.match(low, b):
        return False
    return _HE_TOLD.search(left) is not None or _IF_TOLD.search(_sentence(low, at)) is not None


def _in_turn(low: str, text: str, left: str, at: int, b: int) -> bool:
    """ "Said the mill was shut, and that Orlova would go", "told them the mill was shut and would be sold"."""
    near = left[-52:]  # one of these links is in all that is asked for
    if " and " not in near and " but " not in near and ", that " not in near:
        return False
    if low.startswith(BEFALLS, b) and not ORDERED.match(low, b):
        return False
    if " that " in left[-40:] and _NAMED.search(text, at - 50 if at > 50 else 0, at):
        return True
    if left.endswith(_AND_HE) and "if " not in left and _SAYS.search(_sentence(low, at)):
        return True
    if not left.endswith(_AND) and not _WHO.search(left[-40:]):
        return False
    far = _sentence(low, at)
    return _SAYS.search(far) is not None and UNREAL.search(far) is None


def _sentence(low: str, at: int) -> str:
    """What stands before the cue in its sentence, further back than the judge looks at first."""
    far = low[at - _FAR if at > _FAR else 0 : at]
    stop = max(far.rfind("\n"), far.rfind(". "), far.rfind("? "), far.rfind("! "))
    return far[stop + 1 :]
