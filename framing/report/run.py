"""Run a notebook with papermill: strict parameters, own kernel, the failed notebook kept, no clock in the result."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from framing.errors import FramingError, ReportError
from framing.report.markup import canonical
from framing.report.parameters import checked, declared
from framing.report.sources import CALLED

# 1 January 1980, the first day a ZIP file knows: whatever still asks for a date gets this one.
EPOCH = "315532800"
# Seconds the kernel may take to start, or to hand over the last of a cell's output, on a machine that is busy.
SLOW = 600
# Names of the errors that say what the user got wrong; all others are mistakes of a notebook.
OURS = ("FramingError", "ReadError", "TableError", "LexiconError", "ParameterError", "ReportError")


@dataclass(frozen=True)
class How:
    """The way a notebook is run.

    ``cwd``: where it stands; ``progress``: a bar; ``kernel``: False runs it in this process, which must be one that
    ends with the report; ``called``: how the provenance is to name what was given as a path.
    """

    cwd: Path | None = None
    progress: bool = False
    kernel: bool = True
    called: Mapping[str, Any] = field(default_factory=dict)


def run(path: Path, parameters: Mapping[str, Any], failed: Path, how: How) -> Any:
    """The executed notebook (an ``nbformat`` node), its outputs free of times and paths.

    ``failed`` is where the notebook is kept, as far as it ran, if a cell raises; the error names that path.
    Raises ``ParameterError`` before anything runs, ``ReportError`` after.
    """
    from papermill.exceptions import PapermillExecutionError

    from framing.report.here import CellError, execute

    given = checked(parameters, declared(path), path.stem)
    failed.parent.mkdir(parents=True, exist_ok=True)
    failed.unlink(missing_ok=True)
    with _settings(how.called):
        try:
            made = _papermill(path, given, failed, how) if how.kernel else execute(path, given, failed, how.cwd)
        except (PapermillExecutionError, CellError) as error:
            words = re.sub(r"\x1b\[[0-9;]*m", "", str(error.evalue)).strip()
            # What the user got wrong speaks for itself; any other error is named.
            said = words if str(error.ename) in OURS else f"{error.ename}: {words}"
            raise ReportError(said, where=path.stem, hint=_kept(failed)) from error
        except FramingError:
            raise
        except Exception as error:
            # The kernel died, did not start, did not answer: whatever papermill and Jupyter may say.
            raise ReportError(_stopped(error), where=path.stem, hint=_kept(failed)) from error
    failed.unlink(missing_ok=True)
    return scrubbed(made)


def _papermill(path: Path, given: Mapping[str, Any], failed: Path, how: How) -> Any:
    import papermill

    from framing.report.kernel import OwnKernelManager

    return papermill.execute_notebook(
        str(path),
        str(failed),
        parameters=dict(given),
        kernel_name="python3",
        progress_bar={"disable": None, "desc": path.stem, "leave": False} if how.progress else False,
        cwd=None if how.cwd is None else str(how.cwd),
        request_save_on_cell_execute=False,
        start_timeout=SLOW,
        iopub_timeout=SLOW,
        kernel_manager_class=OwnKernelManager,
    )


def scrubbed(notebook: Any) -> Any:
    """The notebook without papermill's times and paths, with ids and counts that depend on its content only."""
    notebook.metadata.pop("papermill", None)
    notebook.metadata.pop("widgets", None)
    kept = [c for c in notebook.cells if "injected-parameters" not in c.metadata.get("tags", [])]
    for at, cell in enumerate(kept):
        cell["id"] = f"cell-{at}"
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.execution_count = None
            # What a library says on the way (a progress bar, a warning) is for the one who runs, not for the report.
            cell.outputs = [o for o in cell.outputs if o.output_type != "stream"]
    notebook.cells = kept
    return notebook


@contextmanager
def _settings(called: Mapping[str, Any]) -> Iterator[None]:
    """What the kernel inherits: the names of the inputs, a fixed date, no debugger warning, no display."""
    wanted = {
        CALLED: canonical(called),
        "SOURCE_DATE_EPOCH": EPOCH,
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "MPLBACKEND": "Agg",
        "PYTHONHASHSEED": "0",
        "JUPYTER_PLATFORM_DIRS": "1",
    }
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    # papermill warns of parameters whose type it cannot read; ours are checked already.
    logger = logging.getLogger("papermill")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def _kept(failed: Path) -> str:
    return f"the notebook as far as it ran is kept: {failed}" if failed.exists() else ""


def _stopped(error: Exception) -> str:
    words = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", str(error)).split())[:300]
    return f"the run stopped: {words or 'no reason given'} ({type(error).__name__})"
