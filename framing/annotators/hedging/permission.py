"""May that grants leave ("passengers may board"), and May the month or the name, against the possibility.

Palmer 2001 calls the first deontic; the company by which news tells it is ours.
"""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_LEAVE = frozenset(  # what one is allowed to do: each of these is asked about, no other
    re.findall(
        r"\S+",
        "keep board enter bring claim apply appeal withhold opt ride attend register park request submit switch "
        "redeem "
        "purchase download possess discriminate exceed consume display choose write ask enroll enrol "
        "prescribe file speak sit wear carry order receive address evict hold cancel unsubscribe "
        "reapply move remain visit contact reserve deduct donate run field "
        "challenge extend waive mail use buy take give cast drop pick call email",
    )
)
_PAST_NOT = re.compile(r" (?:not |also |only |then |now |instead |still )*(?!be )([a-z]+)")
_GRANTED = quick(  # leave, whatever the subject
    r" (?:only|not) (?:be (?:used|sold|compelled|worn|held) |(?:possess|discriminate|exceed|consume|display|"
    r"solicit)\b)|"
    r" (?:\w+ ){0,2}?be (?:claimed|dropped off|mailed|e-?mailed|submitted|redeemed|purchased|edited|picked up|"
    r"obtained|downloaded|viewed|filed|sent|made|reserved|ordered|renewed|returned|registered|paid)"
    r" (?:\w+ )?(?:at|online|by|to|from|via|through|in person|until|within|for (?:length|clarity))\b|"
    r",? (?:at (?:its|his|her|their|the \w+'s?) (?:sole )?discretion|if (?:it|he|she|they) wish(?:es)?|by law),|"
    r" [^.;?!\n]{3,60} (?:at (?:its|his|her|their) (?:sole )?discretion|within \d+ (?:days|hours)|off leash|"
    r"without (?:a (?:permit|warrant|licen[sc]e|visa|prescription|ticket)|penalty|paying)|free of charge|"
    r"for free|only (?:with|if|when|by|after|between)|at (?:his|her|their|your) own risk|"
    r"no larger than|no more than (?:one|two|three|four|five|\d+) (?!percent|years|months|weeks))\b"
)
_ROLE = (
    r"(?:passengers|visitors|guests|members|readers|tenants|employers|employees|workers|customers|patients|"
    r"applicants|players|teams|students|parents|taxpayers|travell?ers|voters|buyers|bidders|subscribers|"
    r"shoppers|motorists|drivers|pupils|children|delegates|jurors|pet owners|dogs|owners|renters|landlords|"
    r"candidates|"
    r"prosecutors|defendants|users|fans|ticket holders|ticketholders|spectators|participants|contestants|"
    r"residents|nurses|doctors|judges|attendees|fishermen|hunters|anglers|inmates|swimmers|prisoners|citizens|"
    r"holders|states|counties|districts)"
)
_ENTITLED = quick(
    rf'(?:^|[.!?]"? |\n|")(?:(?!some |many |most |other |few |several |but |and |so |more )[\w-]+ ){{0,2}}{_ROLE}'
    r"(?: (?:under|over|aged) [\w -]{1,12}| with [\w -]{1,24})? $|\bno (?:person|one|citizen|member|player|child) $|"
    r"\b(?:any|each|every|only) (?:[\w-]+ ){1,3}$|"
    r"\b(?:under|by) (?:the |state |federal |senate |new |current )*(?:law|rules?|bylaws|statute|policy|constitution|"
    r"regulations|scheme),? (?:[\w'-]+ ){1,3}$|"
    r"\b(?:deal|laws?|rules?|ruling|treaty|constitution|agreement|order|policy|statute|contract|charter) (?:says|"
    r"said|"
    r"states|provides|stipulates) (?:that )?(?:[\w'-]+ ){1,3}$|\b(?:ruled|decreed) (?:that )?(?:[\w'-]+ ){1,3}$|"
    r"\byou $"
)
_MORE = frozenset(("be", "not", "also", "only", "then", "now", "instead", "still"))
_YOURS = frozenset(  # "you may ask yourself" is a guess
    re.findall(
        r"\S+",
        "keep board enter bring claim apply withhold opt ride register park submit redeem download enroll "
        "drop pick cancel unsubscribe "
        "mail email",
    )
)
_GUESS = re.compile(  # "you may not vote for him", "voters may switch sides"
    r" (?:\w+ )?\w+ (?:sides|yourself|themselves|parties|against|(?<!drop )off|on|their minds|toward|towards)\b|"
    r" (?:well|soon|also want|have|never|even|or may not|still be)\b"
)


def allowed(low: str, a: int, b: int) -> bool:
    """Does "may" give leave: "passengers may board", "a judge may, at her discretion", "if I may"?"""
    end = low.find(" ", b + 1, b + 16)
    first = low[b + 1 : end] if end > 0 else ""
    if not first:
        return low.startswith((", at ", ", if ", ", by "), b) and _GRANTED.match(low, b) is not None
    if first in _MORE and _GRANTED.match(low, b):
        return True
    if first in _MORE:
        word = _PAST_NOT.match(low, b)
        first = word[1] if word else ""
    return first in _LEAVE and not _GUESS.match(low, b) and _may_do(low, first, a, b)


def _may_do(low: str, verb: str, a: int, b: int) -> bool:
    left = low[a - 70 if a > 70 else 0 : a]
    if left.endswith("you "):
        return verb in _YOURS and " if " not in left
    return _ENTITLED.search(left) is not None or _GRANTED.match(low, b) is not None


_MONTH = frozenset(
    re.findall(r"\S+", "in on by since last until till of this late early mid during from through after before next")
)
_NAMES = frozenset(
    re.findall(r"\S+", "theresa mrs mrs. ms ms. mr mr. minister pm brian elaine imelda james peter robert")
)
_SHE_DID = re.compile(
    r" (?:also|soon|still|never|not) (?:[a-z]+ed\b|told|said|says|tells|faces|wants|has|had|is|was|does|did|made|"
    r"came|went|won|lost|took|gave|wrote|sought|spoke|met|held|believes|insists|hopes|plans|needs|in|on)\b"
)


def named(low: str, a: int, b: int) -> bool:
    """Is a capital "May" the month or a person: "Theresa May also told", "a ruling in May also helped"?"""
    word = low[low.rfind(" ", a - 20 if a > 20 else 0, a - 1 if a > 1 else 0) + 1 : a - 1 if a > 1 else 0]
    return word in _MONTH or word in _NAMES or _SHE_DID.match(low, b) is not None
