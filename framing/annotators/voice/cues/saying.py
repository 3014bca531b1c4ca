"""Does a form of "say" or "tell" hand on a statement here? A reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import BE, noun, passive
from framing.annotators.voice.verbs.handing import handed_on
from framing.annotators.voice.wordset import word_set

_UNSAID = BE | word_set(
    """have a no that my their his her the also not never often even then later again once already first long final
    goes nobody one ever"""
)
_SAY_OUT = re.compile(
    r" (?:goodbye|hello|hi|no to|yes to|nothing of|(?:nothing|little|not a word|no more|a word)"
    r"(?=(?: (?:in may|in|on|at|about|of|to|for|since|during|when|before|after|until|more|else|publicly|yesterday)\b"
    r"(?: (?!(?:was|is|were|are|had|has|have|would|will|could|can|did|does|may|might|should|came|went|got|made)\b)"
    r"[\w'-]+){0,6}?)?(?:[.,;!?\n]|$| and| but))|to (?:say|be|have|speak|own|love)"
    r"|grace|more about|a lot about|much about|so much)\b"
)
_ORDER = re.compile(
    r"(?: (?:me|him|her|us|them|you|it|people|everyone|(?:(?!he\b|she\b|they\b|it\b|we\b|had\b|was\b"
    r"|were\b|is\b|has\b)[\w'’.-]+ ){0,4}?"
    r"(?!he\b|she\b|they\b|it\b|we\b|had\b|was\b|were\b|is\b|has\b)[\w'’.-]+))?"
    r" (?:not )?to (?!reporters|cnn|me\b|us\b|him\b|her\b|them\b|the\b|a\b|his\b)[a-z]+"
)
_ABOUT = re.compile(
    r"(?: [\w'.-]+){0,3} (?:about|the story|a story|a joke|jokes|lies|a lie|the whole|the truth"
    r"|the difference|stories|tales|apart)\b"
)
_ON_TO_SAY = re.compile(
    r"\b(?:went on|goes on|go on|likely|far as|plans?|planned|quick|careful"
    r"|(?:they|he|she|who) (?:often |still )?like[sd]?"
    r"|(?:is|was|are|were) (?:right|correct)|continued|continue|tried|seemed"
    r"|came out|rushed|sought|attempted|emerged from [^.;:!?\n\"]{1,40}"
    r"|(?:took|taken|turned|went|going) to (?:twitter|facebook|instagram|social media|the (?:airwaves|podium|floor))"
    r"|(?:called|phoned|wrote|tweeted|texted|messaged|emailed|came on|appeared on|stepped forward|came forward"
    r"|stood up)(?: (?!to\b|said\b)[\w’'.-]+){0,4}) to $"
)
_NOT_YET_SAYING = frozenset(("stop", "start", "like"))  # "it is like saying", "will people start saying"
_BARE = frozenset(("tell", "inform", "notify"))
_NOBODYS = frozenset(("it", "this", "which"))
_NO_TELLING = frozenset(("more", "seems", "seemed", "most", "very", "truth", "so", "especially", "avoid"))
_WHATEVER_NEXT = frozenset(("might", "may", "has", "have", "had", "already", "ever"))
_WHATEVER = re.compile(
    r"\b(?:anything|whatever|something|everything|nothing|regardless of what|no matter what) (?:[\w'.-]+ ){1,3}?"
    r"(?:might|may|has|have|had)(?: already| ever)? $"
)  # whatever the mayor may say, anything that he has ever said
_TELLERS = word_set("they who we people officials critics experts police may might")
_CLAUSE_TO = re.compile(
    r" (?:me|him|her|us|them|[\w'’.]+(?: [\w'’.]+){0,3}) (?:(?:he|she|they|it|there|of)\b"
    r"|(?!to\b|who\b|that\b|which\b)(?:[\w'’.-]+ ){1,4}?(?:would|will|was|were|is|are|had|has|could)\b)"
)
_WILL_SAY = word_set("would will 'll you they")
_NO_SAYING = word_set("a no final goes let's suffice enough shall without incapable my their his her the")
_NOT_SAYING = word_set(
    """wouldn't won't cannot couldn't can't to don't not didn't doesn't can could would i you we please will i'd must
    should me him us them i'll longer"""
)
_NOT_TELLING = word_set("to can could can't couldn't you me would will i'd should must didn't don't doesn't wouldn't")
_SAID_ODDLY = (
    _NO_SAYING | _WHATEVER_NEXT | word_set("nobody one no-one would could will can yet it's he's she's that's")
)
_ODDLY_NEXT = (
    *(" goodbye", " hello", " hi", " no", " yes to", " little", " a word", " to ", " grace", " more about"),
    *(" a lot about", " much about", " so much"),
)  # what a match of _SAY_OUT can begin with
_PLAIN_SAID = frozenset((" t", " g", " h", " n", " y", " s", " m", " a", " l", ", "))
_TOLD_NOTHING = re.compile(r"(?: (?!that\b|it\b|there\b)[\w'.-]+){1,4}? nothing(?: (?:of|about|more)\b|[.,;!?\n]|$)")
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one)(?: (?:has|had|have|would|could|might|may|will|can|ever|yet))* $")
_SO = re.compile(
    r" (?:so|that|it|this|anything|as much|a word)(?: (?:aloud|out loud|openly|publicly|before|yet))?(?=[.,;!?\n]|$)"
)
_UNREAL = re.compile(r"\b(?:should|would|could|might|must|shouldn't|wouldn't|couldn't)(?: not| never)? have $")
_TELLS_ALL = re.compile(r" \"?(?:the (?:whole |full )?truth|lies|a lie|stories)\b")
_TELLING_SIGN = re.compile(
    r" (?:moments?|signs?|details?|examples?|facts?|statistics?|indicat\w+|clues?|evidence|contrast|glimpse|numbers?)\b"
)
_FOR_EXAMPLE = re.compile(r" (?:at|in|from|for|with|on|by|to) (?!(?:an?|the|his|her|its|their) )[^,.;:\"\n]{1,30},")
_TOLD_ABOUT = re.compile(
    r" (?:me|us|him|her|them|reporters|police|investigators|lawmakers|friends|(?:the )?(?:[A-Z][\w.’'-]*(?: "
    r"|(?= )))+)(?:all )? ?about\b"
    r"| (?:two|three|several|some|his|her|their|the|a|another) (?!story|joke|lie|tale|truth)(?:[\w-]+ ){1,2}about\b"
)


