"""Read a lexicon file and refuse, by name, whatever is not right in it."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from framing.errors import LexiconError, nearest
from framing.lexicon.entries import Context, Entry, Label, Lexicon, spelt_out

_HEAD = ("name", "version", "language", "layer", "source", "licence")
_COMPANY = ("before", "not_before", "after", "not_after")
_GROUP = ("entries", "except", "hits", "misses", "strength", "source", "when", "about", "because", *_COMPANY)
_ENTRY = ("cue", "strength", "source", "when")
_FOLDER = Path(__file__).parent.parent / "lexicons"


def builtin() -> list[str]:
    """Names of the lexicons that come with the package.

    >>> "hedging-en" in builtin()
    True
    """
    return sorted(p.stem for p in _FOLDER.glob("*.toml"))


def load(name_or_path: str | Path) -> Lexicon:
    """A built-in lexicon by its name, or a user's file by its path.

    Raises ``LexiconError`` with file, label and entry when something in it is not right.

    >>> load("hedging-en").layer
    'hedging'
    """
    given = str(name_or_path)
    path = Path(given)
    if not path.suffix and not path.exists():
        if given not in builtin():
            raise LexiconError(f"no lexicon {given!r}", hint=f"{nearest(given, builtin())}; or give a .toml file")
        path = _FOLDER / f"{given}.toml"
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise LexiconError(f"cannot be read: {error.strerror}", where=given) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"is not UTF-8 (byte {error.start})", where=given, hint="save it as UTF-8") from error
    return parse(text, str(path), hashlib.sha256(raw).hexdigest())


def several(given: Lexicon | str | Path | Iterable[Lexicon | str | Path]) -> tuple[Lexicon, ...]:
    """The lexicons of a list that may hold lexicons, names of built-in ones and paths; one alone is a list of one.

    Raises ``LexiconError`` for what is none of them.

    >>> [x.name for x in several(["hedging-en", load("booster-en")])]
    ['hedging-en', 'booster-en']
    """
    listed = [given] if isinstance(given, Lexicon | str | Path) else list(given)
    for item in listed:
        if not isinstance(item, Lexicon | str | Path):
            raise LexiconError(
                f"a {type(item).__name__} is no lexicon", hint="give a path or framing.lexicon.load(path)"
            )
    return tuple(item if isinstance(item, Lexicon) else load(item) for item in listed)


@lru_cache(maxsize=64)
def parse(text: str, where: str = "", sha256: str = "") -> Lexicon:
    """A lexicon from the text of a TOML file.

    >>> head = "name='x'; version='1'; language='en'; layer='hedging'; source='me'; licence='CC0'"
    >>> body = "[labels.modal]; entries=['may']; hits=['It [may] be.']; misses=['A mayor.']"
    >>> parse((head + ';' + body).replace(';', chr(10))).entries[0].rule
    'modal:may'
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"is not TOML: {error}", where=where) from error
    _known(data, (*_HEAD, "labels", "about"), where)
    head = {key: _text(data, key, where, needed=True) for key in _HEAD}
    labels = data.get("labels")
    if not isinstance(labels, dict) or not labels:
        raise LexiconError("has no labels", where=where, hint="write [labels.NAME] with entries, hits and misses")
    return Lexicon(
        **head,
        labels={name: _label(name, body, head["source"], where) for name, body in labels.items()},
        sha256=sha256 or hashlib.sha256(text.encode()).hexdigest(),
        path=where,
    )


def _label(name: str, body: Any, source: str, where: str) -> Label:
    """One label; its groups are lists of entries that share strength, source and company."""
    here = f"{where} [labels.{name}]"
    if not isinstance(body, dict) or not isinstance(body.get("groups", {}), dict):
        raise LexiconError("is not a table", where=here, hint=f"write [labels.{name}.groups.NAME] for its groups")
    _known(body, (*_GROUP, "groups"), here)
    parts = [(here, body), *((f"{here[:-1]}.groups.{key}]", group) for key, group in body.get("groups", {}).items())]
    defaults = {
        "strength": body.get("strength", 1.0),
        "source": body.get("source", source),
        "when": body.get("when", ""),
    }
    entries: dict[str, Entry] = {}
    for place, group in parts:
        if not isinstance(group, dict):
            raise LexiconError("is not a table", where=place)
        _known(group, (*_GROUP, "groups"), place)
        for entry in _entries(name, group, {**defaults, **group}, place):
            if entry.rule in entries:
                raise LexiconError(f"cue {entry.cue!r} stands twice", where=place, hint="remove one of them")
            entries[entry.rule] = entry
    lists = {key: tuple(x for place, g in parts for x in _texts(g, key, place)) for key in ("except", "hits", "misses")}
    if not entries:
        raise LexiconError("has no entries", where=here)
    for key, hint in (
        ("hits", "write sentences with the cue in [brackets]"),
        ("misses", "write sentences without one"),
    ):
        if not lists[key]:
            raise LexiconError(f"has no {key}", where=here, hint=hint)
    return Label(
        name, tuple(entries.values()), lists["except"], lists["hits"], lists["misses"], _text(body, "about", here)
    )


def _entries(label: str, group: Mapping[str, Any], defaults: Mapping[str, Any], where: str) -> Iterator[Entry]:
    given = group.get("entries", [])
    if not isinstance(given, list):
        raise LexiconError("entries is not a list", where=where)
    context = _context(group, where)
    for item in given:
        table = {"cue": item} if isinstance(item, str) else item
        if not isinstance(table, dict) or not isinstance(table.get("cue"), str):
            raise LexiconError(f"entry {item!r} has no cue", where=where, hint='write "cue" or {cue = "cue"}')
        _known(table, _ENTRY, f"{where} entry {table['cue']!r}")
        both = {**defaults, **table}
        strength = _strength(both["strength"], f"{where} entry {table['cue']!r}")
        source, when = _text(both, "source", where), _text(both, "when", where)
        for form in spelt_out(table["cue"], where):
            cue = " ".join(form.lower().replace("’", "'").replace("‘", "'").split())
            bare = cue.rstrip("*")
            if not bare or "*" in bare:
                raise LexiconError(f"entry {form!r} is not a cue", where=where, hint="* stands only at the end")
            yield Entry(bare, label, strength, source, when, bare != cue, context)


def _context(group: Mapping[str, Any], where: str) -> Context:
    """The company the entries of a group need; every expression is tried out here, so that a wrong one is named."""
    lists = {key: tuple(_texts(group, key, where)) for key in _COMPANY}
    for key, items in lists.items():
        for item in items:
            try:
                re.compile(item)
            except re.error as error:
                raise LexiconError(
                    f"{key} has {item!r}, which is no regular expression: {error}", where=where
                ) from error
    return Context(**lists, because=_text(group, "because", where))


def _strength(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1:
        raise LexiconError(f"has strength {value!r}", where=where, hint="a number above 0 and at most 1")
    return float(value)


def _known(table: Mapping[str, Any], allowed: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in allowed:
            raise LexiconError(f"unknown key {key!r}", where=where, hint=nearest(key, allowed))


def _text(table: Mapping[str, Any], key: str, where: str, needed: bool = False) -> str:
    value = table.get(key, "")
    if not isinstance(value, str) or (needed and not value.strip()):
        raise LexiconError(f"{key} is missing" if key not in table else f"{key} is not a text", where=where)
    return value


def _texts(table: Mapping[str, Any], key: str, where: str) -> list[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
        raise LexiconError(f"{key} is not a list of texts", where=where)
    return value
