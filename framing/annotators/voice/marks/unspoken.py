"""Words in marks that nobody speaks: the name of a programme, what a banner says, a so-called thing."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.wordset import word_set

_THINGS = """banner sign placard t-shirt tee-shirt shirt sweatshirt hoodie jacket cap hat poster plaque plate sticker
    button badge billboard slogan tattoo graffiti mural flag"""
BOARDS = word_set(_THINGS) | {f"{thing}s" for thing in _THINGS.split()}
_BOARD = rf"\b(?:{'|'.join(_THINGS.split())})s?"
_LETTERING = re.compile(
    _BOARD + r"\b(?:(?! and | but | who | s?he | they )[^.,;:\"]){0,40}?\b(?:reading|reads?|saying|says?|said|declaring"
    r"|declared|proclaiming|proclaimed|urging|(?:bearing|with|displaying) the (?:words|slogan|message)"
    r"|emblazoned with|that went)(?: the words)?[,:]? $"
)
_ON_BOARD = re.compile(_BOARD + r"(?: that| which)? $")
BOARD_VERBS = word_set("reading read reads saying declaring proclaiming urging")
_LETTERED = BOARD_VERBS | word_set("say says said declared proclaimed words slogan message with went")
# What can end the word in front of such a quotation, one blank between; and of a work with its full stop.
BEFORE_NOBODYS = frozenset(word[-1] for word in _LETTERED) | {"d", ":", ","}
BEFORE_WORK = frozenset("s’'nhred")
# "on NBK’s", "in an interview with NBK News’", "which will be called the": a name follows, whatever stop ends it.
_NAMED = re.compile(
    r"(?:\b(?:on|with|to|told|from|of|for|by) (?:the )?[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,2}(?:[’']s|(?<=s)[’'])"
    r"|\b(?:interview|interviewed|appear(?:ed|ance|ing|s)|speaking|spoke|aired|guest) (?:on|with|for)(?: the)?"
    r"|\b(?:be|is|are|was|were|been) (?:called|titled|named|entitled|known as)(?: the)?) $"
)
_SHOWN = re.compile(rf"{_NAMED.pattern}|\bon(?: the| [\w.]+(?:[’']s)?)? $")
_LONGEST = 8  # words of a name
_REACH = 70  # characters


def nobodys(scene: Scene, start: int) -> str:
    """Why nobody speaks the quotation that begins here: it is "so-called", or "lettering" on a banner; or ''.

    Asked only where a sign of ``BEFORE_NOBODYS`` stands in front.
    """
    low = scene.low
    word = low[low.rfind(" ", start - 14 if start > 14 else 0, start - 1) + 1 : start - 1]
    if word == "so-called":
        return word
    if word.rstrip(",:") not in _LETTERED:
        return ""  # nearly always
    return "lettering" if _LETTERING.search(low, start - _REACH, start) else ""


def on_board(scene: Scene, start: int) -> bool:
    """Is a banner or a sign the subject of this cue ("held a sign saying")?"""
    low = scene.low
    if not low.startswith(("read", "say", "said", "declar", "proclaim", "urg"), start):
        return False  # "one poster wrote"
    return _ON_BOARD.search(low, start - 30, start) is not None


def work(scene: Scene, start: int, inner: str) -> bool:
    """Is it the name of a programme or a thing, with the full stop of its sentence inside the marks?

    Asked only where a sign of ``BEFORE_WORK`` stands in front.
    """
    if inner[-1:] not in ".," or not inner[:1].isupper() or " " not in inner:
        return False
    words = inner[:-1].split()
    if not all(w.lstrip("‘'(")[:1].isupper() or (i and len(w) < 5) for i, w in enumerate(words)):
        return False
    return _NAMED.search(scene.text, start - _REACH, start) is not None


_VERB_NEXT = re.compile(
    r"[ ,—–-]*(?:(?:and|but|where|then)(?: (?:he|she|they))?\b"
    r"|(?:\w+ly )?(?:took|gave|made|said|went|put|came|held|told|\w{3,}ed)\b|$)"
)


def around_work(scene: Scene, first: int, start: int, part: int) -> str:
    """The words of a sentence before a cue without the show's name in them: "Holm, appearing on it, denied"; or ''.

    Only where the subject must stand in front of that name: a verb, a conjunction or the cue itself follows.
    """
    text = scene.text
    begin, end, _ = scene.parts[part]
    if (
        end - begin > _REACH
        or begin <= first + 2
        or (part and scene.parts[part - 1][1] > first)
        or scene.low.count(" ", begin, end) > _LONGEST
    ):
        return ""
    inner = text[begin + 1 : end - 1].strip(" ,.")
    named = all(w.lstrip("‘'(")[:1].isupper() or len(w) < 5 for w in inner.split())
    if not (named and _SHOWN.search(text, max(first, begin - _REACH), begin)):
        return ""
    return (
        f"{text[first:begin]}it{',' if text[end - 2] == ',' else ''}{text[end:start]}"
        if _VERB_NEXT.match(text, end, start)
        else ""
    )
