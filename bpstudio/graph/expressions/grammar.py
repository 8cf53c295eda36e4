"""The grammar: what each form of an expression means, as a gate kind applied to parts."""

import ast
from collections.abc import Iterator

from bpstudio.gates import kind_of
from bpstudio.graph.expressions.calls import Application, call_of, pick_of
from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.graph.expressions.literals import literal_in
from bpstudio.graph.expressions.statements import Statement

_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.Pow: "power",
    ast.MatMult: "matmul",
}
# Python reads a comma outside a function, and an empty bracket, as a tuple.
_NOT_ONE_VALUE = "a bracket holds one expression; only the inputs of a function have commas."


Meaning = float | str | Application


def in_evaluation_order(statement: Statement) -> Iterator[tuple[ast.expr, Meaning]]:
    """Yield every part of a statement with its meaning, each behind its own parts.

    A stack instead of recursion: a sum may have thousands of terms.
    """
    waiting: list[tuple[ast.expr, Application | None]] = [(statement.tree, None)]
    while waiting:
        tree, known = waiting.pop()
        meaning = known or meaning_of(tree, statement)
        if known is None and isinstance(meaning, Application):
            waiting.append((tree, meaning))
            waiting.extend((part, None) for part in reversed(meaning.parts))
        else:
            yield tree, meaning


def meaning_of(tree: ast.expr, statement: Statement) -> Meaning:
    """Return what the top of a tree means: a number, a name, or a gate kind applied to parts."""
    number = literal_in(tree, statement)
    if number is not None:
        return number
    match tree:
        case ast.Name():
            return statement.written(tree)
        case ast.UnaryOp(operand=operand):
            return Application(kind_of("negate"), (operand,))
        case ast.BinOp():
            return _operation(tree)
        case ast.Call():
            return call_of(tree, statement)
        case ast.Subscript():
            return pick_of(tree, statement)
        case _:
            raise ExpressionError(statement.position_of(tree), _NOT_ONE_VALUE)


def _operation(tree: ast.BinOp) -> Application:
    match tree:
        case ast.BinOp(left=ast.Constant(value=1), op=ast.Div(), right=divisor):
            return Application(kind_of("reciprocal"), (divisor,))
        case ast.BinOp(left=base, op=ast.Pow(), right=ast.Constant(value=2)):
            return Application(kind_of("square"), (base,))
    kind = kind_of(_OPERATORS[type(tree.op)])
    return Application(kind, _run(tree) if kind.growing_inputs else (tree.left, tree.right))


def _run(tree: ast.BinOp) -> tuple[ast.expr, ...]:
    """Return the terms of a + b + c, which is one gate; (a + b) + c has a bracket and is two.

    A bracket moves the beginning of the left part behind the beginning of the whole.
    """
    terms = [tree.right]
    left = tree.left
    while (
        isinstance(left, ast.BinOp)
        and type(left.op) is type(tree.op)
        and left.col_offset == tree.col_offset
    ):
        terms.append(left.right)
        left = left.left
    return (left, *reversed(terms))
