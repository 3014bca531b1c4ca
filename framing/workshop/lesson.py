"""The texts of a lesson: cut to length, sentences numbered, with the kit's marks of exactly what is printed."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from framing.annotate import annotate
from framing.errors import FramingError, ReadError
from framing.model import ARTICLE_COLUMNS
from framing.report.sources import first_words
from framing.segment import Segments
from framing.table import Articles, Spans
from framing.workshop import choose, subjects, twice
from framing.workshop.plan import marking
from framing.workshop.settings import Settings, chosen

_PACK = "name the folder that 'framing workshop' made"


@dataclass(frozen=True)
class Text:
    """One text of the lesson: ``row`` is the article as a mapping, ``spans`` the kit's marks of its ``text``."""

    row: Mapping[str, str]
    spans: Spans

    @property
    def name(self) -> str:
        """The article's id."""
        return self.row["article_id"]

    @property
    def text(self) -> str:
        """What is printed and marked."""
        return self.row["text"]

    @cached_property
    def segments(self) -> Segments:
        """Paragraphs, sentences and words of it."""
        return Segments(self.text)

    @cached_property
    def again(self) -> list[twice.Again]:
        """The paragraphs that stand in it before; what is marked in them is counted once, where it stands first."""
        return twice.again(self.segments)

    @property
    def title(self) -> str:
        """Its title; a text without one is called by its first words."""
        return self.row["title"].strip() or first_words(self.text.split()) or self.name

    @property
    def repeated(self) -> list[str]:
        """The same in words."""
        return twice.told(self.segments, self.again)

    def counts(self, at: int) -> bool:
        """Whether what stands there is counted: it is not said again."""
        return twice.counts(self.again, at)

    @property
    def origin(self) -> str:
        """Outlet and day, as far as they are known."""
        return ", ".join(x for x in (self.row["outlet"], self.row["published"][:10]) if x)

    def sentence(self, start: int) -> int:
        """The number of the sentence in which a character stands, from 1."""
        return max(bisect_right(self.segments.sentences, (start, len(self.text))), 1)

    def rate(self, layer: str) -> float:
        """Marks of a layer per 100 words."""
        words = len(self.segments.words)
        return 100 * int((self.spans["layer"] == layer).sum()) / words if words else float("nan")


@dataclass(frozen=True)
class Lesson:
    """``main`` is marked by everybody; ``pair`` tells one event twice, if two such articles were found.

    ``choice``: what is to be said of how the text was chosen, when it was.
    """

    settings: Settings
    main: Text
    pair: tuple[Text, Text] | None = None
    choice: str = ""

    @property
    def notes(self) -> list[str]:
        """What is to be said of the choice and of the texts: paragraphs that stand twice."""
        return [
            n for n in (self.choice, *(f"{t.title}: {' '.join(t.repeated)}" for t in self.texts if t.repeated)) if n
        ]

    @property
    def texts(self) -> list[Text]:
        """Every text once."""
        return [self.main, *(t for t in self.pair or () if t.name != self.main.name)]

    @property
    def articles(self) -> Articles:
        """The texts as a table, as the marking widget takes it."""
        return Articles(pd.DataFrame([dict(t.row) for t in self.texts], columns=list(ARTICLE_COLUMNS)).astype("str"))


