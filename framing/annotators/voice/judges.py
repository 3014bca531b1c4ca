"""Does this verb hand on a statement here? One rule for each kind of cue; a reason in words, or '' for no."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from framing.annotators.voice.scene import Scene

Judge = Callable[[Scene, int, int], str]

_DETERMINERS = frozenset(
    "the a an this these those his her its their our your my any no every each such some' '".split()
)
_BE = frozenset("is are was were be been being 's 're get gets got isn't wasn't aren't weren't".split())
_NOT_SUBJECT = frozenset("of in on at for with by from about into over under per without despite amid".split())
_BEFORE_BASE = frozenset(
    "to can can't cannot could couldn't must mustn't should shouldn't will won't don't doesn't didn't do does did not never please"
    " let let's 'll help helped just wouldn't i'll we'll".split()
)
_PAST = frozenset("said told wrote written found shown held swore proven began went sang shot put read thought".split())
_MANY = frozenset(
    """they who we i you critics officials people police analysts experts democrats republicans conservatives liberals
    researchers scientists authorities lawmakers senators supporters opponents activists advocates prosecutors lawyers
    attorneys economists observers sources others some many authors groups leaders unions doctors residents voters reporters
    journalists scholars commentators pundits aides teachers students workers allies families parents neighbours neighbors
    investigators historians media press both most numbers data few lawsuits documents filings polls surveys""".split()
)
_PEOPLE = _MANY | frozenset(
    """he she court judge minister president spokesman spokeswoman spokesperson author group leader committee agency
    government ministry union man woman mayor governor senator official chairman chairwoman director professor attorney
    lawyer statement document complaint filing lawsuit suit letter memo company administration campaign report historian
    indictment order opinion article editorial book expert analyst researcher scientist economist critic columnist writer
    reporter journalist adviser advisor aide secretary ambassador chief commissioner sheriff officer prosecutor witness
    doctor resident owner manager executive representative congressman congresswoman candidate nominee king queen pope
    bishop prince princess general commander outlet newspaper website magazine paper network organization organisation
    party side panel commission department office church father mother son daughter brother sister husband wife friend
    source one someone somebody everyone nobody it study poll survey team host anchor member voter student worker""".split()
)
_FINDINGS = re.compile(
    r"\b(?:poll|polls|polling|study|studies|survey|surveys|report|reports|investigation|review|inquiry|research|analysis|index"
    r"|data|researchers|scientists|audit|court|decision|ruling|judge|jury|panel|documents?|records|figures|statistics|numbers"
    r"|checkers?|politifact|estimates?|tests?|results|evidence|committee|commission|emails|footage|video|author|authors)\b"
)
_ADJECTIVE_BEFORE = frozenset(
    "first second most newly previously recently widely latest only self so-called recent last important new".split()
)
_UNSAID = _BE | frozenset("a no that my their his her the also not never often even then later again once already first long final goes".split())
_SAY_OUT = re.compile(
    r" (?:goodbye|hello|hi|no to|yes to|nothing of|to say|grace|more about|a lot about|much about|so much)\b"
)
_ORDER = re.compile(
    r"(?: (?:me|him|her|us|them|you|it|people|everyone|(?:(?!he\b|she\b|they\b|it\b|we\b|had\b|was\b|were\b|is\b|has\b)[\w'’.-]+ ){0,4}?"
    r"(?!he\b|she\b|they\b|it\b|we\b|had\b|was\b|were\b|is\b|has\b)[\w'’.-]+))?"
    r" (?:not )?to (?!reporters|cnn|me\b|us\b|him\b|her\b|them\b|the\b|a\b|his\b)[a-z]+"
)
_ABOUT = re.compile(
    r"(?: [\w'.-]+){0,3} (?:about|the story|a story|a joke|jokes|lies|the truth|the difference|stories|tales|apart)\b"
)
_FIT = re.compile(
    r" (?:[\w'.,-]+ ){0,9}?(?:a|an|the|his|her|their|\"|'|[\w-]+(?:ing|ous|ful|ish|ble|ive|ist|est|al|less)\b)"
)
_NAMED = re.compile(
    r"(?:group|company|man|woman|movement|project|program|app|thing|often|so|commonly|now|also|site|place|process|book|film"
    r"|show|town|service|system|drug|disease|act|bill|plan|page|condition|technique|organization|something)$"
)
_LATER_THAT = re.compile(
    r"(?: \d+-\d+)?(?: (?:in|on|at|to|from|during|after) [\w'.]+(?: [\w'.-]+){0,5}?| last \w+| (?:earlier|later|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|today|yesterday|again)(?: [\w'.-]+){0,3}?|,[^.,;:!?\"\n]{1,40},)? that\b"
)
_AMBIGUOUS = frozenset(
    """tweets jokes quotes posts reports states calls claims shows notes charges pledges highlights documents demands promises
    comments remarks answers estimates forecasts signals hints rules reads finds attacks mocks protests blasts rips hammers
    projects complaints brands labels dubs threats state report claim note show charge rule post comment demand document
    highlight blame estimate forecast signal promise pledge answer read find protest attack rip blast call project hint
    brand label mention request recall quote""".split()
)
_NEGATED = re.compile(r"(?:\bnot|\bnever|n't|\bnor)(?: yet| been| ever| even)? $")
_TRIES = re.compile(r"\b(?:seem\w*|appear\w*|attempt\w*|tried|tries|began|begun|continue[sd]?|went on|rushed|sought|dared?|hastened|quick|eager|forced) to $")
_GERUND_NOUNS = frozenset("ruling finding reporting reading posting meaning".split())
_RECORDS = re.compile(r"\b(?:data|polls|surveys|numbers|figures|records|documents|studies|results|statistics|reports|emails|tests|photos|images|findings|estimates|they|transcripts)\b")
_HYPOTHETICAL = ("argue", "say", "suggest", "claim", "contend", "insist", "maintain", "call")
_STATES = frozenset(
    "united member gulf baltic swing red blue battleground two three four five six several many other all both most some arab"
    " if allowing nation island southern northern western eastern border these those those early individual of in 50 nuclear"
    " between across among neighboring neighbouring and few more sovereign failed small large mid-atlantic confederate".split()
)


def passive(scene: Scene, start: int) -> bool:
    """Is a form of "be" (with at most one adverb between) in front?"""
    words = scene.words_before(start, 2)
    if not words:
        return False
    last = words[-1]
    if last in _BE or last.endswith("'s") and last in ("it's", "he's", "she's", "that's"):
        return True
    return (
        len(words) > 1
        and words[-2] in _BE
        and (last.endswith("ly") or last in ("also", "not", "never", "often", "even", "then", "later", "again", "once", "already", "first", "long"))
    )


def noun(scene: Scene, start: int) -> bool:
    """Does the word stand as a noun or an adjective, after an article, a possessive or a preposition?"""
    word = scene.word_before(start)
    if not word:
        return False
    if word in ("in", "by", "after", "before", "without") and scene.low[start : start + 40].split(" ")[0].endswith("ing"):
        return False
    return (
        word in _DETERMINERS
        or word in _NOT_SUBJECT
        or (word.endswith(("'s", "s'")) and word not in ("he's", "she's", "it's"))
    )


def verbal(scene: Scene, start: int, end: int) -> bool:
    """Can this form be a finite verb or a participle of speech here: no name, no noun, no "to", no "not", no "-described"?"""
    text, low = scene.text, scene.low
    if start > 1 and text[start - 1] in "-'’‘" and text[start - 2].isalnum():
        return False
    if text[start].isupper() and not scene.opens(start) and not scene.headline(start):
        return False
    form = low[start:end].split(" ")[0]
    word = scene.word_before(start)
    ending = form.endswith("ing") or form.endswith("ed") or form in _PAST
    if noun(scene, start) or low.startswith((" itself", " himself", " herself", " themselves", " ourselves", " myself"), end):
        return False
    if form == "show":
        return bool(_RECORDS.search(low, max(0, start - 70), start)) and word not in _BEFORE_BASE
    if form in _AMBIGUOUS and not (_somebody(scene, start) or _FINDINGS.search(low, max(0, start - 60), start)):
        return scene.after_quote(start)
    if form in _GERUND_NOUNS and not (low[start - 2 : start] in (", ", "- ") or passive(scene, start) or word in ("in", "by", "after")):
        return False
    if word == "would" and not form.startswith(_HYPOTHETICAL):
        return False
    if not ending and word == "to" and _TRIES.search(low, max(0, start - 24), start):
        return True
    if not ending and not form.endswith("s"):  # the base form: a plural subject, "may" or "would" in front
        if word in _BEFORE_BASE:
            return False
        if form in _AMBIGUOUS:
            return word in _MANY or (word.endswith("s") and not word.endswith(("ous", "ss", "news", "us")))
        return (
            (word.endswith("s") and not word.endswith(("ous", "ss")))
            or word in _MANY
            or word in ("may", "might", "would", "'d", "and", "also", "or", "that", "men", "women")
            or word.endswith("ly")
            or (not word and scene.after_quote(start))
        )
    if form.endswith("s"):
        return (
            bool(word)
            and not word.endswith("ed")
            and word not in _BEFORE_BASE
            or scene.after_quote(start)
            or scene.low[start - 2 : start] in (", ", ") ", "- ")
        )
    if form.endswith("ed"):
        words = scene.words_before(start, 3)
        if (word == "as" and not low.startswith(" by ", end)) or (word in _ADJECTIVE_BEFORE and any(w in _DETERMINERS for w in words[:-1])):
            return False
    return not _NEGATED.search(low, max(0, start - 16), start)


def _somebody(scene: Scene, start: int) -> bool:
    """Is the subject a person or a body, as far as the word before tells: a name, a pronoun, a word for people?"""
    if scene.low[start - 2 : start - 1] in ('"', ",") and scene.after_quote(start):
        return True
    words = scene.words_before(start, 3)
    while words and (
        words[-1].endswith("ly")
        or words[-1]
        in (
            "has",
            "have",
            "had",
            "also",
            "may",
            "might",
            "would",
            "once",
            "recently",
            "then",
            "now",
            "been",
            "later",
            "and",
            "to",
        )
    ):
        words.pop()
    if not words:
        return scene.after_quote(start)
    last = words[-1].strip(",-")
    if last in _PEOPLE or words[-1].endswith((",", "-", ")")):
        return True
    at = scene.low.rfind(last, 0, start)
    return at >= 0 and scene.text[at].isupper() and (len(last) > 3 or last not in ("it", "this", "that", "all", "but"))


def _handed(scene: Scene, start: int, end: int) -> str:
    """What is handed on: a that-clause, a quotation, a clause before it; '' when there is none of these."""
    if scene.that_next(end):
        return "that-clause"
    if scene.quote_next(end):
        return "before a quotation"
    if scene.after_quote(start):
        return "after a quotation"
    if scene.colon_next(end):
        return "before a colon"
    if _LATER_THAT.match(scene.low, end):
        return "that-clause"
    if scene.low.startswith("as ", scene.bounds.sentence(start)[0]) and scene.stops(end):
        return "as somebody says"
    comma = scene.comma_before(start)
    if comma >= 0 and scene.trails(end) and _short_subject(scene, comma, start):
        return "clause before it"
    return ""


def _short_subject(scene: Scene, comma: int, start: int) -> bool:
    """Between the comma and the verb stands a subject and nothing else."""
    gap = scene.low[comma + 1 : start].strip()
    words = gap.split()
    if not words or len(words) > 9:
        return False
    return words[0] not in (
        "and",
        "or",
        "which",
        "who",
        "that",
        "where",
        "when",
        "while",
        "but",
        "then",
        "to",
        "after",
        "before",
        "by",
    )


def say(scene: Scene, start: int, end: int) -> str:
    """said, says: always, but for set phrases ("is said to", "that said", "needless to say", "have a say")."""
    low = scene.low
    if low.startswith("said", start) and scene.text[start] == "s" and low[end : end + 2] not in (" t", " g", " h", " n", " y", " s", " m", " a", ", "):
        word = scene.word_before(start)
        if word not in _UNSAID and not word.endswith("ly") and scene.part_at(start) < 0:
            return "speech"
    form = low[start:end]
    word = scene.word_before(start)
    if passive(scene, start) and form != "saying":
        return ""
    if scene.text[start].isupper() and not scene.opens(start) and not scene.headline(start):
        return ""
    if scene.part_at(start) >= 0 and (form == "saying" or "he said, she said" in low[max(0, start - 12) : end + 10]):
        return ""
    if word in (
        "a",
        "no",
        "final",
        "goes",
        "let's",
        "suffice",
        "enough",
        "shall",
        "without",
        "simply",
        "incapable",
        "my",
        "their",
        "his",
        "her",
        "the",
    ):
        return ""
    if (
        form == "said"
        and word == "that"
        and (low[end : end + 1] == ",")
        and scene.bounds.sentence(start)[0] >= start - 6
    ):
        return ""
    if form == "say":
        if word in (
            "to",
            "don't",
            "not",
            "didn't",
            "doesn't",
            "can",
            "could",
            "would",
            "i",
            "you",
            "we",
            "please",
            "will",
            "i'd",
            "must",
            "should",
        ) and not _handed(scene, start, end):
            return "speech" if word in ("i", "we") and scene.finite_next(end) else ""
        if low[end : end + 1] == "," and low[start - 2 : start] == ", ":
            return ""
    if low[end : end + 1] == "?" and form == "say" and not scene.after_quote(start):
        return ""
    if _SAY_OUT.match(low, end):
        return ""
    return "speech"


def tell(scene: Scene, start: int, end: int) -> str:
    """told, informed: a statement to somebody; not an order ("told him to go"), a story or a difference."""
    low = scene.low
    form = low[start:end]
    if (scene.text[start - 1 : start] == "-" and low[start - 2 : start - 1].isalnum()) or low.startswith((" to ", " not to "), end):
        return ""
    if _handed(scene, start, end) or scene.that_soon(end):
        return "statement"
    if form == "informed" and (noun(scene, start) or scene.word_before(start) in ("well", "better", "an", "more")):
        return ""
    if _ORDER.match(low, end) or _ABOUT.match(low, end):
        return ""
    if form in ("tell", "telling") and scene.word_before(start) in (
        "to",
        "can",
        "could",
        "can't",
        "couldn't",
        "you",
        "me",
    ):
        return ""
    return "told"


def ask(scene: Scene, start: int, end: int) -> str:
    """asked: a question, a request handed on."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if low.startswith(" to ", end) and passive(scene, start):
        return ""
    if low[start:end] == "ask" and scene.word_before(start) in ("you", "we", "i", "they", "may", "might"):
        return ""
    return "question or request"


