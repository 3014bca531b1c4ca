"""The commands beside the flow: lexicon, sample."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import say
from framing.errors import FramingError


@click.group()
def lexicon() -> None:
    """Check, compare and show lexicons.

    Example: framing lexicon check my.toml
    """


@click.command()
@click.argument("folder", metavar="FOLDER")
def sample(folder: str) -> None:
    """Copy the built-in sample, invented articles written for teaching, into FOLDER.

    Example: framing sample articles/
    """
    import shutil

    from framing.sample import paths

    target = Path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FramingError("is there already and not an empty folder", where=folder, hint="name a new one")
    target.mkdir(parents=True, exist_ok=True)
    for path in paths():
        shutil.copy(path, target / path.name)
    say(f"{len(paths())} invented articles in {folder}")


COMMANDS = (lexicon, sample)
