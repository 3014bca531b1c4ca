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
        ("The roof leaks, officials said on Tuesday.", "Officials agreed on Tuesday.", "officials"),
        ("He doubted that it was hers.", "He never doubted that it was hers.", "doubted"),
        ("On the whole, it was quiet.", "He put the brakes on the whole town.", "On the whole"),
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
        ("The clerks were fairly tired.", "The clerks were pretty tired.", "fairly"),
        ("A former ambassador to Oslo said it was late.", "The ambassador left at noon.", "ambassador"),
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


@pytest.mark.parametrize(
    ("vague", "plain", "cue"),
    [
        ("The sources added that the deal was off.", "None of the officials said so.", "sources"),
        ("These officials, who asked not to be named, said it was late.", "The officials left.", "officials"),
        ("The person in touch with the clerk says he is well.", "The person in the hat left.", "person"),
        ("Two people with access to the files said they were blank.", "Two people with access to it left.", "people"),
        ("Someone once told me the well was dry.", "If someone told me, I would go.", "Someone"),
        ("In the view of many observers, it was a sham.", "They met in the view of a camera.", "observers"),
        ("He is, in the eyes of many, a hero.", "It was seen by the eyes of many.", "many"),
        ("It was, in the opinion of most voters, a mistake.", "It was the vote of most voters.", "voters"),
        ("Pundits are comparing the two singers.", "Pundits are comparatively poor.", "Pundits"),
        ("Economists have been predicting a fall.", "Economists have been fired.", "Economists"),
        ("Farmers had warned of a dry year.", "Farmers had sown the wheat.", "Farmers"),
        (
            "A number of the observers in both towns have pointed to the cracks.",
            "Observers sat down.",
            "observers",
        ),
        ("Several witnesses attested to her good name.", "Several witnesses attended.", "witnesses"),
        ("It led to some media dubbing him the bear.", "The media dubbed him the bear.", "media"),
        ("Greek-Australians say it’s unfair.", "Greek-Australians live here.", "Greek-Australians"),
        ("He fell ill, which members said explained the delay.", "He asked which members paid.", "members"),
    ],
)
def test_the_unnamed_source_goes_on_to_speak(vague, plain, cue):
    """A vague noun is a source where a claim is handed to it, in whatever tense, and none where it only acts."""
    assert cue in cues(HEDGES, vague)
    assert cue not in cues(HEDGES, plain)


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("To his supporters, he is a hero.", "To his supporters, he sent a card.", "To his supporters"),
        (
            "He is loved, but to many farmers, he was a clown.",
            "It went to many farmers, and was sold.",
            "to many farmers",
        ),
        ("She felt only about half of them were ready.", "She felt good about half of them.", "about"),
        ("She felt about half of them were ready.", "She felt about for the door.", "felt"),
        ("Word is the mill will close.", "Word is the name of the program.", "Word is"),
        ("So the word’s out that he left.", "The word is out of use.", "word’s out that"),
        ("The clerks think Orlova is right.", "It sold well in the coast towns (think Oslo).", "think"),
        ("He doesn’t believe the mayor is safe.", "Don’t believe the mayor when he says it is.", "believe"),
        ("There are two possibilities.", "There are two other possibilities for the job.", "possibilities"),
        ("There’s a “fairly good chance” he’s home.", "A fairly good chance came up.", "chance"),
        ("She gave every indication that she’ll stay.", "She gave an answer.", "gave every indication that"),
        (
            "The town sees the sale of its last old mill as a loss.",
            "She sees towns on the coast, such as Oslo.",
            "sees",
        ),
    ],
)
def test_opinion_and_rumour_by_their_setting(hedged, plain, cue):
    """Whose view it is may stand before the clause or far before "as"; an order and an example hold no view."""
    assert cue in cues(HEDGES, hedged)
    assert cue not in cues(HEDGES, plain)


