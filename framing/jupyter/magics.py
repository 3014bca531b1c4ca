"""``%%framing`` marks pasted text; ``%framing article 3`` reads one of the articles at hand."""

from __future__ import annotations

from typing import Any

from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, magics_class

from framing.errors import FramingError, nearest
from framing.jupyter.marked import Marked
from framing.model import LAYERS
from framing.table import Articles


@magics_class
class Magic(Magics):
    """The magics of ``%load_ext framing``."""

    @line_cell_magic
    def framing(self, line: str, cell: str | None = None) -> Marked:
        """``%%framing [LAYER ...]`` with text below, or ``%framing article NUMBER|ID|WORDS [in TABLE] [LAYER ...]``."""
        try:
            if cell is not None:
                return of_text(cell, line.split())
            return of_article(line.split(), self.shell.user_ns if self.shell else {})
        except FramingError as error:
            raise UsageError(str(error)) from None


def of_text(body: str, layers: list[str]) -> Marked:
    """The pasted text with its marks."""
    from framing.annotate import annotate

    _known(layers)
    return Marked(body, annotate(body), layers=layers)


def of_article(words: list[str], names: dict[str, Any]) -> Marked:
    """One of the articles in ``names``: the third for 3, the one with this id, or with these words in its title."""
    from framing.annotate import annotate
    from framing.report.sources import chosen, title_of

    if len(words) < 2 or words[0] != "article":
        raise FramingError("nothing to read", hint="write %framing article 3, or %%framing above pasted text")
    rest = words[1:]
    table = ""
    if len(rest) > 2 and "in" in rest[1:-1] and (at := rest.index("in", 1)) and rest[at + 1] in names:
        table, rest = rest[at + 1], rest[:at] + rest[at + 2 :]
    articles = _table(names, table)
    layers = []
    while len(rest) > 1 and rest[-1] in LAYERS:
        layers.append(rest.pop())
    wanted = " ".join(rest)
    ids = set(articles["article_id"].astype(str))
    if wanted.isdecimal() and wanted not in ids:
        number = int(wanted)
        if not 1 <= number <= len(articles):
            raise FramingError(f"no article {number}", hint=f"there are {len(articles)}, counted from 1")
        one = Articles(articles.iloc[number - 1 : number])
    else:
        one = chosen(articles, wanted)
    return Marked(str(one.iloc[0]["text"]), annotate(one), title_of(one.iloc[0]), layers)


def _known(layers: list[str]) -> None:
    for name in layers:
        if name not in LAYERS:
            raise FramingError(f"no layer called {name!r}", hint=nearest(name, LAYERS))


def _table(names: dict[str, Any], wanted: str) -> Articles:
    """The articles meant: by name, else the variable ``articles``, else the only table of articles there is."""
    from framing.read import read

    found = {k: v for k, v in names.items() if isinstance(v, Articles) and not k.startswith("_")}
    name = wanted or ("articles" if "articles" in names else next(iter(found), "") if len(found) == 1 else "")
    if not name:
        raise FramingError(
            "which articles?" if found else "no articles at hand",
            hint=f"write 'in NAME': {', '.join(found)}" if found else 'make them: articles = fr.read("folder/")',
        )
    return names[name] if isinstance(names[name], Articles) else read(names[name])
