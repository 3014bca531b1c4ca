"""Which article a class marks, and which two tell of one event in different words."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pandas as pd

from framing.segment import Segments

LOOKED_AT = 300  # articles of a large corpus that are looked at for a lesson
_WORD = 4  # shorter words say little about what an article is about
_RUN = 5  # words in a row that two articles hardly share by chance
_COPY = 0.2  # two articles that share more of such runs copy one another
_EVENT = 0.12  # two that share less hardly tell of one event
_MARKS = 4  # fewer marks than this are too few to find


def to_mark(articles: pd.DataFrame, spans: pd.DataFrame, level: str) -> str:
    """The id of the article to mark: for beginners the shortest sentences, otherwise the most kinds of marks.

    ``spans`` holds the marks of the lesson's layers alone. Articles with hardly any marks come last.
    """
    counts = spans.groupby("article_id").size().to_dict() if len(spans) else {}
    kinds = spans.groupby("article_id")["label"].nunique().to_dict() if len(spans) else {}
    ranked = []
    for name, text in zip(articles["article_id"].astype(str), articles["text"], strict=True):
        segments = Segments(text)
        pace = len(segments.words) / max(len(segments.sentences), 1)
        marks = counts.get(name, 0)
        enough = min(marks, _MARKS)
        ranked.append((-enough, pace if level == "beginner" else -kinds.get(name, 0), -marks, name))
    return str(min(ranked)[-1])


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
