"""Does a report still say what its articles say? Make it again and name the first difference."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.errors import ReportError
from framing.report.pdf import provenance_in

MOST_ARTICLES = 20  # named one by one
_HASH = re.compile(r"[0-9a-f]{64}")
_MADE = re.compile(r"-[0-9a-f]{8}$")  # the end of an id that was made from the content


def verify(report: str | Path, source: Any = None, lexicons: Sequence[str | Path] = ()) -> list[str]:
    """What differs between a report and the same report made now; an empty list if nothing does.

    ``report``: an HTML or PDF file of ours.  ``source``: the articles, ``lexicons``: the user's own ones, if they
    no longer stand where the report says.
    Facts are compared first (corpus, lexicons, versions, results), then the file itself, byte by byte.
    Raises ``ReportError`` if the file is no report of ours, or its articles cannot be found.
    """
    path = Path(report)
    told = provenance_of(path)
    if not told:
        raise ReportError("holds no provenance", where=str(path), hint="is it a report made by framing?")
    from framing.report.make import Order, make
    from framing.report.run import How

    parameters = dict(told["parameters"])
    named = parameters.pop("source", "")
    given = source if source is not None else _found(str(named), path)
    called = {"source": named}
    if parameters.get("lexicons"):
        called["lexicons"] = parameters["lexicons"]
        own = lexicons or [_found(str(name), path, "lexicons") for name in parameters["lexicons"]]
        parameters["lexicons"] = [str(p) for p in own]
    paper = _paper(path) if path.suffix == ".pdf" else "A4"
    with tempfile.TemporaryDirectory(prefix="framing-") as folder:
        target = Path(folder) / f"again{path.suffix}"
        again = make(Order(told["report"], given, (target,), paper, parameters, How(called=called), again=True))[0]
        differences = list(_differences(told, provenance_of(again)))
        if not differences and path.read_bytes() != again.read_bytes():
            differences.append("the file: it was changed after it was made")
        return differences


def provenance_of(path: Path) -> dict[str, Any]:
    """The provenance written into a report, or {}."""
    try:
        if path.suffix == ".pdf":
            return _from_pdf(path)
        found = provenance_in(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(_unread(error), where=str(path)) from error
    return dict(json.loads(found)) if found else {}


def _unread(error: OSError | UnicodeDecodeError) -> str:
    """Why a report could not be read."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return f"cannot be read: {(error.strerror if isinstance(error, OSError) else '') or 'it is no text'}"


def _from_pdf(path: Path) -> dict[str, Any]:
    """From the document information; WeasyPrint keeps it under its own name, PlutoPrint among the keywords."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise ReportError("a PDF is read with pypdf", where=str(path), hint="install it, or verify the HTML") from error
    try:
        facts = PdfReader(path).metadata or {}
    except PyPdfError as error:
        raise ReportError("is no PDF", where=str(path), hint=str(error)) from error
    found = str(facts.get("/framingprovenance") or facts.get("/Keywords") or "")
    return dict(json.loads(found)) if found.startswith("{") else {}


def _paper(path: Path) -> str:
    """The paper of a PDF, by the width of its first page in points."""
    from pypdf import PdfReader

    return "Letter" if round(float(PdfReader(path).pages[0].mediabox.width)) == 612 else "A4"


def _found(named: str, report: Path, what: str = "articles") -> Any:
    """The articles (or lexicons) where the report says: from here, else from beside the report."""
    from framing.report.sources import SAMPLE

    if named == SAMPLE:
        return named
    for base in (Path(), report.parent):
        if (base / named).exists():
            return base / named
    raise ReportError(
        f"its {what} are not at {named!r}",
        where=str(report),
        hint="name them after the report" if what == "articles" else "name them with --lexicon",
    )


def _differences(told: Mapping[str, Any], now: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """One line per fact that differs, in the order of the report."""
    for name in [*told, *(n for n in now if n not in told)]:
        old, new = told.get(name), now.get(name)
        here = f"{at}{name}"
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            if "each" in old:
                yield from _articles(_by_id(old["each"]), _by_id(new.get("each", "")))
            without = [{k: v for k, v in side.items() if k != "each"} for side in (old, new)]
            yield from _differences(without[0], without[1], f"{here}: ")
        elif old != new and _HASH.fullmatch(str(old)) and _HASH.fullmatch(str(new)):
            yield f"{here}: not the same as in the report"
        elif old != new:
            yield f"{here}: the report says {_short(old)}, now it is {_short(new)}"


def _by_id(each: str) -> dict[str, str]:
    """Article → short hash of it."""
    return {name: digest for digest, _, name in (line.partition(" ") for line in each.splitlines())}


def _articles(told: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """The articles that changed, are gone or are new, by their ids."""
    if not told or not now:
        return
    # An id made from a file's content changes with it; what stands before the hash still says which file it is.
    gone, new = ({_MADE.sub("", n): n for n in one if n not in other} for one, other in ((told, now), (now, told)))
    both = {gone[stem]: new[stem] for stem in gone if stem in new and gone[stem] != stem}
    lines = [
        f"article {name!r}: changed since the report" + (f", now {both[name]!r}" if name in both else "")
        for name in told
        if name in both or (name in now and told[name] != now[name])
    ]
    lines += [f"article {n!r}: in the report, and not there now" for n in told if n not in now and n not in both]
    lines += [f"article {n!r}: there now, and not in the report" for n in now if n not in {*told, *both.values()}]
    yield from lines[:MOST_ARTICLES]
    if len(lines) > MOST_ARTICLES:
        yield f"articles: {len(lines) - MOST_ARTICLES:,} more differ"


def _short(value: object, most: int = 80) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= most else shown[:most] + "…"
