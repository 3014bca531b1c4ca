"""Hedges of belief and seeming: whose opinion grounds a claim, what only looks so, and their look-alikes."""

from __future__ import annotations

import pytest

from framing.annotators.hedging import annotator
from framing.segment import Segments

MARK = annotator()


def cues(text: str) -> list[str]:
    return [s.cue for s in MARK(Segments(text)) if s.label in ("doxastic", "epistemic")]


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("She is confident that it holds.", "She is confident in the crew.", "confident"),
        ("He was convinced Orlova would stay.", "He convinced Orlova to stay.", "convinced"),
        ("She is sceptical of the plan.", "A sceptical crowd came.", "sceptical"),
        ("He was considered her rival.", "The board considered her offer.", "considered"),
        ("Once considered a cure, it is poison.", "It was a considered reply.", "considered"),
        ("Orlova was considered fit.", "She once considered leaving the firm.", "considered"),
        ("It bore out his view that the dam was safe.", "It spoilt the view that he had.", "view"),
        ("It is easy to think that frost is over.", "She needs time to think that one over.", "think"),
        ("The mayor sees no way out.", "The mayor sees no people.", "sees"),
        ("The mayor sees another chance.", "The mayor sees a kite.", "sees"),
        ("They doubted any bank would lend.", "They never doubted any bank.", "doubted"),
        ("Many have viewed the mill as rash.", "Many have viewed the mill as it rose.", "viewed"),
        ("Prices rose on concerns frost may return.", "He heard concerns about frost.", "concerns"),
        ("I am fairly convinced that it sank.", "He had been convinced that it sank.", "convinced"),
        ("It is a step we consider the most apt.", "We consider the step.", "consider"),
        ("Clerks consider it their duty to pay.", "Clerks will consider it in May.", "consider"),
        ("It is a sale that many consider a gift.", "Many consider a gift each May.", "consider"),
        ("They figured it would rain.", "They figured out what would rain.", "figured"),
        ("He quoted the belief that it holds.", "He held a belief in it.", "belief"),
        ("The mill is seen in many circles as a relic.", "The mill is seen in many films.", "seen"),
        ("A perceived slight hurt her.", "It may be perceived as one slight.", "perceived"),
        ("Locals viewed the new mill as a threat.", "Locals viewed the new mill as it rose.", "viewed"),
        ("The way Orlova sees it, the dam is safe.", "When Orlova sees it, she smiles.", "sees"),
        ("It was the town that thought it was safe.", "They dropped that thought.", "thought"),
        ("There are no grounds to think it sank.", "He seems to think three moves ahead.", "think"),
        ("Many think the clerk is kind.", "Many think little of the clerk.", "think"),
        ("The mill was seen, back then, as a relic.", "The mill must be seen as one relic.", "seen"),
        ("It is a lake she sees as a gift.", "It is a lake she sees as she wakes.", "sees"),
        ("We don’t see that road being built.", "I don’t see any danger of snow falling.", "see"),
        ("His tone has been sceptical.", "A sceptical crowd came.", "sceptical"),
        ("They speculated the bones were old.", "They speculated in old bones.", "speculated"),
        ("He voiced concerns that the dam leaks.", "He voiced concerns that were shared.", "concerns"),
        ("He voiced concerns about the dam.", "He heard concerns about the dam.", "concerns"),
        ("Her suspicions that he lied grew.", "Her suspicions that were told grew.", "suspicions"),
        ("The clerk, they suspect, fled.", "The clerk, the suspect, fled.", "suspect"),
        ("One would assume from the noise that it broke.", "She will assume office from June.", "assume"),
        ("They considered the deal a fraud.", "They considered the deal.", "considered"),
        ("She is considered by many to be fit.", "It was considered by the board.", "considered"),
        ("Many of us concluded that he lied.", "The inquiry concluded that he lied.", "concluded"),
        ("I know they believe it.", "She asked what they believe and why they left.", "believe"),
        ("They believe women are wiser.", "They should believe women.", "believe"),
        ("He is believed to be ill.", "A clerk is believed who should be doubted.", "believed"),
        ("It is a deed many consider to be wrong.", "It is a deed many consider too.", "consider"),
        ("The plan was considered safe by the board.", "The board considered safe streets.", "considered"),
        ("Growers aren’t convinced that it works.", "Growers convinced a clerk that it works.", "convinced"),
        ("Buyers figure oil will run dry.", "Buyers figure in the tale.", "figure"),
        ("They have long held that it is late.", "The court held that it is late.", "held that"),
        ("Both perceive a slight.", "It changes how voters perceive a mayor.", "perceive"),
        ("My own view is that it sank.", "My own view of the lake is fine.", "My own view"),
        ("She had convinced herself that it sank.", "She had convinced the clerk herself.", "convinced herself that"),
        ("Do you believe it sank?", "Can you believe that it sank?", "believe"),
        ("While he feels “the courts are slow”, he waits.", "While he feels “free at last”, he waits.", "feels"),
        ("She felt that it was time.", "She felt that surge when it rained.", "felt"),
        ("They feel that it was late.", "They should feel that way.", "feel"),
        ("That sounds rather odd to me.", "The horn sounded twice for me.", "to me"),
        ("That sounds rather odd to me.", "The horn sounded twice.", "sounds"),
        ("He looked relieved.", "He looked about.", "looked"),
        ("They found him appearing nervous.", "They kept him from appearing.", "appearing"),
        ("More rain is expected across the hills.", "More was expected of him.", "expected"),
        ("The ruling, expected this week, is late.", "The ruling, expected of them, is late.", "expected"),
        ("Analysts polled in May expected a loss of 3 cents.", "Clerks in May expected a letter.", "expected"),
        ("The firm expects full-year profit to hold.", "The firm got what it expects.", "expects"),
        ("Foul play is suspected.", "It broke, as suspected.", "suspected"),
        ("Brokers are betting the bank will cut.", "Brokers are betting on the bank.", "betting"),
        ("Buyers are worried inflation will rise.", "Buyers are worried about what it was.", "worried"),
        ("One wonders why he left.", "She wondered why he left.", "wonders"),
        ("Many felt like he had won.", "The trial felt like he had won.", "felt"),
        ("The striker is questionable for Sunday.", "His taste is questionable.", "questionable"),
        ("Her chances of a second term are slim.", "It hurt her chances of a second term.", "chances"),
        ("A frost is expected.", "Such a frost is to be expected.", "expected"),
        ("A frost is expected Sunday.", "It is as was expected Sunday.", "expected"),
        ("They spoke of rain, expected gains in pay and a fair.", "They came, expected or not.", "expected"),
        ("The bill is expected to pass.", "We honestly expected to lose.", "expected to"),
        ("Brokers had been expecting 90,000 jobs.", "She was expecting a child.", "expecting"),
        ("Brokers expect slow growth.", "They have come to expect slow service.", "expect"),
        ("The projected deficit grew.", "A projected slide hung there.", "projected"),
        ("More snow is forecast for Sunday.", "The snow forecast for Sunday was read.", "forecast"),
        ("The map shows a chance that it turns.", "She got a chance that pleased her.", "a chance that"),
        ("She has a 15% chance of winning.", "She took the chance to speak.", "chance"),
        ("Smoke brings a risk of fire.", "Tea does not cut the risk of fire.", "risk of"),
        ("Smoke brings a risk of fire.", "Salt adds to the risk of heart disease.", "risk of"),
        ("He may face the possibility of a trial.", "He got life without possibility of parole.", "possibility"),
        ("It is still unresolved.", "Two unresolved rows came back.", "unresolved"),
        ("Police saw no apparent link.", "She left for no apparent reason.", "apparent"),
        ("That sounds simple.", "She sounds the horn.", "sounds"),
        ("He acted out of concern that it would sink.", "It was a matter of concern that week.", "concern"),
        ("She worries about what could happen.", "She worries about what she eats.", "worries"),
        ("It is a rule many fear could hurt trade.", "It is a rule many fear.", "fear"),
        ("With growers hopeful that it rains, rents rose.", "The hopeful that year was Orlova.", "hopeful"),
        ("A man suspected of arson fled.", "It was, as suspected, of no use.", "suspected"),
        ("He left, wrongly thinking she had gone.", "It was the thinking she had grown up with.", "thinking"),
        ("That is the view of analysts.", "It was the view of the lake.", "view"),
        ("You may believe it.", "You may not believe Orlova.", "believe"),
        ("A man thought to be ill left.", "It is a sad thought.", "thought"),
        ("Will it last? I wonder.", "It was a wonder.", "wonder"),
        ("Locals see the mill as a gift.", "Locals see the steps as follows.", "see"),
        ("The expected sale fell through.", "They paid more than expected.", "expected"),
        ("You can expect the mill to close.", "You can't expect to win.", "expect"),
        ("A frost is unlikely.", "Farmers and other unlikely allies met.", "unlikely"),
        ("They named two likely heirs.", "A poll of likely Labour voters came out.", "likely"),
        ("A strike is possible.", "It fell faster than anyone thought possible.", "possible"),
        ("Her chances of a seat grew.", "The row hurt her chances.", "chances"),
        ("The cause remains murky.", "They fished in murky waters.", "murky"),
        ("It had fog, as I recall, all day.", "They may recall the cars.", "as I recall"),
        ("From my vantage point, it is late.", "It was a fine vantage point.", "From my vantage point"),
        ("The note was interpreted as a threat.", "The note was interpreted by a clerk.", "interpreted"),
        ("He is optimistic that it will pass.", "He is optimistic by nature.", "optimistic"),
        ("It is my understanding that he left.", "They had an understanding that worked.", "understanding"),
        ("His sense is that it sank.", "My hunch is that it sank.", "His sense"),
    ],
)
def test_of_two_like_sentences_one_is_hedged(hedged: str, plain: str, cue: str) -> None:
    """The cue counts in the first sentence and not in the second, whatever else is marked."""
    assert cue.lower() in [word.lower() for word in cues(hedged)]
    assert cue.lower() not in [word.lower() for word in cues(plain)]


@pytest.mark.parametrize("title", ["the presumptive nominee", "the prospect of a long night", "prospects for peace"])
def test_titles_and_outlooks_are_none(title: str) -> None:
    """What is named, not weighed, lowers no commitment."""
    assert cues(f"She spoke of {title}.") == []