def speech(scene: Scene, start: int, end: int) -> str:
    """A verb of speech with an object of its own: always, but as a noun, an adjective or a bare passive."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if passive(scene, start) and not low.startswith((" by ", " as "), end) and not low[start:end].endswith("ing"):
        return "" if not scene.after_quote(start) else "after a quotation"
    if scene.part_at(start) >= 0 and scene.word_before(start) in ("i", "we", "you", "don't"):
        return ""
    if low[start:end].endswith("ing") and scene.word_before(start) and not _somebody(scene, start) and not passive(scene, start):
        if scene.word_before(start) not in ("in", "by", "after", "before", "without", "when", "while", "and", "for"):
            return "" if not _handed(scene, start, end) else "speech"
    return "speech"


def content(scene: Scene, start: int, end: int) -> str:
    """A verb that speaks only with what it hands on: a clause, a quotation, a colon."""
    low = scene.low
    if not verbal(scene, start, end) or (passive(scene, start) and not low[start:end].endswith("ing")):
        return ""
    if low[start:end] == "states" and (scene.word_before(start) in _STATES or scene.word_before(start).isdigit()):
        return ""
    if low[start - 2 : start] == ", " and low.startswith((" the ", " a "), end) and low[start:end] in ("states", "notes", "reports", "explains", "adds"):
        return "source after it"
    return _handed(scene, start, end) or ("clause" if scene.finite_next(end) else "")


def account(scene: Scene, start: int, end: int) -> str:
    """reported, wrote: somebody's account, with or without a clause; not a report, not a book."""
    low = scene.low
    found = content(scene, start, end)
    if low[start:end] == "written":
        return "account" if re.search(r"(?:have|has|had|'ve)(?: \w+)? $", low[max(0, start - 20) : start]) else ""
    if found or not verbal(scene, start, end) or passive(scene, start) or not _somebody(scene, start):
        return found
    if re.match(r" (?:(?:a|an|the|his|her|its|their|two|three|several|many)? ?(?:\w+ )?(?:books?|novels?|songs?|checks?|script|code|law|legislation|music|stories|op-eds?|articles?|essays?|pieces?|columns?|memoirs?|letters?|reviews?|history)\b|for\b|to work|it\b|\w+ day op)", low[end : end + 50]):
        return ""
    return "account" if scene.part_at(start) < 0 else ""


