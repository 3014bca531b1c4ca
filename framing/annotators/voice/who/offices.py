"""Offices of one article: to which persons it gives "president", "Gov.", "attorney general"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.annotators.voice.who.gate import person_name
from framing.annotators.voice.who.names import NAME, NOBODY, NameBook, Speaker
from framing.annotators.voice.wordset import word_set

SHORT = {
    "governor": ("Gov.",),
    "senator": ("Sen.",),
    "representative": ("Rep.",),
    "congressman": ("Rep.",),
    "congresswoman": ("Rep.",),
    "lawmaker": ("Sen.", "Rep.", "Senator", "Representative", "Congressman", "Congresswoman", "Speaker"),
    "president": ("Pres.",),
    "reverend": ("Rev.",),
    "professor": ("Prof.",),
}
# Of these only one speaks at a time: where an article names two, it means the one in focus, not the last named.
OFFICES = word_set(
    """president governor senator representative congressman congresswoman lawmaker mayor minister premier chancellor
    secretary chairman chairwoman speaker director commissioner sheriff judge king queen pope bishop archbishop cardinal
    ambassador chief ceo coach pastor principal professor prosecutor councilman councilwoman superintendent reverend"""
)
OTHER = word_set("vice deputy assistant acting lt then late shadow past future")  # "vice president Holm" is none
_BEFORE = word_set("former ex")
_OWN = frozenset(("us", "u.s", "american", "state's", "state’s", "country's", "country’s", "city's", "city’s"))
_ABROAD = ("ian", "ean", "can", "ish", "ese", "nch", "eli", "aqi", "ani", "udi", "eek", "utch")  # Syrian, French
_AT_HOME = ("American", "Republican")
_LED_BY_NONE = word_set("The This That His Her Our But And Their A")
_SENTENCE_END = re.compile(r"(?<=[a-zà-ÿ]{3})\. ")  # a name may run into the next sentence's first word
_NEAR = 2000  # characters in which a firm is told by what it is called
_FAR_MORE = 3
_OFTEN = 3  # mentions that make the head of an administration a person of the article


_FIRM = re.compile(
    r"\b(?!The |He |She |It )((?:[A-Z][\w&-]+ ){0,2}[A-Z][\w&-]+)(?:[’']s? (?:[a-z0-9]+ ){0,2}?| )"
    r"(?:CEO|[Cc]hief [Ee]xecutive|co-founder|founder|shares|stores|staff|employees|customers|executives?|Inc|Corp|Co"
    r"|PLC)\b"
)


_NAMED_FIRM = re.compile(
    r", (?:an?|one of the) (?:[\w’'-]+ ){0,5}?"
    r"(?:company|firm|maker|retailer|manufacturer|start-?up|conglomerate|airline|carrier|bank|insurer|chain|giant)\b"
)
_NAME_BEFORE = re.compile(r"(?!The |He |She |It )((?:[A-Z][\w&-]+ ){0,2}[A-Z][\w&-]+)\Z")


# North Marland, New Norland, West Karsk: a country or a region that speaks through its government.
_REGION = re.compile(r"(?:(?:North|South|East|West)(?:ern)?|New) [A-Z][a-z]{3,}(?<!ean)(?<!ian)(?<!can)")
_NO_REGION = word_set(
    """Side Coast Room Wing Lawn Bank Year Years Deal Pole Street Avenue Gate Hall Port Shore Tower Road Point World
    Democrats Democrat Republicans Republican Test Army Testament Left Right Yorkers Yorker Baptists Report Poll Study
    Data Research Rules Evidence Figures Details Laws Documents Emails Today Times"""
)


def region(name: str) -> bool:
    """Is a name that stands alone a country or a region with a point of the compass in front?

    >>> [region(n) for n in ("North Marland", "North Side", "South African")]
    [True, False, False]
    """
    return _REGION.fullmatch(name) is not None and name.split()[-1] not in _NO_REGION


class Offices:
    """Who holds which office in one article; each office is looked up when first met."""

    def __init__(self, text: str, book: NameBook) -> None:
        self._text = text
        self._book = book
        self._held: dict[tuple[str, bool], list[tuple[int, str]]] = {}

    def held(self, office: str, former: bool = False) -> list[str]:
        """The persons to whom the article gives this office, or who held it before."""
        return list(dict.fromkeys(name for _, name in self._mentions(office, former)))

    def holder(self, heads: Sequence[str], upto: int) -> Speaker:
        """The one person whom "the" with these words can mean, or whom the article named last with the bare office."""
        further = [w for w in heads[1:-1] if w not in _OWN]
        former = further[:1] == ["former"]
        further = further[former:]
        if heads[-1] == "lawmaker" or heads[-1].endswith("s"):
            return NOBODY  # a word for many offices: only who is in focus; and more than one
        office = " ".join((*further, heads[-1]))
        held = self.held(office, former)
        if one := self._foremost(held):
            return Speaker(one, "person")
        if (not further and office in OFFICES) or (len(further) > 1 and not held):
            return NOBODY  # two hold it, or nobody
        if held or (office != heads[-1] and heads[-1] not in OFFICES and self.held(heads[-1], former)):
            return Speaker(self._nearest(office if held else heads[-1], former, upto), "person")
        return NOBODY

    def _foremost(self, held: list[str]) -> str:
        """The one who holds an office, or whom the article names far more often than the others who hold it."""
        if len(held) < 2:
            return held[0] if held else ""
        counts = sorted(((self._text.count(name.split()[-1]), name) for name in held), reverse=True)
        return counts[0][1] if counts[0][0] >= _FAR_MORE * counts[1][0] else ""

    def _nearest(self, office: str, former: bool, upto: int) -> str:
        """Whom the article named last with this office before a place; the first of all when none stands there."""
        mentions = sorted(self._mentions(office, former))
        before = [name for at, name in mentions if at < upto]
        return before[-1] if before else mentions[0][1]

    def _mentions(self, office: str, former: bool) -> list[tuple[int, str]]:
        if (office, former) not in self._held:
            self._search(office)
        return self._held[office, former]

    def _search(self, office: str) -> None:
        text = self._text
        now, then = [], []
        for form in (office.title(), office, *SHORT.get(office, ())):
            at = text.find(form + " ")
            while at >= 0:
                behind = at + len(form) + 1
                name = NAME.match(text, behind) if text[behind : behind + 1].isupper() else None
                if name:
                    before = text[max(0, at - 16) : at].replace("-", " ").split()
                    word = before[-1] if before and text[at - 1] in " -" else ""
                    abroad = word[:1].isupper() and word.endswith(_ABROAD) and word not in _AT_HOME
                    if word.lower() in _BEFORE:
                        then.append((at, name[0]))
                    elif word.lower().strip(".") not in OTHER and not (abroad and office == "president"):
                        now.append((at, name[0]))
                at = text.find(form + " ", behind)
        self._held[office, True] = self._persons(then)
        self._held[office, False] = self._persons(now)
        if office == "president" and not self._held[office, False]:
            led = self._persons(_leading(text))
            self._held[office, False] = [(at, n) for at, n in led if text.count(n.split()[-1]) >= _OFTEN]

    def _persons(self, printed: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Those names that are persons', in their one form."""
        forms = {run: self._person(run) for run in {run for _, run in printed}}
        return [(at, forms[run]) for at, run in printed if forms[run]]

    def _person(self, run: str) -> str:
        book = self._book
        each = _SENTENCE_END.split(run)[0].rstrip(".") if "." in run else run
        name = book.canonical(each)
        if " " in name and " " not in each and name.split()[0].lower() not in book.known.given:
            name = each  # "Team Holm" is no name
        low = name.lower()
        if low in book.known.title or low in book.known.unnamed or not person_name(name):
            return ""
        return name if book.kind(name, False) == "person" else ""


