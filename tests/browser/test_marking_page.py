"""The page to mark on, a file in a real browser: marks by mouse, touch and keyboard come back as they were set."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import framing as fr
from framing.workshop import lesson, pack
from framing.workshop.handed import Handed, collect
from framing.workshop.settings import chosen

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
TEXT = (
    "The 😀😀 ferry may stop,\r\nperhaps soon, 𝒮am said.\r\n\r\nВ мае 👩‍👩‍👧 it could clearly rain. "
    "It is expected to end on Friday."
)
NAME = 'Zoë "Z" O\'Hara'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack over a text with emoji, CRLF and a title that would like to be a script."""
    target = tmp_path_factory.mktemp("pack")
    title = '<script>document.title = "taken"</script> & "more"'
    frame = fr.read(pd.DataFrame({"text": [TEXT], "title": [title], "outlet": ["Post"]}))
    pack(frame, target, chosen("advanced", students=1, with_key=True))
    return target


class Student:
    """One student in front of the page; a fresh browser each."""

    def __init__(self, browser: Any, file: Path, **how: Any) -> None:
        self.context = browser.new_context(accept_downloads=True, **how)
        self.asked: list[str] = []
        self.file = file
        self.open()

    def open(self) -> None:
        """A tab of its own, as after a double-click on the file."""
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("request", lambda r: self.asked.append(r.url) if r.url.startswith("http") else None)
        self.page.on("pageerror", lambda error: pytest.fail(str(error)))
        self.page.goto(self.file.as_uri())

    def begin(self, name: str = "7") -> None:
        self.page.get_by_label("Your number, or a name").fill(name)
        self.page.get_by_role("button", name="Begin").click()

    def word(self, letters: str) -> Any:
        return self.page.locator(f'.w:text-is("{letters}")').first

    def give(self, label: str) -> None:
        self.page.locator("#labels button", has_text=label).click()

    def listed(self) -> list[str]:
        return list(self.page.locator("#list strong").all_text_contents())

    def save(self, folder: Path) -> Path:
        """Press the button; the file, under the name that the page gave it."""
        with self.page.expect_download() as coming:
            self.page.get_by_role("button", name="Save my marks").click()
        folder.mkdir(exist_ok=True)
        path = folder / str(coming.value.suggested_filename)
        coming.value.save_as(path)
        return path


@pytest.fixture
def student(browser: Any, made: Path) -> Iterator[Student]:
    one = Student(browser, made / "mark.html", viewport={"width": 1280, "height": 900})
    yield one
    assert one.asked == []
    one.context.close()


def handed(made: Path, file: Path) -> Handed:
    """The one student in the file, as the results read it."""
    work = collect([file], lesson.load(made))
    assert not work.refused
    return work.handed[0]


def cues(one: Handed) -> list[tuple[str, str]]:
    return [(m.layer, TEXT[m.start : m.end]) for m in one.marks]


def test_marks_set_by_mouse_are_collected(student: Student, made: Path, tmp_path: Path) -> None:
    """Words alone, beside one another and dragged over, across a line break and behind emoji; taken away again."""
    page = student.page
    assert not student.page.locator("#work").is_visible()
    student.begin(NAME)
    assert page.title() == '<script>document.title = "taken"</script> & "more"'
    student.give("hedge")
    assert page.locator("#said").text_content() == "Choose words first."
    student.word("could").click()
    student.give("hedge")
    student.word("clearly").click()
    student.give("booster")
    student.word("expected").click()
    student.word("to").click()
    student.give("hedge")
    first, last = student.word("may").bounding_box(), student.word("perhaps").bounding_box()
    page.mouse.move(first["x"] + 2, first["y"] + first["height"] / 2)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] - 2, last["y"] + last["height"] / 2, steps=6)
    page.mouse.up()
    student.give("hedge")
    student.word("said").click()
    student.give("reporting word")
    student.word("Friday").click()
    student.give("hedge")
    assert page.locator(".tag").all_text_contents()[-1] == ", marked hedge, "
    student.word("Friday").click()
    student.give("Take away")
    assert page.locator("#said").text_content() == "Taken away: “Friday”."
    file = student.save(tmp_path / "marks")
    assert file.name == "marks-Zoë-Z-O-Hara.jsonl"
    row = json.loads(file.read_text("utf-8").splitlines()[0])
    assert row.pop("saved")[:2] == "20"
    assert row == {"article_id": lesson.load(made).main.name, "start": 13, "end": 31, "layer": "hedging",
                   "label": "hedge", "cue": "may stop,\r\nperhaps", "voice": "", "annotator": NAME}  # fmt: skip
    one = handed(made, file)
    assert one.student == NAME and cues(one) == [
        ("hedging", "may stop,\r\nperhaps"), ("attribution", "said"), ("hedging", "could"),
        ("booster", "clearly"), ("hedging", "expected to"),
    ]  # fmt: skip
    page.locator("#lines summary").click()
    assert page.locator("#lines textarea").input_value() == file.read_text("utf-8")


