"""The kit inside Jupyter: magics, the marking widget, widgets to explore with, and ``framing lab``.

``%load_ext framing`` gives ``%%framing`` and ``%framing article 3``; ``Marking`` marks articles by hand and
``ClassMarking`` in a lesson; ``Explorer`` goes from a bar to the sentences behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.jupyter.classroom import ClassMarking
    from framing.jupyter.explore import Explorer
    from framing.jupyter.marking import Marking

__all__ = ["ClassMarking", "Explorer", "Marking"]


def __getattr__(name: str) -> Any:
    """The widgets, imported when they are first used."""
    import importlib

    modules = {"ClassMarking": "classroom", "Explorer": "explore", "Marking": "marking"}
    if name not in modules:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"framing.jupyter.{modules[name]}"), name)
