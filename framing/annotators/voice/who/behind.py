"""Who stands behind a cue: "said Ada Holm", "according to the mayor", "Noting that it rained, she left"."""

from __future__ import annotations

import re

from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.who.joined import together, with_role
from framing.annotators.voice.who.names import NOBODY, Speaker
from framing.annotators.voice.who.near import Near
from framing.annotators.voice.who.subjects import DOT_OK, END_NP, NAMED_THEN, OBJECT_PRONOUNS, PRONOUNS


class Behind(Near):
    """Reads the words behind one article's cues."""

    def _behind_adjunct(self, cue: Cue) -> Speaker:
        """The subject of "Noting that it rained, she left": behind the comma, never the object of the participle."""
        scene = self.scene
        comma = scene.text.find(", ", cue.end, scene.sentence(cue.start)[1])
        if comma < 0 or scene.part_at(comma) >= 0:
            return NOBODY
        word = scene.low[comma + 2 : comma + 6].partition(" ")[0]
        return self._pronoun(word, cue.start) if word in PRONOUNS else self._phrase(comma + 1, limit=140)

    def _phrase(self, at: int, limit: int) -> Speaker:
        """The noun phrase that begins behind a cue."""
        text = self.scene.text
        window = text[at : at + limit]
        if self.scene.bounds.wrapped:
            window = re.sub(r"\n(?!\s)", " ", window)
        window = window.lstrip(" \n")
        stop = len(window)
        for found in END_NP.finditer(window):
            if found[0] == "." and DOT_OK.search(window[: found.start()]):
                continue
            stop = found.start()
            break
        phrase = window[:stop].strip()
        first = phrase.partition(" ")[0].lower()
        if first in OBJECT_PRONOUNS and (first != "her" or first == phrase.lower()):
            return self._pronoun(OBJECT_PRONOUNS[first], at)
        named = NAMED_THEN.match(window) if window[stop : stop + 2] == ", " else None
        both = NOBODY if named or " and " not in phrase else with_role(window, self.phrases)
        if not both.name and not named and " and " in phrase:
            both = together(phrase, "", self.phrases)
        return both if both.name else self.phrases.head(named[1] if named else phrase)
