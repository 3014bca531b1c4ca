"""Would: the predicted outcome of a plan or hypothetical, against the future in the past, habit, wish and refusal."""

from __future__ import annotations

import re

from framing.annotators.hedging import backshift, foretold, habits
from framing.annotators.hedging.foretold import EFFECT, starts, supposed, told
from framing.annotators.hedging.habits import (
    habit_or_putative,
    habitual,
    plain,
    question,
    refused,
    told_of_then,
)
from framing.lexicon.choice import quick

_BEFORE = 110  # how far back a reporting verb is looked for
_NEED = (" have to ", " need to ", " still have to ", " still need to ")
_SUPPOSED = quick(
    r"\b(?:if|unless|without|otherwise|in order to|in \S+ case|in that case|then|"
    r"under (?:the|a|this|his|her|its|new) [\w ]{0,20}(?:rules?|plan|bill|law|deal|proposal|measure))\b"
)
_HE_HAD = (" he ", " she ", " they ", " i ", "because we ")
_ASKING = frozenset(("asked", "asking"))
_TITLES = (" mr", " mrs", " ms", " dr", " sen", " rep", " gov", " gen", " st", " jr", "u.s", "u.n", "d.c")
_WHICH_TIME = re.compile(r"\b(?:at|by|in|after) which (?:[\w'-]+ ){1,4}$")
_DONE = quick(
    r"(?:'ve|(?:n't| not)? (?:[a-z]+ly |instead |also |just |never |all |ever )?have) "
    r"(?:(?:\w+ly|also|still|already|just|all|even|long|never|ever|first) )*"
    r"(?:\w{2,}(?:ed|en|wn|ne|ught)|had|made|got|lost|left|put|set|said|paid|told|found|held|kept|come|become|run|"
    r"won|led|"
    r"met|sent|spent|built|felt|read|heard|cut|hit|hurt|let|cost|quit|shut|split|begun|sunk|stood|understood|meant|"
    r"sold|"
    r"dealt|slept|stuck|struck)\b"
)
_RELATIVE = ("that ", "which ", "who ")
_COUNTERFACTUAL = quick(  # "had she known", but not "they had vowed to sink the bill, which would have"
    r"\b(?:(?<!asked )(?<!asking me )if|without|otherwise|were it|but for|had (?:he|she|it|they|we|i|you|there|"
    r"not))\b|"
    r"^[ \"]*(?:and |but )?had |(?:that|,|-|;|:) had (?:the|an?|his|her|its|their|this|more|fewer|any|\d+) "
)
_PLANS = frozenset(
    re.findall(
        r"\w+",
        "act acts agreement amendment amendments approach attack ban bid bill bills budget change changes cut cuts "
        "deal deals decision decree extension extensions alternative alternatives idea ideas initiative law laws "
        "legislation measure measures merger motion move "
        "moves "
        "option options order orders package pact petition pipeline plan plans platform platforms packages agreements "
        "treaties bans solutions policies policy program "
        "programme programs project projects proposal proposals provision referendum reform reforms regulation "
        "regulations repeal resolution restrictions rule rules ruling sanctions scenario scheme step steps strategy "
        "commission fund fee levy subsidies credits vouchers fine exemption waiver subsidy clause ordinance overhaul "
        "rewrite expansion "
        "moratorium amnesty mandate pardon compromise guidelines curbs limits caps quota quotas incentives "
        "framework blueprint relief stimulus bailout takeover buyout acquisition tunnel dam bridge stadium tower "
        "pipelines plant "
        "vaccine truce ceasefire settlement charter constitution directive compact strike strikes system "
        "tariff tariffs tax taxes treaty vote wall war",
    )
)
_THAT = re.compile(
    r"(?:(?<![,;:.?!(-])(?<!think)(?<!thinks)(?<!thought)(?<!believe)(?<!believes)(?<!said)(?<!says)(?<!say)"
    r"(?<!hope)(?<!and)(?<!but)(?<!because)(?<!if)(?<!so)(?<!as)(?<!know)(?<!knew)(?<!argue)(?<!argued)(?<!all)"
    r"(?<!exactly)(?<!well)(?<!maybe)(?<!perhaps)(?<!while)(?<!fear)(?<!suspect)(?<!guess)(?<!doubt)(?<!since)|"
    r"^)(?<!^) that $"
)
_SAY_IF = re.compile(
    r"\b(?:say|know|tell|see|clear|unclear|unsure|certain|question|debate|doubt) if (?:[\w'-]+ ){2,4}$"
)
_PROTASIS = quick(
    r"\b(?<!even )if (?:only )?(?:(?!so |not )(?![a-z]+ed |true |successful |necessary )[\w'-]+ |mr\. [\w-]+ |"
    r"(?:the|an?|any|his|her|their|its|this|that|these|some|more|all|every) (?:[\w'-]+ )?[\w'-]+ |"
    r"(?:@\w+, )*@?\w+ and @?\w+ )$"
)
_GAP = quick(
    r"\b(?:anything|something|nothing|everything|thing|things|person|people|(?<!no )way|kind|type|sort|those|one|"
    r"reasons?|terms|times?|day|than) (?:that )?(?:he|she|they|we|i|you) (?:\w+ly )?$|"
    r"\b(?:the|any|every) [a-z-]+s? (?:that )?(?:he|she|they|we|i) $|"
    r"\b(?:types?|kinds?|sorts?) of [\w-]+ (?:he|she|they|we|i) $|"
    r"\ban? (?!chance|risk|danger|possibility|likelihood|fear|doubt|bet|hope|case)[a-z-]+ (?:he|she|they) $|"
    r"\b(?:certain|some|other|such) [a-z-]+s (?:that )?(?:he|she|they|we|i) $|"
    r"(?<!because )\bof (?:many|several|his|her|their) [a-z-]+s (?:that )?(?:he|she|they) $|"
    r"\b(?:wish(?:ed|es)?|let \w+ know) (?:that )?(?:he|she|they|we|i|you|it) $|"
    r"\bthan (?:anyone|anybody|most|many|some|one)(?: (?:of \w+|people|voters|analysts|experts))? $"
)
_WHO_DID = re.compile(r"[A-Z][\w.’'-]+, who $")
_THEIRS = re.compile(
    r"\bthe (?!assumption|belief|idea|notion|prospect|fear|risk|chance|likelihood|"
    r"possibility)[\w-]+ (?:that )?(?:his|her|their) \w+ $"
)
_WHO_ASKED = quick(
    r"\b(?:discuss|decide|determine|knew|know|ask|tell|say|said|see|on|about|over|question|explain|choose|reveal|"
    r"learn|"
    r"dictate)(?:s|d|ed|ing)?(?: \w+day)? who(?: (?!of\b|it\b)\w+){0,2} $|\bwhat (?:most|many|some|any) "
    r"[\w ,'-]{2,40} $|\b(?:who|which|what) (?:\w+ )?(?:he|she|they|we) $"
)
_CLEAR = re.compile(
    r"\b(?:became|was|it's|made(?: it)?|become|grew|is now|is) (?:\w+ )?(?<!not )clear (?:that )?"
    r"(?!whether|if\b|how|what|why|who)[\w.' -]{2,40} $"
)
_THEN = quick(
    r"\b(?:later|afterwards?),? (?:he|she|they|it|we|the \w+) $|^[ \"]*(?:and |but )?(?:in|on|by|during) "
    r"(?:[\w ]{0,24}?)?(?:1[5-9]|20[01])\d\d,? (?!.*\b(?:if|had|without|said|plan|bill|proposal|"
    r"act)\b)(?:[\w'’.-]+ ){1,4}$|"
    r"\b(?:hoped|hoping|hopes) (?!.*\bbut\b)(?:that )?(?:[\w'’.-]+ ){1,5}$"
)
_WAS_THAT = re.compile(
    r"\b(?:plan|idea|hope|deal|agreement|understanding|assumption|intention|promise|provisions?|conditions?|terms?|"
    r"result|decision|compromise|[\w-]+s of the (?:deal|agreement|pact|"
    r"accord)[\w ]{0,30}) was that (?:[\w'.-]+ ){1,5}$"
)
_YEARS_LATER = re.compile(
    r"\b(?:year|month|week|day|hour|decade|minute)s? (?:later|afterwards?),? (?:[\w'.-]+ "
    r"){1,4}$"
)
_WHEN = ("in ", "on ", "by ", "during ", "and in ", "but in ", " in ", " on ", " by ", " during ", '"in ')
_HOPED = frozenset(
    ("later", "later,", "afterward", "afterwards", "afterward,", "afterwards,", "hoped", "hoping", "hopes")
)
_WHEN_STARTS = frozenset(when[:2] for when in _WHEN)
_BEGINS = (" start ", " begin ", " take place", " be held", " last ", " resume ")
_TOLD = tuple(f"{told} " for told in ("thought", "told", "knew", "hoped", "promised", "vowed", "pledged", "announced"))
_TURNS = frozenset(end[-4:] for end in (*_TOLD, "that ", "which ", "who "))  # how what is asked for there ends
_OWNERS = frozenset(("his", "her", "their"))
_ASKERS = frozenset(("who", "which", "what"))
# Of the words ahead of the cue, only these are asked for.
_TELLING = foretold.TELLING | habits.TELLING | backshift.TELLING | _HOPED | _OWNERS | _ASKERS | _ASKING | {"clear"}
_QUOTES = ("'", '"')
_HE = (" he ", " she ", " they ", " we ", " i ", " you ", " it ", "ly ", " anyone ", " anybody ", " most ", " many ")
_HE_ENDS = frozenset(end[-3:] for end in _HE)
_GAP_WORDS = frozenset(  # in each of the contexts of _GAP one of them stands before the last word,
    re.findall(
        r"\w+",
        "anything something nothing everything thing things person people way kind type sort those one reason "
        "reasons "
        "term terms time times day than of wish wishes wished know",
    )
)
_GAP_ONES = frozenset(  # or one of these before that
    re.findall(r"\w+", "the any every certain some other such of a an many several his her their")
)
_GAP_ENDS = frozenset(word[-3:] for word in _GAP_WORDS | _GAP_ONES)
_HAD_HE = re.compile(r" had (?:he|she|it|they|we|i|you|not) ")
_THAN = tuple(f"{than} {who} " for than in ("than", "as") for who in ("he", "she", "they", "it", "we", "i", "you"))
_WHO_THOUGHT = (" have thought ", " have guessed ", " have imagined ", " have predicted ", " have believed ")
# "Nobody would have believed it": no guess, but how strange it is; a guess where an "if" stands by
_STRANGE = re.compile(
    r"\b(?:nobody|no one|no-one|few|hardly anyone|not many)(?: else)? would(?: ever| really)? have(?: ever| really)? "
    r"(?:thought|guessed|imagined|predicted|believed|dreamed|dreamt|foreseen)\b"
    r"(?![^.;:?!]{0,90} (?:if|had (?:he|she|it|they))\b)"
)
_NO_ONE = ("nobody ", "one ", "no-one ", "few ", "anyone ", "many ", "else ")
_BY_NOW = ("currently that", "today that", "right now that", "in practice that", "normally that")  # no relative
_BETTER = (" better ", " do a better ", " make a better ", " be better ", " be the better ")
_GUESSED = (" hypothetically ", " theoretically ", " likely ", " probably ", " potentially ", " presumably ")
_HYPOTHETICAL = "outcome of a hypothetical"