def plan(articles: pd.DataFrame, settings: Settings, *, sample: bool = False, article: str = "") -> Lesson:
    """Choose the texts and mark them; ``article`` names the one to mark, ``sample`` takes the sample's own pair."""
    some = articles.head(choose.LOOKED_AT)
    two = _named_pair() if sample else choose.pair(some)
    first, choice = choose.named(articles, article) if article else ("", "")
    if not first:
        cut = pd.DataFrame([_row(r, settings.length) for r in some.to_dict("records")])
        first = choose.to_mark(cut, annotate(cut, settings.layers), _task(settings, two))
    main = _text(articles, first, settings.length, settings.layers)
    # Two texts are read in less time than the one; an article is printed at one length only.
    each = settings.length if main.name in (two or ()) else max(settings.length * 2 // 3, 50)
    others = [_text(articles, name, each, contrasted(settings)) for name in two or ()]
    return Lesson(settings, main, (others[0], others[1]) if others else None, choice)


def contrasted(settings: Settings) -> tuple[str, ...]:
    """The layers marked in the pair: one telling may boost where the other hedges."""
    return tuple(dict.fromkeys((*settings.layers, *subjects.of(settings.layers).contrast)))


def _named_pair() -> tuple[str, str]:
    from framing.sample import key

    first = key()["pair"][0]
    return first["a"], first["b"]


def _task(settings: Settings, two: tuple[str, str] | None) -> choose.Task:
    return choose.Task(settings.level, marking(settings.minutes, two is not None, settings.level), two or ())


def _text(articles: pd.DataFrame, name: str, length: int, layers: tuple[str, ...]) -> Text:
    from framing.report.sources import chosen as one

    row = _row(one(Articles(articles), name).to_dict("records")[0], length)
    return Text(row, annotate(pd.DataFrame([row]), layers))


def _row(record: Mapping[str, Any], length: int) -> dict[str, str]:
    row = {c: _printed(record.get(c)) for c in ARTICLE_COLUMNS}
    return {**row, "text": shortened(row["text"], length)}


def _printed(value: Any) -> str:
    return "" if value is None or value != value else str(value)


def shortened(text: str, length: int) -> str:
    """The first paragraphs with about ``length`` words, never half a sentence.

    >>> shortened("One two.\\n\\nThree four five.\\n\\nSix.", 5)
    'One two.\\n\\nThree four five.'
    """
    segments = Segments(text)
    ends = [b for _, b in segments.paragraphs] or [len(text)]
    if len(Segments(text[: ends[0]]).words) > 1.5 * length:
        ends = [b for _, b in segments.sentences]
    words = [b for _, b in segments.words]
    best = ends[0]
    for end in ends:
        if bisect_right(words, end) > 1.1 * length:
            break
        best = end
    return text[:best]


def save(lesson: Lesson, folder: Path) -> None:
    """What ``load`` needs, as two files: the texts as articles, and the choices."""
    facts = {"settings": asdict(lesson.settings), "main": lesson.main.name, "pair": [t.name for t in lesson.pair or ()]}
    (folder / "lesson.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8", newline="\n")
    lines = [json.dumps({k: v for k, v in t.row.items() if v}, ensure_ascii=False) + "\n" for t in lesson.texts]
    (folder / "articles.jsonl").write_text("".join(lines), encoding="utf-8", newline="\n")


def load(folder: str | Path) -> Lesson:
    """The lesson of a pack; the key is the kit's marks, made anew. Raises ``ReadError`` where that is no pack."""
    place = Path(folder) / "data"
    if not Path(folder).exists():
        raise ReadError("no such file or folder", where=str(folder), hint=_PACK)
    file = next((f for f in ("lesson.json", "articles.jsonl") if not (place / f).is_file()), "")
    if file:
        raise ReadError(f"is no pack: there is no data/{file} in it", where=str(folder), hint=_PACK)
    try:
        facts = json.loads((place / "lesson.json").read_text(encoding="utf-8"))
        lines = (place / "articles.jsonl").read_text(encoding="utf-8").split("\n")
        rows = {r["article_id"]: r for r in map(json.loads, filter(None, lines))}
        made = chosen(**facts["settings"])
        main, *others = (rows[name] for name in (facts["main"], *facts["pair"]))
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror or error})", where=str(folder), hint=_PACK) from None
    except (ValueError, KeyError, TypeError, AttributeError, FramingError):
        raise ReadError(
            "is a broken pack: data/lesson.json or data/articles.jsonl is not as it was made", where=str(folder),
            hint="make it again with 'framing workshop'",
        ) from None  # fmt: skip
    layers = [made.layers, *[contrasted(made)] * len(others)]
    texts = [_whole(r, names) for r, names in zip((main, *others), layers, strict=True)]
    return Lesson(made, texts[0], (texts[1], texts[2]) if len(texts) > 2 else None)


def _whole(record: Mapping[str, str], layers: tuple[str, ...]) -> Text:
    row = {c: str(record.get(c, "")) for c in ARTICLE_COLUMNS}
    return Text(row, annotate(pd.DataFrame([row]), layers))