def naming(scene: Scene, start: int, end: int) -> str:
    """identified as, likened to: what somebody says a thing is."""
    low = scene.low
    if not verbal(scene, start, end) or passive(scene, start) or not _somebody(scene, start):
        return ""
    loose = low[start - 2 : start] == ", " and low[start:end].endswith("ed")
    if loose and not low.startswith((" him ", " her ", " it ", " them "), end):
        return ""
    return "names it" if re.match(r"(?: [\w\"'’-]+){0,6} (?:as|to)\b", low[end : end + 70]) else ""


def referring(scene: Scene, start: int, end: int) -> str:
    """referred to X as Y: what somebody calls it."""
    if not verbal(scene, start, end) or passive(scene, start) or not _somebody(scene, start):
        return ""
    return "names it"


def according(scene: Scene, start: int, end: int) -> str:
    """according to somebody; not to plan, to size or to need."""
    return "" if _MEASURE.match(scene.low, end) else "source named"


_MEASURE = re.compile(
    r" (?:(?:the|their|its|his|her|a|an|each|strict|certain) )?(?:\w+ )?(?:plan|number|amount|size|type|level|levels|law|rules|rule|need|needs|ability"
    r"|schedule|principles?|standards?|design|height|weight|age|taste|custom|tradition|preference|merit|script|race|income)\b(?! (?:released|published|obtained|by))"
)
_DISMISSED = re.compile(
    r" (?:[\w'’\"-]+ ){0,5}?(?:accusations?|claims?|criticisms?|concerns?|allegations?|charges|idea|notion|reports?|suggestions?|as|questions|talk)\b"
)


