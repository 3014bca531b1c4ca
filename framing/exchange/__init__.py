"""Marks and their texts, to and from other annotation tools: one file per format, one signature.

doccano        JSON Lines, one record per article and annotator          a .jsonl file
label_studio   JSON, one task per article                                 a .json file
brat           standoff: the text as .txt beside its marks as .ann        a folder
webanno        WebAnno and INCEpTION TSV 3, one file per article          a folder
conll          BIO tags, one token per line, with offsets and the text    a .conll file

Offsets are code points here and in the files, but for ``webanno``, whose format counts UTF-16 units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from framing.errors import FramingError, ReadError, nearest
from framing.exchange import brat, conll, doccano, label_studio, webanno
from framing.exchange.document import Document, Mark, Skipped, checked
from framing.model import ARTICLE_COLUMNS, REFUSED_COLUMNS
from framing.table import Articles, Marks


class Format(NamedTuple):
    """``write(documents, to)`` and ``read(path, layer)``; ``suffix`` is '' for a folder."""

    write: Callable[[Sequence[Document], Path], None]
    read: Callable[[Path, str], Iterator[Document | Skipped]]
    suffix: str


FORMATS = {
    "doccano": Format(doccano.write, doccano.read, ".jsonl"),
    "label_studio": Format(label_studio.write, label_studio.read, ".json"),
    "brat": Format(brat.write, brat.read, ""),
    "webanno": Format(webanno.write, webanno.read, ""),
    "conll": Format(conll.write, conll.read, ".conll"),
}


def export(articles: pd.DataFrame, marks: pd.DataFrame, to: str | Path, format: str) -> Path:
    """Articles with their marks as files of another tool; articles without marks are written as well.

    ``marks`` has the columns of ``framing.model.MARK_COLUMNS``, but ``cue``, ``voice`` and ``annotator`` may be
    missing, so that the kit's own spans can be exported too. Raises ``FramingError`` for a mark without its article,
    outside its text, or with a cue that is not what stands there.

    >>> import tempfile
    >>> articles = pd.DataFrame({"article_id": ["a"], "text": ["Talks might fail."]})
    >>> marks = pd.DataFrame({"article_id": ["a"], "start": [6], "end": [11], "layer": ["hedging"], "label": ["modal"]})
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     load(export(articles, marks, f"{folder}/a.jsonl", "doccano"))[1].cue.tolist()
    ['might']
    """
    made = _format(format)
    target = Path(to)
    documents = [checked(d) for d in _documents(articles, marks)]
    if not target.parent.is_dir():
        raise FramingError("no such folder", where=str(target.parent), hint="make it first")
    if not made.suffix:
        target.mkdir(exist_ok=True)
    made.write(documents, target)
    return target


def load(path: str | Path, format: str | None = None, layer: str = "mark") -> tuple[Articles, Marks]:
    """The articles and marks of another tool's file or folder; ``layer`` names the layer where the file names none.

    The format is told from the path if it is not given. What is no mark (relations, notes) stands in
    ``articles.refused``. Raises ``ReadError`` that names file and row where the file is broken.
    """
    source = Path(path)
    if not source.exists():
        raise ReadError("no such file or folder", where=str(path))
    try:
        found = list(_format(format or guess(source)).read(source, layer))
    except UnicodeDecodeError as error:
        raise ReadError(f"is not UTF-8 (byte {error.start})", where=str(path), hint="save it as UTF-8") from None
    except FramingError as error:
        raise ReadError(error.what, where=error.where or str(path), hint=error.hint) from None
    documents = _merged([d for d in found if isinstance(d, Document)], str(path))
    if not documents:
        raise ReadError("holds no article", where=str(path))
    return _articles(documents, [s for s in found if isinstance(s, Skipped)]), _marks(documents)


def guess(source: Path) -> str:
    """The format of a file or folder, from names and first characters.

    >>> guess(Path("marks.conll"))
    'conll'
    """
    if source.is_dir():
        kinds = Counter(p.suffix for p in source.rglob("*"))
        if not kinds[".ann"] and not kinds[".tsv"]:
            raise ReadError("holds neither .ann nor .tsv files", where=str(source), hint="name the format")
        return "brat" if kinds[".ann"] else "webanno"
    by_suffix = {
        ".jsonl": "doccano", ".json": "label_studio", ".ann": "brat", ".txt": "brat", ".tsv": "webanno",
        ".conll": "conll", ".bio": "conll", ".iob": "conll",
    }  # fmt: skip
    if source.suffix.lower() not in by_suffix:
        raise ReadError("which format?", where=str(source), hint=f"name one of {', '.join(FORMATS)}")
    return by_suffix[source.suffix.lower()]


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise FramingError(f"no format called {name!r}", hint=nearest(name, FORMATS))
    return FORMATS[name]


def _documents(articles: pd.DataFrame, marks: pd.DataFrame) -> Iterator[Document]:
    for name in ("article_id", "text"):
        if name not in articles:
            raise FramingError(f"the articles have no column {name!r}")
    for name in ("article_id", "start", "end", "layer", "label"):
        if name not in marks:
            raise FramingError(f"the marks have no column {name!r}")
    texts = dict(zip(articles["article_id"].astype(str), articles["text"], strict=True))
    if len(texts) < len(articles):
        raise FramingError("two articles have the same id", hint="give each its own")
    own: dict[str, list[Mark]] = {name: [] for name in texts}
    for row in marks.to_dict("records"):
        name, start, end = str(row["article_id"]), int(row["start"]), int(row["end"])
        if name not in own:
            raise FramingError("a mark names an article that is not there", where=f"article {name}")
        if row.get("cue") and texts[name][start:end] != row["cue"]:
            raise FramingError(
                f"{row['cue']!r} does not stand at {start}-{end}",
                where=f"article {name}",
                hint="were the marks made in another version of the text?",
            )
        words = (_word(row.get(c)) for c in ("layer", "label", "voice", "annotator"))
        own[name].append(Mark(start, end, *words))
    further = [c for c in articles.columns if c not in ("article_id", "text")]
    for row in articles.to_dict("records"):
        name = str(row["article_id"])
        meta = {c: str(row[c]) for c in further if _word(row[c])}
        yield Document(name, row["text"], tuple(sorted(own[name])), meta)


def _word(value: Any) -> str:
    return "" if value is None or value != value else str(value)


def _merged(documents: Sequence[Document], where: str) -> list[Document]:
    """One document per article, the marks of all annotators together."""
    out: dict[str, Document] = {}
    for d in documents:
        old = out.setdefault(d.article_id, d._replace(marks=()))
        if old.text != d.text:
            raise ReadError(f"article {d.article_id!r} stands there with two different texts", where=where)
        out[d.article_id] = old._replace(marks=tuple(sorted(old.marks + d.marks)))
    return list(out.values())


def _articles(documents: Sequence[Document], skipped: Sequence[Skipped]) -> Articles:
    rows = [{**d.meta, "article_id": d.article_id, "text": d.text} for d in documents]
    frame = pd.DataFrame(rows).reindex(columns=list(dict.fromkeys([*ARTICLE_COLUMNS, *(c for r in rows for c in r)])))
    articles = Articles.checked(frame.astype("object").fillna("").astype("str"))
    object.__setattr__(articles, "_refused", pd.DataFrame(skipped, columns=list(REFUSED_COLUMNS)))
    return articles


def _marks(documents: Sequence[Document]) -> Marks:
    return Marks.from_rows(
        (d.article_id, m.start, m.end, m.layer, m.label, d.text[m.start : m.end], m.voice, m.annotator)
        for d in documents
        for m in d.marks
    )
