"""In a real JupyterLab in a real browser: notebooks run, the marking widget keeps what is done, nothing leaves."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from framing.jupyter.lab import sources

NOTEBOOKS = [name for name, _ in sources() if name.endswith(".ipynb")]
TEXT = "Talks 😀😀 might fail, she said.\n\nВ мае 👩‍👩‍👧 it could rain."
CELL = """
import pandas as pd
from framing.jupyter import Marking

articles = pd.DataFrame({"article_id": ["a", "b"], "title": ["First", "Second"], "text": [%r, "It may snow."]})
marking = Marking(articles, layers=["hedging", "attribution"], path="own.jsonl", annotator="Ann")
marking
"""


def rows(lab: Any) -> list[dict[str, Any]]:
    """The marks in the file."""
    path = lab.folder / "own.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until it holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_notebook_runs(browser: Any, lab: Any, name: str) -> None:
    """Top to bottom, no error in any cell, every cell run, and no request to the outside."""
    window = lab.window(browser, name)
    try:
        cells = [c for c in window.run_all() if c["cell_type"] == "code" and "".join(c["source"]).strip()]
        errors = [o.get("evalue") for c in cells for o in c["outputs"] if o["output_type"] == "error"]
        assert errors == []
        assert all(c["execution_count"] for c in cells)
        assert window.outside == []
    finally:
        window.close()


def violations(window: Any, root: str) -> list[str]:
    """What axe finds in one widget."""
    axe = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
    if not axe.is_file():
        pytest.skip("no axe-core here: npm install --prefix tests/browser axe-core")
    window.page.evaluate(axe.read_text(encoding="utf-8") + ";undefined")
    asked = (
        "async (root) => (await axe.run(root)).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))"
    )
    return list(window.page.evaluate(asked, root))


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_axe_finds_nothing_in_the_widgets(browser: Any, lab: Any, own: str, theme: str) -> None:
    """Names, roles, contrast: in the light and in the dark."""
    for name, root in ((own, ".framing-marking"), ("explore.ipynb", ".framing-explore")):
        window = lab.window(browser, name)
        try:
            change = "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
            window.page.evaluate(change, theme)
            window.run_all()
            window.page.locator(root).wait_for()
            if name == own:
                window.page.locator(f"{root} .text").focus()
                window.page.keyboard.press("1")
                window.page.keyboard.press("k")
                window.page.locator(f"{root} .chip.kit").first.wait_for()
            window.page.wait_for_timeout(500)
            assert violations(window, root) == []
        finally:
            window.close()


@pytest.fixture
def own(lab: Any) -> str:
    """A notebook with a widget over two texts with emoji and Cyrillic, and no marks yet."""
    (lab.folder / "own.jsonl").unlink(missing_ok=True)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL % TEXT)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    Path(lab.folder / "own.ipynb").write_text(nbformat.writes(notebook), encoding="utf-8")
    return "own.ipynb"


def opened(browser: Any, lab: Any, name: str) -> tuple[Any, Any]:
    """The window, and the text in the widget."""
    window = lab.window(browser, name)
    window.run_all()
    text = window.page.locator(".framing-marking .text")
    text.wait_for()
    return window, text


def word(window: Any, letters: str) -> Any:
    return window.page.locator(".framing-marking .piece", has_text=letters).first


def test_marking_by_keyboard(browser: Any, lab: Any, own: str) -> None:
    """Arrows, shift, labels, voices, undo, redo, delete; each step is in the file at once, in code points."""
    window, text = opened(browser, lab, own)
    page = window.page
    try:
        cells = page.evaluate("window.jupyterapp.shell.currentWidget.content.model.cells.length")
        text.focus()
        steps = 0
        while "at" not in (word(window, "might").get_attribute("class") or "").split():
            page.keyboard.press("ArrowRight")
            steps += 1
            assert steps < 9
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("1")
        until(lambda: [r["cue"] for r in rows(lab)] == ["might fail"])
        assert (rows(lab)[0]["start"], rows(lab)[0]["end"], rows(lab)[0]["label"]) == (9, 19, "modal")
        page.keyboard.press("q")
        until(lambda: rows(lab)[0]["voice"] == "quote")
        page.keyboard.press("u")
        until(lambda: rows(lab)[0]["voice"] == "")
        page.keyboard.press("y")
        until(lambda: rows(lab)[0]["voice"] == "quote")
        page.keyboard.press("Delete")
        until(lambda: rows(lab) == [])
        page.keyboard.press("Control+z")
        until(lambda: len(rows(lab)) == 1)
        # JupyterLab's own keys (a: a cell above, x: cut, m: Markdown) must not reach the notebook.
        for key in "xmxa":
            page.keyboard.press(key)
        until(lambda: rows(lab)[0]["voice"] == "author")
        assert page.evaluate("window.jupyterapp.shell.currentWidget.content.model.cells.length") == cells
        assert "voice author" in (page.locator(".framing-marking [role=status]").text_content() or "")
        assert window.outside == []
    finally:
        window.close()


def test_marking_by_mouse_survives(browser: Any, lab: Any, own: str) -> None:
    """Words are taken with the mouse behind emoji; marks survive a closed tab and a restarted kernel."""
    window, _ = opened(browser, lab, own)
    word(window, "could").dblclick()
    window.page.locator(".framing-marking .label", has_text="epistemic").click()
    until(lambda: [r["cue"] for r in rows(lab)] == ["could"])
    assert TEXT[rows(lab)[0]["start"] : rows(lab)[0]["end"]] == "could"
    first, last = word(window, "В").bounding_box(), word(window, "мае").bounding_box()
    window.page.mouse.move(first["x"] + 1, first["y"] + first["height"] / 2)
    window.page.mouse.down()
    window.page.mouse.move(last["x"] + last["width"] - 1, last["y"] + last["height"] / 2, steps=6)
    window.page.mouse.up()
    window.page.locator(".framing-marking [role=radio]", has_text="author").click()
    window.page.locator(".framing-marking .label", has_text="idiom").click()
    until(lambda: [r["cue"] for r in rows(lab)] == ["В мае", "could"])
    assert rows(lab)[0]["voice"] == "author"
    window.page.locator(".framing-marking button", has_text="Next").click()
    window.page.locator(".framing-marking .where b", has_text="Second").wait_for()
    word(window, "may").click()
    window.page.locator(".framing-marking .label", has_text="modal").click()
    until(lambda: len(rows(lab)) == 3)
    window.close()

    window, _ = opened(browser, lab, own)
    try:
        window.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
        window.run_all()
        chips = window.page.locator(".framing-marking .chip")
        until(lambda: chips.all_text_contents() == ["idiom, author", "epistemic"])
        window.page.locator(".framing-marking .where small", has_text="2 of 2 have marks").wait_for()
        assert len(rows(lab)) == 3
        assert window.outside == []
    finally:
        window.close()


def test_the_kits_marks_are_shown_when_asked(browser: Any, lab: Any, own: str) -> None:
    """Not before; and they go away again, and are never saved."""
    window, _ = opened(browser, lab, own)
    try:
        kit = window.page.locator(".framing-marking .chip.kit")
        assert kit.count() == 0
        window.page.locator(".framing-marking button", has_text="Show the kit").click()
        kit.first.wait_for()
        assert "kit: modal" in kit.all_text_contents()
        window.page.locator(".framing-marking button", has_text="Hide the kit").click()
        until(lambda: kit.count() == 0)
        assert rows(lab) == []
    finally:
        window.close()


def test_from_a_bar_to_its_sentences(browser: Any, lab: Any) -> None:
    """A click on a bar shows the sentences it counts; a layer and days change what is there; keys work too."""
    window = lab.window(browser, "explore.ipynb")
    try:
        window.run_all()
        bars = window.page.locator(".framing-explore .bar")
        bars.first.wait_for()
        bars.first.scroll_into_view_if_needed()
        group = bars.first.get_attribute("data-group")
        bars.first.focus()
        window.page.keyboard.press("Enter")
        lead = window.page.locator(".framing-explore .behind p")
        until(lambda: f"of {group}, each" in (lead.text_content() or ""))
        said = bars.first.get_attribute("aria-label")
        shown = window.page.locator(".framing-explore li").count()
        assert f" {shown} mark" in said
        assert window.page.locator(".framing-explore li mark").count() == shown
        window.page.locator(".framing-explore select").first.select_option("booster")
        until(lambda: bars.first.get_attribute("aria-label") != said)
        before = lead.text_content()
        window.page.locator(".framing-explore input[type=range]").first.press("End")
        until(lambda: lead.text_content() != before)
        assert window.outside == []
    finally:
        window.close()


def test_single_characters_and_marks_over_one_another(browser: Any, lab: Any, own: str) -> None:
    """With Alt the mouse takes an emoji alone, cut from its twin; a mark may lie in another; both are in the list."""
    window, text = opened(browser, lab, own)
    page = window.page
    try:
        begin, middle = page.evaluate(
            """() => {
              const pieces = [...document.querySelectorAll('.framing-marking .piece')];
              const piece = pieces.find(p => p.textContent.includes('😀'));
              const node = piece.firstChild, range = document.createRange();
              const at = node.data.indexOf('😀');
              range.setStart(node, at);
              range.setEnd(node, at + 2);
              const box = range.getBoundingClientRect();
              return [[box.left, box.top + box.height / 2], [box.right, box.top + box.height / 2]];
            }"""
        )
        page.keyboard.down("Alt")
        page.mouse.move(begin[0] + 1, begin[1])
        page.mouse.down()
        page.mouse.move(middle[0] + 1, middle[1], steps=5)
        page.mouse.up()
        page.keyboard.up("Alt")
        text.focus()
        page.keyboard.press("2")
        until(lambda: [(r["start"], r["end"], r["cue"]) for r in rows(lab)] == [(6, 7, "😀")])
        page.keyboard.press("Control+Home")
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("9")
        until(lambda: [r["layer"] for r in rows(lab)] == ["attribution", "hedging"])
        assert rows(lab)[0]["start"] == 0 and rows(lab)[0]["end"] > 7
        assert page.locator(".framing-marking tbody tr").count() == 2
        page.locator(".framing-marking tbody button", has_text="Remove").first.click()
        until(lambda: [r["layer"] for r in rows(lab)] == ["hedging"])
        page.locator(".framing-marking button", has_text="Undo").click()
        until(lambda: len(rows(lab)) == 2)
    finally:
        window.close()


def test_scores_move_as_one_types(browser: Any, lab: Any) -> None:
    """In the workshop's notebook: a hedge typed into the box is marked and counted at once."""
    window = lab.window(browser, "workshop.ipynb")
    try:
        window.run_all()
        box = window.page.get_by_label("Write the sentence anew")
        box.wait_for()
        box.fill("The boat came at seven.")
        scores = window.page.locator("table", has_text="at first").last
        until(lambda: "might" not in window.page.content() or scores.count() > 0)
        before = scores.inner_text()
        box.press_sequentially(" Perhaps it might be late.")
        until(lambda: scores.inner_text() != before)
        shown = box.locator("xpath=following-sibling::div[1]")
        until(lambda: "Perhaps" in shown.inner_text() and "might" in shown.inner_text())
        assert window.outside == []
    finally:
        window.close()


