"""Which words leave a matter open before "whether" and "if", and which general rules only look like conditions.

Huddleston & Pullum 2002 (chapter 11) name the predicates that take closed questions; the choice for news is ours.
"""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_NEAR = 48  # how far back a governing word is looked for
_ON = ("on", "upon")
_IS = ("is", "be", "remains")
_TO = ("down to", "come to", "comes to", "came to", "clues to", "clue to", "guide to")
_SHUT_ON = re.compile(  # "asked him on whether", "pressed the former commissioner on whether": a question put
    r"\b(?:differ\w*|based|regardless|asked|press(?:ed|es|ing)|quizz(?:ed|es|ing)|grill(?:ed|s|ing))"
    r" (?:[\w'-]+ )?(?:up)?on $|"
    r"\b(?:asked|asks|asking|press(?:ed|es|ing)|quizz(?:ed|es|ing)|grill(?:ed|s|ing)|"
    r"challeng(?:ed|es|ing)) [^;?!]{2,60}\bon $"
)
_SHUT_IS = re.compile(  # "one yardstick is whether"
    r"\b(?:it|that|this|there|he|she|who|measure(?:ment)?s?|criteri(?:a|on)|standards?|factors?|metrics?|yardsticks?)"
    r"(?:'s| is)? (?:is|be|remains) $"
)
_UNSAID_WAS = re.compile(
    r"\b(?:unsaid|unclear|unresolved|unknown|unanswered|at (?:issue|stake)|in (?:dispute|question|doubt)) was $"
)
_TALK_OF = re.compile(r"\b(?:talk|question|discussion|indications?|signs?|word|sense|uncertainty) of $")
_UP_TO = re.compile(r"\b(?:is|was|be|it's|'s|remains) up to (?:[\w'-]+ ){1,3}$")
_LEAVES_OPEN = re.compile(r"\b(?:left|leaves?|leaving|remains?|is|was|kept|still) open $")
_HEARERS = frozenset(("you", "us", "me", "them", "him", "her", "reporters", "lawmakers"))
_TELL = re.compile(
    r"(?:n't|\bnot|\bcannot|\bno one|\bnobody|\bunable|\bnever|\brefus\w+|\bdeclin\w+) "
    r"[^.;?!]{0,30}(?:tell|say to) \w+ $"
)
_VERBS = frozenset(
    re.findall(
        r"\S+",
        "ascertain establish gauge resolve settle foresee forecast fathom prove judge guess rule ruled rules "
        "adjudicate announce announced signal signaled signalled indicate indicated decipher divine intuit",
    )
)
_DENIED = frozenset(
    re.findall(r"\S+", "announce announced signal signaled signalled indicate indicated")
)  # only when denied
_NO = re.compile(r"(?:\bnot|n't|\bnever|\bwithout|\byet to|\b(?:declin|refus)(?:ed|es|ing) to)(?: \w+ly| yet)? $")


def undecided(low: str, a: int) -> bool:
    """Does what stands before "whether" leave the matter open: "silent on", "it comes down to", "cannot establish"?"""
    left = low[a - _NEAR if a > _NEAR else 0 : a]
    word = left[left.rfind(" ", 0, -1) + 1 : -1]
    if word in _ON:
        return _SHUT_ON.search(low, a - 90 if a > 90 else 0, a) is None
    if word == "was":
        return _UNSAID_WAS.search(left) is not None
    if word == "of":
        return _TALK_OF.search(left) is not None
    if word == "open":
        return _LEAVES_OPEN.search(left) is not None
    if word in _IS:
        return _SHUT_IS.search(left) is None
    if word == "to":
        return left.endswith(tuple(f"{end} " for end in _TO))
    if "up to " in low[a - 34 if a > 34 else 0 : a] and _UP_TO.search(left):
        return True
    if word not in _VERBS:
        return word in _HEARERS and _TELL.search(low, a - 60 if a > 60 else 0, a) is not None
    return word not in _DENIED or _NO.search(left[: -len(word) - 1]) is not None


