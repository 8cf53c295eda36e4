"""The layer walk: the gradient of a loss, carried back as one row of numbers from layer to layer.

Notes 003: with row vectors, δ of a layer is that of the next one times two Jacobians,

    ∇E · J(f at the outputs) · W · J(f) · W · …,    δ^{h−1} = δ^h · w^h · J(f at layer h−1)

so that each step is a vector × a matrix. In the other order, from the inputs on, the same product
is a matrix × a matrix at every step, and takes many more multiplications. The factors are the
Jacobians between the gates through which everything leads from one gate to the loss, or, in a
network of single numbers, between the gates of its layers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.wiring import Wiring
from bpstudio.gates import Array, Family
from bpstudio.gates.sources import INPUT, PARAMETER
from bpstudio.insight.jacobian import Jacobian, gate_at, jacobian
from bpstudio.insight.scalar_layers import layers_of_numbers
from bpstudio.insight.weight_gradients import WeightGradient, weight_gradients
from bpstudio.notation.refusal import Refusal

_HANDS_ON = {"add", "subtract"}
_MANY = 4
_OUTPUTS = {"matmul", "softmax", "log_softmax"}


@dataclass(frozen=True, eq=False)
class LayerStep:
    """One step back: the row that arrives × a Jacobian = the row that is handed on.

    `arriving` has a number for each element of `ends`, `leaving` one for each of `starts`: one
    gate, or all of a layer of single numbers.
    `is_weights` says that the Jacobian is a parameter's matrix, whose name is `weights`.
    `multiplications` count this vector × matrix, diagonal ones element by element, and
    `matrix_multiplications` the matrix × matrix of the opposite order at the same place.
    """

    starts: tuple[str, ...]
    ends: tuple[str, ...]
    jacobian: Jacobian
    arriving: Array
    leaving: Array
    weights: str | None
    multiplications: int
    matrix_multiplications: int
    gradients: tuple[WeightGradient, ...]

    @property
    def start(self) -> str:
        """The names of what it leads back to."""
        return _in_short(self.starts)

    @property
    def end(self) -> str:
        """The names of what it comes from."""
        return _in_short(self.ends)


@dataclass(frozen=True, eq=False)
class LayerWalk:
    """All steps from a loss back to a gate, in the order in which they are taken."""

    loss: str
    start: str
    seed: Array
    steps: tuple[LayerStep, ...]

    @property
    def multiplications(self) -> int:
        """How many multiplications vector × matrix take, from the loss back."""
        return sum(step.multiplications for step in self.steps)

    @property
    def matrix_multiplications(self) -> int:
        """How many multiplications matrix × matrix take, from the start on."""
        return sum(step.matrix_multiplications for step in self.steps)


def layer_walk(trace: Trace, start: str | None = None) -> LayerWalk:
    """Return the walk from the loss back to a gate, or to the input that is farthest from it.

    In a network of single numbers it leads from layer to layer back to all inputs. A Refusal says
    if there is no loss, or if the loss does not depend on the gate.
    """
    layout = trace.layout
    if layout.loss is None:
        raise Refusal("There are no layers to walk through: no gate with a value is the loss.")
    wiring = layout.wiring
    loss = wiring.gates[layout.loss].id
    layers = layers_of_numbers(trace) if start is None else ()
    if layers:
        groups = [[wiring.gates[row].id for row in group] for group in layers]
        first = _in_short(groups[0])
        factors = [jacobian(trace, *pair) for pair in pairwise(groups)]
    else:
        first = farthest_source(trace) if start is None else start
        if first not in wiring.row:
            raise Refusal("There is no gate called “{name}”.", name=first)
        cuts = _up_to_the_outputs(wiring, _cuts(trace, wiring.row[first], layout.loss))
        factors = _factors(trace, cuts)
    seed = np.asarray(trace.gradient(loss)).ravel()
    counts = _matrix_counts(factors)
    steps: list[LayerStep] = []
    row = seed
    for factor, count in zip(reversed(factors), reversed(counts), strict=True):
        with np.errstate(all="ignore"):
            leaving = row @ factor.matrix
        steps.append(_step(trace, factor, row, leaving, count))
        row = leaving
    return LayerWalk(loss, first, seed, tuple(steps))


def _in_short(names: Sequence[str]) -> str:
    """Return the names of the gates of a layer, of many the first and the last."""
    return ", ".join(names if len(names) < _MANY else (names[0], "…", names[-1]))


def farthest_source(trace: Trace) -> str:
    """Return the source farthest from the loss: an input, else a constant array, else any.

    Of several that are as far, it is the oldest.
    """
    layout = trace.layout
    wiring, loss = layout.wiring, layout.loss
    assert loss is not None, "asked only of a trace with a loss"
    distance: dict[int, int] = {loss: 0}
    live = wiring.ancestors([loss])
    for row in reversed(wiring.order):
        if row in live and row != loss:
            after = (wiring.ends[wire] for wire in wiring.leaving[row])
            distance[row] = 1 + max(distance[each] for each in after if each in live)
    sources = [row for row in sorted(live) if not wiring.arriving[row]]

    def rank(row: int) -> tuple[bool, bool, int]:
        kind = wiring.gates[row].kind
        is_data = kind is not PARAMETER and bool(layout.shapes[row])
        return (kind is INPUT, is_data, distance[row])

    return wiring.gates[max(sources, key=rank)].id


def _cuts(trace: Trace, start: int, loss: int) -> list[int]:
    """Return the gates through which everything leads from a gate to the loss, both included.

    In forward order, a gate is one of them if no wire jumps over it.
    """
    wiring = trace.layout.wiring
    live = wiring.ancestors([loss])
    if start not in live:
        raise Refusal(
            "{loss} does not depend on {name}: there is nothing to walk through.",
            loss=wiring.gates[loss].id,
            name=wiring.gates[start].id,
        )
    reached = {start}
    farthest = -1
    cuts: list[int] = []
    position = {row: index for index, row in enumerate(wiring.order)}
    for row in wiring.order:
        if row not in live or (row != start and reached.isdisjoint(wiring.feeding[row])):
            continue
        reached.add(row)
        if farthest <= position[row]:
            cuts.append(row)
        after = (wiring.ends[wire] for wire in wiring.leaving[row])
        farthest = max(farthest, *(position[each] for each in after if each in live), -1)
    return [row for row in cuts if not wiring.gates[row].kind.is_copy]


def _up_to_the_outputs(wiring: Wiring, cuts: list[int]) -> list[int]:
    """Leave out what stands between the outputs of a network and its loss: ∇E comes in one step.

    The outputs are what a gate that is made as a loss compares, else the last activation, or the
    last product with weights, among the cuts.
    """
    if wiring.gates[cuts[-1]].kind.family is Family.LOSS:
        return cuts
    last = 0
    for index, row in enumerate(cuts):
        gate = wiring.gates[row]
        is_biased = gate.kind.name == "add" and any(
            wiring.gates[each].kind.name == "matmul" for each in wiring.feeding[row]
        )
        if gate.kind.family is Family.ACTIVATION or gate.kind.name in _OUTPUTS or is_biased:
            last = index
    return [*cuts[: last + 1], *cuts[max(last + 1, len(cuts) - 1) :]]


def _factors(trace: Trace, cuts: Sequence[int]) -> list[Jacobian]:
    """Return the Jacobians from cut to cut, those that only hand everything on left out."""
    wiring = trace.layout.wiring
    names = [wiring.gates[row].id for row in cuts]
    factors: list[Jacobian] = []
    before = names[0]
    for index, name in enumerate(names[1:], 1):
        following = names[index + 1] if index + 1 < len(names) else None
        if following is not None and _hands_on(wiring, following):
            step = jacobian(trace, [name], [following])
            if step.is_identity:
                continue
        factors.append(jacobian(trace, [before], [name]))
        before = name
    return factors


def _hands_on(wiring: Wiring, name: str) -> bool:
    return wiring.gates[wiring.row[name]].kind.name in _HANDS_ON


def _step(trace: Trace, factor: Jacobian, arriving: Array, leaving: Array, count: int) -> LayerStep:
    starts, ends = (tuple(map(gate_at, part)) for part in (factor.starts, factor.ends))
    is_one = len(starts) == len(ends) == 1
    gradients = weight_gradients(trace, starts[0], ends[0]) if is_one else ()
    matrix = factor.matrix
    same = (each.weights for each in gradients if _holds(trace, each.weights, matrix))
    return LayerStep(
        starts=starts,
        ends=ends,
        jacobian=factor,
        arriving=arriving,
        leaving=leaving,
        weights=next(same, None),
        multiplications=matrix.shape[0] if factor.is_diagonal else matrix.size,
        matrix_multiplications=count,
        gradients=gradients,
    )


def _holds(trace: Trace, weights: str, matrix: Array) -> bool:
    value = trace.value(weights)
    return value is not None and np.array_equal(value, matrix)


def _matrix_counts(factors: Sequence[Jacobian]) -> list[int]:
    """Return the multiplications of each factor × all factors before it; the first is taken as is.

    A diagonal factor scales the rows of what is before it.
    """
    width = factors[0].matrix.shape[1] if factors else 0
    return [
        0 if not index else width * (rows if factor.is_diagonal else factor.matrix.size)
        for index, factor in enumerate(factors)
        for rows in factor.matrix.shape[:1]
    ]
