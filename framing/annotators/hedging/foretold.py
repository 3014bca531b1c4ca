"""Would behind words of saying: what somebody said he would do, or whether he would: the future in the past."""

from __future__ import annotations

import re

from framing.annotators.hedging import asides
from framing.annotators.hedging.agents import agent
from framing.lexicon.choice import choice, quick

_ANNOUNCED = re.compile(
    r"[capvgrn](?<!\w\w)(?:(?<=c)onfirmed|(?<=n)ews(?= (?:\w+ ){0,3}that )|(?<=a)nnounced|(?<=a)nnouncement|"
    r"(?<=a)nnouncing|(?<=p)romised|(?<=p)ledged|"
    r"(?<=v)owed|(?<=g)uaranteed|(?<=a)ssured|(?<=r)efus(?:ed|es) to say)(?: [\w’'.-]+){0,6} $"
)
_SAID_FORMS = (
    r"said|told|added|adding|announced|announcing|promised|promising|vowed|vowing|pledged|pledging|"
    r"confirmed|confirmation|insisted|"
    r"assured|assuring|stated|knew|agreed|decided|tweeted|wrote|replied|signaled|signalled|hinted|declared|"
    r"explained|indicated|revealed|stressed|emphasized|emphasised|reiterated|boasted|bragged|joked|"
    r"hinting|claiming|insisting|suggesting|indicating|hopeful|optimistic|"
    r"guaranteed|swore|testified|noted|ruled|hoped|thought|expected|believed|figured|assumed|claimed|reported|"
    r"feared|asked|wondered|"
    r"predicted|warned|suggested|threatened|argued|convinced|sure|whether|doubts?|promises?|pledges?|vows?|"
    r"mused|imagined|dreamed|dreamt|guarantees?|hopes?|faith|warning|assurances?|speculation|expectations?|believing|"
    r"informed|notified|telling|tweeting|confirming|revealing|declaring|stating|briefed|disclosed|confidence|"
    r"optimism|signals?|signs?|word|notice|commitments?|speculating|speculated|rumored|rumoured|belief|"
    r"knowing|fears?|fearing|thinking|expecting|hoping|determined|learned|"
    r"known|implied|worried|concerned|afraid|realized|realised|denied|conceded|acknowledged|maintained|asserted|"
    r"asserting|confident|clear|saying|texted|emailed|rumors|rumours|indication|indications|hints"
)
_SAID_WORDS = frozenset(
    form for word in _SAID_FORMS.split("|") for form in ((word[:-2], word[:-1]) if word.endswith("?") else (word,))
)
_SAID = rf"(?<!if )\b{choice(_SAID_WORDS)}\b"
_WHO = (
    r"(?:he|she|they|we|i|there|each|both|neither|nobody|no one|everyone|(?:his|her|its|their|our) (?:government|"
    r"administration|company|office|party|team|"
    r"campaign|country|group|organi[sz]ation|department|firm|agency|family|lawyers?|staff)|the (?:president|company|"
    r"agency|department|government|administration|ministry|group|court|white house|"
    r"senate|house|committee|judge|team|pair|two|city|state|commission|country|bank|party|police|network|paper|"
    r"governor|mayor|senator|"
    r"candidate)|(?:[\w.]+ )?(?:police|officials|troops|forces|authorities|prosecutors|lawmakers|republicans|"
    r"democrats|leaders|lawyers))"
)
_WHO_LAST = quick(rf"\b{_WHO}(?: and [\w ]{{1,20}})? (?:\w+ly )?$")
_WHO_ENDS = frozenset(  # with what those end
    re.findall(
        r"\w+",
        "he she they we i there each both neither nobody one everyone government administration company office "
        "organization organisation party team campaign country group department firm agency family lawyer lawyers "
        "staff president ministry "
        "court house senate committee judge pair two city state commission bank police network paper governor mayor "
        "senator candidate officials troops forces authorities prosecutors lawmakers republicans democrats leaders",
    )
)
_FUTURE_IN_PAST = quick(
    _SAID
    + r"(?: [\w$’'.,-]+){0,8}?(?: that| if| whether|,)?(?<! in)(?<! between)(?<! against)(?<! on)(?<! to) "
    + _WHO
    + r"(?: and [\w ]{1,20})? (?:\w+ly )?$"
)
_SAID_NEAR = re.compile(_SAID + r"(?: [\w’'.-]+){0,9} $")
_SAID_PLAIN = quick(
    r"\b(?:said|told|added|adding|announced|announcement|confirmed|stated|tweeted|insist(?:ed|ing)|"
    r"agreed|saying|texted|emailed|informed|telling|notified|rumou?rs)(?:(?:,(?= (?:but|and|"
    r"while) ))? [\w’'.-]+){0,16} $"
)
BEFALLS = (" be ", " face ", " need ", " get ", " see ", " suffer ", " struggle ", " remain ", " still ")
_SAID_IT = re.compile(_SAID + r"(?: that)? it $")
_PLANNED = quick(
    r" (?:not |also |soon )?(?:only take place|continue|sail|begin(?! to)|start|remain|stay|take place|take effect|"
    r"follow|resume|open|"
    r"reopen|"
    r"close|expire|arrive|return|join|come(?! from)|go|emerge|evolve|proceed|cover|"
    r"receive|meet|attend|speak|testify|vote|step down|resign|leave|serve|travel|visit|hold|host|appear|release|"
    r"announce)\b"
)
_SCHEDULED = quick(
    r" (?:not )?be (?:\w+ly )?(?:released|announced|held|published|made public|made available|given|sent|posted|"
    r"provided|disclosed|sworn|arraigned|sentenced|buried|on (?:the|its|his|her|their) way|in attendance|on hand)\b"
)
_DOINGS = quick(  # done by people, never by a bill: "said the abbey would file a suit"
    r" (?:not |also |soon |now |later |again |likely )?(?:occur|file|appeal|pursue|introduce|convene|submit|sue|"
    r"participate|debate|discuss|review|investigate|veto|recommend|consider|publish|unveil|conduct|compete|retire|"
    r"march|rally|head|seek|deploy|notify|contact|interview|issue|launch|consult|comply|respond|decide|focus|study|"
    r"strike|play|protest|gather|"
    r"fly|train|perform|patrol|walk out|work (?:with|on|from|to)|run (?!up|into|afoul|counter|out|over|contrary))\b"
)
_UNSAID = re.compile(  # "did not say which wing would be shut"
    r"\b(?:say|said|specify|specified|disclosed?|reveal(?:ed)?|decided?|determined?|know|knew|known|ask(?:ed)?|"
    r"detail|explain(?:ed)?|announced?|told|learn(?:ed)?) (?:exactly |precisely )?"
    r"(?:what|which|whose|how (?:much|many|long)) [\w' -]{1,40}$"
)
ORDERED = quick(
    r" (?:not |also |soon |now |later |instead )?be \"?(?:\w+ly )?(?!harm|damag|kill|affect|devastat|forc|destroy|"
    r"improv|requir|"
    r"allow|need|expos|depriv|stripp|punish|impact|limit|reduc|weaken|threaten|doom|delight|pleas|surpris|favor|"
    r"favour|"
    r"interest|prepar|satisfi|enhanc|consider|tempt|inclin|reward|relat|destin|tir|bas|extend|\w+ed to (?!(?:the|"
    r"an?|his|her|its|their|this|that|these|all|every|each|it|them|him|us|court|prison|jail)\b))"
    r"(?:\w{3,}ed|resigning|suspending|introducing|heading|campaigning|travell?ing|testifying|running|filing|issuing|"
    r"releasing|announcing|stepping|retiring|marching|rallying|conducting|modifying|leaving|coming|going|"
    r"joining|taking|making|speaking|providing|meeting|launching|returning|visiting|"
    r"attending|bringing|working|complying|hosting|holding|sending|moving|using|opening|closing|starting|held|taken|"
    r"brought|led|moved|laid off|shut|sold|spent|split|sent|given|put|built|paid|chosen|kept|told|shown|"
    r"made (?:public|available))\b"
)
_NAME = re.compile(
    r"(?:^|[^.!?] )(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\. )?[A-Z][\w'’-]+ (?:and [A-Z][\w'’-]+ )?$|[A-Z][\w'’-]+, $"
)
EFFECT = quick(
    r" \"?(?:not |also |\w+ly )?\"?(?:hurt|harm|cost|help|create|lead|"
    r"make(?! up (?!for)| (?:(?:an?|the|its|his|her|their|any) )?(?:final |formal )?(?:decision|recommendation|"
    r"announcement|statement|speech|remark|offer|appearance))|cause|mean|allow|raise|reduce|cut|boost|"
    r"damage|lose|win|hit|be (?:an?|the|better|worse|more|less|too|bad|good|able|devastated|hit|hurt|damaging|"
    r"affected|devastating|crippling|critical|crucial|key|vital|essential|detrimental|fatal|\w+ous|\w+ful)|have|"
    r"benefit|save|force|increase|drive|bring|undermine|"
    r"weaken|strengthen|become|improve|worsen|threaten|encourage|discourage|prevent|disproportionately|favou?r|"
    r"change|transform|reshape|require|amount to|stand to|result in|(?:come|result|flow|arise|stem) from|risk|trigger|"
    r"spark|bolster|destroy|devastate|restore|set off|further (?=the|his|her|its|their|what)\b)\b"
)
_OF_NAME = re.compile(  # "a strike on Orlova": not she, what is done to her
    r"\b(?:of|on|in|for|against|with|from|by|at|over|into|under|between|to|after|about|like|without|within|inside|"
    r"among) (?!state |"
    r"defense )(?:mr\. |mrs\. |ms\. )?[\w'.-]+(?: [\w'.-]+)? $"
)
_MINDED = re.compile(  # "said Orlova would be proud": what somebody absent would think
    r" (?:not |never |also |surely |certainly )*(?:want|approve|disapprove|be (?:proud|horrified|appalled|ashamed|"
    r"pleased|delighted|happy with|turning)|have (?:wanted|loved|hated|approved))\b"
)
_PAPERS = frozenset(
    ("Act", "Bill", "Law", "Order", "Plan", "Amendment", "Deal", "Agreement", "Accord", "Pact", "Treaty", "Rule")
)
_ASKED = re.compile(r"\b(?:if|whether|how|what|when|where) [\w’'.-]+(?: [\w’'.-]+)? $")
_CONDITIONS = frozenset(("if", "unless", "without", "were", "by"))
_WHAT = ("what he ", "what she ", "what they ", "what we ", "what i ", "how he ", "how she ", "how they ", "how we ")
_CERTAIN = ("certain he ", "certain she ", "certain they ", "certain we ", "certain i ", "certain that he ")
_SURE = (*_WHAT, *_CERTAIN, "to say he ", "to say she ", "to say they ", "noting he ", "noting she ")


