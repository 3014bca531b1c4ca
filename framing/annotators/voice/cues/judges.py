"""Does this verb hand on a statement here? One rule for each kind of neutral cue; a reason in words, or '' for no."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.grammar import passive, somebody, verbal
from framing.annotators.voice.verbs.handing import CARRIED, clause_around, handed_on
from framing.annotators.voice.wordset import word_set

_ADDED = re.compile(r" (?:he|she|it|they|there|this|i|we|the)\b")
_MOANS = ("complain", "grip", "grumbl", "grous")  # complained about the price
_CONFIDING = (*_MOANS, "confid", "whisper", "fret", "explain")
_ABOUT_IT = re.compile(
    r"(?: (?:in|on|at|to|last|this|again|loudly|bitterly|openly)\b(?: [\w'’.-]+){0,4}?)? (?:about|of|over|at) "
)
_SKILL = frozenset(("in", "at", "for", "of"))
_TRIED = word_set("tried tries trying attempted attempting sought seeking rushed struggled on")  # went on to explain
_STATES = word_set(
    """united member gulf baltic swing red blue battleground two three four five six several many other all both
    most some arab if allowing nation island southern northern western eastern border these those those early
    individual of in 50 nuclear circuit key crucial critical competitive
    purple rural deep home between across among neighboring neighbouring and few more sovereign failed
    small large mid-atlantic confederate"""
)
_PARTICIPLE_AFTER = word_set("in by after before without when while and for kept keep keeps began begun started been")
_APPOINTED = re.compile(
    r"\bget\w* (?:[\w.'-]+ ){1,3}confirmed|confirmed (?:by (?:the )?(?:[\w-]+ )?(?:senate|congress|parliament)|as )"
    r"|\bwants? (?:[\w.'-]+ ){1,3}confirmed|\bbe \w*ed (?:and|or) confirmed"
    r"|\bif confirmed|\b(?:senate|congress|parliament) (?:has |had |narrowly )?confirmed|nominees?\b.{1,20}confirmed"
)
_WITHHELD = re.compile(
    r"(?: (?!that\b|any\b|he\b|she\b|they\b|it\b|\w+ing\b|claims?\b|reports?\b|allegations?\b|accusations?\b)"
    r"(?!knowledge\b)[\w'’.-]+){0,6}? (?:chance|payments?|opportunity|access|entry|licen[cs]es?|visas?|bail"
    r"|parole|nomination"
    r"|appeals?|motions?|requests?|petitions?|permission|benefits|rights?|services?|aid|treatment|coverage"
    r"|medicines?|promotion|reviews?|hearings?|relief|freedom|liberty|dignity|citizenship|tenure|loans?|ability"
    r"|a vote|objectives?|goals|sanctuary|victory|applications?|funding)\b"
)  # denied somebody a visa, denied the appeal: it is kept from them, nothing is said
_IN_COURT = re.compile(r" (?!that\b)(?:[\w-]+ ){0,3}cases?\b")
_THING_ADDED = (" a ", " an ", " the ", " more ", " two ", " another ", " new ", " in ")
_PUT_OUT = (
    *(" in the", ")", " in a", " on ", " at ", " last ", " earlier ", " this ", " yesterday", " monday", " tuesday"),
    *(" wednesday", " thursday", " friday", " saturday", " sunday"),
)  # the plan announced last week
_SAID_THEN = re.compile(r"(?: [\w'.]+){1,3},? (?:that|it|he|she|they|there|we|the|its|his) ")
_BEFORE_WHOM = (" before ", " to ", " against ", " about ")
_NOMINAL = word_set("report state comment post note claim answer request alleged")
_SHOWN_SO = frozenset(("confirms", "reaffirms", "underscores", "highlights"))  # "this confirms that it is so"
_WHY_LATER = re.compile(r" (?:in|on|at|to|during) [^.,;:!?\"\n]{1,40}? (?:why|how|what|whether)\b")
_OWN = (" his ", " her ", " their ", " its ")
_DECLARED = re.compile(
    r" (?:himself|herself|itself|themselves|(?:his|her|their|its) (?:\w+ )?(?:support|love|opposition|intention"
    r"|candidacy|loyalty|innocence|independence)\b"
    r"|(?!war\b|victory\b|bankruptcy\b|in\b|a\b|an\b|on\b|by\b)(?:[\w'’.-]+ ){1,5}?"
    r"(?:the winner|the victor|un(?:fit|safe|lawful|constitutional)|illegal|illegitimate|innocent|invalid|null"
    r"|void|dead|safe|open|over|guilty)\b)"
)
_SET_IN = re.compile(r", (?:however|though|meanwhile|too|in part|\w+ly), ")
_ANSWERS_WORDS = re.compile(
    r" to (?:(?:[^.,;:!?\n\"]|\bm[rs]+\.){1,60},? (?:saying|calling|tweeting|telling|arguing|writing)\b"
    r"|(?:[^.,;:!?\n\"]|\bm[rs]+\.){1,90}? by (?:saying|call|tell|threaten|tweet|announc|accus|vow|insist|not|post"
    r"|argu|warn|point|releas|writ|ask|promis|demand|blam|claim|deny|suggest)\w*"
    r"|(?:[\w'’.-]+ ){1,4}?(?:in (?:a |an |his |her |two |separate )?"
    r"(?:statements?|tweets?|interviews?|letters?|videos?|emails?)"
    r"|on (?:twitter|facebook|instagram|cnn))\b"
    r"|(?:[\w'’.-]+ ){0,3}?(?:criticisms?|claims?|questions?|accusations?|allegations?|remarks|comments|tweets?"
    r"|reports?|complaints?|attacks|news)\b)"
)
_BY_SAYING = tuple(
    f" by {deed}"
    for deed in (
        *(
            "saying",
            "tweeting",
            "calling",
            "posting",
            "telling",
            "accusing",
            "asking",
            "arguing",
            "suggesting",
            "noting",
        ),
        *("announcing", "vowing", "threatening", "demanding", "pointing out", "insisting", "writing"),
    )
)
_TO_OR_BY = (" to ", *_BY_SAYING)
_PICTURE = re.compile(
    r"(?: out)? (?:an?|the|this|that|his|her|another) (?:\w+ )?(?:clips?|photos?|pictures?|images?|videos?|links?"
    r"|memes?|gifs?|screenshots?|articles?|maps?|cartoons?|selfies?)\b"
)  # what is shown, not said
_BY_WHOM = word_set("states explain emailed underlined underlines underlining")
_TO_INFORM = re.compile(r" (?:[\w'’-]+ ){1,4}?to (?:inform|tell|say|ask|warn|notify|remind|urge)\b")
_TO_WHOM = re.compile(
    r" to (?:(?:his|her|their|the|an?|some|several) )?[\w'’-]+(?= (?:the|he|she|they|it|there|his|her|their|its) )"
)
_REASON = re.compile(r" the (?:decision|change|move|reasons?|delay|rule|law|shift|difference|thinking|logic|policy)\b")


def speech(scene: Scene, start: int, end: int) -> str:
    """A verb of speech with an object of its own: always, but as a noun, an adjective or a bare passive."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    going_on = low[start:end].endswith("ing")
    is_passive = passive(scene, start)
    if (
        is_passive
        and not going_on
        and not low.startswith(" by " if low[start:end] == "denied" else (" by ", " as "), end)
    ):
        return ""
    word = scene.word_before(start)
    if _no_speech(scene, start, end):
        return ""
    if (
        word
        and low.startswith(_PUT_OUT, end)
        and low.endswith("ed", start, end)
        and not somebody(scene, start)
        and (low.startswith(_PUT_OUT[:3], end) or not _SAID_THEN.match(low, end, end + 60))
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


_BARE_THING = re.compile(
    r" (?!th(?:e|at|is|ose|ese|eir)\b|an?\b|his\b|her\b|its\b|any\b|some\b|claims\b|reports\b|accounts\b|parts\b"
    r"|whether\b|by\b)[a-z]"
)  # a tie or disputed outcome
_ELSEWHERE = ("cited", "described", "recount")
_NO_WORDS = (" above", " below", " herein", " votes", " ballots", " the votes", " the ballots")


def _no_speech(scene: Scene, start: int, end: int) -> bool:
    """Is somebody confirmed in an office, do people argue with each other?"""
    low = scene.low
    if low.startswith("confirm", start):
        if scene.word_before(start) == "neither":
            return True  # nothing is said
        return _APPOINTED.search(low, max(0, start - 60), end + 60) is not None
    if low.startswith(_ELSEWHERE, start):
        return low.startswith(_NO_WORDS, end) or low[start - 5 : end] == "that recount"
    if low.startswith(("den", "disputed", "predicting"), start):
        return _no_denial(scene, start, end)
    if low.startswith("quote", start):
        return low.startswith((":", " from ") if low[start:end] == "quotes" else " from ", end)
    if scene.word_before(start) == "this" and low[start:end] in _SHOWN_SO:
        return True
    if low.startswith(("joked with ", "joking with ", "underscored by ", "highlighted by "), start):
        return True
    if low.startswith("joking", start):
        return scene.stops(end) and passive(scene, start)
    if low.startswith("tweet", start):
        return _PICTURE.match(low, end) is not None or (
            scene.word_before(start) == "that" and low[start:end] in ("tweet", "tweets")
        )
    return low.startswith("argu", start) and (
        low.startswith((" about ", " with ", " over ", " before ", " in court", " on behalf"), end)
        or _IN_COURT.match(low, end, end + 40) is not None
    )


def _no_denial(scene: Scene, start: int, end: int) -> bool:
    """Is somebody denied a visa, or is it "a tie or disputed outcome", "good at predicting rain"?"""
    if scene.low.startswith("p", start):
        return scene.word_before(start) in _SKILL and not handed_on(scene, start, end)
    if scene.low.startswith("den", start):
        if scene.part_at(start) >= 0 and scene.low[start - 2 : start] == ", " and scene.low.startswith(", ", end):
            return True  # “delayed, denied, deceived”
        return _WITHHELD.match(scene.low, end, end + 90) is not None
    return scene.word_before(start) in ("or", "a", "and") and _BARE_THING.match(scene.low, end) is not None


def _no_speaker(scene: Scene, start: int, form: str) -> bool:
    """Two states, a fact that may partly explain it, a note emailed on Monday: nobody speaks."""
    if form == "emailed":
        if _TO_INFORM.match(scene.low, start + 7):
            return True  # the later verb is the cue
        return scene.word_before(start) in CARRIED
    if form == "explain":
        return not (somebody(scene, start) or _tried(scene, start))
    word = scene.word_before(start)
    if form.startswith("u"):  # a loss that underlines the “old truth”
        return word != "and" and word != "but" and not (somebody(scene, start) or scene.after_quote(start))
    return word in _STATES or (word.isdigit() and len(word) < 4)  # "a report from 2019 states"


def content(scene: Scene, start: int, end: int) -> str:
    """A verb that speaks only with what it hands on: a clause, a quotation, a colon."""
    low = scene.low
    form = low[start:end]
    if form in _BY_WHOM and _no_speaker(scene, start, form):
        return ""
    if not verbal(scene, start, end) or (passive(scene, start) and not form.endswith("ing")):
        return ""
    if (
        low[start - 2 : start] == ", "
        and low.startswith((" the ", " a "), end)
        and form in ("states", "notes", "reports", "explains", "adds")
    ):
        return "source after it"
    if low.startswith(("respond", "repl"), start) and low.startswith(_TO_OR_BY, end):
        words = low.startswith(" by ", end) or _ANSWERS_WORDS.match(low, end, end + 110)
        if scene.part_at(start) < 0 and words and somebody(scene, start):
            return "an answer"
        return "before a quotation" if scene.quote_next(end, close=True) or scene.colon_next(end) else ""
    if low.startswith(("guarantee", "add"), start) and low.startswith(" to ", end):
        return ""
    found = handed_on(scene, start, end)
    if found == "clause before it" and _said_nothing(scene, start, end):
        return ""
    if found == "before a quotation" and _quoted_thing(scene, start, end):
        return ""
    if not found and low.startswith("add", start) and not (_ADDED.match(low, end) or _SET_IN.match(low, end, end + 30)):
        return ""
    return found or _behind(scene, start, end)


def _quoted_thing(scene: Scene, start: int, end: int) -> bool:
    """Is it a noun before some quotation, or was a thing added that is quoted ("added a “dark” film")?"""
    if scene.low.startswith("add", start):
        thing = scene.low.startswith(_THING_ADDED, end)
        return thing and not (scene.quote_next(end, close=True) and somebody(scene, start))
    nominal = scene.low[start:end] in _NOMINAL and not scene.quote_next(end, close=True)
    return nominal and not (scene.low.startswith("alleged", start) and scene.finite_next(end))


def _said_nothing(scene: Scene, start: int, end: int) -> bool:
    """yelled at them, put it to rest, as they began to testify: what stands in front is no statement of theirs."""
    low = scene.low
    if low.startswith(("yell", "shout", "scream"), start):
        return low.startswith((" at ", " about "), end)
    if low.startswith("object", start):
        return low.startswith((" to ", " when "), end)
    if low.startswith(" by ", end) and low.endswith("ed", start, end):
        return not somebody(scene, start)  # a ruling affirmed by the court
    if low.startswith("put", start):
        return low.startswith((" to ", " in ", " on ", " down", " off"), end)
    return low.startswith("testif", start) and not low.endswith("ed", start, end)


def _tried(scene: Scene, start: int) -> bool:
    """tried to explain: with so much as he says, it is said."""
    return scene.word_before(start) == "to" and scene.words_before(start, 2)[0] in _TRIED


def _behind(scene: Scene, start: int, end: int) -> str:
    """A clause of its own, or the rest of a relative clause ("which she estimated made up half of them")?"""
    if scene.word_before(start) == "said":
        return ""  # "which members said explained the vote": the gap is another verb's
    if scene.finite_next(end):
        return "clause"
    whom = _TO_WHOM.match(low, end) if (low := scene.low).startswith(" to ", end) else None
    if whom and low.startswith(_CONFIDING, start) and low.endswith("ed", start, end) and scene.finite_next(whom.end()):
        return "clause"
    if clause_around(scene, start, end):
        return "clause around it"
    return _without_clause(scene, start, end)


def _without_clause(scene: Scene, start: int, end: int) -> str:
    """explained his decision, added, however, ...: neither clause nor quotation at once."""
    low = scene.low
    if low.startswith("testified", start):
        return "account" if low.startswith(_BEFORE_WHOM, end) and somebody(scene, start) else ""
    if low.startswith("declar", start):
        return "names it" if _DECLARED.match(low, end, end + 70) and scene.part_at(start) < 0 else ""
    if low.startswith(("explain", "clarif"), start) and (_tried(scene, start) or somebody(scene, start)):
        known = scene.wh_next(end) or _WHY_LATER.match(low, end) or low.startswith(_OWN, end) or _REASON.match(low, end)
        return "question handed on" if known else ""
    if low.startswith(_MOANS, start) and _ABOUT_IT.match(low, end, end + 60):
        if low[start - 2 : start] == ", " and low.endswith("ing", start, end) and scene.part_at(start) < 0:
            return "moans about it"
        return (
            "moans about it"
            if low[end - 1] in "dns" and (somebody(scene, start) or scene.word_before(start) == "often")
            else ""
        )
    return "clause" if low.startswith("add", start) and _SET_IN.match(low, end, end + 30) else ""
