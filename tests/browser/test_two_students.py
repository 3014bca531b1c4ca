"""The page that sets two students beside one another, in a real browser: it shows the figures of its table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd

from framing.workshop import lesson, pack, results
from framing.workshop.settings import chosen


def test_two_are_chosen_and_their_marks_shown(browser: Any, tmp_path: Path) -> None:
    """For every pair the counts and alpha of the table, whichever comes first; lists, letters and boxes agree."""
    pack("sample", tmp_path / "pack", chosen(students=1))
    main = lesson.load(tmp_path / "pack").main
    key = [(s.start, s.end) for s in main.spans.itertuples()]
    (tmp_path / "m").mkdir()
    for i in range(4):
        marks = [{"article_id": main.name, "start": a, "end": b, "layer": "hedging", "label": "hedge"}
                 for n, (a, b) in enumerate(key) if n % (i + 1) == 0 and " " not in main.text[a:b]]  # fmt: skip
        (tmp_path / f"m/{i}.jsonl").write_text("".join(json.dumps(m) + "\n" for m in marks), encoding="utf-8")
    results(tmp_path / "pack", [tmp_path / "m"], tmp_path / "out")
    rows = pd.read_csv(tmp_path / "out/two-students.csv")
    page = browser.new_page(viewport={"width": 375, "height": 720})
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if r.url.startswith("http") else None)
    page.goto((tmp_path / "out/two-students.html").as_uri())
    least = rows.loc[rows["alpha"].idxmin()]
    chosen_first = [page.locator(f"#{x} option:checked").text_content() for x in "ab"]
    assert chosen_first == [least["student_a"], least["student_b"]]
    for row in rows.to_dict("records"):
        for a, b in (("a", "b"), ("b", "a")):
            page.get_by_label("A:").select_option(label=row[f"student_{a}"])
            page.get_by_label("B:").select_option(label=row[f"student_{b}"])
            said = page.locator("#said").text_content() or ""
            assert f"Both marked {row['both']} place" in said and f"alpha is {row['alpha']:.2f}." in said
            assert (
                f"{row[f'student_{a}']} alone {row[f'only_{a}']}, {row[f'student_{b}']} alone {row[f'only_{b}']}."
                in said
            )
            assert (
                page.locator("#only-a li").count() == row[f"only_{a}"] == page.get_by_text("A", exact=True).count() - 1
            )
            assert page.locator(".both").count() == row["both"]
    assert page.evaluate("document.documentElement.scrollWidth") == 375 and asked == []
    page.close()
