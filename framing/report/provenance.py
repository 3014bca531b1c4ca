"""What a report rests on: parameters, corpus, lexicons, versions, and the hash of every table that came out."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from framing.read.told import places
from framing.report.markup import PROVENANCE, Cell, Fragment, canonical, joined, table, text
from framing.report.sources import called

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

PACKAGES = ("framing-kit", "ahocorasick-rs", "matplotlib", "nbconvert", "numpy", "pandas", "papermill",
            "pyarrow", "scipy", "textblob", "weasyprint")  # fmt: skip

PIECE = 50_000  # cells hashed at a time
MOST_NAMED = 12_000  # articles with a hash of their own; of more, only the hash of all is kept
_JSON = (str, int, float, bool, type(None))


def provenance(
    report: str,
    articles: pd.DataFrame,
    parameters: Mapping[str, Any],
    results: Mapping[str, pd.DataFrame],
    *,
    lexicons: Iterable[Lexicon] = (),
    subject: str = "",
) -> Fragment:
    """The last section of a report; its content also goes into the file as data, for ``framing verify``."""
    refused, noted = (getattr(articles, name, None) for name in ("refused", "noted"))
    facts = {
        "report": report,
        "subject": subject,
        "parameters": called(parameters),
        "corpus": {
            "articles": len(articles),
            "refused": 0 if refused is None else len(refused),
            "sha256": frame_hash(articles),
            "each": _each(articles),
            **_noted(noted),
        },
        "lexicons": [_lexicon(x) for x in _all(lexicons)],
        "results": {name: frame_hash(frame) for name, frame in sorted(results.items())},
        "packages": {name: _version(name) for name in PACKAGES} | {"python": platform.python_version()},
    }
    return Fragment(_shown(facts, refused).html, {PROVENANCE: facts})


def _noted(noted: pd.DataFrame | None) -> dict[str, list[list[str]]]:
    """What was read though it looks mistaken: file with rows, and reason; nothing where there is none."""
    rows = places(noted) if isinstance(noted, pd.DataFrame) else []
    return {"noted": rows} if rows else {}


def frame_hash(frame: pd.DataFrame) -> str:
    """SHA-256 over columns and rows, in order: one changed character changes it.

    >>> import pandas as pd
    >>> frame_hash(pd.DataFrame({"a": [1]})) == frame_hash(pd.DataFrame({"a": [2]}))
    False
    """
    digest = hashlib.sha256(canonical([[str(c) for c in frame.columns], len(frame)]).encode())
    for i in range(frame.shape[1]):
        # Column by column and in large pieces: a corpus may have millions of rows.
        values = frame.iloc[:, i]
        for at in range(0, len(values), PIECE):
            digest.update(canonical(_plain(values.iloc[at : at + PIECE])).encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def _each(articles: pd.DataFrame) -> str:
    """A line for each article, a short hash and its id, so that ``framing verify`` can name the one that changed."""
    if len(articles) > MOST_NAMED:
        return ""
    columns = [_plain(articles.iloc[:, i]) for i in range(articles.shape[1])]
    names = [" ".join(str(name).split()) for name in articles["article_id"]]
    rows = (canonical(row).encode("utf-8", "surrogatepass") for row in zip(*columns, strict=True))
    return "\n".join(f"{hashlib.sha256(row).hexdigest()[:8]} {name}" for row, name in zip(rows, names, strict=True))


def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _plain(values: pd.Series) -> list[Any]:
    """Cells as JSON has them: text and numbers as they are, nothing as null, whatever else by its repr."""
    listed = values.astype(object).where(values.notna(), None).tolist()
    return [v if isinstance(v, _JSON) else repr(v) for v in listed]


def _all(lexicons: Iterable[Lexicon]) -> list[Lexicon]:
    from framing.lexicon import builtin, load

    own = list(lexicons)
    replaced = {x.layer for x in own}
    return sorted(
        [*own, *(x for x in map(load, builtin()) if x.layer not in replaced)], key=lambda x: (x.layer, x.name)
    )


def _lexicon(lexicon: Lexicon) -> dict[str, str]:
    return {"layer": lexicon.layer, "name": lexicon.name, "version": lexicon.version, "sha256": lexicon.sha256}


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def _shown(facts: Mapping[str, Any], refused: pd.DataFrame | None) -> Fragment:
    corpus = facts["corpus"]
    about = [
        ("articles read", f"{corpus['articles']:,}"),
        ("articles refused", f"{corpus['refused']:,}"),
        ("corpus", _hash(corpus["sha256"])),
        *((f"parameter {k}", _value(v)) for k, v in facts["parameters"].items()),
        *((f"result: {k}", _hash(v)) for k, v in facts["results"].items()),
    ]
    versions = ", ".join(f"{text(k)} {text(v)}" for k, v in facts["packages"].items())
    parts = [Fragment(f'<p class="note">Made with {versions}.</p>')]
    parts.append(table(["what", "value"], about, "What went in, what came out (SHA-256)"))
    if refused is not None and len(refused):
        first = refused.head(50).astype(object)
        rows = first.where(first.notna(), "").astype(str).itertuples(index=False, name=None)
        parts.append(table(["file", "row", "reason"], rows, f"Refused ({len(refused):,}; the first 50 are shown)"))
    doubtful = corpus.get("noted", [])
    if doubtful:
        caption = f"Read, though something looks mistaken ({len(doubtful):,}; the first 50 are shown)"
        parts.append(table(["file", "what"], doubtful[:50], caption))
    lexicons = [(x["name"], x["layer"], x["version"], _hash(x["sha256"])) for x in facts["lexicons"]]
    parts.append(table(["lexicon", "layer", "version", "SHA-256"], lexicons, "Lexicons"))
    return joined(parts)


def _value(value: Any) -> str:
    shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return shown if value is not None and shown else "–"


def _hash(digest: str) -> Cell:
    return Cell(f'<span class="hash">{text(digest)}</span>')
