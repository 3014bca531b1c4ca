"""Strict notebook parameters: the typed, commented first cell says what there is, and nothing else is taken.

papermill itself warns about a misspelt name and goes on with the default; a report that looks right and answers
another question is worse than none.
"""

from __future__ import annotations

import ast
import io
import json
import math
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.errors import ParameterError, ReportError, nearest

# Parameters of the kit's notebooks that say how many; a seed is none of them, but no draw takes one below 0 either.
_COUNTS = {"examples", "length", "most_groups", "pairs", "seed", "to_judge"}
_KINDS = {
    "int": "a whole number such as 2",
    "float": "a number such as 0.5",
    "bool": "true or false",
    "str": "one piece of text",
    "list[str]": "names with commas between, such as one,two",
    "tuple[str,...]": "names with commas between, such as one,two",
}
_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True)
class Parameter:
    """One line of the parameters cell: ``name: kind = default  # note``; ``allowed`` is not empty for a Literal."""

    name: str
    kind: str
    default: Any
    note: str = ""
    allowed: tuple[Any, ...] = ()


def declared(path: Path) -> dict[str, Parameter]:
    """The parameters of a notebook, from its cell tagged ``parameters``."""
    # Plain JSON: nbformat takes a second to import, and a recipe asks this before its first report.
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        tagged = [c for c in cells if "parameters" in c["metadata"].get("tags", [])]
        source = "".join(tagged[0]["source"]) if tagged else None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReportError("is no notebook", where=path.name, hint="save it from JupyterLab, as version 4") from error
    if source is not None:
        return parse(source, path.name)
    raise ReportError("no cell tagged 'parameters'", where=path.name, hint="tag the first code cell so")


def parse(source: str, where: str = "") -> dict[str, Parameter]:
    """The parameters declared by the source of a cell.

    >>> parse('by: str = "outlet"  # the column that makes the groups')["by"].note
    'the column that makes the groups'
    """
    notes = _notes(source)
    found = {}
    for line in ast.parse(source).body:
        if isinstance(line, ast.Import | ast.ImportFrom):
            continue
        if not (isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.value is not None):
            raise ReportError(
                f"line {line.lineno} of the parameters is not 'name: type = value'", where=where, hint="write it so"
            )
        name, kind = line.target.id, ast.unparse(line.annotation)
        allowed = _allowed(line.annotation)
        found[name] = Parameter(name, kind, ast.literal_eval(line.value), notes.get(line.lineno, ""), allowed)
    return found


def checked(given: Mapping[str, Any], known: Mapping[str, Parameter], where: str = "") -> dict[str, Any]:
    """What was given, converted to the declared types; text from the command line is read as the type.

    >>> checked({"seed": "7"}, parse("seed: int = 1"))
    {'seed': 7}
    """
    out = {}
    for name, value in given.items():
        if name not in known:
            raise ParameterError(f"no parameter {name!r}", where=where, hint=nearest(name, known))
        out[name] = _converted(value, known[name], where)
    return out


def _converted(value: Any, wanted: Parameter, where: str) -> Any:
    kind = wanted.kind.replace(" ", "")
    if kind.endswith("|None"):
        if value is None or value == "":
            return None
        kind = kind.removesuffix("|None")
    if wanted.allowed:
        for option in wanted.allowed:
            if value == option or (isinstance(value, str) and value == str(option)):
                return option
        raise ParameterError(f"{wanted.name}={value!r}", where=where, hint=nearest(value, wanted.allowed))
    converted = _read(value, kind)
    if converted is None:
        got = f'"{value}"' if isinstance(value, str) else repr(value)
        raise ParameterError(
            f"parameter {wanted.name} wants {_KINDS.get(kind, kind)}, got {got}",
            where=where,
            hint=f"its default is {wanted.default!r}",
        )
    if wanted.name in _COUNTS and kind == "int" and converted < 0:
        raise ParameterError(
            f"{wanted.name}={value} is below 0", where=where, hint=f"its default is {wanted.default!r}, the least is 0"
        )
    return converted


def _read(value: Any, kind: str) -> Any:
    """The value as the kind, or None; a true number is never cut to a whole one, a bool is no number."""
    if kind == "str":
        return value if isinstance(value, str) else str(value) if isinstance(value, Path) else None
    if kind == "bool":
        return value if isinstance(value, bool) else _WORDS.get(value.lower()) if isinstance(value, str) else None
    if kind in ("list[str]", "tuple[str,...]"):
        if isinstance(value, str) and value.lstrip().startswith("["):
            return None  # a list as Python or JSON writes it, whose names would keep their brackets and quotes
        parts = value.split(",") if isinstance(value, str) else value
        return [str(p).strip() for p in parts if str(p).strip()] if isinstance(parts, list | tuple) else None
    if isinstance(value, bool) or kind not in ("int", "float"):
        return None
    try:
        read = float(value)
    except (TypeError, ValueError):
        return None
    if kind == "float":
        return read if math.isfinite(read) else None
    return int(read) if read.is_integer() and "." not in str(value) else None


def _allowed(annotation: ast.expr) -> tuple[Any, ...]:
    if not (isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "Literal"):
        return ()
    options = annotation.slice.elts if isinstance(annotation.slice, ast.Tuple) else [annotation.slice]
    return tuple(ast.literal_eval(o) for o in options)


def _notes(source: str) -> dict[int, str]:
    """The comment of each line."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {t.start[0]: t.string.lstrip("# ") for t in tokens if t.type == tokenize.COMMENT}
