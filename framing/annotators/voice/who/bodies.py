"""Names of bodies that go on behind a preposition: "Ministry of Defence", "Centers for Water and Power Services"."""

from __future__ import annotations

import re

from framing.annotators.voice.who.names import Words
from framing.annotators.voice.wordset import word_set

_CAPITALS = r"[A-ZÀ-Þ][\w’'&-]+(?: [A-ZÀ-Þ][\w’'&-]+){0,4}"
_REST = re.compile(
    rf" (?P<link>of|for|on)(?: the)? {_CAPITALS}(?P<and> (?:and|&) [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)?"
)
_LINKS = (" of ", " for", " on ")
_FIELD = re.compile(
    r"[A-Z]\w+(?:tion|sion|ment|ance|ence|ing|ity|ics|cy|ies)|Affairs|Sciences|Rights|Resources|Arts|Relations|Safety"
)
_TAKES = word_set(
    """house league fund index survey conference subcommittee academy chamber commission committee council board
    coalition center centre centers centres institute society bureau"""
)
_TAKES_ON = word_set("committee subcommittee council commission conference center centre institute panel")
_OFFICE = re.compile(
    r" (?:President|Director|Secretary|Chief|Chair\w*|CEO|Spokes\w+|Commissioner|Professor|Executive)\b"
)
_NO_REST = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december"""
)


def body_end(phrase: str, begin: int, end: int, known: Words) -> int:
    """Where the name of a body ends that ``phrase[begin:end]`` begins; ``end`` itself where nothing belongs to it."""
    if phrase[end : end + 4] not in _LINKS:
        return end
    last = phrase[begin:end].rpartition(" ")[2].lower()
    if last not in known.body and last not in _TAKES:
        return end
    rest = _REST.match(phrase, end)
    if rest is None or (rest["link"] == "on" and last not in _TAKES_ON):
        return end
    words = rest[0].lower().split()
    if not _NO_REST.isdisjoint(words):
        return end
    first = phrase[begin:end].split()
    if len(first) == 2 and first[0].lower() in known.given:
        return end  # a person whose last name is Fund
    office = _OFFICE.search(rest[0])
    if office:
        return end + office.start()
    joined = rest["and"].split() if rest["and"] else []
    if joined and (joined[1].lower() in known.given or joined[1].lower().rstrip(".") in known.title):
        return rest.start("and")
    if len(joined) > 2 and joined[2].lower() not in known.body and not _FIELD.fullmatch(joined[2]):
        return rest.start("and")  # "and Emil Holm"
    return rest.end()
