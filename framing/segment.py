"""Paragraphs, sentences and words of a text, as offsets into the text as read."""

from __future__ import annotations

import re
from functools import cached_property

Stretch = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_GAP = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*)+")


class Segments:
    """One text and its segments, each found when first asked for.

    >>> s = Segments("He came. She left.")
    >>> [s.text[a:b] for a, b in s.sentences]
    ['He came.', 'She left.']
    """

    def __init__(self, text: str, title: str = "", published: str = "") -> None:
        self.text = text
        self.title = title
        self.published = published

    @cached_property
    def paragraphs(self) -> list[Stretch]:
        """Stretches between blank lines, without surrounding white space."""
        out, at = [], 0
        for a, b in [*(m.span() for m in _GAP.finditer(self.text)), (len(self.text), len(self.text))]:
            piece = self.text[at:a]
            lead = len(piece) - len(piece.lstrip())
            if piece.strip():
                out.append((at + lead, at + len(piece.rstrip())))
            at = b
        return out

    @cached_property
    def sentences(self) -> list[Stretch]:
        """Sentences in order, without surrounding white space."""
        from nupunkt import sent_spans

        out = []
        for a, b in self.paragraphs:
            for c, d in sent_spans(self.text[a:b]):
                piece = self.text[a + c : a + d]
                if piece.strip():
                    out.append((a + c + len(piece) - len(piece.lstrip()), a + c + len(piece.rstrip())))
        return out

    @cached_property
    def words(self) -> list[Stretch]:
        """Words in order; "U.S." and "don't" are one."""
        return [m.span() for m in _WORD.finditer(self.text)]
