"""Could that was able to, was allowed to or wishes, against the possibility (Palmer 2001: dynamic against epistemic).

The contexts that tell them apart in news are ours.
"""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_POSSIBLE = "possibility"
_PERCEIVE = quick(
    r"(?: (?:also|still|only|barely|hardly|scarcely|just|almost|really|actually|no longer|clearly|then|ever))*"
    r" (?:see (?:flames|smoke|lights|him|her|them|why|where)\b|do (?:nothing|little|no more)|take (?:no more|it no)|"
    r"choose(?! to\b)|chose|hear|smell|taste|remember|recall|tell|afford|understand|sense|"
    r"imagine|care|stand|bear|"
    r"be (?:heard|felt|reached|seen (?:in|on|from|at|through|for|outside|inside|near|behind|among|along|above|"
    r"\w+ing))|be heard \w+ing|feel (?:the|it|my|his|"
    r"her))\b"
)
_NOT = ("n't", " not", " no ", " never", " hardly", " barely", " scarcely")
_NOT_BUT = re.compile(
    r"(?: not|n't) (?:be (?:a|true|right|long)\b|have been|possibly be|"
    r"(?:it|he|she|they|this|that|there) (?:also |just |simply )?(?:be|have been)\b(?! (?:here|there|with)))"
)
_ABLE = (
    r"\b(?:(?:best|only|least|worst|first|last) (?:thing|way) (?!that $)(?:[\w'-]+ ){1,3}|"
    r"(?:(?<=[a-z] )so|so that) (?:[\w'-]+ ){1,4}|so (?:he|she|they|you|we|i) |"
    r"wish(?:ed|es)? (?:that )?(?:[\w'-]+ ){1,4}|"
    r"as (?:much|many|long|hard|fast|far|soon|well|quickly|little|good) (?:[\w'-]+ ){0,8}as (?:[\w'-]+ ){1,2}|"
    r"as (?:[\w'-]+ ){1,4}as (?:[\w'-]+ ){1,2}|"
    r"(?:all(?! of)|everything|anything|whatever|wherever|whoever|best|least|most|as many as|"
    r"as much as) (?:[\w'-]+ ){1,2}|"
    r"(?:only|least|best|worst|highest|greatest|biggest|largest) [\w-]+ (?:that )?(?!that\b|who\b|which\b)[\w'’.-]+ |"
    r"(?:most|best|worst) (?:[\w-]+ ){1,3}(?:he|she|they|we|i|you) |(?:ruled|decreed) (?:that )?(?:[\w'-]+ ){1,4}|"
    r"(?:assured|promised|guaranteed) [\w' -]{1,30}that (?:he|she|they|we|i|you) |"
    r"so (?:where|how) |during (?:that|those) [\w-]+, (?:[\w'-]+ ){1,2}|(?:nobody|no one|nothing), [\w' -]{3,20}, |"
    r"than (?:any(?:one|body)?(?: of \w+)?) |"
    r"(?:nobody|no one|neither|nothing|(?:so that )?no (?!doubt )(?:other |more |further |such )?[\w-]+) |"
    r"either (?:he|she|"
    r"they|we|i|you) |(?:one|only) (?:[\w'-]+ ){1,3}(?:he|she|"
    r"they|we) |"
    r"more than |"
    r"(?:found|told|discovered|learned|realized|realised|knew|knows|knowing|asked if|proved|boasted|showed|"
    r"sure) (?:that )?(?:he|she|they|"
    r"it|we|i|you) |(?:hoped?|hopes|hoping|glad|happy|proud|relieved|grateful|thankful|delighted|thrilled|lucky) "
    r"(?:that )?(?:he|she|they|we|i|you) |only [a-z][\w.-]+ |(?:nothing|little|much) (?:more |else )?(?:that )?"
    r"(?:he|she|they|we|i|you|anyone|the \w+) |(?:in (?:those|the old) days|back then|until (?:the )?(?:19|20)\d\ds?|"
    r"as a (?:child|boy|girl|kid|young (?:man|woman))),? (?:[\w'-]+ ){1,4}|"
    r"if (?:only )?(?!\w+ed |true |so |not )(?:[\w'-]+ ){1,4}(?:(?:or|and) (?:[\w'-]+ ){1,6})?|"
    r"doubts? that (?:he|she|they|we|i|you) (?:actually |ever )?|"
    r"whether (?!there |it )(?:[\w'.-]+ ){1,4}|"
    r"held[^.]{0,20} that (?:[\w'-]+ ){1,4}|before (?!an? )(?:[\w'-]+ ){1,3}|"
    r"what (?:more|else) (?:[\w'-]+ ){1,2}|"
    r"no way (?:that )?(?:[\w'-]+ ){1,3}|wondered (?:how|what|why) (?:[\w'-]+ ){1,6}|"
    r"(?:jobs?|work|places?|things?|something|care) (?:that )?(?:he|she|they|we|you|i) |"
    r"(?:how|what|where|when|until|till|wondered why) (?:he|she|they|we|i|you|one|anyone|anybody) |(?:what|where|"
    r"until) it |"
    r"(?:nothing|not (?:a|one) (?:single )?\w+|anything) (?:that |which ))$"
)
_ABLE_BEFORE = quick(rf"[a-z](?<=(?={_ABLE}).)")  # a letter first: so the search leaps from letter to letter

