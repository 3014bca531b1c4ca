"""JSON: a list of articles, one article, or an object whose ``articles`` is the list."""

from __future__ import annotations

import json
from collections.abc import Iterator

from framing.read.encoding import text_of
from framing.read.source import Refused, Row, Source, Unreadable

SUFFIXES = (".json",)


def rows(source: Source) -> Iterator[Row | Refused]:
    """Each object as its fields; the file is read whole, so a large corpus is better kept as JSON Lines."""
    content = text_of(source)
    if not content.strip():
        raise Unreadable("empty")
    try:
        value = json.loads(content)
    except RecursionError:
        raise Unreadable("broken JSON: nested too deeply") from None
    except ValueError as error:
        raise Unreadable(f"broken JSON: {error}") from None
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    if isinstance(value, dict):
        yield Row(None, value, named=True)
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            if isinstance(item, dict):
                yield Row(number, item)
            elif isinstance(item, str):
                yield Row(number, {source.text_column or "text": item})
            else:
                yield Refused(source.name, number, f"not an object but {type(item).__name__}")
    else:
        raise Unreadable(f"neither a list nor an object but {type(value).__name__}")