def test_marks_set_by_keyboard_alone(student: Student, made: Path, tmp_path: Path) -> None:
    """The number of a sentence lists its words; Escape leads back; what is done is said."""
    page, keys = student.page, student.page.keyboard
    page.get_by_label("Your number, or a name").focus()
    keys.type("8")
    keys.press("Enter")
    steps = 0
    while page.evaluate("document.activeElement.getAttribute('aria-label')") != "Sentence 4: choose words":
        keys.press("Tab")
        steps += 1
        assert steps < 12
    keys.press("Enter")
    assert page.locator("#words").get_attribute("aria-label") == "Words of sentence 4"
    for key in ("Tab", "Tab", "Space", "Tab", "Space"):
        keys.press(key)
    assert page.locator("#words [aria-pressed=true]").all_text_contents() == ["expected", "to"]
    assert page.locator("#chosen").text_content() == "Chosen: “expected to”"
    while page.evaluate("document.activeElement.textContent") != "hedge":
        keys.press("Tab")
    keys.press("Enter")
    assert page.locator("#said").text_content() == "Marked as hedge: “expected to”."
    assert page.locator("#words button").all_text_contents()[2:4] == ["expected (hedge)", "to (hedge)"]
    keys.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "4" and not page.locator("#words").is_visible()
    assert cues(handed(made, student.save(tmp_path))) == [("hedging", "expected to")]
    student.page.get_by_role("button", name="Take away “expected to”").press("Enter")
    assert student.listed() == [] and page.evaluate("document.activeElement.id") == "save"


def test_marks_set_by_touch(browser: Any, made: Path) -> None:
    """On a phone words are tapped, nothing runs out of the page, and buttons are large enough for a thumb."""
    one = Student(browser, made / "mark.html", viewport={"width": 375, "height": 720}, has_touch=True, is_mobile=True)
    one.page.get_by_label("Your number, or a name").fill("7")
    one.page.get_by_role("button", name="Begin").tap()
    for letters in ("expected", "to"):
        one.word(letters).tap()
    one.page.locator("#labels button").first.tap()
    assert one.listed() == ["expected to"]
    assert one.page.evaluate("document.documentElement.scrollWidth") == 375
    assert all(b.bounding_box()["height"] >= 44 for b in one.page.locator("#labels button").all())
    one.context.close()


def test_work_survives_a_reload_and_is_nobody_elses(student: Student, made: Path, tmp_path: Path) -> None:
    """A reload goes on; a closed tab asks whose marks they are; another name begins with none."""
    student.begin()
    student.word("may").click()
    student.give("hedge")
    student.page.reload()
    assert student.listed() == ["may"]
    student.page.close()
    student.open()
    assert not student.page.locator("#work").is_visible()
    student.begin()
    assert "7 has 1 mark here already. Are they yours?" in (student.page.locator("#question").text_content() or "")
    student.begin("9")
    assert student.listed() == []
    student.page.on("dialog", lambda dialog: dialog.accept())
    file = student.save(tmp_path)
    assert file.name == "marks-9.csv" and (handed(made, file).student, handed(made, file).marks) == ("9", ())
    student.page.get_by_role("button", name="Somebody else").click()
    student.begin()
    student.page.get_by_role("button", name="They are mine: go on").click()
    assert student.listed() == ["may"]


def test_a_browser_that_keeps_nothing_is_told(browser: Any, made: Path, tmp_path: Path) -> None:
    """Marking and saving go on; a line says what would be lost."""
    one = Student(browser, made / "mark.html")
    refuse = (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    one.page.add_init_script(refuse)
    one.page.reload()
    one.begin()
    assert "keeps nothing for this page" in (one.page.locator("#kept").text_content() or "")
    one.word("may").click()
    one.give("hedge")
    assert cues(handed(made, one.save(tmp_path))) == [("hedging", "may")]
    one.context.close()


def test_the_key_comes_after_saving(student: Student, tmp_path: Path) -> None:
    """Where the teacher put it in; without a script the text is there, with the reason why nothing can be marked."""
    student.begin()
    assert not student.page.locator("#key").is_visible()
    student.word("may").click()
    student.give("hedge")
    student.save(tmp_path)
    assert student.page.locator("#key td", has_text="clearly").first.is_visible()


@pytest.mark.parametrize("width", [1280, 375])
def test_axe_finds_nothing(student: Student, width: int, tmp_path: Path) -> None:
    """Names, roles, contrast: at the start, with words listed and marked, and at the end."""
    if not AXE.is_file():
        pytest.skip("no axe-core here: npm install --prefix tests/browser axe-core")
    page = student.page
    page.set_viewport_size({"width": width, "height": 800})
    asked = "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))"
    page.evaluate(AXE.read_text(encoding="utf-8") + ";undefined")
    assert page.evaluate(asked) == []
    student.begin()
    student.word("could").click()
    student.give("hedge")
    page.locator("button.n").first.click()
    page.locator("#words button").nth(2).click()
    assert page.evaluate(asked) == []
    student.save(tmp_path)
    assert page.evaluate(asked) == []
