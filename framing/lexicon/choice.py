"""Many words as one regular expression that is tried letter by letter, not word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable


def choice(words: Iterable[str]) -> str:
    """An expression for any of these words: what they begin with alike is written, and tried, once.

    It finds what ``a|b|c`` finds where nothing but a boundary can end a word: which of the words comes first in the
    alternation then makes no difference. The words are plain text, not expressions.

    >>> choice(["say", "said", "tell", "told"])
    '(?:sa(?:id|y)|t(?:ell|old))'
    >>> bool(re.fullmatch(choice(["a", "an", "any"]), "an")), bool(re.fullmatch(choice(["a", "an", "any"]), "ann"))
    (True, False)
    """
    by: dict[str, set[str]] = {}
    for word in words:
        by.setdefault(word[:1], set()).add(word[1:])
    return _joined([re.escape(first) + _joined_tails(tails) if first else "" for first, tails in sorted(by.items())])


def quick(expression: str) -> re.Pattern[str]:
    """Compile an expression; of the many alternatives of a group only those are tried that begin with the letter there.

    >>> quick("(?:say|said|see|tell|told|think) so").pattern
    '(?:s(?:ay|aid|ee)|t(?:ell|old|hink)) so'
    """
    pieces: list[str] = _PIECES.findall(expression)
    out: list[str] = []
    at = 0
    while at < len(pieces):
        end = _close(pieces, at) if pieces[at : at + 3] == ["(", "?", ":"] else at
        inside = "".join(pieces[at + 3 : end])
        if end > at and len(_branches(inside)) >= _MANY:
            out.append(by_letter((), inside))
            at = end + 1
        else:
            out.append(pieces[at])
            at += 1
    return re.compile("".join(out))


def by_letter(words: Iterable[str], *expressions: str) -> str:
    """The alternation of words and expressions, of which only those are tried that begin with the letter there.

    What begins with no letter (a look behind, a class) is tried last, else expressions that begin alike are tried in
    their order, behind the words.

    >>> by_letter(["say"], "said(?! so)", r"\\w+ed", "tell|told", "(?:see|felt) that")
    '(?:f(?:elt that)|s(?:ay|aid(?! so)|ee that)|t(?:ell|old)|\\\\w+ed)'
    """
    by: dict[str, list[str]] = {}
    plain: dict[str, list[str]] = {}
    for word in words:
        plain.setdefault(word[0], []).append(word[1:])
    for first, tails in plain.items():
        by[first] = [choice(tails)]
    for branch in (branch for expression in expressions for branch in _branches(expression)):
        head = _GROUP.match(branch)
        for part in [option + branch[head.end() :] for option in head[1].split("|")] if head else [branch]:
            first = part[0] if part[:1].isalpha() and part[1:2] not in _REPEATS else ""
            by.setdefault(first, []).append(part[len(first) :])
    odd = by.pop("", [])
    return "(?:" + "|".join([f"{first}(?:{'|'.join(tails)})" for first, tails in sorted(by.items())] + odd) + ")"


_MANY = 6
_GROUP = re.compile(r"\(\?:([a-z|]+)\)(?![?*+{])")  # a choice of plain words at the head
_REPEATS = ("?", "*", "+", "{")
_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|.", re.DOTALL)  # a sign, or a class of signs


def _close(pieces: list[str], at: int) -> int:
    """Where the bracket that opens here is closed."""
    depth = 0
    for i in range(at, len(pieces)):
        depth += (pieces[i] == "(") - (pieces[i] == ")")
        if depth == 0:
            return i
    return at


def _branches(expression: str) -> list[str]:
    """The alternatives of an expression; a "|" in brackets parts none."""
    out, depth = [""], 0
    for piece in _PIECES.findall(expression):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            out.append("")
        else:
            out[-1] += piece
    return out


def _joined_tails(tails: set[str]) -> str:
    return choice(tails) if tails != {""} else ""


def _joined(branches: list[str]) -> str:
    if len(branches) == 1:
        return branches[0]
    if branches[0]:
        return f"(?:{'|'.join(branches)})"
    rest = branches[1:]
    return f"(?:{'|'.join(rest)})?"  # a word may end here: the longer ones are tried before
