"""Hedges: the laws every layer keeps, and the decisions that word lists get wrong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotators.hedging import annotator
from framing.lexicon import load, parse
from framing.model import HEDGES
from framing.segment import Segments

MARK = annotator()


def marks(text: str) -> list[tuple[str, str]]:
    return [(s.cue, s.label) for s in MARK(Segments(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A thaw could be on the horizon.", [("could", "modal"), ("on the horizon", "idiom")]),
        ("The port closes should Orlova consider it.", [("should", "conditional")]),
        ("The camp appears designed to last.", [("appears", "epistemic")]),
        ("The camp appears to be new.", [("appears to", "epistemic")]),
        ("Approximately 500 boats left.", [("Approximately", "approximator")]),
        ("It is not clear whether she left.", [("not clear", "epistemic"), ("whether", "conditional")]),
        ("This might imply a truce.", [("might", "modal"), ("imply", "epistemic")]),
        ("Analysts say the lira may fall.", [("Analysts", "vague_source"), ("may", "modal")]),
        ("May Day marches may be banned in May 2024.", [("may", "modal")]),
        ("There is no doubt that he left.", []),
        ("It is no longer likely.", [("likely", "epistemic")]),
        ("The singer appeared in court about the visit.", []),
        ("They believe in spring, and think about it.", []),
        ("Smith said the talks might fail.", [("might", "modal")]),
        ("He must resign, and he should go.", []),
        ("He must have resigned.", [("must", "modal")]),
    ],
)
def test_the_sense_decides(text: str, expected: list[tuple[str, str]]) -> None:
    """The same word is a hedge in one company and none in another."""
    assert marks(text) == expected


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("A bill that would cut rents passed.", "He had no proof that would clear her.", "would"),
        ("The levy would pay for itself.", "Orlova would not explain the levy.", "would"),
        ("If so, the mill would close.", "If the mill would only listen, he said.", "would"),
        ("Analysts say the dam would hurt fish.", "Orlov said the dam would be opened on Monday.", "would"),
        ("She never would have left had she known.", "She said he would never leave.", "would"),
        (
            "The talks, a plan which would start at once, failed.",
            "They spoke of talks, which would start at once.",
            "would",
        ),
        ("It is what the strike would cost.", "It is what most of us would call a strike.", "would"),
        ("She doubts the port could cope.", "She left in doubt whether she could cope.", "could"),
        ("The train should arrive by noon.", "The minister should arrive by noon.", "should"),
        ("It could rain.", "Nothing could be worse.", "could"),
        ("A frost could follow.", "They took as much hay from the barn as they could.", "could"),
        ("He would stay if she asked him.", "I would fly if I had wings.", "if"),
        ("If the mill closes, the town will shrink.", "It was a simple, if costly, repair.", "if"),
        ("They did not know if any boats were lost.", "They asked if any boats were lost.", "if"),
        ("The question now is whether it holds.", "When asked whether it holds, she smiled.", "whether"),
        ("Should talks fail, the port will close.", "Should talks fail?", "Should"),
        ("Her silence hints at a rift.", "The mayor hinted at a rift.", "hints at"),
        ("Leaks have suggested that he knew.", "Orlova has suggested that he leave.", "suggested"),
        ("It appeared to her that he lied.", "The ghost appeared to her.", "appeared"),
        ("Farmers believe she left.", "Farmers believed her.", "believe"),
        ("They consider Orlov a fool.", "They will consider Orlov.", "consider"),
        ("It was what she considers unfair.", "It is an offer she considers.", "considers"),
        ("He was a bit brazen.", "He waited a bit before supper.", "a bit"),
        ("It is now more likely he will stay.", "Boys are more likely to stay.", "likely"),
        ("There is uncertainty about the date.", "It was a time of uncertainty.", "uncertainty"),
        ("Who knows what he wants?", "Ask anyone who knows him.", "Who knows"),
        ("The bank risks losing its best clerks.", "The bank knows the risks.", "risks"),
        ("Navy officials said it sank.", "Navy officials left the hall.", "officials"),
        ("The official said it sank.", "The official left the hall.", "official"),
        ("His critics say he lied.", "He answered his critics.", "critics"),
        ("The price depends on the outcome of the vote.", "The town depends on the mill.", "depends on"),
        ("If Orlova's son were mayor, she would be glad.", "If I were rich, I would leave.", "if"),
        ("She said if he did not resign, she would.", "If she did not like it, she would not have stayed.", "if"),
        ("If any of them fail, the mill will close.", "There will be little snow, if any, in May.", "if"),
        ("If she wins, what will happen?", "If she will win, why does he stay?", "if"),
        ("If Orlov is truly sorry, he should go.", "If Orlov was so sorry, he should have gone.", "if"),
        ("He was expected to stay if she won.", "He always stayed if she won.", "if"),
        ("It is unclear if he slept or if he left.", "She asked if he slept or if he left.", "if"),
        ("The roof, if he is to be believed, is sound.", "The roof, if he has one, is sound.", "if"),
        ("The talk was of how it fell and whether it holds.", "She saw how it fell and whether it held.", "whether"),
        ("They must decide whether it is safe.", "They must decide whether or not to stay.", "whether"),
        ("Boats may stay provided that they pay.", "I will fight as long as I'm able to.", "provided that"),
        ("If the coast were ever again to flood, they would move.", "If I owned a yacht, I would sail.", "if"),
        (
            "If the figures that leaked last week are accurate, there is a gap.",
            "If you are the mayor, you must pay.",
            "if",
        ),
        ("If she loses, there is no plan.", "If you lose a shoe, there is a box.", "if"),
        ("She left barely a week later.", "She barely knew him.", "barely"),
        ("It failed in part because of wind.", "The note read in part because nobody cared.", "in part"),
        ("It looks more like 40 boats.", "It looks more like a boat.", "more like"),
        ("Around that time he left.", "He looked around the hall.", "around"),
        ("It was not quite as high.", "She was not quite amused.", "not quite"),
        ("It cost about $900.", "He denied knowing about a $900 fee.", "about"),
        ("A sale is on the table.", "They put a new offer on the table.", "on the table"),
        ("He is a kind of saint.", "It was a quiet kind of grief.", "kind of"),
        ("She was a bit older.", "She was a little older.", "a bit"),
        ("A barge may pass as long as it is lit.", "They queued as long as two hours.", "as long as"),
        ("If that fails, the dam could go.", "If that is no fraud, I don't know what would be.", "if"),
        ("He will go should the mill close.", "They left early, and so should the clerks.", "should"),
        ("That’s assuming the barge actually sinks.", "She is assuming the office.", "assuming"),
        ("The ferry can come back later if needed.", "They may moor, and if necessary sell, the boats.", "if"),
        ("If you raise the toll, carts will turn back.", "If you wait there, you will get wet.", "if"),
        ("If the oats are dry, the miller can grind them.", "If the oats are dry, that is luck.", "if"),
        ("There was a fear of loss if the weir is not mended.", "But if the stone is Roman, the weir is old.", "if"),
        ("If the law is not soon amended, it falls.", "If the law is not old, it is new.", "if"),
        ("The crew was ordered to dive if they saw a flare.", "The crew rested if they needed to.", "if"),
        ("The clerk was (if asked) ready to speak.", "He was a kind (if idle) clerk.", "if"),
        ("The board will probe whether he sold it.", "She checked whether he sold it.", "whether"),
        ("It is not clear to us whether he sold it.", "She checked whether it was clear.", "whether"),
        ("There was no indication that it leaked.", "There was no leak that day.", "no indication"),
        ("He had a chance to win the seat.", "He had a chance to paint the hall.", "a chance"),
        ("He was in some way to blame.", "He was in some danger.", "in some way"),
    ],
)
def test_of_two_like_sentences_one_is_hedged(hedged: str, plain: str, cue: str) -> None:
    """The cue counts in the first sentence and not in the second, whatever else is marked."""
    assert cue.lower() in [word.lower() for word, _ in marks(hedged)]
    assert cue.lower() not in [word.lower() for word, _ in marks(plain)]


def test_a_line_break_and_curly_quotes_inside_a_cue() -> None:
    """How a text is wrapped and which quotes it uses changes nothing but the cue as printed."""
    assert marks("It is up in\nthe air. He might’ve left.") == [("up in\nthe air", "idiom"), ("might’ve", "modal")]
    assert marks("It is up in\n\nthe air.") == []


def test_every_mark_says_why() -> None:
    """A rule names the entry, and in brackets what decided."""
    for span in MARK(Segments("It may rain if critics, perhaps wrongly, believe about 40 men are said to know.")):
        assert re.fullmatch(r"\w+:[\w' ]+ \([^()]+\)", span.rule), span


def test_a_cue_in_a_compound_is_none() -> None:
    """A hyphen makes another word; a dash does not."""
    assert marks("A would-be think-tank opened.") == []
    assert marks("It rained—perhaps—all day.") == [("perhaps", "epistemic")]


def test_a_users_lexicon_takes_the_place_of_ours() -> None:
    """Given a lexicon of the layer, only its cues are marked; a lexicon of another layer changes nothing."""
    own = parse(
        'name="x"\nversion="1"\nlanguage="en"\nlayer="hedging"\nsource="me"\nlicence="CC0"\n'
        '[labels.modal]\nentries=["belike"]\nhits=["[belike]"]\nmisses=["be like"]'
    )
    assert [s.cue for s in annotator([own])(Segments("Belike it may rain."))] == ["Belike"]
    assert [s.cue for s in annotator([load("booster-en")])(Segments("It may certainly rain."))] == ["may"]


COMMON = ["It may rain. ", "In May ", "could", " not", "’", " about 500 ", "if ", "officials say ", "would", "-be"]
ODD = ["\n\n", "é", "İ", "😀", "\r\n", "\u0301", "“", "”. "]
PIECES = st.sampled_from([*COMMON, *ODD])


@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_spans_read_as_their_cue_and_never_overlap(text: str) -> None:
    """text[start:end] == cue, labels are known, strengths lie in (0, 1], and no character is in two spans."""
    at = 0
    for span in MARK(Segments(text)):
        assert text[span.start : span.end] == span.cue
        assert span.label in HEDGES
        assert 0 < span.strength <= 1
        assert span.start >= at
        at = span.end


@given(st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=8).map("".join))
def test_paragraphs_do_not_see_each_other(one: str, two: str) -> None:
    """What is marked in a paragraph is the same alone and among others."""
    one, two = one.strip() or "x", two.strip() or "x"
    gap = "\n\n"
    alone = [(s.start, s.cue, s.label) for s in MARK(Segments(one))]
    alone += [(s.start + len(one) + 2, s.cue, s.label) for s in MARK(Segments(two))]
    assert [(s.start, s.cue, s.label) for s in MARK(Segments(one + gap + two))] == alone


def test_time_grows_with_length_only() -> None:
    """One line of a megabyte takes at most a few times what its parts take."""
    import time

    part = "It may rain, officials in both towns said, if the wind should turn about 40 degrees. " * 120
    begun = time.process_time()
    for _ in range(40):
        MARK(Segments(part))
    parts = time.process_time() - begun
    begun = time.process_time()
    spans = MARK(Segments(part * 40))
    whole = time.process_time() - begun
    assert len(spans) == 40 * len(MARK(Segments(part)))
    assert whole < 4 * parts + 0.2


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        # said of somebody by name: what was to come; said of a thing, or under a condition: what it would bring about
        ("Orlova said a raid on Brandt would be costly.", "Orlova said Brandt would be able to stay.", "would"),
        ("He said the Harbour Act would guarantee work.", "He said Brandt would guarantee work.", "would"),
        ("She says she thinks Brandt would be a poor mayor.", "She said Brandt would be a poor mayor.", "would"),
        (
            "She said that if it broke, the mill would be ruined.",
            "She said that if it broke, she would leave.",
            "would",
        ),
        ("He said he would be a fool if he signed.", "He said he would be there.", "would"),
        ("She said that by selling now, he would save much.", "She said he would save much.", "would"),
        ("Asked what he would do if he lost, he smiled.", "Asked what he would do, he smiled.", "would"),
        ("He said it would be “unwise” to wait.", "The company said it would cut forty jobs.", "would"),
        ("She said they would move it if it rained.", "She said they would move it even if it rained.", "would"),
        ("A fee would make the port dearer.", "The mayor announced a panel would make recommendations.", "would"),
        ("The notes held facts that would be damaging.", "The notes held facts that would explain it.", "would"),
        # the perfect is a hypothetical even where it is reported
        ("They ask whether he would have signed.", "They ask whether he would sign.", "would"),
        ("She said her aunt would have been proud.", "She said her aunt wished they would sing.", "would"),
        ("It rained so hard it would have flooded the hall.", "All of us would have preferred a quiet year.", "would"),
        ("That would have been the end.", "They lost a pier that would have served them.", "would"),
        ("“Without her I would be poor,” he said.", "“I would vote for Brandt,” he said.", "would"),
        # would have to: what a plan asks for, against a duty then
        ("Growers would have to dig new wells.", "She told them that they would have to dig.", "would"),
        ("The guild would have to sign it.", "They thought they would have to approve it.", "would"),
        # request, refusal, wish, regret, habit
        ("Would anybody have come if it had rained?", "He asked again: Would Orlova join them?", "Would"),
        ("The fence wouldn’t last a year.", "She “wouldn’t change a word” of it.", "wouldn’t"),
        ("A new tax would not help.", "Asked twice, Brandt still would not do so.", "would"),
        ("The plan would help.", "She wished that the board would help.", "would"),
        ("The plan would end the strike.", "He regretted that the ferry would no longer run.", "would"),
        ("He would win. She would lose.", "She would peel the pears. Then the bell rang.", "would"),
        # what people said they would do, against what a thing would bring about
        ("The mayor said the fair would draw crowds.", "The mayor said the fair would occur in June.", "would"),
        ("The abbot said a sale would ruin the abbey.", "The abbot said the abbey would file a suit.", "would"),
        ("The club said a sale would lift morale.", "The club said the school board would sell the hall.", "would"),
        ("A win would end it.", "They were certain they would win the cup.", "would"),
        ("The news is that a fall would hurt them.", "They met the news that Orlova would stay.", "would"),
        ("He would not say what it would cost.", "She did not say which wing would be shut.", "would"),
        ("A pardon that would free them is near.", "A letter that would please them is near.", "would"),
        # had in the sentence is no condition by itself
        ("Had he known, he would have left.", "They had vowed to burn the raft, which would have sunk.", "would"),
        ("She said that had the rope held, he would have lived.", "She had a rope that would have held.", "would"),
        # a question about an effect guesses, one about a person asks
        ("Would a ban hurt the millers?", "Would Orlova join them?", "Would"),
        ("Would selling it work?", "Would they sell it?", "Would"),
        ("What would it mean?", "What would she say? Nobody knew.", "would"),
        ("The pier would rot.", "It took longer than anyone would like.", "would"),
        # habit, tale, refusal
        ("The tax would raise 5 million every year.", "She would swim in the lake every morning.", "would"),
        ("The toll would bring in cash each year.", "Each summer my aunt would sell pears.", "would"),
        ("When the law lapses, prices would rise.", "When a boat was late, people would gather.", "would"),
        ("The dam would hold.", "Two years later, Brandt would win the same race.", "would"),
        ("The fee would not help the landlord.", "The landlord would not return her calls.", "would"),
        ("One guess is that it would rain.", "No one would say who had paid.", "would"),
        ("They did not know how much it would cost.", "They did not know that he would return.", "would"),
        ("The trouble was that the toll would hurt trade.", "The deal was that the rent would stay.", "would"),
        ("What would happen to the mill is unclear.", "What would become the mill was a barn.", "would"),
        ("A ban would end it.", "Those who would burn the books met.", "would"),
        ("The dues would fall under the plan.", "On weekends they would row to the island.", "would"),
        ("The frost would kill it.", "My grandmother would tell us tales.", "would"),
        ("Clerks said the school board would face a fine.", "Clerks said the school board would pay.", "would"),
        ("They agreed the fee would be unfair.", "They agreed the money would be split.", "would"),
    ],
)
def test_would_foretells_or_tells(hedged: str, plain: str, cue: str) -> None:
    """A predicted outcome or a hypothetical counts; what was arranged, asked, refused, wished or usual does not."""
    assert (cue, "modal") in marks(hedged)
    assert (cue, "modal") not in marks(plain)


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("She was told she could lose her licence.", "She was told she could keep her licence.", "could"),
        ("He said he could be fined.", "He said he could read any letter.", "could"),
        ("He claimed the law could fail.", "He claimed that with her help he could open any lock.", "could"),
        ("A court may ask whether there could be a leak.", "They asked whether a mayor could pardon a clerk.", "could"),
        ("Pears could help those who could use them.", "She wants anyone who could help.", "could"),
        ("A thief who could strike again fled.", "They heard nobody who could have seen it.", "could"),
        ("The pier could close.", "If the mayor or one of the clerks could sing, they would.", "could"),
        ("The pier could close.", "With the two lists they could then count the boats.", "could"),
        ("Rain is due, so the fair could move inside.", "They built a ramp so Anna could get in.", "could"),
        ("We could see a sharp rise in fares.", "From the tower we could see a barn.", "could"),
        ("Residents could see more snow.", "Residents could see flames from the hill.", "could"),
        ("Savings like these could make a dent.", "There may be savings we could make.", "could"),
        ("The fog could lift.", "There was nothing she could do.", "could"),
        ("They fear what a frost could do to pears.", "What Brandt could do was little.", "could"),
        ("She hoped that the fog could lift.", "She was glad that she could help.", "could"),
        ("Two firms could win it.", "Only Brandt could win it.", "could"),
        ("By 2040 the sea could rise.", "Until 1996, drivers could park for free.", "could"),
        ("The trip should take an hour.", "The clerk should take an hour off.", "should"),
        ("Sales should improve by spring.", "Clerks should improve by spring.", "should"),
        ("Whatever happens, it may rain.", "Whatever one may think of it, the pier is long.", "may"),
        ("It may rain.", "He left so that the others may rest.", "may"),
        ("The list may not be complete.", "The list may not be reproduced or copied.", "may"),
        ("The pier might close.", "One might also add that the pier is long.", "might"),
        ("They met what must be the oldest clerk in town.", "They asked what must be done.", "must"),
        ("The price must shock them.", "The mayor must stop.", "must"),
        ("Her years on Cape Brandt should buoy her.", "Brandt should buoy her.", "should"),
        ("The photographs should allow for a count.", "The council should allow for a count.", "should"),
    ],
)
def test_the_other_modals(hedged: str, plain: str, cue: str) -> None:
    """What may be so counts; what one is able to do, may do, aims at or ought to do does not."""
    assert (cue, "modal") in marks(hedged)
    assert (cue, "modal") not in marks(plain)


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("A report suggesting a leak is old.", "His remarks came after she wrote suggesting a leak.", "suggesting"),
        ("The data suggested that it rained.", "It also suggested that the board was asleep.", "suggested"),
        ("The tone hinted at trouble.", "It told us what Orlova only hinted at in spring.", "hinted at"),
        ("The evidence pointed to a leak.", "The mayor pointed to the new bridge as a strength.", "pointed to"),
    ],
)
def test_evidence_suggests_and_people_propose(hedged: str, plain: str, cue: str) -> None:
    """What something shows counts; what somebody said does not."""
    assert (cue, "epistemic") in marks(hedged)
    assert (cue, "epistemic") not in marks(plain)


@pytest.mark.parametrize(
    ("vague", "plain", "cue"),
    [
        # reports that somebody answers, or whose truth is open
        ("Brandt denied reports that he had left.", "Brandt denied the reports that lay before him.", "reports"),
        ("She played it down amid reports of a split.", "The clerk took reports of a flood.", "reports"),
        ("If reports are true, the pier is sold.", "The reports are on the desk.", "reports"),
        (
            "Orlova would not confirm media reports of a sale.",
            "Orlova read media reports of the sale.",
            "media reports",
        ),
        # unsigned papers
        ("A recent study found that pears help.", "A recent Harbour Board study found that pears help.", "study"),
        ("The pier is unsafe, according to a report.", "According to a report by the board, it is safe.", "report"),
        ("Report: Mayor to Leave", "She asked for one report: the long one.", "Report"),
        # headings without an article, and relative clauses on the way to the verb
        ("Brandt May Leave, Party Official Says", "Brandt left with a party official.", "Official"),
        (
            "A retired aide who worked in Oslo told the paper it was late.",
            "The retired aide who worked in Oslo told the paper.",
            "aide",
        ),
        # a name before supporters tells what they support, one before inspectors whose they are
        (
            "They met as Brandt supporters argued that he was robbed.",
            "They met as Brandt inspectors argued.",
            "supporters",
        ),
        (
            "In the hall some Brandt rescuers said it was late.",
            "In the hall Brandt rescuers said it was late.",
            "rescuers",
        ),
        ("Observers say the talks failed.", "Lawyers for Brandt say the talks failed.", "Observers"),
        # what the verb must be
        ("Critics charged that he lied.", "Critics charged into the hall.", "Critics"),
        ("The loss led critics to brand him a fool.", "The loss led critics to brandy.", "critics"),
        ("Many farmers say the price is low.", "Many farmers hope the price will rise.", "farmers"),
        ("He met critics who say he lied.", "He met activists who believe in him.", "critics"),
        ("It is regarded by critics as a farce.", "She is well regarded by critics.", "critics"),
        ("The mayor supports what critics call a tax.", "The mayor knows how critics call.", "critics"),
        # judgements handed to some or to many
        ("He is for many - friends and foes - a fool.", "It was for many.", "many"),
        ("She was mocked in some quarters.", "She swept some quarters.", "some quarters"),
        ("He fled, according to fellow prisoners.", "He fled with fellow prisoners.", "prisoners"),
        ("People are saying he lied.", "People are singing.", "People"),
        ("Readers said it was dull.", "Readers saw the show.", "Readers"),
        ("Many inside the firm believe it is lost.", "Many inside the firm left.", "Many"),
        ("“It is late,” said one official.", "“It is late,” said one official, Anna Orlova.", "official"),
        ("The paper quoted unnamed officials.", "The paper met unnamed officials.", "officials"),
        ("Two aides, speaking on condition of anonymity, said he left.", "Two aides, speaking softly, left.", "aides"),
        ("Critics on the left called it a bribe.", "Critics on the left called early.", "Critics"),
        ("Aides close to Orlova insist he left.", "Aides close to Orlova left.", "Aides"),
        ("Officials there say it is late.", "Officials there sing.", "Officials"),
        ("Officials denied that it was late.", "Officials denied him a seat.", "Officials"),
        ("New evidence suggests a leak.", "The evidence suggests a leak.", "evidence"),
        ("By some estimates, half are gone.", "They sent us some estimates.", "estimates"),
        ("Lawmakers think it will fail.", "If lawmakers think it will fail, they will vote.", "Lawmakers"),
        # one sense of the verb claims, another is a deed
        ("Others found it dull.", "Others found work in the city.", "Others"),
        ("Many saw the law as a bribe.", "Many saw the fire from the hill.", "Many"),
        ("Many called it a bribe.", "Many called the police.", "Many"),
        ("Doctors told the paper he was ill.", "Doctors told him to rest.", "Doctors"),
        ("Some expected a defeat.", "Some expected to win.", "Some"),
        ("Lawyers argued that it was void.", "Lawyers argued the case on Monday.", "Lawyers"),
        ("Scientists found that it shrinks.", "Scientists found a beetle.", "Scientists"),
        ("Scientists have found that it shrinks.", "Scientists have found a beetle.", "Scientists"),
    ],
)
def test_a_source_is_vague_or_none(vague: str, plain: str, cue: str) -> None:
    """An unnamed authority counts where a claim is its own; a named body's, a deed and a mere wish do not."""
    assert (cue, "vague_source") in marks(vague)
    assert (cue, "vague_source") not in marks(plain)


@pytest.mark.parametrize(
    ("hearsay", "plain", "cue"),
    [
        ("Word is, the pier is sold.", "His word is, as ever, good.", "Word is"),
        ("The board met over a reported plan to leave.", "The board reported a plan to leave.", "reported"),
        ("Anger grew at Brandt's reported secret deal.", "Brandt's reported crimes rose.", "reported"),
    ],
)
def test_hearsay_or_a_plain_word(hearsay: str, plain: str, cue: str) -> None:
    """What is passed on counts; a verb of telling, a count and somebody's own word do not."""
    assert (cue, "hearsay") in marks(hearsay)
    assert not [label for _, label in marks(plain) if label == "hearsay"]


def test_it_appears_before_a_name() -> None:
    """ "It appears Tessler has left" is seeming as much as "it appears he has left"; "it appears Monday" is a date."""
    assert ("appears", "epistemic") in marks("It appears Tessler has left the country.")
    assert ("appears", "epistemic") in marks("It appears Mr. Tessler has left the country.")
    assert not marks("It appears Monday on every screen.")


def test_more_than_one_can_bear() -> None:
    """ "Could take no more" tells of strength, "could take more" of what may come."""
    assert not marks("He could take no more of it and left.")
    assert marks("The firm could take more of the market.")
