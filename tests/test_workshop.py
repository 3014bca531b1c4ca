"""The pack: printable, the same every time, never against the kit's own marks."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from html import unescape
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pypdf
import pytest
from click.testing import CliRunner

import framing as fr
from framing.annotate import annotate
from framing.cli.classroom import results
from framing.errors import FramingError, ParameterError
from framing.report import pdf
from framing.sample import folder
from framing.workshop import choose, lesson, pack, pages, reasons, typed
from framing.workshop.lead import Leading
from framing.workshop.pack import data, prepared, sheets
from framing.workshop.plan import phases
from framing.workshop.rewrite import Rewrite, scored
from framing.workshop.settings import LEVELS, chosen

SHEETS = ["1-plan", "2-handout", "2-handouts-for-all", "3-pair", "4-rewrite", "5-tally", "6-answer-key", "slides"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("pack")
    pack("sample", target, chosen(students=2))
    return target


def test_the_sample_gives_a_whole_pack(made: Path) -> None:
    """Every page as HTML and PDF, and the files for a computer."""
    for name in SHEETS:
        assert (made / f"{name}.html").stat().st_size > 5000 and (made / f"{name}.pdf").read_bytes()[:5] == b"%PDF-"
    assert len(pypdf.PdfReader(made / "2-handout.pdf").pages) == 2  # one sheet of paper for each student
    assert len(pypdf.PdfReader(made / "2-handouts-for-all.pdf").pages) == 4


def test_the_same_command_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the hour gets into a pack, and of the machine's folders only what the command named."""
    packs = []
    for place in (tmp_path / "one", tmp_path / "two"):
        place.mkdir()
        monkeypatch.chdir(place)
        pack("sample", "class pack" if place.name == "one" else place / "class pack", chosen(students=2))
        files = [p for p in place.rglob("*") if p.is_file()]
        packs.append({p.relative_to(place): p.read_bytes() for p in files})
        assert not any(str(tmp_path).encode() in p.read_bytes() for p in files)
    assert packs[0] == packs[1]