_NEWS = ("nounc", "confirmed", "promised", "pledged", "vowed", "news", "assured", "refus", "guaranteed")
_REFUSED = frozenset(("refused", "refuses", "announcement", "announces", "news"))
_UNTOLD = frozenset(("what", "which", "whose", "how"))
_ITSELF = quick(  # a company that "said it would cut jobs" speaks of what it means to do
    r"\b(?:company|firm|bank|agency|ministry|department|government|administration|airline|university|hospital|clinic|"
    r"moscow|beijing|tehran|ankara|pyongyang|seoul|tokyo|kyiv|kiev|damascus|riyadh|baghdad|kabul|islamabad|delhi|"
    r"russia|china|iran|israel|turkey|france|germany|britain|japan|india|pakistan|canada|mexico|poland|hungary|"
    r"ukraine|syria|iraq|qatar|egypt|cuba|venezuela|brazil|australia|korea|arabia|hamas|hezbollah|taliban|nato|"
    r"f\.?b\.?i\.?|kremlin|pentagon|house|fed|treasury|facebook|google|twitter|apple|amazon|microsoft|youtube|boeing|"
    r"country|state|school|church|league|club|committee|board|retailer|carmaker|publisher|foundation|institute|"
    r"union|network|court|commission|council|army|military|city|regime|party|campaign|paper|group)"
    r" (?:has |have |had )?(?:said|says|announced|promised|confirmed|added)(?: \w+day)?(?: that)? it $"
)
_FITTING = re.compile(  # "said it would be foolish to wait" judges, "said it would be sold to Orlova" foretells
    r' (?:not )?be (?:\w+ly )?"?(?!\w+ed\b|\w+ing\b|up\b|able\b|ready\b|open\b)\w+"? (?:to|for|if|that) |'
    r' (?:not )?be "(?:[\w-]+ ){0,4}[\w-]+"? (?:to|for|if|that) '
)
_AND_THAT = re.compile(r" would (?!not be |be |have ).* (?:and|but) that (?:[\w'-]+ ){1,5}$")
_OR_HE = (" or he ", " or she ", " or they ", " or we ", " or it ")
UNREAL = quick(
    r"\b(?:would|will|could|may|might|should|if|unless|(?:is|are|was|were) to|plan|plans|bill|proposal|law|measure|"
    r"legislation|project|deal|agreement|regulations?|rules?|reforms?|package|program|policy|expected to)\b|'ll "
)
_WREAK = (" lead to", " cause ", " result in", " trigger ", " undermine ", " hurt ", " harm ", " destroy ", " damage ")
_ARGUED = frozenset(("argued", "suggested", "claimed", "asserted"))
_BETWEEN = re.compile(r"\bbetween (?:[\w'.-]+ ){1,4}and (?:[\w'.-]+ ){1,3}$")
_THAT_HE = (" that he ", " that she ", " that they ", " that we ", " and that it ")
_PROMISED = frozenset(
    re.findall(r"\w+", "promised promising vowed vowing pledged pledging threatened threat threats threatening")
)
_GIVEN = re.compile(  # "said that if she left, the bank would fail", "by leaving now, he would lose"
    r"\b(?:(?:if|unless|without|were (?:it|he|she|they|we|i)) [^.;?!]{3,90}|by \w+ing [^.;?!]{3,80}), "
    r"\"?(?:[\w'.-]+ ){1,5}$"
)
_GIVEN_LATER = re.compile(
    r"(?: (?!and |but (?!to )|that |could |might )[^ .,;:?!\n]+){1,12}?"
    r"(?<! even)(?<! as)(?<! only)(?<! see)(?<! know) (?:if|unless) (?!necessary|possible|so\b|not\b|and\b)"
)
_SPEAKING = (" he ", " she ", " agency ", " company ", " city ", " department ", " government ", " group ")
_HE_SAID = quick(
    r"\b(?:said|told \w+|adding|added|saying|indicated|stressed|declared|insisted|announced|announcing|confirmed|"
    r"stated|tweeted)(?: \w+day)?(?: that)? (?:\w+|(?:the|his|her|its|their) \w+) $"
)
STATE = re.compile(
    r" (?:not |never |also |still |probably |likely |even )*(?:be|have|lose|win|go down|face|need|die|suffer|fail|"
    r"become|get|remain|feel|seem|save|cost|hurt|earn|gain|end up|pay)\b"
)
_NOW = re.compile(r"\b(?:believes?|thinks?|says?|argues?|predicts?|fears?) (?:that )?(?:[\w'.-]+ ){1,3}$")
_JUDGED = re.compile(
    r" be (?:foolish|wise|unwise|smart|stupid|crazy|mad|wrong|right|mistaken|naive|remiss|better off)\b"
)
_OPEN_IF = re.compile(r"^[ \"]*(?:but |and |so )?if ")
TELLING: frozenset[str] = _UNTOLD | _PROMISED | _CONDITIONS | _SAID_WORDS | _REFUSED | asides.WORDS  # all that is asked


