"""The minutes of a lesson."""

from __future__ import annotations

from typing import NamedTuple

from framing.workshop.subjects import CERTAINTY, Subject

SHORT = 35  # under this many minutes the pair is left for homework
LONG = 60  # from this many minutes on the advanced rewrite as well, and write the kind of a mark beside it


class Phase(NamedTuple):
    """``start`` and ``minutes`` are whole minutes; ``sheet`` is the page of the pack that is used."""

    start: int
    minutes: int
    name: str
    teacher: str
    students: str
    sheet: str


# Minutes of each step in a lesson of 45: beginners look for one kind of word, the advanced for three, which takes
# longer to mark and to talk about, and leaves no time to rewrite.
_MINUTES = {
    "Begin": (5, 4), "Mark": (12, 16), "Compare": (5, 6), "Reveal": (8, 9), "Two tellings": (8, 8), "Rewrite": (5, 5),
    "End": (2, 2),
}  # fmt: skip


def _steps(about: Subject) -> dict[str, tuple[str, str, str]]:
    """Of each step: what the teacher does, what the students do, and the sheet for it."""
    return {
        "Begin": (f"Show slides 1 to 3. {about.begin}", about.first, "slides"),
        "Mark": ("Give out the handouts, or mark.html. Walk round; answer questions of language, not “is this one?”.",
                 "Read alone and underline. Put a cross on the number of each sentence with something underlined.",
                 "2-handout"),
        "Compare": ("Ask pairs to find a word where they differ. Show of hands for the tally.",
                    "Compare with a neighbour; change nothing, put a ring round what you disagree about.", "5-tally"),
        "Reveal": ("Go through the sentences on the slides: first the class, then the kit, then why.",
                   "Check; say where you think the kit is wrong. It can be.", "6-answer-key, slides"),
        "Two tellings": (f"Give out the pair, one for two students. Same event: {about.tellings}",
                         "One takes A, the other B: underline. Then question 1 together; the others are for home.",
                         "3-pair"),
        "Rewrite": (f"One sentence, three ways: {about.rewrite}. Read a few aloud.", "Write. The facts stay the same.",
                    "4-rewrite"),
        "End": (about.end, about.last, "slides"),
    }  # fmt: skip


def phases(minutes: int, pair: bool = True, level: str = "beginner", about: Subject = CERTAINTY) -> list[Phase]:
    """The lesson in whole minutes that add up; without a pair, or in a short lesson, that phase is left out.

    The advanced rewrite in a long lesson, or where there is no pair to compare.

    >>> sum(p.minutes for p in phases(45)), [p.start for p in phases(45)][:3]
    (45, [0, 5, 17])
    >>> [(p.name, p.minutes) for p in phases(45, level="advanced")][3:]
    [('Reveal', 9), ('Two tellings', 8), ('End', 2)]
    """
    two = pair and minutes >= SHORT
    left = {"Two tellings": not two, "Rewrite": two and level == "advanced" and minutes < LONG}
    taken = [(name, each[level == "advanced"]) for name, each in _MINUTES.items() if not left.get(name)]
    whole = sum(weight for _, weight in taken)
    ends, share = [], 0
    for _, weight in taken:
        share += weight
        ends.append(round(minutes * share / whole))
    starts = [0, *ends[:-1]]
    steps = _steps(about)
    return [Phase(a, b - a, name, *steps[name]) for a, b, (name, _) in zip(starts, ends, taken, strict=True)]


def marking(minutes: int, pair: bool = True, level: str = "beginner") -> int:
    """The minutes of a lesson in which the class reads and marks.

    >>> marking(45), marking(20), marking(45, level="advanced")
    (12, 6, 16)
    """
    return next(p.minutes for p in phases(minutes, pair, level) if p.name == "Mark")
