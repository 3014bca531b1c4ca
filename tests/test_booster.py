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
        ("Nobody knew who actually paid.", "Who knew if actually he paid?", "actually"),
        ("The board would actually meet.", "The board might actually meet.", "actually"),
        ("There is little question that she knew.", "There is a question that she knew.", "little question"),
        ("What is not in dispute is the cost.", "What is in dispute is the cost.", "not in dispute"),
        ("It is really up to the board.", "It is really good.", "really"),
        ("What they are really scared of is frost.", "They are really scared of frost.", "really"),
        ("Voters really don’t want it.", "Voters really don’t know it.", "really"),
        ("There is no way he knew.", "There is no way to know.", "no way"),
        ("It is simply a flat lie.", "It is simply a boat.", "simply"),
        ("It was clear that they leaked.", "There was clear evidence of a leak.", "clear"),
        ("It was certain his term was over.", "A certain man came.", "certain"),
        ("He met a man who actually farms.", "Do they actually farm?", "actually"),
        ("You can always count on her.", "You can always do better.", "always"),
        ("Taxes always rise.", "Most said it should “always” be free.", "always"),
        ("The plan never came up.", "They may never agree on the plan.", "never"),
        ("They will never, ever yield.", "They should never have come.", "never"),
        ("It is over. Never happened.", "She wept for a flood that never happened.", "Never"),
        ("It has never stopped raining.", "It was a storm like never before.", "never"),
        ("The town really needs this road.", "The town really wants this road.", "really"),
        ("People really underestimate the cold.", "People really hate the cold.", "really"),
        ("It was the frost that really killed the crop.", "Was it the frost that really killed the crop?", "really"),
        ("That is really my point.", "That is really mild.", "really"),
        ("The men were “really setting the pace”.", "The men were “really surprising”.", "really"),
        ("What is really needed is bread.", "Bread is really cheap.", "really"),
        ("She can really be an ally.", "She can really be kind.", "really"),
        ("The clerks really won’t pay.", "The clerks haven’t really paid.", "really"),
        ("It shows how kind she truly is.", "That is why she has never truly left.", "truly"),
        ("There is simply little time.", "There is little time for simply sitting.", "simply"),
        ("Those who simply cannot pay have left.", "Those who could simply walk have left.", "simply"),
        ("The risk is simply too high.", "She wrote it up simply.", "simply"),
        ("It was a speech sure to anger them.", "Be sure to lock up.", "sure"),
        ("She was sure the boat would sink.", "They need to be sure the boat will float.", "sure"),
        ("It’s clear the board has to go.", "It was a very clear plan.", "clear"),
        ("It is overwhelmingly clear that he lied.", "It is not entirely clear that he lied.", "clear"),
        ("The answer is, sadly, obvious.", "They put an obvious question.", "obvious"),
        ("The hearings made it clear that he lied.", "The clerks made it clear that they would stay.", "clear"),
        ("The town is clearly in better shape.", "Speak clearly in the hall.", "clearly"),
        ("The log proved Orlova was not there.", "The log proved useful to Orlova.", "proved"),
        ("The raid proves why they left.", "The raid proves costly.", "proves"),
        ("They have proven they will stay.", "They have proven themselves kind.", "proven"),
        ("It is a result guaranteed to please.", "The loan was guaranteed by the town.", "guaranteed"),
        ("It is hers for sure.", "It is too early to say for sure.", "for sure"),
        ("They literally ran out of bread.", "They took Orlova literally at her word.", "literally"),
        ("The win was a foregone conclusion.", "The win was hardly a foregone conclusion.", "a foregone conclusion"),
        ("I can assure you that it sank.", "He can assure you a seat.", "I can assure you"),
        ("It is hard to deny that it sank.", "It is hard to find that it sank.", "hard to deny"),
        ("Few would deny that it sank.", "Few would say that it sank.", "Few would deny"),
        ("There is no room for doubt.", "There is no room for doubters here.", "no room for doubt"),
        ("She had no reason to doubt him.", "She had reason to doubt him.", "no reason to doubt"),
        ("The hard truth is that it sank.", "The truth was that it sank.", "The hard truth is"),
        ("Truth is, she left.", "What she calls the truth is odd.", "Truth is"),
        ("It really changed the whole tone of the talks.", "It really pleased the whole crew.", "really"),
        ("The town has really changed in ten years.", "The town has really good bread.", "really"),
        ("It sure looks like rain.", "They made sure the boat was dry.", "sure"),
        ("It truly pays off for the town.", "They asked whether it truly pays off.", "truly"),
        ("The town has truly changed in ten years.", "Yours truly has changed in ten years.", "truly"),
        ("The guards simply refuse to pay.", "The guards simply offer to pay.", "simply"),
        ("She was certain Orlova would win.", "It was certain people who won.", "certain"),
        ("It is quite clear in this case that he lied.", "It was quite clear in Moss Bay.", "clear"),
        ("Let me make it clear that she will stay.", "They have to make it clear that she will stay.", "clear"),
        ("The rule is very clearly broken.", "She put it very clearly to the clerks.", "clearly"),
        ("He was clearly moved by it.", "A clearly moved clerk spoke.", "clearly"),
        ("It was apparent that he lied.", "It was apparent joy.", "apparent"),
        ("She said no, emphatically.", "She waved emphatically.", "emphatically"),
        ("He has actually paid.", "He could actually pay.", "actually"),
        ("And, really, it sank.", "It was a really, really good boat.", "really"),
        (
            "That could not be further from the truth.",
            "He could not go further.",
            "could not be further from the truth",
        ),
        ("They will never pay.", "They must never pay.", "never"),
        ("The answer is clear.", "She doesn’t believe the answer is clear.", "clear"),
        ("It was, she said, self evident.", "The selves were evident.", "self evident"),
    ],
)
def test_of_two_like_sentences_one_is_boosted(boosted: str, plain: str, cue: str) -> None:
    """The cue counts in the first sentence and not in the second, whatever else is marked."""
    assert cue in [s.cue for s in MARK(Segments(boosted))]
    assert cue not in [s.cue for s in MARK(Segments(plain))]


def test_belief_of_a_person_is_left_to_the_hedges() -> None:
    """Confidence and conviction name whose belief it is; they do not insist."""
    assert [s.cue for s in MARK(Segments("He is confident that it holds, and convinced that it is safe."))] == []


@pytest.mark.parametrize(
    "text",
    [
        "He completely denied it, and the charge was totally and entirely wrong.",
        "It is an outright lie.",
        "She has proven herself a friend of the town.",
        "The book demonstrates that bread was dear.",
        "Nobody at all came, and every single seat was free.",
        "It is by far the best, and nothing but the best, once and for all.",
    ],
)
def test_degree_and_extremes_insist_on_nothing(text: str) -> None:
    """Words of degree, of every and of none, and proof of oneself, say how much, not how sure."""
    assert [s.cue for s in MARK(Segments(text))] == []
