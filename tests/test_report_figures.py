"""Figures: the same bytes for the same numbers, words for those who do not see them."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from matplotlib.text import Text

from framing.report.drawings import course, intervals, parts, strips
from framing.report.figures import NARROW, WIDE, Drawing, Frame, Plate, plate, styled
from framing.report.routes import routes

GROUPS = pd.DataFrame(
    {
        "group": ["A", "$x^{$ <b>"],
        "n": [3, 1],
        "value": [1.0, 0.5],
        "low": [0.5, float("nan")],
        "high": [40.0, float("nan")],
    }
)
ABOUT = Plate("hedging", "Hedges", "How to read it.", 'Hedges of "A": 1.0.')


FLOWS = pd.DataFrame({"source": ["A" * 40], "taker": ["$x^{$ <b>"], "chars": [90], "order": ["known"]})
CUES = pd.DataFrame({"label": ["“may”", "“$x^{$”"], "part": [0.3, -0.1], "count_a": [9, 1], "count_b": [2, 4]})
EVERY: dict[str, Drawing] = {
    "intervals": partial(intervals, GROUPS, "per 100 words"),
    "course": partial(course, GROUPS, "per 100 words", 0.5),
    "parts": partial(parts, CUES, ("The Venerable Gazette", "the rest"), "per 100 words: the Gazette minus the rest"),
    "strips": partial(strips, [("reporting cue", np.array([[0, 1], [5, 6]]))], 10, [4]),
    "routes": partial(routes, FLOWS),
}


def svg(html: str, name: str = " src") -> str:
    """The figure inside a page; it must be well formed, and its address may stand in a list of addresses."""
    found = re.search(rf'{name}="data:image/svg\+xml,([^"]+)"', html)
    assert found and not re.search(r"[<>&#\s]|,$", found[1])
    ElementTree.fromstring(unquote(found[1]))
    return unquote(found[1])


def test_the_same_numbers_give_the_same_bytes(tmp_path: Path) -> None:
    """No clock and no random id in a figure, in the page or beside it."""
    shown = [plate(EVERY["intervals"], ABOUT, str(tmp_path / str(i))).html for i in range(2)]
    assert shown[0] == shown[1]
    for name in ("hedging.svg", "hedging.pdf"):
        assert (tmp_path / "0" / name).read_bytes() == (tmp_path / "1" / name).read_bytes()
    assert "date" not in svg(shown[0]).lower().replace("datetime", "")


def test_a_figure_has_words() -> None:
    """Alternative text and a caption, escaped."""
    html = plate(EVERY["strips"], ABOUT).html
    assert 'alt="Hedges of &quot;A&quot;: 1.0."' in html
    assert "<figcaption><strong>Hedges.</strong> How to read it.</figcaption>" in html


def test_a_name_is_never_mathematics() -> None:
    """An outlet may be called $x^{$: matplotlib must print it, not parse it."""
    assert svg(plate(EVERY["intervals"], ABOUT).html).startswith("<svg ")


def test_a_long_name_is_cut_to_its_room() -> None:
    """Wide letters as well as narrow ones: no name begins left of the figure, and no short one is cut."""
    names = ["Z" * 200, "i" * 200, "The Extremely Long And Venerable Gazette", "The Post"]
    figure = intervals(GROUPS.iloc[[0] * 4].assign(group=names), "per 100 words")
    figure.draw_without_rendering()
    labels = figure.axes[0].get_yticklabels()
    assert all(label.get_window_extent().x0 >= 0 for label in labels)
    assert labels[3].get_text() == "The Post  (n = 3)"


def test_a_far_interval_does_not_press_the_others_flat() -> None:
    """The axis ends at two and a half times the highest value; the interval goes on as an arrow."""
    axes = intervals(GROUPS, "per 100 words").axes[0]
    assert axes.get_xlim() == (0.0, 2.5)
    assert any("40.0" in t.get_text() for t in axes.texts), "the numbers beside it are whole"
    tone = pd.DataFrame({"group": ["A"], "n": [3], "value": [0.08], "low": [-0.5], "high": [0.61]})
    assert intervals(tone, "polarity").axes[0].get_xlim()[1] > 0.6, "what goes below 0 is shown to both its ends"


def test_the_parts_of_a_difference_differ_without_colour() -> None:
    """Filled to the right, hatched to the left; counts stand beside the bars; names are no mathematics."""
    figure = parts(CUES, ("A", "$x^{$ <b>"), "per 100 words")
    axes = figure.axes[0]
    assert [bool(bar.get_hatch()) for bar in axes.patches] == [False, True]
    assert {"9 : 2", "1 : 4"} <= {t.get_text() for t in axes.texts}
    assert svg(plate(EVERY["parts"], ABOUT).html).count("<path") > 10


@pytest.mark.parametrize("name", EVERY)
def test_letters_are_readable_on_a_phone(name: str) -> None:
    """A page of 375 pixels shows its figures 345 wide: no letter is below 11 pixels high, none runs off."""
    html = plate(EVERY[name], ABOUT).html
    assert html.count("<source ") == html.count('media="(max-width: 40rem)"') == html.count(" alt=") == 1
    wide, high = map(float, re.findall(r"([\d.]+)pt'", svg(html, "srcset"))[:2])
    sizes = {float(x) for x in re.findall(r"scale\(([\d.]+),-", svg(html, "srcset"))}
    assert sizes and min(sizes) * 100 * 345 / wide >= 11
    assert high < 1.5 * wide
    for frame in (NARROW, WIDE):
        assert all(left >= 0 and right <= frame.width * 72 for left, right in ends(EVERY[name], frame)), frame


def ends(draw: Drawing, frame: Frame) -> list[tuple[float, float]]:
    """Where each text of a figure begins and ends, in points from its left edge."""
    with styled(frame):
        figure = draw(frame=frame)
        figure.draw_without_rendering()
        words = [t for t in figure.findobj(Text) if t.get_text().strip() and t.get_visible()]
        boxes = [t.get_window_extent() for t in words]
    return [(box.x0 * 72 / figure.dpi, box.x1 * 72 / figure.dpi) for box in boxes]
