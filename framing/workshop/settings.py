"""What a teacher chooses: level, layers, length, minutes, students, and whether the key is given out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from framing.errors import ParameterError, nearest
from framing.workshop.plan import marking

LEVELS = ("beginner", "advanced")
_LAYERS = {"beginner": ("hedging",), "advanced": ("hedging", "booster", "attribution")}
WORDS = {"beginner": 30, "advanced": 20}  # read and marked in a minute, where no length is asked for
# What a class can find by reading; tone and quotation are counted, not judged word by word, and what stands twice is
# whole sentences and paragraphs, which a lesson counts once.
TAUGHT = (
    "hedging", "booster", "attribution", "loaded", "attitude", "intensifier", "factive", "self_mention", "engagement",
)  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """``length`` in words of the text that is marked, ``minutes`` of the lesson, ``students`` who get a handout.

    ``with_key``: the page to mark on holds the kit's marks, and shows them to who has saved his or her own.
    """

    level: str = "beginner"
    layers: tuple[str, ...] = ("hedging",)
    length: int = 360
    minutes: int = 45
    students: int = 30
    with_key: bool = False


def chosen(
    level: str = "beginner",
    layers: Iterable[str] = (),
    length: int = 0,
    minutes: int = 45,
    students: int = 30,
    with_key: bool = False,
) -> Settings:
    """The settings, checked; without ``layers`` those of the level, without ``length`` what is read in the minutes.

    Raises ``ParameterError`` that says what is allowed.

    >>> chosen("advanced").layers
    ('hedging', 'booster', 'attribution')
    >>> chosen().length, chosen(minutes=90).length, chosen(length=500).length, chosen("advanced").length
    (360, 720, 500, 320)
    """
    if level not in LEVELS:
        raise ParameterError(f"no level {level!r}", hint=nearest(level, LEVELS))
    wanted = tuple(dict.fromkeys(layers)) or _LAYERS[level]
    for name in wanted:
        if name not in TAUGHT:
            raise ParameterError(f"no layer {name!r} for a lesson", hint=nearest(name, TAUGHT))
    for what, value, low, high in (
        ("length", length or 50, 50, 5000),
        ("minutes", minutes, 20, 240),
        ("students", students, 1, 500),
    ):
        if not low <= value <= high:
            raise ParameterError(f"{what} {value}", hint=f"a number from {low} to {high}")
    return Settings(level, wanted, length or WORDS[level] * marking(minutes, level=level), minutes, students, with_key)
