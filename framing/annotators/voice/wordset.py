"""Sets of words, written as one line of prose."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a string, parted by white space.

    >>> sorted(word_set("said told"))
    ['said', 'told']
    """
    return frozenset(words.split())
