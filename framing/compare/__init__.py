"""Scores → gaps between groups, each with an interval, an effect size, p and q, and what to beware of."""

from __future__ import annotations

from framing.compare.gaps import Groups, compare, groups
from framing.compare.plain import sentences

__all__ = ["Groups", "compare", "groups", "sentences"]
