"""Marking articles by hand in a notebook: the Python half of the widget, which keeps the marks.

The browser's half is ``marking.js``. Between the two all offsets are code points; the browser converts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from framing.errors import FramingError
from framing.jupyter import keep, labels
from framing.model import VOICES
from framing.table import Articles, Marks

_HERE = Path(__file__).parent


class Marking(anywidget.AnyWidget):
    """Read articles, select words with mouse or keyboard, give them a label and a voice; saved as you go.

    ``articles``: anything that ``framing.read`` takes. ``labels``: ``["hedging:modal", …]`` or ``{layer: [label, …]}``;
    without them the labels of the kit's ``layers``. ``path``: the JSON Lines file that holds the marks, read when the
    widget is made and written on every change. ``annotator``: who marks.

    ``table`` gives all marks as ``Marks``, with the columns of ``framing.model.MARK_COLUMNS``; offsets are code points.
    Raises ``ReadError`` for a file of marks that is broken, which is never overwritten.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     len(Marking("It may rain.", path=f"{folder}/marks.jsonl").table)
    0
    """

    _esm = _HERE / "marking.js"
    _css = _HERE / "marking.css"

    article = traitlets.Dict().tag(sync=True)  # id, title, facts, text, words, starts of sentences; number and count
    labels: Any = traitlets.List().tag(sync=True)
    names = traitlets.Dict().tag(sync=True)  # "layer:label" → what it is called on the page
    voices: Any = traitlets.List(list(VOICES)).tag(sync=True)  # none: nobody is asked whose words they are
    numbered = traitlets.Bool(False)  # whether sentences have numbers
    offered = traitlets.Bool(True).tag(sync=True)  # whether the kit's marks may be asked for
    asking = traitlets.Bool(False).tag(sync=True)  # whether it is still open who marks: see ``ClassMarking``
    question = traitlets.Unicode("").tag(sync=True)
    student = traitlets.Dict().tag(sync=True)  # name, sure, turn: written by the browser
    index = traitlets.Int(0).tag(sync=True)
    work = traitlets.Dict().tag(sync=True)  # article_id, marks: written by the browser, kept here
    asked = traitlets.Bool(False).tag(sync=True)  # whether the kit's marks are shown
    kit: Any = traitlets.List().tag(sync=True)
    progress: Any = traitlets.List().tag(sync=True)  # the number of marks in each article
    saved = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        articles: Any,
        labels: Mapping[str, Iterable[str]] | Iterable[str] | None = None,
        *,
        layers: Iterable[str] = ("hedging",),
        path: str | Path = "marks.jsonl",
        annotator: str = "",
    ) -> None:
        self._articles = _read(articles)
        self._path = Path(path)
        self._annotator = annotator
        self._seen: dict[str, list[dict[str, Any]]] = {}
        chosen = _labels(labels, layers)
        counts = self._counts()
        super().__init__(labels=chosen, progress=counts)
        self._show(None)
        self.observe(self._show, "index")
        self.observe(self._keep, "work")
        self.observe(self._ask, "asked")

    @property
    def table(self) -> Marks:
        """All marks in the file, of every annotator and article."""
        rows = keep.rows(self._path)
        texts = dict(zip(self._articles["article_id"].astype(str), self._articles["text"], strict=True))
        for row in rows:
            row.setdefault("cue", texts.get(str(row["article_id"]), "")[row["start"] : row["end"]])
        return Marks.from_rows(
            [str(r[c]) if c == "article_id" else r.get(c) or "" for c in _COLUMNS] for r in _zeroed(rows)
        )

    def export(self, to: str | Path, format: str) -> Path:
        """The articles with the marks as another tool's file: see ``framing.exchange``."""
        from framing.exchange import export

        return export(self._articles, self.table, to, format)

    def _rows_of(self, article_id: str, text: str) -> tuple[list[dict[str, Any]], int]:
        """This annotator's marks of an article, and how many lines do not fit its text (they stay in the file)."""
        own = [r for r in keep.rows(self._path) if keep.mine(r, article_id, self._annotator)]
        fit = [r for r in own if _fits(r, text)]
        return fit, len(own) - len(fit)

    def _counts(self) -> list[int]:
        ids = [str(x) for x in self._articles["article_id"]]
        rows = [r for r in keep.rows(self._path) if str(r.get("annotator") or "") == self._annotator]
        counts: dict[str, int] = {}
        for r in rows:
            counts[str(r["article_id"])] = counts.get(str(r["article_id"]), 0) + 1
        return [counts.get(x, 0) for x in ids]

    def _show(self, _: Any) -> None:
        """Send the article at ``index`` with its marks."""
        from framing.segment import Segments

        number = min(max(self.index, 0), len(self._articles) - 1)
        row = self._articles.iloc[number]
        text, name = str(row["text"]), str(row["article_id"])
        facts = [str(row[c]) for c in ("outlet", "published", "author") if row.get(c)]
        marks, misfits = self._rows_of(name, text)
        shown = [{k: r.get(k) or "" for k in ("layer", "label", "voice")} | {k: r[k] for k in _PLACE} for r in marks]
        segments = Segments(text)
        self.asked = False
        self.kit = []
        self.article = {
            "id": name, "title": str(row.get("title") or "") or name, "facts": " · ".join(facts), "text": text,
            "words": [list(w) for w in segments.words], "paragraphs": [list(p) for p in segments.paragraphs],
            "sentences": [a for a, _ in segments.sentences] if self.numbered else [],
            "number": number, "count": len(self._articles), "marks": shown,
        }  # fmt: skip
        self.saved = f"{misfits} marks in the file do not fit this text; they are kept" if misfits else ""

    def _keep(self, change: Any) -> None:
        """Save what the browser sent."""
        name = str(change["new"].get("article_id", ""))
        found = self._articles[self._articles["article_id"].astype(str) == name]
        if not len(found) or self.asking:
            return
        text = str(found.iloc[0]["text"])
        try:
            marks = [self._row(name, text, m) for m in change["new"].get("marks", [])]
            own = [r for r in keep.rows(self._path) if keep.mine(r, name, self._annotator)]
            keep.save(self._path, name, self._annotator, [*marks, *(r for r in own if not _fits(r, text))])
        except FramingError as error:
            self.saved = f"not saved: {error}"
            return
        ids = [str(x) for x in self._articles["article_id"]]
        self.progress = [len(marks) if x == name else n for x, n in zip(ids, self.progress, strict=True)]
        self.saved = f"saved in {self._path.name} (change {change['new'].get('change', 0)})"

    def _row(self, name: str, text: str, mark: Mapping[str, Any]) -> dict[str, Any]:
        start, end = mark.get("start"), mark.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
            raise FramingError(f"a mark at {start}-{end} of {len(text)} characters")
        row = {"article_id": name, "start": start, "end": end, "layer": str(mark["layer"]), "label": str(mark["label"])}
        voice = mark.get("voice") or ""
        return {**row, "cue": text[start:end], "voice": voice if voice in VOICES else "", "annotator": self._annotator}

    def _ask(self, _: Any) -> None:
        """Send the kit's marks of the layers at hand, only now that they are asked for."""
        from framing.annotate import annotate
        from framing.model import LAYERS

        wanted = [x for x in dict.fromkeys(x["layer"] for x in self.labels) if x in LAYERS]
        if not (self.asked and self.offered and wanted):
            self.kit = []
            return
        spans = annotate(Articles(self._articles.iloc[self.article["number"] :][:1]), layers=wanted)
        self.kit = [
            {
                "start": int(s.start),
                "end": int(s.end),
                "layer": s.layer,
                "label": s.label,
                "voice": s.voice,
                "rule": s.rule,
            }
            for s in spans.itertuples()
        ]

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """The widget, and the marked text as plain HTML for pages that have no kernel."""
        from framing.jupyter.still import still

        made = super()._repr_mimebundle_(**options)
        data, *rest = made if isinstance(made, tuple) else (made,)
        return ({**(data or {}), "text/html": still(self._articles, self.table)}, *(rest or [{}]))


_PLACE = ("start", "end")
_COLUMNS = ("article_id", "start", "end", "layer", "label", "cue", "voice", "annotator")


def _zeroed(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**r, "start": int(r["start"]), "end": int(r["end"])} for r in rows]


def _fits(row: Mapping[str, Any], text: str) -> bool:
    """Whether the cue stands where the mark says."""
    start, end = row["start"], row["end"]
    inside: bool = 0 <= start < end <= len(text)
    return inside and bool(row.get("cue", text[start:end]) == text[start:end])


def _labels(given: Any, layers: Iterable[str]) -> list[labels.Label]:
    return labels.chosen(given, layers)


def _read(articles: Any) -> Articles:
    from framing.read import read

    made = articles if isinstance(articles, Articles) else read(articles)
    if not len(made):
        raise FramingError("no articles to mark")
    return made