def test_a_student_marks_hedges_in_the_lesson(browser: Any, lab: Any) -> None:
    """A number is asked for first; one button; numbered sentences; no key in sight; a second class starts empty."""
    window = lab.window(browser, "workshop.ipynb")
    page = window.page

    def kept() -> list[dict[str, Any]]:
        return [json.loads(x) for p in lab.folder.glob("marks-*-7.jsonl") for x in p.read_text("utf-8").splitlines()]

    def begin() -> Any:
        window.run_all()
        who = page.locator(".framing-marking").get_by_label("Your number or name")
        who.wait_for()
        who.scroll_into_view_if_needed()
        assert not page.locator(".framing-marking .text").is_visible()
        who.fill("7")
        who.press("Enter")
        return who

    try:
        begin()
        text = page.locator(".framing-marking .text")
        text.wait_for()
        assert page.locator(".framing-marking .label").all_text_contents() == ["hedge1"]
        assert page.locator(".framing-marking .number").first.text_content() == "1"
        assert page.locator(".framing-marking [role=radio]").count() == 0
        assert not page.get_by_text("Show the kit’s marks").is_visible()
        word(window, "could").click()
        page.keyboard.press("1")
        until(lambda: len(kept()) == 1)
        assert (kept()[0]["label"], kept()[0]["annotator"]) == ("hedge", "7")
        assert page.locator(".framing-marking .chip").all_text_contents() == ["hedge"]
        page.keyboard.press("k")
        page.keyboard.press("9")
        page.get_by_text("no label has the key 9").wait_for()
        page.keyboard.press("Control+Home")
        assert "sentence 1" in (page.locator(".framing-marking [role=status]").last.text_content() or "")
        assert page.locator(".framing-marking .chip.kit").count() == 0
        assert page.get_by_text("The key is kept back").count() == 1
        begin()
        page.get_by_text("Are they yours?").wait_for()
        assert page.locator(".framing-marking .chip").count() == 0
        page.get_by_role("button", name="They are mine: go on").click()
        until(lambda: page.locator(".framing-marking .chip").all_text_contents() == ["hedge"])
        assert window.outside == []
        assert violations(window, ".framing-marking") == []
        begin()
        page.get_by_text("Are they yours?").wait_for()
        assert violations(window, ".framing-marking") == []
    finally:
        window.close()
