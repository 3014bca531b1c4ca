"""Whole reports, from the command's arguments to the files."""

from __future__ import annotations

import importlib
import json
import re
import shutil
import sys
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from framing.errors import FramingError, ReportError
from framing.read import read
from framing.report import make, pdf, provenance, report, verify
from framing.report.highlight import Mark, article_html
from framing.report.html import FOLDER
from framing.report.verify import provenance_of

TWICE = "The mayor opened the long bridge over the river on Monday and thanked the builders for their work."
HOSTILE = pd.DataFrame(
    {
        "text": [
            f"It may rain. {TWICE}\n\nThe <script>alert(1)</script> might $x^{{$ fail.\n\n{TWICE}",
            "It will certainly rain.",
        ],
        "title": ["<script>alert(2)</script>", "שלום &amp; <b>"],
        "outlet": ["<img src=x onerror=alert(3)>", "$y_{$ \x07"],
    }
)


class Outline(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.urls: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if found.get("id"):
            self.ids.append(str(found["id"]))
        for name in ("src", "srcset", "href"):
            value = found.get(name)
            if value and value.startswith("#"):
                self.targets.append(value[1:])
            elif value:
                self.urls.append(value)

    def count(self, tag: str) -> int:
        return sum(t == tag for t, _ in self.elements)


def outline(path: Path) -> Outline:
    found = Outline()
    found.feed(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The close reading and the comparison of the sample, and the comparison of hostile articles."""
    folder = tmp_path_factory.mktemp("reports")
    report("one_article", "sample", to=[folder / "one.html", folder / "one.pdf"], article="09-saltmouth-front")
    report("compare", "sample", to=folder / "compare.html", kernel=False, examples=1)
    report("compare", HOSTILE, to=folder / "hostile.html", kernel=False)
    report("over_time", "sample", to=folder / "times.html", kernel=False, event="2024-10-09")
    return folder


PAGES = ("one", "compare", "hostile", "times")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_nothing_and_runs_nothing(built: Path, name: str) -> None:
    """No request to any network, no script, no element an article brought."""
    page = outline(built / f"{name}.html")
    assert all(url.startswith("data:") for url in page.urls)
    assert {"script", "iframe", "object", "embed", "form", "b"}.isdisjoint(t for t, _ in page.elements)
    assert not any(a.startswith("on") for _, attrs in page.elements for a in attrs)
    assert "url(http" not in (built / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_made(built: Path, name: str) -> None:
    """One title, unique ids, every link arrives, figures have words, tables have captions and scopes."""
    page = outline(built / f"{name}.html")
    assert page.count("h1") == page.count("main") == page.count("title") == 1
    assert len(page.ids) == len(set(page.ids))
    assert sorted(set(page.targets) - set(page.ids)) == []
    assert all(attrs.get("alt") for tag, attrs in page.elements if tag == "img")
    assert all(attrs.get("scope") for tag, attrs in page.elements if tag == "th")
    assert page.count("caption") == page.count("table") > 0
    levels = [int(t[1]) for t, _ in page.elements if re.fullmatch("h[1-6]", t)]
    assert all(b <= a + 1 for a, b in pairwise(levels)), "a heading level is skipped"


def test_the_first_sentence_says_what_was_found(built: Path) -> None:
    """The article with pasted paragraphs is told as such before anything else."""
    html = (built / "one.html").read_text(encoding="utf-8")
    found = re.search(r'<p class="finding">(.*?)</p>', html, re.S)
    assert found and "repeats what it already said" in found[1].split(".")[0]
    assert html.count("Stands again as paragraph") == 6


def test_a_comparison_says_how_sure_it_is(built: Path) -> None:
    """The finding comes first, with an interval or the sentence that nothing is clear; few articles are warned of."""
    html = (built / "compare.html").read_text(encoding="utf-8")
    assert re.search(r'<p class="finding">[^<]* of 44 (differences )?tested', html)
    assert "<strong>Few articles:</strong>" in html
    tiny = (built / "hostile.html").read_text(encoding="utf-8")
    assert "could be tested" in tiny or "None of" in tiny


def test_articles_in_memory_leave_no_path(built: Path) -> None:
    """The file they were handed over in is named without its folder; no absolute path is in any report."""
    facts = provenance_of(built / "hostile.html")
    assert facts["parameters"]["source"] == "articles.parquet"
    for name in PAGES:
        html = (built / f"{name}.html").read_text(encoding="utf-8")
        assert str(built) not in html and str(Path.cwd()) not in html and str(Path.home()) + "/" not in html


def test_the_same_command_gives_the_same_bytes(built: Path) -> None:
    """``verify`` makes the PDF again; not one byte differs."""
    assert verify(built / "one.pdf") == []


def test_a_fork_gives_what_papermill_gives(built: Path, tmp_path: Path) -> None:
    """The engine of the batches has papermill's own as its reference: the same bytes."""
    again = report("one_article", "sample", to=tmp_path / "one.html", kernel=False, article="09-saltmouth-front")
    assert again[0].read_bytes() == (built / "one.html").read_bytes()


def test_one_changed_byte_of_the_corpus_is_found(tmp_path: Path) -> None:
    """The first difference names the article, also where its id is made from what it says."""
    articles = tmp_path / "news.txt"
    articles.write_text("It may rain.", encoding="utf-8")
    report("one_article", articles, to=tmp_path / "r.html", kernel=False)
    articles.write_text("It may raim.", encoding="utf-8")
    found = verify(tmp_path / "r.html")
    assert found[0].startswith("article 'news-") and "changed since the report, now 'news-" in found[0]
    assert "corpus: sha256: not the same as in the report" in found


def test_verify_names_the_articles_that_changed_are_gone_and_are_new(tmp_path: Path) -> None:
    """Ids, not hashes: one changed, one gone, one new, and none of the others."""
    rows = [{"article_id": name, "text": "It may rain."} for name in "abcd"]
    file = tmp_path / "news.jsonl"
    pd.DataFrame(rows).to_json(file, orient="records", lines=True)
    report("compare", file, to=tmp_path / "r.html", kernel=False, by="article_id", measures=["hedging"])
    rows[1]["text"], rows[2]["article_id"] = "It will rain.", "e"
    pd.DataFrame(rows).to_json(file, orient="records", lines=True)
    named = [line for line in verify(tmp_path / "r.html") if line.startswith("article ")]
    assert [line.partition(":")[0] for line in named] == ["article 'b'", "article 'c'", "article 'e'"]
    assert "changed" in named[0] and "not there now" in named[1] and "not in the report" in named[2]


def test_an_article_that_nobody_chose_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which one was read, and of how many, stands on standard error and at the top; not where one was named."""
    both = pd.DataFrame({"article_id": ["a", "b"], "title": ["First", "Second"], "text": ["It may rain."] * 2})
    report("one_article", both, to=tmp_path / "r.html", kernel=False)
    assert "read “First”, the first of 2 articles" in capsys.readouterr().err
    assert "first of 2 articles; one other was" in (tmp_path / "r.html").read_text(encoding="utf-8")
    report("one_article", both, to=tmp_path / "r.html", kernel=False, article="b")
    assert "first of" not in capsys.readouterr().err + (tmp_path / "r.html").read_text(encoding="utf-8")


def test_the_text_of_a_lesson_is_not_called_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the report chose the article because it suits, the line on standard error says so, and of how many."""
    facts = {"report": "workshop", "subject": "Last", "parameters": {"article": ""}, "corpus": {"articles": 9}}
    make._name_first(facts)
    said = capsys.readouterr().err
    assert "read “Last”, chosen out of 9 articles" in said and "first" not in said


LEXICON = """
name = "fires"
version = "1"
language = "en"
layer = "fire_words"
source = "written for this test"
licence = "CC0"
[labels.fire]
hits = ["The [blaze] grew."]
misses = ["A calm day."]
entries = ["blaze"]
"""


def test_a_layer_of_ones_own_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new layer is a measure of the comparison without being asked for; one that marks nothing is said to."""
    monkeypatch.chdir(tmp_path)
    Path("fires.toml").write_text(LEXICON, encoding="utf-8")
    Path("none.toml").write_text(LEXICON.replace("blaze", "ember").replace("fire_words", "ember_words"), "utf-8")
    body = "The blaze grew at the harbour on Monday. "
    rows = [
        f"{g}{i},{g},{(body if g == 'A' else body.replace('blaze', 'crowd')) * (3 + i)}\n"
        for g in "AB"
        for i in range(9)
    ]
    Path("t.csv").write_text("id,outlet,text\n" + "".join(rows), encoding="utf-8")
    report("compare", "t.csv", to="r.html", lexicons=["fires.toml", "none.toml"], copies_once=False, kernel=False)
    html = Path("r.html").read_text(encoding="utf-8")
    assert "A has more fire_words than B" in html and "fire_words.fire" not in html
    assert "No mark of ember_words was found, so it is not compared." in html


def test_own_lexicons_mark_the_page_and_are_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A layer of the user's own has marks, a switch, a table and a hash; a changed lexicon is found, wherever it is."""
    monkeypatch.chdir(tmp_path)
    Path("news.txt").write_text("The blaze may grow.", encoding="utf-8")
    Path("fires.toml").write_text(LEXICON, encoding="utf-8")
    report("one_article", "news.txt", to="r.html", lexicons=["fires.toml"], kernel=False)
    html = Path("r.html").read_text(encoding="utf-8")
    assert 'class="switch" id="show-fire_words" checked' in html and "#show-fire_words:not(:checked)" in html
    assert 'id="why-fire_words"' in html and str(tmp_path) not in html
    facts = provenance_of(Path("r.html"))
    assert facts["parameters"]["lexicons"] == ["fires.toml"]
    assert "fires" in {x["name"] for x in facts["lexicons"]}
    assert verify("r.html") == []
    monkeypatch.chdir("/")
    assert verify(tmp_path / "r.html") == []
    (tmp_path / "fires.toml").write_text(LEXICON.replace('"1"', '"2"'), encoding="utf-8")
    assert any("lexicons" in line for line in verify(tmp_path / "r.html"))


def test_the_pdf_is_tagged_titled_bookmarked_and_brings_its_fonts(built: Path) -> None:
    """What PDF/UA asks for, as far as pypdf can see."""
    from pypdf import PdfReader

    book = PdfReader(built / "one.pdf")
    root = book.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root and root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert str(book.metadata.title).startswith("One article, read closely: ")  # type: ignore[union-attr]
    assert len(book.outline) >= 1
    assert b"pdfuaid" in root["/Metadata"].get_data()
    fonts = {f for page in book.pages for f in page["/Resources"]["/Font"].values()}
    assert fonts and all(_embedded(f.get_object()) for f in fonts)
    assert "Provenance" in book.pages[0].extract_text(), "the contents stand on the first page"


def test_on_paper_a_word_is_broken_only_where_no_line_could_hold_it(tmp_path: Path) -> None:
    """Wherever on the line a marked word inside another element comes to stand, it stays whole; 200 letters do not."""
    from pypdf import PdfReader

    style = "body { overflow-wrap: break-word } .tag { display: inline-block; white-space: nowrap }"
    mark = '<span class="mark">thought<span class="tag">doxastic, quoted</span></span>'
    lines = "".join(
        f'<p><span class="mark">{"n" * 20} {"n" * i} on both banks {mark} then that it</span></p>' for i in range(1, 40)
    )
    html = f'<html lang="en"><head><title>t</title><style>{style}</style></head><body><main>{lines}'
    made = tmp_path / "r.pdf"
    pdf.write(f"{html}<p>It is <b>{'y' * 200}</b>.</p></main></body></html>", made)
    text = "\n".join(page.extract_text() for page in PdfReader(made).pages)
    assert text.count("thought") == 39
    assert sum(map(len, re.findall("y+", text))) == 200 and "y" * 150 not in text


def test_on_paper_the_number_of_a_paragraph_stands_on_its_first_line(tmp_path: Path) -> None:
    """Wherever the first line of a marked quotation ends, its number does not stand alone above it."""
    from pypdf import PdfReader

    style = (FOLDER / "report.css").read_text(encoding="utf-8")
    words = (
        "“I was asked whether I am hopeful and said that {} is a coat, and you may not need it, but you take it along.”"
    )
    lines = ""
    for n in range(1, 40):
        body = words.format("n" * n)
        at = body.index("may")
        found = [
            Mark(0, len(body), "quotation", "direct", "Holm", "", f"q{n}"),
            Mark(1, 2, "self_mention", "singular", "self-mention, quoted", "", f"i{n}"),
            Mark(at, at + 3, "hedging", "modal", "modal, quoted", "", f"h{n}"),
        ]
        lines += article_html(body, found, f"a{n}").replace('no">1<', 'no">77<')
    made = tmp_path / "r.pdf"
    html = f'<html lang="en"><head><title>t</title><style>{style}</style></head><body><main>'
    pdf.write(f'{html}<article class="article">{lines}</article></main></body></html>', made)
    text = "\n".join(page.extract_text() for page in PdfReader(made).pages)
    assert text.count("77") == 39 and not re.search(r"^77\s*$", text, re.M)


def _embedded(font: dict[str, object]) -> bool:
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font  # type: ignore[index]
    return any(f"/FontFile{n}" in inner["/FontDescriptor"] for n in ("", "2", "3"))


def _missing(*words: object) -> bytes:
    raise OSError("cannot load library 'pango'")


def test_without_pango_the_other_engine_makes_the_pdf(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A PDF all the same, with its provenance."""
    monkeypatch.setattr(pdf, "_weasyprint", _missing)
    html = (built / "one.html").read_text(encoding="utf-8")
    assert pdf.write(html, tmp_path / "r.pdf") == "plutoprint"
    assert provenance_of(tmp_path / "r.pdf") == provenance_of(built / "one.html")


def test_without_any_engine_the_page_is_delivered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The HTML comes, and one line says what to install; asked for the PDF alone, that line is the error."""
    monkeypatch.setattr(pdf, "_weasyprint", _missing)
    monkeypatch.setattr(pdf, "_plutoprint", _missing)
    articles = pd.DataFrame({"text": ["It may rain."]})
    both = [tmp_path / "r.html", tmp_path / "r.pdf"]
    assert report("one_article", articles, to=both, kernel=False) == both[:1]
    assert capsys.readouterr().err.count("install Pango") == 1
    with pytest.raises(ReportError, match="install Pango"):
        pdf.write("<p>", tmp_path / "r.pdf")


def test_what_was_left_out_of_a_list_stands_in_its_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As for a folder: refused and noted, whether a list is given, its table, or a plain table; any text column."""
    rows = [{"body": "It may rain.", "outlett": "A"}, {"body": "", "outlett": "B"}, {"body": "It may snow."}]
    for source in (rows, read(rows, text_column="body"), pd.DataFrame(rows)):
        report("one_article", source, to=tmp_path / "r.html", kernel=False, text_column="body")
        corpus = provenance_of(tmp_path / "r.html")["corpus"]
        assert corpus["articles"] == 2 and corpus["refused"] == 1
        assert corpus["noted"] == [["", "outlett: did you mean outlet?"]]
        assert "Refused (1;" in (tmp_path / "r.html").read_text(encoding="utf-8")
        told = capsys.readouterr().err
        assert told.count("did you mean outlet?") == 1 and "1 file or row was refused" in told


def test_a_refused_file_has_an_empty_row(tmp_path: Path) -> None:
    """A whole file has no row: its cell is empty, not a sign of the table that holds it."""
    (tmp_path / "a.txt").write_text("It may rain.")
    (tmp_path / "b.txt").write_text("")
    html = provenance.provenance("compare", read(tmp_path), {}, {}).html
    assert '<th scope="row">b.txt</th><td></td><td>empty text</td>' in html


WRONG: dict[str, Callable[[Path], object]] = {
    "did you mean 'compare'": lambda p: report("compair", "sample", to=p / "x.html"),
    "no such kind of report": lambda p: report("compare", "sample", to=p / "x.docx"),
    "no path": lambda p: report("compare", "sample", to=[]),
    "did you mean 'outlet'": lambda p: report("compare", HOSTILE, to=p / "x.html", kernel=False, by="outlt"),
    "did you mean 'outlett'": lambda p: report(
        "compare", HOSTILE.rename(columns={"outlet": "outlett"}), to=p / "x.html", kernel=False
    ),
    "no such file": lambda p: report("compare", p / "none", to=p / "x.html"),
    "did you mean 'seed'": lambda p: report("compare", "sample", to=p / "x.html", sed=1),
}


@pytest.mark.parametrize("says", WRONG)
def test_what_is_wrong_is_said_in_one_line(says: str, tmp_path: Path) -> None:
    """No traceback for a user's slip."""
    with pytest.raises(FramingError, match=says) as caught:
        WRONG[says](tmp_path)
    assert "\n" not in str(caught.value)


def test_the_failed_notebook_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook that fails is kept as far as it ran, and the error tells where; no report is left behind."""
    monkeypatch.chdir(tmp_path)
    cells = [{"cell_type": "code", "id": "a", "metadata": {"tags": ["parameters"]}, "outputs": [],
              "execution_count": None, "source": 'source: str = "x"'},
             {"cell_type": "code", "id": "b", "metadata": {}, "outputs": [], "execution_count": None,
              "source": "1 / 0"}]  # fmt: skip
    kernel = {"name": "python3", "language": "python", "display_name": "x"}
    own = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    Path("own.ipynb").write_text(json.dumps(own), encoding="utf-8")
    with pytest.raises(ReportError, match=r"ZeroDivisionError.*kept: out/x\.failed\.ipynb"):
        report("own.ipynb", HOSTILE, to="out/x.html")
    assert "ZeroDivisionError" in Path("out/x.failed.ipynb").read_text(encoding="utf-8")
    assert not Path("out/x.html").exists()


def test_a_run_that_wrote_nothing_leaves_no_folder(tmp_path: Path) -> None:
    """Folders made for a report that failed are gone; one that was there, or holds something, stays."""
    (tmp_path / "mine").mkdir()
    for folder in ("q", "q/deep/er", "mine", "mine/new"):
        with pytest.raises(FramingError, match="did you mean 'seed'"):
            report("compare", "sample", to=tmp_path / folder / "x.html", sed=1, kernel=False)
    assert [p.name for p in tmp_path.rglob("*")] == ["mine"]
    with pytest.raises(ReportError, match="kept"):
        report("compare", HOSTILE, to=tmp_path / "q/x.html", by="outlt", kernel=False)
    assert [p.name for p in (tmp_path / "q").iterdir()] == ["x.failed.ipynb"]


@pytest.mark.parametrize("kernel", [True, False])
def test_a_wrong_column_is_told_with_the_nearest_name(kernel: bool, tmp_path: Path) -> None:
    """What the user got wrong is told in a line, whichever way the notebook is run; the notebook is kept."""
    with pytest.raises(ReportError, match=r"did you mean 'outlet'.*kept: .*x\.failed\.ipynb"):
        report("compare", HOSTILE, to=tmp_path / "x.html", by="outlt", kernel=kernel)
    assert (tmp_path / "x.failed.ipynb").is_file() and not (tmp_path / "x.html").exists()


def test_a_kernel_that_does_not_answer_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stops the run is an error of the report, not of the system."""

    def silent(*words: object, **more: object) -> None:
        raise TimeoutError("Timeout waiting for\nIOPub output")

    monkeypatch.setattr(importlib.import_module("framing.report.run"), "_papermill", silent)
    with pytest.raises(ReportError, match="one_article: the run stopped: Timeout waiting for IOPub output") as caught:
        report("one_article", "sample", to=tmp_path / "x.html")
    assert "kept" not in str(caught.value), "no notebook was kept"


def test_a_long_line_full_of_marks_is_shown_in_part_and_counted_whole(tmp_path: Path) -> None:
    """The page says how much of the text and of its marks it shows."""
    line = "It may rain and might snow. " * 3000
    page = report("one_article", [line], to=tmp_path / "x.html", kernel=False)[0].read_text(encoding="utf-8")
    assert re.search(r"The first [\d,]+ of 84,000 characters are shown, with their [\d,]+ of [\d,]+ marks", page)
    assert page.count('class="mark m-hedging') < 4_100
    assert 'It hedges <a href="#why-hedging">6,000 times</a>' in page


def test_the_kernel_is_this_interpreter() -> None:
    """Whatever kernels are registered on the machine, or none."""
    from framing.report.kernel import OwnKernelManager

    assert OwnKernelManager(kernel_name="no such kernel").kernel_spec.argv[0] == sys.executable


def test_a_foreign_file_is_no_report(tmp_path: Path) -> None:
    """``verify`` says so."""
    page = tmp_path / "x.html"
    page.write_text("<p>hello", encoding="utf-8")
    with pytest.raises(ReportError, match="holds no provenance"):
        verify(page)
    shutil.copy(page, tmp_path / "x.pdf")
    with pytest.raises(ReportError, match="is no PDF"):
        verify(tmp_path / "x.pdf")


def test_colours_have_contrast() -> None:
    """Every colour of letters in the style has at least 4.5 to 1 against white and against the tint."""
    css = (FOLDER / "report.css").read_text(encoding="utf-8")
    named = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", css))
    letters = {
        named[k]
        for k in (
            "ink",
            "soft",
            "link",
            "hedging",
            "booster",
            "attribution",
            "attitude",
            "repetition",
            "tone",
            "loaded",
        )
    }
    letters |= set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", css))
    for colour in letters:
        for ground in ("#ffffff", named["tint"], "#fff0c2", "#eef1f4"):
            assert _contrast(colour, ground) >= 4.5, f"{colour} on {ground}"


def _contrast(one: str, two: str) -> float:
    low, high = sorted(map(_luminance, (one, two)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(unescape(colour)[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