def test_the_tally_prints_a_command_that_works_as_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From where the pack was made, the words after the program name an existing pack and its tally."""
    monkeypatch.chdir(tmp_path)
    pack("sample", "class pack", chosen(students=1))
    html = unescape((tmp_path / "class pack/5-tally.html").read_text(encoding="utf-8"))
    first, second = html.partition("<pre>")[2].partition("</pre>")[0].split("\n")
    program, *words = shlex.split(first)
    assert program == ".venv/bin/framing" and second.startswith(r".venv\Scripts\framing results ")
    assert shlex.split(second.replace("\\", "/"))[1:] == words
    tally = tmp_path / "class pack/data/tally.csv"
    tally.write_text(re.sub(r"^(01,\d+,)", r"\g<1>1", tally.read_text(), flags=re.M))
    assert words.pop(0) == results.name
    done = CliRunner().invoke(results, words)
    assert done.exit_code == 0 and (tmp_path / "results/class.pdf").is_file(), done.output


def test_the_environment_of_the_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment under the folder is called by its name; another folder's pack by the path that was given."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.prefix", str(tmp_path / "lesson"))
    monkeypatch.setattr("sys.base_prefix", "/usr")
    assert typed.commands("p").posix == "lesson/bin/framing results p p/data/tally.csv -o results"
    assert typed.commands("p").windows == r"lesson\Scripts\framing results p p/data/tally.csv -o results"
    assert typed.folder(tmp_path / "p") == "p" and typed.folder(tmp_path.parent) == tmp_path.parent.as_posix()


def test_the_key_answers_the_pair_in_its_own_numbers(made: Path) -> None:
    """Each mark of the pair stands in the key under the number that the sheet prints before its sentence."""
    plan = lesson.load(made)
    sheet, key = ((made / f"{name}.html").read_text(encoding="utf-8") for name in ("3-pair", "6-answer-key"))
    rows = re.findall(r'<th scope="row"><span class="sr">sentence </span>([AB]\d+)</th>', key)
    sides = zip("AB", plan.pair or (), strict=True)
    assert rows == [f"{letter}{r.sentence}" for letter, text in sides for r in reasons.of(text)]
    assert all(f'<span class="n">{n}&#8239;' in sheet for n in rows)
    assert "“claimed” (B8, distancing)" in key and "hand on what people say" in sheet


def test_the_sample_has_enough_to_find(made: Path) -> None:
    """By default there is about a mark for each minute of marking, and one in a quarter to all of the sentences."""
    plan = lesson.load(made)
    marks, sentences = len(plan.main.spans), len(plan.main.segments.sentences)
    assert 6 <= marks <= 24 and sentences / 4 <= marks <= sentences
    assert plan.main.name not in [t.name for t in plan.pair or ()]


def test_the_text_to_mark_suits_the_time() -> None:
    """Not the shortest sentences with hardly a mark, not a mark everywhere; more time, more marks; else the nearest."""
    plain = "The harbour is closed. The boats are in. "
    texts = {"thin": plain * 8 + "It may rain.", "thick": "It may perhaps rain. " * 40,
             "few": (plain + "It may rain. ") * 7,
             "many": (plain + "It may rain. ") * 30, "none": plain * 9}  # fmt: skip
    articles = pd.DataFrame({"article_id": list(texts), "text": list(texts.values())})
    spans = fr.annotate(articles, layers=["hedging"])
    picked = [choose.to_mark(articles, spans, choose.Task("beginner", minutes)) for minutes in (4, 12, 25)]
    assert picked == ["few", "few", "many"]
    some = articles[articles["article_id"].isin(["thin", "none"])]
    assert choose.to_mark(some, spans, choose.Task("beginner", 12)) == "thin"
    assert choose.to_mark(articles, spans, choose.Task("beginner", 25, ("many",))) == "many", "in the pair, and still"


@pytest.mark.parametrize(
    ("students", "said"), [(30, "24 of 30, or 6 and"), (24, "20 of 24, or 4 and"), (2, "24 of 30,")]
)
def test_the_tally_counts_in_the_students_of_the_class(made: Path, students: int, said: str) -> None:
    """What counts as agreed and as divided is told for this class, by the same rule as on the class page."""
    plan = replace(lesson.load(made), settings=chosen(students=students))
    html = next(inside for name, _, inside, _ in sheets(plan) if name == "5-tally")
    assert said in html
    if students == 24:
        assert "8 to 16 of 24" in html and "of 30" not in html


def test_students_are_told_of_crosses_everywhere(made: Path) -> None:
    """Plan, handout, slides and tally use one word for what is done to a sentence's number."""
    for name in ("1-plan", "2-handout", "slides", "5-tally"):
        html = (made / f"{name}.html").read_text(encoding="utf-8").partition("<main>")[2]
        assert "a cross on" in html and "tick" not in re.sub(r'class="[^"]*"', "", html).lower(), name


@pytest.mark.parametrize("level", LEVELS)
def test_the_key_is_what_the_kit_marks(level: str, tmp_path: Path) -> None:
    """The table of the key, the marked text and the kit run over the printed text say the same, mark for mark."""
    data(prepared(fr.read(folder()), chosen(level), sample=True), tmp_path)
    plan = lesson.load(tmp_path)
    articles = fr.read(tmp_path / "data/articles.jsonl")
    key = pd.read_csv(tmp_path / "data/key.csv", keep_default_na=False)
    for text in plan.texts:
        own = articles[articles["article_id"] == text.name]
        assert own["text"].tolist() == [text.text]
        layers = plan.settings.layers if text is plan.main else lesson.contrasted(plan.settings)
        spans = fr.annotate(own, layers=layers)
        wanted = list(zip(spans["start"], spans["end"], spans["label"], strict=True))
        mine = key[key["article_id"] == text.name]
        assert list(zip(mine["start"], mine["end"], mine["label"], strict=True)) == wanted
        assert [r.words for r in reasons.of(text)] == spans["cue"].tolist()
        shown = "".join(str(words) for line in pages.numbered(text, marked=True) for _, words in line)
        assert shown.count("m-first") == len(wanted)


