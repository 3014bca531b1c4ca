"""Would: the predicted outcome of a plan or hypothetical, against the future in the past, habit, wish and refusal."""

from __future__ import annotations

import re

from framing.annotators.hedging.foretold import EFFECT, starts, told

_BEFORE = 110  # how far back a reporting verb is looked for

_FIRST_PERSON = re.compile(r"\bi(?: \w+ly)? $")
_OPINION = re.compile(
    r" (?:also |just |only |simply |\w+ly )?(?:say|argue|think|guess|imagine|suggest|put|assume|call|describe|"
    r"bet|expect|have|hope|submit|"
    r"add|be (?:surprised|shocked|an?|the|dead|more|less))\b"
)
_HABIT = re.compile(
    r" (?:not be the last|be the (?:last|first) to|often|sometimes|usually|routinely|frequently|"
    r"occasionally|regularly|later|"
    r"then|eventually|go on|come to|soon (?:become|be|find|learn)|be (?:\w+ )?later|subsequently|"
    r"(?:come|take|last|be|become|remain|return|happen|follow|die) [^.,]{0,30}(?:year|month|week|day|hour|"
    r"decade|minute)s? later)\b"
)
_NEED = (" have to ", " need to ", " still have to ", " still need to ")
_SUPPOSED = re.compile(
    r"\b(?:if|unless|without|otherwise|in order to|in \S+ case|in that case|then|"
    r"under (?:the|a|this|his|her|its|new) [\w ]{0,20}(?:rules?|plan|bill|law|deal|proposal|measure))\b"
)
_WISH = re.compile(
    r"(?:n't| not)?(?: (?:also|certainly|really|much|still|very much|always|just))*"
    r" (?:like|love|prefer|rather|hate|be (?:happy|glad|willing|delighted|honored|honoured|in favor|in favour)|"
    r"welcome|you)\b"
)
_REFUSE = re.compile(
    r"(?:n't| not) (?:say|comment|confirm|answer|discuss|elaborate|speculate|disclose|rule out|let|allow|give|"
    r"tell|talk|stop|reveal|"
    r"identify|listen|take no|touch|budge|accept|commit|answer|go)\b"
)
_MUTE = re.compile(
    r"(?:n't| not) (?:comment|elaborate|confirm|discuss|disclose|identify|speculate|say (?:who|what|how|if|whether))\b"
)
_OR = ("could not or ", "couldn't or ", "can't or ", "cannot or ", "can not or ")
_PERSON = re.compile(
    r"\b(?:he|she|they|we|i|who|ministry|company|spokesman|spokeswoman|office|official|officials|department|and) $"
)
_USED_TO = re.compile(
    r"\b(?:many times (?:he|she|they|we|i)|often|whenever|in those days|back then|at times|each time|used to|"
    r"as a (?:child|boy|girl|kid)|when (?:he|she|they|we|i) (?:was|were)|growing up|sometimes|for years,|"
    r"night after night|on weekends)\b"
)
_USED_WORDS = frozenset(
    (
        "boy",
        "girl",
        "child",
        "kid",
        "times",
        "often",
        "whenever",
        "days",
        "then",
        "time",
        "used",
        "when",
        "growing",
        "sometimes",
        "years,",
    )
)
_PUTATIVE = re.compile(
    r"\b(?:odd|strange|outrageous|despicable|disgraceful|shameful|surprising|surprised|shocking|shocked|sad|appalling|"
    r"amazing|amazed|incredible|unbelievable|ironic|remarkable|absurd|ridiculous|disgusting|disappointed|"
    r"disappointing|disturbing|troubling|unfair|inconceivable|unacceptable|inexcusable|laughable|curious|"
    r"disappointing|offensive|offended|insulting|appalled|stunned|bizarre|crazy|funny)\"? that [^.;?!]*$|"
    r"\bwhy $|\bif only [\w' ]+ $"
)
_PUTATIVE_WORDS = frozenset(
    re.findall(
        r"\w+",
        "odd strange outrageous despicable disgraceful shameful surprising surprised shocking shocked sad "
        "appalling amazing amazed incredible unbelievable ironic remarkable absurd ridiculous disgusting "
        "disappointed disappointing disturbing troubling unfair inconceivable unacceptable inexcusable laughable "
        "curious disappointing offensive offended insulting appalled stunned bizarre crazy funny only why",
    )
) | {'"why', '"disturbing"', '"outrageous"'}
_EVERY = r"every (?:morning|day|night|week|evening|year|summer|winter|month|sunday|saturday|friday|monday|hour|few)"
_EACH_TIME = re.compile(rf" (?:[\w'-]+ ){{1,4}}{_EVERY}\b")
_EACH_TIME_BEFORE = re.compile(rf"\b{_EVERY}\b")
_TITLES = (" mr", " mrs", " ms", " dr", " sen", " rep", " gov", " gen", " st", " jr", "u.s", "u.n", "d.c")
_LATER = ("eventually ", "later ", "soon ", "ultimately ", "subsequently ", "never ")
_DONE = re.compile(r"(?:'ve| (?:[a-z]+ly |instead |also |easily |just )?have) ")
_RELATIVE = ("that ", "which ", "who ")
_COUNTERFACTUAL = re.compile(r"\b(?:(?<!asked )(?<!asking me )if|had|without|otherwise|were it|but for)\b")
_IF = re.compile(r"(?<!ask me )(?<!even )\bif [^.?!\n]{3,110}\bwould|would(?:\b|n't)[^.?!\n]{3,80} if ")
# A plan or an act goes on to do what its relative clause says; "evidence that would confirm it" foretells nothing.
_PLANS = frozenset(
    re.findall(
        r"\w+",
        "act acts agreement amendment amendments approach attack ban bid bill bills budget change changes cut cuts "
        "deal deals decision decree idea ideas initiative law laws legislation measure measures merger motion move "
        "moves "
        "option options order orders package pact petition pipeline plan plans platform policies policy program "
        "programme programs project projects proposal proposals provision referendum reform reforms regulation "
        "regulations repeal resolution restrictions rule rules ruling sanctions scenario scheme step steps strategy "
        "strike strikes system tariff tariffs tax taxes treaty vote wall war",
    )
)
_THAT = re.compile(
    r"(?:(?<![,;:.?!(-])(?<!think)(?<!thinks)(?<!thought)(?<!believe)(?<!believes)(?<!said)(?<!says)(?<!say)"
    r"(?<!hope)(?<!and)(?<!but)(?<!because)(?<!if)(?<!so)(?<!as)(?<!know)(?<!knew)(?<!argue)(?<!argued)(?<!all)"
    r"(?<!exactly)(?<!well)(?<!maybe)(?<!perhaps)(?<!while)(?<!fear)(?<!suspect)(?<!guess)(?<!doubt)(?<!since)|"
    r"^)(?<!^) that $"
)
_EXPLAIN = re.compile(
    r"(?:n't| not)(?: \w+ly| even| yet)? (?:say|describe|explain|provide (?:details|specifics|any)|name|address|"
    r"respond|detail|specify|commit|reveal|rule out|take questions|acknowledge|go into|get into|divulge|release)\b"
)
_NEITHER = re.compile(r"\b(?:neither|nor|no one) [^.;?!]{2,60}$")
_SAY = (" say ", " comment", " answer", " confirm", " discuss", " reveal", " talk ", " only say", " only note")
_PROTASIS = re.compile(
    r"\bif (?:only )?(?:(?!so |not )(?![a-z]+ed |true |successful |necessary )[\w'-]+ |mr\. [\w-]+ |"
    r"(?:the|an?|any|his|her|their|its|this|that|these|some|more|all|every) (?:[\w'-]+ )?[\w'-]+ |"
    r"(?:@\w+, )*@?\w+ and @?\w+ )$"
)
_GAP = re.compile(
    r"\b(?:anything|something|nothing|everything|thing|things|person|people|(?<!no )way|kind|type|sort|those|one|"
    r"reasons?|terms|times?|day|than) (?:that )?(?:he|she|they|we|i|you) (?:\w+ly )?$|"
    r"\b(?:the|any|every) [a-z-]+s? (?:that )?(?:he|she|they|we|i) $|"
    r"\b(?:wish(?:ed|es)?|let \w+ know) (?:that )?(?:he|she|they|we|i|you|it) $"
)
_WHO_DID = re.compile(r"[A-Z][\w.’'-]+, who $")
_THEIRS = re.compile(r"\bthe [\w-]+ (?:that )?(?:his|her|their) \w+ $")
_WHO_ASKED = re.compile(
    r"\b(?:discuss|decide|determine|knew|know|ask|tell|say|said|see|on|about|over|question|explain|choose|reveal|learn|"
    r"dictate)(?:s|d|ed|ing)? who(?: (?!of\b)\w+){0,2} $|\bwhat (?:most|many|some|any) "
    r"[\w ,'-]{2,40} $|\b(?:who|which|what) (?:\w+ )?(?:he|she|they|we) $"
)
_CLEAR = re.compile(
    r"\b(?:became|was|it's|made(?: it)?|become|grew|is now|is) (?:\w+ )?(?<!not )clear (?:that )?"
    r"(?!whether|if\b|how|what|why|who)[\w.' -]{2,40} $"
)
_THEN = re.compile(
    r"\b(?:later|afterwards?),? (?:he|she|they|it|we|the \w+) $|^[ \"]*(?:and |but )?(?:in|on|by|during) "
    r"(?:[\w ]{0,24}?)?(?:1[5-9]|20[01])\d\d,? (?!.*\b(?:if|had|without|said|plan|bill|proposal|"
    r"act)\b)(?:[\w'’.-]+ ){1,4}$|"
    r"\b(?:hoped|hoping|hopes) (?!.*\bbut\b)(?:that )?(?:[\w'’.-]+ ){1,5}$"
)
_WHEN = ("in ", "on ", "by ", "during ", "and in ", "but in ", " in ", " on ", " by ", " during ", '"in ')
_HOPED = frozenset(("later", "afterward", "afterwards", "hoped", "hoping", "hopes"))
_OWNERS = frozenset(("his", "her", "their"))
_ASKERS = frozenset(("who", "which", "what"))
_HE = (" he ", " she ", " they ", " we ", " i ", " you ", " it ", "ly ")
_NO_NAME = frozenset(("it", "that", "this", "which", "they", "he", "she", "we", "i", "there", "what", "who"))
_NEVER = re.compile(r"\b(?:he|she|they|we|i|who) $")
_HAD_HE = re.compile(r" had (?:he|she|it|they|we|i|you|not) ")
_THAN = tuple(f"{than} {who} " for than in ("than", "as") for who in ("he", "she", "they", "it", "we", "i", "you"))
_HYPOTHETICAL = "outcome of a hypothetical"


