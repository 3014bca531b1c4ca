"""What was refused, and what was read with a doubt, as lines for standard error: the first ones, then how many more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

MOST = 20


def refusals(refused: pd.DataFrame) -> Iterator[str]:
    """A line for each of the first ``MOST``: rows of one file that follow each other for one reason share a line.

    >>> import pandas as pd
    >>> rows = [("a.csv", 3, "empty text"), ("b.csv", 1, "no text"), ("b.csv", 2, "no text")]
    >>> list(refusals(pd.DataFrame(rows, columns=["file", "row", "reason"])))
    ['refused: a.csv, row 3: empty text', 'refused: b.csv, rows 1 to 2: no text']
    """
    runs: list[list[Any]] = []  # file, reason, first and last row
    for file, row, reason in refused.itertuples(index=False):
        number = None if str(row) in ("", "nan", "<NA>", "None") else int(row)
        if runs and number is not None and runs[-1][:2] == [file, reason] and runs[-1][3] == number - 1:
            runs[-1][3] = number
        else:
            runs.append([file, reason, number, number])
    for file, reason, first, last in runs[:MOST]:
        at = "" if first is None else f", row {first}" if first == last else f", rows {first} to {last}"
        yield f"refused: {file or 'articles'}{at}: {reason}"
    if len(runs) > MOST:
        more = len(refused) - sum(1 if first is None else last - first + 1 for _, _, first, last in runs[:MOST])
        yield f"refused: {more:,} more (framing read INPUT --refused FILE writes them all)"


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
