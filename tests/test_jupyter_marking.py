"""The marking widget's Python half: what the browser sends is kept, whole, at once, and comes back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from framing.errors import FramingError, ReadError
from framing.exchange import load as load_exchange
from framing.jupyter import Marking, keep, labels
from framing.store import load
from framing.table import Marks

TEXT = "Talks 😀 might fail,\n\nв мае <b>she</b> said."
ARTICLES = pd.DataFrame({"article_id": ["a", "b"], "title": ["First", "Second"], "text": [TEXT, "It may rain."]})
MIGHT = {"start": 8, "end": 13, "layer": "hedging", "label": "modal", "voice": "quote"}
MAY = {"start": 21, "end": 26, "layer": "hedging", "label": "idiom", "voice": ""}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the marks are kept."""
    return tmp_path / "marks.jsonl"


def send(widget: Marking, name: str, *marks: dict[str, Any]) -> None:
    """What the browser does after each change."""
    widget.work = {"article_id": name, "marks": list(marks), "change": widget.work.get("change", 0) + 1}


def test_every_change_is_in_the_file(path: Path) -> None:
    """The file is a table of marks that ``framing.store`` reads, with cues in place."""
    widget = Marking(ARTICLES, path=path, annotator="Ann")
    send(widget, "a", MIGHT)
    send(widget, "a", MIGHT, MAY)
    kept = load(path, Marks)
    assert kept.cue.tolist() == ["might", "в мае"]
    assert kept.voice.tolist() == ["quote", ""]
    assert widget.progress == [2, 0]
    assert "saved in marks.jsonl" in widget.saved
    pd.testing.assert_frame_equal(pd.DataFrame(widget.table), pd.DataFrame(kept))
    send(widget, "a")
    assert path.read_text("utf-8") == ""


def test_a_restarted_kernel_goes_on(path: Path) -> None:
    """A new widget over the same file shows the marks, and the other article's too."""
    send(Marking(ARTICLES, path=path), "a", MIGHT)
    again = Marking(ARTICLES, path=path)
    assert again.article["marks"] == [MIGHT]
    assert again.progress == [1, 0]
    again.index = 1
    assert (again.article["id"], again.article["marks"]) == ("b", [])
    again.index = 0
    assert again.article["marks"] == [MIGHT]


def test_others_marks_are_left_alone(path: Path) -> None:
    """Another annotator's marks, another corpus's, and those that do not fit the text any more stay in the file."""
    strange = {
        "article_id": "z",
        "start": 0,
        "end": 1,
        "layer": "x",
        "label": "y",
        "cue": "q",
        "voice": "",
        "annotator": "",
    }
    moved = {**strange, "article_id": "a", "cue": "never there"}
    bos = {**strange, "article_id": "a", "annotator": "Bo", "cue": "T"}
    path.write_text("".join(json.dumps(r) + "\n" for r in (strange, moved, bos)), encoding="utf-8")
    widget = Marking(ARTICLES, path=path)
    assert widget.article["marks"] == []
    assert "1 marks in the file do not fit" in widget.saved
    send(widget, "a", MIGHT)
    left = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [r for r in left if r["cue"] != "might"] == [strange, bos, moved]


def test_a_broken_file_is_not_overwritten(path: Path) -> None:
    """It is named with its line when the widget is made, and told when it breaks later."""
    widget = Marking(ARTICLES, path=path)
    path.write_text('{"article_id": "a", "st', encoding="utf-8")
    with pytest.raises(ReadError, match=r"marks\.jsonl, line 1: is not JSON"):
        Marking(ARTICLES, path=path)
    send(widget, "a", MIGHT)
    assert widget.saved.startswith("not saved: ")
    assert path.read_text("utf-8") == '{"article_id": "a", "st'
    path.write_text('{"article_id": "a"}\n', encoding="utf-8")
    with pytest.raises(ReadError, match="line 1: lacks start, end, layer, label"):
        keep.rows(path)


