"""Loaded language: the words an editor would flag, each with the reason, and how loaded a sentence is by them.

The words stand in ``loaded-en.toml``: compiled from knowledge of English and from the literature its labels name
(Recasens et al. 2013, "Linguistic Models for Analyzing and Detecting Biased Language", ACL, P13-1162; Wiebe et al.
2004, doi:10.1162/0891201041850885; Entman 1993, doi:10.1111/j.1460-2466.1993.tb01304.x). Nothing was fitted to
annotated sentences. What a word cannot show (what is left out, irony, a neutral word in a slanted place) is not found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from framing.lexicon import Lexicon, load
from framing.lexicon.fold import folded
from framing.lexicon.judge import Judge
from framing.lexicon.places import Places
from framing.lexicon.scan import scanner
from framing.model import Span
from framing.segment import Segments

LAYERS: tuple[str, ...] = ("loaded",)
THRESHOLD = 1.0
"""One word that is flagged alone (strength 1), or two that are flagged only in company (0.5 each)."""

_STARTS = frozenset(".!?:;\"“‘'(\n—–-")
_QUOTED = re.compile(r"[\"“]([^\"“”\n]{2,600})[\"”]")
# Each opening mark apart, for a search that begins with one sign leaps to it.
_SCARE = tuple(re.compile(rf"{mark}([a-z][\w'’-]*(?: [\w'’-]+){{0,2}})[\"”]") for mark in '"“')
_SAYING = re.compile(
    r"\b(?:said|says?|saying|told|call(?:s|ed|ing)?|dubbed|named|titled|entitled|known as|describe[ds]|labell?ed|"
    r"term(?:ed|s)?|wr[oi]te[s]?|tweet(?:s|ed)?|add(?:s|ed)|claim(?:s|ed)?|quot(?:e|es|ed|ing)|according|words?|phrase|"
    r"slogan|headline|reads?|chant(?:s|ed|ing)?|refer(?:s|red)? to|confirm(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|"
    r"vow(?:s|ed)?|argue[ds]?|promise[ds]?|announce[ds]?|declare[ds]?|denie[ds]|deny|"
    r"express(?:es|ed)?|pledge[ds]?|predict(?:s|ed)?|notes|noted|noting|admit(?:s|ted)?|concede[ds]?|acknowledge[ds]?|"
    r"explain(?:s|ed)?|replie[ds]|respond(?:s|ed)?|complain(?:s|ed)?|mention(?:s|ed)?|cit(?:es|ed|ing)|speaks? of|"
    r"spoke of|talk(?:s|ed)? of|praise[ds]?|criticis(?:es|ed)|criticiz(?:es|ed)|report(?:s|ed)|conclude[ds]?|"
    r"stress(?:es|ed))\b"
)

# What tells reporting from involved prose: D. Biber, Variation across Speech and Writing (1988), ch. 6,
# doi:10.1017/CBO9780511621024; and, for news, named sources, dates and figures (Tuchman 1972, doi:10.1086/225193).
_REPORTING = re.compile(
    r"\b(?:said|says|told|according to|announced|reported|stated)\b|\d|"
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|"
    r"November|December)\b"
)
_INVOLVED = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (
            r"\b\w+n['’]t\b|\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|I)['’](?:s|re|ve|ll|d|m)\b",
            "contraction",
        ),
        (r"^(?:And|But|So|Yet|Or|Because)\b", "opening conjunction"),
        (r"\b(?:[Ww]e|[Oo]ur|us|I|my|[Yy]ou|[Yy]our)\b", "first or second person"),
        (r"\?", "question"),
        (r"!", "exclamation mark"),
    )
)


def word(low: str, text: str, a: int, b: int) -> str:
    """A word, not a part of a name: "the Radical Party", "Justice Hope"."""
    if not text[a].isupper() or " " in low[a:b]:
        return "loaded"
    if not text[a + 1 : a + 2].islower():
        return "loaded"
    before = text[max(0, a - 2) : a].strip(" ")
    if not before or before[-1] in _STARTS:
        return "loaded"
    named = text[b : b + 1] == " " and text[b + 1 : b + 2].isupper()
    left = text.rfind(" ", 0, a - 1) + 1
    return "" if named or text[left : left + 1].isupper() else "loaded"


_NOUN_AFTER = re.compile(
    r"(?:\b(?:the|an?|any|no|some|every|each|such|much|more|less|little|enough|all|both|same|what|this|that|these|those|his|"
    r"her|its|their|our|my|your|whose|of|in|on|at|with|without|by|for|from|into|over|under|between|about|against|like|than|"
    r"one|two|three|felt|feel|feels|full|pure|public|great|deep)|'s|s') $"
)
_VERB_AFTER = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|must|shall|should|do|does|did|not|never|always|often|still|let's|help|i|we|"
    r"you|they|who|which|people|men|women|police|\w+ly|(?!gas |was |has |news )\w*[a-hj-rtv-z]s)|n't|'ll|'d) $"
)
_OBJECT = re.compile(r" (?:the|an?|his|her|its|their|our|my|your|him|them|us|me|it|those|these|any|every|all)\b")


def verb(low: str, text: str, a: int, b: int) -> str:
    """A verb, not the thing of the same name: "they shame the poor", not "any shame", "public anger", "a blast"."""
    left = low[max(0, a - 24) : a]
    if _NOUN_AFTER.search(left):
        return ""
    third = low[b - 1] == "s" and low[b - 2 : b] != "ss"
    if third and (left.endswith(("and ", "or ")) or not left.strip() or left.rstrip()[-1] in _STARTS):
        return word(low, text, a, b) if _OBJECT.match(low, b) else ""
    if third or _VERB_AFTER.search(left) or _OBJECT.match(low, b):
        return word(low, text, a, b)
    return ""


JUDGES: dict[str, Judge] = {"word": word, "verb": verb}


def annotator(lexicons: Sequence[Lexicon] = (), every: bool = False) -> Callable[[Segments], list[Span]]:
    """Compile once, then mark: spans of layer ``loaded``; ``label`` is the reason, ``strength`` 1 or 0.5.

    Labels are those of the lexicon; ``scare_quotes`` (found by rule): a word or two in quotation marks that nobody in
    the sentence is said to have said; and ``in_company``: a word that says nothing by itself (an intensifier, an
    absolute, the name of a political side) and is marked only where a word flagged alone stands in the same sentence.
    ``every``: mark those wherever they stand; ``sentences`` and ``judged`` count them.

    >>> [(s.cue, s.label) for s in annotator()(Segments("Thugs slammed the “peaceful” march."))]
    [('Thugs', 'slur_label'), ('slammed', 'emotive_verb'), ('“peaceful”', 'scare_quotes')]
    >>> annotator()(Segments("The conservative senator never came."))
    []
    """
    mark = scanner([x for x in lexicons if x.layer in LAYERS] or [load("loaded-en")], JUDGES)

    def annotate(segments: Segments) -> list[Span]:
        spans = mark(segments.text, folded(segments))
        found = scare_quotes(segments.text)
        if found:
            taken = Places((s.start, s.end, s.layer) for s in spans)
            spans = sorted(spans + [s for s in found if not taken.touch(s.start, s.end, s.layer)])
        kept = spans if every else _in_company(segments, spans)
        return [_weak(s) if _alone_weak(s) else s for s in kept]

    return annotate


def _alone_weak(span: Span) -> bool:
    """Is it one of the lexicon's words that are flagged only in company?"""
    return span.strength < 1 and span.label != "scare_quotes"


