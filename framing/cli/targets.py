"""The command for stance toward a named target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from framing.cli.options import Input, many, say, takes_input, writes

if TYPE_CHECKING:
    import pandas as pd

    from framing.target.across import Held


@click.command()
@takes_input
@writes("mentions with their stance")
@click.option("--target", "names", multiple=True, metavar="NAME", help="Whose stance; again for further wordings.")
@click.option(
    "--most", type=click.IntRange(1), default=5, show_default=True, help="Without --target: names an article."
)
@click.option("--engine", type=click.Choice(["light", "transformer"]), default="light", show_default=True)
@click.option("--by", metavar="COLUMN", help="With --estimates: per group (outlet, day, …), not per article.")
@click.option("--estimates", metavar="FILE", help="Where the estimates per article (or group) and voice go.")
@click.option("--left-out", metavar="FILE", help="Where the places go that are not counted, each with its reason.")
def target(
    given: Input,
    names: tuple[str, ...],
    most: int,
    output: str | None,
    estimates: str | None,
    **how: str | None,
) -> None:
    """Judge the stance toward a named target, mention by mention, with intervals per article.

    Without --target: toward the people, bodies and places that each article names most. The author's own words, quoted
    and reported ones are kept apart. What one article says of the target's post ("Mayor Anna Orlova") counts in those
    that name the target and give the post to nobody. Exit code 1 where a --target is mentioned nowhere.

    Example: framing target articles/ --target "Anna Orlova" -o mentions.csv --estimates estimates.csv
    """
    if how["by"] and estimates is None:
        raise click.UsageError("--by needs --estimates")
    if how["left_out"] and not names:
        raise click.UsageError("--left-out needs --target")
    from framing.store import save
    from framing.target import judged, posts_held

    articles = given.articles()
    wanted = list(names) or None
    posts = posts_held(articles, wanted) if wanted else None
    spans = judged(articles, wanted, None, how["engine"] or "light", most=most, posts=posts)
    if estimates is not None:  # first, because a reader of standard output may stop early
        _estimated(spans, articles, estimates, how["by"])
    save(spans, output)
    without = len(articles) - spans["article_id"].nunique()
    say(
        f"{many(len(articles), 'article')}, {many(len(spans), 'mention')}"
        + (f"; {many(without, 'article')} without any" if without and len(spans) else "")
    )
    crossed = int(spans["rule"].str.contains(": cross-document", regex=False).sum())
    if crossed:
        say(f"{crossed} of them by a post that another article gives the target (cross-document in the column rule)")
    if wanted:
        _told(articles, wanted, how["left_out"], (len(spans), posts))


def _estimated(spans: pd.DataFrame, articles: pd.DataFrame, to: str, by: str | None) -> None:
    """Write the estimates; say which rest on a single case, and which articles are in no group."""
    from framing.store import save
    from framing.target import by_article, by_group

    found = by_group(spans, articles, by) if by else by_article(spans)
    save(found, to)
    single = int(found["low"].isna().sum())
    if single:
        what = "article" if by else "mention"
        say(f"{single} of {len(found)} estimates rest on one {what}: their interval (low, high) is left empty")
    if by:
        named = articles["article_id"].astype(str).isin(spans["article_id"])
        lost = int(articles.loc[named, by].isna().sum())
        if lost:
            say(f"{many(lost, 'article')} with mentions and without a value for {by}: in no group")


def _told(articles: pd.DataFrame, names: list[str], to: str | None, found: tuple[int, frozenset[Held] | None]) -> None:
    """Say what is not counted, whose name it may be, and end with 1 where nothing is."""
    from framing.store import save
    from framing.target import left_out, namesakes, nearly

    mentioned, posts = found
    left = left_out(articles, names, posts=posts)
    if to is not None:
        save(left, to)
    if len(left):
        reasons = ", ".join(f"{n} {reason}" for reason, n in left["reason"].value_counts().items())
        say(f"{many(len(left), 'place')} not counted ({reasons})" + ("" if to else ": --left-out FILE lists them"))
    people = namesakes(articles, names)
    counted = "by its title, or for whom the article names first" if " " in names[0].strip() else "by itself"
    last = names[0].split()[-1]
    for name, full in list(people.items())[:3]:
        hint = "" if " " in names[0].strip() else ": give a full name"
        say(f"{name}: {last} is {' or '.join(full)}; {last} alone is counted {counted}{hint}")
    if len(people) > 3:
        say(f"{many(len(people) - 3, 'further article')} with several people called {last}")
    if not mentioned:
        wanted = " or ".join(map(repr, names))
        known = nearly(articles, names)
        hint = f"did you mean {known!r}? " if known else ""
        say(f"no mention of {wanted}: {hint}the full name is looked for, its last word, and what the article calls it")
        raise click.exceptions.Exit(1)


COMMANDS = (target,)
