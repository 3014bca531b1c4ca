"""axe-core in headless Chromium finds nothing on a report page, on a desk and on a phone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-sandbox",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--virtual-time-budget=60000", "--dump-dom",
]  # fmt: skip
# Runs axe and leaves nothing on the page but what it found.
SCRIPT = """
axe.run(document, {resultTypes: ["violations"]}).then(r => {
  const out = document.createElement("pre");
  out.id = "axe";
  out.textContent = JSON.stringify(r.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 200))]));
  document.body.replaceChildren(out);
});
"""

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here"),
    pytest.mark.skipif(not AXE.is_file(), reason="no axe-core here: npm install --prefix tests/browser axe-core"),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every report of the kit, over the sample."""
    from framing.report import lookup, report

    folder = tmp_path_factory.mktemp("pages")
    made = {name: report(name, "sample", to=folder / f"{name}.html")[0] for name in lookup.names()}
    return {name: path.read_text(encoding="utf-8") for name, path in made.items()}


def violations(page: str, folder: Path, width: int) -> list[object]:
    """What axe says of a page; the policy that forbids scripts is lifted for axe's own."""
    axe = AXE.read_text(encoding="utf-8")
    opened = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    folder.mkdir(exist_ok=True)
    whole = folder / "page.html"
    whole.write_text(
        opened.replace("</body>", f"<script>{axe}</script><script>{SCRIPT}</script></body>"), encoding="utf-8"
    )
    words = [str(BROWSER), *FLAGS, f"--window-size={width},900", f"--user-data-dir={folder / 'user'}", whole.as_uri()]
    shown = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False).stdout
    found = re.search(r'<pre id="axe">(.*?)</pre>', shown, re.S)
    assert found, f"axe said nothing: {shown[-300:]}"
    return list(json.loads(unescape(found[1])))


@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_nothing(pages: dict[str, str], tmp_path: Path, width: int) -> None:
    """No violation on any report page."""
    for name, page in pages.items():
        assert violations(page, tmp_path / f"{name}-{width}", width) == [], name


def test_axe_can_find_something(tmp_path: Path) -> None:
    """The check is able to fail: a page without a title and language is no page."""
    assert violations("<html><head></head><body><img src='x'></body></html>", tmp_path, 1200)