def promise(scene: Scene, start: int, end: int) -> str:
    """promised, pledged: what somebody says he will do."""
    found = content(scene, start, end)
    if found or not verbal(scene, start, end) or passive(scene, start):
        return found
    return "promise" if scene.low.startswith(" to ", end) else ""


def opinion(scene: Scene, start: int, end: int) -> str:
    """suggested, estimated, concluded: what somebody says, not what a fact suggests."""
    if not _somebody(scene, start) or (scene.part_at(start) >= 0 and scene.word_before(start) in ("i", "we")):
        return ""
    found = content(scene, start, end)
    if not found and verbal(scene, start, end) and re.match(r" (?:\w+ing|the|a|an)\b", scene.low[end : end + 20]):
        found = "proposal"
    return found


def holding(scene: Scene, start: int, end: int) -> str:
    """held, ruled, agreed: with "that" or beside a quotation only."""
    if not verbal(scene, start, end) or passive(scene, start):
        return ""
    if not low_agree(scene, start) and _LATER_THAT.match(scene.low, end):
        return "that-clause"
    if scene.that_next(end) or re.match(r",[^.,;:!?\"\n]{1,40}, that\b", scene.low[end : end + 60]):
        return "that-clause"
    if scene.colon_next(end) or (scene.wh_next(end) and scene.low[start : start + 8] == "question"):
        return "before a colon or a question"
    if scene.low.startswith("as ", scene.bounds.sentence(start)[0]) and scene.stops(end):
        return "as somebody says"
    if re.match(r" (?:he|she|they|it|we|you) (?:was|were|is|are|had|has|did|would|will)", scene.low[end : end + 20]):
        return "clause"
    return quote(scene, start, end)


