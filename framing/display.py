"""How the tables show themselves: the first rows, what there is of what, how much more; one size for any table.

Takes plain frames and knows nothing of ``framing.table``, so that the tables can use it. All text is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

import pandas as pd

HEAD = 8  # rows shown
WIDE = 90  # characters of a cell
KINDS = 6  # counts told
INTERVAL = "95 % interval"  # drawn, not a column of the table


class View(NamedTuple):
    """``shown`` columns, the column that names the article, those that are counted, and that of a second article."""

    noun: str
    shown: tuple[str, ...]
    article: str = ""
    counted: tuple[str, ...] = ()
    second: str = ""


_KINDS = ("layer", "label")
_OF_SPAN = ("article_id", "layer", "label", "cue", "voice")
VIEWS = {
    "Articles": View("article", ("article_id", "title", "outlet", "published", "text"), "", ("outlet",)),
    "Spans": View("span", (*_OF_SPAN, "source"), "article_id", _KINDS),
    "Marks": View("mark", (*_OF_SPAN, "annotator"), "article_id", _KINDS),
    "Passages": View("passage", ("a", "a0", "a1", "b", "b0", "b1", "kind", "similarity"), "a", ("kind",), "b"),
    "Clusters": View("article", ("id", "cluster")),
    "Scores": View("score", ("article_id", "measure", "value", "unit", "count", "base"), "article_id"),
    "Gaps": View(
        "gap", ("measure", "group_a", "group_b", "value_a", "value_b", "estimate", "low", "high", "q", "note")
    ),
}

STYLE = """<style>
.framing-shown { font-family: var(--jp-ui-font-family, system-ui, sans-serif); margin: .4em 0 .8em; max-width: 68rem; }
.framing-shown .lead { margin: 0 0 .15em; font-weight: 650; }
.framing-shown .told { margin: 0 0 .5em; opacity: .8; font-size: .92em; }
.framing-shown .told b { font-weight: 600; }
.framing-shown .box { overflow-x: auto; }
.framing-shown table { border-collapse: collapse; margin: 0; font-size: .88em; line-height: 1.4; border: 0; }
.framing-shown caption { text-align: left; font-weight: 400; padding: .45em 0 0; opacity: .8; caption-side: bottom; }
.framing-shown th, .framing-shown td { text-align: left !important; vertical-align: top; padding: .32em 1em .32em 0;
  border: 0; border-bottom: 1px solid rgba(128, 128, 128, .35); background: none; max-width: 30rem;
  white-space: normal; }
.framing-shown thead th { border-bottom: 1.5px solid currentColor; font-weight: 650; white-space: nowrap; }
.framing-shown tbody th { font-weight: 400; }
.framing-shown .n { text-align: right !important; font-variant-numeric: tabular-nums; white-space: nowrap; }
.framing-shown .note { min-width: 11rem; }
.framing-shown .day { white-space: nowrap; }
.framing-shown tbody .id { font-family: var(--jp-code-font-family, monospace); font-size: .93em; white-space: nowrap;
  max-width: 14rem; overflow: hidden; text-overflow: ellipsis; }
.framing-shown .cue { font-weight: 650; }
.framing-shown svg { display: block; min-width: 128px; max-width: none; }
</style>"""


def html(frame: pd.DataFrame, kind: str) -> str | None:
    """The table as HTML; None where it lacks the columns that its kind is shown by."""
    columns = shown(frame, kind)
    if columns is None:
        return None
    view = VIEWS[kind]
    head = frame[:HEAD]
    drawn = kind == "Gaps" and {"estimate", "low", "high"} <= set(columns)
    scale = _scale(frame) if drawn else {}
    numbers = {c for c in columns if pd.api.types.is_numeric_dtype(frame[c])}
    if drawn:  # before the note, which may be long
        columns.insert(columns.index("note") if "note" in columns else len(columns), INTERVAL)
    heads = "".join(f'<th scope="col"{_class(c, numbers)}>{escape(_name(c))}</th>' for c in columns)
    rows = []
    for record in pd.DataFrame(head).to_dict("records"):
        first, *rest = columns
        line = f'<th scope="row"{_class(first, numbers)}>{escape(cell(record[first]))}</th>'
        rows.append(line + "".join(f"<td{_class(c, numbers)}>{_content(record, c, scale)}</td>" for c in rest))
    body = "".join(f"<tr>{r}</tr>" for r in rows)
    told = "".join(f'<p class="told">{t}</p>' for t in _told(frame, view, True))
    how = " A filled dot: the interval is clear of 0." if drawn and len(frame) else ""
    more = f"<caption>{_more(frame)}{how}</caption>"
    return (
        f'{STYLE}<div class="framing-shown"><p class="lead">{escape(lead(frame, view))}</p>{told}'
        f'<div class="box" tabindex="0" role="region" aria-label="{escape(lead(frame, view))}">'
        f"<table>{more}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div></div>"
    )


def words(frame: pd.DataFrame, kind: str) -> str | None:
    """The table as plain text; None where it lacks the columns that its kind is shown by."""
    columns = shown(frame, kind)
    if columns is None:
        return None
    view = VIEWS[kind]
    head = pd.DataFrame(frame[:HEAD])[columns]
    head = head.map(lambda v: cell(v, 40))
    lines = [lead(frame, view), *_told(frame, view, False)]
    if len(head):
        lines.append(head.to_string(index=False))
    if len(frame) > HEAD:
        lines.append(f"… and {len(frame) - HEAD:,} more")
    return "\n".join(lines)


def shown(frame: pd.DataFrame, kind: str) -> list[str] | None:
    """The columns of the view that the frame has; None if it lacks one of the first three, or holds another shape."""
    view = VIEWS.get(kind)
    if view is None or frame.columns.nlevels > 1 or not frame.columns.is_unique:
        return None
    if any(c not in frame.columns for c in view.shown[:3]) or frame.index.nlevels > 1:
        return None
    return [c for c in view.shown if c in frame.columns]


def lead(frame: pd.DataFrame, view: View) -> str:
    """How much there is.

    >>> lead(pd.DataFrame({"article_id": ["a", "a"]}), VIEWS["Spans"])
    '2 spans in 1 article'
    >>> lead(pd.DataFrame({"a": ["x", "x"], "b": ["y", "x"]}), VIEWS["Passages"])
    '2 passages in 2 articles'
    """
    line = counted(len(frame), view.noun)
    if not view.article:
        return line
    ends = [c for c in (view.article, view.second) if c in frame.columns]
    return f"{line} in {counted(pd.concat([frame[c] for c in ends]).nunique(), 'article')}"


def counted(n: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "span"), counted(1200, "span")
    ('1 span', '1,200 spans')
    """
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def cell(value: Any, most: int = WIDE) -> str:
    """A value in one line, cut where it is long; a number with three digits behind the point at most.

    >>> cell("a\\n b"), cell(0.33333), cell(float("nan")), cell("x" * 9, 5)
    ('a b', '0.333', '–', 'xxxx…')
    """
    if isinstance(value, float):
        return "–" if value != value else f"{value:,.3g}" if abs(value) < 1000 else f"{value:,.0f}"
    if isinstance(value, int):
        return str(value)
    line = " ".join(str(value)[: 4 * most].split())
    return line if len(line) <= most and len(str(value)) <= 4 * most else line[: most - 1].rstrip() + "…"


