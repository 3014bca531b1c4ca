"""One step done to many pieces on several processors: the same results in the same order, sooner."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from time import monotonic
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from framing.errors import FramingError

PATIENCE = 4.0  # seconds of work before helper processes are started, which takes two
Piece = TypeVar("Piece")
Result = TypeVar("Result")
Wait = Callable[[], Result]  # called, it waits for a result and gives it


def processors() -> int:
    """How many processors this process may use.

    >>> processors() >= 1
    True
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew(Generic[Piece, Result]):
    """Does ``step`` to one piece after another, on ``jobs`` processors (all there are for None).

    Helper processes take a while to start, so what is done within seconds is done here: small work stays quick.
    ``step`` and its pieces and results must be picklable when ``jobs`` is more than one.
    A helper that ends (out of memory, killed) is a ``FramingError``; an error in ``step`` is raised as it is.

    >>> with Crew(len, jobs=1) as crew:
    ...     list(in_order(map(crew.submit, ["a", "bc"]), crew.room))
    [1, 2]
    """

    def __init__(self, step: Callable[[Piece], Result], jobs: int | None = None) -> None:
        self.step = step
        self.jobs = processors() if jobs is None else max(1, jobs)
        self._since = 0.0  # when the first piece came
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def room(self) -> int:
        """Pieces under way before the oldest is waited for: none while the work is done here."""
        return 0 if self._pool is None else 2 * self.jobs

    def submit(self, piece: Piece) -> Wait[Result]:
        """Begin with a piece; what comes back waits for the result."""
        self._since = self._since or monotonic()
        if self.jobs == 1 or (self._pool is None and monotonic() < self._since + PATIENCE):
            return partial(self.step, piece)
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(self.step,)
            )
        with (
            _uninterrupted()
        ):  # a helper begins as its parent is: one that is interrupted while it starts would complain
            return partial(_result, self._pool.submit(_do, piece))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            if isinstance(error, KeyboardInterrupt | SystemExit):
                _end_all(self._pool)  # whoever ends us does not wait for pieces that nobody will take
            self._pool.shutdown(cancel_futures=True)


def _end_all(pool: ProcessPoolExecutor) -> None:
    """End the helpers where they stand; they hold nothing that would be left behind."""
    for helper in active_children():
        if helper.pid in (getattr(pool, "_processes", None) or {}):
            helper.kill()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """No interruption in here: it waits until we are through. (Windows knows no such thing.)"""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def in_order(waits: Iterable[Wait[Result]], room: Callable[[], int]) -> Iterator[Result]:
    """The results in the order of ``waits``; at most ``room()`` are under way, so memory does not grow."""
    begun: deque[Wait[Result]] = deque()
    for wait in waits:
        begun.append(wait)
        while len(begun) > room():
            yield begun.popleft()()
    while begun:
        yield begun.popleft()()


def _result(future: Future[Result]) -> Result:
    try:
        return future.result()
    except BrokenProcessPool:
        raise FramingError(
            "a helper process ended before its work was done (out of memory?)", hint="try again with --jobs 1"
        ) from None


_step: Callable[[Any], Any] = len  # what a helper process does, set when it begins


def _begin(step: Callable[[Any], Any]) -> None:
    """In a helper process: to be interrupted or ended is the main process's affair, and none outlives it."""
    global _step
    _step = step
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _do(piece: Any) -> Any:
    return _step(piece)
