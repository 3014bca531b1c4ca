"""Further stance markers: attitude, self-mention, engagement, degree words, factives.

Hyland's model (Metadiscourse, 2005; Discourse Studies 7(2), 2005, doi:10.1177/1461445605050365) without its hedges and
boosters, which have annotators of their own. The words stand in one lexicon file for each layer; here stand the rules
that tell their other uses apart: the manner "sadly", the pit "mine", the country "US", the imperative "consider", the
degree "so", the complement of "know".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from framing.lexicon import Lexicon, load
from framing.lexicon.fold import folded
from framing.lexicon.judge import Judge
from framing.lexicon.scan import scanner
from framing.model import Span
from framing.segment import Segments

LAYERS: tuple[str, ...] = ("attitude", "self_mention", "engagement", "intensifier", "factive")
_FILES = ("attitude-en", "self-mention-en", "engagement-en", "intensifier-en", "factive-en")

_OPEN = re.compile(r"(?:^|[.!?;:\n\"(\u2014-]|--)[\s\"'(]*$")  # what a sentence or a clause set apart begins after
_LINKED = re.compile(r"(?:\b(?:and|but|yet|so|that|because|while|although|though|or|who|which)|,) $")
_VERBED = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|'s|'re|'ve) $")
_MANNER = re.compile(
    r"\b(?:smil|sigh|nod|look|star|speak|spoke|said|say|laugh|shrug|shook|shak|gaz|act|behav|walk|wait|ask|repl|respon|"
    r"end|die|talk|work|liv|dress|grin|wav|rose|fell|ris|fall|grew|gr?ow|increas|chang|rais|vari|differ)\w*"
    r"(?: (?:his|her|their) heads?)? $"
)


def opening_adverb(low: str, text: str, a: int, b: int) -> str:
    """An adverb that speaks of the whole clause when it opens it, with its comma."""
    left = low[max(0, a - 12) : a]
    if low[b : b + 1] != ",":
        return ""
    return "opens the clause" if not left.strip() or _OPEN.search(left) or _LINKED.search(left) else ""


def sentence_adverb(low: str, text: str, a: int, b: int) -> str:
    """An adverb that speaks of the whole clause, not of the manner: by its place and its commas."""
    left = low[max(0, a - 24) : a]
    after = low[b : b + 1]
    if not left.strip() or _OPEN.search(left):
        return "opens the sentence"
    if after == "," and (left.endswith(", ") or _LINKED.search(left)):
        return "set off by commas"
    if _MANNER.search(left):
        return ""
    if left.endswith(", ") and after in ",.;:!?)":
        return "set off by commas"
    return (
        "between subject and verb"
        if _VERBED.search(left) and re.match(r" (?:not|no|the case|\w+ed)\b", low[b:])
        else ""
    )


def person(low: str, text: str, a: int, b: int) -> str:
    """A pronoun, not a name or an abbreviation made of the same letters ("Our Lady", "ME")."""
    word = text[a:b]
    if word == "ME" and not (text[a - 2 : a - 1].isupper() or text[b + 1 : b + 2].isupper()):
        return ""
    if word[0].isupper() and word not in ("ME", "MY", "WE", "OUR") and re.match(r" (?:[A-Z][a-z])", text[b : b + 3]):
        before = low[max(0, a - 2) : a].strip()
        if before and before not in ".!?:\"'\u201c(":
            return ""  # in the middle of a sentence, two capitals: a title or a name
    return "first person"


_NUMERAL = re.compile(
    r"\b(?:world war|war|part|title|type|phase|division|section|chapter|article|act|category|class|stage|volume|book|"
    r"group|level|tier|appendix|\w+ the great|elizabeth|charles|james|francis|paul|george|henry|william|napoleon|"
    r"nicholas|alexander|peter|john paul|richard|edward|catherine) $"
)


def first_person(low: str, text: str, a: int, b: int) -> str:
    """The pronoun "I": a capital, and neither a number nor an initial."""
    if text[a] != "I":
        return ""
    if b - a == 1:
        if text[a - 1 : a] in ("(", "$", "@", "/") and text[b : b + 1] == ")":
            return ""
        if text[b : b + 1] == "." and re.match(r"\. ?[A-Z]", text[b : b + 3]) and text[b + 1 : b + 2] != " ":
            return ""
        if text[b : b + 1] == "-" or _NUMERAL.search(low, max(0, a - 24), a):
            return ""
    return "first person"


def us(low: str, text: str, a: int, b: int) -> str:
    """The pronoun "us", not the country, not a magazine."""
    word = text[a:b]
    if word == "US" or (word == "Us" and text[b : b + 2].strip()[:1].isupper()):
        return ""
    if text[b : b + 1] == "$" or text[b : b + 4].startswith(".s"):
        return ""
    return "first person"


_OBJECT = re.compile(
    r" (?:the|a|an|that|this|these|those|how|what|why|who|when|where|if|for|it|his|her|their|its|your|my|our|all|any|"
    r"some|just|only|also|instead|again|two|[a-z]+ing|[a-z]+'s)\b|,|:|\."
)
_ALREADY = re.compile(
    r"^(?:let|look|ask|take|note|notice|think|don't|do not|call|say|wait|watch|get|guess|see|judge|never|try|stop)"
)


def imperative(low: str, text: str, a: int, b: int) -> str:
    """A verb that opens its sentence, and is followed by what an order needs."""
    left = low[max(0, a - 8) : a]
    if (
        left.strip()
        and not _OPEN.search(left)
        and not re.search(r"(?:\b(?:but|so|and|now|then|just|please|or),? )$", left)
    ):
        return ""
    if left.endswith(("and ", "or ")) and not re.search(r"[.!?\"] ?(?:and|or) $", left):
        return ""
    if low[a:b].startswith(("let's", "don't", "do not", "let us", "let me", "go figure")):
        return "opens the sentence"
    return "opens the sentence" if " " in low[a:b] or _OBJECT.match(low, b) else ""


def opener(low: str, text: str, a: int, b: int) -> str:
    """A question that opens its sentence and ends in a question mark."""
    left = low[max(0, a - 8) : a]
    if left.strip() and not _OPEN.search(left) and not re.search(r"(?:\b(?:but|so|and|or),? )$", left):
        return ""
    stop = re.search(r"[.!?\n]", text[b : b + 160])
    if stop is None or stop.group() != "?":
        return ""
    short = low[a:b] in ("really", "seriously", "coincidence", "sound familiar", "you think")
    return "" if short and stop.start() > 0 else "opens a question"


_SCALED = re.compile(
    r" (?:much|many|few|little|good|bad|big|small|large|great|high|low|long|short|hard|easy|easily|early|"
    r"late|soon|fast|slow|"
    r"strong|weak|old|young|new|close|far|often|rare|clear|clearly|sure|well|poor|rich|hot|cold|happy|sad|"
    r"angry|proud|afraid|scared|"
    r"badly|deep|deeply|wide|wrong|right|different|similar|common|simple|complex|likely|unlikely|quickly|quick|quietly|"
    r"dangerous|serious|severe|important|popular|powerful|tough|rough|smart|stupid|dumb|crazy|weird|"
    r"strange|nice|kind|cruel|"
    r"close|tight|thin|thick|dark|bright|loud|quiet|busy|tired|sick|heavy|light|cheap|expensive|fragile|"
    r"desperate|corrupt|"
    r"[a-z]{2,}(?:ous|ful|ive|ble|ant|ent|less|ish|ly|ed|ing|ic|ical|some|worthy))\b(?! (?:that they|from the))"
)
_NOT_SCALED = re.compile(
    r" (?:that|as to|far|long as|on|called|do|did|does|is|are|was|were|have|has|had|will|would|can|could|"
    r"many as|he|she|it|they|we|i|you|the|a|an|this|being|having|going|family|early on)\b"
)


def degree(low: str, text: str, a: int, b: int) -> str:
    """ "so", "too", "pretty", "rather" before what can be graded."""
    cue = low[a:b]
    left = low[max(0, a - 12) : a]
    if _NOT_SCALED.match(low, b) or not _SCALED.match(low, b):
        return ""
    if cue == "pretty":
        return "" if re.search(r"\b(?:the|her|his|their|very|so) $", left) else "before what can be graded"
    if cue == "rather":
        return (
            ""
            if low.startswith(" than", b) or re.search(r"(?:would|'d|,|had) $", left)
            else "before what can be graded"
        )
    if cue == "so":
        return (
            ""
            if re.search(r"(?:[.!?\"]|\b(?:or|do|did|does|if|and)) $", left) or not left.strip()
            else "before what can be graded"
        )
    return "before what can be graded"


def compromise(low: str, text: str, a: int, b: int) -> str:
    """Middle degrees: "quite a crowd", "fairly cold", not "the fair", "kind of person"."""
    cue = low[a:b]
    left = low[max(0, a - 12) : a]
    if cue in ("kind of", "sort of"):
        noun = re.search(
            r"\b(?:a|the|this|that|what|some|any|every|same|no|one|these|those|all|new|another|different|right|"
            r"only|first|my|his|our) $",
            left,
        )
        return (
            ""
            if noun or (_NOT_SCALED.match(low, b) and not low.startswith((" a ", " like"), b))
            else "loosens what follows"
        )
    if cue == "quite":
        return (
            "degree"
            if not re.search(r"\bnot $|n't $", left) and not low.startswith((" the", " frankly", " literally"), b)
            else ""
        )
    if cue == "fairly":
        return (
            "degree"
            if _SCALED.match(low, b)
            and not re.match(
                r" (?:treated|compensated|represented|applied|distributed|elected|shared)", low[b : b + 14]
            )
            else ""
        )
    return "degree"


_CLAUSE = re.compile(
    r" (?:\w+ly )?(?:(?:to \w+ )?that (?!(?:man|woman|one|day|night|year|point|time|time's|kind|sort)\b)|"
    r"(?:how|why|what|where|who|when|which) |the fact|it's |there (?:is|was|are|were|has) |"
    r"(?:he|she|they|we|it|i) (?:'s|'d|'ve|is|are|was|were|has|have|had|will|would|can|could|did|does|\w+ed)\b)"
)
_ASSUMED = re.compile(
    r"\b(?:i|we) (?:don't|do not|didn't|did not) $|\b(?:if|whether) (?:he|she|they|it|we|you|i|anyone)? ?$"
)
_LOOSE = re.compile(r"(?:see[sn]?|saw|show(?:s|ed|n|ing)?|not(?:es?|ed|ing)|find|prov(?:es?|ed|en|ing)|care[sd]?)")


def clause(low: str, text: str, a: int, b: int) -> str:
    """A verb with a clause of its own; what "I don't know that" introduces is not presupposed."""
    cue = low[a:b]
    if not _CLAUSE.match(low, b):
        return ""
    if _LOOSE.fullmatch(cue) and not low.startswith((" that ", " the fact", " how "), b):
        return ""
    if low.startswith(" that ", b) and _ASSUMED.search(low, max(0, a - 24), a):
        return ""
    if cue == "understood" and low.endswith("it is ", 0, a):
        return ""  # hearsay
    return "with its clause"


JUDGES: dict[str, Judge] = {
    "sentence_adverb": sentence_adverb,
    "opening_adverb": opening_adverb,
    "person": person,
    "i": first_person,
    "us": us,
    "imperative": imperative,
    "opener": opener,
    "degree": degree,
    "compromise": compromise,
    "clause": clause,
}


def annotator(lexicons: Sequence[Lexicon] = ()) -> Callable[[Segments], list[Span]]:
    """Compile once, then mark: spans of the five layers, each with the rule that decided.

    A lexicon given for a layer stands in for the built-in one of that layer.

    >>> [(s.layer, s.cue) for s in annotator()(Segments("Sadly, we stopped talking."))]
    [('attitude', 'Sadly'), ('self_mention', 'we'), ('factive', 'stopped')]
    """
    given = {x.layer for x in lexicons}
    own = [x for x in map(load, _FILES) if x.layer not in given]
    mark = scanner([*own, *(x for x in lexicons if x.layer in LAYERS)], JUDGES)
    return lambda segments: mark(segments.text, folded(segments))