def would(low: str, text: str, a: int, b: int) -> str:
    """The judge of "would"; the reasons are in the names of the patterns."""
    if plain(low, a, b):
        return ""
    left, at = _clause(low, a), a
    if left[-1:] in _QUOTES and left.endswith((' "', " '")):
        left, at = left[:-1], a - 1  # 'said she "would wait"': what stands before the quotation mark decides
    elif left.endswith("ly ") and left.find(' "', len(left) - 20) > 0:
        left = " ".join(left.rsplit(' "', 1))  # 'told her he "hardly would"'
    before = left.strip(' "')
    if (low.startswith(_NEED, b) and _needed(low, left, at, b)) or question(low, text, before, a, b):
        return ""
    if left.endswith("who ") and low.startswith(_BETTER, b):
        return _HYPOTHETICAL  # "they differ on who would better run the town"
    words = _TELLING.intersection(left.split())
    if "ve " in low[a + 5 : b + 20] and _DONE.match(low, a + 5):
        return "" if _perfect(low, text, left, words, at, b) else _HYPOTHETICAL
    if refused(low, text, left, a, b) or ("if " in left and _PROTASIS.search(left) and not _SAY_IF.search(left)):
        return ""
    if habitual(low, left, before, a, b) or (words and habit_or_putative(words, left)):
        return ""
    if (
        told_of_then(low, before, a, b) or _aside(low, text, left, words, at, b) or told(low, text, left, words, at, b)
    ) and not supposed(low, left, words, b):
        return ""
    return "" if backshift.backshifted(low, text, left, words, at, b) else "predicted outcome or tentative judgement"


