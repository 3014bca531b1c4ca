"""Who said it: the subject of a reporting cue, or the noun phrase behind it, resolved to one speaker of the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from framing.annotators.voice.cues.reporting import Cue
from framing.annotators.voice.marks.unspoken import BOARD_VERBS, around_work, on_board
from framing.annotators.voice.verbs.grammar import passive
from framing.annotators.voice.verbs.occasions import DONE_TO, agent_length, done_to
from framing.annotators.voice.who.agents import named_behind, participle, told_later
from framing.annotators.voice.who.antecedents import by_title
from framing.annotators.voice.who.behind import Behind
from framing.annotators.voice.who.chains import SET_OFF, Chain, chained, governing, subject
from framing.annotators.voice.who.gate import admitted
from framing.annotators.voice.who.inside import own_subject
from framing.annotators.voice.who.joined import together, untagged, with_role
from framing.annotators.voice.who.names import NOBODY, Speaker
from framing.annotators.voice.who.openings import adjunct, second_verb
from framing.annotators.voice.who.owners import OF_NOUNS, owner
from framing.annotators.voice.who.participles import apposed, beside, opens
from framing.annotators.voice.who.relatives import antecedent, with_clause
from framing.annotators.voice.who.subjects import (
    BREAK,
    HEAD_END,
    HEARERS,
    INVERTIBLE,
    NAMED_THEN,
    PRONOUN,
    PRONOUN_ENDS,
    PRONOUNS,
    RELATIVE_FIRST,
    WHO,
    before_verb,
    hearer,
    last_clause,
    role_and_name,
    without_tail,
)


class Teller(Behind):
    """Resolves the speakers of one article in order of reading."""

    def tell(self, cues: Sequence[Cue]) -> list[Speaker]:
        """The speaker of each cue, in reading order; inside a quotation only who is named right there."""
        out: list[Speaker] = []
        low, phrases, kept = self.scene.low, self.phrases, self._admitted
        for cue in cues:
            start, end, _, reason, _, _, inside, first, _ = cue
            if inside:
                out.append(own_subject(self.scene, phrases, cue))
                continue
            form, self.here = low[start:end], start
            if reason in _MAY_DIFFER or form in _DONE_OR_HEARD or low.startswith(" by ", end):
                speaker = self._done_to(cue, form)
            elif "ing" in form or form[:4] in _SOURCE_BEGINS or (self.sentence[0] == first and form in BOARD_VERBS):
                speaker = self._of(cue, form)
            else:
                speaker = self._subject(cue, form)
            if speaker[1] == "unnamed":
                speaker = self.descriptions.meant(speaker, start, (self.last, self.last_person), phrases.at)
            if speaker[0]:
                known = kept.get(speaker)
                if known is None:
                    known = kept[speaker] = admitted(speaker, self.book.known)
                speaker = known
                name, _kind = speaker
                if name and start != self.passing and reason not in OF_NOUNS:
                    self._heard(speaker, start, end, first)
            out.append(speaker)
        return out

    def _heard(self, speaker: Speaker, start: int, end: int, first: int) -> None:
        """Remember who spoke at a cue; of "Holm said that Falk was told" the next "he" goes on with Holm."""
        phrases, (name, kind) = self.phrases, speaker
        within = (
            self.sentence[0] == first and self.scene.low.startswith(" that ", phrases.at) and start - phrases.at < 60
        )
        self.last, self.sentence, phrases.at = speaker, (first, speaker), end
        single = kind == "person" and " and " not in name
        by_office = kind == "unnamed" and name[:4] == "the " and by_title(name, self.book.known.title)
        self.focus.spoke = name if kind == "unnamed" else ""
        if (single or by_office) and not within:
            self.last_person, self.person_at = speaker, end
        if not single and kind != "author":
            self.last_many = speaker
            phrases.heard(speaker)

    def _done_to(self, cue: Cue, form: str) -> Speaker:
        """The speaker of a cue that may be done to its subject: who stands behind "by", or nobody; else the subject."""
        start, end, reason = cue.start, cue.end, cue.reason
        low = self.scene.low
        by = low.startswith(" by ", end)
        be = (by or reason == "strong") and form[-3:] != "ing" and passive(self.scene, start)
        heard = form in HEARERS and hearer(self.scene, start)
        suffered = heard or (be and reason == "strong") or (form in DONE_TO and done_to(self.scene, start, end) >= 0)
        if (
            not be and (by or low.startswith(" as ", end)) and participle(self.scene, start, end)
        ):  # a list described by two ministers
            self.passing, size = start, agent_length(self.scene, start, end)
            return admitted(named_behind(self.scene, self._phrase, end, size), self.book.known) if by else NOBODY
        agent = NOBODY
        if by and (suffered or be):  # was praised by two ministers
            agent = named_behind(self.scene, self._phrase, end, agent_length(self.scene, start, end))
        elif heard:
            agent = told_later(low, self._phrase, end)
        return admitted(agent, self.book.known) if agent.name or suffered else self._of(cue, form)

    def _of(self, cue: Cue, form: str) -> Speaker:
        scene, text = self.scene, self.scene.text
        start, end, _, reason, _, _, _, first, _ = cue
        if form.startswith(_SOURCE_BEHIND):
            return self._phrase(end, limit=110)
        if form in BOARD_VERBS and on_board(scene, start):
            return NOBODY
        if reason in OF_NOUNS and text[start - 2 : start] != ") ":
            return self._owner(cue)
        ing = form.partition(" ")[0].endswith("ing")
        if ing and (told := self._beside(cue, text[first:start])) is not None:
            return told
        said, by = self.sentence
        goes_on = said == first and by.name and ing
        if goes_on and (scene.low[start - 2 : start] in (", ", "d ", '" ', "- ") or start - self.phrases.at < 2):
            return NOBODY if _OTHER_CLAUSE.search(text, self.phrases.at, start) else by
        told = self._subject(cue, form)
        if ing and not admitted(told, self.book.known).name:
            return self._hanging(text[first:start], first)
        return told

    def _hanging(self, words: str, first: int) -> Speaker:
        """Whose participle it is by what its sentence begins with: "Skeptics are not satisfied, saying"."""
        name, kind = apposed(words, self.book.known.body)
        if name:
            return Speaker(self.book.canonical(name), kind) if kind == "body" else self.phrases.head(name)
        who = subject(words) if words.endswith(", ") and '"' not in words and "”" not in words else ""
        who = governing(SET_OFF.sub("", words)) if who == "it" else who
        return self._pronoun(who, first) if who in PRONOUNS else self.phrases.head(who, whole=True)

    def _subject(self, cue: Cue, form: str) -> Speaker:
        """The subject of a cue: what stands right in front of it, else behind it or farther off."""
        start, end, _, _, _, _, _, first, _ = cue
        quoted = bisect_right(self._ends, start)
        begin = self._ends[quoted - 1] if quoted else 0
        after = begin > first
        if not after:
            begin = first
        elif words := around_work(self.scene, first, start, quoted - 1):
            return self._in_front(words, first, False, form)
        near = self._near(begin if begin > start - 90 else start - 90, start, begin)
        if near is not None:
            return near
        scene, text = self.scene, self.scene.text
        gap = text[begin:start]
        if begin == start and not after and form.partition(" ")[0].endswith("ing"):
            return self._behind_adjunct(cue)
        if (after or begin == start) and not gap.strip(" ,—–-\n"):
            return self._phrase(end, limit=140)
        if form in INVERTIBLE and text[max(0, start - 2) : start] in (", ", "— ") and scene.inverted(end, start):
            behind = admitted(self._phrase(end, limit=140), self.book.known)
            if behind.name:
                return behind
        return self._in_front(gap, begin, after, form)

    def _beside(self, cue: Cue, words: str) -> Speaker | None:
        """Whose participle it is, where the words beside it tell: "with Brandt saying", "In announcing it, Brandt"."""
        if len(words) < 12 and opens(words):
            return self._behind_adjunct(cue)
        who = beside(words)
        if who in PRONOUNS:
            self.here = cue.first + words.rfind(f" {who} ") + len(who) + 2
            return self._pronoun(who, cue.first)
        told = admitted(self.phrases.head(who, whole=True), self.book.known) if who else NOBODY
        return told if told.name else None

    def _owner(self, cue: Cue) -> Speaker:
        """Whose claim it is: the owner in front, or the subject of the verb that makes it."""
        found = owner(self.scene, cue)
        if not isinstance(found, str):
            return self._of(found, self.scene.low[found.start : found.end])
        return self.phrases.name(found) or self.phrases.head(found, whole=True)

    def _in_front(self, gap: str, begin: int, after: bool, form: str) -> Speaker:
        """The subject in the words before the cue."""
        near = gap[-40:]
        if (" who" in near or " which" in near or " that " in near[-24:]) and (told := self._relative(gap)).name:
            self.passing = self.passing if " who" in near or " which" in near else self.here
            return told
        gap = _shortened(gap) if len(gap) > 299 or gap[:5] == "Even " else gap
        if not after and (" and " in near[-24:] or " but " in near[-24:]) and (chain := chained(gap)).subject:
            return self._chained(chain, begin, form)
        if not after and gap.endswith((" and ", ", ")) and (name := second_verb(gap, form)):
            return self.phrases.head(name, whole=True)
        gap = untagged(without_tail(gap.lstrip(" ,\n—–-") if after else gap), form)
        if gap.endswith((" who", " which", " that")):
            relative = WHO.search(gap)
            gap = gap[: relative.start()] if relative else gap
        pronoun = PRONOUN.search(gap, len(gap) - 6) if gap[-2:].lower() in PRONOUN_ENDS else None
        if pronoun:
            return self._pronoun(pronoun[1].lower(), begin)
        if not gap:
            return self.sentence[1] if self.sentence[0] == self.scene.sentence(begin)[0] else NOBODY
        rest = gap if after else gap[adjunct(gap) :]
        if rest.startswith("wh"):
            rest = RELATIVE_FIRST.sub("", rest)
        if gap.endswith((",", "—", "--", ")", "–")):
            head = self._set_apart(rest, begin)
            if head.name:
                return head
        return self._by_head(rest, begin, form)

    def _relative(self, gap: str) -> Speaker:
        """Whom "who" or "which" in front of the cue stands for."""
        who = antecedent(gap[-200:])
        return admitted(self.phrases.head(who, whole=True), self.book.known) if who else NOBODY

    def _chained(self, chain: Chain, begin: int, form: str) -> Speaker:
        """The speaker of a second verb, by the subject of the first; of a report's clause only by a plain verb."""
        said, by = self.sentence
        low, again = chain.subject.lower(), said == self.scene.sentence(begin)[0] and by.name != ""
        if again and begin + chain.begin >= self.phrases.at and (not chain.plain or form.endswith("ing")):
            return by
        if low in PRONOUNS:
            return by if again and begin + chain.begin < self.phrases.at else self._pronoun(low, begin)
        both = together(chain.subject, form, self.phrases) if " and " in low else NOBODY
        found = both if both.name else self.phrases.head(chain.subject, whole=True)
        return by if again and not admitted(found, self.book.known).name else found

    def _by_head(self, rest: str, begin: int, form: str) -> Speaker:
        """The subject by the last noun phrase in front, or the one whose "who" clause stands in front."""
        opened = with_clause(rest + " ") if " wh" in rest else ""
        if opened and rest[len(opened) : len(opened) + 2] == ", ":
            return self.phrases.head(opened, whole=True)
        tail = last_clause(rest.rstrip(" ,"))
        found_head = NOBODY
        if " and " in rest and rest.endswith("and " + tail):
            found_head = together(rest, form, self.phrases)
        found_head = found_head if found_head.name else self.phrases.head(tail, whole=True)
        plain = found_head.name and tail.partition(" ")[0] not in _AGAIN
        if plain and not (opened and not admitted(found_head, self.book.known).name):
            return found_head
        if opened:
            return self.phrases.head(opened, whole=True)
        return self._farther(rest, begin, form)

    def _farther(self, rest: str, begin: int, form: str) -> Speaker:
        """The subject when none stands near: the sentence's last speaker, or what its words begin with."""
        said, by = self.sentence
        if said == self.scene.sentence(begin)[0] and by.name and form.endswith(("ed", "ing", "d")):
            return by
        opening = rest.partition(" ")[0].lower()
        if opening in PRONOUNS:
            return self._pronoun(opening, begin)
        joined = rest.endswith((",", " while", " after", " before", " by", " and"))
        plain = joined if form.endswith("ing") else form.endswith(("d", "s"))
        found = self._clause(rest, begin) if plain else self.phrases.head(rest)
        who = -1 if found.name else rest.find(" who ")
        return found if who < 0 else self.phrases.head(rest[:who], whole=True)

    def _clause(self, words: str, begin: int) -> Speaker:
        """The subject of a clause that may go on behind its verb: "Fire chief Ada Holm ran off"."""
        words = words.replace("; ", ": ").rpartition(": ")[2].strip()
        subject = before_verb(words)
        last = subject.rpartition(", ")[2].lower()
        if last in PRONOUNS:
            return self._pronoun(last, begin)
        plain = subject != words and not BREAK.search(subject)
        return self.phrases.head(subject if plain else words, whole=plain)

    def _set_apart(self, words: str, begin: int) -> Speaker:
        """The subject when something is set apart between it and its verb: "X, the mayor, said"."""
        if " and " in words and (both := with_role(words, self.phrases)).name:
            return both
        named = NAMED_THEN.match(words) if ", " in words else None
        if named is None:
            role, name = role_and_name(words)
            if not name:
                return self._clause(BREAK.split(words.strip(), maxsplit=1)[0], begin)
        else:
            role, name = words[: named.start(1)], named[1]
        # "the chief of the border command" is a chief; "the border command, Northwatch" is a command.
        role = HEAD_END.split(role.lower().strip(" ,"), maxsplit=1)[0].split()[-1]
        head = self.phrases.head(name)
        return Speaker(head.name, "body") if role in self.book.known.body and head.name else head


_SOURCE_BEHIND = ("according to", "in the words of")
_SOURCE_BEGINS = frozenset(words[:4] for words in _SOURCE_BEHIND)
_MAY_DIFFER = OF_NOUNS | {"strong"}
_DONE_OR_HEARD = DONE_TO | HEARERS
_AGAIN = ("has", "have", "had", "is", "was", "are", "were")  # "who knows her and has worked there told"
_OTHER_CLAUSE = re.compile(r"[,;] (?:and|but|while|whereas) (?:[a-z]\w*\.? ){0,4}?[A-Z]")  # somebody else's


def _shortened(gap: str) -> str:
    """The words before a cue without "Even" in front, the last 300 characters at most."""
    gap = gap if gap[:5] != "Even " else gap[5:6].upper() + gap[6:]
    return gap if len(gap) < 300 else gap[-300:].partition(" ")[2]
