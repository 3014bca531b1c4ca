"""The commands of the flow, in its order: read, annotate, score, compare, report (in ``reports``), reuse."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from framing.cli.options import Input, annotated, many, say, takes_input, takes_jobs, takes_lexicons, writes
from framing.cli.reports import report

if TYPE_CHECKING:
    import pandas as pd

    from framing.lexicon import Lexicon
    from framing.processes import Crew


@click.command()
@takes_input
@writes("articles")
@click.option("--refused", metavar="FILE", help="Where the table of what could not be read goes.")
def read(given: Input, output: str | None, refused: str | None) -> None:
    """Read articles into one table.

    Example: framing read articles/ -o articles.parquet --refused refused.csv
    """
    from framing.store import save

    articles = given.articles()
    save(articles, output)
    if refused is not None:
        save(articles.refused, refused)
    say(f"{many(len(articles), 'article')} read, {len(articles.refused)} refused")


@click.command()
@takes_input
@takes_lexicons
@writes("spans")
@click.option("--layer", "layers", multiple=True, metavar="NAME", help="Only this layer; may be given again.")
@takes_jobs
def annotate(
    given: Input, lexicons: tuple[Lexicon, ...], output: str | None, layers: tuple[str, ...], jobs: int | None
) -> None:
    """Mark hedges, boosters, reporting cues, quotations, tone and repetition, with offsets.

    Interrupted, the same command goes on where it stopped.

    Example: framing annotate articles/ -o spans.jsonl --layer hedging
    """
    from framing.annotate import Marker, annotate_batch, looked_at
    from framing.processes import Crew
    from framing.progress import Progress
    from framing.resume import forget
    from framing.store import Writer

    mark = Marker(layers or None, lexicons)
    read = 0
    with Writer(output) as writer:
        kept = None if writer.path is None else writer.path.with_name(f".{writer.path.name}.kept")
        with Progress() as bar, Crew(partial(annotate_batch, mark=mark), jobs) as crew:
            for n, spans in _spans(bar.over(map(looked_at, given.batches())), crew, kept, mark.key):
                writer.write(spans)
                read += n
                bar.done()
    if kept is not None:
        forget(kept)
    say(f"{many(read, 'article')}, {many(writer.rows, 'span')}")


def _spans(
    batches: Iterable[pd.DataFrame], crew: Crew[pd.DataFrame, Any], kept: Path | None, key: str
) -> Iterable[tuple[int, pd.DataFrame]]:
    """Number of articles and spans, batch by batch; what stands in the folder ``kept`` is not done again."""
    from framing.processes import in_order
    from framing.resume import resumable

    if kept is not None:
        return resumable(batches, crew, kept, key)
    return in_order((partial(_counted, len(batch), crew.submit(batch)) for batch in batches), crew.room)


def _counted(count: int, wait: Callable[[], pd.DataFrame]) -> tuple[int, pd.DataFrame]:
    return count, wait()


@click.command()
@takes_input
@takes_lexicons
@writes("scores")
@click.option("--spans", "spans_file", metavar="FILE", help="Spans made before; otherwise they are made now.")
@click.option("--per", type=click.Choice(["article", "sentence"]), default="article", show_default=True)
def score(given: Input, lexicons: tuple[Lexicon, ...], output: str | None, spans_file: str | None, per: str) -> None:
    """Turn spans into scores, one row per article (or sentence) and measure.

    Example: framing score articles/ -o scores.parquet
    """
    import framing as fr
    from framing.store import save

    articles = given.articles()
    spans = annotated(articles, lexicons, spans_file)
    passages = fr.reuse(articles) if per == "article" else None
    scores = fr.score(articles, spans, passages, per=per)
    save(scores, output)
    say(f"{many(len(articles), 'article')}, {many(len(scores), 'score')}")


@click.command()
@takes_input
@takes_lexicons
@writes("gaps")
@click.option("--by", required=True, metavar="COLUMN", help="The column that makes the groups: outlet, day, author, …")
@click.option("--cluster", metavar="COLUMN", help="What counts as one piece of evidence (else: copies).")
@click.option(
    "--measure",
    "measures",
    multiple=True,
    metavar="NAME",
    help="This measure, in place of the main ones; may be given again. 'all': every one.",
)
@click.option("--against", metavar="GROUP", help="Only gaps to this group, or to 'rest', all other groups together.")
def compare(  # noqa: PLR0913 - one argument for each option
    given: Input,
    lexicons: tuple[Lexicon, ...],
    output: str | None,
    by: str,
    cluster: str | None,
    measures: Iterable[str],
    against: str | None,
) -> None:
    """Compare groups of articles: differences with 95 % intervals and effect sizes.

    Compared are the main measures, as in the report: the more are asked for, the fewer differences are clear.

    Example: framing compare articles/ --by outlet -o gaps.csv
    """
    import framing as fr
    from framing.compare.thin import TOO_LITTLE
    from framing.store import save

    articles = given.articles()
    passages = fr.reuse(articles)
    spans = annotated(articles, lexicons)
    scores = fr.score(articles, spans, passages)
    # Copies count once, unless the user says what else counts as one piece.
    pieces = cluster if cluster is not None else fr.clusters(articles, passages)
    gaps = fr.compare(scores, by=by, cluster=pieces, measures=_measures(scores, measures, lexicons), against=against)
    save(gaps, output)
    why = f": there is one group in column {by!r}, and a comparison takes two" if gaps.empty else ""
    little = int(gaps["note"].str.contains(TOO_LITTLE).sum())
    thin = f", {little} of them with {TOO_LITTLE}" if little else ""
    unmarked = dict.fromkeys(x.layer for x in lexicons if x.layer not in set(spans["layer"]))
    none = "".join(f"; no mark of {layer} was found, so it is not compared" for layer in unmarked)
    say(f"{many(len(articles), 'article')}, {many(len(gaps), 'gap')}{thin}{why}{none}")


def _measures(scores: pd.DataFrame, named: Iterable[str], lexicons: tuple[Lexicon, ...]) -> list[str] | None:
    """What is compared: the measures named, None for "all", else the main ones and those of the user's own layers."""
    from framing.report.headlines import main

    wanted = list(named)
    if "all" in wanted:
        return None
    return wanted or main(scores, lexicons)


@click.command()
@takes_input
@writes("passages")
@click.option("--clusters", metavar="FILE", help="Where the table of copies goes: id, cluster.")
def reuse(given: Input, output: str | None, clusters: str | None) -> None:
    """Find passages that stand twice: inside an article and across articles.

    Example: framing reuse articles/ -o passages.jsonl --clusters clusters.jsonl
    """
    import framing as fr
    from framing.store import save

    articles = given.articles()
    passages = fr.reuse(articles)
    save(passages, output)
    if clusters is not None:
        save(fr.clusters(articles, passages), clusters)
    say(f"{many(len(articles), 'article')}, {many(len(passages), 'passage')}")


COMMANDS = (read, annotate, score, compare, report, reuse)
