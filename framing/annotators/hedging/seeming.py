"""Appear, expect, feel, assume: seeming and opinion against coming into sight, demanding, sensing, taking over."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_SEEMS = "seeming"
_SIGHT = quick(
    r" (?:in|on|at|before|with|for|as(?! (?:if|though)\b)|alongside|by|from|under|and|but|or|next|after|during|since|"
    r"again|together|here|there|yesterday|today|tonight|live|publicly|online|briefly|first|shortly|regularly|"
    r"frequently|often|anywhere|everywhere|elsewhere|when|while|where|out of|behind|beside|above|below|only|just|"
    r"over|across|through|throughout|within|inside|near|around|among|between|against|about|because|every|"
    r"twice|once|naked|nude|separately|jointly|individually|side by side|"
    r"opposite|unannounced|nightly|daily|weekly|monthly|repeatedly|occasionally|unexpectedly|"
    r"virtually(?= (?:in|on|at|before|via|from|for|with)\b)|shackled|handcuffed|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|to|via|remotely|onstage|onscreen|"
    r"late|early|outside|toward|who|which|until|if|alone|than|into|along|like|personally|last|this|next|much of|"
    r"of|how|"
    r"dressed|clad|costumed|suddenly|magically|previously|originally|overnight|so far|three|two|\d+)\b| [^\w\s]"
)
_TO_HER = re.compile(r" to (?:him|her|me|us|them|\w+ \w+) that ")
_TO_HAVE = re.compile(
    r" (?:in|on|at|after|by) [\w' -]{3,40}? to have (?:been|\w+(?:ed|en)|won|lost|made|done|gone|had|left|found) "
)
_TO_BE = re.compile(
    r" (?:on paper|at (?:first|times|least|present)|for now|so far|by now|in (?:some|many|most) (?:ways|cases|"
    r"places)|"
    r"from (?:afar|outside|the outside)|over time|under the law) to "
)
_STATE = re.compile(  # where "in", "on" and "at" name no place
    r" (?:on the (?:verge|brink|cusp|edge|rise|mend|wane|way)|"
    r"at (?:odds|ease|risk|peace|a loss|an end|war|an impasse)|on (?:course|track|pace|edge)|"
    r"in (?:(?:good|poor|great|decent|bad|fine|high|low) (?:shape|spirits|health|form|mood|order|condition|standing)|"
    r"no (?:hurry|rush|mood|danger|doubt)|line with|doubt|danger|jeopardy|trouble|agreement|shock|control|retreat|"
    r"decline)|out of (?:reach|step|touch|place|line|sorts|control|date|breath|danger)|"
    r"under (?:pressure|strain|control|the influence)|no (?:closer|longer|more|less|better|worse|different))\b"
)
_ENDED = re.compile(r"[^\w\s]|\n|$")
_ASIDE_THAT = re.compile(
    r",(?: [\w'-]+){1,4}, (?:that|as if|as though|the|he|she|they|it|we|there|his|her|their|its)\b"
)
_BARE = re.compile(r" (?:the|an?|his|her|its|their|he|she|they|we|i|there|some|most|many|no|that|our|my|it|what)\b")
_IT = re.compile(
    r"\bit (?:didn't|doesn't|did not|does not) $|\bit(?: (?:now|also|initially|first|then|would|does|did|may|might|"
    r"even|just|soon|still))? $"
)
_IT_DOES_NOT = ("it doesn't ", "it does not ", "it didn't ", "it did not ", "it would ")
_ABLE = re.compile(r"\b(?:to|will|can|must|should|may|could|agrees?|scheduled|first|to also) $")
_QUALITY = re.compile(
    r" (?:(?:all but|all that|all|so|too|almost|even|far|much|more|less|very|quite|rather|"
    r"increasingly|\w+ly|not|well|at times|visibly|"
    r"also|still|now|both|neither|just as|as) ){0,2}"
    r"(?:likely|unlikely|popular|unpopular|familiar|clear|set|far|close|certain|ready|poised|positioned|headed|"
    r"calm|keen|eager|glad|sure|unsure|unable|able|"
    r"honest|weak|strong|stable|paranoid|similar|hostile|fragile|sincere|genuine|"
    r"aware|unaware|bound|intent|reluctant|\w+-\w+ed|confident|content|hesitant|\w+(?:ed|ous|ful|ive|ible|able|"
    r"less|ish|ing|"
    r"al|ant|ent|ic|y)|"
    r"drunk|dead|sick|ill|asleep|alive|off|low|high|good|bad|fair|firm|torn|split|shaken|sad|glum|mad|lost|safe|open|"
    r"thin|slim|bleak|grim|dim|sound|benign|prone|loath|fit|fine|normal|willing|robust|intact|correct|perfect|direct|"
    r"exact|modest|corrupt|tense|intense|severe|mature|secure|insecure|complete|obsolete|definite|polite|"
    r"opposite|futile|"
    r"solid|valid|invalid|afraid|stuck|caught|drawn|grown|thrown|worn|taken|broken|driven|frozen|beaten|hidden|"
    r"stolen|"
    r"written|proven|mistaken|(?!private|climate|debate|candidate)\w{3,}ate|"
    r"small|large|big|short|long|taken aback|upbeat|"
    r"(?:strong|weak|clos|low|high|great|bright|larg|small|old|young|tall|warm|cool|tough|soft|slow|saf)er)\b"
    r"(?! (?:show|speech|interview|conference|show|ad|hearing|rally|event))"
)


def appearing(low: str, text: str, a: int, b: int) -> str:
    """ "It appears he left", "she appeared tired"; not "he appeared in court", "a light appeared"."""
    if low.startswith((" that ", " as if ", " as though "), b) or _TO_HER.match(low, b):
        return _SEEMS
    if low.startswith((" in ", " on ", " at ", " after ", " by "), b) and _TO_HAVE.match(low, b):
        return _SEEMS
    if _TO_BE.match(low, b) or _STATE.match(low, b):
        return _SEEMS
    if _ENDED.match(low, b) or _SIGHT.match(low, b):
        aside = low.startswith(",", b) and low.endswith("it ", 0, a)  # "the talks, it appears, failed"
        return _SEEMS if aside and (low.endswith(", it ", 0, a) or _ASIDE_THAT.match(low, b)) else ""
    if low.endswith(_IT_DOES_NOT, 0, a):
        return _SEEMS
    if _BARE.match(low, b) or text[b + 1 : b + 2].isupper():
        return _SEEMS if _IT.search(low, a - 16 if a > 16 else 0, a) else ""
    if _QUALITY.match(low, b):
        return "" if _ABLE.search(low, a - 12 if a > 12 else 0, a) else _SEEMS
    opens = low.endswith(_IT_OPENS, 0, a) or (a == 3 and low.startswith("it "))
    return _SEEMS if opens and _NOUN.match(low, b) else ""


_IT_OPENS = ("that it ", "; it ", ". it ", '"it ', ", it ", "but it ", "and it ", "\nit ")
_NOUN = re.compile(  # "that it appears former miners had left"
    r" [\w'-]+ (?:[\w'-]+ ){0,6}?(?:is|are|was|were|has|have|had|will|would|may|might|could|did|does|do|"
    r"[a-z]{3,}ed)\b"
)
_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|widely)|'s|'re) (?:\"?(?:now|also|still|widely|not|long|\w+ly) )?\"?$"
)
_WHEN = re.compile(
    r" (?:in|at|by|later|next|soon|on|this|from|within|as early|around|that|until|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|sometime|before|"
    r"after|during|shortly|over|later|back|home|here|any|between|early|late|when|imminently|momentarily)\b|[.,;]"
)
_LIKE = re.compile(r"\b(?:than|as|like|what|which|when|more) (?:\w+ ){0,2}$")
_OF_HIM = (" of ", " from ", " better ", " behaviour", " behavior")
_LIKE_IT_IS = re.compile(
    r"\b(?:than|as|like|what|when) (?:\w+ ){0,2}$|\b(?:than|as) (?:might|would|could|can|may) (?:\w+ )?be $|\bto be $"
)
_NOUN_PHRASE = r" (?:[\w'’$%.-]+ ){1,6}?"
_WILL = re.compile(
    rf"{_NOUN_PHRASE}(?:to (?!you\b)[a-z]|(?:would|will|could|might)\b)|"
    r" (?:(?:it|him|her|them) to|he|she|they|we|it(?='ll| will| would)|there) "
)
_DEMAND = re.compile(r" (?:you|to|nothing|better|me|us)\b")
_AGENT = re.compile(
    r"(?:\b(?:he|she|they|i|we|who|had|has|have|economists|analysts|investors|experts|officials|many|some|few|most|"
    r"people|and|never|also|still|fully)|[a-z]s|[a-z]) $"
)
_FORECAST = re.compile(
    r"\b(?:economists|analysts|forecasters|investors|observers|markets|wall street|traders)"
    r"(?: (?!who\b|that\b)[\w'-]+){0,5} $"
)
_OBJECT = re.compile(
    r" (?:an?|the|no|more|fewer|less|about|growth|earnings|sales|profits?|revenues?|loss(?:es)?|inflation|[$£€]?\d)"
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|an|his|her|its|their|of|with|amid|despite|any)|(?<!\bhe)(?<!\bshe)(?<!\bit)(?<!\bwho)'s) $"
)
_DETERMINERS = frozenset(("the", "an", "his", "her", "its", "their", "of", "with", "amid", "despite", "any"))
_WITH_WHAT = (" to ", " of ", " by ", " in ", " on ", " at ", " and ", " or ", " from ", " when ", " that ", " later ")
_EXPECTED = "expectation"


def expecting(low: str, text: str, a: int, b: int) -> str:
    """ "A verdict is expected on Friday", "he expected prices to fall"; not "she expected a letter"."""
    left = low[a - 24 if a > 24 else 0 : a]
    last = left[left.rfind(" ", 0, -1) + 1 : -1]
    if (last in _DETERMINERS or not last.isalpha()) and _DETERMINED.search(left):
        return _EXPECTED if low[b + 1 : b + 2].isalpha() and not low.startswith(_WITH_WHAT, b) else ""
    if _PASSIVE.search(left):
        return "" if low.startswith(_OF_HIM, b) or _LIKE_IT_IS.search(left) else _EXPECTED
    if left.endswith(", ") and low[b : b + 1] == " " and _WHEN.match(low, b):
        return _EXPECTED  # "the ruling, expected this week, is late"
    if _ATTRIBUTE.search(left):
        return _EXPECTED if _FIGURE.match(low, b) else ""  # "sales, expected gains in pay and a mild spring"
    if low.startswith(" that ", b) or (
        _FORECAST.search(low, a - 60 if a > 60 else 0, a) and _OBJECT.match(low, b) and not _LIKE.search(left)
    ):
        return _EXPECTED
    if _DEMAND.match(low, b) or not _AGENT.search(left) or _LIKE.search(left) or left.endswith("could have "):
        return ""
    return _EXPECTED if _WILL.match(low, b) and "\n" not in low[b : b + 30] else ""


_SUBJECT = (
    r"(?:i|you|he|she|it|we|they|there|these|those|this|that|our|my|your|his|her|their|its|the|an?|some|most|many|"
    r"no|only|all|few|several|people|women|men|things|everyone|nobody|both|such|any)"
)
_FINITE = (
    r"(?:is|are|was|were|am|has|had|have|will|would|could|should|must|may|might|can|did|do|does|isn't|aren't|wasn't|"
    r"weren't|hasn't|hadn't|haven't|won't|wouldn't|can't|couldn't|didn't|don't|doesn't|shouldn't|cannot|lacks?|"
    r"lacked|gave|went|came|made|needs?|needed|deserves?|deserved|got|took|ought|seems?|seemed|knew|wanted)"
)
_CLAUSE = quick(
    rf" {_SUBJECT}(?: [\w'’.$%-]+){{0,5}}? {_FINITE}\b|(?: [\w'’.$%-]+){{1,4}}? {_FINITE}\b|"
    r" (?:his|her|its|our|my|their|the) [\w-]+ (?!tired|injured|wounded)[a-z]{3,}ed\b"
)
_PRONOUN = re.compile(
    r" (?:i|he|she|we|they|there|it's|that's|they're|we're|he's|she's|i'm|you're|like (?:i|he|she|they|we|it|"
    r"the|this|that|you)\w*)\b(?!,)"
)
_THAT_THRILL = re.compile(r" that \w+(?: when| and| in| as| for| from|[,.;])")
_THAT_SURGE = re.compile(r" that \w+ (?:when|as|for|from)\b")
_GAP = re.compile(r" (?:is|are|was|were|would|should|has|had|have|will|deserves?|deserved|need|needed)\b")
_SENSED = re.compile(
    r" (?:the (?:pain|heat|effects?|need|pinch|impact|same|pressure|cold|wind|burn|sting|warmth|weight|urge|love)|"
    r"it in|free|good|bad|better|comfortable|uncomfortable|like (?:an?\b|they belong)|"
    r"an? (?:\w+ )?(?:need|urge|sense|duty|connection|pull|chill|pang|bond|responsibility|obligation))\b"
)
_ITSELF = quick(
    r"\b(?:it|that|this|what|how|(?:it|that|this) (?:just|really|has|had|always|never|would|\w+s))(?: \w+ly)? $"
)
_WHO_FEELS = re.compile(
    r"\b(?:i|you|he|she|we|they|who|many|some|others|most|people|everyone|everybody|nobody|[a-z]+(?:s|"
    r"men))(?:'ve|'d)?"
    r"(?: (?:just|still|also|really|do|did|don't|doesn't|didn't|may|might|had|have|has|always|never|\w+ly))* $"
)
_ASIDE = re.compile(r", (?:[\w'’-]+ ){1,3}$")
_HOLDERS = re.compile(
    r"\b(?<!if )(?:most|many|some|others|percent|who|all|people|[a-z]{2,}(?:ers|ans|ors|ats|ists|ents|men))"
    r"(?: (?:still|also|really|may|do|might))? $"
)
_ABOUT = (" about ", " for ", " how ", " in ", " what ")
_OPINION = "opinion as the ground"


def feeling(low: str, text: str, a: int, b: int) -> str:
    """ "She feels that time is short", "he felt Orlov lied"; not "he felt tired", "we feel the pinch"."""
    left = low[a - 30 if a > 30 else 0 : a]
    if _ITSELF.search(left) or _SENSED.match(low, b) or _THAT_SURGE.match(low, b):
        return ""
    if low.startswith(" like ", b):  # "the verdict felt like he had been robbed" names nobody
        return _OPINION if _PRONOUN.match(low, b) and _WHO_FEELS.search(left) else ""
    if low.startswith(" that way", b):
        return _OPINION if _HOLDERS.search(left) else ""  # "most voters feel that way", not "if you feel that way"
    if low.startswith((" that ", " that, ", " as if ", " as though "), b) or _PRONOUN.match(low, b):
        return "" if left.endswith(("how he ", "how she ", "how they ", "how you ")) else _OPINION
    if low.startswith(' "', b):  # 'he feels "the courts are slow"'
        return _OPINION if _CLAUSE.match(" " + low[b + 2 : b + 80]) else ""
    if _THAT_THRILL.match(low, b):
        return ""
    if low[b : b + 1] == "," and _ASIDE.search(left):
        return _OPINION
    if _GAP.match(low, b):
        return _OPINION if left.endswith(("they ", " he ", " she ", " we ", " i ", " who ", " many ", " some ")) else ""
    if low.startswith((" about half", " about a "), b):
        return _OPINION if _CLAUSE.match(low, b) else ""
    return _OPINION if _CLAUSE.match(low, b) and not low.startswith(_ABOUT, b) else ""


_AHEAD = (
    r"to (?:be|have|come|rise|fall|get|win|lose|go|become|make|take|last|cost|do|end|hit|pass|reach|"
    r"remain|grow|improve|slow|drop)"
)
_FORETELLS = re.compile(
    r" (?:that|(?:it|him|her|them) (?:to|will|would|might|could)|(?:he|she|they|we) (?:will|would|could|might)|"
    r"(?:an?|no|more|further|higher|lower|fewer|another|strong|weak|slower|faster|heavy|trouble|problems|delays|"
    r"growth|"
    r"little)(?! (?:and|in)\b)|"
    rf"(?:(?:the|a|an|his|her|its|their|this|these|more|another|most) )?(?:[\w'-]+ ){{1,4}}"
    rf"(?:{_AHEAD}|will|would|could))\b"
)
_GIVEN_AS = re.compile(r"(?:\b(?:an?|the|as|much|highly|eagerly|long|widely|be|were|was) |[a-z]{3,}s' )$")
_ATTRIBUTE = quick(
    r"(?:^|\n|[.!?,]\"? |\b(?:the|an?|its|their|with|of|amid|despite|for|than|on|in|to|from|"
    r"year's) )$"
)
_FIGURE = re.compile(
    r" (?:[\w-]+ ){0,2}(?:totals?|snowfalls?|rainfall|costs?|growth|increases?|deficits?|shortfalls?|revenues?|"
    r"loss(?:es)?|earnings|profits?|surplus|rise|decline|drop|demand|savings|spending|population|winner|path|"
    r"track|temperatures|"
    r"highs?|lows?|date|arrival|completion|landfall|turnout|sales|price|value|return|gains?|shortages?|delays?)\b"
)
_WEATHER = re.compile(
    r"\b(?<!the )(?<!a )(?<!daily )(?:snow|rain|showers|storms|thunderstorms|winds|gusts|hail|frost|temperatures|"
    r"flooding|inches|is|are|was|were) $"
)


def foretold(low: str, text: str, a: int, b: int) -> str:
    """ "The projected cost", "snow forecast for Sunday", "they forecast a loss"; not "the weather forecast"."""
    left = low[a - 24 if a > 24 else 0 : a]
    if low.startswith("forecast", a) and _WEATHER.search(left) and (_WHEN.match(low, b) or low.startswith(" for ", b)):
        return _EXPECTED
    if low.startswith("anticipated", a) and _PASSIVE.search(left) and _WHEN.match(low, b):
        return _EXPECTED
    if _ATTRIBUTE.search(left) and not low.startswith(("forecast ", "anticipated"), a):
        if left.endswith(", ") and low.startswith((" the ", " a ", " an ", " that ", " his ", " her "), b):
            return ""  # "the minister, Orlov, predicted the delay": he says so
        return _EXPECTED if _FIGURE.match(low, b) else ""
    if low.startswith("predicted", a) or _GIVEN_AS.search(left):
        return ""
    return _EXPECTED if _FORETELLS.match(low, b) else ""


_COUNTED = re.compile(r" (?:to\b|than (?!an? \w+ \w+[.,;]))")
_IT_IS = (
    "it is more ",
    "it's more ",
    "it was more ",
    "that was more ",
    " seems more ",
    "make it more ",
    "makes it more ",
)
_SUPPOSED = re.compile(r"\b(?:would|could|might|may|'d)\b(?:(?! (?:are|is|was|were) )[^.;:!?()\n])*$")


def likelier(low: str, text: str, a: int, b: int) -> str:
    """ "A tax might make them less likely to stay"; not "boys are more likely to fall ill", which was counted."""
    counted = low.endswith(("more ", "less "), 0, a) and _COUNTED.match(low, b) and not low.endswith(_IT_IS, 0, a)
    return "likelihood" if not counted or _SUPPOSED.search(low, a - 64 if a > 64 else 0, a) else ""


JUDGES = {
    "appearing": appearing,
    "expecting": expecting,
    "feeling": feeling,
    "foretold": foretold,
    "likelier": likelier,
}
