"""What tests of several modules share."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest
from hypothesis import settings

# The same examples for the same code, so that nothing fails by chance; others are looked for with
# ``pytest --hypothesis-profile=search``.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile("same")

Proportion = Callable[..., None]


@pytest.fixture
def in_proportion() -> Proportion:
    """A check that work grows with the length of a text, not with its square.

    Sixteen times the text may take eighty times as long, so that a busy machine fails nobody; what grows with the
    square takes 256 times as long and is caught. How fast things are is shown in benchmarks/, not here.
    """

    def cost(work: Callable[[str], object], text: str, rounds: int = 2) -> float:
        best = float("inf")
        gc.disable()  # its cost is that of everything the other tests have left behind
        try:
            for _ in range(rounds):
                began = time.process_time()
                work(text)
                best = min(best, time.process_time() - began)
        finally:
            gc.enable()
        return best

    def check(work: Callable[[str], object], unit: str, small: int = 8_000) -> None:
        few = max(0.002, cost(work, unit * (small // len(unit)), rounds=5))
        assert cost(work, unit * (16 * small // len(unit))) < 80 * few

    return check
