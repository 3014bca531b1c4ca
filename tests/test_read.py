"""Reading: every format, every refusal, ids, columns, batches."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.errors import ReadError
from framing.model import ARTICLE_COLUMNS, REFUSED_COLUMNS
from framing.read import batches, read, told
from framing.store import SUFFIXES, save

TEXT = "He came.\r\nShe left. “Why?”\n"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def reasons(table: pd.DataFrame) -> str:
    return " ".join(table.reason)


def test_plain_text_is_kept_exactly(tmp_path: Path) -> None:
    """CRLF, rims and quotes stay; a byte-order mark does not belong to the text."""
    for name, data in {
        "a.txt": TEXT.encode(),
        "b.txt": b"\xef\xbb\xbf" + TEXT.encode(),
        "c.txt": TEXT.encode("utf-16"),
    }.items():
        assert read(write(tmp_path / name, data)).text.tolist() == [TEXT]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_front_matter_names_the_article_and_is_no_part_of_the_text(tmp_path: Path, suffix: str) -> None:
    """Known keys fill the columns, others are kept, offsets count from the first character after it."""
    head = (
        '---\r\ntitle: "A visit"\r\noutlet: The Herald\r\ndate: 4 March 2026\r\nauthor: A. Ruiz\r\ndesk: war\r\n---\r\n'
    )
    row = read(write(tmp_path / f"a{suffix}", head + TEXT)).iloc[0]
    assert (row.text, row.title, row.outlet, row.published) == (TEXT, "A visit", "The Herald", "2026-03-04")
    assert (row.author, row.desk, row.date) == ("A. Ruiz", "war", "4 March 2026")


HEAD = "title: A visit\noutlet: The Herald\n"


def test_blank_lines_may_stand_before_front_matter(tmp_path: Path) -> None:
    """Front matter under blank lines is front matter; a rule of dashes under blank lines is text, whole."""
    row = read(write(tmp_path / "a.txt", f"\n  \n---\n{HEAD}---\nHe came.")).iloc[0]
    assert (row.title, row.outlet, row.text) == ("A visit", "The Herald", "He came.")
    ruled = read(write(tmp_path / "b.txt", "\n---\nHe came.\n---\nShe left."))
    assert ruled.text.tolist() == ["\n---\nHe came.\n---\nShe left."]
    assert ruled.noted.empty


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"---\n{HEAD}\nHe came.", "begins with --- but has no closing ---"),
        (f"\n---\n{HEAD}\nHe came.", "begins with --- but has no closing ---"),
        (f"{HEAD}\nHe came.", "begins with 'title:' but has no --- before it"),
        (f"—\n{HEAD}—\nHe came.", "begins with 'title:' but has no --- before it"),
        (f"---\n{HEAD}no name here\n---\nHe came.", "'no name here', which is not 'name: value'"),
        ("---\ntitle:A visit\n---\nHe came.", "'title:A visit', which is not 'name: value'"),
        (f"---\n{HEAD}autor: A. Ruiz\n---\nHe came.", "autor: did you mean author?"),
    ],
)
def test_lost_front_matter_is_told(tmp_path: Path, text: str, why: str) -> None:
    """Whatever looks like front matter and is not read so is read as text, whole, and named with its file."""
    table = read(write(tmp_path / "a.txt", text))
    assert len(table) == 1 and table.refused.empty
    (row,) = table.noted.itertuples()
    assert row.file == "a.txt" and why in row.reason
    assert ("autor" in table.columns) if "autor" in text else (table.text[0] == text)
    assert [r for b in batches(tmp_path, size=1) for r in b.noted["reason"]] == [row.reason]


@pytest.mark.parametrize(
    "text",
    ["He came.", f"---\n{HEAD}desk: war\n---\nHe came.", "---\nHe came.\n---\nShe left.", "Warning: rain.\nHe came.",
     f"---\n{HEAD}author: A. Ruiz\nauthor_2: B. Ruiz\n---\nHe came.", "---\n", "—\nHe came.", "\n"],
)  # fmt: skip
def test_nothing_is_told_of_what_is_well(tmp_path: Path, text: str) -> None:
    """Further names, rules of dashes and a first line with a colon are no mistakes."""
    write(tmp_path / "a.txt", text)
    write(tmp_path / "b.txt", "She left.")
    assert read(tmp_path).noted.empty


def test_a_markdown_heading_is_the_title_and_stays_in_the_text(tmp_path: Path) -> None:
    """The text is as written; only the title is lent."""
    row = read(write(tmp_path / "a.md", "# A visit\n\nHe came.\n")).iloc[0]
    assert (row.title, row.text) == ("A visit", "# A visit\n\nHe came.\n")


def test_a_saved_page_gives_its_main_text_and_metadata(tmp_path: Path) -> None:
    """Title, outlet, date and text are found; scripts are neither run nor read."""
    body = "".join(f"<p>Paragraph {i} of the article tells at length what the minister said.</p>" for i in range(8))
    page = (
        '<html><head><title>A visit</title><meta property="og:site_name" content="The Herald">'
        '<meta property="article:published_time" content="2026-03-04T10:00:00Z"></head>'
        f"<body><nav>Menu</nav><article><h1>A visit</h1>{body}<script>alert(1)</script></article></body></html>"
    )
    row = read(write(tmp_path / "a.html", page)).iloc[0]
    assert (row.title, row.outlet, row.published) == ("A visit", "The Herald", "2026-03-04")
    assert "Paragraph 7" in row.text and "alert" not in row.text and "Menu" not in row.text


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    """What the extractor finds nothing in is a refusal with its file."""
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.html", "<html><body></body></html>")
    articles = read(tmp_path)
    assert len(articles) == 1 and articles.refused.file.tolist() == ["b.html"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", 'id,text,outlet\n7,"He came,\r\nshe ""left"".",Herald\n'),
        ("a.csv", 'id;text;outlet\n7;"He came,\r\nshe ""left"".";Herald\n'),
        ("a.tsv", 'id\ttext\toutlet\n7\t"He came,\r\nshe ""left""."\tHerald\n'),
        ("a.jsonl", '{"id": 7, "text": "He came,\\r\\nshe \\"left\\".", "outlet": "Herald"}\n\n'),
        ("a.ndjson", '{"id": 7.0, "text": "He came,\\r\\nshe \\"left\\".", "outlet": "Herald"}'),
        ("a.json", '[{"id": "7", "text": "He came,\\r\\nshe \\"left\\".", "outlet": "Herald"}]'),
        ("a.json", '{"id": "7", "text": "He came,\\r\\nshe \\"left\\".", "outlet": "Herald"}'),
        ("a.json", '{"articles": [{"id": "7", "text": "He came,\\r\\nshe \\"left\\".", "outlet": "Herald"}]}'),
    ],
)
def test_tables_in_every_format_say_the_same(tmp_path: Path, name: str, content: str) -> None:
    """One article, whatever file it comes in, also zipped: same id, same text to the character, same outlet."""
    plain = write(tmp_path / name, content)
    zipped = write(tmp_path / f"{name}.gz", gzip.compress(content.encode()))
    for path in (plain, zipped):
        row = read(path).iloc[0]
        assert (row.article_id, row.text, row.outlet) == ("7", 'He came,\r\nshe "left".', "Herald")


def test_parquet_and_frames_keep_their_columns_and_order(tmp_path: Path) -> None:
    """Any index works; further columns keep their types, ordered categories too."""
    frame = pd.DataFrame({"text": ["One.", "Two."], "n": [1, 2]}, index=["x", "x"])
    frame["size"] = pd.Categorical(["small", "large"], ["small", "large"], ordered=True)
    articles = read(frame)
    assert articles.columns.tolist() == [*ARTICLE_COLUMNS, "n", "size"]
    assert articles["size"].dtype == frame["size"].dtype and articles.n.dtype == frame.n.dtype
    frame.to_parquet(tmp_path / "a.parquet", index=False)
    assert read(tmp_path / "a.parquet").text.tolist() == ["One.", "Two."]


def test_a_frame_whose_cells_are_no_texts_loses_those_rows_only() -> None:
    """Numbers, nothing and empty cells are refused by row."""
    articles = read(pd.DataFrame({"text": ["One.", 5, None, float("nan"), " ", "Two."]}, dtype="object"))
    assert articles.text.tolist() == ["One.", "Two."]
    assert articles.refused.row.tolist() == [2, 3, 4, 5]


def test_one_string_and_a_list_of_strings() -> None:
    """A string that is no file and reads like a text is one article; a list is several."""
    assert read("He came. She left.").text.tolist() == ["He came. She left."]
    assert len(read(["One.", "Two."])) == 2
    with pytest.raises(ReadError, match="no such file"):
        read("artcles/")


@pytest.mark.parametrize(
    ("content", "row", "reason"),
    [
        ("id,text\n1,One.\n2,Two.,extra\n3,Three.\n", 2, "3 fields where the header has 2"),
        ("id,text\n1,One.\n2\n3,Three.\n", 2, "1 fields"),
        ('id,text\n1,One.\n2,"Two.\n3,Three.\n', 2, "broken row"),
        ('id,text\n1,One.\n2,"Two." more\n3,Three.\n', 2, "broken row"),
        ("id,text\n1,One.\n2,\n3,Three.\n", 2, "empty text"),
        ("id,text\n1,One.\n1,Two.\n3,Three.\n", 2, "duplicate id '1'"),
        (b"id,text\n1,One \xc3\xa9 \xc3\xa8.\n2,Two \xff.\n3,Three.\n", 2, "not valid UTF-8"),
        (b"id,text\n1,One.\n2,Tw\0o.\n3,Three.\n", 2, "NUL"),
    ],
)
def test_one_bad_row_costs_one_row(tmp_path: Path, content: str | bytes, row: int, reason: str) -> None:
    """A CSV with one bad row loses that row, and the refusal says which and why."""
    articles = read(write(tmp_path / "a.csv", content))
    assert articles.article_id.tolist() == ["1", "3"]
    assert articles.refused.columns.tolist() == list(REFUSED_COLUMNS)
    assert articles.refused.row.tolist() == [row] and reason in reasons(articles.refused)


def test_one_broken_line_of_json_costs_one_line(tmp_path: Path) -> None:
    """Broken JSON, no object, no text, half a character, too deep: each refused with its line."""
    lines = [
        '{"text": "One."}',
        "{",
        "5",
        '{"body": "x"}',
        '{"text": "\\ud800"}',
        "[" * 100_000,
        '{"text": "Two.\u2028"}',
    ]
    articles = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert articles.text.tolist() == ["One.", "Two.\u2028"]
    assert articles.refused.row.tolist() == [2, 3, 4, 5, 6]


def test_a_folder_is_read_to_its_depth_and_everything_else_refused(tmp_path: Path) -> None:
    """Broken link, binary, empty, unsupported, linked folder: refused by name; hidden files are not looked at."""
    write(tmp_path / "b" / "a.txt", TEXT)
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / ".hidden.txt", TEXT)
    bad = {
        "bin.txt": b"\x89PNG\r\n\x1a\n",
        "nul.txt": b"a\0b",
        "empty.txt": b"",
        "space.txt": b" \n",
        "w.docx": b"PK\x03\x04",
        "rich.txt": b"{\\rtf1 It may rain.}",
        "broken.json": b"{",
        "x.parquet": b"PAR1",
        "e.csv": b"",
        "h.csv": b"id,text\n",
        "z.txt.gz": b"no",
    }
    for name, data in bad.items():
        write(tmp_path / name, data)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    articles = read(tmp_path)
    assert len(articles) == 2 and articles.article_id.is_unique
    assert articles.refused.file.tolist() == sorted([*bad, "gone.txt", "loop"])
    assert (articles.refused.reason.str.len() > 3).all()
    told = dict(zip(articles.refused.file, articles.refused.reason, strict=True))
    assert "broken link" in told["gone.txt"]
    assert all("save its text as .txt" in told[name] for name in ("w.docx", "rich.txt"))


def test_the_same_text_twice_is_kept_twice_under_stable_ids(tmp_path: Path) -> None:
    """Ids come from content and name: the same again when read again, also when a file is added between."""
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "c.txt", TEXT)
    first = read(tmp_path).article_id.tolist()
    write(tmp_path / "b.txt", TEXT)
    again = read(tmp_path).article_id.tolist()
    assert len(set(again)) == 3 and [again[0], again[2]] == first
    assert read(["Same.", "Same."]).article_id.is_unique


def test_what_framing_wrote_is_no_article(tmp_path: Path) -> None:
    """Results that lie among the articles are refused, a line a file, and a second run counts as the first."""
    write(tmp_path / "a.txt", "Talks may fail, perhaps, she said.")
    articles = read(tmp_path)
    spans = fr.annotate(articles)
    assert len(spans) > 1
    for suffix in SUFFIXES:
        save(spans, tmp_path / f"spans{suffix}")
    save(fr.score(articles, spans), tmp_path / "scores.csv")
    save(articles.assign(start=0, end=1), tmp_path / "more.csv")
    pages = sorted((Path(fr.__file__).parent / "templates").glob("*/page.html.j2"))
    for page in pages:
        write(tmp_path / f"{page.parent.name}.html", page.read_text().replace("<body", f"<body><p>{TEXT * 20}</p><x"))
    again = read(tmp_path)
    assert again.article_id.tolist()[0] == articles.article_id[0] and len(again) == 1
    why = again.refused.groupby("file").reason.agg("; ".join).to_dict()
    assert why.pop("more.csv").startswith("duplicate id")
    assert len(pages) == 2 and all("framing" in reason and ";" not in reason for reason in why.values())
    assert sorted(why) == ["report.html", "scores.csv", *(f"spans{s}" for s in SUFFIXES), "workshop.html"]
    assert read(tmp_path / "spans.csv", text_column="rule").text[0] == spans.rule[0]


def test_rows_refused_for_one_reason_share_a_line() -> None:
    """Rows that follow each other in one file are told in one line; what is not told line by line is counted."""
    rows = [("a.csv", n, "no text") for n in (1, 2, 3, 5)] + [(f"{n}.bin", None, "binary") for n in range(30)]
    lines = list(told.refusals(pd.DataFrame(rows, columns=["file", "row", "reason"])))
    assert lines[:3] == [
        "refused: a.csv, rows 1 to 3: no text",
        "refused: a.csv, row 5: no text",
        "refused: 0.bin: binary",
    ]
    assert len(lines) == 21 and lines[-1].startswith("refused: 12 more")


def test_a_missing_text_column_lists_those_there_are(tmp_path: Path) -> None:
    """The error names the option; with it the column is read."""
    path = write(tmp_path / "a.csv", "id,body\n1,One.\n2,Two.\n")
    with pytest.raises(
        ReadError, match=r"no column 'text'; name it with --text-column \(text_column=\). There are: 'id', 'body'"
    ):
        read(path)
    assert read(path, text_column="body").text.tolist() == ["One.", "Two."]
    assert len(read(write(tmp_path / "c.csv", "\ufeff\ufefftext\nOne.\n"))) == 1
    near = write(tmp_path / "b.csv", "id,Txt\n1,One.\n")
    with pytest.raises(
        ReadError, match=r"did you mean 'Txt'\? Name it with --text-column \(text_column=\). There are: 'id', 'Txt'"
    ):
        read(near)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "text,outlett,Dat\nOne.,A,2026\nTwo.,B,2026\n"),
        ("a.json", '[{"text": "One.", "outlett": "A", "Dat": "2026"}, {"text": "Two."}]'),
        ("a.jsonl", '{"text": "", "outlett": "A", "Dat": "2026"}\n{"text": "Two."}'),
    ],
)
def test_a_column_nearly_of_our_name_is_told_once(tmp_path: Path, name: str, data: str) -> None:
    """Once for a table, not for every row, and as a note: the column is read as one of the user's own."""
    table = read(write(tmp_path / name, data))
    assert table.noted["file"].tolist() == [name] * 2
    assert table.noted["reason"].tolist() == ["outlett: did you mean outlet?", "Dat: did you mean date?"]
    assert "outlett" in table.columns or table.refused["row"].tolist() == [1]
    assert sum(len(b.noted) for b in batches(tmp_path, size=1)) == 2
    assert read([{"text": "One.", "outlett": "A", "outlet": "B", "Data": "C", "uid": 3}]).noted.empty


