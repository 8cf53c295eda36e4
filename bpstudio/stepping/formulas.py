"""The formula at a gate: in the symbols of its graph, with the numbers put in, and the result."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array, GateKind, Role
from bpstudio.graph import Gate
from bpstudio.graph.expressions.writing import applied
from bpstudio.graph.values import value_from_array
from bpstudio.insight.updates import USUAL, UpdateRules
from bpstudio.notation.numbers import MINUS, format_number, format_value
from bpstudio.stepping.moments import Moment, Phase
from bpstudio.stepping.names import name_of, name_on

_LEADING = re.compile(rf"^\(({MINUS}[\d.e{MINUS}]+)\)(?!²| \^)")
_ARGUMENT = re.compile(rf"(?<=[(,\s|])\(({MINUS}[\d.e{MINUS}]+)\)(?=[,)|])")
_MOST_LETTERS = 4
_CASES = " if "
"""Which cases there are is for the symbols to say; the result says which one it was."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A chain of equal terms: “∂f/∂q = ∂f/∂f × z = 1 × (−4)”, and its result “−4”."""

    terms: tuple[str, ...]
    result: str

    @property
    def text(self) -> str:
        """The whole chain."""
        return " = ".join((*self.terms, self.result))


@dataclass(frozen=True, slots=True)
class Explanation:
    """What happens at a moment: the gates at work and one formula for each number made.

    `rule` is the general rule in the letters of the kind: “∂f/∂a = b, ∂f/∂b = a”; empty where
    gates of several kinds are at work or where the kind has none in symbols.
    """

    phase: Phase
    gates: tuple[Gate, ...]
    formulas: tuple[Formula, ...]
    rule: str

    @property
    def kind(self) -> GateKind | None:
        """The kind of the gates at work, or None if they are of several."""
        kinds = {gate.kind for gate in self.gates}
        return kinds.pop() if len(kinds) == 1 else None

    @property
    def role(self) -> Role | None:
        """The role of the gates at work, or None if they have several."""
        roles = {gate.kind.role for gate in self.gates}
        return roles.pop() if len(roles) == 1 else None


def explanation_of(trace: Trace, moment: Moment, rules: UpdateRules = USUAL) -> Explanation | None:
    """Return what happens at a moment, or None where nothing is at work.

    By the `rules` of the update parameters move, if they do.
    """
    if not moment.gates:
        return None
    makers: dict[Phase, Callable[[Trace, int], Iterator[Formula]]] = {
        Phase.FORWARD: _forward,
        Phase.LOSS: _loss,
        Phase.BACKWARD: _backward,
        Phase.UPDATE: partial(_update, rules.rate),
    }
    make = makers[moment.phase]
    gates = tuple(trace.layout.wiring.gates[row] for row in moment.gates)
    formulas = tuple(formula for row in moment.gates for formula in make(trace, row))
    explained = Explanation(moment.phase, gates, formulas, "")
    kind = explained.kind
    if kind is None or moment.phase in {Phase.LOSS, Phase.UPDATE}:
        return explained
    inputs = max(len(trace.layout.wiring.arriving[row]) for row in moment.gates)
    rule = general_rule(kind, inputs, backward=moment.is_backward)
    return Explanation(moment.phase, gates, formulas, rule)


def general_rule(kind: GateKind, inputs: int, *, backward: bool) -> str:
    """Return the rule in the kind's own letters, or nothing if it cannot be written so."""
    if kind.written is None or kind.is_copy or inputs > _MOST_LETTERS:
        return ""
    letters = [kind.input_name(index) for index in range(inputs)]
    settings = {setting.name: setting.name for setting in kind.settings}
    if not backward:
        return f"f = {kind.written.value(*letters, **settings)}"
    local = kind.written.local("f", *letters, **settings)
    return ", ".join(f"∂f/∂{x} = {text}" for x, text in zip(letters, local, strict=True))


def local_formula(trace: Trace, row: int, index: int) -> Formula:
    """Return the local derivative of a gate by one of its inputs: “∂f/∂q = z = −4”."""
    wiring = trace.layout.wiring
    gate, wire = wiring.gates[row], wiring.arriving[row][index]
    symbols = [f"∂{gate.id}/∂{name_on(wiring, wire)}"]
    if gate.kind.written is not None:
        names = [name_of(wiring, each) for each in wiring.feeding[row]]
        symbols.append(gate.kind.written.local(gate.id, *names, **_settings_of(gate))[index])
    return chain(*symbols, result=trace.local(wiring.wires[wire]))


# -- one gate -----------------------------------------------------------------------------------


