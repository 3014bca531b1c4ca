"""Posts, bodies and places by the noun that heads them: "mayor", "company", "town", each under one name.

What an outlet writes for the same post counts as one: "Gov." and "governor", "CEO" and "chief executive".
"""

from __future__ import annotations

from functools import lru_cache


def _words(printed: str) -> frozenset[str]:
    return frozenset(printed.split())


PERSONS = _words(
    """president premier minister chancellor mayor governor senator congressman congresswoman lawmaker representative
    secretary leader chief chair director executive founder co-founder owner co-owner spokesman ambassador envoy
    king queen prince princess pope bishop archbishop cardinal general commander admiral judge justice speaker
    commissioner candidate nominee dictator head boss manager coach captain economist lawyer attorney prosecutor
    activist author actor actress singer billionaire tycoon banker treasurer councillor councilman councilwoman
    deputy mp mep sheriff superintendent constable inspector sergeant colonel lieutenant marshal detective principal
    headteacher dean rector provost chaplain vicar priest pastor rabbi imam sheikh emir sultan emperor duke duchess
    baron regent taoiseach prefect alderman assemblyman assemblywoman comptroller auditor ombudsman coroner
    magistrate warden surgeon doctor professor scientist historian researcher teacher engineer architect developer
    landlord contractor entrepreneur investor magnate financier broker trader novelist poet writer journalist editor
    publisher columnist presenter host broadcaster comedian rapper musician conductor composer producer director-
    general film-maker filmmaker artist sculptor striker goalkeeper midfielder defender winger skipper quarterback
    pitcher champion referee runner swimmer suspect defendant gunman politician incumbent challenger frontrunner
    diplomat negotiator adviser aide strategist consultant lobbyist campaigner dissident warlord farmer nurse pilot
    astronaut soldier veteran officer investigator barrister solicitor whistleblower trustee chairperson reeve
    bailiff harbourmaster premier-elect rebel abbot abbess monarch viceroy consul whip curator librarian physician
    epidemiologist scholar conservationist philanthropist fugitive"""
)
# Held by one person at a time in a place or a body: what one article says of them holds in others too.
OFFICES = _words(
    """president premier chancellor mayor governor secretary minister leader chief chair director executive king queen
    pope bishop archbishop head boss manager coach captain speaker commissioner sheriff superintendent principal
    headteacher dean rector provost emir sultan emperor taoiseach prefect comptroller ombudsman regent reeve
    harbourmaster monarch viceroy chairperson ambassador skipper director-general dictator incumbent"""
) | frozenset(
    (
        "prime minister", "chief executive", "attorney general", "secretary general", "chief of staff",
        "police chief", "first minister", "chief minister", "chief justice", "vice president", "surgeon general",
        "solicitor general", "managing director", "governor general", "supreme leader", "crown prince",
        "crown princess", "head of state", "general secretary", "secretary of state", "chief constable",
    )
)  # fmt: skip
ORGANISED = _words(
    """company bank office party agency ministry department union club council commission committee court university
    school college hospital charity institute foundation authority association organisation federation league team
    newspaper magazine broadcaster church board bureau service group alliance coalition government parliament senate
    force army airline carmaker retailer developer builder publisher station museum theatre watchdog regulator
    think-tank trust fund airport port society assembly"""
)
SETTLED = _words("town city village island country nation region district suburb borough county province municipality")
PLACE_LIKE = _words(
    "office court bank church university school college hospital museum theatre station airport port station council"
)  # "in the office" is where something happens
# Also other words: "the general public", "the chief reason", "the coach party".
ADJECTIVAL = _words("chief general executive representative principal head coach host deputy") | ORGANISED | SETTLED

