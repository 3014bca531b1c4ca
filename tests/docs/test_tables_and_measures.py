"""The pages on tables and measures say what the code does, no more and no less."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import framing.table as tables
from framing.compare import Groups, Heard, Words
from framing.model import REFUSED_COLUMNS
from framing.score.measures import MEASURES, as_markdown

STATISTICS = importlib.import_module("framing.compare")
DOCS = Path(__file__).parents[2] / "docs"
KNOWN = {
    c.__name__: c.columns_fixed for c in vars(tables).values() if isinstance(c, type) and issubclass(c, tables.Table)
}
KNOWN = {k: v for k, v in KNOWN.items() if v} | {
    "Groups": Groups.columns_fixed,
    "Words": Words.columns_fixed,
    "Heard": Heard.columns_fixed,
    "Refused": REFUSED_COLUMNS,
}


def documented() -> dict[str, list[str]]:
    parts = re.split(r"^## ", (DOCS / "tables.md").read_text(encoding="utf-8"), flags=re.M)[1:]
    return {part.split("\n", 1)[0].strip(): re.findall(r"^\| `(\w+)` \|", part, flags=re.M) for part in parts}


def test_every_table_is_documented() -> None:
    """A section for each table and no other."""
    assert set(documented()) == set(KNOWN)


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_every_column_is_documented_in_order(name: str) -> None:
    """The columns of a table stand on the page in the order in which the table has them."""
    assert documented()[name] == list(KNOWN[name])


def test_measures_page_is_the_registry() -> None:
    """The page holds the registry's own table, so a new measure cannot go undocumented."""
    page = (DOCS / "measures.md").read_text(encoding="utf-8")
    assert as_markdown() in page and all(f"`{name}`" in page for name in MEASURES)


def test_statistics_page_names_what_there_is() -> None:
    """Every call in the page's table exists."""
    page = (DOCS / "statistics.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?) \|", page.split("## Beyond the table")[1], flags=re.M)
    names = {name for row in rows for name in re.findall(r"`(\w+)\(", row)}
    assert len(names) >= 9 and all(hasattr(STATISTICS, name) for name in names)