def would(low: str, text: str, a: int, b: int) -> str:
    """The judge of "would"; the reasons are in the names of the patterns."""
    if _WISH.match(low, a + 5) or _HABIT.match(low, b) or low.startswith((" you", " that i"), b):
        return ""
    left = _clause(low, a)
    if low.startswith(_NEED, b) and not _SUPPOSED.search(low, max(0, a - 90), b + 60):
        return ""
    done = _DONE.match(low, a + 5) is not None
    if done and left.endswith(_THAN):
        return ""  # "more than he would have been paid"
    if done and (left.endswith("what ") or _COUNTERFACTUAL.search(left) or _HAD_HE.search(low, b, b + 60)):
        return "" if left.endswith("what ") else _HYPOTHETICAL  # "what would have been his birthday" is no guess
    words = set(left.split())
    if _refusal_or_protasis(low, text, left, a, b) or _aside(low, text, left, words, a, b):
        return ""
    if _every(low, left, b) or _habit_or_putative(words, left) or left.endswith(_LATER) or _own_act(low, left, a, b):
        return ""
    if _refused(low, left, a) or told(low, text, left, words, a, b):
        return ""
    if done:
        return "" if left.endswith(_RELATIVE) else _HYPOTHETICAL
    return "predicted outcome or tentative judgement"


