"""The kit inside Jupyter: magics, the marking widget, widgets to explore with, and ``framing lab``.

``%load_ext framing`` gives ``%%framing`` and ``%framing article 3``; ``Marking`` marks articles by hand;
``Explorer`` goes from a bar to the sentences behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.jupyter.explore import Explorer
    from framing.jupyter.marking import Marking

__all__ = ["Explorer", "Marking"]


def __getattr__(name: str) -> Any:
    """The widgets, imported when they are first used."""
    import importlib

    modules = {"Explorer": "explore", "Marking": "marking"}
    if name not in modules:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"framing.jupyter.{modules[name]}"), name)
