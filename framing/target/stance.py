"""The table in, the table with stance out: one interface before two engines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from framing.errors import ParameterError, TableError, nearest
from framing.table import needs
from framing.target.encode import Case
from framing.target.evidence import weighed

if TYPE_CHECKING:
    import pandas as pd

    from framing.target.network import Floats

LABELS = ("negative", "neutral", "positive")
ENGINES = ("light", "transformer")


class Engine(Protocol):
    """What an engine is: a name, and probabilities (n, 3) in the order of ``LABELS``."""

    name: str

    def probabilities(self, cases: Sequence[Case]) -> Floats: ...


def engine_named(name: str) -> Engine:
    """The engine, loaded once; ``ParameterError`` for an unknown name, ``FramingError`` where its extra is missing."""
    if name == "light":
        from framing.target.light import light

        return light()
    if name == "transformer":
        from framing.target.transformer import transformer

        return transformer()
    raise ParameterError(f"no engine {name!r}", hint=nearest(name, ENGINES))


def target_stance(frame: pd.DataFrame, engine: str = "light", *, evidence: bool = False) -> pd.DataFrame:
    """The stance of each sentence toward its marked target.

    ``frame``: columns ``text`` (a sentence, or a text around it), ``target_start``, ``target_end`` (code points of
    ``text``, end exclusive), further columns are kept; ``further_mentions``, where there is one, holds pairs of offsets
    of other mentions of the same target. ``engine``: "light" or "transformer" (the extra ``framing-kit[target]``).
    Returns a copy with ``stance`` in [−1, 1], the probability of positive less that of negative; ``label``, the
    likeliest of negative, neutral and positive; with ``evidence`` also ``evidence``: a list of ``(start, end, word,
    weight)``, the words without which the label would be less likely, heaviest first (some thirty times the cost).
    Raises ``TableError`` for a missing column or offsets outside their text, ``ParameterError`` for an unknown engine.
    Cost: linear in the rows. The light network was fitted to NewsMTSC (Hamborg & Donnay 2021,
    doi:10.18653/v1/2021.eacl-main.142): English news sentences about people and groups.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"text": ["Critics called Orlova a liar."], "target_start": [15], "target_end": [21]})
    >>> target_stance(frame)["label"].tolist()
    ['negative']
    """
    cases = _cases(frame)
    judge = engine_named(engine)
    p = judge.probabilities(cases)
    out = frame.copy()
    out["stance"] = np.clip((p[:, 2] - p[:, 0]).astype(float), -1, 1)
    out["label"] = [LABELS[i] for i in p.argmax(1)]
    if evidence:
        out["evidence"] = weighed(judge.probabilities, cases, p)
    return out


def _cases(frame: pd.DataFrame) -> list[Case]:
    wanted = ("text", "target_start", "target_end")
    needs(frame, wanted)
    further = frame["further_mentions"] if "further_mentions" in frame else [()] * len(frame)
    rows = zip(*(frame[name] for name in wanted), further, strict=True)
    return [_case(n, row) for n, row in enumerate(rows)]


def _case(n: int, row: tuple[Any, ...]) -> Case:
    text, start, end, further = row
    where = f"row {n}"
    if not isinstance(text, str):
        raise TableError(f"text is {type(text).__name__}, not a string", where=where)
    try:
        start, end = _whole(start), _whole(end)
        pairs = [(_whole(a), _whole(b)) for a, b in further] if hasattr(further, "__len__") else []
    except (TypeError, ValueError):
        hint = "target_start and target_end are code points; further_mentions a list of pairs of them"
        raise TableError("an offset is not a whole number", where=where, hint=hint) from None
    for a, b in ((start, end), *pairs):
        if not 0 <= a < b <= len(text):
            hint = "offsets are code points of text, end exclusive, and a mention has at least one character"
            raise TableError(f"offsets {a} to {b} in a text of {len(text)} characters", where=where, hint=hint)
    return Case(text, start, end, pairs)


def _whole(value: Any) -> int:
    number = int(value)
    if number != value:
        raise ValueError(value)
    return number
