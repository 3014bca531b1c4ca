"""The classroom: a pack for a lesson, and what the class found."""

from __future__ import annotations

import click

from framing.cli.options import Input, many, say, takes_input


@click.command()
@takes_input
@click.option("-o", "--output", metavar="FOLDER", default="pack", show_default=True, help="Where the pack goes.")
@click.option("--level", type=click.Choice(["beginner", "advanced"]), default="beginner", show_default=True)
@click.option(
    "--layers", metavar="NAMES", default="", help="hedging,booster,attribution,loaded,…; else those of the level."
)
@click.option("--length", default=0, help="Words of the text that is marked; else 30 (advanced: 20) a minute.")
@click.option("--minutes", default=45, show_default=True, help="Minutes of the lesson.")
@click.option("--students", default=30, show_default=True, help="Numbered handouts.")
@click.option(
    "--with-key", is_flag=True, help="mark.html shows the kit's marks after saving; a student can find them before."
)
@click.option(
    "--article", metavar="NAME", default="", help="The text to mark: its id or words of its title; else one that suits."
)
def workshop(given: Input, output: str, layers: str, article: str, **how: str | int) -> None:
    """Make everything for a lesson: handouts, a page to mark on, answer key, pair, rewriting task, plan, slides, tally.

    Example: framing workshop --sample -o pack/
    """
    from typing import Any

    from framing.workshop import pack
    from framing.workshop.settings import chosen

    choice: dict[str, Any] = {**how, "layers": [x.strip() for x in layers.split(",") if x.strip()]}
    settings = chosen(**choice)
    written = pack(given.articles(), output, settings, article=article, sample=given.sample, tell=say)
    for path in written:
        click.echo(path)
    if not any(path.name == "tally.csv" for path in written):
        say(f"{output}/data/tally.csv is typed in already: it stays as it is")
    say(f"a lesson of {settings.minutes} minutes in {output}: begin with 1-plan.pdf")


@click.command()
@click.argument("pack", metavar="PACK")
@click.argument("marks", metavar="[MARKS]...", nargs=-1)
@click.option("-o", "--output", metavar="FOLDER", default="results", show_default=True, help="Where the results go.")
@click.option("--names", is_flag=True, help="Write who is who to for-the-teacher/names.csv.")
@click.option("--seed", default=1, show_default=True, help="Of the interval.")
def results(pack: str, marks: tuple[str, ...], output: str, names: bool, seed: int) -> None:
    """What a class found: agreement, words in dispute, two students side by side, a page for each under a pseudonym.

    PACK is the folder that 'framing workshop' made; MARKS are the students' files or a folder of them: marks from
    mark.html or the widget (.jsonl), CSV, Label Studio (.json), doccano (.jsonl), or a typed tally. Without MARKS: the
    tally in the pack, PACK/data/tally.csv.

    Example: framing results pack/ marks/ -o results/
    """
    from framing.workshop import results as make

    made = make(pack, marks, output, names=names, seed=seed)
    for file, row, reason in made.work.refused:
        say(f"refused: {file}{', ' + row if row else ''}: {reason}")
    for note in made.work.notes:
        say(note)
    if made.removed:
        say(f"taken away from {output}/students: {many(len(made.removed), 'page')} of an earlier run")
    if made.said:
        say(f"{output}/for-the-teacher: {made.said}")
    for path in made.files:
        click.echo(path)
    refused = len(made.work.refused)
    what = "file or row" if refused == 1 else "files or rows"
    say(f"{many(len(made.work.handed), 'student')}, {refused} {what} refused; begin with {output}/class.pdf")


COMMANDS: tuple[click.Command, ...] = (workshop, results)
