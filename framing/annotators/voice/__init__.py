"""Who speaks: quotations, reporting cues, and the stretches of a text that are somebody's words.

marks (quotations, sentences) → verbs (the words around a verb) → cues (one rule a kind of reporting verb) → who (whom
the subject of a cue means) → speech, announced (whose a quotation is) and stretches (what is somebody else's words):
each leans on those before it only, which the import rule checks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

from framing.annotators.voice.announced import announced
from framing.annotators.voice.cues.reporting import Cue, finder
from framing.annotators.voice.marks.bounds import Bounds
from framing.annotators.voice.marks.quotation import quotes
from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.measures import answers, kind_of, words_by_kind, words_by_speaker
from framing.annotators.voice.speech import Heard, heard, tellers
from framing.annotators.voice.stretches.beliefs import believed
from framing.annotators.voice.stretches.blocks import blocks, line_starts, turns
from framing.annotators.voice.stretches.comments import to_the_reader
from framing.annotators.voice.stretches.ends import apart
from framing.annotators.voice.stretches.merge import merged
from framing.annotators.voice.stretches.posts import excerpts, heads, posts
from framing.annotators.voice.stretches.regions import handed
from framing.annotators.voice.who.inside import unheard
from framing.annotators.voice.who.names import NOBODY, NameBook, Speaker, words
from framing.annotators.voice.who.speakers import Teller
from framing.lexicon import Lexicon, load
from framing.lexicon.fold import folded
from framing.model import Region, Span
from framing.segment import Segments

__all__ = ["LAYERS", "annotator", "answers", "hearing", "kind_of", "words_by_kind", "words_by_speaker"]

LAYERS: tuple[str, ...] = ("attribution", "quotation")
Voices = tuple[list[Span], list[Region]]
Stages = Iterator[Voices | None]  # the last one is what was found


class Hearing:
    """A text's spans and regions, as ``hearing`` tells."""

    def __init__(self, stages: Callable[[Segments], Stages]) -> None:
        self._stages = stages

    def __call__(self, segments: Segments) -> Voices:
        (found,) = self.batch([segments])
        return found

    def batch(self, batch: Sequence[Segments]) -> list[Voices]:
        """The same of many texts: one stage over all of them, then the next, so that each stays in the cache.

        >>> [len(spans) for spans, _ in hearing().batch([Segments("She left."), Segments("“No,” she said.")])]
        [0, 2]
        """
        *_, found = zip(*map(self._stages, batch), strict=True) if batch else [()]
        return [voices for voices in found if voices is not None]


def hearing(lexicons: Sequence[Lexicon] = ()) -> Hearing:
    """Compile the lexicons once; the function that comes back gives a text's spans and its regions.

    ``lexicons``: those whose layer is attribution, belief or speaker stand in for the built-in ones of that layer.
    Spans: layer "attribution" (label neutral, endorsing, distancing or strong; ``source`` the speaker) and layer
    "quotation" (label direct, partial, scare, title or block; ``source`` the speaker; ``rule`` begins with the kind
    of speaker: person, body, unnamed, author, unknown).
    Regions: sorted, without overlap, voice "quote" or "reported"; whatever lies in none is the author's.
    Raises ``LexiconError`` when an entry names a rule there is not. Cost: linear in the text.

    >>> spans, regions = hearing()(Segments("“We may lose,” said Anna Orlova. She left."))
    >>> [(s.layer, s.label, s.cue, s.source) for s in spans]
    [('quotation', 'direct', '“We may lose,”', 'Anna Orlova'), ('attribution', 'neutral', 'said', 'Anna Orlova')]
    >>> regions
    [Region(start=0, end=14, voice='quote', source='Anna Orlova')]
    """

    def chosen(layer: str, name: str) -> list[Lexicon]:
        return [x for x in lexicons if x.layer == layer] or [load(name)]

    find = finder([*chosen("attribution", "attribution-en"), *chosen("belief", "belief-en")])
    known = words(chosen("speaker", "speakers-en")[0])

    def stages(segments: Segments) -> Stages:
        text = segments.text
        low = folded(segments)
        bounds = Bounds(text)
        scene = Scene(text, low.decode("latin-1"), bounds, quotes(text, bounds))
        yield None
        cues, beliefs = find(scene, low)
        yield None
        teller = Teller(scene, NameBook(text, known))
        speakers = tellers(teller, cues)
        yield None
        said = announced(scene, teller.phrases, heard(scene, cues, speakers))
        begun = line_starts(text)
        apart_set = turns(scene, begun) + posts(scene)
        spoken = [(a, b, Speaker(teller.book.canonical(name), "person")) for a, b, name in apart_set]
        spoken += [(a, b, speakers[i]) for a, b, i in blocks(scene, cues)]
        told = {start for start, _, _ in spoken}
        spoken += [(a, b, NOBODY) for a, b in excerpts(scene) if a not in told]
        spoken = _free(spoken, scene)
        spans = _spans(text, cues, speakers, said, spoken)
        new = tuple.__new__
        yield None
        stretches = handed(scene, cues)
        reported: list[Region] = [new(Region, (a, b, "reported", speakers[i].name)) for a, b, i in stretches]
        taken = {start for start, _, _ in spoken}
        headed = [h for h in heads(scene, teller.book, begun) if h[0] not in taken]
        reported += [Region(a, b, "reported", name) for a, b, name in headed]
        if beliefs:
            behind = sorted((b, cues[i].start) for _, b, i in stretches if b < cues[i].start)
            found = believed(scene, beliefs, behind)
            starts = [c.start for c in cues] if found else []
            reported += [Region(a, apart(scene, cues, starts, (a, b)), "reported") for a, b in found]
        aside = to_the_reader(scene.low)
        if aside:
            reported = [new(Region, (*cut, *r[2:])) for r in reported for cut in _outside(r.start, r.end, aside)]
        regions = merged(_quoted(scene, said, spoken, headed), reported)
        yield unheard(scene, cues, speakers, regions, spans), regions

    return Hearing(stages)


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """The spans alone.

    >>> [s.cue for s in annotator()(Segments("According to the ministry, it rained.")) if s.layer == "attribution"]
    ['According to']
    """
    hear = hearing(lexicons)
    return lambda segments: hear(segments)[0]


