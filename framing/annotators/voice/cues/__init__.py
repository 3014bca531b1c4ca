"""Reporting cues: one rule a kind of verb, and the finder that asks them."""
