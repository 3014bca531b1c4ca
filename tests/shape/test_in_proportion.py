"""The check that work grows in proportion can fail."""

from __future__ import annotations

from collections.abc import Callable

import pytest


def test_what_grows_with_the_square_is_caught(in_proportion: Callable[..., None]) -> None:
    """Counting the rest of a text from every fifth place is refused; counting it once passes."""
    in_proportion(lambda text: text.count("ab"), "ab")
    with pytest.raises(AssertionError):
        in_proportion(lambda text: [text.count("ab", i) for i in range(0, len(text), 5)], "ab")
