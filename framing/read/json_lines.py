"""JSON Lines: one article a line; a broken line is refused alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from framing.read.encoding import lines_of
from framing.read.source import Refused, Row, Source

SUFFIXES = (".jsonl", ".ndjson")


def rows(source: Source) -> Iterator[Row | Refused]:
    r"""Each object as its fields; ``number`` is the line. Only ``\n`` ends a line, for U+2028 may stand in a text."""
    with lines_of(source, newline="\n") as stream:
        for number, line in enumerate(stream, start=1):
            if line.isspace():
                continue
            try:
                value = json.loads(line)
            except RecursionError:
                yield Refused(source.name, number, "broken JSON: nested too deeply")
            except ValueError as error:
                yield Refused(source.name, number, f"broken JSON: {error}")
            else:
                if isinstance(value, dict):
                    yield Row(number, value)
                elif isinstance(value, str):
                    yield Row(number, {source.text_column or "text": value})
                else:
                    yield Refused(source.name, number, f"not an object but {type(value).__name__}")