_OTHER = re.compile(r" (?:said|says|told|wrote|added|asked|tweeted)\b[^\"]*$")


def low_agree(scene: Scene, start: int) -> bool:
    """Is it a form of "agree", whose "to" opens a deed, not a statement?"""
    return scene.low.startswith("agree", start)


def quote(scene: Scene, start: int, end: int) -> str:
    """A verb that reports only beside a quotation ("he continued")."""
    low = scene.low
    if low[start:end] == "read" and re.match(r":\s", low[end : end + 2]):
        return "before a colon"
    if not verbal(scene, start, end) or low.startswith(" by ", end):
        return ""
    if scene.after_quote(start, 90) and scene.trails(end) and not _OTHER.search(low, max(0, start - 90), start):
        return "after a quotation"
    if scene.quote_next(end, close=True) or low.startswith(", saying", end):
        return "before a quotation"
    return ""


def call(scene: Scene, start: int, end: int) -> str:
    """called, dubbed: X a Y; not a name ("a firm called N"), not a telephone."""
    low = scene.low
    if low.startswith((" for ", " on ", " upon ", " to ", " off ", " up ", " in ", " out ", " into ", " back ", " me "), end):
        return ""
    apart = low[start - 2 : start] == ", " and low[start:end].endswith("ed") and not scene.after_quote(start)
    if apart and (low[start:end] != "called" or re.match(r" [A-Z\"“‘]", scene.text[end : end + 2])):
        return ""
    if not verbal(scene, start, end):
        return ""
    words = scene.words_before(start, 1)
    by = re.match(r"(?: [\w'-]+){0,3} by ", low[end : end + 60])
    if low[start:end].endswith("ed") and words and not by and (_NAMED.search(words[-1]) or passive(scene, start)):
        return ""
    if low[start - 2 : start] == ", " and low[start:end].endswith("ed") and not _somebody(scene, start):
        return ""
    if _FIT.match(low, end, min(len(low), end + 110)):
        return "names it"
    return ""


