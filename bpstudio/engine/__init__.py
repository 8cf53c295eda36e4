"""The engine: a graph in numbers, from its plan to the trace of one pass forward and backward."""

from bpstudio.engine.check import CheckReport, CheckRow, check
from bpstudio.engine.plan import Plan, evaluate
from bpstudio.engine.trace import Trace

__all__ = ["CheckReport", "CheckRow", "Plan", "Trace", "check", "evaluate"]
