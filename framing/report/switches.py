"""The style rules that let a reader switch the marks of a layer on and off without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Switched off at first: dense layers that hide the others. Their marks are in every table all the same.
OFF = ("attitude", "self_mention", "engagement", "intensifier", "factive", "tone")
_PLAIN = "{text-decoration:none;font-weight:inherit;background:none;border:0;padding:0}"
_GONE = "{display:none}"


def css(layers: Iterable[str]) -> str:
    """Rules for these layers, by the names their classes have.

    For the screen alone, because matching ``:has()`` over a long document costs a PDF minutes; paper shows what is
    shown at first.

    >>> css(["tone"]).splitlines()[2]
    'body:has(#show-tone:not(:checked)) .article .m-tone>.tag{display:none}'
    """
    names = list(layers)
    screen = [line for name in names for line in _rules(name, f"body:has(#show-{name}:not(:checked)) ")]
    paper = [line for name in names if name in OFF for line in _rules(name, "")]
    return "\n".join(["@media screen{", *screen, "}", "@media print{", *paper, "}"])


def _rules(name: str, when: str) -> list[str]:
    lines = [f"{when}.article .m-{name}{_PLAIN}", f"{when}.article .m-{name}>.tag{_GONE}"]
    if name in ("shared", "repetition"):
        lines.append(f"{when}.article .m-{name}+.twin{_GONE}")
    if name == "repetition":
        lines.append(f"{when}.article .again{{border:0;margin-left:0;padding-left:0}}")
        lines.append(f"{when}.article .again-note{_GONE}")
    return lines


def on_page(body: str) -> list[str]:
    """The layers that a page has a switch for.

    >>> on_page('<input class="switch" id="show-tone">')
    ['tone']
    """
    return list(dict.fromkeys(re.findall(r'class="switch" id="show-([^"]+)"', body)))
