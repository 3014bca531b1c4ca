"""The commands for lexicons: check, show, convert, diff."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import Input, say, takes_input, writes


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


@lexicon.command()
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", metavar="FILE", help="Where the TOML goes; standard output otherwise.")
@click.option("--layer", default="", metavar="NAME", help="The layer of its cues; the file's name otherwise.")
@click.option("--source", default="", metavar="TEXT", help="Who compiled it, with year and DOI.")
@click.option("--licence", default="", metavar="TEXT", help="Under which terms it may be used.")
def convert(file: str, output: str | None, layer: str, source: str, licence: str) -> None:
    """Turn a LIWC (.dic, .dicx), quanteda (.yml) or CSV dictionary into a lexicon.

    Example: framing lexicon convert mine.dic -o mine.toml --layer anger
    """
    from framing.lexicon.convert import convert as converted

    text = converted(file, layer=layer, source=source, licence=licence)
    if output is None:
        click.echo(text, nl=False)
        return
    Path(output).write_text(text, encoding="utf-8")
    say(f"{output}: put your own examples in place of the mechanical ones, then: framing lexicon check {output}")


@lexicon.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@takes_input
@click.option("--by", default="", metavar="COLUMN", help="Also tell which conclusions about these groups change.")
@writes("spans gained and lost")
def diff(given: Input, old: str, new: str, by: str, output: str | None) -> None:
    """Tell what changes in INPUT when lexicon NEW takes the place of OLD: spans, scores, conclusions.

    Example: framing lexicon diff hedging-en my.toml articles/ --by outlet
    """
    from framing.compare.lexicons import diff as changes
    from framing.lexicon import load
    from framing.store import save

    found = changes(given.articles(), load(old), load(new), by)
    save(found.spans, output)
    for gap in found.gaps.itertuples():
        say(f"{gap.measure}, {gap.group_a} against {gap.group_b}: {gap.old_verdict}, now {gap.new_verdict}")
    say(found.sentence())


COMMANDS = (lexicon,)