def test_other_names_of_columns_fill_ours_and_stay() -> None:
    """Synonyms are read only where the column itself is missing, and are kept."""
    one = {"text": "One.", "id": 5, "source": "Herald", "published_at": "2026-03-04T10:00:00Z", "headline": "H"}
    row = read([one]).iloc[0]
    assert (row.article_id, row.outlet, row.published, row.title) == ("5", "Herald", "2026-03-04T10:00:00+00:00", "H")
    assert (row["id"], row.source) == (5, "Herald")
    assert read([{"text": "One.", "outlet": "Mine", "source": "Wire"}]).outlet.tolist() == ["Mine"]
    days = read([{"text": "One.", "paper": "Herald", "day": day} for day in ("4 March 2026", "Monday", "4")])
    assert days.published.tolist() == ["2026-03-04", "", ""]
    assert set(days.outlet) == {"Herald"}


def test_batches_are_the_whole_in_parts(tmp_path: Path) -> None:
    """Bound together, the batches have the articles and refusals of ``read``, in order."""
    lines = [json.dumps({"text": f"Text {i}." if i % 5 else ""}) for i in range(40)]
    path = write(tmp_path / "a.jsonl", "\n".join(lines))
    parts, whole = list(batches(path, size=7)), read(path)
    assert max(map(len, parts)) <= 7
    assert [i for p in parts for i in p.article_id] == whole.article_id.tolist()
    assert [r for p in parts for r in p.refused.row] == whole.refused.row.tolist()


