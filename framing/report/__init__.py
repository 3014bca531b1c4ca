"""Reports: a notebook run over articles, as one HTML file and a tagged PDF that work offline and can be verified."""

from framing.report.make import report
from framing.report.verify import verify

__all__ = ["report", "verify"]
