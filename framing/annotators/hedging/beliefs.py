"""Doxastic and hearsay cues: a belief named as the ground, or news that is second-hand."""

from __future__ import annotations

import re

_PRONOUN = r"(?:i|you|he|she|it|we|they|there|that|this|these|those|the|his|her|their|its|our|my|your|an?|most|some|many|all|no|people|what|if)"
_CLAUSE = re.compile(rf" (?:that|{_PRONOUN}|so)\b")


def _next_upper(text: str, b: int) -> bool:
    return b + 1 < len(text) and text[b + 1].isupper()


def believing(low: str, text: str, a: int, b: int) -> str:
    if low.startswith((" in ", " in,", " me ", " me,", " it or not", " in."), b):
        return ""
    if re.search(
        r"(?:can't|cannot|can not|couldn't|could not|hard to|better|don't|make) $", low[max(0, a - 12) : a]
    ) and low.startswith(" it", b):
        return ""
    if re.search(r"(?:can't|cannot|couldn't|hard to) $", low[max(0, a - 10) : a]):
        return ""
    if low[max(0, a - 8) : a] == "what to ":
        return ""
    if re.match(r" (?:anything|nothing|her|him|them|you|everything|us)(?:[.,;:!?)\"]| because| when| and| or| but)", low[b : b + 18]):
        return ""
    return "belief as the ground"


_THINK_NOT = re.compile(
    r" (?:of|about|tank|tanks|back|twice|hard|harder|ahead|through|outside|clearly|carefully|differently|big|critically|like|again|over|piece|"
    r"for|on|up|straight|globally|strategically|long)\b"
)
_THINK_NOT_BEFORE = re.compile(r"\b(?:to|let's|please|the|of|who|just|must|should|we can|how) $")
_THOUGHT_NOT_BEFORE = re.compile(
    r"\b(?:a|an|the|this|that|second|no|of|his|her|my|our|their|any|some|deep|well|food for|at the|next|first|free|every) $"
)


def thinking(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 14) : a]
    if _THINK_NOT.match(low, b):
        return ""
    if cue == "thought":
        if _THOUGHT_NOT_BEFORE.search(left) or low.startswith(
            (" police", " leader", " process", " experiment", " and "), b
        ):
            return ""
        return "opinion as the ground"
    if cue == "thinking":
        return (
            "opinion as the ground"
            if _CLAUSE.match(low, b) and re.search(r"(?:am|is|are|was|were|been|'m|'re|'s) $", left)
            else ""
        )
    if _THINK_NOT_BEFORE.search(left) and not _CLAUSE.match(low, b):
        return ""
    if low.startswith('"', b) or low[b : b + 1] in ".?!;)":
        return (
            "opinion as the ground"
            if re.search(r"\b(?:i|we|they|he|she|you|people) $", left) and low[b : b + 1] != "?"
            else ""
        )
    return "opinion as the ground"


_FEEL = re.compile(
    rf" (?:that|as if|as though|like (?:{_PRONOUN}|i'm|we're|they're|he's|she's|it's)\b|(?:i|he|she|it|we|they|there|this|these|those|our|my|his|her|their|the)\b|(?:\w+ ){{0,2}}(?:should|must)\b)"
)
_FEELING = re.compile(r" (?:[\w ]{0,30} )?that\b")


def feeling(low: str, text: str, a: int, b: int) -> str:
    if low[a:b] == "feeling":
        return "impression as the ground" if _FEELING.match(low, b) else ""
    if low.startswith(
        (
            " the pain",
            " the heat",
            " the effects",
            " the need",
            " the pinch",
            " the impact",
            " the same",
            " the pressure",
            " it in",
        ),
        b,
    ):
        return ""
    return "impression as the ground" if _FEEL.match(low, b) else ""


