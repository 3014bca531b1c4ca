"""The page that students mark on with a browser alone: what it holds and keeps back, and the way of its file back."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner

import framing as fr
from framing.cli.classroom import workshop
from framing.sample import folder
from framing.workshop import lesson, onscreen, pages, results
from framing.workshop.handed import collect
from framing.workshop.pack import data, prepared, sheets
from framing.workshop.settings import chosen

EVIL = "</script><script>alert(1)</script> \"Quoted\" & 'more'"
TEXT = "Die Fähre 😀😀 may stop,\r\nsaid <b>one</b>.\r\n\r\nВ мае 👩‍👩‍👧 it could rain. “Perhaps,” 𝒮am said.\r\n"


class Read(HTMLParser):
    """What a browser makes of the page: the pieces with their places, the data, the tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[tuple[int, int, bool, str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.given = ""
        self._open: Any = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append((tag, named))
        self._open = (tag, named)

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open and "data-a" in self._open[1]:
            named = self._open[1]
            self.pieces.append((int(named["data-a"]), int(named["data-b"]), named.get("class") == "w", data))
        if self._open and self._open[1].get("id") == "lesson":
            self.given += data


@pytest.fixture
def plan() -> lesson.Lesson:
    frame = fr.read(pd.DataFrame({"text": [TEXT], "title": [EVIL], "outlet": ['The "Evening" Post']}))
    return prepared(frame, chosen("advanced", students=1))


def page(made: lesson.Lesson) -> str:
    title, inside, kind = next(rest for stem, *rest in sheets(made) if stem == "mark")
    return pages.whole(title, inside, kind=kind)


def test_each_word_bears_its_place_in_the_text_as_read(plan: lesson.Lesson) -> None:
    """Code points, whatever is in the text; the pieces of a sentence are the sentence; the text comes with the page."""
    assert plan.main.text == TEXT.strip()
    made = Read(page(plan))
    given = json.loads(made.given)
    assert given["texts"] == [{"id": plan.main.name, "text": plan.main.text}]
    assert [x["label"] for x in given["labels"]] == ["hedge", "booster", "reporting_word"]
    assert all(plan.main.text[a:b] == words for a, b, _, words in made.pieces)
    assert [(a, b) for a, b, word, _ in made.pieces if word] == list(plan.main.segments.words)
    listed = [x for line in onscreen.paragraphs(plan.main) for _, sentence in line for x in sentence]
    whole = ["".join(p.words for p in listed if a <= p.start < b) for a, b in plan.main.segments.sentences]
    assert whole == [plan.main.text[a:b] for a, b in plan.main.segments.sentences]


def test_an_article_cannot_get_out_of_the_page(plan: lesson.Lesson) -> None:
    """Two scripts, both ours: the data and the code; nothing is asked of the network; a title is shown as it is."""
    html = page(plan)
    made = Read(html)
    assert [a for tag, a in made.tags if tag == "script"] == [{"type": "application/json", "id": "lesson"}, {}]
    assert not [a for tag, a in made.tags if tag == "b"]
    assert not re.search(r"(?:https?:)?//[a-z]", html) and "src=" not in html and "@import" not in html
    assert "&lt;/script&gt;&lt;script&gt;alert(1)" in html and "default-src 'none'" in html
    assert "<noscript>" in html and "font-face" not in html


def test_the_key_is_not_in_the_page_unless_asked_for(tmp_path: Path) -> None:
    """Same page for the same text whatever the kit marks in it; with the key only what saving uncovers is added."""
    whole = {}
    for words in ((), ("--with-key",)):
        to = tmp_path / "-".join(["pack", *words])
        done = CliRunner().invoke(workshop, ["--sample", "--students", "1", "-o", str(to), *words])
        assert done.exit_code == 0 and f"{to}/mark.html" in done.output.split("\n")
        whole[bool(words)] = (to / "mark.html").read_text(encoding="utf-8")
        assert lesson.load(to).settings.with_key == bool(words)
    key = re.compile(r'<section id="key" hidden>.*?</section>\n', re.S)
    assert not key.search(whole[False]) and key.search(whole[True])
    assert key.sub("", whole[True]) == whole[False]
    plan = prepared(fr.read(folder()), chosen(), sample=True)
    bare, *pair = (lesson.Text(t.row, t.spans.head(0)) for t in plan.texts)
    assert page(lesson.Lesson(plan.settings, bare, (pair[0], pair[1]))) == page(plan)


def test_everything_can_be_reached_by_keyboard_and_ear(plan: lesson.Lesson) -> None:
    """Each sentence has a button with a name, each field a label, what changes is told, and no mark is colour alone."""
    html = page(plan)
    made = Read(html)
    numbers = [a["aria-label"] for tag, a in made.tags if tag == "button" and a.get("class") == "n"]
    last = len(plan.main.segments.sentences)
    assert numbers == [f"Sentence {n}: choose words" for n in range(1, last + 1)]
    assert re.search(r"<label>[^<]*<input", html) and len(re.findall('role="status"|role="alert"', html)) == 3
    css = (pages.FOLDER / "marking.css").read_text(encoding="utf-8")
    assert re.search(r"\.chosen[^}]*outline: 2px", css) and "min-height: 44px" in css and "focus-visible" in css
    assert 'className: "tag"' in (pages.FOLDER / "marking.js").read_text(encoding="utf-8")


def saved(plan: lesson.Lesson, student: str, words: list[str], when: str = "2026-03-01T09:00:00.000Z") -> str:
    """A file as the page saves it; a test in a browser holds the page to these keys."""
    text = plan.main.text
    marks = [{"article_id": plan.main.name, "start": text.index(w), "end": text.index(w) + len(w), "layer": "hedging",
              "label": "hedge", "cue": w, "voice": "", "annotator": student, "saved": when} for w in words]  # fmt: skip
    return "".join(json.dumps(m, ensure_ascii=False) + "\n" for m in marks)


def test_the_saved_file_is_collected(plan: lesson.Lesson, tmp_path: Path) -> None:
    """Behind emoji and over a line break; a name with quotes; who marked nothing is in the class by name."""
    data(plan, tmp_path / "pack")
    name = 'Zoë "Z" O\'Hara'
    (tmp_path / "m").mkdir()
    (tmp_path / "m/marks-Zoë-Z-O-Hara.jsonl").write_text(saved(plan, name, ["may stop,\r\nsaid", "could"]), "utf-8")
    (tmp_path / "m/marks-8.csv").write_text('student,sentence,words\n"8 ""eight""",,\n', encoding="utf-8")
    work = collect([tmp_path / "m"], plan)
    assert not work.refused and [h.student for h in work.handed] == ['8 "eight"', name]
    assert [plan.main.text[m.start : m.end] for m in work.handed[1].marks] == ["may stop,\r\nsaid", "could"]
    done = results(tmp_path / "pack", [tmp_path / "m"], tmp_path / "out")
    assert len(done.students) == 2 and done.words["marked"].max() == 1


def test_of_two_files_saved_by_one_student_the_later_is_counted(plan: lesson.Lesson, tmp_path: Path) -> None:
    """Whatever the browser called it; the other one is told, for it may be another student of that name."""
    for file, words, minute in (("7", ["may"], 1), ("7 (1)", ["may", "could"], 2), ("7 (2)", ["could"], 3)):
        (tmp_path / f"{file}.jsonl").write_text(saved(plan, "7", words, f"2026-03-01T09:0{minute}:00.000Z"), "utf-8")
    (tmp_path / "old.jsonl").write_text(saved(plan, "8", ["may"], ""), encoding="utf-8")
    work = collect([tmp_path], plan)
    assert {h.student: h.file for h in work.handed} == {"7": "7 (2).jsonl", "8": "old.jsonl"} and not work.refused
    assert [n.partition(", which")[0] for n in work.notes] == [
        "7 (1).jsonl: '7' saved again later, in 7 (2).jsonl", "7.jsonl: '7' saved again later, in 7 (2).jsonl"
    ]  # fmt: skip