def starts(low: str, b: int) -> bool:
    """Does what follows tell of a thing arranged: "would start", "would be held"?"""
    return _PLANNED.match(low, b) is not None or _SCHEDULED.match(low, b) is not None


def _said_to_come(low: str, left: str, b: int) -> bool:
    """Is it what somebody said was going to happen: "said the road would be closed", "said he would resign"?"""
    if _SCHEDULED.match(low, b):
        return True
    near = left[-36:]
    last = near[near.rfind(" ", 0, -1) + 1 : -1]
    if (
        (last in _WHO_ENDS or last[-2:] == "ly" or not last.isalpha() or " and " in near)
        and not left.endswith(_OR_HE)
        and _WHO_LAST.search(near)
        and _FUTURE_IN_PAST.search(left)
    ):
        return True
    if left.endswith(_THAT_HE):
        return True
    if not EFFECT.match(low, b) and _goes_on(left):
        return True
    if ORDERED.match(low, b) and "if " not in left and " believes " not in left and _SAID_PLAIN.search(left):
        return True
    if _PLANNED.match(low, b) and _SAID_NEAR.search(left):
        return True
    meant = agent(left) and not low.startswith(BEFALLS, b) and not EFFECT.match(low, b)
    if (meant or _DOINGS.match(low, b)) and _SAID_PLAIN.search(left):
        return True
    if meant and _SAID_NEAR.search(left):
        return True
    if not left.endswith(" it ") or left.endswith("whether it ") or _FITTING.match(low, b):
        return False
    return (_ITSELF if EFFECT.match(low, b) else _SAID_IT).search(left) is not None


