"""Assessments as spans that do not overlap, with the numbers in their ``rule``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from framing.annotators.tone.assess import Assessment, Run, assess
from framing.annotators.tone.operations import Step, label, rule
from framing.model import Span

Mark = tuple[int, int, int, str]  # start, end, number of the assessment, word


class Row(Protocol):
    """What a row of the span table must have for the article's figures to be worked out from it."""

    @property
    def start(self) -> int: ...
    @property
    def layer(self) -> str: ...
    @property
    def rule(self) -> str: ...


def spans(text: str) -> list[Span]:
    """The tone layer of one text, sorted by start."""
    run = assess(text)
    out = _one_by_one(text, run)
    if out is None:
        pairs = zip(run.found, run.starts, strict=True)
        return _together(text, [x if isinstance(x, Assessment) else Assessment(x, a - x.start) for x, a in pairs])
    return out


def _one_by_one(text: str, run: Run) -> list[Span] | None:
    """The usual case: each score's span, from its first to its last word; None where those of two would overlap."""
    out: list[Span] = []
    put = out.append
    done = 0
    for one, a in zip(run.found, run.starts, strict=True):
        mark = one.mark
        if mark is not None:
            if a < done:
                return None
            size, label, score, rule = mark
            done = a + size
            put(_span(Span, (a, done, "tone", label, text[a:done], score, "", "", rule)))
            continue
        several = _of_several(text, one)
        if several[0][0] < done:
            return None
        out += several
        done = several[-1][1]
    return out


def _of_several(text: str, one: Step | Assessment) -> list[Span]:
    """The spans of a score that modifiers, negations or "!" made: one, unless a "!" stands off."""
    assert isinstance(one, Assessment)
    if one.shouted:
        return _together(text, [one])
    a = min([where + step.start for step, where in one.parts])
    return [_changed(text, one, a, max([where + step.end for step, where in one.parts]))]


def _together(text: str, found: list[Assessment]) -> list[Span]:
    """The spans of scores whose words may stand among one another's."""
    out: list[Span] = []
    groups = _groups(text, found)
    homes = _homes(found, groups)
    for group in groups:
        a, b, number, word = group[0][0], group[-1][1], group[0][2], group[0][3]
        home = homes[number]
        if home is group:
            out.append(_changed(text, found[number], a, b))
            continue
        kind = "exclamation" if word == "!" else "negation"
        told = f"part-of={home[0][0]}-{home[-1][1]} words={' '.join(m[3] for m in group)}"
        out.append(Span(a, b, "tone", kind, text[a:b], 0.0, rule=told))
    return out


def _groups(text: str, found: list[Assessment]) -> list[list[Mark]]:
    """Neighbouring marks of one assessment together; a "!" stays apart unless it follows at once."""
    marks: dict[int, Mark] = {}
    for number, one in enumerate(found):
        for step, base in one.parts:
            a = base + step.start
            marks.setdefault(a, (a, base + step.end, number, step.word))
    groups: list[list[Mark]] = []
    for a in sorted(marks):
        mark = marks[a]
        last = groups[-1][-1] if groups else None
        near = last is not None and last[2] == mark[2]
        if near and last is not None and "!" in (mark[3], last[3]):
            near = text[last[1] : a].strip() == ""
        if near:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _homes(found: list[Assessment], groups: list[list[Mark]]) -> list[list[Mark]]:
    """For each assessment the group that holds the word it began with."""
    first = {}
    for number, one in enumerate(found):
        step, base = next(part for part in one.parts if part[0].scores)
        first[base + step.start] = number
    homes: list[list[Mark]] = [[] for _ in found]
    for group in groups:
        for mark in group:
            if mark[0] in first:
                homes[first[mark[0]]] = group
    return homes


_span = tuple.__new__  # a third of the cost of calling the class, and there are a hundred of them to an article


def _changed(text: str, one: Assessment, a: int, b: int) -> Span:
    score = one.score
    told = rule(score, one.subjectivity, one.kind, " ".join([step.word for step, _ in one.parts]))
    return _span(Span, (a, b, "tone", label(score), text[a:b], score, "", "", told))


def from_spans(rows: Iterable[Row]) -> tuple[float, float]:
    """Polarity and subjectivity of one text from its rows of the span table alone, equal to the last digit.

    Both are means over the spans whose rule begins with "polarity=", summed in the order of the text (the order of a
    sum of floats matters to its last digit). Rows of other layers are passed over; no such span gives (0.0, 0.0).

    >>> from_spans(spans("A very good day, not a bad one."))
    (0.6299999999999999, 0.7233333333333334)
    """
    polarity = subjectivity = 0.0
    number = 0
    for row in sorted((row for row in rows if row.layer == "tone"), key=lambda row: row.start):
        if row.rule.startswith("polarity="):
            one, other, _ = row.rule.split(" ", 2)
            polarity += float(one.partition("=")[2])
            subjectivity += float(other.partition("=")[2])
            number += 1
    return polarity / float(number or 1), subjectivity / float(number or 1)
