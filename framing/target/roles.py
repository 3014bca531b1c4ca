"""Small closed lists that tell names from what stands beside them: titles, roles, days, peoples, function words."""

from __future__ import annotations


def _words(printed: str) -> frozenset[str]:
    return frozenset(printed.split())


TITLES = _words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president senator sen rep representative
    congressman congresswoman governor gov mayor minister secretary chancellor premier king queen prince princess pope
    bishop archbishop cardinal rabbi imam sheikh general gen colonel col captain capt lieutenant lt sergeant sgt
    admiral judge justice speaker ambassador attorney sheriff detective officer chief coach councillor commissioner
    candidate leader prime vice deputy former acting then interim herr frau monsieur madame signor signora"""
)
ROLES = _words(
    """president premier minister chancellor mayor governor senator congressman congresswoman lawmaker representative
    secretary leader chief chair chairman chairwoman chairperson director executive founder owner spokesman spokeswoman
    spokesperson ambassador envoy king queen prince princess pope bishop archbishop general commander admiral judge
    justice speaker commissioner candidate nominee dictator head boss manager coach captain economist lawyer attorney
    prosecutor activist author actor actress singer billionaire tycoon banker treasurer councillor deputy"""
)
CALENDAR = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter ramadan"""
)
PEOPLES = _words(
    """american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
    austrian polish czech hungarian romanian bulgarian greek turkish russian ukrainian swedish norwegian danish finnish
    chinese japanese korean indian pakistani iranian iraqi syrian israeli palestinian saudi egyptian african asian
    european western eastern northern southern mexican canadian brazilian cuban venezuelan australian arab islamic
    muslim christian jewish catholic democratic republican latino hispanic black white americans republicans democrats
    russians christians muslims jews conservatives liberals i"""
)
FUNCTION = _words(
    """a an the this that these those he she it they we you his her its their our your my who whom whose which what when
    where why how if as at by for from in into of off on onto out over to under up with without within after before
    since until while during between against about above across along among around because although though but and or
    nor so yet not no yes all any both each either every few many more most much neither none one other others several
    some such two three four five six seven eight nine ten first second third last next also even ever just only still
    then there here now today yesterday tomorrow however meanwhile instead despite according once again perhaps maybe
    later earlier soon afterwards elsewhere nevertheless nonetheless otherwise thus hence therefore moreover
    furthermore besides indeed often sometimes always never suddenly finally recently initially eventually
    is are was were be been has have had do does did will would can could may might must shall should let said says
    asked told"""
)
PLACES = _words(
    """new north south east west great little upper lower old saint st san santa los las port lake mount mt fort cape
    el la le team operation hotel villa camp"""
)  # before a word they make it a place or a thing, where a first name would make it a person
BODIES = _words(
    """party bank court house senate council committee commission union ministry department agency office university
    institute company corporation group inc states kingdom republic city county association organization organisation
    times post news journal street fund force army guard police league federation bureau service board trust front
    movement coalition alliance authority treasury reserve parliament congress assembly church"""
)