def _forward(trace: Trace, row: int) -> Iterator[Formula]:
    wiring = trace.layout.wiring
    gate = wiring.gates[row]
    names = [name_of(wiring, each) for each in wiring.feeding[row]]
    result = trace.value(gate.id)
    if gate.kind.is_copy:
        branches = [name_on(wiring, wire) for wire in wiring.leaving[row]]
        yield chain(*branches, *names, result=result)
    elif gate.kind.written is None:
        yield chain(gate.id, applied(gate, names), result=result)
    else:
        values = [trace.value(wiring.gates[each].id) for each in wiring.feeding[row]]
        settings, written = _settings_of(gate), gate.kind.written
        symbols = written.value(*names, **settings)
        numbers = []
        if _are_numbers(*values, result) and _CASES not in symbols:
            numbers.append(written.value(*map(factor, values), **settings))
        yield chain(gate.id, symbols, *numbers, result=result)


def _loss(trace: Trace, row: int) -> Iterator[Formula]:
    name = trace.layout.wiring.gates[row].id
    yield chain(f"∂{name}/∂{name}", result=trace.gradient(name))


def _backward(trace: Trace, row: int) -> Iterator[Formula]:
    wiring = trace.layout.wiring
    if wiring.gates[row].kind.is_copy:
        yield _added(trace, row)
        return
    for index, wire in enumerate(wiring.arriving[row]):
        downstream = trace.wire_gradient(wiring.wires[wire])
        if downstream is not None:
            name = f"∂{trace.loss}/∂{name_on(wiring, wire)}"
            yield chain(name, *_products(trace, row, index), result=downstream)


def _update(rate: float, trace: Trace, row: int) -> Iterator[Formula]:
    """Yield the step of gradient descent: “w ← w − η × ∂f/∂w = 2 − 0.1 × 3 = 1.7”."""
    name = trace.layout.wiring.gates[row].id
    value, gradient = trace.value(name), trace.gradient(name)
    assert value is not None, "only what has a gradient moves"
    assert gradient is not None, "only what has a gradient moves"
    terms = [f"{name} ← {name} − η × ∂{trace.loss}/∂{name}"]
    if _are_numbers(value, gradient):
        terms.append(f"{factor(value)} − {factor(rate)} × {factor(gradient)}")
    yield chain(*terms, result=value - rate * gradient)


def _added(trace: Trace, row: int) -> Formula:
    """Return what a copy gate does: the gradients of its branches added."""
    wiring = trace.layout.wiring
    live = [wire for wire in wiring.leaving[row] if trace.layout.has_downstream[wire]]
    gradients = [trace.wire_gradient(wiring.wires[wire]) for wire in live]
    names = [f"∂{trace.loss}/∂{name_on(wiring, wire)}" for wire in live]
    numbers = [" + ".join(map(factor, gradients))] if _are_numbers(*gradients) else []
    (arriving,) = wiring.arriving[row]
    return chain(
        f"∂{trace.loss}/∂{name_on(wiring, arriving)}",
        " + ".join(names),
        *numbers,
        result=trace.gradient(wiring.gates[row].id),
    )


def _products(trace: Trace, row: int, index: int) -> Iterator[str]:
    """Yield upstream × local for an input of a gate: in symbols, and with the numbers put in."""
    wiring = trace.layout.wiring
    gate = wiring.gates[row]
    wire = wiring.arriving[row][index]
    written, settings = gate.kind.written, _settings_of(gate)
    upstream, local = trace.gradient(gate.id), trace.local(wiring.wires[wire])
    up = f"∂{trace.loss}/∂{gate.id}"
    if written is None:
        if gate.id != trace.loss:  # there the local derivative is what the chain begins with
            yield f"{up} × ∂{gate.id}/∂{name_on(wiring, wire)}"
    else:
        names = [name_of(wiring, each) for each in wiring.feeding[row]]
        yield f"{up} × {written.local(gate.id, *names, **settings)[index]}"
    values = [trace.value(wiring.gates[each].id) for each in wiring.feeding[row]]
    output = trace.value(gate.id)
    if not _are_numbers(upstream, local, output, *values):
        return
    if written is not None:
        text = written.local(factor(output), *map(factor, values), **settings)[index]
        if _CASES not in text:
            yield f"{factor(upstream)} × {text}"
    yield f"{factor(upstream)} × {factor(local)}"


# -- texts --------------------------------------------------------------------------------------


def chain(*terms: str, result: np.float64 | Array | None) -> Formula:
    """Return a chain without repetitions and without brackets that nothing needs."""
    end = _shown(result)
    kept: list[str] = []
    for term in terms:
        bare = _ARGUMENT.sub(r"\1", _LEADING.sub(r"\1", term))
        if bare != end and bare not in kept:
            kept.append(bare)
    return Formula(tuple(kept), end)


def _shown(number: np.float64 | Array | None) -> str:
    return "" if number is None else format_value(value_from_array(number))


def factor(number: object) -> str:
    """Return a number as it stands between other signs: negative ones in brackets."""
    text = format_number(float(number))  # type: ignore[arg-type]
    return f"({text})" if text.startswith(MINUS) else text


def _are_numbers(*values: object) -> bool:
    return all(isinstance(value, float) for value in values)


def _settings_of(gate: Gate) -> dict[str, str]:
    return {
        name: factor(value) if isinstance(value, int | float) else str(value)
        for name, value in gate.all_settings().items()
    }
