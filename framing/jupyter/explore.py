"""Going through a corpus in a notebook: from a bar to the sentences behind it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import pandas as pd
import traitlets

from framing.errors import FramingError, nearest
from framing.table import Articles

_HERE = Path(__file__).parent
MOST = 40  # sentences shown at a time
OTHER = "not said"  # the group of articles without a value


class Explorer(anywidget.AnyWidget):
    """Choose a layer, groups, days and articles; see marks per 100 words; click a bar and read its sentences.

    ``articles``: anything that ``framing.read`` takes. ``spans``: theirs, annotated now if not given. ``by``: the
    column that makes the bars. ``bars`` and ``sentences`` give what is shown as tables. A bar's value is all its marks
    over all its words, times 100: a ratio of sums, as in the reports.

    >>> shown = Explorer(pd.DataFrame({"text": ["Talks might fail."], "outlet": ["Herald"]}))
    >>> shown.bars[["group", "value", "count", "words"]].values.tolist()
    [['Herald', 33.333333333333336, 1, 3]]
    """

    _esm = _HERE / "explore.js"
    _css = _HERE / "explore.css"

    choices = traitlets.Dict().tag(sync=True)  # layers, groups, days: what there is to choose from
    state = traitlets.Dict().tag(sync=True)  # layer, voice, groups, first, last, words, picked: written by the browser
    view = traitlets.Dict().tag(sync=True)  # bars, sentences: what the state leads to

    def __init__(self, articles: Any, spans: pd.DataFrame | None = None, *, by: str = "outlet") -> None:
        from framing.annotate import annotate
        from framing.read import read
        from framing.read.dates import day_of
        from framing.segment import Segments

        read_ = articles if isinstance(articles, Articles) else read(articles)
        if by not in read_.columns and by != "day":
            raise FramingError(f"no column {by!r}", hint=nearest(by, map(str, read_.columns)))
        found = annotate(read_) if spans is None else spans
        day = read_["published"].map(lambda value: day_of(value) or "").astype(str)
        group = day if by == "day" else read_[by].astype("object").where(read_[by].notna(), "").astype(str)
        self._frame = pd.DataFrame({
            "id": read_["article_id"].astype(str), "title": read_["title"].astype(str), "text": read_["text"],
            "day": day, "group": group.where(group != "", OTHER),
        })  # fmt: skip
        self._frame["words"] = [len(Segments(t).words) for t in self._frame["text"]]
        self._spans = pd.DataFrame(found).assign(id=found["article_id"].astype(str))
        self._sentences = lru_cache(maxsize=256)(lambda text: Segments(text).sentences)
        super().__init__(choices=self._choices(by))
        layer = next(iter(self.choices["layers"]), "")
        last = max(len(self.choices["days"]) - 1, 0)
        self.state = {
            "layer": layer, "voice": "", "groups": list(self.choices["groups"]), "first": 0, "last": last,
            "words": "", "picked": "",
        }  # fmt: skip
        self._look(None)
        self.observe(self._look, "state")

    def _choices(self, by: str) -> dict[str, Any]:
        from framing.model import LAYERS

        present = self._spans["layer"].value_counts()
        layers = [x for x in LAYERS if x in present and x != "tone"] + [x for x in present.index if x not in LAYERS]
        days = sorted(set(self._frame["day"]) - {""})
        return {"layers": layers, "groups": sorted(set(self._frame["group"])), "days": days, "by": by}

    @property
    def bars(self) -> pd.DataFrame:
        """group, value (marks per 100 words), count, words, articles: one row per group, in order of name."""
        articles, spans = self._chosen()
        counts = spans.groupby("group").size()
        made = articles.groupby("group").agg(words=("words", "sum"), articles=("id", "size")).reset_index()
        made["count"] = made["group"].map(counts).fillna(0).astype(int)
        made["value"] = 100 * made["count"] / made["words"].where(made["words"] > 0)
        return made[["group", "value", "count", "words", "articles"]]

    @property
    def sentences(self) -> pd.DataFrame:
        """The marks of the picked bar (of all bars if none is picked), each with its sentence, by day and article."""
        return self._told(self._picked())

    def _picked(self) -> pd.DataFrame:
        spans = self._chosen()[1]
        picked = self.state.get("picked", "")
        spans = spans[spans["group"] == picked] if picked else spans
        return spans.sort_values(["day", "id", "start"])

    def _told(self, spans: pd.DataFrame) -> pd.DataFrame:
        """Each span with its sentence."""
        columns = ["day", "group", "title", "label", "voice", "source", "cue", "sentence", "at", "article_id", "start"]
        rows = [self._row(s) for s in spans.itertuples()]
        return pd.DataFrame(rows, columns=columns)

    def _row(self, s: Any) -> tuple[Any, ...]:
        around = self._sentences(s.text)
        at = bisect_right(around, s.start, key=lambda x: x[0]) - 1
        a, b = around[at] if at >= 0 and s.start < around[at][1] else (s.start, s.end)
        b = max(b, s.end)
        return (s.day, s.group, s.title, s.label, s.voice, s.source, s.cue, s.text[a:b], s.start - a, s.id, s.start)

    def _chosen(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The articles and the spans that the state asks for; a state that makes no sense asks for nothing."""
        state: Mapping[str, Any] = self.state
        frame = self._frame[self._frame["group"].isin(state.get("groups", []))]
        days = self.choices["days"]
        first, last = int(state.get("first", 0)), int(state.get("last", len(days) - 1))
        if days and (first > 0 or last < len(days) - 1):
            frame = frame[frame["day"].isin(days[first : last + 1])]
        words = str(state.get("words", "")).strip()
        if words:
            in_title = frame["title"].str.contains(words, case=False, regex=False)
            frame = frame[in_title | frame["text"].str.contains(words, case=False, regex=False)]
        spans = self._spans[self._spans["layer"] == state.get("layer")]
        if state.get("voice"):
            spans = spans[spans["voice"] == state["voice"]]
        return frame, spans.merge(frame, on="id")

    def _look(self, _: Any) -> None:
        bars = [
            {**bar, "value": None if bar["value"] != bar["value"] else bar["value"]}
            for bar in self.bars.to_dict("records")
        ]
        found = self._picked()
        shown = [
            {k: str(v) if k not in ("at", "start") else int(v) for k, v in row.items()}
            for row in self._told(found.head(MOST)).to_dict("records")
        ]
        self.view = {"bars": bars, "sentences": shown, "count": len(found)}

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """The widget, and its bars as a plain table for pages that have no kernel."""
        made = super()._repr_mimebundle_(**options)
        data, *rest = made if isinstance(made, tuple) else (made,)
        rows = "".join(_line(bar) for bar in self.bars.to_dict("records"))
        layer = escape(str(self.state.get("layer", "")).replace("_", " "))
        heads = "".join(f'<th scope="col">{h}</th>' for h in ("group", "per 100 words", "marks", "words", "articles"))
        head = f"<caption>{layer}: marks per 100 words</caption><thead><tr>{heads}</tr></thead>"
        page = f"<table>{head}<tbody>{rows}</tbody></table>"
        return ({**(data or {}), "text/html": page}, *(rest or [{}]))


def _line(bar: Mapping[str, Any]) -> str:
    value = "–" if bar["value"] != bar["value"] else f"{bar['value']:.2f}"
    cells = "".join(f"<td>{x}</td>" for x in (value, bar["count"], bar["words"], bar["articles"]))
    return f'<tr><th scope="row">{escape(str(bar["group"]))}</th>{cells}</tr>'
