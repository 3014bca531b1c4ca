"""Annotators: one file per layer, one signature (segments → spans), independent of each other."""
