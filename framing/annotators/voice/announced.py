"""Quotations that a colon announces without a verb of speech: "Anna Holm, strategist:", "Holm stood up and smiled:"."""

from __future__ import annotations

import re

from framing.annotators.voice.marks.scene import Scene
from framing.annotators.voice.speech import Heard
from framing.annotators.voice.who.gate import admitted
from framing.annotators.voice.who.names import NAME, NOBODY, OPENERS, Speaker
from framing.annotators.voice.who.openings import adjunct
from framing.annotators.voice.who.phrases import Phrases
from framing.annotators.voice.who.subjects import leading

_LABEL = re.compile(rf"(?:.*: )?(?P<who>{NAME.pattern})(?:, [^.;:!?\"“”]{{2,90}})?")
_ACTS = re.compile(
    rf"(?P<who>(?:[Tt]he )?{NAME.pattern})(?:, [^.;:!?,\"“”]{{2,60}},)? (?:(?:also|then|later|soon|once|again|\w+ly) )?"
    r"(?!received\b|got\b|faced\b|heard\b|read\b|saw\b|needed\b|wanted\b|failed\b|used\b|called\b|named\b)"
    r"(?:\w{2,}ed|went|took|gave|stood|put|came|made|held|met|kept|began|sent|sang|has|had|rose|leapt|got up)"
    r" [^“”\"]*"
)
_NO_SPEAKER = re.compile(r"photo|video|more|watch|related|breaking|caption|update|image|read|listen", re.I)


def announced(scene: Scene, phrases: Phrases, said: list[Heard]) -> list[Heard]:
    """The quotations, each that a colon announces with the subject of the sentence in front of it."""
    low = scene.low
    out = said
    for i in [i for i, (_, label, who, how) in enumerate(said) if label == "direct" and not (how[0] == "c" and who[0])]:
        one = said[i]
        start = one[0][0][0][0]
        if low.find(":", start - 4 if start > 4 else 0, start) < 0:
            continue
        who = _who(scene, phrases, low.rfind(":", start - 4, start))
        if who.name:
            out = said[:] if out is said else out
            out[i] = one._replace(speaker=who, how="announced")
    return out


def _who(scene: Scene, phrases: Phrases, colon: int) -> Speaker:
    text = scene.text
    first = scene.sentence(colon - 1)[0]
    words = text[first:colon].rstrip()
    if scene.part_at(first) >= 0 or len(words) > 240 or " caption " in words:
        return NOBODY
    known = phrases.book.known
    label = _LABEL.fullmatch(words)
    if label:
        name = phrases.book.canonical(label["who"])
        plain = " " in name and _NO_SPEAKER.search(name) is None and name.partition(" ")[0] not in OPENERS
        plain = plain and not name.isupper() and "' " not in name and "’ " not in name
        return admitted(Speaker(name, phrases.book.kind(name, False)), known) if plain else NOBODY
    at = adjunct(words)
    acts = _ACTS.fullmatch(words, at)
    if acts and acts["who"] not in OPENERS and not acts["who"].endswith("ly"):
        return admitted(phrases.head(acts["who"], whole=True), known)
    subject = leading(text, first + at, colon, False)
    plain = subject.startswith(("The ", "A ", "An ", "One ", "Two ", "Three ", "His ", "Her "))
    return admitted(phrases.head(subject, whole=True), known) if plain else NOBODY
