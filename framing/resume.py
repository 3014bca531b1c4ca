"""Long work in pieces that are kept: the same command, typed again, goes on where it was interrupted."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pandas as pd

Step = Callable[[pd.DataFrame], pd.DataFrame]


def resumable(
    batches: Iterable[pd.DataFrame], step: Step, folder: Path, key: str
) -> Iterator[tuple[int, pd.DataFrame]]:
    """``(number of articles, step(batch))`` for each batch; results are kept in ``folder`` for next time.

    A kept result counts only for the same texts and the same ``key`` (versions, lexicons, layers).
    The caller removes the folder with ``forget`` once the whole is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for batch in batches:
        kept = folder / f"{digest(batch, key)}.parquet"
        if not kept.exists():
            part = kept.with_suffix(".part")
            step(batch).to_parquet(part, index=False)
            part.replace(kept)
        yield len(batch), pd.read_parquet(kept)


def digest(batch: pd.DataFrame, key: str) -> str:
    """A name for the result of one batch: what went in, and what it was done with."""
    h = hashlib.blake2b(key.encode(), digest_size=16)
    for name in ("article_id", "text", "title", "published"):
        if name in batch:
            for cell in batch[name]:
                printed = str(cell).encode("utf-8", "surrogatepass")
                h.update(len(printed).to_bytes(8, "little") + printed)
    return h.hexdigest()


def forget(folder: Path) -> None:
    """Remove the kept results."""
    shutil.rmtree(folder, ignore_errors=True)
