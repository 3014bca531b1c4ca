"""Boosters in English news: certainty and truth insisted on, told apart from manner, degree and negation."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from framing.lexicon import Lexicon, load
from framing.lexicon.judge import Judge, marker
from framing.model import Span
from framing.segment import Segments

LAYERS = ("booster",)

_DENIED = re.compile(r"(?:\b(?:not|never|nor|neither|hardly|rarely|almost|nearly|far from|less than|all but|cannot|without|if|whether|no)|n't)(?: [\w-]+){0,2} $")
_WEAKENED = re.compile(r"\b(?:almost|nearly|all but|most|not|not so|far from|less than)(?: been)? $|n't $")
_MATTER = re.compile(r" (?:sure|certain|certainly|false|true|right|wrong|correct|accurate|clear|confident|committed|behind|safe|against|not|untrue|on board|honest)\b")
_STATED = re.compile(r" (?:and [\w ]{3,25} )?(?:stat|den[iy]|reject|false|untrue|rul|said|say|refus|deni|oppos|not |no |wrong|condemn)")


def certainty(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 20) : a]
    if cue.startswith(("100", "one hundred")):
        return "certainty" if _MATTER.match(low, b) else ""
    if cue == "categorically":
        return "certainty" if _STATED.match(low, b) else ""
    if cue == "of course":
        return "" if left.endswith(("matter ", "change ", "changes ")) or low.startswith((" correction", " work", " of "), b) else "taken for granted"
    if cue in ("for sure", "for certain"):
        return "" if _DENIED.search(low[max(0, a - 30) : a]) or re.search(r"\b(?:who|nobody|no one)(?: \w+){0,2} $", left) or (cue == "for certain" and re.match(r" [a-z]", low[b : b + 2])) else "certainty"
    if cue in ("no way", "no question"):
        return "certainty" if re.search(r"(?:\bthere(?:'s| is| was| can be)|\bbe|\bis|[.!?,;-]|\bhave) $", left) or low.startswith((" that", ","), b) else ""
    if cue in ("believe me", "trust me"):
        return "certainty" if low[b : b + 1] in ",.!-" and not re.search(r"\b(?:not|n't|to|will|would|don't|didn't|they|you) $", left) else ""
    if cue == "surely" and left.endswith("as "):
        return ""
    if _WEAKENED.search(left) and cue not in ("no doubt", "little doubt"):
        return ""
    return "certainty"


_PREDICATED = re.compile(r"(?:\b(?:is|was|are|were|be|been|being|becomes?|became|become|becoming|seems?|seemed|pretty|quite|very|so|perfectly|increasingly|equally|also|now|all too|already|remains|made it|makes it|looks|it|abundantly|crystal)|'s|'re) $")
_SHOWN = re.compile(r" (?:show|see|saw|seen|visible|mark|stat|think|defin|hear|explain|label|articulat|spell|express|identif|communicat|speak|writ|delineat|outlin|laid|set out|remember)")


def clear(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 24) : a]
    if cue in ("clear", "obvious", "evident"):
        if _DENIED.search(left) or re.search(r"\b(?:un|until|once|when|became|steer|stay|all|in the|not yet) $", left):
            return ""
        if cue == "obvious" and re.search(r"\b(?:an?|the most|so|painfully|this|one) $", left) and low.startswith((" reason",), b):
            return ""
        if re.match(r" (?:of|up|out|to the|away|the|path|from|in his|in her|sky|skies|about|on|for|enough|in)\b", low[b : b + 9]):
            return ""
        return "said to be beyond doubt" if _PREDICATED.search(left) else ""
    if cue in ("clearly", "plainly"):
        if _SHOWN.match(low, b) and not left.endswith((". ", "\n")):
            return "said to be beyond doubt" if cue == "plainly" and low.startswith(" visible", b) else ""
        if re.match(r"(?:[.;:!?)]| (?:about|and|that|to|in|how|as|from|than|enough|on|with|what|for)\b)", low[b : b + 8]):
            return ""
        if re.search(r"\b(?:more|very|so|as|not|most|speak|spoke|think|see|too|pretty|quite) $", left):
            return ""
        if low.startswith(",", b) and not re.search(r"(?:^|[.!?,;:\n\"-] ?|\b(?:and|but|so|is|are|was|that) )$", left):
            return ""
        return "said to be beyond doubt"
    return "" if _WEAKENED.search(left) else "said to be beyond doubt"


_FACTIVE_NOT = re.compile(r"(?:\b(?:not|never|can|could|might|may|would|to|ever|if|whether|did|do|does|gonna|don't|didn't|doesn't|won't|without|anyone|someone|who|people that|those that|you|will|should|by|before|than)|n't) $")
_WHAT = re.compile(r"\b(?:what|how|who|where|why|whom)(?: [\w'’.-]+){0,3} $")
_IS = re.compile(r" (?:is|was|are|were|does|did|has|have|had|matters?|mattered|happen|mean|means|meant|going on|about)\b")
_SIMPLY = re.compile(r" (?:not|no|wrong|false|untrue|isn't|don't|doesn't|didn't|can't|cannot|won't|aren't|wasn't|put|unacceptable|impossible|untenable|absurd|incorrect|the (?:best|worst|most|latest|fact)|too|a (?:fact|lie|matter))\b")


def fact(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 50) : a]
    if cue == "really":
        if _FACTIVE_NOT.search(left) and not _WHAT.search(left):
            return ""
        if _WHAT.search(left) and re.match(r" [a-z]", low[b : b + 2]) and not left.endswith(("how ", "what a ")) and not re.search(r"\b(?:is|was|are|be|'s) $", left):
            return "insists on the truth"
        return "insists on the truth" if _IS.match(low, b) else ""
    if cue == "actually":
        stop = re.search(r"[.!?\"]", low[b : b + 140])
        asked = stop is not None and stop.group() == "?"
        return "" if asked or _FACTIVE_NOT.search(left) else "insists on the truth"
    if cue == "simply":
        if low.startswith(" put", b):
            return "insists on the truth"
        return "insists on the truth" if _SIMPLY.match(low, b) and re.search(r"(?:\b(?:is|are|was|were|it|that|this|they|he|she|we|i|there)|'s|'re) $", left) else ""
    if cue == "literally":
        return "" if re.search(r"\b(?:taken|take|taking|quite|and|or) $", left) or low[b : b + 1] in ".,;" else "insists on the truth"
    if cue == "indeed":
        return "" if re.search(r"\bif $|\bvery [\w-]+ $", left) else "insists on the truth"
    return "insists on the truth"


_TRUTH = re.compile(r" (?:false|untrue|wrong|baseless|unfounded|bogus|fabricated|refut|reject|den[iy]|true|certain|clear|sure|discredit|debunk|reprehensib|unacceptable|disgrac|without merit|meritless|inaccurate)")
_SURE = re.compile(r"(?:^|\b(?:am|is|are|was|were|be|been|feel|feels|felt|seems?|fairly|pretty|quite|absolutely|very|remain|remains|so|also|i'm|we're|they're|he's|she's)|'m|'re|'s) $")
_NEVER = re.compile(r"\b(?:will|would|'ll|has|have|can|could|must|should|is|are|there was|there were|i|we|'ve|'s|'re|were|'d|ever|shall|he'd|she'd) $|'(?:ll|ve|d|s|re) $")


def absolute(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 30) : a]
    if cue == "absolutely":
        return "" if _WEAKENED.search(left) else "absolute claim"
    if cue in ("totally", "utterly", "completely", "entirely"):
        return "absolute claim" if _TRUTH.match(low, b) and not _WEAKENED.search(left) else ""
    if cue == "always":
        return "" if re.search(r"(?:\b(?:not|almost|nearly|n't|as|nor|hardly|can|why|seem to|seems to)|n't) $", left) else "absolute claim"
    if cue == "never":
        if low.startswith((" mind", "-", " seen again", " before", "theless"), b):
            return ""
        if left.endswith(("will ", "would ")) and re.search(r"\b(?:of us|said (?:he|she|they|it)) (?:will|would) $", left):
            return ""
        return "absolute claim" if _NEVER.search(left) or low.startswith((" ever", " again"), b) else ""
    if cue == "definite":
        return "absolute claim" if re.search(r"\ba $", left) and not low.startswith((" article", " timeline", " answer", " plan", " date"), b) else ""
    if cue in ("certain", "sure", "positive", "confident", "convinced"):
        if _DENIED.search(left) or not (_SURE.search(left) or left.endswith('"'))  or low.startswith((" of ", " about", " if", " whether", " how", " what"), b):
            return ""
        if cue in ("certain", "positive", "convinced"):
            return "certainty of the speaker" if re.match(r" (?:that|to|he|she|it|they|we|i|there|the)\b", low[b : b + 6]) and cue != "positive" or low.startswith(" that", b) else ""
        return "certainty of the speaker" if re.match(r" (?:that|to be|to have|he|she|it|they|we|i|there|the|this|in)\b", low[b : b + 9]) and not low.startswith(" to be sure", b) else ""
    if cue == "guaranteed":
        return "certain outcome" if low.startswith(" to ", b) and not _DENIED.search(left) else ""
    return "" if _WEAKENED.search(left) else "certain outcome"


def proof(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 24) : a]
    if _DENIED.search(left) or re.search(r"\b(?:to|can|could|must|will|would|may|might|should|no|burden of|did) $", left):
        return ""
    if cue in ("proof", "conclusive"):
        return "proof claimed" if low.startswith(" that", b) or (cue == "conclusive" and low.startswith((" evidence", " proof"), b)) else ""
    if cue == "proven":
        return "proof claimed" if low.startswith(" that", b) or re.search(r"\b(?:been|was|is|were|are) (?:\w+ly )?$", left) and not low.startswith((" to be", " guilty", " in "), b) else ""
    return "proof claimed" if re.match(r" (?:that|once again that|conclusively|beyond)\b", low[b : b + 20]) else ""


JUDGES: dict[str, Judge] = {"certainty": certainty, "clear": clear, "fact": fact, "absolute": absolute, "proof": proof}


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Compile once, then mark: spans of layer ``booster``, each with the rule that decided.

    >>> mark = annotator()
    >>> [(s.cue, s.rule) for s in mark(Segments("It is certainly so, but not always."))]
    [('certainly', 'booster:certainly (certainty)')]
    """
    mark = marker([x for x in lexicons if x.layer in LAYERS] or [load("booster-en")], JUDGES)
    return lambda segments: mark(segments.text)
