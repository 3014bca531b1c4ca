"""One student file → who marked what: the widget's JSON Lines, CSV of marks, other tools' exports, typed paper.

marks       article_id, start, end, layer, label [, cue, annotator, saved]: a line or row for each mark (.jsonl, .csv)
doccano     JSON Lines with the text; Label Studio: JSON with the text
words       student, sentence, words: what was underlined, typed from paper (.csv)
tally       student, read_to, 1, 2, 3, …: 1 for a sentence with a cross, 0 or nothing for none, ? for no answer; read_to
            is the last sentence that the student read, what comes after it has no answer either (.csv)
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.errors import ReadError
from framing.model import MARK_COLUMNS

if TYPE_CHECKING:
    from framing.workshop.lesson import Lesson, Text

_NEEDED = MARK_COLUMNS[:5]
_YES, _NO, _MISSING = ("1", "x", "y", "yes", "+"), ("0", "n", "no", "-", ""), ("?",)
_READ_TO = ("read_to", "read to")


class Marked(NamedTuple):
    """One mark of a student, in code points of the article; the layer as the file names it."""

    article_id: str
    start: int
    end: int
    layer: str


@dataclass
class Found:
    """One student in one file; ``problem`` says why a row cannot be used, ``note`` what was made of it.

    ``saved``: when, as the page to mark on writes it; '' where the file does not say.
    """

    student: str
    marks: list[Marked] = field(default_factory=list)
    ticks: dict[int, bool] = field(default_factory=dict)
    where: str = ""
    problem: str = ""
    note: str = ""
    saved: str = ""


def read(path: Path, lesson: Lesson) -> Iterator[Found]:
    """The students of a file. Raises ``ReadError`` that says what is broken, and where."""
    data = path.read_bytes()
    if (
        not data.strip() and path.suffix.lower() == ".jsonl"
    ):  # so the widget saves a text of which all marks are taken off
        return iter([_nothing(path)])
    if not data.strip():
        raise ReadError("is empty", where=path.name, hint="was it saved? Who marked nothing has a table with a header")
    text, suffix = _decoded(data, path), path.suffix.lower()
    if suffix == ".csv":
        return _table(text, path, lesson)
    if suffix == ".jsonl" and not _has_text(text):
        return _rows(_json_lines(text, path), path, lesson)
    return _tool(path, "label_studio" if suffix == ".json" else "doccano", lesson)


def _nothing(path: Path) -> Found:
    """A student's own file without a mark in it."""
    note = f"no mark in it: {path.stem} is counted as a student who marked nothing; if it was not saved, take it away"
    return Found(path.stem, note=note)


