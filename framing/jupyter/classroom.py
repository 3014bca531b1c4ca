"""The marking widget for a lesson: few buttons, numbered sentences, a file for each student and text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from framing.errors import FramingError
from framing.jupyter import keep, labels
from framing.jupyter.marking import Marking

LONGEST = 40  # characters of a student's number or name


class ClassMarking(Marking):
    """``Marking`` for students, who first say who they are; nobody gets another's marks unasked.

    ``articles``: the texts of the lesson, the one to mark first. ``layers``: what is looked for. ``kinds``: a button
    for each kind of mark in place of one for each layer. ``kit``: whether the kit's marks may be asked for. ``names``:
    what marks are called on the page, by ``layer:label``. ``folder``: where ``marks-ARTICLE-STUDENT.jsonl`` is kept.

    >>> [x["label"] for x in ClassMarking("It may rain.", ["hedging"]).labels]
    ['hedge']
    """

    def __init__(
        self,
        articles: Any,
        layers: Iterable[str] = ("hedging",),
        *,
        kinds: bool = False,
        kit: bool = False,
        names: Mapping[str, str] | None = None,
        folder: str | Path = ".",
    ) -> None:
        self._folder = Path(folder)
        self._questioned = ""
        wanted = tuple(layers)
        super().__init__(
            articles, None if kinds else labels.plain(wanted), layers=wanted, path=self._folder / "marks-nobody.jsonl"
        )
        self.names = dict(names or {})
        self.voices = []
        self.offered = kit
        self.asking = True
        self.numbered = True
        self._show(None)
        self.observe(self._begin, "student")

    def file(self, student: str) -> Path:
        """Where a student's marks of this lesson are kept."""
        first = str(self._articles.iloc[0]["article_id"])
        return self._folder / f"marks-{_safe(first)}-{_safe(student)}.jsonl"

    def _begin(self, change: Any) -> None:
        """Take the student's name, unless there are marks of that name and nobody said whose they are."""
        name = " ".join(str(change["new"].get("name", "")).split())
        if not name or not name.isprintable() or len(name) > LONGEST:
            self.question = f"Give a number or a name of up to {LONGEST} characters."
            return
        path = self.file(name)
        try:
            own = [r for r in keep.rows(path) if str(r.get("annotator") or "") == name]
        except FramingError as error:
            self.question = str(error)
            return
        if own and not (change["new"].get("sure") and self._questioned == name):
            self._questioned = name
            what = "1 mark" if len(own) == 1 else f"{len(own)} marks"
            saved = datetime.fromtimestamp(path.stat().st_mtime).strftime("%d %B, %H:%M")
            here = f"{name} has {what} here already, saved on {saved}."
            self.question = f"{here} Are they yours? If not, give another number or name."
            return
        self._path, self._annotator, self.question = path, name, ""
        self.progress = self._counts()
        self._show(None)
        self.asking = False


def _safe(name: str) -> str:
    """As part of a file's name on any system.

    >>> _safe("8b/7 é")
    '8b-7-é'
    """
    return re.sub(r"[^\w-]+", "-", name).strip("-") or "x"
