"""Would that is no guess: wish, habit, refusal, request, and what somebody would do of his own will."""

from __future__ import annotations

import re

from framing.annotators.hedging.foretold import EFFECT
from framing.lexicon.choice import quick

_BEFORE = 110  # how far back a reporting verb is looked for
_FIRST_PERSON = re.compile(r"\bi(?: \w+ly)? $")
_OPINION = quick(
    r" (?:also |just |only |simply |\w+ly )?(?:say|argue|think|guess|imagine|suggest|put|assume|call|describe|"
    r"bet|expect|have|hope|submit|consider|add|be (?:surprised|shocked|an?|the|dead|more|less))\b"
)
_HABIT = quick(
    r" (?:dare |not be the (?:first|last)|be the (?:last|first) to (?:admit|say|tell|concede|agree|complain|"
    r"acknowledge|confess|leave|arrive)|often|sometimes|usually|routinely|frequently|"
    r"occasionally|regularly|later|prove (?:fatal|prescient|prophetic|fateful)|"
    r"be (?:another|\w+) (?:years?|decades?|months?) before|"
    r"not (?:speak|meet|return|play|be seen|win) (?:again|for (?:another )?\w+ (?:years|decades|months))|"
    r"(?:then )?eventually|go on|come to|soon (?:become|be|find|learn)|be (?:\w+ )?later|subsequently|"
    r"(?:come|take|last|be|become|remain|return|happen|follow|die) [^.,]{0,30}(?:year|month|week|day|hour|"
    r"decade|minute)s? later)\b"
)
_HABITS = frozenset(  # how what is asked for there begins
    re.findall(
        r"\w+ ?",
        "dar,not,be ,oft,som,usu,rou,fre,occ,reg,lat,pro,the,eve,go ,com,soo,sub,tak,las,bec,rem,ret,hap,fol,die",
    )
)
_WISH = quick(
    r"(?:n't| not)?(?: (?:also|certainly|really|much|still|very much|always|just))*"
    r" (?:like(?! it if)|love(?! (?:him|her|them|you|it) )|prefer(?! it if)|rather|hate(?! it if)|have (?:much |"
    r"also )?(?:preferred|liked|loved)\b|be (?:happy|glad|willing|delighted|honored|honoured|in favor|in favour)|"
    r"welcome|you)\b"
)
_WONT = quick(  # "the landlord would not return their calls"
    r"(?:n't| not)(?: (?!be )\w+ly| even| yet| immediately)? (?:say|comment|confirm|answer|discuss|elaborate|speculate|"
    r"disclose|rule out|let|allow|give|tell|talk|stop (?:\w+ing|at)\b|reveal|identify|listen|take (?:no|"
    r"questions)|touch|"
    r"budge|accept|commit|go|hear (?:it|of)|change a|do so|back down|give in|be drawn|return|lend|speak|cooperate|sign|"
    r"release|apologi[sz]e|leave|cough up|hand over|describe|explain|tolerate|permit|concede|admit|yield|"
    r"provide (?:(?:any|further|more|additional|specific) )?(?:details|specifics|information|comment|any\b)|"
    r"offer (?:any|"
    r"details|specifics|further|more)|name|address|respond|detail|specify|acknowledge|consider|wait|agree|go into|"
    r"get into|divulge|support|endorse|hire|meet|join|"
    r"do (?:anything|it)|pull punches|share|publish|negotiate|compromise|participate|recogni[sz]e|promise|"
    r"step (?:down|aside)|quit|testify|hold back)\b"
)
_WILLING = re.compile(
    r"\b(?:he|she|they|we|i|who|ministry|company|spokes(?:man|woman|person)|office|officials?|department|and|parents|"
    r"father|mother|husband|wife|son|daughter|boss|landlord|owners?|doctors?|guards?|officers?|police|soldiers|"
    r"authorities|lawyers?|attorneys?|agents?|aides?|bank|bosses|managers?|firm|networks?|prosecutors?|insurers?|"
    r"editors?|judge|clerk|teachers?|neighbou?rs|team|campaign|staff|agency|administration|white house|leaders?|"
    r"lawmakers|investigators|representatives?|advisers|advisors|executives|committee|council|union|pentagon|firms|"
    r"front-runner|spokes\w+)\]? (?:also |simply |just )?$"
)
_MUTE = re.compile(
    r"(?:n't| not) (?:\w+ly )?(?:comment|elaborate|confirm|discuss|disclose|identify|speculate|specify|name names|"
    r"answer|be (?:pinned down|drawn)|rule out|say (?:who|what|how|if|whether|why|when|where|which)|"
    r"(?:provide|offer|give|go into) (?:(?:any|further|more|additional|specific) )?(?:details|specifics|comment))\b"
)
_OR = ("could not or ", "couldn't or ", "can't or ", "cannot or ", "can not or ")
_PERSON = re.compile(
    r"\b(?:he|she|they|we|i|who|ministry|company|spokesman|spokeswoman|office|official|officials|department|and) $"
)
_USED_TO = quick(
    r"\b(?:many times (?:he|she|they|we|i)|often(?!.* that $)|whenever|in (?:those|the old) days|back then|at times|"
    r"each time|"
    r"used to|(?:at )?other times,?|(?:some|most|many) (?:days|nights|mornings|evenings|weekends|afternoons),?|"
    r"as a (?:child|boy|girl|kid)|when (?:he|she|they|we|i) (?:was|were)|growing up|sometimes|"
    r"for (?:years|decades)(?:,| (?:he|she|they|it))|as night fell,|night after night|on weekends)\b"
)
_LONG_AGO = re.compile(  # at the head of a sentence: "Decades ago, children would swim here"
    r"[ \"'(]*(?:(?:many )?(?:years|decades|generations|centuries) ago|long ago|once (?:a|every) "
    r"(?:day|week|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|when [\w' -]{2,30} still)\b"
)
_USED_WORDS = frozenset(
    word + mark
    for word in re.findall(
        r"\w+",
        "once boy girl child kid times often whenever days then time used when growing sometimes years decades night "
        "weekends nights mornings evenings ago mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    )
    for mark in ("", ",")
)
_PUTATIVE = quick(
    r"\b(?:odd|strange|outrageous|despicable|disgraceful|shameful|surprising|surprised|shocking|shocked|sad|appalling|"
    r"amazing|amazed|incredible|unbelievable|ironic|remarkable|absurd|ridiculous|disgusting|disappointed|"
    r"disappointing|disturbing|troubling|unfair|inconceivable|unacceptable|inexcusable|laughable|curious|"
    r"disappointing|offensive|offended|insulting|appalled|stunned|bizarre|crazy|funny|regret(?:s|ted)?|"
    r"astounding|astonishing|unfortunate|pathetic|hypocritical|baffling|baffled|puzzling|perplexing|weird|"
    r"staggering|mind-boggling|alarming|sickening|horrif(?:ying|ied)|saddened|dismayed|outraged|angry|upset|amusing|"
    r"hilarious|understandable|telling|fitting|makes no sense)\"? that [^.;?!]*$|"
    r"\bwhy (?:in the world |on earth |the hell |ever )?(?:(?:he|she|they|we|i|you|any\w+|some\w+|nobody|people) "
    r"(?:ever |else |\w+ly )?)?$|\bif only [\w' ]+ $|\bwish(?:ed|es)? (?:that )?(?:[\w'.-]+ ){1,6}$"
)
_PUTATIVE_WORDS = frozenset(
    re.findall(
        r"\w+",
        "odd strange outrageous despicable disgraceful shameful surprising surprised shocking shocked sad "
        "appalling amazing amazed incredible unbelievable ironic remarkable absurd ridiculous disgusting "
        "disappointed disappointing disturbing troubling unfair inconceivable unacceptable inexcusable laughable "
        "curious disappointing offensive offended insulting appalled stunned bizarre crazy funny only why "
        "regret regrets regretted sense wish wishes wished astounding astonishing unfortunate pathetic "
        "hypocritical baffling baffled puzzling perplexing weird staggering alarming sickening horrifying horrified "
        "saddened dismayed outraged angry upset amusing hilarious understandable telling fitting",
    )
) | {'"why', '"disturbing"', '"outrageous"'}
TELLING = _USED_WORDS | _PUTATIVE_WORDS  # all words that are asked for here
_EVERY = (
    r"(?:every|each) (?:morning|day|night|week|evening|year|summer|winter|month|sunday|saturday|friday|monday|hour|few)"
)
_EACH_TIME = re.compile(rf" (?:[\w'-]+ ){{1,4}}{_EVERY}\b")
_EACH_TIME_BEFORE = re.compile(rf"\b{_EVERY}\b(?:[\w' -]{{0,30}},)? (?:[\w'-]+ ){{1,4}}$")
_ONES = (" he ", " she ", " they ", " we ", " i ", " who ", ' "he ', ' "she ', ' "they ', ' "we ', ' "i ')
_ASKS = re.compile(r" (?!not |be |have )\w+")
_THING = re.compile(  # "Would the ban hurt farmers?" guesses, "Would they join?" asks
    r" (?:it|this|that|such|[a-z]{2,}(?:ing|ment|tion|sion|ism)) "
)
_BAN = re.compile(
    r" (?:an?|the|such|any|his|her|their|new|more|higher|lower) (?:[\w-]+ )?(?:ban|bill|plan|deal|law|tax|taxes|"
    r"cuts?|vote|"
    r"strike|move|change|rules?|war|policy|program|proposal|merger|sale|wall|tariffs|delay|win|loss|victory|defeat|"
    r"increase|reform) "
)
_QUERIES = frozenset(
    ("what", "how", "where", "when", "who", "whom", "or", "and", "but", "so what", "and what", "and how")
)
_PEOPLE = (" he ", " she ", " they ", " we ", " i ", " anyone ", " anybody ")
_WHEN_DONE = re.compile(  # "once the bell rang, people would leave"
    r"\b(?:when(?:ever)?|once) (?:[\w'-]+ ){1,5}(?:was|were|had|got|came|went|left|saw|\w+ed)\b[^.;?!]{0,50}, "
    r"(?:[\w' -]{1,20}, )?(?:(?:the )?[\w'-]+ )?(?:people|he|she|they|we|i|you|kids|children|men|women|customers|"
    r"workers|neighbou?rs|friends|crowds|"
    r"soldiers|officers|fans|students|teachers|parents|voters|staff|drivers|residents|players) $"
)
_THEY = frozenset(("he", "she", "they")) | frozenset(
    f"{whose} {kin}"
    for whose in ("my", "his", "her", "our", "their")
    for kin in (
        "mother",
        "father",
        "mom",
        "dad",
        "grandmother",
        "grandfather",
        "parents",
        "grandparents",
        "uncle",
        "aunt",
    )
)
_PLANNING = quick(
    r"\b(?:if|would|could|might|may|will|unless|without|president|elected|plans?|propos\w+|promis\w+|bill|law|hope|"
    r"expect\w*|probably|likely|instead|campaign|candidate|policy)\b"
)
_LATER = ("eventually ", "later ", "soon ", "ultimately ", "subsequently ", "never ", "usually ", "typically ")
_LATER_ENDS = frozenset(end[-4:] for end in _LATER)
_TYPICALLY = ("typically,", "usually,")
_IF = re.compile(r"(?<!ask me )(?<!even )\bif [^.?!\n]{3,110}\bwould|would(?:\b|n't)[^.?!\n]{3,80} if ")
_NOT = ("n't ", " not ")
_NEITHER = re.compile(r"\b(?:neither|nor|no one|nobody|none) [^.;?!]{0,60}$")
_SAY = (" say ", " comment", " answer", " confirm", " discuss", " reveal", " talk ", " only say", " only note")
# How what is asked for there begins and ends: the next three letters, the last four before the cue.
_REFUSALS = frozenset(say[1:4] for say in (*_SAY, " not ", " never "))
_REFUSED_ENDS = frozenset(("nor ", "her ", " or "))
_NO_NAME = frozenset(("it", "that", "this", "which", "they", "he", "she", "we", "i", "there", "what", "who"))
_NOR = re.compile(  # "nor would the mayor say why"
    r" (?:[\w'.-]+ ){1,3}(?:say|comment|confirm|answer|discuss|elaborate|disclose|reveal|tell|identify|describe|"
    r"explain|specify|name|let|allow|give|agree|accept)\b"
)
_NEVER = re.compile(r"\b(?:he|she|they|we|i|who) $")


_PLAIN = (
    " you",
    " that i",
    " do well to ",
    " have us believe",
    " have us think",
    " have you believe",
    " have you think",
)
# How what is asked for there begins, and what "would like" and the like begin with.
_PLAINS = frozenset(start[1:4] for start in _PLAIN)
_WISHES = frozenset(re.findall(r"\w+ ?", "not,als,cer,rea,muc,sti,ver,alw,jus,lik,lov,pre,rat,hat,hav,be ,wel,you"))


def plain(low: str, a: int, b: int) -> bool:
    """Do the next words alone tell a wish or a habit: "would like", "would often", "would you"?"""
    head = low[b + 1 : b + 4]
    if (head in _WISHES or b > a + 5) and _WISH.match(low, a + 5):
        return True
    if head in _HABITS and (head != "be " or _be_habit(low, b)) and _HABIT.match(low, b):
        return True
    return head in _PLAINS and low.startswith(_PLAIN, b)


def _be_habit(low: str, b: int) -> bool:
    """May "would be" go on as a habit ("be the first to say", "be a year before", "be later")? Most do not."""
    if low.startswith("the ", b + 4) or "later" in low[b : b + 60] or " before" in low[b : b + 60]:
        return True
    return " " not in low[b + 4 : b + 40]  # a word that long may hide what follows


def question(low: str, text: str, before: str, a: int, b: int) -> bool:
    """Is it a request or a bare question: "Would Orlova join them?"? One under a condition is a guess."""
    if before not in _QUERIES:
        begins = (text[a].isupper() or b > a + 5) and before[-1:] in ("", ":") and _ASKS.match(low, b)
        if not begins or (b == a + 5 and (_THING.match(low, b) or _BAN.match(low, b))):
            return False
    elif not low.startswith(_PEOPLE, b):
        return False
    stop = low.find("?", b, _line(low, b, 150))
    return stop > 0 and " if " not in low[b:stop]


def told_of_then(low: str, who: str, a: int, b: int) -> bool:
    """ "He would open the shop, then sweep": a habit, where nothing near it speaks of a plan or a condition."""
    if who not in _THEY or EFFECT.match(low, b) or _OPINION.match(low, b):
        return False
    if low.startswith((" be ", " not be ", " never "), b):
        return False
    start = max(low.rfind("\n", 0, a) + 1, a - 250)
    if low.startswith((" then ", " just "), b) and who != "they" and not low.startswith(("be ", "have "), b + 6):
        return " if " not in low[start : b + 60]  # one deed after another
    return _PLANNING.search(low, start, a) is None and _PLANNING.search(low, b, _line(low, b, 120)) is None


def habitual(low: str, left: str, before: str, a: int, b: int) -> bool:
    """ "He would walk to school every morning", "he later would", "I would vote for her"."""
    if "every " in low[b : b + 50] and _EACH_TIME.match(low, b) and (left.endswith(_ONES) or not EFFECT.match(low, b)):
        return True
    if ("every " in left or "each " in left) and _EACH_TIME_BEFORE.search(left) and not EFFECT.match(low, b):
        return True
    if left[-4:] in _LATER_ENDS and left.endswith(_LATER):
        return True
    if (
        "ally," in before
        and before.startswith(_TYPICALLY)
        and left.lstrip(' "').startswith(("typically, ", "usually, "))
    ):
        return True
    return "i " in left[-14:] and _own_act(low, left, a, b)


def _own_act(low: str, left: str, a: int, b: int) -> bool:
    """ "I would vote for her" is a will, unless a condition stands by; "I would say" is a guess."""
    if not _FIRST_PERSON.search(left[-14:]) or _OPINION.match(low, a + 5):
        return False
    return _IF.search(low, a - _BEFORE if a > _BEFORE else 0, b + 90) is None and "without " not in left


def habit_or_putative(words: frozenset[str], left: str) -> bool:
    """ "In those days he would", "it is odd that he would", "why would he", "I wish they would"."""
    if not words.isdisjoint(_USED_WORDS):
        if _USED_TO.search(left) or _WHEN_DONE.search(left):
            return True
        if _LONG_AGO.match(left) and _PLANNING.search(left) is None:
            return True
    return not words.isdisjoint(_PUTATIVE_WORDS) and _PUTATIVE.search(left) is not None


def refused(low: str, text: str, left: str, a: int, b: int) -> bool:
    """Is it a refusal: "Orlov would not say", "he still would not", "she would never", "could not or would not"?"""
    if b == a + 5 and low[b + 1 : b + 4] not in _REFUSALS and left[-4:] not in _REFUSED_ENDS:
        return False
    if low.startswith(_NOT, a + 5):
        if left.endswith(" still ") or _MUTE.match(low, a + 5):
            return True
        wont = _WONT.match(low, a + 5) and "if " not in left
        if wont and (_WILLING.search(left[-26:]) or (text[a - 2 : a - 1].isalpha() and _named(text, a))):
            return True
    if low.startswith(_SAY, b) and (low.startswith(" only", b) or _NEITHER.search(left)):
        return True
    if left.endswith(("nor ", "neither ")) and _NOR.match(low, b):
        return True
    if low.startswith(" never ", b) and not low.startswith("have ", b + 7):
        return _NEVER.search(left[-6:]) is not None
    return left.endswith(_OR)


def _named(text: str, a: int) -> bool:
    """Does a capitalised word stand right before the cue?"""
    start = text.rfind(" ", a - 24 if a > 24 else 0, a - 1) + 1
    return (start > 0 or a < 24) and text[start].isupper() and text[start : a - 1].lower() not in _NO_NAME


def _line(low: str, b: int, reach: int) -> int:
    """Where the paragraph ends, at most ``reach`` on."""
    end = low.find("\n", b, b + reach)
    return end if end >= 0 else b + reach
