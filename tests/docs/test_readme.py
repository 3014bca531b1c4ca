"""The README is true: its commands exist, its Python runs, its tree is the tree, its links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import click
import pytest

from framing.cli import cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands(page: str) -> list[str]:
    """Every `framing …` command of a page, in code blocks and in running text."""
    blocks = re.findall(r"```sh\n(.*?)```", page, re.S)
    lines = [line.strip() for block in blocks for line in block.splitlines() if line.startswith("framing ")]
    return lines + re.findall(r"`(framing [a-z][^`]*)`", page)


def fault(command: str) -> str:
    """What is wrong with a command: an unknown word or option; '' if nothing is."""
    words = shlex.split(command)[1:]
    group: click.Command = cli
    while isinstance(group, click.Group) and words and not words[0].startswith("-"):
        name = words.pop(0)
        if name not in group.commands:
            return f"no command {name!r}"
        group = group.commands[name]
    try:
        group.make_context("framing", [w for w in words if w != "…"], resilient_parsing=False)
    except click.exceptions.Exit:
        return ""
    except click.UsageError as error:
        # A command named in passing, without what it needs, is no fault.
        return "" if isinstance(error, click.MissingParameter) or "missing" in error.message.lower() else error.message
    return ""


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_commands_exist(page: Path) -> None:
    """Every command of every page parses, options and all."""
    faults = {c: told for c in commands(page.read_text("utf-8")) if (told := fault(c))}
    assert not faults


def test_a_wrong_command_is_caught() -> None:
    """The check above can fail: for a command and for an option there is not."""
    assert commands("```sh\nframing reed x\n```") == ["framing reed x"]
    assert fault("framing reed articles/")
    assert fault("framing read articles/ --nonsense 3")
    assert not fault("framing read articles/ -o a.csv")


def test_the_readme_has_commands() -> None:
    """There is something to check."""
    assert len(commands(README)) >= 8
    assert "python3 start.py report" in README
    assert "python3 start.py test" in README


def test_the_tree_is_the_tree() -> None:
    """What the README's tree names exists, and every module and top-level folder of the project is named."""
    block = README.split("## The tree", 1)[1].split("```")[1]
    names, inside = set(), ""
    for line in filter(None, block.splitlines()):
        name = line.split()[0]
        inside = name if not line.startswith(" ") else inside
        names.add(name if not line.startswith(" ") else inside + name)
    assert not [name for name in names if not (ROOT / name).exists()]
    skip = {"__init__.py", "__main__.py", "py.typed", "__pycache__", "__compiled__"}
    package = {f"framing/{p.name}{'/' * p.is_dir()}" for p in (ROOT / "framing").iterdir() if p.name not in skip}
    assert package <= names


def unreachable(page: str) -> list[str]:
    """What a page writes as `framing.x.y`, or imports from framing, and Python does not find under that name.

    A step (`framing.compare`) is a function: what else is in its module is imported, not reached with a dot.
    """
    faults = [name for name in re.findall(r"`(framing(?:\.\w+)+)", page) if not _reached(name)]
    for module, names in re.findall(r"from (framing[\w.]*) import ([\w, ]+)", page):
        there = importlib.import_module(module)
        for name in filter(None, map(str.strip, names.split(","))):
            if not hasattr(there, name) and not importlib.util.find_spec(f"{module}.{name}"):
                faults.append(f"{module}: {name}")
    return faults


def _reached(name: str) -> bool:
    thing, so_far = importlib.import_module("framing"), "framing"
    for part in name.split(".")[1:]:
        if not hasattr(thing, part) and hasattr(thing, "__path__") and importlib.util.find_spec(f"{so_far}.{part}"):
            importlib.import_module(f"{so_far}.{part}")
        if not hasattr(thing, part):
            return False
        thing, so_far = getattr(thing, part), f"{so_far}.{part}"
    return True


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda p: p.name)
def test_names_in_python_exist(page: Path) -> None:
    """Every name of the package that a page writes is found where the page says."""
    assert not unreachable(page.read_text("utf-8"))


def test_a_name_that_is_not_there_is_caught() -> None:
    """A name behind a step, one that is nowhere, and an import of it; an import that works is none."""
    assert unreachable("`framing.compare.heard(spans)` and `framing.shingles.nonsense`") == [
        "framing.compare.heard", "framing.shingles.nonsense"
    ]  # fmt: skip
    assert unreachable("from framing.compare import heard, herd") == ["framing.compare: herd"]
    assert not unreachable("`framing.shingles.measures.repetition(text)`; from framing.annotators import tone")


def test_links_lead_somewhere() -> None:
    """Every relative link of every page leads to a file."""
    broken = []
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8")):
            if not target.startswith(("http", "#", "mailto")) and not (page.parent / target).exists():
                broken.append(f"{page.name}: {target}")
    assert not broken


def test_the_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's Python works as it stands, on a folder with the sample."""
    import shutil

    from framing.sample import paths

    (tmp_path / "articles").mkdir()
    for path in paths():
        shutil.copy(path, tmp_path / "articles" / path.name)
    monkeypatch.chdir(tmp_path)
    code = re.search(r"```python\n(.*?)```", README, re.S)
    assert code
    exec(code[1], {})
    assert (tmp_path / "reports/_build/compare.html").stat().st_size > 10_000
