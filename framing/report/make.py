"""From a notebook and articles to finished files: one HTML, one PDF, with figures and tables beside them."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from framing.errors import ParameterError, ReadError, ReportError, nearest
from framing.read.find import no_address
from framing.read.told import doubts
from framing.report import lookup, pdf, sources, wording
from framing.report.html import Page, page
from framing.report.lookup import notebook
from framing.report.parameters import Parameter, declared
from framing.report.run import How, run

SUFFIXES = (".html", ".pdf")
PAPERS = ("A4", "Letter")


def report(
    name: str,
    source: Any,
    *,
    to: str | Path | Iterable[str | Path],
    paper: str = "A4",
    progress: bool | None = None,
    kernel: bool = True,
    **parameters: Any,
) -> list[Path]:
    """Run the notebook ``name`` over ``source`` and write it to each path of ``to``, by its suffix.

    ``source``: what ``framing.read`` takes as a path (a file or a folder), ``"sample"``, or a DataFrame with a ``text``
    column.  ``to``: paths that end in ``.html`` or ``.pdf``.  ``parameters``: those of the notebook's first cell, as
    values or as text.  ``kernel``: False is for the workers of a batch (``framing.report.run``).
    Figures (SVG, PDF) and tables (Parquet, CSV, LaTeX) go into a folder named like the first path.
    Returns the paths written; a PDF that cannot be made here is left out, with a line on standard error, unless it is
    the only one asked for.
    Raises ``ParameterError`` for a parameter the notebook does not have, ``ReportError`` if the run fails.

    >>> report("compare", "sample", to="x.docx")
    Traceback (most recent call last):
    framing.errors.ParameterError: x.docx: no such kind of report; there are: .html, .pdf
    """
    shown = sys.stderr.isatty() if progress is None else progress
    return make(Order(name, source, tuple(_targets(to)), paper, parameters, How(progress=shown, kernel=kernel)))


@dataclass(frozen=True)
class Order:
    """One report to be made, as ``report`` takes it; ``how.called`` may name source and lexicons otherwise.

    ``again``: it was made before, so that nothing is said of it.
    """

    name: str
    source: Any
    targets: tuple[Path, ...]
    paper: str
    parameters: Mapping[str, Any]
    how: How
    again: bool = False


def make(order: Order) -> list[Path]:
    """The report ordered; see ``report``."""
    if order.paper not in PAPERS:
        raise ParameterError(f"no paper {order.paper!r}", hint=nearest(order.paper, PAPERS))
    path = notebook(order.name)
    known = declared(path)
    with _folders(t.parent for t in order.targets):
        return _made(order, path, known)


def _made(order: Order, path: Path, known: Mapping[str, Parameter]) -> list[Path]:
    """The report from the notebook at ``path``, into folders that are there."""
    beside = order.targets[0].with_suffix("")
    given: dict[str, Any] = dict(order.parameters)
    if "keep_in" in known and "keep_in" not in given:
        given["keep_in"] = str(beside.with_name(beside.name + "_files").resolve())
    names = _inputs(given)
    failed = beside.with_name(beside.name + ".failed.ipynb").resolve()
    with tempfile.TemporaryDirectory(prefix="framing-") as folder:
        where, given["source"] = _handed(order.source, Path(folder), given.get("text_column"))
        if order.name in lookup.names() and given["source"] != sources.SAMPLE:
            sources.readable(str((where or Path()) / given["source"]), given.get("text_column"))
        names = {"source": sources.named(given["source"]), **names, **order.how.called}
        made = page(run(path, given, _near(failed), replace(order.how, cwd=where, called=names)))
    if not order.again:
        _name_first(made.provenance)
        _name_left(made.provenance.get("corpus", {}))
    return _written(made, order.targets, order.paper)


@contextmanager
def _folders(wanted: Iterable[Path]) -> Iterator[None]:
    """Make these folders; after an error those made here and still empty are taken away again."""
    made: list[Path] = []
    for folder in wanted:
        made += [f for f in reversed([folder, *folder.parents]) if not f.exists() and f not in made]
        folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for folder in sorted(made, key=lambda f: len(f.parts), reverse=True):
            with suppress(OSError):  # rmdir takes an empty folder only
                folder.rmdir()
        raise


def _name_first(facts: Mapping[str, Any]) -> None:
    """On standard error: which article was read, where there are several and none was named."""
    read = facts.get("corpus", {}).get("articles", 1)
    if facts.get("parameters", {}).get("article", "one") == "" and read > 1:
        title = wording.shortened(str(facts.get("subject", "")), 60)
        # A lesson looks for the text that suits it; the other reports take the first.
        how = "chosen out of" if facts["report"] == "workshop" else "the first of"
        line = f"framing: {facts['report']}: read “{title}”, {how} {read:,} articles; name another with"
        print(f"{line} -p article=", file=sys.stderr)


def _name_left(corpus: Mapping[str, Any]) -> None:
    """On standard error: what was read with a doubt, and how much was refused."""
    for line in doubts(corpus.get("noted", [])):
        print(f"framing: {line}", file=sys.stderr)
    if corpus.get("refused"):
        what = "file or row was" if corpus["refused"] == 1 else "files or rows were"
        print(f"framing: {corpus['refused']:,} {what} refused; the end of the report says why", file=sys.stderr)


def _inputs(given: dict[str, Any]) -> dict[str, Any]:
    """The lexicons among ``given``, checked and made absolute, for a run may stand elsewhere; returns their names."""
    wanted = given.get("lexicons")
    if not wanted:
        return {}
    paths = [p.strip() for p in wanted.split(",")] if isinstance(wanted, str) else [str(p) for p in wanted]
    sources.lexicons(paths)
    given["lexicons"] = [str(Path(p).resolve()) if Path(p).exists() else p for p in paths]
    return {"lexicons": sources.named(paths)}


def _handed(source: Any, folder: Path, text_column: str | None) -> tuple[Path | None, str]:
    """Where the notebook runs and what it reads: articles in memory are handed over as a file in ``folder``."""
    if isinstance(source, pd.DataFrame):
        return folder, sources.handed_over(source, folder)
    if str(source) == "-" or (isinstance(source, Sequence) and not isinstance(source, str | Path)):
        from framing.read import read

        articles = read("-" if isinstance(source, str | Path) else list(source), text_column)
        return folder, sources.handed_over(articles, folder)
    if _is_sample(source):
        return None, sources.SAMPLE
    no_address(str(source))
    if not Path(source).exists():
        raise ReadError("no such file or folder", where=str(source))
    return None, str(source)


def _is_sample(source: object) -> bool:
    from framing.sample import folder

    return str(source) == sources.SAMPLE or Path(str(source)).resolve() == Path(folder()).resolve()


def _targets(to: str | Path | Iterable[str | Path]) -> list[Path]:
    paths = [Path(p) for p in ([to] if isinstance(to, str | Path) else to)]
    for path in paths:
        if path.suffix not in SUFFIXES:
            raise ParameterError("no such kind of report", where=str(path), hint=nearest(path.suffix, SUFFIXES))
    if not paths:
        raise ParameterError("no path to write a report to", hint="name one with to=")
    return paths


def _written(made: Page, targets: Sequence[Path], paper: str) -> list[Path]:
    done = []
    for target in sorted(targets, key=lambda p: SUFFIXES.index(p.suffix)):
        if target.suffix == ".html":
            target.write_text(made.html, encoding="utf-8", newline="\n")
        else:
            try:
                pdf.write(made.html, target, paper)
            except ReportError as error:
                if len(targets) == 1:
                    raise
                print(f"framing: {error}", file=sys.stderr)
                continue
        done.append(target)
    return [t for t in targets if t in done]


def _near(path: Path) -> Path:
    """A path as short as it can be told from here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def described(name: str) -> Mapping[str, Any]:
    """The parameters of a report: name → type, default and note."""
    return declared(notebook(name))