@pytest.mark.parametrize("level", LEVELS)
def test_a_word_is_not_both_marked_and_a_look_alike(level: str) -> None:
    """What the key says looks only like a mark is not marked there."""
    articles = fr.read(folder())
    plan = prepared(articles, chosen(level), sample=True)
    counts = {(r.sentence, r.words.casefold()) for r in reasons.of(plan.main)}
    alike = reasons.alike(plan.main, plan.settings.layers, sample=True)
    assert alike and all(r.why for r in alike)
    inside = {(r.sentence, r.words.casefold()) for r in alike}
    body = plan.main.text.casefold()
    for number, word in counts & inside:  # the same word twice in a sentence, once each way
        a, b = plan.main.segments.sentences[number - 1]
        assert len(re.findall(rf"\b{re.escape(word)}\b", body[a:b])) > 1


def test_sentences_are_numbered_once_and_whole(made: Path) -> None:
    """The numbers run from 1 without a gap, and the sentences together are the text."""
    main = lesson.load(made).main
    found = [pair for line in pages.numbered(main) for pair in line]
    assert [n for n, _ in found] == list(range(1, len(main.segments.sentences) + 1))
    assert all(main.sentence(a) == n for n, (a, _) in enumerate(main.segments.sentences, 1))


def test_pages_ask_nothing_of_the_network(made: Path) -> None:
    """No page names an address, and only the slides and the page to mark on have a script."""
    for page in made.glob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert not re.search(r"(?:https?:)?//[a-z]", re.sub(r"base64,[^)]*", "", html)), page.name
        assert ("<script" in html) == (page.stem in ("slides", "mark"))


def test_large_print() -> None:
    """What students read is set in 14 points or more."""
    css = (pages.FOLDER / "workshop.css").read_text(encoding="utf-8")
    assert "html { font-size: 14pt" in css.partition("@media print")[2]
    assert not re.search(r"\.reading[^{]*\{[^}]*font-size", css.replace(".key .reading", ""))


def test_an_article_is_never_taken_as_html(tmp_path: Path) -> None:
    """Marked or not, in the title or the text, angle brackets stay what they are."""
    evil = "<script>alert(1)</script> It may <b>rain</b> & perhaps snow. He said it might be <i>so</i>."
    frame = fr.read(pd.DataFrame({"text": [evil], "title": ["<img src=x>"]}))
    plan = prepared(frame, chosen("advanced", students=1))
    for _, title, inside, kind in sheets(plan):
        html = pages.whole(title, inside, kind=kind if kind != "slides" else "sheet")
        assert "<script>alert" not in html and "<img src" not in html and "<b>rain" not in html


@pytest.mark.parametrize("minutes", [20, 34, 45, 60, 90, 240])
@pytest.mark.parametrize("pair", [True, False])
def test_the_minutes_add_up(minutes: int, pair: bool) -> None:
    """Each step begins where the last one ends, and the lesson is as long as asked for."""
    steps = phases(minutes, pair)
    assert steps[0].start == 0 and sum(p.minutes for p in steps) == minutes
    assert all(p.start + p.minutes == q.start for p, q in pairwise(steps))
    assert all(p.minutes > 0 for p in steps)


def test_the_sample_pair_is_found_by_its_words() -> None:
    """Without the key, the two tellings of one visit are found among the sample's articles."""
    from framing.workshop.choose import pair

    assert pair(fr.read(folder())) == ("09-lantern-plant", "09-rampart-plant")


