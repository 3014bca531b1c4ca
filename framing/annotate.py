"""Run the chosen annotators over articles: articles → spans.

Every article is annotated on its own, so work distributes: the spans of two batches together are the spans of both.
"""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd

from framing.errors import ParameterError, TableError, nearest
from framing.lexicon import Lexicon, check, several
from framing.model import ARTICLE_COLUMNS, LAYERS, LOOKED_AT, Region, Span
from framing.processes import Crew, in_order
from framing.progress import Progress, lengths
from framing.progress import at as at_step
from framing.segment import Segments
from framing.table import Spans, strings

Annotator = Callable[[Segments], list[Span]]
Row = tuple[Any, ...]
Lexicons = Sequence[Lexicon | str | Path]  # as they are, by name, or by path
BATCH = 64  # articles looked at together

# Module of framing.annotators → the layers it marks; all have one signature.
# Voice comes apart: it also says whose words the others stand in.
MODULES = {
    "hedging": ("hedging",),
    "stance": ("booster",),
    "markers": ("attitude", "self_mention", "engagement", "intensifier", "factive"),
    "loaded": ("loaded",),
    "tone": ("tone",),
    "repetition": ("repetition",),
    "echo": ("echo",),
}
_VOICE = ("attribution", "quotation", "belief", "speaker")


class Marker:
    """The chosen annotators, compiled once, run over one text after another.

    ``layers``: names out of ``framing.model.LAYERS``; None means all. ``lexicons``: those that stand in for the
    built-in ones of the same layer; one that names a layer of its own adds that layer.

    >>> [row[5] for row in Marker(["hedging"])(Segments("It may rain."))]
    ['may']
    """

    def __init__(self, layers: Iterable[str] | None = None, lexicons: Lexicons = ()) -> None:
        lexicons = several(lexicons)
        own = [x for x in lexicons if x.layer not in LAYERS and x.layer not in _VOICE]
        self.layers = chosen(layers, [x.layer for x in own])
        modules = {name: marked for name, marked in MODULES.items() if self.layers.intersection(marked)}
        self._annotators: list[Annotator] = [
            _module(name).annotator([x for x in lexicons if x.layer in marked]) for name, marked in modules.items()
        ]
        if own:
            self._annotators.append(_module("dictionary").annotator(own))
        self._too_many = not self.layers.issuperset(chain(*modules.values(), (x.layer for x in own)))
        self.key = _key(self.layers, lexicons)
        self._made_of = None if layers is None else tuple(sorted(self.layers)), tuple(lexicons)
        self._hearing = _module("voice").hearing([x for x in lexicons if x.layer in _VOICE])

    def __call__(self, segments: Segments, article_id: str = "") -> list[Row]:
        """The rows of the span table for one text, in order of start, end and layer."""
        ((spans, regions),) = self._marked([segments])
        voices, sources = stamps(spans, regions)
        return [
            (article_id, *span[:6], voice, source, span.rule)
            for span, voice, source in zip(spans, voices, sources, strict=True)
        ]

    def __reduce__(self) -> tuple[object, ...]:
        return Marker, self._made_of  # compiled anew where it arrives

    def table(self, batch: Iterable[tuple[str, Segments]]) -> Spans:
        """The span table of a batch: the same as article by article, and quicker.

        Column by column, because a tuple for each row would cost more than finding the span.
        """
        with _collector_at_rest():
            return self._table(list(batch))

    def _table(self, batch: Sequence[tuple[str, Segments]]) -> Spans:
        if "repetition" in self.layers:
            _module("repetition").prime([segments for _, segments in batch])
        marked = self._marked([segments for _, segments in batch])
        columns: dict[str, Any] = {name: [] for name in Span._fields}
        for spans, regions in marked:
            if spans:  # article by article, for then its spans are still in the processor's cache
                own: dict[str, Sequence[Any]] = dict(zip(Span._fields, zip(*spans, strict=True), strict=True))
                own["voice"], own["source"] = _stamped(own["start"], own["voice"], own["source"], regions)
                for name, cells in own.items():
                    columns[name] += cells
        if not columns["start"]:
            return Spans.from_rows([])
        columns["article_id"] = strings([i for i, _ in batch]).repeat([len(spans) for spans, _ in marked])
        return Spans.of_columns(columns)

    def _marked(self, batch: Sequence[Segments]) -> list[tuple[list[Span], Sequence[Region]]]:
        """For each text its spans in order, and the regions that are somebody else's words.

        One annotator after another over all texts: its tables stay in the processor's cache.
        """
        heard = self._hearing.batch(batch)
        marks = [[s for s in spans if s.layer in self.layers] for spans, _ in heard]
        for step, annotator in enumerate(self._annotators, 1):
            at_step(step, len(self._annotators) + 1)
            for own, segments in zip(marks, batch, strict=True):
                own += annotator(segments)
        if self._too_many:
            marks = [[s for s in own if s.layer in self.layers] for own in marks]
        for own in marks:
            own.sort()
        return [(own, regions) for own, (_, regions) in zip(marks, heard, strict=True)]


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for cycles while a batch is marked: spans hold none, and looking through them all costs a tenth."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _key(layers: Iterable[str], lexicons: Sequence[Lexicon]) -> str:
    """What a result depends on beside the text: our version, the layers, the lexicons."""
    from importlib.metadata import version

    return " ".join([version("framing-kit"), *sorted(layers), *(f"{x.layer}:{x.sha256}" for x in lexicons)])


