"""Other people's dictionaries: read whole, or refused with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.errors import LexiconError
from framing.lexicon import check, compile, parse
from framing.lexicon.convert import convert

DIC = "%\n1\ttentat\n2\tcertain (words)\n%\nmaybe\t1\nperhap*\t1\nalways\t2\nsure\t1\t2\nlike) *\t1\n"
DICX = "DicTerm,tentat,certain\nmaybe,X,\nalways,,X\n"
YAML = "hedge:\n  weak: [maybe, no, perhap*]\n  strong:\n    - 'up in the air'\nboost: [always]\n"
LONG = "term,category,strength\nmaybe,tentat,0.5\nalways,certain,1\n"
WIDE = "tentat,certain\nmaybe,always\nperhaps,\n"


@pytest.mark.parametrize(
    ("name", "text", "labels"),
    [
        ("a.dic", DIC, {"tentat": {"maybe", "perhap", "sure"}, "certain": {"always", "sure"}}),
        ("a.dicx", DICX, {"tentat": {"maybe"}, "certain": {"always"}}),
        (
            "a.yml",
            YAML,
            {"hedge_weak": {"maybe", "no", "perhap"}, "hedge_strong": {"up in the air"}, "boost": {"always"}},
        ),
        ("a.csv", LONG, {"tentat": {"maybe"}, "certain": {"always"}}),
        ("a.csv", WIDE, {"tentat": {"maybe", "perhaps"}, "certain": {"always"}}),
        ("a.tsv", LONG.replace(",", "\t"), {"tentat": {"maybe"}, "certain": {"always"}}),
    ],
)
def test_every_kind_becomes_a_lexicon_that_passes_its_own_check(
    tmp_path: Path, name: str, text: str, labels: dict[str, set[str]]
) -> None:
    """What is converted is read, has the words of the file under its labels, and its examples hold."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    lexicon = parse(convert(file, layer="mine"))
    assert {k: {e.cue for e in v.entries} for k, v in lexicon.labels.items()} == labels
    find = compile(lexicon).find
    assert check(lexicon, lambda t: [(m.start, m.end, m.entry.label) for m in find(t)]) == []


def test_what_a_lexicon_cannot_say_is_said_in_a_comment(tmp_path: Path) -> None:
    """Nothing is dropped silently."""
    (tmp_path / "a.dic").write_text(DIC)
    assert "# left out of tentat, which a lexicon cannot say: like) *" in convert(tmp_path / "a.dic")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.txt", "maybe", "it must end in"),
        ("a.dic", "maybe 1", "no two lines of %"),
        ("a.dic", "%\n1\tt\n%\nmaybe\t7\n", "a.dic:4: category '7'"),
        ("a.dicx", "maybe\n", "no categories"),
        ("a.dicx", "DicTerm,t\nmaybe,X,X\n", "a.dicx:2: has 3 fields, not 2"),
        ("a.yml", "a: [b", "not YAML"),
        ("a.yml", "- maybe\n", "no keys"),
        ("a.csv", "term,label,strength\nmaybe,t,7\n", "a.csv:2: strength '7'"),
        ("a.csv", "tentat\n", "no rows"),
        ("a.csv", "label,term\nt\n", "a.csv:2: has 1 fields"),
        ("a.csv", "term,frames\nhit,fight\n", "a.csv:1: no column says which label a cue has"),
        ("a.csv", "slam*,fight\nhit,fight\n", "a.csv:1: the first line's 'slam*' looks like a cue"),
        ("a.csv", "slam,fight\nhit,fight\n", "a.csv:1: the first line's 'fight' heads a column with a word twice"),
    ],
)
def test_what_cannot_be_read_is_refused_with_file_and_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    """One line says where and what."""
    (tmp_path / name).write_text(text)
    with pytest.raises(LexiconError) as caught:
        convert(tmp_path / name)
    assert says in str(caught.value)


def test_missing_files_and_wrong_encodings(tmp_path: Path) -> None:
    """A file that is not there, or not UTF-8, is named."""
    with pytest.raises(LexiconError, match="cannot be read"):
        convert(tmp_path / "none.csv")
    (tmp_path / "a.csv").write_bytes(b"term\n\xe9")
    with pytest.raises(LexiconError, match="not UTF-8"):
        convert(tmp_path / "a.csv")
