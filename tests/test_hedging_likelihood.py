"""Words of likelihood, seeming and hearsay: what they say of a claim, against habit, resemblance and denial."""

import pytest

from framing.annotators import hedging
from framing.segment import Segments

HEDGES = hedging.annotator()


def cues(text: str) -> list[str]:
    return [span.cue for span in HEDGES(Segments(text))]


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("They fought a toll they consider unfair.", "They saw the barn they consider buying.", "consider"),
        ("The prevailing view that he lied won.", "The view that day was fine.", "view"),
        ("They shun anything they view as new.", "They have the view as of noon.", "view"),
        ("The mails, considered too dull, were lost.", "They sat down and considered the mails.", "considered"),
        ("She considers the toll harmful.", "She considers the peace deal at noon.", "considers"),
        ("She was ready to think so.", "She needs time to think.", "think"),
        ("They feel the town is lost.", "They feel so bad that the town is lost.", "feel"),
        ("They think so.", "She wrote of how they think.", "think"),
        ("The deal, considered a gift, was signed.", "They ate and, by noon, considered whether to go.", "considered"),
        ("The vicar appears on the surface to like it.", "Moss appears on the surface of the pond.", "appears"),
        ("The data heavily points to the fox.", "The guide quickly points to the fox.", "points to"),
        ("Orlova appeared less than keen.", "Orlova appeared in less than an hour.", "appeared"),
        ("Local wisdom suggests his pick is safe.", "Her aide suggests his pick for the post.", "suggests"),
        ("It bore out her view that he lied.", "Falk's views of the mill as it stood were plain.", "view"),
        ("The vet named rust as a possible cause.", "Come as early as possible, she wrote.", "possible"),
        ("Two clerks were named as possible heirs.", "They took as many as possible on board.", "possible"),
        ("It was possibly the cat.", "How could the cat possibly open it?", "possibly"),
        ("It could be possibly the cat.", "What could he possibly want?", "possibly"),
        ("There is uncertainty about the date.", "With less uncertainty about the date, they came.", "uncertainty"),
        ("The voters doubt the mayor.", "The voters have no reason to doubt her.", "doubt"),
        ("The find raised doubts.", "The find removes all doubts.", "doubts"),
        ("The mill is in danger of closing.", "The mill is never in danger of closing.", "in danger of"),
        ("She made unconfirmed claims.", "She made unsubstantiated claims.", "unconfirmed"),
        ("The mayor is tipped to stand.", "The mayor tipped to please the waiter.", "tipped to"),
        (
            "The leak raises the specter of a ban.",
            "The leak will never raise the specter of a ban.",
            "raises the specter of",
        ),
        ("Her chances of a win are slim.", "The row raised her own chances of a win.", "chances"),
        ("It is the latest indication that he knew.", "There was no indication that he knew.", "indication"),
        ("The cough was an indication of flu.", "She gave no indication of it.", "indication"),
        ("The threat remains largely hypothetical.", "He asked a hypothetical question.", "hypothetical"),
        ("Most call the tale as wildly improbable.", "It was an improbable win.", "improbable"),
        ("The cost is hard to determine.", "They worked hard to lift it.", "hard to determine"),
        ("It is hard to precisely say who won.", "It is hard to say goodbye.", "hard to precisely say"),
        ("It is not really clear who won.", "The water is really clear.", "not really clear"),
        ("The reason is not obvious.", "He is not an obvious choice.", "not obvious"),
        ("The leak is yet to be explained.", "The bread has yet to be baked.", "yet to be explained"),
        ("The question remains: who paid?", "The question is read twice.", "The question remains"),
        ("The seat is up for grabs.", "Ninety seats are up for grabs.", "up for grabs"),
        ("The row puts the sale of the mill in question.", "She met the clerk in question.", "in question"),
        ("He told of alleged, ill-tempered rows.", "As alleged, he left.", "alleged"),
        ("It appears, however, that she knew.", "It appears, then, in June.", "appears"),
        ("Few clubs appear on paper to fit.", "Few names appear on paper.", "appear"),
        ("A vote is expected by June.", "The vote failed, as might be expected.", "expected"),
        ("Brokers had expected the rate to fall.", "Nobody could have expected the rate to fall.", "expected"),
        ("They like the plan and expect the rate to fall.", "They like to sit and expect nothing.", "expect"),
        ("The town's “Heat Index” indicates a mild spring.", "Mayor Orlova indicates a mild spring.", "indicates"),
        ("The claim is implausible.", "She made an implausible claim.", "implausible"),
        ("Sailors are most likely to win.", "Sailors are most likely to agree.", "likely"),
        ("Some doubt the figures.", "Those who doubt the figures are wrong.", "doubt"),
        ("A third bridge is possible.", "A third bridge is no longer possible.", "possible"),
        ("He found a possible flaw.", "It was the least bad outcome possible.", "possible"),
        ("The current estimate is that half fell.", "The estimate was revised in May.", "estimate"),
        ("There is a risk of frost.", "Tea cuts no risk of serious illness.", "risk of"),
        ("Farmers can expect a dry spring.", "What can expect a dry spring?", "can expect"),
        ("It is also alleged he lied.", "The suit also alleged that he lied.", "It is also alleged"),
        ("She is always said to win.", "She always said to win.", "said to"),
        ("A recount is a good bet.", "It was a good bet on a horse.", "a good bet"),
        ("That leaves open the question: who paid?", "He leaves open the door.", "leaves open the question"),
        ("It does not appear guards saw him.", "They do not appear on the list.", "appear"),
        ("The mayor appears even more unpopular.", "The mayor appears separately on Monday.", "appears"),
        ("The plan looks somewhat similar.", "It looks so small.", "looks"),
        ("The data hint at a sale; the notes hinted at it too.", "They’d hinted at a sale.", "hinted at"),
        ("The numbers indicate a slump.", "Grey areas indicate a slump.", "indicate"),
        (
            "Rents fell, suggesting that few stay.",
            "The paper declined to back her, suggesting that few do.",
            "suggesting",
        ),
        ("It was plausibly a leak.", "It was plausibly alleged by the mill.", "plausibly"),
        ("The mill appears on course to close.", "The mill appears on a map.", "appears"),
        ("He appeared in good spirits.", "He appeared in good films.", "appeared"),
        ("A strike appears all but settled.", "A strike appears by the door.", "appears"),
        ("A ruling is anticipated by June.", "It was a much anticipated loss.", "anticipated"),
        ("The bank projects a loss of a million.", "They run two projects a year.", "projects"),
        ("Expectations are growing that rents will fall.", "Expectations are high for her.", "Expectations"),
        ("It is possible that he lied.", "It is possible to walk there.", "possible"),
        ("A deal is possible.", "A deal would not be possible, she said.", "possible"),
        ("The clerks are unsure of the date.", "She was unsure of herself.", "unsure"),
        ("The toll could not be verified.", "The toll could not be paid.", "could not be verified"),
        ("The danger is purely theoretical.", "She took the theoretical exam.", "theoretical"),
        ("She’s expected in court on Monday.", "The board’s expected in court.", "expected"),
        ("He paid a reported $4 million.", "He paid a reported thief.", "reported"),
        ("It is claimed he took bribes.", "It is claimed by nobody.", "It is claimed"),
        ("The count appears accurate.", "The count appears late in the day.", "appears"),
        ("The lock appeared broken.", "The lock appeared by post.", "appeared"),
        ("The outcome is uncertain.", "They live in an uncertain world.", "uncertain"),
        ("The poll, held in May, suggested a tie.", "Orlova, citing a poll, suggested a tie.", "suggested"),
        (
            "A study by two teams at the college in Oslo indicated that tea helps.",
            "A clerk of the two teams at the college in Oslo indicated that tea helps.",
            "indicated",
        ),
        ("Everything points to a leak.", "She points to a leak.", "points to"),
        ("The wording changed, implying a rift.", "He spoke twice, implying a rift.", "implying"),
        ("The data don't suggest a slump.", "I wouldn't suggest that he lied.", "suggest"),
        ("The tests appeared to suggest a leak.", "The mayor even appeared to suggest a leak.", "suggest"),
        ("The drop, predicted losses and all, came.", "The clerk, Orlov, predicted the loss.", "predicted"),
        ("They were named as possible town hall clerks.", "They ran as fast as possible.", "possible"),
        (
            "That’s a slump in trade, suggesting that few stay.",
            "He mocked the trade, suggesting few stay.",
            "suggesting",
        ),
        ("The testimony suggests their map was old.", "The bishop suggested their names.", "suggests"),
        ("Data on boats that left the port last year suggests that few sank.", "Mr Orlov suggests it.", "suggests"),
        ("The vicar appeared not to hear.", "The vicar appeared nightly.", "appeared not to"),
        ("She wrote that it appears former miners had left.", "She wrote that it appears weekly.", "appears"),
        ("It appears miners had left.", "He appears where miners had left.", "appears"),
        ("The keys appear so worn that none fits.", "The keys appear so that all see.", "appear"),
        ("The drop suggests a slump.", "The drop signals a slump.", "suggests"),
        ("A tax might make them less likely to stay.", "The tax made them less likely to stay.", "likely"),
        ("It is more likely to rain.", "Those who could see the sea are more likely to stay.", "likely"),
        ("Rents fell — suggesting that few stay.", "She said — suggesting that few stay — no.", "suggesting"),
    ],
)
def test_the_same_word_guesses_or_does_not(hedged: str, plain: str, cue: str) -> None:
    """The word lowers commitment in the first sentence and not in the second."""
    assert cue in cues(hedged)
    assert cue not in cues(plain)


@pytest.mark.parametrize(
    "text",
    ["Coastal towns tend to shrink.", "She tended to win.", "He tends to injured birds."],
)
def test_habit_is_no_guess(text: str) -> None:
    """What tends to be so is told as a habit, not as a guess."""
    assert cues(text) == []
