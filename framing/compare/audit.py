"""A cue audit: the kit draws a sample of its hits, a person says yes or no, the precision comes back with intervals."""

from __future__ import annotations

import pandas as pd

from framing.errors import ParameterError, TableError, nearest
from framing.table import needs

YES = {"yes", "y", "true", "1", "1.0", "right"}
NO = {"no", "n", "false", "0", "0.0", "wrong"}


def draw(
    spans: pd.DataFrame,
    articles: pd.DataFrame,
    size: int = 50,
    per: str | None = "label",
    seed: int = 1,
    around: int = 120,
) -> pd.DataFrame:
    """A random sample of hits to be judged: up to ``size`` for each value of ``per`` (label, cue, layer; None: of all).

    Returns ``article_id, start, end, layer, label, cue, before, after, of, verdict``: ``before`` and ``after`` are up
    to ``around`` characters of text on either side, ``of`` how many hits the value has in all; ``verdict`` is empty,
    for yes or no. The same seed draws the same sample.
    """
    import numpy as np

    rows = _needing(spans, ("article_id", "start", "end", "layer", "label", "cue"), "spans")
    if per is not None and per not in rows.columns:
        raise ParameterError(f"no column {per!r}", where="spans", hint=nearest(per, map(str, rows.columns)))
    rows = rows.sort_values(["article_id", "start", "layer"], kind="stable").reset_index(drop=True)
    stratum = rows[per].astype("str") if per is not None else pd.Series("all", index=rows.index)
    rows["of"] = stratum.map(stratum.value_counts())
    rng = np.random.default_rng(seed)
    shuffled = rows.iloc[rng.permutation(len(rows))]
    kept = shuffled.groupby(stratum.loc[shuffled.index], sort=True).head(size).sort_index()
    text = dict(zip(articles["article_id"].astype(str), articles["text"], strict=True))
    found = [text.get(str(i), "") for i in kept["article_id"]]
    kept["before"] = [t[max(0, a - around) : a] for t, a in zip(found, kept["start"], strict=True)]
    kept["after"] = [t[b : b + around] for t, b in zip(found, kept["end"], strict=True)]
    columns = ["article_id", "start", "end", "layer", "label", "cue", "before", "after", "of"]
    return kept[columns].assign(verdict="").reset_index(drop=True)


def precision(judged: pd.DataFrame, by: str = "cue", level: float = 0.95) -> pd.DataFrame:
    """How many of the hits were right, per cue (label, layer, …), from a sample that ``draw`` gave and a person judged.

    Returns ``by, hits, judged, right, precision, low, high, note``, the worst first: Wilson's interval (1927,
    doi:10.1080/01621459.1927.10502953). A row without a verdict is counted in ``hits`` and said in ``note``. Raises
    ``TableError`` for a verdict that is neither yes nor no.
    """
    from scipy.stats import binomtest

    rows = _needing(judged, (by, "verdict"), "judged")
    said = rows["verdict"].map(lambda v: "" if pd.isna(v) else str(v).strip().lower())
    strange = said[~said.isin(YES | NO | {""})]
    if len(strange):
        raise TableError(
            f"verdict {strange.iloc[0]!r} in row {strange.index[0]}", where="judged", hint="write yes or no"
        )
    out = []
    for name, own in said.groupby(rows[by].astype("str"), sort=True):
        right, n = int(own.isin(YES).sum()), int((own != "").sum())
        missing = len(own) - n
        note = f"{missing} without a verdict" if missing else ""
        if n:
            ends = binomtest(right, n).proportion_ci(level, method="wilson")
            out.append((name, len(own), n, right, right / n, float(ends.low), float(ends.high), note))
        else:
            out.append((name, len(own), 0, 0, float("nan"), float("nan"), float("nan"), note))
    table = pd.DataFrame(out, columns=[by, "hits", "judged", "right", "precision", "low", "high", "note"])
    return table.sort_values(["high", "precision", by], kind="stable").reset_index(drop=True)


def _needing(frame: pd.DataFrame, columns: tuple[str, ...], where: str) -> pd.DataFrame:
    needs(frame, columns, where)
    return pd.DataFrame(frame)
