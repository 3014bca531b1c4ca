"""What a lexicon holds: labels, entries, the company an entry needs, and the notation in which cues are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.errors import LexiconError


class Context(NamedTuple):
    """The company in which an entry counts, as regular expressions over lower-case text; most are plain words.

    ``after`` and ``before`` must stand there, ``not_after`` and ``not_before`` must not; ``because`` says in words what
    that shows, and goes into the ``rule`` of the span.
    """

    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    because: str = ""


ANYWHERE = Context()


@dataclass(frozen=True)
class Entry:
    """One cue in one form: what to look for, what it means, how strong it is, who says so.

    ``cue`` is lower case with single spaces; ``open_end`` says that the last word may go on ("hesita*").
    ``context`` is the company it needs, ``when`` names a rule of the annotator that decides what company alone cannot.
    ``strength`` lies in (0, 1].
    """

    cue: str
    label: str
    strength: float = 1.0
    source: str = ""
    when: str = ""
    open_end: bool = False
    context: Context = ANYWHERE

    @property
    def rule(self) -> str:
        """The entry's name in a span table.

        >>> Entry("might", "modal").rule
        'modal:might'
        """
        return f"{self.label}:{self.cue}{'*' if self.open_end else ''}"


@dataclass(frozen=True)
class Label:
    """One label: its entries, the contexts in which they do not count, and the sentences that prove it."""

    name: str
    entries: tuple[Entry, ...]
    excepts: tuple[str, ...] = ()
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True)
class Lexicon:
    """A lexicon as read: who made it, under which licence, for which layer, with which labels.

    ``sha256`` is the hash of the file as read, ``path`` where it lay ('' for text given in memory).
    """

    name: str
    version: str
    language: str
    layer: str
    source: str
    licence: str
    labels: Mapping[str, Label] = field(hash=False)
    sha256: str = ""
    path: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry of every label, in the order of the file."""
        return tuple(e for label in self.labels.values() for e in label.entries)


def spelt_out(written: str, where: str = "") -> Iterator[str]:
    """The forms a written cue stands for: ``{a,b}`` is a choice, and choices may stand side by side.

    >>> list(spelt_out("{seem,seems} {,not }to"))
    ['seem to', 'seem not to', 'seems to', 'seems not to']
    """
    head, brace, rest = written.partition("{")
    if not brace:
        if "}" in written:
            raise LexiconError(f"cue {written!r} closes a brace it never opened", where=where)
        yield written
        return
    inside, close, tail = rest.partition("}")
    if not close or "{" in inside:
        raise LexiconError(f"cue {written!r} has a brace that is not closed", where=where, hint="write {a,b}")
    for choice in inside.split(","):
        for end in spelt_out(tail, where):
            yield f"{head}{choice}{end}"
