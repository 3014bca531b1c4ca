"""The commands beside the flow: verify, sample, compile."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import say
from framing.errors import FramingError


@click.command()
@click.argument("file", metavar="REPORT")
@click.argument("source", metavar="[INPUT]", required=False)
@click.option("--lexicon", "lexicons", multiple=True, metavar="FILE", help="Where a lexicon of the report is now.")
def verify(file: str, source: str | None, lexicons: tuple[str, ...]) -> None:
    """Make a report again from what it says of itself, and name what differs. Exit code 1 if anything does.

    Example: framing verify reports/_build/compare.html articles/
    """
    from framing.report import verify as differences

    found = differences(file, source, lexicons)
    for line in found:
        click.echo(line)
    say(f"{file}: {'differs' if found else 'says what its articles say'}")
    if found:
        raise click.exceptions.Exit(1)


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


@click.command("compile")
def compile_() -> None:
    """Compile the annotators with mypyc: the same marks in less time. Takes a minute or two and needs a C compiler.

    What comes of it lies in the package's own folder and is used from then on, as long as the sources stay as they
    are; FRAMING_COMPILED=0 in the environment has the sources used anyway.

    Example: framing compile
    """
    from framing.compiled.make import make

    say(f"the annotators are compiled; they lie in {make()}")


COMMANDS = (verify, sample, compile_)