def test_nothing_read_is_an_error_that_says_why(tmp_path: Path) -> None:
    """An empty folder, a folder of refusals, an empty frame: one line with the reasons."""
    with pytest.raises(ReadError, match=r"^list: found nothing to read; it is empty\Z"):
        read([])
    with pytest.raises(ReadError, match="found nothing to read; files may end in"):
        read(tmp_path)
    write(tmp_path / "a.txt", b"")
    write(tmp_path / "b.docx", b"x")
    with pytest.raises(ReadError, match=r"none of 2 could be read: a.txt: empty text; b.docx: unsupported"):
        read(tmp_path)
    with pytest.raises(ReadError):
        read(pd.DataFrame({"text": []}))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b'{"text": "One."}\n{"text": "Two."}\n', 2),
        (b'[{"text": "One."}]', 1),
        (b"id,text\n1,One.\n2,Two.\n", 2),
        (b"He came, and she left.\n", 1),
    ],
)
def test_standard_input_is_known_by_its_first_bytes(
    monkeypatch: pytest.MonkeyPatch, content: bytes, texts: int
) -> None:
    """JSON Lines, JSON, CSV or plain text, without being told."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert len(read("-")) == texts


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le ministre a déclaré que l’été serait chaud à la frontière.", "cp1252"),
        ("Президент приехал в область, где идут бои, и осмотрел станцию.", "cp1251"),
        ("Žluťoučký kůň úpěl ďábelské ódy na břehu řeky.", "cp1250"),
        ("日本の首相は昨日、国境の地域を訪問しました。", "shift_jis"),
    ],
)
def test_older_encodings_are_recognised(tmp_path: Path, text: str, encoding: str) -> None:
    """What is not UTF-8 is read in the likely encoding of its letters."""
    assert read(write(tmp_path / "a.txt", text.encode(encoding))).text.tolist() == [text]


def test_damaged_utf8_is_refused_and_the_place_named(tmp_path: Path) -> None:
    """A text that is UTF-8 but for one byte is not read as something else."""
    with pytest.raises(ReadError, match="unknown encoding: not valid UTF-8 at byte 12"):
        read(write(tmp_path / "a.txt", "éééééé".encode() + b"\xff" + "éé".encode()))


def test_five_megabytes_in_one_line(tmp_path: Path) -> None:
    """Long lines and long cells are read whole."""
    long = "He came. " * 600_000
    assert read(write(tmp_path / "a.txt", long)).text[0] == long
    assert read(write(tmp_path / "a.csv", f"id,text\n1,{long}\n")).text[0] == long


def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    """Reading 12 MB in batches holds less than a third of it at any time."""
    import tracemalloc

    path = tmp_path / "a.jsonl"
    with path.open("w") as stream:
        for i in range(1200):
            stream.write(json.dumps({"id": i, "text": "He came. " * 1100}) + "\n")
    for _ in batches(path, size=10):
        break  # what is imported on first use does not count
    tracemalloc.start()
    assert sum(len(b) for b in batches(path, size=10)) == 1200
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000


def test_a_second_id_is_told_with_the_place_of_the_first() -> None:
    """In a table without a file the place is its row alone."""
    reasons = read(pd.DataFrame({"id": ["P1", "P1"], "text": ["He came.", "She left."]})).refused["reason"]
    assert reasons.tolist() == ["duplicate id 'P1', first in row 1"]
