"""Would: the predicted outcome of a plan or hypothetical, against the future in the past, habit, wish and refusal."""

from __future__ import annotations

import re

_BEFORE = 110  # how far back a reporting verb is looked for

_FIRST_PERSON = re.compile(r"\bi(?: \w+ly)? $")
_OPINION = re.compile(
    r" (?:also |just |only |simply |\w+ly )?(?:say|argue|think|guess|imagine|suggest|put|assume|call|describe|"
    r"bet|expect|have|hope|submit|"
    r"add|be (?:surprised|shocked|an?|the|dead|more|less))\b"
)
_HABIT = re.compile(
    r" (?:have to|need to|not be the last|be the (?:last|first) to|often|sometimes|usually|routinely|frequently|"
    r"occasionally|regularly|later|"
    r"then|eventually|go on|come to|soon (?:become|be|find|learn)|be (?:\w+ )?later|subsequently|"
    r"(?:come|take|last|be|become|remain|return|happen|follow|die) [^.,]{0,30}(?:year|month|week|day|hour|"
    r"decade|minute)s? later)\b"
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
    r"\b(?:many times|often|whenever|in those days|back then|at times|each time|used to|as a (?:child|boy|girl|kid)|"
    r"when (?:he|she|they|we|i) (?:was|were)|growing up|sometimes|for years,|night after night|on weekends)\b"
)
_USED_WORDS = frozenset(
    ("times", "often", "whenever", "days", "then", "time", "used", "when", "growing", "sometimes", "years,")
)
_PUTATIVE = re.compile(
    r"\b(?:odd|strange|outrageous|despicable|disgraceful|shameful|surprising|surprised|shocking|shocked|sad|appalling|"
    r"amazing|amazed|incredible|unbelievable|ironic|remarkable|absurd|ridiculous|disgusting|disappointed|"
    r"disappointing|disturbing|troubling|unfair|inconceivable|unacceptable|inexcusable|laughable|curious|"
    r"disappointing|offensive|insulting|appalled|stunned|bizarre|crazy|funny)\"? that [^.;?!]*$|"
    r"\bwhy $|\bif only [\w' ]+ $"
)
_PUTATIVE_WORDS = frozenset(
    re.findall(
        r"\w+",
        "odd strange outrageous despicable disgraceful shameful surprising surprised shocking shocked sad "
        "appalling amazing amazed incredible unbelievable ironic remarkable absurd ridiculous disgusting "
        "disappointed disappointing disturbing troubling unfair inconceivable unacceptable inexcusable laughable "
        "curious disappointing offensive insulting appalled stunned bizarre crazy funny only why",
    )
) | {'"why', '"disturbing"', '"outrageous"'}
_EVERY = r"every (?:morning|day|night|week|evening|year|summer|winter|month|sunday|saturday|friday|monday|hour|few)"
_EACH_TIME = re.compile(rf" (?:[\w'-]+ ){{1,4}}{_EVERY}\b")
_EACH_TIME_BEFORE = re.compile(rf"\b{_EVERY}\b")
_ANNOUNCED = re.compile(
    r"\b(?:confirmed|announced|announcement|announcing|"
    r"promised|pledged|vowed|guaranteed|assured|refus(?:ed|es) to say)(?: [\w’'.-]+){0,6} $"
)
_TITLES = (" mr", " mrs", " ms", " dr", " sen", " rep", " gov", " gen", " st", " jr", "u.s", "u.n", "d.c")
_LATER = ("eventually ", "later ", "soon ", "ultimately ", "subsequently ", "never ")
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
    r"realized|denied|conceded|acknowledged|maintained|asserted|asserting|confident|clear|saying)\b"
)
_WHO = (
    r"(?:he|she|they|we|i|there|(?:his|her|its|their|our) (?:government|administration|company|office|party|team|"
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
_NAME = re.compile(
    r"(?:^|[^.!?] )(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\. )?[A-Z][\w'’-]+ (?:and [A-Z][\w'’-]+ )?$|[A-Z][\w'’-]+, $"
)
_EFFECT = re.compile(
    r" (?:not |also |\w+ly )?(?:hurt|harm|cost|help|create|lead|make|cause|mean|allow|raise|reduce|cut|boost|"
    r"damage|lose|win|hit|"
    r"be (?:an?|the|better|worse|more|less|too|bad|good|able|\w+ous|\w+ful)|have|benefit|save|force|increase|"
    r"drive|bring|undermine|"
    r"weaken|strengthen|become)\b"
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
    r"\bask(?:ed|s|ing)? (?:[\w'-]+ ){0,4}?(?:if|whether) [\w' -]{1,50}$|"
    r"\b(?:where|when) (?:[\w'-]+ ){1,4}$|\bthreat that [\w' -]{1,40}$|"
    r"\bso that (?:[\w'-]+ ){1,5}$|\bunclear (?:the|what|which|how|who) [\w' -]{1,30}$"
)
_ASIDE_WORDS = frozenset(
    re.findall(r"[\w']+", "so which whom where when threat unclear if whether ask asks asked asking")
)
_WHAT = ("what he ", "what she ", "what they ", "what we ", "what i ", "how he ", "how she ", "how they ", "how we ")
_INDIRECT = re.compile(
    r"\bwhat (?:my|his|her|their|our|good|that) (?:[\w'’-]+ ){0,3}$|\bthe way (?:that )?(?:[\w'’-]+ ){1,4}$|"
    r"\bwhose \w+ (?:he|she|they|it) $"
)
_SHARES = ("% ", "percent ", "per cent ")
_DONE = re.compile(r"(?:'ve| (?:[a-z]+ly |instead |also |easily |just )?have) ")
_RELATIVE = ("that ", "which ", "who ")
_COUNTERFACTUAL = re.compile(r"\b(?:if|had|without|otherwise|were it|but for)\b")
_IF = re.compile(r"(?<!ask me )(?<!even )\bif [^.?!\n]{3,110}\bwould|would\b[^.?!\n]{3,80} if ")
_HYPOTHETICAL = "outcome of a hypothetical"


def would(low: str, text: str, a: int, b: int) -> str:
    """The judge of "would"; the reasons are in the names of the patterns."""
    if _WISH.match(low, a + 5) or _HABIT.match(low, b) or low.startswith((" you", " that i"), b):
        return ""
    left = _clause(low, a)
    if _DONE.match(low, a + 5) and (left.endswith("what ") or _COUNTERFACTUAL.search(left)):
        return "" if left.endswith("what ") else _HYPOTHETICAL  # "what would have been his birthday" is no guess
    if low.find("every ", b, b + 50) >= 0 and _EACH_TIME.match(low, b):
        return ""
    if "every " in left and _EACH_TIME_BEFORE.search(left):
        return ""
    words = set(left.split())
    if _habit_or_putative(words, left):
        return ""
    if left.endswith(_LATER) or (
        "i " in left[-14:]
        and not _IF.search(low, max(0, a - _BEFORE), b + 90)
        and _FIRST_PERSON.search(left[-14:])
        and not _OPINION.match(low, a + 5)
    ):
        return ""
    if _refused(low, left, a):
        return ""
    if _told(low, text, left, words, a, b):
        return ""
    if _DONE.match(low, a + 5):
        return "" if left.endswith(_RELATIVE) else _HYPOTHETICAL
    return "predicted outcome or tentative judgement"


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


def _told(low: str, text: str, left: str, words: set[str], a: int, b: int) -> bool:
    """Is it what somebody said he would do, or whether he would, or what was going to happen then?"""
    said = not _SAID_WORDS.isdisjoint(words)
    if (said or "refused" in words or "refuses" in words) and _ANNOUNCED.search(left) and not _EFFECT.match(low, b):
        return True
    if said and (_SCHEDULED.match(low, b) or (_WHO_LAST.search(left[-36:]) and _FUTURE_IN_PAST.search(left))):
        return True
    if said and _PLANNED.match(low, b) and _SAID_NEAR.search(left):
        return True
    if left.endswith(" it ") and said and not _EFFECT.match(low, b) and _SAID_IT.search(left):
        return True
    if not _ASIDE_WORDS.isdisjoint(words) and (_WHETHER.search(left) or _ASIDE.search(left)):
        return True
    if not words.isdisjoint(("what", "way", "whose")) and _INDIRECT.search(left):
        return True
    if left.endswith(_SHARES) or left.endswith(_WHAT):
        return True
    start = text.rfind(" ", max(0, a - 24), a - 1) + 1
    if start and text[start].isupper() and _NAME.search(text, max(0, a - 24), a):
        return bool(_ASKED.search(left)) or (said and not _EFFECT.match(low, b) and bool(_SAID_NEAR.search(left)))
    return False


JUDGES = {"would": would}
