"""Boosters in English news: certainty and truth insisted on, told apart from manner, degree and negation."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from framing.lexicon import Lexicon, load
from framing.lexicon.fold import folded
from framing.lexicon.judge import Judge, marker
from framing.model import Span
from framing.segment import Segments

LAYERS = ("booster",)

_WHAT = re.compile(r"\b(?:what|how|who|where|why|whom|whoever|whatever)(?:'s)?(?: [\w'’.-]+){0,3} $")
_DEGREE = re.compile(r"\b(?:how|what an?|is|was|are|be|'s) $")
_DENIED = re.compile(r"(?:\b(?:not|never|ever|if|did|do|does|hardly|nobody|no one|none of \w+|n't)|n't) $")
_YET_TO = re.compile(r"(?:\b(?:will|would|can|could|might|may|should|must|to)|'ll|'d) $")
_IS = re.compile(
    r" (?:(?:is|was|are|were|does|did|has|have|had)(?:n't)?|matters?|mattered|counts?|counted|happen|"
    r"means?|meant|going on|about|am|(?:should|must|ought|will|would|can|wo)(?:n't)?|do)\b"
)
_FELT = (  # of feelings and wishes, "really" says how much
    r"(?:lik|lov|enjoy|hat|appreciat|admir|hop|car|bother|miss|look|feel|wish|thrill|excit|want|try|tri|strik|"
    r"interest|amaz|surpris|shock|worr|disturb|dishearten|polariz|disappoint|frustrat|annoy|embarrass|bor|charm|"
    r"challeng|encourag|inspir|troubl|alarm|fascinat|compell|confus|overwhelm|refresh|depress|devastat|struggl|"
    r"touch|promis|upsett|stunn|will|outstand|exhaust|tir|long|concern|respect|pleas)"
)
_NOUNS = r"(?:an?|the|he|his|her|him|their|its|our|my|us|me|you|them|it|that|this|how|what|why|like|"
_WAYS = r"to|on|in|for|with|of|as|about|up|down|out|off|from|at|into|over|through|around|when|home|little)\b"
_DOES = re.compile(  # "it really shows", "it really needs care"; "she really likes it" is degree
    r" (?!(?:lik|lov|enjoy|hat|appreciat|admir|hop|car|bother|miss|look|feel|wish|want|tri|respect|thi)i?e?s\b)"
    r"[a-z]{3,}(?<![us'])s\b"
)
_DO = re.compile(rf" (?!{_FELT}e?\b)(?:[a-z]{{3,}}(?<!ly)|rely|apply|imply) {_NOUNS}[a-z]+['’]?s|{_WAYS}")
_VERB = re.compile(rf" (?:be (?:an?|the|about)\b|(?!{_FELT}e?\b|be\b|have\b|know\b)[a-z]{{3,}} [a-z])")
_DOING = re.compile(rf" (?:just )?(?!{_FELT}ing\b)[a-z]{{2,}}ing {_NOUNS}[a-z]+['’]?s|and|{_WAYS}")
_SAYING = re.compile(  # "what he is really saying", "what they are really scared of"
    rf" (?:(?!{_FELT}ing\b)[a-z]{{2,}}ing\b|[a-z]{{2,}}ed (?:about|of|by|for|with|at|in|on|over)\b|behind\b|needed\b)"
)
_BE = re.compile(  # "that is really why he left", "it is really up to them"
    r" (?:no|not|just|only|simply|the|an?|my|our|your|his|her|their|its|all|one|why|what|how|where|when|who|something|"
    r"nothing|anything|to|up to|down to|from|for|about|because|part of|out of|over|gone|there|here|happening|dependent|"
    r"true|possible|impossible|necessary|responsible|unprecedented)\b"
)
_DONT = re.compile(
    rf" (?:don't|do not) (?!(?!want){_FELT}e?\b|know\b|understand\b|think\b|believe\b|mind\b|get\b|see\b)[a-z]"
)
_I_DO = ("i ", "you ", "we ")
_BEING = (" is ", " are ", " was ", " were ", " am ", "'s ", "'re ", "'m ", " been ", " being ")
_HELD = re.compile(r" (?:think|believe|know|mean|do)\b")
_WE = ("i ", "we ", "they ", "you ", "who ", "people ", "voters ", "these ", "those ")
_APART = (", ", "and ", "but ", ". ", "\n")  # "and, really, it sank"; "really, really good" is degree
_NOT = ("never ", "not ", "n't ")
_BEFORE_NOUN = (" the ", " a ", " an ", " of ", " some ", " any ", " with ", " get ", " got ", " other ", " many ")
_MADE = re.compile(  # "it really changed the town", "they have really brought it back"
    rf" (?!(?:{_FELT}|wish|need|respect|believ|know)e?d\b)(?:[a-z]{{3,}}ed|[a-z]{{2,}}en|set|made|put|drove|took|"
    rf"brought|gave|hit|hurt|kept|led|began|became|said|lost|won|paid|cut|broke|done|become) "
    rf"{_NOUNS}[a-z]+['’]?s|{_WAYS}"
)
_ASKED = re.compile(r"\b(?:do|did|does|if|whether|nobody|no one|not \w+) (?:\w+ )?$")
_END = re.compile(r"[.!?\"]")
_WHY = "insists on the truth"


def really(low: str, text: str, a: int, b: int) -> str:
    """Insists in "what he really meant", "it really is"; "really good" is degree, a question asks."""
    left = low[max(0, a - 50) : a].rstrip('"')
    if left.endswith(_NOT):
        return ""
    if _WHAT.search(left):
        is_ = _DEGREE.search(left)
        said = (
            _SAYING.match(low, b) or _BE.match(low, b) or _DOING.match(low, b) if is_ else low[b + 1 : b + 2].isalpha()
        )
        return _WHY if said and not _asks(low, b) else ""
    if low.startswith((" don't ", " do not "), b):
        return "" if left.endswith(_I_DO) or not _DONT.match(low, b) else _WHY
    if _DENIED.search(left):
        return ""
    if _YET_TO.search(left):
        does = _DO.match(low, b) or (not left.endswith(" to ") and _VERB.match(low, b))
        return _WHY if does and not _asks(low, b) else ""
    if left.endswith(_BEING):
        return _WHY if (_BE.match(low, b) or _DOING.match(low, b)) and not _asks(low, b) else ""
    if _IS.match(low, b):
        return "" if "n't think" in left else _WHY
    if _ASKED.search(left) or _asks(low, b):
        return ""
    if low.startswith(", ", b) and left.endswith(_APART) and not left.endswith("really, "):
        return _WHY
    return _WHY if _acts(low, left, b) else ""


def _acts(low: str, left: str, b: int) -> bool:
    """Does a verb of doing follow, not one of feeling, which "really" would only make stronger?"""
    if _DOES.match(low, b) and not left.endswith(_BEFORE_NOUN):
        return True
    if left.endswith(_WE) and (_HELD.match(low, b) or _DO.match(low, b)):
        return True
    return _MADE.match(low, b) is not None and not left.endswith(_BEFORE_NOUN)


def _asks(low: str, b: int) -> bool:
    stop = _END.search(low, b, b + 140)
    return stop is not None and stop.group() == "?"


def actually(low: str, text: str, a: int, b: int) -> str:
    """Insists, unless it asks."""
    return "" if _asks(low, b) else _WHY


JUDGES: dict[str, Judge] = {"really": really, "actually": actually}


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Compile once, then mark: spans of layer ``booster``, each with the rule that decided.

    >>> mark = annotator()
    >>> [(s.cue, s.rule) for s in mark(Segments("It is certainly so, but not always."))]
    [('certainly', 'booster:certainly (certainty)')]
    """
    mark = marker([x for x in lexicons if x.layer in LAYERS] or [load("booster-en")], JUDGES)
    return lambda segments: mark(segments.text, folded(segments))