_LEFT_OPEN = re.compile(
    r"(?:\b(?:unclear|unsure|uncertain|unknown|wonder(?:s|ed|ing)?|doubts?|doubted|no idea|question(?:s|ed|ing)?)|"
    r"\bwant(?:s|ed)? to know|(?:\bnot|n't) (?:yet |immediately )?(?:know|known|say|clear|certain|sure|comment|confirm|"
    r"specify|disclose|reveal)) $"
)
_OPEN_WORDS = frozenset(
    re.findall(
        r"\w+",
        "unclear unsure uncertain unknown wonder wonders wondered wondering doubt doubts doubted know known say idea "
        "question questions questioned questioning "
        "clear certain sure comment confirm specify disclose reveal",
    )
)
_OPEN_ENDS = frozenset(
    re.findall(
        r"\S+",
        "say tell see seen predict know confirm out sure certain example example, decide determine "
        "investigating examining considering weighing assessing determination",
    )
)
_GOVERNORS = _OPEN_WORDS | _OPEN_ENDS | _HEARERS
_WHEN = frozenset(
    re.findall(
        r"\w+",
        "monday tuesday wednesday thursday friday saturday sunday first week month year night morning "
        "afternoon evening investigators police observers",
    )
)
_NOT_CLEAR = re.compile(  # "it was not clear on Friday if"
    r"\b(?:unclear|(?:not|n't)(?: \w+| at once)? clear) (?:on \w+(?: \w+)?|at first|last \w+|late \w+(?: \w+)?|"
    r"to \w+(?: \w+)?) $"
)
_OPEN_IF = quick(
    r"(?:\b(?:declin|refus)(?:ed|es|ing) to (?:say|confirm|predict|tell \w+)|"
    r"\b(?:unable|reluctant|early|soon|hard|difficult|impossible) to (?:say|tell|know|predict|see)|"
    r"\b(?:time|history|the polls|the vote) (?:will|would|may) tell|\bno (?:telling|saying|way to (?:know|tell))|"
    r"\bbe seen|\b(?:let's|we'll|we will|wait and|wait(?:ing|ed|s)? to|remains to|eager to|curious to) see|"
    r"\b(?:do|does|did) (?:you|anyone|anybody|we) (?:even |really )?know|"
    r"\b(?:find|work|figure) out|\b(?:must|will|to|can|now) (?:decide|determine)|\bdetermination|"
    r"\b(?:investigating|examining|considering|weighing|assessing)|"
    r"(?:\bnot|n't) (?:know|say|clear|sure),? for example,?|\b(?:say|know|tell) for (?:sure|certain)) $"
)


def asked_open(low: str, word: str, a: int) -> bool:
    """Is "if" an open question: "unclear if", "declined to say if", "time will tell if", "let's see if"?"""
    if word in _GOVERNORS:
        if word in _OPEN_WORDS and _LEFT_OPEN.search(low, a - 36 if a > 36 else 0, a):
            return True
        if word in _HEARERS and _TELL.search(low, a - 60 if a > 60 else 0, a):
            return True
        return word in _OPEN_ENDS and _OPEN_IF.search(low, a - _NEAR if a > _NEAR else 0, a) is not None
    return word in _WHEN and _NOT_CLEAR.search(low, a - 34 if a > 34 else 0, a) is not None


_STARTS = frozenset("aen")
_LAW_SUBJECT = re.compile(
    r"[ \"]*(?:an?|any|each|every|no(?! one\b)) (?:[\w'-]+ ){1,3}(?:can|may|must|cannot|can't|is|shall|has to|loses?|"
    r"forfeits?|qualif(?:y|ies)|dies)\b"
)
_LAW = re.compile(
    r"\b(?:laws?|rules?|regulations|constitution|statutes?|states) (?:that |which )?(?:also |generally |only |now )?"
    r"(?:allows?|lets?|permits?|bars?|forbids?|prohibits?|requires?|says?|stipulates?)\b|"
    r"^[ \"]*(?:under|in) (?:\w+ ){0,3}(?:law|rules|constitution|statute|code)\b(?!.*\bwould\b)"
)


def lawlike(before: str) -> bool:
    """Is what stands before "if" a rule of law or of a game: "a driver may be fined if", "the law lets them in if"?"""
    if before.lstrip(' "')[:1] in _STARTS and _LAW_SUBJECT.match(before):
        return True
    if "law" in before or "rule" in before or "state" in before or "regulation" in before or "constitution" in before:
        return _LAW.search(before) is not None
    return False


