"""Conditions and permission: what is left open, what only looks like a condition, what somebody is allowed to do."""

from __future__ import annotations

import pytest

from framing.annotators.hedging import annotator
from framing.segment import Segments

MARK = annotator()


def cues(text: str, *labels: str) -> list[str]:
    return [s.cue for s in MARK(Segments(text)) if s.label in labels]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour master kept silent on whether the ferry had left.",
        "It comes down to whether the mast was sound.",
        "Divers could not establish whether the hull was breached.",
        "The miller has not indicated whether he will sell.",
        "What matters is whether the thaw holds.",
        "Left unsaid was whether the clerk had known.",
        "The note leaves open whether she wrote it.",
        "There was talk of whether he ought to go.",
        "It is up to anglers whether the lake gets stocked.",
        "The keeper cannot tell you whether the lamp works.",
        "The port declined to say if any crates were lost.",
        "Time will tell if the hedge survives.",
        "It was not clear on Tuesday if the mill had burned.",
        "They waited to see if the river would rise.",
        "He said the sale was dead if the owner insisted on cash.",
        "The dyke, if sustained rains come, will go, and if repaired, it will hold.",
        "The toll takes effect if the charter is repealed.",
        "The sexton was told to ring if he saw smoke.",
        "The choir will sing provided it gets paid.",
        "If a friend had warned them, they might have fled.",
        "The herd would be safer if every farm had a fence.",
        "If the lake was deeper in those days, it could have held pike.",
        "Nobody can say when or if the baker will return.",
        "The coroner has made no determination if the cart was loaded.",
        "The bishop has yet to say whether he will stay.",
        "The ward will open early if no doctor has called.",
        "The dockers will open a second quay if one is needed.",
        "He told the boy, “If you touch the lamp, I will tell your aunt.”",
        "The mill will pay, assuming the next harvest turns out well.",
        "That's assuming the miller's figures are sound.",
        "The owner threatened in a long letter to every tenant on the hill above the old harbour and the two mills "
        "beside the river to sell up if the council raised the rent.",
        "Provided frost stays away, pears will be cheap.",
        "Were it to snow, the pass will shut.",
        "If the millers aren't willing to sell, they are not serious.",
        "They will march on Monday, barring changes to the route.",
        "The club will fold if it wants for members.",
        "The sexton tried to determine if the two bells are linked.",
        "The pier will be shut, he said, if restrictions are placed on ferries.",
        "They spoke of what comes next “if the abbot is elected,” and left.",
        "The clerks had no idea if the till was full.",
        "The clerks had no idea whether the till was full.",
        "The warden questioned if the lamp is bright enough.",
        "If I am chosen, I shall sing.",
        "If the talks succeed, the mill stays.",
        "Step 2: Assuming the vote fails, the owner sells.",
        "She left a way for the cook to do so should she want to.",
        "But whether forty boats are enough depends on the wind.",
        "The road is new (whether it is needed is another matter).",
        "Whether he sang or not, I don't know.",
        "The aides were vague about what they meant and whether the mill would open.",
        "The choir will stop if only two singers come.",
        "It was hard to judge by noon whether the tide had turned.",
        "The miller couldn't say whether the barn was insured.",
        "It was the question of the hour: whether the bridge would hold.",
    ],
)
def test_a_matter_left_open_is_marked(text: str) -> None:
    """Whatever governs it, a question nobody has answered and a condition that may come about count."""
    assert cues(text, "conditional")


