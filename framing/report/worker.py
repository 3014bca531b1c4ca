"""Makes reports in forks of one process that has imported everything once: ``python -m framing.report.worker``.

Reads one job per line on standard input (JSON), writes one result per line on standard output as each ends. A fork
starts from a clean process, so no report sees what another one did; one that dies takes nothing with it.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any


def main(at_once: int) -> None:
    """Make every job of standard input, ``at_once`` at a time."""
    jobs = [json.loads(line) for line in sys.stdin if line.strip()]
    if not hasattr(os, "fork"):
        for job in jobs:
            _tell(job, made(job, kernel=True))
        return
    preload(jobs)
    running: dict[int, tuple[dict[str, Any], Path]] = {}
    for job in jobs:
        while len(running) >= at_once:
            _ended(running)
        note = Path(job["note"])
        child = os.fork()
        if child == 0:
            _in_fork(job, note)
        running[child] = (job, note)
    while running:
        _ended(running)


def preload(jobs: Sequence[Mapping[str, Any]]) -> None:
    """Make one report of the sample and throw it away: what it imported, compiled and cut, a fork has already."""
    import gc
    import tempfile

    # jsonschema would compile a grammar for internationalised addresses, a second's work, which no notebook holds;
    # without that module it does without. This process makes reports and nothing else.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    from framing.report.make import report
    from framing.sample import paths

    with tempfile.TemporaryDirectory(prefix="framing-") as folder:
        warm = Path(folder) / "warm.html"
        report("one_article", "sample", to=warm, progress=False, kernel=False, article=paths()[0].stem)
    for name in _further(jobs):
        # OSError: WeasyPrint without Pango; pdf.py finds its own way.
        with contextlib.suppress(ImportError, OSError):
            importlib.import_module(name)
    # What is there now is never collected: a collection in a fork would copy every page it looks at.
    gc.collect()
    gc.freeze()


def _further(jobs: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The modules these jobs need that a close reading as HTML does not."""
    if any(job["notebook"] != "one_article" for job in jobs):
        yield from ("scipy.stats", "framing.report.sides", "framing.report.verify")
    if any(path.endswith(".pdf") for job in jobs for path in job["to"]):
        yield "weasyprint"


def _in_fork(job: Mapping[str, Any], note: Path) -> None:
    """The child's whole life; it leaves without the parent's exit handlers."""
    code = 1
    try:
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, 1)
        note.write_text(made(job, kernel=False), encoding="utf-8")
        code = 0
    finally:
        os._exit(code)


def made(job: Mapping[str, Any], kernel: bool) -> str:
    """Make one report; '' or the line that says why not."""
    from framing.errors import FramingError
    from framing.report.make import report

    try:
        report(
            job["notebook"],
            job["source"],
            to=job["to"],
            paper=job["paper"],
            progress=False,
            kernel=kernel,
            **job["parameters"],
        )
    except FramingError as error:
        return str(error)
    except Exception as error:
        return f"a mistake of ours: {type(error).__name__}: {error}"
    return ""


def _ended(running: dict[int, tuple[dict[str, Any], Path]]) -> None:
    """Wait for one child and tell how it ended."""
    child, status = os.wait()
    if child not in running:
        return
    job, note = running.pop(child)
    if os.waitstatus_to_exitcode(status) == 0 and note.is_file():
        _tell(job, note.read_text(encoding="utf-8"))
    else:
        _tell(job, f"the worker ended with code {os.waitstatus_to_exitcode(status)}")


def _tell(job: Mapping[str, Any], error: str) -> None:
    print(json.dumps({"name": job["name"], "error": error}), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