def _every(low: str, left: str, b: int) -> bool:
    """ "He would walk to school every morning"."""
    if low.find("every ", b, b + 50) >= 0 and _EACH_TIME.match(low, b):
        return True
    return "every " in left and _EACH_TIME_BEFORE.search(left) is not None


def _own_act(low: str, left: str, a: int, b: int) -> bool:
    """ "I would vote for her" is a will, unless a condition stands by; "I would say" is a guess."""
    if "i " not in left[-14:] or not _FIRST_PERSON.search(left[-14:]) or _OPINION.match(low, a + 5):
        return False
    return _IF.search(low, max(0, a - _BEFORE), b + 90) is None


def _refusal_or_protasis(low: str, text: str, left: str, a: int, b: int) -> bool:
    """Is it "Orlov would not say", "if they would listen", "he would never"?"""
    if _EXPLAIN.match(low, a + 5) and text[a - 2 : a - 1].isalpha() and _named(text, a):
        return True
    if low.startswith(_SAY, b) and (low.startswith(" only", b) or _NEITHER.search(left)):
        return True
    if "if " in left and _PROTASIS.search(left):
        return True
    if low.startswith(" never ", b) and not low.startswith("have ", b + 7):
        return _NEVER.search(left[-6:]) is not None
    return False


def _aside(low: str, text: str, left: str, words: set[str], a: int, b: int) -> bool:
    """Is it "evidence that would help", "the world his children would inherit", "who would win", "later he would"?"""
    if left.endswith("that ") and _THAT.search(left[-18:]):
        return not EFFECT.match(low, b) and _PLANS.isdisjoint(left.replace(",", " ").replace('"', " ").split())
    if left.endswith(", which ") and starts(low, b):
        return _PLANS.isdisjoint(left.replace(",", " ").replace('"', " ").split())  # "talks, which would start at once"
    if left.endswith(", who ") and not low.startswith(" be ", b) and not EFFECT.match(low, b):
        return _WHO_DID.search(text, max(0, a - 30), a) is not None
    if (not words.isdisjoint(_HOPED) or left.startswith(_WHEN)) and _THEN.search(left) and not EFFECT.match(low, b):
        return True
    return _within(left, words)


