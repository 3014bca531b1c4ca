"""The kernel of the interpreter that runs now, whatever kernels are registered on the machine.

A registered ``python3`` may belong to another environment, which would make the report with other versions than the
provenance says; and a fresh environment may have none.
"""

from __future__ import annotations

import sys
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager


class OwnKernelManager(AsyncKernelManager):
    """Starts ``sys.executable -m ipykernel_launcher``; keeps history and configuration of the user out."""

    @property
    def kernel_spec(self) -> Any:
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        command += ["--HistoryManager.enabled=False", "--IPKernelApp.log_level=CRITICAL"]
        return KernelSpec(argv=command, display_name="framing", language="python")
