"""Does this verb say what something is: called X a Y, referred to X as Y? A reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.people import PEOPLE, by_somebody
from framing.annotators.voice.wordset import word_set

_FIT = re.compile(
    r" (?!(?:[\w'’.-]+ ){0,2}?[\w'’.-]+, \w+ing\b|(?!the\b)[\w'’.-]+, (?:but|her|his|their|its|the)\b)"
    r"(?:\"|'|[\w-]+(?:ous|ful|ish|[ai]ble|ive|less|tic)(?=[.,;])|(?:[\w'’.,$-]+ ){1,9}?\""
    r"|(?!in\b|on\b|at\b|from\b|after\b|by\b|with\b|later\b)(?:(?!from\b|to\b|which\b|who\b|early\b|late\b"
    r"|earlier\b|when\b"
    r"|after\b|before\b|police\b|while\b)[\w'’.,$-]+ ){1,9}?"
    r"(?:(?:a|an|the|his|her|their)\b|\"|'|[\w-]+(?:ous|ful|ish|[ai]ble|ive|less|tic|sive|ional|ental)\b"
    r"|(?:great|very|one|part|un\w+ed"
    r"|inappropriate|intriguing|disturbing|troubling|disappointing|wrong|dead|key|weak|strong|unfair|fake|false"
    r"|racist"
    r"|corrupt|crazy|well-\w+)\b))"
)
_FIT_APART = re.compile(
    r" (?:[\w'’.$-]+ ){1,9}?(?:an?\b|well-\w+|\"|'|[\w-]+(?:ous|ful|ish|[ai]ble|ive|less|ional|ental)\b)"
)
_NAMED = re.compile(
    r"(?:firm|group|segment|track|single|tour|series|album|song|town|"
    r"company|band|village|\bman|\bwoman|movement|project|program|app|thing|often|so|commonly|now"
    r"|also|site"
    r"|place|process|book|film"
    r"|show|town|service|system|drug|disease|act|bill|plan|page|condition|technique|organization|something)$"
)
_DEFINITE = frozenset(("the", "his", "her", "their", "its", "this"))
_CALLED_IT = re.compile(
    r" (?:it|him|them|her|this|that|(?:the|his|her|their|its|this|that|these|those|[\w-]+'s) (?:[\w'-]+ ){0,5}?[\w'-]+)"
    r" (?:(?:an?|\"an?) |\"|[\w-]+(?:ous|ful|ish|[ai]ble|ive|less|tic|sive)\b)"
)
_BY_SOMEBODY = re.compile(r"(?:(?: [\w'-]+){0,3}| (?:an? |the )?\"[^\"\n]{1,50}\") by ")
_AS_SOMETHING = re.compile(r"(?: (?:[\w\"'’-]+|m[rs]+\.|dr\.|sen\.|rep\.|gov\.|\w\.)){0,11} (?:as|to)\b")
_CREDITED = re.compile(
    r" (?!(?:[\w'’-]+ )?(?:votes?|ballots?|doubts?|shadows?|cards?)\b)(?:[\w\"'’.-]+ ){1,9}?(?:as|with|for)\b"
)
_AS_LATER = re.compile(r" [^.,;:!?\n]{1,80}? as\b")
_WHAT = re.compile(r"\b(?:what|which|whom) (?:[\w'’.-]+ ){1,4}$")
_WHOM = re.compile(r"\b(?:who|whom|which) (?:[\w'’.-]+ ){1,4}$")
_OUT = re.compile(r" [\w.’'-]+(?: [\w.’'-]+)? out\b")
_GOING_ON = word_set(
    "is are was were been by for remarks comments statements tweets posts letters columns speeches"
)  # critics are comparing it, her remarks comparing it, was scolded for comparing it
_SPEAKING = re.compile(r", (?:speaking|writing|appearing|testifying|asked|addressing) [^.,;:!?\n\"]{1,60}, $")
_SAID = re.compile(r"\"|\b(?:said|says|added|adds|told|tells|asked|asks|wrote|tweeted|joked|replied|continued)\b")
_WITHOUT_NAME = frozenset(("to", "and", "inquiry", "investigation"))
_SOME_THING = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|some|several|[Tt]wo|[Tt]hree) (?:[a-z-]+ ){0,4}"
    r"(?!interview|statement|speech|tweet|letter|post|email|memo|he |she |they )(?:[a-z-]+"
    r"|[\"“][a-z ]+,?[\"”],?) $"
)  # a paper, a pressure group
_MADE_OUT = re.compile(r"(?: [A-Z][\w.’'-]*){1,4} (?:an?|the|his|her|their|too|[\"“])")
_BETWEEN = frozenset(("also", "now", "often", "commonly"))
_NOT_CALLING = (
    " for ",
    " on ",
    " upon ",
    " to ",
    " off ",
    " up ",
    " in ",
    " out ",
    " into ",
    " back ",
    " me ",
    " it a day",
    " it quits",
)


_RANG = re.compile(
    r" (?:(?:him|her|them|(?:[A-Z][\w.’'-]*(?: (?=[A-Z]))?){1,4}|the (?:police|office|\w+ line))"
    r"(?: back)? (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|to (?!be\b)|and (?:said|told|asked|offered)"
    r"|last|yesterday"
    r"|from|saying)|(?:[A-Z][\w.-]*[’']s?|his|her|their|my) (?:[\w-]+ )?(?:aunt|uncle|mother|mom|father|dad|wife"
    r"|husband|family|parents|lawyers?|attorneys?|doctor|boss|office|sister|brother|son|daughter|friends?"
    r"|home|agent|names?)\b(?! (?:a|an|the)\b)"
    r"|(?:an?|the|another|two|several|early) (?:[\w-]+ )?(?:halt|meetings?|votes?|elections?|referendum|strikes?"
    r"|conference|summit|session|doctor|police|cops|ambulance|taxi|cab|truce|ceasefire|timeout|witness(?:es)?|shots"
    r"|hotline|plumber|fouls?"
    r"|penalty|roll)(?=[.,;:]| (?:for|to|on|in|after|over|and|with|at|of|last|this|early|next|when|before|by)\b"
    r"(?! [^.,;:!?\n]{1,40} [\"“])|$)"
    r"|(?:(?!an?\b|the\b|one\b)[\w'’.-]+ ){1,4}(?:to (?:testify|order|account|appear|give|the (?:stand|scene|house"
    r"|office))\b|saying\b)|(?:[\w.'’-]+ ){1,5}for the (?:first|last) time|attention\b|\d{3}\b"
    r"|(?:[\w.’'-]+ ){1,4}?at \d{3})"
)  # by telephone, to a meeting or a vote


def call(scene: Scene, start: int, end: int) -> str:
    """called, dubbed: X a Y; not a name ("a firm called N"), not a telephone."""
    low = scene.low
    if low.startswith(_NOT_CALLING, end) or low[start - 1 : start] == "(":
        return ""
    apart = low[start - 2 : start] == ", " and low[start:end].endswith("ed") and not scene.after_quote(start)
    if apart and not (
        low.startswith("called", start) and _FIT_APART.match(low, end, min(scene.sentence(start)[1], end + 110))
    ):
        return ""
    ours = scene.word_before(start) in ("i", "we", "you") and not scene.quote_next(end)
    if ours or not verbal(scene, start, end):
        return ""
    if low.startswith("call", start) and (
        _RANG.match(scene.text, end, end + 70) or (low.endswith("call", start, end) and _OUT.match(low, end, end + 50))
    ):
        return ""
    if _so_named(scene, start, end):
        return ""
    words = scene.words_before(start, 1)
    if words and words[0] in _BETWEEN and scene.text[start - 1 - len(words[0])].islower():
        before = scene.words_before(start, 2)[0]
        named = before in PEOPLE or somebody(scene, start) or (words[0] == "also" and before[-1].isalpha())
        words = [] if named else words
    by = _BY_SOMEBODY.match(low, end, end + 60)
    if low[start:end].endswith("ed") and words and not by and (_by_name(scene, start, end) or passive(scene, start)):
        return ""
    if low[start - 2 : start] == ", " and low[start:end].endswith("ed") and not somebody(scene, start):
        return ""
    if _FIT.match(low, end, min(scene.sentence(start)[1], end + 110)) or _WHAT.search(low, max(0, start - 50), start):
        return "names it"
    return ""


def _by_name(scene: Scene, start: int, end: int) -> bool:
    """Is it a firm called N, and not the firm that called the report a lie?"""
    before, word = ["", *scene.words_before(start, 2)][-2:]
    if not _NAMED.search(word):
        return False
    known = before in _DEFINITE and not scene.text[end + 1 : end + 6].removeprefix("the ")[:1].isupper()
    return not (known and _CALLED_IT.match(scene.low, end, end + 90))


def _so_named(scene: Scene, start: int, end: int) -> bool:
    """Is it the name of a thing: a comet called 24 Orla, an app called Norvik?"""
    at = end + 5 if scene.low.startswith(" the ", end) else end + 1
    name = scene.text[at : at + 1]
    if not (name.isupper() or name.isdigit() or name in '"“') or not scene.low.startswith(("called", "dubbed"), start):
        return False
    if not _SOME_THING.search(scene.text, max(0, start - 60), start):
        return False
    return scene.words_before(start, 1)[0].rstrip(',"') not in PEOPLE or not (
        name in '"“' or _MADE_OUT.match(scene.text, end, end + 80)
    )


def naming(scene: Scene, start: int, end: int) -> str:
    """identified as, likened to: what somebody says a thing is."""
    low = scene.low
    going_on = low[start:end].endswith("ing")
    if low.startswith(" by ", end) and not low.startswith("remember", start) and by_somebody(scene, end):
        as_such = low.endswith("ed", start, end) and _AS_SOMETHING.match(low, end, end + 110)
        return "names it" if as_such and scene.part_at(start) < 0 else ""
    if not verbal(scene, start, end) or (passive(scene, start) and not going_on):
        return ""
    opening = going_on and (scene.opens(start) or scene.word_before(start) in _GOING_ON)
    if not (opening or scene.word_before(start) in _WITHOUT_NAME or somebody(scene, start)):
        return ""
    loose = low[start - 2 : start] == ", " and low[start:end].endswith("ed")
    if (
        loose
        and not _SPEAKING.search(low, max(0, start - 80), start)
        and not low.startswith((" him ", " her ", " it ", " them "), end)
    ):
        return ""
    if low.startswith("remember", start) and scene.after_quote(start):
        return "after a quotation" if scene.trails(end) or scene.inverted(end, start) else ""
    if _of_oneself(scene, start, end):
        return ""
    if low.startswith("compare", start) and low.startswith((" to ", " with "), end):
        return ""
    if low.startswith(("credit", "cast"), start):
        return "names it" if _CREDITED.match(low, end, end + 110) else ""
    return "names it" if _AS_SOMETHING.match(low, end, end + 110) else ""


def _of_oneself(scene: Scene, start: int, end: int) -> bool:
    """She identified as a Marlander, when you compare the two: nobody says what somebody is."""
    low = scene.low
    if low.startswith("identif", start):
        whom = _WHOM.search(low, max(0, start - 50), start)
        return whom is None and low.startswith((" as ", " only as "), end)
    return low[start:end] == "compare" and scene.word_before(start) == "you"


def _referring(scene: Scene, start: int) -> bool:
    """Is it what somebody meant whose words stand in front ("…," she said, referring to the pier)?"""
    low = scene.low
    if scene.part_at(start) >= 0:
        return False
    begin = max(scene.sentence(start)[0], start - 200)
    return low[start - 2 : start] == ", " and _SAID.search(low, begin, start) is not None


def referring(scene: Scene, start: int, end: int) -> str:
    """referred to X as Y: what somebody calls it."""
    if scene.low.startswith("refers to", start) and not _AS_LATER.match(scene.low, end, end + 90):
        return ""  # what a word means
    if scene.low.startswith("referring", start):
        return "means it" if _referring(scene, start) else ""
    if not verbal(scene, start, end) or passive(scene, start):
        return ""
    joined = scene.word_before(start) == "and" and _AS_LATER.match(scene.low, end, end + 90) is not None
    if not (joined or somebody(scene, start)):
        return ""
    return "points to it" if scene.low.startswith("point", start) else "names it"
