"""Suggest, indicate, imply, point to ...: evidence that suggests, against people who propose (Hyland 1998)."""

from __future__ import annotations

import re

from framing.lexicon.choice import quick

_EVIDENCE = quick(
    r"\b(?:stud(?:y|ies)|data|evidence|reports?|polls?|polling|surveys?|analys[ie]s|research|results?|findings?|"
    r"figures|numbers|statistics|"
    r"documents?|records|emails|e-mails|history|experience|signs?|trends?|"
    r"estimates?|models?|tests?|"
    r"indicators?|projections?|images?|photos?|video|footage|information|intelligence|attitude|logic|names?|"
    r"title|headlines?|letter|"
    r"language|wording|testing|review|assessment|briefing|theory|examples?|(?<!to )work|"
    r"paper|facts?|chart|map|reaction|way|index(?:es)?|ratio|share|"
    r"response|behaviou?r|decision|nothing|"
    r"timing|silence|move|pattern|rate|tone|rhetoric|tally|counts?|returns|memo|transcript|article|accounts?|"
    r"sources?|literature|term|"
    r"leaks?|cartoon|commentary|ads?|posts?|tweets?|coverage|audio|tapes?|recordings?|messages|sticker|"
    r"phrase|word|words|statement|comments?|remarks|events?|marks|markings|wounds?|injur(?:y|ies)|damage|footprints?|"
    r"traces?|samples?|scans?|x-rays?|autopsy|dna|fossils?|bones|remains|fingerprints|blood|debris|wreckage|clues|"
    r"size|shape|style|position|location|absence|presence|lack|success|failure|outcome|prices?|scoreline|"
    r"score|turnout|forecasts?|readings?|measurements?|observations?|simulations?|calculations?|experiments?|trials?|"
    r"filings?|receipts|correspondence|minutes|diar(?:y|ies)|testimony|symptoms|precedent|feedback|mood|calm|"
    r"smile)\"?"
    r" (?:(?:on|about|into|by|of|from|obtained|published|conducted|released|reviewed|taken|"
    r"collected) (?:[\w'-]+ ){5,11}?|"
    r"(?:[\w'-]+ ){0,6}?)(?:(?:also|strongly|clearly|now|consistently|increasingly|would|might|may|could|"
    r"does|do|has|have|to|not) )*\"?$|"
    r"\b(?:it|this|that|these|they|which|everything|nothing|something|all)(?: of (?:it|this|that|these))?"
    r" (?:(?:also|only|all|therefore|thus|strongly|clearly|now|consistently|increasingly|would|might|may|could|"
    r"does|do|did|has|have|been|is|was|to|not|\w+ly|in \w+|about (?:it|this|that)) )*$"
)
_SPEAKER = re.compile(
    r"\b(?:he|she|i|we|you|who|they|officials|trump|spokesman|critics|experts|analysts|others|many|leaders|"
    r"scientists|researchers|bars|arrows|dots|areas|colors|colours|"
    r"economists|republicans|democrats|conservatives|liberals|activists|people|some|president|senator|lawmakers) $"
)
_SPEAKERS = tuple(f"{speaker} " for speaker in re.findall(r"\w+(?=[|)])", _SPEAKER.pattern))
_MIDWAY = re.compile(r"(?:\b(?:has|had|have|also)|'d|'ve)(?: \w+ly)? $")
_MIDWAYS = ("has ", "had ", "have ", "also ", "'d ", "'ve ", "ly ")
_PROPOSAL = re.compile(
    r" (?:to|as|you|your|his|her|their|a (?:meeting|compromise|boycott|plan|walk|"
    r"name)|ways?|changes)\b"
)
_HIS = re.compile(r" (?:your|his|her|their|a) ")
_ACT = re.compile(r" \w{3,}ing (?!is|was|will|that)")
_MODAL = re.compile(r" (?:may|might|could) (?:(?:also|well|even|just|simply|instead) )?$")
_SAYER = re.compile(r"\b(?:he|she|i|we|you|who|they|one|[a-z]+(?:ers|ors|ists|ials)) (?:may|might|could) (?:\w+ )?$")
_POINTING = re.compile(
    r"\b(?:all|also|everything|facts|tests|results|indications|clues|signs|trends|evidence|it|this|that|these|"
    r"data|polls|numbers|figures|which|could|may|might|"
    r"would|disappearance|discovery|absence|lack|shortage|drop|fall|rise|increase|decline|spike|surge|slowdown|"
    r"findings?|"
    r"research|stud(?:y|ies)|analysis|records|markings|damage) (?:from \w+ |in \w+ |of \w+ )?$"
)
_BEING = re.compile(r"\b(?:be|is|are|was|were|been|am) (?:\w+ )?$|'(?:re|s) $")
_HELPER = re.compile(r"\b(?:to|i'd|would|let me|and|can|may|might|not) $|n't $")
_SEEMS_TO = quick(
    r"(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bi )(?<!\bwe )(?<!\beven )(?<!\balso )"
    r"\b(?:seems?|appears?|seemed|appeared|would seem|tends?) to $"
)
_HINTER = re.compile(
    r"\b(?:the|an?|some|no|few|of|subtle|any|many|other|drop(?:s|ped)?|spokes\w+|minister|governor|senator|mayor|"
    r"leaders?|"
    r"members?|congress\w+|secretary|chairman|author|player|coach|to|king|pope|judge|chief|boss|candidate|actor) $"
)
_GROUNDS = ("evidence to ", "nothing to ", "anything to ", "enough to ", "reason to ", "little to ", "data to ")
_TRAILING = frozenset(("suggesting", "indicating", "implying"))
_TRAILS = (", ", "- ", "-", ", possibly ", ", potentially ", ", perhaps ", ", thus ", ", thereby ")
_TREND = re.compile(  # "sales fell, suggesting that shoppers stay away"
    r"\b(?:fell|rose|saw|seem(?:s|ed)|added|lost|reached|topped|dropped|declined|grew|gained|slipped|climbed|"
    r"jumped|increased|decreased|visited|showed|found|"
    r"remained|"
    r"spread|improved|worsened|slowed|shrank|doubled|tripled|narrowed|widened|flowed|exceeded|lies?|lay|"
    r"contains?|differs?|matche[ds]|happened|occurred|came|went|ran|took|got|became|changed|shifted|"
    r"flattened|opened|closed|broke|stayed|held|vanished|disappeared|stalled|surged|soared|plunged|tumbled|eased|"
    r"failed|ended|began|stopped|resemble[sd]?|is|are|was|were|has|"
    r"have|sits?|stands?|stood|totall?ed|averaged|hit|sank|swung|trails?|trailed|outpaced?|exceeds?)\b|"
    r"\b(?:that|it|this|there)'s\b"
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|wrote|tweeted|argued|warned|critici[sz]\w+|denounc\w+|called|responded|replied|yelled|"
    r"mocked|"
    r"attacked|noted|asked|declined|refused|endorsed|urged|accused|blamed|defended|speech|interview|he|she|they|"
    r"i|we|who|mr|ms|mrs|trump|obama|clinton)\b"
)
_SAYS_SO = re.compile(  # "she tweeted on Monday suggesting that": the speaker suggests
    r"\b(?:tweeted|retweeted|posted|wrote|said|spoke|told|argued|asked|replied|responded|testified)\b[^,;]{0,40}$"
)
_ADDS = ("it also ", "it has also ", "it had also ")
_ADVERB = re.compile(r"(?: (?:also|only|even|once|had|has|\w+ly))+ $")
_DID_IT = re.compile(r"\b(?:did|do|does|made|makes|put|said|saw) it $")
_WHY = "inference from evidence"
_TOLD = frozenset(("suggested", "indicated"))
_PLAIN = frozenset(("suggest", "indicate", "imply"))
_FINITE = frozenset(("suggests", "indicates", "implies"))