def demand(scene: Scene, start: int, end: int) -> str:
    """called for, called on: somebody's demand; not "the moment calls for calm"."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if low[start:end].startswith(("calls", "call ")) and not _somebody(scene, start):
        return ""
    return "demand" if not passive(scene, start) or low[start:end].startswith("calling") else ""


def show(scene: Scene, start: int, end: int) -> str:
    """found, showed, revealed, noted: with a clause or a quotation handed on, not a thing found or shown."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if passive(scene, start) and not low[start:end].endswith("ing"):
        return ""
    inside = scene.part_at(start) >= 0
    begin = max(scene.bounds.sentence(start)[0], start - 80)
    findings = bool(_FINDINGS.search(low, begin, start))
    if inside and not findings:
        return ""
    if low.startswith("remind", start) and re.match(r"(?: [\w'’-]+){1,4} of ", low[end : end + 50]):
        return ""
    found = _handed(scene, start, end)
    if found:
        return found
    if scene.wh_next(end) and not low.startswith((" when", " where", " who"), end):
        return "question handed on"
    if scene.finite_next(end):
        return "clause"
    if low.startswith((" no evidence", " evidence"), end):
        return "a finding"
    near = _FINDINGS.search(low, max(begin, start - 45), start)
    if near and " and " not in low[near.end() : start] and low[end : end + 1] == " ":
        return "a finding"
    return ""


