"""What is read with a doubt: another language than English, garbled letters; and where it is told."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest

import framing as fr
from framing.errors import ReadError
from framing.read import batches, language, read, told
from framing.report import caution
from framing.report.close import Reading
from framing.table import Scores, Spans

GERMAN = (
    "Der Bürgermeister könnte die Brücke schon im Herbst schließen, sagte die Stadtverwaltung am Montag. Angeblich "
    "sind die Pfeiler so alt, dass niemand mehr weiß, wer sie gebaut hat. Die Anwohner wollen nun warten."
)
ENGLISH = "The mayor may close the bridge this autumn, the town hall said. Nobody knows who built the piers. "
OTHERS = [
    GERMAN,
    "Le maire pourrait fermer le pont dès l'automne, a déclaré la mairie lundi. Les piliers seraient si anciens que "
    "personne ne sait plus qui les a construits. Les habitants attendent maintenant ce que dira le rapport.",
    "El alcalde podría cerrar el puente este otoño, dijo el ayuntamiento. Al parecer, los pilares son tan antiguos "
    "que nadie sabe quién los construyó. Los vecinos esperan ahora lo que diga el informe.",
    "De burgemeester kan de brug in de herfst al sluiten, zei het stadsbestuur op maandag. Naar verluidt zijn de "
    "pijlers zo oud dat niemand meer weet wie ze heeft gebouwd, of wanneer.",
    "Мэр может закрыть мост уже осенью, сообщила в понедельник администрация. По слухам, опоры так стары, что никто "
    "не знает, кто их построил. Жители ждут, что скажет экспертиза.",
    "Borgmesteren kan lukke broen allerede til efteråret, sagde kommunen mandag. Efter sigende er pillerne så gamle, "
    "at ingen ved, hvem der har bygget dem. Beboerne venter nu på, hvad rapporten siger.",
    "Pormestari saattaa sulkea sillan jo syksyllä, kaupunki kertoi maanantaina. Pilarit ovat kuulemma niin vanhoja, "
    "ettei kukaan tiedä, kuka ne rakensi. Asukkaat odottavat nyt, mitä selvitys sanoo korjauksesta.",
    "市政府周一表示，市长可能在秋天关闭这座桥。据说桥墩非常古老，没有人知道是谁建造的。老城区的居民现在正在等待专家的意见，看看报告会怎么说，也许还要再等几个月才能知道结果。",
    GERMAN + " Auf der Tafel steht: “The river and the bridge are old.” Wer sie schrieb, das weiß auch keiner.",
]
WELL = [
    ENGLISH,
    ENGLISH.upper() * 3,
    "He said: “" + GERMAN[:100] + "” and that it was what they had told her, but that she would not say which. " * 2,
    "Harbour Town 2 Saltmouth 1\nVelisk 0 Rampart 0\n" * 20,
    "district 4 12 19\nnorth 3 11 9\nsouth 2 7 1\neast 4 5 6\nwest 1 1 2\n" * 9,
    "Ruth Calloway, Oskar Brandt, Mira van der Berg, Juan de la Cruz, Anna von Falk, Leo di Marco\n" * 9,
    "Mayor May Close Bridge\nStorm Shuts Harbour\nSchool Lunches Too Hot\n" * 9,
    "200 g plain flour, 100 g cold butter, 2 eggs, beaten, 1 pinch sea salt, 3 ripe tomatoes, sliced, 1 red onion, "
    "finely chopped, 2 cloves garlic, crushed, 1 bunch parsley, roughly torn, olive oil, black pepper, warm water",
    "https://www.example.org/mayor-closes-bridge-in-autumn\n" * 20,
    "Der Rat hat beschlossen.",  # too short to be judged
]


@pytest.mark.parametrize("text", OTHERS)
def test_another_language_is_noted(text: str) -> None:
    """Prose of another language is read as it is, refused never, and noted once, short or long."""
    for given in (text, "\n\n".join([text] * 2)):
        table = read([given])
        assert (table.text.tolist(), len(table.refused)) == ([given], 0)
        assert table.noted.reason.tolist() == [language.FOREIGN]


@pytest.mark.parametrize("text", WELL)
def test_english_lists_and_names_are_not_noted(text: str) -> None:
    """English, also in capitals or with a quotation in German; tables, names, headlines, links; a line of German."""
    assert read([text]).noted.empty


def test_only_the_beginning_is_looked_at() -> None:
    """A bounded piece decides, so that the cost does not grow with the text."""
    assert not language.foreign(ENGLISH * 30 + GERMAN * 200) and language.foreign(GERMAN * 30 + ENGLISH * 200)


def test_rows_in_another_language_share_a_line(tmp_path: Path) -> None:
    """Each row stands in ``noted``, whatever the size of a batch; the line on standard error tells them together."""
    table = tmp_path / "a.csv"
    pd.DataFrame({"text": [ENGLISH, *[GERMAN + str(n) for n in range(3)], ENGLISH + "Ja."]}).to_csv(table, index=False)
    assert read(table).noted.row.tolist() == [2, 3, 4]
    noted = pd.concat([batch.noted for batch in batches(table, size=2)])
    assert list(told.doubts(noted)) == [f"a.csv, rows 2 to 4: {language.FOREIGN}"]


def test_close_reading_tells_nothing_of_another_language() -> None:
    """Not "It does not hedge", but that the kit does not know; of English it tells as before."""
    empty = Spans.from_rows([]), Scores.from_rows([])
    said = Reading(read([GERMAN]), *empty).finding().html
    assert "does not look like English" in said and "hedge" not in said
    assert "It does not hedge." in Reading(read([ENGLISH]), *empty).finding().html


def test_three_copies_are_one_row_with_all_places() -> None:
    """A paragraph that stands in ¶1, ¶3 and ¶5 has one row, which leads to all three; one that stands twice its own."""
    said = "The mayor of the small town said on Monday that the old bridge would be closed until the end of summer."
    ferry = "A ferry may run instead of it, and nobody in the harbour knows what the crossing will cost."
    article = read(["\n\n".join([said, ferry, said, "Fishermen were not asked.", said, ferry])])
    spans = fr.annotate(article)
    html = Reading(article, spans, fr.score(article, spans)).repeats().html
    rows = [re.findall("¶[0-9]", row) for row in html.split("<tr>")[2:]]
    assert rows == [["¶1", "¶3", "¶5"], ["¶2", "¶6"]]


def test_reports_say_how_many_are_in_another_language() -> None:
    """All, some or none of the articles."""
    assert caution.language(read([ENGLISH])).html == ""
    assert "1 of the 2 articles does not look" in caution.language(read([ENGLISH, GERMAN])).html
    assert "None of the 2 articles looks like English" in caution.language(read([GERMAN, GERMAN])).html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The mayor couldnâ€™t say.", "couldnâ€™t"),
        ("She left. â€œPerhaps,â€ she said.", "â€œPerhaps,"),
        ("They met in a cafÃ©.", "cafÃ©"),
        ("It costs Â£5.", "Â£5."),
        ("The mayor couldn\u00e2\x80\x99t say.", "couldn"),
        ("It lies in Ã\x96sterby.", "Ã"),
        ("so that " * 2000 + "he couldnâ€™t", "couldnâ€™t"),
    ],
)
def test_garbled_letters_are_noted(tmp_path: Path, text: str, shown: str) -> None:
    """Letters that were read in the wrong encoding are told with the file, one such word and what to do."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8", newline="")
    table = read(tmp_path)
    assert table.text.tolist() == [text]
    (line,) = told.doubts(table.noted)
    assert line.startswith(f"a.txt: {language.GARBLED} (") and shown in line and line.endswith("save it as UTF-8")


