"""Where the notebooks are: in the package once it is installed, beside it in a working copy."""

from __future__ import annotations

from pathlib import Path

from framing.errors import ReportError, nearest


def folder() -> Path:
    """The folder of the kit's notebooks.

    >>> (folder() / "compare.ipynb").is_file()
    True
    """
    package = Path(__file__).resolve().parent.parent
    installed = package / "notebooks"
    return installed if installed.is_dir() else package.parent / "notebooks"


def names() -> list[str]:
    """The reports there are.

    >>> "one_article" in names()
    True
    """
    return sorted(p.stem for p in folder().glob("*.ipynb"))


def notebook(name: str | Path) -> Path:
    """The notebook called ``name``, or the user's own file if ``name`` ends in ``.ipynb``."""
    own = Path(name)
    if own.suffix == ".ipynb":
        if own.is_file():
            return own
        raise ReportError("no such notebook", where=str(name))
    if str(name) in names():
        return folder() / f"{name}.ipynb"
    raise ReportError(f"no report called {str(name)!r}", hint=nearest(str(name), names()))
