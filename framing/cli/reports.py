"""The command that makes reports, and what it says of options that are parameters of a notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from framing.cli.options import Input, many, say, takes_input


class _Reporting(click.Command):
    """Knows that what is no option may be a parameter of the notebook."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        given = list(args)  # click takes them away as it reads them
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            book, name = _with_parameter(error.option_name.lstrip("-").replace("-", "_"), given)
            if not book:
                raise
            wanted = f"-p {name}={_value(error.option_name, given)}"
            line = f"no option {error.option_name}; {name} is a parameter of the notebook {book}: {wanted}"
            raise click.UsageError(line, ctx) from None


def _with_parameter(name: str, given: list[str]) -> tuple[str, str]:
    """The notebook that has this parameter or one of nearly that name, and its name: ('', '') if there is none.

    The notebook is the one named among the words, or any where none is.
    """
    from difflib import get_close_matches

    from framing.report.lookup import names
    from framing.report.make import described

    known = names()
    named = [word for word in given if word in known or (word.endswith(".ipynb") and Path(word).is_file())]
    close = ((n, get_close_matches(name, described(n), n=1, cutoff=0.8)) for n in named or known)
    return next(((n, found[0]) for n, found in close if found), ("", ""))


def _value(option: str, given: list[str]) -> str:
    """What was given to an option we do not have: "--examples 2" or "--examples=2"."""
    for at, word in enumerate(given):
        if word.startswith(option + "="):
            return word.partition("=")[2]
        if word == option and at + 1 < len(given) and not given[at + 1].startswith("-"):
            return given[at + 1]
    return "VALUE"


@click.command(cls=_Reporting)
@click.argument("name", metavar="[NAME]", required=False)
@takes_input
@click.option("--by", metavar="COLUMN", help="The column that makes the groups.")
@click.option("--lexicon", "lexicons", multiple=True, metavar="FILE", help="In place of the built-in one of its layer.")
@click.option("--to", "formats", multiple=True, type=click.Choice(["html", "pdf"]), help="May be given again.")
@click.option("-o", "--output", metavar="FOLDER", default="reports/_build", show_default=True,
              help="Where it goes; or the file itself, such as a.html, for one format.")  # fmt: skip
@click.option("--paper", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True, help="Of the PDF.")
@click.option("-p", "pairs", multiple=True, metavar="NAME=VALUE", help="A notebook parameter; may be given again.")
@click.option("--recipe", metavar="FILE", help="Make all reports of a recipe in place of NAME and INPUT.")
def report(given: Input, name: str | None, formats: tuple[str, ...], recipe: str | None, **how: Any) -> None:
    """Make a report from the notebook NAME: one_article, compare, …

    Example: framing report compare articles/ --by outlet --to html --to pdf
    """
    import framing as fr

    if recipe is not None:
        if name is not None:
            raise click.UsageError("give NAME and INPUT, or --recipe, not both")
        return _batch(recipe)
    if name is None:
        raise click.UsageError("no NAME: one_article, compare, … (notebooks/ has them all)")
    named = {"by": how["by"], "text_column": given.text_column, "lexicons": list(how["lexicons"]) or None}
    parameters = _parameters(how["pairs"], {k: v for k, v in named.items() if v is not None})
    to = _targets(Path(how["output"]), name, formats)
    for path in fr.report(name, given.source, to=to, paper=how["paper"], **parameters):
        click.echo(path)
    return None


def _targets(output: Path, name: str, formats: tuple[str, ...]) -> list[Path]:
    """The files to be made: in the folder named, or the one file where a name of a file was given.

    >>> [str(path) for path in _targets(Path("out/a.pdf"), "compare", ("pdf",))]
    ['out/a.pdf']
    >>> [path.name for path in _targets(Path("out"), "compare", ("html", "pdf"))]
    ['compare.html', 'compare.pdf']
    """
    named = output.suffix.lower().removeprefix(".")
    if named not in ("html", "pdf") or output.is_dir():
        return [output / f"{name}.{kind}" for kind in formats or ("html",)]
    if set(formats) <= {named}:
        return [output]
    asked = " ".join(f"--to {kind}" for kind in dict.fromkeys(formats))
    raise click.UsageError(f"-o {output} is one {named} file, but {asked} was asked for; name a folder with -o")


_OPTIONS = {"by": "--by", "text_column": "--text-column", "lexicons": "--lexicon"}


def _parameters(pairs: tuple[str, ...], named: dict[str, Any]) -> dict[str, Any]:
    """All parameters, from -p and from the options that stand for one; two values for one parameter are an error.

    >>> _parameters(("seed=2",), {"by": "outlet"})
    {'seed': '2', 'by': 'outlet'}
    """
    found: dict[str, Any] = {}
    for name, value in map(_pair, pairs):
        if found.setdefault(name, value) != value:
            raise click.UsageError(f"-p {name}={found[name]} and -p {name}={value} differ; give one of them")
    for name, value in named.items():
        told = ",".join(value) if isinstance(value, list) else str(value)
        if found.get(name, told) != told:
            option = f"{_OPTIONS[name]} {told}"
            raise click.UsageError(f"{option} and -p {name}={found[name]} differ; give one of them")
        found[name] = value
    return found


def _batch(recipe: str) -> None:
    """Every report of a recipe; exit code 1 if one of them failed, once the others are made."""
    from framing.report.batch import build

    results = build(recipe)
    for result in results:
        for path in result.files:
            click.echo(path)
    failed = [result for result in results if result.error]
    for result in failed:
        say(f"{result.job.name}: {result.error}")
    kept = sum(result.kept for result in results)
    say(f"{many(len(results), 'report')}, {kept} of them there already, {len(failed)} failed")
    if failed:
        raise click.exceptions.Exit(1)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise click.UsageError(f"-p {text!r} is not NAME=VALUE")
    return name, value
