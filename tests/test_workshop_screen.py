"""The pages of a pack on a phone and read aloud."""

from __future__ import annotations

import re

import pytest

import framing as fr
from framing.sample import folder
from framing.workshop import pages
from framing.workshop.pack import prepared, sheets
from framing.workshop.settings import chosen


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    plan = prepared(fr.read(folder()), chosen(students=1), sample=True)
    return {stem: inside for stem, _, inside, _ in sheets(plan)}


def test_rows_are_stacked_on_a_phone(made: dict[str, str]) -> None:
    """Under 600 px no cell of key and pair stands beside another one; each text of the pair bears its name."""
    css = (pages.FOLDER / "workshop.css").read_text(encoding="utf-8")
    phone = css.partition("@media screen and (max-width: 37.5rem) {")[2].partition("\n}")[0]
    blocks = next(line for line in phone.splitlines() if "display: block; width: auto" in line)
    assert all(f"{table} td" in blocks for table in (".stack", ".sides")) and "table-layout: fixed" in css
    assert set(re.findall(r"<table[^>]*>", made["6-answer-key"])) == {'<table class="stack">'}
    assert re.findall(r'data-head="(.): ', made["3-pair"]) == ["A", "B"]
