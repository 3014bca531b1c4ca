"""Modal auxiliaries: possibility and prediction against ability, permission, duty, habit and the future in the past.

Palmer 2001 and Coates 1983 name the senses; the contexts that tell them apart in news are ours.
"""

from __future__ import annotations

import re

_BEFORE = 110  # how far back a reporting verb or a relative pronoun is looked for

_CAPITAL_MODAL = re.compile(r" (?:be|have|not|also|get|soon|still|never|need|want|face|lose|win|seek|run|see|take)\b")
_MAY_IDIOM = re.compile(r" (?:as well\b|i\b|we\b|the best\b)")
_MAY_BEFORE = re.compile(r"(?:come what|be that as it|as the case|long) $")


def may(low: str, text: str, a: int, b: int) -> str:
    if text[a] == "M" and not _CAPITAL_MODAL.match(low, b):
        return ""
    if _MAY_IDIOM.match(low, b) or _MAY_BEFORE.search(low[max(0, a - 16) : a]):
        return ""
    return "possibility"


_NOUN_BEFORE = re.compile(
    r"\b(?:the|his|her|its|their|your|my|our|all|of|with|military|economic|financial|industrial|political|sheer|full|"
    r"american|naval|air|collective|little)(?: own)? $"
)


def might(low: str, text: str, a: int, b: int) -> str:
    if low.startswith((" as well", " of "), b) or _NOUN_BEFORE.search(low[max(0, a - 14) : a]):
        return ""
    return "possibility"


_PERCEIVE = re.compile(
    r"(?: (?:also|still|only|barely|hardly|scarcely|just|almost|really|actually|no longer|clearly))*"
    r" (?:choose|chose|hear|smell|taste|remember|recall|tell|afford|understand|sense|imagine|care|stand|bear|"
    r"be (?:heard|felt|reached|seen (?:in|on|from|at|through))|feel (?:the|it|my|his|her))\b"
)
_COULD_NOT = re.compile(r"(?: (?:not|no longer|never|hardly|barely|scarcely|only|n't)\b|n't)")
_COULD_NOT_BUT = re.compile(r"(?: not|n't) (?:be (?:a|true|right|long)|have been|possibly be)\b")
_ABLE_BEFORE = re.compile(
    r"(?:\bso (?:that )?(?:[\w'-]+ ){1,4}|\bwish(?:ed|es)? (?:that )?(?:[\w'-]+ ){1,4}|"
    r"\bas (?:[\w'-]+ ){1,4}as (?:[\w'-]+ ){1,2}|\b(?:all|everything|anything|whatever|wherever|whoever|best|least|most|as many as|as much as) "
    r"(?:[\w'-]+ ){1,2}|\b(?:found|discovered|learned|realized|realised|knew|proved|boasted|showed|sure) (?:that )?"
    r"(?:he|she|they|it|we|i|you) |\bif (?:only )?(?:[\w'-]+ ){1,4}|\bheld[^.]{0,20} that (?:[\w'-]+ ){1,4}|\bbefore (?:[\w'-]+ ){1,3}|"
    r"\b(?:how|where|when|until|wondered why) (?:he|she|they|we|i|you|one) )$"
)
_HAVE_DONE = re.compile(r"(?:'ve| (?:[a-z]+ly |instead |also |easily |just )?have) ")


def could(low: str, text: str, a: int, b: int) -> str:
    left = low[max(0, a - 60) : a]
    if low.startswith(("n't", " not", " no ", " never", " hardly", " barely", " scarcely"), a + 5):
        return "possibility, denied" if _COULD_NOT_BUT.match(low, a + 5) else ""
    if low.startswith((" only", " you ", " we ", " i ", " instead have"), b) or _PERCEIVE.match(low, b):
        return ""
    if _ABLE_BEFORE.search(left):
        return ""
    return "possibility"


