"""Regions of a text without overlap, out of quotations and of what cues and beliefs hand over."""

from __future__ import annotations

from framing.model import Region


def merged(quotes: list[Region], reported: list[Region]) -> list[Region]:
    """Regions without overlap, in order: a quotation wins over reported speech, an earlier stretch over a later."""
    if not reported:
        return quotes
    out: list[Region] = []
    new = tuple.__new__
    reach = 0
    i = 0
    for start, end, voice, source in sorted(reported):
        start = max(start, reach)
        if end <= start:
            continue
        reach = end
        while i < len(quotes) and quotes[i].end <= start:
            i += 1
        j = i
        while j < len(quotes) and quotes[j].start < end:
            if quotes[j].start > start:
                out.append(new(Region, (start, quotes[j].start, voice, source)))
            start = max(start, quotes[j].end)
            j += 1
        if start < end:
            out.append(new(Region, (start, end, voice, source)))
    return sorted(out + quotes)
