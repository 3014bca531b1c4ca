"""What a noun has to go on to say to be the source of a claim: "critics say", "aides to the mayor believe"."""

from __future__ import annotations

import re

from framing.lexicon.choice import by_letter, choice, quick

_SPEAK_WORDS = frozenset(
    re.findall(
        r"[\w']+",
        "say said saying argue argued arguing claim claimed claiming contend contended contending believe believed "
        "believing think thought fear feared warn warned warning worry worried predict predicted suggest suggested "
        "suggesting insist insisted insisting maintain maintained allege alleged caution cautioned speculate "
        "speculated "
        "speculating complain complained complaining assert asserted expect expected wonder wondered agree agreed "
        "estimate estimated acknowledge acknowledged concede conceded told wrote written add added "
        "tweeted doubt doubted imply implied implying criticize criticized criticise criticised accuse accused "
        "condemn condemned ",
    )
)
SPEAK = choice(_SPEAK_WORDS)
_CLAIM_WORDS = _SPEAK_WORDS | frozenset(
    re.findall(
        r"[\w']+",
        "show showed shown find found indicate indicated note noted point pointed call called calling describe "
        "described describing deem deemed consider considered see saw view viewed admit admitted suspect suspected "
        "conclude concluded accuse accused accusing criticize criticized criticise criticised dismiss dismissed "
        "blame blamed question questioned questioning counter countered feel felt hail hailed labeled labelled "
        "dubbed slam slammed decry decried denounce denounced compare compared attribute attributed assume assumed "
        "regard regarded report reported reveal revealed surfaced emerged "
        "confirm confirmed tell stress stressed theorize "
        "theorized hypothesize hypothesized anticipate anticipated foresee forecast doubt doubted dispute disputed "
        "disagree disagreed objected lamented explain explained observe observed remarked opine "
        "opined stated recalled disclose disclosed hinted mused hypothesise "
        "hypothesised condemn condemned mocked interpret interpreted perceive perceived panned ridiculed "
        "derided praised lauded brag bragged bragging boast boasted boasting pretend grumble grumbled grumbling "
        "gripe griped bemoan bemoaned brand branded branding fret "
        "fretted posit posited surmise surmised scoffed "
        "declare declared signaled signalled attest attested vouched recounted comparing describing dubbing labeling "
        "labelling hailing praising predicting fearing impugn impugned "
        "emphasize emphasized emphasise emphasised blast blasted assail assailed lambast lambasted gush "
        "gushed declaimed reckon reckoned ",
    )
)
_STATES = (
    r"(?:voic|express|rais)(?:e|ed|ing) (?:\w+ )?(?:concerns?|doubts?|fears?|skepticism|scepticism|alarms?|"
    r"questions?|worr(?:y|ies)|hopes?|unease|reservations|objections|misgivings)|"
    r"were (?:\w+ ){0,2}(?:concerned|worried|skeptical|sceptical|convinced|hopeful)|"
    r"are (?:\w+ ){0,2}(?:concerned|worried|skeptical|sceptical|terrified|afraid|convinced|(?:sure|certain)(?! to\b)|"
    r"calling|asking(?= (?:whether|why|how|if|what|who|questions)\b|: )|wondering|predicting|fearing|doubting|"
    r"hopeful)|"
    r"(?:are|were) (?:\w+ )?(?:(?:quick|swift|at pains) to "
    r"(?:say|call|argue|note|point|criticiz|criticis|denounce|dismiss|"
    r"accuse|compare|describe|brand|insist|suggest)|quoted as saying|telling)\b|"
    r"(?:aren't|weren't) (?:\w+ )?(?:convinced|sure|certain)|"
    r"put (?:it|(?:the|his|her|its|their) (?:odds|chances?|cost|toll|figure|number|price|total|risk)s?)\b|"
    r"(?:go|went|gone) as far as (?:to )?(?:say|call|argu|suggest|accus|compar|describ)\w*|"
    r"(?:go|went|gone) so far as to (?:say|claim|call|argue|suggest|accuse|compare|describe|predict|declare)|"
    r"c[ao]me (?:out|forward) (?:and|to) (?:have )?(?:say|said|alleged?|claim(?:ed)?|accused?)"
)
_FEEL = (
    r"(?:feel|felt)(?= (?:that|like|as if|as though|they|he|she|it|we|the(?! need)|their|his|this|it's|there|those|"
    r"these|some|most)\b|[,.])"
)
_SENSES = (  # the words that claim only in one of their senses
    r"told(?! (?:to|(?:an?|his|her|their|the) (?:stor|joke|tale|lie)\w*|\w+ to)\b)|expect(?:ed)?(?! to\b)|"
    r"argued?(?! (?:the|a|his|her|their) case\b)|reported(?! (?:from|to|for)\b)|"
    r"saw(?= [^.;]{1,60} as\b| (?:an?|the|no|little) (?:\w+ )?(?:link|sign|attempt|effort|plot|hand|snub|threat|risk|"
    r"chance|reason|victory|betrayal|need)\b)|call(?:ed)?(?! (?:the police|police|911|home|back|an ambulance)\b)|"
    r"charged?(?= that\b|[.,\"])|linked(?! (?:arms|up))|"
    r"debated?(?= (?:whether|how)\b)|determined(?= that\b)|den(?:y|ied)(?= (?:that|it|any|involvement|knowing|having|"
    r"wrongdoing|"
    r"the (?:claim|charge|report|allegation|accusation))s?\b)"
)
_SENSED = frozenset(
    re.findall(r"\w+", "point pointed feel felt told expect expected argue argued reported saw call called")
)
_TAKE = r"(?:take|took|read)(?= (?:[\w'-]+ ){0,5}(?:as (?!he|she|they|it|we|children)|to be (?!\w+ed)|to mean))"
CLAIM = by_letter(
    _CLAIM_WORDS - _SENSED,
    rf"{_FEEL}|{_TAKE}|{_SENSES}|remembered(?= (?:an?|the|that|how|(?:him|her|it) as)\b)|"
    r"made (?:it )?clear|made (?:the|that|this|a) case|make that case|"
    r"would have (?:us|you|one|people|voters) (?:believe|think)|"
    r"contested that\b|reject(?:ed)? (?:the|this|that|any) (?:idea|notion|suggestion|claim|argument|charge|premise)|"
    r"advocated? (?:for|that)\b|recommend(?:ed)?(?! for\b)|recall(?= (?:how|that)\b)|"
    r"refer(?:red)? to(?= (?!as\b)[^.;]{1,60} as\b)|"
    r"broke(?= (?:that|last|this|on|in|earlier)\b|[,.])|"
    r"(?:(?<=are )|(?<=een )|(?<=ere )|(?<=ly ))(?:blaming|denouncing|dismissing|mocking|ridiculing|alleging|"
    r"insisting|"
    r"asserting|cautioning|criticizing|criticising|condemning|expecting)|"
    r"(?:cautioning|alleging|insisting|asserting)(?= that\b)|credit(?:ed)?(?= (?:the|an?|his|her|their|its|[a-z]+,))|"
    r"figured?(?= (?:that|it|he|she|they|the|[a-z]+ (?:will|would|is|are|was|were|can|could))\b)|"
    r"(?:wav|brush|shrug)\w+ (?:off|aside)|"
    rf"point(?:ed)? (?:out|to)|pointing (?:out|to)|{_STATES}",
)
_ADVERB = by_letter(
    re.findall(
        r"\w+",
        "first have had has also now often long already even still then alike not do did there here too again always "
        "just later since once sometimes instead together",
    ),
    r"(?:are|were|been)(?= (?:\w+ )?\w+ing\b)|(?:will|could)(?= (?:\w+ly )?(?:say|argue|claim|contend|point|"
    r"counter|object|wonder|question|tell)\b)|"
    r"(?:would|might|may)(?= (?:\w+ly )?(?:say|argue|agree|claim|contend|call|"
    r"describe|point|note|counter|object|insist|suggest|tell|see|consider|think|believe|wonder|question|view)\b)|"
    r"(?:on )?(?:twitter|social media|\w+day)|(?:last|this) (?:week|month|year|spring|summer|fall|autumn|winter)|"
    r"continued? to|\w++(?<=ly)",
)
_NOT_WHEN = r"(?! (?:\w+day|condition|television|tv|twitter|facebook|social media|the record|background|\w+\.? \d))"
VERB = quick(
    rf"(?:, (?:however|meanwhile|though|too|in turn|for their part|of course),)?(?:,? (?:who|that|"
    rf"which))? \"?(?:{_ADVERB} ){{0,3}}{CLAIM}\b(?! (?:by|for|upon)\b|(?<!say)(?<!said) on\b{_NOT_WHEN})"
    r"(?!(?:(?<=agree)|(?<=agreed)) (?:with|to)\b)(?!(?:(?<=expect)|(?<=expected)|(?<=expecting)|(?<=fear)) to\b)"
    r"(?!(?<=hinted) at\b)(?!(?:(?<=believe)|(?<=believed)) in\b)"
)
FIRST = {  # how the words begin that go on to a claim
    (word + " ")[:3]
    for word in (
        *_CLAIM_WORDS,
        *re.findall(
            r"\w+",
            "who that which first again always just continue "
            "have had has are were also now often long already even still then later alike not do "
            "did on there here deny denied debate debated determined too take read came charged linked broke voiced "
            "express credit made advocate recommend recall refer figure cautioning alleging insisting asserting "
            "raised come go went put remembered would might may wave waved brush brushed shrug shrugged will "
            "could since once reject",
        ),
    )
}
FIRST |= {'"' + head[:2] for head in FIRST}
_FOUND = frozenset(("fou", "sho", "hav", "had"))
_FINDINGS = ("that ", "no ", "it ", "him ", "her ", "them ", "little ", "this ")
_REACHED = by_letter(
    _SPEAK_WORDS,
    r"point(?:ed)? (?:out|to)|described?|noted|recalled|found that|reported that|conclude(?:d|s) that|"
    rf"call(?:ed)?(?= (?:it|him|her|them|this)\b)|{_FEEL}|{_STATES}",
)
_REACH = quick(
    r"(?: (?:in|on|at|of|from|with|for|over the|over this|close to|familiar with|briefed on|inside|within|across|"
    r"near|outside|steeped in|versed in|affiliated with|affected by|studying|"
    r"involved|working|living|looking|opposed to|critical of|who|and|polled by|surveyed by|interviewed by|"
    r"contacted by|among)\b"
    rf"[^.;:\"?!,]{{2,50}}?|, (?:including|which included|among them|led by|joined by) [^.;:\"?!,]{{2,70}},| "
    rf"?-[^.;:\"?!]{{3,90}}-)(?:,? (?:who|"
    rf"that))? ?{_REACHED}\b(?! (?:by|to|tanks?)\b)"
    r"(?!(?:(?<=agree)|(?<=agreed)) with\b)(?!(?:(?<=accused)|(?<=criticized)) (?:of|in|for)\b)"
)
_TITLED = re.compile(  # "allies of Mr. Orlov say": the point ends no sentence
    rf" of (?:[\w-]+ ){{0,3}}(?:mr|mrs|ms)\. [\w'’-]+(?: [\w-]+){{0,4}}? {_REACHED}\b(?! (?:by|to)\b)"
)
_POLLS = (" polled by ", " surveyed by ")
_POLLED = re.compile(
    r" \w+ by [^.;:\"?!,]{2,40}? (?:(?:had|were|are|have) (?:been )?)?"
    r"(?:expect|forecast|predict|anticipat)(?:ed|ing)?\b"
)
_FELT = re.findall(
    r"\w+",
    "feel felt point pointed describe described noted recalled quoted put voiced expressed raised concerned "
    "worried convinced are call called found concluded reported",
)
_REACH_WORDS = frozenset(word + mark for word in (*_SPEAK_WORDS, *_FELT) for mark in ("", ",", ".", ":", ";", "?"))
_REACH_STARTS = frozenset(
    re.findall(
        r"...",
        "in on at of frowitforclofambriinsacrinvoppcriwhoandpolsurintconamooveworlivlooneaoutsteveraffstu",
    )
)
CLAIMING, REACHING = 1, 2  # what four characters behind a noun may begin: a claim, or words with a claim behind them
ONWARD = dict.fromkeys((" " + head for head in FIRST | _REACH_STARTS), 0)
for _head in ONWARD:
    ONWARD[_head] = CLAIMING * (_head[1:] in FIRST) | REACHING * (_head[1:] in _REACH_STARTS)
