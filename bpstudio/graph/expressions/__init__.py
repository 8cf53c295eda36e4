"""Expressions: text like “q = x + y; f = q * z” as gates and wires; nothing is ever evaluated."""

from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.graph.expressions.parsing import parse, patch_from

__all__ = ["ExpressionError", "parse", "patch_from"]
