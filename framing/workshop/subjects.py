"""What a lesson is about, in the words of its pages: how sure a text is, or how it wants its readers to feel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """``opening``: a question and three examples for it; ``contrast``: layers marked in the pair beside those taught.

    ``begin``, ``tellings``, ``rewrite`` and ``end`` are the teacher's lines of the plan, ``first`` and ``last`` what
    students do in the first and the last step. ``ways``: the three versions to write, ``bank``: words for them.
    """

    title: str
    under: str
    aim: str
    opening: tuple[str, tuple[str, str, str]]
    contrast: tuple[str, ...]
    begin: str
    first: str
    tellings: str
    task: str
    question: str
    change: str
    rewrite: str
    ways: tuple[str, str, str]
    bank: tuple[tuple[str, str], ...]
    after: str
    end: str
    last: str
    home: tuple[str, str]
    asked: tuple[str, str]


CERTAINTY = Subject(
    title="How sure is this text?",
    under="Small words that say how certain something is",
    aim="Students find the words by which a text says how sure it is, tell them from words that only look alike, and "
    "notice that people and programs disagree.",
    opening=(
        "Which would you rather hear from the engineer?",
        ("The bridge is safe.", "The bridge may be safe.", "The bridge is clearly safe."),
    ),
    contrast=("hedging", "booster"),
    begin="Ask which sentence you would rather hear from a bridge engineer, and why.",
    first="Say what changes when one small word is added.",
    tellings="who leaves more open, and with which words?",
    task="Underline the words that make a statement less certain; put a box round those that make it more certain.",
    question="Which text leaves more open?",
    change="how certain it sounds",
    rewrite="plain, hedged, boosted",
    ways=(
        "Plain: say it as it is, once",
        "Hedged: leave as much open as you can",
        "Boosted: leave no room for doubt",
    ),
    bank=(
        ("To hedge", "may, might, could · perhaps, probably, apparently · seems to, appears to · about, nearly · "
         "officials say, reportedly · if"),
        ("To boost", "clearly, certainly, obviously · of course, no doubt · always, never · in fact, indeed"),
    ),
    after="Which of the three could you defend if somebody checked? Which would you rather read, and which would be "
    "read by more people?",
    end="A hedge is no fault: ask when it is honest, and when it hides something.",
    last="Finish the sentence: “From now on, when I read ‘may’, …”",
    home=(
        "A hedge is no fault. Where something is not known, it is honest.",
        "Ask: who knows this, and how?",
    ),
    asked=(
        "Is a hedge bad?",
        "No. Where something is not known, a hedge is honest. Ask who knows, and how.",
    ),
)  # fmt: skip

LOADED = Subject(
    title="What does this text want you to feel?",
    under="Words that bring a verdict with them",
    aim="Students find the words by which a text takes a side before it has given a reason, tell them from words that "
    "only look alike, and notice that people and programs disagree.",
    opening=(
        "Which tells you what to think of the mayor?",
        ("The mayor answered the critics.", "The mayor hit back at the critics.", "The mayor slammed the critics."),
    ),
    contrast=(),
    begin="Ask what the three sentences have in common, and which one takes a side.",
    first="Say what changes when one word is changed for another.",
    tellings="who takes a side, and with which words?",
    task="Underline the words that praise or blame; put a plus or a minus over each.",
    question="Which text takes a side, and whose?",
    change="what a reader would feel",
    rewrite="plain, for, against",
    ways=(
        "Plain: say what happened, once",
        "For: make the reader like those it is about",
        "Against: make the reader dislike them",
    ),
    bank=(
        ("For", "stood firm, welcomed, reached out · brave, fair, hard-won · reform, relief"),
        ("Against", "slammed, boasted, caved in · reckless, shameful, so-called · scheme, charade"),
    ),
    after="Which of the three would those it is about sign? Which would be shared most?",
    end="A loaded word is no lie: ask which facts stand behind it, and what a plain word would be.",
    last="Finish the sentence: “From now on, when I read ‘slammed’, …”",
    home=(
        "A loaded word is no lie. It is a verdict: ask for the reasons.",
        "Ask: what happened, in plain words?",
    ),
    asked=(
        "Is a loaded word bad?",
        "In a comment it may be fair. In a report it takes the reader’s verdict away: ask for the facts behind it.",
    ),
)


def of(layers: Sequence[str]) -> Subject:
    """What a lesson that looks for these layers is about.

    >>> of(["hedging", "booster"]).rewrite, of(["loaded"]).rewrite
    ('plain, hedged, boosted', 'plain, for, against')
    """
    return LOADED if layers[0] == "loaded" else CERTAINTY
