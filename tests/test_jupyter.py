"""Inside Jupyter: tables that show themselves, magics, and the working folder of ``framing lab``."""

from __future__ import annotations

import json
import sys
import time
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner
from IPython.core.error import UsageError
from IPython.testing.globalipapp import start_ipython

import framing as fr
from framing.cli import cli
from framing.jupyter import lab
from framing.jupyter.magics import of_article, of_text
from framing.jupyter.marked import Marked
from framing.sample import folder
from framing.table import Articles, Clusters, Gaps, Passages, Scores, Spans, Table

EVIL = "<script>alert(1)</script> & “might” 😀"


@pytest.fixture(scope="module")
def tables() -> dict[str, Table]:
    """One table of each kind, over the sample."""
    articles = fr.read(folder())
    spans = fr.annotate(articles)
    scores = fr.score(articles, spans)
    passages = fr.reuse(articles)
    return {
        "articles": articles, "spans": spans, "scores": scores, "passages": passages,
        "gaps": fr.compare(scores, by="outlet"), "clusters": fr.clusters(articles, passages),
    }  # fmt: skip


class Balanced(HTMLParser):
    """Whether every element that is opened is closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("br", "input", "img", "line", "circle"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("line", "circle"):
            assert self.open.pop() == tag


@pytest.mark.parametrize("name", ["articles", "spans", "scores", "passages", "gaps", "clusters"])
def test_a_table_shows_itself(tables: dict[str, Table], name: str) -> None:
    """HTML with caption and scopes, text with a count; both small and both say how much more there is."""
    table = tables[name]
    page = table._repr_html_()
    assert page is not None
    seen = Balanced(page).seen
    assert [t for t, _ in seen if t == "caption"]
    assert all(a.get("scope") in ("col", "row") for t, a in seen if t == "th")
    assert len(page) < 14_000
    shown = repr(table)
    assert len(shown) < 3_000
    assert shown.startswith(f"{len(table):,} ")
    if len(table) > 8:
        assert f"{len(table) - 8:,} more" in shown and f"{len(table) - 8:,} more" in page


def test_a_gap_has_a_picture_with_words(tables: dict[str, Table]) -> None:
    """Each interval is drawn and told."""
    seen = Balanced(tables["gaps"]._repr_html_() or "").seen
    pictures = [a for t, a in seen if t == "svg"]
    assert pictures
    assert all(a["role"] == "img" and " to " in (a["aria-label"] or "") for a in pictures)


def test_a_large_table_is_as_small_as_a_little_one(tables: dict[str, Table]) -> None:
    """A million rows are shown in the size of eight, and soon."""
    spans = tables["spans"]
    large = Spans(pd.concat([spans] * (1_000_000 // len(spans) + 1), ignore_index=True))
    begun = time.perf_counter()
    assert len(large._repr_html_() or "") < len(spans._repr_html_() or "") + 300
    assert len(repr(large)) < len(repr(spans)) + 300
    assert time.perf_counter() - begun < 5


def test_nothing_of_an_article_is_html() -> None:
    """Titles, outlets and cues are escaped."""
    articles = Articles.from_rows([("a", EVIL, EVIL, EVIL, "", "", "")])
    page = articles._repr_html_() or ""
    assert "<script" not in page and "&lt;script&gt;" in page
    assert "<script" not in of_text(EVIL, [])._repr_html_()


@pytest.mark.parametrize("kind", [Articles, Spans, Scores, Gaps, Passages, Clusters])
def test_empty_and_cut_tables(kind: type[Table]) -> None:
    """No rows is shown as such; a table without its columns is shown as pandas shows it."""
    empty = kind.from_rows([])
    assert "No rows." in (empty._repr_html_() or "")
    assert repr(empty).startswith("0 ")
    cut = empty[[]]
    assert "framing-shown" not in (cut._repr_html_() or "")
    assert isinstance(repr(cut), str)


def test_marked_text_reads_as_text_too() -> None:
    """Where there is no HTML, marks stand in brackets and the rest of the text is as it was."""
    body = "Talks 😀 might fail,\n\nofficials said."
    marked = of_text(body, ["hedging"])
    assert "Talks 😀 [might](hedging: modal) fail," in str(marked)
    assert isinstance(marked, Marked)
    assert ">might<" in marked._repr_html_()


def test_articles_are_found_by_number_id_and_words(tables: dict[str, Table]) -> None:
    """Counted from 1; the variable ``articles`` comes first; what cannot be found is told with what there is."""
    names = {"articles": tables["articles"], "others": tables["articles"][:2]}
    third = tables["articles"].iloc[2]
    assert of_article(["article", "3"], names).title == " ".join(third.title.split())
    assert of_article(["article", third.article_id], names).body == third.text
    assert of_article(["article", *third.title.split()[:3]], names).body == third.text
    assert of_article(["article", "2", "in", "others", "hedging"], names).layers == ["hedging"]
    with pytest.raises(fr.errors.FramingError, match="no article 99; there are 16"):
        of_article(["article", "99"], names)
    with pytest.raises(fr.errors.FramingError, match="no articles at hand"):
        of_article(["article", "1"], {})


def test_the_extension_loads(tables: dict[str, Table]) -> None:
    """``%load_ext framing`` gives both magics, and an error of theirs is one line, not a traceback."""
    shell = start_ipython() or __import__("IPython").get_ipython()
    shell.run_line_magic("load_ext", "framing")
    assert "[might](hedging: modal)" in str(shell.run_cell_magic("framing", "", "It might rain."))
    shell.user_ns["articles"] = tables["articles"]
    assert str(shell.run_line_magic("framing", "article 1"))
    with pytest.raises(UsageError, match="no layer called 'hedgin'; did you mean 'hedging'"):
        shell.run_cell_magic("framing", "hedgin", "It might rain.")


def test_a_working_folder_holds_everything(tmp_path: Path) -> None:
    """All notebooks, the sample's articles alone in their folder, key and README beside them; twice changes nothing."""
    assert lab.prepare(tmp_path / "w") == []
    names = {p.relative_to(tmp_path / "w").as_posix() for p in (tmp_path / "w").rglob("*") if p.is_file()}
    assert {"compare.ipynb", "one_article.ipynb", "sample/key.toml", "sample/README.md"} <= names
    assert len(fr.read(tmp_path / "w" / "sample" / "articles")) == 16
    before = {n: (tmp_path / "w" / n).stat().st_mtime_ns for n in names if not n.startswith(".framing/files")}
    assert lab.prepare(tmp_path / "w") == []
    assert before == {n: (tmp_path / "w" / n).stat().st_mtime_ns for n in before}


