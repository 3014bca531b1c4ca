"""The notebooks: calls and prose, typed parameters first, no outputs."""

from __future__ import annotations

import ast
import json

import pytest

from framing.report import lookup

NAMES = lookup.names()
LOGIC = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.If, ast.Try, ast.With, ast.Lambda, ast.ListComp)


def cells(name: str) -> list[dict[str, object]]:
    return list(json.loads(lookup.notebook(name).read_text(encoding="utf-8"))["cells"])


def source(cell: dict[str, object]) -> str:
    text = cell["source"]
    return text if isinstance(text, str) else "".join(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_holds_calls_and_no_logic(name: str) -> None:
    """What computes stands in the package, where it is tested and typed."""
    for cell in cells(name):
        if cell["cell_type"] == "code":
            found = [n for n in ast.walk(ast.parse(source(cell))) if isinstance(n, LOGIC)]
            kinds = [type(n).__name__ for n in found]
            # A choice between two values is a parameter's business.
            assert not kinds, f"{name}: {kinds}"


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_stored_without_outputs(name: str) -> None:
    """Nothing of one run stands in the repository, and ids are fixed."""
    for at, cell in enumerate(cells(name)):
        assert cell["id"] == f"{name.replace('_', '-')}-{at}"
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [] and cell["execution_count"] is None


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_begins_with_a_title_and_its_parameters(name: str) -> None:
    """One title; the first code cell is tagged ``parameters``; the last section is the provenance."""
    found = cells(name)
    titles = [source(c) for c in found if c["cell_type"] == "markdown" and source(c).startswith("# ")]
    assert len(titles) == 1 and source(found[0]) == titles[0]
    first = next(c for c in found if c["cell_type"] == "code")
    assert first["metadata"] == {"tags": ["parameters"]}
    heads = [source(c).splitlines()[0] for c in found if c["cell_type"] == "markdown"]
    assert heads[-1] == "## Provenance" and "## Method and limits" in heads