ONWARD |= {", in": CLAIMING | REACHING}
ONWARD |= dict.fromkeys((", ho", ", me", ", th", ", to", ", fo", ", of", ", wh"), CLAIMING)
_REACH_NOT = quick(
    r"\b(?:i|when|where|which|was|were|is|are|has|will|he|she|they|it|those (?:who|that)|"
    r"(?<!close )(?<!opposed )(?<!pointed )(?<!point )(?<!access )to)\b"
)
TO_CLAIM = re.compile(
    r" to (?:conclude|believe|think|argue|suggest|speculate|wonder|suspect|fear|question|worry|doubt|assume|claim|"
    r"predict|forecast|expect|say|accuse|criticize|criticise|declare|complain|warn|brand|portray|describe|label|"
    r"dub|call(?= (?:it|him|her|them)\b| [^.;:]{1,60} into question)|(?:see|view|regard)(?= [^.;:]{1,60} as\b))\b"
)
_LEADS = re.compile(
    r"\b(?:led|leads?|leading|prompt(?:s|ed|ing)?|caus(?:es?|ed|ing)|allow(?:s|ed|ing)?|forc(?:es?|ed|ing)|push(?:es|"
    r"ed|"
    r"ing)?|encourag(?:es?|ed|ing)|driv(?:es?|ing|en)|drove|inspir(?:es?|ed|ing)|tempt(?:s|ed|ing)?|"
    r"enabl(?:es?|ed|ing)|persuad(?:es?|ed|ing)|for(?= (?:[\w-]+ )?$))\b[^.;:?!]*$"
)


