"""Does this verb hand on a statement here? The rules for speech acts that are known by their object."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.handing import handed_on
from framing.annotators.voice.verbs.people import PEOPLE, by_somebody
from framing.annotators.voice.wordset import word_set

FEELING = re.compile(
    r" (?:[\w'’-]+ ){0,3}?(?:concerns?|fears?|outrage|anger|optimism|disappointment"
    r"|dismay|frustration|alarm|surprise|scepticism|skepticism|sympathy|condolences|support|reservations|remorse|shock"
    r"|distrust|hesitation|sadness|unease|sorrow|relief|solidarity|opposition|displeasure|worry|worries)\b"
)
_MILD = re.compile(r"(?:optimism|sympathy|support|scepticism|skepticism|distrust|sadness|solidarity|relief|surprise)$")
_OWNED = re.compile(r" (?:his|her|their|its)\b")
_SAID_BEFORE = re.compile(
    r" (?:(?:the|a|an|his|her|its|their|those|these|any|all|such|that|many|some|similar|[\w’'-]+) ){0,4}?"
    r"(?:claims?|accusations?|allegations?|charges?|suggestions?|reports?|assertions?|arguments?|criticisms?"
    r"|notions?|ideas?|comparisons?|conclusions?|lines?|"
    r"concerns|sentiments?|remarks|warnings?|complaints|calls|words|rumou?rs|characteri[sz]ations?|complaint|message|"
    r"statements?|testimony|findings)\b"
)
_REJECTED = re.compile(
    r" (?:(?!amendment\b|legal\b|due\b|to\b|for\b|over\b|of\b)[\w’'-]+ ){0,3}?(?:claims?|accusations?"
    r"|allegations?|suggestions?|reports?"
    r"|assertions?|notions?|characteri[sz]ations?|comparisons?|criticisms?|idea)\b(?! on )"
)
_ALOUD = (" through", " in ", " across", " around", " from", " off", " down")  # a cry that echoed through the hall
_NOT_SAID_BEFORE = re.compile(r" (?:[\w’'-]+ ){0,4}?(?:calls?|complaints?) (?:for|by|to)\b")
_PHYSICAL = re.compile(
    r" (?:at|with) (?:(?:the|two|a|some|three|several) )?(?:gunm\w+|police|soldiers|officers|troops)\b"
)
_PERSON_NEXT = re.compile(r" (?:[A-Z]|the (?:president|prime minister|minister|mayor|governor|senator|pope)\b)")
_MADE_CLEAR = re.compile(
    r"(?:,| (?:to|in|during|on|at|from|before|after) [^.,;:!?\"\n]{1,60}?| \w+ly"
    r"| (?:mon|tues|wednes|thurs|fri|satur|sun)day| again| yesterday| (?:last|this) \w+){0,2},? (?:that|how|why|what"
    r"|he|she|they|it"
    r"|there|the)\b"
)
_DOUBTED = re.compile(
    r"(?: (?:on|at|in) [^.;:!?\n]{1,60}?)? (?:whether|why|how|if|where|when|who|(?:the|his|her|their|its"
    r"|(?:[\w.-]+ ){0,3}?[\w’'-]+[’']s"
    r"|your|such) (?:[\w'’-]+ ){0,2}?"
    r"(?:need|cost|costs|wisdom|motives?|legality|integrity|credibility|value|validity|timing|decision|legitimacy|"
    r"likelihood|account|evidence|accuracy|commitment|judge?ment|fairness|effectiveness|loyalty|patriotism|"
    r"\w+(?:ity|ness|ment|tion|sion|ance|ence|cy|dom) of|competence|fitness|sincerity|usefulness|story|version"
    r"|logic|claims?|impartiality|independence|approach|role|strategy|plans?|tactics|record|patriotism"
    r"|readiness|findings"
    r"|results?|numbers|figures|idea|move|policy|policies|intelligence|science|premise|necessity|energy|qualifications"
    r"|temperament|ties|stance|attitude|ability|handling|conduct|methods|origins?|rationale|sanity|honesty|truth))\b"
)
_DENIED = re.compile(r" (?!that\b)(?:[\w'.-]+ ){1,3}?(?:denie[sd]|rejects|rejected|disputes|disputed|dismissed)\b")
NOUN_LATER_THAT = re.compile(
    r" (?:(?:by|from|on|in|at|to|last|this|earlier|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"\b(?: (?!wh)[\w'.-]+){0,9}?) that\b(?! (?:is|was|are|were|has|have|had|would|will|could|can|may|might)\b)"
)
_TOLD_OF = re.compile(
    r" (?:(?:the|his|her|their|its|a|an|how|why|what|one|some|several|many|two|three|previous|past|old|early|similar)\b"
    r"|[A-Z][\w.’'-]*|[\w-]+[’']s\b)"
)
_ASKERS = word_set(
    "police investigators detectives agents officers prosecutors lawyers attorneys be being been was were"
)
_SAYING_LATER = re.compile(
    r"[^.;:!?\n\"]{0,50} (?:saying|calling|noting|urging|asking|condemning|denouncing|in which"
    r"|that (?:said|says|suggested|suggests|called|calls|read|reads|claimed|described|accused"
    r"|condemned|denied|warned|urged|noted))\b"
    r"|(?: (?:on|in|from|to|about|last|this|late|early) [^,.;:!?\n\"]{1,40})? (?:blaming|warning"
    r"|criticizing|criticising|accusing|announcing|confirming|denying|praising|demanding|apologizing|acknowledging"
    r"|defending|claiming|expressing|explaining|vowing|admitting|alleging|rejecting|describing)\b"
)
_ARGUED = re.compile(r"\b(?:made|makes|make|making) (?:an?|the|his|her|their|this|that|its|similar) (?:[\w-]+ ){0,2}$")
_ITS = frozenset(("his", "her", "their", "its"))
_CRITICISM = re.compile(r" that (?:[A-Z]|(?:the|an?|he|she|it|they|his|her|its|their|there|not|no)\b)")
# "an argument that seems odd", "a ruling that blocked the sale": what the thing does, not what it says
RELATIVE = re.compile(
    r" that (?:(?:also|now|still|then|has|had|have) )?(?:seem|appear|sound|resonat|mak|made|goes|went|gets|got|gave"
    r"|took|led|left|came|put|upheld|struck|overturns|blocks|allows|bars"
    r"|(?!united\b|armed\b|red\b|alleged\b|unnamed\b|indeed\b|hundred|increased\b|limited\b|proposed\b|continued\b)"
    r"\w{3,}ed (?:the|an?|his|her|its|their|him|them|by|in|on|to|for|with|from|at|[a-z]+s)\b)"
)
_OWN_CLAUSE = re.compile(r" (?:he|she|they|it|the|his|her|their|[A-Z])")
_THINGS = word_set(
    """mathematics results events which it that this numbers polls facts ruling be been to must should law data
    math evidence video images photos result letter election history experience not"""
)
_AT_LENGTH = re.compile(
    r" (?:(?:[\w-]+ly|at (?:\w+ )?length|a lot|a great deal|so much|often|again|once|before"
    r"|in (?:public|private|detail)) ){1,2}(?:about|of)\b"
)
_TALKED = ("talked", "spoke", "talking", "speaking", "talks", "speaks")
_COURTS = word_set("court jury judge jurors magistrates inquest tribunal inquiry hearing trial panel")
_OURSELVES = word_set("i'm we're you're he's she's i we you")
_NONE = word_set("no any direct clear outright")
_NO_TALK = word_set("start started starting stop stopped begin began been keep kept about to up")


def feeling(scene: Scene, start: int, end: int) -> str:
    """expressed concern, voiced doubts: a feeling that somebody puts in words."""
    if not verbal(scene, start, end) or passive(scene, start) or scene.part_at(start) >= 0:
        return ""
    if scene.low.startswith(" by ", end):
        return "by somebody" if scene.low.startswith("voiced", start) and not scene.opens(start) else ""
    found = somebody(scene, start) or scene.low[start:end].endswith("ing") or scene.word_before(start) == "and"
    if scene.low.startswith((" no ", " any ", " my ", " our "), end):
        return ""
    told = FEELING.match(scene.low, end, end + 80) if found else None
    if told is None or (_MILD.search(told[0]) and not _OWNED.match(told[0]) and not scene.that_next(told.end())):
        return ""  # "voiced support for the plan" is a stand, "voiced his support" words
    return "feeling expressed"


def answer(scene: Scene, start: int, end: int) -> str:
    """rejected, refuted, echoed: what somebody else has said before."""
    going_on = scene.low[start:end].endswith("ing")
    low = scene.low
    if low.startswith("echoed by ", start) and scene.part_at(start) < 0 and by_somebody(scene, end):
        return "answers it"
    if not verbal(scene, start, end) or (passive(scene, start) and not going_on):
        return ""
    if low.startswith("echoing", start) and (low[start - 2 : start] == ", " or scene.opens(start)):
        return ""  # the journalist's comparison
    if (
        low.startswith("echo", start)
        and (somebody(scene, start) or (going_on and scene.opens(start)))
        and _PERSON_NEXT.match(scene.text, end)
    ):
        return "answers it"
    if low.startswith("echo", start) and scene.after_quote(start) and not low.startswith(_ALOUD, end):
        return "after a quotation"
    if low.startswith("reject", start) and not _REJECTED.match(low, end, end + 60):
        return ""  # laws, offers and calls are rejected, too
    if _SAID_BEFORE.match(low, end, end + 90) and not _NOT_SAID_BEFORE.match(low, end, end + 90):
        return "answers it"
    return ""


def retort(scene: Scene, start: int, end: int) -> str:
    """hit back, fired back: with words, not at gunmen."""
    if not somebody(scene, start) or passive(scene, start) or _PHYSICAL.match(scene.low, end, end + 40):
        return ""
    spoken = (
        handed_on(scene, start, end)
        or scene.trails(end)
        or scene.low.startswith((" at ", " with ", " in ", " on ", " a few ", " hours "), end)
    )
    return "answers back" if spoken else ""


def clear(scene: Scene, start: int, end: int) -> str:
    """made clear, made it known: with what was made clear; the facts make nothing clear to a reader of cues."""
    low = scene.low
    if low.startswith("as ", scene.sentence(start)[0]) and scene.stops(end):
        return "as somebody says"
    speaks = low.startswith("making", start) or scene.word_before(start) not in _THINGS
    if scene.part_at(start) >= 0 and low.startswith(("makes", "make "), start):
        return ""  # within a quotation a report, a law, a fact makes it clear
    return "clause" if speaks and not passive(scene, start) and _MADE_CLEAR.match(low, end, end + 120) else ""


def doubt(scene: Scene, start: int, end: int) -> str:
    """questioned whether, questioned the wisdom of: a doubt that somebody utters; police question a man."""
    if not verbal(scene, start, end) or scene.word_before(start) in _ASKERS:
        return ""
    if passive(scene, start) and not scene.low.endswith("ing", start, end):
        return ""
    if scene.that_next(end) or scene.colon_next(end) or _DOUBTED.match(scene.low, end, end + 110):
        return "a doubt"
    return "beside a quotation" if scene.after_quote(start) and scene.trails(end) else ""


def talk(scene: Scene, start: int, end: int) -> str:
    """talked about, spoke of: what somebody spoke about, in the journalist's account."""
    low = scene.low
    if not low.startswith(_TALKED, start) or scene.part_at(start) >= 0:
        return ""
    if low[end - 1] not in "tf" and not _AT_LENGTH.match(low, end, end + 60):
        return ""
    word = scene.word_before(start)
    if word in _OURSELVES or low.endswith((" are we ", " am i ", " are you "), 0, start):
        return ""  # "we're talking about days": what is meant
    if word in _NO_TALK and not (word == "been" and somebody(scene, start)):
        return ""
    apart = low[start - 2 : start] == ", " or (word == "and" and low[end - 5 : end] == "about")
    return "talks about it" if apart or somebody(scene, start) else ""


