"""What somebody believes: behind a verb of belief, a noun like "fears", or in front of "..., police believe"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from framing.annotators.voice.cues.around import clause_start, first_person, opening
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.stretches.ends import as_subject, ending, joined
from framing.annotators.voice.verbs.grammar import passive, somebody
from framing.annotators.voice.wordset import word_set

_NOUNS = word_set("views worry thought feeling")
_BELIEFS = word_set(
    """fears concerns concern worries doubts hopes belief beliefs suspicion suspicions speculation suggestion
    suggestions expectation expectations rumours rumors impression skepticism scepticism view fear hope doubt
    assumption theory argument arguments warning warnings assertion assertions idea notion conclusion prediction
    predictions complaint complaints remark remarks announcement announcements admission admissions revelation
    revelations testimony promise promises message perception perceptions consensus guess forecast
    forecasts estimate estimates hypothesis intimation intimations threats assurance assurances
    feeling feelings sense confidence"""
)
_BARE = word_set(
    """fears fear concerns concern worries doubts doubt hopes hope belief beliefs suspicion suspicions speculation
    suggestion suggestions expectation expectations rumours rumors impression view notion conclusion"""
)
_CONTENT = re.compile(
    r"(?: (?:among|in|on|from|at)(?: (?!(?:is|was|are|were|that)\b|\w+ed\b)[\w.'’-]+){1,7}?)?"
    r"(?: (?:(?:have|has|had|is|are|was|were) )?(?:\w+ly )?"
    r"(?:remain|persist|swirl|circulat|mount|spread|emerg|grow|surfac)(?:s|e|ed|ing|n)?)?"
    r"(?: about| over|,| is| was)? (?:that|whether)\b(?! (?:is|was|are|were|has|had|have|will|would|could|can|may|might"
    r"|must|did|does|do|said|says|reads?|made|makes|came|went|got|\w+ed)\b)"
)
# "His answer is that": said of somebody's, not of things.
_OWNED = word_set("response stance reasoning explanation rationale excuse objection")
_OWNERS = word_set("his her their its")
_IS_THAT = re.compile(
    r"(?:,[^,;:.!?\n]{1,60},)? (?:is|was|has been|appears to be|appeared to be|seems to be|seemed to be|remains) "
    r"(?:(?:simply|just|partly|also) )?that\b| (?:is|was) simple ?[:-]"
)
_MINE = re.compile(r"(?:^|[ \n])(?:i|we)(?:'ve|'m|'re)? [^,;:.!?\n\"]{0,40}$")  # "I have a feeling that"
_COLON_NOUNS = word_set("theory idea argument view belief conclusion fear hope prediction suspicion hypothesis guess")
_GATED = (_BELIEFS | _OWNED | {"seen"}) - _BARE - _COLON_NOUNS - {"objection"}
_COPULAS = word_set("is are was were be been being am remain remains remained feel feels felt more very quite")
_NOT_CONTENT = (" to ", " about ", " if ", " when ")
_WONDERED_AT = re.compile(r" (?:at|in|on|during) [^.,;:!?\n\"]{1,50}? (?:whether|if|how|why)\b")
_ONE = re.compile(r"\b(?:one|you) (?:can|could|might|would|has|have|must|may|cannot|should)\b[^.,;:!?\n\"]{0,24} $")
_NO_CONTENT = (
    *(" about ", " of ", " over ", " for ", " and ", " or ", " in ", " on ", " to ", " is ", " was ", " are "),
    *(" were ", " has ", " have ", " had ", " would ", " will ", " could ", " may ", " might ", " can ", " that "),
)
_TRAILING = word_set("believe believes think thinks thought suspect suspects fear expect expects assume reckon")
_NO_THOUGHT = (" about ", " of ", " so", " that", " again", " twice", " tank", " through ", " to ", " and ", " or ")
_UNDOUBTED = word_set("no little without any nobody in beyond")
_NO_BELIEVER = word_set("whatever however because and or but which who that where when while if as than i we you")
_SEEN_AS = re.compile(
    r"(?: (?!(?:when|if|while|who|that|than|because|after)\b)[\w'’-]+?){0,6}"
    r"(?P<aside> ?-[^-\n\"]{9,90}-)? ?\b(?:as|to be)\b"
)
_ABOUT_WHAT = tuple(f" {word} {wh} " for word in ("with", "about", "over") for wh in ("what", "how", "whether"))
_SUGGESTS = ("suggest", "indicat")
_FOUND_BY = word_set(
    "research study studies survey surveys poll polls polling researchers scientists model models analysis calculations"
)
_SEEN = ("view", "see", "saw", "cons", "rega", "perc", "deem")
_AS_NOUN = word_set("to the a an his her their no than as previously")
_ALSO_BEHIND_TO = word_set("conclude believe think fear")


def believed(
    scene: Scene, places: Iterable[tuple[int, int]], sources: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """What a belief verb or noun opens, when somebody other than the journalist believes it.

    ``sources``: where sources behind their statements stand (", two officials said"); a belief ends in front of them.
    """
    low = scene.low
    out: list[tuple[int, int]] = []
    for start, end in places:
        form = low[start:end]
        if form in _GATED and not _worth(low, end, form):
            continue
        if scene.part_at(start) >= 0 or first_person(scene, start):
            continue
        if form == "hope" and scene.text[start] == "H" and not scene.opens(start) and not scene.headline(start):
            continue  # a given name
        if out and out[-1][1] > start:
            _cut(scene, out, start, form)
        begin = start if form.startswith("in ") else _in_ones_view(scene, start, end) if form == "view" else -1
        if begin >= 0:
            out += _in_a_view(scene, begin, end)
        elif form in _TRAILING and scene.stops(end) and _believes_it(scene, start):
            out += _around(scene, start, end)
        elif form in _COLON_NOUNS and low.startswith(": ", end) and not scene.opens(start):
            out.append((end + 1, scene.sentence(end + 2)[1]))
        elif _opens(scene, start, end, form):
            out.append(_content(scene, start, end, sources))
    return out


def _worth(low: str, end: int, form: str) -> bool:
    """May a content follow a common noun or "seen" at all? The quick look before the long one."""
    if form == "seen":
        return low.startswith(" by ", end)
    return low.find(" that ", end, end + 100) >= 0 or low.find(" whether ", end, end + 100) >= 0


def _around(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """What stands around "..., police believe, ..."."""
    low, (first, last), comma = scene.low, scene.sentence(start), scene.comma_before(start)
    before = (clause_start(low, first, comma), comma)
    goes_on = low.startswith(", ", end) and not low.startswith((", and ", ", but ", ", so "), end)
    return [before, (end, last)] if goes_on else [before]


def _content(scene: Scene, start: int, end: int, sources: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """What a verb or noun of belief opens."""
    low, form = scene.low, scene.low[start:end]
    first, last = scene.sentence(start)
    if start - first < 3 and scene.text[start].isupper() and form.endswith(("ing", "ed", " that")):
        last = opening(low, end, last)
    i = bisect_left(sources, (end,))
    last = min(last, sources[i][0]) if i < len(sources) else last
    if form in _OWNED:
        found = _IS_THAT.match(low, end, end + 100)
        end = found.end() if found else end
    seen = _SEEN_AS.match(low, end, end + 160) if form.startswith(_SEEN) else None
    end = seen.end() if seen and not seen["aside"] else end
    end = low.find(" ", end + 1) if form.endswith(" say") and scene.wh_next(end) else end
    colon = low.find(": ", end, last)
    if colon >= 0 and scene.text[colon + 2 : colon + 3].isupper():
        last = colon  # what follows tells more in the journalist's words
    if seen and low.find(", and it ", end, last) >= 0:
        last = low.find(", and it ", end, last)  # what comes of it, nobody sees
    if start - first < 30 and form in _BELIEFS:
        last = as_subject(low, end, last)
    return end, ending(scene, first, start, end, last)


def _cut(scene: Scene, out: list[tuple[int, int]], start: int, form: str) -> None:
    """The earlier belief ends where another begins: ", while others hope", or ", and hopes" of the same person."""
    comma = joined(scene, scene.sentence(start)[0], start)
    if comma < 0 and form.endswith("s") and scene.low.startswith(", and ", start - 6):
        comma = start - 6
    if out[-1][0] < comma:
        out[-1] = (out[-1][0], comma)


def _in_a_view(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """What "in the eyes of many" frames: the clause behind its comma, or the one in front of it."""
    low = scene.low
    first, last = scene.sentence(start)
    if start - first > 12:
        comma = low.rfind(", ", max(first, start - 400), start)
        return [(max(first, comma - 400), comma)] if comma + 2 == start and scene.trails(end) else [(end, last)]
    comma = low.find(", ", end, min(last, end + 90))
    if comma >= 0 and low.startswith((", of course,", ", however,", ", though,"), comma):
        comma = low.find(", ", comma + 2, min(last, comma + 20))
    return [(comma, last)] if comma >= 0 else [(end, last)]


def _in_ones_view(scene: Scene, start: int, end: int) -> int:
    """Where "in" stands of "in Mr. Hall's view,"; −1 for any other view."""
    if not (scene.stops(end) and scene.word_before(start).endswith(("'s", "s'"))):
        return -1
    at = scene.low.rfind("in ", max(scene.sentence(start)[0], start - 40), start)
    return at if at >= 0 and scene.low.count(" ", at, start) < 5 and not scene.low[at - 1 : at].isalnum() else -1


def _opens(scene: Scene, start: int, end: int, form: str) -> bool:
    """Does the verb or noun open a clause with what is believed?"""
    low = scene.low
    if form in _BELIEFS or form in _OWNED:
        return _noun_opens(scene, start, end, form)
    if scene.word_before(start) in _AS_NOUN and form not in _ALSO_BEHIND_TO:
        return False
    if form in _NOUNS and form != "worry" and not somebody(scene, start):
        return False
    if form in ("think", "thinks") and low[end : end + 1] == " " and not low.startswith(_NO_THOUGHT, end):
        return True
    if form.startswith(_SEEN):
        return _seen_as(scene, start, end, form)
    if form == "sure" and scene.word_before(start) in ("make", "made", "making", "makes"):
        return False
    if _asks(scene, start, end, form):
        return not _ONE.search(low, max(0, start - 50), start)  # "one can only wonder whether": the journalist first
    if form == "hopeful" and scene.word_before(start) not in _COPULAS:
        return False  # "the White House hopeful Jan Holm": a candidate
    if form.startswith(_SUGGESTS) and scene.word_before(start) not in _FOUND_BY:
        return False
    return scene.that_next(end) or (not low.startswith(_NOT_CONTENT, end) and scene.finite_next(end))


def _seen_as(scene: Scene, start: int, end: int, form: str) -> bool:
    """Does somebody see it as something? What "is seen as" something is seen by nobody."""
    low = scene.low
    if low.find("as ", end, end + 160) < 0 and low.find("to be ", end, end + 160) < 0:
        return False
    if (form == "seen" or (form.endswith("ed") and passive(scene, start))) and not low.startswith(" by ", end):
        return False
    return _SEEN_AS.match(low, end, end + 160) is not None


def _noun_opens(scene: Scene, start: int, end: int, form: str) -> bool:
    """Does a clause follow a noun of belief: "fears that", "speculation is growing about whether"?"""
    low = scene.low
    if form in _OWNED:
        owned = scene.word_before(start).endswith(("'s", "s'")) or not _OWNERS.isdisjoint(scene.words_before(start, 2))
        return owned and _IS_THAT.match(low, end, end + 100) is not None
    if form in ("doubt", "doubts") and scene.word_before(start) in _UNDOUBTED:
        return False  # "there is no doubt that": the journalist's own certainty
    clause = form in _BARE and not low.startswith(_NO_CONTENT, end) and scene.finite_next(end)
    if clause or (_worth(low, end, form) and _CONTENT.match(low, end, end + 120)):
        return _MINE.search(low, max(0, start - 48), start) is None
    return False


def _asks(scene: Scene, start: int, end: int, form: str) -> bool:
    """Does a question follow: "wondered at dinner whether", "declined to say if", "concerned about how"?"""
    if form.startswith("wonder") or form.endswith(" say"):
        return scene.wh_next(end) or _WONDERED_AT.match(scene.low, end, end + 80) is not None
    return form == "concerned" and scene.low.startswith(_ABOUT_WHAT, end)


def _believes_it(scene: Scene, start: int) -> bool:
    """Is it "..., police believe": a comma and a short subject in front?"""
    comma = scene.comma_before(start)
    words = scene.low[comma + 1 : start].split() if comma >= 0 else []
    if not 0 < len(words) < 7 or words[0] in _NO_BELIEVER or words[-1] in _NO_BELIEVER:
        return False
    return "than" not in words and somebody(scene, start)
