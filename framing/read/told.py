"""What was refused, and what was read with a doubt, as lines for standard error: the first ones, then how many more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

MOST = 20
UNSUPPORTED = "unsupported format"


def refusals(refused: pd.DataFrame) -> Iterator[str]:
    """A line for each of the first ``MOST``: rows of one file that follow each other for one reason share a line.

    So do all files with one suffix that is not read.

    >>> import pandas as pd
    >>> rows = [("a.csv", 3, "empty text"), ("b.csv", 1, "no text"), ("b.csv", 2, "no text")]
    >>> list(refusals(pd.DataFrame(rows, columns=["file", "row", "reason"])))
    ['refused: a.csv, row 3: empty text', 'refused: b.csv, rows 1 to 2: no text']
    """
    alike = Counter(r for f, row, r in refused.itertuples(index=False) if r.startswith(UNSUPPORTED))
    runs = [run for run in _runs(refused) if run[1] not in alike or alike[run[1]] == 1]
    for reason, count in alike.items():
        if count > 1:
            first = refused.loc[refused["reason"] == reason, "file"].iloc[0]
            yield f"refused: {count:,} files such as {first}: {reason}"
    for run in runs[:MOST]:
        yield f"refused: {run[0] or 'articles'}{_at(*run[2:])}: {run[1]}"
    if len(runs) > MOST:
        more = sum(1 if first is None else last - first + 1 for _, _, first, last in runs[MOST:])
        yield f"refused: {more:,} more (framing read INPUT --refused FILE writes them all)"


def places(noted: pd.DataFrame) -> list[list[str]]:
    """Where and what of ``noted``: rows of one file that follow each other for one reason are one place.

    >>> import pandas as pd
    >>> places(pd.DataFrame([("b.csv", 1, "odd"), ("b.csv", 2, "odd")], columns=["file", "row", "reason"]))
    [['b.csv, rows 1 to 2', 'odd']]
    """
    runs = _runs(noted)
    return [[f"{file or ('articles' if first else '')}{_at(first, last)}", why] for file, why, first, last in runs]


def _runs(table: pd.DataFrame) -> list[list[Any]]:
    """File, reason, first and last row of what follows each other in one file for one reason."""
    runs: list[list[Any]] = []
    latest: dict[tuple[str, str], list[Any]] = {}  # a row may have notes of several kinds
    for file, row, reason in table.itertuples(index=False):
        number = None if str(row) in ("", "nan", "<NA>", "None") else int(row)
        run = latest.get((file, reason))
        if run and number is not None and run[3] == number - 1:
            run[3] = number
        else:
            runs.append([file, reason, number, number])
            latest[file, reason] = runs[-1]
    return runs


def _at(first: int | None, last: int | None) -> str:
    return "" if first is None else f", row {first}" if first == last else f", rows {first} to {last}"


def doubts(noted: pd.DataFrame | Sequence[Sequence[Any]]) -> Iterator[str]:
    """A line for each of the first ``MOST`` rows of place and reason: read, though something looks mistaken.

    >>> list(doubts([("a.csv", "outlt: did you mean outlet?")]))
    ['a.csv: outlt: did you mean outlet?']
    """
    rows = noted if isinstance(noted, Sequence) else places(noted)
    for file, reason in rows[:MOST]:
        yield f"{file or 'articles'}: {reason}"
    if len(rows) > MOST:
        yield f"{len(rows) - MOST:,} more such notes (articles.noted and the provenance of a report have them all)"