def test_changed_files_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An untouched file follows the kit; a changed one stays, and a newer one is written beside it, in one line."""
    kit = tmp_path / "kit"
    kit.mkdir()
    for name in ("a.ipynb", "b.ipynb"):
        (kit / name).write_text("1")
    monkeypatch.setattr(lab, "sources", lambda: iter([(n, kit / n) for n in ("a.ipynb", "b.ipynb")]))
    work = tmp_path / "work"
    lab.prepare(work)
    (work / "a.ipynb").write_text("mine")
    assert lab.prepare(work) == ["a.ipynb: yours, kept as it is"]
    for name in ("a.ipynb", "b.ipynb"):
        (kit / name).write_text("2")
    assert lab.prepare(work) == ["a.ipynb: yours, kept as it is; the new one is a.new.ipynb"]
    assert [(work / n).read_text() for n in ("a.ipynb", "a.new.ipynb", "b.ipynb")] == ["mine", "2", "2"]
    (work / "a.new.ipynb").write_text("mine too")
    assert "yours too" in lab.prepare(work)[0]
    assert (work / "a.new.ipynb").read_text() == "mine too"


def test_a_file_that_was_there_before_is_not_overwritten(tmp_path: Path) -> None:
    """A folder with a notebook of the same name: it stays."""
    (tmp_path / "compare.ipynb").write_text("{}")
    assert lab.prepare(tmp_path) == ["compare.ipynb: yours, kept as it is; the new one is compare.new.ipynb"]
    assert (tmp_path / "compare.ipynb").read_text() == "{}"


def test_the_kernel_is_this_interpreter(tmp_path: Path) -> None:
    """``python3`` in the folder is the interpreter that runs now, also where another one is registered."""
    lab.prepare(tmp_path)
    words, environment = lab.command(tmp_path, ["--port=9"])
    first = Path(environment["JUPYTER_PATH"].split(":")[0] if sys.platform != "win32" else environment["JUPYTER_PATH"])
    spec = json.loads((first / "kernels" / "python3" / "kernel.json").read_text("utf-8"))
    assert spec["argv"][0] == sys.executable == words[0]
    assert words[-1] == "--port=9"


def test_the_command_copies_and_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``framing lab``: a folder and options in any order; options reach JupyterLab; --no-start only copies."""
    opened: list[tuple[str, list[str]]] = []

    def launch(folder: str, options: list[str]) -> int:
        opened.append((folder, options))
        return 0

    monkeypatch.setattr(lab, "launch", launch)
    monkeypatch.chdir(tmp_path)
    for words in (["mine", "--no-browser", "--port=8899"], ["--port=8899"], ["other", "--no-start"]):
        assert CliRunner().invoke(cli, ["lab", *words]).exit_code == 0
    assert opened == [("mine", ["--no-browser", "--port=8899"]), ("framing-lab", ["--port=8899"])]
    assert all((tmp_path / name / "compare.ipynb").exists() for name in ("mine", "framing-lab", "other"))
    (tmp_path / "file").write_text("")
    done = CliRunner().invoke(cli, ["lab", "file"])
    assert isinstance(done.exception, fr.errors.FramingError)
    assert "cannot be written to" in str(done.exception)


@pytest.mark.parametrize("name", ["explore.ipynb", "marking.ipynb"])
def test_the_notebooks_for_working_by_hand_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """In a working folder, from top to bottom; and they are stored without outputs."""
    lab.prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    cells = json.loads((tmp_path / name).read_text("utf-8"))["cells"]
    for cell in (c for c in cells if c["cell_type"] == "code"):
        assert cell["outputs"] == [] and cell["execution_count"] is None
        exec(cell["source"], names)
    assert names["articles"] is not None
