"""Lexicons are data: read, check and compile them, find their cues, bring in the dictionaries people already have."""

from framing.lexicon.check import check
from framing.lexicon.entries import Context, Entry, Label, Lexicon
from framing.lexicon.load import builtin, load, parse, several
from framing.lexicon.match import Match, Matcher, compile, longest

__all__ = [
    "Context",
    "Entry",
    "Label",
    "Lexicon",
    "Match",
    "Matcher",
    "builtin",
    "check",
    "compile",
    "load",
    "longest",
    "parse",
    "several",
]