def test_nothing_impossible_is_kept(path: Path) -> None:
    """A mark outside the text is refused, and the file stays."""
    widget = Marking(ARTICLES, path=path)
    send(widget, "a", {**MIGHT, "end": 9999})
    assert widget.saved.startswith("not saved: ")
    assert not path.exists()
    send(widget, "no such article", MIGHT)
    assert not path.exists()


def test_the_kits_marks_come_only_when_asked(path: Path) -> None:
    """Nothing is sent before; only the layers at hand; the next article starts without."""
    widget = Marking(ARTICLES, path=path, layers=["hedging"])
    assert widget.kit == []
    widget.asked = True
    assert [(m["start"], m["layer"]) for m in widget.kit] == [(8, "hedging")]
    widget.index = 1
    assert (widget.asked, widget.kit) == (False, [])


def test_words_are_code_points(path: Path) -> None:
    """The words sent to the browser are cut in code points, so that an emoji before them moves nothing."""
    article = Marking(ARTICLES, path=path).article
    assert "might" in [TEXT[a:b] for a, b in article["words"]]


def test_a_page_without_kernel_shows_the_marks(path: Path) -> None:
    """The fallback is HTML with the marked words, their labels and the text, escaped."""
    widget = Marking(ARTICLES, path=path)
    send(widget, "a", MIGHT)
    data = widget._repr_mimebundle_()[0]
    assert ">might<span" in data["text/html"] and "modal, quote" in data["text/html"]
    assert "&lt;b&gt;she&lt;/b&gt;" in data["text/html"]
    assert "It may rain" not in data["text/html"]
    assert any("widget-view" in kind for kind in data)


def test_out_to_label_studio_and_back(path: Path) -> None:
    """What was marked in the widget comes back from another tool the same."""
    widget = Marking(ARTICLES, path=path, annotator="Ann")
    send(widget, "a", MIGHT, MAY)
    back = load_exchange(widget.export(path.with_suffix(".json"), "label_studio"))[1]
    pd.testing.assert_frame_equal(pd.DataFrame(back), pd.DataFrame(widget.table))


def test_labels_have_keys_of_their_own() -> None:
    """No label's key is one of the widget's; too many, none, twice or unknown is told."""
    chosen = labels.chosen(None, ["hedging", "attribution", "booster"])
    keys = [x["key"] for x in chosen]
    assert len(set(keys)) == len(keys) == 13
    assert not set(keys) & set("aqrwnpkuyh")
    assert [x["label"] for x in labels.chosen({"tone": ["good", "bad"]}, ())] == ["good", "bad"]
    for wrong in ([], ["a", "a"], [""], [f"x{i}" for i in range(99)]):
        with pytest.raises(FramingError):
            labels.chosen(wrong, ())
    with pytest.raises(FramingError, match="did you mean 'hedging'"):
        labels.chosen(None, ["hedgin"])


def test_the_browsers_half_asks_nothing_of_the_network() -> None:
    """No address, no import, no font from elsewhere in script or style."""
    here = Path(labels.__file__).parent
    for name in ("marking.js", "marking.css"):
        text = (here / name).read_text("utf-8")
        assert not [w for w in ("http:", "https:", "//cdn", "@import", "import(", "url(", "fetch(") if w in text]


def test_an_exported_page_shows_the_marks(path: Path) -> None:
    """nbconvert, which has no state of the widget, takes the HTML: the marks are on the page, and no widget is."""
    import nbformat
    from nbconvert import HTMLExporter

    widget = Marking(ARTICLES, path=path)
    send(widget, "a", MIGHT)
    output = nbformat.v4.new_output("display_data", data=widget._repr_mimebundle_()[0])
    cell = nbformat.v4.new_code_cell("marking", outputs=[output], id="a")
    page = HTMLExporter(template_name="basic").from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))[0]
    assert ">might<span" in page
    assert "widget-view" not in page
