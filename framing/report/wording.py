"""Numbers in plain words, for the sentences a report begins with."""

from __future__ import annotations

from collections.abc import Sequence

_SHARES = (
    (0.05, "a twentieth"), (0.1, "a tenth"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3, "a third"),
    (0.5, "half"), (2 / 3, "two thirds"), (0.75, "three quarters"), (0.8, "four fifths"),
    (0.9, "nine tenths"),
)  # fmt: skip
_PAIRS = ('""', "''", "“”", "‘’", "„“", "«»", "``")
_COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def share(value: float) -> str:
    """A share of a whole in words.

    >>> share(0.46), share(0.91), share(0.004), share(1.0)
    ('half', 'nine tenths', 'almost none', 'all')
    """
    if value >= 0.97:
        return "all" if value == 1 else "almost all"
    if value < 0.025:
        return "none" if value == 0 else "almost none"
    return min(_SHARES, key=lambda s: abs(s[0] - value))[1]


def counted(n: int, one: str, many: str = "") -> str:
    """A count with its noun.

    >>> counted(1, "hedge"), counted(3, "hedge"), counted(40, "hedge"), counted(0, "hedge")
    ('one hedge', 'three hedges', '40 hedges', 'no hedges')
    """
    word = _COUNTS[n] if n < len(_COUNTS) else f"{n:,}"
    return f"{word} {one if n == 1 else many or one + 's'}"


def times(n: int) -> str:
    """How often.

    >>> times(1), times(2), times(16)
    ('once', 'twice', '16 times')
    """
    return {1: "once", 2: "twice"}.get(n) or counted(n, "time")


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def bare(words: str) -> str:
    """Words without the quotation marks around them, to be set in ours: a cue may be marked for its scare quotes.

    >>> bare('"sound"'), bare("‘truth’"), bare("officials' word")
    ('sound', 'truth', "officials' word")
    """
    pair = words[:1] + words[-1:]
    return words[1:-1] if len(words) > 2 and pair in _PAIRS else words


def shortened(words: str, most: int = 160) -> str:
    """White space as one space, cut at a word where it is long.

    >>> shortened("the  weekly boat came in", 16)
    'the weekly boat …'
    """
    words = " ".join(words.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def quoted(words: str, most: int = 90) -> str:
    """Words in one pair of quotation marks, cut where they are long.

    >>> quoted('"sound"')
    '“sound”'
    """
    return f"“{bare(shortened(words, most))}”"
