"""From mentions to marks and estimates: a span per mention, a mean with its interval per article, outlet and voice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.errors import TableError
from framing.model import SPAN_COLUMNS, Region
from framing.segment import Segments
from framing.table import needs
from framing.target.mention import mentions, texts
from framing.target.stance import LABELS, target_stance

if TYPE_CHECKING:
    import pandas as pd

    from framing.table import Spans
    from framing.target.across import Held

Voices = Mapping[str, Sequence[Region]]
COLUMNS = ("target", "voice", "mentions", "stance", "low", "high", *LABELS)
_BATCH = 64  # articles heard together
_NOT_SPEECH = ("scare", "title")  # quotation marks that are nobody's words


def judged(  # noqa: PLR0913 - one verb, whose options all have a default
    articles: pd.DataFrame | str,
    target: str | Sequence[str] | None = None,
    voices: Voices | pd.DataFrame | None = None,
    engine: str = "light",
    *,
    most: int = 5,
    evidence: bool = True,
    posts: Iterable[Held] | None = None,
) -> Spans:
    """Every mention as a span with its stance: layer "target", label negative, neutral or positive.

    ``articles``, ``target``, ``most`` and ``posts`` as in ``mentions``, ``engine`` as in ``target_stance``. ``voices``:
    the stretches in somebody's voice. None: they are found, by ``framing.annotators.voice``, in the articles that
    mention a target; otherwise regions per article_id ({}: every mention counts as the author's), or a span table,
    which knows quotations alone: what it reports in other words counts as the author's. The voice of a mention is that
    of the stretch it begins in: author, quote or reported, with the source. Returns a ``Spans`` table with ``strength``
    = |stance|, ``rule`` naming the engine, what the mention is named by and, with ``evidence``, the words that weighed
    most with their offsets in the article, and two further columns, ``target`` and ``stance`` in [−1, 1].

    >>> judged("Orlova lied to the town.", "Orlova")[["cue", "label", "voice"]].values.tolist()
    [['Orlova', 'negative', 'author']]
    >>> judged("Boris Lund said Orlova had lied.", "Orlova")[["voice", "source"]].values.tolist()
    [['reported', 'Boris Lund']]
    """
    from framing.table import Spans

    rows = target_stance(mentions(articles, target, most=most, posts=posts), engine, evidence=evidence)
    heard = _heard(articles, set(rows["article_id"])) if voices is None else _regions(voices)
    out = Spans.from_rows([])
    if len(rows):
        stances = rows.to_dict("records")
        out = Spans.from_rows([_span(row, heard.get(str(row["article_id"]), []), engine) for row in stances])
    out["target"] = rows["target"].astype(str).to_numpy() if len(rows) else np.array([], dtype=str)
    out["stance"] = rows["stance"].to_numpy(dtype=float)
    return Spans(out.sort_values(["article_id", "start", "end", "target"], kind="stable", ignore_index=True))


def _span(row: Mapping[Any, Any], regions: Sequence[Region], engine: str) -> tuple[Any, ...]:
    """One row of the span table."""
    start, shift = row["start"], row["start"] - row["target_start"]
    words = [f"{word} {weight:.2f} ({a + shift}-{b + shift})" for a, b, word, weight in row.get("evidence", [])]
    rule = f"{engine}: {row['named_by']}" + (f"; {', '.join(words)}" if words else "")
    at = bisect_right([r.start for r in regions], start) - 1
    inside = at >= 0 and start < regions[at].end
    voice, source = (regions[at].voice, regions[at].source) if inside else ("author", "")
    strength = abs(row["stance"])
    return (row["article_id"], start, row["end"], "target", row["label"], row["mention"], strength, voice, source, rule)


def _heard(articles: pd.DataFrame | str, wanted: set[str]) -> Voices:
    """The regions of the articles asked for, a few articles at a time."""
    from framing.annotators.voice import hearing

    if not wanted:
        return {}
    hear = hearing()
    chosen = [(i, Segments(text)) for i, text in texts(articles) if i in wanted]
    parts = (chosen[begin : begin + _BATCH] for begin in range(0, len(chosen), _BATCH))
    return {
        i: regions
        for part in parts
        for (i, _), (_, regions) in zip(part, hear.batch([s for _, s in part]), strict=True)
    }


def _regions(voices: Voices | pd.DataFrame) -> Voices:
    """Regions per article in order of start, from either form."""
    if isinstance(voices, Mapping):
        return {str(key): sorted(regions) for key, regions in voices.items()}
    needs(voices, SPAN_COLUMNS[:5])
    found: dict[str, list[Region]] = {}
    for row in voices[(voices["layer"] == "quotation") & ~voices["label"].isin(_NOT_SPEECH)].to_dict("records"):
        voice = row.get("voice")
        region = Region(
            row["start"], row["end"], "reported" if voice == "reported" else "quote", row.get("source") or ""
        )
        found.setdefault(str(row["article_id"]), []).append(region)
    return {key: sorted(regions) for key, regions in found.items()}


def by_article(spans: pd.DataFrame) -> pd.DataFrame:
    """The stance per article, target and voice, with a 95 % interval.

    ``spans``: what ``judged`` returns. Returns one row per article, target and voice ("all", then each of author, quote
    and reported that occurs): ``article_id, target, voice, mentions, stance`` (mean), ``low, high`` (Student's t over
    the mentions, cut to [−1, 1]; NaN for a single mention) and the shares ``negative, neutral, positive``. The interval
    takes the mentions of an article for a sample of those its writer might have made; it does not cover the network's
    own errors.
    """
    return _table(_checked(spans), "article_id")


def by_group(spans: pd.DataFrame, articles: pd.DataFrame, by: str = "outlet") -> pd.DataFrame:
    """The stance per outlet (or another column ``by`` of ``articles``), target and voice, with a 95 % interval.

    As ``by_article``, but each article weighs one, in the stance and in the shares: ``stance`` is the mean over
    articles of their means, ``negative, neutral, positive`` are the means of their shares, so that a piece that names
    the target often counts no more than another; ``mentions`` is their sum. The interval is Student's t over articles,
    whose number stands in ``articles``: with one article there is no telling how far another would lie from it, so
    ``low`` and ``high`` are NaN. An article without a value in ``by`` belongs to no group. Raises ``TableError`` for a
    missing column.

    >>> import pandas as pd
    >>> rows = [("a", "negative", -1.0)] * 3 + [("b", "positive", 1.0)]
    >>> spans = pd.DataFrame(rows, columns=["article_id", "label", "stance"]).assign(target="Orlova", voice="author")
    >>> told = by_group(spans, pd.DataFrame({"article_id": ["a", "b"], "outlet": ["Herald", "Herald"]}))
    >>> told.loc[0, ["stance", "negative", "positive"]].tolist()
    [0.0, 0.5, 0.5]
    """
    import pandas as pd

    needs(articles, ("article_id", by))
    groups = dict(zip(articles["article_id"].astype(str), articles[by], strict=True))
    per = by_article(spans)
    per[by] = [groups.get(str(i)) for i in per["article_id"]]
    rows = []
    for (group, target, voice), part in per.groupby([by, "target", "voice"], sort=True):
        shares = [float(part[c].mean()) for c in LABELS]
        mean = interval(part["stance"].to_numpy(dtype=float))
        rows.append((group, target, voice, int(part["mentions"].sum()), *mean, *shares, len(part)))
    return pd.DataFrame(rows, columns=[by, *COLUMNS, "articles"])


def _checked(spans: pd.DataFrame) -> pd.DataFrame:
    for name in ("article_id", "target", "stance", "label", "voice"):
        if name not in spans:
            raise TableError(f"no column {name!r}", hint="give what framing.target.judged returns")
    return spans


def _table(spans: pd.DataFrame, key: str) -> pd.DataFrame:
    import pandas as pd

    rows = []
    for (one, target), part in pd.DataFrame(spans).groupby([key, "target"], sort=True):
        for voice in ("all", *sorted(part["voice"].unique())):
            some = part if voice == "all" else part[part["voice"] == voice]
            shares = [float((some["label"] == label).mean()) for label in LABELS]
            rows.append((one, target, voice, len(some), *interval(some["stance"].to_numpy(dtype=float)), *shares))
    return pd.DataFrame(rows, columns=[key, *COLUMNS])


def interval(values: Any, level: float = 0.95) -> tuple[float, float, float]:
    """Mean, low and high by Student's t, cut to [−1, 1]; low and high are NaN for a single value.

    >>> [round(x, 2) for x in interval(np.array([0.5, 0.5, 0.5]))]
    [0.5, 0.5, 0.5]
    """
    mean = float(np.mean(values))
    if len(values) < 2:
        return mean, float("nan"), float("nan")
    from scipy.stats import t

    half = float(t.ppf((1 + level) / 2, len(values) - 1)) * float(np.std(values, ddof=1)) / len(values) ** 0.5
    return mean, max(-1.0, mean - half), min(1.0, mean + half)
