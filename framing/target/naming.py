"""The names in a text, found by capitals and closed lists. Rules only, no model.

A name is a run of capitalised words ("Anna Orlova", "Bank of Merrowby"). The words of a title before it, days, months
and words for peoples are not part of one, and a capital at the start of a sentence counts for nothing by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from framing.segment import Segments, Stretch
from framing.target.heads import PERSONS, canonical
from framing.target.page import Page
from framing.target.people import compatible, parts
from framing.target.roles import BODIES, CALENDAR, FUNCTION, PEOPLES, TITLES

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*(?<![’'\-])"
_RUN = re.compile(
    rf"(?<![\w’'\-]){_CAPITAL}"
    rf"(?:(?:(?<=[\s.][A-Z])\. | | of (?:the )?| (?:de|von|van)(?: (?:der|den|la))? | al-){_CAPITAL})*"
)
_POSSESSIVE = re.compile(r"[’']s$")


def names(segments: Segments) -> Iterator[Stretch]:
    """The names of a text in order, as offsets; a word that begins a sentence only if it stands elsewhere too."""
    text = segments.text
    runs = list(_runs(segments))
    inside = {text[a:b] for a, b, first in runs if not first}
    words = {part for name in inside for part in name.split()}
    for a, b, first in runs:
        name = text[a:b]
        if not first or " " in name or name in words:
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
        a, titled = _behind_title(text, a, b)
        if b - a > 1:
            yield a, b, first and not titled


def _behind_title(text: str, a: int, b: int) -> tuple[int, bool]:
    """Where a name begins behind the last post in a run: "Karsk Mayor Anna Holm"; whether there is one."""
    words = text[a:b].split(" ")
    for n in range(len(words) - 1, 0, -1):
        if canonical(words[n - 1]) in PERSONS and "of" not in words:
            return b - len(" ".join(words[n:])), True
    return a, False


def _aside(word: str) -> bool:
    low = word.lower()
    return low in TITLES or low in CALENDAR or low in PEOPLES or low in FUNCTION


def found(page: Page, most: int, least: int = 2) -> list[str]:
    """The names that a text has most, at most ``most``, each with at least ``least`` mentions; a last name counts for
    the full name that ends in it and comes first. Headlines give every word a capital: they name nobody new.

    >>> text = "Anna Orlova left. Then Orlova spoke of Merrowby, and Merrowby heard Orlova."
    >>> found(Page(Segments(text)), 5)
    ['Anna Orlova', 'Merrowby']
    """
    text = page.text
    plain = Counter(text[a:b] for a, b in names(page.segments) if not page.headline(a))
    counts = plain or Counter(text[a:b] for a, b in names(page.segments))
    first: dict[str, list[str]] = {}
    for name in [n for n in counts if " " in n and _personal(n)]:
        full = first.setdefault(parts(name).last, [])
        same = next((f for f in full if compatible(parts(f).given, parts(name).given)), None)
        if same is None:
            full.append(name)
        else:
            counts[same] += counts.pop(name)
    for name in [n for n in counts if " " not in n or parts(n).particle]:
        if full := [f for f in first.get(parts(name).last, []) if f != name]:
            counts[full[0]] += counts.pop(name)
    return [name for name, n in counts.most_common() if n >= least][:most]


def _personal(name: str) -> bool:
    return " of " not in name and name.rpartition(" ")[2].lower() not in BODIES
