"""What a stretch of text without spaces does to TextBlob's running score, remembered from one occurrence to the next.

Nearly all of TextBlob's rules look at one such chunk alone, and nearly all chunks do nothing but end a modifier or a
negation. So the operations of a chunk are worked out once and kept in a memo of bounded size; a text is then one lookup
per chunk, done in C, and a little Python for the few chunks that matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from framing.annotators.tone.tokens import END, Token, cut, rules

CALM, INSIDE, STARTS, GOES_ON = 0, 1, 2, 3  # how a chunk may belong to an emoticon that is spread over spaces
_LIMIT = 1 << 17
_LONGEST = 64
_PLAIN = re.compile(
    r"[\"“‘'(\[@#]*([^\W\d_]{3,}(?:[-—–/.][^\W\d_]+)*)…?(?:['’]s)?(?:[,.?)\]\"”’']*|([:;]))|\$?\d[\d,.]*\d\d[,.]?"
)  # what is most often new in a text; all else takes the longer way


class Step(NamedTuple):
    """What one token does. A known word has a polarity, subjectivity and intensity; any other has ``known`` False."""

    word: str
    start: int
    end: int
    known: bool
    reset: int  # unknown: 0 keeps modifier and negation, 1 ends the negation, 2 ends both
    negates: bool
    modifies: int  # known: 0 no, 1 yes, 2 yes and also before a negation ("really not")
    polarity: float
    subjectivity: float
    intensity: float
    kind: str
    scores: bool  # counted: a known word, an emoticon or "(!)"
    score: float = 0.0  # as of an assessment: its polarity, as long as nothing changes it
    label: str = ""
    rule: str = ""

    @property
    def parts(self) -> list[tuple[Step, int]]:
        """As of an assessment: the step itself."""
        return [(self, 0)]


def label(polarity: float) -> str:
    """The sign in words."""
    return "positive" if polarity > 0 else "negative" if polarity < 0 else "neutral"


def rule(polarity: float, subjectivity: float, kind: str, words: str) -> str:
    """What a span says of itself; ``from_spans`` reads it again."""
    named = f" kind={kind}" if kind else ""
    return f"polarity={polarity!r} subjectivity={subjectivity!r}{named} words={words}"


def _counted(plain: Step) -> Step:
    """A step that scores, with what its span says as long as nothing changes it."""
    told = rule(plain.polarity, plain.subjectivity, plain.kind, plain.word)
    return plain._replace(score=plain.polarity, label=label(plain.polarity), rule=told)


class Operation(NamedTuple):
    """The steps of one chunk, offsets from its start; ``alone`` is its one step where that scores and changes no other."""

    joins: int
    alone: Step | None
    steps: tuple[Step, ...]


class Words(NamedTuple):
    """TextBlob's lexicon, as read from the installed package."""

    scores: Mapping[str, tuple[float, float, float]]
    modifiers: Mapping[str, int]
    kinds: Mapping[str, str]
    negations: frozenset[str]
    faces: Mapping[str, float]
    punctuation: str
    irony: str
    mood: str


@lru_cache(maxsize=1)
def words() -> Words:
    """Words with polarity, subjectivity and intensity, averaged over their senses as TextBlob averages them."""
    from textblob import _text as source
    from textblob.en import sentiment as lexicon

    len(lexicon)  # TextBlob reads its file when it is first asked
    entries: dict[str, Any] = {w: v for w, v in dict.items(lexicon) if None in v}
    modifying = {w for w, v in entries.items() if any(tag in v for tag in lexicon.modifiers)}
    faces: dict[str, float] = {}
    for (_, polarity), forms in source.EMOTICONS.items():
        for form in forms:
            faces.setdefault(form.lower(), polarity)
    return Words(
        scores={w: (v[None][0], v[None][1], v[None][2]) for w, v in entries.items()},
        modifiers={w: 2 if lexicon.modifier(w) else 1 for w in modifying},
        kinds=dict(lexicon.labeler),
        negations=frozenset(lexicon.negations),
        faces=faces,
        punctuation=source.PUNCTUATION,
        irony=source.IRONY,
        mood=source.MOOD,
    )


