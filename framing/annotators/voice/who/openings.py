"""What a sentence opens with before its subject: an adverb, an adjunct ("On Monday, ...")."""

from __future__ import annotations

import re

from framing.annotators.voice.who.names import NAME
from framing.annotators.voice.wordset import word_set

_FIRST = (
    "But And Yet So Still Meanwhile However Instead Now Then Later Earlier Also Separately Asked Moreover Nevertheless"
    " Indeed Thereafter Afterwards Nonetheless Finally Unfortunately Apparently"
)
_STARTER = re.compile(
    rf"(?:(?:{_FIRST.replace(' ', '|')}),? (?!(?:this|that|last|in|on|at) ))?"
    r"(?:(?:In|On|At|During|After|Before|By|Since|For|From|With|Without|Under|Following|Speaking|Asked"
    r"|Despite|Last|Earlier|Later|As|When|While"
    r"|[A-Z][a-z]+ing|If|Though|Although|Because|Writing|Responding|Amid|To|Of|Through|Until|Over|Late"
    r"|Early|Two|Three|One|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday|Tonight"
    r"|This (?:week|month|year|morning|afternoon|evening|spring|summer|fall|autumn|winter))\b[^,;:\"“”]*, )*"
)
_ADJUNCT_WORDS = word_set(
    """In On At During After Before By Since For From With Without Under Following Speaking Asked Despite Last Earlier
    Later As When While If Though Although Because Writing Responding Amid To Of Through Until Over Late Early Two Three
    One Monday Tuesday Wednesday Thursday Friday Saturday Sunday Today Yesterday Tonight This"""
)
_WORD_END = re.compile(r"[-’',.—–]")
_FIRST_WORDS = word_set(_FIRST) | {word + "," for word in _FIRST.split()}


def adjunct(words: str) -> int:
    """How many characters of an opening adverb or adjunct a sentence begins with."""
    first = words.partition(" ")[0]
    if first not in _FIRST_WORDS:
        plain = first if first.isalpha() else _WORD_END.split(first, maxsplit=1)[0]
        if ", " not in words or (plain not in _ADJUNCT_WORDS and plain[-3:] != "ing"):
            return 0
    found = _STARTER.match(words)
    return found.end() if found else 0


# "Anna Holm, a judge, went to Karsk and said": the name before an apposition that a verb follows.
_APPOSED = re.compile(
    rf"({NAME.pattern}), (?:(?:an?|the|now|then|also) [^,;:]{{3,80}}|[DR]-[\w.]+|\d\d), (?:\w+ly )?(?:[a-z]+ed|took"
    r"|gave|made|said|went|put|came|held|told|met|got|was|is|has|had|sent|wrote|stood|left|sat|ran|rose|spoke) "
)


def second_verb(gap: str, form: str) -> str:
    """The subject of a cue that "and" joins to the verb behind an apposition; '' for none.

    >>> second_verb("On Monday, Anna Holm, a judge, went to Karsk and", "said")
    'Anna Holm'
    """
    if ", " not in gap or not gap.rstrip().endswith("," if form.endswith("ing") else " and"):
        return ""
    found = _APPOSED.match(gap, adjunct(gap))
    return found[1] if found else ""
