"""An old corpus on disk, to be extended and asked without rebuilding: Parquet files in a folder.

Each ``add`` writes two files and touches none that is there: ``articles-N.parquet`` (one row per article: id, text,
words) and ``marks-N.parquet`` (the word runs, sorted by part).  A query reads the marks once, keeps those the new
articles have too, and then only the articles it must align.  What it finds for pairs with a new article is what a run
over old and new together would find.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from framing.errors import TableError
from framing.reuse.align import passages
from framing.reuse.anchors import PARTS, Marks, Rare, anchors
from framing.reuse.detect import gathered, mapped, shards
from framing.reuse.table import checked, passage_table, shared_row, twin_row
from framing.reuse.windows import candidates
from framing.shingles.match import Windows
from framing.shingles.words import Ints, Words, join
from framing.table import Passages

FORMAT = "1"
_ROWS = 100  # articles of a row group: what is read to get one
_EXTRA = ("outlet", "published")


class Index:
    """A folder of articles and the word runs in them.

    >>> import tempfile
    >>> line = "The mayor opened the long bridge over the river on Monday and thanked the builders."
    >>> index = Index(tempfile.mkdtemp())
    >>> index.add(pd.DataFrame({"article_id": ["old"], "text": [line]}))
    >>> found = index.query(pd.DataFrame({"article_id": ["new"], "text": ["He wrote: " + line]}))
    >>> found[["a", "a0", "a1", "b", "b0", "b1"]].values.tolist()
    [['old', 0, 83, 'new', 10, 93]]
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def _files(self, name: str) -> list[Path]:
        return sorted(self.folder.glob(f"{name}-*.parquet"))

    def ids(self) -> list[str]:
        """The ids of all articles in the index, in the order they came."""
        return [name for _, table in self._sizes() for name in table["article_id"]]

    def _sizes(self) -> list[tuple[Path, pd.DataFrame]]:
        import pyarrow.parquet as pq

        out = []
        for path in self._files("articles"):
            file = pq.ParquetFile(path)
            if (file.schema_arrow.metadata or {}).get(b"framing_reuse") != FORMAT.encode():
                raise TableError("no index of this version", where=str(path), hint="build it again with Index.add")
            out.append((path, file.read(columns=["article_id", "words"]).to_pandas()))
        return out

    def add(self, articles: pd.DataFrame) -> None:
        """Write these articles as one more piece of the index; an id that is there already is an error."""
        ids, texts = checked(articles)
        double = set(ids) & set(self.ids())
        if double:
            raise TableError(f"article {min(double)!r} is in the index already", where=str(self.folder))
        found, marks, _ = gathered(mapped(part, within=False) for part in shards(texts))
        number = len(self._files("articles"))
        _write_marks(self.folder / f"marks-{number:05d}.parquet", marks)
        extra = {c: articles[c].astype(str).tolist() for c in _EXTRA if c in articles.columns}
        _write_articles(self.folder / f"articles-{number:05d}.parquet", ids, texts[:], extra, found)

    def query(self, articles: pd.DataFrame) -> Passages:
        """Passages of the new articles: inside each, with each other and with the index (a is the older side)."""
        ids, texts = checked(articles)
        found, marks, twins = gathered(mapped(part) for part in shards(texts))
        sizes = self._sizes()
        count = np.concatenate([*(t["words"].to_numpy() for _, t in sizes), np.diff(found.first)]).astype(np.int64)
        old = len(count) - len(ids)
        windows = self._windows(sizes, [m._replace(offset=m.offset + old) for m in marks], count)
        need = np.unique(np.concatenate([windows.a[windows.a < old], np.empty(0, np.int64)]))
        kept, kept_words = self._load(sizes, need)
        all_ids = [*kept["article_id"], *ids]
        at = np.concatenate([need, np.arange(old, len(count))])
        compact = windows._replace(a=np.searchsorted(at, windows.a), b=np.searchsorted(at, windows.b))
        shared = sorted(passages([*kept["text"], *texts], join([kept_words, found]), compact))
        rows = [twin_row(ids, t) for t in twins] + [shared_row(all_ids, s) for s in shared]
        return passage_table(pd.concat([kept, articles.assign(article_id=ids)], ignore_index=True), rows)

    def _windows(self, sizes: list[tuple[Path, pd.DataFrame]], new: list[Marks], count: Ints) -> Windows:
        """Where to look, in article numbers of old and new together; only pairs with a new article."""
        r, old = Rare(), sum(len(table) for _, table in sizes)
        wanted = np.unique(np.concatenate([_keys(m) for m in new] or [np.empty(0, np.uint64)]))
        known, low = [], 0
        for path, (_, table) in zip(self._files("marks"), sizes, strict=True):
            known.append(_read_marks(path, wanted, low))
            low += len(table)
        met = anchors([*known, *new], len(count), r)
        return candidates(met.take(met.b >= old), count, r)

    def _load(self, sizes: list[tuple[Path, pd.DataFrame]], need: Ints) -> tuple[pd.DataFrame, Words]:
        """The articles with these numbers: their columns and their words."""
        import pyarrow.parquet as pq

        frames, low = [], 0
        for path, table in sizes:
            here = need[(need >= low) & (need < low + len(table))] - low
            file = pq.ParquetFile(path)
            for group in np.unique(here // _ROWS).tolist():
                rows = here[here // _ROWS == group] - group * _ROWS
                frames.append(file.read_row_group(group).take(rows).to_pandas())
            low += len(table)
        if not frames:
            nothing = pd.DataFrame({"article_id": pd.Series(dtype="str"), "text": pd.Series(dtype="str")})
            return nothing, join([])
        kept = pd.concat(frames, ignore_index=True)
        ends = np.concatenate([[0], np.cumsum(kept["words"].to_numpy())]).astype(np.int64)
        number, start, stop, level = (np.concatenate(kept[c].to_list()) for c in ("hash", "start", "stop", "level"))
        return kept.drop(columns=["words", "hash", "start", "stop", "level"]), Words(number, start, stop, level, ends)


def _keys(m: Marks) -> np.ndarray[Any, np.dtype[np.uint64]]:
    """Part and number of every mark as one number."""
    part = np.repeat(np.arange(PARTS, dtype=np.uint64), np.diff(m.part))
    return (part << np.uint64(32)) | m.number


def _write_marks(path: Path, marks: list[Marks]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    key = np.concatenate([_keys(m) for m in marks] or [np.empty(0, np.uint64)])
    article = np.concatenate([m.article + np.int32(m.offset) for m in marks] or [np.empty(0, np.int32)])
    word = np.concatenate([m.word for m in marks] or [np.empty(0, np.int32)])
    order = np.argsort(key, kind="stable")
    table = pa.table({"key": key[order], "article": article[order], "word": word[order]})
    pq.write_table(table, path, compression="zstd")


def _read_marks(path: Path, wanted: np.ndarray[Any, np.dtype[np.uint64]], offset: int) -> Marks:
    """The marks whose number is wanted, in parts."""
    import pyarrow.parquet as pq

    nothing = np.empty(0, np.int32)
    kept = [(np.empty(0, np.uint64), nothing, nothing)]
    for batch in pq.ParquetFile(path).iter_batches(batch_size=1 << 20):
        key, article, word = (batch.column(n).to_numpy() for n in range(3))
        at = np.minimum(np.searchsorted(wanted, key), max(0, len(wanted) - 1))
        hit = wanted[at] == key if len(wanted) else np.zeros(len(key), np.bool_)
        kept.append((key[hit], article[hit], word[hit]))
    key, article, word = (np.concatenate(column) for column in zip(*kept, strict=True))
    part = np.searchsorted(key, np.arange(PARTS + 1, dtype=np.uint64) << np.uint64(32))
    return Marks(key.astype(np.uint32), article, word, part.astype(np.int64), offset)


def _write_articles(path: Path, ids: list[str], texts: list[str], extra: dict[str, list[str]], w: Words) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    def lists(column: np.ndarray[Any, Any]) -> Any:
        return pa.ListArray.from_arrays(pa.array(w.first, pa.int32()), pa.array(column))

    columns = {"article_id": ids, "text": texts, **extra, "words": np.diff(w.first)}
    columns |= {name: lists(getattr(w, name)) for name in ("hash", "start", "stop", "level")}
    table = pa.table(columns).replace_schema_metadata({"framing_reuse": FORMAT})
    pq.write_table(table, path, row_group_size=_ROWS, compression="zstd")
