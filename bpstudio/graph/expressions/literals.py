"""Literals: the numbers that an expression writes out."""

import ast
import math

from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.graph.expressions.statements import Statement


def literal_in(tree: ast.expr, statement: Statement) -> float | None:
    """Return the number that a tree writes out, with its sign, or None if it is none."""
    match tree:
        case ast.Constant(value=int() | float() as number):
            return _finite(number, tree, statement)
        case ast.UnaryOp(operand=ast.Constant(value=int() | float() as number)):
            return -_finite(number, tree, statement)
        case _:
            return None


def _finite(number: float, tree: ast.expr, statement: Statement) -> float:
    try:
        value = float(number)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        raise ExpressionError(statement.position_of(tree), "the number is too large.")
    return value
