"""The command for stance toward a named target."""

from __future__ import annotations

import click

from framing.cli.options import Input, many, say, takes_input, writes


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
def target(
    given: Input,
    names: tuple[str, ...],
    most: int,
    output: str | None,
    estimates: str | None,
    **how: str | None,
) -> None:
    """Judge the stance toward a named target, mention by mention, with intervals per article.

    Without --target: toward the people, bodies and places that each article names most. The author's own words and
    quoted ones are kept apart. Exit code 1 where a --target is mentioned nowhere.

    Example: framing target articles/ --target "Anna Orlova" -o mentions.csv --estimates estimates.csv
    """
    if how["by"] and estimates is None:
        raise click.UsageError("--by needs --estimates")
    from framing.annotate import annotate
    from framing.store import save
    from framing.target import by_article, by_group, judged, namesakes, nearly

    articles = given.articles()
    voices = annotate(articles, layers=["quotation"])
    spans = judged(articles, list(names) or None, voices, how["engine"] or "light", most=most)
    if estimates is not None:  # first, because a reader of standard output may stop early
        found = by_group(spans, articles, how["by"]) if how["by"] else by_article(spans)
        save(found, estimates)
        single = int(found["low"].isna().sum())
        if single:
            what = "article" if how["by"] else "mention"
            say(f"{single} of {len(found)} estimates rest on one {what}: their interval (low, high) is left empty")
    save(spans, output)
    say(f"{many(len(articles), 'article')}, {many(len(spans), 'mention')}")
    people = namesakes(articles, names) if names else {}
    for name, full in list(people.items())[:3]:
        say(f"{name}: {names[0]} is {' or '.join(full)}; only {names[0]} alone is counted there: give a full name")
    if len(people) > 3:
        say(f"{many(len(people) - 3, 'further article')} with several people called {names[0]}")
    if names and not len(spans):
        wanted = " or ".join(map(repr, names))
        known = nearly(articles, names)
        hint = f"did you mean {known!r}? " if known else ""
        say(
            f"no mention of {wanted}: {hint}only the full name, its last word and wordings in apposition are looked for"
        )
        raise click.exceptions.Exit(1)


COMMANDS = (target,)
