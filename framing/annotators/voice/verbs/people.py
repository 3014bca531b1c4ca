"""Words for those who can speak: persons, bodies, documents."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.wordset import word_set

MANY = word_set(
    """they who we i you critics officials people police analysts experts democrats republicans conservatives
    liberals researchers scientists authorities lawmakers senators supporters opponents activists advocates
    prosecutors lawyers attorneys economists observers sources others some many authors groups leaders unions
    doctors residents voters reporters journalists scholars commentators pundits aides teachers students workers
    allies families parents neighbours neighbors investigators historians media press both most numbers data few
    lawsuits documents filings polls surveys"""
)
# Those who are quoted for what they do, from all walks of life.
_BY_TRADE = word_set(
    """editor striker scout vicar barrister solicitor magistrate defendant plaintiff plaintiffs juror jurors detective
    detectives constable superintendent inspector investigator sergeant lieutenant admiral marshal soldier sailor
    sailors marines militant rebel warlord fighter fighters spy defector dissident refugee refugees migrant migrants
    hostage survivor victim relative villager tenant landlord landlords homeowner homeowners shopkeeper shopkeepers
    retailer retailers supplier suppliers manufacturer manufacturers carmaker carmakers automaker automakers airline
    airlines insurer insurers lender lenders broker brokers trader bankers financier strategist forecaster
    forecasters accountant accountants consultant consultants contractor contractors builder builders architect
    architects developer developers planner planners surveyor surveyors plumber electrician mechanic technician
    surgeon surgeons physician physicians psychiatrist psychologist psychologists therapist pharmacist pharmacists
    dentist paramedic paramedics midwife carer carers epidemiologist epidemiologists virologist virologists
    biologist biologists geologist geologists physicist physicists astronomer astronomers ecologist ecologists
    climatologist meteorologist meteorologists seismologist seismologists archaeologist archaeologists
    anthropologist sociologist statistician mathematician philosopher theologian linguist academics scholar academy
    colleges university universities museum museums library institute institutes laboratory lab hospital hospitals
    clinic clinics trustees trustee headteacher headmaster headmistress lecturer professors pupil pupils teenager
    teenagers boy girl child children parent grandmother grandfather grandson granddaughter aunt uncle cousin nephew
    niece fiancé fiancée girlfriend boyfriend ex-wife ex-husband couple twin twins orphan widower stepfather
    stepmother son-in-law novelist novelists poet poets playwright playwrights filmmaker filmmakers producer
    producers screenwriter composer conductor musician musicians rapper rappers drummer guitarist comedian comedians
    actors actresses artist artists sculptor painter photographer photographers dancer presenter presenters
    broadcaster broadcasters correspondent correspondents anchorman newsreader publisher publishers tabloid tabloids
    reviewer reviewers biographer essayist podcaster youtuber influencer influencers satirist cartoonist illustrator
    goalkeeper goalie keeper defender midfielder winger quarterback batsman bowler golfer golfers sprinter runners
    swimmer swimmers cyclist cyclists boxer boxers wrestler skater skier jockey trainer trainers referee referees
    umpire umpires skipper teammate teammates footballer footballers athlete athletes champion champions promoter
    promoters rookie league leagues federation federations association associations franchise clubs monarch monarchs
    sultan emir sheikh ayatollah cardinal cardinals archbishop archbishops cleric clerics pastor pastors preacher
    preachers monk monks nun nuns deacon parishioner parishioners mediator mediators arbitrator adjudicator assessor
    examiner examiners supervisor supervisors administrator administrators superintendents chairmen co-chair
    co-founder founder founders cofounder entrepreneur entrepreneurs tycoon billionaire billionaires shareholder
    shareholders employer employers employee subcontractor trucker truckers courier cab-driver miner miners
    fisherman fishermen rancher ranchers grower growers beekeeper butcher baker grocer chef chefs waiter waitress
    bartender barista landlady hairdresser cleaner cleaners porter janitor caretaker postman babysitter nanny
    passenger passengers motorist motorists commuter commuters pedestrian pedestrians bystander bystanders onlooker
    onlookers passer-by passers-by eyewitness eyewitnesses witnesses tourist tourists traveller travellers traveler
    travelers holidaymaker holidaymakers hiker hikers climber climbers firefighter firefighters fireman firemen
    rescuer rescuers lifeguard coastguard policeman policewoman policemen dispatcher ranger rangers warden wardens
    jailer inmate inmates prisoner prisoners suspect suspects gunman attacker attackers assailant consulate
    delegation delegations junta regime kremlin pentagon treasury taskforce quango congregation synod taoiseach
    legislature assemblyman assemblywoman alderman selectman secretary-general undersecretary vice-president
    president-elect ex-president ex-minister ex-mayor frontrunner front-runner hopeful hopefuls runner-up delegate
    lobbyist lobbyists donor backer campaigner organiser organizer volunteer volunteers canvasser staffer pollster
    spin-doctor speechwriter intermediary middleman insider loyalist moderate opponent supporter sceptic skeptic
    doubter doubters believer believers progressive conservative liberal socialist socialists communist communists
    nationalist nationalists separatist separatists unionist unionists environmentalist environmentalists
    conservationist conservationists feminist feminists humanitarian homebuyer consumer consumers customer
    subscriber subscribers user users viewer reader listener caller guest patient client clients retiree retirees
    pensioner pensioners grandparents in-laws counsellor counselor counsellors counselors startup start-up
    conglomerate brewer brewers utility railway operator operators wholesaler distributor distributors exporter
    exporters importer importers column blog communique communiqué manifesto placard banner plaque biography memoir
    pamphlet headline affidavit review county city municipality borough"""
)
PEOPLE = (
    MANY
    | _BY_TRADE
    | {w + "s" for w in _BY_TRADE if w[-1] not in "sy" and not w.endswith(("man", "men"))}
    | word_set(
        """he she court judge minister president spokesman spokeswoman spokesperson author group leader committee
    agency government ministry union man woman mayor governor senator official chairman chairwoman director
    professor attorney lawyer statement document complaint filing lawsuit suit letter memo company
    administration campaign campaigns report historian indictment order opinion article editorial book expert analyst
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
    player staff members council parliament senate congress cabinet assembly authority watchers community
    admirers followers boosters foes enemies skeptics sceptics peers partners viewers readers listeners callers
    customers patients guests delegates protesters demonstrators protestors inspectors auditors regulators investors
    heads whistleblower whistleblowers evangelicals christians muslims americans challenger challengers incumbent
    conference resolution petition cartoon comments entries entry flyer leaflet press-release
    treasurer speaker negotiators negotiator spies hackers congressmen congresswomen army military navy
    agent ally colleague rival protester demonstrator fan follower investor observer partner advocate contributor
    detractor admirer policymakers makers policy-makers officers representatives legislators deputies soldiers
    sergeants sheriffs newspapers outlets magazines networks websites committees commissions commissioners councils
    councillors councilmen chiefs clerks departments embassies envoys generals organizations organisations panels
    boards priests rabbis imams pilots principals advertisement advertisements advert adverts op-ed op-eds billboard
    psychiatrists secretaries singers speakers spokespeople teams technicians think-tanks tribunals watchdogs widows
    wives husbands brothers sisters sons daughters cousins girls boys nominees legislatures parliaments
    administrations magistrates defendants constables prefects ministries statements editorials articles posters
    tweets historians pediatricians paediatricians cardiologists oncologists radiologists immunologists
    toxicologists entomologists botanists zoologists neuroscientists chemists chemist"""
    )
)

FINDINGS = word_set(
    """poll polls polling study studies survey surveys report reports investigation review inquiry research analysis
    census probe inquest index data researchers scientists audit court decision ruling judge jury panel document
    documents records figures statistics numbers interviews transcript transcripts tape tapes memo memos filing
    filings messages letter letters files recording recordings checker checkers politifact estimate estimates test
    tests results evidence committee commission emails footage video author authors forecast forecasts indicator
    indicators math testing"""
)


def findings(low: str, begin: int, end: int) -> list[str]:
    """The words of a folded stretch that find or rule something, in order: a study, a poll, a court."""
    words = low[begin:end].replace(",", " ").replace("'", " ").replace('"', " ").replace("-", " ").split()
    return [] if FINDINGS.isdisjoint(words) else [w for w in words if w in FINDINGS]


# "several reports", "Roman-era rules": what stands in front of a plural noun, not of a verb
OF_A_KIND = word_set(
    """several many few these those such other latest recent original negative positive first new early earlier previous
    initial various numerous further false fake similar certain conflicting phone multiple unconfirmed local media
    two three"""
)
_BEHIND_HEAD = word_set("of with in at from for familiar close near on by over during")
_PARTS = word_set("both some many most few others one all")  # "both of these facts": what stands behind is the head
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
        if word in PEOPLE and behind in _BEHIND_HEAD and not (behind == "of" and word in _PARTS):
            return True
        behind = word
    return False


_AUXILIARY = word_set(
    """has have had also may might would once recently then now been later and to himself herself themselves earlier
    previously always long did even still again"""
)
_WITH_PAPER = re.compile(r"\bwith (?:the )?(?:[A-Z][\w.&’'-]* ){1,4}$")
_WITH = re.compile(r"\bwith (?!an?\b|the\b)(?:[\w.'’-]+ ){1,4}$")


def with_somebody(scene: Scene, start: int, end: int) -> bool:
    """with two officials warning of a flood: nobody gives a warning, somebody warns."""
    low = scene.low
    if low.startswith("reporting ", start) and scene.that_soon(end):
        return _WITH_PAPER.search(scene.text, max(0, start - 50), start) is not None
    if (
        not low.startswith((" of ", " that ", " against ", " about "), end)
        or low.find("with ", max(0, start - 50), start) < 0
    ):
        return False
    return scene.word_before(start) in PEOPLE and _WITH.search(low, start - 50, start) is not None


def by_somebody(scene: Scene, end: int) -> bool:
    """Do people stand behind "by", within a few words ("slammed by several top lawmakers")?"""
    if not scene.low.startswith(" by ", end):
        return False
    for word in scene.text[end + 4 : end + 70].split()[:5]:
        plain = word.strip(".,;:!?\"'“”’").lower()
        if word[0].isupper() or plain in PEOPLE or plain.endswith(("'s", "’s")):
            return True
        if word[-1] in ".,;:!?":
            return False
    return False


_TIMES = word_set("week month year night morning evening afternoon weekend summer spring autumn fall winter")
_NOT_LAST = _TIMES | _AUXILIARY  # as the last word before a verb they leave the question open
_NO_NAMES = frozenset(("it", "this", "that", "all", "but"))
_THEN = re.compile(r" (?:(?:earlier|later|late|early) )?(?:this|last) \w+ $")  # "the mayor earlier this week promised"


def _without_adverbs(words: list[str]) -> None:
    while words and (words[-1].endswith("ly") or words[-1] in _AUXILIARY):
        words.pop()


def nearby(scene: Scene, start: int) -> bool:
    """Does a name, a pronoun or a word for people stand right in front, but for adverbs?"""
    word = scene.word_before(start)
    if word in PEOPLE:
        return True
    if word.isalnum() and word not in _NOT_LAST and word[-2:] != "ly" and len(word) < 24:
        first = start - len(word) - 1
        if scene.low[first - 1 : first] != '"':  # whatever stands farther off
            return scene.text[first].isupper() and (len(word) > 3 or word not in _NO_NAMES)
    return _before_adverbs(scene, start)


def _before_adverbs(scene: Scene, start: int) -> bool:
    """The same where the last word does not tell: behind adverbs, a sign, a time."""
    if scene.low[start - 2 : start - 1] in ('"', ",") and scene.after_quote(start):
        return True
    words = scene.words_before(start, 3)
    if len(words) > 1 and words[-1] == '"' and words[-2][-1].isalpha():
        words.pop()  # the subject stands before the quotation that the verb opens
    _without_adverbs(words)
    if not words:  # "the mayor has also repeatedly said"
        words = scene.words_before(start, 6)
        words = [] if "to" in words[-3:] else words[:-3]
        _without_adverbs(words)
        if not words or words[-1][-1] in '."':
            return scene.after_quote(start)
    last = words[-1].strip(",-")
    if last in PEOPLE:
        return True
    if words[-1].endswith((",", "-", ")")):
        return not last.isdigit()
    if last in _TIMES:
        then = _THEN.search(scene.low, start - 30, start)
        return then is not None and nearby(scene, then.start() + 1)
    at = scene.low.rfind(last, max(0, start - 80), start)
    if at >= 0 and scene.text[at].isupper():
        return len(last) > 3 or last not in _NO_NAMES
    return "@" in last  # .@holm vows to go on