@lru_cache(maxsize=1)
def _builtin() -> Marker:
    """Every layer with the built-in lexicons: compiled once, for one text after another may be asked about."""
    return Marker()


@lru_cache(maxsize=8)
def _module(name: str) -> Any:
    return importlib.import_module(f"framing.annotators.{name}")


def chosen(layers: Iterable[str] | None, own: Iterable[str] = ()) -> frozenset[str]:
    """The layers asked for, checked; all of them for None. ``own``: those that the user's lexicons add."""
    known = frozenset(LAYERS).union(own)
    if layers is None:
        return known
    names = frozenset([layers] if isinstance(layers, str) else layers)
    for name in sorted(names - known):
        raise ParameterError(f"no layer {name!r}", hint=nearest(name, known))
    return names


def examples(lexicon: Lexicon) -> list[str]:
    """What is wrong with a lexicon's own hits and misses, one line each, judged by the layer's own annotator.

    >>> from framing.lexicon import load
    >>> examples(load("hedging-en"))
    []
    """
    if lexicon.layer in LAYERS:
        mark = Marker([lexicon.layer], [lexicon])
        return check(lexicon, lambda text: [(row[1], row[2], row[4]) for row in mark(Segments(text))])
    plain = _module("dictionary").annotator([lexicon])
    return check(lexicon, lambda text: [(s.start, s.end, s.label) for s in plain(Segments(text))])


def stamps(spans: Sequence[Span], regions: Sequence[Region]) -> tuple[list[str], list[str]]:
    """Voice and source of each span: those of the region it starts in; both lists in order of start.

    A named speaker is kept; a span with a voice of its own keeps both, also an empty source ("I was told").

    >>> stamps([Span(3, 6, "hedging", "modal", "may")], [Region(0, 9, "quote", "Orlova")])
    (['quote'], ['Orlova'])
    """
    return _stamped([s.start for s in spans], [s.voice for s in spans], [s.source for s in spans], regions)


def _stamped(
    starts: Sequence[int], voices: Sequence[str], sources: Sequence[str], regions: Sequence[Region]
) -> tuple[list[str], list[str]]:
    spoken = [voice or "author" for voice in voices]
    named = list(sources)
    places = [*starts, 1 << 60]  # the last is behind any text
    at = 0
    for start, end, voice, source in regions:
        while places[at] < start:
            at += 1
        while places[at] < end:
            if not voices[at]:
                spoken[at] = voice
                named[at] = named[at] or source
            at += 1
    return spoken, named


