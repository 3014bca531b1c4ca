"""What a rule can ask about the place of a cue: what follows, what went before, where the next quotation stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from framing.annotators.voice.marks.bounds import Bounds
from framing.annotators.voice.marks.singles import Quote

_THAT = re.compile(
    r"(?:,? \w+ly,?| not (?:only|just))?,? that\b"
    r"(?! (?:of|way|day|year|week|night|morning|time|is|was|are|were|has|have|had|would|will"
    r"|could|can|may|might|allows?|aired|do|does|did)\b)"
)
_FAR_THAT = re.compile(r"(?: [\w'-]+){0,9},? that\b")
_WH = re.compile(r" (?:how|why|whether|what|where|who|when|if)\b")
_WORD = r"(?:(?:mr|mrs|ms|dr|sen|rep|gov|gen|st|u\.s|u\.n)\.|[\w'-]+(?:[.,]\d+)?)"
_QUOTE_NEXT = re.compile(rf"(?: (?!and\b|but\b|with\b){_WORD}){{0,7}}(?:[,:]?[ \n]|:[ \n]{{0,2}}|,)?\"")
_COLON = re.compile(rf"(?: {_WORD}){{0,8}}\s?:\s")
_QUOTE_VERY_NEXT = re.compile(r"(?: (?:that|the|a|an|of|as|it|him|her|them|\w+ly))?(?:[,:]?[ \n]|:[ \n]{0,2}|,)?\"")
_ADJUNCT = re.compile(
    r"(?: (?:in|on|at|during|to|by|via|after|before|last|this|late|early|earlier|later|monday|tuesday"
    r"|wednesday|thursday"
    r"|friday|saturday|sunday|yesterday|today|tonight|recently|then|again|too|also|as|when|while|amid|for|from|with"
    r"|through|over|under|of|about|here|there|back|once|simply|at the time|flatly|bluntly"
    r"|(?!only\b|virtually\b|nearly\b|really\b|hardly\b|likely\b|family\b)\w+ly"
    r"|in part)\b[^.,;:!?\"\n]*)?"
    r"(?P<stop>[.,;!?)\n—–-]|\s-|$)"
)
_AUX = (
    r"is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|does|did|do|isn't|aren't"
    r"|wasn't|weren't|hasn't"
    r"|haven't|won't|wouldn't|couldn't|can't|doesn't|didn't|don't|shouldn't"
)
_FINITE = re.compile(
    rf"(?: (?:it|there|this|nobody|everyone|everything|something|nothing)"
    rf"(?: (?:also|never|still|now|really|already|only|just|once))? (?:{_AUX}|\w+ed|\w+[^s\W]s|felt|knew"
    rf"|saw|went|got|took|made|came|spoke|met|ran|won|lost|said|told|held|left|kept|paid|sent|sold|spent|thought|gave"
    rf"|brought|bought|broke|chose|fell|found|grew|heard|led|put|rose|stood|wrote|began|became|understood|meant|stole|drove|flew|threw|wore|hid"
    rf"|shot|struck|sought|taught|caught|fought|forgot|shook|drew|drank|ate|hung|withdrew|fled|slept|swore|rode)\b"
    rf"| (?:he|she|they|we|you|i|he'd|she'd|they'd|it's|he's|she's|they're|we're|you're|i'm|there's|that's"
    rf"|they've|we've|i've|he'll)"
    rf" (?!to\b|in\b|on\b|for\b|by\b|at\b|from\b|difficult|hard|guilty|dead|useful)\w+"
    rf"|(?: (?!(?:which|who|whom|whose|that|to|and|but|as|because|when|while|after|before|until|since"
    rf"|where|although|though)\b)(?:(?:mr|mrs|ms|dr|sen|rep|gov"
    rf"|st|u\.s|u\.n|gen)\.|[\w'$%-]+(?:[.,]\d+)?)){{1,8}}? (?:{_AUX}|(?<!human )remains?|became|becomes|got|went"
    rf"|goes|appears|appeared|seems|seemed"
    rf"|stole|fled|sought|withdrew|fought|threw|came|made|makes|took|takes|gave|failed|needs?|wants?|wanted|spits?|knew|knows?)\b)"
)
# "suggests voters who stayed at home are cowards": the verb behind a relative clause
_WHO = re.compile(
    r" (?:[\w'’-]+ ){1,4}who (?!(?:is|are|was|were|said|says|say|think|believe)\b)"
    r"(?:(?!that\b|said\b|he\b|she\b|they\b|it\b)[\w'’-]+ ){1,7}?"
    r"(?:is|are|was|were|will|would|should|must)\b"
)
_PREPOSED = re.compile(r" (?:in|of|for|with|on|at|from|by|to|as|into|about|and|or|who|which)\b")
_ED = re.compile(
    r"(?: (?!(?:who|which|that|and|or|in|on|of|at|to|by|for|with|from)\b)[\w'’$-]+){1,4}"
    r"(?<! the)(?<! a)(?<! an)(?<! his)(?<! her)(?<! their)(?<! its) (?!need|speed|indeed|hundred|unit)"
    r"\w{2,}ed\b(?! by)"
)

_BEHIND = re.compile(
    r"[ \n]((?:[A-ZÀ-Þ][\w.’'-]*[ \n]?){1,5})(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSen)(?=[,.;]|$)"
)
_ON_A_DAY = re.compile(r"[ \n](?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# "Anna Orlova, who runs the yard, said": the comma ends what is set apart between the subject and its verb.
_APPOSED = re.compile(
    r"(?:But |And )?(?!Yes|No|In|On|At|However|Still|Meanwhile)[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+,"
    r" (?:(?:who|whose|which|an?|the|one|now|then|also)\b|[DR][-.]|\d)[^;:!?\n]*, $"
)
_ARTICLE_NEXT = re.compile(r"[ \n](?:[A-ZÀ-Þ]|(?:the|a|an|one|two|another|his|her|their|some)[ \n])")


class Scene:
    """One text with its folded form, its quotations and its sentence bounds, for rules to look into."""

    def __init__(self, text: str, low: str, bounds: Bounds, found: list[Quote]) -> None:
        self.text = text
        self.low = low
        self.bounds = bounds
        self.quotes = found
        parts = sorted([(p[0], p[1], i) for i, q in enumerate(found) for p in q[0]])
        self.parts = parts
        self._word_at, self._word = -1, ""
        self.judged = (-1, False)  # the place last put before ``grammar.verbal``, and its answer
        self._starts = starts = [p[0] for p in parts]
        self.ends = ends = [p[1] for p in parts]
        self.edges = edges = starts + ends
        edges[::2], edges[1::2] = starts, ends  # where a part begins, where it ends, where the next begins ...
        if edges != sorted(edges):
            edges[1:-1:2] = map(min, ends, starts[1:])  # the next begins before the end
        self.sentence = bounds.sentence
        self.begins = bounds.begins
        self._quoted: dict[int, bool] = {}
        self._finite: dict[int, bool] = {}

    def part_at(self, at: int) -> int:
        """Which part of a quotation this place lies in; −1 outside."""
        i = bisect_right(self.edges, at)
        return i >> 1 if i & 1 else -1

    def part_before(self, at: int) -> int:
        """The last part that ends at or before this place, or −1."""
        return bisect_right(self.ends, at) - 1

    def part_after(self, at: int) -> int:
        """The first part that begins at or after this place, or −1."""
        i = bisect_left(self._starts, at)
        return i if i < len(self.parts) else -1

    def word_before(self, at: int) -> str:
        """The folded word before a place, '' at the start of a clause."""
        if self._word_at == at:
            return self._word
        low = self.low
        word = ""
        if at > 1 and low[at - 1] == " ":
            word = low[at - 24 if at > 24 else 0 : at - 1].rpartition(" ")[2]
            if len(word) == 23:
                word = low[: at - 1]  # no blank so near: nothing else stands in front, or it is no word
            if not word.isalnum():
                word = self._trimmed(word, at)
        self._word_at, self._word = at, word
        return word

    def _trimmed(self, word: str, at: int) -> str:
        """A word without the line or the quotation mark it begins behind; '' when it is none."""
        if len(word) > 24:
            return ""
        if "\n" in word:
            word = word[word.rfind("\n") + 1 :]
        if word[:1] == '"':
            word = word[1:]
        if not word or not (word[-1].isalnum() or word[-1] in "'."):
            return ""
        if word[-1] == "." and self.begins(at) >= at:
            return ""  # of the sentence before
        return word

    def words_before(self, at: int, count: int = 3) -> list[str]:
        """Up to ``count`` folded words before a place, nearest last, within the sentence's line."""
        begin = at - 16 * count
        return self.low[begin if begin > 0 else 0 : at].rsplit(None, count)[-count:]

    def opens(self, start: int) -> bool:
        """Does a sentence or a quotation begin at this place?"""
        if self.begins(start) >= start - 3:
            return True
        if self.text[start - 1 : start] == " " and self.text[start - 2 : start - 1] in ("—", "–"):
            return self.text[start].isupper()
        return bool(self.low[max(0, start - 2) : start].strip(" ") in ('"', "'", ":"))

    def headline(self, start: int) -> bool:
        """Is the sentence printed like a headline, nearly every word with a capital?"""
        a, b = self.sentence(start)
        words = self.text[max(a, start - 120) : min(b, start + 120)].split()
        most, small, count = len(words), 0, 0
        for word in words:
            if len(word) > 3 and word[0].isalpha():
                count += 1
                if not word[0].isupper():
                    small += 1
                    if small * 5 > most:
                        return False  # whatever follows
        return count > 2 and count - small >= 0.8 * count

    def that_next(self, end: int) -> bool:
        """Does a that-clause follow at once?"""
        low = self.low
        return " that" in low[end : end + 40] and _THAT.match(low, end) is not None

    def that_soon(self, end: int) -> bool:
        """Does a that-clause follow within the next words, without punctuation between?"""
        low = self.low
        return low.find(" that", end, end + 160) >= 0 and _FAR_THAT.match(low, end) is not None

    def wh_next(self, end: int) -> bool:
        """Does a clause with a question word follow at once?"""
        return bool(_WH.match(self.low, end))

    def colon_next(self, end: int) -> bool:
        """Does a colon follow within a few words?"""
        low = self.low
        return low.find(":", end, end + 160) >= 0 and _COLON.match(low, end) is not None

    def quote_next(self, end: int, close: bool = False) -> bool:
        """Does a quotation begin within the next words of the clause (``close``: at once)?"""
        low = self.low
        near = low[end : end + 160]
        marked = '"' in near and near.count(" ", 0, near.find('"')) < 10  # seven words at most
        if marked and (_QUOTE_VERY_NEXT if close else _QUOTE_NEXT).match(low, end):
            return self.part_at(end) < 0
        return near.startswith((" '", ", '", ": '"))

    def after_quote(self, start: int, reach: int = 160) -> bool:
        """Did a quotation end just before the subject of this cue, in the same sentence?"""
        i = bisect_right(self.ends, start) - 1
        if i < 0 or start - self.ends[i] > reach:
            return False
        known = self._quoted.get(start)
        if known is None:
            known = self._quoted[start] = self._after_quote(start, i)
        return known

    def _after_quote(self, start: int, part: int) -> bool:
        end = self.ends[part]
        if self.part_at(start) >= 0:
            return False
        first = self.begins(start)
        before = end - 4 if end > 4 else 0
        if first > end and (
            first > end + 1 or start - end >= 70 or self.low[before:end].strip("\"' ")[-1:] not in "?!"
        ):
            return False
        if self.low[end - 2 : end - 1] == "." and self.text[end + 1 : end + 2].isupper():
            return False
        gap = self.low[end:start]
        if '"' in gap or ": " in gap or "; " in gap or "\n\n" in gap:
            return False
        sign = self.low[before : end + 1].strip("\"' ")[-1:]
        return sign in (",", "?", "!", "-", ".") or gap[:2] in (", ", " -")

    def finite_next(self, end: int) -> bool:
        """Does a clause with its own finite verb follow, without "that"?"""
        known = self._finite.get(end)
        if known is None:
            known = self._finite[end] = self._finite_next(end)
        return known

    def _finite_next(self, end: int) -> bool:
        low = self.low
        if low[end : end + 1] != " " or _PREPOSED.match(low, end):
            return False
        found = _FINITE.match(low, end, end + 90)
        if found and '"' not in found[0]:
            return True
        near = low[end : end + 70]
        if " who " in near and _WHO.match(low, end, end + 110):
            return True
        return "ed" in near and _ED.match(low, end, end + 70) is not None

    def inverted(self, end: int, start: int) -> bool:
        """Does the subject stand behind the verb (", said the mayor."), and not an object clause?"""
        if "A" <= self.text[end + 1 : end + 2] <= "Þ":
            named = _BEHIND.match(self.text, end)
            if named and not named[1].endswith("day"):
                return True
        if _ON_A_DAY.match(self.text, end) or _APPOSED.match(self.text, self.sentence(start)[0], start):
            return False
        return bool(_ARTICLE_NEXT.match(self.text, end)) and not (self.finite_next(end) or self.quote_next(end))

    def trails(self, end: int) -> bool:
        """Does the clause of the cue stop, but for an adjunct of time or place?"""
        return _ADJUNCT.match(self.low, end, end + 120) is not None

    def stops(self, end: int) -> bool:
        """Does the clause stop right here?"""
        return end >= len(self.low) or self.low[end : end + 2].rstrip()[:1] in (".", ",", ";", "!", "?", ")", "-", "")

    def comma_before(self, start: int, first: int = -1) -> int:
        """Where the comma or dash stands that sets off the subject of this cue; −1 when there is none near.

        ``first``: where its sentence begins, when that is known.
        """
        begin = first if first >= 0 else self.begins(start)
        if begin < start - 110:
            begin = start - 110
        near = self.low[begin:start]
        best = near.rfind(", ") if ", " in near else -1
        if "- " in near:
            best = max(best, near.rfind("- "))
        if " (" in near:
            bracket = near.rfind(" (")
            if bracket >= best and near.find(")", bracket) < 0:  # "Jan Holm (D-Ohio) said" sets off nothing
                best = bracket + 1
        return begin + best if best > 0 else -1
