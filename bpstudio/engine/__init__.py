"""The engine: a graph in numbers, from its plan to the trace of one pass forward and backward."""

from bpstudio.engine.plan import Plan, evaluate
from bpstudio.engine.trace import Trace

__all__ = ["Plan", "Trace", "evaluate"]
