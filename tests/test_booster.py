"""Boosters: certainty and truth insisted on, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotators.stance import annotator
from framing.segment import Segments

MARK = annotator()


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("It is certainly true.", ["certainly"]),
        ("It is almost certainly true.", []),
        ("Make no mistake: of course he knew.", ["Make no mistake", "of course"]),
        ("It is clear that he left. It is not clear why.", ["clear"]),
        ("Speak clearly about certain men.", []),
        ("He has always lied, and not always well.", ["always"]),
        ("That is what really happened.", ["really"]),
        ("It was really very good.", []),
        ("There is no doubt that it sank.", ["no doubt"]),
        ("It is 100% false, and 100% of members know.", ["100%"]),
        ("The film was deeply, extremely dull.", []),
    ],
)
def test_the_sense_decides(text: str, cues: list[str]) -> None:
    """A booster insists on truth; manner, degree and denial do not."""
    assert [s.cue for s in MARK(Segments(text))] == cues


PIECES = st.sampled_from(["certainly ", "no doubt", "’", "\n", "not ", "clear", " is ", "İ", "."])


@given(st.lists(PIECES | st.text(max_size=4)).map("".join))
def test_spans_read_as_their_cue_and_never_overlap(text: str) -> None:
    """text[start:end] == cue, one label, and no character in two spans."""
    at = 0
    for span in MARK(Segments(text)):
        assert text[span.start : span.end] == span.cue
        assert (span.layer, span.label) == ("booster", "booster")
        assert span.start >= at
        at = span.end


@pytest.mark.parametrize(
    ("boosted", "plain", "cue"),
    [
        ("He is really making a case for the dam.", "He is really interesting.", "really"),
        ("It really shows the strain.", "She really likes the strain.", "really"),
        ("It really helps Orlova.", "She is really famous, Orlova said.", "really"),
        ("It will really hurt the town.", "It will really be late.", "really"),
        ("It could really hurt the town.", "Could it really hurt the town?", "really"),
        ("That is really why he left.", "That is not really why he left.", "really"),
        ("That is really the whole point.", "That is really dull.", "really"),
        ("They were really going to sink.", "They were really gloomy.", "really"),
        ("This is what they are really saying.", "This is how gloomy they are, really.", "really"),
        ("They really do not want it.", "None of us really do want it.", "really"),
        ("The law simply doesn’t work.", "Is it so bad that towns simply can’t pay?", "simply"),
        ("To be clear, he paid.", "The sky has to be clear by noon.", "To be clear"),
        ("Her silence makes it clear that he lied.", "The clerk made it clear why she lied.", "clear"),
        ("The rule is quite clear on this.", "The rule is quite clear on Mondays.", "clear"),
        ("The clerks really should pay.", "I don’t think the clerks really should pay.", "really"),
        ("The records make clear that he slept.", "The clerks make clear that he slept.", "clear"),
        ("There was just no question that it sank.", "She also asked no question.", "no question"),
        ("We’re sure most of them will pay.", "We’re sure of most of them.", "sure"),
        ("It is an idea certain to anger them.", "It is an idea dear to certain towns.", "certain"),
        ("They would never know that it sank.", "They would never know.", "never"),
        ("She unequivocally denied it.", "She was asked to openly and unequivocally deny it.", "unequivocally"),
        ("There is really no time left.", "There is really good bread.", "really"),
        ("I really think it will hold.", "If they really think so, let them go.", "really"),
        ("The board has not actually met.", "Has the board actually met?", "actually"),
        ("She was there to actually count them.", "She could actually count them.", "actually"),
        ("It shows how patient she truly is.", "It was a truly patient crowd.", "truly"),
        ("It is plain to the crew that it sank.", "It is plain cotton.", "plain"),
        ("It has been clear since noon that it sank.", "The bank has been clear that it will pay.", "clear"),
        ("It is clear that he will stay.", "He made it clear that he will stay.", "clear"),
        ("The files utterly refute it.", "The files are utterly wrong.", "utterly"),
        ("I can definitively say it sank.", "I cannot definitively say it sank.", "definitively"),
        ("He never took the money.", "He probably never took the money.", "never"),
        ("The claim was proven to be hollow.", "The claim has proven to be costly.", "proven"),
        ("Her speech demonstrated he's wrong.", "Students demonstrated in the square.", "demonstrated"),
        ("Sure, it rained, but they played on.", "“Sure,” he said.", "Sure"),
        ("The rule is, quite simply, absurd.", "She dresses simply.", "simply"),
        ("They really don’t pay.", "I really don’t pay.", "really"),
        ("They really don’t pay.", "They really don’t know.", "really"),
        ("The case is clear.", "The sky is clear.", "clear"),
        ("They simply do not pay.", "They simply pay.", "simply"),
        ("The toll is simply unbearable.", "The meal was simply laid.", "simply"),
        ("It is over. Period.", "It was a quiet time. Period hats were worn.", "Period"),
        ("In all honesty, it sank.", "He spoke in honesty.", "In all honesty"),
        ("It was late. Never before had it rained so.", "It has never before rained so.", "Never"),
        ("She is out for one game for sure.", "No one can say for sure.", "for sure"),
        ("The plan has proven correct.", "The plan has proven costly.", "proven"),
        ("The loss was inevitable.", "The loss once seemed inevitable.", "inevitable"),
        ("It is a fact that the dam broke.", "It is a fact of life.", "a fact"),
        ("Nobody knew who actually paid.", "He met someone who actually pays.", "actually"),
        ("The board will actually meet.", "The board would actually meet.", "actually"),
        ("There is little question that she knew.", "There is a question that she knew.", "little question"),
        ("What is not in dispute is the cost.", "What is in dispute is the cost.", "not in dispute"),
        ("It is really up to the board.", "It is really good.", "really"),
        ("What they are really scared of is frost.", "They are really scared of frost.", "really"),
        ("Voters really don’t want it.", "Voters really don’t know it.", "really"),
        ("There is no way he knew.", "There is no way to know.", "no way"),
        ("It is simply a flat lie.", "It is simply a boat.", "simply"),
        ("It was clear that they leaked.", "There was clear evidence of a leak.", "clear"),
        ("It was certain his term was over.", "A certain man came.", "certain"),
    ],
)
def test_of_two_like_sentences_one_is_boosted(boosted: str, plain: str, cue: str) -> None:
    """The cue counts in the first sentence and not in the second, whatever else is marked."""
    assert cue in [s.cue for s in MARK(Segments(boosted))]
    assert cue not in [s.cue for s in MARK(Segments(plain))]


def test_belief_of_a_person_is_left_to_the_hedges() -> None:
    """Confidence and conviction name whose belief it is; they do not insist."""
    assert [s.cue for s in MARK(Segments("He is confident that it holds, and convinced that it is safe."))] == []