_WISH = re.compile(
    r"(?:n't| not)?(?: (?:also|certainly|really|much|still|very much|always|just))*"
    r" (?:like|love|prefer|rather|hate|be (?:happy|glad|willing|delighted|honored|honoured|in favor|in favour)|welcome|you)\b"
)
_FIRST_PERSON = re.compile(r"\bi(?: \w+ly)? $")
_OPINION = re.compile(r" (?:also |just |only |simply |\w+ly )?(?:say|argue|think|guess|imagine|suggest|put|assume|call|describe|bet|expect|have|hope|submit|add|be (?:surprised|shocked|a|an|the|dead|more|less))\b")
_HABIT = re.compile(
    r" (?:have to|need to|not be the last|be the (?:last|first)|often|sometimes|usually|routinely|frequently|occasionally|regularly|later|then|eventually|go on|"
    r"come to|soon (?:become|be|find|learn)|be (?:\w+ )?later|subsequently|"
    r"(?:come|take|last|be|become|remain|return|happen|follow|die) [^.,]{0,30}(?:years?|months?|weeks?|days?|hours?|decades?|minutes) later)\b"
)
_REFUSE = re.compile(
    r"(?:n't| not) (?:say|comment|confirm|answer|discuss|elaborate|speculate|disclose|rule out|let|allow|give|tell|talk|stop|reveal|identify|take no)\b"
)
_PERSON = re.compile(r"(?:\b(?:he|she|they|we|i|who) |n't )$")
_SAID = (
    r"\b(?:said|told|added|adding|announced|announcing|promised|promising|vowed|vowing|pledged|pledging|confirmed|confirmation|insisted|"
    r"assured|assuring|stated|knew|agreed|decided|tweeted|wrote|replied|signaled|signalled|hinted|declared|explained|indicated|revealed|"
    r"guaranteed|swore|testified|noted|ruled|hoped|thought|expected|believed|figured|assumed|claimed|reported|feared|asked|wondered|"
    r"predicted|warned|suggested|threatened|argued|convinced|sure|whether|doubts?|promise|pledge|vow|announcement|hope|"
    r"statement|hoping|determined|learned|realized|denied|conceded|acknowledged|maintained|saying)\b"
)
_FUTURE_IN_PAST = re.compile(
    _SAID
    + r"(?: [\w$’'.,-]+){0,8}?(?: that| if| whether|,)? (?:he|she|they|we|i|there|the (?:president|company|agency|"
    r"department|government|administration|ministry|group|court|white house|senate|house|committee|judge|team|pair|two|city|state|"
    r"commission|country|bank|party|police|network|paper|governor|mayor|senator|candidate))(?: and [\w ]{1,20})? (?:\w+ly )?$"
)
_SCHEDULED = re.compile(
    r" (?:not )?be (?:\w+ly )?(?:released|announced|held|published|made public|made available|given|sent|posted|provided|disclosed|sworn|arraigned|sentenced|buried)\b"
)
_SAID_ANYWHERE = re.compile(_SAID)
_SAID_NEAR = re.compile(_SAID + r"(?: [\w’'.-]+){0,9} $")
_NAME = re.compile(r"(?:^|[^.!?] )[A-Z][\w'’-]+ (?:and [A-Z][\w'’-]+ )?$")
_EFFECT = re.compile(
    r" (?:not |also |\w+ly )?(?:hurt|harm|cost|help|create|lead|make|cause|mean|allow|raise|reduce|cut|boost|damage|lose|win|hit|"
    r"be (?:an?|the|better|worse|more|less|too|bad|good|able|\w+ous|\w+ful)|have|benefit|save|force|increase|drive|bring|undermine|weaken|strengthen|become)\b"
)
_ASKED = re.compile(r"\b(?:if|whether|how|what|who|when|where|why) [\w’'.-]+(?: [\w’'.-]+)? $")
_WHETHER = re.compile(r"\b(?:whether|if|ask(?:ed|s|ing)? (?:\w+ )?(?:if|whether)) (?:or not )?(?:he|she|they|we|i|you|there|the (?:president|company|government|senate|house|court|team|administration)) $")
_PURPOSE = re.compile(r"[^,.;:\"] so (?:that )?(?:[\w'-]+ ){1,5}$")
_RELATIVE_DONE = re.compile(r"\b(?:that|which|who) $")
_BY_WHICH = re.compile(
    r"\b(?:by|in|at|after|during|under|through|from|with) (?:which|whom) (?:[\w'-]+ ){1,3}$|\b(?:where|when) (?:[\w'-]+ ){1,4}$"
)
_COUNTERFACTUAL = re.compile(r"\b(?:if|had|without|otherwise|were it|but for)\b")