def test_what_cannot_be_is_said_in_one_line(tmp_path: Path) -> None:
    """Unknown levels and layers, a lesson of no length, a text with nothing to find."""
    for wrong in ({"level": "expert"}, {"layers": ["tone"]}, {"minutes": 3}, {"students": 0}, {"length": 2}):
        with pytest.raises(ParameterError):
            chosen(**wrong)  # type: ignore[arg-type]
    with pytest.raises(FramingError, match="nothing to find"):
        pack(fr.read(pd.DataFrame({"text": ["The sun rose. It was warm."]})), tmp_path, chosen())


def test_one_article_is_enough(tmp_path: Path) -> None:
    """Without a second telling there is no pair, and everything else is there."""
    frame = fr.read(pd.DataFrame({"text": ["It may rain. Perhaps it will snow. The sun rose."]}))
    files = {p.name for p in pack(frame, tmp_path, chosen(students=1))}
    assert "3-pair.pdf" not in files and {"2-handout.pdf", "slides.html", "6-answer-key.html"} <= files
    assert lesson.load(tmp_path).pair is None


def test_scores_move_as_one_types() -> None:
    """A hedge more is a hedge more, and the sentence is less firm; an empty box is no error."""
    box = Rewrite("The bridge is safe.")
    firm = box.view["scores"]["firmness"]
    box.said = "Perhaps the bridge may be safe."
    assert box.view["scores"]["hedges"] == 2 and box.view["scores"]["firmness"] < firm
    assert "m-hedging" in box.view["html"]
    box.said = ""
    assert box.view["html"] == "" and box.view["scores"]["words"] == 0
    assert scored("The bridge is clearly safe.")["boosters"] == 1


def test_the_notebook_hides_the_key_until_asked() -> None:
    """The text to mark bears no mark; the key after it bears all."""
    page = Leading(prepared(fr.read(folder()), chosen(), sample=True), True)
    assert "m-hedging" not in page.task().html
    assert page.key().html.count("m-first") == len(page.lesson.main.spans)
    assert page.versions("It may be.", " ").html.count("<tr>") == 3


@pytest.fixture(scope="module")
def own_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The report over an article of a class's own."""
    where = tmp_path_factory.mktemp("own")
    (where / "a.txt").write_text(OWN, encoding="utf-8")
    return fr.report("workshop", where / "a.txt", to=where / "lesson.html")[0].read_text(encoding="utf-8")


OWN = "The school pool may open in June. Perhaps the lifeguards are not yet hired. Tickets cost two coins."


def test_a_report_asks_for_nothing_that_paper_cannot_do(own_page: str) -> None:
    """No mouse, no file of marks, no typing; the section that waits for students' files is not there."""
    words = re.sub(r"<pre class=.code.*?</pre>|<style.*?</style>|<[^>]+>", "", own_page, flags=re.S)
    for asked in ("mouse", "marks.jsonl", "as you type", "Type in", "scroll", "JupyterLab", "name it in", "press a"):
        assert asked not in words
    assert "What the class found" not in words and "Say it another way" in words
    assert "note what you find: the number of the sentence and the words" in words


def test_a_lesson_shows_sentences_of_its_own_text_only(own_page: str) -> None:
    """The first sentence is there with its scores, and nothing that stands in no text of the lesson."""
    table = next(t for t in re.findall(r"<table.*?</table>", own_page, re.S) if "The first sentence" in t)
    assert table.count("<tr>") == 2 and "The school pool may open in June." in table
    assert "boat" not in own_page


def test_the_notebook_runs_and_makes_the_same_page_again(tmp_path: Path) -> None:
    """Top to bottom by papermill, with nothing changed; the page verifies."""
    from framing.report import verify

    made = fr.report("workshop", "sample", to=tmp_path / "lesson.html", length=120)[0]
    html = made.read_text(encoding="utf-8")
    assert "One event, told twice" in html and "textarea" not in html
    assert verify(made) == []


