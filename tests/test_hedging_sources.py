"""Unnamed sources: who speaks up, what is handed to them, and which verbs of saying tell of a deed."""

from __future__ import annotations

import pytest

from framing.annotate import Marker
from framing.segment import Segments

_MARK = Marker(["hedging"])


def sources(text: str) -> list[str]:
    return [row[5] for row in _MARK(Segments(text)) if row[4] == "vague_source"]


@pytest.mark.parametrize(
    ("vague", "plain", "cue"),
    [
        # a crowd speaks up behind one plain word, behind its place, or last in the sentence
        ("It rained, but ferry agents say sales are up.", "It rained, but the agents say sales are up.", "agents"),
        ("The pier is shut, said ferry agents.", "The pier is shut, said the agents.", "agents"),
        ("Nurses on both wards said it was dull.", "Nurses on both wards sang.", "Nurses"),
        ("Employers in the north say it is late.", "Employers in the north added 300 jobs.", "Employers"),
        ("Members complained that it was late.", "Members of the board complained that it was late.", "Members"),
        ("Church leaders said it was late.", "The church leaders said it was late.", "leaders"),
        ("Two members of the board say it leaks.", "Members of the board say it leaks.", "members"),
        ("It leaks, three members of the board said.", "Three members of the board left.", "members"),
        ("It leaks, according to two members of the board.", "It was sold to two members of the board.", "members"),
        # one of them, by trade or as a member; not who has a name or writes as one
        ("It leaks, said one grower, who asked not to be named.", "It was sold to one grower, who left.", "grower"),
        (
            "One grower, who asked not to be named, said it leaks.",
            "The grower, who was named, said it leaks.",
            "grower",
        ),
        ("A farmer from Karsk said it leaks.", "A farmer, Jan Brandt, said it leaks.", "farmer"),
        ("One student said it leaks.", "She wrote as a student saying that it leaks.", "student"),
        ("A member of the crew said it leaks.", "Jan Brandt, a member of the crew, said it leaks.", "member"),
        ("One council member says it leaks.", "As a council member he says it leaks.", "member"),
        # unnamed before and unnamed now
        ("The senior official said he would go.", "The senior official left.", "official"),
        ("The city official said no.", "Ann Orlova, a city official, left. The city official said no.", "official"),
        ("“It is late,” as the party aide put it.", "The party aide put the cup down.", "aide"),
        ("Source tells the paper that he left.", "A source tells lies.", "Source"),
        ("One lawyer said it was late.", "A lawyer for Orlova said it was late.", "lawyer"),
        ("The same trader added that it was late.", "The trader added that it was late.", "trader"),
        ("The oil is gone, according to the geologists.", "The oil belongs to the geologists.", "geologists"),
        ("The oil is gone, the geologists say.", "The oil is gone, the geologists sigh.", "geologists"),
        ("It is late, said the aide, who left early.", "He was seen by the aide, who left early.", "aide"),
        ("One official spoke up. The official acknowledged that it leaks.", "The official left.", "official"),
        (
            "It was loud with many of her peers, guests said.",
            "It was loud with many of her peers, the guests said.",
            "guests",
        ),
        ("A ferry adviser said no. The adviser added that it leaks.", "The adviser added that it leaks.", "adviser"),
        # what stands between a source and its claim
        ("A former top deep harbour official said no.", "A former top deep harbour official sang.", "official"),
        ("On May 9, an official told the paper no.", "Ann Orlova, 57, an official told the paper no.", "official"),
        ("Dock officials have since said no.", "Dock officials have since left.", "officials"),
        (
            "Critics, including two mills and the owner of a quarry, called it a sham.",
            "Critics, and two mills, left.",
            "Critics",
        ),
        ("Most pundits may think he is done.", "Most pundits may rest, he is done.", "pundits"),
        (
            "Surveyors, clerks and priests say no; lawyers, clerks and priests say no.",
            "Lawyers, clerks and dogs eat.",
            "lawyers",
        ),
        ("The price rose, leading experts to predict a fall.", "The price rose; experts to the end.", "experts"),
        ("One friend of the mayor says no.", "One friend of the mayor sings.", "friend"),
        ("A new report said it leaks.", "The new report said it leaks.", "report"),
        ("Allies of Mr. Orlov say no.", "He met allies of Mr. Orlov. Clerks say no.", "llies"),
        # what hands the claim over
        (
            "She was briefed by several town officials that it leaks.",
            "She was led by several town officials.",
            "officials",
        ),
        (
            "It does not leak, whatever some say; that is what its critics allege.",
            "It is what its critics ate.",
            "critics",
        ),
        ("He had aides, some of whom argue that it leaks.", "He had aides, some of whom ate.", "some"),
        ("It was signed by a doctor. It leaks, said one doctor.", "It was signed by a doctor.", "doctor"),
        ("An aide who travelled with her recalled a rift.", "An aide who travelled with her left.", "aide"),
        ("The paper cited a senior official as saying no.", "The paper hired a senior official.", "official"),
        ("He shares a fear voiced by many on the coast.", "He shares a house built by many on the coast.", "many"),
        ("That is the view of traders.", "That is the car of traders.", "traders"),
        ("There is concern among traders that it will fall.", "There is a fight among traders.", "traders"),
        ("It leaks, according to senators who met her.", "It leaks, according to senators.", "senators"),
        ("It was cited by town officials as a cause.", "It was built by town officials as a barn.", "officials"),
        ("It was seen as a sham by dock experts.", "It was seen as a last bid by dock experts.", "experts"),
        ("The sale is off, per sources.", "He charges a dollar per source.", "sources"),
        ("“It is late,” lamented one aide.", "They thanked one aide.", "aide"),
        ("It fell, according to traders.", "It fell, according to Orlova. Traders lay in the road.", "raders"),
        # what stands between the noun and its claim
        ("Officials again warned that it leaks.", "Officials again left.", "Officials"),
        ("Farm experts have always believed that it leaks.", "Farm experts have always left.", "experts"),
        ("Some aides continued to insist that it leaks.", "Some aides continued to eat.", "aides"),
        ("Many on the centre-left regard it as a sham.", "Many on the centre-left ate.", "Many"),
        ("Many aides would have us believe that it leaks.", "Many aides would have us leave.", "aides"),
        (
            "Local traders and other farm experts say it leaks.",
            "Ann Orlova and other farm experts say it leaks.",
            "experts",
        ),
        ("Traders were mostly sceptical that it holds.", "Traders were mostly asleep.", "Traders"),
        ("Regulators said the mill had lied.", "Regulators accused the mill.", "Regulators"),
        ("Some nurses said it leaks.", "Some nurses, including Ann Orlova, said it leaks.", "nurses"),
        ("Many people believe it leaks.", "Too many people believe it leaks.", "people"),
        ("One person said it leaks.", "Every single person said it leaks.", "person"),
        ("The sale is off, he wrote, citing many outlets.", "It was a report cited by many outlets.", "outlets"),
        ("Many would argue that it leaks.", "Many would arrive when it leaks.", "Many"),
        ("Many have rightly argued that it leaks.", "Many have rightly left.", "Many"),
        ("Traders had been expecting a fall.", "Traders had been expecting to sell.", "Traders"),
        ("One trader looking for a bargain said it was late.", "One trader looking for a bargain left.", "trader"),
        ("The delay led many critics to conclude that it is dead.", "It led many critics to leave.", "critics"),
        ("Its proponents claim it works.", "Its owners claim it works.", "proponents"),
        ("A handful of senators say it works.", "The senators say it works.", "senators"),
        ("There are liberals who show that it is a sham.", "They are liberals who show that it is a sham.", "liberals"),
        ("There are some that say it is late.", "There are some that sing.", "There are some"),
        ("Study after study found that it works.", "She read study after study.", "Study after study"),
        ("Town officials made it clear that they had left.", "Town officials made it by noon.", "officials"),
        ("Former aides have advocated for the dam.", "Former aides have paid for the dam.", "aides"),
        ("Many believe it works.", "Many of them believe it works.", "Many"),
        ("It led some critics to worry that it leaks.", "It led some critics to work.", "critics"),
        ("Farm experts credit the rain.", "Farm experts credit cards.", "experts"),
        ("US media report that it sank.", "The media report that it sank.", "media"),
        (
            "“It is late,” said critics, and (one adviser joked) late it was.",
            "He has (one adviser too many).",
            "adviser",
        ),
        ("It is true, according to critics.", "It is a test cited by critics.", "critics"),
        ("If reports are true, he left.", "Some of the clerk’s reports are true.", "reports"),
        ("Local groups are asking whether it works.", "Local groups are asking a court to step in.", "groups"),
        ("Traders polled by the bank were expecting a rise.", "Traders polled by the bank were paid.", "Traders"),
        ("Many recall how she lied.", "Many recall her.", "Many"),
        ("Critics referred to her as a fraud.", "Critics referred to her book.", "Critics"),
        ("The belief rests on a consensus of geologists.", "The belief rests on a group of geologists.", "geologists"),
        # papers that rise, and papers that speak for those who made them
        ("Reports have circulated that he fled.", "The reports have circulated in the office.", "Reports"),
        ("Soon reports began to surface about her debts.", "Then their reports began to improve.", "reports"),
        ("Reports on the ground suggest that he fled.", "Reports on the dam suggest that he fled.", "Reports"),
        ("Local critics said it was late.", "A report released by local critics said it was late.", "critics"),
        ("Experts describe a wave as a rise.", "When experts describe a wave, they mean a rise.", "xperts"),
        ("Local, small-town critics say it is late.", "These local, small-town critics say it is late.", "critics"),
        ("Someone told him it was late.", "Maybe someone told him it was late.", "omeone"),
        ("Critics say it is late.", "Critics and the president say it is late.", "Critics"),
        # what is no claim
        ("Critics described him as a fool.", "Critics described as hostile were barred.", "Critics"),
        ("He left the firm, which critics describe as a sham.", "She met critics described as hostile.", "critics"),
        ("They met Brandt, whom doctors accused of fraud.", "Doctors accused of fraud left.", "octors"),
        ("Doctors accused him of fraud.", "Doctors accused of fraud left.", "Doctors"),
        ("Lawyers called it a sham.", "Lawyers called two witnesses.", "Lawyers"),
        ("Critics wrote that it was dull.", "Critics wrote several books.", "Critics"),
        ("Officials added that it was late.", "Officials added a lane.", "Officials"),
        ("Lawmakers agreed that it was late.", "Lawmakers agreed Sunday to end the strike.", "Lawmakers"),
        ("Scientists compared it to a sponge.", "Scientists compared two groups of mice.", "Scientists"),
        ("Some added that it was late.", "It gave the stew some added weight.", "ome"),
        ("Reports surfaced that he had left.", "Rescuers surfaced at dawn.", "s"),
        ("Some witnesses say no.", "They have no witnesses to call.", "witnesses"),
        ("Officials said why he left.", "Officials have not said why he left.", "Officials"),
        ("Investigators determined that he fled.", "Investigators were determined to find him.", "Investigators"),
        ("Multiple nurses say it is late.", "Multiple nurses left.", "nurses"),
        ("Polls show that he leads.", "Polls show him in the lead.", "Polls"),
        ("New evidence suggests a leak.", "He read evidence, which suggests a leak.", "evidence"),
        ("Conservatives believe it leaks.", "Conservatives believe in hard work.", "onservatives"),
        ("Critics who say it leaks left.", "She wrote to critics who feared her.", "ritics"),
        ("Experts compared him to a toad.", "Experts compared tolls before and after the strike.", "xperts"),
        ("Negotiators concluded that it leaks.", "Negotiators concluded talks on the dam.", "egotiators"),
        ("Activists called it a sham.", "The group, activists who call themselves the Toads, left.", "ctivists"),
        ("Officials in the port accused him of theft.", "Officials in the port accused of theft left.", "fficials"),
        ("Liberals say it leaks.", "Half of liberals say it leaks.", "iberals"),
        ("Supporters worry that it leaks.", "Delays make supporters worry that it leaks.", "upporters"),
        ("Investigators have also found that it leaks.", "Investigators have also found a knife.", "nvestigators"),
        ("Clerks wonder what locals call the dam.", "Clerks wonder why locals think it leaks.", "locals"),
        ("Recent reports show that it leaks.", "New fundraising reports show that he leads.", "reports"),
        ("Activists are certain that it leaks.", "Activists are certain to ask for more.", "ctivists"),
    ],
)
def test_a_claim_has_an_unnamed_source_or_none(vague: str, plain: str, cue: str) -> None:
    """Of two like sentences, the noun is a vague source where an unnamed crowd makes a claim, else it is none."""
    assert any(source.endswith(cue) for source in sources(vague))
    assert not any(source.endswith(cue) for source in sources(plain))