_ABLE_WORDS = frozenset(  # one of them begins each of the contexts above
    re.findall(
        r"\w+",
        "best only least worst first last so wish wished wishes as all everything anything whatever wherever whoever "
        "most highest greatest biggest largest than nobody no one neither nothing either more found told discovered "
        "learned realized realised knew knows knowing asked proved boasted showed sure if held before how what where "
        "when until till way wondered whether doubt doubts little much hope hoped hopes hoping glad happy proud "
        "relieved "
        "grateful "
        "thankful delighted thrilled lucky days then child boy girl kid man woman job jobs work place places thing "
        "things something care ruled decreed assured promised guaranteed during",
    )
)
_ANYBODY = (" he ", " she ", " they ", " it ", " this ", " that ", " anyone ", " someone ")
_ENTITLES = frozenset(  # how what those are entitled to begins
    re.findall(r"\w+ ?", "als,sti,onl,now,the,app,rea,ree,enr,reg,sig,buy,con,vot,pur,see,cla,ser,enl,rem,be ")
)
_AFTER_ABLE = (
    " only",
    " you ",
    " we ",
    " i ",
    " instead have",
    " either ",
    " use a ",
    " use some ",
    " at least ",
)
_ANYONE = ("anyone who ", "anybody who ", "someone who ", "nobody who ", "no one who ", "those who ", "everyone who ")
_LEARNED = re.compile(
    r"\b(?:found|told|discovered|learned|realized|realised|knew|knows|knowing)[\w ]{0,12} (?:that )?"
    r"(?:he|she|they|it|we|i|you) $"
)
_RISK = quick(
    r" (?:also |soon |even )?(?:face|lose|die|fail|suffer|go to (?:jail|prison)|end up|be (?:\w+ed|hurt|sent))\b"
)
_HE = (" he ", " she ", " they ", " we ", " i ")
_SAID_HE = quick(
    r"\b(?:said|says|saying|adding|added|claimed|claiming|claims|insisted|thought|believed|boasting|bragged|argued)"
    r" (?:that )?(?:(?:due to|because of|thanks to|with|through|from) (?:[\w']+ ){1,5})?(?:he|she|they|we|i) $"
)
_BEFALL = quick(
    r" (?:also|soon|still|well|even|end|face|lose|win|become|get|die|be|have|need|see|suffer|fall|fail|go|come|"
    r"potentially|possibly|eventually|take|run|appoint|nominate|fire|sign|veto|impose|resign|"
    r"delay|support|vote|accept|consider|decide|announce)\b"
)
_SEE_CHANGE = re.compile(  # "we could see more snow" foretells, "we could see the barn" tells
    r" see (?:an? (?:[\w-]+,? ){0,3}(?:drop|dip|fall|rise|increase|jump|spike|surge|slump|decline|shift|change|"
    r"slowdown|"
    r"boost|rebound|return|wave|repeat|shortage|recession|shutdown|strike|record|reduction|cut|gain|loss|delay)\b|"
    r"(?:even )?(?:more|fewer|less|another|higher|lower|further|up to|record|as (?:many|much|few|little) as|"
    r"temperatures|prices|"
    r"rates|snow|rain|gusts|flooding|storms|delays|shortages)\b)"
)
_USE = quick(
    r" (?:also |still |ever |easily )?(?:make|do|take|use|find|get|offer|afford|spare|try)(?:[.,;?!\"]| to help\b)"
)
_USED = re.compile(
    r"\b(?!says |thinks |believes |hopes |feels |fears |knows |suggests |argues |claims |insists )"
    r"[a-z]{3,}s (?:that )?(?:he|she|they|we|you|i) $"
)
_WHAT_TO_DO = re.compile(r"\bwhat (?:else |more )?(?:the |any )?\w+ (?:\w+ )?$")  # "what Orlova could do was little"
_BRINGS = quick(
    r" (?:also |even |well )?(?:lead to|result in|cause|trigger|cost|hurt|harm|damage|mean|affect|create|spark|force|"
    r"become|undermine|threaten|jeopardi[sz]e|prompt|push|drive|set off)\b"
)
_ARGUE = re.compile(r" (?:\w+ly )?(?:say|argue|imagine|think|add|go|quote|point)\b")
_ENTITLED = re.compile(  # what rules allow
    r" (?:also |still |only |now |then )?(?:apply (?:for|to)|reapply|enrol+|register|sign up|buy into|contact|"
    r"vote (?:in|by|early)|purchase|seek asylum|claim asylum|serve openly|enlist|remain in the (?:country|us|u\.s\.|"
    r"united)|be \w+(?:ed|en) only)\b"
)
# How what is asked for there begins, and with what "he" and its like end.
_ABLE_HEADS = frozenset(
    (word + " ")[:3]
    for word in re.findall(
        r"\w+",
        "also still only barely hardly scarcely just almost really actually no clearly then ever see do take choose "
        "hear smell taste remember recall tell afford understand sense imagine care stand bear be feel you we i "
        "instead either use at",
    )
)
_RISKS = frozenset(("als", "soo", "eve", "fac", "los", "die", "fai", "suf", "go ", "end", "be "))
_HE_ENDS = frozenset(("he ", "ey ", "we ", " i "))
_SEERS = ("you ", "he ", "she ", "they ", "we ", " i ", '"i ', "one ")