_PARTICIPLE = quick(
    r" (?:elected|approved|passed|convicted|confirmed|enacted|adopted|true|successful|implemented|found|signed|"
    r"left|unchecked|granted|proved|accepted|imposed|substantiated|verified|carried out|invoked|activated|unresolved|"
    r"sustained|repeated|replicated|asked|pressed|invited|"
    r"appointed|caught|completed|extended|enforced|triggered|released|indicted|charged|sold|built|funded|finali[sz]ed|"
    r"re-?elected|nominated|selected|chosen|proven|upheld|ratified|finalized|completed|accurate|correct)\b"
)
_IS_DONE = quick(
    r" (?:(?:(?!you\b)[\w’'.-]+ ){1,4}?(?:(?:is|are)(?:n't)?|gets?|was|were)|i am|i'm|(?:he|she|it|they|we)'(?:s|"
    r"re)) (?:\w+ly |ever |not )?"
    r"(?:elected|dismissed|fired|removed|impeached|released|deported|caught|extradited|defeated|allowed to|"
    r"forced to|able to|to be (?:believed|trusted)|"
    r"willing to|prepared to|right|correct|wrong|true|accurate|successful|any (?:guide|indication)|given|approved|"
    r"passed|convicted|"
    r"confirmed|enacted|adopted|implemented|found guilty|signed|granted|re-?elected|nominated|upheld|"
    r"ratified|indicted|charged|(?:the )?(?:nominee|president|mayor|governor|prime minister|candidate)|"
    r"in (?:charge|power))\b"
)
_NONE_IS = (" a ", " an ", " no ", " one is ")
_NOT_YET = frozenset(("not", "isn't", "aren't"))
_NONE_DONE = re.compile(  # "if no deal is reached", "if a deal isn't reached"
    r" (?:an? (?:[\w-]+ ){1,3}?(?:isn't|is not|can't be|cannot be)|no (?:[\w-]+ ){1,3}?(?:is|are|has|have)) \w+ed\b|"
    r" (?!you\b)(?:[\w'-]+ ){1,6}?(?:is|are)(?:n't| not) (?:\w+ly |soon |yet )?"
    r"(?!tired|interested|related|supposed|worried|scared|married|excited|concerned|convinced|"
    r"satisfied|pleased|impressed|inclined|bothered|prepared|used)\w{3,}ed\b|"
    r" one is (?:called|scheduled|issued|filed|declared|formed|offered|proposed|appointed|approved|reached|found|held|"
    r"needed)\b"
)
_STRUCK_WORDS = frozenset(
    word + stop
    for stop in ("", ",", ".", ";", '"', ',"', '."')
    for word in re.findall(
        r"\w+",
        "repealed scrapped abolished struck overturned rejected canceled cancelled withdrawn lifted extended renewed "
        "reinstated revoked blocked delayed attacked invaded damaged violated challenged breached missed funded built "
        "broken lost sold hit cut met found declared ordered proven cleared banned held taken sent shown forced pushed "
        "pressed chosen beaten fined jailed killed picked punished returned ruled sued tested tried to lying bluffing "
        "guilty innocent telling serious elected dismissed fired removed impeached released deported caught extradited "
        "defeated allowed able willing prepared right correct wrong true accurate successful guide indication given "
        "approved passed convicted confirmed enacted adopted implemented signed granted reelected nominated upheld "
        "win lose wins loses fails passes succeeds resigns dies collapses "
        "re-elected ratified indicted charged nominee president mayor governor minister candidate charge power",
    )
)
_STRUCK = quick(
    r" (?:the|this|that|his|her|its|their|our) (?:[\w-]+ ){1,3}?(?:is|are)(?:n't)? (?:not )?(?:repealed|scrapped|"
    r"abolished|struck down|overturned|rejected|cancell?ed|withdrawn|lifted|extended|renewed|reinstated|revoked|"
    r"blocked|delayed|attacked|invaded|damaged|violated|challenged|breached|missed|"
    r"funded|built|broken|lost|sold|hit|cut|met)\b|"
    r" (?:(?:he|she|it|they) (?:is|are)(?:n't)?|(?:he|she|it|they)'(?:s|re)) (?:not )?(?:then |ever |also )?"
    r"(?:found|declared|ordered|proven|"
    r"cleared|banned|held|taken|sent|sold|shown|forced|pushed|pressed|hit|chosen|beaten|blocked|built|cut|delayed|"
    r"fined|jailed|killed|picked|punished|returned|ruled|sued|tested|tried|to (?!be believed|be trusted))\b"
    r"| (?:the|these|those|his|her|its|their|what) [^,.;?!\n]{3,60} (?:is|are|prove) (?:true|accurate|correct|right)\b"
    r"| (?:(?:i|we|they|republicans|democrats) (?:win|lose)|(?!you\b)(?:[\w'.-]+ ){1,3}?(?:wins|loses|fails|passes|"
    r"succeeds|resigns|dies|collapses))\b"
    r"| (?:[\w'.-]+ ){1,3}?(?:is|are) (?:lying|bluffing|guilty|innocent|telling the truth|serious about)\b"
)