def say(scene: Scene, start: int, end: int) -> str:
    """said, says: always, but for set phrases ("is said to", "that said", "needless to say", "have a say")."""
    low = scene.low
    form = low[start:end]
    word = scene.word_before(start)
    lower = scene.text[start] == low[start]
    if (
        (form == "said" or (form == "says" and word not in _SAID_ODDLY))
        and word not in _UNSAID
        and lower
        and word[-2:] != "ly"
        and (low[end : end + 2] not in _PLAIN_SAID or _plainly_said(scene, start, end, word))
        and scene.part_at(start) < 0
    ):
        return "speech"  # the common case, quickly
    if form != "saying" and (passive(scene, start) or (word == "have" and _UNREAL.search(low, start - 24, start))):
        return ""
    if form == "saying" and word in _NOT_YET_SAYING:
        return ""
    if word in _WHATEVER_NEXT and _WHATEVER.search(low, start - 80, start):
        return ""
    if not lower and not scene.opens(start) and not scene.headline(start):
        return ""
    if scene.part_at(start) >= 0 and (
        "he said, she said" in low[max(0, start - 12) : end + 10]
        or (form == "saying" and not _quoted(scene, end, word))
    ):
        return ""
    if (
        word in _NO_SAYING
        or (word == "simply" and form != "said")
        or (
            _SAY_OUT.match(low, end) and not scene.text[end + 1 : end + 2].isupper()  # "said Grace Orlova"
        )
    ):
        return ""
    if _SO.match(low, end) and _NOBODY.search(low, start - 40, start):
        return ""
    if form == "said" and word == "that" and low[end : end + 1] == ",":
        return "" if scene.sentence(start)[0] >= start - 6 else "speech"
    return _say_bare(scene, start, end, word) if form == "say" else "speech"


def _plainly_said(scene: Scene, start: int, end: int, word: str) -> bool:
    """said the mayor, said that: none of the set phrases that begin with the same letter."""
    if word in _SAID_ODDLY or scene.low.startswith(_ODDLY_NEXT, end):
        return False
    return bool(word) or scene.low[start - 2 : start] in (", ", '" ')


def _quoted(scene: Scene, end: int, word: str) -> bool:
    """Does the speaker of a quotation say whose words he gives: girls saying, 'I can', one saying it was late?"""
    if scene.low.startswith((", '", " '", ": '"), end):
        return word not in ("up", "we", "simply")
    return not word.endswith(("why", "not")) and (scene.that_next(end) or scene.finite_next(end))


