"""What stands around a verb: is it passive, a noun, a name, negated, and is its subject somebody who can speak?"""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.compounds import DETERMINERS, NOT_SUBJECT, OBJECT, compound, plain_subject
from framing.annotators.voice.verbs.documents import printed
from framing.annotators.voice.verbs.forms import (
    AMBIGUOUS,
    ANY,
    GERUND_NOUNS,
    GOING_ON,
    IN_S,
    MORE_THAN_BARE,
    NOUN_TOO,
    PAST,
    PAST_FORM,
    kind_of,
)
from framing.annotators.voice.verbs.occasions import UNDENIED, asked_for, both_named, has_done, said_so, spoken_to
from framing.annotators.voice.verbs.people import (
    FINDINGS,
    MANY,
    PEOPLE,
    farther_off,
    findings,
    nearby,
    with_somebody,
)
from framing.annotators.voice.wordset import word_set

BE = word_set("is are was were be been being 's 're get gets got isn't wasn't aren't weren't")
_BEFORE_BASE = word_set(
    """to can can't cannot could couldn't must mustn't should shouldn't will won't don't doesn't didn't
    not never please let let's 'll help helped just wouldn't i'll we'll"""
)
_ADJECTIVE_BEFORE = word_set(
    """sole first second most newly previously recently widely latest only self so-called recent last important new"""
)
_NEGATED = re.compile(
    r"(?:\bnot|\bnever|n't|\bnor)(?: yet| been| ever| even|(?: (?:directly|fully|publicly|really)))? $"
)
_TRIES = re.compile(
    r"\b(?:seem\w*|appear\w*|attempt\w*|tried|tries|start(?:s|ed)?|began|begins?|begun|beginning|continue[sd]?"
    r"|(?:went|goes|going|go) on|rushed|sought|far as"
    r"|dared?|hastened|quick|eager|forced|(?:is|was|are|were) (?:right|correct)|careful) to $"
)
_RECORDS = re.compile(
    r"\b(?:data|polls|surveys|numbers|figures|records|documents|studies|results|statistics|reports|indicators|emails"
    r"|filings|memos|transcripts|logs|minutes of|ledgers|invoices|registers|diaries|archives|texts|returns|audits|tapes"
    r"|papers|tests|photos|photographs|pictures|videos|recordings|files|images|findings|estimates|they)\b"
)
_HYPOTHETICAL = ("argue", "say", "suggest", "claim", "contend", "insist", "maintain", "call")
_BEFORE_PLAIN = frozenset(("and", "but", "to", "will", "also"))
_BEFORE_BARE = word_set("whom may might would 'd and also or that men women did")
_ADVERBS = word_set("often sometimes still now even outright always again")
_LATER = word_set("also not never often even then later again once already first long")
_GERUND_AFTER = word_set("in by after before without despite")
_OF_ONESELF = ("descri", "portray", "proclaim", "declar", "call", "pronounc", "tout", "brand", "styl")
_DONE_FOR = tuple(
    word_set(
        """calling telling suggesting claiming accusing threatening criticizing comparing likening portraying
        attacking blaming praising demanding revealing mocking describing complaining characterizing
        characterising insisting bragging boasting"""
    )
)
_REFLEXIVE = (" itself", " himself", " herself", " themselves", " ourselves", " myself")
_CAN_BE_PASSIVE = BE | _LATER | {"it's", "he's", "she's", "that's"}
_NOUN_BEFORE = DETERMINERS | NOT_SUBJECT
_ODD_BEFORE = _NOUN_BEFORE | _ADJECTIVE_BEFORE | {"as", "would"}
_SET_APART = frozenset((", ", '" ', "- ", ") ", ": ", "; "))
_NEGATED_ENDS = frozenset(("not", "ver", "n't", "nor", "yet", "een", "ven", "tly", "lly", "cly"))


def passive(scene: Scene, start: int) -> bool:
    """Is a form of "be" (with at most one adverb between) in front?"""
    word = scene.word_before(start)
    if word:
        if word not in _CAN_BE_PASSIVE and word[-2:] != "ly":
            return False
    elif scene.low[start - 2 : start] in _SET_APART:
        return False
    words = scene.words_before(start, 2)
    if not words:
        return False
    last = words[-1]
    if last in BE or last in ("it's", "he's", "she's", "that's"):
        return "'s" not in last or not has_done(scene, last, start)
    return len(words) > 1 and words[-2] in BE and (last.endswith("ly") or last in _LATER)


def noun(scene: Scene, start: int) -> bool:
    """Does the word stand as a noun or an adjective, after an article, a possessive or a preposition?"""
    word = scene.word_before(start)
    if not word:
        return False
    if (word == "for" or word == "those") and scene.low.startswith(_DONE_FOR, start):
        return False
    if word in _GERUND_AFTER and scene.low[start : start + 40].split(" ")[0].rstrip(",:").endswith("ing"):
        return False
    if word in _NOUN_BEFORE:
        return True
    return word.endswith(("'s", "s'")) and word not in ("he's", "she's", "it's")


