"""Words into the pieces that the networks know: BERT's lower-casing and WordPiece rules, with a memo per chunk.

The rules are those of Devlin et al. 2019 (doi:10.18653/v1/N19-1423) and of Wu et al. 2016 (arXiv:1609.08144): accents
are stripped, every punctuation mark stands alone, and a word is the longest known piece, then the longest known rest.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

LONGEST = 100  # characters; a longer word is unknown
MEMO = 200_000  # chunks kept; a news corpus has fewer frequent ones


class Pieces:
    """A vocabulary; called with a text, gives the piece numbers.

    >>> p = Pieces(["[UNK]", "talk", "##s", "failed", "."])
    >>> p("Talks failed.")
    [1, 2, 3, 4]
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: n for n, piece in enumerate(vocabulary)}
        self._unknown = self._number["[UNK]"]
        self._memo: dict[str, list[int]] = {}

    def __call__(self, text: str) -> list[int]:
        found: list[int] = []
        memo = self._memo
        for chunk in text.split():
            known = memo.get(chunk)
            if known is None:
                known = [n for word in _words(chunk) for n in self._split(word)]
                if len(memo) >= MEMO:
                    memo.clear()
                memo[chunk] = known
            found += known
        return found

    def _split(self, word: str) -> list[int]:
        whole = self._number.get(word)
        if whole is not None:
            return [whole]
        if len(word) > LONGEST:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._number.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            found.append(number)
            start = end
        return found


def _words(chunk: str) -> Iterator[str]:
    """The words of a chunk without white space: lower case, no accents, each punctuation mark and ideograph alone."""
    plain = chunk.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn")
    start = 0
    kept = []
    for at, c in enumerate(plain):
        if c.isalnum() and not "\u3400" <= c <= "\u9fff":
            continue
        kept.append(plain[start:at])
        if not (_control(c)):
            kept.append(c)
        elif at > start:  # a control character joins its neighbours
            kept[-1:] = []
            plain = plain[:at] + plain[at + 1 :]
            yield from (w for w in kept if w)
            yield from _words(plain[start:])
            return
        start = at + 1
    kept.append(plain[start:])
    yield from (w for w in kept if w)


def _control(c: str) -> bool:
    return (not c.isascii() and unicodedata.category(c).startswith("C")) or c == "\ufffd" or c < " "
