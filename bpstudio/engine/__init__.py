"""The engine: a graph in numbers, from its plan to the trace of one pass forward and backward."""

from bpstudio.engine.batch import BatchPlan
from bpstudio.engine.batch_numbers import Batch, Reduce
from bpstudio.engine.check import CheckReport, CheckRow, check
from bpstudio.engine.plan import Plan, evaluate
from bpstudio.engine.trace import Trace

__all__ = [
    "Batch",
    "BatchPlan",
    "CheckReport",
    "CheckRow",
    "Plan",
    "Reduce",
    "Trace",
    "check",
    "evaluate",
]
