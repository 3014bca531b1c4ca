"""What was refused, and what was read with a doubt, as lines for standard error: the first ones, then how many more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

MOST = 20


def refusals(refused: pd.DataFrame) -> Iterator[str]:
    """A line for each of the first ``MOST`` rows of file, row and reason.

    >>> import pandas as pd
    >>> list(refusals(pd.DataFrame([("a.csv", 3, "empty text")], columns=["file", "row", "reason"])))
    ['refused: a.csv, row 3: empty text']
    """
    for file, row, reason in refused.head(MOST).itertuples(index=False):
        at = "" if str(row) in ("", "nan", "<NA>", "None") else f", row {row}"
        yield f"refused: {file or 'articles'}{at}: {reason}"
    if len(refused) > MOST:
        yield f"refused: {len(refused) - MOST:,} more (framing read INPUT --refused FILE writes them all)"


def doubts(noted: pd.DataFrame | Sequence[Sequence[Any]]) -> Iterator[str]:
    """A line for each of the first ``MOST`` rows of file and reason: read, though something looks mistaken.

    >>> list(doubts([("a.csv", "outlt: did you mean outlet?")]))
    ['a.csv: outlt: did you mean outlet?']
    """
    rows = noted if isinstance(noted, Sequence) else noted[["file", "reason"]].astype(str).values.tolist()
    for file, reason in rows[:MOST]:
        yield f"{file or 'articles'}: {reason}"
    if len(rows) > MOST:
        yield f"{len(rows) - MOST:,} more such notes (articles.noted and the provenance of a report have them all)"
