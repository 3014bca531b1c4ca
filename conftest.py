"""The tests look at the sources, doctests and all; tests/test_compiled.py holds what is compiled against them."""

import os

os.environ["FRAMING_COMPILED"] = "0"
