"""Families of would, could, may, might, should and must, each with a guess and a like sentence that is none."""

from __future__ import annotations

import pytest

from framing.annotators.hedging import annotator
from framing.segment import Segments

MARK = annotator()


def modals(text: str) -> list[str]:
    return [s.cue.lower() for s in MARK(Segments(text)) if s.label == "modal"]


@pytest.mark.parametrize(
    ("guess", "none"),
    [
        # what a plan would ask for, against a duty then
        ("Whoever buys the mill would have to be licensed.", "He left because he would have to pay."),
        # said of something in progress, under way or arranged; of several bodies in one breath
        ("She said the toll would be damaging.", "She said the ferry would be complying with it."),
        ("She said the ferry would be slow.", "She said the ferry would be on its way by noon."),
        ("He said a raid would harm the abbey.", "He said Monday that the abbey would be moved to the hill."),
        ("He said the dam would be expected to hold.", "He said it was early, but Wessex Abbey would be moved."),
        ("She said the pact would not fail.", "She said the pact would not be cancelled but would proceed."),
        ("Brandt said demonstrators would suffer most.", "Brandt said demonstrators would march again."),
        ("He said the fee would hurt growers but would keep jobs.", "He said the fair would go on and would be free."),
        ("Asked whether she would run, she said it would be an honour.", "They asked whether the mayor would run."),
        ("He said the toll would take a toll.", "He said the toll would take effect in May."),
        # what somebody was asked about lay ahead of him; what a plan would do is foretold
        ("She asked how much the toll would cost.", "Asked how long the work would last, she smiled."),
        ("Asked why the toll would hurt growers, he left.", "The board was asked how soon the road would open."),
        ("Asked for a toll, he said that it would hurt growers.", "Asked what the mayor would do, he left."),
        # nobody guesses what nobody could have guessed; but where a condition stands by, somebody does
        ("Nobody would have believed it if she had not filmed it.", "Nobody would have believed it."),
        ("Nobody would have been hurt.", "A year ago few would ever have imagined such a vote."),
        # who boasts or stresses, says what he will do
        ("She stressed that a toll would hurt the millers.", "She stressed that she would pay the toll."),
        ("He said moving the fair to Wessex would hurt trade.", "He said on Friday that Wessex would host the fair."),
        # what he will do if: he will; what would then become of him is foretold
        ("He said he would be ruined if it rained.", "He said he would sell the mill if it rained."),
        ("She met the news that a toll would hurt her.", "She gave no indication that she would step down."),
        ("A toll, swayed by nothing, would hurt.", "Clerks moved by writing verse lost a pier that would have served."),
        # a comparison with what a condition would bring
        ("They are richer than they would have been without peat.", "They are richer than they would have been."),
        ("Pears cost less than they would if it rained.", "Pears cost more than they would like."),
        ("She has come home, which she would not risk unless sure of him.", "She came home, which she would not do."),
        # an assumption is no relative clause, nor is "currently that"
        (
            "They rest on the belief that their meeting would be calm.",
            "They met at the inn that their aunt would sell.",
        ),
        ("The toll is 5 percent. Currently that would cost 40 crowns.", "She kept a letter that would please him."),
        ("He fears the dust that would come from burning peat.", "He kept the goat that would come home at night."),
        # asked whom they would sooner have, against who it was to be
        ("They differ on who would better run the town.", "They were asked who would sing at the fair."),
        ("She does not know who it would help.", "She does not know who would be there."),
        (
            "She backs a scheme under which tenants would pay less.",
            "She led a band through which he would meet Orlova.",
        ),
        ("They raised so much dust the mayor would give in.", "They left early so the mayor would give in."),
        # habit, advice, refusal, a wish under a condition
        ("A clerk would be too much.", "Typically, a clerk would be at the door."),
        ("The toll would be high.", "The toll was high, as it usually would be."),
        ("The mill would do better in Wessex.", "The mayor would do well to keep quiet."),
        ("She would like it if he brought dogs.", "She would like a room with a bath."),
        ("The pumps wouldn’t cope.", "Asked to join, Brandt wouldn’t wait."),
        ("She asks what would happen to the mill.", "She feared what would happen next."),
        ("They knew a fall would hurt.", "She did not realise the letters would reach Brandt."),
        # words that announce without a verb of speech; a condition on what is announced; its second half
        ("A fall in the river is a sign the pumps would fail.", "She gave no sign that she would be leaving."),
        ("They have confidence that a toll would help.", "They voiced confidence that she would come."),
        ("It would fall apart unless mended.", "Brandt announced she would not sign unless the fee fell."),
        ("The firm would suffer if it rained.", "A clerk said the city would rent boats if it rained."),
        ("They ruled that the toll would hurt.", "They ruled that the mill would close and that clerks would move."),
        ("The bill lowers the fee and would pass.", "She said she owned the shop and would reopen it."),
        ("He said it would weaken the walls.", "Brazil said it would strengthen the dams."),
        # why and how a thing would, against why and how he would
        ("They gave three reasons why a toll would fail.", "Why would anyone buy it?"),
        ("It shows how a toll would affect trade.", "It shows how Brandt would spend the toll."),
        ("They study how the pump would work.", "They asked her how she would work."),
        ("They cannot tell if a longer pier would help.", "He asked if she would help."),
        ("They fear a pact between Orlova and the clerks would fail.", "They said the clerks would march."),
        (
            "She warned of the cuts, saying they would lead to want.",
            "She warned of the clerks, saying they would leave.",
        ),
        ("Brandt argued that Wessex would be in breach.", "Brandt announced that Wessex would be host."),
        ("They model how the dust would travel.", "They asked how long the clerks would stay."),
        ("It is plain why the millers would be sad.", "Why on earth would the millers be sad?"),
        ("If it rained, it would then be out.", "If they closed, he was glad.\nHe would then sit in the barn."),
        # an aim; what is told of a thing already named; what began then
        ("A lock would keep it shut.", "They dug a well to ensure that the goats would be able to drink."),
        ("She thought a toll would burn money.", "They kept the things that she thought would burn."),
        ("She spoke of the plan, which would cost them.", "She spoke of the old war, which would start in May."),
        # refusals by anybody, idioms, habits
        ("The pumps would not leak.", "The mayor’s team wouldn’t discuss it."),
        ("The cost would not be small.", "Aides would not provide further details."),
        ("They met anyone who would be hurt.", "They met a guard who wouldn’t tolerate noise."),
        ("A toll would let them say more.", "She gave no name, nor would she say who had paid."),
        ("It is later than one would guess.", "The pier is older than many clerks would have us believe."),
        ("The bids would be made.", "Some came in person. Other times, the bids would be made by post."),
        ("They say that a toll would hurt.", "They find it astonishing that anyone would pay."),
    ],
)
def test_would(guess: str, none: str) -> None:
    """An outcome foretold under a plan or a condition counts; what was arranged, usual or refused does not."""
    assert "would" in [cue[:5] for cue in modals(guess)]
    assert modals(none) == []


