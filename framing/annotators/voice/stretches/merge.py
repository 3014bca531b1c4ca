"""Regions of a text without overlap, out of quotations and of what cues and beliefs hand over."""

from __future__ import annotations

from framing.model import Region


def merged(quotes: list[Region], reported: list[Region]) -> list[Region]:
    """Regions without overlap, in order: a quotation wins over reported speech, an earlier stretch over a later."""
    if not reported:
        return quotes
    out: list[Region] = []
    new, append, count = tuple.__new__, out.append, len(quotes)
    reach = 0
    i = 0
    for start, end, voice, source in sorted(reported):
        start = reach if start < reach else start
        if end <= start:
            continue
        reach = end
        while i < count and quotes[i][1] <= start:
            i += 1
        j = i
        while j < count:
            begins, ends, _, _ = quotes[j]
            if begins >= end:
                break
            if begins > start:
                append(new(Region, (start, begins, voice, source)))
            start = ends if ends > start else start
            j += 1
        if start < end:
            append(new(Region, (start, end, voice, source)))
    out += quotes
    out.sort()
    return out
