"""Where the journalist speaks again behind what was said: a comment on it, background, another's word for it."""

from __future__ import annotations

import re

from framing.annotators.voice.wordset import word_set

_OWN_WORDS = re.compile(
    r", (?:but|and) (?:they|both|all|(?:the )?(?:two|pair|group|men|women|sides)) (?:both )?(?:has|have) since\b"
    r"|, but (?:(?:i|we)(?: |'m |'ve |'d |'re )(?!would\b|will\b)|perhaps\b|maybe\b|of course\b"
    r"|(?:it|that|this)(?: (?:seems|appears|remains|is (?:un|not|still|far from))"
    r"|(?:'s| is) (?:(?:also|entirely|quite|still) )?(?:possible|likely|hard|difficult|worth|clear|not clear))"
    r"|(?:(?:then|later|also) )?(?:appeared|seemed) to\b"
    r"|(?:[\w'-]+ ){0,4}?(?:declined|refused|gave no|offered no|provided no|(?:did not|didn't|would not|wouldn't)"
    r" (?:say|answer|elaborate|give|offer|provide|specify|name|identify|explain|address|comment|mention|respond))\b)"
)
# A word of the journalist's for what was said, or for what was done by saying it, and who else has a word.
_NAMED = re.compile(
    r"(?:,|-|- ) ?an? (?:\w+ ){0,2}?(\w+) (?:that|which|he|she|they|few|many|some|most|critics|the|his|her"
    r"|(?P<hint>at|to)|(?:sure|likely|meant|designed|intended|expected) to|aimed at)\b"
)
_WORDS_FOR_IT = word_set(
    """claim charge allegation assertion accusation contention statement remark comment promise pledge threat warning
    concession admission denial message argument demand proposal proposition suggestion prediction decision move step
    action gesture tactic strategy stance position reversal departure escalation indication sign signal goal target
    detail fact idea notion theory group change shift sum loss share reminder point policy practice"""
)
_HINTS = word_set("shot jab dig swipe nod reference")
# The journalist's own comment behind what was said: a comparison of figures, a word for it, who else says it.
_GLOSS = re.compile(
    r", (?:compared (?:to|with)\b|as (?:some|many|critics|others|experts)\b"
    r"|though (?:it|he|she|they) (?:appear|seem)(?:s|ed)?\b|(?:al)?though (?:that|this)(?:'s| is| was| has)\b"
    r"|(?:lending|marking|signall?ing|echoing|prompting|drawing|sparking|contradicting|joining|underscoring|reflecting"
    r"|setting (?:off|up|the stage)|raising (?:\w+ )?(?:questions|doubts|concerns|fears|suspicions|hopes)|kicking off"
    r"|shedding|giving new|opening (?:up|the)|dealing a|casting doubt|fuell?ing|stoking|an apparent|widely \w+ed as"
    r"|(?:apparently|effectively|potentially|possibly|presumably|essentially|arguably)"
    r" (?!includ|start|beginn|dur|depend|accord)\w+ing|apparently in|apparently a)\b)"
)
_WHICH_SEEMS = re.compile(
    r"(?<=[,\"-]) which (?:seems?|sounds?|looks?|appears?|is (?:(?:simply|clearly|just|also|\w+bly) )?"
    r"(?:to say|why|how|odd|strange|(?:not )?(?:un)?true|false|wrong|not the case))\b"
)
# Behind a verb in the past: what was said stands in the past, too.
_WHICH_NOW = re.compile(r" which (?:(?:he|she|it|they|(?!which|that)[\w'.-]+) )?(?:is|are|has|have|remains?)\b")
# What the journalist makes of a paper, or of what was said then.
_WHICH_SUGGESTS = re.compile(r" which (?:also |in turn |strongly )?(?:suggest|indicat|impli)e?s\b")
_PAPER = re.compile(
    r"\b(?:reports?|study|studies|surveys?|polls?|figures|data|records|documents?|statistics|numbers|filings?|files|logs"
    r"|letters?|e-?mails?|memos?|images|footage|photos|videos?|recordings?|minutes|accounts|audit|census|analysis) ?$"
)
_SAID = ("said ", "told ", "wrote ", "found ")
STILL_OPEN = re.compile(
    r", (?:and|but) (?:it (?:is|was|remains|remained|is still|was still)"
    r" (?:un|not (?:yet |immediately |entirely )?)clear"
    r"|there (?:is|are|was|were) (?:no|little|few) (?:\w+ )?(?:indication|evidence|sign|word|proof))"
)
_RELATIVE_OPENS = (", who ", ", which ", ", whose ", ", whom ")
_MAIN_VERB = re.compile(
    r", (?:(?:also|now|then|later|still|\w+ly) )?(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must"
    r"|should|did|does|do|said|says|told|declined|refused|faces|plans|remains|set|went|left|took|made|gave|won|lost"
    r"|became|began|came|got|wants|hopes)\b"
)
_BACKGROUND = (" has ", " had ", " is ", " was ", " have ", " were ", " are ")