@pytest.mark.parametrize(
    "text",
    [
        "The baker is damned if he sells to them.",
        "It makes no difference if the lamp is lit.",
        "A driver may be fined if he parks on the quay.",
        "The rules say a bowler is out if he oversteps.",
        "If there is one lesson here, it is thrift.",
        "If the frost taught us anything, it is patience.",
        "If that sounds odd, it is.",
        "If the roof is so sound, nobody would need a bucket.",
        "They would like it if he left.",
        "He was happier than if they had won.",
        "She could not recall if the lamp was lit.",
        "People would walk to the pier if they wanted air.",
        "A law that lets anglers camp here if they pay was passed.",
        "Pressed on whether the pier was safe, he left.",
        "One yardstick is whether the roof is dry.",
        "Whether it is selling off the mill, or letting the pier rot, the council seldom asks.",
        "The crew drills for the event of fire, or in the event of frost.",
        "If the abbot thinks this ends here, he is dreaming.",
        "If that was a joke, it failed.",
        "If he had liked the pie, he would not have left it.",
        "The club must sell the hall if it wants to live.",
        "If he wants a pardon, he should ask for one.",
        "If you'll recall, the bridge was shut.",
        "If you haven't been to the fair, it will be open tonight.",
        "The abbot declined to say whether the bell was sold.",
        "If the tale sounds familiar, it is.",
        "Whether it's rye or oats, too much is bad for a horse.",
        "The hut is tidy, if in doubt, sweep again.",
        "The mill provided it with flour.",
        "Forgive us if this tale is long.",
        "Asked about whether the pier is safe, she left.",
        "She pressed the miller, Orlov, if they would sell.",
        "She asked over and over again if the ferry is safe.",
        "Why would he stay if the roof leaks?",
        "If only they would come!",
        "It is a matter of when, not if.",
        "It is not a question of if, but of when.",
        "The question is not if the dam will break but when.",
        "If you trust the miller, you might as well trust the fox.",
        "But if he is a fool, he is a rich one.",
        "The charter lets them leave if they have a child.",
        "If you're Mohammed Falk, you're going to sleep well.",
    ],
)
def test_rules_rhetoric_and_questions_put_are_none(text: str) -> None:
    """A rule of law, a point made with "if", a question somebody asked and a concession are no open condition."""
    assert cues(text, "conditional") == []


@pytest.mark.parametrize(
    ("guess", "leave"),
    [
        ("Hikers may notice a smell of tar.", "Hikers may, at their discretion, camp here."),
        ("You may remember the old pier.", "You may keep your voucher."),
        ("Some tenants may withhold rent.", "Tenants may withhold rent until May."),
        ("Travellers may face delays.", "Passengers may board from noon."),
        ("Anglers may never see a trout again.", "Anglers may not exceed five trout a day."),
        ("A frost may be on its way.", "Parcels may be claimed at the lodge."),
        ("The abbot may resign.", "Under the law, a tenant may keep a goat."),
        ("Children may lose out.", "Children under 6 may ride free."),
        ("The deal says little, and Wessex may cheat.", "The deal says Wessex may keep two mills."),
        ("A thaw may flood the mill.", "Only wardens may give the signal."),
        ("Rockets launched in May may fail.", "A ruling in May also hurt the mill."),
        ("Orlova May Not Stay", "Theresa May also told them to stay."),
    ],
)
def test_leave_and_the_name_are_no_possibility(guess: str, leave: str) -> None:
    """ "May" counts as a possibility, not as a permission, a month or a surname."""
    assert [cue.lower() for cue in cues(guess, "modal")] == ["may"]
    assert cues(leave, "modal") == []


@pytest.mark.parametrize(
    ("hedged", "plain", "cue"),
    [
        ("The storm should weaken by noon.", "The abbot should weaken his claim.", "should"),
        ("The Danes should win comfortably.", "The Danes should win back our trust.", "should"),
        ("Crews should have the lights back on by six.", "Crews should have a rest.", "should"),
        ("She must be exhausted.", "She must be paid.", "must"),
        ("There must be another way.", "There must be an inquiry.", "must"),
        ("Lincoln would have thought it odd.", "Who would have thought it?", "would"),
        ("If built, it would be the first to fly.", "He would be the first to admit it.", "would"),
        ("The quarrel might end.", "Might makes right.", "might"),
        ("She wants a commission that would study fares.", "She has a letter that would please him.", "would"),
        ("A breach would prove costly.", "The step would prove fatal.", "would"),
    ],
)
def test_of_two_like_modals_one_is_a_guess(hedged: str, plain: str, cue: str) -> None:
    """What is expected, inferred or supposed counts; duty, idiom and tale do not."""
    assert cue in cues(hedged, "modal")
    assert cues(plain, "modal") == []