def _content(record: dict[Any, Any], column: str, scale: dict[str, float]) -> str:
    if column == INTERVAL:
        return _interval(record, scale)
    return escape(cell(record[column], 48 if column == "note" else WIDE))


def _name(column: str) -> str:
    return {"article_id": "article", "group_a": "group", "group_b": "against"}.get(column, column.replace("_", " "))


def _class(column: str, numbers: set[str]) -> str:
    if column in numbers:
        return ' class="n"'
    names = {"article_id": "id", "id": "id", "a": "id", "b": "id", "cue": "cue", "published": "day", "note": "note"}
    name = names.get(column, "")
    return f' class="{name}"' if name else ""


def _more(frame: pd.DataFrame) -> str:
    if not len(frame):
        return "No rows."
    return f"The first {HEAD}; {len(frame) - HEAD:,} more." if len(frame) > HEAD else "All rows."


def _told(frame: pd.DataFrame, view: View, marked: bool) -> list[str]:
    """One line of counts for each counted column, the most frequent first; the second within nothing."""
    out = []
    for column in (c for c in view.counted if c in frame.columns):
        counts = frame[column].value_counts(dropna=True)
        counts = counts[counts.index.astype(str) != ""]
        if not len(counts):
            continue
        pairs = [(str(k), f"{n:,}") for k, n in counts.head(KINDS).items()]
        parts = [f"{escape(cell(k, 40))} <b>{n}</b>" if marked else f"{cell(k, 40)} {n}" for k, n in pairs]
        rest = [f"{len(counts) - KINDS:,} further"] if len(counts) > KINDS else []
        out.append(f"{_name(column)}: " + ", ".join([*parts, *rest]))
    if view.noun == "score":
        names: Sequence[Any] = list(frame["measure"].unique())
        listed = [cell(n, 40) for n in names[:KINDS]]
        rest = [f"{len(names) - KINDS:,} further"] if len(names) > KINDS else []
        out.append(
            f"{counted(len(names), 'measure')}: " + ", ".join([escape(n) if marked else n for n in listed] + rest)
        )
    return out


def _scale(frame: pd.DataFrame) -> dict[str, float]:
    """For each measure the largest distance from 0 that is drawn."""
    reach = frame[["low", "high"]].abs().max(axis=1)
    return dict(reach.groupby(frame["measure"].astype(str)).max().items())


def _interval(record: dict[Any, Any], scale: dict[str, float]) -> str:
    """The interval on a line through 0: one picture, told in words as well."""
    low, high, middle = (float(record[c]) for c in ("low", "high", "estimate"))
    reach = scale.get(str(record["measure"]), float("nan"))
    if low != low or high != high or not reach > 0:
        return "–"
    a, b, m = (64 + 60 * v / reach for v in (low, high, middle))
    said = f"{cell(middle)}, from {cell(low)} to {cell(high)}"
    clear = low > 0 or high < 0
    dot = f'<circle cx="{m:.1f}" cy="8" r="4" fill="{"currentColor" if clear else "none"}" stroke="currentColor"/>'
    return (
        f'<svg width="128" height="16" role="img" aria-label="{escape(said)}"><title>{escape(said)}</title>'
        f'<line x1="64" x2="64" y1="0" y2="16" stroke="currentColor" stroke-dasharray="2 2" opacity=".5"/>'
        f'<line x1="{a:.1f}" x2="{b:.1f}" y1="8" y2="8" stroke="currentColor" stroke-width="2"/>{dot}</svg>'
    )
