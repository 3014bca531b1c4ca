"""The minutes of a lesson."""

from __future__ import annotations

from typing import NamedTuple

SHORT = 35  # under this many minutes the pair is left for homework


class Phase(NamedTuple):
    """``start`` and ``minutes`` are whole minutes; ``sheet`` is the page of the pack that is used."""

    start: int
    minutes: int
    name: str
    teacher: str
    students: str
    sheet: str


_PHASES = (
    (5, "Begin", "Show slides 1 to 3. Ask which sentence you would rather hear from a bridge engineer, and why.",
     "Say what changes when one small word is added.", "slides"),
    (12, "Mark", "Give out the handouts. Walk round; answer questions of language, not “is this one?”.",
     "Read alone and underline. Put a cross on the number of each sentence with something underlined.", "2-handout"),
    (5, "Compare", "Ask pairs to find a word where they differ. Show of hands for the tally.",
     "Compare with a neighbour; change nothing, put a ring round what you disagree about.", "5-tally"),
    (8, "Reveal", "Go through the sentences on the slides: first the class, then the kit, then why.",
     "Check; say where you think the kit is wrong. It can be.", "6-answer-key, slides"),
    (8, "Two tellings", "Give out the pair. Same event: who leaves more open, and with which words?",
     "Underline in both; answer the questions in twos.", "3-pair"),
    (5, "Rewrite", "One sentence, three ways: plain, hedged, boosted. Read a few aloud.",
     "Write. The facts stay the same.", "4-rewrite"),
    (2, "End", "A hedge is no fault: ask when it is honest, and when it hides something.",
     "Finish the sentence: “From now on, when I read ‘may’, …”", "slides"),
)  # fmt: skip


def phases(minutes: int, pair: bool = True) -> list[Phase]:
    """The lesson in whole minutes that add up; without a pair, or in a short lesson, that phase is left out.

    >>> sum(p.minutes for p in phases(45)), [p.start for p in phases(45)][:3]
    (45, [0, 5, 17])
    """
    taken = [p for p in _PHASES if p[1] != "Two tellings" or (pair and minutes >= SHORT)]
    whole = sum(p[0] for p in taken)
    ends, share = [], 0
    for weight, *_ in taken:
        share += weight
        ends.append(round(minutes * share / whole))
    starts = [0, *ends[:-1]]
    return [Phase(a, b - a, *rest) for a, b, (_, *rest) in zip(starts, ends, taken, strict=True)]


def marking(minutes: int, pair: bool = True) -> int:
    """The minutes of a lesson in which the class reads and marks.

    >>> marking(45), marking(20)
    (12, 6)
    """
    return next(p.minutes for p in phases(minutes, pair) if p.name == "Mark")