@pytest.mark.parametrize(
    ("guess", "none", "cue"),
    [
        ("The only way that could have worked was by sea.", "It was the only thing she could do.", "could"),
        ("If she falls ill, her son could then take over.", "With the key they could then open the chest.", "could"),
        ("A clerk could choose to stay on.", "She was rich and could choose freely.", "could"),
        ("One could imagine a longer pier.", "She could imagine a longer pier.", "could"),
        ("He said he could nominate one of two judges.", "He said he could read any hand.", "could"),
        ("The dogs could win.", "The dogs ran farther than any horse ever could.", "could"),
        ("Boats could sink before June.", "They waited till they could sell the mill.", "could"),
        ("There is a way it could end badly.", "There was no way she could lift it.", "could"),
        ("They doubt that anyone could be hurt.", "They ask how anybody could mean that.", "could"),
        ("Brandt could lose.", "And how could Brandt rule such a town?", "could"),
        ("A ferry could sink.", "She wondered how a ferry full of clerks could sink.", "could"),
        ("Though it may be late, they wait.", "Late though it may be, they wait.", "may"),
        ("Odd claims may be true.", "Odd as it may seem, they left.", "may"),
        ("Late or not, it may be sold.", "They read it, however dull the book may be.", "may"),
        ("Boats could – or so they fear – sink.", "It hurt more than frost ever could – or will.", "could"),
        ("It may use less coal.", "The court ruled that farms may use the well.", "may"),
        ("Bad air might harm them.", "He pushed with all his might.", "might"),
        ("She tries as well as she might.", "Try as the clerks might, it sank.", "might"),
        ("He spoke so that the fire might have been put out.", "He spoke so that she might hear him.", "might"),
        ("The trend should continue.", "The council should continue.", "should"),
        ("It should be ready by June.", "Orlova should be ready by June.", "should"),
        ("We should know more by noon.", "We should know our rights.", "should"),
        ("This should not take long.", "This should not go on.", "should"),
        ("You must be joking.", "You must be over 18.", "must"),
        ("Brandt could be seen as a saint.", "Clerks could be seen outside the mill.", "could"),
        ("They must know by now.", "We must know what the mill costs.", "must"),
        ("It could not be a mistake.", "The choice could not be any clearer.", "could"),
        ("Prices rose. So the mayor could sell the mill.", "They rose early so the mayor could rest.", "could"),
        ("That could, no doubt, have been mended.", "There was no clerk who could have mended it.", "could"),
        ("If the dam breaks it could cause a flood.", "They would be glad if it could hold.", "could"),
        ("I could be wrong.", "“I could see the guard waving at the boats.”", "could"),
        ("Tenants could lose the well.", "Tenants could still apply for a new well.", "could"),
        ("The clerk could be hurt.", "Under the pact the clerk could be dismissed only for theft.", "could"),
        ("A judge fears it could go wrong.", "In May, the judge ruled it could go ahead.", "could"),
        ("Frost could come.", "She won in ways that her aunt never could have.", "could"),
        ("The odd tales could hurt them.", "They told the most dreadful tales they could find.", "could"),
        ("They told her that the mill could fail.", "Brandt assured the clerks that they could stay.", "could"),
        ("It is unclear when the pier could open.", "It is unclear whether the clerks could open it.", "could"),
        ("Title: Peat May Harm The Wells", "The wells were shut in May. Harm was done.", "may"),
        ("The ferry, now mended, should launch by May.", "The council should launch by May.", "should"),
        ("The guests must be laughing.", "The guests must be members.", "must"),
        ("The mayor must not know the mill.", "We must not know who paid.", "must"),
    ],
)
def test_could_may_might_should_must(guess: str, none: str, cue: str) -> None:
    """What may be so counts; ability, leave, aim, duty and concession do not."""
    assert cue in modals(guess)
    assert cue not in modals(none)