def could(low: str, text: str, a: int, b: int) -> str:
    """Was able to, was allowed to, wishes and requests are none."""
    if low.startswith(_NOT, a + 5):
        return "possibility, denied" if _NOT_BUT.match(low, a + 5) else ""
    head, tail = low[b + 1 : b + 4], low[a - 4 : a]
    if tail == "one " and low.startswith(" imagine ", b):
        return _POSSIBLE
    if (head in _ABLE_HEADS or head[:2] == "i ") and (low.startswith(_AFTER_ABLE, b) or _PERCEIVE.match(low, b)):
        return ""
    if head in _RISKS and _RISK.match(low, b) and _LEARNED.search(low, a - 40 if a > 40 else 0, a):
        return _POSSIBLE
    if tail == "who " and (low.startswith(" have ", b) or low.endswith(_ANYONE, 0, a)):
        return ""
    if (
        tail[1:] in _HE_ENDS
        and low.endswith(_HE, 0, a)
        and _SAID_HE.search(low, a - 50 if a > 50 else 0, a)
        and not _BEFALL.match(low, b)
    ):
        return ""
    if _in_reach(low, text, a, b) or _allowed(low, a, b):
        return ""
    near = a - 60 if a > 60 else 0
    if tail == " it " and _BRINGS.match(low, b):  # "if the dam breaks it could flood the town"
        return _POSSIBLE
    if _ABLE_WORDS.isdisjoint(low[near:a].replace(",", " ").replace('"', " ").split()):
        return _POSSIBLE
    return "" if _ABLE_BEFORE.search(low, near, a) else _POSSIBLE


def _allowed(low: str, a: int, b: int) -> bool:
    """ "I could sleep at last", "people could enrol in May", "as nobody ever could", "dismissed only for theft"."""
    if low.endswith(("never ", "nor ", "neither "), 0, a):
        return True
    if low.endswith(("\ni ", " i ", '"i '), 0, a) and not (_BEFALL.match(low, b) or _ARGUE.match(low, b)):
        return " if " not in low[b : b + 90]
    return low[b + 1 : b + 4] in _ENTITLES and _ENTITLED.match(low, b) is not None


def _in_reach(low: str, text: str, a: int, b: int) -> bool:
    """Is it what one sees ("we could see the barn"), does or has ("what they could do", "savings we could make")?"""
    if low.startswith(" do ", b):
        return not low.startswith("to ", b + 4) and _WHAT_TO_DO.search(low, a - 30 if a > 30 else 0, a) is not None
    if low.startswith(" then ", b):  # "if one falls ill, the next could then step in" foretells
        return "if " not in low[a - 160 if a > 160 else 0 : a]
    if not low.endswith(_SEERS, 0, a):
        if low.endswith(" ever ", 0, a) or (low[b : b + 1] in ".;" and " than " in low[a - 60 if a > 60 else 0 : a]):
            return True  # "more than a frost ever could", "later than the others could."
        return low.endswith("how ", 0, a) and (low.startswith(_ANYBODY, b) or text[b + 1 : b + 2].isupper())
    if low.startswith(" see ", b):
        return _SEE_CHANGE.match(low, b) is None
    return _USE.match(low, b) is not None and _USED.search(low, a - 30 if a > 30 else 0, a) is not None
