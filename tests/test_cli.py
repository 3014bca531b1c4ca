"""The command line: one word per step, one line per error, the tables where they were asked for."""

from __future__ import annotations

import importlib
import json
import signal
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.cli import cli, main
from framing.model import GAP_COLUMNS, PASSAGE_COLUMNS, SCORE_COLUMNS, SPAN_COLUMNS
from framing.store import save

STEPS = ["read", "annotate", "score", "compare", "report", "reuse"]


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    with pytest.raises(SystemExit) as stop:
        main([str(word) for word in words])
    out, err = capsys.readouterr()
    code = stop.value.code
    return (code if isinstance(code, int) else 0), out, err


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles by two outlets, one empty file, one that is no text, one link that leads nowhere."""
    there = tmp_path_factory.mktemp("articles")
    for i, outlet in enumerate(["North", "South", "South"]):
        body = f"Talks number {i} might fail, officials said. " * (i + 1)
        (there / f"{i}.md").write_text(
            f"---\ntitle: Talks {i}\noutlet: {outlet}\ndate: 2024-05-0{i + 1}\n---\n{body}\n"
        )
    (there / "empty.txt").write_text("")
    (there / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (there / "gone.txt").symlink_to(there / "nowhere")
    return there


def test_commands_stand_in_the_order_of_the_flow() -> None:
    """The help lists the steps as the flow has them."""
    assert list(cli.commands)[: len(STEPS)] == STEPS


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_help_has_an_example(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Each command explains itself and shows one use."""
    code, out, _ = run(capsys, name, "--help")
    assert code == 0
    assert f"Example: framing {name}" in " ".join(out.split())