def test_a_typed_tally_is_never_lost(tmp_path: Path) -> None:
    """Made again with the same text it stays as it is; another text or task is refused before a file is touched."""
    articles = fr.read(folder())
    own = prepared(articles, chosen(), sample=True)
    file = tmp_path / "data/tally.csv"
    assert file in data(own, tmp_path)
    assert file in data(prepared(articles, chosen(students=4), sample=True), tmp_path)  # still empty: written anew
    crossed = file.read_text(encoding="utf-8").replace(",,", ",1,", 1)
    for filled in (
        crossed,
        crossed.replace(",", ";").replace("\n", "\r\n"),
        crossed.replace(",1,", ",,").replace("01", "Jo"),
    ):
        file.write_bytes(filled.encode())
        assert file not in data(own, tmp_path) and file.read_bytes() == filled.encode()
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    for other in (
        prepared(articles, chosen(level="advanced")),
        prepared(articles, chosen(), article=own.texts[1].name),
    ):
        with pytest.raises(FramingError, match=r"data/tally\.csv is typed in"):
            data(other, tmp_path)
        with pytest.raises(FramingError, match="another folder"):
            pack(articles, tmp_path, other.settings, article=other.main.name)
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("According to two clerks familiar with the audit, the fund was empty in May.", False),
        ("According to a clerk at Harwell Hall, the fund was empty in May.", False),
        ("According to Orla Finch, a clerk at the hall, the fund was empty in May.", True),
        ("According to the Ministry of Works, the fund was empty in May.", True),
    ],
)
def test_the_key_names_a_source_only_where_there_is_a_name(said: str, named: bool) -> None:
    """ "The source is named" and "Nobody is named" never stand for the same source."""
    row = {"article_id": "a", "title": "", "outlet": "", "published": "", "author": "", "url": "", "text": said}
    rows = reasons.of(lesson.Text(row, annotate(pd.DataFrame([row]), ("hedging", "attribution"))))
    told = " ".join(r.why for r in rows)
    assert ("The source is named." in told) is named
    assert ("It gives a source, but no name." in told) is not named
    assert not (named and "Nobody is named." in told)


def test_no_line_of_the_paper_breaks_after_its_first_word() -> None:
    """On paper a space before a number or a mark stands alone, or lines may break too soon; the text is the same."""
    html = (
        '<p><span class="n">1</span>A dam. <span class="n">2</span>It <span class="mark m-hedging">may</span> go.</p>'
    )
    paper = pdf.for_paper(html + "<script>x</script>")
    assert re.sub("<[^>]*>", "", paper) == re.sub("<[^>]*>", "", html)
    assert not re.search(r"[^>] <span", paper) and "script" not in paper


def test_the_plan_of_a_tiny_text_says_that_it_is_tiny() -> None:
    """Three words for fifteen minutes of marking are told, in the singular where one is one; a full text is not."""
    tiny = {stem: inside for stem, _, inside, _ in sheets(prepared(fr.read(["He may go."]), chosen()))}
    assert "The text has 1 sentence and only 3 words, far fewer than the about " in tiny["1-plan"]
    assert "1 in 1 sentence." in tiny["6-answer-key"]
    plan = next(inside for stem, _, inside, _ in sheets(prepared(fr.read(folder()), chosen(), sample=True)))
    assert re.search(r"The text has \d+ sentences; the kit", plan)


def test_the_reasons_name_no_rule() -> None:
    """Of whatever test a mark is made, known to this page or not, its reason is a sentence for a class."""
    row = {"article_id": "a", "title": "", "outlet": "", "published": "", "author": "", "url": "", "text": "It may go."}
    spans = annotate(pd.DataFrame([row]), ("hedging",))
    for test, said in (("insists", "It insists that it is true."), ("before a colon or a question", "comes next."),
                       ("some new inner test", "not that it is so.")):  # fmt: skip
        made = reasons.of(lesson.Text(row, spans.assign(rule=f"modal:may ({test})")))
        assert made[0].why.endswith(said) and "test" not in made[0].why
