"""All examples in one trace: L and the gradients ∂L/∂w in the places of those of one example."""

from dataclasses import dataclass

import numpy as np

from bpstudio.engine.layout import Flags, Layout
from bpstudio.engine.own_examples import OwnExamples
from bpstudio.engine.trace import Trace
from bpstudio.gates import Array


@dataclass(frozen=True, slots=True, eq=False)
class AllExamples:
    """A trace of all examples at once, and per gate whether it holds what is true of all of them.

    Values that are others for each example, and gradients by them, stand as in one of them: they
    are not `common`. The loss is L itself, and its gradient 1.
    """

    trace: Trace
    common: Flags


def all_examples(trace: Trace, found: OwnExamples) -> AllExamples:
    """Return the trace of all examples, in the layout of the trace of one of them."""
    layout, tape = trace.layout, trace.tape.copy()
    batch, reduce = found.batch, found.reduce
    names = [gate.id for gate in layout.wiring.gates]
    common = np.array([not batch.is_reached(name) for name in names], dtype=np.bool_)
    for row in np.flatnonzero(common).tolist():
        _write(layout, tape, layout.gradient_at[row], row, batch.gradient(names[row], reduce))
    for at, wire in enumerate(layout.wiring.wires):
        start = layout.wiring.starts[at]
        total = batch.total_on_wire(wire, reduce) if common[start] else None
        if total is not None:
            _write(layout, tape, layout.downstream_at[at], start, total)
    if layout.loss is not None and layout.shapes[layout.loss] == ():
        _write(layout, tape, layout.value_at[layout.loss], layout.loss, np.asarray(found.loss))
        _write(layout, tape, layout.gradient_at[layout.loss], layout.loss, np.ones(()))
        common[layout.loss] = True
    return AllExamples(Trace(layout, tape), common)


def _write(layout: Layout, tape: Array, at: np.intp, row: int, numbers: Array) -> None:
    if at != layout.blank:
        layout.view(tape, int(at), row)[...] = numbers
