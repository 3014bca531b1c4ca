"""Several subjects of one verb: "Anna Holm and Peter Brandt wrote", "officials in Karsk and residents said"."""

from __future__ import annotations

import re

from framing.annotators.voice.verbs.people import PEOPLE
from framing.annotators.voice.who.gate import admitted
from framing.annotators.voice.who.names import NAME, NOBODY, Speaker
from framing.annotators.voice.who.phrases import Phrases, lowered
from framing.annotators.voice.who.subjects import ARTICLES, HEAD_END, is_verb
from framing.annotators.voice.wordset import word_set

_TAG = re.compile(
    r"(?:, | [(\[])(?:[DRI]\.?(?:-|–|, )[A-Z][\w.]*(?: [A-Z][\w.]*)?|(?:Republican|Democrat) of [A-Z]\w+(?: [A-Z]\w+)?)"
    r"(?:[)\]],?|,|$)(?P<behind>(?: and | who)?)"
)
_BOUNDARY = re.compile(
    r"(?:^|.* |[ \n])(?:that|but|because|as|while|when|where|if|though|although|since|so|whether|after|before|than"
    r"|[-–—]+) |.*[:;—–(\n] ?",
    re.S,
)
_LISTED = re.compile(  # "Bureau of Fish, Timber and Yards"
    r"(?:[Tt]he )?(?:[a-z]+ )?((?:[A-Z]\w+ ){0,4}?"
    r"(?:Bureau|Department|Ministry|Committee|Subcommittee|Institute|Office|Center"
    r"|Centre|Academy|Academies|Council|Division|Agency|Administration) (?:of|on|for) [A-Z]\w+(?: [A-Z]\w+)*"
    r"(?:, [A-Z]\w+(?: [A-Z]\w+)*)+,? and [A-Z]\w+(?: [A-Z]\w+)*)"
)
_OF_PLACES = re.compile(
    r"(?:[Tt]he )?(?:(?:[A-Z][\w’'-]+|[a-z-]+) ){0,3}?(?P<noun>[a-z]+s) (?:of|for|from|in|at|with|on|to)"
    r" (?:the )?[A-Z]",
    re.I,
)
_ROLES = re.compile(r"(?:[Bb]oth |the |The |former |then-)*")
_WITH_ROLE = re.compile(
    rf"(?P<one>{NAME.pattern}) and (?:the|an?|his|her|their|its) (?:[\w’'-]+ ){{0,5}}?[a-z][\w’'-]*,"
    rf" (?P<other>{NAME.pattern})(?:,?$|[.,;”\n])"
)
_NO_PLURAL = word_set("press news")
_OFFICES = word_set("President Director Chairman Chairwoman Chief Secretary Minister Founder Treasurer")
_KINDS = word_set("other some many several most all")
_MANY = word_set("people police men women children media others critics some many most both")
_PREPOSITION = re.compile(r" (?:of|for|from|in|at|with|on|to|by|inside|like|including) ")


def untagged(gap: str, form: str) -> str:
    """The words before a cue without a politician's party and state, a bracket, and whom they include.

    >>> untagged("Sens. Anna Holm, D-Maine, and Peter Brandt (R., Iowa)", "said")
    'Sens. Anna Holm and Peter Brandt'
    >>> untagged("Other bankers, including Anna Holm of Lund,", "warned")
    'Other bankers'
    """
    if ", including " in gap and gap[-1] == "," and len(gap) < 290:
        return gap[: gap.index(", including ")]
    if form.endswith("ing") or not ("-" in gap or "(" in gap or "Republican of " in gap or "Democrat of " in gap):
        return gap
    bare = _TAG.sub(_without, gap)
    if bare[-1:] == ")" and bare.count("(") == 1 and bare.index("(") > 1:
        return bare[: bare.index("(")].rstrip()
    # "Voters, in a letter to Anna Holm, D-Maine,": what was set in goes on
    return bare + "," if ", " in bare and bare[-1:].isalnum() and gap[-1:] == "," else bare


def _without(tag: re.Match[str]) -> str:
    ends = tag.end() == len(tag.string)
    return tag["behind"] if tag["behind"] or ends or tag[0][-1] != "," else ","