def _weak(span: Span) -> Span:
    """A word that is flagged only in company says so, and not that it is a slur or a jeer."""
    reason, _, cue = span.rule.partition(":")
    return span._replace(
        label="in_company", rule=f"in_company:{cue.partition(' (')[0]} (list {reason}, weak by itself)"
    )


def _in_company(segments: Segments, spans: list[Span]) -> list[Span]:
    """The spans without those weak ones in whose sentence no word is flagged alone."""
    strong = [span.start for span in spans if span.strength >= 1]
    if not strong:
        return [span for span in spans if not _alone_weak(span)]
    together = segments.together
    kept, at, many = [], 0, len(strong)  # at: how many strong words begin before this one
    for span in spans:
        start = span.start
        while at < many and strong[at] <= start:
            at += 1
        if (
            not _alone_weak(span)
            or (at and together(strong[at - 1], start))
            or (at < many and together(start, strong[at]))
        ):
            kept.append(span)
    return kept


def scare_quotes(text: str) -> list[Span]:
    """One to three words in double quotation marks, in lower case, without a verb of saying or naming before them."""
    out = []
    end = 0
    for a, b in sorted(found.span() for opened in _SCARE for found in opened.finditer(text)):
        if a < end:
            continue
        end = b
        if b - a > 42 or text[max(0, a - 2) : a].strip(" ")[-1:] in (",", ":", ""):
            continue
        near = max(0, a - 120)
        stop = max(near, *(text.rfind(mark, near, a) for mark in (". ", "\n", "? ", "! ")))
        if not _SAYING.search(text, stop, a) and not _SAYING.search(text, b, min(len(text), b + 40)):
            out.append(
                Span(a, b, "loaded", "scare_quotes", text[a:b], 0.5, rule="scare_quotes (no verb of saying beside it)")
            )
    return out


