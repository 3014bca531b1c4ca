"""The labels a marker may give: their layers, their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from framing.errors import FramingError, nearest
from framing.model import HEDGES, LAYERS, REPORT_TONES, UNTYPED

# Left out are the letters that mean something else: voices a q r w, articles n p, kit k, undo u, redo y, help h.
KEYS = "123456789bcdefgijlmostvxz"
_LABELS: Mapping[str, Sequence[str]] = {"hedging": HEDGES, "attribution": REPORT_TONES}
Label = dict[str, str]


def chosen(labels: Mapping[str, Iterable[str]] | Iterable[str] | None, layers: Iterable[str]) -> list[Label]:
    """Each label with its layer and key, from ``{"hedging": ["modal"]}``, ``["hedging:modal"]`` or layers of the kit.

    Raises ``FramingError`` for an unknown layer of the kit, a name twice, or more labels than there are keys.

    >>> [(x["key"], x["layer"], x["label"]) for x in chosen(["hedging:modal", "opinion"], ())]
    [('1', 'hedging', 'modal'), ('2', 'mark', 'opinion')]
    """
    if labels is None:
        pairs = [(layer, name) for layer in layers for name in _of_layer(layer)]
    elif isinstance(labels, Mapping):
        pairs = [(layer, name) for layer, names in labels.items() for name in names]
    else:
        split = [str(x).partition(":") for x in labels]
        pairs = [(head, tail) if colon and tail else ("mark", head) for head, colon, tail in split]
    for layer, name in pairs:
        if not layer.strip() or not name.strip() or ":" in layer or not (layer + name).isprintable():
            raise FramingError(f"no label: {layer!r}, {name!r}", hint="give 'layer:label'")
    if len(set(pairs)) < len(pairs):
        raise FramingError("a label is given twice", hint=", ".join(f"{a}:{b}" for a, b in pairs))
    if not pairs:
        raise FramingError("no labels", hint="give some, such as ['hedging:modal']")
    if len(pairs) > len(KEYS):
        raise FramingError(f"{len(pairs)} labels are more than the {len(KEYS)} keys for them", hint="give fewer")
    order = list(dict.fromkeys(layer for layer, _ in pairs))
    return [
        {"layer": layer, "label": name, "key": key, "tint": str(order.index(layer) % 6)}
        for (layer, name), key in zip(pairs, KEYS, strict=False)
    ]


def plain(layers: Iterable[str]) -> dict[str, list[str]]:
    """One label for each layer, for markers who tell no kinds apart.

    >>> plain(["hedging", "booster"])
    {'hedging': ['hedge'], 'booster': ['booster']}
    """
    return {layer: [UNTYPED.get(layer, layer)] for layer in layers}


def _of_layer(layer: str) -> Sequence[str]:
    if layer not in LAYERS:
        raise FramingError(f"no layer called {layer!r}", hint=nearest(layer, LAYERS))
    return _LABELS.get(layer, (layer,))
