"""Everything for a lesson in one folder: handouts, page to mark on, pair, rewriting task, tally, key, plan, slides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from framing.annotate import annotate
from framing.errors import FramingError
from framing.workshop import kept, onscreen, pages, plan, reasons, subjects, typed
from framing.workshop import lesson as lessons
from framing.workshop.lesson import Lesson
from framing.workshop.settings import Settings

REVEALED = 8  # sentences on the slides; more would not fit the minutes


def pack(source: Any, to: str | Path, settings: Settings, *, article: str = "", sample: bool = False,
         tell: Callable[[str], None] | None = None) -> list[Path]:  # fmt: skip
    """Write the pack of a lesson into the folder ``to``; the files written.

    ``source``: articles, a path, or "sample"; ``sample`` says that the articles are the built-in ones; ``article``
    names the text to mark; ``tell`` takes what is to be said of the chosen texts. A typed tally in the folder stays as
    it is, and is then not among the files. Raises ``FramingError`` where there is nothing to find, or where the folder
    holds a typed tally of another lesson or cannot be written to.
    """
    from framing.report.sources import opened

    own = sample or (isinstance(source, str) and source == "sample")
    articles = source if isinstance(source, pd.DataFrame) else opened(str(source))
    lesson = prepared(articles, settings, article=article, sample=own)
    target = Path(to)
    written: list[Path] = []
    try:
        kept.tally(lesson, target)  # before anything is written over
        target.mkdir(parents=True, exist_ok=True)
        for stem, title, inside, kind in sheets(lesson, sample=own, to=to):
            written += pages.write(target, stem, pages.whole(title, inside, kind=kind), paper=kind != "marking")
        written += data(lesson, target)
        for line in lesson.notes:
            (tell or str)(line)
    except OSError as error:
        raise FramingError(
            f"cannot be written to ({error.strerror or error})", where=str(to), hint="name another folder"
        ) from None
    return written


def prepared(articles: pd.DataFrame, settings: Settings, *, article: str = "", sample: bool = False) -> Lesson:
    """The lesson over the articles, if there is something to find in the text that would be marked."""
    if not len(articles):
        raise FramingError("no articles for a lesson")
    made = lessons.plan(articles, settings, sample=sample, article=article)
    if not len(made.main.spans):
        raise FramingError(
            f"nothing to find in {made.main.title!r}: no mark of {', '.join(settings.layers)}",
            hint="choose other articles, more --layers or a greater --length",
        )
    return made


def sheets(lesson: Lesson, sample: bool = False, to: str | Path = "pack") -> Iterator[tuple[str, str, str, str]]:
    """File, title, HTML and kind of each page of the pack; ``to`` is the folder that the tally's command names."""
    facts = _facts(lesson, sample)
    groups = [reasons.GROUPS[x] for x in lesson.settings.layers if x in reasons.GROUPS]
    facts |= {"groups": groups, "kinds": _kinds(lesson)}
    yield "1-plan", "Plan for the teacher", pages.body("plan", **facts), "sheet"
    yield "2-handout", "Handout", pages.body("handouts", numbers=[""], **facts), "sheet"
    numbers = [f"{n:02d}" for n in range(1, lesson.settings.students + 1)]
    yield "2-handouts-for-all", "Handouts", pages.body("handouts", numbers=numbers, **facts), "sheet"
    if lesson.pair:
        yield "3-pair", "One event, told twice", pages.body("pair", **facts), "wide"
    yield "4-rewrite", "Say it three ways", pages.body("rewrite", **facts), "sheet"
    yield (
        "5-tally",
        "Tally of the class",
        pages.body("tally", commands=typed.commands(to), folder=typed.folder(to), **facts),
        "sheet",
    )
    yield "6-answer-key", "Answer key", pages.body("key", **facts), "sheet"
    yield "slides", "Slides", pages.body("slides", **facts), "slides"
    yield "mark", lesson.main.title, pages.body("marking", **onscreen.facts(lesson), **facts), "marking"


def _facts(lesson: Lesson, sample: bool) -> dict[str, Any]:
    main, chosen = lesson.main, lesson.settings
    key = reasons.once(main)
    lead = main.segments.sentences[0]
    return {
        "lesson": lesson,
        "text": main,
        "settings": chosen,
        "about": (about := subjects.of(chosen.layers)),
        "phases": plan.phases(chosen.minutes, lesson.pair is not None, chosen.level, about),
        "looks": reasons.LOOKS,
        "key": key,
        "alike": reasons.alike(main, chosen.layers, sample),
        "plain": pages.numbered(main),
        "marked": pages.numbered(main, marked=True),
        "lead": main.text[lead[0] : lead[1]],
        "contrast": (layers := lessons.contrasted(chosen)),
        "names": {x: f"{reasons.called(x)}s" for x in layers},
        "pair": [_side(t, letter) for t, letter in zip(lesson.pair or (), "AB", strict=False)],
        "shown": _shown(key),
    }


def _side(text: lessons.Text, letter: str) -> dict[str, Any]:
    """One text of the pair; ``told`` are its reporting words, which the sheet asks for at every level."""
    told = lessons.Text(text.row, annotate(pd.DataFrame([text.row]), ("attribution",)))
    return {
        "text": text,
        "letter": letter,
        "plain": pages.numbered(text),
        "marked": pages.numbered(text, marked=True),
        "key": reasons.once(text),
        "told": reasons.once(told),
    }


def _shown(key: list[reasons.Reason]) -> list[int]:
    """The sentences that the slides reveal, evenly out of those with a mark."""
    numbers = sorted({r.sentence for r in key})
    if len(numbers) <= REVEALED:
        return numbers
    return [numbers[i * len(numbers) // REVEALED] for i in range(REVEALED)]


def _kinds(lesson: Lesson) -> list[tuple[str, str]]:
    """For advanced students with the time for it: the kinds to tell apart."""
    if lesson.settings.level == "beginner" or lesson.settings.minutes < plan.LONG:
        return []
    return [words for (layer, _), words in reasons.KINDS.items() if layer in lesson.settings.layers]


def data(lesson: Lesson, target: Path) -> list[Path]:
    """``target/data``: the texts for marking on a computer, the key as a table, a tally to type in, unless it is."""
    from framing.exchange import export
    from framing.store import save
    from framing.table import Marks

    folder = target / "data"
    stays = kept.tally(lesson, target)
    folder.mkdir(parents=True, exist_ok=True)
    lessons.save(lesson, folder)
    key = pd.concat([t.spans for t in lesson.texts], ignore_index=True)
    save(key, folder / "key.csv")
    if not stays:
        save(_tally(lesson), folder / kept.TALLY)
    none = Marks.from_rows([])
    for name, format in (("for-label-studio.json", "label_studio"), ("for-doccano.jsonl", "doccano")):
        export(lesson.articles, none, folder / name, format)
    tally = () if stays else (kept.TALLY,)
    names = ("lesson.json", "articles.jsonl", "key.csv", *tally, "for-label-studio.json", "for-doccano.jsonl")
    return [folder / name for name in names]


def _tally(lesson: Lesson) -> pd.DataFrame:
    """student, read_to, 1, 2, 3, …: a row for each handout, nothing crossed yet."""
    numbers = range(1, len(lesson.main.segments.sentences) + 1)
    crosses = {"read_to": str(numbers[-1]), **{str(i): "" for i in numbers}}
    return pd.DataFrame([{"student": f"{n:02d}", **crosses} for n in range(1, lesson.settings.students + 1)])
