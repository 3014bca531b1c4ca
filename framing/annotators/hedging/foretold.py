"""Would behind words of saying: what somebody said he would do, or whether he would: the future in the past."""

from __future__ import annotations

import re

_ANNOUNCED = re.compile(
    r"\b(?:confirmed|announced|announcement|announcing|"
    r"promised|pledged|vowed|guaranteed|assured|refus(?:ed|es) to say)(?: [\w’'.-]+){0,6} $"
)
_SAID = (
    r"(?<!if )\b(?:said|told|added|adding|announced|announcing|promised|promising|vowed|vowing|pledged|pledging|"
    r"confirmed|confirmation|insisted|"
    r"assured|assuring|stated|knew|agreed|decided|tweeted|wrote|replied|signaled|signalled|hinted|declared|"
    r"explained|indicated|revealed|"
    r"hinting|claiming|insisting|suggesting|indicating|hopeful|optimistic|"
    r"guaranteed|swore|testified|noted|ruled|hoped|thought|expected|believed|figured|assumed|claimed|reported|"
    r"feared|asked|wondered|"
    r"predicted|warned|suggested|threatened|argued|convinced|sure|whether|doubts?|promises?|pledges?|vows?|"
    r"hopes?|assurances?|speculation|expectations?|believing|"
    r"knowing|fears?|fearing|thinking|expecting|"
    r"hoping|determined|learned|"
    r"known|implied|worried|concerned|afraid|realized|realised|denied|conceded|acknowledged|maintained|asserted|"
    r"asserting|confident|clear|saying)\b"
)
_WHO = (
    r"(?:he|she|they|we|i|there|each|both|neither|nobody|no one|everyone|(?:his|her|its|their|our) (?:government|"
    r"administration|company|office|party|team|"
    r"campaign|country|group|department|firm|agency|family|lawyers?|staff)|the (?:president|company|agency|"
    r"department|government|administration|ministry|"
    r"group|court|white house|"
    r"senate|house|committee|judge|team|pair|two|city|state|commission|country|bank|party|police|network|paper|"
    r"governor|mayor|senator|"
    r"candidate)|(?:[\w.]+ )?(?:police|officials|troops|forces|authorities|prosecutors|lawmakers|republicans|"
    r"democrats|leaders|lawyers))"
)
_WHO_LAST = re.compile(rf"\b{_WHO}(?: and [\w ]{{1,20}})? (?:\w+ly )?$")
_FUTURE_IN_PAST = re.compile(
    _SAID + r"(?: [\w$’'.,-]+){0,8}?(?: that| if| whether|,)? " + _WHO + r"(?: and [\w ]{1,20})? (?:\w+ly )?$"
)
_SAID_WORDS = frozenset(
    form for word in _SAID[13:-3].split("|") for form in ((word[:-2], word[:-1]) if word.endswith("?") else (word,))
)
_SAID_NEAR = re.compile(_SAID + r"(?: [\w’'.-]+){0,9} $")
_SAID_PLAIN = re.compile(
    r"\b(?:said|told|added|adding|announced|announcement|confirmed|stated|tweeted|insisted)(?: [\w’'.-]+){0,9} $"
)
_SAID_IT = re.compile(_SAID + r"(?: that)? it $")
_PLANNED = re.compile(
    r" (?:not |also |soon )?(?:continue|sail|begin|start|remain|stay|take place|resume|open|close|expire|arrive|"
    r"return|join|come|go|"
    r"receive|meet|attend|speak|testify|vote|step down|resign|leave|serve|travel|visit|hold|host|appear|release|"
    r"announce)\b"
)
_SCHEDULED = re.compile(
    r" (?:not )?be (?:\w+ly )?(?:released|announced|held|published|made public|made available|given|sent|posted|"
    r"provided|disclosed|sworn|"
    r"arraigned|sentenced|buried)\b"
)
_ORDERED = re.compile(
    r" (?:not |also |soon |now |later )?be (?:\w+ly )?(?!harm|damag|kill|affect|devastat|forc|destroy|improv|requir|"
    r"allow|need|expos|depriv|stripp|punish|impact|limit|reduc|weaken|threaten|doom|delight|pleas|surpris|favor|favour|"
    r"interest|prepar|satisfi|enhanc|consider|tempt|inclin|reward|relat|tir|bas|extend|\w+ed to )"
    r"(?:\w{3,}ed|leaving|coming|going|joining|taking|making|held|sent|given|put|built|paid|chosen|kept|told|shown|"
    r"made (?:public|available))\b"
)
_NAME = re.compile(
    r"(?:^|[^.!?] )(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\. )?[A-Z][\w'’-]+ (?:and [A-Z][\w'’-]+ )?$|[A-Z][\w'’-]+, $"
)
EFFECT = re.compile(
    r" \"?(?:not |also |\w+ly )?\"?(?:hurt|harm|cost|help|create|lead|make|cause|mean|allow|raise|reduce|cut|boost|"
    r"damage|lose|win|hit|"
    r"be (?:an?|the|better|worse|more|less|too|bad|good|able|\w+ous|\w+ful)|have|benefit|save|force|increase|"
    r"drive|bring|undermine|"
    r"weaken|strengthen|become|improve|worsen|threaten|encourage|discourage|prevent|disproportionately|favou?r|"
    r"require|amount to|risk|trigger|spark|bolster|destroy|devastate|restore|set off)\b"
)
_ASKED = re.compile(r"\b(?:if|whether|how|what|when|where|why) [\w’'.-]+(?: [\w’'.-]+)? $")
_WHETHER = re.compile(
    r"\b(?:whether|if|ask(?:ed|s|ing)? (?:\w+ )?(?:if|whether)) (?:or not )?(?:he|she|they|we|i|you|there|"
    r"the (?:president|company|"
    r"government|senate|house|court|team|administration)) $"
)
_ASIDE = re.compile(
    r"[^,.;:\"] so (?:that )?(?:[\w'-]+ ){1,5}$|\b(?:by|in|at|after|during|under|through|from|with) (?:which|"
    r"whom) (?:[\w'-]+ ){1,3}$|"
    r"\bask(?:ed|s|ing)? (?:[\w'-]+ ){0,4}?(?:if|whether) [\w'\", -]{1,70}$|"
    r"\bhow (?!much|many|long|big|far|soon)(?:[\w'-]+ ){1,4}$|"
    r"\b(?:where|when) (?:[\w'-]+ ){1,4}$|\bthreat that [\w' -]{1,40}$|"
    r"\bso that (?:[\w'-]+ ){1,5}$|\bunclear (?:the|what|which|how|who) [\w' -]{1,30}$"
)
_ASIDE_WORDS = frozenset(re.findall(r"[\w']+", "so which whom where when how threat unclear"))
_IF_WORDS = frozenset(("if", "whether", "asked"))
_WHAT = ("what he ", "what she ", "what they ", "what we ", "what i ", "how he ", "how she ", "how they ", "how we ")
_INDIRECT = re.compile(
    r"\bwhat (?:my|his|her|their|our|good|that) (?:[\w'’-]+ ){0,3}$|\bthe way (?:that )?(?:[\w'’-]+ ){1,4}$|"
    r"\bwhose (?:[\w'-]+ ){1,5}(?:he|she|they|it) $"
)
_SHARES = ("% ", "percent ", "per cent ")