def _decoded(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if path.suffix.lower() == ".csv":  # a spreadsheet on Windows saves "CSV" in its own code page
            with suppress(UnicodeDecodeError):
                return data.decode("cp1252")
        raise ReadError(f"is not UTF-8 (byte {error.start})", where=path.name, hint="save it as UTF-8") from None


def _has_text(text: str) -> bool:
    first = next((line for line in text.split("\n") if line.strip()), "")
    try:
        record = json.loads(first)
    except ValueError:
        return False
    return isinstance(record, dict) and "text" in record


def _json_lines(text: str, path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            raise ReadError("is not JSON", where=f"{path.name}, line {number}", hint="was the file cut off?") from None
        if not isinstance(row, dict):
            raise ReadError("is no mark", where=f"{path.name}, line {number}", hint="is this a file of marks?")
        yield f"line {number}", row


def _rows(rows: Iterator[tuple[str, Mapping[str, Any]]], path: Path, lesson: Lesson) -> Iterator[Found]:
    """Marks by student: ``annotator``, or the file's name where nobody is named."""
    texts = {t.name: t.text for t in lesson.texts}
    out: dict[str, Found] = {}
    for place, row in rows:
        where = f"{path.name}, {place}"
        missing = [c for c in _NEEDED if c not in row]
        if missing:
            raise ReadError(f"lacks {', '.join(missing)}", where=where, hint="is this a file of marks?")
        start, end = _whole(row["start"], where), _whole(row["end"], where)
        name = str(row["article_id"])
        if name in texts:
            _stands(texts[name], start, end, str(row.get("cue") or ""), where)
        student = str(row.get("annotator") or row.get("student") or "").strip() or path.stem
        found = out.setdefault(student, Found(student, saved=str(row.get("saved") or "")))
        found.marks.append(Marked(name, start, end, str(row["layer"])))
    return iter(out.values())


def _whole(value: Any, where: str) -> int:
    if type(value) is int:
        return value
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        return int(value)
    raise ReadError(f"{value!r} is no whole number", where=where, hint="start and end count characters")


def _stands(text: str, start: int, end: int, cue: str, where: str) -> None:
    if not 0 <= start < end <= len(text):
        raise ReadError(
            f"the mark {start}-{end} lies outside the text of {len(text)} characters", where=where,
            hint="was it made in another version of the text?",
        )  # fmt: skip
    if cue and text[start:end] != cue:
        raise ReadError(
            f"{cue[:40]!r} does not stand at {start}-{end}", where=where,
            hint="was it made in another version of the text?",
        )  # fmt: skip


def _tool(path: Path, format: str, lesson: Lesson) -> Iterator[Found]:
    """Marks out of doccano or Label Studio, whose texts must be those of the lesson."""
    from framing.exchange import load

    articles, marks = load(path, format, layer="mark")
    by_text = {_even(t.text): t.name for t in lesson.texts}
    by_name = {t.name for t in lesson.texts}
    known: dict[str, str] = {}
    for name, text in zip(articles["article_id"], articles["text"], strict=True):
        if _even(text) in by_text:
            known[name] = by_text[_even(text)]
        elif name in by_name:
            raise ReadError(
                f"holds another version of the text {name!r}", where=path.name, hint="give the class data/ of the pack"
            )
    if not known:
        raise ReadError("holds no text of this lesson", where=path.name, hint="give the class data/ of the pack")
    out: dict[str, Found] = {}
    for m in marks.itertuples(index=False):
        student = m.annotator or path.stem
        place = Marked(known.get(m.article_id, m.article_id), m.start, m.end, m.layer)
        out.setdefault(student, Found(student)).marks.append(place)
    return iter(out.values() if out else [Found(path.stem)])


def _even(text: str) -> str:
    """A text whatever tool it went through: same length, one kind of white space."""
    return "".join(" " if c.isspace() else c for c in text)


def _table(text: str, path: Path, lesson: Lesson) -> Iterator[Found]:
    first = text.split("\n", 1)[0]
    sign = max(",;\t", key=first.count)
    try:
        listed = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))
    except csv.Error as error:
        raise ReadError(f"is no CSV ({error})", where=path.name, hint="was the file cut off?") from None
    head = [h.strip().lower() for h in listed[0]]
    below = enumerate(filter(None, listed[1:]), 1)  # counted as in every table that the kit reads
    rows = [(f"row {n}", dict(zip(head, r, strict=False))) for n, r in below if any(c.strip() for c in r)]
    if "student" in head and "words" in head and "sentence" in head:
        return _typed_words(rows, path, lesson)
    numbers = [h for h in head[1:] if h not in _READ_TO]
    if head[:1] == ["student"] and numbers and all(h.isdigit() for h in numbers):
        return _tally(rows, numbers, path, lesson)
    if "start" in head and "end" in head:
        return _rows(iter(rows), path, lesson) if rows else iter([_nothing(path)])
    raise ReadError(
        f"has the columns {', '.join(head)[:80]}", where=path.name,
        hint="marks have article_id, start, end, layer, label; underlined words student, sentence, words; "
        "a tally student, read_to, 1, 2, 3, …",
    )  # fmt: skip


