"""Epistemic words: likelihood, seeming, inferring, expecting (Hyland 1998; Rubin 2010)."""

from __future__ import annotations

import re


def likely(low: str, text: str, a: int, b: int) -> str:
    if re.search(r"\b(?:particularly|especially|twice|times|percent|disproportionately) $", low[max(0, a - 20) : a]):
        return ""
    if re.search(r"\b(?:it is|it's|it was|seems|looks|far) (?:more|increasingly) $", low[max(0, a - 18) : a]):
        return "likelihood"
    if re.search(r"\b(?:more|less|as|equally|just as|how|times) $", low[max(0, a - 10) : a]) or low.startswith(
        (" voter", " to have medically"), b
    ):
        return ""
    return "likelihood"


_POSSIBLE_BEFORE = re.compile(
    r"(?:\bas [\w' -]{1,40} as |\bas soon as |\b(?:if|wherever|whenever|where|when|every|best|all|not|never|n't|made|make|makes|making) (?:it |this |that |\w+ )?|"
    r"\b(?:make|makes|made|making) (?:[\w'-]+ ){1,3}|\bwhat(?:'s| is|'s even) |\b(?:quickly|soon|much|many|long) as |\w+est )$"
)


def possible(low: str, text: str, a: int, b: int) -> str:
    return "" if _POSSIBLE_BEFORE.search(low[max(0, a - 50) : a]) else "possibility"


def potential(low: str, text: str, a: int, b: int) -> str:
    if re.search(
        r"\b(?:full|their|his|her|its|our|your|human|growth|earning|great|untapped|has|have|had|economic|whose) $",
        low[max(0, a - 12) : a],
    ) and not low.startswith(" to ", b):
        return (
            ""
            if not re.search(r"\b(?:their|his|her|its|our|your|economic|has|have|had) $", low[max(0, a - 12) : a])
            or not re.match(r" [a-z]{4,}", low[b : b + 6])
            else "possibility"
        )
    if re.match(r"(?: (?:of|and|is|was|that|than|as|in|at|on|or)\b|[.,;?!\"')])", low[b : b + 6]):
        return ""
    return "possibility"


_LOOKS = re.compile(
    r" (?:that|as if|as though|like|likely|unlikely|set|certain|sure|ready|poised|more|less|increasingly|unable|unwilling|willing|eager|determined|"
    r"intent|reluctant|doomed|destined|split|divided|unaware|headed|confident|calm|safe|obvious|so)\b"
)
_LOOKS_PLACE = re.compile(
    r" (?:in|on|at|before|with|for|under|alongside|next|here|there|first|next|last|from|during|by|several|twice|between|around|above|below)\b|[.,;:\"]"
)
_IT = re.compile(
    r"\b(?:it|this|that|there|what|things|which|so it|would|he|she|they|i)(?: (?:also|certainly|now|already|still|really|increasingly|just|would|does))? $"
)


