"""Stance toward a named target: how a sentence makes one person, body or place look, mention by mention.

``target_stance`` judges marked mentions, ``mentions`` finds them (``left_out``: what is not counted, and why;
``posts_held``: the posts that articles give a target, for those that say nothing themselves),
``judged`` makes them spans, ``by_article`` gives an estimate with an interval per article, target and voice. What the
score cannot know stands in docs/target.md.
"""

from __future__ import annotations

from framing.target.estimate import by_article, by_group, judged
from framing.target.mention import left_out, mentions, namesakes, nearly, posts_held
from framing.target.stance import ENGINES, target_stance

__all__ = [
    "ENGINES",
    "by_article",
    "by_group",
    "judged",
    "left_out",
    "mentions",
    "namesakes",
    "nearly",
    "posts_held",
    "target_stance",
]
