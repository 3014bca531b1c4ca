"""The wheel holds everything a `pip install` user needs."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in a wheel built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_everything_travels(names: set[str]) -> None:
    """Every file of the package, and the notebooks, are in the wheel."""
    package = {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / "framing").rglob("*")
        if p.is_file() and not {"__pycache__", "__compiled__"} & set(p.parts) and p.suffix != ".pyc"
    }
    notebooks = {f"framing/notebooks/{p.name}" for p in (ROOT / "notebooks").glob("*.ipynb")}
    assert notebooks
    assert not (package | notebooks) - names


def test_nothing_else_travels(names: set[str]) -> None:
    """No tests, no benchmarks, no built reports, nothing that was compiled here."""
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"framing"}
    assert not [name for name in names if name.endswith((".so", ".pyd", ".pyc"))]
