"""What was found and how sure it is, in plain words."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from framing.score import measure

_WORDS = {0.147: "negligible", 0.33: "small", 0.474: "medium"}


def sentences(gaps: pd.DataFrame, most: int = 12, level: float = 0.05) -> list[str]:
    """The findings of a gap table, the surest first, one sentence each; then one on all that is not sure.

    A difference is told as one only where its interval leaves out 0 and its q is at most ``level``; otherwise the
    groups are not ranked.
    """
    table = pd.DataFrame(gaps)
    if table.empty:
        return ["There is one group or none, so nothing was compared."]
    sure = table[(table["q"] <= level) & ((table["low"] > 0) | (table["high"] < 0))]
    ranked = sure.assign(_size=sure["effect"].abs()).sort_values(["q", "_size"], ascending=[True, False], kind="stable")
    said = [_told({str(k): v for k, v in row.items()}) for row in ranked.head(most).to_dict("records")]
    if len(ranked) > most:
        n = len(ranked) - most
        more = f"{n} further differences are clear too" if n > 1 else "One further difference is clear too"
        said.append(f"{more}; the table has them all.")
    return said + _unsure(table, len(sure))


def _told(row: dict[str, Any]) -> str:
    unit = measure(row["measure"]).unit
    more, less = ("a", "b") if row["estimate"] > 0 else ("b", "a")
    low, high = sorted((abs(row["low"]), abs(row["high"])))
    size = _size(row["effect"]) if row["effect_name"] == "Cliff's delta" else ""
    scale, shown = (100.0, "% of words") if unit == "share of words" else (1.0, unit)
    first, second, gap, least, most = (
        _number(scale * v) for v in (row[f"value_{more}"], row[f"value_{less}"], abs(row["estimate"]), low, high)
    )
    return (
        f"{row[f'group_{more}']} is higher than {row[f'group_{less}']} in {row['measure']}: {first} against {second}"
        f"{f' ({shown})' if shown else ''}, a difference of {gap} (95 % interval {least} to {most}; "
        f"{row['effect_name']} {row['effect']:+.2f}{size}; q {_p(row['q'])})."
    )


def _size(delta: float) -> str:
    """Romano et al. (2006): below 0.147 negligible, below 0.33 small, below 0.474 medium, else large."""
    return ", " + next((word for limit, word in _WORDS.items() if abs(delta) < limit), "large")


def _unsure(table: pd.DataFrame, sure: int) -> list[str]:
    known = int(table["p"].notna().sum())
    said = []
    if known == 1 and not sure:
        name = table.loc[table["p"].notna(), "measure"].iloc[0]
        said.append(f"The difference in {name} is not clear of chance: the groups are not ranked on it.")
    elif known > sure:
        n = known - sure
        start = f"None of the {n} differences is" if not sure else f"Of the other {n} differences none is"
        start, them = (start, "them") if n > 1 else ("The other difference is not", "it")
        said.append(f"{start} clear of chance: the groups are not ranked on {them}.")
    if known < len(table):
        n = len(table) - known
        said.append(f"{n} comparison{'s' * (n > 1)} could not be tested, because a group has fewer than two pieces.")
    return said


def _number(value: float) -> str:
    if math.isnan(value):
        return "n/a"
    if value == 0:
        return "0"
    return f"{value:.{min(6, max(0, 2 - math.floor(math.log10(abs(value)))))}f}"


def _p(value: float) -> str:
    return "< 0.001" if value < 0.001 else f"= {value:.3f}"
