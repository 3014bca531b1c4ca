"""Paragraphs, sentences and words of a text, as offsets into the text as read: step two of the flow.

What a line break means stands in ``paragraphs``, what a full stop means in ``sentences`` and ``stops``, what a word is
in ``words``. All are rules: no model is loaded, and a text of any length takes time in proportion to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from framing.segment import paragraphs as _paragraphs
from framing.segment import sentences as _sentences
from framing.segment import words as _words

__all__ = ["Segments", "Stretch"]

Stretch = tuple[int, int]
_BEYOND = 1 << 60  # behind any text
_NEAR = 1_000  # characters that are quicker looked through than parted into sentences
_MAY_PART = re.compile(rf"[{_sentences.STOPS}\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # no sentence ends without one


class Segments:
    """One text and its segments, each found when first asked for and kept.

    Offsets are code points, end exclusive. Segments of one kind are sorted and do not overlap; a sentence lies inside
    one paragraph; every character that is not white space lies in a sentence.

    >>> s = Segments("He came to the U.S. by sea. She left.")
    >>> [s.text[a:b] for a, b in s.sentences]
    ['He came to the U.S. by sea.', 'She left.']
    >>> s.n_words, s.sentence_at(30)
    (9, (28, 37))
    """

    def __init__(self, text: str, title: str = "", published: str = "") -> None:
        self.text = text
        self.title = title
        self.published = published
        self.kept: dict[str, Any] = {}  # what several annotators that read the same text need, by name
        self._paragraphs: list[Stretch] | None = None
        self._sentences: list[Stretch] | None = None
        self._words: list[Stretch] | None = None
        self._n_words = -1
        self._parted: dict[Stretch, list[Stretch]] = {}  # the sentences of single paragraphs

    @property
    def paragraphs(self) -> list[Stretch]:
        """Paragraphs in order, without surrounding white space."""
        if self._paragraphs is None:
            self._paragraphs = _paragraphs.paragraphs(self.text)
        return self._paragraphs

    @property
    def sentences(self) -> list[Stretch]:
        """Sentences in order, without surrounding white space; each sentence of a quotation is one."""
        if self._sentences is None:
            self._sentences = _sentences.sentences(self.text, self.paragraphs)
        return self._sentences

    @property
    def words(self) -> list[Stretch]:
        """Words in order; "U.S." and "don't" are one."""
        if self._words is None:
            self._words = _words.words(self.text)
        return self._words

    @property
    def n_words(self) -> int:
        """How many words there are, equal to ``len(words)`` and cheaper where they are not needed."""
        if self._n_words < 0:
            self._n_words = _words.count(self.text) if self._words is None else len(self._words)
        return self._n_words

    def paragraph_at(self, offset: int) -> Stretch | None:
        """The paragraph that holds the character at ``offset``, or None between paragraphs."""
        return _holding(self.paragraphs, offset)

    def sentence_at(self, offset: int) -> Stretch | None:
        """The sentence that holds the character at ``offset``, or None between sentences.

        Only the paragraph around it is looked at, as long as not all sentences are known.
        """
        if self._sentences is not None:
            return _holding(self._sentences, offset)
        paragraph = self.paragraph_at(offset)
        return _holding(self._sentences_of(paragraph), offset) if paragraph else None

    def together(self, one: int, other: int) -> bool:
        """Do two places, the first one first, stand in one sentence? Mostly told from what is between them alone.

        >>> s = Segments("Mr. Holm came late. He left.")
        >>> s.together(0, 4), s.together(4, 20)
        (True, False)
        """
        near = min(other, one + _NEAR)
        if self.text.find("\n\n", one, near) >= 0:
            return False
        if near == other and self.text[one].isalnum() and _MAY_PART.search(self.text, one, other) is None:
            return True
        sentence = self.sentence_at(one)
        return sentence is not None and other < sentence[1]

    def paragraphs_in(self, low: int, high: int) -> list[Stretch]:
        """The paragraphs that lie in ``low:high`` as a whole."""
        return _inside(self.paragraphs, low, high)

    def sentences_in(self, low: int, high: int) -> list[Stretch]:
        """The sentences that lie in ``low:high`` as a whole; only the paragraphs around them are looked at.

        >>> Segments("One. Two. Three.\\n\\nFour.").sentences_in(2, 20)
        [(5, 9), (10, 16)]
        """
        if self._sentences is not None:
            return _inside(self._sentences, low, high)
        out: list[Stretch] = []
        for i in range(max(0, bisect_right(self.paragraphs, (low, _BEYOND)) - 1), len(self.paragraphs)):
            if self.paragraphs[i][0] >= high:
                break
            out += _inside(self._sentences_of(self.paragraphs[i]), low, high)
        return out

    def _sentences_of(self, paragraph: Stretch) -> list[Stretch]:
        known = self._parted.get(paragraph)
        if known is None:
            known = self._parted[paragraph] = _sentences.sentences(self.text, [paragraph])
        return known


def _holding(stretches: list[Stretch], offset: int) -> Stretch | None:
    at = bisect_right(stretches, (offset, _BEYOND)) - 1
    return stretches[at] if at >= 0 and stretches[at][0] <= offset < stretches[at][1] else None


def _inside(stretches: list[Stretch], low: int, high: int) -> list[Stretch]:
    first = bisect_left(stretches, (low, -1))
    last = first
    while last < len(stretches) and stretches[last][1] <= high:
        last += 1
    return stretches[first:last]