def would(low: str, text: str, a: int, b: int) -> str:
    if _FIRST_PERSON.search(low[max(0, a - 14) : a]) and not _OPINION.match(low, a + 5):
        return ""
    if re.search(r"\b(?:eventually|later|soon|ultimately|subsequently|never) $", low[max(0, a - 14) : a]):
        return ""
    if low.startswith("-be", b):
        return ""
    if _WISH.match(low, a + 5) or _HABIT.match(low, b) or low.startswith((" you", " that i"), b):
        return ""
    left = low[max(0, a - _BEFORE) : a]
    cut = max(left.rfind(". "), left.rfind("? "), left.rfind("\n"), left.rfind("! "))
    left = left[cut + 1 :]
    if _HAVE_DONE.match(low, a + 5) and _COUNTERFACTUAL.search(left):
        return "outcome of a hypothetical"
    if _PERSON.search(left) and _REFUSE.match(low, a + 5):
        return ""
    if _FUTURE_IN_PAST.search(left) or _WHETHER.search(left) or _PURPOSE.search(left) or _BY_WHICH.search(left):
        return ""
    if re.search(r"(?:\d%|percent|per cent|\bthreat that [\w' -]{1,40}|\bunclear (?:the |what |which |how |who )[\w' -]{1,30}), ?$|(?:\d%|percent|per cent) $|\bthreat that [\w' -]{1,40}$|\bunclear (?:the|what|which|how|who) [\w' -]{1,30}$", left):
        return ""
    if _NAME.search(text[max(0, a - 24) : a]) and (_ASKED.search(left) or (not _EFFECT.match(low, b) and _SAID_NEAR.search(left))):
        return ""
    if _SCHEDULED.match(low, b) and _SAID_ANYWHERE.search(left):
        return ""
    if _HAVE_DONE.match(low, a + 5):
        if _RELATIVE_DONE.search(left):
            return ""
        return "outcome of a hypothetical"
    return "predicted outcome or tentative judgement"


_SHOULD = re.compile(
    r"(?: (?:also|all|soon|now|then|therefore|eventually|still|not|probably))*"
    r" (?:be able to|be enough|be available|be ready|be back|be over|be fine|be easy|be easier|be possible|be clear|be obvious|"
    r"be completed|be finished|be safe|be good|be in place|make it|give|allow|"
    r"attract|boost|ensure|lead to|result in|prove|provide|arrive|reach|begin to|continue to|see|show|rise|fall|grow|improve|ease|"
    r"last|suffice|work|become|bring|increase|reduce|take (?:about|around|only|no|a few|less)|have (?:no|little) (?:trouble|problem|difficulty|impact|effect))\b"
)
_THING = re.compile(
    r"\b(?:it|this|that|these|which|there|results?|data|weather|prices|rates?|economy|vaccines?|market|measures?|cuts?|moves?|changes?|he says, )(?: [\w-]+)? $|\bthat,[^.,]{1,20}, $"
)


def should(low: str, text: str, a: int, b: int) -> str:
    if _SHOULD.match(low, b) and _THING.search(low[max(0, a - 40) : a]):
        return "what is expected"
    return ""


_MUST = re.compile(
    r"(?: (?:also|surely|therefore|then|certainly|really|still|thus|now|all))*"
    r" (?:have (?:been|\w+(?:ed|en|wn|ught|ne|lt|id|ft)|had|felt|seen|made|come|gone|known|thought|got|lost|taken|done|hit|said|cost|meant)\b|"
    r"be (?:true|wrong|right|false|mistaken|kidding|joking|lying|something|some (?:kind|sort|reason|way)|a mistake|an? error|why|because|how|"
    r"what|that|nice|hard|tough|difficult|terrible|awful|terrifying|exhausting|frustrating|so |aware|wondering|thinking|feeling|crazy|nuts|"
    r"hoping|proud|nervous|desperate|the case)|(?:seem|feel|look|sound|mean|know|think|wonder|realize|believe)\b)"
)


def must(low: str, text: str, a: int, b: int) -> str:
    return "inference" if _MUST.match(low, b) else ""


JUDGES = {"may": may, "might": might, "could": could, "would": would, "should": should, "must": must}
