"""The stretches of a text that are somebody else's words."""
