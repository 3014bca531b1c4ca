"""The gates hold, and each of them can fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The command out of this environment, with what it printed."""
    tool, *rest = command
    return subprocess.run([str(BIN / tool), *rest], cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and its configuration, to be broken on purpose."""
    folder = tmp_path_factory.mktemp("copy")
    ignore = shutil.ignore_patterns("__pycache__", "__compiled__", "*.onnx", "*.npz")
    shutil.copytree(ROOT / "framing", folder / "framing", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_imports_run_one_way() -> None:
    """No module imports one that comes after it in the flow."""
    done = run("lint-imports", "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_import_against_the_rule_is_caught(copy: Path) -> None:
    """The import rule can fail: a model that imports a report is named."""
    model = copy / "framing" / "model.py"
    model.write_text(model.read_text("utf-8") + "\nimport framing.compare\n", "utf-8")
    done = run("lint-imports", "--no-cache", cwd=copy)
    assert done.returncode == 1
    assert "framing.model" in done.stdout


def test_style() -> None:
    """Ruff has nothing to say."""
    done = run("ruff", "check", "--no-cache", ".")
    assert done.returncode == 0, done.stdout
    done = run("ruff", "format", "--no-cache", "--check", ".")
    assert done.returncode == 0, done.stdout


def test_bad_style_is_caught(tmp_path: Path) -> None:
    """The style gate can fail."""
    bad = tmp_path / "bad.py"
    bad.write_text("import os\nx=1\n", "utf-8")
    config = str(ROOT / "pyproject.toml")
    assert run("ruff", "check", "--no-cache", "--config", config, str(bad)).returncode == 1
    assert run("ruff", "format", "--no-cache", "--config", config, "--check", str(bad)).returncode == 1


def test_types() -> None:
    """Mypy in strict mode has nothing to say."""
    done = run("mypy")
    assert done.returncode == 0, done.stdout


def test_a_wrong_type_is_caught(tmp_path: Path) -> None:
    """The type gate can fail."""
    bad = tmp_path / "bad.py"
    bad.write_text("from framing.model import Span\nwrong: int = Span(0, 1, 'hedging', 'modal', 'm').cue\n", "utf-8")
    done = run("mypy", "--strict", str(bad), "--config-file=", "--follow-imports=silent")
    assert done.returncode == 1
    assert "Incompatible types" in done.stdout


def test_modules_stay_small() -> None:
    """No module is longer than 300 lines."""
    long = {str(p): n for p in (ROOT / "framing").rglob("*.py") if (n := len(p.read_text("utf-8").splitlines())) > 300}
    assert not long