_TO_THE_READER = re.compile(
    r"\b(?:as|than|which,?|what) you (?:might|may|must) (?:well |have )?(?:already )?"
    r"(?:think|thought|expect|expected|imagine|imagined|recall|remember|guess|guessed|suppose|noticed)\b"
)


def to_the_reader(low: str) -> list[tuple[int, int]]:
    """Where the journalist turns to the reader: "than you might think"."""
    if " you m" not in low:
        return []
    return [m.span() for m in _TO_THE_READER.finditer(low)]


def own_again(low: str, before: tuple[int, int], comma: int, near: int) -> int:
    """Where, from a comma on, the journalist speaks again: an aside ends, a comment or background begins."""
    first, at = before
    opened = low.rfind(", ", first, at)
    if opened > first:
        if low.startswith(", as ", opened):
            near = comma  # "Selling it, as he hinted he might, is hard"
        elif low.startswith(_RELATIVE_OPENS, opened):
            found = _MAIN_VERB.search(low, comma, near)
            near = found.start() if found else near  # "The firm, which says it may close, has sold a yard"
    found = _GLOSS.search(low, comma, near)
    near = found.start() if found else near
    if low.find(", a ", comma, near) >= 0 or low.find(", an ", comma, near) >= 0:
        near = named_by_another(low, comma, near)
    which = low.find(" which ", comma, near)
    if which > 0 and (
        _WHICH_SEEMS.match(low, which)
        or (_past(low, at) and _WHICH_NOW.match(low, which))
        or (_WHICH_SUGGESTS.match(low, which) and (_past(low, at) or _PAPER.search(low, at - 24 if at > 24 else 0, at)))
    ):
        near = which - (2 if low[which - 1] == '"' else 1)
    who = low.find(", who ", comma, near)
    if who >= 0 and low.startswith(_BACKGROUND, who + 5):
        near = who
    clear = low.find("clear", comma, near)
    clear = clear if clear >= 0 else low.find(" there ", comma, near)
    if clear >= 0:
        found = STILL_OPEN.search(low, comma, near)
        near = found.start() if found else near
    but = low.find(", but ", comma, near)
    return but if but >= 0 and _OWN_WORDS.match(low, but) else near


def _past(low: str, at: int) -> bool:
    """Is the verb that hands it over in the past ("said", "told", "announced")?"""
    return low.startswith(_SAID, at) or low[at : low.find(" ", at)].endswith("ed")


def named_by_another(low: str, start: int, near: int) -> int:
    """Where the journalist has a word for what was said: ", a decision that could ...", "- an escalation that"."""
    for found in _NAMED.finditer(low, start, near):
        if found[1] in (_HINTS if found["hint"] else _WORDS_FOR_IT):
            return found.start()
    return near
