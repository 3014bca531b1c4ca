"""Bring in the dictionaries people have: LIWC .dic and .dicx, quanteda YAML, CSV → the text of a TOML lexicon."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from framing.errors import LexiconError, nearest

# What every reader gives: label → cue → strength.
Words = dict[str, dict[str, float]]

_CUE_COLUMNS = ("cue", "term", "word", "entry", "pattern", "token", "phrase")
_LABEL_COLUMNS = ("label", "category", "class", "type", "key", "dimension", "frame", "code", "group")
_STRENGTH_COLUMNS = ("strength", "weight", "score", "value")
_LEFT_OUT = re.compile(r"[()\[\]<>{}]|.\*.")


def convert(path: str | Path, *, layer: str = "", language: str = "en", source: str = "", licence: str = "") -> str:
    """The text of a TOML lexicon made from a dictionary file; its suffix says which kind it is.

    ``.dic`` (LIWC to 2015), ``.dicx`` (LIWC-22), ``.yml``, ``.yaml`` (quanteda), ``.csv``, ``.tsv`` with a column of
    cues and one of labels, or with one column for each label. The examples are mechanical (each label's first cue
    alone, and inside a longer word): put sentences in their place. What a lexicon cannot say stands in comments.
    Raises ``LexiconError`` with file and line for what cannot be read.

    >>> import pathlib, tempfile
    >>> file = pathlib.Path(tempfile.mkdtemp()) / "mine.csv"
    >>> _ = file.write_text("cue,label" + chr(10) + "perhaps,tentative")
    >>> print(convert(file, layer="hedging").splitlines()[-4])
    entries = ["perhaps"]
    """
    file = Path(path)
    readers: dict[str, Callable[[str, str], Words]] = {
        ".dic": _liwc, ".dicx": _wide, ".yml": _quanteda, ".yaml": _quanteda, ".csv": _table, ".tsv": _table,
    }  # fmt: skip
    reader = readers.get(file.suffix.lower())
    if reader is None:
        hint = "it must end in " + ", ".join(sorted(readers))
        raise LexiconError(
            f"is no dictionary of a kind we know ({file.suffix or 'no suffix'})", where=str(path), hint=hint
        )
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LexiconError(f"cannot be read: {error.strerror}", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"is not UTF-8 (byte {error.start})", where=str(path), hint="save it as UTF-8") from error
    words = reader(text, str(path))
    if not any(words.values()):
        raise LexiconError("has no cues", where=str(path))
    name = re.sub(r"[^\w-]+", "-", file.stem) or "dictionary"
    head = {
        "name": name, "version": "1", "language": language, "layer": layer or name,
        "source": source or f"converted from {file.name}", "licence": licence or "not stated",
    }  # fmt: skip
    return _written(head, words)


def _written(head: Mapping[str, str], words: Words) -> str:
    """The TOML text; a label whose every cue is taken by an earlier label is left out, and said to be."""
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    taken: set[str] = set()
    for label, cues in words.items():
        cues = {" ".join(cue.lower().replace("’", "'").split()): strength for cue, strength in cues.items()}
        odd = sorted(cue for cue in cues if _LEFT_OUT.search(cue) or not cue.strip("* "))
        good = {cue: strength for cue, strength in cues.items() if cue not in odd}
        own = [cue for cue in good if cue not in taken]
        lines.append("")
        if odd:
            lines.append(f"# left out of {label}, which a lexicon cannot say: {', '.join(odd)}")
        if not own:
            lines.append(f"# left out: {label}, whose cues all stand in labels above")
            continue
        taken.update(good)
        first = next((cue for cue in own if not cue.endswith("*")), own[0]).rstrip("*")
        entries = ", ".join(_entry(cue, strength) for cue, strength in good.items())
        quoted = json.dumps(re.sub(r"[^\w-]+", "_", label).strip("_") or "label", ensure_ascii=False)
        lines += [
            f"[labels.{quoted}]",
            f"entries = [{entries}]",
            "# mechanical examples: put sentences of your own in their place",
            f"hits = [{json.dumps(f'[{first}]', ensure_ascii=False)}]",
            f"misses = [{json.dumps(f'x{first}x', ensure_ascii=False)}]",
        ]
    return "\n".join(lines) + "\n"


def _entry(cue: str, strength: float) -> str:
    quoted = json.dumps(cue, ensure_ascii=False)
    return quoted if strength == 1 else f"{{cue = {quoted}, strength = {strength:g}}}"


def _liwc(text: str, where: str) -> Words:
    """LIWC's ``.dic``: numbered categories between two lines of ``%``, then a word and its numbers on each line."""
    lines = text.splitlines()
    marks = [i for i, line in enumerate(lines) if line.strip() == "%"]
    if len(marks) < 2:
        raise LexiconError(
            "has no two lines of %", where=where, hint="a LIWC .dic begins with its categories between them"
        )
    names: dict[str, str] = {}
    for line in lines[marks[0] + 1 : marks[1]]:
        if line.strip():
            number, _, name = line.strip().partition("\t") if "\t" in line.strip() else line.strip().partition(" ")
            names[number] = name.strip().split()[0] if name.strip() else number
    words: Words = {name: {} for name in names.values()}
    for i, line in enumerate(lines[marks[1] + 1 :], marks[1] + 2):
        parts = [p for p in (line.split("\t") if "\t" in line else line.split()) if p.strip()]
        for number in parts[1:]:
            if number.strip() not in names:
                hint = nearest(number.strip(), names)
                raise LexiconError(
                    f"category {number.strip()!r} is not among those above", where=f"{where}:{i}", hint=hint
                )
            words[names[number.strip()]][parts[0].strip()] = 1.0
    return words


