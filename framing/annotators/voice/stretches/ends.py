"""Where the clause that a cue hands over ends before its sentence does, and where a clause before a cue begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from framing.annotators.voice.cues.around import AUXILIARIES
from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.stretches.comments import named_by_another, own_again
from framing.annotators.voice.wordset import word_set

_REACH = 400  # characters; nothing farther off is looked for
NEXT_CLAUSE = re.compile(
    r",\"? (?:which|who|where|and|but|although|though|whereas|with|\w+ing|(?:\w+ ){1,3}of (?:which|whom))\b|,\" an?\b"
    r"|\"-| --? |\n"
)
_MORE_SAID = re.compile(
    r"[,-] (?:which|who|whose|where|but|and|so|though|although|the more)\b| (?:who|in which|in whom)\b"
)
_SUBORDINATORS = (
    *("when ", "while ", "after ", "as ", "since ", "although ", "though ", "because ", "once ", "before ", "until "),
    *("even though ", "even as ", "whenever ", "by ", "despite ", "without ", "shortly after ", "hours after "),
    *("days after ", "weeks after ", "just as ", "just after ", "soon after ", "ever since "),
    *("if ", "but if ", "and if ", "even if ", "unless ", "and unless ", "but unless "),
    *("and, unless ", "and, if ", "but, if ", "and, when ", "but, when ", "and, while ", "but, while ", "but, as "),
    *("a day after ", "a week after ", "a month after ", "the day after "),
    *("however, while ", "but while ", "and while ", "so while ", "still, while ", "further, while ", "yet while "),
    *("but when ", "and when ", "but after ", "but as ", "and as ", "but though ", "but although ", "so when "),
)
# The first five characters, and those of three.
_SUBORDINATE_BEGINS = frozenset(words[:5] for words in _SUBORDINATORS if len(words) > 4)
_SUBORDINATE_SHORT = frozenset(words for words in _SUBORDINATORS if len(words) < 5)
_MAIN = re.compile(
    r" (?:(?:but |and |then |so )?(?:i|we)|(?:the|an?) \w+ that|should|would|could|can|why|how|what"
    r"|isn't|is|are|do|does|did)\b"
)
_COMMA = re.compile(r",\"? ")
_JOINED = (", which ", ", while ", ", but ", ", whereas ", ", although ", ", though ", ", and ", ", yet ")
_HINT = re.compile(r"(?:,|-) (?:an?|in|in an?) (?:[\w-]+ ){0,2}?[\w-]*$")
_DOING_NEXT = re.compile(
    r" but (?!that\b|also\b|not\b|only\b|to\b|as\b)| (?:before|after|while|without|and then|and) (?:\w+ly )?\w+ing\b"
)
_DETERMINERS = word_set("a an the his her its their our some these those several many new more past two three")
_CONTENT_NOUNS = word_set(
    """evidence fact facts claim claims point case proof sign signs news report reports possibility statement letter
    doubt doubts fear fears hope hopes concern concerns belief beliefs view idea notion argument warning suggestion
    allegation allegations accusation accusations assertion assertions confidence conclusion assurance assurances
    feeling impression regret worry worries frustration disappointment optimism surprise outrage anger theory assumption
    position rumour rumours rumor rumors suspicion suspicions speculation criticism criticisms charge charges criticised
    monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night week month year day today
    interview tweet tweets memo email e-mail post speech book court jury house senate committee council parliament
    reporters crowd audience nation country public world press media network newspaper paper president minister mayor
    complaint complaints message promise pledge threat condition grounds hearing testimony likelihood chance question
    """
)
_TELLING = (
    "tell",
    "told",
    "warn",
    "inform",
    "notif",
    "assur",
    "remind",
    "convinc",
    "caution",
    "advis",
    "promis",
    "made",
)
_VERB_NEXT = re.compile(
    r" (?:\w+ly )?(?:is|was|are|were|has|have|had|will|would|could|can|may|might|must|should|does|did|do)\b"
)
_AUXILIARIES = word_set("has have had also")
_FINITE = AUXILIARIES | word_set("proved proves remain remains seem seems seemed led drove sent grew became")
_LINKS = word_set("if when because as while after before who which that what where how whether and but or than")
_NO_NOUN = word_set("he she it they there we i you this to not never be been")
_SET_OFF = frozenset((", ", ": ", ":\n"))  # what stands in front of a whole quotation


def ending(scene: Scene, first: int, at: int, start: int, last: int) -> int:
    """Where a clause handed over from ``start`` by a verb at ``at`` ends: at the latest at ``last``, with its sentence.

    A subordinate clause or a pair of dashes or brackets around the cue ends it, and the journalist's own "but I".
    """
    low = scene.low
    if at - first > _REACH:
        first = at - _REACH
    elif (
        (low[first : first + 5] in _SUBORDINATE_BEGINS or low[first : first + 3] in _SUBORDINATE_SHORT)
        and low.startswith(_SUBORDINATORS, first)
        and low[start : start + 1] != ","
        and _still_open(low, first + 9, at)
    ):
        last = _main_clause(scene, start, last)
    ahead = low[first:at]
    if "-" in ahead or "(" in ahead:
        last = _between_dashes(scene, first, at, last)
    near = start + _REACH if last > start + _REACH else last
    comma = low.find(", ", start, near)
    hyphen = low.find("-", start, near)
    dash = comma < 0 and hyphen >= 0
    if comma >= 0 or (dash and low.find("- which ", start, near) >= 0):
        cut = own_again(low, (first, at) if comma >= 0 else (start, start), max(comma, start), near)
        if cut < near:
            last = near = cut
    if hyphen >= 0 and (low.find("-a", hyphen, near) >= 0 or low.find("- a", hyphen, near) >= 0):
        cut = named_by_another(low, start, near)
        last = cut if cut < near else last
    if comma >= 0 or (dash and low.find("- a", start, near) >= 0):
        hint = low.find(" reference to ", start, near)
        found = _HINT.search(low, max(start, hint - 40), hint) if hint >= 0 else None
        last = found.start() if found else last
    return _behind_words(scene, start, last) if low.find('" ', start, near) >= 0 else last


def _still_open(low: str, first: int, at: int) -> bool:
    """Does the clause go on up to the verb, but for what commas set apart ("While X, a judge, said")?"""
    comma = low.rfind(", ", first, at)
    if comma < 0:
        return True
    if low.startswith((", which ", ", who "), comma):
        return low.find(", ", first, comma) < 0
    return _AUXILIARIES.issuperset(low[comma + 2 : at].split()) and low.count(", ", first, comma) == 1


def _main_clause(scene: Scene, start: int, last: int) -> int:
    """The comma in front of the main clause, behind a subordinate one that opens the sentence."""
    low, near = scene.low, min(last, start + _REACH)
    for found in _COMMA.finditer(low, start, near):
        comma, blank = found.start(), found.end() - 1
        if scene.part_at(blank) < 0 and (scene.finite_next(blank) or _MAIN.match(low, blank)):
            return comma
    return last


def _between_dashes(scene: Scene, first: int, at: int, last: int) -> int:
    """The dash or bracket that closes what an earlier one in the sentence opened in front of the verb."""
    text, near = scene.text, min(last, at + _REACH)
    if text.rfind("(", first, at) > text.rfind(")", first, at):
        close = text.find(")", at, near)
        return close if close >= 0 else last
    for dash in ("—", " – ", " -- ", " - "):
        if text.count(dash, first, at) == 1 and text.find(dash, first, at) > first + 3:
            close = text.find(dash, at, near)
            if close >= 0:
                return close
    return last


def _behind_words(scene: Scene, start: int, last: int) -> int:
    """The end of the last quotation, where what somebody did next follows ("… before attacking")."""
    parts = scene.parts
    i = scene.part_after(start) if parts else -1
    near = min(last, start + _REACH)
    while 0 <= i < len(parts) and parts[i][1] < near:
        end = parts[i][1]
        if _DOING_NEXT.match(scene.low, end) and (scene.low[end - 2] == "," or not scene.low.startswith(" but ", end)):
            return end
        i += 1
    return last


def joined(scene: Scene, first: int, at: int) -> int:
    """The comma of ", while others say": a conjunction and a subject in front of a verb of its own; −1 for none."""
    low = scene.low
    begin = first if first > at - 90 else at - 90
    comma = low.rfind(", ", begin, at)
    stop = low.rfind("; ", begin, at)
    if stop > comma and 1 < low.count(" ", stop, at) < 9:
        return stop
    if comma < 0 or not low.startswith(_JOINED, comma):
        return -1
    words = low[comma + 2 : at].split()
    return comma if 1 < len(words) < 10 and "that" not in words else -1


def apart(scene: Scene, cues: Sequence[Cue], starts: list[int], stretch: tuple[int, int]) -> int:
    """Where a stretch ends in front of a conjunction with a cue of its own ("..., while others say"), else its end."""
    start, end = stretch
    i = bisect_left(starts, start)
    while i < len(starts) and starts[i] < end:
        comma = -1 if cues[i].inside else joined(scene, cues[i].first, starts[i])
        if comma < 0 and scene.low.startswith((", but ", ", and "), starts[i] - 6) and not cues[i].inside:
            comma = starts[i] - 6  # "denied reports that he may go, but said": the same subject
        if comma > start:
            return comma
        i += 1
    return end


def words_follow(scene: Scene, cue: Cue) -> bool:
    """Is a quotation all that the cue hands over: set off by a comma or a colon, without a clause in front of it?"""
    low, end = scene.low, cue.end
    i = scene.part_after(end) if scene.parts else -1
    if i < 0:
        return False
    begin = scene.parts[i][0]
    if begin > end + 160 or begin >= cue.last:
        return False
    if low[begin - 2 : begin] not in _SET_OFF or scene.that_soon(end):
        return False
    return not scene.finite_next(end) and low.find(", ", end, begin - 2) < 0


def says_more(scene: Scene, cue: Cue, behind: int) -> bool:
    """Is the "that" that ends here a relative pronoun ("outlined a plan that may fail"), not what opens a content?"""
    words = scene.low[cue.end : behind].split()[:-1]
    if not words or words[-1].strip(",") in _CONTENT_NOUNS or scene.low.startswith(_TELLING, cue.start):
        return False
    if words[0] in _DETERMINERS or words[0].endswith("'s") or cue.reason == "points to it":
        return True
    return words[0].islower() and _VERB_NEXT.match(scene.low, behind) is not None


def plain_end(scene: Scene, start: int, last: int, close: bool = True) -> int:
    """Where the plain object of a cue ends: in front of a relative or a further clause that says more.

    ``close``: also in front of a relative clause that no comma sets off.
    """
    low, near = scene.low, min(last, start + _REACH)
    found = _MORE_SAID.search(low, start, near)
    if found is None or scene.finite_next(start):
        return last
    while found is not None:
        if found[0][0] == " ":
            if close:
                return found.start()
        elif found[0][0] == "-" or found[0][2] in "wt" or scene.finite_next(found.end()):
            return found.start()
        found = _MORE_SAID.search(low, found.end(), near)
    return last


def as_subject(low: str, end: int, last: int) -> int:
    """The end of the content of a noun that is a subject: "The idea that it may rain" ends before "has ruined"."""
    at, verbs, before = end, 0, ""
    for word in low[end : min(last, end + 240)].split(" "):
        if word in _LINKS and verbs:
            return last  # a further clause: whose verb the next one is cannot be told
        if word in _FINITE and before not in _FINITE:
            verbs += 1
            if verbs == 2 and before not in _NO_NOUN:
                return at - 1
        if word[-1:] in (",", ";", ":", '"'):
            return last
        at += len(word) + 1
        before = word
    return last
