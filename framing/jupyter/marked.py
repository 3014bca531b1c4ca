"""A text with its marks, as a notebook shows it: HTML where there is HTML, brackets where there is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from framing.report import highlight, style
from framing.report.markup import text as escaped

# A page of its own ground and ink: the marks' colours are chosen for paper, also where the notebook is dark.
PAGE = (
    "background:#fff;color:#1b1b1b;padding:.2em 1.4em .6em;border:1px solid #cfcfcf;border-radius:6px;"
    "max-width:52rem;font:15px/1.8 Georgia,'DejaVu Serif',serif"
)


@dataclass(frozen=True)
class Marked:
    """``body`` and the spans of it; ``layers`` are those shown, empty for all but tone.

    >>> import framing as fr
    >>> print(Marked("Talks might fail.", fr.annotate("Talks might fail.")))
    Talks [might](hedging: modal) fail.
    """

    body: str
    spans: pd.DataFrame
    title: str = ""
    layers: Sequence[str] = ()

    @property
    def shown(self) -> pd.DataFrame:
        """The spans of the layers that are shown."""
        layer = self.spans["layer"]
        return self.spans[layer.isin(self.layers) if self.layers else layer != "tone"]

    def _repr_html_(self) -> str:
        found = highlight.marks(self.shown, "shown")
        head = f'<p style="font-weight:700;margin:.7em 0 .2em">{escaped(self.title)}</p>' if self.title else ""
        page = highlight.article_html(self.body, found, "shown")
        return (
            f'{style.in_lab().html}<div style="{PAGE}"><div class="article" style="margin:.6em 0 0">{head}{page}</div>'
            f"{self._legend()}</div>"
        )

    def _legend(self) -> str:
        """What each kind of mark looks like, with its count."""
        counts = self.shown["layer"].value_counts()
        items = [
            f'<span class="mark m-{layer} m-first">{escaped(highlight.SIGNS[layer][0])}</span> {counts[layer]}'
            for layer in highlight.ORDER
            if layer in counts
        ]
        others = [f"{escaped(str(n).replace('_', ' '))} {c}" for n, c in counts.items() if n not in highlight.ORDER]
        line = " · ".join([*items, *others]) or "No marks."
        return f'<p style="font:13px/1.9 system-ui,sans-serif;margin:.2em 0 0">{line}</p>'

    def __str__(self) -> str:
        out, at = [], 0
        for s in self.shown.sort_values(["start", "end"]).itertuples():
            if s.start >= at:
                out.append(f"{self.body[at : s.start]}[{self.body[s.start : s.end]}]({s.layer}: {s.label})")
                at = s.end
        return "".join([*out, self.body[at:]])

    __repr__ = __str__