def _no_verb(scene: Scene, start: int, end: int, word: str) -> bool:
    """What the signs and the word in front tell: part of a compound, a noun, a name."""
    text = scene.text
    if word:
        if (word in _NOUN_BEFORE or word.endswith(("'s", "s'"))) and noun(scene, start):
            return True
    elif start > 1 and text[start - 1] in "-'’‘" and text[start - 2].isalnum():
        return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return True
    return text[start].isupper() and not scene.opens(start) and not scene.headline(start)


def verbal(scene: Scene, start: int, end: int) -> bool:
    """Can this form be a verb of speech here: no name, no noun, no adjective, no "to", no "not"?"""
    place = start * 64 + end - start  # some rules ask twice
    if scene.judged[0] != place:
        scene.judged = (place, _judged(scene, start, end))
    return scene.judged[1]


def _judged(scene: Scene, start: int, end: int) -> bool:
    """The common cases by what kind of form it is; ``_verbal`` looks into all the rest."""
    word = scene.word_before(start)
    form, kind = kind_of(scene.low[start:end])
    if kind >= NOUN_TOO and printed(scene, start, end):
        return True
    if kind == NOUN_TOO:
        if scene.low[start - 2 : start] == "% " and OBJECT.match(scene.text, end):
            return True  # "36% call him a fool"
        if not (word in MANY or word[-1:] == "s" or word in _BEFORE_PLAIN or scene.after_quote(start)):
            return False  # no plural in front, no quotation: the noun
    elif kind != ANY and _nothing_odd(scene, start, end, word):
        if kind == PAST_FORM:
            return True
        if kind == GOING_ON:
            return _past(scene, start, end, form, word)
        if kind == IN_S:
            return _third_person(scene, start, word)
        if word != "will" and word != "also":
            return _base(scene, start, form, word)
    return _verbal(scene, start, end, word)


def _nothing_odd(scene: Scene, start: int, end: int, word: str) -> bool:
    """Does nothing around a form that is plainly a verb's speak against it?"""
    low = scene.low
    if word in _ODD_BEFORE or word[-3:] in _NEGATED_ENDS or (not word and low[start - 1 : start] != " "):
        return False
    if low[end : end + 1] == "-" or scene.text[start].isupper() or low.startswith(_REFLEXIVE, end):
        return False
    return "'" not in word or not word.endswith(("'s", "s'"))


def _verbal(scene: Scene, start: int, end: int, word: str) -> bool:
    text, low = scene.text, scene.low
    if _no_verb(scene, start, end, word):
        return False
    if low.startswith(_REFLEXIVE, end) and not low.startswith(_OF_ONESELF, start):
        return False
    form = low[start:end].partition(" ")[0]
    if form == "show":
        bare = word not in _BEFORE_BASE or (word == "to" and _TRIES.search(low, start - 24, start))
        return bool(bare and _RECORDS.search(low, start - 70, start))
    if word in _BEFORE_PLAIN and _plain_verb(scene, start, form, word):
        return True
    ambiguous = form in AMBIGUOUS
    if ambiguous and (compound(scene, start, end) if form[-1] == "s" else _surely_noun(scene, start, form, word)):
        return False
    if ambiguous and not (nearby(scene, start) or findings(low, max(0, start - 60), start)):
        if form == "claim" and word.endswith("s") and (low.startswith(" to ", end) or scene.that_next(end)):
            return not word.endswith("'s")
        heard = scene.after_quote(start) and (form.endswith("s") or not _in_a_compound(scene, start))
        return (heard and form != "report") or plain_subject(scene, start, end, form)
    if form in GERUND_NOUNS and not (
        low[start - 2 : start] in (", ", "- ")
        or word in _GERUND_AFTER
        or word in ("and", "while", "when")
        or passive(scene, start)
        or (scene.opens(start) and low.startswith((" of ", " that ", " against ", " about "), end))
        or (somebody(scene, start) and OBJECT.match(text, end))
        or with_somebody(scene, start, end)
    ):
        return False
    if form.endswith(("ing", "ed")) or form in PAST:
        return _past(scene, start, end, form, word)
    return _third_person(scene, start, word) if form.endswith("s") else _base(scene, start, form, word)


def _surely_noun(scene: Scene, start: int, form: str, word: str) -> bool:
    """Is the bare form ("state", "attack") nobody's verb: no plural in front, no quotation?"""
    if word in MANY or word[-1:] == "s" or form in MORE_THAN_BARE:
        return False
    return not scene.after_quote(start)


