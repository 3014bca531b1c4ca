"""What a notebook is about: the articles a parameter names, and how that parameter is told without leaking a path."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from framing.errors import ParameterError, ReportError, nearest
from framing.table import Articles

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

SAMPLE = "sample"
CALLED = "FRAMING_CALLED"  # in the environment of a run: JSON, parameter → how the provenance names it
PATHS = ("source", "lexicons")  # parameters that are paths
NAMING = ("title", "article_id", "outlet", "text")
HEAD = 8  # words that stand for a title
_MADE = re.compile(r"[0-9a-f]{12}(?:-\d+)?")  # an id made of the content alone
LEFT = ".framing-left.json"  # beside articles handed over: what was refused or noted as they were read


def opened(source: str, text_column: str | None = None) -> Articles:
    """The articles of a file or folder, or the built-in ones for ``"sample"``.

    Raises ``ReadError`` or ``ReportError`` where nothing could be read.
    """
    from framing.read import read

    if source == SAMPLE:
        from framing.sample import folder

        articles = read(folder())
    else:
        articles = _with_left(read(source, text_column=_column(source, text_column)), source)
    if not len(articles):
        raise _nothing(source, articles.refused)
    return articles


def handed_over(articles: pd.DataFrame, folder: Path) -> str:
    """Articles in memory as a file in ``folder``, for ``opened``; its name. What was refused or noted goes along."""
    frame = pd.DataFrame(articles)
    frame.columns = frame.columns.map(str)
    frame.to_parquet(folder / "articles.parquet", index=False)
    read = articles if isinstance(articles, Articles) else Articles()
    left = {name: getattr(read, name).astype(object) for name in ("refused", "noted")}
    rows = {name: table.where(table.notna(), None).values.tolist() for name, table in left.items()}
    if read is articles:
        rows["columns"] = list(frame.columns)
    (folder / LEFT).write_text(json.dumps(rows), encoding="utf-8")
    return "articles.parquet"


def _left(source: str) -> dict[str, Any]:
    """What went with articles that were handed over: columns, refused, noted; nothing where they were not."""
    file = Path(source).with_name(LEFT) if Path(source).name else Path(LEFT)
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}


def _column(source: str, wanted: str | None) -> str | None:
    """The column of the text: articles that were read before they were handed over have it as ``text``."""
    return None if wanted not in _left(source).get("columns", [wanted]) else wanted


def _with_left(articles: Articles, source: str) -> Articles:
    """The articles with what was refused and noted before they were handed over, if they were."""
    left = _left(source)
    for name in ("refused", "noted") if left else ():
        now = getattr(articles, name).assign(file="")  # its user knows of no file
        before = pd.DataFrame(left[name], columns=now.columns).astype(now.dtypes.to_dict())
        if name == "noted":  # told already where it was read first
            now = now[~now["reason"].isin(before["reason"])]
        object.__setattr__(articles, f"_{name}", pd.concat([before, now], ignore_index=True))
    return articles


def readable(source: str, text_column: str | None = None) -> None:
    """Raises what ``opened`` would where nothing can be read; otherwise the first article is all that is looked at."""
    from framing.read import batches

    refused = []
    for batch in batches(source, size=1, text_column=_column(source, text_column)):
        if len(batch):
            return
        refused.append(batch.refused)
    raise _nothing(source, pd.concat(refused) if refused else pd.DataFrame())


def _nothing(source: str, refused: pd.DataFrame) -> ReportError:
    first = next(iter(refused.itertuples(index=False)), None)
    return ReportError("no article could be read", where=told(source), hint=str(first[-1]) if first else "it is empty")


def chosen(articles: Articles, wanted: str = "") -> Articles:
    """The one article whose id is ``wanted``, or whose title holds these words; the first for ``""``."""
    if not wanted:
        return Articles(articles.iloc[:1])
    ids = articles["article_id"].astype(str)
    for hit in (ids == wanted, articles["title"].astype(str).str.contains(wanted, case=False, regex=False)):
        if hit.any():
            return Articles(articles[hit.to_numpy()].iloc[:1])
    raise ParameterError(f"no article {wanted!r}", hint=nearest(wanted, ids.head(50)))


def grouped(articles: Articles, by: str, most: int) -> Articles:
    """The articles with at most ``most`` groups in the column ``by``: the smaller ones become one, named so.

    A page with hundreds of groups is not read, and hundreds of tests leave nothing clear of chance.
    """
    from framing.compare.tallies import column

    values = column(articles, by)
    counts = values.value_counts()
    if len(counts) <= most:
        return articles
    # Ties in the size of groups are settled by name, so that the order of the articles does not matter.
    largest = sorted(counts.index, key=lambda g: (-counts[g], str(g)))[: max(most - 1, 1)]
    rest = f"the {len(counts) - len(largest)} smaller groups"
    shown = values.where(values.isna() | values.isin(largest), rest)
    return Articles(articles.assign(**{by: shown.to_numpy()}))


def lexicons(paths: Iterable[str | Path]) -> list[Lexicon]:
    """The user's lexicons, which stand in for the built-in ones of their layers.

    Raises ``LexiconError`` for a file that is none.
    """
    from framing.lexicon import several

    return list(several(paths))


def called(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters as the provenance names them: paths as the command gave them, never absolute."""
    given = json.loads(os.environ.get(CALLED, "{}"))
    return {name: given.get(name, named(value) if name in PATHS else value) for name, value in parameters.items()}


def named(value: Any) -> Any:
    """A path, or several, as a report names them."""
    return [told(v) for v in value] if isinstance(value, list | tuple) else told(value)


def told(source: str | Path) -> str:
    """A source as a report names it: relative to where the command was given, never an absolute path.

    >>> told("articles/news.csv"), told("/somewhere/else/news.csv")
    ('articles/news.csv', 'news.csv')
    """
    path = Path(source)
    if not path.is_absolute():
        return path.as_posix()
    near = path.is_relative_to(Path.cwd())
    return Path(os.path.relpath(path)).as_posix() if near else path.name


def title_of(article: pd.Series) -> str:
    """What an article is called: its title, else its id; for an id that was made, outlet and first words.

    >>> title_of(pd.Series({"article_id": "0123456789ab", "text": "Rain fell on Orlesk.", "outlet": "Post"}))
    'Post: Rain fell on Orlesk.'
    """
    told = {name: " ".join(v.split()) for name in NAMING if isinstance(v := article.get(name), str)}
    title, name, words = told.get("title"), told.get("article_id", ""), told.get("text", "").split()
    if title or not (words and _MADE.fullmatch(name)):
        return title or name or "untitled"
    return f"{told['outlet']}: {first_words(words)}" if told.get("outlet") else first_words(words)


def first_words(words: Sequence[str]) -> str:
    """The first words of a text, for one that has no title.

    >>> first_words(["Rain", "fell,"])
    'Rain fell'
    """
    return " ".join(words[:HEAD]).rstrip(",;:") + (" …" if len(words) > HEAD else "")