def _leading(text: str) -> list[tuple[int, str]]:
    """Whose administration, presidency or White House the text names, and where."""
    out = []
    for led in (" administration", " presidency", " White House"):
        at = text.find(led)
        while at >= 0:
            word = text[text.rfind(" ", max(0, at - 30), at) + 1 : at]
            for end in ("’s", "'s"):
                word = word.removesuffix(end)
            if word[:1].isupper() and word.isalpha():
                out.append((at, word))
            at = text.find(led, at + 1)
    return sorted(out)


def led_by(text: str, noun: str) -> str:
    """Whose administration or campaign the article names, if it is one: the words with a capital in front.

    >>> led_by("The Vass administration came. The administration left.", "administration")
    'Vass'
    """
    found: set[str] = set()
    at = text.find(f" {noun}")
    while at >= 0:
        words = text[max(0, at - 50) : at].rpartition("\n")[2].split()
        begin = len(words)
        while begin and words[begin - 1][0].isupper() and words[begin - 1][-1].isalnum():
            begin -= 1
        if led := [w for w in words[begin:] if w not in _LED_BY_NONE]:
            found.add(" ".join(led))
        at = text.find(f" {noun}", at + 1)
    return found.pop() if len(found) == 1 else ""


def firm(text: str, upto: int) -> str:
    """The firm named last before a place, among the names whose shares, staff, heads or shops the article mentions.

    >>> firm("Nordkraft shares fell on Monday. The company", 40)
    'Nordkraft'
    """
    names = {m[1] for m in _FIRM.finditer(text)}
    for called in _NAMED_FIRM.finditer(text, upto - _NEAR, upto):
        if own := _NAME_BEFORE.search(text, called.start() - 40, called.start()):
            names.add(own[1])
    found = max(((text.rfind(name, 0, upto), name) for name in names), default=(-1, ""))
    return found[1] if found[0] >= 0 else ""