def test_read_keeps_count(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    """What was read and what was refused add up to what was found, and every refusal is named."""
    code, _, err = run(capsys, "read", folder, "-o", tmp_path / "a.parquet", "--refused", tmp_path / "r.csv")
    assert code == 0
    assert "3 articles read, 3 refused" in err
    assert set(pd.read_csv(tmp_path / "r.csv").file) == {"empty.txt", "picture.txt", "gone.txt"}
    assert pd.read_parquet(tmp_path / "a.parquet").outlet.tolist() == ["North", "South", "South"]


def test_counts_on_standard_error_are_english_and_say_why(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    """One article is an article; a table of gaps without a row says why it has none."""
    assert "framing: 1 article read" in run(capsys, "read", folder / "0.md", "-o", tmp_path / "a.csv")[2]
    code, _, err = run(capsys, "compare", folder / "0.md", "--by", "outlet", "-o", tmp_path / "g.csv")
    assert code == 0 and "1 article, 0 gaps: there is one group in column 'outlet'" in err


def test_a_comparison_says_how_many_differences_have_no_interval(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """As many as the notes of its table; where every difference has one nothing is said of it."""
    texts = [
        "It may rain, or it may snow. A boat left.",
        "It may hail. A cart came by.",
        "The bridge opened on Monday.",
    ]
    texts += ["The mayor thanked the builders.", "Two geese sat on the wall.", "A bell rang at noon."]
    rows = pd.DataFrame({"text": texts, "outlet": ["North"] * 3 + ["South"] * 3})
    rows.to_csv(tmp_path / "six.csv", index=False)
    words = ["compare", tmp_path / "six.csv", "--by", "outlet", "--measure", "hedging", "-o", tmp_path / "g.csv"]
    assert "6 articles, 1 gap, 1 of them with too little for an interval\n" in run(capsys, *words)[2]
    rows.assign(text=rows["text"] + " It may thaw.").to_csv(tmp_path / "six.csv", index=False)
    assert "6 articles, 1 gap\n" in run(capsys, *words)[2]


def test_annotate_writes_what_later_steps_rely_on(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    """JSON Lines with the fixed columns, and cues that stand in the text; twice the same bytes."""
    out = tmp_path / "spans.jsonl"
    assert run(capsys, "annotate", folder, "-o", out)[0] == 0
    first = out.read_bytes()
    rows = [json.loads(line) for line in first.decode("utf-8").splitlines()]
    assert all(tuple(row) == SPAN_COLUMNS for row in rows)
    assert {row["cue"] for row in rows if row["layer"] == "hedging"} >= {"might", "officials"}
    assert run(capsys, "annotate", folder, "-o", out)[0] == 0
    assert out.read_bytes() == first
    assert sorted(p.name for p in tmp_path.iterdir()) == ["spans.jsonl"]


def test_steps_write_their_tables(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    """score, compare and reuse give tables with their fixed columns."""
    for words, columns in (
        (["score"], SCORE_COLUMNS),
        (["compare", "--by", "outlet"], GAP_COLUMNS),
        (["reuse", "--clusters", str(tmp_path / "clusters.csv")], PASSAGE_COLUMNS),
    ):
        out = tmp_path / f"{words[0]}.csv"
        code, _, err = run(capsys, words[0], folder, *words[1:], "-o", out)
        assert code == 0, err
        assert tuple(pd.read_csv(out).columns[: len(columns)]) == columns
    assert pd.read_csv(tmp_path / "clusters.csv").columns.tolist()[:2] == ["id", "cluster"]


@pytest.mark.parametrize("by", ["outlet", "side"])
def test_the_table_of_a_comparison_has_the_figures_of_its_report(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, by: str
) -> None:
    """Of two groups and of four: the rows, the intervals, p and q are those that the page shows; "all" has more."""
    from framing.report.sides import compared
    from framing.sample import folder as sample

    articles = fr.read(sample())
    articles["side"] = ["east" if o in ("Velisk Herald", "Saltmouth Mail") else "west" for o in articles["outlet"]]
    save(articles, tmp_path / "articles.parquet")
    words = ["compare", tmp_path / "articles.parquet", "--by", by, "--against", "rest", "-o", tmp_path / "gaps.csv"]
    code, _, err = run(capsys, *words)
    assert code == 0, err
    passages = fr.reuse(articles)
    scores = fr.score(articles, fr.annotate(articles), passages)
    _, gaps = compared(scores, by, [], cluster=fr.clusters(articles, passages))
    shown = ["measure", "group_a", "group_b", "estimate", "low", "high", "p", "q"]
    table = pd.read_csv(tmp_path / "gaps.csv")
    keys = shown[:3]
    pd.testing.assert_frame_equal(
        table[shown].sort_values(keys, ignore_index=True),
        pd.DataFrame(gaps)[shown].sort_values(keys, ignore_index=True).astype(dict.fromkeys(keys, "str")),
    )
    assert run(capsys, *words, "--measure", "all")[0] == 0
    assert len(pd.read_csv(tmp_path / "gaps.csv")) > 2 * len(table)


def test_standard_output_is_a_table(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Without -o the table goes to standard output, and nothing else does."""
    code, out, _ = run(capsys, "annotate", folder, "--layer", "hedging")
    assert code == 0
    assert out.splitlines()[0] == ",".join(SPAN_COLUMNS)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["annotate"], "no INPUT"),
        (["annotate", "nowhere/"], "nowhere"),
        (
            ["annotate", "https://news.example/a?b=1"],
            "https://news.example/a?b=1: an address on the web; save the page",
        ),
        (
            ["read", "www.news.example"],
            "www.news.example: an address on the web; save the page first, then name the file",
        ),
        (["report", "one_article", "https://news.example"], "framing: https://news.example: an address"),
        (["workshop", "https://news.example/"], "framing: https://news.example/: an address"),
        (["annotate", "FOLDER", "--layer", "hegding"], "did you mean 'hedging'"),
        (["annotate", "FOLDER", "--lexicon", "none.toml"], "none.toml"),
        (["annotate", "FOLDER", "-o", "spans.xlsx"], ".csv, .jsonl, .parquet"),
        (["annotate", "FOLDER", "--sample"], "not both"),
        (["anotate"], "No such command"),
        (["compare", "FOLDER"], "--by"),
        (["compare", "FOLDER", "--by", "outlt"], "did you mean 'outlet'"),
        (["read", "FOLDER/empty.txt"], "empty"),
        (["report", "nothing", "--sample"], "nothing"),
        (["report", "compare", "--sample", "-p", "by"], "NAME=VALUE"),
        (["sample", "FOLDER"], "not an empty folder"),
        (["lexicon", "show", "hedgin-en"], "did you mean 'hedging-en'"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], folder: Path, words: list[str], told: str
) -> None:
    """Exit code 2, nothing on standard output, the reason as the last line on standard error, no traceback."""
    code, out, err = run(capsys, *(w.replace("FOLDER", str(folder)) for w in words))
    assert code == 2
    assert out == ""
    assert told in err.splitlines()[-1]
    assert "Traceback" not in err


def test_an_unknown_option_has_its_nearest_or_another_command(capsys: pytest.CaptureFixture[str]) -> None:
    """A suggestion is spelt nearly so; an option of another command is told with that command."""
    assert "Did you mean '--measure'?" in run(capsys, "compare", "--sample", "--mesure", "x")[2]
    told = run(capsys, "score", "--sample", "--mesure", "x")[2]
    assert "It has no '--measure' either; framing compare has." in told and "--per" not in told
    assert "No such option '--bogus' (framing score" in run(capsys, "score", "--sample", "--bogus")[2]


def test_a_text_column_of_another_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A missing text column is told with the columns there are; --text-column names it."""
    table = tmp_path / "t.csv"
    table.write_text("id,body\n7,It might rain.\n")
    code, _, err = run(capsys, "read", table)
    assert code == 2
    assert "body" in err
    assert "--text-column" in err
    code, out, _ = run(capsys, "annotate", table, "--text-column", "body", "--layer", "hedging")
    assert code == 0
    assert out.splitlines()[1].startswith("7,3,8,hedging,modal,might")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_work_goes_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    """Stopped in the middle by a signal, annotate leaves no half file; typed again, it ends with the same bytes."""
    step = importlib.import_module("framing.annotate")  # framing.annotate is the function

    table = tmp_path / "t.jsonl"
    table.write_text("".join(json.dumps({"id": str(i), "text": f"It might rain {i}."}) + "\n" for i in range(9)))
    whole, again = tmp_path / "whole.jsonl", tmp_path / "again.jsonl"
    monkeypatch.setattr("framing.cli.options.BATCH", 2)
    assert run(capsys, "annotate", table, "-o", whole)[0] == 0
    real, seen = step.annotate_batch, []

    def stopping(frame: pd.DataFrame, mark: object) -> pd.DataFrame:
        seen.append(len(frame))
        if len(seen) == 3:
            signal.raise_signal(number)
        return real(frame, mark)

    monkeypatch.setattr(step, "annotate_batch", stopping)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests in the background begin without it
    try:
        code, _, err = run(capsys, "annotate", table, "--jobs", "1", "-o", again)
    finally:
        signal.signal(signal.SIGINT, before)
    assert code == 128 + number
    assert len(err.strip().splitlines()) == 1
    assert "goes on where it stopped" in err
    assert not [f for f in tmp_path.rglob("*") if f.name.startswith("again") or f.suffix == ".part"]
    assert run(capsys, "annotate", table, "--jobs", "1", "-o", again)[0] == 0
    assert len(seen) == 6  # two done, one stopped, three left
    assert again.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["score", "FOLDER"], "framing score begins anew"),
        (["compare", "FOLDER", "--by", "outlet"], "framing compare begins anew"),
        (["annotate", "FOLDER"], "framing annotate begins anew"),  # nothing is kept beside standard output
        (["annotate", "FOLDER", "-o", "OUT"], "framing annotate goes on where it stopped"),
    ],
)
def test_an_interruption_names_the_command_that_was_interrupted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path, words: list[str], told: str
) -> None:
    """And says of no command that it goes on where it stopped unless it does."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("framing.cli.options.Input.articles", interrupted)
    monkeypatch.setattr("framing.cli.options.Input.batches", interrupted)
    given = [str(folder) if w == "FOLDER" else str(folder.parent / "spans.csv") if w == "OUT" else w for w in words]
    code, _, err = run(capsys, *given)
    assert code == 130 and told in err


@pytest.mark.parametrize("files", [{}, {"a.txt": b""}, {"a.png": b"\x89PNG"}])
def test_a_report_of_nothing_is_refused_before_it_runs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: dict[str, bytes]
) -> None:
    """A folder without one readable article is told in a line; no notebook runs and nothing is left behind."""
    module = importlib.import_module("framing.report.make")  # framing.report is the function
    monkeypatch.setattr(module, "run", lambda *_: pytest.fail("it ran"))
    (tmp_path / "in").mkdir()
    for name, data in files.items():
        (tmp_path / "in" / name).write_bytes(data)
    code, _, err = run(capsys, "report", "compare", tmp_path / "in", "-o", tmp_path / "out")
    assert code == 2 and err.count("\n") == 1 and str(tmp_path / "in") in err
    assert not (tmp_path / "out").exists()


def test_lexicon_check_tells_a_wrong_example(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Exit code 0 when every example holds, 1 when one does not, 2 for a label without misses."""
    good = (
        'name = "war"\nversion = "1"\nlanguage = "en"\nlayer = "war"\nsource = "me"\nlicence = "CC0"\n'
        '[labels.arms]\nentries = ["tank"]\nhits = ["A [tank] came."]\nmisses = ["A bank came."]\n'
    )
    file = tmp_path / "war.toml"
    for text, code in ((good, 0), (good.replace("A bank", "A tank"), 1), (good.replace("misses", "missed"), 2)):
        file.write_text(text)
        assert run(capsys, "lexicon", "check", file)[0] == code


def test_the_sample_can_be_copied(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`framing sample FOLDER` writes articles that can be read."""
    assert run(capsys, "sample", tmp_path / "articles")[0] == 0
    code, _, err = run(capsys, "read", tmp_path / "articles", "-o", tmp_path / "a.csv")
    assert code == 0
    assert "0 refused" in err


def test_standard_input_and_a_closed_pipe() -> None:
    """- reads standard input; a reader that stops early is no error of ours."""
    command = f"printf 'It might rain.' | {sys.executable} -m framing annotate - --layer hedging | head -1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("article_id")


def test_a_target_found_nowhere_is_a_failed_check(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    """Exit code 1 and a line that names every wording looked for; the empty table is written all the same."""
    table = tmp_path / "m.csv"
    code, _, err = run(capsys, "target", folder, "--target", "Zora Quill", "--target", "Quilly", "-o", table)
    assert code == 1
    assert "no mention of 'Zora Quill' or 'Quilly'" in err
    assert len(table.read_text().splitlines()) == 1


def test_a_text_column_for_texts_is_an_error(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    """--text-column where no file has columns is one line of error; beside a table, texts are read as ever."""
    code, _, err = run(capsys, "read", folder, "--text-column", "body")
    assert (code, len(err.splitlines())) == (2, 1)
    assert "no file here has columns, and so none is called 'body'" in err
    (tmp_path / "a.txt").write_text("It may rain.")
    (tmp_path / "b.csv").write_text("id,body\n7,It might rain.\n")
    code, _, err = run(capsys, "read", tmp_path, "--text-column", "body")
    assert code == 0
    assert "2 articles read, 0 refused" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["compare", "--sample", "--examples", "2"], "-p examples=2"),
        (["compare", "--sample", "--examples=2"], "-p examples=2"),
        (["compare", "--sample", "--example", "2"], "-p examples=2"),
        (["compare", "--examples", "--sample"], "-p examples=VALUE"),
        (["compare", "--sample", "--by", "outlet", "-p", "by=outlets"], "--by outlet and -p by=outlets differ"),
        (["compare", "--sample", "-p", "seed=1", "-p", "seed=2"], "-p seed=1 and -p seed=2 differ"),
        (["compare", "--sample", "-p", "examples=two"], 'parameter examples wants a whole number such as 2, got "two"'),
        (["compare", "--sample", "--bogus", "2"], "No such option '--bogus'"),
    ],
)
def test_what_is_wrong_with_a_report_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str], told: str
) -> None:
    """A parameter given as an option, two values for one, a word for a number: one line says what to type."""
    code, _, err = run(capsys, "report", *words, "-o", tmp_path / "out")
    assert (code, len(err.splitlines())) == (2, 1)
    assert told in err
    assert not (tmp_path / "out").exists()


def test_lost_front_matter_is_told_by_commands_and_reports(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A line on standard error names file and reason: of read, of a command in batches, of a report, which keeps it."""
    text = tmp_path / "a.txt"
    text.write_text("---\ntitle: A visit\noutlet: The Herald\n\nIt may rain, officials said.\n")
    said = "framing: a.txt: begins with --- but has no closing ---"
    assert said in run(capsys, "read", text, "-o", tmp_path / "read.csv")[2]
    assert said in run(capsys, "annotate", text, "-o", tmp_path / "spans.csv")[2]
    code, _, err = run(capsys, "report", "one_article", text, "-o", tmp_path / "out")
    assert code == 0 and said in err
    page = (tmp_path / "out" / "one_article.html").read_text()
    assert "has no closing ---: its head is read as text" in page.partition("Provenance</h2>")[2]
    assert run(capsys, "verify", tmp_path / "out" / "one_article.html", text)[0] == 0


def test_a_target_spelt_wrong_is_told_the_nearest_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A name the articles have is proposed; where none is like it, none is; --by without --estimates is refused."""
    text = tmp_path / "a.txt"
    text.write_text("They met Ines Corrigan on Monday, and Corrigan left.\n")
    code, _, err = run(capsys, "target", text, "--target", "ines corigan", "-o", tmp_path / "m.csv")
    assert code == 1 and "no mention of 'ines corigan': did you mean 'Ines Corrigan'?" in err
    assert "did you mean" not in run(capsys, "target", text, "--target", "Bo Li", "-o", tmp_path / "m.csv")[2]
    code, out, err = run(capsys, "target", text, "--target", "Ines Corrigan", "--by", "outlett")
    assert code == 2 and not out and "--by needs --estimates" in err and err.count("\n") == 1


def test_a_report_goes_into_the_file_that_was_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """-o a.html is that file and no folder; a format that it is not is refused in a line, and nothing is made."""
    text = tmp_path / "a.txt"
    text.write_text("It may rain, officials said.\n")
    page = tmp_path / "out" / "a.html"
    code, out, _ = run(capsys, "report", "one_article", text, "-o", page)
    assert code == 0 and page.is_file() and out.strip() == str(page)
    for kinds in (["--to", "pdf"], ["--to", "html", "--to", "pdf"]):
        code, _, err = run(capsys, "report", "one_article", text, *kinds, "-o", tmp_path / "b.html")
        assert code == 2 and "is one html file" in err and err.count("\n") == 1
    assert not (tmp_path / "b.html").exists()


def test_errors_say_what_to_do_and_name_no_class(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A missing report and a folder in its place are told in words; a missing coding with the option that names it."""
    missing = "no such file or folder"
    for name, why in (("nosuch.html", missing), ("nosuch.pdf", missing), ("", "cannot be read: Is a directory")):
        code, _, err = run(capsys, "verify", tmp_path / name)
        assert code == 2 and why in err and "Error" not in err
    text = tmp_path / "a.txt"
    text.write_text("It may rain, officials said.\n")
    code, _, err = run(capsys, "report", "validate", text, "-o", tmp_path / "out")
    assert code == 2 and "-p coded=FILE" in err