def seeming(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    if cue.startswith("seem") or cue.startswith("promis") or cue.startswith("tend"):
        return "seeming" if cue.startswith("seem") else "tendency"
    if cue.startswith("appear"):
        if cue.endswith(" to"):
            return "seeming"
        return "seeming" if _LOOKS.match(low, b) else ""
    if cue in ("look like", "sound like", "looked like", "sounded like", "looks like", "sounds like", "feels like", "felt like"):
        return (
            "seeming" if _IT.search(low[max(0, a - 24) : a]) and not low.startswith((" a man", " a woman"), b) else ""
        )
    return "seeming"


_EVIDENCE = re.compile(
    r"\b(?:stud(?:y|ies)|data|evidence|reports?|polls?|polling|surveys?|analys[ie]s|research|results?|findings?|figures|numbers|statistics|documents?|"
    r"records|emails|e-mails|it|this|that|which|these|they|history|experience|signs?|trends?|estimates?|models?|tests?|indicators?|"
    r"projections?|images?|photos?|video|footage|information|intelligence|attitude|logic|names?|title|headlines?|letter|language|wording|"
    r"everything|nothing|something|theory|examples?|work|paper|facts?|chart|map|reaction|response|behavior|behaviour|decision|timing|silence|move|pattern|rate|tone|"
    r"rhetoric|tally|counts?|returns|memo|transcript|article|accounts?|sources?|literature|term|phrase|word|words|statement|comments?|remarks|events?|poll numbers)"
    r"(?: (?:[\w'-]+ ){0,6}?)(?:(?:also|strongly|clearly|now|consistently|increasingly|would|might|may|could|does|do|has|have|to|not|would seem to) )*$"
)
_SPEAKER = re.compile(
    r"(?:\b(?:he|she|i|we|you|who|they|officials|trump|spokesman|critics|experts|analysts|others|many|leaders|scientists|researchers|economists|republicans|democrats|conservatives|liberals|activists|people|some|president|senator|lawmakers|has|had|have|also) )$"
)


def inferring(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 70) : a]
    cut = max(left.rfind(". "), left.rfind("\n"), left.rfind("; "), left.rfind(', "'))
    left = left[cut + 1 :]
    if _SPEAKER.search(left):
        return ""
    if cue.startswith("point"):
        if cue == "pointing to" or cue == "pointed to":
            return "inference from evidence" if cue == "pointed to" and _EVIDENCE.search(left) else ""
        return (
            "inference from evidence"
            if re.search(
                r"\b(?:all|also|signs|trends|evidence|it|this|that|data|polls|numbers|which|could|may|might|would) $",
                left,
            )
            else ""
        )
    if cue.startswith(("hint", "signal")):
        return (
            "inference from evidence"
            if _EVIDENCE.search(left) and low.startswith((" that", " the", " a", " an"), b)
            else ""
        )
    if re.match(r" (?:to|his|her|their|a (?:meeting|compromise|boycott|plan)|ways?|changes)\b", low[b : b + 14]):
        return ""
    if cue == "suggesting" and re.search(r"\b(?:be|is|are|was|were|been|am|'re|'s) (?:\w+ )?$", left[-16:]):
        return ""
    if cue in ("suggested", "indicated", "suggesting", "indicating", "implied", "implying"):
        return "inference from evidence" if _EVIDENCE.search(left) else ""
    word = left.split()[-1:] or [""]
    if cue in ("suggest", "indicate", "imply") and left.endswith(" to ") and not re.search(r"\b(?:seems?|appears?|seemed|appeared|would seem|tends?) to $", left):
        return ""
    if cue in ("suggest", "indicate", "imply"):
        if re.search(r"\b(?:to|i'd|would|let me|and|might|may|can|not|n't) $", left) and not _EVIDENCE.search(left):
            return ""
        return "inference from evidence"
    at = a - 1 - len(word[0])
    if word[0] and at >= 0 and text[at].isupper() and not _EVIDENCE.search(left):
        return ""
    return "inference from evidence"


