"""What a document says: "The minutes of the meeting note: “…”", where the verb could be a noun by its form."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.compounds import DETERMINERS, NOT_SUBJECT
from framing.annotators.voice.verbs.people import OF_A_KIND
from framing.annotators.voice.wordset import word_set

# What tells by what is in it: the word in front says of what kind it is ("Court records"), not who speaks.
PICTURES = word_set("images imagery footage photos photographs pictures")
SHOWN = PICTURES | word_set(
    """videos recordings records logs files data figures statistics numbers polls surveys documents filings transcripts
    tapes"""
)

_ONE = """report study survey poll letter memo memorandum statement document ruling verdict judgment website site sign
    notice plaque inscription label caption headline article editorial entry diary email e-mail message text post page
    law bill statute act code constitution charter treaty agreement contract lease policy rulebook handbook manual
    guidance guide leaflet flyer brochure pamphlet summary transcript filing complaint lawsuit indictment affidavit
    warrant petition resolution motion order audit review book chapter paragraph clause section footnote form ad advert
    advertisement profile bulletin release communiqué manifesto opinion decision declaration application proposal plan
    draft script testament advisory alert story column piece"""
_MANY = """minutes rules guidelines terms instructions records documents papers notes letters emails e-mails regulations
    statutes bylaws files messages transcripts reports"""
_SUBJECT = re.compile(
    r"(?:^|[,;:—–-] |\b(?:and|but|that|as|while|where|when|because) )"
    r"(?:(?:the|an?|its|his|her|their|our|this|that|one|another|each|every|[\w.&-]+'s?) (?:[\w'-]+ ){0,3}?|[\w-]+ )??"
    rf"(?:(?:{'|'.join(_ONE.split())})|(?P<many>{'|'.join(_MANY.split())}))"
    r"(?: (?:of|by|from|on|in|into|to|at|for|with|about|behind|over|above|outside|under|that|which|seen|sent|written"
    r"|made|put|drawn|\w{2,}ed)\b[^;:!?\"]{1,120}|,[^;:!?\"]{3,120},)?"
    r" (?:(?:also|then|further|later|even|now|[a-z]+ly) )?$"
)
_OPENS = (': "', ', "', ' "', ":\n", " that ")
_CLAUSE = re.compile(r" that (?:the|an?|it|he|she|they|we|no|there|all|any|its|his|her|their|this|these|those)\b")
_NOUN_BEHIND = DETERMINERS | NOT_SUBJECT | OF_A_KIND


def printed(scene: Scene, start: int, end: int) -> bool:
    """Does a document begin the clause whose verb stands here, before a quotation or a that-clause?"""
    low = scene.low
    if not low.startswith(_OPENS, end) or (low[end + 1] == "t" and not _CLAUSE.match(low, end)):
        return False
    word = scene.word_before(start)
    if word in _NOUN_BEHIND or (word.isdigit() and len(word) < 4):
        return False
    begin = max(scene.begins(start), start - 200)
    found = _SUBJECT.search(low[begin:start])
    return found is not None and (found["many"] is None) == low.endswith("s", start, end)