def _quanteda(text: str, where: str) -> Words:
    """quanteda's YAML: keys over lists of patterns, nested as deep as you like; inner keys are joined by a dot."""
    import yaml  # type: ignore[import-untyped]

    try:
        # BaseLoader leaves every word a word: an unquoted ``no`` stays "no".
        data = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise LexiconError(f"is not YAML: {error}", where=where) from error
    words: Words = {}

    def walk(node: object, key: str) -> None:
        if isinstance(node, dict):
            for name, inner in node.items():
                walk(inner, f"{key}.{name}" if key else str(name))
        elif isinstance(node, list):
            for inner in node:
                walk(inner, key)
        elif node not in (None, ""):
            if not key:
                raise LexiconError("has no keys over its words", where=where, hint="write key: [word, word]")
            words.setdefault(key, {})[str(node)] = 1.0

    walk(data, "")
    return words


def _table(text: str, where: str) -> Words:
    """A table with a column of cues and one of labels, or one column for each label."""
    dialect = "\t" if where.lower().endswith(".tsv") or "\t" in text.partition("\n")[0] else ","
    rows = list(csv.reader(io.StringIO(text), delimiter=dialect))
    header = [c.strip().lower() for c in rows[0]] if rows else []
    cue, label, strength = (_column(header, names) for names in (_CUE_COLUMNS, _LABEL_COLUMNS, _STRENGTH_COLUMNS))
    if cue is None:
        return _columns(rows, where)
    rest = [name for i, name in enumerate(header) if i not in (cue, strength) and name]
    if label is None and rest:
        hint = f"call the one with the labels 'label', and leave the others out; there are: {', '.join(rest)}"
        raise LexiconError("no column says which label a cue has", where=f"{where}:1", hint=hint)
    words: Words = {}
    for i, row in enumerate(rows[1:], 2):
        if not any(c.strip() for c in row):
            continue
        if len(row) <= max(cue, label or 0):
            raise LexiconError(f"has {len(row)} fields, not {len(header)}", where=f"{where}:{i}")
        name = row[label].strip() if label is not None else "cue"
        words.setdefault(name, {})[row[cue].strip()] = (
            _number(row[strength], f"{where}:{i}") if strength is not None else 1.0
        )
    return words


def _number(value: str, where: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise LexiconError(f"strength {value!r} is not a number above 0 and at most 1", where=where)
    return number


def _columns(rows: list[list[str]], where: str) -> Words:
    if not rows or len(rows) < 2:
        hint = f"it needs a column named {' or '.join(_CUE_COLUMNS[:3])}, or a column for each label"
        raise LexiconError("has no rows", where=where, hint=hint)
    for i, name in enumerate(rows[0]):
        cells = [r[i].strip() for r in rows[1:] if i < len(r) and r[i].strip()]
        if "*" in name or len({name.strip(), *cells}) < len(cells) + 1:
            why = "looks like a cue" if "*" in name else "heads a column with a word twice, which is no list of cues"
            hint = "begin the file with the line cue,label, or with the names of the labels, each over its cues"
            raise LexiconError(f"the first line's {name.strip()!r} {why}", where=f"{where}:1", hint=hint)
    return {
        name.strip(): {r[i].strip(): 1.0 for r in rows[1:] if i < len(r) and r[i].strip()}
        for i, name in enumerate(rows[0])
    }


def _wide(text: str, where: str) -> Words:
    """LIWC-22's ``.dicx``: a table with the words in its first column and an X under each category of a word."""
    rows = [r for r in csv.reader(io.StringIO(text)) if any(c.strip() for c in r)]
    if not rows or len(rows[0]) < 2:
        raise LexiconError(
            "has no categories in its first line", where=where, hint="a .dicx begins with DicTerm,name,name"
        )
    names = [c.strip() for c in rows[0][1:]]
    words: Words = {name: {} for name in names}
    for i, row in enumerate(rows[1:], 2):
        if len(row) > len(names) + 1:
            raise LexiconError(f"has {len(row)} fields, not {len(names) + 1}", where=f"{where}:{i}")
        for name, mark in zip(names, row[1:], strict=False):
            if mark.strip():
                words[name][row[0].strip()] = 1.0
    return words


def _column(header: list[str], names: tuple[str, ...]) -> int | None:
    return next((header.index(n) for n in names if n in header), None)