def _tally(rows: list[tuple[str, dict[str, str]]], numbers: list[str], path: Path, lesson: Lesson) -> Iterator[Found]:
    last = len(lesson.main.segments.sentences)
    beyond = [n for n in numbers if not 1 <= int(n) <= last]
    if beyond:
        raise ReadError(f"sentence {beyond[0]} of {last}", where=path.name, hint="use data/tally.csv of this pack")
    short = []
    nobody = 0
    for where, row in rows:
        found = _row(row, numbers, last)
        found.where = where
        if not (found.ticks or found.problem):
            nobody += 1
            continue
        if found.ticks and len(found.ticks) < len(numbers):
            short.append(f"{found.student} ({len(numbers) - len(found.ticks)} of {len(numbers)})")
        yield found
    if nobody:
        what = "row holds no 1 and no 0: it is" if nobody == 1 else "rows hold no 1 and no 0: they are"
        yield Found("", note=f"{nobody} {what} taken for a handout that nobody used")
    if short:
        yield Found("", note=f"answers are missing of {', '.join(short)}: they count neither as found nor as missed")


def _row(row: Mapping[str, str], numbers: list[str], last: int) -> Found:
    """A student's row of a tally; without ticks where nobody used the handout."""
    student = row.get("student", "").strip()
    cells = {int(n): row.get(n, "").strip().lower() for n in numbers}
    typed = [n for n, c in cells.items() if c in _YES or (c and c in _NO)]
    wrong = next((c for c in cells.values() if c not in (*_YES, *_NO, *_MISSING)), "")
    told = next((v.strip() for v in map(row.get, _READ_TO) if v and v.strip()), str(last))
    end = int(told) if told.isascii() and told.isdigit() else 0
    beyond = next((n for n in typed if n > end and cells[n] in _YES), 0)
    if wrong:
        return Found(student, problem=f"{wrong!r} is neither 1 nor 0")
    if not typed:
        return Found(student)
    if not student:
        return Found(student, problem="no student")
    if not 1 <= end <= last:
        return Found(student, problem=f"read_to is {told!r}, and the text has {last} sentences")
    if beyond:
        return Found(student, problem=f"a cross on sentence {beyond}, but read_to is {end}")
    found = Found(student, ticks={n: c in _YES for n, c in cells.items() if n <= end and c not in _MISSING})
    after = [n for n in found.ticks if n > max(typed)]
    if after and sum(cells[n] in _NO for n in typed) > 1:  # a single 0 says that nothing was crossed
        found.note = (
            f"{student}: nothing is typed from sentence {after[0]} on, and that counts as no cross; if {student} did "
            f"not get so far, type {max(typed)} into read_to"
        )
    return found


def _typed_words(rows: list[tuple[str, dict[str, str]]], path: Path, lesson: Lesson) -> Iterator[Found]:
    """Underlined words typed from paper, looked up in their sentence."""
    if not rows:
        raise ReadError(
            "has no row", where=path.name, hint="a student who marked nothing has a row with the name alone"
        )
    out, problems, blank = dict[str, Found](), [], list[str]()
    for where, row in rows:
        student, words, sentence = (row.get(c, "").strip() for c in ("student", "words", "sentence"))
        if student and not (words or sentence):
            blank.append(student)
            continue
        at, problem = _underlined(lesson.main, sentence, words)
        if problem or not student:
            problems.append(Found(student, where=where, problem=problem if student else "no student"))
            continue
        mark = Marked(lesson.main.name, at, at + len(words), lesson.settings.layers[0])
        out.setdefault(student, Found(student)).marks.append(mark)
    for student in dict.fromkeys(blank):
        note = f"{student} has a row without words: counted as a student who marked nothing"
        out.setdefault(student, Found(student, note=note))
    return iter([*out.values(), *problems])


def _underlined(main: Text, sentence: str, words: str) -> tuple[int, str]:
    """Where the words begin in the sentence of that number; or what is wrong with them."""
    last = len(main.segments.sentences)
    if not (sentence.isascii() and sentence.isdigit()):
        return -1, f"{sentence!r} is no number of a sentence" if sentence else "no sentence"
    if not 1 <= int(sentence) <= last:
        return -1, f"there is no sentence {sentence}: the text has {last} sentence{'' if last == 1 else 's'}"
    if not words:
        return -1, "no words"
    folded, wanted = main.text.lower(), words.lower()
    even = len(folded) == len(main.text) and len(wanted) == len(words)  # else places would not be those of the text
    at = folded.find(wanted, *main.segments.sentences[int(sentence) - 1]) if even else -1
    return at, "" if at >= 0 else f"{words!r} does not stand in sentence {sentence}"