def claim(scene: Scene, start: int, end: int) -> str:
    """claimed, alleged: the verb, or the noun with its clause; not claiming benefits or roads maintained."""
    low = scene.low
    form = low[start:end]
    if form in ("claim", "claims") and noun(scene, start) and scene.word_before(start) not in ("the", "any", "no"):
        return "noun with clause" if scene.that_next(end) or scene.finite_next(end) else ""
    if not verbal(scene, start, end) or (passive(scene, start) and not form.endswith("ing")):
        return ""
    found = content(scene, start, end)
    if found or form.startswith("maintain"):
        return found
    if low.startswith(" to ", end):
        return "claim"
    if form == "alleged":
        return ""
    return (
        "claim"
        if form == "claimed"
        and _somebody(scene, start)
        and not re.match(
            r" (?:the )?(?:responsibility|lives|asylum|benefits|victory|credit|the life)", low[end : end + 30]
        )
        else ""
    )


def insist(scene: Scene, start: int, end: int) -> str:
    """insisted: a statement kept up, or a demand."""
    return "insists" if verbal(scene, start, end) else ""


def strong(scene: Scene, start: int, end: int) -> str:
    """accused, warned, urged: the verb, also in the passive; not the noun."""
    low = scene.low
    form = low[start:end]
    if form == "accused" and scene.opens(start):
        return "strong"
    if not verbal(scene, start, end):
        return ""
    if form.startswith("dismiss"):
        return "strong" if not passive(scene, start) and _DISMISSED.match(low, end) else ""
    if form.startswith(("charg", "protest", "plead")):
        return content(scene, start, end) if not passive(scene, start) else ""
    if form.startswith("threat"):
        named = scene.text[end + 1 : end + 2].isupper() or low.startswith(" to ", end) or _handed(scene, start, end)
        joined = form == "threatening" and low.startswith(" to ", end) and scene.word_before(start) in ("and", "by", "while", "")
        return "strong" if named and (joined or _somebody(scene, start)) else ""
    if form.startswith("demand") and not form.endswith("ing") and not _somebody(scene, start):
        return ""
    if (
        passive(scene, start)
        and form.startswith(("derid", "mock", "ridicul", "condemn", "critici", "demand", "urg"))
        and not low.startswith(" by ", end)
        and not form.endswith("ing")
    ):
        return ""
    return "strong"


def hit(scene: Scene, start: int, end: int) -> str:
    """slammed, blasted, ripped: a person or a plan, not a door; beside a quotation, or with an object named or human."""
    low = scene.low
    if not verbal(scene, start, end):
        return ""
    if scene.after_quote(start) or scene.quote_next(end) or scene.that_next(end):
        return "beside a quotation"
    if low.startswith(" by ", end) and passive(scene, start):
        return "by somebody"
    return "at somebody" if _TARGET.match(scene.text, end) and low[start:end] not in ("bashing",) else ""


_TARGET = re.compile(
    r" (?:the (?:\w+ ){0,3}?(?:plan|decision|bill|move|law|policy|report|media|government|administration|president|idea|deal"
    r"|proposal|ruling|order|mayor|minister)\b|[A-Z]|(?:his|her|their) (?:rivals?|opponents?|critics?)|(?:republican|democrat)\w*)"
)
JUDGES: Mapping[str, Judge] = {
    "say": say, "tell": tell, "ask": ask, "speech": speech, "content": content, "account": account, "naming": naming, "promise": promise, "referring": referring, "according": according, "opinion": opinion, "holding": holding,
    "quote": quote, "call": call, "demand": demand, "show": show, "claim": claim, "insist": insist, "strong": strong,
    "hit": hit,
}  # fmt: skip