def led_to(low: str, a: int, b: int) -> bool:
    """ "It led many critics to conclude"; not "sent officers to question him", "witnesses to call"."""
    return TO_CLAIM.match(low, b) is not None and _LEADS.search(low, a - 100 if a > 100 else 0, a) is not None


def found_it(low: str, b: int) -> bool:
    """ "Found that it leaks", "found no proof"; people also find a knife, or work, and show their pictures."""
    if low[b + 1 : b + 4] not in _FOUND:
        return True
    if low.startswith(("have ", "had "), b + 1) and (found := low.find(" found ", b + 4, b + 25)) >= 0:
        return low.startswith(_FINDINGS, found + 7)
    if low.startswith(" found ", b):
        return low.startswith(_FINDINGS, b + 7)
    return not low.startswith((" showed ", " show "), b) or low.startswith((" showed that ", " show that "), b)


def claims(low: str, b: int) -> bool:
    """Does the noun go straight on to claim ("critics also say")? How the next word begins is looked up first."""
    if not ONWARD.get(low[b : b + 4], 0) & CLAIMING and (low[b : b + 1] != " " or "ly " not in low[b + 3 : b + 20]):
        return False
    return VERB.match(low, b) is not None


def says_so(low: str, b: int) -> bool:
    """Does it claim something, at once or behind what is said about it?"""
    return claims(low, b) or reaches(low, b)


def reaches(low: str, b: int) -> bool:
    """Is there a verb of saying behind what is said about the noun ("officials in both towns said")?"""
    if ONWARD.get(low[b : b + 4], 0) & REACHING:
        return reached(low, b, b + 77 if low[b] == " " else b + 110)
    return low.startswith(("-", " -"), b) and reached(low, b, b + 110)


def reached(low: str, b: int, far: int) -> bool:
    """The same, where what follows was looked up and a claim may stand before ``far``."""
    if low.startswith(_POLLS, b) and _POLLED.match(low, b):
        return True
    if _REACH_WORDS.isdisjoint(low[b:far].replace("-", " ").split()):
        return False
    reach = _REACH.match(low, b)
    if reach is None:
        return low.startswith(" of ", b) and " m" in low[b : b + 34] and _TITLED.match(low, b) is not None
    return low.startswith(("-", " -"), b) or not _REACH_NOT.search(reach[0])


TO_SOMEBODY = re.compile(rf" to [\w.' -]{{3,40}} (?:{SPEAK})\b(?! by\b)")