def fearing(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    if cue.endswith(" that"):
        return "" if low.startswith(("for ", "of "), max(0, a - 4)) else "fear as the ground"
    if cue == "fearing":
        return "fear as the ground"
    if cue in ("fear", "fears", "feared"):
        left = low[max(0, a - 12) : a]
        if re.search(r"\b(?:a|the|of|no|in|with|for|by|their|his|her|my|from|without|out of|and|most|much) $", left):
            return "fear as the ground" if low.startswith(" that ", b) else ""
        return (
            "fear as the ground"
            if re.match(rf" (?:that|{_PRONOUN})\b", low[b : b + 14]) and not low.startswith((" the lord", " no "), b)
            else ""
        )
    if cue.startswith(("worr", "concern")):
        return "fear as the ground" if low.startswith(" that ", b) else ""
    if cue.startswith("wonder"):
        return "doubt as the ground" if re.match(r" (?:whether|if|why|how|what|aloud|when|where|who)\b", low[b : b + 9]) else ""
    if cue == "terrified":
        return "fear as the ground" if re.match(r" (?:that|will|he|she|it|they)\b", low[b : b + 6]) else ""
    if cue == "afraid":
        return "fear as the ground" if re.match(r" (?:that|he|she|it|they|we|i)\b", low[b : b + 8]) else ""
    return ""


_AS = re.compile(r" (?:[^\s.,;:()\"]+ ){1,5}?as (?!if|though|they|he|she|it|we|i |soon|well|long|much|many)")
_QUALITY = re.compile(
    r" (?:by (?:\w+ ){1,4}?)?(?:to be\b|to have\b|an?\b|as\b|the\b|\w+(?:al|ous|ic|ent|ant|ble|ful|less|ive|ed|ory|ary|ary|ly|ish|fe|rous)\b|too\b|more\b|most\b|less\b|anti-|"
    r"highly\b|very\b|so\b|one of\b|among\b|part of\b|essential|safe|key|unfit|likely|unlikely|pro-|non-)"
)
_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|not|n't|widely|often|generally|now|long|has|have|also|commonly|once|still|\w+ly)|'s|'re) $"
)


def judging(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 14) : a]
    if cue[:4] in ("deem",):
        return "opinion as the ground"
    if cue.startswith("perceiv"):
        return "opinion as the ground" if re.match(r" (?:as|to|that|\w+)", low[b : b + 12]) else ""
    if cue.startswith("consider"):
        if cue == "considering":
            return ""
        if cue == "considered" and re.match(r"(?:[.,;:?!)\"]| (?:by|for|in|at|on|before|during|when|and|or|against|under|it|this|that|his|her)\b)", low[b : b + 8]):
            return ""
        if cue == "considered":
            if re.search(
                r"\b(?:he|she|they|it|we|i|has|have|had|who|briefly|seriously|reportedly) $", left
            ) and not re.match(r" (?:\w+ ){1,3}(?:to be|an?) ", low[b : b + 40]):
                return ""
            return "opinion as the ground" if _PASSIVE.search(left) or _QUALITY.match(low, b) else ""
        return (
            "opinion as the ground"
            if re.match(
                r" (?:it|him|her|them|himself|herself|themselves|itself|myself|ourselves|this|that|us|me|(?:the|his|her|their|its|such) \w+) "
                r"(?:to be|an?|as|the|too|part|\w+(?:al|ous|ic|ent|ant|ble|ful))\b",
                low[b : b + 50],
            )
            else ""
        )
    if cue in ("regarded", "viewed", "seen"):
        if low.startswith((" as ", " to be ", " by many as", " by some as"), b) or re.match(
            r" (?:by [\w ]{3,30} )as ", low[b : b + 40]
        ):
            return "opinion as the ground"
        return ""
    if cue in ("see", "sees", "saw", "view", "views", "regard", "regards", "viewing", "seeing"):
        if cue in ("view", "views", "regard", "regards") and re.search(
            r"\b(?:the|a|his|her|their|its|my|our|this|that|of|in|with|political|this|no|and|'s|world|point of) $", left
        ):
            return ""
        m = _AS.match(low, b)
        if low.startswith(" as ", b):
            return "opinion as the ground" if re.search(r"\b(?:which|that|what|who|whom) (?:\w+ ){1,3}$", low[max(0, a - 24) : a]) else ""
        return "opinion as the ground" if m else ""
    return ""


def supposing(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 14) : a]
    clause = _CLAUSE.match(low, b)
    if cue.startswith("suspect"):
        if cue == "suspected":
            return (
                "suspicion as the ground"
                if re.search(r"\b(?:he|she|they|had|have|has|who|is|are|was|were|long) $", left)
                and (clause or low.startswith(" of ", b) or low.startswith(" to ", b))
                else ""
            )
        if re.search(
            r"\b(?:a|an|the|this|that|of|one|each|murder|terror|terrorism|two|three|four|other|these|those|his|her|male|female|prime|usual|and|drug|criminal|bombing|shooting|key) $",
            left,
        ):
            return ""
        return "suspicion as the ground" if clause or _next_upper(text, b) else ""
    if cue.startswith("assum"):
        if re.match(
            r" (?:office|power|control|command|responsib|the (?:role|presidency|position|office|post|throne|mantle|duties|job)|a (?:role|position)|leadership|his|her|their|its|new|full|debt)",
            low[b : b + 18],
        ):
            return ""
        return "assumption as the ground" if clause or low.startswith(" to ", b) or _next_upper(text, b) else ""
    if cue.startswith("presum"):
        return "assumption as the ground" if re.match(r" (?:that|to|dead|he|she|it|they)\b", low[b : b + 8]) else ""
    if cue in ("suppose", "supposes", "guess", "imagine"):
        return (
            "opinion as the ground"
            if re.search(r"\b(?:i|i'd|i'll|we|we'd|i would|my|i can|i can only|one might|can only|i do|would) $", left)
            and not low.startswith(" what", b)
            else ""
        )
    if cue.startswith("reckon"):
        return "opinion as the ground" if clause or _next_upper(text, b) else ""
    if cue.startswith("conclude"):
        return (
            "opinion as the ground"
            if cue == "conclude" and left.endswith(" to ") and low.startswith(" that ", b)
            else ""
        )
    if cue.startswith("doubt"):
        return "opinion as the ground" if clause else ""
    return ""


