"""``framing lab``: the notebooks and the sample in a working folder, open in JupyterLab."""

from __future__ import annotations

import click

from framing.cli.options import say


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": True})
@click.argument("folder", metavar="[FOLDER]", default="framing-lab")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--no-start", is_flag=True, help="Copy the files and stop there.")
@click.argument("options", metavar="[JUPYTER OPTIONS]", nargs=-1, type=click.UNPROCESSED)
def lab(folder: str, no_browser: bool, no_start: bool, options: tuple[str, ...]) -> None:
    """Copy the notebooks and the sample into FOLDER (framing-lab) and open JupyterLab there.

    A file that you changed stays yours; a newer one is written beside it. Further options go to JupyterLab.

    Example: framing lab my-study --port=8899
    """
    from framing.jupyter.lab import launch, prepare

    if folder.startswith("-"):
        folder, options = "framing-lab", (folder, *options)
    for line in prepare(folder):
        say(line)
    say(f"notebooks and sample in {folder}")
    if no_start:
        return
    code = launch(folder, [*(["--no-browser"] if no_browser else []), *options])
    if code:
        raise click.exceptions.Exit(code)
