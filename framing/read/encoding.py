"""Which encoding a file is in: byte-order mark, then UTF-8, then an informed guess among those news is kept in."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable
from typing import NamedTuple

from framing.read.source import Source, Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF; save its text as .txt"), (b"{\\rtf", "rich text; save its text as .txt"),
    (b"PK\x03\x04", "a ZIP or Office file; save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save its text as .txt"),
    (b"\x89PNG", "a PNG image"), (b"GIF8", "a GIF image"), (b"\xff\xd8\xff", "a JPEG image"), (b"\x7fELF", "a program"),
    (b"PAR1", "Parquet, so name it .parquet"), (b"\x1f\x8b", "compressed, so name it .gz"),
)  # fmt: skip
# Guessing among all encodings there are finds Icelandic Macintosh in a short French text; these are the likely ones.
_LIKELY = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_ESCAPED = re.compile("[\udc80-\udcff]")


class Encoding(NamedTuple):
    """A codec's name; ``damaged`` is where the first byte stands that is not valid in it, or None."""

    name: str
    damaged: int | None = None


def judge(chunks: Iterable[bytes]) -> Encoding:
    """The encoding of bytes that come in chunks; only one chunk is held at a time.

    >>> judge(["Президент приехал в область, где идут бои, и осмотрел станцию.".encode("cp1251")]).name
    'cp1251'
    >>> judge([b"plain"]).name
    'utf-8-sig'
    """
    decoder, seen, chunk = codecs.getincrementaldecoder("utf-8")(), 0, b""
    for chunk in chunks:
        if not seen:
            _refuse_binary(chunk)
            for mark, name in _MARKS:
                if chunk.startswith(mark) and name != "utf-8-sig":
                    return Encoding(name)
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            return _guess(chunk, max(0, error.start), seen + error.start)
        seen += len(chunk)
    left = decoder.getstate()[0]
    if left:  # it breaks off inside a character
        return _guess(chunk, max(0, len(chunk) - len(left)), seen - len(left))
    return Encoding("utf-8-sig")


def text_of(source: Source) -> str:
    """The whole file as text, without a byte-order mark and otherwise as it is; raises ``Unreadable``."""
    data = b"".join(source.chunks())
    return decode(data, judge([data]))


def decode(data: bytes, encoding: Encoding) -> str:
    """Bytes as text, or ``Unreadable`` saying at which byte they fail."""
    if encoding.damaged is not None:
        raise Unreadable(f"unknown encoding: not valid UTF-8 at byte {encoding.damaged}")
    try:
        text = data.decode(encoding.name)
    except UnicodeError as error:
        raise Unreadable(f"unknown encoding: not valid {encoding.name} ({error})") from None
    if "\0" in text:
        raise Unreadable(f"binary: a NUL character at place {text.index(chr(0))}")
    return text


def lines_of(source: Source, newline: str) -> io.TextIOWrapper:
    """The file as a stream of lines; an invalid byte becomes a lone surrogate, so that only its row is refused."""
    encoding = judge(source.chunks())
    errors = "surrogateescape" if encoding.name == "utf-8-sig" else "strict"
    return io.TextIOWrapper(source.open(), encoding=encoding.name, errors=errors, newline=newline)


def _refuse_binary(head: bytes) -> None:
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise Unreadable(f"binary: it is {what}")
    sample = head[:4096]
    marked = any(head.startswith(mark) for mark, _ in _MARKS)
    if not marked and sample.count(0) * 10 > len(sample) * 3 > 30:
        raise Unreadable("binary: it is full of NUL bytes")


def _guess(chunk: bytes, inside: int, place: int) -> Encoding:
    """What bytes are in that are not UTF-8 at ``place`` of the file, ``inside`` this chunk."""
    sample = chunk[max(0, inside - (1 << 17)) : inside + (1 << 17)]
    read = sample.decode("utf-8", "surrogateescape")
    bad = len(_ESCAPED.findall(read))
    good = sum(1 for c in read if c > "\x7f") - bad
    if good > bad:  # other alphabets hardly ever form valid UTF-8 by chance: it is UTF-8 with damage
        return Encoding("utf-8-sig", place)
    from charset_normalizer import from_bytes

    found = list(from_bytes(sample, cp_isolation=_LIKELY))
    if found:
        # Western and Central European code pages are equally plausible to it for "über": then it is the common one.
        best = next((m for m in found if m.encoding == "cp1252" and m.chaos <= found[0].chaos), found[0])
        if len(_ODD.findall(str(best))) <= len(str(best)) // 200:
            return Encoding(best.encoding)
    raise Unreadable(f"unknown encoding: not UTF-8 (at byte {place}) nor any that could be recognised")