_REFUSED = frozenset(("refused", "refuses", "announcement", "announces"))
_FITTING = re.compile(  # "said it would be foolish to wait" judges, "said it would be sold to Orlova" foretells
    r' (?:not )?be (?:\w+ly )?"?(?!\w+ed\b|\w+ing\b|up\b|able\b|ready\b|open\b)\w+"? (?:to|for|if|that) '
)
_THAT_HE = (" that he ", " that she ", " that they ", " that we ")
_OPEN_IF = re.compile(r"^[ \"]*(?:but |and |so )?if ")


def starts(low: str, b: int) -> bool:
    """Does what follows tell of a thing arranged: "would start", "would be held"?"""
    return _PLANNED.match(low, b) is not None or _SCHEDULED.match(low, b) is not None


def _said_to_come(low: str, left: str, b: int) -> bool:
    """Is it what somebody said was going to happen: "said the road would be closed", "said he would resign"?"""
    if _SCHEDULED.match(low, b) or (_WHO_LAST.search(left[-36:]) and _FUTURE_IN_PAST.search(left)):
        return True
    if left.endswith(_THAT_HE) and ("said " in left or "told " in left):
        return True
    if left.endswith(" and ") and " would " in left and not EFFECT.match(low, b):
        return True  # "said it would open an office and would hire": one forecast, told in two
    if _ORDERED.match(low, b) and "if " not in left and _SAID_PLAIN.search(left):
        return True
    if _PLANNED.match(low, b) and _SAID_NEAR.search(left):
        return True
    return (
        left.endswith(" it ")
        and not EFFECT.match(low, b)
        and not _FITTING.match(low, b)
        and _SAID_IT.search(left) is not None
    )


def told(low: str, text: str, left: str, words: set[str], a: int, b: int) -> bool:
    """Is it what somebody said he would do, or whether he would, or what was going to happen then?"""
    if _OPEN_IF.match(left):
        return False
    said = not _SAID_WORDS.isdisjoint(words)
    if (said or not words.isdisjoint(_REFUSED)) and _ANNOUNCED.search(left) and not EFFECT.match(low, b):
        return True
    if said and _said_to_come(low, left, b):
        return True
    if not _IF_WORDS.isdisjoint(words) and _WHETHER.search(left):
        return True
    if (not _ASIDE_WORDS.isdisjoint(words) or "ask" in left) and _ASIDE.search(left):
        return True
    if not words.isdisjoint(("what", "way", "whose")) and _INDIRECT.search(left):
        return True
    if left.endswith(_SHARES) or left.endswith(_WHAT):
        return True
    start = text.rfind(" ", max(0, a - 24), a - 1) + 1
    if start and text[start].isupper() and _NAME.search(text, max(0, a - 24), a):
        return bool(_ASKED.search(left)) or (said and not EFFECT.match(low, b) and bool(_SAID_NEAR.search(left)))
    return False
