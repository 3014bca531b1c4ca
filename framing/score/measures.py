"""The measures: what each number is called, how it is made, in what unit, in what range, and who proposed it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from framing.model import HEDGES, REPORT_TONES, VOICES

PER_WORDS = "per 100 words"
SHARE = "share of words"
SCALES = {PER_WORDS: 100.0}

_HYLAND = "Hyland (2005), doi:10.1177/1461445605050365"
_REPORTING = "Thompson & Ye (1991), doi:10.1093/applin/12.4.365"
_QUOTING = "Zelizer (1989), Text 9(4), 369–388"
_TEXTBLOB = "TextBlob, De Smedt & Daelemans (2012), jmlr.org/papers/v13/desmedt12a.html"
_REUSE = "Clough et al. (2002), doi:10.3115/1073083.1073110"


@dataclass(frozen=True)
class Measure:
    """A named number: ``value = scale × count / base``, NaN where the base is 0.

    ``low`` and ``high`` bound the value; ``layer`` is the layer of the spans it is made from, '' for none.

    >>> MEASURES["hedging"].unit, MEASURES["hedging"].low
    ('per 100 words', 0.0)
    """

    name: str
    formula: str
    unit: str
    low: float
    high: float
    layer: str
    source: str

    @property
    def scale(self) -> float:
        """100 for what is told per 100 words, else 1."""
        return SCALES.get(self.unit, 1.0)


INFINITE = float("inf")
# Layers told as one rate; their labels become measures when spans carry them.
FURTHER = {
    "attitude": ("words of attitude", _HYLAND),
    "self_mention": ("mentions of the writer", _HYLAND),
    "engagement": ("words that draw the reader in", _HYLAND),
    "intensifier": ("intensifiers", "Quirk et al. (1985), §§ 8.104-8.115"),
    "factive": ("factive cues", "Kiparsky & Kiparsky (1970), Fact"),
    "loaded": ("loaded words", "Recasens et al. (2013), aclanthology.org/P13-1162"),
}
NO_SPEECH = ("scare", "title")  # labels of quotation marks in which nobody speaks
# Kind of speaker, with which the rule of a quotation begins, and what it means.
SPEAKERS = {
    "person": "a named person",
    "body": "an organisation",
    "unnamed": "somebody without a name",
    "author": "the author",
    "unknown": "nobody that can be told",
}


def _rate(name: str, layer: str, what: str, source: str) -> Measure:
    return Measure(name, f"100 × {what} / words", PER_WORDS, 0.0, 100.0, layer, source)


def _share(name: str, layer: str, what: str, source: str) -> Measure:
    return Measure(name, f"{what} / words", SHARE, 0.0, 1.0, layer, source)


def _layer(layer: str, noun: str, labels: Iterable[str], source: str) -> list[Measure]:
    """A layer of cues: all of them, by label, and by whose voice they stand in."""
    return [
        _rate(layer, layer, noun, source),
        *(_rate(f"{layer}.{label}", layer, f"{noun} labelled {label}", source) for label in labels),
        *(_rate(f"{layer}@{v}", layer, f"{noun} in the {v} voice", source) for v in VOICES),
    ]


@lru_cache(maxsize=64)
def _registry(further: tuple[tuple[str, str], ...]) -> dict[str, Measure]:
    found = [
        Measure("words", "words", "words", 0.0, INFINITE, "", "framing.segment"),
        Measure("sentences", "sentences", "sentences", 0.0, INFINITE, "", "framing.segment"),
        *_layer("hedging", "hedges", HEDGES, _HYLAND),
        *_layer("booster", "boosters", (), _HYLAND),
        Measure(
            "booster.balance", "(boosters − hedges) / (boosters + hedges)", "balance", -1.0, 1.0, "booster", _HYLAND
        ),
        *(_rate(layer, layer, what, source) for layer, (what, source) in FURTHER.items()),
        *_layer("attribution", "reporting cues", REPORT_TONES, _REPORTING),
        _share("voice.quoted", "quotation", "words in quotations (scare quotes and names of works are none)", _QUOTING),
        *(
            _share(f"voice.quoted.{kind}", "quotation", f"words in quotations of {who}", _QUOTING)
            for kind, who in SPEAKERS.items()
        ),
        Measure("tone.polarity", "Σ polarity / rated stretches", "polarity", -1.0, 1.0, "tone", _TEXTBLOB),
        Measure("tone.subjectivity", "Σ subjectivity / rated stretches", "subjectivity", 0.0, 1.0, "tone", _TEXTBLOB),
        _rate(
            "echo", "echo", "phrases said again at once", "Lausberg (1998), Handbook of Literary Rhetoric, §§ 608-664"
        ),
        _share("repetition.share", "repetition", "words in passages that stand twice or more", _REUSE),
        _share("repetition.again", "repetition", "words in passages that stood before", _REUSE),
        Measure("repetition.longest", "words of the longest one", "words", 0.0, INFINITE, "repetition", _REUSE),
        Measure(
            "repetition.count",
            "places of passages that stand twice or more",
            "places",
            0.0,
            INFINITE,
            "repetition",
            _REUSE,
        ),
        _share(
            "reuse.share",
            "reuse",
            "words in passages shared with any other article, changed words in them too, boilerplate left out",
            _REUSE,
        ),
    ]
    known = {m.name: m for m in found}
    for layer, label in further:
        name = f"{layer}.{label}"
        for fresh in (_rate(layer, layer, f"{layer} marks", ""), _rate(name, layer, f"marks labelled {label}", "")):
            known.setdefault(fresh.name, fresh)
    return known


MEASURES: dict[str, Measure] = _registry(())
_LABEL = re.compile(r"\w+[.@]\w+")
_OWN = {"quotation", "tone", "repetition", "echo"}  # counted in their own ways, not by label


def registry(labels: Iterable[tuple[str, str]] = ()) -> dict[str, Measure]:
    """The measures by name, with one more for every (layer, label) of a user's lexicon that is not among them.

    >>> [name for name in registry([("hedging", "modal"), ("hedging", "shrug")]) if name not in MEASURES]
    ['hedging.shrug']
    """
    return dict(_registry(tuple(sorted({(a, b) for a, b in labels if b and a not in _OWN}))))


def measure(name: str, unit: str = "") -> Measure:
    """The measure of that name; one that is not in the registry (a user's own) has the unit given and its bounds.

    Without a unit, what is named as a label or a voice of a layer is told as those are: per 100 words.

    >>> measure("reuse.share:a1").unit, measure("mine", "points").high
    ('share of words', inf)
    >>> measure("copied", "share of sentences").low, measure("copied", "share of sentences").high
    (0.0, 1.0)
    >>> measure("booster.booster").unit, measure("booster.booster").high
    ('per 100 words', 100.0)
    """
    if name in MEASURES:
        return MEASURES[name]
    if name.startswith("reuse.share:"):
        return Measure(name, "words shared with that article / words", SHARE, 0.0, 1.0, "reuse", _REUSE)
    unit = unit or (PER_WORDS if _LABEL.fullmatch(name) else "")
    share = unit.startswith("share of ")
    low = 0.0 if share or unit == PER_WORDS else -INFINITE
    formula = "100 × count / base" if unit in SCALES else "count / base"
    return Measure(name, formula, unit, low, 1.0 if share else 100.0 if unit == PER_WORDS else INFINITE, "", "")


def as_markdown() -> str:
    """The registry as the table of ``docs/measures.md``.

    >>> as_markdown().splitlines()[0]
    '| measure | formula | unit | range | layer | source |'
    """
    lines = ["| measure | formula | unit | range | layer | source |", "|---|---|---|---|---|---|"]
    for m in MEASURES.values():
        low, high = (
            ("−" if end < 0 else "") + (f"{abs(end):g}" if abs(end) < INFINITE else "∞") for end in (m.low, m.high)
        )
        lines.append(f"| `{m.name}` | {m.formula} | {m.unit} | {low} to {high} | {m.layer or 'words'} | {m.source} |")
    return "\n".join(lines)
