"""What a stretch of text without spaces (a chunk) does to TextBlob's running score, remembered once worked out.

Apart from emoticons and "(!)" all of TextBlob's rules look at one such chunk alone, so a memo of bounded size holds
what each does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from framing.annotators.tone.tokens import END, Token, cut, rules

_LIMIT = 1 << 16
_LONGEST = 64
_MARKS = "\"'(),.?:;"  # each of them alone is a token that does nothing


Mark = tuple[int, str, float, str]  # what a span of one word says: its length, label, score and rule


@dataclass(slots=True, eq=False)  # no tuple: its fields are read by name for every word found
class Step:
    """What one token does. A known word has a polarity, subjectivity and intensity; any other has ``known`` False.

    One is made for each chunk and then shared: nothing changes it.
    """

    start: int
    end: int
    word: str
    known: bool
    reset: int  # unknown: 0 keeps modifier and negation, 1 ends the negation, 2 ends both
    negates: bool
    modifies: int  # known: 0 no, 1 yes, 2 yes and also before a negation ("really not")
    polarity: float
    subjectivity: float
    intensity: float
    kind: str
    scores: bool  # counted: a known word, an emoticon or "(!)"
    score: float  # as of an assessment: its polarity, as long as nothing changes it
    mark: Mark

    @property
    def parts(self) -> list[tuple[Step, int]]:
        """As of an assessment: the step itself."""
        return [(self, 0)]


Deed = tuple[str, bool, int, bool, int, float, float, float, str, bool, float, str, str]  # a Step without its place


def label(polarity: float) -> str:
    """The sign in words."""
    return "positive" if polarity > 0 else "negative" if polarity < 0 else "neutral"


@lru_cache(4096)
def rule(polarity: float, subjectivity: float, kind: str, words: str) -> str:
    """What a span says of itself; ``from_spans`` reads it again."""
    named = f" kind={kind}" if kind else ""
    return f"polarity={polarity!r} subjectivity={subjectivity!r}{named} words={words}"


def _scoring(word: str, numbers: tuple[float, float, float], kind: str, *, reset: int = -1, modifies: int = 0) -> Deed:
    """A deed that counts; ``reset`` is -1 for a known word."""
    p, s, i = numbers
    negates = word in words().negations
    return (word, reset < 0, max(reset, 0), negates, modifies, p, s, i, kind, True, p, label(p), rule(p, s, kind, word))


def _silent(word: str, reset: int, negates: bool = False) -> Deed:
    return (word, False, reset, negates, 0, 0.0, 0.0, 1.0, "", False, 0.0, "", "")


# The one step of a chunk if that is a known word and negates nothing, else None; and all its steps.
Operation = tuple[Step | None, tuple[Step, ...]]  # offsets from the start of the chunk


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


@lru_cache(maxsize=1)
def deeds() -> Mapping[str, Deed]:
    """What each word of the lexicon does, worked out once."""
    known = words()
    return {
        w: _scoring(w, numbers, known.kinds.get(w) or "", modifies=known.modifiers.get(w, 0))
        for w, numbers in known.scores.items()
    }


def step(token: Token) -> Step | None:
    """What a token does, or None where it does nothing at all.

    >>> step(("Very", 0, 4)).intensity
    1.3
    >>> step(("a", 0, 1)) is None
    True
    """
    text, start, end = token
    word = text.lower()
    deed = deeds().get(word) or _unknown(word)
    return None if deed is None else _placed(deed, start, end)


def _placed(deed: Deed, start: int, end: int) -> Step:
    score, name, told = deed[-3:]
    return Step(start, end, *deed[:-2], (end - start, name, score, told))


def _unknown(word: str) -> Deed | None:
    known = words()
    reset = 2 if len(word) > 2 else 1 if len(word.strip("'")) > 1 else 0
    if word in known.negations or word == "!":
        return _silent(word, reset, word in known.negations)
    if word == "(!)":
        return _scoring(word, (0.0, 1.0, 1.0), known.irony, reset=reset)
    if word in known.faces and not word.isalpha() and len(word) <= 5 and word not in known.punctuation:
        return _scoring(word, (known.faces[word], 1.0, 1.0), known.mood, reset=reset)
    return _ENDING[reset]


_ENDING = (None, _silent("", 1), _silent("", 2))


def steps(tokens: Iterable[Token]) -> tuple[Step, ...]:
    """The steps of several tokens; those without effect are left out."""
    return tuple(s for s in map(step, tokens) if s is not None)


class Memo(dict[str, Any]):
    """From chunk to what it does: an ``Operation``, or a false value where it only ends what went before.

    None: ends modifier and negation; 0: ends a negation; '': nothing. Emptied when full, so that the memory it takes
    has a bound whatever the corpus.
    """

    def __init__(self, limit: int = _LIMIT) -> None:
        super().__init__()
        self.limit = limit

    def __missing__(self, chunk: str) -> Any:
        value = _usual(chunk) or operation(chunk)
        if len(chunk) <= _LONGEST:
            if len(self) >= self.limit:
                self.clear()
            self[chunk] = value
        return value


@lru_cache(maxsize=1)
def memo() -> Memo:
    """One memo for the process."""
    return Memo()


def _usual(chunk: str) -> Operation | None:
    """The same for a known word with nothing but simple punctuation around it: much the most frequent case."""
    bare = chunk.rstrip(_MARKS).lstrip(_MARKS.replace(".", ""))  # a stop before a word stays with it
    deed = deeds().get(bare.lower()) if bare.isalpha() else None
    if deed is None or ".." in chunk or rules().abbreviated(f"{bare}.", 0, len(bare) + 1, len(bare)):
        return None
    start = chunk.index(bare)
    only = _placed(deed, start, start + len(bare))
    return None if only.negates else only, (only,)


def operation(chunk: str) -> Operation | int | str | None:
    """What one chunk does; see ``Memo`` for the false values."""
    found = steps(t for t in cut(chunk, 0, len(chunk)) if t[0] != END)
    if any(s.known or s.scores or s.negates or s.word == "!" for s in found):
        only = found[0] if len(found) == 1 else None
        quiet = only is not None and only.known and not only.negates
        return only if quiet else None, found
    return (None, 0, "")[2 - max((s.reset for s in found), default=0)]