def annotate(
    articles: pd.DataFrame | str | PathLike[str] | Iterable[Any],
    layers: Iterable[str] | None = None,
    lexicons: Lexicons = (),
    *,
    progress: bool = False,
    jobs: int | None = 1,
) -> Spans:
    """Every cue of every article, with offsets.

    ``articles``: what ``framing.read`` returns, any DataFrame with ``article_id`` and ``text``, one text, or what
    ``framing.read`` takes: a path, a list of texts.  ``lexicons``: paths, names or lexicons, each in place of the
    built-in one of its layer.  ``jobs``: processors to work on, None for all there are; a script
    that asks for more than one needs Python's usual ``if __name__ == "__main__":``.
    Returns one row per span: ``article_id, start, end, layer, label, cue, strength, voice, source, rule``; offsets are
    code points of ``text``, end exclusive; ``strength`` in (0, 1], for tone the polarity in [−1, 1].
    Raises ``ParameterError`` for an unknown layer and ``TableError`` for a missing column.
    Cost: linear in the text.

    >>> spans = annotate("Talks might fail, officials say.", layers=["hedging"])
    >>> spans[["start", "end", "label", "cue"]].values.tolist()[0]
    [6, 11, 'modal', 'might']
    """
    mark = Marker(layers, lexicons) if lexicons or layers is not None else _builtin()
    frame = looked_at(_frame(articles))
    parts = []
    with (
        Progress(sum(lengths(frame)), None if progress else False) as bar,
        Crew(partial(annotate_batch, mark=mark), jobs) as crew,
    ):
        for part in in_order(map(crew.submit, bar.over(_parts(frame))), crew.room):
            parts.append(part)
            bar.done()
    return Spans(pd.concat(parts, ignore_index=True)) if parts else Spans.from_rows([])


def annotate_batch(frame: pd.DataFrame, mark: Marker) -> Spans:
    """The spans of one batch; those of several batches, one after the other, are the spans of the whole."""
    return mark.table(texts(frame))


def looked_at(frame: pd.DataFrame) -> pd.DataFrame:
    """The columns that spans depend on; a user's own need not travel to other processors."""
    return frame[[name for name in LOOKED_AT if name in frame]]


def _parts(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The articles a few at a time."""
    return (frame[begin : begin + BATCH] for begin in range(0, len(frame), BATCH))


def texts(frame: pd.DataFrame) -> Iterator[tuple[str, Segments]]:
    """The id and the segments of each article, in order."""
    title = frame["title"] if "title" in frame else [""] * len(frame)
    published = frame["published"] if "published" in frame else [""] * len(frame)
    for i, text, head, day in zip(frame["article_id"], frame["text"], title, published, strict=True):
        yield str(i), Segments(text, title=_printed(head), published=_printed(day))


def _frame(articles: pd.DataFrame | str | PathLike[str] | Iterable[Any]) -> pd.DataFrame:
    if not isinstance(articles, pd.DataFrame):
        if isinstance(articles, str) and not _is_path(articles):
            try:
                return pd.DataFrame({"article_id": ["text"], "text": [articles]})
            except UnicodeEncodeError as error:
                place = f"character {error.start}"
                raise TableError(
                    "half a surrogate pair, which is no character", where=place, hint="cut it out"
                ) from None
        from framing.read import read

        return read(articles)
    for name in ARTICLE_COLUMNS[:2]:
        if name not in articles:
            hint = "framing.read(frame) gives each row one; " if name == "article_id" else ""
            raise TableError(f"no column {name!r}", hint=hint + nearest(name, map(str, articles.columns)))
    return articles


def _is_path(text: str) -> bool:
    """Does this string name a file or a folder that is there?"""
    try:
        return bool(text.strip()) and Path(text).exists()
    except (OSError, ValueError):  # too long for a name, or with a NUL: a text
        return False


def _printed(cell: Any) -> str:
    return cell if isinstance(cell, str) else ""
