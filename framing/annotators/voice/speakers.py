"""Who said it: the subject of a reporting cue, or the noun phrase behind it, resolved to one speaker of the article."""

from __future__ import annotations

import re
from framing.annotators.voice.names import NAME, NOBODY, NameBook, Speaker
from framing.annotators.voice.reporting import Cue
from framing.annotators.voice.scene import Scene

_TAIL = re.compile(
    r"(?:[ \n](?:has|have|had|is|was|were|are|be|been|being|also|later|then|once|again|recently|already|never|now|still|too|even"
    r"|would|could|may|might|will|did|does|do|not|just|further|first|last (?:week|month|year|night)|[a-z]+ly|to reporters|itself"
    r"|himself|herself|themselves|earlier|yesterday|today|tonight|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|both|all|each|and|went on to|continued to|sought to|tried to|seemed to|began by|began|kept))*[ \n]*$"
)
_PRONOUN = re.compile(r"(?:^|[\s(—–-])(he|she|they|it|i|we|you)$", re.I)
_WHO = re.compile(r",?[ ](?:who|which|that)$")
_STARTER = re.compile(
    r"(?:(?:But|And|Yet|So|Still|Meanwhile|However|Instead|Now|Then|Later|Earlier|Also|Separately|Asked|Moreover|Nevertheless),? )?"
    r"(?:(?:In|On|At|During|After|Before|By|Since|For|From|With|Without|Under|Following|Speaking|Asked|Despite|Last|Earlier|Later|As|When|While"
    r"|[A-Z][a-z]+ing|If|Though|Although|Because|Writing|Responding|Amid|To|Of|Through|Until|Over|Late|Early|Two|Three|One)\b[^,;:\"“”]*, )*"
)
_ARTICLE = re.compile(r"(?:the|a|an|one|two|three|four|five|some|several|many|another|his|her|their|its|our|most|other|both|no|at least|this|that|these|those)\b", re.I)
_END_NP = re.compile(r"[,;:.!?\n\"“”()—–]| - | (?:in a|in an|in the|on|at|during|after|before|when|as|while|told|said|says|last|this|that|who|which|earlier|yesterday|today|to reporters|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|and (?:he|she|they|it))\b")
_DOT_OK = re.compile(r"(?:^|[ ])(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Sgt|Lt|Col|Capt|Prof|Rev|Jr|Sr|U\.S|U\.N)$")
INVERTIBLE = frozenset("said says wrote added explained reported tweeted notes reports states".split())
_CLAUSE = re.compile(r",? (?:and|but|that|because|as|while|when|where|if|though|although|since|so|whether|what|how|which|than|after|before) |; |: | — |—| – | -- |\(")
_JOINER = re.compile(r"^(?:(?:even )?though|although|while|when|if|as|because|since|but|and|that|whether|what|how|so|then) ", re.I)
_OFFICE_OF = re.compile(
    r"(?:(?:the|Acting|acting|Former|former|Deputy|deputy|Assistant|assistant|then-|U\.S\.|US) )*(?:Secretary|Minister|Under ?[Ss]ecretary|Director|President"
    r"|Chief|Head|Speaker) of (?:the )?(?:[A-Z]\w+ ){1,2}?(?:and [A-Z]\w+ )?(?=[A-Z][\w.]+ [A-Z])"
)
_LEADING = re.compile(
    r"((?:The|A|An|Two|Three|Some|Several|Many|Aid|Local)? ?(?:[\w’'-]+ ){0,3}?[\w’'-]+?) (?=\w+ed\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b|would\b|did\b|gave\b|made\b|held\b|met\b|sent\b|put\b|dispute\b)"
)
_NAMED_THEN = re.compile(
    rf"(?:(?:The|the|A|a|An|an|His|Her|Their|Its|One|Another|his|her|their|its)\b[^,;.:]{{2,60}}|[A-Z]\w+[’']s? [a-z][^,;.:]{{2,40}}), ((?:the )?{NAME.pattern})(?=,|$| \(| —)"
)