def inferring(low: str, text: str, a: int, b: int) -> str:
    """Counts when something, not somebody, suggests."""
    cue, left = low[a:b], _clause(low, a)
    if cue in _PLAIN and _MODAL.search(left) and low[b : b + 1] == " " and not _SAYER.search(left):
        return _WHY
    midway = left.endswith(_MIDWAYS) and _MIDWAY.search(left) is not None
    if (left.endswith(_SPEAKERS) and _SPEAKER.search(left)) or (
        midway and (cue.startswith(("point", "hint")) or not _EVIDENCE.search(left))
    ):
        return ""
    if cue.startswith(("point", "hint")):
        return _WHY if _pointing(low, text, left, a, b) else ""
    if cue in _TRAILING and left.endswith(_TRAILS):
        left = _clause(low, a, 170)
        return _WHY if _TREND.search(left) and not _SPOKEN.search(left) else ""
    if (cue in _TRAILING and _SAYS_SO.search(left)) or (cue in _TOLD and left.lstrip().startswith(_ADDS)):
        return ""
    if (
        (cue.startswith("sugg") and _ACT.match(low, b))
        or (_PROPOSAL.match(low, b) and not (_HIS.match(low, b) and _EVIDENCE.search(left)))
        or (cue == "suggesting" and _BEING.search(left[-16:]))
    ):
        return ""
    if cue in _PLAIN and left.endswith(" to "):
        return _WHY if _SEEMS_TO.search(left) or left.endswith(_GROUNDS) else ""
    if cue in _PLAIN:
        return _WHY if not _HELPER.search(left) or _EVIDENCE.search(left) else ""
    if cue in _FINITE:
        return _WHY if not _after_name(text, a) or _evident(low, left, a) else ""
    return _WHY if not left.endswith(" and ") and _evident(low, left, a) else ""


