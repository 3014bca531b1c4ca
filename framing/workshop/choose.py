"""Which article a class marks, and which two tell of one event in different words."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import log
from typing import NamedTuple

import pandas as pd

from framing.errors import ParameterError
from framing.segment import Segments
from framing.workshop import twice

LOOKED_AT = 300  # articles of a large corpus that are looked at for a lesson
TOLD = 8  # titles in a message
_WORD = 4  # shorter words say little about what an article is about
_RUN = 5  # words in a row that two articles hardly share by chance
_COPY = 0.2  # two articles that share more of such runs copy one another
_EVENT = 0.12  # two that share less hardly tell of one event
_PACE = {"beginner": 1, "advanced": 2}  # marks that a class finds in a minute of marking
_DENSITY = {"beginner": (0.25, 1.0), "advanced": (0.25, 1.5)}  # marks per sentence: worth looking, and still a text


class Task(NamedTuple):
    """What a class is to do: its level, the minutes of marking, and texts that it gets anyway."""

    level: str
    minutes: int
    taken: tuple[str, ...] = ()


def to_mark(articles: pd.DataFrame, spans: pd.DataFrame, task: Task) -> str:
    """The id of the article to mark: enough marks for the minutes, not too thin or thick, and easy to read.

    ``spans`` holds the marks of the lesson's layers alone. Good for beginners is a text with one mark for each minute
    of marking, for the advanced with two, half as many or twice as many being as good; and with one to four marks in
    four sentences (six, for the advanced). Of several good texts beginners get the one with the shortest sentences, the
    advanced the one with most kinds of marks, and one that is not in the pair before one that is. Where none is good
    it is the one that comes nearest. One in which no paragraph stands twice comes before one with such a paragraph, the
    marks of which are counted once: among the good ones, and among the others.
    """
    starts = spans.groupby("article_id")["start"].agg(list).to_dict() if len(spans) else {}
    kinds = spans.groupby("article_id")["label"].nunique().to_dict() if len(spans) else {}
    wanted = _PACE[task.level] * task.minutes
    ranked = []
    for name, text in zip(articles["article_id"].astype(str), articles["text"], strict=True):
        segments = Segments(text)
        again = twice.again(segments)
        sentences = max(sum(twice.counts(again, a) for a, _ in segments.sentences), 1)
        marks = sum(twice.counts(again, a) for a in starts.get(name, ())) or 0.1  # none is further off than one
        off = _off(marks, wanted / 2, wanted * 2) + _off(marks / sentences, *_DENSITY[task.level])
        fit = len(segments.words) / max(len(segments.sentences), 1) if task.level == "beginner" else -kinds.get(name, 0)
        ranked.append((marks < 1, off > 0, bool(again), off, name in task.taken, fit, abs(log(marks / wanted)), name))
    return str(min(ranked)[-1])


def named(articles: pd.DataFrame, wanted: str) -> tuple[str, str]:
    """The id of the article with this id or these words in its title, the first of several; and what to say of those.

    Raises ``ParameterError`` with the titles where none fits.

    >>> titles = ["Bridge shut", "New bridge", "School"]
    >>> named(pd.DataFrame({"article_id": list("abc"), "title": titles}), "bridge")
    ('a', "'bridge' fits 2 articles: Bridge shut (a); New bridge (b); the first is taken")
    """
    ids = articles["article_id"].astype(str)
    titles = articles["title"].fillna("").astype(str)
    if (ids == wanted).any():
        return wanted, ""
    listed = [f"{' '.join(title.split()) or '(no title)'} ({name})" for title, name in zip(titles, ids, strict=True)]
    hits = titles.str.contains(wanted, case=False, regex=False).to_numpy().nonzero()[0]
    if not len(hits):
        more = f"; and {len(listed) - TOLD} more" if len(listed) > TOLD else ""
        raise ParameterError(f"no article {wanted!r}", hint=f"there are: {'; '.join(listed[:TOLD])}{more}")
    more = f"; and {len(hits) - TOLD} more" if len(hits) > TOLD else ""
    shown = "; ".join(listed[i] for i in hits[:TOLD])
    said = f"{wanted!r} fits {len(hits)} articles: {shown}{more}; the first is taken" if len(hits) > 1 else ""
    return str(ids.iloc[hits[0]]), said


def _off(value: float, low: float, high: float) -> float:
    """How far outside of its limits a number lies, as a logarithm: 0 inside.

    >>> _off(3, 2, 8), round(_off(1, 2, 8), 2), round(_off(16, 2, 8), 2)
    (0.0, 0.69, 0.69)
    """
    return max(0.0, log(low / value), log(value / high))


def pair(articles: pd.DataFrame) -> tuple[str, str] | None:
    """The two articles that share most of their rarer words: from two outlets where outlets are named, no copies.

    None where no two articles seem to tell of one event.

    >>> said = ["storm shuts busy harbour down", "mayor blames storm for harbour chaos", "school lunches"]
    >>> pair(pd.DataFrame({"article_id": list("abc"), "text": said, "outlet": ["X", "Y", "Z"]}))
    ('a', 'b')
    """
    names = articles["article_id"].astype(str).tolist()
    outlets = articles["outlet"].fillna("").astype(str).tolist() if "outlet" in articles else [""] * len(names)
    texts = articles["text"].tolist()
    bags = [_words(text) for text in texts]
    often = Counter(word for bag in bags for word in bag)
    most = max(2, len(bags) // 2)
    rare = [frozenset(w for w in bag if often[w] <= most) for bag in bags]
    best: tuple[float, tuple[str, str]] | None = None
    for i, j in combinations(range(len(names)), 2):
        if outlets[i] and outlets[i] == outlets[j]:
            continue
        alike = _alike(rare[i], rare[j])
        better = alike >= _EVENT and (best is None or alike > best[0])
        if better and _alike(_runs(texts[i]), _runs(texts[j])) < _COPY:
            best = (alike, (names[i], names[j]))
    return best[1] if best else None


def _words(text: str) -> frozenset[str]:
    return frozenset(text[a:b].casefold() for a, b in Segments(text).words if b - a >= _WORD)


def _runs(text: str) -> frozenset[str]:
    words = [text[a:b].casefold() for a, b in Segments(text).words]
    return frozenset(" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def _alike(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
