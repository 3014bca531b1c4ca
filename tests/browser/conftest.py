"""A real JupyterLab on this machine and a real browser; both skipped, with the reason, where they are not wanted."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

FLAGS = [
    "--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A real JupyterLab and a look at every page take minutes: only when this folder is asked for."""
    if not any("browser" in word for word in config.args):
        for item in items:
            if item.path.name in ("test_lab.py", "test_accessible.py"):
                item.add_marker(pytest.mark.skip(reason="asked for with: pytest tests/browser"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="no Playwright here: pip install framing-kit[browser]"
    )
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium here")
    with playwright.sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=found, args=FLAGS, headless=True)
        yield made
        made.close()


class Lab:
    """``framing lab`` in a folder, on a port of its own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.home = home
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        words = [sys.executable, "-c", "from framing.cli.lab import lab; lab()", str(self.folder), "--no-browser"]
        words += [f"--ServerApp.port={self.port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
        words += ["--LabApp.expose_app_in_browser=True", "--ServerApp.allow_root=True", "--ServerApp.ip=127.0.0.1"]
        # A home of its own: what the user has set in Jupyter is no part of the test.
        own = {
            "HOME": str(self.home),
            "JUPYTER_CONFIG_DIR": str(self.home / "c"),
            "JUPYTER_DATA_DIR": str(self.home / "d"),
        }
        log = (self.home / "lab.log").open("ab")
        self.process = subprocess.Popen(
            words, env={**os.environ, **own}, stdout=log, stderr=log, start_new_session=True
        )
        log.close()
        for _ in range(240):
            try:
                with urllib.request.urlopen(f"{self.url}/api/status", timeout=2):
                    return
            except OSError:
                time.sleep(0.5)
        raise AssertionError((self.home / "lab.log").read_text("utf-8")[-2000:])

    def window(self, browser: Any, notebook: str) -> Window:
        """A browser window on one of the folder's notebooks."""
        return Window(browser, self, notebook)

    def stop(self) -> None:
        """End the server and its kernels."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(20)


@pytest.fixture(scope="session")
def lab(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """One JupyterLab for all tests."""
    made = Lab(tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("home"))
    made.start()
    yield made
    made.stop()


class Window:
    """One browser window on one notebook; keeps every request that leaves this machine."""

    def __init__(self, browser: Any, lab: Lab, notebook: str, dark: bool = False) -> None:
        self.context = browser.new_context(
            viewport={"width": 1280, "height": 1000}, color_scheme="dark" if dark else "light"
        )
        self.outside: list[str] = []
        self.page = self.context.new_page()
        self.page.on("request", self._asked)
        self.page.set_default_timeout(120_000)
        self.page.goto(f"{lab.url}/lab/tree/{notebook}?reset")
        self.page.wait_for_function(
            "(at => at?.context?.isReady && at.sessionContext?.session?.kernel?.connectionStatus === 'connected')"
            "(window.jupyterapp?.shell.currentWidget)"
        )

    def _asked(self, request: Any) -> None:
        place = urlsplit(request.url)
        if place.scheme in ("http", "https", "ws", "wss") and place.hostname not in ("127.0.0.1", "localhost"):
            self.outside.append(request.url)

    def run_all(self) -> list[dict[str, Any]]:
        """Run every cell, as the menu does, and give the cells back with their outputs."""
        self.page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
        cells: list[dict[str, Any]] = self.page.evaluate(
            "window.jupyterapp.shell.currentWidget.content.model.toJSON().cells"
        )
        return cells

    def close(self) -> None:
        """Close the tab, as a reader does who has had enough."""
        self.context.close()