def _say_bare(scene: Scene, start: int, end: int, word: str) -> str:
    """The form "say": not after "to" or "not" without a statement, not ", say,", not in a question."""
    low = scene.low
    if word in ("i", "we"):
        return "speech" if handed_on(scene, start, end) or scene.finite_next(end) else ""
    if word in ("and", "or", "just") and _said_by_nobody(scene, start, end, word):
        return ""
    if word.endswith("ly") and scene.words_before(start, 2)[0] == "to":
        return ""  # "hard to definitively say"
    if word == "to":
        return "speech" if _ON_TO_SAY.search(low, start - 60, start) else ""
    if word == "will" and scene.that_next(end) and scene.part_at(start) < 0:
        return "speech"
    if word in _NOT_SAYING:
        return "speech" if word in _WILL_SAY and handed_on(scene, start, end).startswith("after a") else ""
    if low[start - 2 : start] == ", " and (low[end : end + 1] == "," or _FOR_EXAMPLE.match(low, end)):
        return ""  # "a bridge, say in Karsk, that leaks"
    if low[end : end + 1] == "?" and not scene.after_quote(start):
        return ""
    return "speech"


def _said_by_nobody(scene: Scene, start: int, end: int, word: str) -> bool:
    """let's just say, cannot look at it and say, refused to come or say whether."""
    if word == "just":
        return scene.words_before(start, 2)[0] in ("let's", "i'd", "i'll", "we'd")
    if word == "or" and scene.wh_next(end):
        return True
    return scene.part_at(start) >= 0 and not (
        scene.that_next(end) or scene.finite_next(end) or scene.low.startswith(", '", end)
    )


def tell(scene: Scene, start: int, end: int) -> str:
    """told, informed: a statement to somebody; not an order ("told him to go"), a story or a difference."""
    low = scene.low
    form = low[start:end]
    word = scene.word_before(start)
    if form in _BARE and (word in _NOT_TELLING or low[end : end + 1] == "-"):
        going = word == "to" and (scene.after_quote(start) or _ON_TO_SAY.search(low, start - 60, start))
        return "told" if going else ""
    joined = scene.text[start - 1 : start] == "-" and low[start - 2 : start - 1].isalnum()
    if joined or low.startswith((" to ", " not to "), end) or _untold(scene, start, end, word):
        return ""
    if scene.that_soon(end) or handed_on(scene, start, end):
        return "statement"
    if form in ("informed", "notified") and _is_known(scene, start, end):
        return ""
    order = _ORDER.match(low, end)
    if order and (form == "told" or form == "telling"):
        ordered = not passive(scene, start) and scene.part_at(start) < 0
        return "an order" if ordered else ""
    if form != "tell" and _TOLD_ABOUT.match(scene.text, end, end + 80) and not passive(scene, start):
        return "statement"
    if order or _ABOUT.match(low, end) or form.startswith(("inform", "notif", "assur")):
        return "told" if form[:2] in ("in", "no", "as") and form.endswith("ed") and _CLAUSE_TO.match(low, end) else ""
    if form == "tell" and not (word in _TELLERS or word.endswith("s")):
        return ""
    if form == "telling" and noun(scene, start):
        return ""
    return "" if form in ("tell", "telling", "inform", "notify", "assure") and word in _NOT_TELLING else "told"


def _untold(scene: Scene, start: int, end: int, word: str) -> bool:
    """should have told him, be assured: nobody has told a thing; "it seems telling", "informed by years of work"."""
    form = scene.low[start:end]
    if form == "telling":
        if scene.low.startswith(" as ", end):
            return True  # "is not as telling as it was"
        return (
            word in _NO_TELLING
            or _TELLING_SIGN.match(scene.low, end) is not None
            or _TELLS_ALL.match(scene.low, end) is not None
        )
    if form == "tells":
        return word in _NOBODYS or (word == "that" and scene.words_before(start, 2)[0].endswith("what"))
    if form == "assured" and scene.stops(end):
        return True
    if scene.low.startswith(" by ", end) and (form == "informed" or form == "notified"):
        return True
    if word == "have":
        return form == "told" and _UNREAL.search(scene.low, start - 24, start) is not None
    if word.endswith("nobody") or (form == "told" and _TOLD_NOTHING.match(scene.low, end)):
        return True
    if word == "not" or word == "never":
        return passive(scene, start)  # "were not told whether it would close"
    return form == "assured" and word in ("be", "rest")


def _is_known(scene: Scene, start: int, end: int) -> bool:
    """kept informed of it, better informed: somebody knows, and nobody says a thing."""
    if scene.low.startswith((" of ", " by ", " about "), end) and passive(scene, start):
        return True
    return noun(scene, start) or scene.word_before(start) in ("well", "better", "an", "more")