Spoken = tuple[int, int, Speaker]


def _free(spoken: list[Spoken], scene: Scene) -> list[Spoken]:
    """Blocks and turns in order, without overlap; one that begins inside a quotation is left out."""
    out: list[Spoken] = []
    for start, end, speaker in sorted(spoken):
        if start < end and scene.part_at(start) < 0 and (not out or out[-1][1] <= start):
            out.append((start, end, speaker))
    return out


def _spans(text: str, cues: list[Cue], speakers: list[Speaker], said: list[Heard], spoken: list[Spoken]) -> list[Span]:
    new = tuple.__new__
    spans: list[Span] = [
        new(Span, (a, b, "attribution", label, text[a:b], strength, "", name, f"{rule} ({reason})"))
        for (a, b, label, reason, rule, strength, _, _, _), (name, _) in zip(cues, speakers, strict=True)
    ]
    append = spans.append
    for (parts, closed), label, (name, kind), how in said:
        rule = f"{kind}: {how}" if closed else f"{kind}: {how}; no closing mark"
        a, b, _, _ = parts[0]
        append(new(Span, (a, b, "quotation", label, text[a:b], 1.0, "", name, rule)))
        for i, (a, b, _, _) in enumerate(parts[1:], 2):
            append(new(Span, (a, b, "quotation", label, text[a:b], 1.0, "", name, f"{rule}; paragraph {i}")))
    marked = sorted(p[:2] for h in said for p in h.quote.parts) if spoken else []
    for start, end, speaker in spoken:
        for a, b in _outside(start, end, marked):
            spans.append(
                Span(
                    a, b, "quotation", "block", text[a:b], 1.0, "", speaker.name, f"{speaker.kind}: words without marks"
                )
            )
    return sorted(spans)


def _in_headline(scene: Scene, at: int, headed: list[tuple[int, int, str]]) -> bool:
    """``headed``: headlines behind a name, in order."""
    i = bisect_right(headed, at, key=itemgetter(0)) - 1
    return (i >= 0 and at < headed[i][1]) or scene.headline(at)


def _outside(start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of a stretch when the taken ones inside it are cut out."""
    out = []
    i = max(0, bisect_right(taken, (start, start)) - 1)
    while i < len(taken) and taken[i][0] < end:
        if taken[i][0] > start:
            out.append((start, taken[i][0]))
        start = max(start, taken[i][1])
        i += 1
    if start < end:
        out.append((start, end))
    return out


def _quoted(scene: Scene, said: list[Heard], spoken: list[Spoken], headed: list[tuple[int, int, str]]) -> list[Region]:
    """Regions in the voice of a quotation: every attributed one, every longer one, every one in a headline."""
    new = tuple.__new__
    out: list[Region] = [
        new(Region, (a, b, "quote", name))
        for quote, label, (name, _), _ in said
        if (label != "scare" and label != "title")
        or scene.text.count(" ", quote.start, quote.end) >= 3
        or (
            label == "scare"
            and (headed or scene.text[quote.start + 1].isupper())
            and _in_headline(scene, quote.start, headed)
        )
        for a, b, _, _ in quote[0]
    ]
    return merged(sorted(out), [Region(a, b, "quote", s.name) for a, b, s in spoken])
