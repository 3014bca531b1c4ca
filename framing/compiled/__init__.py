"""The annotators as machine code: used in place of their sources where they have been compiled and still fit them.

``framing compile`` has mypyc turn the annotators' own source files into extension modules, which mark the same spans in
less time (``benchmarks/speed.py`` says in how much less). They lie in ``__compiled__``, in a folder that is named after
the contents of all the sources, so that a source changed by one character is at once used itself again, with all
others. ``FRAMING_COMPILED=0`` in the environment has the sources used anyway.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

PACKAGE = Path(__file__).resolve().parent.parent
HOME = PACKAGE / "__compiled__"  # beside the sources, as __pycache__ is
SUFFIX = EXTENSION_SUFFIXES[0]  # of this Python on this system
# What is compiled, all modules of a folder or none: those in which a text is gone through word by word.
PARTS = (
    *(f"lexicon/{name}.py" for name in ("choice", "entries", "fold", "judge", "match", "places", "scan")),
    "annotators/[a-z]*.py", "annotators/*/**/*.py", "segment/*.py",
)  # fmt: skip
_PARENTS = ("framing.lexicon.", "framing.annotators.", "framing.segment")
_SHARED = "__mypyc"  # how the name of the module ends that holds the code of all others


def sources() -> dict[str, Path]:
    """The file of each module that is compiled, by its name, sorted.

    >>> sources()["framing.annotators.hedging"].name
    '__init__.py'
    """
    files = sorted(file for part in PARTS for file in PACKAGE.glob(part))
    return {".".join(("framing", *_parts(file))): file for file in files}


def _parts(file: Path) -> tuple[str, ...]:
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def fitting() -> Path:
    """The folder of what has been compiled from the sources as they are now, whether or not it is there."""
    import hashlib  # here and below, because every ``import framing`` comes through this module

    seen = hashlib.sha256(SUFFIX.encode())
    for name, file in sources().items():
        code = file.read_bytes()
        seen.update(f"\n{name} {len(code)}\n".encode() + code)
    return HOME / seen.hexdigest()[:20]


class Loader(ExtensionFileLoader):
    """Loads a compiled module; a package keeps its place among the sources."""

    def exec_module(self, module: ModuleType) -> None:
        """Run it."""
        super().exec_module(module)
        places = module.__spec__.submodule_search_locations if module.__spec__ else None
        if places is not None:
            module.__path__ = list(places)


class Finder:
    """Finds the compiled modules before the import system finds their sources."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a module lies, if it is a compiled one."""
        if not fullname.startswith(_PARENTS) and not fullname.endswith(_SHARED):
            return None
        file = modules().get(fullname)
        if file is None:
            return None
        from importlib.util import spec_from_file_location

        source = sources().get(fullname)
        within = [str(source.parent)] if source is not None and source.name == "__init__.py" else None
        loader = Loader(fullname, str(file))
        return spec_from_file_location(fullname, file, loader=loader, submodule_search_locations=within)


@cache
def modules() -> dict[str, Path]:
    """The compiled modules that are used, by name; none where there are none that fit the sources, or none are wanted.

    Asked once for a process, as modules are imported once.
    """
    if not HOME.is_dir() or os.environ.get("FRAMING_COMPILED") == "0":
        return {}
    return {file.name.removesuffix(SUFFIX): file for file in sorted(fitting().glob(f"*{SUFFIX}"))}


def in_use() -> bool:
    """Are the annotators of this process compiled ones?"""
    return bool(modules())


def use() -> None:
    """Have compiled modules found from now on."""
    if not any(isinstance(finder, Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, Finder())
