"""The commands beside the flow: verify, lexicon, sample."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import say
from framing.errors import FramingError


@click.group()
def lexicon() -> None:
    """Check, show, convert and compare lexicons.

    Example: framing lexicon check my.toml
    """


@lexicon.command()
@click.argument("files", metavar="FILE...", nargs=-1)
def check(files: tuple[str, ...]) -> None:
    """Run a lexicon's own examples; without FILE, those of every built-in one. Exit code 1 if one fails.

    Example: framing lexicon check my.toml
    """
    from framing.annotate import examples
    from framing.lexicon import builtin, load

    wrong = 0
    for name in files or builtin():
        one = load(name)
        lines = examples(one)
        wrong += len(lines)
        for line in lines:
            click.echo(line)
        tried = sum(len(label.hits) + len(label.misses) for label in one.labels.values())
        say(f"{one.name} {one.version}: {len(one.entries)} cues, {tried} examples, {len(lines)} wrong")
    if wrong:
        raise click.exceptions.Exit(1)


@lexicon.command()
@click.argument("name", metavar="[NAME]", required=False)
def show(name: str | None) -> None:
    """List the built-in lexicons, or the cues of one: label, cue, strength, source.

    Example: framing lexicon show hedging-en
    """
    from framing.lexicon import builtin, load

    if name is None:
        for known in builtin():
            one = load(known)
            click.echo(f"{one.name}\t{one.version}\t{one.layer}\t{len(one.entries)} cues\t{one.licence}")
        return
    for entry in load(name).entries:
        click.echo(f"{entry.label}\t{entry.cue}\t{entry.strength}\t{entry.source}")


@click.command()
@click.argument("file", metavar="REPORT")
@click.argument("source", metavar="[INPUT]", required=False)
def verify(file: str, source: str | None) -> None:
    """Make a report again from what it says of itself, and name what differs. Exit code 1 if anything does.

    Example: framing verify reports/_build/compare.html articles/
    """
    from framing.report import verify as differences

    found = differences(file, source)
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


COMMANDS = (verify, lexicon, sample)
