"""The texts of a corpus, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, overload

import numpy as np
import pandas as pd

from framing.shingles.words import Ints


class Texts(Sequence[str]):
    """The texts of a column, made into Python strings when asked for: a corpus held twice costs memory and time.

    >>> texts = Texts(pd.Series(["one", "zwölf"]))
    >>> len(texts), texts[1], texts[:1], texts.sizes().tolist()
    (2, 'zwölf', ['one'], [3, 5])
    """

    def __init__(self, column: pd.Series) -> None:
        import pyarrow as pa

        self._column: Any = pa.array(column.astype(str), pa.large_string())
        self._one = lru_cache(maxsize=2048)(lambda n: str(self._column[n].as_py()))

    def __len__(self) -> int:
        return len(self._column)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            low, high, _ = at.indices(len(self))
            return list(self._column.slice(low, max(0, high - low)).to_pylist())
        return self._one(at)

    def sizes(self) -> Ints:
        """Characters of each text."""
        import pyarrow.compute as pc

        return np.asarray(pc.utf8_length(self._column)).astype(np.int64)
