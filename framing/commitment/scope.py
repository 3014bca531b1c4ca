"""Which clause a hedge softens."""

from __future__ import annotations

import re

from framing.model import Span

_BREAK = re.compile(
    r"[;:()\[\]“”\"]|\s[–—-]{1,2}\s|—|,\s+(?:and|but|or|so|yet|while|whereas|although|though|because|since|which|who|where|when|if|unless)\b"
    r"|\s(?:but|because|although|though|while|whereas|unless)\b|,\s",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|provided|assuming|should|whether)\b", re.IGNORECASE)


def scope(text: str, sentence: tuple[int, int], span: Span) -> tuple[int, int]:
    """The clause a hedge softens, as ``[start, end)`` in the text.

    From the break before the cue to the break behind it: punctuation, or a conjunction that opens a clause. Adverbs
    that open a sentence, and conditions, soften the whole sentence.

    >>> text = "The dam may break, but the town is safe."
    >>> a, b = scope(text, (0, len(text)), Span(8, 11, "hedging", "modal", "may"))
    >>> text[a:b]
    'The dam may break'
    """
    start, end = sentence
    if span.label == "conditional" or not text[start : span.start].strip(" \"“'‘("):
        return sentence
    breaks = [m.span() for m in _BREAK.finditer(text, start, end)]
    low = max((b for _, b in breaks if b <= span.start), default=start)
    high = min((a for a, _ in breaks if a >= span.end), default=end)
    while low < span.start and text[low].isspace():
        low += 1
    while high > span.end and text[high - 1] in " .!?\"”’'\n\r\t":
        high -= 1
    return low, high
