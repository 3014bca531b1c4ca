"""A recipe: many reports in one TOML file, checked whole before the first one is made."""

from __future__ import annotations

import hashlib
import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from framing.errors import ReportError, nearest
from framing.report.lookup import notebook
from framing.report.markup import canonical
from framing.report.parameters import checked, declared

TOP = ("title", "folder", "to", "paper", "report")
EACH = ("notebook", "source", "title", "parameters", "each")


@dataclass(frozen=True)
class Job:
    """One report to be made: ``name`` is that of its files; ``parameters`` are checked."""

    name: str
    title: str
    notebook: str
    source: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Recipe:
    """What a recipe asks for; ``folder`` is where it goes, ``base`` where its relative sources are."""

    title: str
    folder: Path
    base: Path
    formats: tuple[str, ...]
    paper: str
    jobs: tuple[Job, ...]


def read(path: str | Path) -> Recipe:
    """A recipe file, every name and parameter in it checked.

    Raises ``ReportError`` or ``ParameterError`` with the file, the report and the nearest right name.
    """
    file = Path(path)
    try:
        with file.open("rb") as stream:
            told = tomllib.load(stream)
    except OSError as error:
        raise ReportError("no such recipe", where=str(file)) from error
    except tomllib.TOMLDecodeError as error:
        raise ReportError(f"is not TOML: {error}", where=str(file)) from error
    _known(told, TOP, str(file))
    formats = tuple(told.get("to", ["html"]))
    for suffix in formats:
        if suffix not in ("html", "pdf"):
            raise ReportError(f"no kind of report {suffix!r}", where=str(file), hint=nearest(suffix, ("html", "pdf")))
    jobs = tuple(job for n, entry in enumerate(told.get("report", []), 1) for job in _jobs(entry, n, file))
    if not jobs:
        raise ReportError("asks for no report", where=str(file), hint="begin each with [[report]]")
    names = [job.name for job in jobs]
    for name in names:
        if names.count(name) > 1:
            raise ReportError(f"two reports are called {name!r}", where=str(file), hint="give each its own title")
    folder = file.parent / told.get("folder", f"_build/{file.stem}")
    return Recipe(str(told.get("title", file.stem)), folder, file.parent, formats, told.get("paper", "A4"), jobs)


def _jobs(entry: Mapping[str, Any], number: int, file: Path) -> Iterator[Job]:
    """The reports of one entry: one for each combination of the values under ``each``."""
    where = f"{file}: report {number}"
    _known(entry, EACH, where)
    if "notebook" not in entry or "source" not in entry:
        raise ReportError("names no notebook or no source", where=where, hint="it needs both")
    try:
        path = notebook(entry["notebook"])
    except ReportError as error:
        raise ReportError(error.what, where=where, hint=error.hint) from error
    known = declared(path)
    each = {k: v if isinstance(v, list) else [v] for k, v in entry.get("each", {}).items()}
    for values in itertools.product(*each.values()):
        varied = dict(zip(each, values, strict=True))
        given = checked({**entry.get("parameters", {}), **varied}, known, where)
        words = [str(entry.get("title", path.stem)), *(str(v) for v in values)]
        yield Job(slug(" ".join(words)), ", ".join(words), str(entry["notebook"]), str(entry["source"]), given)


def _known(told: Mapping[str, Any], allowed: tuple[str, ...], where: str) -> None:
    for name in told:
        if name not in allowed:
            raise ReportError(f"no key {name!r}", where=where, hint=nearest(name, allowed))


def slug(words: str) -> str:
    """A name for a file: plain letters, digits and hyphens; a hash where that would lose something.

    >>> slug("The visit, 08"), slug("Курск") != slug("Киев")
    ('the-visit-08', True)
    """
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    lossy = not words.isascii() or len(plain) > 60
    return f"{plain[:50]}-{hashlib.sha256(words.encode()).hexdigest()[:8]}".strip("-") if lossy else plain or "report"


def key(job: Job, recipe: Recipe) -> str:
    """What a report depends on: itself, its notebook, its articles, our code's version and our lexicons."""
    from importlib.metadata import version

    from framing.lexicon import builtin, load

    facts = [
        *(job.name, job.notebook, job.source, dict(job.parameters), recipe.formats, recipe.paper),
        *(version("framing-kit"), _content(notebook(job.notebook)), _content(source_of(job, recipe))),
        *sorted(load(name).sha256 for name in builtin()),
        *(_content(path) for path in lexicons_of(job, recipe)),
    ]
    return hashlib.sha256(canonical(facts).encode()).hexdigest()


def source_of(job: Job, recipe: Recipe) -> Path | str:
    """Where the articles are: ``"sample"``, or a path relative to the recipe."""
    return job.source if job.source == "sample" else recipe.base / job.source


def lexicons_of(job: Job, recipe: Recipe) -> list[Path]:
    """The lexicons a report takes, relative to the recipe."""
    return [recipe.base / name for name in job.parameters.get("lexicons", ())]


def _content(path: Path | str) -> str:
    """A hash over the names and bytes of a file or folder."""
    if isinstance(path, str):
        return path
    digest = hashlib.sha256()
    for file in sorted(p for p in ([path] if path.is_file() else path.rglob("*")) if p.is_file()):
        digest.update(f"{file.relative_to(path)}\0{file.stat().st_size}\0".encode())
        with file.open("rb") as stream:
            for chunk in iter(lambda: stream.read(1 << 20), b""):
                digest.update(chunk)
    return digest.hexdigest()
