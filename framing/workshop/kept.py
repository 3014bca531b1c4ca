"""What lies in a folder from before: what somebody typed is never written over, old pages of students go."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from framing.errors import FramingError
from framing.read import ours
from framing.workshop import pseudonyms
from framing.workshop.lesson import Lesson

TALLY = "tally.csv"
NAMES = "names.csv"


def tally(lesson: Lesson, pack: Path) -> bool:
    """Whether the tally in a pack is typed in and belongs to this lesson, so that it stays.

    Raises ``FramingError`` where it is typed in and belongs to another text or task: the crosses would be counted for
    other sentences, or against another key.
    """
    file = pack / "data" / TALLY
    if not file.exists() or not typed(file.read_bytes()):
        return False
    if _same(lesson, pack / "data"):
        return True
    raise FramingError(
        f"data/{TALLY} is typed in, for another text or task than this lesson's", where=str(pack),
        hint="name another folder with -o, or move that file away",
    )  # fmt: skip


def typed(data: bytes) -> bool:
    """Whether something stands in a tally that the kit did not write: other than numbers of handouts and the last one.

    >>> typed(b"student,read_to,1,2\\n01,2,,\\n"), typed(b"student,read_to,1,2\\n01,2,,1\\n")
    (False, True)
    """
    try:
        head, *rows = _rows(data)
    except (csv.Error, ValueError):
        return bool(data.strip())  # not as the kit writes it
    last = head[-1].strip()
    if [c.strip() for c in head[:2]] != ["student", "read_to"]:
        return True
    return any(not _blank([c.strip() for c in row], last) for row in rows)


def _rows(data: bytes) -> list[list[str]]:
    """The rows of a table, whatever a spreadsheet made of its mark and its commas."""
    text = data.decode("utf-8-sig", "replace")
    sign = max(",;\t", key=text.partition("\n")[0].count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))


def _blank(row: list[str], last: str) -> bool:
    """A row of a handout that nobody used yet."""
    student, read_to, *cells = [*row, "", ""]
    return not any(cells) and (not student or student.isdigit()) and read_to in ("", last)


def _same(lesson: Lesson, data: Path) -> bool:
    """Whether the lesson in ``data`` has the same text to mark and looks for the same."""
    try:
        facts = json.loads((data / "lesson.json").read_text(encoding="utf-8"))
        lines = (data / "articles.jsonl").read_text(encoding="utf-8").split("\n")
        texts = {r["article_id"]: r["text"] for r in map(json.loads, filter(None, lines))}
        return bool(
            texts[facts["main"]] == lesson.main.text and tuple(facts["settings"]["layers"]) == lesson.settings.layers
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def former_pages(folder: Path, now: Iterable[Path]) -> list[Path]:
    """The pages of students in a folder that are not those of ``now``: of the kit's name, and of its making.

    A file that somebody put there is left alone.
    """
    current = set(now)
    return sorted(p for p in folder.glob("*-*.html") if p not in current and p.is_file() and _own(p))


def _own(page: Path) -> bool:
    shown = page.stem.replace("-", " ").capitalize()
    if not pseudonyms.is_one(shown):
        return False
    head = page.read_bytes()[:1000].decode("utf-8", "replace")
    return f"<title>{shown}</title>" in head and ours.page(head) != ""


def names(folder: Path, known: Mapping[str, str], secret: str, wanted: bool) -> str:
    """Write who is who into ``folder`` if it is ``wanted``; what is to be said of a list that lay there, or ''.

    One that somebody wrote in is kept under another name. One that is not asked for anew stays, and is told where it
    is not that of these students.
    """
    file = folder / NAMES
    before = file.read_bytes() if file.exists() else None
    own, listed = before is None, set(known)
    if before is not None:
        listed = {row[0] for row in _rows(before)[1:] if row}
        own = before == _listed(pseudonyms.named(listed, secret))
    if not wanted:
        gone, new = len(listed - set(known)), len(set(known) - listed)
        differ = f"{gone} in it are not in this class, {new} of the class not in it"
        return f"{NAMES} is of an earlier run and stays: {differ}; --names writes it anew" if gone or new else ""
    said = ""
    if not own:
        number = next(n for n in range(1, 10_000) if not (folder / f"names-{n}.csv").exists())
        file.rename(folder / f"names-{number}.csv")
        said = f"{NAMES} was written in: it is kept as names-{number}.csv"
    file.write_bytes(_listed(known))
    return said


def _listed(known: Mapping[str, str]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([("student", "pseudonym"), *sorted(known.items())])
    return out.getvalue().encode("utf-8", "replace")
