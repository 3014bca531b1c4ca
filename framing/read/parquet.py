"""Parquet: one article a row, read by record batches so that memory does not grow with the file."""

from __future__ import annotations

from collections.abc import Iterator

from framing.read.source import Refused, Row, Source, Unreadable

SUFFIXES = (".parquet", ".pq")
_BATCH = 512


def rows(source: Source) -> Iterator[Row | Refused]:
    """Each row as its fields, with the types that the file gives them."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with source.open() as stream:
        try:
            file = pq.ParquetFile(stream)
            names = file.schema_arrow.names
            if len(set(names)) < len(names):
                raise Unreadable("two columns have one name")
            number = 0
            for batch in file.iter_batches(batch_size=_BATCH):
                for fields in batch.to_pylist():
                    number += 1
                    yield Row(number, fields)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            raise Unreadable(f"not a readable Parquet file: {str(error).splitlines()[0]}") from None
