"""The words around a verb: its form, what it hands on, who can speak."""