_ALIASES = {
    "chair": "chairman chairwoman chairperson", "spokesman": "spokeswoman spokesperson", "adviser": "advisor",
    "councillor": "councilor cllr", "organisation": "organization", "theatre": "theater",
    "company": "firm corporation business", "governor": "gov", "senator": "sen", "president": "pres",
    "representative": "rep congressman congresswoman congressperson", "professor": "prof", "captain": "capt",
    "general": "gen", "colonel": "col", "lieutenant": "lt", "sergeant": "sgt", "superintendent": "supt",
    "inspector": "insp", "headteacher": "headmaster headmistress", "frontrunner": "front-runner",
    "newspaper": "paper",
}  # fmt: skip
ALIASES = {short: head for head, forms in _ALIASES.items() for short in forms.split()}
RANKS = _words("first second third only last")  # the first female mayor is the mayor
INDEFINITE = _words("a an no any each every some another one many most both")
POINTING = _words("this that these those his her its their our my your whose")
CHOSEN = _words("elected re-elected named appointed chosen confirmed called")
WAS = _words("was is been be were are being he she they")
VERBS = _words(  # behind a word that could also be an adjective: "the general wept", "the general public"
    """told spoke left went came made took gave knew thinks says said wants denies refuses insists plans expects hopes
    became began got held kept lost won met paid ran saw sent set sold stood fell rose grew does has had faces
    argues wept slept fought sought brought taught caught thought felt heard rode drove rang sang drank broke chose
    bought built sank swore threw wore wrote withdrew quit shot struck stuck swept led fled spent hid flew drew
    shook stole shut hurt let dealt meant forgot hung bit tore woke laughs smiles warns believes claims hit cut put
    needs seems appears called as than through despite amid via"""
)
SHORT = _words("gov sen rep pres prof capt gen col lt sgt supt insp cllr")  # with a full stop
# Posts of two words that are not what their last word is by itself.
_JOINED = {
    "prime minister": "prime minister", "premier": "prime minister", "chief executive officer": "chief executive",
    "chief executive": "chief executive", "ceo": "chief executive", "pm": "prime minister",
    "attorney general": "attorney general", "secretary general": "secretary general",
    "secretary-general": "secretary general", "director general": "director-general",
    "chief of staff": "chief of staff", "chief of police": "police chief", "police chief": "police chief",
    "head teacher": "headteacher", "head coach": "coach", "first minister": "first minister",
    "chief minister": "chief minister", "chief justice": "chief justice", "vice president": "vice president",
    "vice-president": "vice president", "member of parliament": "mp",
    "surgeon general": "surgeon general", "solicitor general": "solicitor general", "chief whip": "whip",
    "managing director": "managing director", "governor general": "governor general",
    "supreme leader": "supreme leader", "crown prince": "crown prince", "crown princess": "crown princess",
    "head of state": "head of state",
    "general secretary": "general secretary", "general secretaries": "general secretary",
    "secretary of state": "secretary of state", "harbour master": "harbourmaster", "football coach": "coach",
    "chief constable": "chief constable",
}  # fmt: skip
JOINED = {tuple(words.split()): head for words, head in _JOINED.items()}
LONGEST = 3  # words of a joined post
# A post by its shorter name, where nobody else has that one: "the chief" for the police chief.
SHORTER = {
    "police chief": ("chief",),
    "attorney general": (),
    "chief executive": (),
    "managing director": ("director",),
}
# of any mayor's place
LEVELS = _words("town city village local county state national council regional federal district")
KINDS = LEVELS | _words(
    """lord police fire health finance foreign defence defense interior justice education trade labour labor home
    environment energy transport transportation housing culture opposition union party club team campaign parish
    school bank managing executive chief press communications security treasury budget climate agriculture sports
    sport army navy military intelligence exchequer development digital women's family social welfare immigration
    planning harbour port water tax prison railway business economy science universities youth tourism fisheries
    forestry central investment under-secretary rugby football cricket tennis basketball hockey swimming athletics
    roads parks parliamentary group group's majority minority house senate shipping insurance oil mining steel media
    church commercial musical artistic technical creative sporting sales marketing medical clinical nursing
    regional-affairs election rebel criminal civil divorce trial appeal appeals rights"""
)
FORMER = _words("former ex previous past late one-time onetime then")
OTHERS = (
    _words(
        """next future would-be aspiring potential possible deputy vice assistant associate junior lieutenant lt under
    shadow acting interim caretaker new incoming elect second third other another last only rival neighbouring
    neighboring nearby longest-serving honorary first best worst kind sort prime successive newly-elected
    prospective hypothetical ideal average typical current-day second-ever first-ever temporary"""
    )
    | FORMER
)  # the mayor is not the deputy mayor
SOON = _words("new acting interim caretaker incoming elect newly-elected temporary")  # yet "the mayor" to those around


_LAST = frozenset(words[-1] for words in JOINED) | frozenset(words[0] for words in JOINED if len(words) == 1)


@lru_cache(maxsize=65_536)
def canonical(word: str) -> str:
    """The one name of a head, or '' for another word.

    >>> canonical("Gov."), canonical("mayors"), canonical("walked")
    ('governor', 'mayor', '')
    """
    low = word.lower().rstrip(".")
    for form in (low, low[:-1] if low.endswith("s") else low):
        form = ALIASES.get(form, form)
        if form in PERSONS or form in ORGANISED or form in SETTLED:
            return form
    return ""


def joined(words: list[str]) -> tuple[str, int]:
    """The post that a list of words ends in, and of how many words it is: ('', 0) for none.

    >>> joined(["the", "Karsk", "Chief", "Executive"]), joined(["the", "mayor"]), joined(["a", "walk"])
    (('chief executive', 2), ('mayor', 1), ('', 0))
    """
    low = tuple(w.lower().rstrip(".") for w in words[-LONGEST:])
    for n in range(min(LONGEST, len(low)), 0, -1):
        if low[-n:] in JOINED:
            return JOINED[low[-n:]], n
    head = canonical(words[-1]) if words else ""
    return (head, 1) if head else ("", 0)


@lru_cache(maxsize=1024)
def forms(head: str) -> tuple[str, ...]:
    """All wordings of a post, for looking it up in a text.

    >>> forms("mayor"), forms("prime minister")
    (('mayor',), ('prime minister', 'premier', 'pm'))
    """
    found = [" ".join(words) for words, post in JOINED.items() if post == head]
    found += [short for short, post in ALIASES.items() if post == head]
    return (head, *found) if canonical(head) == head and head not in found else tuple(found)


@lru_cache(maxsize=65_536)
def ends_post(word: str) -> bool:
    """Whether a word can be the last of a post: "mayor", "ex-mayor", "mayor-elect", the "staff" of a chief of staff.

    >>> [ends_post(w) for w in ("Mayor-elect", "ex-mayor", "staff", "walked")]
    [True, True, True, False]
    """
    plain = stripped(word)
    return plain in _LAST or canonical(plain) != ""


def stripped(word: str) -> str:
    """A word in small letters without "actor-turned-", "ex-", "then-", "-elect" and "-designate"."""
    low = word.lower().rpartition("-turned-")[2].removeprefix("ex-").removeprefix("then-")
    return low.removesuffix("-elect").removesuffix("-designate")
