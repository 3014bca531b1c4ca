"""Does this verb hand on a statement here? One rule for each kind of neutral cue; a reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.grammar import BE, noun, passive, somebody, verbal
from framing.annotators.voice.handing import handed_on
from framing.annotators.voice.scene import Scene
from framing.annotators.voice.wordset import word_set

_UNSAID = BE | word_set(
    """have a no that my their his her the also not never often even then later again once already first long final
    goes"""
)
_SAY_OUT = re.compile(
    r" (?:goodbye|hello|hi|no to|yes to|nothing of|nothing(?=[.,;!?\n]|$)|to (?:say|be|have|speak|own|love)"
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
_ADDED = re.compile(r" (?:he|she|it|they|there|this|i|we|the)\b")
_STATES = word_set(
    """united member gulf baltic swing red blue battleground two three four five six several many other all both
    most some arab if allowing nation island southern northern western eastern border these those those early
    individual of in 50 nuclear circuit key crucial critical competitive
    purple rural deep home between across among neighboring neighbouring and few more sovereign failed
    small large mid-atlantic confederate"""
)
_ON_TO_SAY = re.compile(
    r"\b(?:went on|goes on|go on|likely|far as|plans?|planned|quick|continued|continue|tried|seemed"
    r"|came out|rushed|sought) to $"
)
_TELLERS = word_set("they who we people officials critics experts police may might")
_CLAUSE_TO = re.compile(
    r" (?:me|him|her|us|them|[\w'’.]+(?: [\w'’.]+){0,3}) (?:(?:he|she|they|it|there|of)\b"
    r"|(?!to\b|who\b|that\b|which\b)(?:[\w'’.-]+ ){1,4}?(?:would|will|was|were|is|are|had|has|could)\b)"
)
_WILL_SAY = word_set("would will'll you they")
_NO_SAYING = word_set("a no final goes let's suffice enough shall without incapable my their his her the")
_NOT_SAYING = word_set(
    """wouldn't won't cannot couldn't can't to don't not didn't doesn't can could would i you we please will i'd must
    should me him us them i'll"""
)
_NOT_TELLING = word_set("to can could can't couldn't you me would will i'd should must")
_NOT_ASKING = word_set("you we i they may might")
_PARTICIPLE_AFTER = word_set("in by after before without when while and for kept keep keeps began begun started been")
_PLAIN_SAID = frozenset((" t", " g", " h", " n", " y", " s", " m", " a", ", "))


_APPOINTED = re.compile(
    r"\bget\w* (?:[\w.'-]+ ){1,3}confirmed|confirmed (?:by (?:the )?(?:[\w-]+ )?(?:senate|congress|parliament)|as )"
    r"|\bif confirmed|\b(?:senate|congress|parliament) (?:has |had |narrowly )?confirmed|nominees?\b.{1,20}confirmed"
)
_WITHHELD = re.compile(
    r"(?: (?!that\b|any\b|he\b|she\b|they\b|it\b|\w+ing\b|claims?\b|reports?\b|allegations?\b|accusations?\b)"
    r"[\w'’.-]+){0,6}? (?:a chance|the chance|opportunity|access|entry|licen[cs]es?|visas?|bail|parole|nomination"
    r"|appeals?|motions?|requests?|petitions?|permission|benefits|rights?|services?|aid|treatment|coverage|medicines?|promotion"
    r"|a vote|applications?|funding)\b"
)  # denied somebody a visa, denied the appeal: it is kept from them, nothing is said
_IN_COURT = re.compile(r" (?:[\w-]+ ){0,3}cases?\b")
_NOMINAL = word_set("report state comment post note claim answer request alleged")
_OWN = (" his ", " her ", " their ", " its ")
_DECLARED = re.compile(
    r" (?:himself|herself|itself|themselves|(?:his|her|their|its) (?:\w+ )?(?:support|love|opposition|intention"
    r"|candidacy|loyalty|innocence|independence)\b"
    r"|(?!war\b|victory\b|bankruptcy\b|in\b|a\b|an\b|on\b|by\b)(?:[\w'’.-]+ ){1,5}?"
    r"(?:the winner|the victor|un(?:fit|safe|lawful|constitutional)|illegal|illegitimate|innocent|invalid|null"
    r"|void|dead|safe|open|over|guilty)\b)"
)
_UNREAL = re.compile(r"\b(?:should|would|could|might|must|shouldn't|wouldn't|couldn't)(?: not| never)? have $")
_SET_IN = re.compile(r", (?:however|though|meanwhile|too|in part|\w+ly), ")
_ANSWERS_WORDS = re.compile(
    r" to (?:(?:[^.,;:!?\n\"]|\bm[rs]+\.){1,60}, (?:saying|calling|tweeting|telling|arguing|writing)\b"
    r"|(?:[^.,;:!?\n\"]|\bm[rs]+\.){1,90}? by (?:saying|call|tell|threaten|tweet|announc|accus|vow|insist|not|post"
    r"|argu|warn|point|releas|writ|ask|promis|demand|blam|claim|deny|suggest)\w*"
    r"|(?:[\w'’.-]+ ){0,3}?(?:criticisms?|claims?|questions?|accusations?|allegations?|remarks|comments|tweets?"
    r"|reports?|complaints?|attacks|news)\b)"
)
_TOLD_ABOUT = re.compile(
    r" (?:me|us|him|her|them|reporters|police|investigators|lawmakers|friends|(?:the )?(?:[A-Z][\w.’'-]*(?: "
    r"|(?= )))+)(?:all )? ?about\b"
)
_REASON = re.compile(r" the (?:decision|change|move|reasons?|delay|rule|law|shift|difference|thinking|logic|policy)\b")


