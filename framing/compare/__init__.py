"""Scores → gaps between groups, each with an interval, an effect size, p and q, and what to beware of."""

from __future__ import annotations

from framing.compare.audit import draw, precision
from framing.compare.gaps import Groups, compare, groups
from framing.compare.heard import Heard, heard
from framing.compare.over_time import around, over_time
from framing.compare.plain import sentences
from framing.compare.ppi import corrected
from framing.compare.sensitivity import sensitivity
from framing.compare.warnings import warnings
from framing.compare.words import Words, cue_counts, log_odds, shift, word_counts

__all__ = [
    "Groups",
    "Heard",
    "Words",
    "around",
    "compare",
    "corrected",
    "cue_counts",
    "draw",
    "groups",
    "heard",
    "log_odds",
    "over_time",
    "precision",
    "sensitivity",
    "sentences",
    "shift",
    "warnings",
    "word_counts",
]
