"""Tone: TextBlob's polarity and subjectivity, equal to the last digit, with the words that made them.

The measure is De Smedt & Daelemans (2012), "Pattern for Python", JMLR 13, 2063-2067, as TextBlob ships it: the mean
over a list of scored adjectives and adverbs, with rules for modifiers, negation and "!". It knows nothing of what is
said of whom ("The regime slaughtered protesters" is 0.0), and its quirks are reproduced on purpose ("n't" never
negates; "said: (" is a sad face): it is one labelled measure, kept because so much published work used it. The lexicon
is read from the installed TextBlob; nothing is downloaded.

Layer "tone", labels positive, negative, neutral: one span for each value that the mean is over, from the first to the
last of its words, ``strength`` = its polarity in [-1, 1]. The ``rule`` of each reads

    polarity=0.6000000000000001 subjectivity=0.78 words=very good
    polarity=0.5 subjectivity=1.0 kind=mood words=:)

with floats as ``repr`` prints them, ``words`` in TextBlob's order, ``kind`` where TextBlob names one (mood, irony,
profanity). A word that changes a score from further away (a "!" two sentences on) has a span of its own, label
"exclamation" or "negation", whose rule reads ``part-of=START-END words=!``; it is no value of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from framing.annotators.tone.assess import assess
from framing.annotators.tone.marks import from_spans, spans
from framing.lexicon import Lexicon
from framing.model import Span
from framing.segment import Segments

__all__ = ["LAYERS", "Assessed", "annotator", "assessments", "from_spans", "sentiment"]

LAYERS: tuple[str, ...] = ("tone",)


class Assessed(NamedTuple):
    """One value that the mean is over, as ``TextBlob(text).sentiment_assessments`` lists it."""

    words: list[str]
    polarity: float
    subjectivity: float
    kind: str | None


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """The tone layer. ``lexicons`` are not used: the words and scores are TextBlob's own.

    >>> [s.cue for s in annotator()(Segments("A really good plan, not very bad."))]
    ['really good', 'not very bad']
    """

    def mark(segments: Segments) -> list[Span]:
        return spans(segments.text)

    return mark


def sentiment(text: str) -> tuple[float, float]:
    """Polarity in [-1, 1] and subjectivity in [0, 1] of a text, equal to ``TextBlob(text).sentiment``.

    >>> sentiment("The regime slaughtered protesters")
    (0.0, 0.0)
    >>> sentiment("There is no doubt that talks failed.")
    (-0.5, 0.3)
    """
    polarity = subjectivity = 0.0
    found = assess(text).found
    for one in found:
        polarity += one.score
        subjectivity += one.subjectivity
    return polarity / float(len(found) or 1), subjectivity / float(len(found) or 1)


def assessments(text: str) -> list[Assessed]:
    """The values behind ``sentiment``, with their words in TextBlob's order.

    >>> assessments("not a good day")
    [Assessed(words=['not', 'good'], polarity=-0.35, subjectivity=0.6000000000000001, kind=None)]
    """
    return [
        Assessed([step.word for step, _ in one.parts], one.score, one.subjectivity, one.kind or None)
        for one in assess(text).found
    ]