def say(scene: Scene, start: int, end: int) -> str:
    """said, says: always, but for set phrases ("is said to", "that said", "needless to say", "have a say")."""
    low = scene.low
    form = low[start:end]
    word = scene.word_before(start)
    lower = scene.text[start] == low[start]
    if (
        form == "said"
        and word not in _UNSAID
        and lower
        and low[end : end + 2] not in _PLAIN_SAID
        and word[-2:] != "ly"
        and scene.part_at(start) < 0
    ):
        return "speech"  # the common case, quickly
    if form != "saying" and (
        passive(scene, start) or (word == "have" and _UNREAL.search(low, max(0, start - 24), start))
    ):
        return ""
    if not lower and not scene.opens(start) and not scene.headline(start):
        return ""
    if scene.part_at(start) >= 0 and (form == "saying" or "he said, she said" in low[max(0, start - 12) : end + 10]):
        return ""
    if word in _NO_SAYING or (word == "simply" and form != "said") or _SAY_OUT.match(low, end):
        return ""
    if form == "said" and word == "that" and low[end : end + 1] == ",":
        return "" if scene.sentence(start)[0] >= start - 6 else "speech"
    return _say_bare(scene, start, end, word) if form == "say" else "speech"


def _say_bare(scene: Scene, start: int, end: int, word: str) -> str:
    """The form "say": not after "to" or "not" without a statement, not ", say,", not in a question."""
    low = scene.low
    if word in ("i", "we"):
        return "speech" if handed_on(scene, start, end) or scene.finite_next(end) else ""
    if word == "to":
        return "speech" if _ON_TO_SAY.search(low, max(0, start - 24), start) else ""
    if word == "will" and scene.that_next(end) and scene.part_at(start) < 0:
        return "speech"
    if word in _NOT_SAYING:
        return "speech" if word in _WILL_SAY and handed_on(scene, start, end).startswith("after a") else ""
    if low[end : end + 1] == "," and low[start - 2 : start] == ", ":
        return ""
    if low[end : end + 1] == "?" and not scene.after_quote(start):
        return ""
    return "speech"


def tell(scene: Scene, start: int, end: int) -> str:
    """told, informed: a statement to somebody; not an order ("told him to go"), a story or a difference."""
    low = scene.low
    form = low[start:end]
    word = scene.word_before(start)
    if form == "tell" and (word in _NOT_TELLING or low[end : end + 1] == "-"):
        going = word == "to" and (scene.after_quote(start) or _ON_TO_SAY.search(low, max(0, start - 24), start))
        return "told" if going else ""
    joined = scene.text[start - 1 : start] == "-" and low[start - 2 : start - 1].isalnum()
    if joined or low.startswith((" to ", " not to "), end) or _untold(scene, start, form, word):
        return ""
    if handed_on(scene, start, end) or scene.that_soon(end):
        return "statement"
    if form in ("informed", "notified") and _is_known(scene, start, end):
        return ""
    if _ORDER.match(low, end) and (form == "told" or form == "telling"):
        ordered = not passive(scene, start) and scene.part_at(start) < 0
        return "an order" if ordered else ""
    if form != "tell" and _TOLD_ABOUT.match(scene.text, end, end + 80) and not passive(scene, start):
        return "statement"
    if _ORDER.match(low, end) or _ABOUT.match(low, end) or form.startswith(("inform", "notif", "assur")):
        return "told" if form[:2] in ("in", "no", "as") and form.endswith("ed") and _CLAUSE_TO.match(low, end) else ""
    if form == "tell" and not (word in _TELLERS or word.endswith("s")):
        return ""
    if form == "telling" and noun(scene, start):
        return ""
    return "" if form in ("tell", "telling", "inform", "notify", "assure") and word in _NOT_TELLING else "told"


def _untold(scene: Scene, start: int, form: str, word: str) -> bool:
    """should have told him, be assured: nobody has told a thing."""
    if word == "have":
        return form == "told" and _UNREAL.search(scene.low, max(0, start - 24), start) is not None
    return form == "assured" and word in ("be", "rest")


def _is_known(scene: Scene, start: int, end: int) -> bool:
    """kept informed of it, better informed: somebody knows, and nobody says a thing."""
    if scene.low.startswith((" of ", " by "), end) and passive(scene, start):
        return True
    return noun(scene, start) or scene.word_before(start) in ("well", "better", "an", "more")