def telling(scene: Scene, start: int, end: int) -> str:
    """detailed the payments, recalled the fire: what a person tells of, with its plain object."""
    low = scene.low
    if not verbal(scene, start, end) or passive(scene, start) or scene.part_at(start) >= 0:
        return ""
    speaks = _TOLD_OF.match(scene.text, end, end + 40) and somebody(scene, start)
    return "a thing told" if speaks and low[start - 1 : start] == " " else ""


def wording(scene: Scene, start: int, end: int) -> str:
    """in Hall's words, in the sheriff's words: the words of somebody, with what they were."""
    if not scene.word_before(start).endswith(("'s", "s'")):
        return ""
    words = scene.words_before(start, 3)
    if "in" not in words[:-1]:
        return ""
    named = words[-1][:-2] in PEOPLE or scene.text[scene.low.rfind(words[-1], 0, start)].isupper()
    return "somebody's words" if named and scene.stops(end) else ""


def court(scene: Scene, start: int, end: int) -> str:
    """The court heard that, the inquest heard he was: what was said before a court."""
    found = scene.word_before(start) in _COURTS and (scene.that_next(end) or scene.finite_next(end))
    return "said in court" if found else ""


def statement(scene: Scene, start: int, end: int) -> str:
    """issued a statement: unless "saying" follows, which is the cue then."""
    return "" if _SAYING_LATER.match(scene.low, end, end + 70) else "set phrase"


