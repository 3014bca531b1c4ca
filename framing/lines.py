"""Tables as lines of text, CSV or JSON: each different cell is spelt once, and Arrow puts the lines together."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from itertools import chain
from json.encoder import encode_basestring
from typing import Any

import pandas as pd

_QUOTED = frozenset('",\r\n')  # a CSV cell with one of these stands in quotes


def csv(frame: pd.DataFrame, header: bool) -> str:
    """The rows as CSV; what is missing is an empty cell.

    >>> csv(pd.DataFrame({"cue": ["may", "so, then"], "strength": [0.5, float("nan")]}), header=True).split(chr(10))
    ['cue,strength', 'may,0.5', '"so, then",', '']
    """
    columns = _columns(frame, _plain, "") if len(frame.columns) > 1 else None
    if columns is None:
        printed: str = frame.to_csv(index=False, header=header, lineterminator="\n")
        return printed
    named = ",".join(map(_plain, map(str, frame.columns))) + "\n" if header else ""
    return named + _joined(["", *[","] * (len(columns) - 1), "\n"], columns)


def jsonl(frame: pd.DataFrame) -> str:
    """The rows as JSON Lines; what is missing, and what is no finite number, is null.

    >>> jsonl(pd.DataFrame({"cue": ["may", "“so”"], "strength": [0.5, float("nan")]})).split()
    ['{"cue":"may","strength":0.5}', '{"cue":"“so”","strength":null}']
    """
    if not len(frame):
        return ""
    columns = _columns(frame, _spelt, "null")
    if columns is None:
        printed: str = frame.to_json(orient="records", lines=True, force_ascii=False, double_precision=15)
        return printed
    names = [f"{encode_basestring(str(name))}:" for name in frame.columns]
    return _joined(["{" + names[0], *("," + name for name in names[1:]), "}\n"], columns)


def _plain(cell: Any) -> str:
    """A cell of CSV.

    >>> _plain("one"), _plain("one, two"), _plain(0.1)
    ('one', '"one, two"', '0.1')
    """
    if not isinstance(cell, str):
        return repr(cell)
    return cell if _QUOTED.isdisjoint(cell) else '"' + cell.replace('"', '""') + '"'


def _spelt(cell: Any) -> str:
    """A cell of JSON.

    >>> _spelt("a\\tb"), _spelt(0.5), _spelt(True), _spelt(float("inf"))
    ('"a\\\\tb"', '0.5', 'true', 'null')
    """
    if isinstance(cell, str):
        return encode_basestring(cell)
    return "null" if not math.isfinite(cell) else repr(cell).lower()


def _columns(frame: pd.DataFrame, spell: Callable[[Any], str], missing: str) -> list[Any] | None:
    """Each column as Arrow text, cells spelt; None where a column holds what only pandas knows how to print."""
    import pyarrow as pa
    import pyarrow.types as of

    plain = (of.is_null, of.is_large_string, of.is_string, of.is_integer, of.is_float64, of.is_boolean)
    out = []
    for _, cells in frame.items():
        try:
            column = pa.array(cells, from_pandas=True)
        except (pa.ArrowException, TypeError, ValueError):
            return None
        if not any(is_kind(column.type) for is_kind in plain):
            return None
        whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        if of.is_integer(whole.type) or of.is_null(whole.type):
            spelt = whole.cast(pa.large_string())
        else:
            found = whole.dictionary_encode()
            spelt = pa.array(map(spell, found.dictionary.to_pylist()), pa.large_string()).take(found.indices)
        out.append(spelt.fill_null(missing))
    return out or None


def _joined(between: list[str], columns: list[Any]) -> str:
    """The lines of all rows: what stands between the cells, in turns with them."""
    import pyarrow as pa
    import pyarrow.compute as pc

    text = partial(pa.scalar, type=pa.large_string())
    parts = chain.from_iterable(zip(map(text, between), columns, strict=False))
    lines = pc.binary_join_element_wise(*parts, text(between[-1]), text(""))
    if not len(lines):
        return ""
    written = lines.buffers()[2]  # all of them, one behind the other
    return str(written.slice(0, pc.sum(pc.binary_length(lines)).as_py()), "utf-8")
