"""The clauses that stand around a cue: behind a source or a question in front, before words in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.verbs.people import MANY
from framing.annotators.voice.wordset import word_set

_APPOSED = (", a ", ", an ", ", who ", ", which ", ", whose ", ", one of ")
_SOURCE_END = re.compile(r"[,;:.!?\n]\s|[.!?]$|\n| - | — |—|$")
_WHO = re.compile(r"\b(?:who|which|whose|whom)\b")
AUXILIARIES = word_set("is are was were has have had will would could can may might should did does must")
_JOINED = re.compile(r", (?:as|and|but|who|which|where|when|while|so|then|or)\b")
ADJUNCTS = word_set(
    """in on at after before by since for from with without under following speaking asked despite last earlier later as
    when while though although because writing responding amid to of through until over late early if once during"""
)
_AND = frozenset((" and ", " but ", " and also ", " and then ", " but also ", " and later "))
_CLAUSE = re.compile(
    r" (?:his|her|its|their|he|she|it|they|there|this|these|the (?!day|next|week|night|morning|same)|an?)\b"
    r"[^,;:!?\"\n]{0,120}? (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should)\b"
)
FINITE = re.compile(r" (?:can|could|will|would|is|are|was|were|has|have|had|may|might|must|should|do|does|did)\b")
_AND_THAT = re.compile(r",? (?:and|but) that (?!(?:was|is|day|night|way)\b)")
_ADDED = (", including ", ", especially ", ", particularly ", ", such as ", ", because ", ", if ", ", unless ")
_THAT_LATER = re.compile(r"[^.,;:\"\n]{0,60}? that\b")
_FIRST_PERSON = word_set("i we i've we've i'm we're i'd")
_ANY_PERSON = _FIRST_PERSON | {"my", "let's"}
_BETWEEN_WORDS = word_set("have had no can could must may might would should also still do don't come to not")

# "This newspaper has long warned": the writer in the third person; not "he told this newspaper".
_THIS_PAPER = re.compile(
    r"(?<!to )(?<!by )(?<!in )(?<!of )(?<!with )(?<!told )(?<!from )\bthis (?:newspaper|paper|newsroom|magazine|website"
    r"|column|columnist|blog|blogger|publication|editorial board|editorial|page|reporter|writer|author|correspondent"
    r"|journalist)(?: (?:has|have|had|also|always|once|often|long|first|\w+ly))* $"
)


def first_person(scene: Scene, start: int) -> bool:
    """Is it the journalist who says, finds, believes?"""
    near = scene.low[start - 32 if start > 32 else 0 : start]
    if "this " in near and _THIS_PAPER.search(near):
        return True
    if start > 32 and not (
        " i " in near or " we" in near or " i'" in near or "\n" in near or " my " in near or "t's " in near
    ):
        return False  # the common case, quickly
    words = near.rsplit(None, 3)[-3:]
    if _ANY_PERSON.isdisjoint(words):
        return False
    if words[-1] in ("my", "let's") or not _FIRST_PERSON.isdisjoint(words[-2:]):
        return True
    between = words[0] in _FIRST_PERSON and _BETWEEN_WORDS.issuperset(words[1:])  # "we might also add"
    return between or words[-2:] == ["let's", "just"]


def asked(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """The question of "Asked whether it may rain, she left": up to the comma before the main clause."""
    comma = scene.low.find(", ", cue.end, min(last, cue.end + 400))
    stop = comma if comma >= 0 else last
    return [(cue.end, stop)] if scene.wh_next(cue.end) or scene.low.startswith(" about ", cue.end) else []


ASKED = re.compile(r"[^,;:.!?\"]{2,60}, (?:when |if )?(?:asked|pressed|questioned) [^;:!?\"]+")


def according(scene: Scene, cue: Cue, first: int, last: int) -> list[tuple[int, int]]:
    """The clauses around "according to X": behind the source, before the phrase, or both."""
    low = scene.low
    if low.startswith((" my ", " our "), cue.end):
        return []
    found = _SOURCE_END.search(low, cue.end, min(last, cue.end + 300))
    stop = found.start() if found else last
    if low.startswith(_APPOSED, stop) and not scene.finite_next(stop + 1):
        comma = low.find(", ", stop + 2, min(last, stop + 160))
        stop = comma if comma >= 0 else (last if cue.start - first > 14 else stop)
    if scene.opens(cue.start):
        first = cue.start  # behind a dateline
    if cue.start - first < 14 and "," not in low[first : cue.start].rstrip(" ,")[2:]:
        return [(stop, last)]
    colon = low.rfind(": ", max(first, cue.start - 400), cue.start)
    before = (colon + 1 if colon >= 0 else first, cue.start)
    return [before, (stop, last)] if low[stop : stop + 1] == "," and last - stop > 6 else [before]


def goes_on(scene: Scene, cue: Cue) -> bool:
    """Does a cue behind a quotation open a clause of its own: "called it “a bribe,” and said it may"?"""
    low, start = scene.low, cue.start
    stop = scene.parts[scene.part_before(start)][1]
    between = low[stop:start]
    if between in _AND:
        return not scene.trails(cue.end)
    comma = between.rfind(", ")
    if comma > 12 and not AUXILIARIES.isdisjoint(between[:comma].split()):
        return _WHO.search(between, 0, comma) is None  # "“dead,” it would have to go, Holm said"
    return len(between) > 3 and _CLAUSE.match(low, cue.end, cue.last) is not None


def before_colon(scene: Scene, cue: Cue) -> list[tuple[int, int]]:
    """The clause of "It may not be enough, Holm said: “You can try.”"; none for an adjunct in front of the source."""
    low, first, end = scene.low, cue.first, cue.end
    comma = scene.comma_before(cue.start, first)
    if comma < first + 8:
        return []
    if comma + 2 == cue.start and ASKED.fullmatch(low, first, comma):
        return []
    words = low[first:comma].split()
    if words[0] in ADJUNCTS or AUXILIARIES.isdisjoint(words) or _JOINED.match(low, comma):
        return []
    if not AUXILIARIES.isdisjoint(low[comma : cue.start].split()):
        return []
    quoted = scene.part_at(end + 2) >= 0
    return [(first, comma)] if quoted else [(first, comma), (end, cue.last)]


def behind_quotation(scene: Scene, cue: Cue, last: int) -> list[tuple[int, int]]:
    """What a cue behind a quotation hands over: a clause of its own, or the clause around words that are quoted."""
    low, start, end = scene.low, cue.start, cue.end
    if low.find(" that", end, min(last, end + 80)) >= 0 and _THAT_LATER.match(low, end, last):
        return [(end, last)]
    if low.endswith("ing", start, end):
        return [(end, last)] if scene.finite_next(end) or scene.quote_next(end) else []
    if low.startswith(_ADDED, end):
        return [(end, last)]
    part = scene.part_before(start)
    begin, stop, _ = scene.parts[part]
    in_clause = low[begin - 2].isalnum() or (low[begin - 2] == "," and scene.text[begin + 1].islower())
    in_clause = in_clause or low.startswith(("if ", "unless ", "when "), scene.sentence(begin)[0])
    if low[begin - 1] != " " or not in_clause or low[stop - 2] not in ",?!" or low[begin + 1] == " ":
        return []
    first = scene.sentence(begin)[0]
    if begin < first + 4 or low.startswith(" as ", stop) or scene.part_after(first) != part:
        return []
    return [(first, begin)]  # "The plan could “kill jobs,” Reed said."


def of_another(scene: Scene, cues: Sequence[Cue], i: int, stop: int) -> bool:
    """Has the clause in front of quoted words a cue of its own ("Reed called it “a bribe,” the Gazette said")?"""
    if not i or stop == cues[i].last or scene.low[stop - 1 : stop] != " ":
        return False
    return not cues[i - 1].inside and cues[i].first <= cues[i - 1].start < stop and scene.after_quote(cues[i].start)


_SUBORDINATE = word_set(
    "that what whatever who which when where than if because whether after before since while until"
)
_IN_NAMES = word_set("of and the for de la")
_WHICH = re.compile(r", (?:which|whom) [^,;:.!?\"\n]{1,60} $")


def far(words: str) -> bool:
    """More words than a subject has, names of persons and offices not counted."""
    parts = words.split()
    if len(parts) > 2 and parts[2] == "who" and parts[1] in MANY:
        return len(parts) > 14  # "..., sources who heard it said"
    if not _SUBORDINATE.isdisjoint(parts):
        return True
    return len(parts) > 10 and (len(parts) > 18 or any(w[0].islower() and w not in _IN_NAMES for w in parts))


def hands_nothing(scene: Scene, cue: Cue) -> bool:
    """Before a comma: "asked, and ..." without what was asked, or a relative clause that ends (", which X denies,")."""
    low = scene.low
    if cue.reason == "question or request":
        return low.startswith((", and ", ", but ", ", so "), cue.end)
    first = scene.sentence(cue.start)[0]
    return bool(_WHICH.search(low, max(first, cue.start - 70), cue.start))


_ASIDE = re.compile(
    r"(?:,| ?-+)? ?(?:notwithstanding|despite|even though"
    r"|citing|quoting|referring|speaking|and|but|while|as|when|in a|at a|during|after|before|who|using|though"
    r"|although|whereas)\b"
)
_SAME_SUBJECT = ("he ", "she ", "they ", "then ", "later ", "police ", "officials ")  # may begin what nobody said


def said_behind(scene: Scene, end: int, last: int) -> bool:
    """Does what was said go on behind "..., X said, ..." instead of an aside or what he did then?"""
    low = scene.low
    if (
        low[end : end + 2] not in (", ", "- ")
        and scene.text[end : end + 1] != "—"
        and low[end : end + 3] not in (" --", " - ")
    ):
        return False
    if _ASIDE.match(low, end, last) is None:
        return True
    more = low.startswith(", and ", end) and not low.startswith(_SAME_SUBJECT, end + 6)
    return more and scene.finite_next(end + 5)


def clause_start(low: str, first: int, stop: int) -> int:
    """Where the clause before a trailing "X said" begins: after the last dash or semicolon of the sentence."""
    begin = max(first, stop - 2000)
    return max(first, *(low.rfind(sign, begin, stop) + 1 for sign in ("; ", "-but ", "--")))


def opening(low: str, start: int, last: int) -> int:
    """Where an opening participle's clause ends: at its first comma."""
    comma = low.find(", ", start, min(last, start + 400))
    return comma if comma >= 0 else last


def up_to_words(scene: Scene, end: int, last: int) -> list[tuple[int, int]]:
    """What stands in front of quoted words, and behind them where they are a part of the clause."""
    i = scene.part_after(end)
    if i < 0 or scene.parts[i][0] >= last:
        return []
    if FINITE.match(scene.low, scene.parts[i][1]):
        return [(end, last)]  # "suggesting the “old ways” can never come back"
    return [(end, scene.parts[i][0]), *and_that(scene, end, last)]


def and_that(scene: Scene, end: int, last: int) -> list[tuple[int, int]]:
    """What goes on behind whole words quoted: "said: “It is old,” and that it may break"."""
    i = scene.part_after(end)
    if i < 0 or scene.parts[i][1] >= last:
        return []
    found = _AND_THAT.search(scene.low, scene.parts[i][1], min(last, scene.parts[i][1] + 200))
    return [(found.start(), last)] if found else []