@pytest.mark.parametrize(
    "text",
    ["He couldn’t. “Perhaps,” she said in the café in Åre: £5 – or 5 €.", "Ele leu “IRMÃ” e SÃO, Âncora."],
)
def test_letters_that_are_meant_are_not_noted(text: str) -> None:
    """Curly quotes, accents, currency; Portuguese words that hold the letters of garbled ones."""
    assert read([text]).noted.empty


def test_a_half_of_a_surrogate_is_still_refused() -> None:
    """In the text or in another column: the row is refused, others stay."""
    rows = [{"text": "He\udc80 came."}, {"text": "She left.", "title": "A\udc80é"}, {"text": "They é stayed."}]
    table = read(rows)
    assert (table.text.tolist(), len(table.refused)) == (["They é stayed."], 2)


PAGE = "<html><title>Bridge may close</title><body><article><h1>Bridge may close</h1>{}</article></body></html>"


def test_headlines_in_and_apart_from_the_text_are_noted_once(tmp_path: Path) -> None:
    """A folder of pages and a table is told once, with a file of each kind; pages alone and a table alone are not."""
    body = "".join(f"<p>{ENGLISH * 3}{n}.</p>" for n in range(4))
    for folder, names in {"pages": "pq", "both": "pq"}.items():
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / f"{name}.html").write_text(PAGE.format(body + f"<p>{name}, she said.</p>"))
    for folder in ("both", "table"):
        (tmp_path / folder).mkdir(exist_ok=True)
        rows = [("Ferry may run", ENGLISH), ("Storm expected", ENGLISH * 2)]
        pd.DataFrame(rows, columns=["title", "text"]).to_csv(tmp_path / folder / "t.csv", index=False)
    assert read(tmp_path / "pages").noted.empty and read(tmp_path / "table").noted.empty
    (line,) = told.doubts(read(tmp_path / "both").noted)
    assert line.startswith("p.html: its headline stands in its text, that of t.csv does not")


def test_files_of_a_suffix_that_is_not_read_share_a_line(tmp_path: Path) -> None:
    """How many of each suffix, with one of them; all are rows of ``refused``; also where nothing can be read."""
    for name in ("a.xlsx", "b.pdf", "c.pdf", "d.pdf"):
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(ReadError, match=r"none of 4 could be read: .*a.xlsx: .*; 3 files such as b.pdf: [^()]*$"):
        read(tmp_path)
    (tmp_path / "e.txt").write_text(ENGLISH)
    table = read(tmp_path)
    lines = list(told.refusals(table.refused))
    assert (len(table), len(table.refused), len(lines)) == (1, 4, 2)
    assert lines[0].startswith("refused: 3 files such as b.pdf: unsupported format '.pdf'")
    assert lines[1].startswith("refused: a.xlsx: unsupported format '.xlsx'")


def test_a_date_that_is_not_read_is_told_with_its_row(tmp_path: Path) -> None:
    """Once for each file, the first with its row, text and what to write; one that is read, or missing, is not told."""
    dates = ["2026-06-02", "next Tuesday", "01/06/2026", "", "2 June 2026"]
    rows = [{"text": f"{ENGLISH} {n}", "date": date} for n, date in enumerate(dates)]
    noted = read(rows).noted
    assert noted[["row", "reason"]].values.tolist() == [
        [2, "date 'next Tuesday' is not read (and 1 more): write it as 2026-06-02"]
    ]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    file, row, reason = read(tmp_path / "a.csv").noted.iloc[0]
    assert (file, reason) == ("a.csv", noted["reason"].iloc[0]) and row in (2, 3)
    assert read(rows[:1] + rows[3:]).noted.empty
    assert sum(len(part.noted) for part in batches(rows, size=1)) == 2
