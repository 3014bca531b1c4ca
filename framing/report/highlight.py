"""A text with its marks: every layer at once, told apart by line and label and not by colour alone.

The text is cut at every start and end of a span; a mark is a link to the row that says why it is there. Nothing of an
article is ever taken as HTML.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from framing.report import wording
from framing.report.markup import Fragment, text
from framing.report.switches import OFF
from framing.segment import Segments

# From the outside in: a hedge inside a quotation is inside it on the page as well.
ORDER = (
    "quotation", "shared", "repetition", "echo", "attribution", "factive", "attitude", "self_mention", "engagement",
    "intensifier", "booster", "loaded", "hedging", "tone",
)  # fmt: skip
_DASHED = "dashed line, its name after it"
SIGNS = {
    "hedging": ("hedge", "wavy line, its kind after it"),
    "booster": ("booster", "double line"),
    "loaded": ("loaded word", "thick line, the reason after it"),
    "attitude": ("attitude marker", _DASHED),
    "self_mention": ("self-mention", "box"),
    "engagement": ("engagement marker", "dotted box"),
    "intensifier": ("intensifier", "dotted line above"),
    "factive": ("factive", "double line above"),
    "attribution": ("reporting cue", "bold; arrow, tone and source after it"),
    "quotation": ("quotation", "tinted ground, a bar where it begins"),
    "shared": ("shared passage", "line above, with a link to the other article"),
    "repetition": ("repeated passage", "bar in the margin or broken line, with a link to its twin"),
    "echo": ("echo", "broken lines above and below: a phrase said again in one clause"),
    "tone": ("tone word", "dotted line, with + or − unless neutral"),
}
REASONS = (
    "Two reasons for a loaded word: <em>slur label</em>, an insult or a political tag in place of a name or a role; "
    "<em>in company</em>, weak by itself and marked because a loaded word stands in the same sentence."
)
TWINNED = ("shared", "repetition")  # their tag is the link, to the other place
_VOICES = {"quote": "quoted", "reported": "reported"}


@dataclass(frozen=True)
class Mark:
    """One span as the page needs it; ``why`` is the anchor of its explanation, ``twin`` that of its other place."""

    start: int
    end: int
    layer: str
    label: str
    tag: str
    title: str
    anchor: str
    target: str = ""


def sign(layer: str) -> tuple[str, str]:
    """What a layer is called and what its marks look like; a layer of the user's own lexicon by its own name.

    >>> sign("my_words")
    ('my words', 'dashed line, its name after it')
    """
    return SIGNS.get(layer, (layer.replace("_", " "), _DASHED))


def several(layer: str) -> str:
    """What the marks of a layer are called.

    >>> several("echo"), several("my_words"), several("loaded")
    ('echoes', 'my words', 'loaded words')
    """
    name = sign(layer)[0]
    return name if name.endswith("s") else f"{name}es" if name.endswith("o") else f"{name}s"


def name_of(layer: str) -> str:
    """A layer as part of an id or a class, whatever characters its lexicon gave it."""
    return re.sub(r"[^a-z0-9_]", "-", layer.lower())


def anchor(key: str, start: int, layer: str) -> str:
    """The id of a mark: article, offset and layer, so that any table can link to it without knowing the page.

    >>> anchor("a0", 17, "hedging")
    'a0-17-hedging'
    """
    return f"{key}-{start}-{name_of(layer)}"


def marks(spans: pd.DataFrame, key: str, targets: Mapping[tuple[str, str, str], str] | None = None) -> list[Mark]:
    """Spans of one article as marks; ``targets`` maps layer, label, cue to the anchor that explains them."""
    targets = targets or {}
    own = spans[spans["layer"] == "repetition"]
    places = list(zip(own["start"], own["end"], strict=True))
    repeated = {a for a, _ in places}
    out = []
    for s in spans.itertuples(index=False):
        # An echo that is marked as repeated already keeps its place for links, without a second label.
        tag = "" if s.layer == "echo" and s.start in repeated else _tag(s)
        target = targets.get((s.layer, s.label, s.cue.casefold()), "")
        if s.layer == "repetition":
            there = standing(places, twin_of(s.rule), s.start)
            target = "" if there is None else anchor(key, there, s.layer)
        out.append(Mark(s.start, s.end, s.layer, s.label, tag, _title(s), anchor(key, s.start, s.layer), target))
    return out


def standing(places: Iterable[tuple[int, int]], twin: tuple[int, int] | None, here: int) -> int | None:
    """Where the mark begins that holds a twin's place; None if there is none, or it is the one at ``here``.

    >>> standing([(0, 9), (20, 29)], (22, 25), 0)
    20
    """
    if twin is None:
        return None
    found = [a for a, b in places if a == twin[0]] or [a for a, b in places if a < twin[1] and twin[0] < b]
    return next((a for a in found if a != here), None)


def twin_of(rule: str) -> tuple[int, int] | None:
    """The place of the other occurrence, out of a rule such as ``same paragraph as 1203-1650``."""
    found = re.search(r"(\d+)\s*[-–]\s*(\d+)", rule)
    return (int(found[1]), int(found[2])) if found else None


def _tag(span: Any) -> str:
    """The short words after a mark: what it is and whose words they are."""
    label = str(span.label).replace("_", " ")
    voice = _VOICES.get(span.voice, "")
    if span.layer == "attribution":
        return ", ".join(filter(None, [f"→ {label}", _short(span.source)]))
    if span.layer == "tone":
        return "+" if span.strength > 0 else "−" if span.strength < 0 else ""
    if span.layer == "repetition":
        return f"{label} again"
    if span.layer == "quotation":
        return _short(span.source)
    word = label if span.layer == "hedging" else sign(span.layer)[0].removesuffix(" marker")
    if span.layer == "loaded":
        word = f"loaded: {label}"
    return ", ".join(filter(None, [word, voice]))


def _short(source: str, most: int = 32) -> str:
    words = " ".join(str(source).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _title(span: Any) -> str:
    name = sign(span.layer)[0]
    parts = [f"{name}: {str(span.label).replace('_', ' ')}", f"voice: {span.voice or 'author'}"]
    if span.source:
        parts.append(f"source: {span.source}")
    return "; ".join([*parts, f"rule: {span.rule or '–'}"])


def article_html(body: str, found: Sequence[Mark], key: str) -> str:
    """The whole text as paragraphs with its marks; paragraph ``i`` has the id ``key-p{i}``."""
    whole = {(m.start, m.end): m for m in found if m.layer == "repetition" and m.label == "paragraph"}
    inline = sorted((m for m in found if (m.start, m.end) not in whole), key=lambda m: (m.start, -m.end))
    paragraphs = Segments(body).paragraphs
    begins = [a for a, _ in paragraphs]
    number = {m.anchor: bisect_right(begins, m.start) for m in whole.values()}
    page = _Page(_shelved(inline, paragraphs), _shelved(list(whole.values()), paragraphs), number, key)
    return "\n".join(_paragraph(body, stretch, i, page) for i, stretch in enumerate(paragraphs, 1))


def _shelved(found: Sequence[Mark], paragraphs: Sequence[tuple[int, int]]) -> list[list[Mark]]:
    """The marks that touch each paragraph, in their order; a mark may touch several."""
    begins, ends = [a for a, _ in paragraphs], [b for _, b in paragraphs]
    shelves: list[list[Mark]] = [[] for _ in paragraphs]
    for m in found:
        for at in range(bisect_right(ends, m.start), bisect_left(begins, m.end)):
            shelves[at].append(m)
    return shelves


@dataclass(frozen=True)
class _Page:
    inline: Sequence[Sequence[Mark]]  # of each paragraph
    whole: Sequence[Sequence[Mark]]  # of each paragraph: the marks that are whole paragraphs
    number: Mapping[str, int]
    key: str


def _paragraph(body: str, stretch: tuple[int, int], i: int, page: _Page) -> str:
    a, b = stretch
    line = f'<p id="{page.key}-p{i}"><span class="para-no">{i}</span> {marked(body, a, b, page.inline[i - 1])}</p>'
    twin = next(iter(page.whole[i - 1]), None)
    if twin is None:
        return line
    other = page.number.get(twin.target)
    place = f"paragraph {other}" if other else "another place"
    note = (
        f'<a href="#{twin.target}" title="{text(twin.title)}">Stands again as {place}</a>'
        if twin.target
        else "Repeated"
    )
    return f'<div class="again" id="{twin.anchor}"><p class="again-note">{note}</p>{line}</div>'


def marked(body: str, a: int, b: int, found: Sequence[Mark]) -> str:
    """``body[a:b]`` with the marks that touch it; overlapping marks are nested, in one order.

    >>> marked("It may rain", 0, 11, [Mark(3, 6, "hedging", "modal", "modal", "hedge", "x")])
    'It <span class="mark m-hedging m-first" id="x" title="hedge">may<span class="tag">modal</span></span> rain'
    """
    cuts = sorted({a, b, *(x for m in found for x in (m.start, m.end) if a < x < b)})
    waiting = sorted(found, key=lambda m: m.start, reverse=True)
    active: list[Mark] = []
    out: list[str] = []
    stack: list[tuple[Mark, str]] = []
    for at, upto in pairwise(cuts):
        active = [m for m in active if m.end > at]
        while waiting and waiting[-1].start <= at:
            active.append(waiting.pop())
        wanted = sorted((m for m in active if m.end > at), key=_rank)
        same = 0
        while same < min(len(stack), len(wanted)) and stack[same][0] is wanted[same]:
            same += 1
        _close(out, stack, same, at)
        for m in wanted[same:]:
            _open(out, stack, m, at)
        out.append(text(body[at:upto]))
    _close(out, stack, 0, b)
    return "".join(out)


def _rank(mark: Mark) -> tuple[int, int, int]:
    return (ORDER.index(mark.layer) if mark.layer in ORDER else len(ORDER), mark.start, -mark.end)


def _open(out: list[str], stack: list[tuple[Mark, str]], mark: Mark, at: int) -> None:
    """A mark is a link to its explanation, unless it stands inside another link, which HTML does not allow.

    Where a layer is switched off at first, its labels are the links: they go with it, and no link is left unseen.
    """
    first = mark.start == at
    linked = mark.target and mark.layer not in ("quotation", *TWINNED, *OFF)
    element = "a" if linked and all(e != "a" for _, e in stack) else "span"
    place = f' href="#{mark.target}"' if element == "a" else ""
    named = f' id="{mark.anchor}"' if first and mark.anchor else ""
    style = f"mark m-{name_of(mark.layer)}" + (" m-first" if first else "")
    out.append(f'<{element} class="{style}"{named}{place} title="{text(mark.title)}">')
    stack.append((mark, element))


def _close(out: list[str], stack: list[tuple[Mark, str]], keep: int, at: int) -> None:
    """Close all but the first ``keep``; a mark that ends here gets its tag, one that goes on is opened again later."""
    while len(stack) > keep:
        mark, element = stack.pop()
        tagged = mark.end == at and bool(mark.tag)
        if tagged and mark.layer in TWINNED and mark.target:
            out.append(f'</{element}><a class="tag twin" href="#{mark.target}">{text(mark.tag)}</a>')
        elif tagged and mark.layer in OFF and mark.target and all(e != "a" for _, e in stack):
            out.append(f'<a class="tag" href="#{mark.target}">{text(mark.tag)}</a></{element}>')
        else:
            out.append((f'<span class="tag">{text(mark.tag)}</span>' if tagged else "") + f"</{element}>")


def legend(layers: Sequence[str]) -> Fragment:
    """What each mark looks like, with a switch for each layer that works without scripts; dense layers come last."""
    known = [*(x for x in ORDER if x in layers), *(x for x in layers if x not in ORDER)]
    items = "".join(_switch(x) for x in sorted(known, key=lambda x: x in OFF))
    reasons = f'<p class="note">{REASONS}</p>' if "loaded" in known else ""
    off = [several(x) for x in known if x in OFF]
    note = ""
    if off:
        note = (
            f'<p class="note">{text(wording.listed(off).capitalize())} are not shown at first, '
            "so that the text stays readable; they are counted all the same.</p>"
        )
    return Fragment(f'<fieldset class="legend"><legend>Marks shown</legend><ul>{items}</ul>{reasons}{note}</fieldset>')


def _switch(layer: str) -> str:
    name, look = sign(layer)
    style, checked = (' class="off"', "") if layer in OFF else ("", " checked")
    return (
        f'<li{style}><label><input type="checkbox" class="switch" id="show-{name_of(layer)}"{checked}> '
        f'<span class="mark m-{name_of(layer)} m-first">{text(name)}</span></label> '
        f'<span class="look">{text(look)}</span></li>'
    )