def _told_somebody(scene: Scene, start: int, end: int) -> str:
    """told X to do it, told X about it: in the active, an order not within a quotation."""
    if passive(scene, start):
        return ""
    if scene.part_at(start) < 0 and not scene.low.startswith("tells", start) and _ORDER.match(scene.low, end):
        return "an order"
    return "statement" if _TOLD_ABOUT.match(scene.text, end, end + 80) else ""


def ask(scene: Scene, start: int, end: int) -> str:
    """asked: a question, a request handed on."""
    low = scene.low
    if not verbal(scene, start, end) or (low.startswith(" to ", end) and passive(scene, start)):
        return ""
    if scene.part_at(start) >= 0 and not (
        scene.wh_next(end) or low.startswith((" about ", " me ", " him ", " her "), end)
    ):
        return ""
    if low.startswith((" questions", " the question", " the same question"), end):
        return ""
    return "" if low[start:end] == "ask" and scene.word_before(start) in _NOT_ASKING else "question or request"


def speech(scene: Scene, start: int, end: int) -> str:
    """A verb of speech with an object of its own: always, but as a noun, an adjective or a bare passive."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    going_on = low[start:end].endswith("ing")
    is_passive = passive(scene, start)
    if is_passive and not going_on and not low.startswith((" by ", " as "), end):
        return "after a quotation" if scene.after_quote(start) else ""
    word = scene.word_before(start)
    if _no_speech(scene, start, end):
        return ""
    if (
        word
        and low.startswith((" in the", ")", " in a"), end)
        and low.endswith("ed", start, end)
        and not somebody(scene, start)
    ):
        return ""
    if going_on and low.startswith(("underscor", "highlight"), start):
        return "speech" if scene.that_next(end) or scene.after_quote(start) else ""
    if low.startswith(("underscore", "highlight"), start) and not going_on and not somebody(scene, start):
        return "speech" if word == "and" and (scene.that_next(end) or low.startswith(" to ", end)) else ""
    if scene.part_at(start) >= 0 and word in ("i", "we", "you", "don't"):
        return ""
    if word.endswith("ly") and going_on:
        word = scene.words_before(start, 2)[0]
    if going_on and word and not is_passive and word not in _PARTICIPLE_AFTER and not somebody(scene, start):
        return "speech" if handed_on(scene, start, end) else ""
    return "speech"


def _no_speech(scene: Scene, start: int, end: int) -> bool:
    """Is somebody confirmed in an office, do people argue with each other?"""
    low = scene.low
    if low.startswith("confirm", start):
        return _APPOINTED.search(low, max(0, start - 60), end + 60) is not None
    if low.startswith("den", start):
        return _WITHHELD.match(low, end, end + 90) is not None
    if low.startswith("quotes", start):
        return low[end : end + 1] == ":"
    if low.startswith("tweet", start):
        return scene.word_before(start) == "that" and low[start:end] in ("tweet", "tweets")
    return low.startswith("argu", start) and (
        low.startswith((" about ", " with ", " over ", " before ", " on behalf"), end)
        or _IN_COURT.match(low, end, end + 40) is not None
    )


def content(scene: Scene, start: int, end: int) -> str:
    """A verb that speaks only with what it hands on: a clause, a quotation, a colon."""
    low = scene.low
    if not verbal(scene, start, end) or (passive(scene, start) and not low[start:end].endswith("ing")):
        return ""
    if low[start:end] == "states" and (scene.word_before(start) in _STATES or scene.word_before(start).isdigit()):
        return ""
    if (
        low[start - 2 : start] == ", "
        and low.startswith((" the ", " a "), end)
        and low[start:end] in ("states", "notes", "reports", "explains", "adds")
    ):
        return "source after it"
    if low.startswith(("respond", "repl"), start) and low.startswith(" to ", end):
        if scene.part_at(start) < 0 and _ANSWERS_WORDS.match(low, end, end + 110) and somebody(scene, start):
            return "an answer"
        return "before a quotation" if scene.quote_next(end, close=True) or scene.colon_next(end) else ""
    if low.startswith("guarantee", start) and low.startswith(" to ", end):
        return ""
    if low.startswith("add", start) and low.startswith(" to ", end):
        return ""
    found = handed_on(scene, start, end)
    if found == "before a quotation" and low[start:end] in _NOMINAL and not scene.quote_next(end, close=True):
        return ""
    if not found and low.startswith("add", start) and not (_ADDED.match(low, end) or _SET_IN.match(low, end, end + 30)):
        return ""
    return found or ("clause" if scene.finite_next(end) else _without_clause(scene, start, end))


def _without_clause(scene: Scene, start: int, end: int) -> str:
    """explained his decision, added, however, ...: neither clause nor quotation at once."""
    low = scene.low
    if low.startswith("declar", start):
        return "names it" if _DECLARED.match(low, end, end + 70) and scene.part_at(start) < 0 else ""
    if low.startswith(("explain", "clarif"), start) and somebody(scene, start):
        known = scene.wh_next(end) or low.startswith(_OWN, end) or _REASON.match(low, end)
        return "question handed on" if known else ""
    return "clause" if low.startswith("add", start) and _SET_IN.match(low, end, end + 30) else ""
