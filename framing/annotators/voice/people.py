"""Words for those who can speak: persons, bodies, documents."""

from __future__ import annotations

from framing.annotators.voice.scene import Scene
from framing.annotators.voice.wordset import word_set

MANY = word_set(
    """they who we i you critics officials people police analysts experts democrats republicans conservatives
    liberals researchers scientists authorities lawmakers senators supporters opponents activists advocates
    prosecutors lawyers attorneys economists observers sources others some many authors groups leaders unions
    doctors residents voters reporters journalists scholars commentators pundits aides teachers students workers
    allies families parents neighbours neighbors investigators historians media press both most numbers data few
    lawsuits documents filings polls surveys"""
)
PEOPLE = MANY | word_set(
    """he she court judge minister president spokesman spokeswoman spokesperson author group leader committee
    agency government ministry union man woman mayor governor senator official chairman chairwoman director
    professor attorney lawyer statement document complaint filing lawsuit suit letter memo company
    administration campaign report historian indictment order opinion article editorial book expert analyst
    researcher scientist economist critic columnist writer reporter journalist adviser advisor aide secretary
    ambassador chief commissioner sheriff officer prosecutor witness doctor resident owner manager executive
    representative congressman congresswoman candidate nominee king queen pope bishop prince princess general
    commander outlet newspaper website magazine paper network organization organisation party side panel
    commission department office church father mother son daughter brother sister husband wife friend source one
    someone somebody everyone nobody it study poll survey team host anchor tweet post message email note ad
    interview speech editorial firm bank poster sign member voter student worker who premier chancellor envoy bishop
    coach captain colonel pilot widow nurse priest rabbi imam engineer clerk banker mother board club union embassy
    auditor coroner principal teacher rector dean crowd diplomat lawmaker legislator councillor councilman
    councilwoman deputy guard driver farmer neighbour neighbor activist veteran pundit commentator blogger tribunal
    court jury ombudsman watchdog think-tank charity trust regulator ministers governors mayors presidents senators
    judges bishops nurses villagers drivers coaches players commanders ambassadors diplomats premiers companies
    firms banks unions agencies governments ministries farmers envoys guards owners directors campaigners tenants
    relatives survivors victims fans advisers advisors spokesmen spokeswomen contributors organisers organizers
    backers donors
    insiders loyalists moderates progressives rivals colleagues friends strategists pollsters hosts anchors editors
    columnists
    writers bloggers agents troops rebels militants accusers defenders detractors medics engineers executives managers
    employees staffers women men mothers fathers kids dni candidates veterans traders designer singer actor actress
    player council parliament senate congress cabinet assembly authority watchers community
    admirers followers boosters foes enemies skeptics sceptics peers partners viewers readers listeners callers
    customers patients guests delegates protesters demonstrators protestors inspectors auditors regulators investors
    heads whistleblower whistleblowers evangelicals christians muslims americans challenger challengers incumbent
    conference resolution petition cartoon comments entries entry flyer leaflet press-release
    treasurer speaker negotiators negotiator spies hackers"""
)

FINDINGS = word_set(
    """poll polls polling study studies survey surveys report reports investigation review inquiry research analysis
    index data researchers scientists audit court decision ruling judge jury panel document documents records figures
    statistics numbers interviews transcript transcripts tape tapes memo memos filing filings messages letter letters
    files recording recordings checker checkers politifact estimate estimates test tests results evidence committee
    commission emails footage video author authors"""
)


def findings(low: str, begin: int, end: int) -> list[str]:
    """The words of a folded stretch that find or rule something, in order: a study, a poll, a court."""
    words = low[begin:end].replace(",", " ").replace("'", " ").replace('"', " ").replace("-", " ").split()
    return [] if FINDINGS.isdisjoint(words) else [w for w in words if w in FINDINGS]


_BEHIND_HEAD = word_set("of with in at from for familiar close near on by over during")
_CLAUSE_ENDS = word_set("that which what how if when while because as but than")


def farther_off(scene: Scene, start: int) -> bool:
    """Do people head the phrase in front, with something behind their noun ("two people familiar with the talks")?"""
    low = scene.low
    words = low[start - 90 if start > 90 else 0 : start].split()[-10:]
    if words and words[-1].endswith("-year-old"):
        return True
    behind = ""
    for word in reversed(words):
        if word[-1] in ',;:.!?"' or word in _CLAUSE_ENDS:
            return False
        if word in PEOPLE and behind in _BEHIND_HEAD:
            return True
        behind = word
    return False