def _argument(scene: Scene, start: int, end: int) -> str:
    """The argument counts when somebody makes it, or when it is somebody's own, with its clause."""
    if scene.low.endswith("t", start, end) and _ARGUED.search(scene.low, start - 40, start):
        return "claims made"
    owned = scene.that_next(end) and scene.word_before(start) not in ("the", "no", "this", "that")
    owned = owned and not RELATIVE.match(scene.low, end)
    return "noun with clause" if owned else ""


def _own_admission(scene: Scene, start: int, end: int) -> bool:
    """by her own admission, an admission from officials: not what one pays at a door."""
    low = scene.low
    if low.startswith((" by ", " from "), end):
        return by_somebody(scene, end if low.startswith(" by ", end) else end + 2)
    return scene.word_before(start) == "own" and scene.stops(end)


def assertion(scene: Scene, start: int, end: int) -> str:
    """allegations that, the argument on Friday that: the noun with its clause; the mayor's denials of it."""
    low = scene.low
    if scene.text[start].isupper() and not scene.opens(start):
        return ""  # the Complaint Board
    if low.startswith("response", start):
        owned = scene.word_before(start).endswith(("'s", "s'")) or scene.word_before(start) in _ITS
        return "somebody's own" if owned and low.startswith((': "', '? "', ":\n"), end) else ""
    if low.startswith("criticism", start):
        return "noun with clause" if _CRITICISM.match(scene.text, end) else ""
    if low.startswith("argument", start):
        return _argument(scene, start, end)
    if scene.word_before(start) in _NONE and low.startswith(
        ("denial", "admission", "declaration", "revelation"), start
    ):
        return ""  # "without any admission that"
    if scene.that_next(end) or (_OWN_CLAUSE.match(scene.text, end) and scene.finite_next(end)):
        return "" if _DENIED.match(low, end, end + 40) else "noun with clause"
    if low.find(" that ", end, end + 120) >= 0 and NOUN_LATER_THAT.match(low, end):
        return "noun with clause"
    if low.startswith("admission", start) and _own_admission(scene, start, end):
        return "somebody's own"
    owned = low.startswith(" of ", end) and scene.word_before(start).endswith(("'s", "s'"))
    return "somebody's own" if owned and not low.startswith("insist", start) else ""