def _within(left: str, words: set[str]) -> bool:
    """Is it said of a thing already named: "the day he would die", "who would win"? The cheap question comes first."""
    if left.endswith(_HE) and _GAP.search(left[-44:]):
        return True
    if not words.isdisjoint(_OWNERS) and _THEIRS.search(left[-48:]):
        return True
    if not words.isdisjoint(_ASKERS) and _WHO_ASKED.search(left[-60:]):
        return True
    return "clear" in words and _CLEAR.search(left) is not None


def _named(text: str, a: int) -> bool:
    """Does a capitalised word stand right before the cue?"""
    start = text.rfind(" ", max(0, a - 24), a - 1) + 1
    return (start > 0 or a < 24) and text[start].isupper() and text[start : a - 1].lower() not in _NO_NAME


def _refused(low: str, left: str, a: int) -> bool:
    """Is it a refusal: "would not comment", "could not or would not"?"""
    if left.endswith(_OR) or _MUTE.match(low, a + 5):
        return True
    return _REFUSE.match(low, a + 5) is not None and _PERSON.search(left[-14:]) is not None


def _habit_or_putative(words: set[str], left: str) -> bool:
    """ "In those days he would", "it is odd that he would", "why would he"."""
    if not words.isdisjoint(_USED_WORDS) and _USED_TO.search(left):
        return True
    return not words.isdisjoint(_PUTATIVE_WORDS) and _PUTATIVE.search(left) is not None


def _clause(low: str, a: int) -> str:
    """What stands before the cue in its sentence."""
    left = low[max(0, a - _BEFORE) : a]
    stop = left.rfind(". ")
    while stop >= 0 and left.endswith(_TITLES, 0, stop):
        stop = left.rfind(". ", 0, stop)
    return left[max(stop, left.rfind("? "), left.rfind("\n"), left.rfind("! ")) + 1 :]


JUDGES = {"would": would}
