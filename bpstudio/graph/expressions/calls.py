"""Calls: what sum(x, axis=0), reshape(x, 2, 3) and p[1:3] mean, inputs and settings apart."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from bpstudio.gates import Form, GateKind, SettingValue, find_kind, kind_of
from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.graph.expressions.literals import literal_in
from bpstudio.graph.expressions.statements import Statement
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import counted

Settings = tuple[tuple[str, SettingValue], ...]

# With one input these compare its elements, as in Python.
_OF_ONE_INPUT = {"max": "amax", "min": "amin"}


@dataclass(frozen=True, slots=True)
class Application:
    """A gate of one kind, fed by the values of the parts."""

    kind: GateKind
    parts: tuple[ast.expr, ...]
    settings: Settings = ()


def call_of(tree: ast.Call, statement: Statement) -> Application:
    """Return the gate that a function is, with its inputs and what is set by name."""
    name = statement.written(tree.func)
    kind = find_kind(name)
    if kind is None or kind.is_source or kind.is_copy:
        raise ExpressionError(
            statement.position_of(tree), "there is no function called “{name}”.", name=name
        )
    if len(tree.args) == 1 and kind.name in _OF_ONE_INPUT:
        kind = kind_of(_OF_ONE_INPUT[kind.name])
    given: list[tuple[str, object, ast.expr | ast.keyword]] = []
    inputs = tree.args
    lengths = _shape_setting(kind)
    if lengths is not None and len(inputs) > kind.fewest_inputs:
        inputs, rest = inputs[: kind.fewest_inputs], inputs[kind.fewest_inputs :]
        given.append((lengths, _lengths(rest, statement), rest[0]))
    _check_count(name, kind, len(inputs), tree, statement)
    given += ((str(each.arg), _set_to(each, statement), each) for each in tree.keywords)
    return Application(kind, tuple(inputs), _settled(kind, given, statement))


def pick_of(tree: ast.Subscript, statement: Statement) -> Application:
    """Return the pick that an index in brackets is."""
    kind = kind_of("pick")
    given = [("index", statement.written(tree.slice), tree.slice)]
    return Application(kind, (tree.value,), _settled(kind, given, statement))


def _check_count(
    name: str, kind: GateKind, given: int, tree: ast.Call, statement: Statement
) -> None:
    needed = kind.fewest_inputs
    if given < needed or (given > needed and not kind.growing_inputs):
        inputs = counted(needed, "1 input", "{count} inputs")
        takes = "{name} takes {inputs}, but got {given}."
        if kind.growing_inputs:
            takes = "{name} takes at least {inputs}, but got {given}."
        position = statement.position_of(tree)
        raise ExpressionError(position, takes, name=name, inputs=inputs, given=given)


def _shape_setting(kind: GateKind) -> str | None:
    """Return the setting that takes the numbers behind the inputs: reshape(x, 2, 3)."""
    return next((each.name for each in kind.settings if each.form is Form.SHAPE), None)


def _lengths(trees: Sequence[ast.expr], statement: Statement) -> list[float]:
    lengths = []
    for tree in trees:
        length = literal_in(tree, statement)
        if length is None:
            reason = "the lengths of a shape are written out, as in reshape(x, 2, 3)."
            raise ExpressionError(statement.position_of(tree), reason)
        lengths.append(length)
    return lengths


def _set_to(tree: ast.keyword, statement: Statement) -> float:
    value = literal_in(tree.value, statement)
    if value is None:
        reason = "a setting is a number that is written out, as in sum(x, axis=0)."
        raise ExpressionError(statement.position_of(tree.value), reason)
    return value


def _settled(
    kind: GateKind,
    given: Sequence[tuple[str, object, ast.expr | ast.keyword]],
    statement: Statement,
) -> Settings:
    """Return the settings that differ from the defaults; an error points at the one it is about."""
    names = [name for name, *_ in given]
    for index, (name, value, tree) in enumerate(given):
        try:
            kind.settled({name: value})
        except Refusal as refusal:
            said = refusal.words.in_a_sentence()
            raise ExpressionError(statement.position_of(tree), said) from None
        if name in names[:index]:
            reason = "the setting “{name}” is given twice."
            raise ExpressionError(statement.position_of(tree), reason, name=name)
    return kind.settled({name: value for name, value, _ in given})