def _evident(low: str, left: str, a: int) -> bool:
    """Is evidence the subject, also across what commas say of it ("the poll, held in May, suggested")?"""
    if _EVIDENCE.search(left):
        return True
    if not left.endswith(", "):
        return False
    far = _clause(low, a, 140)
    cut = far.rfind(", ", 0, -2)
    return cut > 0 and _EVIDENCE.search(far[:cut] + " ") is not None


def _pointing(low: str, text: str, left: str, a: int, b: int) -> bool:
    """Do signs point to something, does a tone hint at it? A mayor hints at a pay rise, and says so."""
    if low.startswith("hinted that", a):
        return _EVIDENCE.search(left) is not None
    if low.startswith("hinting", a):
        return left.endswith(", ") and not _SPOKEN.search(_clause(low, a, 170))
    if low.startswith("hint", a):
        adverb = _ADVERB.search(left)
        before = a - len(adverb[0]) + 1 if adverb else a
        named = _after_name(text, before) and not _EVIDENCE.search(left[left.rfind(" ", 0, -1) + 1 :])
        return not (named or _HINTER.search(left))  # in headlines, evidence is written like a name
    if (
        low.startswith((" by ", " keep ", " watch ", " note ", " make ", " remember "), b)
        or left.endswith((" at this ", " at that ", " at one ", " at some ", " at any ", " up "))
        or _DID_IT.search(left)
    ):
        return False
    return (_EVIDENCE if low.startswith("pointed", a) else _POINTING).search(left) is not None


def _clause(low: str, a: int, reach: int = 70) -> str:
    left = low[max(0, a - reach) : a]
    return left[max(left.rfind(". "), left.rfind("\n"), left.rfind("; "), left.rfind(', "')) + 1 :]


def _after_name(text: str, a: int) -> bool:
    """Does a capitalised word, most often a person, stand right before the verb?"""
    start = text.rfind(" ", a - 30 if a > 30 else 0, a - 1 if a > 1 else 0) + 1
    return text[start : start + 1].isupper()


JUDGES = {"inferring": inferring}
