"""Make every report of a recipe: several at once, resumed where it was interrupted, one failure stopping no other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from framing.report import wording
from framing.report.html import FOLDER
from framing.report.markup import Fragment, canonical, table, text
from framing.report.provenance import file_hash
from framing.report.recipe import Job, Recipe, key, lexicons_of, read, source_of


@dataclass(frozen=True)
class Result:
    """How one report ended: its files, or the line that says why there are none; ``kept``: it was there already."""

    job: Job
    files: tuple[Path, ...]
    error: str = ""
    kept: bool = False


def build(recipe: str | Path, *, at_once: int | None = None, progress: bool | None = None) -> list[Result]:
    """Make every report of the recipe that is not there yet, an index page and one table of all scores.

    ``at_once``: how many at a time, by default as many as there are processors.  Interrupted, the same call goes on
    where it stopped; a report whose notebook, parameters, articles, lexicons or files changed is made again.
    """
    told = read(recipe)
    told.folder.mkdir(parents=True, exist_ok=True)
    keys = {job.name: key(job, told) for job in told.jobs}
    done = {job.name: Result(job, _files(job, told), kept=True) for job in told.jobs if _is_there(job, told, keys)}
    open_jobs = [job for job in told.jobs if job.name not in done]
    for name, error in _watched(_worked(open_jobs, told, at_once or os.cpu_count() or 1), len(open_jobs), progress):
        job = next(j for j in told.jobs if j.name == name)
        files = () if error else _files(job, told)
        done[name] = Result(job, files, error)
        if not error:
            _mark(job, told, keys[name])
    results = [done[job.name] for job in told.jobs]
    _index(told, results)
    _scores(told, results)
    return results


def _files(job: Job, recipe: Recipe) -> tuple[Path, ...]:
    """The files of a report that are there; a PDF may be missing where no engine works."""
    paths = [recipe.folder / f"{job.name}.{suffix}" for suffix in recipe.formats]
    return tuple(p for p in paths if p.is_file())


def _note(job: Job, recipe: Recipe) -> Path:
    return recipe.folder / ".made" / f"{job.name}.json"


def _is_there(job: Job, recipe: Recipe, keys: dict[str, str]) -> bool:
    """Whether the report was made from the same things and its files are as they were made."""
    try:
        note = json.loads(_note(job, recipe).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    now = {p.name: file_hash(p) for p in _files(job, recipe)}
    return bool(now) and note == {"key": keys[job.name], "files": now}


def _mark(job: Job, recipe: Recipe, made_from: str) -> None:
    note = _note(job, recipe)
    note.parent.mkdir(exist_ok=True)
    files = {p.name: file_hash(p) for p in _files(job, recipe)}
    # Written beside and moved, so that an interruption never leaves half a note.
    fresh = note.with_suffix(".new")
    fresh.write_text(canonical({"key": made_from, "files": files}), encoding="utf-8")
    fresh.replace(note)


def _worked(jobs: Sequence[Job], recipe: Recipe, at_once: int) -> Iterator[tuple[str, str]]:
    """Name and error of each report, as it ends."""
    if not jobs:
        return
    with tempfile.TemporaryDirectory(prefix="framing-") as notes:
        lines = [_line(job, recipe, Path(notes)) for job in jobs]
        command = [sys.executable, "-m", "framing.report.worker", str(at_once)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        ) as worker:
            assert worker.stdin and worker.stdout
            worker.stdin.write("\n".join(lines) + "\n")
            worker.stdin.close()
            told = set()
            for line in worker.stdout:
                result = json.loads(line)
                told.add(result["name"])
                yield result["name"], result["error"]
        for job in jobs:
            if job.name not in told:
                yield job.name, "the worker ended before this report was made"


def _line(job: Job, recipe: Recipe, notes: Path) -> str:
    source = source_of(job, recipe)
    own = {"lexicons": [str(p) for p in lexicons_of(job, recipe)]} if job.parameters.get("lexicons") else {}
    return json.dumps({
        "name": job.name, "notebook": job.notebook, "source": str(source), "parameters": {**job.parameters, **own},
        "to": [str(recipe.folder / f"{job.name}.{suffix}") for suffix in recipe.formats],
        "paper": recipe.paper, "note": str(notes / f"{job.name}.txt"),
    })  # fmt: skip


def _watched(items: Iterator[tuple[str, str]], total: int, progress: bool | None) -> Iterator[tuple[str, str]]:
    from tqdm import tqdm

    shown = sys.stderr.isatty() if progress is None else progress
    with tqdm(total=total, unit=" reports", disable=not shown or not total, leave=False) as bar:
        for item in items:
            bar.set_postfix_str(item[0])
            bar.update()
            yield item


def _index(recipe: Recipe, results: Sequence[Result]) -> None:
    """A page that lists every report, and those that failed with the reason."""
    from jinja2 import Template

    from framing.report.fonts import css
    from framing.report.markup import Cell

    made = [r for r in results if not r.error]
    rows = [
        (r.job.title, Cell(" ".join(f'<a href="{text(p.name)}">{p.suffix[1:].upper()}</a>' for p in r.files)))
        for r in made
    ]
    body = Fragment(f"<h1>{text(recipe.title)}</h1>") + table(
        ["report", "files"], rows, wording.counted(len(made), "report").capitalize()
    )
    failed = [(r.job.title, r.error) for r in results if r.error]
    if failed:
        body = body + table(
            ["report", "what went wrong"],
            failed,
            f"{wording.counted(len(failed), 'report')} could not be made".capitalize(),
        )
    page = Template((FOLDER / "page.html.j2").read_text(encoding="utf-8")).render(
        title=text(recipe.title),
        style=(FOLDER / "report.css").read_text(encoding="utf-8"),
        fonts=css(body.html, "DejaVu Sans"),  # headings and tables, and nothing else
        provenance="",
        body=body.html,
        has_code=False,
    )
    (recipe.folder / "index.html").write_text(page, encoding="utf-8", newline="\n")


def _scores(recipe: Recipe, results: Sequence[Result]) -> None:
    """``scores.parquet``: the scores of every report, with the name of the report as first column."""
    parts = []
    for result in results:
        file = recipe.folder / f"{result.job.name}_files" / "scores.parquet"
        if not result.error and file.is_file():
            part = pd.read_parquet(file)
            part.insert(0, "report", result.job.name)
            parts.append(part)
    if parts:
        pd.concat(parts, ignore_index=True).to_parquet(recipe.folder / "scores.parquet", index=False)