class Sentence(NamedTuple):
    """How loaded one sentence is: ``score`` from 0 up, ``loaded`` if it reaches the threshold, ``why`` in words."""

    start: int
    end: int
    score: float
    loaded: bool
    why: tuple[str, ...]


def sentences(segments: Segments, spans: Iterable[Span]) -> list[Sentence]:
    """One row per sentence, from the article's loaded spans, made with ``every`` (another voice's do not count).

    The score is the sum of the strengths of the sentence's loaded spans outside longer quotations, and 0.5 for each
    kind of involved prose in it (contraction, opening conjunction, first or second person, question, exclamation mark);
    halved where the sentence reports (a verb of saying, a date, a figure). These are rules of thumb from the
    literature, not a fitted model; see ``docs/markers.md`` for where they fail.
    """
    mine = sorted(s for s in spans if s.layer == "loaded" and s.voice in ("", "author"))
    out, i = [], 0
    for a, b in segments.sentences:
        while i < len(mine) and mine[i].start < a:
            i += 1
        j = i
        while j < len(mine) and mine[j].start < b:
            j += 1
        out.append(judged(segments.text, a, b, mine[i:j]))
        i = j
    return out


def judged(text: str, a: int, b: int, spans: Sequence[Span]) -> Sentence:
    """How loaded the sentence ``text[a:b]`` is by its own loaded spans."""
    quoted = [m.span(1) for m in _QUOTED.finditer(text, a, b) if len(m[1].split()) > 3]
    own, at = "", a
    for c, d in quoted:
        own, at = own + text[at:c], d
    own += text[at:b]
    counted = [s for s in spans if not any(c <= s.start < d for c, d in quoted)]
    involved = [name for pattern, name in _INVOLVED if pattern.search(own)]
    score = sum(s.strength for s in counted) + 0.5 * len(involved)
    why = [f"{s.label}: {s.cue}" for s in counted] + involved
    if _REPORTING.search(own):
        score /= 2
        why.append("halved: the sentence reports")
    return Sentence(a, b, score, score >= THRESHOLD, tuple(why))


def loaded(text: str) -> bool:
    """Whether a text of one sentence is loaded.

    >>> loaded("The disgraceful regime slaughtered its own people."), loaded("The council met on Monday.")
    (True, False)
    """
    return judged(text, 0, len(text), annotator(every=True)(Segments(text))).loaded
