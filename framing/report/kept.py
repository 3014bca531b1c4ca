"""The tables of a report, kept beside it: Parquet for programs, CSV for people, LaTeX for papers."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

LATEX_ROWS = 400  # a longer table is no table for a paper
CSV_ROWS = 100_000  # a longer one is for programs, which have the Parquet


def tables(folder: str, **frames: pd.DataFrame) -> None:
    """Write each frame as ``name.parquet``, short ones also as ``.csv`` and ``.tex``; nothing for ``""``."""
    if not folder:
        return
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for name, frame in frames.items():
        plain = pd.DataFrame(frame)
        plain.to_parquet(target / f"{name}.parquet", index=False)
        if len(plain) <= CSV_ROWS:
            plain.to_csv(target / f"{name}.csv", index=False, lineterminator="\n")
        if len(plain) <= LATEX_ROWS:
            (target / f"{name}.tex").write_text(latex(plain), encoding="utf-8", newline="\n")


def latex(frame: pd.DataFrame) -> str:
    r"""A ``tabular`` with rules by ``booktabs``, every cell escaped.

    >>> print(latex(pd.DataFrame({"share_%": [0.5]})).splitlines()[2])
    share\_\% \\
    """
    kinds = "".join("r" if pd.api.types.is_numeric_dtype(t) else "l" for t in frame.dtypes)
    lines = [" & ".join(_cell(c) for c in row) + r" \\" for row in frame.itertuples(index=False, name=None)]
    head = " & ".join(map(_cell, frame.columns)) + r" \\"
    return "\n".join([
        rf"\begin{{tabular}}{{{kinds}}}", r"\toprule", head, r"\midrule", *lines, r"\bottomrule", r"\end{tabular}", "",
    ])  # fmt: skip


_ESCAPES = str.maketrans({
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip


def _cell(value: object) -> str:
    if isinstance(value, float):
        return "--" if value != value else f"{value:.3f}"
    return str(value).translate(_ESCAPES)
