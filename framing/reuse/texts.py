"""The texts of a corpus, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import overload

import numpy as np
import pandas as pd

from framing.shingles.words import Ints


class Texts(Sequence[str]):
    """The texts of a column, made into Python strings when asked for: a corpus held twice costs memory and time."""

    def __init__(self, column: pd.Series) -> None:
        self._column = column.astype(str).reset_index(drop=True)
        self._one = lru_cache(maxsize=2048)(lambda n: str(self._column.iat[n]))

    def __len__(self) -> int:
        return len(self._column)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        return self._column.iloc[at].tolist() if isinstance(at, slice) else self._one(at)

    def sizes(self) -> Ints:
        """Characters of each text."""
        return self._column.str.len().to_numpy(np.int64) if len(self) else np.empty(0, np.int64)
