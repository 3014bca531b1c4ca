"""Figures: the same bytes for the same numbers, words for those who do not see them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import numpy as np
import pandas as pd

from framing.report.figures import Plate, intervals, parts, plate, strips

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


def svg(html: str) -> str:
    """The figure inside a page; it must be well formed."""
    found = re.search(r'src="data:image/svg\+xml,([^"]+)"', html)
    assert found and not re.search(r"[<>&#\n]", found[1])
    ElementTree.fromstring(unquote(found[1]))
    return unquote(found[1])


def test_the_same_numbers_give_the_same_bytes(tmp_path: Path) -> None:
    """No clock and no random id in a figure, in the page or beside it."""
    shown = [plate(intervals(GROUPS, "per 100 words"), ABOUT, str(tmp_path / str(i))).html for i in range(2)]
    assert shown[0] == shown[1]
    for name in ("hedging.svg", "hedging.pdf"):
        assert (tmp_path / "0" / name).read_bytes() == (tmp_path / "1" / name).read_bytes()
    assert "date" not in svg(shown[0]).lower().replace("datetime", "")


def test_a_figure_has_words() -> None:
    """Alternative text and a caption, escaped."""
    html = plate(strips([("hedge", np.array([[0, 1], [5, 6]]))], 10, [4]), ABOUT).html
    assert 'alt="Hedges of &quot;A&quot;: 1.0."' in html
    assert "<figcaption><strong>Hedges.</strong> How to read it.</figcaption>" in html


def test_a_name_is_never_mathematics() -> None:
    """An outlet may be called $x^{$: matplotlib must print it, not parse it."""
    assert svg(plate(intervals(GROUPS, "per 100 words"), ABOUT).html).startswith("<svg ")


def test_a_long_name_is_cut_to_its_room() -> None:
    """Wide letters as well as narrow ones: no name begins left of the figure, and no short one is cut."""
    names = ["Z" * 200, "i" * 200, "The Extremely Long And Venerable Gazette", "The Post"]
    figure = intervals(GROUPS.iloc[[0] * 4].assign(group=names), "per 100 words")
    figure.canvas.draw()
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
    rows = pd.DataFrame({"label": ["“may”", "“$x^{$”"], "part": [0.3, -0.1], "count_a": [9, 1], "count_b": [2, 4]})
    figure = parts(rows, ("A", "$x^{$ <b>"), "per 100 words")
    axes = figure.axes[0]
    assert [bool(bar.get_hatch()) for bar in axes.patches] == [False, True]
    assert {"9 : 2", "1 : 4"} <= {t.get_text() for t in axes.texts}
    assert svg(plate(figure, ABOUT).html).count("<path") > 10
