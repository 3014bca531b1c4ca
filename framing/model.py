"""What a table holds: the one place that names the columns, layers and labels."""

from __future__ import annotations

from typing import NamedTuple

ARTICLE_COLUMNS = ("article_id", "text", "title", "outlet", "published", "author", "url")
LOOKED_AT = ("article_id", "text", "title", "published")  # those that the spans of an article depend on
REFUSED_COLUMNS = ("file", "row", "reason")
SPAN_COLUMNS = ("article_id", "start", "end", "layer", "label", "cue", "strength", "voice", "source", "rule")
MARK_COLUMNS = ("article_id", "start", "end", "layer", "label", "cue", "voice", "annotator")  # set by a person
PASSAGE_COLUMNS = ("a", "a0", "a1", "b", "b0", "b1")
CLUSTER_COLUMNS = ("id", "cluster")
SCORE_COLUMNS = ("article_id", "measure", "value", "unit", "count", "base")
GAP_COLUMNS = (
    "measure", "group_a", "group_b", "n_a", "n_b", "value_a", "value_b", "estimate", "low", "high",
    "effect", "effect_name", "effect_low", "effect_high", "p", "q", "note",
)  # fmt: skip

# Marks by hand of a layer that has kinds, where the marker was asked for none.
UNTYPED = {"hedging": "hedge", "attribution": "reporting_word"}
VOICES = ("author", "quote", "reported")
HEDGES = ("modal", "epistemic", "doxastic", "hearsay", "vague_source", "approximator", "conditional", "idiom")
REPORT_TONES = ("neutral", "endorsing", "distancing", "strong")
LAYERS = (
    "hedging", "booster", "attitude", "self_mention", "engagement", "intensifier", "factive", "loaded",
    "attribution", "quotation", "tone", "repetition", "echo",
)  # fmt: skip


class Span(NamedTuple):
    """One marked stretch of one text: ``text[start:end] == cue``, offsets in code points, end exclusive.

    A tuple, not a dataclass, because an article has hundreds of them and making one must cost next to nothing.
    ``voice`` and ``source`` are filled in by ``framing.annotate`` once all layers are known.
    ``rule`` names what fired, so that every mark can be explained.

    >>> Span(3, 8, "hedging", "modal", "might", rule="modal:might").cue
    'might'
    """

    start: int
    end: int
    layer: str
    label: str
    cue: str
    strength: float = 1.0
    voice: str = ""
    source: str = ""
    rule: str = ""


class Region(NamedTuple):
    """A stretch in somebody's voice: ``voice`` is one of ``VOICES``, ``source`` the speaker as printed, or ''.

    Whatever lies in no region is the author's.

    >>> Region(0, 20, "quote", "Ms Orlova").source
    'Ms Orlova'
    """

    start: int
    end: int
    voice: str
    source: str = ""
