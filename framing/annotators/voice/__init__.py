"""Who speaks: quotations, reporting cues, and the stretches of a text that are somebody's words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.annotators.voice.bounds import Bounds
from framing.annotators.voice.blocks import blocks, turns
from framing.annotators.voice.quotation import quotes
from framing.annotators.voice.regions import believed, handed, merged
from framing.annotators.voice.reporting import finder
from framing.annotators.voice.scene import Scene
from framing.lexicon import Lexicon, load
from framing.lexicon.fold import fold
from framing.model import Region, Span
from framing.segment import Segments

LAYERS: tuple[str, ...] = ("attribution", "quotation")


def hearing(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], tuple[list[Span], list[Region]]]:
    given = [x for x in lexicons if x.layer == "attribution"] or [load("attribution-en")]
    find = finder([*given, load("belief-en")])

    def hear(segments: Segments) -> tuple[list[Span], list[Region]]:
        text = segments.text
        folded = fold(text)
        bounds = Bounds(text)
        scene = Scene(text, folded.decode("latin-1"), bounds, quotes(text, bounds))
        cues, beliefs = find(scene, folded)
        spans = [
            Span(
                c.start,
                c.end,
                "attribution",
                c.label,
                text[c.start : c.end],
                c.strength,
                "",
                "",
                f"{c.rule} ({c.reason})",
            )
            for c in cues
        ]
        quoted = [Region(p[0], p[1], "quote") for p in scene.parts]
        quoted = merged(
            quoted,
            [Region(a, b, "quote", name) for a, b, name in turns(scene)]
            + [Region(a, b, "quote") for a, b, _ in blocks(scene, cues)],
        )
        reported = [Region(a, b, "reported") for a, b, _ in handed(scene, cues)]
        reported += [Region(a, b, "reported") for a, b in believed(scene, beliefs)]
        regions = merged(quoted, reported)
        spans += [Span(p[0], p[1], "quotation", "direct", text[p[0] : p[1]]) for p in scene.parts]
        return sorted(spans), regions

    return hear


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    hear = hearing(lexicons)
    return lambda segments: hear(segments)[0]
