"""Run a notebook in this process, without a kernel: for a worker that is forked for one report and then ends.

papermill starts a kernel and imports everything anew for each report; a fork of a process that has imported it already
has the same isolation for a fraction of the time. The result is the same; a test compares the bytes.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any


class CellError(Exception):
    """A cell raised: name, words and the notebook as far as it ran."""

    def __init__(self, ename: str, evalue: str) -> None:
        self.ename = ename
        self.evalue = evalue
        super().__init__(ename, evalue)


def execute(path: Path, given: Mapping[str, Any], failed: Path, cwd: Path | None) -> Any:
    """The notebook executed cell by cell, with papermill's own parameters cell; ``CellError`` where a cell raises."""
    import nbformat
    from papermill.iorw import load_notebook_node
    from papermill.parameterize import parameterize_notebook

    notebook = parameterize_notebook(
        load_notebook_node(str(path)), dict(given), kernel_name="python3", language="python"
    )
    with _folder(cwd):
        shell, shown = _shell()
        for cell in notebook.cells:
            if cell.cell_type != "code":
                continue
            shown.clear()
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                done = shell.run_cell(cell.source, store_history=False)
            cell.outputs = [nbformat.v4.new_output("display_data", **output) for output in shown]
            error = done.error_before_exec or done.error_in_exec
            if error is not None:
                cell.outputs.append(_told(error))
                nbformat.write(notebook, failed)
                raise CellError(type(error).__name__, str(error))
    return notebook


def _shell() -> tuple[Any, list[dict[str, Any]]]:
    """An IPython shell as a kernel has, whose results go into a list."""
    from IPython.core import display_trap, displayhook, displaypub, interactiveshell
    from traitlets.config import Config

    hook: Any = displayhook.CapturingDisplayHook
    trap: Any = display_trap.DisplayTrap
    publisher: Any = displaypub.CapturingDisplayPublisher
    new_shell: Any = interactiveshell.InteractiveShell

    # A module of its own: the shell would otherwise take the place of this process's __main__.
    space = ModuleType("framing_report")
    shell = new_shell(config=Config({"HistoryManager": {"enabled": False}}), user_module=space)
    atexit.unregister(shell.atexit_operations)  # they expect a terminal's display hook
    shown: list[dict[str, Any]] = []
    shell.displayhook = hook(shell=shell, outputs=shown)
    shell.display_trap = trap(hook=shell.displayhook)
    shell.display_pub = publisher(parent=shell)
    shell.display_pub.outputs = shown
    shell.showtraceback = lambda *words, **more: None
    return shell, shown


def _told(error: BaseException) -> Any:
    import traceback

    import nbformat

    lines = traceback.format_exception(error)
    return nbformat.v4.new_output("error", ename=type(error).__name__, evalue=str(error), traceback=lines)


@contextlib.contextmanager
def _folder(cwd: Path | None) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(cwd or before)
    try:
        yield
    finally:
        os.chdir(before)
