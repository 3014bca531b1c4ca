"""What several commands take: an input, lexicons, a place for the result."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    import pandas as pd

    from framing.lexicon import Lexicon
    from framing.table import Articles, Spans

BATCH = 250  # articles held in memory at a time
Command = Callable[..., Any]


def say(line: str) -> None:
    """One line on standard error, above a bar that may stand there."""
    words = f"framing: {' '.join(line.split())}"
    bars = sys.modules.get("tqdm")
    if bars is None:
        print(words, file=sys.stderr)
    else:
        bars.tqdm.write(words, file=sys.stderr)


def many(n: int, one: str) -> str:
    """A number with its noun.

    >>> many(1, "article"), many(0, "gap"), many(1200, "span")
    ('1 article', '0 gaps', '1200 spans')
    """
    return f"{n} {one}{'' if n == 1 else 's'}"


@dataclass(frozen=True)
class Input:
    """What the user named as input: INPUT or --sample, and the column of the text."""

    named: str | None
    sample: bool
    text_column: str | None

    @property
    def source(self) -> Any:
        """What ``framing.read`` takes."""
        if self.sample and self.named is not None:
            raise click.UsageError("give an INPUT or --sample, not both")
        if self.sample:
            from framing.sample import folder

            return folder()
        if self.named is None:
            raise click.UsageError("no INPUT: name a folder or a file, - for standard input, or take --sample")
        return self.named

    def articles(self) -> Articles:
        """All articles at once; the refused and the noted ones are named on standard error."""
        from framing.read import read

        articles = read(self.source, text_column=self.text_column)
        _name(articles.refused, articles.noted)
        return articles

    def batches(self) -> Iterator[Articles]:
        """The articles batch by batch; the refused and the noted ones are named at the end."""
        import pandas as pd

        from framing.read import batches

        left: list[tuple[pd.DataFrame, pd.DataFrame]] = []
        for batch in batches(self.source, size=BATCH, text_column=self.text_column):
            if len(batch.refused) or len(batch.noted):
                left.append((batch.refused, batch.noted))
            yield batch
        if left:
            _name(pd.concat([refused for refused, _ in left]), pd.concat([noted for _, noted in left]))


def _name(refused: pd.DataFrame, noted: pd.DataFrame) -> None:
    from framing.read import told

    for line in (*told.refusals(refused), *told.doubts(noted)):
        say(line)


def takes_input(command: Command) -> Command:
    """INPUT, --sample in its place, and --text-column; the command gets them as one ``Input``."""

    @functools.wraps(command)
    def with_input(source: str | None, sample: bool, text_column: str | None, **rest: Any) -> Any:
        return command(Input(source, sample, text_column), **rest)

    for option in (
        click.option("--text-column", metavar="NAME", help="The column that holds the text, if it is not 'text'."),
        click.option("--sample", is_flag=True, help="The built-in sample in place of an INPUT."),
        click.argument("source", metavar="[INPUT]", required=False),
    ):
        option(with_input)
    return with_input


def takes_lexicons(command: Command) -> Command:
    """--lexicon FILE, as often as needed; the command gets the lexicons, read and checked."""

    @functools.wraps(command)
    def with_lexicons(*words: Any, lexicon: tuple[str, ...], **rest: Any) -> Any:
        from framing.lexicon import several

        return command(*words, lexicons=several(lexicon), **rest)

    what = "A lexicon file in place of the built-in one of its layer; may be given again."
    return click.option("--lexicon", multiple=True, metavar="FILE", help=what)(with_lexicons)


def takes_jobs(command: Command) -> Command:
    """--jobs N: how many processors to work on; None for all there are."""
    what = "Processors to work on; all there are, unless said otherwise. The result is the same."
    return click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=what)(command)


def writes(what: str) -> Callable[[Command], Command]:
    """-o FILE for the table called ``what``."""
    text = f"Where the {what} go: .csv, .jsonl or .parquet; standard output (CSV) otherwise."
    return click.option("-o", "--output", metavar="FILE", help=text)


def annotated(articles: Articles, lexicons: tuple[Lexicon, ...], spans_file: str | None = None) -> Spans:
    """Spans made before, read from their file, or made now."""
    from framing.annotate import annotate
    from framing.store import load
    from framing.table import Spans

    return load(spans_file, Spans) if spans_file else annotate(articles, lexicons=lexicons, progress=True, jobs=None)