def _needed(low: str, left: str, at: int, b: int) -> bool:
    """Does "would have to" tell of a duty then, not of what a plan or a hypothetical would ask for?"""
    if _SUPPOSED.search(low, max(0, at - 90), b + 60) or "unless " in left:
        return False
    return left.endswith(_HE_HAD)


def _perfect(low: str, text: str, left: str, words: frozenset[str], at: int, b: int) -> bool:
    """Does "would have done" tell of no guess: "the bill that would have passed", "asked if he would have gone"?"""
    if left.endswith(_THAN) and " without " in low[b : b + 40]:
        return False  # "later than they would have been without her"
    if left.endswith((*_THAN, "what ")) or (left.endswith("who ") and low.startswith(_WHO_THOUGHT, b)):
        return True  # "more than he would have been paid", "what would have been his birthday"
    if left.endswith(_NO_ONE) and "if " not in left and _STRANGE.search(low, at - 16 if at > 16 else 0, b + 140):
        return True
    if _COUNTERFACTUAL.search(left) or _HAD_HE.search(low, b, b + 60) or supposed(low, left, words, b):
        return False
    if (left.endswith(_RELATIVE) and " " in left.strip()) or habit_or_putative(words, left):
        return True
    if not words.isdisjoint(_ASKING) or _aside(low, text, left, words, at, b):
        return True
    return _WHICH_TIME.search(left) is not None


