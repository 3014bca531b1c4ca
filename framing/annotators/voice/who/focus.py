"""Who is in focus: the persons that are subjects of sentences, and the one an article is mostly about."""

from __future__ import annotations

from framing.annotators.voice.who.antecedents import (
    agents,
    joined,
    opens_with,
    owned,
    referred,
    unopened,
)
from framing.annotators.voice.who.fronts import PLAIN
from framing.annotators.voice.who.gate import person_name
from framing.annotators.voice.who.leads import Leads
from framing.annotators.voice.who.names import NAME, NOBODY, OPENERS, Speaker

_OFFICE_FAR = 500  # characters behind which "he" is no longer "the governor" who spoke


class Focus(Leads):
    """Whom "he" and "she" can mean in one article; asked in order of reading."""

    def in_sentence(self, wanted: str, at: int, here: int) -> str:
        """The person that the sentence of a pronoun, or the clause in front of it, begins with; '' for none."""
        text = self.scene.text
        how = joined(text, at, here)
        if how == "sub" and (whose := owned(text, at, here)) and (name := self._owner(whose)):
            return name if self.gender(name) in ("", wanted) else ""
        found = opens_with(text, at, here, how) if how else None
        if found is None:
            return ""
        name = self._owner(found[0][:-2]) if found[0].endswith(("'s", "’s")) else self.person(found)
        if not name or self.gender(name) in ("", wanted):
            return name
        # "The judge Jan Holm released Ada Falk when she asked": not the subject, so the one other person.
        others = {self.person(m) for m in NAME.finditer(text, found.end(), here)}
        fitting = [other for other in others if other and self.gender(other) == wanted]
        return fitting[0] if len(fitting) == 1 else ""

    def he_or_she(self, wanted: str, at: int, here: int, heard: tuple[int, int], last: Speaker) -> Speaker:
        """Who can be he or she: a subject of its sentence or the one before, who spoke last, the article's one person.

        ``at``: where the clause begins, ``here``: where its cue stands, ``heard``: how far the reading has come, and
        where a person spoke last.
        """
        if here - at > 14 and heard[1] <= at and (name := self.in_sentence(wanted, at, here)):
            self._meant[name] = wanted
            return Speaker(name, "person")
        if unnamed := self.unnamed(wanted, at, heard[0]):
            return Speaker(unnamed, "unnamed")
        gender = self.gender
        fits = (
            last.name and gender(last.name) in ("", wanted) and (last.kind == "person" or at - heard[1] < _OFFICE_FAR)
        )
        # Of the sentence in which a body was heard, a person may be the subject.
        after = heard[0] if heard[0] == heard[1] else self.scene.sentence(heard[0])[0]
        for name in self.subjects(max(after, at - 700, 0), at):
            its = gender(name)
            if its == wanted or (its == "" and (not fits or self.scene.sentence(at)[0] > after)):
                self._meant[name] = wanted
                return Speaker(name, "person")
        if fits:
            self._meant.setdefault(last.name, wanted)
            return last
        for name in self.subjects(max(0, at - 1200), at):
            if gender(name) == wanted:
                return Speaker(name, "person")
        return self._mostly_about(wanted, at, here, last)

    def _mostly_about(self, wanted: str, at: int, here: int, last: Speaker) -> Speaker:
        """Who stands behind "by" in the sentences before, else the person whom the article is mostly about."""
        gender = self.gender
        for found in agents(self.scene.text, max(0, at - 250), at):
            name = self.person(self._one(found) if "." in found[0] else found)
            if name and gender(name) in ("", wanted) and name != last.name:
                return Speaker(name, "person")
        main = self.main()
        main = main if gender(main) in ("", wanted) else ""
        if not main or self.scene.text.find(main.rpartition(" ")[2], 0, here) < 0:  # named only later
            often = self._by_last_name(wanted, at)
            if often:
                self._meant[often] = wanted
            main = often or main
        main = main or self._only(wanted, at)
        return Speaker(main, "person") if main else NOBODY

    def _only(self, wanted: str, at: int) -> str:
        """The one person whom the last two sentences name, in whatever role; '' for none or two."""
        scene = self.scene
        upto = scene.sentence(at)[0]
        begin = scene.sentence(max(0, scene.sentence(max(0, upto - 2))[0] - 2))[0]
        names = {self.person(unopened(scene.text, m)) for m in NAME.finditer(scene.text, max(begin, upto - 400), at)}
        fitting = [name for name in names if name and self.gender(name) in ("", wanted)]
        if len(fitting) != 1 or fitting[0].rpartition(" ")[2].lower() in PLAIN:
            return ""
        self._meant.setdefault(fitting[0], wanted)
        return fitting[0]

    def _by_last_name(self, wanted: str, at: int) -> str:
        """The one last name alone that is often printed and goes with "he" or "her" in a sentence; '' for none."""
        text, counts = self.scene.text, dict[str, int]()
        for found in NAME.finditer(text, at - 700, at):
            name = found[0]
            if " " in name or name in OPENERS:
                continue
            name = name.removesuffix("’s").removesuffix("'s")
            if name not in counts and name.lower() not in self.book.known.title:
                often = text.count(name, 0, 20_000)
                if often > 2 and " " not in self.book.canonical(name) and self.gender(name) in ("", wanted):
                    known = person_name(name) and self.book.kind(name, False) == "person" and self._surname(name)
                    counts[name] = often if known and referred(text, name, wanted) else 0
        best = sorted(counts.items(), key=lambda item: -item[1])[:2]
        if not best or not best[0][1] or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
            return ""
        return best[0][0]
