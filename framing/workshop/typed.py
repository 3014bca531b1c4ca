"""The command that a sheet asks the teacher to type."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path
from typing import NamedTuple

_USUAL = ".venv"  # where start.py sets up
_PLAIN = re.compile(r"[\w./\\:+-]+")  # what Windows takes without quotes


class Commands(NamedTuple):
    """The same command for a shell on Linux or macOS, and for one on Windows."""

    posix: str
    windows: str


def folder(to: str | Path) -> str:
    """The pack as it was named; what lies under the folder of the command is named from there.

    >>> folder("class 7/pack/")
    'class 7/pack'
    """
    path = Path(to)
    near = path.is_absolute() and path.is_relative_to(Path.cwd())
    return Path(os.path.relpath(path) if near else path).as_posix()


def commands(to: str | Path) -> Commands:
    """What makes results of the tally in the pack ``to``, typed where the pack was made.

    >>> commands("my pack").posix.partition(" results ")[2]
    "'my pack' 'my pack/data/tally.csv' -o results"
    """
    pack = folder(to)
    words = [pack, f"{pack}/data/tally.csv"]
    place = _environment()
    started = place.replace("/", "\\")
    return Commands(
        " ".join([shlex.quote(f"{place}/bin/framing"), "results", *map(shlex.quote, words), "-o results"]),
        " ".join([_quoted(rf"{started}\Scripts\framing"), "results", *map(_quoted, words), "-o results"]),
    )


def _environment() -> str:
    """The environment in use, if it lies under the folder of the command; else where the kit sets one up."""
    own = Path(sys.prefix)
    inside = sys.prefix != sys.base_prefix and own.is_relative_to(Path.cwd())
    return Path(os.path.relpath(own)).as_posix() if inside else _USUAL


def _quoted(word: str) -> str:
    return word if _PLAIN.fullmatch(word) else f'"{word}"'
