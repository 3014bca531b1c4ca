"""What a class found: agreement, the key, the words in dispute; a page for everybody and a page for each student."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from framing.errors import FramingError
from framing.report import highlight
from framing.workshop import agreement, between, grading, kept, pages, pseudonyms
from framing.workshop.handed import Class, Handed, collect
from framing.workshop.lesson import Lesson, load

SHOWN = 8  # rows of a list on the class page
_BESIDE = re.compile(r'(<span class="tag">\d+</span>)</span>')  # the count stands beside the mark, not under its line
TEACHER = "for-the-teacher"  # the one folder that is not to be shown


@dataclass(frozen=True)
class Results:
    """``students``, ``words`` as in ``grading``, ``agreement`` as in ``agreement.measured``, ``two`` as in ``between``.

    ``files``: what was written; ``removed``: pages of students of an earlier run in the same folder; ``said``: what
    became of its list of names.
    """

    lesson: Lesson
    work: Class
    agreement: pd.DataFrame
    students: pd.DataFrame
    words: pd.DataFrame
    two: pd.DataFrame
    files: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    said: str = ""


def results(
    pack: str | Path, marks: Iterable[str | Path], to: str | Path, *, names: bool = False, seed: int = 1
) -> Results:
    """Read the students' files of a lesson and write pages and tables into the folder ``to``.

    ``marks``: files and folders of them; of a pack, and where none is named of ``pack``, its typed tally.
    A used folder: its files are written anew, and pages of students who are not among these are taken away.
    Shown names are pseudonyms; ``names`` writes the list of who is who into ``for-the-teacher/names.csv``; one that was
    written in is kept under another name. ``seed`` is that of the interval.
    Raises ``FramingError`` where not one file can be used.
    """
    lesson = load(pack)
    work = collect(list(marks) or [pack], lesson)
    if not work.handed:
        first = (
            f"{work.refused[0][0]}: {work.refused[0][2]}" if work.refused else "; ".join(work.notes) or "there is none"
        )
        raise FramingError(f"no student's file can be used ({first})", where=str(pack))
    target = Path(to)
    try:
        (target / TEACHER).mkdir(parents=True, exist_ok=True)
        secret = pseudonyms.secret(target / TEACHER / "secret.txt")
        known = pseudonyms.named((h.student for h in work.handed), secret)
        said = kept.names(target / TEACHER, known, secret, names)
        made = measured(lesson, work, known, seed)
        files = (*_tables(made, target), *_pages(made, target))
        removed = tuple(kept.former_pages(target / "students", files))
        for page in removed:
            page.unlink()
    except OSError as error:
        raise FramingError(
            f"cannot be written to ({error.strerror or error})", where=str(to), hint="name another folder"
        ) from None
    return replace(made, files=files, removed=removed, said=said)


def measured(lesson: Lesson, work: Class, known: dict[str, str], seed: int = 1) -> Results:
    """All figures, with the students under their pseudonyms and in their order."""
    hidden = sorted((Handed(known[h.student], "", h.marks, h.articles, h.ticks) for h in work.handed),
                    key=lambda h: h.student)  # fmt: skip
    return Results(
        lesson,
        work._replace(handed=hidden),
        agreement.measured(lesson, hidden, seed),
        grading.graded(lesson, hidden),
        grading.by_word(lesson, hidden),
        between.compared(*between.units(lesson, hidden)),
    )


def _tables(made: Results, target: Path) -> list[Path]:
    from framing.store import save

    refused = pd.DataFrame(made.work.refused, columns=["file", "row", "reason"])
    tables = {"agreement": made.agreement, "students": made.students, "words": made.words, "two-students": made.two}
    for name, frame in tables.items():
        save(frame, target / f"{name}.csv")
    save(refused, target / TEACHER / "refused.csv")  # file names are often names
    return [*(target / f"{name}.csv" for name in tables), target / TEACHER / "refused.csv"]


def _pages(made: Results, target: Path) -> list[Path]:
    """The class page, one page per student, and all of those in one file to print."""
    written = pages.write(target, "class", pages.whole("What the class found", class_page(made)))
    two = pages.body("between", **between.facts(made.lesson, between.units(made.lesson, made.work.handed)[1], made.two))
    written += pages.write(
        target, "two-students", pages.whole("Two students, one text", two, kind="between"), paper=False
    )
    own = [(h.student, _student_page(made, h)) for h in made.work.handed]
    folder = target / "students"
    folder.mkdir(exist_ok=True)
    for student, inside in own:
        file = folder / f"{student.replace(' ', '-').lower()}.html"
        file.write_text(pages.whole(student, inside), encoding="utf-8", newline="\n")
        written.append(file)
    everybody = "".join(f'<article class="copy">{inside}</article>' for _, inside in own)
    return [*written, *pages.write(target, "students-to-print", pages.whole("A page for each student", everybody))]


def class_page(made: Results) -> str:
    """The page to discuss: no name, no pseudonym."""
    main = made.lesson.main
    own = made.words[made.words["article_id"] == main.name]
    paper = not any(h.articles for h in made.work.handed)
    most, none = grading.agreed(own)
    divided = grading.divided(own)
    alone = own[~own["key"] & (own["share"] >= 0.5)].sort_values(["share", "start"], ascending=[False, True])
    unseen = own[own["key"] & (own["share"] < 0.5)].sort_values(["share", "start"])
    # Most words are marked by nobody: only those that somebody marked say something.
    told = none if paper else none[none["key"] | (none["marked"] > 0)]
    return pages.body(
        "class",
        lesson=made.lesson,
        text=main,
        count=len(made.work.handed),
        refused=len(made.work.refused),
        agreement=made.agreement.to_dict("records"),
        students=_middle(made.students),
        each=made.students[["marks", "recall"]].to_dict("list"),
        missing=int(made.students["missing"].sum()),
        late=int((made.students["missing"] > 0).sum()),
        paper=paper,
        counted=counted(made),
        rule=(grading.AGREED, grading.DIVIDED),
        total=len(own),
        between=len(own) - len(most) - len(none) - len(divided),
        untouched=len(none) - len(told),
        most=_listed(most),
        unmarked=_listed(told),
        divided=_listed(divided),
        alone=_listed(alone),
        unseen=_listed(unseen),
    )  # fmt: skip


def _listed(frame: pd.DataFrame) -> dict[str, Any]:
    """``rows`` to show, and how many ``more`` there are."""
    return {"rows": frame.head(SHOWN).to_dict("records"), "more": max(len(frame) - SHOWN, 0)}


def _middle(students: pd.DataFrame) -> dict[str, float]:
    """The middle student: half of the class is above, half below."""
    return {c: float(students[c].median()) for c in ("marks", "precision", "recall")}


def counted(made: Results) -> list[list[tuple[int, Any]]]:
    """The main text with the number of students after every word or sentence that somebody marked."""
    from markupsafe import Markup

    main = made.lesson.main
    found = [
        highlight.Mark(
            a, b, "hedging" if share >= 0.5 else "few", "", str(n), f"{n} student{'' if n == 1 else 's'}", ""
        )
        for a, b, n, share in _runs(made.words[made.words["article_id"] == main.name], main.text)
    ]
    out, number = [], 0
    for first, last in main.segments.paragraphs:
        line = []
        for a, b in main.segments.sentences:
            if first <= a < last:
                number += 1
                words = highlight.marked(main.text, a, b, [m for m in found if a <= m.start < b])
                line.append((number, Markup(_BESIDE.sub(r'</span><span class="sr">, marked by </span>\1', words))))
        out.append(line)
    return [line for line in out if line]


def _runs(own: pd.DataFrame, text: str) -> list[tuple[int, int, int, float]]:
    """Neighbouring words of a sentence that as many students marked are one stretch, if only space parts them.

    A stretch never goes on into the next sentence: each sentence is shown, and numbered, on its own.
    """
    out: list[tuple[int, int, int, float]] = []
    sentence = 0
    for row in own[own["marked"] > 0].itertuples(index=False):
        near = out and sentence == row.sentence and not text[out[-1][1] : row.start].strip()
        if near and out[-1][2:] == (row.marked, row.share):
            out[-1] = (out[-1][0], row.end, row.marked, row.share)
        else:
            out.append((row.start, row.end, row.marked, row.share))
        sentence = row.sentence
    return out


def _student_page(made: Results, handed: Handed) -> str:
    side = grading.sides(made.lesson, handed)
    facts = made.students.set_index("student").loc[handed.student].to_dict()
    return pages.body(
        "student", text=made.lesson.main, name=handed.student, side=side, facts=facts, paper=bool(handed.ticks),
        texts=_texts(made.lesson, [handed]),
    )  # fmt: skip


def _texts(lesson: Lesson, handed: Sequence[Handed]) -> list[str]:
    """The titles of the texts that were read."""
    read = {a for h in handed for a in h.articles} | {lesson.main.name}
    return [t.title for t in lesson.texts if t.name in read]
