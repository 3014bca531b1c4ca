"""Batches: a recipe checked whole, resumed, one failure stopping no other."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from framing.errors import FramingError
from framing.report.batch import build
from framing.report.recipe import read

GOOD = """
title = "Two & one"
[[report]]
notebook = "one_article"
source = "news.jsonl"
each = { article = ["a", "b", "none"] }
"""


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    """A recipe beside its articles; its third report asks for an article that is not there."""
    rows = [{"article_id": "a", "text": "It may rain."}, {"article_id": "b", "text": "It will certainly rain."}]
    pd.DataFrame(rows).to_json(tmp_path / "news.jsonl", orient="records", lines=True)
    file = tmp_path / "two.toml"
    file.write_text(GOOD, encoding="utf-8")
    return file


def test_a_failure_stops_no_other_and_the_rest_is_not_made_twice(
    recipe: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Two reports, one failure told on the index page; made again, only the failed one is tried; nothing else said."""
    first = build(recipe, progress=False)
    assert capfd.readouterr().err == ""
    folder = recipe.parent / "_build" / "two"
    assert [bool(r.error) for r in first] == [False, False, True]
    assert "no article 'none'" in first[2].error
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert "Two &amp; one" in index and "one-article-a.html" in index and "no article" in index
    assert set(pd.read_parquet(folder / "scores.parquet")["report"]) == {"one-article-a", "one-article-b"}

    before = {p: p.read_bytes() for p in folder.glob("*.html")}
    (folder / "one-article-a.html").write_text("changed by hand", encoding="utf-8")
    second = build(recipe, progress=False)
    assert [r.kept for r in second] == [False, True, False]
    assert {p: p.read_bytes() for p in folder.glob("*.html")} == before


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ('notebok = "x"', "did you mean 'notebook'"),
        ('notebook = "compair"\nsource = "sample"', "did you mean 'compare'"),
        ('notebook = "compare"', "names no notebook or no source"),
        ('notebook = "compare"\nsource = "sample"\nparameters = { sed = 1 }', "did you mean 'seed'"),
        ('notebook = "compare"\nsource = "sample"\neach = { seed = [1, "x"] }', "wants a whole number"),
        (
            'notebook = "compare"\nsource = "sample"\n[[report]]\nnotebook = "compare"\nsource = "sample"',
            "two reports are called",
        ),
    ],
)
def test_a_recipe_is_checked_before_anything_runs(tmp_path: Path, wrong: str, says: str) -> None:
    """One line that names the file and the nearest right word."""
    file = tmp_path / "wrong.toml"
    file.write_text(f"[[report]]\n{wrong}\n", encoding="utf-8")
    with pytest.raises(FramingError, match=says) as caught:
        read(file)
    assert str(caught.value).startswith(str(file))


def test_every_recipe_of_the_project_is_right() -> None:
    """The recipes that come with the kit can be read."""
    folder = Path(__file__).resolve().parent.parent / "reports"
    for file in folder.glob("*.toml"):
        assert read(file).jobs
