"""The names in a text, found by capitals and closed lists. Rules only, no model.

A name is a run of capitalised words ("Anna Orlova", "Bank of Merrowby"). The words of a title before it, days, months
and words for peoples are not part of one, and a capital at the start of a sentence counts for nothing by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from framing.segment import Segments, Stretch
from framing.target.roles import CALENDAR, FUNCTION, PEOPLES, TITLES

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*(?<![’'\-])"
_RUN = re.compile(
    rf"(?<![\w’'\-]){_CAPITAL}(?:(?:(?<=[\s.][A-Z])\. | | of (?:the )?| de | von | van | al-){_CAPITAL})*"
)
_POSSESSIVE = re.compile(r"[’']s$")


def names(segments: Segments) -> Iterator[Stretch]:
    """The names of a text in order, as offsets; a word that begins a sentence only if it stands elsewhere too."""
    text = segments.text
    inside = {text[a:b] for a, b, first in _runs(segments) if not first}
    parts = {part for name in inside for part in name.split()}
    for a, b, first in _runs(segments):
        name = text[a:b]
        if not first or " " in name or name in parts:
            yield a, b


def _runs(segments: Segments) -> Iterator[tuple[int, int, bool]]:
    """Capitalised runs without titles: start, end, whether the run begins its sentence."""
    text = segments.text
    starts = {a for a, _ in segments.sentences} | {a + 1 for a, _ in segments.sentences}
    for m in _RUN.finditer(text):
        a, b = m.span()
        first = a in starts or not text[max(0, a - 2) : a].strip(" “\"'‘(—")
        b -= len(m[0]) - len(_POSSESSIVE.sub("", m[0]))
        while a < b:
            word = re.match(r"[\w’'\-]+", text[a:b])
            if word is None or not _aside(word[0]):
                break
            a += word.end()
            a += len(text[a:b]) - len(text[a:b].lstrip(". "))
            first = False if word[0].lower() in TITLES else first
        if b - a > 1:
            yield a, b, first


def _aside(word: str) -> bool:
    low = word.lower()
    return low in TITLES or low in CALENDAR or low in PEOPLES or low in FUNCTION


def found(segments: Segments, most: int, least: int = 2) -> list[str]:
    """The names that a text has most, at most ``most``, each with at least ``least`` mentions; a last name counts for
    the one full name that ends in it.

    >>> found(Segments("Anna Orlova left. Then Orlova spoke of Merrowby, and Merrowby heard Orlova."), 5)
    ['Anna Orlova', 'Merrowby']
    """
    counts = Counter(segments.text[a:b] for a, b in names(segments))
    for name in [n for n in counts if " " not in n]:
        full = [n for n in counts if n.endswith(f" {name}") and " of " not in n]
        if len(full) == 1:
            counts[full[0]] += counts.pop(name)
    return [name for name, n in counts.most_common() if n >= least][:most]
