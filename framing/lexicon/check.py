"""Run a lexicon's own examples: every hit must be found as bracketed, every miss must stay unmarked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from framing.lexicon.entries import Lexicon

Find = Callable[[str], Iterable[tuple[int, int, str]]]


def unmarked(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its brackets, and where they stood.

    >>> unmarked("It [may] be [so].")
    ('It may be so.', [(3, 6), (10, 12)])
    """
    plain, places = "", []
    for piece in re.split(r"(\[[^\]]*\])", sentence):
        if piece.startswith("[") and piece.endswith("]"):
            places.append((len(plain), len(plain) + len(piece) - 2))
            piece = piece[1:-1]
        plain += piece
    return plain, places


def check(lexicon: Lexicon, find: Find) -> list[str]:
    """What is wrong with the examples, one line each; an empty list when all is well.

    ``find`` takes a sentence and gives ``(start, end, label)`` for each mark: usually the layer's annotator.
    A hit must give exactly the bracketed stretches of this label; other labels may mark other words of the sentence.
    A miss must give no mark of this label.
    """
    wrong = []
    for label in lexicon.labels.values():
        here = f"{lexicon.path or lexicon.name} [labels.{label.name}]"
        for sentence in label.hits:
            plain, places = unmarked(sentence)
            if not places:
                wrong.append(f"{here}: hit without [brackets]: {sentence}")
                continue
            found = sorted((a, b) for a, b, name in find(plain) if name == label.name)
            if found != places:
                got = ", ".join(repr(plain[a:b]) for a, b in found) or "nothing"
                wrong.append(f"{here}: hit found {got}: {sentence}")
        for sentence in label.misses:
            found = sorted((a, b) for a, b, name in find(sentence) if name == label.name)
            if found:
                got = ", ".join(repr(sentence[a:b]) for a, b in found)
                wrong.append(f"{here}: miss found {got}: {sentence}")
    return wrong