def _plain_verb(scene: Scene, start: int, form: str, word: str) -> bool:
    """Can it be nothing but a verb: "and calls him", "went on to claim", "will also urge"?"""
    if word == "and" or word == "but":
        if form == "calls" or (form == "vows" and scene.low.startswith(" to ", start + 4)):
            return True
        end = start + len(form)
        joined = form in AMBIGUOUS and form[-1] == "s" and OBJECT.match(scene.text, end)
        return bool(joined) and not scene.low.startswith(" that ", end)
    if word != "to":
        return said_so(scene, start, form, word)
    return form in AMBIGUOUS and _spoken_on(scene, start, form)


def _spoken_on(scene: Scene, start: int, form: str) -> bool:
    """Behind "to": went on to claim, took to the radio to claim."""
    return _TRIES.search(scene.low, start - 24, start) is not None or spoken_to(scene, start, form)


def _in_a_compound(scene: Scene, start: int) -> bool:
    """Is the bare form a noun, also behind another one ("wrote in a blog post")?"""
    words = scene.words_before(start, 2)
    return noun(scene, start) or (len(words) == 2 and words[0] in DETERMINERS and not words[1].endswith("s"))


def _past(scene: Scene, start: int, end: int, form: str, word: str) -> bool:
    """A past form or a participle: not "as described above", not "the newly proposed", not after "not"."""
    text, low = scene.text, scene.low
    if form.endswith("ing"):
        words = scene.words_before(start, 2)
        nominal = (
            word != "" and len(words) == 2 and words[0] in DETERMINERS and word not in PEOPLE and word not in FINDINGS
        )
        if nominal and not OBJECT.match(text, end) and not low.startswith((': "', ', "'), end):
            return low[start - 2 : start] in (", ", '" ')
    if form.endswith("ed"):
        if word == "as" and not low.startswith(" by ", end):
            return False
        if word in _ADJECTIVE_BEFORE:
            before = scene.words_before(start, 2)[0]
            if before in _NOUN_BEFORE or before in ("most", "more") or before.endswith("ed"):
                return False
    if word[-3:] in _NEGATED_ENDS and _NEGATED.search(low, start - 16, start):
        return form.startswith(("condemn", "denounc")) and scene.part_at(start) < 0
    return word != "would" and (word != "without" or not form.endswith("ing"))


def _third_person(scene: Scene, start: int, word: str) -> bool:
    """A form in -s: a singular subject in front, or a comma that ends one."""
    if word == "would":
        return False
    if word and word not in _BEFORE_BASE and (word[-2:] != "ed" or scene.text[start - 1 - len(word)].isupper()):
        return True
    if scene.opens(start) and scene.headline(start):
        return True
    return scene.after_quote(start) or scene.low[start - 2 : start] in (", ", ") ", "- ")


def _base(scene: Scene, start: int, form: str, word: str) -> bool:
    """The base form: a plural subject in front, "may" or "would", or a verb that only begins it ("seemed to")."""
    if (word == "would" and not form.startswith(_HYPOTHETICAL)) or asked_for(scene, start):
        return False
    if word == "to" and _spoken_on(scene, start, form):
        return True
    if word in _BEFORE_BASE:
        return form in UNDENIED and said_so(scene, start, form, word)
    if form in AMBIGUOUS:
        if word in MANY or (word.endswith("s") and not word.endswith(("ous", "ss", "news", "us"))):
            return True
        return form == "report" and both_named(scene, start)
    if word and scene.text[start - 2].isalpha() and both_named(scene, start):
        return True
    adverb = word.endswith("ly") or word in _ADVERBS
    if adverb and not _BEFORE_BASE.isdisjoint(scene.words_before(start, 2)):
        before = start - len(word) - 1  # "to angrily denounce": what stands before the adverb decides
        tries = _TRIES.search(scene.low, before - 24, before)
        return scene.word_before(before) == "to" and (tries is not None or spoken_to(scene, before, form, start))
    if adverb or _plural(scene, start, word):
        return True
    if scene.low.startswith((",", " out,"), start + len(form)) and scene.low.startswith(
        "as ", scene.sentence(start)[0]
    ):
        return True  # "As opponents of the rule point out, ..."
    return not word and scene.after_quote(start)


def _plural(scene: Scene, start: int, word: str) -> bool:
    """Can a base form follow this word: a plural, a modal, the end of "groups in Karsk"?"""
    if word in MANY or word in _BEFORE_BARE or (word.endswith("s") and not word.endswith(("ous", "ss"))):
        return True
    return bool(word) and farther_off(scene, start)


def somebody(scene: Scene, start: int) -> bool:
    """Is the subject a person or a body: a name, a pronoun, a word for people, near or with a phrase behind it?"""
    return scene.word_before(start) in PEOPLE or nearby(scene, start) or farther_off(scene, start)