def _aside(low: str, text: str, left: str, words: frozenset[str], a: int, b: int) -> bool:
    """Is it "evidence that would help", "the world his children would inherit", "who would win", "later he would"?"""
    turned = left[-4:] in _TURNS
    if turned and left.endswith(" that ") and _that(left[-18:]) and left.strip() not in _BY_NOW:
        return (
            not EFFECT.match(low, b)
            and not low.startswith(_GUESSED, b)
            and _PLANS.isdisjoint(left.replace(",", " ").replace('"', " ").split())
        )
    if turned and left.endswith(", which ") and starts(low, b):
        return low.startswith(_BEGINS, b) or _PLANS.isdisjoint(
            left.replace(",", " ").replace('"', " ").split()
        )  # "talks, which would start at once"
    if turned and left.endswith(", who ") and not low.startswith(" be ", b) and not EFFECT.match(low, b):
        return _WHO_DID.search(text, a - 30 if a > 30 else 0, a) is not None
    later = (words and not words.isdisjoint(_HOPED)) or (left[:2] in _WHEN_STARTS and left.startswith(_WHEN))
    if later and _THEN.search(left) and not EFFECT.match(low, b):
        return True
    if ("later" in left or "afterward" in left) and _YEARS_LATER.search(left):
        return True
    if " was that " in left and _WAS_THAT.search(left) and not EFFECT.match(low, b):
        return True  # "the deal was that the rent would stay", not "the trouble was that it would be hard"
    if turned and left.endswith(("what ", "those who ")):  # "what would become a port", "those who would burn it"
        return low.startswith((" become ", " happen next", " come next"), b) or (
            left.endswith("who ") and not low.startswith((" be ", " have "), b)
        )
    return (turned and left.endswith(_TOLD)) or _within(left, words)


def _that(near: str) -> bool:
    """Is it "that" behind a noun ("evidence that would help")? It stands at the end, and is tried there only."""
    return _THAT.match(near, len(near) - 6) is not None


def _within(left: str, words: frozenset[str]) -> bool:
    """Is it said of a thing already named: "the day he would die", "who would win"? The cheap question comes first."""
    if left[-3:] in _HE_ENDS and left.endswith(_HE) and "if " not in left and _gap(left[-44:]):
        return True
    if not words:
        return False
    if not words.isdisjoint(_OWNERS) and _THEIRS.search(left[-48:]):
        return True
    if not words.isdisjoint(_ASKERS) and _WHO_ASKED.search(left[-60:]):
        return True
    return "clear" in words and _CLEAR.search(left) is not None


def _gap(near: str) -> bool:
    """Is it what somebody would do: "anything he would say"? Its words are looked up; behind a sign they may hide."""
    words = ["", *near.split()[-4:]]
    if words[-2] == "that":
        del words[-2]
    if words[-1][-2:] != "ly":
        for at, known in ((-2, _GAP_WORDS), (-3, _GAP_ONES)):
            word = words[at] if len(words) >= -at else ""
            if word in known or (word[-3:] in _GAP_ENDS and not word.isalpha()):
                return _GAP.search(near) is not None
        return False
    return _GAP.search(near) is not None


def _clause(low: str, a: int) -> str:
    """What stands before the cue in its sentence."""
    left = low[a - _BEFORE if a > _BEFORE else 0 : a]
    stop = left.rfind(". ") if "." in left else -1
    while stop >= 0 and left.endswith(_TITLES, 0, stop):
        stop = left.rfind(". ", 0, stop)
    if "?" in left or "!" in left:  # one letter is sooner found than two
        stop = max(stop, left.rfind("? "), left.rfind("! "))
    if "\n" in left:
        stop = max(stop, left.rfind("\n"))
    return left[stop + 1 :] if stop >= 0 else left


JUDGES = {"would": would}
