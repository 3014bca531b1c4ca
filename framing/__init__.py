"""How news is told, measured: the public names, in the order of the flow.

read        files, frames → articles
segment     articles → paragraphs, sentences, words
annotate    articles → spans
reuse       articles → passages shared inside and across articles; clusters of copies
score       spans → scores
compare     scores → gaps between groups, with intervals
report      all of it → HTML and PDF, through a notebook

>>> import framing as fr
>>> [(s.cue, s.label) for s in fr.annotate("Talks might fail.", layers=["hedging"]).itertuples()]
[('might', 'modal')]
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from framing import compiled

if TYPE_CHECKING:
    from framing.annotate import annotate
    from framing.compare import compare
    from framing.read import read
    from framing.report import report
    from framing.reuse import clusters, reuse
    from framing.score import score
    from framing.target import target_stance

__all__ = ["annotate", "clusters", "compare", "read", "report", "reuse", "score", "target_stance"]

_MODULES = {"clusters": "reuse", "target_stance": "target"}


def _step(name: str) -> property:
    """The function ``name``, imported when it is first used, so that ``import framing`` itself costs nothing."""

    def get(_: ModuleType) -> Any:
        return getattr(importlib.import_module(f"framing.{_MODULES.get(name, name)}"), name)

    def ignore(_: ModuleType, module: Any) -> None:
        """A step shares its name with its module; importing the module must not take the name from the function."""

    return property(get, ignore)


def load_ipython_extension(shell: Any) -> None:
    """What ``%load_ext framing`` calls: it gives ``%%framing`` and ``%framing``."""
    from framing.jupyter.magics import Magic

    shell.register_magics(Magic)


class _Framing(ModuleType):
    """This package, whose steps are properties: a property outlives what the import system binds."""

    @property
    def __version__(self) -> str:
        from importlib.metadata import version

        return version("framing-kit")

    def __dir__(self) -> list[str]:
        return [*__all__, "__version__"]


for _name in __all__:
    setattr(_Framing, _name, _step(_name))
sys.modules[__name__].__class__ = _Framing
compiled.use()  # before any module is imported that may have been compiled
