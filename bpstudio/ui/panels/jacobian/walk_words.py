"""Walk words: what a walk through the layers says at each of its steps."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.gates import Array
from bpstudio.insight.collapse import Collapse
from bpstudio.insight.layer_walk import LayerStep, LayerWalk
from bpstudio.insight.weight_gradients import WeightGradient
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.ui.panels.jacobian.composing import Convention
from bpstudio.ui.panels.jacobian.equation import Block, Edge, Part, as_column, as_row

_DIGITS = 3
_MOST = 4


def line_of(step: LayerStep, number: int) -> str:
    """Return what the list says of a step: 2  a2 → z2   diag [2 × 2]."""
    matrix = step.jacobian.matrix
    shape = format_shape(matrix.shape)
    sort = step.weights or ("diag" if step.jacobian.is_diagonal else "J")
    return f"{number}   {step.end} → {step.start}   {sort} {shape}"


def counts_of(walk: LayerWalk, number: int) -> str:
    """Say how many multiplications it took so far, and what the opposite order would take."""
    text = QCoreApplication.translate(
        "Walk",
        "Vector × matrix: {some} multiplications so far, {all} in all. From {start} on, "
        "matrix × matrix, it would be {more}.",
    )
    return text.format(
        some=f"{sum(step.multiplications for step in walk.steps[:number]):,}",
        all=f"{walk.multiplications:,}",
        start=walk.start,
        more=f"{walk.matrix_multiplications:,}",
    )


def collapsed(found: Collapse, end: str) -> str:
    """Say at the loss, or at its output function, that their factors collapse to ŷ − y."""
    translate = QCoreApplication.translate
    difference = _vector(found.difference)
    if found.prediction is None:
        text = translate(
            "Walk", "∇{scores} = ŷ − {target} = {difference}, with the output function in the loss."
        )
        return text.format(scores=found.scores, target=found.target, difference=difference)
    if end != found.prediction:
        return ""
    assert found.by_prediction is not None
    assert found.slope is not None
    text = translate(
        "Walk",
        "The two factors collapse: ∇{prediction} ⊙ σ'({scores}) = {first} ⊙ {slope} = "
        "{prediction} − {target} = {difference}.",
    )
    return text.format(
        prediction=found.prediction,
        scores=found.scores,
        target=found.target,
        first=_vector(found.by_prediction),
        slope=_vector(found.slope),
        difference=difference,
    )


def weight_parts(found: WeightGradient, loss: str, convention: Convention) -> tuple[Part, ...]:
    """Return ∇W = δ xᵀ; with rows as gradients δ stands there as δᵀ."""
    neurons = Edge(tuple(f"{index}" for index in range(len(found.delta))), "neuron")
    inputs = Edge(tuple(f"{index}" for index in range(len(found.inputs))), "input")
    delta = "δᵀ" if convention is Convention.ROW else "δ"
    title = f"{delta} = ∂{loss}/∂{found.bias}" if found.bias else delta
    return (
        Block(title, as_column(found.delta), rows=neurons),
        "·",
        Block("xᵀ", as_row(found.inputs), columns=inputs),
        "=",
        Block(f"∂{loss}/∂{found.weights}", found.gradient, neurons, inputs),
    )


def _vector(numbers: Array) -> str:
    flat: Sequence[float] = np.asarray(numbers).ravel().tolist()
    texts = [format_number(number, _DIGITS) for number in flat[:_MOST]]
    inside = ", ".join([*texts, "…"] if len(flat) > _MOST else texts)
    return f"[{inside}]" if np.ndim(numbers) else inside