class Teller:
    """Resolves the speakers of one article in order of reading; keeps who spoke last."""

    def __init__(self, scene: Scene, book: NameBook) -> None:
        self.scene = scene
        self.book = book
        self.last = NOBODY
        self.last_person = NOBODY
        self.last_many = NOBODY
        self.bodies: list[Speaker] = []
        self.at = 0
        self.sentence = (-1, NOBODY)

    def tell(self, cue: Cue) -> Speaker:
        """The speaker of the next cue in reading order."""
        scene = self.scene
        speaker = self._of(cue)
        if scene.part_at(cue.start) < 0 and speaker.name:
            self.last = speaker
            if speaker.kind == "person":
                self.last_person = speaker
            elif speaker.kind in ("body", "unnamed"):
                self.last_many = speaker
                if speaker.kind == "body" and (not self.bodies or self.bodies[-1] != speaker):
                    self.bodies = [*self.bodies[-9:], speaker]
            self.at = cue.end
            self.sentence = (scene.bounds.sentence(cue.start)[0], speaker)
        return speaker

    def _of(self, cue: Cue) -> Speaker:
        scene, text = self.scene, self.scene.text
        form = scene.low[cue.start : cue.end]
        if form.startswith(("according to", "in the words of")):
            return self._phrase(cue.end, limit=110)
        first, _ = scene.bounds.sentence(cue.start)
        if (form.endswith("ing") or form.endswith("ing for")) and self.sentence[0] == first and scene.low[cue.start - 2 : cue.start] in (", ", "d "):
            return self.sentence[1]
        quoted = scene.part_before(cue.start)
        begin = first
        after = quoted >= 0 and scene.parts[quoted][1] > first and scene.parts[quoted][1] <= cue.start
        if after:
            begin = scene.parts[quoted][1]
        gap = text[begin : cue.start]
        if len(gap.strip(" ,—–-\n")) == 0 and (after or begin == cue.start):
            return self._phrase(cue.end, limit=140)
        if text[max(0, cue.start - 2) : cue.start] in (", ", "— ") and form in INVERTIBLE and scene.inverted(cue.end):
            return self._phrase(cue.end, limit=140)
        return self._subject(gap, begin, after, form)

    def _subject(self, gap: str, begin: int, after: bool, form: str) -> Speaker:
        """The subject in the words before the cue."""
        gap = gap[-400:]
        if after:
            gap = gap.lstrip(" ,\n—–-")
        gap = _TAIL.sub("", " " + gap).strip(" \n")
        relative = _WHO.search(gap)
        if relative:
            gap = gap[: relative.start()]
        pronoun = _PRONOUN.search(gap)
        if pronoun:
            return self._pronoun(pronoun[1].lower(), begin)
        if not gap:
            return self.sentence[1] if self.sentence[0] == self.scene.bounds.sentence(begin)[0] else NOBODY
        if not after:
            opened = _STARTER.match(gap)
            rest = gap[opened.end() :] if opened else gap
        else:
            rest = gap
        if gap.endswith((",", "—", "--", ")", "–")):
            named = _NAMED_THEN.match(rest)
            if named:
                role = rest[: named.start(1)].lower().strip(" ,").split()[-1]
                head = self._head(named[1])
                return Speaker(head.name, "body") if role in self.book.known.body and head.name else head
            head = self._head(re.split(r",|—|–| - | -- |\(", rest.strip())[0])
            if head.name:
                return head
        cut = 0
        for found in _CLAUSE.finditer(rest):
            cut = found.end()
        tail = rest[cut:]
        tail = tail[tail.rfind(", ") + 2 :] if ", " in tail.rstrip(",") else tail
        found_head = self._head(tail.strip(" ,"), whole=True)
        if found_head.name:
            return found_head
        if self.sentence[0] == self.scene.bounds.sentence(begin)[0] and self.sentence[1].name and form.endswith(("ed", "ing", "d")):
            return self.sentence[1]
        return self._head(rest)

    def _phrase(self, at: int, limit: int) -> Speaker:
        """The noun phrase that begins behind a cue."""
        text = self.scene.text
        window = text[at : at + limit]
        if self.scene.bounds.wrapped:
            window = re.sub(r"\n(?!\s)", " ", window)
        lead = len(window) - len(window.lstrip(" \n"))
        window = window[lead:]
        stop = len(window)
        for found in _END_NP.finditer(window):
            if found[0] == "." and _DOT_OK.search(window[: found.start()]):
                continue
            stop = found.start()
            break
        phrase = window[:stop].strip()
        pronoun = re.match(r"(he|she|they|it|him|her|them|me|us)\b", phrase, re.I)
        if pronoun:
            word = {"him": "he", "her": "she", "them": "they", "me": "i", "us": "we"}.get(pronoun[1].lower(), pronoun[1].lower())
            if word != "she" or pronoun[1].lower() == "she" or len(phrase.split()) == 1:
                return self._pronoun(word, at)
        return self._head(phrase)

    def _head(self, phrase: str, whole: bool = False) -> Speaker:
        """What a noun phrase names: a person by name, a body, or somebody unnamed."""
        phrase = _OFFICE_OF.sub("", _JOINER.sub("", phrase.strip(" ,\n")))
        if not phrase:
            return NOBODY
        book, known = self.book, self.book.known
        article = _ARTICLE.match(phrase)
        name = NAME.search(phrase)
        lowered = [w.lower().strip(".,’'s") if len(w) > 3 else w.lower() for w in phrase.split()]
        if article and name and name.start() > 0 and re.search(r"\b(?:for|of|in|at|from|with|to|on)\b", phrase[: name.start()]):
            head = phrase[: name.start()]
            return self._common(phrase, head)
        if not name or (name.end() - name.start() <= 3 and article and name.start() == 0 and len(phrase.split()) > 1 and not NAME.search(phrase, name.end())):
            return self._common(phrase, phrase)
        names = [m for m in NAME.finditer(phrase)]
        if names[0].start() == 0 and article and names[0].end() <= article.end() + 1 and len(names) == 1 and not phrase[names[0].start() :].split()[1:2]:
            return self._common(phrase, phrase)
        if names[0][0].lower() in ("the", "a", "an", "one", "two", "some", "several", "many", "another", "his", "her", "their") and len(names) > 1:
            names = names[1:]
            if re.search(r"\b(?:for|of|in|at|from|with|to|on)\b", phrase[: names[0].start()]):
                return self._common(phrase, phrase[: names[0].start()])
        elif names[0][0].lower() in ("the", "a", "an", "one", "two", "some", "several", "many", "another", "his", "her", "their", "its", "our"):
            return self._common(phrase, phrase)
        chosen = names[0] if not whole else names[-1]
        before_of = re.search(r"\b(?:of|for|in|at|from)\b", phrase[: chosen.start()])
        if before_of and chosen is not names[0]:
            chosen = names[0]
        after = phrase[chosen.end() :]
        printed = chosen[0].strip()
        behind = after.split()
        if behind and chosen is names[0]:
            head_word = behind[-1].lower().strip(".,")
            first_behind = behind[0].lower().strip(".,")
            short = len(behind) < 3 and first_behind not in _PREPOSITIONS
            if printed.endswith(("'s", "’s")) or first_behind in known.unnamed or first_behind in known.body or (short and (head_word in known.unnamed or head_word in known.body)):
                if not (len(names) > 1 and names[-1].end() == len(phrase)):
                    return self._common(phrase, phrase)
                printed, article = names[-1][0], None
        if re.match(r"(?:The|the) ", printed):
            printed = printed[4:]
        plain = printed.lower().rstrip(".")
        if plain in known.unnamed or (plain in known.title and len(printed.split()) == 1 and plain not in ("us",)):
            return self._common(phrase, phrase)
        if lowered and printed.split()[-1].lower() in known.unnamed and len(printed.split()) > 1:
            return Speaker(phrase, "unnamed")
        canonical = book.canonical(printed)
        the = bool(re.search(r"\b(?:the|The) $", phrase[: chosen.start()]) or chosen[0].startswith("The "))
        role = phrase[: chosen.start()].strip().lower().split()
        if the and " " in canonical and canonical.split()[0].lower() in known.female | known.male:
            the = False
        kind = book.kind(canonical, the and not (role and role[-1] in known.unnamed | known.title))
        return Speaker(canonical, kind)

    def _common(self, phrase: str, head: str) -> Speaker:
        """A phrase without a name of its own: a body ("the ministry"), a known person's office, or somebody unnamed."""
        known = self.book.known
        heads = [w.lower().strip(".,’'\"") for w in re.split(r"\b(?:for|of|in|at|from|with|to|on|who|close|familiar|near|briefed|involved)\b", head)[0].split()]
        if not heads:
            return Speaker(phrase, "unnamed")
        noun = heads[-1]
        if noun in known.title and len(heads) <= 3 and heads[0] in ("the", "his", "her"):
            person = self._office(noun)
            if person.name:
                return person
        if noun in known.unnamed and noun not in ("operator", "general") or any(w in known.unnamed for w in heads) and noun not in known.body:
            return Speaker(_lowered(phrase), "unnamed")
        if noun in known.body or any(w in known.body for w in heads):
            if len(heads) == 2 and heads[0] == "the":
                return self._body(noun) or Speaker(_lowered(phrase), "body")
            return Speaker(_lowered(phrase), "body")
        if len(phrase.split()) > 8 or not _ARTICLE.match(phrase) and phrase[:1].islower() and len(heads) > 3:
            return NOBODY
        return Speaker(_lowered(phrase), "unnamed")

    def _body(self, noun: str) -> Speaker | None:
        """The body that "the ministry", "the company" stands for: one named with this word, or the last one heard."""
        for known_body in reversed(self.bodies):
            if noun in known_body.name.lower().split() and len(known_body.name.split()) > 1:
                return known_body
        printed = list(re.finditer(rf"(?:[A-Z][\w’'-]+ )+{noun.capitalize()}\b", self.scene.text[max(0, self.at - 3000) : self.at + 300]))
        printed = [m for m in printed if m[0].split()[0] != "The" or len(m[0].split()) > 2]
        if printed:
            name = printed[-1][0]
            return Speaker(name[4:] if name.startswith("The ") else name, "body")
        if noun in _FIRMS and self.bodies and self.bodies[-1].name[:1].isupper():
            return self.bodies[-1]
        return None

    def _office(self, noun: str) -> Speaker:
        """The person whom the article gave this office before ("the minister" after "Minister Olga Petrova")."""
        text = self.scene.text
        upto = max(self.at, 1)
        best = None
        for form in (noun.capitalize() + " ", noun + " "):
            at = text.rfind(form, max(0, upto - 4000), upto + 200)
            while at >= 0:
                name = NAME.match(text, at + len(form))
                if name and name[0].lower() not in ("the", "he", "she", "it") and (best is None or at > best[0]):
                    best = (at, name[0])
                    break
                at = text.rfind(form, max(0, upto - 4000), at)
        if best is None:
            return NOBODY
        name_there = self.book.canonical(best[1])
        return Speaker(name_there, "person") if self.book.kind(name_there, False) == "person" else NOBODY

    def _pronoun(self, word: str, at: int) -> Speaker:
        if word in ("i", "we"):
            i = self.scene.part_at(at)
            return NOBODY if i >= 0 else Speaker("", "author")
        if word in ("it", "they"):
            before = self._sentence_before(at, word)
            if before.name:
                return before
        if word == "it":
            return self.last_many if self.last_many.kind == "body" or not self.last.name else self.last
        if word == "they":
            return self.last_many if self.last_many.name and self.last.kind != "person" else (self.last_many if self.last_many.name else self.last)
        if word == "you":
            return NOBODY
        return self._he_or_she("m" if word == "he" else "f", at)

    def _sentence_before(self, at: int, word: str) -> Speaker:
        """The body or the people that the sentence before this one begins with, when no cue came in between."""
        scene = self.scene
        first = scene.bounds.sentence(at)[0]
        if first < 3 or self.at > first:
            return NOBODY
        begin = scene.bounds.sentence(first - 2)[0]
        if self.at > begin:
            return NOBODY
        found = _LEADING.match(scene.text, begin, first)
        if not found or scene.part_at(begin) >= 0:
            return NOBODY
        head = self._head(found[1])
        if word == "it":
            return head if head.kind == "body" else (Speaker(head.name, "body") if head.name and found[1][:4] == "The " and head.kind == "unnamed" and not found[1].endswith("s") else NOBODY)
        return head if head.kind == "unnamed" else NOBODY

    def _he_or_she(self, wanted: str, at: int) -> Speaker:
        """The person last in focus who can be he or she: the last sentence's subject if it is a person, else who spoke last."""
        scene = self.scene
        begin = max(self.at, at - 700, 0)
        best = self.last_person
        fits = best.name and self.book.gender(best.name) in ("", wanted)
        subjects = self._subjects(begin, at)
        for name in reversed(subjects):
            gender = self.book.gender(name)
            if gender == wanted or (gender == "" and (not fits or scene.bounds.sentence(at)[0] > self.at)):
                return Speaker(name, "person")
        if fits:
            return best
        earlier = [n for n in self._subjects(max(0, at - 2500), at, anywhere=True) if self.book.gender(n) in ("", wanted)]
        sure = [n for n in earlier if self.book.gender(n) == wanted]
        if sure:
            return Speaker(sure[-1], "person")
        return Speaker(earlier[-1], "person") if earlier else best

    def _subjects(self, begin: int, end: int, anywhere: bool = False) -> list[str]:
        """Persons named at the beginning of sentences (or anywhere) between two places, outside quotations."""
        scene = self.scene
        out: list[str] = []
        for found in NAME.finditer(scene.text, begin, end):
            if scene.part_at(found.start()) >= 0:
                continue
            if not anywhere and scene.bounds.sentence(found.start())[0] < found.start() - 40:
                continue
            name = self.book.canonical(found[0])
            printed = len(name.split()) > 1 or found[0].split()[0].rstrip(".").lower() in ("mr", "mrs", "ms", "dr")
            if printed and self.book.kind(name, False) == "person" and name.split()[0].lower() not in _NOT_NAMES:
                out.append(name)
        return out


_FIRMS = frozenset("company firm agency group network newspaper paper organisation organization operator party bank union airline club".split())
_PREPOSITIONS = frozenset("of for from in at with who on and or by to that which".split())
_NOT_NAMES = frozenset("the a an in on at for with by from but and or if when as this that these those he she it they we his her".split())


def _lowered(phrase: str) -> str:
    """The phrase as one form: an opening capital of an article or number made small, so that "The ministry" is "the ministry"."""
    first, _, rest = phrase.strip(" ,\n").partition(" ")
    plain = " ".join(rest.split())
    if first.lower() in ("the", "a", "an", "one", "two", "three", "some", "several", "many", "another", "officials", "police", "critics", "his", "her", "their", "experts", "analysts", "sources", "residents", "prosecutors"):
        first = first.lower()
    return f"{first} {plain}".strip()