def views(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    if cue == "to me":
        if (
            low.startswith(",", b)
            and low[max(0, a - 2) : a] in (", ", '" ', ". ", "; ", '"', ' "')
            or low[max(0, a - 1) : a] == '"'
        ):
            return "opinion as the ground"
        return (
            "opinion as the ground"
            if re.search(
                r"\b(?:it's|that's|seems|seem|looks|sounds|is|seemed|appears|means) $", low[max(0, a - 10) : a]
            )
            else ""
        )
    if cue == "for me":
        return "opinion as the ground" if low.startswith(", at least", b) else ""
    if cue == "belief":
        return "belief as the ground" if re.search(r"\b(?:his|her|their|my|our|its|widespread|common|popular|\w's|\ws') (?:\w+ )?$", low[max(0, a - 20) : a]) and re.match(r"(?: -[^-]{3,40}-)? that\b", low[b : b + 50]) else ""
    if cue in ("skepticism", "scepticism"):
        return "doubt as the ground" if low.startswith((" about", " that", " over", " among"), b) else ""
    if cue.startswith("suspicion"):
        return "suspicion as the ground" if low.startswith(" that ", b) else ""
    if cue == "impression":
        return (
            "impression as the ground"
            if low.startswith(" that ", b) or re.search(r"\bunder the $", low[max(0, a - 10) : a])
            else ""
        )
    return "opinion as the ground"


_ADJECTIVE_FOR = re.compile(
    r" (?!that\b|in\b|he\b|she\b|they\b|the\b|a\b|an\b|his\b|her\b|it\b|by\b|at\b|on\b|to\b|there\b|this\b)[a-z\"]"
)
_ALLEGED_VERB = re.compile(
    r"\b(?:has|have|had|he|she|they|who|it|also|lawsuit|complaint|suit|indictment|prosecutors|police|i|authorities|is|was|were|are|been) $"
)


def hearsay(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 14) : a]
    if cue == "alleged":
        if low.startswith(" to ", b) and re.search(r"\b(?:is|are|was|were|been) $", left):
            return "unproven"
        return "unproven" if _ADJECTIVE_FOR.match(low, b) and not _ALLEGED_VERB.search(left) else ""
    if cue == "supposed":
        return "" if low.startswith(" to", b) or low[b : b + 1] in ",." else "unproven"
    if cue in ("unproven", "unconfirmed", "unverified", "unsubstantiated"):
        return "unproven" if re.match(r" (?:\w+ )?(?:claim|allegation|report|theor|accusation|rumor|rumour|charge|account|story|stories|assertion|suspicion|suggestion)", low[b : b + 30]) else ""
    if cue.endswith(" reported to"):
        return "second-hand" if re.match(r" (?:be|have)\b", low[b : b + 6]) else ""
    if cue == "speculation":
        return "" if re.search(r"\b(?:land|currency|financial|real estate|about) $", left) else "second-hand"
    if cue in ("rumor", "rumors", "rumour", "rumours"):
        return "second-hand" if low.startswith(" that ", b) else ""
    if cue in ("rumored", "rumoured", "purported", "purporting"):
        return "second-hand"
    if cue == "suspected":
        return (
            "unproven"
            if _ADJECTIVE_FOR.match(low, b)
            and not re.search(r"\b(?:he|she|they|had|have|has|who|long|i|police|of) $", left)
            and not low.startswith(" of ", b)
            else ""
        )
    return "second-hand"


JUDGES = {
    "believing": believing,
    "thinking": thinking,
    "feeling": feeling,
    "fearing": fearing,
    "judging": judging,
    "supposing": supposing,
    "views": views,
    "hearsay": hearsay,
}
