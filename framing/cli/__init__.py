"""The command line: one command per step, in the order of the flow; a thin skin over the library."""

from __future__ import annotations

import difflib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import click

from framing.cli import classroom, lab, lexicons, steps, targets, tools
from framing.cli.options import say
from framing.errors import FramingError


class Ordered(click.Group):
    """Lists its commands in the order they were added, which is the order of the flow."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=Ordered, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="framing-kit", prog_name="framing")
def cli() -> None:
    """How news is told, measured: marks and scores stance, hedging and repetition in news articles.

    INPUT is a folder, a file (text, Markdown, HTML, CSV, TSV, JSON, JSON Lines, Parquet), or - for standard input.

    Example: framing report compare articles/ --by outlet --to html --to pdf
    """


for _command in (*steps.COMMANDS, *targets.COMMANDS, *lexicons.COMMANDS, *tools.COMMANDS, lab.lab, *classroom.COMMANDS):
    cli.add_command(_command)


class _Ended(SystemExit):
    """Raised where the work stands when we are asked to end, so that what it holds open is closed and cleaned up."""


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # asked twice, the cleaning up still comes to its end
    raise _Ended(128 + number)


@contextmanager
def _ending_well() -> Iterator[None]:
    """An end asked for by the system (SIGTERM) goes the way of an interruption, in here."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        with suppress(TypeError):  # a handler that was not set from Python
            signal.signal(signal.SIGTERM, before)


def main(words: list[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 a check failed, 2 wrong use or input, with a line that says why.

    130 after an interruption (Ctrl-C), 143 after SIGTERM; no half-written file is left by either.
    """
    with _ending_well():
        code = _run(words)
    sys.exit(code if isinstance(code, int) else 0)


def _run(words: list[str] | None) -> object:
    """The exit code of a command."""
    code: object
    try:
        code = cli.main(words, prog_name="framing", standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.exceptions.NoArgsIsHelpError as wanted:
        click.echo(wanted.format_message())
        code = 2
    except (click.Abort, KeyboardInterrupt):
        say(f"interrupted; {_again(words)}")
        code = 130
    except _Ended as end:
        say(f"ended by the system (SIGTERM); {_again(words)}")
        code = end.code
    except SystemExit:  # how click answers a reader that stopped early, as head does: that is no error
        code = 0
    except Exception as error:
        if os.environ.get("FRAMING_TRACEBACK"):
            raise
        say(_line(error))
        code = 2
    return code


def _again(words: list[str] | None) -> str:
    """What is left of a command that was interrupted, and what the same command does when it is typed again.

    >>> _again(["annotate", "articles/", "-o", "spans.jsonl"])
    'no file is left half-written; framing annotate goes on where it stopped when typed again'
    >>> _again(["score", "articles/"])
    'no file is left half-written; framing score begins anew when typed again'
    """
    given = sys.argv[1:] if words is None else words
    name = next((f"framing {word}" for word in given if word in cli.commands), "the command")
    kept = {"framing annotate": ("-o", "--output"), "framing report": ("--recipe",)}.get(name, ())
    resumes = any(word.partition("=")[0] == option for word in given for option in kept)
    what = "goes on where it stopped" if resumes else "begins anew"
    return f"no file is left half-written; {name} {what} when typed again"


def _meant(error: click.NoSuchOption) -> str:
    """The option that was meant: one of this command that is spelt nearly so, else the commands that have such a one.

    A suggestion that shares half of its letters, as --per does with --mesure, sends people the wrong way.
    """
    own = error.ctx.command if error.ctx else cli
    for names, wanted in (((), _options(own)), (cli.commands, {o for c in cli.commands.values() for o in _options(c)})):
        close = difflib.get_close_matches(error.option_name, sorted(wanted), n=1, cutoff=0.75)
        if close and not names:
            return f". Did you mean {close[0]!r}?"
        if close:
            having = [f"framing {name}" for name in cli.commands if close[0] in _options(cli.commands[name])]
            return f". It has no {close[0]!r} either; {', '.join(having)} {'have' if len(having) > 1 else 'has'}."
    return ""


def _options(command: click.Command) -> set[str]:
    return {name for parameter in command.params for name in parameter.opts if name.startswith("--")}


def _line(error: Exception) -> str:
    """What went wrong, in one line."""
    if isinstance(error, FramingError):
        return str(error)
    if isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "framing"
        if isinstance(error, click.NoSuchOption):
            return f"No such option {error.option_name!r}{_meant(error)} ({command} --help explains)"
        return f"{error.format_message()} ({command} --help explains)"
    if isinstance(error, OSError):
        return f"{error.filename or 'the system'}: {error.strerror or error}"
    return f"a mistake of ours: {type(error).__name__}: {error}; please report it (FRAMING_TRACEBACK=1 shows where)"
