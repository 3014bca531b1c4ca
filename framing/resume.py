"""Long work in pieces that are kept: the same command, typed again, goes on where it was interrupted."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pandas as pd

from framing.model import LOOKED_AT
from framing.processes import Crew, Wait, in_order


def resumable(
    batches: Iterable[pd.DataFrame], crew: Crew[pd.DataFrame, pd.DataFrame], folder: Path, key: str
) -> Iterator[tuple[int, pd.DataFrame]]:
    """``(number of articles, result of the crew's step)`` for each batch; results are kept in ``folder``.

    A kept result counts only for the same texts and the same ``key`` (versions, lexicons, layers).
    The caller removes the folder with ``forget`` once the whole is written.
    """

    def begun() -> Iterator[Wait[tuple[int, pd.DataFrame]]]:
        for batch in batches:
            kept = folder / f"{digest(batch, key)}.parquet"
            wait = None if kept.exists() else crew.submit(batch)
            yield partial(_kept, len(batch), kept, wait)

    return in_order(begun(), crew.room)


def _kept(count: int, kept: Path, wait: Wait[pd.DataFrame] | None) -> tuple[int, pd.DataFrame]:
    """One result, written where it is kept if it is new."""
    if wait is not None:
        part = kept.with_suffix(".part")
        part.parent.mkdir(parents=True, exist_ok=True)  # only now: of what could not be read nothing stays behind
        wait().to_parquet(part, index=False)
        part.replace(kept)
    return count, pd.read_parquet(kept)


def digest(batch: pd.DataFrame, key: str) -> str:
    """A name for the result of one batch: what went in, and what it was done with."""
    h = hashlib.blake2b(key.encode(), digest_size=16)
    for name in LOOKED_AT:
        if name in batch:
            for cell in batch[name]:
                printed = str(cell).encode("utf-8", "surrogatepass")
                h.update(len(printed).to_bytes(8, "little") + printed)
    return h.hexdigest()


def forget(folder: Path) -> None:
    """Remove the kept results."""
    shutil.rmtree(folder, ignore_errors=True)