def fulfilled(low: str, b: int, ahead: frozenset[str]) -> bool:
    """Does "if" speak of what may come about: "if elected", "if the deal is struck down", "if it is found"?"""
    if _PARTICIPLE.match(low, b):
        return True
    if (low.startswith(_NONE_IS, b) or not _NOT_YET.isdisjoint(ahead)) and _NONE_DONE.match(low, b):
        return True
    if _STRUCK_WORDS.isdisjoint(ahead):
        return False
    return _IS_DONE.match(low, b) is not None or _STRUCK.match(low, b) is not None


_LESSON_WORDS = frozenset(
    re.findall(
        r"\S+",
        "sound seem seems looks feels reads there's there taught teaches learned learnt proved proves shows showed "
        "sounds think thinks was so we",
    )
)
_LESSON = quick(  # "if there is one lesson, it is thrift", "if he thinks this ends here, he dreams"
    r" there(?:'s| is| was| were) (?:one|an?|any|anything|nothing) [^.;?!]{2,50}, (?:it|that)(?:'s| is| was|'d be) |"
    r" (?:[\w'-]+ ){1,4}?(?:taught|teaches|learned|learnt|proved|proves|shows|showed)(?: \w+)? "
    r"(?:anything|one thing|nothing else),|"
    r" (?:all )?(?:that|this|it) (?:all )?sounds |"
    r" (?:(?:all |any of |some of )?(?:that|this|it|these)|the \w+) (?:all )?(?:sounds?|seems?|looks|feels|"
    r"reads) (?:\w+ )?"
    r"(?:familiar|odd|new|strange|like|crazy|harsh|simple|obvious|confusing|far-fetched|extreme|dramatic)\b|"
    r" (?:that|this|it) was (?:an?|the|his|her|their|supposed|meant|intended) [^,.;?!]{2,60}, "
    r"(?:it|he|she|they) \w+(?<!ll)\b|"
    r" (?:[\w'-]+ ){1,6}?(?:is|are|was|were) so (?!far\b|ordered|inclined|that\b|to\b)\w+\b(?! (?:\w+ )?(?:that|as)\b)|"
    r" we (?:compare|look|consider|go by|accept)\b|"
    r" (?:[\w'.-]+ ){1,3}thinks? (?:that )?(?:this|that|they|he|she|it|we|i|you)\b[^.;?!\n]{2,110},"
)


def rhetorical(low: str, b: int, ahead: frozenset[str]) -> bool:
    """Is "if" a way to make a point: "if that sounds odd", "if history teaches us anything, it is patience"?"""
    return not _LESSON_WORDS.isdisjoint(ahead) and _LESSON.match(low, b) is not None


TELLING = _NOT_YET | _STRUCK_WORDS | _LESSON_WORDS  # all words that are asked for here
_AHEAD = ("", " ", ",", ";", "-", ".", "!", "?", '"', "\n", ":", "(")
_PROVISO = re.compile(
    r" (?:he|she|they|it|we|you|there|no|nothing|nobody|the(?! (?:role|post|presidency|office|position|helm|title|job|"
    r"throne|leadership)\b)|"
    r"(?:an?|another) (?:normal|mild|\w+ (?:win|deal|vote|victory|turnout))|"
    r"(?!that\b)(?:[a-z]+ )?[a-z]+ (?:holds?|stays?|remains?|continues?|keeps?|wins?|passes|is|are|does|do not|can))\b"
)
_MIDWAY = re.compile(
    r" (?:he|she|it|they|there|you) (?:is|are|can|could|does|do|did|has|have|had|was|were|(?!was|us)[a-z]+s)\b"
    r"(?! with\b| to the\b)"
)


_ASSUMED = re.compile(  # "assuming the summer's crop turns out well", not "assuming the post"
    r" (?:(?!(?:that|who|which|of|for|in|as)\b)[\w'\"-]+ ){1,5}?(?:is|are|was|were|will|can|does|do|did|has|have|gets?|"
    r"turns? out|goes|comes|fails?|wins?|loses?|passes|holds|stays?|succeeds?|agrees?|survives?)\b"
)


def proviso(low: str, text: str, a: int, b: int) -> str:
    """Does "provided" or "assuming" open a clause: "we will sail, provided it is calm"?"""
    del text
    assumed = low.startswith("a", a) and _ASSUMED.match(low, b) is not None
    if low[a - 2 if a > 2 else 0 : a].strip(" ")[-1:] in _AHEAD:
        if assumed:
            return "proviso"
        return "proviso" if _PROVISO.match(low, b) else ""
    if low.startswith("a", a) and low.endswith(("that's ", "that is "), 0, a):
        return "proviso"
    return "proviso" if low.startswith("provided", a) and _MIDWAY.match(low, b) else ""