def together(words: str, form: str, phrases: Phrases) -> Speaker:
    """Those whom the words before a cue join with "and", when these are a subject and nothing else; else nobody.

    The source is "A and B" in the order of the text, each in its one form; its kind is that of the first.
    """
    before, _, last = words.rpartition(" and ")
    if form.endswith("s") or not before or words[-1] in ",)—–" or before[-1] in "-—–:;":
        return NOBODY
    boundary = _BOUNDARY.match(before)
    clause = before[boundary.end() :] if boundary else before
    clause = _ROLES.sub("", clause, count=1) if clause.startswith(("both ", "Both ")) else clause
    whole = _one_body(clause, last, phrases)
    if whole.name:
        return whole
    items = [i for i in clause.rstrip(",").split(", ") if i] + [last]
    found = [_item(item, phrases) for item in items]
    if len(found) < 2 or not all(s.name for s in found) or len({s.name for s in found}) < len(found):
        return NOBODY
    if len(found) > 2 and len({s.kind == "unnamed" for s in found}) > 1:
        return NOBODY  # "Holm, the mayor and Brandt": one of them may explain another
    return Speaker(", ".join(s.name for s in found[:-1]) + " and " + found[-1].name, found[0].kind)


def with_role(words: str, phrases: Phrases) -> Speaker:
    """A name, and the role and the name of another: "Anna Holm and her deputy, Peter Brandt,"; else nobody."""
    found = _WITH_ROLE.match(words)
    if found is None:
        return NOBODY
    both = [_item(found[name], phrases) for name in ("one", "other")]
    single = all(s.name and s.kind == "person" for s in both) and both[0].name != both[1].name
    return Speaker(" and ".join(s.name for s in both), "person") if single else NOBODY


def _one_body(clause: str, last: str, phrases: Phrases) -> Speaker:
    """A body with "and" in its name, or people of several bodies: "officials of the Roads and Rivers Department"."""
    known = phrases.book.known
    whole = f"{clause} and {last}"
    if ", " in clause and (listed := _LISTED.fullmatch(whole)):
        return Speaker(listed[1], "body")
    if _PREPOSITION.search(clause):
        if not _plain(clause):
            return NOBODY
        people = _OF_PLACES.match(whole)
        if people and people["noun"] in PEOPLE and NAME.fullmatch(last.removeprefix("the ")):
            return Speaker(lowered(whole), "unnamed")
        found = phrases.head(whole, whole=True)
        return found if found.name.lower().endswith(last.lower()) else NOBODY
    left = clause.split()
    heads = last.split()
    kinds = left and left[0].lower() in _KINDS and len(left) < 4 and left[-1].lower() not in known.unnamed
    if kinds and heads[-1] in PEOPLE and left[-1] not in PEOPLE and len(heads) < 3 and left[-1].islower():
        return Speaker(whole, "unnamed")  # "other municipal and church critics"
    name = NAME.fullmatch(last)
    if name is None or left[:1] not in (["The"], ["the"]) or not NAME.fullmatch(" ".join(left[1:])):
        return NOBODY
    one = left[-1].lower() not in known.body and last.split()[-1].lower() in known.body
    return Speaker(" ".join(left[1:]) + " and " + last, "body") if one else NOBODY


def _plain(words: str) -> bool:
    """No verb among these words?"""
    parts = words.split()
    inside = (w for w in parts[1:-1] if w != "its" and w not in PEOPLE)
    if not parts or any(w[-1] == "s" and w[-2:-1] not in "s’'" and w.islower() for w in inside):
        return False  # "the state remains green and polls"
    return len(parts) < 12 and not any(is_verb(parts, i) or parts[i].endswith("ed") for i in range(1, len(parts)))


def _item(words: str, phrases: Phrases) -> Speaker:
    """One of those who are joined: a name with its titles, people without one; nobody for anything else."""
    known = phrases.book.known
    parts = words.split()
    name = NAME.search(words)
    if name and name.end() == len(words) and parts[0].lower() not in known.unnamed:
        if parts[-1] in _OFFICES and len(parts) < 4:
            return NOBODY  # "the board's President and Director Emil Holm"
        front = words[: name.start()].lower().replace("then-", "").split()
        if all(w in known.title or w in known.unnamed or w in ("the", "former") for w in front):
            return admitted(phrases.head(words, whole=True), known)
        return NOBODY
    heads = HEAD_END.split(" " + words, maxsplit=1)[0].split()
    noun = heads[-1].lower() if heads else ""
    plural = noun[-1:] == "s" and noun not in _NO_PLURAL
    if not (plural or noun in _MANY or noun.endswith("men") or parts[0].lower() in ARTICLES):
        return NOBODY
    if not (noun in known.unnamed or noun in PEOPLE) or len(parts) > 8 or not _plain(words):
        return NOBODY
    found = phrases.head(words, whole=True) if parts[0].lower() == "the" else NOBODY
    return admitted(found if found.name else Speaker(words, "unnamed"), known)