@pytest.mark.parametrize(
    ("vague", "plain", "cue"),
    [
        ("Critics were quick to call it a sham.", "Critics were quick to leave.", "Critics"),
        ("Officials were quoted as saying it was late.", "Officials were quoted a price.", "Officials"),
        ("Analysts put the odds at ten to one.", "Analysts put the lamp on the desk.", "Analysts"),
        ("Some aren’t convinced.", "Some aren’t here.", "Some"),
        ("Some even go as far as calling it a sham.", "Some go as far as Oslo.", "Some"),
        ("It has been called a sham by some.", "It has been called a sham by Orlova.", "some"),
        ("The lake, thought by some a sea, is small.", "The lake is crossed by some a day.", "some"),
        ("The two officials said it was late.", "The two officials left.", "officials"),
        ("Neighbours remembered a quiet boy.", "Neighbours remembered to vote.", "Neighbours"),
        ("Those who know her say she is shy.", "Those who know her left.", "Those who know her"),
        ("There are those who say he lied.", "There are those who sing.", "There are those"),
        ("The clerks can also expect to be called.", "You can expect to wait.", "can also expect"),
    ],
)
def test_a_claim_in_more_than_one_word(vague, plain, cue):
    """A turn of phrase makes the claim: quick to call, quoted as saying, put the odds, called so by some."""
    assert cue in cues(HEDGES, vague)
    assert cue not in cues(HEDGES, plain)


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("The offer, it appears, came late.", "When it appears, ring the bell.", "appears"),
        ("A man who appeared drunk was led off.", "A man who appeared twice was led off.", "appeared"),
        ("Her lead looks weaker by the day.", "She looks over the wall.", "looks"),
        ("The story sounds far-fetched.", "The horn sounds at noon.", "sounds"),
        ("The road looks like it will close.", "The road looks like a river.", "looks like it"),
        ("Burn marks indicated that the wire had failed.", "She indicated a chair.", "indicated"),
        ("Low prices could also suggest a weak harvest.", "The ministers could also suggest a walk.", "suggest"),
        ("The records hinted that he had left.", "The mayor hinted that he would stay.", "hinted that"),
        ("The hall was dark, hinting at a power cut.", "He spoke, hinting at a raise.", "hinting at"),
        ("She is expected back on Monday.", "It was not the price expected of her.", "expected"),
        ("Analysts had expected growth of two percent.", "She had expected guests.", "expected"),
        ("The firm expects revenue of $2 million.", "The firm knows what to expect.", "expects"),
        ("We were expecting a wet spring.", "She was expecting a child.", "expecting"),
        ("One plan envisions draining the lake.", "One plan is to drain the lake.", "envisions"),
        ("Estimates of the loss range from ten to forty.", "She made the Estimates Committee laugh.", "Estimates"),
        ("Expectations of a rate cut lifted shares.", "They had high expectations of him.", "Expectations"),
        ("There are indications that sales fell.", "There are no indications that sales fell.", "indications"),
        ("A suggestion on the radio that he lied hurt her.", "A suggestion on the wall made her laugh.", "suggestion"),
        ("Political uncertainty in Oslo hurt trade.", "It was a time of uncertainty in Oslo.", "uncertainty"),
        ("There is a danger of frost.", "Danger lay ahead.", "a danger of"),
        ("Rents could conceivably fall.", "Rents could fall.", "conceivably"),
        ("It is hard to see what would stop it.", "It is not hard to see what stopped it.", "hard to see what"),
    ],
)
def test_likelihood_and_seeming_in_plain_news(hedged, plain, cue):
    """Seeming, expecting and evidence hedge in the settings that news has, and not where people look and propose."""
    assert cue in cues(HEDGES, hedged)
    assert cue not in cues(HEDGES, plain)


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("The clerks are hopeful that rain will come.", "A hopeful young man left.", "hopeful"),
        ("He is convinced of her guilt.", "He convinced the jury.", "convinced"),
        ("Voters are deeply skeptical of it.", "It was a skeptical age.", "skeptical"),
        ("Doctors suspect food poisoning.", "Police suspect arrested after a chase.", "suspect"),
        ("Her partner suspected that he lied.", "The van was as suspected empty.", "suspected"),
        ("She figured nobody would notice.", "She figured in the story.", "figured"),
        ("He ruled it out, concluding that it was late.", "The talks are concluding now.", "concluding that"),
        ("By May she had concluded that he lied.", "The inquiry had concluded that he lied.", "had concluded that"),
        ("She went home thinking that she had won.", "The new thinking that won was his.", "thinking that"),
        ("It was a fair assumption, but wrong.", "He fought for the presumption of innocence.", "assumption"),
        ("Fears of a strike have eased.", "He spoke of his fears of dogs.", "Fears of"),
        ("The mayor hopes that the deal will hold.", "She hopes that you are well.", "hopes"),
        ("I don’t see the law being passed.", "I don’t see the bell.", "see"),
        ("Forecasters see a mild spring.", "They see a mild man.", "see"),
        ("The nod was taken as a yes.", "He was taken as a child.", "taken as"),
        ("Many see the mine as its only hope.", "They see the mine as it closes.", "see"),
        ("The bank sees rents falling.", "The boy sees a kite.", "sees"),
        ("Most consider the peak out of reach.", "Most consider the offer.", "consider"),
        ("There is concern the ward will close.", "There is concern for the ward.", "concern"),
        ("They assume nobody reads it.", "They assume office in June.", "assume"),
        ("The view in Oslo is that he knew.", "The view in June is fine.", "The view"),
        ("Traders bet that the bank would blink.", "Traders bet on the bank.", "bet"),
        ("There is no basis to think that he lied.", "She tried to think.", "think"),
        ("It’s fairly quiet here.", "She could have fairly hoped for more.", "fairly"),
        ("The fare is closer to $9.", "The fare is closer to $9 than to $4.", "closer to"),
        ("The strike effectively closed the port.", "It hurt them rather than effectively helping.", "effectively"),
        ("Slightly more than half came.", "Slightly more came than in May.", "Slightly"),
        ("It’s all sort of odd.", "This sort of thing is odd.", "sort of"),
        ("It was a mile, something like that.", "She never saw something like that.", "something like that"),
        ("Rents hover around record lows.", "They stood around record players.", "around record lows"),
        ("It was more or less what they wanted.", "It was just about what they paid.", "more or less"),
        ("It costs about twice as much.", "They spoke about twice.", "about"),
        ("About the only thing they share is a fence.", "It is all about the only road.", "About the only"),
    ],
)
def test_belief_and_blur_in_plain_news(hedged, plain, cue):
    """Beliefs, fears and blurred amounts hedge whatever stands before them, unless the company says otherwise."""
    assert cue in cues(HEDGES, hedged)
    assert cue not in cues(HEDGES, plain)


@pytest.mark.parametrize(
    ("strong", "plain", "cue"),
    [
        ("It is no secret that they feud.", "He makes no secret of it.", "no secret"),
        ("The law is wrong, period.", "A wet period. Then sun.", "period"),
        ("Sure enough, it rained.", "He was sure enough of it to go.", "Sure enough"),
        ("Nobody doubts that she meant well.", "Nobody knows that she left.", "Nobody doubts"),
        ("One thing is certain: it will rain.", "One thing is certain people left.", "certain"),
        ("It is clear from the log that she slept.", "The road is clear from here.", "clear"),
        ("She has proven her critics wrong.", "She has proven a good cook.", "proven"),
        ("They genuinely believed it was over.", "He was genuinely kind.", "genuinely"),
        ("No way is he coming.", "There was no way in.", "No way is"),
    ],
)
def test_certainty_in_a_turn_of_phrase(strong, plain, cue):
    """A phrase that leaves no room insists; its words in another sense do not."""
    assert cue in cues(BOOSTERS, strong)
    assert cue not in cues(BOOSTERS, plain)
