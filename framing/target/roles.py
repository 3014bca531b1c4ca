"""Small closed lists: titles and function words that stand beside names, and what tells one holder of a post from
another. The posts themselves stand in ``heads``."""

from __future__ import annotations


def _words(printed: str) -> frozenset[str]:
    return frozenset(printed.split())


TITLES = _words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president senator sen rep representative
    congressman congresswoman governor gov mayor minister secretary chancellor premier king queen prince princess
    pope bishop archbishop cardinal rabbi imam sheikh general gen colonel col captain capt lieutenant lt sergeant
    sgt admiral judge justice speaker ambassador attorney sheriff detective officer chief coach councillor
    commissioner candidate leader prime vice deputy former acting then interim herr frau monsieur madame signor
    signora cllr supt insp rev revd fr sister brother mayors ministers senators presidents mp executive director
    chair chairman ceo"""
)
CIVIL = {"mr": "m", "herr": "m", "monsieur": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f",
         "frau": "f", "madame": "f", "dame": "f", "lady": "f"}  # fmt: skip
CALENDAR = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter ramadan"""
)
PEOPLES = _words(
    """american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
    austrian polish czech hungarian romanian bulgarian greek turkish russian ukrainian swedish norwegian danish
    finnish chinese japanese korean indian pakistani iranian iraqi syrian israeli palestinian saudi egyptian african
    asian european western eastern northern southern mexican canadian brazilian cuban venezuelan australian arab
    islamic muslim christian jewish catholic democratic republican latino hispanic black white americans republicans
    democrats russians christians muslims jews conservatives liberals i"""
)
FUNCTION = _words(
    """a an the this that these those he she it they we you his her its their our your my who whom whose which what
    when where why how if as at by for from in into of off on onto out over to under up with without within after
    before since until while during between against about above across along among around because although though
    but and or nor so yet not no yes all any both each either every few many more most much neither none one other
    others several some such two three four five six seven eight nine ten first second third last next also even
    ever just only still then there here now today yesterday tomorrow however meanwhile instead despite according
    once again perhaps maybe later earlier soon afterwards elsewhere nevertheless nonetheless otherwise thus hence
    therefore moreover furthermore besides indeed often sometimes always never suddenly finally recently initially
    eventually is are was were be been has have had do does did will would can could may might must shall should let
    said says asked told"""
)
PLACES = _words(
    """new north south east west great little upper lower old saint st san santa los las port lake mount mt fort cape
    el la le team operation hotel villa camp visit greater"""
)  # before a word they make it a place or a thing, where a first name would make it a person
BODIES = _words(
    """party bank court house senate council committee commission union ministry department agency office university
    institute company corporation group inc corp ltd plc co states kingdom republic city county association
    organization organisation times post news journal street fund force army guard police league federation bureau
    service board trust front movement coalition alliance authority treasury reserve parliament congress assembly
    church airlines airways motors united rovers herald tribune gazette radio television holdings partners
    industries international hospital school college academy museum library theatre station airport port society
    club team prize treaty project programme campaign railway pharma laboratories foundation centre center nations
    islands cross borders systems technologies networks"""
)
NO_GIVEN = _words(
    "democrat republican liberal conservative socialist communist nationalist tory labour independent centrist"
    " like unlike see dear thanks meet enter ask asked tell told vote elect blame thank save stop support beat"
)  # in front of a last name they are no first name: "Democrat Holm", "Like Holm"
PARTICLES = _words("van von der den de da di du dos del della la le bin ibn ter ten zu af av al el ben st")
LOOSE = _words("von zu de al el af av")  # left out at times: "Humboldt", "Rashid"
SUFFIXES = _words("jr sr ii iii iv junior senior")
SAME_GIVEN = [
    _words(group)
    for group in (
        "robert bob rob bobby", "william bill will billy", "thomas tom tommy", "james jim jimmy jamie",
        "john jack johnny jon", "joseph joe joey", "michael mike mick", "david dave", "edward ed eddie ted",
        "elizabeth liz beth betty lizzie", "katherine catherine kate kathy cathy katie", "anthony tony",
        "richard dick rick", "charles charlie chuck", "margaret maggie peggy meg", "christopher chris",
        "daniel dan danny", "benjamin ben", "samuel sam", "matthew matt", "nicholas nick", "andrew andy drew",
        "steven stephen steve", "peter pete", "patricia pat patty", "jennifer jen jenny", "susan sue", "alexander alex",
        "gregory greg", "timothy tim", "kenneth ken", "ronald ron", "donald don", "theodore ted theo",
        "deborah debbie deb", "rebecca becky", "gerald gerry jerry", "lawrence larry", "philip phil", "victoria vicky",
    )
]  # fmt: skip
# Behind a person's name with or without 's they make a body of it, which speaks and is judged by itself.
OWN_BODIES = _words(
    """office administration government campaign cabinet team camp regime department ministry party coalition
    foundation company firm committee commission council secretariat bureau agency newspaper club junta group"""
)
# Behind such a word another noun heads the phrase, and it is somebody's or something else's.
BEHIND_BODIES = _words(
    """promise promises manager chief spokesman spokeswoman spokesperson adviser advisers aide aides worker workers
    rally rallies trail ad ads advert advertisement speech speeches launch staff finance finances donor donors
    slogan slogans message leader leaders member members colleague colleagues leadership funds website video
    director mates mate treasurer pledge pledges poster posters reshuffle programme policy policies experience
    career"""
)
NAME_ENDS = _words(
    """street road avenue square bridge park hall house tower foundation prize award act bill university college school
    library museum center centre airport stadium family brothers institute group company inc"""
)  # in a headline, where every word has a capital