def _goes_on(left: str) -> bool:
    """ "Said it would open an office and would hire", "ruled that the toll would end and that drivers would be repaid",
    "said she owned the shop and would reopen it": one forecast, told in two."""
    first = left.find(" would ")
    if first > 0 and _AND_THAT.search(left):
        return True
    if not left.endswith((" and ", " but ")):
        return False
    return not EFFECT.match(left, first + 6) if first >= 0 else not UNREAL.search(left)


def supposed(low: str, left: str, words: frozenset[str], b: int) -> bool:
    """Does an open condition stand by: "that if she left, it would fail", "it would fail if she left"?"""
    if not words.isdisjoint(_PROMISED) or left.endswith(("that ", "which ", "who ")):
        return False
    if left.endswith(_SPEAKING) and _HE_SAID.search(left) and not STATE.match(low, b):
        return False  # "she said she would leave if it rained": she will
    if not words.isdisjoint(_CONDITIONS) and _GIVEN.search(left):
        return True
    if low.startswith((" if ", " unless "), b):
        return True
    return (" if " in low[b : b + 90] or " unless " in low[b : b + 90]) and _GIVEN_LATER.match(low, b) is not None


def _of_things(low: str, left: str, b: int) -> bool:
    """ "A deal between the mayor and the owners would", "warned the cuts were deep and they would lead to a strike"?"""
    if " between " in left and _BETWEEN.search(left):
        return True
    return left.endswith(" they ") and low.startswith(_WREAK, b)