def expecting(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    left = low[max(0, a - 14) : a]
    if cue in ("expect", "expects"):
        if re.search(r"\b(?:would|to|not|n't|what|can|should|you|i|don't|didn't|might|of|and|could|do|as) $", left):
            return ""
        return "expectation" if re.match(r" (?:that|the|it|them|this|more|an?|him|her|his|their|its|to see|to be|[\w' ]{1,30} to) ?", low[b : b + 34]) else ""
    if cue == "projected to":
        return "expectation"
    if cue.endswith(" to"):
        if cue == "expected to":
            return (
                ""
                if re.search(r"\b(?:he|she|they|i|we|had|have|who|not|never) $", left)
                and not re.search(r"\b(?:is|are|was|were) not $", left)
                else "expectation"
            )
        return "expectation" if re.search(r"\b(?:is|are|was|were|be|been|now|currently|being|not|also) $", left) else ""
    if re.search(r"\b(?:than|as|not|he|she|they|we|i|had|have) $", left):
        return ""
    if re.match(r" (?:in|at|by|later|next|soon|on|this|from|within|as early|around)\b|[.,]", low[b : b + 10]):
        return "expectation" if re.search(r"\b(?:is|are|was|were|be|widely) $", left) else ""
    if re.search(r"\bit (?:is|was) (?:\w+ )?$", left):
        return "expectation"
    return ""


def estimating(low: str, text: str, a: int, b: int) -> str:
    cue = low[a:b]
    if cue == "estimated":
        return "" if low[max(0, a - 3) : a] == "an " else "estimate"
    left = low[max(0, a - 10) : a]
    if re.search(r"\b(?:the|an|of|to|by|his|her|some|these|most|any|cost|and|in|our|own|new|early) $", left):
        return "" if not (left.endswith(" to ") or left.endswith("some ")) or cue == "estimates" else "estimate"
    return (
        "estimate"
        if re.match(r" (?:that|the|it|there|at|a|an|about|more|\d|\$|between|he|they|as)\b", low[b : b + 9])
        else ""
    )


def negatable(low: str, text: str, a: int, b: int) -> str:
    """Doubts, chances and risks: nouns that need their own company."""
    cue = low[a:b]
    left = low[max(0, a - 16) : a]
    if cue in ("doubt", "doubts"):
        return (
            ""
            if re.search(
                r"\b(?:no|without(?: a)?|beyond(?: a| any| all)?(?: reasonable)?|reasonable|of the|self-|little|not|never|a|any|out|i|we) $",
                left,
            )
            else "doubt"
        )
    if cue.endswith(" chance"):
        return (
            "chance"
            if re.search(r"\b(?:have|has|had|having|stand|stands|stood|there is|there's|with|still|remains) $", left)
            and not low.startswith((" for ",), b)
            else ""
        )
    if cue == "odds":
        return "chance" if re.match(r" (?:are|that|of|were|is|favor|look)\b", low[b : b + 8]) and not re.search(r"\b(?:at|long) $", left) else ""
    if cue == "probable":
        return "" if low.startswith(" cause", b) else "likelihood"
    if cue == "unlikely":
        return "" if re.search(r"\b(?:an?|his|her|their|its|the|most|two|other|some|this|that|and) $", left) and not re.match(r" (?:to|that|event)\b", low[b : b + 6]) else "likelihood"
    if cue == "uncertain":
        return "" if left.endswith("no ") else "likelihood"
    if cue == "chances":
        return (
            ""
            if low.startswith((" to ",), b) or re.search(r"\b(?:many|few|missed|take|taking|second|of) $", left)
            else "chance"
        )
    if cue == "assumption":
        return "assumption" if low.startswith(" that", b) else ""
    if cue in ("apparent", "unknown", "conceivable"):
        if cue == "apparent":
            return (
                ""
                if re.search(
                    r"\b(?:no|become|becomes|became|heir|more|increasingly|readily|was|is|are|were|all too|made|as) $",
                    left,
                )
                else "seeming"
            )
        if cue == "unknown":
            return (
                "not known"
                if re.search(r"\b(?:is|are|was|were|remain|remains|remained|currently|still|it's) $", left)
                else ""
            )
        return "" if re.search(r"\b(?:every|any|all|no) $", left) else "possibility"
    return "likelihood"


def adverb(low: str, text: str, a: int, b: int) -> str:
    if low[a:b] in ("possibly", "plausibly", "conceivably") and re.search(r"\b(?:can|can't|cannot|could|couldn't|not) $", low[max(0, a - 10) : a]):
        return ""
    return "likelihood"


JUDGES = {
    "likely": likely,
    "possible": possible,
    "potential": potential,
    "seeming": seeming,
    "inferring": inferring,
    "expecting": expecting,
    "estimating": estimating,
    "company": negatable,
    "adverb": adverb,
}