def test_may_or_may_not_is_one_guess() -> None:
    """ "May or may not" and "might or might not" are marked once, at their head."""
    assert modals("She may or may not sell the mill.") == ["may"]
    assert modals("She might or might not sell the mill.") == ["might"]


@pytest.mark.parametrize(
    ("habit", "guess"),
    [
        ("As a boy, he would walk five miles to school.", "As a deal, it would hurt the town."),
        ("Decades ago, children would swim off the pier.", "Two years on, the levy would hurt children."),
        ("When the ferry still ran, his uncle would carry barley.", "When the ferry runs, it would cost less."),
        ("On Sundays the two would play chess in the yard.", "On Sundays the plan would cost less to run."),
        ("Once a year the old men would ring the bell.", "Once a year, by the plan, the bank would fail a test."),
    ],
)
def test_what_was_done_again_and_again(habit: str, guess: str) -> None:
    """A time long gone or a day of every week at the head of a sentence tells of a habit; a plan foretells."""
    assert "would" not in modals(habit)
    assert "would" in modals(guess)


@pytest.mark.parametrize("text", ["The it d key broke.", "Press It-D now.", "it.d be late", "It'd", "it'd\n"])
def test_what_only_looks_like_a_short_form(text: str) -> None:
    """Without its apostrophe, or without a word behind it, it is no "would" and no error."""
    assert modals(text) == []