def _untold(low: str, left: str, words: frozenset[str], b: int) -> bool:
    """ "Did not say which wing would be shut"."""
    if words.isdisjoint(_UNTOLD) or not (starts(low, b) or ORDERED.match(low, b)):
        return False
    return _UNSAID.search(left) is not None


def _announced(left: str) -> bool:
    """ "Announced that the school would", "news that the bridge would". A part of the word is looked for first."""
    return any(map(left.__contains__, _NEWS)) and _ANNOUNCED.search(left) is not None


def told(low: str, text: str, left: str, words: frozenset[str], a: int, b: int) -> bool:
    """Is it what somebody said he would do, or whether he would, or what was going to happen then?"""
    if low.startswith(" be ", b) and _JUDGED.match(low, b):
        return False
    if "if " in left and _OPEN_IF.match(left):
        return False
    said = bool(words) and not _SAID_WORDS.isdisjoint(words) and not _of_things(low, left, b)
    if words and (said or not words.isdisjoint(_REFUSED)) and _announced(left) and not EFFECT.match(low, b):
        return True
    if said and _said_to_come(low, left, b):
        return True
    if asides.asked(low, left, words, b) or left.endswith(_SURE) or (words and _untold(low, left, words, b)):
        return True
    start = text.rfind(" ", a - 24 if a > 24 else 0, a - 1) + 1
    if not start or not text[start].isupper() or text[start : a - 1] in _PAPERS:
        return False
    if not _NAME.search(text, a - 24 if a > 24 else 0, a) or _OF_NAME.search(left[-40:]):
        return False
    if _ASKED.search(left):
        return True
    if not said or not words.isdisjoint(_ARGUED) or _MINDED.match(low, b):
        return False
    return _SAID_NEAR.search(left) is not None and not _NOW.search(left[-50:])
