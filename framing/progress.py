"""How far a long work is: a bar in characters on a terminal, which moves within one long article too."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import IO, Any, Self

import pandas as pd

LONG = 200_000  # characters; an article with more takes seconds, and is named
BEAT = 1.0  # seconds after which the clock of the bar moves, whether the work does or not

_now: list[Progress] = []  # the bar of the work under way, if there is one


class Progress:
    """A bar that counts characters of ``text``: batches begun with ``over``, finished one after another by ``done``.

    ``total``: characters, where it is known; ``shown``: False for no bar, True for one, None for one on a terminal.

    >>> with Progress(9, shown=False) as bar:
    ...     [bar.done() for _ in bar.over([pd.DataFrame({"text": ["It may", "not"]})])]
    [None]
    """

    def __init__(self, total: int | None = None, shown: bool | None = None, file: IO[str] | None = None) -> None:
        from tqdm.auto import tqdm

        self._bar: Any = tqdm(
            total=total, unit=" characters", unit_scale=True, file=file, leave=False,
            disable=None if shown is None else not shown,
        )  # fmt: skip
        self._begun: deque[tuple[int, str]] = deque()  # characters and name of the batches that are not done
        self._part = 0  # characters of the oldest that are counted already
        self._over = threading.Event()

    def __enter__(self) -> Self:
        _now.append(self)
        if not self._bar.disable:
            threading.Thread(target=self._beat, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        _now.remove(self)
        self._bar.close()

    def _beat(self) -> None:
        while not self._over.wait(BEAT):
            self._bar.refresh()

    def over(self, batches: Iterable[pd.DataFrame]) -> Iterator[Any]:
        """The same batches; each is under way once it is taken."""
        for batch in batches:
            sizes = lengths(batch)
            names = batch.get("article_id", sizes)
            long = next((str(name) for name, size in zip(names, sizes, strict=True) if size > LONG), "")
            self._begun.append((sum(sizes), long))
            self._show()
            yield batch

    def done(self) -> None:
        """The oldest batch under way is done."""
        size, _ = self._begun.popleft()
        self._bar.update(size - self._part)
        self._part = 0
        self._show()

    def at(self, step: int, of: int) -> None:
        """Of the oldest batch so many steps are done: so large a part of its characters is counted."""
        if self._begun:
            part = self._begun[0][0] * step // of
            self._bar.update(part - self._part)
            self._part = part

    def _show(self) -> None:
        name = self._begun[0][1] if self._begun else ""
        self._bar.set_description_str(name, refresh=bool(name))


def lengths(frame: pd.DataFrame) -> list[int]:
    """The characters of each text; what is none has none."""
    return [len(text) if isinstance(text, str) else 0 for text in frame["text"]]


def at(step: int, of: int) -> None:
    """Tell the bar of the work under way, if there is one, that so many steps of its oldest batch are done."""
    if _now:
        _now[-1].at(step, of)
