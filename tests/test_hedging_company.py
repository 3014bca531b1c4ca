"""Hedges and boosters by their company: one word, two neighbourhoods, one of which commits the speaker to less."""

import pytest

from framing.annotators import hedging, stance
from framing.segment import Segments

HEDGES, BOOSTERS = hedging.annotator(), stance.annotator()


def cues(mark, text):
    return [span.cue for span in mark(Segments(text))]


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("The clerk was also reported to have left.", "The clerk also reported to her desk.", "reported to"),
        ("He is widely reputed to be rich.", "He reputed nobody.", "reputed to"),
        ("Mayor Said to Be Weighing a Sale", "The mayor said to be patient.", "Said to Be"),
        ("They want a file said to contain the names.", "She said to contain the fire.", "said to contain"),
        ("I bet he never read it.", "I bet $5 on the grey horse.", "bet"),
        ("My bet is that the mill shuts.", "He lost his bet with the clerk.", "bet"),
        ("She found the joke offensive.", "She found the door open.", "found"),
        ("He said he found it “baffling and sad.”", "He found it in a drawer.", "found"),
        ("It was a wave that many took to be a threat.", "The trip took them to the sea.", "took to be"),
        ("How they will vote is hard to predict.", "The rock is hard to lift.", "hard to predict"),
        ("The baker isn’t so sure.", "The baker is so sure of it.", "isn’t so sure"),
        ("A win does not mean much, and it doesn’t necessarily help.", "A fire is necessarily hot.", "necessarily"),
        ("She doesn’t quite have the votes.", "She has quite a few votes.", "quite"),
        ("He shouted something to the effect of “go”.", "The rule had no effect.", "something to the effect of"),
        ("Hopes that the dam will hold lifted the price.", "She hopes that you are well.", "Hopes"),
        ("Most farmers feel that way.", "If you feel that way, go.", "feel"),
        ("Why couldn’t he be lying?", "He couldn’t be with them.", "couldn’t"),
        ("Friends said Orlova would be proud of them.", "Friends said Orlova would be there.", "would"),
        (
            "The question is, when the rain stops, whether it holds.",
            "She asked, when it stopped, whether to go.",
            "whether",
        ),
        ("New Memo Hints at a Sale", "Mayor Orlova Hints at a Sale", "Hints at"),
        ("The clerks were pretty tired.", "It was a pretty good day.", "pretty"),
        ("A former ambassador to Oslo said it was late.", "The ambassador left at noon.", "ambassador"),
        ("These figures signal that sales fell.", "The move was taken as a signal that sales fell.", "signal"),
        (
            "It was over as far as the voters were concerned.",
            "It was over as far as taxes were concerned.",
            "as far as",
        ),
        ("It was widely rumored.", "It was widely liked.", "widely rumored"),
        ("There are reports the mill will close.", "There are two mills, and he reports daily.", "reports"),
        ("Harbour source: the ferry is late.", "Image source: Orlova.", "source"),
        ("Critics went so far as to call it a fraud.", "Critics went so far as Oslo.", "Critics"),
        ("Two clerks concerned wages are too low left.", "The concerned clerks are tired.", "concerned"),
    ],
)
def test_the_company_decides_about_the_hedge(hedged, plain, cue):
    """The same word hedges in the first sentence and does not in the second."""
    assert cue in cues(HEDGES, hedged)
    assert cue not in cues(HEDGES, plain)


@pytest.mark.parametrize(
    "text",
    [
        "You would have thought it was May.",
        "He looks so glad.",
        "It is too soon to speculate on the cause.",
        "The firm declined to speculate about why.",
    ],
)
def test_no_hedge(text):
    """A simile, a look and a guess nobody makes hedge nothing."""
    assert not {"thought", "looks", "speculate"} & set(cues(HEDGES, text))


@pytest.mark.parametrize(
    ("strong", "plain", "cue"),
    [
        ("The sale is clearly in doubt.", "She spoke clearly in court.", "clearly"),
        ("It was late, as the log clearly shows.", "The map clearly showed its age.", "clearly"),
        ("It is clearly tied to the vote.", "It should be clearly tied to the vote.", "clearly"),
        ("The loss was inevitable.", "An inevitable quarrel broke out.", "inevitable"),
        ("She has never lied.", "She has never lied?", "never"),
        ("It is, in a very real sense, a gift.", "It was in a real box.", "in a very real sense"),
    ],
)
def test_the_company_decides_about_the_booster(strong, plain, cue):
    """The same word insists in the first sentence and does not in the second."""
    assert cue in cues(BOOSTERS, strong)
    assert cue not in cues(BOOSTERS, plain)