def step(token: Token) -> Step | None:
    """What a token does, or None where it does nothing at all.

    >>> step(("Very", 0, 4)).intensity
    1.3
    >>> step(("a", 0, 1)) is None
    True
    """
    known, (text, start, end) = words(), token
    word = text.lower()
    negates = word in known.negations
    if word in known.scores:
        p, s, i = known.scores[word]
        modifies = known.modifiers.get(word, 0)
        return _counted(Step(word, start, end, True, 0, negates, modifies, p, s, i, known.kinds.get(word) or "", True))
    reset = 2 if len(word) > 2 else 1 if len(word.strip("'")) > 1 else 0
    if word == "(!)":
        return _counted(Step(word, start, end, False, reset, negates, 0, 0.0, 1.0, 1.0, known.irony, True))
    if word in known.faces and not word.isalpha() and len(word) <= 5 and word not in known.punctuation:
        face = known.faces[word]
        return _counted(Step(word, start, end, False, reset, negates, 0, face, 1.0, 1.0, known.mood, True))
    if not (reset or negates or word == "!"):
        return None
    return Step(word, start, end, False, reset, negates, 0, 0.0, 0.0, 1.0, "", False)


def steps(tokens: Iterable[Token]) -> tuple[Step, ...]:
    """The steps of several tokens; those without effect are left out."""
    return tuple(s for s in map(step, tokens) if s is not None)


class Heads(NamedTuple):
    """How an emoticon spread over chunks begins: the starts that are rare, and what follows those that are letters."""

    rare: tuple[str, ...]
    common: frozenset[str]
    seconds: frozenset[str]
    later: frozenset[str]


@lru_cache(maxsize=1)
def heads() -> Heads:
    """Read off the emoticons themselves.

    "x", "o" and "8" end too many words to look at each; there the chunk that would go on (" - D") is looked at.
    """
    from textblob import _text as source

    forms = [form for group in source.EMOTICONS.values() for form in group]
    rare = {form[:k] for form in forms for k in range(1, len(form)) if not form[:k].isalnum()}
    common = {form[0] for form in forms if form[0].isalnum()}
    seconds = {form[1] for form in forms if form[0] in common}
    later = {letter for form in (*forms, "(!)") for letter in form[1:]}
    return Heads((*sorted(rare), "(", "(!"), frozenset(common), frozenset(seconds), frozenset(later))


def joins(tokens: list[Token]) -> int:
    """Whether an emoticon (or "(!)") may lie in these tokens of one chunk, start in them, or go on in them."""
    line, known, first = " ".join(w for w, _, _ in tokens), rules(), heads()
    if not tokens:
        return CALM
    if known.irony.search(line) or known.emoticons.search(line):
        return INSIDE
    if line.replace(" ", "").endswith(first.rare):
        return STARTS
    letter = tokens[0][0][0]
    return GOES_ON if letter in first.seconds and (len(tokens[0][0]) == 1 or not letter.isalpha()) else CALM


class Memo(dict[str, Any]):
    """From chunk to what it does: an ``Operation``, or a false value where it only ends what went before.

    None: ends modifier and negation; 0: ends a negation; '': nothing. Emptied when full, so that the memory it takes
    has a bound whatever the corpus.
    """

    def __init__(self, limit: int = _LIMIT) -> None:
        super().__init__()
        self.limit = limit
        marks = words().punctuation
        special = (*words().scores, *words().negations, *rules().abbreviations)
        self.special = frozenset(w.strip(marks).lower() for w in special)
        self.colon = Operation(STARTS, None, (Step(":", 0, 0, False, 2, False, 0, 0.0, 0.0, 1.0, "", False),))

    def __missing__(self, chunk: str) -> Any:
        plain = _PLAIN.fullmatch(chunk)
        if plain and (plain[1] is None or plain[1].lower() not in self.special):
            value: Any = self.colon if plain[2] else None
        else:
            value = operation(chunk)
        if len(chunk) <= _LONGEST:
            if len(self) >= self.limit:
                self.clear()
            self[chunk] = value
        return value


def operation(chunk: str) -> Operation | int | str | None:
    """What one chunk does; see ``Memo`` for the false values."""
    tokens = [t for t in cut(chunk, 0, len(chunk)) if t[0] != END]
    found, joining = steps(tokens), joins(tokens)
    if joining or any(s.known or s.scores or s.negates or s.word == "!" for s in found):
        scoring = [s for s in found if s.scores]
        simple = len(scoring) == 1 and scoring[0].known and not (scoring[0].modifies or scoring[0].negates)
        quiet = simple and not any(s.negates or s.word == "!" for s in found)
        return Operation(joining, scoring[0] if quiet else None, found)
    return (None, 0, "")[2 - max((s.reset for s in found), default=0)]
